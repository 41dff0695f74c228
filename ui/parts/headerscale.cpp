// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/headerscale.h"

#include "ui/parts/textsize.h"

#include <QEvent>
#include <QHeaderView>

#include <cmath>
#include <utility>

namespace roundtrip {

HeaderScale::HeaderScale(QHeaderView *header, int fixed)
    : QObject(header)
    , m_header(header)
    , m_fixed(fixed)
    , m_scale(textScale(header->font()))
{
    header->installEventFilter(this);
}

bool HeaderScale::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        scale();
    return QObject::eventFilter(watched, event);
}

void HeaderScale::scale()
{
    const double scale = textScale(m_header->font());
    const double change = scale / std::exchange(m_scale, scale);
    if (std::abs(change - 1) < 0.01)
        return;
    for (int section = 0; section < m_header->count(); ++section) {
        const bool isFree = m_header->sectionResizeMode(section) == QHeaderView::Interactive;
        if (isFree && section != m_fixed && !m_header->isSectionHidden(section)) {
            m_header->resizeSection(
                section, static_cast<int>(std::lround(m_header->sectionSize(section) * change)));
        }
    }
}

} // namespace roundtrip

#include "moc_headerscale.cpp"
