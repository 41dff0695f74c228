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

/// What stands between the names of a path: `books__publisher`.
inline constexpr QLatin1StringView pathSeparator("__");

/// Returns true if \a path begins with \a name as a whole: it ends there, or goes on behind a
/// pathSeparator.
[[nodiscard]] bool beginsWithName(const QString &path, const QString &name);

/// Schema is the tables of a database and the relations between them. It is a plain value, made
/// once when a database is opened and then shared as `shared_ptr<const Schema>`, which any thread
/// may read. Others refer to its relations and tables by address as long as it lives.
///
/// \snippet tst_schemaexamples.cpp Schema
class Schema
{
public:
    Schema() = default;
    /// Derives the relations of \a tables by the naming rules, see deriveRelations(). A foreign key
    /// to a missing table or column or with the wrong number of columns gives no relation, nor does
    /// a foreign key of the catalogue to a view.
    explicit Schema(QList<Table> tables);
    /// Makes a schema of \a tables with \a relations as they are, a list for each table, in the
    /// same order. All positions in them must be positions in \a tables.
    Schema(QList<Table> tables, std::vector<std::vector<Relation>> relations);

    [[nodiscard]] const QList<Table> &tables() const { return m_tables; }
    [[nodiscard]] const Table &table(int index) const { return m_tables.at(index); }
    /// Returns the position of the table with exactly this name, or -1.
    [[nodiscard]] int tableIndex(const QString &name) const;
    /// Returns the position of the table with exactly this name. The error, of the kind Name, names
    /// the tables there are and the closest match.
    [[nodiscard]] Result<int> findTable(const QString &name) const;
    /// Returns the position of the column \a name of the table at position \a table. The error, of
    /// the kind Name, names the columns there are and the closest match.
    [[nodiscard]] Result<int> findColumn(int table, const QString &name) const;

    /// Returns the relations that start at the table at position \a table: forward, then reverse
    /// and one-to-one, then many-to-many.
    [[nodiscard]] const std::vector<Relation> &relations(int table) const
    {
        return m_relations[static_cast<size_t>(table)];
    }
    /// Returns the relation of \a table whose name by the naming rules or else whose declared name
    /// is \a name; null if there is none. The pointer is valid until declare() or guessRelations().
    [[nodiscard]] const Relation *relation(int table, const QString &name) const;
    /// RelationMatch is a relation that a path begins with, and the length of its name there.
    struct RelationMatch
    {
        const Relation *relation = nullptr; ///< null if none begins the path
        qsizetype length = -1;
    };
    /// Returns the relation of \a table that \a path begins with, by either name. Of several it is
    /// the one with the longest name, since names may have the separator in them.
    [[nodiscard]] RelationMatch firstRelation(int table, const QString &path) const;
    /// Returns the names to show of a table's relations, in the order of relations().
    [[nodiscard]] QStringList relationNames(int table) const;

    // The functions that follow move relations in memory: call them only before the schema is
    // shared. An error is of the kind Name and leaves the schema as it was.

    /// Adds relations that the catalogue does not have. A relation that the catalogue has is given
    /// the declared names. Fails if a table or column is missing, the columns at the two ends
    /// differ in number or cannot be compared, a target that should be referred to by its primary
    /// key has none, the two keys of a junction are the same, or a name is taken.
    Result<> declare(const QList<DeclaredRelation> &declared);
    /// Adds the relations that the names of columns suggest, see guessForeignKeys(). Fails if the
    /// name of a guessed relation was declared as the name of another.
    Result<> guessRelations();
    /// Gives a relation a declared name. Fails if there is no such relation, or the name is empty
    /// or taken.
    Result<> declare(const DeclaredName &declared);

private:
    void findPositions();
    Result<> derive();
    Result<> nameRelation(const DeclaredName &declared);
    [[nodiscard]] Result<> checkGivenNames() const;

    QList<Table> m_tables;
    QHash<QString, int> m_positions; ///< positions of the tables, by name
    QList<DeclaredName> m_names; ///< the names given with declare() so far
    std::vector<std::vector<Relation>> m_relations;
};

} // namespace roundtrip
