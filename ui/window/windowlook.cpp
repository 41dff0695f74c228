// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/windowlook.h"

#include "ui/parts/textsize.h"
#include "ui/parts/themefollower.h"
#include "ui/parts/windowsettings.h"
#include "ui/window/appearancemenu.h"
#include "ui/window/languagemenu.h"

#include <QApplication>
#include <QEvent>
#include <QLocale>
#include <QMainWindow>
#include <QStatusBar>

#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// A lower window is compact, with texts of the usual size; in pixels.
constexpr int compactHeight = 700;

} // namespace

WindowLook::WindowLook(WindowSettings &settings, QMainWindow *window)
    : QObject(window)
    , m_settings(settings)
    , m_window(window)
    , m_appearance(new AppearanceMenu(settings, window))
{
    // Before there is a widget that would be measured with another one.
    applyTextSize(m_settings.textSize());
    m_window->installEventFilter(this);
}

void WindowLook::addTo(QMenu *menu)
{
    menu->addMenu(m_appearance);
    QMenu *sizes = menu->addMenu(tr("Text size"));
    sizes->setObjectName("textSize"_L1);
    QAction *larger = addSize(sizes, tr("Larger"));
    // Where plus is above another key, nobody wants to hold Shift for it.
    larger->setShortcuts({ QKeySequence(Qt::CTRL | Qt::Key_Plus),
                           QKeySequence(Qt::CTRL | Qt::Key_Equal),
                           QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Plus) });
    QAction *smaller = addSize(sizes, tr("Smaller"));
    smaller->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Minus));
    QAction *usual = addSize(sizes, tr("As the desktop"));
    usual->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_0));
    connect(larger, &QAction::triggered, this,
            [this] { chooseSize(textSizeBeside(m_settings.textSize(), 1)); });
    connect(smaller, &QAction::triggered, this,
            [this] { chooseSize(textSizeBeside(m_settings.textSize(), -1)); });
    connect(usual, &QAction::triggered, this, [this] { chooseSize(100); });
    connect(sizes, &QMenu::aboutToShow, usual, [this, larger, smaller, usual] {
        const int percent = m_settings.textSize();
        larger->setEnabled(percent < textSizes().constLast());
        smaller->setEnabled(percent > textSizes().constFirst());
        usual->setText(tr("As the desktop (now %1 %)").arg(QLocale().toString(percent)));
    });
    // One that is disabled has no keys either.
    connect(sizes, &QMenu::aboutToHide, usual, [larger, smaller] {
        larger->setEnabled(true);
        smaller->setEnabled(true);
    });
    addLanguages(menu);
}

void WindowLook::addLanguages(QMenu *menu)
{
    auto *languages = new LanguageMenu(m_settings, menu);
    menu->addMenu(languages);
    connect(languages, &LanguageMenu::said, this, &WindowLook::said);
}

/// With its keys wherever in the window the focus is.
QAction *WindowLook::addSize(QMenu *menu, const QString &text)
{
    QAction *action = menu->addAction(text);
    m_window->addAction(action);
    return action;
}

void WindowLook::chooseSize(int percent)
{
    m_settings.setTextSize(percent);
    applyTextSize(percent);
}

void WindowLook::apply()
{
    m_appearance->apply();
    new ThemeFollower(m_window->centralWidget());
    new ThemeFollower(m_window->statusBar());
}

void WindowLook::share(const WindowLook &other)
{
    m_appearance->setDesktopPalette(other.m_appearance->desktopPalette());
}

void WindowLook::measure()
{
    const bool isCompact = m_window->height() < scaledTo(QApplication::font(), compactHeight);
    if (std::exchange(m_isCompact, isCompact) != isCompact)
        emit compactChanged(isCompact);
}

bool WindowLook::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        m_appearance->paletteChanged();
    else if (event->type() == QEvent::Resize || event->type() == QEvent::ApplicationFontChange)
        measure();
    return QObject::eventFilter(watched, event);
}

} // namespace roundtrip

#include "moc_windowlook.cpp"
