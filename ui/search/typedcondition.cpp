// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/search/typedcondition.h"

#include "datalayer/sql/conditiontext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

bool isConditionBegun(const QString &text, const Schema &schema, int table)
{
    const ConditionEnd end = endOfCondition(text, schema, table);
    // Behind a relation and a dot it is a name as well.
    if (end.part != ConditionEnd::Part::Operator)
        return end.part == ConditionEnd::Part::Value || !text.first(end.start).trimmed().isEmpty();
    // "Name of the Rose" is a text.
    const QString word = text.sliced(end.start).simplified();
    return std::ranges::any_of(conditionOperators(), [&word](const QString &sign) {
        return sign.startsWith(word, Qt::CaseInsensitive);
    });
}

bool looksLikeCondition(const QString &text, const Schema &schema, int table)
{
    static const QRegularExpression sign(u"^\\s*[\\p{L}_\"][^\\s=!<>~^]*\\s*[=!<>~^]=?\\s*\\S"_s);
    static const QRegularExpression word(
        u"^(?:i?like|not|between|contains|equals|glob|regexp|matches|is|in)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (isConditionBegun(text, schema, table) || sign.match(text).hasMatch())
        return true;
    const ConditionEnd end = endOfCondition(text, schema, table);
    return end.part == ConditionEnd::Part::Operator
        && word.match(text.sliced(end.start)).hasMatch();
}

std::optional<Condition> wholeCondition(const QString &text, const Schema &schema, int table)
{
    const Result<Condition> read = readCondition(text, schema, table, ConditionForm::Typed);
    if (!read || !read->resolve(schema, table))
        return {};
    if (read->comparison() == Comparison::IsNull)
        return *read;
    const ConditionEnd end = endOfCondition(text, schema, table);
    if (end.part == ConditionEnd::Part::Value && text.sliced(end.start).trimmed().isEmpty())
        return {};
    return *read;
}

} // namespace roundtrip
