// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/wherearguments.h"

#include "datalayer/base/valueliteral.h"
#include "datalayer/base/visibletext.h"
#include "datalayer/sql/conditiontext.h"

#include <QRegularExpression>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

DbError wrongArgument(const QString &text)
{
    return { DbError::Kind::Name, visibleText(text), {} };
}

/// `COLUMN=VALUE`, which means the same whatever columns there are; nothing for all that depends on
/// these.
std::optional<Result<Condition>> plainCondition(const QString &text)
{
    static const QRegularExpression plain(u"^(?:(?!__)[^!<>~^.\\s=])*="_s);
    const auto match = plain.match(text);
    if (!match.hasMatch())
        return {};
    // Before the first "=" there may be nothing: SQLite has columns without a name.
    const QString column = text.first(match.capturedEnd() - 1);
    const Result<Value> value = valueFromLiteral(text.sliced(match.capturedEnd()));
    if (!value)
        return wrongArgument(u"--where %1: %2"_s.arg(column, value.error().text));
    return Field(column).exact(*value);
}

} // namespace

Result<QList<Condition>> conditionsOf(const QStringList &arguments)
{
    static const QRegularExpression anyOperator(u"[=<>~^]|\\b(?:in|is)\\b"_s,
                                                QRegularExpression::CaseInsensitiveOption);
    // SQLite takes the square of their number to make a plan.
    constexpr qsizetype most = 2000;
    QStringList texts = arguments;
    texts.removeDuplicates();
    if (texts.size() > most) {
        return wrongArgument(u"--where takes at most %1 conditions, not %2; \"in\" compares with "
                             "many values"_s.arg(most)
                                 .arg(texts.size()));
    }
    QList<Condition> conditions;
    QList<Condition> together;
    for (const QString &text : std::as_const(texts)) {
        if (!text.contains(anyOperator)) {
            return wrongArgument(
                u"--where takes COLUMN=VALUE, not \"%1\"; in place of = can stand: %2"_s.arg(
                    text, conditionOperators().join(u"  "_s)));
        }
        if (const auto plain = plainCondition(text)) {
            if (!*plain)
                return plain->error();
            conditions << **plain;
        } else {
            together << Condition::written(text);
        }
    }
    if (!together.isEmpty())
        conditions << Condition::allOf(together);
    return conditions;
}

} // namespace roundtrip
