// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/relationguess.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// One form for the ways to write a name of several words: `order_item`, `OrderItem`, `orderItem`.
QString plainName(const QString &name)
{
    return name.toLower().remove(u'_');
}

/// What the column's name says it refers to; empty for `id` alone.
QString subjectOf(const QString &column)
{
    for (const QLatin1StringView suffix : { "_id"_L1, "_ID"_L1, "_Id"_L1, "Id"_L1, "ID"_L1 }) {
        if (column.endsWith(suffix))
            return plainName(column.chopped(suffix.size()));
    }
    return column.compare("id"_L1, Qt::CaseInsensitive) == 0 ? QString() : plainName(column);
}

/// \a subject as the name of a table may have it: itself and its plurals.
QStringList tableNamesFor(const QString &subject)
{
    QStringList names { subject, subject + u's', subject + u"es"_s };
    if (subject.endsWith(u'y'))
        names << subject.chopped(1) + u"ies"_s;
    return names;
}

bool fits(const Column &column, const Column &key)
{
    return (column.affinity == key.affinity || column.affinity == Affinity::None)
        && areComparable(column, key);
}

bool hasKey(const Table &table, int column)
{
    return std::ranges::any_of(table.foreignKeys, [column](const ForeignKey &key) {
        return key.columns.contains(column);
    });
}

/// Whether the column's name says that it refers to something, whatever that is.
bool isReference(const QString &column)
{
    for (const QLatin1StringView suffix : { "_id"_L1, "_no"_L1, "_nr"_L1, "_code"_L1, "_key"_L1,
                                            "_ref"_L1, "_by"_L1, "_to"_L1, "_parent"_L1 }) {
        if (column.endsWith(suffix, Qt::CaseInsensitive))
            return true;
    }
    return column.endsWith("Id"_L1) || column.endsWith("ID"_L1)
        || column.compare("parent"_L1, Qt::CaseInsensitive) == 0;
}

/// Whether the column's name has the name of the table \a target in it, which may be a plural.
bool namesTarget(const QString &column, const QString &target)
{
    constexpr qsizetype leastLength = 4; // shorter ones are in anything
    const QString plain = plainName(column);
    QStringList forms { plainName(target) };
    if (forms.first().endsWith(u's'))
        forms << forms.first().chopped(1);
    if (forms.first().endsWith("ies"_L1))
        forms << forms.first().chopped(3) + u'y';
    return std::ranges::any_of(forms, [&plain](const QString &form) {
        return form.size() >= leastLength && plain.contains(form);
    });
}

bool isSameType(const Column &column, const Column &key)
{
    return fits(column, key) && column.type.compare(key.type, Qt::CaseInsensitive) == 0
        && column.affinity == key.affinity;
}

} // namespace

void guessForeignKeys(QList<Table> &tables)
{
    QMultiHash<QString, int> byName;
    for (int index = 0; index < tables.size(); ++index) {
        if (tables[index].primaryKey.size() == 1)
            byName.insert(plainName(tables[index].name), index);
    }
    for (int index = 0; index < tables.size(); ++index) {
        Table &table = tables[index];
        for (int column = 0; column < table.columns.size(); ++column) {
            if (table.primaryKey == QList<int> { column } || hasKey(table, column))
                continue;
            const QString subject = subjectOf(table.columns[column].name);
            QList<int> candidates;
            if (!subject.isEmpty()) {
                for (const QString &name : tableNamesFor(subject))
                    candidates << byName.values(name);
            }
            candidates.removeAll(index);
            if (candidates.size() != 1)
                continue;
            const Table &target = tables.at(candidates.first());
            if (fits(table.columns.at(column), target.columns[target.primaryKey.first()]))
                table.foreignKeys << ForeignKey { { column }, target.name, {}, Origin::Guessed };
        }
    }
}

QList<DeclaredRelation> relationsByName(QList<Table> tables)
{
    guessForeignKeys(tables);
    QList<DeclaredRelation> relations;
    for (const Table &table : std::as_const(tables)) {
        for (const ForeignKey &key : table.foreignKeys) {
            if (key.origin != Origin::Guessed)
                continue;
            relations << DeclaredRelation { .table = table.name,
                                            .columns = { table.columns[key.columns.first()].name },
                                            .target = key.targetTable,
                                            .targetColumns = {},
                                            .isGuessed = true };
        }
    }
    return relations;
}

QList<TypeGuess> relationsByType(const QList<Table> &tables, qsizetype atMost)
{
    QList<const Table *> targets;
    for (const Table &table : tables) {
        if (table.primaryKey.size() == 1)
            targets << &table;
    }
    QList<TypeGuess> named;
    QList<TypeGuess> others;
    for (const Table &table : tables) {
        for (int position = 0; position < table.columns.size(); ++position) {
            const Column &column = table.columns[position];
            if (table.primaryKey == QList<int> { position } || hasKey(table, position))
                continue;
            const bool refers = isReference(column.name);
            for (const Table *target : std::as_const(targets)) {
                const bool isNamed = namesTarget(column.name, target->name);
                const Column &key = target->columns[target->primaryKey.first()];
                QList<TypeGuess> &list = isNamed ? named : others;
                if ((!refers && !isNamed) || list.size() >= atMost || !isSameType(column, key))
                    continue;
                list << TypeGuess { { .table = table.name,
                                      .columns = { column.name },
                                      .target = target->name,
                                      .targetColumns = { key.name },
                                      .isGuessed = true },
                                    isNamed };
            }
        }
    }
    named << others;
    return named.first(std::min(named.size(), atMost));
}

} // namespace roundtrip
