// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/logids.h"

#include <QTreeView>

namespace roundtrip {

/// RecordTreeView is a tree view of records that tints the rows that given queries filled.
///
/// \snippet tst_viewexamples.cpp Views
class RecordTreeView : public QTreeView
{
    Q_OBJECT

public:
    explicit RecordTreeView(QWidget *parent = nullptr);

    /// Tints the rows that two statements filled, given by their ids in the log: the selected
    /// statement and the one under the mouse; QueryId::None for none.
    void setQueries(QueryId selected, QueryId hovered);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;

private:
    QueryId m_selectedQuery = QueryId::None;
    QueryId m_hoveredQuery = QueryId::None;
};

} // namespace roundtrip
