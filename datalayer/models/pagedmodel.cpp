// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/pagedmodel.h"

#include "datalayer/log/querylog.h"
#include "datalayer/models/logtext.h"
#include "datalayer/models/readqueries.h"

#include <QVariant>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace roundtrip {

PagedModel::PagedModel(std::unique_ptr<RecordPages> pages, QObject *parent)
    : QAbstractItemModel(parent)
    , m_ownPages(std::move(pages))
    , m_pages(m_ownPages.get())
    , m_rows(rowsFrom(0, m_pages->rowCount()))
{
    connectPages();
}

PagedModel::PagedModel(RecordPages &pages, QObject *parent)
    : QAbstractItemModel(parent)
    , m_pages(&pages)
    , m_rows(rowsFrom(0, pages.rowCount()))
{
    connectPages();
}

PagedModel::~PagedModel() = default;

void PagedModel::endPages()
{
    m_ownPages.reset();
}

void PagedModel::connectPages()
{
    connect(m_pages, &RecordPages::loadStarted, this, &PagedModel::loadStarted);
    connect(m_pages, &RecordPages::loadFinished, this, &PagedModel::loadFinished);
    connect(m_pages, &RecordPages::counted, this, &PagedModel::counted);
    connect(m_pages, &RecordPages::aboutToReplace, this, [this] { beginResetModel(); });
    connect(m_pages, &RecordPages::replaced, this, [this] {
        forgetAll();
        resetRows();
        endResetModel();
    });
    connect(m_pages, &RecordPages::aboutToResize, this, &PagedModel::beginResize);
    connect(m_pages, &RecordPages::resized, this, &PagedModel::endResize);
    connect(m_pages, &RecordPages::arrived, this, &PagedModel::arrive);
    connect(m_pages, &RecordPages::aboutToComplete, this, [this](qint64 first, qint64 last) {
        m_partial = m_pages->pageOf(first);
        m_unready = { first, last + 1 };
    });
    connect(m_pages, &RecordPages::completed, this, &PagedModel::complete);
    connect(m_pages, &RecordPages::aboutToDrop, this, &PagedModel::beginDrop);
    connect(m_pages, &RecordPages::dropped, this, &PagedModel::endDrop);
}

//--- What has read them

QueryMark PagedModel::markOf(QueryId query) const
{
    const ReadQueries::Query *known = m_pages->readQueries().find(query);
    return known ? known->mark : QueryMark::Neutral;
}

bool PagedModel::hasBatches() const
{
    return m_pages->readQueries().hasBatches();
}

QString PagedModel::queryText(QueryId query) const
{
    const ReadQueries::Query *known = m_pages->readQueries().find(query);
    return known ? u'#' + QString::number(known->number) : QString();
}

QString PagedModel::spokenText(QueryId query) const
{
    const ReadQueries::Query *known = m_pages->readQueries().find(query);
    return known ? spokenQuery(QString::number(known->number), known->mark) : QString();
}

QVariant PagedModel::queryMark(QueryId query) const
{
    const ReadQueries::Query *known = m_pages->readQueries().find(query);
    return known ? static_cast<int>(known->mark) : QVariant();
}

//--- Rows and positions

int PagedModel::rowsFrom(qint64 first, qint64 rowCount) const
{
    return static_cast<int>(std::clamp<qint64>(rowCount - first, 0, m_maxRows));
}

/// The first and the last row of those positions that are in rows.
std::optional<std::pair<int, int>> PagedModel::rowsOf(qint64 first, qint64 last) const
{
    const qint64 from = std::max(first, m_first);
    const qint64 to = std::min(last, m_first + m_rows - 1);
    if (from > to)
        return {};
    return std::pair(static_cast<int>(from - m_first), static_cast<int>(to - m_first));
}

qint64 PagedModel::positionOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return -1;
    QModelIndex root = index;
    for (QModelIndex above = parent(root); above.isValid(); above = parent(root))
        root = above;
    return m_first + root.row();
}

QModelIndex PagedModel::indexOf(qint64 position) const
{
    const auto rows = rowsOf(position, position);
    return rows ? index(rows->first, 0) : QModelIndex();
}

const RecordPages::Page *PagedModel::pageAtRow(int row) const
{
    const qint64 position = m_first + row;
    if (position >= m_unready.first && position < m_unready.end)
        return m_partial ? &*m_partial : nullptr;
    return m_pages->pageAt(position);
}

int PagedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

bool PagedModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_pages->isSparse() && m_pages->hasMore() && !m_pages->isLoading();
}

void PagedModel::fetchMore(const QModelIndex &parent)
{
    if (!parent.isValid() && PagedModel::canFetchMore(parent))
        m_pages->loadMore();
}

//--- Which rows there are

void PagedModel::setMaxRows(int rows)
{
    beginResetModel();
    forgetRows(0, m_rows - 1);
    m_maxRows = std::max(1, rows);
    resetRows();
    endResetModel();
}

/// The first position of the rows around \a position.
qint64 PagedModel::windowAround(qint64 position) const
{
    const qint64 most = std::max<qint64>(0, m_pages->rowCount() - m_maxRows);
    return std::clamp<qint64>(position - m_maxRows / 2, 0, most);
}

void PagedModel::resetRows()
{
    const RecordPages::Page *page = m_pages->anyPage();
    // What is loaded must be among the rows, and where it was, if possible.
    const bool isThere = page && page->first >= m_first && page->first < m_first + m_maxRows;
    if (!isThere || m_first + m_maxRows > m_pages->rowCount())
        m_first = windowAround(page ? page->first : 0);
    m_rows = rowsFrom(m_first, m_pages->rowCount());
}

void PagedModel::moveTo(qint64 position)
{
    const qint64 first = windowAround(position);
    if (first == m_first)
        return;
    const qint64 by = first - m_first;
    if (std::abs(by) >= m_rows) {
        beginResetModel();
        forgetRows(0, m_rows - 1);
        m_first = first;
        m_rows = rowsFrom(first, m_pages->rowCount());
        endResetModel();
        return;
    }
    const auto count = static_cast<int>(std::abs(by));
    if (by > 0) {
        removeRowsAt(0, count);
        insertRowsAt(m_rows, rowsFrom(first, m_pages->rowCount()) - m_rows);
    } else {
        removeRowsAt(std::min(m_rows, m_maxRows - count), m_rows - m_maxRows + count);
        insertRowsAt(0, count);
    }
}

/// Rows go out of sight, at the beginning or at the end.
void PagedModel::removeRowsAt(int first, int count)
{
    if (count <= 0)
        return;
    beginRemoveRows({}, first, first + count - 1);
    forgetRows(first, first + count - 1);
    m_rows -= count;
    if (first == 0) {
        m_first += count;
        shiftRows(count, -count);
    }
    endRemoveRows();
}

void PagedModel::insertRowsAt(int first, int count)
{
    if (count <= 0)
        return;
    beginInsertRows({}, first, first + count - 1);
    m_rows += count;
    if (first == 0) {
        m_first -= count;
        shiftRows(0, count);
    }
    endInsertRows();
}

void PagedModel::beginResize(qint64 rowCount)
{
    m_resizedTo = rowsFrom(m_first, rowCount);
    if (m_resizedTo > m_rows) {
        beginInsertRows({}, m_rows, m_resizedTo - 1);
    } else if (m_resizedTo < m_rows) {
        beginRemoveRows({}, m_resizedTo, m_rows - 1);
        forgetRows(m_resizedTo, m_rows - 1);
    }
}

void PagedModel::endResize()
{
    const int before = std::exchange(m_rows, m_resizedTo);
    if (before < m_rows)
        endInsertRows();
    else if (before > m_rows)
        endRemoveRows();
    if (m_rows < m_maxRows && m_first > 0)
        moveTo(m_pages->rowCount() - 1); // they have shrunk away from under the rows
}

//--- What is loaded

/// Rows were there without records; the rows below them come one by one, so that a view sees each
/// that can be opened now.
void PagedModel::arrive(qint64 first, qint64 last)
{
    const auto rows = rowsOf(first, last);
    if (!rows)
        return;
    m_unready = { first, last + 1 };
    bool isUnfetched = false;
    for (int row = rows->first; row <= rows->second; ++row) {
        const QModelIndex index = this->index(row, 0);
        m_unready.first = m_first + row + 1;
        const int below = rowCount(index);
        isUnfetched = isUnfetched || (below == 0 && hasChildren(index));
        if (below == 0)
            continue;
        m_unready.first = m_first + row;
        beginInsertRows(index, 0, below - 1);
        m_unready.first = m_first + row + 1;
        endInsertRows();
    }
    m_unready = {};
    emitChanged(rows->first, rows->second);
    if (isUnfetched)
        redecorate(); // nothing was inserted below these, and yet they can be opened
    emit rowsArrived(rows->first, rows->second);
}

/// Rows have their records already: what these lead to comes row by row, too.
void PagedModel::complete(qint64 first, qint64 last)
{
    bool isAnyClosed = false;
    const auto rows = rowsOf(first, last);
    for (int row = rows ? rows->first : 0; rows && row <= rows->second; ++row) {
        const auto complete = [this, row] { m_unready.first = m_first + row + 1; };
        isAnyClosed = completeRow(row, complete) || isAnyClosed;
    }
    m_unready = {};
    forgetPage(*std::exchange(m_partial, std::nullopt));
    if (!rows)
        return;
    emitChanged(rows->first, rows->second);
    if (isAnyClosed)
        redecorate();
    emit rowsArrived(rows->first, rows->second);
}

/// Has views ask again which rows can be opened.
void PagedModel::redecorate()
{
    emit layoutAboutToBeChanged();
    emit layoutChanged();
}

void PagedModel::beginDrop(qint64 first, qint64 last)
{
    if (const auto rows = rowsOf(first, last)) {
        m_unready = { first, std::max(first, m_first) };
        for (int row = rows->first; row <= rows->second; ++row) {
            const QModelIndex index = this->index(row, 0);
            const int below = rowCount(index);
            if (below > 0)
                beginRemoveRows(index, 0, below - 1);
            forgetRows(row, row);
            m_unready.end = m_first + row + 1;
            if (below > 0)
                endRemoveRows();
        }
    }
    forgetPage(m_pages->pageOf(first));
    m_unready = { first, last + 1 };
}

void PagedModel::endDrop(qint64 first, qint64 last)
{
    m_unready = {};
    if (const auto rows = rowsOf(first, last))
        emitChanged(rows->first, rows->second);
}

void PagedModel::emitChanged(int first, int last)
{
    if (const int columns = columnCount(); columns > 0)
        emit dataChanged(index(first, 0), index(last, columns - 1));
}

} // namespace roundtrip

#include "moc_pagedmodel.cpp"
