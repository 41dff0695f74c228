// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/pendingtimers.h"
#include "ui/parts/windowsettings.h"
#include "ui/window/searchlimit.h"

#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestSearchLimit : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void endsWhatTakesLong();
    void leavesAloneWhatIsQuick();
    void isLiftedOnce();
    void canBeChosen();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_file;
    std::unique_ptr<WindowSettings> m_settings;
    std::unique_ptr<SearchLimit> m_limit;
    int m_stops = 0;
};

void TestSearchLimit::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s),
                                         QSettings::IniFormat);
    m_settings = std::make_unique<WindowSettings>(*m_file);
    m_stops = 0;
    m_limit = std::make_unique<SearchLimit>(*m_settings, [this] { ++m_stops; });
}

void TestSearchLimit::endsWhatTakesLong()
{
    m_settings->setSearchSeconds(1);
    m_limit->begin();
    QCOMPARE(m_stops, 0);
    QVERIFY(test::hasPendingTimer(*m_limit));
    QTRY_COMPARE(m_stops, 1);
    QVERIFY(m_limit->end());
    QVERIFY(!m_limit->end()); // told once
}

void TestSearchLimit::leavesAloneWhatIsQuick()
{
    m_settings->setSearchSeconds(1);
    m_limit->begin();
    QVERIFY(!m_limit->end());
    QVERIFY(!test::hasPendingTimer(*m_limit));
}

void TestSearchLimit::isLiftedOnce()
{
    m_settings->setSearchSeconds(1);
    m_limit->liftOnce();
    m_limit->begin();
    QVERIFY(!test::hasPendingTimer(*m_limit));
    QVERIFY(!m_limit->end());
    m_limit->begin();
    QTRY_COMPARE(m_stops, 1);
}

void TestSearchLimit::canBeChosen()
{
    QCOMPARE(m_limit->time().count(), 30);
    QWidget window;
    QMenu *menu = m_limit->makeMenu(&window);
    QStringList texts;
    for (const QAction *action : menu->actions()) {
        texts << action->text();
        QCOMPARE(action->isChecked(), action->text() == "30 s"_L1);
    }
    QCOMPARE(texts, (QStringList { u"10 s"_s, u"30 s"_s, u"1 min"_s, u"5 min"_s, u"None"_s }));
    menu->actions().at(2)->trigger();
    QCOMPARE(m_limit->time().count(), 60);
    menu->actions().constLast()->trigger();
    QCOMPARE(m_limit->time().count(), 0);
    // Another window's choice.
    WindowSettings(*m_file).setSearchSeconds(10);
    emit menu->aboutToShow();
    QVERIFY(menu->actions().constFirst()->isChecked());
    m_file->setValue(u"searchSeconds"_s, u"-3"_s);
    QCOMPARE(m_limit->time().count(), 30);
}

QTEST_MAIN(TestSearchLimit)
#include "tst_searchlimit.moc"
