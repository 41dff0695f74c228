// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QPersistentModelIndex>

class QTimer;
class QTreeView;

namespace roundtrip {

/// TreeExpansion opens all rows of a tree whose children are in memory, and no row for which a
/// query would have to run. It does so in short steps, between which the window goes on and the
/// user can stop it, and ends after mostRows.
class TreeExpansion final : public QObject
{
    Q_OBJECT

public:
    /// So many rows are opened or passed over at most.
    static constexpr int mostRows = 20'000;

    /// \a view becomes the owner.
    explicit TreeExpansion(QTreeView *view);

    /// Opens \a top and all rows below it, or all rows where it is invalid. Returns at once.
    void expand(const QModelIndex &top);
    /// Ends expand() where it is. Returns false if it was not running.
    bool stop();

signals:
    /// Some rows were opened.
    void stepped();
    /// expand() has ended, since there are more rows than mostRows.
    void cutOff();

private:
    void step();
    [[nodiscard]] bool isWithin(const QModelIndex &index) const;

    QTreeView *m_view;
    QTimer *m_timer;
    QPersistentModelIndex m_top;
    QPersistentModelIndex m_at; ///< the row that is next
    bool m_hasTop = false;
    int m_rows = 0;
};

} // namespace roundtrip
