// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/windowsettings.h"

#include <QMenu>
#include <QPalette>

namespace roundtrip {

/// The choice between light, dark and what the desktop has, and the palette of the program that
/// follows from it.
class AppearanceMenu : public QMenu
{
    Q_OBJECT

public:
    /// \a settings must outlive the menu.
    explicit AppearanceMenu(WindowSettings &settings, QWidget *parent = nullptr);

    /// Gives the program the palette that is chosen.
    void apply();
    /// The program's palette has changed, by this menu or by the desktop.
    void paletteChanged();

private:
    WindowSettings &m_settings;
    QPalette m_desktopPalette; ///< to go back to
    bool m_isApplying = false;
};

} // namespace roundtrip
