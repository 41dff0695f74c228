// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/search/conditioncompletion.h"

#include "datalayer/base/visibletext.h"
#include "datalayer/sql/conditiontext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr qsizetype maxCompletions = 50;

/// Those that begin with \a typed, in any case, before those that have it elsewhere.
QList<Completion> fitting(QList<Completion> all, const QString &typed)
{
    const auto begins = [&typed](const Completion &completion) {
        return completion.shown.startsWith(typed, Qt::CaseInsensitive);
    };
    all.removeIf([&typed](const Completion &completion) {
        return !completion.shown.contains(typed, Qt::CaseInsensitive);
    });
    std::stable_partition(all.begin(), all.end(), begins);
    return all.first(std::min(all.size(), maxCompletions));
}

QList<Completion> names(const QString &before, const Schema &schema, int table)
{
    QList<Completion> found;
    for (const Column &column : schema.table(table).columns) {
        if (!column.name.isEmpty())
            found << Completion { before + conditionName(column.name) + u' ', column.name,
                                  column.type };
    }
    for (const Relation &relation : schema.relations(table)) {
        const QString &name = relation.displayName();
        const QString arrow = relation.kind == Relation::Kind::Forward ? u"→ "_s : u"← "_s;
        found << Completion { before + conditionName(name) + u'.', name + u'.',
                              arrow + schema.table(relation.target).name };
    }
    return found;
}

QString meaningOf(const QString &sign)
{
    const auto text = [](const char *words) {
        return QCoreApplication::translate("ConditionCompletion", words);
    };
    if (sign == "~"_L1)
        return text(QT_TRANSLATE_NOOP("ConditionCompletion", "contains"));
    if (sign == "^"_L1)
        return text(QT_TRANSLATE_NOOP("ConditionCompletion", "starts with"));
    if (sign == "!="_L1)
        return text(QT_TRANSLATE_NOOP("ConditionCompletion", "differs; NULL does not"));
    if (sign == "in"_L1)
        return text(QT_TRANSLATE_NOOP("ConditionCompletion", "one of (…, …)"));
    return {};
}

QList<Completion> operators(const QString &before)
{
    QList<Completion> found;
    for (const QString &sign : conditionOperators()) {
        const bool isWhole = sign.endsWith("null"_L1);
        const QString behind = sign == "in"_L1 ? u" ("_s : isWhole ? QString() : u" "_s;
        found << Completion { before + sign + behind, sign, meaningOf(sign) };
    }
    return found;
}

QList<Completion> literals(const QString &before, const Column &column, const QList<Value> &values)
{
    QList<Completion> found;
    for (const Value &value : values) {
        const QString text = conditionValue(value, column);
        Completion completion { before + text, visibleText(text) };
        if (!found.contains(completion))
            found << completion;
    }
    return found;
}

/// Whether \a text asks for NULL or for all else, behind which no value can stand.
bool isNullAsked(const QString &text, const Schema &schema, int table)
{
    const Result<Condition> read = readCondition(text, schema, table, ConditionForm::Typed);
    return read && read->comparison() == Comparison::IsNull;
}

} // namespace

QList<Completion> completionsOf(const QString &text, const Schema &schema, int table,
                                const ValuesOf &values)
{
    const ConditionEnd end = endOfCondition(text, schema, table);
    const QString before = text.first(end.start);
    QString typed = text.sliced(end.start);
    if (typed.startsWith(u'"'))
        typed = typed.sliced(1);
    QList<Completion> found;
    switch (end.part) {
    case ConditionEnd::Part::Name:
        found = fitting(names(before, schema, end.table), typed);
        break;
    case ConditionEnd::Part::Operator:
        found = fitting(operators(before), typed);
        break;
    case ConditionEnd::Part::Value:
        if (end.column >= 0 && !(typed.isEmpty() && isNullAsked(text, schema, table))) {
            const QString space = before.isEmpty() || before.back().isSpace()
                    || before.endsWith(u'(') || before.endsWith(u'[')
                ? QString()
                : u" "_s;
            found = fitting(literals(before + space, schema.table(end.table).columns[end.column],
                                     values(end.table, end.column)),
                            typed);
        }
        break;
    }
    // Nothing is new where all of it stands there.
    found.removeIf([&text](const Completion &one) { return one.text.trimmed() == text.trimmed(); });
    return found;
}

} // namespace roundtrip
