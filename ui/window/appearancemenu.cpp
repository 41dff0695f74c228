// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/appearancemenu.h"

#include "ui/parts/theme.h"

#include <QActionGroup>
#include <QApplication>

namespace roundtrip {

using Appearance = WindowSettings::Appearance;

AppearanceMenu::AppearanceMenu(WindowSettings &settings, QWidget *parent)
    : QMenu(tr("Appearance"), parent)
    , m_settings(settings)
    , m_desktopPalette(QApplication::palette())
{
    auto *group = new QActionGroup(this);
    for (const auto &[choice, text] :
         { std::pair(Appearance::Desktop, tr("As the desktop")),
           std::pair(Appearance::Light, tr("Light")), std::pair(Appearance::Dark, tr("Dark")) }) {
        QAction *action = addAction(text, this, [this, choice = choice] {
            m_settings.setAppearance(choice);
            apply();
        });
        action->setCheckable(true);
        action->setChecked(m_settings.appearance() == choice);
        group->addAction(action);
        // Another window may have changed it.
        connect(this, &QMenu::aboutToShow, action, [this, action, choice = choice] {
            action->setChecked(m_settings.appearance() == choice);
        });
    }
}

void AppearanceMenu::apply()
{
    m_isApplying = true;
    switch (m_settings.appearance()) {
    case Appearance::Desktop:
        QApplication::setPalette(m_desktopPalette);
        break;
    case Appearance::Light:
        QApplication::setPalette(Theme::lightPalette());
        break;
    case Appearance::Dark:
        QApplication::setPalette(Theme::darkPalette());
        break;
    }
    m_isApplying = false;
}

void AppearanceMenu::paletteChanged()
{
    if (!m_isApplying && m_settings.appearance() == Appearance::Desktop)
        m_desktopPalette = QApplication::palette();
}

} // namespace roundtrip

#include "moc_appearancemenu.cpp"
