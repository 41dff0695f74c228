// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/querylogmodel.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace roundtrip {

/// Leaves the statements that contain a text and, if any mark is chosen, have one of those; and the
/// sections and statements that count or failed, unless all are wanted.
class QueryFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setMark(QueryLogModel::Mark mark, bool isChosen);
    void setAllSections(bool all);
    [[nodiscard]] bool isFiltering() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QSet<QueryLogModel::Mark> m_marks;
    bool m_allSections = false;
};

} // namespace roundtrip
