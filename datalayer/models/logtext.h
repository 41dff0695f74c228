// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/logstatistics.h"
#include "datalayer/log/queryrecord.h"

#include <QString>

namespace roundtrip {

// The log keeps facts. The functions here put them into words, in the language of the program.

/// Returns \a lookups alone: `books › publisher, country`.
[[nodiscard]] QString lookupsText(const LookupNames &lookups,
                                  const QString &arrow = QStringLiteral(" › "));
/// Returns \a lookups behind the table \a root, `author › books › publisher, country`, with \a
/// arrow between the names.
[[nodiscard]] QString recordsText(const QString &root, const LookupNames &lookups,
                                  const QString &arrow = QStringLiteral(" › "));
/// Returns what the first records of \a load are called: `author`, `books of one author`. Of a
/// section that loads no records, it returns what that does: `catalogue`, `open`.
[[nodiscard]] QString loadRootText(const LoadRecord &load);
/// Returns what \a load is about: `author › books`, `books of one author`, `catalogue`.
[[nodiscard]] QString loadText(const LoadRecord &load);
/// Returns \a notes as one text, `20 keys in 7 statements; 41 kB sent more than once`; empty
/// without any.
[[nodiscard]] QString notesText(const QList<ReadNote> &notes);
/// Returns \a mark in a word: `repeated`, `again`; empty for QueryMark::Neutral.
[[nodiscard]] QString markWord(QueryMark mark);
/// Returns what a screen reader says of the query with \a number, as it is shown, and \a mark:
/// `query 3, repeated`.
[[nodiscard]] QString spokenQuery(const QString &number, QueryMark mark);

} // namespace roundtrip
