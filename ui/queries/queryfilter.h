// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/querylogmodel.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace roundtrip {

/// QueryFilter filters the query log: it keeps the statements that contain a text and, if any marks
/// are chosen, have one of these. Statements that do not count as queries (transactions, the
/// catalogue, counts), and sections of nothing else, are left out unless they failed or
/// setUncountedVisible() wants them.
class QueryFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    /// Chooses \a mark or not. Mark::Repeated lets statements marked Mark::Again through as well.
    void setMark(QueryLogModel::Mark mark, bool isChosen);
    /// Sets whether statements that do not count as queries are kept, and whether the text of each
    /// statement shows what the driver sent besides it.
    void setUncountedVisible(bool isVisible);
    /// Sets what the header of the waterfall says, which is the time that the waterfall shows.
    void setWaterfallTitle(const QString &title);
    /// Returns whether there is a text or a mark to filter by.
    [[nodiscard]] bool isFiltering() const;

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QSet<QueryLogModel::Mark> m_marks;
    QString m_waterfallTitle;
    bool m_isUncountedVisible = false;
};

} // namespace roundtrip
