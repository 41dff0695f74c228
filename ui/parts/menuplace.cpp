// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/menuplace.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>

namespace roundtrip {

MenuPlace menuPlace(const QAbstractItemView &view, const QContextMenuEvent &event)
{
    if (event.reason() != QContextMenuEvent::Keyboard)
        return { view.indexAt(event.pos()), event.globalPos() };
    const QModelIndex index = view.currentIndex();
    const QPoint below = view.visualRect(index).bottomLeft() + QPoint(20, 0);
    return { index, view.viewport()->mapToGlobal(below) };
}

} // namespace roundtrip
