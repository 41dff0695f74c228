// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/logids.h"

#include <QTreeView>

namespace roundtrip {

/// QueryLogView is a tree view of the query log that paints its sections as headings over its whole
/// width.
///
/// \snippet tst_viewexamples.cpp Views
class QueryLogView : public QTreeView
{
    Q_OBJECT

public:
    /// The width of the column for the bars where there is room, in pixels.
    static constexpr int wideWaterfall = 228;

    explicit QueryLogView(QWidget *parent = nullptr);

signals:
    /// Another statement is under the mouse; \a query is its id in the log, or None.
    void hovered(roundtrip::QueryId query);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void drawSection(QPainter *painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;

    QueryId m_hovered = QueryId::None;
    bool m_isNarrow = false;
};

} // namespace roundtrip
