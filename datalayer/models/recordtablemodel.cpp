// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/recordtablemodel.h"

#include "datalayer/models/celldata.h"
#include "datalayer/records/loadedrecords.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

RecordTableModel::RecordTableModel(const BoundQuerySet &query, FetchStrategy strategy,
                                   QObject *parent)
    : PagedModel(std::make_unique<RecordPages>(query, strategy), parent)
{ }

RecordTableModel::RecordTableModel(const RecordList &records, QObject *parent)
    : PagedModel(std::make_unique<RecordPages>(records), parent)
{
    showAllColumns();
}

RecordTableModel::RecordTableModel(RecordPages &pages, QObject *parent)
    : PagedModel(pages, parent)
{
    showAllColumns();
}

RecordTableModel::~RecordTableModel() = default;

void RecordTableModel::forgetAll()
{
    showAllColumns();
}

void RecordTableModel::setFields(const QList<Field> &fields)
{
    beginResetModel();
    m_fields = fields;
    m_hasOwnFields = true;
    endResetModel();
}

/// All that were loaded, unless setFields() has named some.
void RecordTableModel::showAllColumns()
{
    const Table *shown = table();
    if (m_hasOwnFields || !shown)
        return;
    const RecordSet &set = pages().anyPage()->records->root();
    m_fields.clear();
    for (int column = 0; column < shown->columns.size(); ++column) {
        if (set.hasColumn(column))
            m_fields << Field { shown->columns[column].name };
    }
}

/// The table of the records, or null without any page.
const Table *RecordTableModel::table() const
{
    const RecordPages::Page *page = pages().anyPage();
    if (!page)
        return nullptr;
    const LoadedRecords &records = *page->records;
    return &records.schema().table(records.query().table);
}

RecordPlace RecordTableModel::placeOf(const QModelIndex &index) const
{
    const RecordPages::Page *page = index.isValid() ? pageAtRow(index.row()) : nullptr;
    if (!page)
        return {};
    return RecordPlace::root(page->records, page->rowOf(positionOfRow(index.row())));
}

QModelIndex RecordTableModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex RecordTableModel::parent(const QModelIndex & /*index*/) const
{
    return {};
}

QModelIndex RecordTableModel::sibling(int row, int column, const QModelIndex & /*index*/) const
{
    return index(row, column);
}

Qt::ItemFlags RecordTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    return index.isValid() ? flags | Qt::ItemNeverHasChildren : flags;
}

int RecordTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const RecordPlace place = placeOf(index);
    if (!place.set)
        return role == Qt::DisplayRole && index.column() == 0 ? QVariant(u"…"_s) : QVariant();
    const Table &description = place.table();
    const int column = description.columnIndex(m_fields[index.column()].column);
    if (column < 0 || !place.set->hasColumn(column))
        return {};
    return cellData(place.set->cell(place.row, column), description.columns[column], role);
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return positionOfRow(section) + 1;
    const Field field = m_fields.value(section);
    return field.label.isEmpty() ? field.column : field.label;
}

} // namespace roundtrip

#include "moc_recordtablemodel.cpp"
