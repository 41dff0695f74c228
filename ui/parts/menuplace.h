// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QModelIndex>
#include <QPoint>

class QAbstractItemView;
class QContextMenuEvent;

namespace roundtrip {

/// MenuPlace says what the context menu of a view is about, and where on the screen it opens.
struct MenuPlace
{
    QModelIndex index; ///< the cell under the mouse, or the current one for the menu key
    QPoint place; ///< at the mouse, or below that cell
};

/// Returns the place of the menu that \a event asks \a view for. Its index is invalid where there
/// is no cell.
[[nodiscard]] MenuPlace menuPlace(const QAbstractItemView &view, const QContextMenuEvent &event);

} // namespace roundtrip
