// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/logids.h"

#include <QTreeView>

namespace roundtrip {

class QueryDelegate;
class WaterfallClock;

/// QueryLogView is a tree view of the query log that paints its sections as headings over its whole
/// width; a click or a key folds them. The bars of the waterfall show the time of the statements
/// that are in sight, see WaterfallClock.
///
/// \snippet tst_viewexamples.cpp Views
class QueryLogView : public QTreeView
{
    Q_OBJECT

public:
    explicit QueryLogView(QWidget *parent = nullptr);

    /// Has the section that begins with the load \a first stand out; none with None.
    void setShownSection(LoadId first);
    /// Returns the time that the waterfall shows.
    [[nodiscard]] const WaterfallClock &clock() const;

signals:
    /// Other figures are in sight: \a widths has, by column, the width in which all of them are
    /// whole.
    void figuresSeen(const QList<int> &widths);
    /// The waterfall shows another time: \a text is what its header says, "0 – 12.3 ms".
    void clockChanged(const QString &text);
    /// The user has asked for the menu of the row \a index, at \a place on the screen.
    void menuRequested(const QModelIndex &index, const QPoint &place);
    /// Another row is under the mouse; \a queries has the ids in the log of the statements that it
    /// stands for.
    void hovered(const QList<roundtrip::QueryId> &queries);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void drawSection(QPainter *painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
    [[nodiscard]] bool isArrow(QPoint at) const;
    void fold(const QModelIndex &row);
    [[nodiscard]] QList<int> figureWidths() const;

    QueryDelegate *m_delegate;
    QList<QueryId> m_hovered; ///< what the row under the mouse stands for
    LoadId m_shown = LoadId::None;
    QList<int> m_figureWidths; ///< as they were told last
};

} // namespace roundtrip
