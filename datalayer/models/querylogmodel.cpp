// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/querylogmodel.h"

#include "datalayer/base/milliseconds.h"
#include "datalayer/log/querylog.h"
#include "datalayer/models/logtext.h"
#include "datalayer/records/loading/fetchstrategy.h"
#include "datalayer/sql/summarytext.h"

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
    m_taken = 0;
    endResetModel();
    update();
}

void QueryLogModel::update()
{
    updateSections();
    const QList<QueryRecord> records = m_log.records(m_taken);
    m_taken += records.size();
    // Statements of one load come one after another: a batch for each.
    for (qsizetype first = 0; first < records.size();) {
        qsizetype end = first;
        while (end < records.size() && records[end].load == records[first].load)
            ++end;
        appendRecords(records.sliced(first, end - first));
        first = end;
    }
    emit updated();
}

void QueryLogModel::updateSections()
{
    const QList<LoadRecord> loads = m_log.loads();
    const auto known = static_cast<qsizetype>(m_sections.size());
    for (qsizetype i = 0; i < std::min(known, loads.size()); ++i) {
        LoadSection &section = *m_sections[static_cast<size_t>(i)];
        if (section.load().isFinished == loads[i].isFinished) {
            if (loads[i].expectedStatements)
                section.setLoad(loads[i]);
            continue;
        }
        section.setLoad(loads[i]);
        const QModelIndex changed = createIndex(section.row(), 0, nullptr);
        emit dataChanged(changed, changed.siblingAtColumn(ColumnCount - 1));
        if (!section.records().isEmpty()) {
            // The clock's end has moved, so every bar has.
            emit dataChanged(
                index(0, 0, changed),
                index(static_cast<int>(section.records().size()) - 1, ColumnCount - 1, changed));
        }
    }
    if (loads.size() <= known)
        return;
    beginInsertRows({}, static_cast<int>(known), static_cast<int>(loads.size()) - 1);
    for (qsizetype i = known; i < loads.size(); ++i) {
        m_sections.push_back(std::make_unique<LoadSection>(loads[i], static_cast<int>(i)));
    }
    endInsertRows();
}

void QueryLogModel::appendRecords(const QList<QueryRecord> &records)
{
    const QModelIndex parent = sectionOf(records.first().load);
    if (!parent.isValid())
        return; // of a load that was cleared away
    LoadSection &section = *m_sections[static_cast<size_t>(parent.row())];
    const auto first = static_cast<int>(section.records().size());
    beginInsertRows(parent, first, first + static_cast<int>(records.size()) - 1);
    QList<int> changed;
    for (const QueryRecord &record : records)
        changed << section.append(record);
    endInsertRows();
    for (const int row : std::as_const(changed)) {
        if (row >= 0 && row < first)
            emit dataChanged(index(row, 0, parent), index(row, ColumnCount - 1, parent));
    }
    emit dataChanged(parent, parent.siblingAtColumn(ColumnCount - 1));
}

const LoadSection *QueryLogModel::sectionAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const auto *section = static_cast<const LoadSection *>(index.internalPointer());
    return section ? section : m_sections[static_cast<size_t>(index.row())].get();
}

QueryRecord QueryLogModel::recordAt(const QModelIndex &index) const
{
    if (!index.isValid() || !index.internalPointer())
        return {};
    return sectionAt(index)->records().at(index.row());
}

LoadRecord QueryLogModel::loadAt(const QModelIndex &index) const
{
    const LoadSection *section = sectionAt(index);
    return section ? section->load() : LoadRecord();
}

LoadSummary QueryLogModel::summaryOf(LoadId load) const
{
    const LoadSection *section = sectionAt(sectionOf(load));
    return section ? section->summary() : LoadSummary();
}

LoadProgress QueryLogModel::progress() const
{
    const auto counted = std::find_if(
        m_sections.rbegin(), m_sections.rend(),
        [](const auto &section) { return section->load().isCounted(); });
    return counted == m_sections.rend() ? LoadProgress() : (*counted)->progress();
}

void QueryLogModel::clearLog()
{
    m_log.clear();
}

QModelIndex QueryLogModel::sectionOf(LoadId load) const
{
    const auto found = std::ranges::lower_bound(
        m_sections, load, {}, [](const auto &section) { return section->load().id; });
    if (found == m_sections.end() || (*found)->load().id != load)
        return {};
    return createIndex((*found)->row(), 0, nullptr);
}

QModelIndex QueryLogModel::indexOf(QueryId query) const
{
    const auto holder = std::find_if(
        m_sections.rbegin(), m_sections.rend(),
        [query](auto &section) { return section->positionOf(query) >= 0; });
    if (holder == m_sections.rend())
        return {};
    return createIndex(static_cast<int>((*holder)->positionOf(query)), 0, holder->get());
}

int QueryLogModel::markCount(LoadId load, Mark mark) const
{
    const LoadSection *section = sectionAt(sectionOf(load));
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
    return static_cast<int>(sectionAt(parent)->records().size());
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
    const LoadSection &section = *sectionAt(index);
    return index.internalPointer() ? recordData(section, index.row(), index.column(), role)
                                   : sectionData(section, index.column(), role);
}

QVariant QueryLogModel::sectionData(const LoadSection &section, int column, int role) const
{
    switch (role) {
    case IsSectionRole:
        return true;
    case IdRole:
        return static_cast<int>(section.load().id);
    case IsCountedRole:
        return section.load().isCounted();
    case HasFailedRole:
        return section.markCount(Mark::Error) > 0;
    case NotableCountRole:
        return section.notableCount();
    case LoadDurationRole:
    case DurationRole:
        return milliseconds(section.duration());
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    if (column != NumberColumn)
        return {};
    const LoadRecord &load = section.load();
    return load.strategy ? u"%1 · %2"_s.arg(loadText(load), fetchStrategyName(*load.strategy))
                         : loadText(load);
}

QVariant QueryLogModel::recordData(const LoadSection &section, int row, int column, int role) const
{
    const QueryRecord &record = section.records().at(row);
    switch (role) {
    case IsSectionRole:
        return false;
    case IdRole:
        return static_cast<int>(record.id);
    case MarkRole:
        return static_cast<int>(section.markAt(row));
    case StartRole:
        return milliseconds(record.start);
    case DurationRole:
        return milliseconds(record.duration);
    case LoadDurationRole:
        return milliseconds(section.duration());
    case IsCountedRole:
        return record.isCounted();
    case HasFailedRole:
        return record.error.has_value();
    case AdditionsRole:
        return record.additionTexts();
    case Qt::ToolTipRole:
        return record.error ? record.error->text : notesText(record.notes);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case NumberColumn:
        return record.isCounted() ? record.numberInLog : QVariant();
    case QueryColumn:
        return record.error
            ? u"%1 — %2"_s.arg(summaryText(record.summary, record.values), record.error->text)
            : summaryText(record.summary, record.values);
    case RowsColumn:
        return record.rows;
    case DurationColumn:
        return QString::number(milliseconds(record.duration), 'f', 2);
    default:
        return {};
    }
}

QVariant QueryLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return u"#"_s;
    case QueryColumn:
        return u"Query"_s;
    case RowsColumn:
        return u"Rows"_s;
    case DurationColumn:
        return u"ms"_s;
    case WaterfallColumn:
        return u"Waterfall"_s;
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
