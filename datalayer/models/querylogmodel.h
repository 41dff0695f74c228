// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/logsection.h"

#include <QAbstractItemModel>
#include <QHash>

#include <memory>
#include <vector>

namespace roundtrip {

class QueryLog;

/// QueryLogModel shows the query log as a tree of two levels: a section per load, and its
/// statements below. The pages of one walk through records, each of which is a load, are one
/// section. The model takes over what is new in the log in batches, and is used on the GUI
/// thread. The newest queries alone stay, see setMostQueries(): older ones leave the model and the
/// log, but what was counted of them stays. The log must outlive the model. Times are in
/// milliseconds.
///
/// \snippet tst_modelexamples.cpp QueryLogModel
class QueryLogModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column {
        NumberColumn,
        QueryColumn,
        RowsColumn,
        DurationColumn,
        WaterfallColumn,
        ColumnCount
    };
    enum Role {
        IsSectionRole = Qt::UserRole,
        IdRole, ///< the log's id of the statement, or of the first load for a section
        MarkRole, ///< of a statement: its Mark, as int
        StartRole, ///< of a statement: ms since the start of the section, see LogSection, double
        DurationRole, ///< ms that the statement, or all loads of the section, have taken, double
        SpanRole, ///< of a statement: ms from its start to its end, double
        IsCountedRole, ///< whether the statement is a query; of a section LoadRecord::isCounted()
        HasFailedRole, ///< whether the statement, or any statement of the section, has failed
        AdditionsRole, ///< of a statement: what the driver sent besides, a list of texts
        NotableCountRole, ///< of a section: number of statements that count or have failed
        PageCountRole, ///< of a section: number of its loads
        SqlRole, ///< of a statement: its text
        PatternRole, ///< of a statement: what the column has, with `?` in place of the values
        BegunRole, ///< of a section: when it began, QDateTime
    };
    using Mark = LoadSection::Mark;

    explicit QueryLogModel(QueryLog &log, QObject *parent = nullptr);
    ~QueryLogModel() override;

    /// The number of queries that are listed unless setMostQueries() says otherwise.
    static constexpr int mostQueries = 10'000;

    /// Returns the log that the model shows.
    [[nodiscard]] QueryLog &log() const { return m_log; }
    /// Returns the statement at an index; for a section, a QueryRecord without an id.
    [[nodiscard]] QueryRecord recordAt(const QModelIndex &index) const;
    /// Returns the load of a statement, or the first of a section; one without an id for an invalid
    /// index.
    [[nodiscard]] LoadRecord loadAt(const QModelIndex &index) const;
    /// Returns what a load has cost so far; LoadSummary::load has no id if there is no such load.
    /// Of the loads of a walk that have left the log, what they have cost together is known, and
    /// returned for each of them.
    [[nodiscard]] LoadSummary summaryOf(LoadId load) const;
    /// Returns how far the newest load is whose queries are counted.
    [[nodiscard]] LoadProgress progress() const;
    /// Returns about how many bytes of memory the log and the model take.
    [[nodiscard]] qint64 byteCount() const;
    /// Empties the log itself, not only what is shown of it.
    void clearLog();
    /// Takes over what is new in the log at once, without waiting for QueryLog::recorded().
    void refresh() { update(); }
    /// Sets how many queries are listed at most, with the statements between them that do not
    /// count.
    void setMostQueries(int most);
    /// Returns the number of queries since the log was cleared last.
    [[nodiscard]] qint64 queryCount() const { return m_queries; }
    /// Returns how many of these have left the log.
    [[nodiscard]] qint64 leftCount() const { return m_leftQueries; }
    /// Returns the index of the statement with this id of the log, or an invalid index.
    [[nodiscard]] QModelIndex indexOf(QueryId query) const;
    /// Returns the index of the section that a load is in, or an invalid index.
    [[nodiscard]] QModelIndex sectionOf(LoadId load) const;
    /// Returns the number of statements with this mark in the section that a load is in, see
    /// LogSection::markCount().
    [[nodiscard]] int markCount(LoadId load, Mark mark) const;

    // QAbstractItemModel
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    using QObject::parent;

signals:
    /// Statements or loads were added, a load has ended, or the log was cleared.
    void updated();

private:
    void update();
    void addLoad(const LoadRecord &load);
    void bringBack(LogSection &section, const LoadRecord &page);
    void updateLoad(LogSection &section, const LoadRecord &load);
    void appendRecords(const QList<SharedQuery> &records);
    void letOldestGo();
    void dropRecords(const QList<SharedQuery> &records);
    void leave(const LoadRecord &load);
    void noteLeft(const QList<SharedQuery> &records);
    void removeSection(int row);
    void reset();
    [[nodiscard]] const LogSection *sectionAt(const QModelIndex &index) const;

    QueryLog &m_log;
    QueryId m_last = QueryId::None; ///< the newest statement that was taken from the log
    LoadId m_settled = LoadId::None; ///< this load and all before it had ended when they were taken
    int m_most = mostQueries;
    qint64 m_queries = 0;
    qint64 m_leftQueries = 0;
    std::vector<std::unique_ptr<LogSection>> m_sections; ///< by row
    /// The sections that are not listed any more, for the queries that were counted in them.
    std::vector<std::unique_ptr<LogSection>> m_leftSections;
    QHash<LoadId, LogSection *> m_sectionOf; ///< the section of each load
    QHash<LoadId, LogSection *>
        m_continued; ///< by a load that is not known, and that they continue
    LoadId m_newest = LoadId::None; ///< the newest load whose queries are counted
};

} // namespace roundtrip
