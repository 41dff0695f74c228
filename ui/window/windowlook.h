// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace roundtrip {

class AppearanceMenu;
class WindowSettings;

/// WindowLook has what a window can change of its looks: light or dark, the size of texts, and
/// their language. They are the program's: all windows look alike. It says, too, whether a window
/// is low.
class WindowLook final : public QObject
{
    Q_OBJECT

public:
    /// \a window becomes the owner, and \a settings must outlive this.
    WindowLook(WindowSettings &settings, QMainWindow *window);

    /// Adds the menus of appearances, of text sizes and of languages to \a menu.
    void addTo(QMenu *menu);
    /// Gives the program the looks that are stored, and the parts of the window, which are there by
    /// now, the style sheet.
    void apply();
    /// Takes from \a other what the desktop looks like: the program's own appearance may hide it by
    /// now.
    void share(const WindowLook &other);

signals:
    /// The window has so few lines, or no longer, that bars are to leave more of them to the rows.
    void compactChanged(bool isCompact);
    /// Something is to be said of a choice, in a sentence.
    void said(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *addSize(QMenu *menu, const QString &text);
    void addLanguages(QMenu *menu);
    void chooseSize(int percent);
    void measure();

    WindowSettings &m_settings;
    QMainWindow *m_window;
    AppearanceMenu *m_appearance;
    bool m_isCompact = false;
};

} // namespace roundtrip
