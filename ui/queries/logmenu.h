// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/logids.h"

#include <QMenu>

class QModelIndex;
class QTreeView;

namespace roundtrip {

class LogCopy;

/// LogMenu is the context menu of a row of the log, which is a statement, a group of statements or
/// a section.
class LogMenu final : public QMenu
{
    Q_OBJECT

public:
    /// \a row is a row of \a view. The menu copies what \a copying, the view's own, would copy.
    LogMenu(QTreeView *view, const QModelIndex &row, LogCopy *copying, QWidget *parent = nullptr);

    /// Returns the load that the row belongs to: the first one of its section.
    [[nodiscard]] LoadId load() const { return m_load; }
    /// Returns the submenu for the forms in which the section's query is copied, which is empty at
    /// first.
    [[nodiscard]] QMenu *copyQueryMenu() const { return m_copyQuery; }

signals:
    /// The user wants to see the rows that the statements \a queries filled: one, or all of a
    /// group.
    void rowsWanted(const QList<roundtrip::QueryId> &queries);
    void repeatedWanted();
    void exportWanted();
    void clearWanted();

private:
    void addFold(QTreeView *view, const QModelIndex &row);

    LoadId m_load;
    QMenu *m_copyQuery;
};

} // namespace roundtrip
