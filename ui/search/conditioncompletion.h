// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/value.h"
#include "datalayer/schema/schema.h"

#include <QList>
#include <QString>

#include <functional>

namespace roundtrip {

/// Completion is one way in which the text of a condition could go on.
struct Completion
{
    QString text; ///< the whole text of the field after it was chosen
    QString shown; ///< the part of it that is new, for a list
    QString detail {}; ///< what the part is: a column's type, the table that a relation leads to

    friend bool operator==(const Completion &, const Completion &) = default;
};

/// ValuesOf returns values that stand in loaded records, of the column at the second position of
/// the table at the first; it runs no query.
using ValuesOf = std::function<QList<Value>(int table, int column)>;

/// Returns the ways in which \a text, the beginning of a condition on records of \a table, could go
/// on: columns and relations, then operators, then values from \a values. Those that begin as it
/// ends come first; a few dozen at most.
[[nodiscard]] QList<Completion> completionsOf(const QString &text, const Schema &schema, int table,
                                              const ValuesOf &values);

} // namespace roundtrip
