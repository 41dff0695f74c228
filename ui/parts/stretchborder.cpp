// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/stretchborder.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QStyle>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace roundtrip {

StretchBorder::StretchBorder(QHeaderView *header, int section)
    : QObject(header)
    , m_header(header)
    , m_section(section)
{
    header->viewport()->installEventFilter(this);
}

/// The column that is shown behind it and can be resized, or -1.
int StretchBorder::nextSection() const
{
    for (int place = m_header->visualIndex(m_section) + 1; place < m_header->count(); ++place) {
        const int section = m_header->logicalIndex(place);
        if (m_header->isSectionHidden(section))
            continue;
        return m_header->sectionResizeMode(section) == QHeaderView::Interactive ? section : -1;
    }
    return -1;
}

bool StretchBorder::isAtBorder(const QPoint &place) const
{
    const int width = m_header->isRightToLeft() ? 0 : m_header->sectionSize(m_section);
    const int border = m_header->sectionViewportPosition(m_section) + width;
    const int grip = m_header->style()->pixelMetric(QStyle::PM_HeaderGripMargin, nullptr, m_header);
    return std::abs(place.x() - border) <= grip && nextSection() >= 0;
}

bool StretchBorder::press(const QMouseEvent &event)
{
    const QPoint place = event.position().toPoint();
    if (event.button() != Qt::LeftButton || !isAtBorder(place))
        return false;
    const int section = nextSection();
    m_drag = { place.x(), section, m_header->sectionSize(section) };
    return true;
}

bool StretchBorder::move(const QMouseEvent &event)
{
    const QPoint place = event.position().toPoint();
    if (m_drag) {
        const int moved = m_header->isRightToLeft() ? place.x() - m_drag->x : m_drag->x - place.x();
        const int least = m_header->minimumSectionSize();
        const int room = m_header->sectionSize(m_section) + m_header->sectionSize(m_drag->section);
        m_header->resizeSection(
            m_drag->section,
            std::clamp(m_drag->width + moved, least, std::max(least, room - least)));
        return true;
    }
    const bool isHere = event.buttons() == Qt::NoButton && isAtBorder(place);
    if (isHere)
        m_header->setCursor(Qt::SplitHCursor);
    else if (m_hasCursor)
        m_header->unsetCursor();
    m_hasCursor = isHere;
    return isHere;
}

bool StretchBorder::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        return press(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseMove:
        return move(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        return std::exchange(m_drag, {}).has_value();
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace roundtrip

#include "moc_stretchborder.cpp"
