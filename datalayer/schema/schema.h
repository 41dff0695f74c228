// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"
#include "datalayer/schema/relation.h"
#include "datalayer/schema/table.h"

#include <QHash>
#include <QList>

#include <vector>

namespace roundtrip {

/// The tables of a database and the relations between them. A plain value, made once when a
/// database is opened and shared as `shared_ptr<const Schema>`: relations are referred to by
/// address as long as it lives.
class Schema
{
public:
    Schema() = default;
    /// Derives the relations of \a tables by the naming rules. A foreign key to a missing table or
    /// column or with the wrong number of columns gives no relation, nor does one of the
    /// catalogue's to a view.
    explicit Schema(QList<Table> tables);

    [[nodiscard]] const QList<Table> &tables() const { return m_tables; }
    [[nodiscard]] const Table &table(int index) const { return m_tables.at(index); }
    /// The position of the table with exactly this name, or -1.
    [[nodiscard]] int tableIndex(const QString &name) const;
    /// As tableIndex(); the error names the tables there are and the closest match.
    [[nodiscard]] Result<int> findTable(const QString &name) const;
    /// The position of a column of a table; the error names the columns there are.
    [[nodiscard]] Result<int> findColumn(int table, const QString &name) const;

    /// The relations of a table: forward, then reverse and one-to-one, then many-to-many.
    [[nodiscard]] const std::vector<Relation> &relations(int table) const
    {
        return m_relations[static_cast<size_t>(table)];
    }
    /// The relation with this name, given or declared, or null.
    [[nodiscard]] const Relation *relation(int table, const QString &name) const;
    /// The names of a table's relations as they are shown.
    [[nodiscard]] QStringList relationNames(int table) const;

    // Before the schema is shared: relations move.

    /// Adds relations that the catalogue does not have. One that it has is given the names. Fails,
    /// without any effect, if a table or column is missing, the numbers of columns differ, a target
    /// has no primary key to be the default, or a name is taken.
    Result<> declare(const QList<DeclaredRelation> &declared);
    /// Adds the relations that the names of columns suggest, see guessForeignKeys(). Fails if one
    /// would be called what another was given as its name.
    Result<> guessRelations();
    /// Gives a relation another name. Fails if there is no such relation or the name is taken.
    Result<> declare(const DeclaredName &declared);

private:
    Result<> derive();
    Result<> nameRelation(const DeclaredName &declared);
    [[nodiscard]] Result<> checkGivenNames() const;

    QList<Table> m_tables;
    QHash<QString, int> m_positions; ///< of the tables, by name
    QList<DeclaredName> m_names; ///< given so far
    std::vector<std::vector<Relation>> m_relations;
};

} // namespace roundtrip
