// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/parts/windowsettings.h"

#include <QMenu>
#include <QPalette>

namespace roundtrip {

/// AppearanceMenu lets the user choose between light, dark and what the desktop has, and gives the
/// program the palette that follows from the choice.
class AppearanceMenu : public QMenu
{
    Q_OBJECT

public:
    /// \a settings must outlive the menu.
    explicit AppearanceMenu(WindowSettings &settings, QWidget *parent = nullptr);

    /// Gives the program the palette of the choice that is stored in the settings.
    void apply();
    /// Keeps the desktop's palette up to date. It is to be called when the program's palette has
    /// changed, be it by this menu or by the desktop.
    void paletteChanged();
    /// Returns the palette that "As the desktop" goes back to.
    [[nodiscard]] const QPalette &desktopPalette() const { return m_desktopPalette; }
    void setDesktopPalette(const QPalette &palette) { m_desktopPalette = palette; }

private:
    WindowSettings &m_settings;
    QPalette m_desktopPalette; ///< what "As the desktop" goes back to
    bool m_isApplying = false;
};

} // namespace roundtrip
