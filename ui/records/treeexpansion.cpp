// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/treeexpansion.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QTreeView>

namespace roundtrip {

namespace {

/// So long one step takes, so that a frame is not missed.
constexpr int stepMs = 8;

} // namespace

TreeExpansion::TreeExpansion(QTreeView *view)
    : QObject(view)
    , m_view(view)
    , m_timer(new QTimer(this))
{
    m_timer->setInterval(0);
    connect(m_timer, &QTimer::timeout, this, &TreeExpansion::step);
}

void TreeExpansion::expand(const QModelIndex &top)
{
    m_hasTop = top.isValid();
    m_top = top.siblingAtColumn(0);
    m_at = m_hasTop ? m_top : QPersistentModelIndex(m_view->model()->index(0, 0));
    m_rows = 0;
    m_timer->start();
}

bool TreeExpansion::stop()
{
    const bool wasRunning = m_timer->isActive();
    m_timer->stop();
    m_at = QModelIndex();
    m_top = QModelIndex();
    return wasRunning;
}

/// The row to begin with may have gone meanwhile: then nothing is.
bool TreeExpansion::isWithin(const QModelIndex &index) const
{
    if (!m_hasTop)
        return index.isValid();
    QModelIndex at = index;
    while (at.isValid() && at != m_top)
        at = at.parent();
    return at.isValid();
}

void TreeExpansion::step()
{
    QElapsedTimer clock;
    clock.start();
    const QAbstractItemModel *model = m_view->model();
    while (isWithin(m_at) && m_rows < mostRows && clock.elapsed() < stepMs) {
        ++m_rows;
        const bool isInMemory = !model->canFetchMore(m_at) && model->rowCount(m_at) > 0;
        if (isInMemory && !m_view->isExpanded(m_at))
            m_view->expand(m_at);
        m_at = m_view->indexBelow(m_at);
    }
    emit stepped();
    if (isWithin(m_at) && m_rows < mostRows)
        return;
    const bool isCut = isWithin(m_at);
    stop();
    if (isCut)
        emit cutOff();
}

} // namespace roundtrip

#include "moc_treeexpansion.cpp"
