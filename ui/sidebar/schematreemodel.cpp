// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/sidebar/schematreemodel.h"

#include "datalayer/base/visibletext.h"
#include "datalayer/models/errortext.h"
#include "datalayer/schema/schema.h"
#include "ui/parts/plaintext.h"
#include "ui/sidebar/relationmark.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

// An index carries what its parent is: nothing for a row at the top, else a kind and a number.
constexpr quintptr atTop = 0;
constexpr quintptr inGroup = 1; ///< a table; the number is its group
constexpr quintptr inTable = 2; ///< a column or relation; the number is its table

quintptr parentId(quintptr kind, int number)
{
    return (static_cast<quintptr>(number) << 2U) | kind;
}

int numberIn(const QModelIndex &index)
{
    return static_cast<int>(index.internalId() >> 2U);
}

bool isIn(const QModelIndex &index, quintptr kind)
{
    return (index.internalId() & 3U) == kind;
}

} // namespace

SchemaTreeModel::SchemaTreeModel(const RowCounts &counts, QObject *parent)
    : QAbstractItemModel(parent)
    , m_counts(counts)
{
    connect(&counts, &RowCounts::changed, this, &SchemaTreeModel::tellChanged);
}

void SchemaTreeModel::setSchema(std::shared_ptr<const Schema> schema,
                                std::shared_ptr<const SchemaNames> names)
{
    beginResetModel();
    m_schema = std::move(schema);
    m_names = std::move(names);
    m_searched.clear();
    m_root = -1;
    arrange();
    endResetModel();
}

void SchemaTreeModel::setRoot(const QString &table)
{
    const int root = m_schema && !table.isNull() ? m_schema->tableIndex(table) : -1;
    const int before = std::exchange(m_root, root);
    if (before == root)
        return;
    tellChanged(before);
    tellChanged(root);
}

void SchemaTreeModel::search(const QString &text)
{
    if (text == m_searched || !m_schema)
        return;
    beginResetModel();
    m_searched = text;
    arrange();
    endResetModel();
}

void SchemaTreeModel::tellChanged(int table)
{
    if (const QModelIndex index = indexOfTable(table); index.isValid())
        emit dataChanged(index, index);
}

/// Finds out which tables are shown, and where.
void SchemaTreeModel::arrange()
{
    m_groups.clear();
    m_foundColumns.clear();
    m_groupOf.clear();
    m_rows.clear();
    if (!m_schema)
        return;
    m_rows.resize(static_cast<size_t>(m_schema->tables().size()), -1);
    if (!isSearching()) {
        addGroups();
    } else {
        Group found;
        for (const SchemaNames::Hit &hit : m_names->find(m_searched)) {
            found.tables.push_back(hit.table);
            if (!hit.columns.isEmpty())
                m_foundColumns.insert(hit.table, hit.columns);
        }
        m_groups.push_back(std::move(found));
    }
    for (const Group &group : m_groups) {
        for (size_t row = 0; row < group.tables.size(); ++row)
            m_rows[static_cast<size_t>(group.tables[row])] = static_cast<int>(row);
    }
}

void SchemaTreeModel::addGroups()
{
    const QList<Table> &tables = m_schema->tables();
    const auto isElsewhere = [](const Table &table) { return table.path.size() > 1; };
    if (std::ranges::none_of(tables, isElsewhere)) {
        m_groups.push_back({ {}, m_names->order() });
        return;
    }
    // The tables that go by their names alone come first.
    m_groups.push_back({ tr("Default schema"), {} });
    m_groupOf.resize(m_rows.size());
    QHash<QString, int> groups;
    for (const Table &table : tables) {
        if (isElsewhere(table) && !groups.contains(table.path.first())) {
            groups.insert(table.path.first(), static_cast<int>(m_groups.size()));
            m_groups.push_back({ table.path.first(), {} });
        }
    }
    for (const int table : m_names->order()) {
        const Table &placed = tables[table];
        const int group = isElsewhere(placed) ? groups.value(placed.path.first()) : 0;
        m_groups[static_cast<size_t>(group)].tables.push_back(table);
        m_groupOf[static_cast<size_t>(table)] = group;
    }
    if (m_groups.front().tables.empty()) {
        m_groups.erase(m_groups.begin());
        for (int &group : m_groupOf)
            --group;
    }
}

bool SchemaTreeModel::hasSchemas() const
{
    return !m_groupOf.empty();
}

int SchemaTreeModel::shownCount(RowKind kind) const
{
    qsizetype count = 0;
    for (const Group &group : m_groups) {
        count += std::ranges::count_if(group.tables, [&](int table) {
            const bool isView = m_schema->table(table).kind == Table::Kind::View;
            return isView == (kind == RowKind::View);
        });
    }
    return static_cast<int>(count);
}

QModelIndex SchemaTreeModel::indexOfTable(int table) const
{
    if (table < 0 || table >= static_cast<int>(m_rows.size()))
        return {};
    const auto position = static_cast<size_t>(table);
    if (m_rows[position] < 0)
        return {};
    return createIndex(m_rows[position], 0,
                       hasSchemas() ? parentId(inGroup, m_groupOf[position]) : atTop);
}

int SchemaTreeModel::tableOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return -1;
    if (isIn(index, inTable))
        return numberIn(index);
    const auto row = static_cast<size_t>(index.row());
    if (isIn(index, inGroup))
        return m_groups[static_cast<size_t>(numberIn(index))].tables[row];
    return hasSchemas() ? -1 : m_groups.front().tables[row];
}

SchemaTreeModel::RowKind SchemaTreeModel::kindOf(const QModelIndex &index) const
{
    const int table = tableOf(index);
    if (table < 0)
        return RowKind::Schema;
    if (isIn(index, inTable))
        return columnOf(index) < 0 ? RowKind::Relation : RowKind::Column;
    return m_schema->table(table).kind == Table::Kind::View ? RowKind::View : RowKind::Table;
}

int SchemaTreeModel::columnsShown(int table) const
{
    const auto found = m_foundColumns.constFind(table);
    return static_cast<int>(found == m_foundColumns.cend() ? m_schema->table(table).columns.size()
                                                           : found->size());
}

/// The column that a row below a table is, or -1 for a relation.
int SchemaTreeModel::columnOf(const QModelIndex &index) const
{
    const int table = numberIn(index);
    if (index.row() >= columnsShown(table))
        return -1;
    const auto found = m_foundColumns.constFind(table);
    return found == m_foundColumns.cend() ? index.row() : found->at(index.row());
}

const Relation *SchemaTreeModel::relationOf(const QModelIndex &index) const
{
    if (!index.isValid() || kindOf(index) != RowKind::Relation)
        return nullptr;
    const int table = tableOf(index);
    return &m_schema->relations(table)[static_cast<size_t>(index.row() - columnsShown(table))];
}

QString SchemaTreeModel::nameOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    switch (kindOf(index)) {
    case RowKind::Schema:
        return m_groups[static_cast<size_t>(index.row())].name;
    case RowKind::Table:
    case RowKind::View:
        return m_schema->table(tableOf(index)).name;
    case RowKind::Column:
        return m_schema->table(tableOf(index)).columns[columnOf(index)].name;
    case RowKind::Relation:
        return relationOf(index)->displayName();
    }
    return {};
}

QModelIndex SchemaTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, atTop);
    const int table = tableOf(parent);
    return createIndex(row, column,
                       table < 0 ? parentId(inGroup, parent.row()) : parentId(inTable, table));
}

QModelIndex SchemaTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || isIn(child, atTop))
        return {};
    if (isIn(child, inGroup))
        return createIndex(numberIn(child), 0, atTop);
    return indexOfTable(numberIn(child));
}

int SchemaTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        if (hasSchemas())
            return static_cast<int>(m_groups.size());
        return m_groups.empty() ? 0 : static_cast<int>(m_groups.front().tables.size());
    }
    if (parent.column() > 0 || isIn(parent, inTable))
        return 0;
    const int table = tableOf(parent);
    if (table < 0)
        return static_cast<int>(m_groups[static_cast<size_t>(parent.row())].tables.size());
    // Of a table that was found by its columns, these alone.
    const bool hasAll = !m_foundColumns.contains(table);
    return columnsShown(table) + (hasAll ? static_cast<int>(m_schema->relations(table).size()) : 0);
}

int SchemaTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool SchemaTreeModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

QString SchemaTreeModel::title(const QModelIndex &index) const
{
    const QString name = nameOf(index);
    const RowKind kind = kindOf(index);
    if (kind == RowKind::Relation)
        return relationMark(*relationOf(index)) + u' ' + visibleText(name);
    // A name may be empty, which must be seen to be chosen.
    if (name.isEmpty())
        return u"\"\""_s;
    if ((kind == RowKind::Table || kind == RowKind::View) && isIn(index, inGroup)) {
        const Table &table = m_schema->table(tableOf(index));
        return visibleText(table.path.isEmpty() ? name : table.path.last());
    }
    return visibleText(name);
}

QString SchemaTreeModel::detail(const QModelIndex &index) const
{
    const int table = tableOf(index);
    switch (kindOf(index)) {
    case RowKind::Schema:
        return QLocale().toString(rowCount(index));
    case RowKind::Table:
    case RowKind::View: {
        if (!m_counts.failureOf(table).isEmpty())
            return tr("failed");
        const std::optional<RowCounts::Count> count = m_counts.of(table);
        if (!count)
            return {};
        const QString rows = QLocale().toString(count->rows);
        return count->isExact ? rows : u'~' + rows;
    }
    case RowKind::Column:
        return visibleText(m_schema->table(table).columns[columnOf(index)].type);
    case RowKind::Relation:
        return visibleText(relationDetail(*m_schema, *relationOf(index)));
    }
    return {};
}

QString SchemaTreeModel::tip(const QModelIndex &index) const
{
    const int table = tableOf(index);
    if (table < 0)
        return {};
    const Table &owner = m_schema->table(table);
    QStringList lines { nameOf(index) };
    switch (kindOf(index)) {
    case RowKind::Schema:
        break;
    case RowKind::Table:
    case RowKind::View:
        lines << owner.comment << (owner.problem ? errorText(*owner.problem) : QString())
              << m_counts.failureOf(table);
        break;
    case RowKind::Column:
        lines << owner.columns[columnOf(index)].type << owner.columns[columnOf(index)].comment;
        break;
    case RowKind::Relation:
        lines << relationSentence(*m_schema, *relationOf(index))
              << m_schema->table(relationOf(index)->target).comment;
        break;
    }
    lines.removeAll({});
    return plainToolTip(lines.join(u'\n'));
}

QVariant SchemaTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RowKind kind = kindOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return title(index);
    case Qt::ToolTipRole:
        return tip(index);
    case Qt::AccessibleTextRole: {
        const QString text = detail(index);
        return text.isEmpty() ? title(index) : title(index) + u", "_s + text;
    }
    case RowKindRole:
        return static_cast<int>(kind);
    case DetailRole:
        return detail(index);
    case IsKeyRole:
        return kind == RowKind::Column
            && m_schema->table(tableOf(index)).columns[columnOf(index)].primaryKeyPosition > 0;
    case IsRootRole:
        return (kind == RowKind::Table || kind == RowKind::View) && tableOf(index) == m_root;
    default:
        return {};
    }
}

} // namespace roundtrip

#include "moc_schematreemodel.cpp"
