// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAccessible>

class QAbstractItemView;
class QTreeWidgetItem;

namespace roundtrip {

/// UnheardRow keeps from a screen reader, as long as it lives, that another row of a view becomes
/// the current one, unless the view has the focus. The log follows the records and the records the
/// log; before 6.8 Qt tells of either as if the focus had gone there, and the screen reader
/// follows.
class UnheardRow final
{
public:
    explicit UnheardRow(const QAbstractItemView &view);
    ~UnheardRow();
    Q_DISABLE_COPY_MOVE(UnheardRow)

private:
    bool m_isUnheard;
    QAccessible::UpdateHandler m_before = nullptr;
};

/// Has a screen reader say the current row of \a view whenever the view gets the focus, and not
/// only what the view is called.
void sayRowOnFocus(QAbstractItemView *view);
/// Has the first column of \a item say what stands in all of them: the keys go from row to row and
/// not to other columns.
void sayWholeRow(QTreeWidgetItem *item);

} // namespace roundtrip
