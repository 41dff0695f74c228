// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/recordtreemodel.h"

#include <QTreeView>
#include <QWidget>

class QAction;
class QLineEdit;
class QSortFilterProxyModel;

namespace roundtrip {

class Placeholder;

/// A tree view that tints the rows which one query filled.
class RecordTreeView : public QTreeView
{
    Q_OBJECT

public:
    explicit RecordTreeView(QWidget *parent = nullptr);

    /// Tints the rows of these statements of the log: the selected one and the one under the
    /// mouse; 0 for none.
    void setQueries(int selected, int hovered);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;

private:
    int m_selectedQuery = 0;
    int m_hoveredQuery = 0;
};

/// The records: a filter field and the tree. Keeps what was open when the same records are loaded
/// again.
class RecordPane : public QWidget
{
    Q_OBJECT

public:
    explicit RecordPane(RecordTreeModel &model, QWidget *parent = nullptr);

    [[nodiscard]] RecordTreeView *view() const { return m_view; }
    /// Tints the rows that a statement filled and scrolls to the first; 0 for none.
    void showQuery(int query);
    void hoverQuery(int query);
    void focusFilter();
    /// Tells of the current record anew if the records have been replaced since.
    void tellCurrent();
    /// What to say where there are no rows, and the ways on; an empty text for nothing.
    void setPlaceholder(const QString &text, const QList<QAction *> &ways = {});
    [[nodiscard]] QList<int> saveColumns() const;
    void restoreColumns(const QList<int> &layout);

signals:
    /// A record became the current one: its place, and the statement that read it. A place without
    /// a set: there is none any more.
    void recordSelected(const roundtrip::RecordPlace &place, int query);

private:
    /// A row's way down from the root, by row numbers: still right when the same records came
    /// another way.
    using RowPath = QList<int>;

    void rememberState();
    void restoreState();
    void activate(const QModelIndex &index);
    void selectCurrent(const QModelIndex &index);
    void tell(const QModelIndex &index);
    void updatePlaceholder();
    [[nodiscard]] RowPath pathOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexAt(const RowPath &path) const;

    RecordTreeModel &m_model;
    QSortFilterProxyModel *m_filter;
    QLineEdit *m_filterField;
    RecordTreeView *m_view;
    QAction *m_clearFilter;
    Placeholder *m_placeholder;
    QString m_placeholderText;
    QList<QAction *> m_ways;
    QList<RowPath> m_expanded;
    RowPath m_current;
    int m_scroll = 0;
    int m_selectedQuery = 0;
    QString m_shownQuery; ///< what the remembered state belongs to
    bool m_wasReplaced = false; ///< and nobody has been told of the current one
    bool m_isFollowing = false; ///< the selection follows a query, not the user
};

} // namespace roundtrip
