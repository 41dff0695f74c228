// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/querylogmodel.h"

#include "datalayer/log/querylog.h"
#include "datalayer/models/logcells.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

QueryLogModel::QueryLogModel(QueryLog &log, QObject *parent)
    : QAbstractItemModel(parent)
    , m_log(log)
{
    connect(&log, &QueryLog::recorded, this, &QueryLogModel::update);
    connect(&log, &QueryLog::cleared, this, &QueryLogModel::reset);
    update();
}

QueryLogModel::~QueryLogModel() = default;

void QueryLogModel::reset()
{
    beginResetModel();
    m_sections.clear();
    m_leftSections.clear();
    m_sectionOf.clear();
    m_newest = LoadId::None;
    m_last = QueryId::None;
    m_queries = 0;
    m_leftQueries = 0;
    endResetModel();
    update();
}

void QueryLogModel::update()
{
    const auto [loads, records] = m_log.entriesAfter(m_last);
    for (const LoadRecord &load : loads) {
        if (LogSection *section = m_sectionOf.value(load.id))
            updateLoad(*section, load);
        else
            addLoad(load);
    }
    if (!records.isEmpty())
        m_last = records.constLast().id;
    // Statements of one load come one after another: a batch for each.
    for (qsizetype first = 0; first < records.size();) {
        qsizetype end = first;
        while (end < records.size() && records[end].load == records[first].load)
            ++end;
        appendRecords(records.sliced(first, end - first));
        first = end;
    }
    letOldestGo();
    emit updated();
}

void QueryLogModel::setMostQueries(int most)
{
    m_most = most;
    update();
}

/// Only here do statements leave the log, so that each of them has been counted.
void QueryLogModel::letOldestGo()
{
    const QList<QueryRecord> old = m_log.takeOldest(m_most, m_last);
    if (old.isEmpty())
        return;
    noteLeft(old);
    const QueryId first { static_cast<int>(old.constLast().id) + 1 };
    QSet<LoadId> logged;
    for (const LoadRecord &load : m_log.loads())
        logged.insert(load.id);
    for (int row = 0; row < rowCount();) {
        LogSection &section = *m_sections[static_cast<size_t>(row)];
        const QModelIndex index = createIndex(row, 0, nullptr);
        bool isChanged = false;
        for (auto rows = section.rowsBefore(first); rows.count > 0;
             rows = section.rowsBefore(first)) {
            beginRemoveRows(index, rows.first, rows.first + rows.count - 1);
            section.drop(rows);
            endRemoveRows();
            isChanged = true;
        }
        const bool isLogged = std::ranges::any_of(section.pages(), [&](const auto &page) {
            return logged.contains(page.load.load().id);
        });
        if (!isLogged) { // it is over, also where that was not heard of
            removeSection(row);
            continue;
        }
        if (isChanged)
            emit dataChanged(index, index.siblingAtColumn(ColumnCount - 1));
        ++row;
    }
}

/// Has the log know the numbers and the marks of statements that it no longer has.
void QueryLogModel::noteLeft(const QList<QueryRecord> &records)
{
    QList<LeftQuery> left;
    for (const QueryRecord &record : records) {
        const LoadSection *section = loadWith(record.load);
        if (!section || !record.isCounted())
            continue;
        // Statements of a load that was cleared away have no row that could be asked.
        const qsizetype position = section->positionOf(record.id);
        const Mark mark = position < 0 ? Mark::Neutral : section->markAt(position);
        left << LeftQuery { record.id, record.load, record.numberInLog, mark };
    }
    m_leftQueries += left.size();
    m_log.noteLeft(left);
}

void QueryLogModel::removeSection(int row)
{
    beginRemoveRows({}, row, row);
    std::unique_ptr<LogSection> leaving = std::move(m_sections[static_cast<size_t>(row)]);
    m_sections.erase(m_sections.begin() + row);
    for (int i = row; i < rowCount(); ++i)
        m_sections[static_cast<size_t>(i)]->setRow(i);
    leaving->setRow(-1);
    leaving->close();
    m_leftSections.push_back(std::move(leaving));
    endRemoveRows();
}

void QueryLogModel::addLoad(const LoadRecord &load)
{
    if (load.isCounted())
        m_newest = load.id;
    if (LogSection *section = m_sectionOf.value(load.continues)) {
        const auto left = std::ranges::find_if(
            m_leftSections, [section](const auto &one) { return one.get() == section; });
        if (left != m_leftSections.end()) { // it comes back, with what was counted before
            const int row = rowCount();
            beginInsertRows({}, row, row);
            section->setRow(row);
            section->addPage(load);
            m_sections.push_back(std::move(*left));
            m_leftSections.erase(left);
            m_sectionOf.insert(load.id, section);
            endInsertRows();
            return;
        }
        section->addPage(load);
        m_sectionOf.insert(load.id, section);
        const QModelIndex changed = createIndex(section->row(), 0, nullptr);
        emit dataChanged(changed, changed.siblingAtColumn(ColumnCount - 1));
        return;
    }
    const auto row = static_cast<int>(m_sections.size());
    beginInsertRows({}, row, row);
    m_sections.push_back(std::make_unique<LogSection>(load, row));
    m_sectionOf.insert(load.id, m_sections.back().get());
    if (load.continues != LoadId::None)
        m_sectionOf.insert(load.continues, m_sections.back().get());
    endInsertRows();
}

void QueryLogModel::updateLoad(LogSection &section, const LoadRecord &load)
{
    if (section.row() < 0)
        return; // it is over
    if (section.pageOf(load.id)->load.load().isFinished == load.isFinished) {
        if (load.expectedStatements)
            section.setLoad(load);
        return;
    }
    section.setLoad(load);
    const QModelIndex changed = createIndex(section.row(), 0, nullptr);
    emit dataChanged(changed, changed.siblingAtColumn(ColumnCount - 1));
    // The clock's end has moved, so every bar has.
    if (const int rows = section.rowCount(); rows > 0)
        emit dataChanged(index(0, 0, changed), index(rows - 1, ColumnCount - 1, changed));
}

void QueryLogModel::appendRecords(const QList<QueryRecord> &records)
{
    const LoadId load = records.first().load;
    LogSection *section = m_sectionOf.value(load);
    if (!section || section->row() < 0 || !section->pageOf(load))
        return; // of a load that was cleared away
    m_queries += std::ranges::count_if(records, &QueryRecord::isCounted);
    const QModelIndex parent = createIndex(section->row(), 0, nullptr);
    const int first = section->nextRow(load);
    beginInsertRows(parent, first, first + static_cast<int>(records.size()) - 1);
    const QList<int> changed = section->append(load, records);
    endInsertRows();
    for (const int row : changed) {
        if (row < first)
            emit dataChanged(index(row, 0, parent), index(row, ColumnCount - 1, parent));
    }
    emit dataChanged(parent, parent.siblingAtColumn(ColumnCount - 1));
}

const LogSection *QueryLogModel::sectionAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const auto *section = static_cast<const LogSection *>(index.internalPointer());
    return section ? section : m_sections[static_cast<size_t>(index.row())].get();
}

const LoadSection *QueryLogModel::loadWith(LoadId load) const
{
    const LogSection *section = m_sectionOf.value(load);
    const LogSection::Page *page = section ? section->pageOf(load) : nullptr;
    return page ? &page->load : nullptr;
}

QueryRecord QueryLogModel::recordAt(const QModelIndex &index) const
{
    if (!index.isValid() || !index.internalPointer())
        return {};
    const LogSection::Statement statement = sectionAt(index)->statementAt(index.row());
    return statement.page.load.records().at(statement.position);
}

LoadRecord QueryLogModel::loadAt(const QModelIndex &index) const
{
    const LogSection *section = sectionAt(index);
    if (!section)
        return {};
    return index.internalPointer() ? section->statementAt(index.row()).page.load.load()
                                   : section->firstLoad();
}

LoadSummary QueryLogModel::summaryOf(LoadId load) const
{
    const LoadSection *section = loadWith(load);
    return section ? section->summary() : LoadSummary();
}

LoadProgress QueryLogModel::progress() const
{
    const LoadSection *newest = loadWith(m_newest);
    return newest ? newest->progress() : LoadProgress();
}

void QueryLogModel::clearLog()
{
    m_log.clear();
}

QModelIndex QueryLogModel::sectionOf(LoadId load) const
{
    const int row = loadWith(load) ? m_sectionOf.value(load)->row() : -1;
    return row >= 0 ? createIndex(row, 0, nullptr) : QModelIndex();
}

QModelIndex QueryLogModel::indexOf(QueryId query) const
{
    for (auto section = m_sections.rbegin(); section != m_sections.rend(); ++section) {
        if (const int row = (*section)->rowOf(query); row >= 0)
            return createIndex(row, 0, section->get());
    }
    return {};
}

int QueryLogModel::markCount(LoadId load, Mark mark) const
{
    return loadWith(load) ? m_sectionOf.value(load)->markCount(mark) : 0;
}

QModelIndex QueryLogModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? m_sections[static_cast<size_t>(parent.row())].get()
                                        : nullptr);
}

QModelIndex QueryLogModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || !index.internalPointer())
        return {};
    return createIndex(sectionAt(index)->row(), 0, nullptr);
}

int QueryLogModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_sections.size());
    if (parent.column() > 0 || parent.internalPointer())
        return 0;
    return sectionAt(parent)->rowCount();
}

int QueryLogModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

QVariant QueryLogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const LogSection &section = *sectionAt(index);
    return index.internalPointer() ? statementCell(section, index.row(), index.column(), role)
                                   : sectionCell(section, index.column(), role);
}

QVariant QueryLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return u"#"_s;
    case QueryColumn:
        return tr("Query");
    case RowsColumn:
        return tr("Rows");
    case DurationColumn:
        return u"ms"_s;
    case WaterfallColumn:
        return tr("Waterfall");
    default:
        return {};
    }
}

Qt::ItemFlags QueryLogModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (index.internalPointer())
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled;
}

} // namespace roundtrip

#include "moc_querylogmodel.cpp"
