// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/querylogmodel.h"

#include "datalayer/base/milliseconds.h"
#include "datalayer/log/querylog.h"
#include "datalayer/models/logtext.h"
#include "datalayer/records/loading/fetchstrategy.h"
#include "datalayer/sql/summarytext.h"

#include <QLocale>

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
    m_sectionOf.clear();
    m_newest = LoadId::None;
    m_taken = 0;
    endResetModel();
    update();
}

void QueryLogModel::update()
{
    const QList<LoadRecord> loads = m_log.loads();
    for (const LoadRecord &load : loads) {
        if (LogSection *section = m_sectionOf.value(load.id))
            updateLoad(*section, load);
        else
            addLoad(load);
    }
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

void QueryLogModel::addLoad(const LoadRecord &load)
{
    if (load.isCounted())
        m_newest = load.id;
    if (LogSection *section = m_sectionOf.value(load.continues)) {
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
    if (!section || !section->pageOf(load))
        return; // of a load that was cleared away
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
    return loadWith(load) ? createIndex(m_sectionOf.value(load)->row(), 0, nullptr) : QModelIndex();
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
    return index.internalPointer() ? recordData(section, index.row(), index.column(), role)
                                   : sectionData(section, index.column(), role);
}

QVariant QueryLogModel::sectionData(const LogSection &section, int column, int role)
{
    switch (role) {
    case IsSectionRole:
        return true;
    case IdRole:
        return static_cast<int>(section.firstLoad().id);
    case IsCountedRole:
        return section.firstLoad().isCounted();
    case HasFailedRole:
        return section.markCount(Mark::Error) > 0;
    case NotableCountRole:
        return section.notableCount();
    case PageCountRole:
        return static_cast<int>(section.pages().size());
    case SectionDurationRole:
    case DurationRole:
        return milliseconds(section.duration());
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    if (column != NumberColumn)
        return {};
    const LoadRecord &load = section.firstLoad();
    QString text = loadText(load);
    if (load.strategy)
        text += u" · "_s + fetchStrategyName(*load.strategy);
    if (section.pages().size() > 1)
        text += u" · "_s + tr("%1 pages").arg(section.pages().size());
    return text;
}

QVariant QueryLogModel::recordData(const LogSection &section, int row, int column, int role)
{
    const auto &[page, position] = section.statementAt(row);
    const QueryRecord &record = page.load.records().at(position);
    switch (role) {
    case IsSectionRole:
        return false;
    case IdRole:
        return static_cast<int>(record.id);
    case MarkRole:
        return static_cast<int>(page.load.markAt(position));
    case StartRole:
        return milliseconds(page.start + record.start);
    case DurationRole:
        return milliseconds(record.duration);
    case SectionDurationRole:
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
        return QLocale().toString(milliseconds(record.duration), 'f', 2);
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
