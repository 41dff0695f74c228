// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMenu>

namespace roundtrip {

class WindowSettings;

/// LanguageMenu lets the user choose the language of the program. It is kept in the settings, from
/// which the next start takes it.
class LanguageMenu final : public QMenu
{
    Q_OBJECT

public:
    /// \a settings must outlive the menu.
    explicit LanguageMenu(WindowSettings &settings, QWidget *parent = nullptr);

signals:
    /// A language was chosen that the window does not have yet; \a text says when it will.
    void said(const QString &text);

private:
    void add(const QString &code, const QString &text);
    void choose(const QString &code);

    WindowSettings &m_settings;
};

} // namespace roundtrip
