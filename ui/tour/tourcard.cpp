// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/tour/tourcard.h"

#include "ui/parts/plaintext.h"
#include "ui/parts/spoken.h"
#include "ui/parts/textsize.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr int gap = 8; ///< between the card and what it speaks of, in pixels
constexpr int usualWidth = 340;

/// How many pixels of \a rect are within \a other.
qint64 sharedArea(const QRect &rect, const QRect &other)
{
    const QRect shared = rect.intersected(other);
    return static_cast<qint64>(shared.width()) * shared.height();
}

} // namespace

TourCard::TourCard(QWidget *window)
    : QFrame(window)
    , m_window(window)
    , m_outline(new QFrame(window))
    , m_heading(plainLabel(this))
    , m_text(plainLabel(this))
    , m_next(new QToolButton(this))
{
    setObjectName("tourCard"_L1);
    m_outline->setObjectName("tourOutline"_L1);
    m_outline->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_outline->setFocusPolicy(Qt::NoFocus);
    m_outline->hide();
    m_heading->setObjectName("tourHeading"_L1);
    m_text->setObjectName("tourText"_L1);
    m_text->setWordWrap(true);
    m_next->setObjectName("tourNext"_L1);
    m_next->setFocusPolicy(Qt::StrongFocus);
    auto *skip = new QToolButton(this);
    skip->setObjectName("tourSkip"_L1);
    skip->setText(tr("Skip the tour"));
    skip->setToolTip(tr("It can be taken at any time from the menu ☰, Help (Esc)"));
    skip->setProperty("flat", true);
    skip->setFocusPolicy(Qt::StrongFocus);

    auto *ways = new QHBoxLayout;
    ways->addWidget(skip);
    ways->addStretch(1);
    ways->addWidget(m_next);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(14, 10, 10, 10);
    lines->setSpacing(4);
    lines->addWidget(m_heading);
    lines->addWidget(m_text);
    lines->addLayout(ways);
    connect(m_next, &QToolButton::clicked, this, &TourCard::nextRequested);
    connect(skip, &QToolButton::clicked, this, &TourCard::skipRequested);
    m_window->installEventFilter(this);
    hide();
}

void TourCard::show(const QString &heading, const QString &text, QWidget *place, bool isLast)
{
    if (m_place)
        m_place->removeEventFilter(this);
    m_place = place;
    m_place->installEventFilter(this);
    m_heading->setText(heading);
    m_text->setText(text);
    m_next->setText(isLast ? tr("Done") : tr("Next"));
    setAccessibleName(heading);
    setAccessibleDescription(text);
    m_isWanted = true;
    settle();
    settleLater(); // with the layouts that are due
    announce(this, heading + u": "_s + text);
}

void TourCard::settle()
{
    m_isDue = false;
    const bool isShown = m_isWanted && m_place && m_place->isVisible();
    setVisible(isShown);
    m_outline->setVisible(isShown);
    if (!isShown)
        return;
    m_outline->raise();
    raise();
    const QRect room = m_window->rect().adjusted(gap, gap, -gap, -gap);
    const int width = std::min(scaledTo(font(), usualWidth), room.width());
    const int height = std::min(
        std::max(layout()->minimumHeightForWidth(width), layout()->totalHeightForWidth(width)),
        room.height());
    const QRect target(m_place->mapTo(m_window, QPoint()), m_place->size());
    m_outline->setGeometry(target.adjusted(-3, -3, 3, 3).intersected(m_window->rect()));
    // Below, above, at the right, at the left; or in the lower corner of what is large.
    const QSize size(width, height);
    const int center = target.center().x() - width / 2;
    const std::array places {
        QRect(QPoint(center, target.bottom() + 1 + gap), size),
        QRect(QPoint(center, target.top() - gap - height), size),
        QRect(QPoint(target.right() + 1 + gap, target.top()), size),
        QRect(QPoint(target.left() - gap - width, target.top()), size),
        QRect(target.bottomRight() - QPoint(width + gap, height + gap), size),
    };
    QRect best;
    qint64 leastCovered = -1;
    for (QRect rect : places) {
        rect.moveLeft(std::clamp(rect.left(), room.left(), room.right() + 1 - width));
        rect.moveTop(std::clamp(rect.top(), room.top(), room.bottom() + 1 - height));
        const qint64 covered = sharedArea(rect, target);
        if (leastCovered < 0 || covered < leastCovered) {
            leastCovered = covered;
            best = rect;
        }
    }
    setGeometry(best);
}

void TourCard::settleLater()
{
    if (m_isDue || !m_isWanted)
        return;
    m_isDue = true;
    QTimer::singleShot(0, this, &TourCard::settle);
}

bool TourCard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Move:
    case QEvent::LayoutRequest:
    case QEvent::Show:
    case QEvent::Hide:
        settleLater();
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

void TourCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        settleLater();
}

void TourCard::dismiss()
{
    m_isWanted = false;
    settle();
}

} // namespace roundtrip

#include "moc_tourcard.cpp"
