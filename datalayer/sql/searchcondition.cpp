// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/searchcondition.h"

#include "datalayer/base/valueliteral.h"
#include "datalayer/schema/columncontent.h"

#include <cmath>
#include <optional>

namespace roundtrip {

namespace {

/// The number that \a text is, as a value of a condition would be read.
std::optional<Value> searchedNumber(const QString &text)
{
    const Result<Value> value = valueFromLiteral(text.trimmed());
    if (!value || (value->type == ValueType::Real && !std::isfinite(value->real)))
        return {};
    // `true` reads as a number, too.
    const bool isNumber = value->type == ValueType::Integer || value->type == ValueType::Real;
    return isNumber && !text.trimmed().front().isLetter() ? std::optional(*value) : std::nullopt;
}

} // namespace

Condition searchCondition(const Table &table, const QString &text)
{
    if (text.isEmpty())
        return {};
    const std::optional<Value> number = text.trimmed().isEmpty() ? std::nullopt
                                                                 : searchedNumber(text);
    QList<Condition> met;
    for (const Column &column : table.columns) {
        switch (contentOf(column)) {
        case ColumnContent::Text:
            met << Field(column.name).iContains(text);
            break;
        case ColumnContent::Number:
            if (number)
                met << Field(column.name).exact(*number);
            break;
        case ColumnContent::Other:
            break;
        }
    }
    return Condition::anyOf(met);
}

} // namespace roundtrip
