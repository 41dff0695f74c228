// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/loadsection.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace roundtrip {

class QueryLog;

/// QueryLogModel shows the query log as a tree of two levels: a section per load, and its
/// statements below. It takes over what is new in the log in batches, and is used on the GUI
/// thread. The log must outlive the model. Times are in milliseconds.
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
        IdRole, ///< the log's id of the statement, or of the load for a section
        MarkRole, ///< of a statement: its Mark, as int
        StartRole, ///< of a statement: ms since the start of the load, double
        DurationRole, ///< ms that the statement, or the load of a section, has taken, double
        LoadDurationRole, ///< ms that the whole load has taken so far, double
        IsCountedRole, ///< whether the statement is a query; of a section LoadRecord::isCounted()
        HasFailedRole, ///< whether the statement, or any statement of the section, has failed
        AdditionsRole, ///< of a statement: what the driver sent besides, a list of texts
        NotableCountRole, ///< of a section: number of statements that count or have failed
    };
    using Mark = LoadSection::Mark;

    explicit QueryLogModel(QueryLog &log, QObject *parent = nullptr);
    ~QueryLogModel() override;

    /// Returns the log that the model shows.
    [[nodiscard]] QueryLog &log() const { return m_log; }
    /// Returns the statement at an index; for a section, a QueryRecord without an id.
    [[nodiscard]] QueryRecord recordAt(const QModelIndex &index) const;
    /// Returns the load of a section, or of a statement; one without an id for an invalid index.
    [[nodiscard]] LoadRecord loadAt(const QModelIndex &index) const;
    /// Returns what a load has cost so far; LoadSummary::load has no id if there is
    /// no such load.
    [[nodiscard]] LoadSummary summaryOf(LoadId load) const;
    /// Returns how far the newest load is whose queries are counted.
    [[nodiscard]] LoadProgress progress() const;
    /// Empties the log itself, not only what is shown of it.
    void clearLog();
    /// Takes over what is new in the log at once, without waiting for QueryLog::recorded().
    void refresh() { update(); }
    /// Returns the index of the statement with this id of the log, or an invalid index.
    [[nodiscard]] QModelIndex indexOf(QueryId query) const;
    /// Returns the index of the section of a load, or an invalid index.
    [[nodiscard]] QModelIndex sectionOf(LoadId load) const;
    /// Returns the number of statements of a load with this mark, see LoadSection::markCount().
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
    void updateSections();
    void appendRecords(const QList<QueryRecord> &records);
    void reset();
    [[nodiscard]] const LoadSection *sectionAt(const QModelIndex &index) const;
    [[nodiscard]] QVariant sectionData(const LoadSection &section, int column, int role) const;
    [[nodiscard]] QVariant recordData(const LoadSection &section, int row, int column,
                                      int role) const;

    QueryLog &m_log;
    qsizetype m_taken = 0; ///< records taken from the log so far
    std::vector<std::unique_ptr<LoadSection>> m_sections;
};

} // namespace roundtrip
