// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/loadsection.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace roundtrip {

class QueryLog;

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
        HasFailedRole, ///< whether the statement, or any of the section, has
        AdditionsRole, ///< what the driver added to the statement, a list of texts
        NotableCountRole, ///< of a section: statements that count, or failed
    };
    using Mark = LoadSection::Mark;

    explicit QueryLogModel(QueryLog &log, QObject *parent = nullptr);
    ~QueryLogModel() override;

    /// The statement at an index; one without id for a section.
    [[nodiscard]] QueryRecord recordAt(const QModelIndex &index) const;
    /// The load that a section, or a statement's section, stands for.
    [[nodiscard]] LoadRecord loadAt(const QModelIndex &index) const;
    /// What a load has cost so far.
    [[nodiscard]] LoadSummary summaryOf(int load) const;
    /// How far the newest counted load is.
    [[nodiscard]] LoadProgress progress() const;
    /// Empties the log itself.
    void clearLog();
    /// Takes over at once what the log has got since it last told.
    void refresh() { update(); }
    /// Where the statement with this id is, or an invalid index.
    [[nodiscard]] QModelIndex indexOf(int query) const;
    /// Where the section of a load is, or an invalid index.
    [[nodiscard]] QModelIndex sectionOf(int load) const;
    /// Statements with this mark among those of a load; what was asked again was repeated too.
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
