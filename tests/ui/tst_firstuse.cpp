// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/testdatabase.h"
#include "tests/support/windowdriver.h"
#include "ui/parts/windowsettings.h"
#include "ui/queries/latencybox.h"

#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

/// What somebody sees who starts the program for the first time: the problem, and the tour.
class TestFirstUse : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void opensTheSampleNaively_data();
    void opensTheSampleNaively();
    void obeysTheCommandLine_data();
    void obeysTheCommandLine();
    void keepsTheStrategyOfASession();
    void leadsThroughTheWindow();
    void isSeenOnce();
    void endsByEscape();
    void canBeTakenAgain();

private:
    QString settingsFile() const { return m_folder->filePath(u"settings.ini"_s); }
    static bool start(Driver &driver)
    {
        driver.application.begin({ .isSessionWanted = true });
        return QTest::qWaitForWindowActive(&driver.window());
    }
    static bool openByKeys(Driver &driver)
    {
        return driver.waitForLoad([&] {
            QTest::keyClick(&driver.window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        });
    }
    static FetchStrategy strategy(Driver &driver)
    {
        return driver.application.records().pages().strategy();
    }
    static QString heading(Driver &driver) { return driver.find<QLabel>("tourHeading")->text(); }
    static bool hasTour(Driver &driver) { return driver.find<QFrame>("tourCard")->isVisible(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFirstUse::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestFirstUse::opensTheSampleNaively_data()
{
    QTest::addColumn<bool>("isByKeys");
    QTest::newRow("the start page") << false;
    QTest::newRow("the menu's keys") << true;
}

void TestFirstUse::opensTheSampleNaively()
{
    QFETCH(const bool, isByKeys);
    Driver driver(settingsFile());
    QVERIFY(start(driver));
    if (isByKeys) {
        QVERIFY(openByKeys(driver));
    } else {
        QVERIFY(driver.waitForLoad(
            [&] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); }));
    }
    QCOMPARE(strategy(driver), FetchStrategy::Naive);
    QVERIFY(driver.find<QToolButton>("loadNaive")->isChecked());
    QVERIFY(driver.count().toInt() > 2);
}

void TestFirstUse::obeysTheCommandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<FetchStrategy>("first");
    QTest::addColumn<FetchStrategy>("second");
    QTest::newRow("the sample") << QStringList { u"--sample"_s } << FetchStrategy::Naive
                                << FetchStrategy::Prefetch;
    QTest::newRow("with a strategy")
        << QStringList { u"--sample"_s, u"--strategy"_s, u"prefetch"_s } << FetchStrategy::Prefetch
        << FetchStrategy::Prefetch;
    QTest::newRow("with another") << QStringList { u"--sample"_s, u"--strategy"_s, u"join"_s }
                                  << FetchStrategy::Join << FetchStrategy::Join;
}

void TestFirstUse::obeysTheCommandLine()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const FetchStrategy, first);
    QFETCH(const FetchStrategy, second);
    const Result<Options> options = parseCommandLine(arguments);
    QVERIFY(options);
    for (const FetchStrategy expected : { first, second }) {
        Driver driver(settingsFile());
        QVERIFY(driver.waitForLoad([&] { driver.application.begin(*options); }));
        QCOMPARE(strategy(driver), expected);
        QVERIFY(!hasTour(driver)); // whoever writes a command line knows what it is for
    }
}

void TestFirstUse::keepsTheStrategyOfASession()
{
    {
        Driver driver(settingsFile());
        QVERIFY(start(driver));
        QVERIFY(openByKeys(driver));
        QVERIFY(driver.waitForLoad([&] { driver.click("loadPrefetch"); }));
        driver.window().close();
    }
    Driver driver(settingsFile());
    QVERIFY(driver.waitForLoad([&] { driver.application.begin({ .isSessionWanted = true }); }));
    QCOMPARE(strategy(driver), FetchStrategy::Prefetch);
}

/// By doing what each step asks for.
void TestFirstUse::leadsThroughTheWindow()
{
    const DatabaseFile file(u"CREATE TABLE thing (id INTEGER PRIMARY KEY);"
                            "INSERT INTO thing VALUES (1);"_s);
    Driver driver(settingsFile());
    QVERIFY(start(driver));
    QVERIFY(openByKeys(driver));
    QVERIFY(hasTour(driver));
    QVERIFY2(heading(driver).endsWith("The staircase"_L1), qPrintable(heading(driver)));
    QTreeView *queries = driver.queries();
    const QModelIndex section = queries->model()->index(queries->model()->rowCount() - 1, 0);
    driver.clickRow(queries, queries->model()->index(0, 0, section));
    QVERIFY2(heading(driver).endsWith("Prefetch"_L1), qPrintable(heading(driver)));
    QVERIFY(driver.waitForLoad([&] { driver.click("loadPrefetch"); }));
    if (heading(driver).endsWith("Race"_L1)) // it is tested where it is
        driver.click("tourNext");
    QVERIFY2(heading(driver).endsWith("20 ms"_L1), qPrintable(heading(driver)));
    auto *latency = driver.find<LatencyBox>("latency");
    latency->setFocus();
    QTest::keyClick(latency, Qt::Key_Down);
    QCOMPARE(latency->latencyMs(), 20.0);
    QVERIFY2(heading(driver).endsWith("Your own database"_L1), qPrintable(heading(driver)));
    QVERIFY(driver.waitForLoad([&] { driver.drop(file.path()); }));
    QVERIFY(!hasTour(driver));
}

void TestFirstUse::isSeenOnce()
{
    for (const bool isFirst : { true, false }) {
        Driver driver(settingsFile());
        QVERIFY(start(driver));
        QVERIFY(openByKeys(driver));
        QCOMPARE(hasTour(driver), isFirst);
        if (isFirst)
            driver.click("tourSkip");
        QVERIFY(!hasTour(driver));
    }
}

void TestFirstUse::endsByEscape()
{
    Driver driver(settingsFile());
    QVERIFY(start(driver));
    QVERIFY(openByKeys(driver));
    QTRY_VERIFY(!driver.application.runner().isBusy());
    QVERIFY(hasTour(driver));
    QTest::keyClick(&driver.window(), Qt::Key_Escape);
    QVERIFY(!hasTour(driver));
    QSettings file(settingsFile(), QSettings::IniFormat);
    QVERIFY(WindowSettings(file).isTourSeen());
}

/// From the menu, whatever is open.
void TestFirstUse::canBeTakenAgain()
{
    const DatabaseFile file(u"CREATE TABLE thing (id INTEGER PRIMARY KEY);"_s);
    {
        QSettings settings(settingsFile(), QSettings::IniFormat);
        WindowSettings(settings).setTourSeen();
    }
    Driver driver(settingsFile());
    QVERIFY(driver.waitForLoad([&] { driver.drop(file.path()); }));
    auto *tour = driver.window().findChild<QAction *>(u"tour"_s);
    QVERIFY(tour);
    QVERIFY(driver.waitForLoad([&] { tour->trigger(); }));
    QVERIFY(hasTour(driver));
    QCOMPARE(strategy(driver), FetchStrategy::Naive);
    QVERIFY(driver.window().windowTitle().contains("Sample library"_L1));
}

QTEST_MAIN(TestFirstUse)
#include "tst_firstuse.moc"
