// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/logids.h"

#include <QTreeView>

#include <memory>

namespace roundtrip {

class FilledRows;
class LookedAt;

/// RecordTreeView is a tree view of records that tints the rows that given queries filled.
///
/// \snippet tst_viewexamples.cpp Views
class RecordTreeView : public QTreeView
{
    Q_OBJECT

public:
    explicit RecordTreeView(QWidget *parent = nullptr);
    ~RecordTreeView() override;

    /// Tints the rows that statements filled, given by their ids in the log: the selected ones and
    /// those under the mouse.
    void setQueries(const QList<QueryId> &selected, const QList<QueryId> &hovered);
    /// Does the same, and also tints closed rows above rows that were filled.
    void setFilled(const FilledRows &selected, const FilledRows &hovered);
    /// Has \a looked, which must outlive the view, note the records whose rows are painted.
    void setLookedAt(LookedAt *looked) { m_looked = looked; }

    /// Marks \a text wherever it stands in the rows of root records; an empty text marks nothing.
    void setSearchText(const QString &text);
    [[nodiscard]] const QString &searchText() const { return m_searchText; }

signals:
    /// The user wants the context menu of \a index, at \a place on the screen.
    void menuRequested(const QModelIndex &index, const QPoint &place);

    /// The user wants the record of \a index as the root.
    void openRequested(const QModelIndex &index);
    /// The user wants all rows at and below \a index to be open.
    void expandRequested(const QModelIndex &index);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    /// Begins with the first row in sight where no row is current.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;

private:
    struct Tint;
    [[nodiscard]] Tint tintOf(const QModelIndex &index) const;

    std::unique_ptr<FilledRows> m_selected;
    std::unique_ptr<FilledRows> m_hovered;
    LookedAt *m_looked = nullptr;
    QString m_searchText;
};

} // namespace roundtrip
