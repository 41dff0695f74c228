// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/relationguess.h"

#include <QHash>

#include <algorithm>

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

} // namespace roundtrip
