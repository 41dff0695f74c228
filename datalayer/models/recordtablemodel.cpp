// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/recordtablemodel.h"

#include "datalayer/models/celldata.h"
#include "datalayer/records/loadedrecords.h"

namespace roundtrip {

RecordTableModel::RecordTableModel(const BoundQuerySet &query, FetchStrategy strategy,
                                   QObject *parent)
    : QAbstractTableModel(parent)
    , m_pages(query, strategy)
{
    connectPages();
}

RecordTableModel::RecordTableModel(const RecordList &records, QObject *parent)
    : QAbstractTableModel(parent)
    , m_pages(records)
{
    connectPages();
    showAllColumns();
}

RecordTableModel::~RecordTableModel() = default;

void RecordTableModel::connectPages()
{
    connect(&m_pages, &RecordPages::aboutToReplace, this, [this] { beginResetModel(); });
    connect(&m_pages, &RecordPages::replaced, this, [this] {
        showAllColumns();
        endResetModel();
    });
    connect(&m_pages, &RecordPages::aboutToAppend, this, [this](qint64 first, qint64 last) {
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(last));
    });
    connect(&m_pages, &RecordPages::appended, this, [this] { endInsertRows(); });
    connect(&m_pages, &RecordPages::loadFinished, this, &RecordTableModel::loadFinished);
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
    const RecordSet &set = m_pages.pageOf(0).records->root();
    m_fields.clear();
    for (int column = 0; column < shown->columns.size(); ++column) {
        if (set.hasColumn(column))
            m_fields << Field { shown->columns[column].name };
    }
}

/// The table of the records, or null without any page.
const Table *RecordTableModel::table() const
{
    if (m_pages.count() == 0)
        return nullptr;
    const LoadedRecords &records = *m_pages.pageOf(0).records;
    return &records.schema().table(records.query().table);
}

RecordPlace RecordTableModel::placeOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const RecordPages::Page &page = m_pages.pageOf(index.row());
    return RecordPlace::root(page.records, page.rowOf(index.row()));
}

int RecordTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_pages.count());
}

int RecordTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

bool RecordTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_pages.hasMore() && !m_pages.isLoading();
}

void RecordTableModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        m_pages.loadMore();
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const RecordPlace place = placeOf(index);
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
        return section + 1;
    const Field field = m_fields.value(section);
    return field.label.isEmpty() ? field.column : field.label;
}

} // namespace roundtrip

#include "moc_recordtablemodel.cpp"
