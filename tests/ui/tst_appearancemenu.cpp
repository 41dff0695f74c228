// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/theme.h"
#include "ui/window/appearancemenu.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

bool isDark()
{
    return Theme(QApplication::palette()).isDark();
}

} // namespace

class TestAppearanceMenu : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void fixesLightOrDark();
    void goesBackToTheDesktop();
    void remembersTheChoice();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_file;
    std::unique_ptr<WindowSettings> m_settings;
};

void TestAppearanceMenu::init()
{
    QApplication::setPalette(Theme::lightPalette());
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s),
                                         QSettings::IniFormat);
    m_settings = std::make_unique<WindowSettings>(*m_file);
}

void TestAppearanceMenu::fixesLightOrDark()
{
    const AppearanceMenu menu(*m_settings);
    QCOMPARE(menu.actions().size(), 3);
    QVERIFY(menu.actions().at(0)->isChecked());
    menu.actions().at(2)->trigger();
    QVERIFY(isDark());
    QVERIFY(menu.actions().at(2)->isChecked());
    menu.actions().at(1)->trigger();
    QVERIFY(!isDark());
    QVERIFY(!menu.actions().at(2)->isChecked());
}

void TestAppearanceMenu::goesBackToTheDesktop()
{
    AppearanceMenu menu(*m_settings);
    // The desktop turns dark while the program runs.
    QApplication::setPalette(Theme::darkPalette());
    menu.paletteChanged();
    menu.actions().at(1)->trigger();
    menu.paletteChanged(); // by the menu: not what the desktop has
    QVERIFY(!isDark());
    menu.actions().at(0)->trigger();
    QVERIFY(isDark());
}

void TestAppearanceMenu::remembersTheChoice()
{
    AppearanceMenu(*m_settings).actions().at(2)->trigger();
    QApplication::setPalette(Theme::lightPalette());
    AppearanceMenu menu(*m_settings);
    QVERIFY(menu.actions().at(2)->isChecked());
    menu.apply();
    QVERIFY(isDark());
}

QTEST_MAIN(TestAppearanceMenu)
#include "tst_appearancemenu.moc"
