// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/searchlimit.h"

#include "ui/parts/windowsettings.h"

#include <QActionGroup>
#include <QMenu>
#include <QTimer>

#include <utility>

namespace roundtrip {

SearchLimit::SearchLimit(WindowSettings &settings, std::function<void()> stop, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, [this, stop = std::move(stop)] {
        m_wasReached = true;
        stop();
    });
}

std::chrono::seconds SearchLimit::time() const
{
    return std::chrono::seconds(m_settings.searchSeconds());
}

void SearchLimit::begin()
{
    m_wasReached = false;
    if (std::exchange(m_isLifted, false) || time().count() == 0)
        m_timer->stop();
    else
        m_timer->start(time());
}

bool SearchLimit::end()
{
    m_timer->stop();
    return std::exchange(m_wasReached, false);
}

QMenu *SearchLimit::makeMenu(QWidget *parent)
{
    auto *menu = new QMenu(tr("Time limit of searches on servers"), parent);
    auto *group = new QActionGroup(menu);
    for (const int seconds : WindowSettings::searchSecondsChoices()) {
        const QString text = seconds == 0 ? tr("None")
            : seconds < 60                ? tr("%1 s").arg(seconds)
                                          : tr("%1 min").arg(seconds / 60);
        QAction *action = menu->addAction(
            text, this, [this, seconds] { m_settings.setSearchSeconds(seconds); });
        action->setCheckable(true);
        action->setChecked(m_settings.searchSeconds() == seconds);
        group->addAction(action);
        // Another window may have changed it.
        connect(menu, &QMenu::aboutToShow, action, [this, action, seconds] {
            action->setChecked(m_settings.searchSeconds() == seconds);
        });
    }
    return menu;
}

} // namespace roundtrip

#include "moc_searchlimit.cpp"
