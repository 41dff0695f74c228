// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/tour/tour.h"

#include "ui/tour/tourcard.h"

#include <QLocale>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace roundtrip {

namespace {

bool canBeShown(const TourStep &step)
{
    const QWidget *place = step.place();
    return place && place->isVisible();
}

} // namespace

Tour::Tour(QList<TourStep> steps, QWidget *window)
    : QObject(window)
    , m_steps(std::move(steps))
    , m_wasThere(m_steps.size())
    , m_card(new TourCard(window))
{
    connect(m_card, &TourCard::nextRequested, this, [this] { noteDone(m_step); });
    connect(m_card, &TourCard::skipRequested, this, &Tour::end);
}

void Tour::begin()
{
    m_wasThere.fill(false);
    show(0);
}

void Tour::noteDone(int step)
{
    if (isRunning() && step >= m_step)
        show(step + 1);
}

/// The step \a step or, where there is nothing to show for it, the next one behind it.
void Tour::show(int step)
{
    const auto shown = std::find_if(m_steps.cbegin() + step, m_steps.cend(), canBeShown);
    if (shown == m_steps.cend()) {
        end();
        return;
    }
    m_step = static_cast<int>(shown - m_steps.cbegin());
    // Numbered among those that there are: a step may be of a part that the window has not. The
    // part of a step that is done may be hidden by now, as the log is by a race.
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        if (canBeShown(m_steps[i]))
            m_wasThere.setBit(i);
    }
    const qsizetype total = m_wasThere.count(true);
    qsizetype number = 1;
    for (int i = 0; i < m_step; ++i)
        number += m_wasThere.testBit(i) ? 1 : 0;
    const bool isLast = std::none_of(shown + 1, m_steps.cend(), canBeShown);
    m_card->show(tr("%1 of %2 · %3")
                     .arg(QLocale().toString(number), QLocale().toString(total), shown->title),
                 shown->text, shown->place(), isLast);
}

void Tour::end()
{
    if (!isRunning())
        return;
    m_step = -1;
    m_card->dismiss();
    emit ended();
}

} // namespace roundtrip

#include "moc_tour.cpp"
