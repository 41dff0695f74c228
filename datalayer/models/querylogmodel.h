// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/queryrecord.h"
#include "datalayer/models/loadsummary.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace roundtrip {

class QueryLog;

/// How far the newest counted load is. `expected` is 0 where that cannot be known before.
struct LoadProgress
{
    int statements = 0;
    int expected = 0;
};

/// The query log as a tree of two levels: a section per load, its statements below. Follows the log
/// by batches. GUI thread.
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
        MarkRole, ///< Mark, as int
        StartRole, ///< ms since the start of the load, double
        DurationRole, ///< ms, double
        LoadDurationRole, ///< ms that the whole load has taken so far, double
        IsCountedRole, ///< whether the statement, or any of the section, counts as a query
    };
    /// What a statement is in the story of its load.
    enum class Mark { Neutral, Repeated, Batch, Again, Error };

    explicit QueryLogModel(QueryLog &log, QObject *parent = nullptr);
    ~QueryLogModel() override;

    /// The statement at an index; one without id for a section.
    [[nodiscard]] QueryRecord recordAt(const QModelIndex &index) const;
    /// The load that a section, or a statement's section, stands for.
    [[nodiscard]] LoadRecord loadAt(const QModelIndex &index) const;
    /// What a load has cost so far.
    [[nodiscard]] LoadSummary summaryOf(int load) const;
    [[nodiscard]] LoadProgress progress() const;
    /// Empties the log itself.
    void clearLog();
    /// Takes over at once what the log has got since it last told.
    void refresh() { update(); }
    /// Where the statement with this id is, or an invalid index.
    [[nodiscard]] QModelIndex indexOf(int query) const;
    /// Where the section of a load is, or an invalid index.
    [[nodiscard]] QModelIndex sectionOf(int load) const;
    /// Statements with this mark among the counted ones of a load.
    [[nodiscard]] int markCount(int load, Mark mark) const;

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
    /// Statements or loads were added, or a load ended.
    void updated();

private:
    struct Section;

    void update();
    void updateSections();
    void appendRecords(const QList<QueryRecord> &records);
    void reset();
    [[nodiscard]] const Section *sectionAt(const QModelIndex &index) const;
    [[nodiscard]] QVariant sectionData(const Section &section, int column, int role) const;
    [[nodiscard]] QVariant recordData(const Section &section, int row, int column, int role) const;

    QueryLog &m_log;
    qsizetype m_taken = 0; ///< records taken from the log so far
    std::vector<std::unique_ptr<Section>> m_sections;
};

} // namespace roundtrip
