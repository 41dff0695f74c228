// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

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
    /// statement and the one under the mouse; 0 for none.
    void setQueries(int selected, int hovered);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;

private:
    int m_selectedQuery = 0;
    int m_hoveredQuery = 0;
};

} // namespace roundtrip
