// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/schema.h"
#include "ui/connect/openmenu.h"
#include "ui/parts/windowsettings.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

QStringList textsOf(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions())
        texts << (action->isSeparator() && action->text().isEmpty() ? u"-"_s : action->text());
    return texts;
}

} // namespace

class TestOpenMenu : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void offersAFileAndTheSample();
    void listsWhatWasOpenedLast();
    void opensWhatWasOpenedLastByKeys();

private:
    void show() { emit m_menu->aboutToShow(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_file;
    std::unique_ptr<WindowSettings> m_settings;
    std::unique_ptr<OpenMenu> m_menu;
};

void TestOpenMenu::init()
{
    m_menu.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s),
                                         QSettings::IniFormat);
    m_settings = std::make_unique<WindowSettings>(*m_file);
    m_menu = std::make_unique<OpenMenu>(*m_settings);
}

void TestOpenMenu::offersAFileAndTheSample()
{
    show();
    QCOMPARE(textsOf(*m_menu),
             (QStringList { u"Open file…"_s, u"Connect to a server…"_s, u"Sample library"_s,
                            u"Start page"_s }));
    QSignalSpy browse(m_menu.get(), &OpenMenu::browseRequested);
    QSignalSpy sample(m_menu.get(), &OpenMenu::sampleRequested);
    m_menu->actions().at(0)->trigger();
    m_menu->actions().at(2)->trigger();
    QSignalSpy connectTo(m_menu.get(), &OpenMenu::connectRequested);
    m_menu->actions().at(1)->trigger();
    QCOMPARE(connectTo.size(), 1);
    QSignalSpy start(m_menu.get(), &OpenMenu::startRequested);
    m_menu->actions().at(3)->trigger();
    QCOMPARE(start.size(), 1);
    QCOMPARE(browse.size(), 1);
    QCOMPARE(sample.size(), 1);
}

void TestOpenMenu::listsWhatWasOpenedLast()
{
    m_settings->addRecent(u"/data/first.sqlite"_s);
    m_settings->addRecent(u"/data/this & that.sqlite"_s);
    m_settings->addRecent(u"postgresql://ann@db.example.org/chinook"_s);
    m_settings->setLocation(u"/data/first.sqlite"_s,
                            { QuerySet(u"author"_s).prefetchRelated(u"book"_s) }, Schema());
    show();
    QCOMPARE(
        textsOf(*m_menu),
        (QStringList { u"Open file…"_s, u"Connect to a server…"_s, u"Sample library"_s,
                       u"Start page"_s, u"Recent"_s,
                       u"chinook on db.example.org\tpostgresql://ann@db.example.org/chinook"_s,
                       u"this && that.sqlite\t/data"_s, u"first.sqlite\t/data  ·  author › book"_s,
                       u"-"_s, u"Forget them"_s }));
    QCOMPARE(m_menu->actions().at(7)->toolTip(), u"/data/first.sqlite\nauthor › book\nAlt+3"_s);
    // Once it is known that they are gone.
    QTRY_VERIFY(m_menu->actions().at(7)->text().endsWith(u"·  not there any more"_s));
    QTRY_COMPARE(m_menu->actions().at(6)->text(),
                 u"this && that.sqlite\t/data  ·  not there any more"_s);
    QSignalSpy chosen(m_menu.get(), &OpenMenu::recentChosen);
    m_menu->actions().at(6)->trigger();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"/data/this & that.sqlite"_s);
    m_menu->actions().at(5)->trigger();
    QCOMPARE(chosen.last().first().toString(), u"postgresql://ann@db.example.org/chinook"_s);
    m_menu->actions().last()->trigger();
    show();
    QCOMPARE(m_menu->actions().size(), 4);
}

/// By keys of the window, without the menu.
void TestOpenMenu::opensWhatWasOpenedLastByKeys()
{
    QWidget window;
    OpenMenu menu(*m_settings, &window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy chosen(&menu, &OpenMenu::recentChosen);
    QTest::keyClick(&window, Qt::Key_1, Qt::AltModifier); // nothing was opened yet
    m_settings->addRecent(u"/data/first.sqlite"_s);
    m_settings->addRecent(u"/data/second.sqlite"_s);
    QTest::keyClick(&window, Qt::Key_2, Qt::AltModifier);
    QTest::keyClick(&window, Qt::Key_3, Qt::AltModifier);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"/data/first.sqlite"_s);
}

QTEST_MAIN(TestOpenMenu)
#include "tst_openmenu.moc"
