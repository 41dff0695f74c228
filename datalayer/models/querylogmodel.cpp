// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/querylogmodel.h"

#include "datalayer/log/querylog.h"
#include "datalayer/models/logcells.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Calls \a take with the statements of each load; those of one load come one after another.
template <typename Take>
void forEachLoad(const QList<SharedQuery> &records, const Take &take)
{
    for (auto first = records.begin(); first != records.end();) {
        const auto end = std::find_if(first, records.end(), [first](const SharedQuery &record) {
            return record->load != (*first)->load;
        });
        take(QList<SharedQuery>(first, end));
        first = end;
    }
}

} // namespace

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
    m_continued.clear();
    m_newest = LoadId::None;
    m_last = QueryId::None;
    m_settled = LoadId::None;
    m_queries = 0;
    m_leftQueries = 0;
    endResetModel();
    update();
}

void QueryLogModel::update()
{
    const auto [loads, records] = m_log.entriesAfter(m_settled, m_last);
    bool isSettled = true;
    for (const LoadRecord &load : loads) {
        if (LogSection *section = m_sectionOf.value(load.id))
            updateLoad(*section, load);
        else
            addLoad(load);
        isSettled = isSettled && load.isFinished;
        if (isSettled)
            m_settled = load.id;
    }
    if (!records.isEmpty())
        m_last = records.constLast()->id;
    forEachLoad(records, [this](const QList<SharedQuery> &ofOne) { appendRecords(ofOne); });
    for (const LoadRecord &load : loads) {
        if (load.isFinished)
            m_sectionOf.value(load.id)->close(load.id);
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
    const auto [loads, records] = m_log.takeOldest(m_most, m_last);
    noteLeft(records);
    forEachLoad(records, [this](const QList<SharedQuery> &ofOne) { dropRecords(ofOne); });
    for (const LoadRecord &load : loads)
        leave(load);
}

/// Has the log know the numbers and the marks of statements that it no longer has.
void QueryLogModel::noteLeft(const QList<SharedQuery> &records)
{
    QList<LeftQuery> left;
    for (const SharedQuery &record : records) {
        const LogSection *section = m_sectionOf.value(record->load);
        const LogSection::Page *page = section ? section->pageOf(record->load) : nullptr;
        if (!page || !record->isCounted())
            continue;
        const Mark mark = page->load.markAt(page->load.positionOf(record->id));
        left << LeftQuery { record->id, record->load, record->numberInLog, mark };
    }
    m_leftQueries += left.size();
    m_log.noteLeft(left);
}

/// Drops \a records, which are of one load and have left the log.
void QueryLogModel::dropRecords(const QList<SharedQuery> &records)
{
    const LoadId load = records.constFirst()->load;
    LogSection *section = m_sectionOf.value(load);
    if (!section || !section->pageOf(load))
        return; // of a load that was cleared away
    const QueryId last = records.constLast()->id;
    const LogSection::Rows rows = section->rowsUpTo(load, last);
    const QModelIndex index = createIndex(section->row(), 0, nullptr);
    beginRemoveRows(index, rows.first, rows.first + rows.count - 1);
    section->drop(load, last);
    endRemoveRows();
    emit dataChanged(index, index.siblingAtColumn(ColumnCount - 1));
}

/// A load has left the log, and takes its section along if that has no other.
void QueryLogModel::leave(const LoadRecord &load)
{
    LogSection *section = m_sectionOf.value(load.id);
    if (!section || !section->pageOf(load.id))
        return;
    section->leave(load);
    if (section->hasLeft())
        removeSection(section->row());
}

void QueryLogModel::removeSection(int row)
{
    beginRemoveRows({}, row, row);
    std::unique_ptr<LogSection> leaving = std::move(m_sections[static_cast<size_t>(row)]);
    m_sections.erase(m_sections.begin() + row);
    for (int i = row; i < rowCount(); ++i)
        m_sections[static_cast<size_t>(i)]->setRow(i);
    leaving->setRow(-1);
    if (leaving->firstLoad().isCounted())
        m_leftSections.push_back(std::move(leaving));
    else
        m_sectionOf.remove(leaving->firstLoad().id);
    endRemoveRows();
}

void QueryLogModel::addLoad(const LoadRecord &load)
{
    if (load.isCounted())
        m_newest = load.id;
    LogSection *section = m_sectionOf.value(load.continues);
    if (!section)
        section = m_continued.value(load.continues);
    if (section && section->row() < 0)
        return bringBack(*section, load);
    if (section) {
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
        m_continued.insert(load.continues, m_sections.back().get());
    endInsertRows();
}

/// A walk goes on that had left the log: its section has a new page, and what was counted before.
void QueryLogModel::bringBack(LogSection &section, const LoadRecord &page)
{
    const auto left = std::ranges::find(m_leftSections, &section,
                                        &std::unique_ptr<LogSection>::get);
    const int row = rowCount();
    beginInsertRows({}, row, row);
    section.setRow(row);
    section.addPage(page);
    m_sections.push_back(std::move(*left));
    m_leftSections.erase(left);
    m_sectionOf.insert(page.id, &section);
    endInsertRows();
}

void QueryLogModel::updateLoad(LogSection &section, const LoadRecord &load)
{
    const bool hasEnded = load.isFinished && !section.pageOf(load.id)->load.load().isFinished;
    section.setLoad(load);
    if (!hasEnded)
        return;
    const QModelIndex changed = createIndex(section.row(), 0, nullptr);
    emit dataChanged(changed, changed.siblingAtColumn(ColumnCount - 1));
}

void QueryLogModel::appendRecords(const QList<SharedQuery> &records)
{
    const LoadId load = records.constFirst()->load;
    LogSection *section = m_sectionOf.value(load);
    if (!section || !section->pageOf(load))
        return; // of a load that was cleared away
    m_queries += std::ranges::count_if(
        records, [](const SharedQuery &record) { return record->isCounted(); });
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

QueryRecord QueryLogModel::recordAt(const QModelIndex &index) const
{
    if (!index.isValid() || !index.internalPointer())
        return {};
    const LogSection::Statement statement = sectionAt(index)->statementAt(index.row());
    return *statement.page.load.records().at(static_cast<size_t>(statement.position));
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
    const LogSection *section = m_sectionOf.value(load);
    return section ? section->summaryOf(load) : LoadSummary();
}

LoadProgress QueryLogModel::progress() const
{
    const LogSection *section = m_sectionOf.value(m_newest);
    const LogSection::Page *newest = section ? section->pageOf(m_newest) : nullptr;
    return newest ? newest->load.progress() : LoadProgress();
}

qint64 QueryLogModel::byteCount() const
{
    // What the allocator adds to each block, and the entries by id.
    constexpr qint64 aroundSection = 96;
    const qint64 sections = std::ssize(m_sections) + std::ssize(m_leftSections);
    const auto ofSection = static_cast<qint64>(sizeof(LogSection)) + aroundSection;
    const auto ofPage = static_cast<qint64>(sizeof(LogSection::Page)) + aroundSection;
    qint64 pages = 0;
    for (const auto &section : m_sections)
        pages += std::ssize(section->pages());
    return m_log.byteCount() + sections * ofSection + pages * ofPage;
}

void QueryLogModel::clearLog()
{
    m_log.clear();
}

QModelIndex QueryLogModel::sectionOf(LoadId load) const
{
    const LogSection *section = m_sectionOf.value(load);
    return section && section->row() >= 0 ? createIndex(section->row(), 0, nullptr) : QModelIndex();
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
    const LogSection *section = m_sectionOf.value(load);
    return section ? section->markCount(mark) : 0;
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
