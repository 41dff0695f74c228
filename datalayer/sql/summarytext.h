// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/value.h"

#include <QList>
#include <QString>

namespace roundtrip {

/// The mark that stands in a summary for the next bound value, see Statement::summary.
inline constexpr QChar summaryValueMark { 0xFFFC };

/// Returns what stands in a summary for a list of keys: \a text, such as "40 keys", with a mark
/// that the list takes \a values bound values.
[[nodiscard]] QString summaryList(const QString &text, qsizetype values);

/// Returns the \a summary of a Statement as people read it, with short forms of \a values, the
/// bound values, in their places: `book WHERE author_id = 7`.
[[nodiscard]] QString summaryText(const QString &summary, const QList<Value> &values);

/// Returns the \a summary of a Statement with `?` in the places of the bound values:
/// `book WHERE author_id = ?`.
[[nodiscard]] QString summaryPattern(const QString &summary);

/// Returns \a value as a literal for people, on one line. A text or blob whose literal has more
/// than \a maxLength characters is cut off with an ellipsis.
[[nodiscard]] QString literalText(const Value &value, qsizetype maxLength);

} // namespace roundtrip
