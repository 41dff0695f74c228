// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/awaitedrows.h"

#include "datalayer/models/recordtreemodel.h"

#include <QTreeView>

#include <algorithm>
#include <utility>

namespace roundtrip {

namespace {

bool isGroup(const QModelIndex &index)
{
    return index.isValid()
        && index.data(RecordTreeModel::RowKindRole).toInt()
        == static_cast<int>(RecordTreeModel::RowKind::Group);
}

} // namespace

bool AwaitedRows::isAwaited(qint64 position) const
{
    const RecordPage *page = m_model.pages().pageAt(position);
    return page && page->isPartial;
}

void AwaitedRows::scrollTo(const PositionBar::Place &place)
{
    m_bar->scrollTo(place);
    if (isAwaited(place.position))
        m_return = Return { place, m_bar->place() };
}

void AwaitedRows::complete(qint64 first, qint64 last)
{
    const qint64 begin = m_model.firstPosition();
    const qint64 end = begin + m_model.rowCount();
    for (qint64 position = std::max(first, begin); position < std::min(last + 1, end); ++position)
        closeUnloaded(m_model.indexOf(position));
    // Unless the user has scrolled on meanwhile.
    if (const auto back = std::exchange(m_return, {}); back && m_bar->place() == back->reached)
        m_bar->scrollTo(back->wanted);
}

/// A row that is open without its records would have the view load them, which nobody asked for.
void AwaitedRows::closeUnloaded(const QModelIndex &index)
{
    if (!m_view->isExpanded(index))
        return;
    if (m_model.canFetchMore(index))
        return m_view->collapse(index);
    if (isGroup(m_model.index(0, 0, index))) {
        for (int row = 0; row < m_model.rowCount(index); ++row)
            closeUnloaded(m_model.index(row, 0, index));
    }
}

} // namespace roundtrip
