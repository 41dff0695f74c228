// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMenu>
#include <QStringList>

namespace roundtrip {

class RecordPages;

/// SortMenu is a menu of the columns of the root, by which the database can sort the records. The
/// column that is chosen has an arrow, and choosing it again turns the order round.
class SortMenu final : public QMenu
{
    Q_OBJECT

public:
    /// \a pages are the records that are shown, and must outlive the menu.
    explicit SortMenu(const RecordPages &pages, QWidget *parent = nullptr);

    /// Opens the menu at \a place of the screen, with the entry of \a column chosen, if there is
    /// one: Enter sorts by it.
    void popUp(const QPoint &place, const QString &column);

signals:
    /// The user wants the records in the order of \a columns, see Selection::order; empty for the
    /// key's order.
    void orderChosen(const QStringList &columns);

private:
    void fill();
    void addDirections(const QStringList &order);

    const RecordPages &m_pages;
};

} // namespace roundtrip
