// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/schema.h"

#include "datalayer/base/closestmatch.h"
#include "datalayer/schema/relationnaming.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

Schema::Schema(QList<Table> tables)
    : m_tables(std::move(tables))
    , m_relations(deriveRelations(m_tables))
{ }

int Schema::tableIndex(const QString &name) const
{
    const auto found = std::ranges::find(m_tables, name, &Table::name);
    return found == m_tables.end() ? -1 : static_cast<int>(found - m_tables.begin());
}

Result<int> Schema::findTable(const QString &name) const
{
    if (const int index = tableIndex(name); index >= 0)
        return index;
    QStringList names;
    for (const Table &table : m_tables)
        names << table.name;
    return DbError { DbError::Kind::Name,
                     withSuggestion(u"\"%1\" is not a table of this database"_s.arg(name), name,
                                    u"It has"_s, names),
                     {} };
}

Result<int> Schema::findColumn(int table, const QString &name) const
{
    const Table &owner = m_tables.at(table);
    if (const int index = owner.columnIndex(name); index >= 0)
        return index;
    return DbError { DbError::Kind::Name,
                     withSuggestion(u"\"%1\" is not a column of %2"_s.arg(name, owner.name), name,
                                    u"It has"_s, owner.columnNames()),
                     {} };
}

const Relation *Schema::relation(int table, const QString &name) const
{
    const auto &own = relations(table);
    // A given name first: a declared name never hides another relation.
    auto found = std::ranges::find(own, name, &Relation::name);
    if (found == own.end() && !name.isEmpty())
        found = std::ranges::find(own, name, &Relation::declaredName);
    return found == own.end() ? nullptr : &*found;
}

QStringList Schema::relationNames(int table) const
{
    QStringList names;
    for (const Relation &relation : relations(table))
        names << relation.displayName();
    return names;
}

Result<> Schema::declare(const DeclaredName &declared)
{
    const Result<int> table = findTable(declared.table);
    if (!table)
        return table.error();
    const Relation *existing = relation(*table, declared.relation);
    if (!existing) {
        return DbError { DbError::Kind::Name,
                         withSuggestion(u"\"%1\" is not a relation of %2"_s.arg(declared.relation,
                                                                                declared.table),
                                        declared.relation, u"It has"_s, relationNames(*table)),
                         {} };
    }
    const Relation *holder = relation(*table, declared.name);
    if (declared.name.isEmpty() || (holder && holder != existing)) {
        return DbError { DbError::Kind::Name,
                         u"\"%1\" cannot be a name of %2's relation \"%3\": it is %4"_s.arg(
                             declared.name, declared.table, declared.relation,
                             declared.name.isEmpty() ? u"empty"_s : u"another relation's name"_s),
                         {} };
    }
    auto &own = m_relations[static_cast<size_t>(*table)];
    own[static_cast<size_t>(existing - own.data())].declaredName = declared.name;
    return {};
}

} // namespace roundtrip
