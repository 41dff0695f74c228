// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/sql/condition.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace roundtrip {

class Schema;
struct Column;

/// ConditionForm says how a condition is written. An Argument is one of the command line's: where
/// all before its first `=` names a column, all behind that `=` is the value, as it stands. In
/// what is Typed into a field, spaces around a value do not count, and quotes are quotes.
enum class ConditionForm { Argument, Typed };

/// Returns the condition that \a text says of records of the table at position \a table:
/// `Country = Brazil`, `books.year > 1990`, `Name in ("a, b", c)`.
///
/// It has a column, an operator and a value. The column is the record's own or is reached along
/// relations, with `.` or `__` between the names; a name may stand in double quotes (each of its
/// own is doubled then). Of several columns that the text begins with, the longest that an operator
/// follows is meant. The operators are those of conditionOperators(); `~` (contains) and `^`
/// (starts with) ignore case. A value is what valueFromLiteral() reads, or stands in single quotes;
/// a list stands in brackets, with commas between its values. `= null` means `is null`.
///
/// The error is of the kind Name. It names what is wrong, and what would be right.
[[nodiscard]] Result<Condition> readCondition(const QString &text, const Schema &schema, int table,
                                              ConditionForm form);

/// Returns the text of \a condition, which readCondition() reads as the same condition if it is
/// Typed. Nothing for what no text can say: what is joined by and, or and not, a search(), and
/// comparisons that have no operator, such as `range`.
[[nodiscard]] std::optional<QString> conditionText(const Condition &condition, const Schema &schema,
                                                   int table);

/// Returns the operators of conditions, as they are written.
[[nodiscard]] QStringList conditionOperators();

/// Returns \a name in double quotes, as a name in a condition can stand; bare where no quotes are
/// needed.
[[nodiscard]] QString conditionName(const QString &name);

/// Returns \a value as it stands in a condition on \a column: bare where that is safe, else as
/// literalOf() writes it.
[[nodiscard]] QString conditionValue(const Value &value, const Column &column);

/// ConditionEnd says which part of a condition stands at the end of a text that is being typed.
struct ConditionEnd
{
    enum class Part { Name, Operator, Value };

    Part part = Part::Name;
    qsizetype start = 0; ///< the position in the text at which the part begins
    /// The position in the schema of the table whose columns and relations the name may be of; of a
    /// value, the table of the column that it is compared with.
    int table = -1;
    int column
        = -1; ///< of a value: the column that it is compared with, or -1 for a relation's key
};

/// Returns what stands at the end of \a text, as readCondition() would read it.
[[nodiscard]] ConditionEnd endOfCondition(const QString &text, const Schema &schema, int table);

} // namespace roundtrip
