// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/panes.h"

#include "ui/parts/textsize.h"
#include "ui/parts/themefollower.h"
#include "ui/parts/windowsettings.h"

#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Below this width the log goes under the records.
constexpr int leastWidthBeside = 1000;
constexpr int leastSize = 20;
constexpr int leastHeight = 60;
constexpr int leastDetail = 140;
/// In pixels, with texts of the usual size: a bar, a header, and nine rows of records or four of
/// the log, in which a staircase is one.
constexpr int leastRecords = 290;
constexpr int leastLog = 160;
/// Of the records, where the log stands beside them.
constexpr int wantedWidth = 525;
/// Where the bars of both take most of the room.
constexpr int veryLow = 300;

/// Of two panes, the second of which may be shut.
bool canBeShown(const QList<int> &sizes)
{
    return sizes.size() == 2 && sizes.first() >= leastSize && sizes.last() >= 0;
}

/// \a part hundredths of \a whole, and the rest.
QList<int> split(int whole, int part)
{
    const int first = whole * part / 100;
    return { first, whole - first };
}

} // namespace

/// The records, and the log beside them, which is given more as soon as a search and two columns of
/// the records have room.
QList<int> Panes::besideSizes(int width) const
{
    const int records = std::clamp(scaledTo(font(), wantedWidth), width * 41 / 100,
                                   width * 45 / 100);
    return { records, width - records };
}

/// The records, and the log below them: where there is little room, the records' rows come first.
QList<int> Panes::belowSizes(int height) const
{
    if (m_side->currentIndex() != 0)
        return split(height, 40);
    const int least = scaledTo(font(), leastRecords);
    if (height < scaledTo(font(), veryLow))
        return split(height, 45);
    if (height < least + scaledTo(font(), leastLog))
        return split(height, 100 * leastRecords / (leastRecords + leastLog));
    const int records = std::max(height * 45 / 100, least);
    return { records, height - records };
}

Panes::Panes(QWidget *records, QWidget *log, QWidget *detail, QWidget *parent)
    : QSplitter(parent)
    , m_queries(new QSplitter(Qt::Vertical))
    , m_side(new QStackedWidget(this))
{
    // Either may be lower than all of its parts want to be, and the detail narrower.
    log->setMinimumHeight(leastHeight);
    detail->setMinimumHeight(leastHeight);
    detail->setMinimumWidth(leastDetail);
    m_queries->addWidget(log);
    m_queries->addWidget(detail);
    m_queries->setStretchFactor(0, 1);
    m_queries->setCollapsible(0, false);
    addWidget(records);
    m_side->addWidget(m_queries);
    addWidget(m_side);
    setStretchFactor(1, 1);
    setChildrenCollapsible(false);
    for (QSplitter *splitter : { static_cast<QSplitter *>(this), m_queries })
        splitter->setHandleWidth(1);
    for (const QSplitter *splitter : { static_cast<QSplitter *>(this), m_queries })
        connect(splitter, &QSplitter::splitterMoved, this, [this] { m_isAsArranged = false; });
}

void Panes::addAside(QWidget *aside)
{
    // A small window is not made larger by it.
    auto *room = new QScrollArea(m_side);
    room->setFrameShape(QFrame::NoFrame);
    room->setWidgetResizable(true);
    room->setFocusPolicy(Qt::NoFocus);
    room->setWidget(aside);
    m_side->addWidget(room);
    m_asides << aside;
    ThemeFollower::dress(*aside);
}

void Panes::showAside(QWidget *aside, bool isShown)
{
    if (isShown && !m_asides.contains(aside))
        addAside(aside);
    const auto place = static_cast<int>(m_asides.indexOf(aside)) + 1;
    if (place == 0 || isShown == (m_side->currentIndex() == place))
        return;
    const bool wasLog = m_side->currentIndex() == 0;
    aside->show();
    m_side->setCurrentIndex(isShown ? place : 0);
    if (wasLog && m_way == Below) {
        m_withoutAside = sizes();
        setSizes(belowSizes(height()));
    } else if (!isShown && !m_withoutAside.isEmpty()) {
        const QList<int> before = std::exchange(m_withoutAside, {});
        setSizes(m_isAsArranged ? belowSizes(height()) : before);
    }
    emit asideChanged(isShown ? aside : nullptr);
}

Panes::Sizes Panes::sizesNow() const
{
    return { m_withoutAside.isEmpty() ? sizes() : m_withoutAside, m_queries->sizes() };
}

void Panes::arrange(Way way)
{
    if (m_way && isVisible())
        m_sizes[*m_way] = sizesNow();
    m_withoutAside.clear();
    m_way = way;
    setOrientation(way == Beside ? Qt::Horizontal : Qt::Vertical);
    m_queries->setOrientation(way == Beside ? Qt::Vertical : Qt::Horizontal);
}

void Panes::resizeEvent(QResizeEvent *event)
{
    const Way way = event->size().width() < scaledTo(font(), leastWidthBeside) ? Below : Beside;
    const bool isNew = m_way != way;
    if (isNew)
        arrange(way);
    QSplitter::resizeEvent(event);
    if (!isNew) {
        // Bars above may have come or gone since the panes were arranged.
        if (way == Below && m_isAsArranged) {
            setSizes(belowSizes(event->size().height()));
            // The log alone would give way.
            m_queries->setSizes(split(event->size().width(), 64));
        }
        return;
    }
    // Sizes are shares of the size that there is: only now is there one in the new direction.
    const Sizes &chosen = m_sizes[way];
    m_isAsArranged = !canBeShown(chosen.own) || !canBeShown(chosen.queries);
    if (!m_isAsArranged) {
        setSizes(chosen.own);
        m_queries->setSizes(chosen.queries);
        return;
    }
    if (way == Beside) {
        setSizes(besideSizes(event->size().width()));
        m_queries->setSizes(split(event->size().height(), 64));
    } else {
        setSizes(belowSizes(event->size().height()));
        m_queries->setSizes(split(event->size().width(), 64));
    }
}

void Panes::restore(const WindowSettings &settings)
{
    m_sizes[Beside] = { settings.numbers(u"panes"_s), settings.numbers(u"queries"_s) };
    m_sizes[Below] = { settings.numbers(u"panesBelow"_s), settings.numbers(u"queriesBelow"_s) };
}

void Panes::save(WindowSettings &settings) const
{
    std::array<Sizes, WayCount> sizes = m_sizes;
    if (m_way)
        sizes[*m_way] = sizesNow();
    settings.setNumbers(u"panes"_s, sizes[Beside].own);
    settings.setNumbers(u"queries"_s, sizes[Beside].queries);
    settings.setNumbers(u"panesBelow"_s, sizes[Below].own);
    settings.setNumbers(u"queriesBelow"_s, sizes[Below].queries);
}

} // namespace roundtrip

#include "moc_panes.cpp"
