// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/positionbar.h"

#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace roundtrip {

PositionBar::PositionBar(QAbstractItemView *view, PagedModel &model, QWidget *parent)
    : QScrollBar(Qt::Vertical, parent)
    , m_view(view)
    , m_model(model)
{
    setAccessibleName(tr("Position among all records"));
    setFocusPolicy(Qt::NoFocus);
    hide();
    view->installEventFilter(this);
    view->viewport()->installEventFilter(this);
    connect(view->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        m_wasScrolled = true;
        scheduleFollow();
    });
    connect(view->verticalScrollBar(), &QScrollBar::rangeChanged, this,
            &PositionBar::scheduleFollow);
    connect(&model, &QAbstractItemModel::modelReset, this, &PositionBar::scheduleFollow);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &PositionBar::scheduleFollow);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &above) {
        if (above.isValid() && m_model.positionOf(above) < m_followed.position)
            hold();
        scheduleFollow();
    });
    connect(&model.pages(), &RecordPages::resized, this, &PositionBar::scheduleFollow);
    connect(this, &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_isFollowing)
            goTo(value);
    });
}

bool PositionBar::isNeeded() const
{
    return m_model.pages().rowCount() > m_model.maxRows();
}

qint64 PositionBar::positionOf(const QModelIndex &viewIndex) const
{
    const auto *proxy = qobject_cast<const QAbstractProxyModel *>(m_view->model());
    return m_model.positionOf(proxy ? proxy->mapToSource(viewIndex) : viewIndex);
}

QModelIndex PositionBar::rowAt(qint64 position) const
{
    const QModelIndex index = m_model.indexOf(position);
    const auto *proxy = qobject_cast<const QAbstractProxyModel *>(m_view->model());
    const QModelIndex row = proxy ? proxy->mapFromSource(index) : index;
    // The first column of a table may be hidden, where nothing can be scrolled to.
    return row.siblingAtColumn(std::max(0, m_view->indexAt(QPoint(0, 0)).column()));
}

PositionBar::Place PositionBar::place() const
{
    const qint64 position = positionOf(m_view->indexAt(QPoint(0, 0)));
    if (position < 0)
        return {};
    return { position, m_view->visualRect(rowAt(position)).top() };
}

void PositionBar::scrollTo(const Place &place)
{
    m_isHeld = false; // somebody wants another place now
    const qint64 last = m_model.pages().rowCount() - 1;
    const qint64 position = std::clamp<qint64>(place.position, 0, std::max<qint64>(0, last));
    // The rows must go on below it, or it could not stand at the upper edge.
    const int inSight = m_view->viewport()->height() / m_view->fontMetrics().height() + 1;
    const qint64 rowsEnd = m_model.firstPosition() + m_model.rowCount();
    if (!m_model.indexOf(position).isValid() || (rowsEnd - position < inSight && rowsEnd <= last))
        moveRows(position);
    const QModelIndex row = rowAt(position);
    if (!row.isValid())
        return;
    QScrollBar *across = m_view->horizontalScrollBar();
    const int left = across->value();
    m_view->scrollTo(row, QAbstractItemView::PositionAtTop);
    across->setValue(left);
    if (place.offset != 0) {
        QScrollBar *own = m_view->verticalScrollBar();
        own->setValue(own->value() + m_view->visualRect(row).top() - place.offset);
    }
    // What is held from now on is this place: rows may go before follow() sees it.
    m_followed = { position, place.offset };
    m_wasScrolled = false;
    scheduleFollow();
}

void PositionBar::hold()
{
    m_isHeld = true;
    scheduleFollow();
}

void PositionBar::scheduleFollow()
{
    if (!std::exchange(m_isFollowDue, true))
        QMetaObject::invokeMethod(this, &PositionBar::follow, Qt::QueuedConnection);
}

void PositionBar::follow()
{
    m_isFollowDue = false;
    if (!m_view->isVisible())
        return; // nothing is in sight
    const bool isWanted = isNeeded();
    if (isHidden() == isWanted) {
        setVisible(isWanted);
        m_view->setVerticalScrollBarPolicy(isWanted ? Qt::ScrollBarAlwaysOff
                                                    : Qt::ScrollBarAsNeeded);
    }
    if (std::exchange(m_isHeld, false) && !m_wasScrolled)
        scrollTo(m_followed);
    m_wasScrolled = false;
    m_followed = place();
    const QModelIndex top = m_view->indexAt(QPoint(0, 0));
    if (!top.isValid())
        return;
    const qint64 first = positionOf(top);
    const QModelIndex bottom = m_view->indexAt(QPoint(0, m_view->viewport()->height() - 1));
    qint64 last = bottom.isValid() ? positionOf(bottom)
                                   : m_model.firstPosition() + m_model.rowCount() - 1;
    // Where rows are hidden, those in between are not in sight.
    const int rowHeight = std::max(1, m_view->visualRect(top).height());
    last = std::min(last, first + m_view->viewport()->height() / rowHeight + 1);
    m_model.pages().show(first, last);
    if (!isWanted)
        return;
    showRange(first, last);
    // Rows go on in both directions before one gets to where they end.
    const int spare = m_model.maxRows() / 4;
    const qint64 rowsEnd = m_model.firstPosition() + m_model.rowCount();
    if ((first - m_model.firstPosition() < spare && m_model.firstPosition() > 0)
        || (rowsEnd - last < spare && rowsEnd < m_model.pages().rowCount())) {
        const Place now = place();
        moveRows(first);
        scrollTo(now);
    }
}

void PositionBar::showRange(qint64 first, qint64 last)
{
    const QScopedValueRollback following(m_isFollowing, true);
    const qint64 rows = m_model.pages().rowCount();
    const qint64 inSight = std::max<qint64>(1, last - first);
    const QScrollBar *own = m_view->verticalScrollBar();
    const bool isAtEnd = last >= rows - 1 && own->value() == own->maximum();
    setPageStep(static_cast<int>(inSight));
    setRange(0, static_cast<int>(std::max<qint64>(0, rows - inSight)));
    setValue(isAtEnd ? maximum() : static_cast<int>(first));
}

void PositionBar::moveRows(qint64 position)
{
    m_isHeld = false;
    const QScopedValueRollback moving(m_isMoving, true);
    m_model.moveTo(position);
}

void PositionBar::goTo(int value)
{
    if (value < maximum()) {
        scrollTo({ value, 0 });
        return;
    }
    moveRows(m_model.pages().rowCount() - 1);
    m_view->scrollToBottom();
    scheduleFollow();
}

/// To the first or the last of all records, which becomes the current one.
void PositionBar::goToEnd(qint64 position)
{
    const int column = m_view->currentIndex().column();
    moveRows(position);
    const QModelIndex row = rowAt(position);
    m_view->setCurrentIndex(column < 0 ? row : row.siblingAtColumn(column));
    if (position == 0)
        m_view->scrollToTop();
    else
        m_view->scrollToBottom();
    scheduleFollow();
}

bool PositionBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        scheduleFollow();
    if (watched != m_view || event->type() != QEvent::KeyPress || !isNeeded())
        return QScrollBar::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isHome = key->key() == Qt::Key_Home;
    if ((!isHome && key->key() != Qt::Key_End)
        || (key->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier)) != Qt::NoModifier)
        return QScrollBar::eventFilter(watched, event);
    goToEnd(isHome ? 0 : m_model.pages().rowCount() - 1);
    return true;
}

} // namespace roundtrip

#include "moc_positionbar.cpp"
