// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/querylogmodel.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace roundtrip {

/// Leaves the statements that contain a text and, if any mark is chosen, have one of those. What
/// does not count (transactions, the catalogue, counts) is left out, sections included, unless it
/// failed or is wanted.
class QueryFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setMark(QueryLogModel::Mark mark, bool isChosen);
    void setUncountedVisible(bool isVisible);
    [[nodiscard]] bool isFiltering() const;

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QSet<QueryLogModel::Mark> m_marks;
    bool m_isUncountedVisible = false;
};

} // namespace roundtrip
