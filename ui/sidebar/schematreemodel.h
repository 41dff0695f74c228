// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/sidebar/rowcounts.h"
#include "ui/sidebar/schemanames.h"

#include <QAbstractItemModel>
#include <QHash>

#include <memory>
#include <vector>

namespace roundtrip {

struct Relation;

/// SchemaTreeModel shows a schema as a tree: its tables, then its views; below each the columns and
/// the relations. Where tables are in several schemas of a server, the schemas stand above them. A
/// search leaves the tables and columns that were found, without the schemas. It answers from
/// memory, and makes nothing for a row before that row is shown.
class SchemaTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class RowKind { Schema, Table, View, Column, Relation };
    enum Role {
        RowKindRole = Qt::UserRole,
        DetailRole, ///< what stands at the right: a number of rows, a type, the columns of a key
        IsKeyRole, ///< true for a column of the primary key
        IsRootRole, ///< true for the table of setRoot()
    };

    /// \a counts must outlive the model.
    explicit SchemaTreeModel(const RowCounts &counts, QObject *parent = nullptr);

    /// Shows \a schema, whose names are \a names; nothing where both are null. A search ends.
    void setSchema(std::shared_ptr<const Schema> schema, std::shared_ptr<const SchemaNames> names);
    /// Marks the table with the name \a table as the root of what is browsed.
    void setRoot(const QString &table);
    /// Shows only what has \a text in its name, the best first; all of the schema if \a text is
    /// empty.
    void search(const QString &text);
    [[nodiscard]] bool isSearching() const { return !m_searched.isEmpty(); }
    /// Returns how many of the tables that are shown are of the kind \a kind.
    [[nodiscard]] int shownCount(RowKind kind) const;

    /// Returns the row of the table at position \a table in the schema; invalid if it is not shown.
    [[nodiscard]] QModelIndex indexOfTable(int table) const;
    /// Returns the table that \a index is or belongs to, as a position in the schema; -1 for a
    /// schema.
    [[nodiscard]] int tableOf(const QModelIndex &index) const;
    /// Returns the relation that \a index is; null for every other row.
    [[nodiscard]] const Relation *relationOf(const QModelIndex &index) const;
    /// Returns the columns alone that a search has found in a table; none where its name was found.
    [[nodiscard]] QList<int> foundColumns(int table) const { return m_foundColumns.value(table); }
    /// Returns the name of what \a index is, as the database has it.
    [[nodiscard]] QString nameOf(const QModelIndex &index) const;

    // QAbstractItemModel
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    /// A schema of a server with its tables, by their positions. Where there is no level of
    /// schemas, all tables are in one Group that has no row.
    struct Group
    {
        QString name;
        std::vector<int> tables;
    };

    void arrange();
    void addGroups();
    void tellChanged(int table);
    [[nodiscard]] bool hasSchemas() const;
    [[nodiscard]] RowKind kindOf(const QModelIndex &index) const;
    [[nodiscard]] int columnOf(const QModelIndex &index) const;
    [[nodiscard]] int columnsShown(int table) const;
    [[nodiscard]] QString title(const QModelIndex &index) const;
    [[nodiscard]] QString detail(const QModelIndex &index) const;
    [[nodiscard]] QString tip(const QModelIndex &index) const;

    const RowCounts &m_counts;
    std::shared_ptr<const Schema> m_schema;
    std::shared_ptr<const SchemaNames> m_names;
    QString m_searched;
    int m_root = -1;
    std::vector<Group> m_groups;
    QHash<int, QList<int>> m_foundColumns; ///< by table, see foundColumns()
    std::vector<int> m_rows; ///< the row of each table, -1 where it is not shown
    std::vector<int> m_groupOf; ///< the group of each table, where there are several
};

} // namespace roundtrip
