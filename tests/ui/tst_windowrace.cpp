// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/windowdriver.h"
#include "ui/queries/summarystrip.h"
#include "ui/race/racepane.h"
#include "ui/race/raceview.h"

#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roundtrip;
using namespace roundtrip::test;

/// The race of the window, by mouse and by keys.
class TestWindowRace : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void racesByTheMouse();
    void racesByKeys();
    void keepsRecordsAndLog();
    void racesOverThePageThatIsShown();
    void stopsByEscape();
    void stopsByTheButton();
    void endsForALoad();
    void endsForAnotherDatabase();
    void feelsWhatItEstimates();
    void followsTheLatencyOfTheStrip();
    void savesAPicture();
    void doesNothingWhereNothingIsOpen();

private:
    QString settingsFile() const { return m_folder->filePath(u"settings.ini"_s); }
    static RaceView *view(Driver &driver) { return driver.find<RaceView>("raceView"); }
    static const RaceFigures &figures(Driver &driver) { return view(driver)->figures(); }
    static bool hasEnded(Driver &driver)
    {
        return figures(driver).phase == RaceFigures::Phase::Ended;
    }
    static void press(Driver &driver, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&driver.window(), key, modifiers);
    }
    /// Begins a race in which each round trip takes an hour, and waits until it does.
    static bool raceForEver(Driver &driver)
    {
        driver.click("race");
        if (!QTest::qWaitFor([&] { return hasEnded(driver); }, 60'000))
            return false;
        driver.find<SummaryStrip>("strip")->setLatencyMs(3'600'000);
        driver.click("raceFeel");
        return QTest::qWaitFor([&] { return figures(driver).phase == RaceFigures::Phase::Racing; });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWindowRace::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestWindowRace::racesByTheMouse()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    driver.click("race");
    QVERIFY(view(driver)->isVisible());
    QVERIFY(!driver.queries()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded(driver), 60'000);
    QVERIFY(!figures(driver).error);
    QCOMPARE(figures(driver).path(), u"author › books"_s);
    QCOMPARE(figures(driver).parents, 77);
    QCOMPARE(figures(driver).rounds, 7);
    QCOMPARE(figures(driver).lanes[0].run.statistics.queries, 78);
    QCOMPARE(figures(driver).growth[0].points.size(), 4);
    QVERIFY(driver.find<QToolButton>("race")->isChecked());
    driver.click("closeRace");
    QVERIFY(driver.queries()->isVisible());
    QVERIFY(!driver.find<QToolButton>("race")->isChecked());
}

void TestWindowRace::racesByKeys()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    driver.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    press(driver, Qt::Key_R, Qt::ControlModifier);
    QVERIFY(view(driver)->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded(driver), 60'000);
    // To the pane and back.
    driver.records()->setFocus();
    press(driver, Qt::Key_F6);
    QVERIFY(driver.find<RacePane>("racePane")->isAncestorOf(driver.window().focusWidget()));
    press(driver, Qt::Key_F6);
    QVERIFY(driver.records()->hasFocus());
    press(driver, Qt::Key_R, Qt::ControlModifier);
    QVERIFY(!view(driver)->isVisible());
    QVERIFY(driver.records()->hasFocus());
}

void TestWindowRace::keepsRecordsAndLog()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    driver.records()->expand(driver.records()->model()->index(0, 0));
    const QStringList rows = rowsOf(*driver.records()->model());
    const QStringList queries = rowsOf(*driver.queries()->model());
    const QString count = driver.count();
    const QSignalSpy reset(driver.records()->model(), &QAbstractItemModel::modelReset);
    driver.click("race");
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded(driver), 60'000);
    QTRY_VERIFY(!driver.application.runner().isBusy());
    QCOMPARE(rowsOf(*driver.records()->model()), rows);
    QCOMPARE(rowsOf(*driver.queries()->model()).size(), queries.size());
    QCOMPARE(driver.count(), count);
    QVERIFY(reset.isEmpty());
    QVERIFY(driver.records()->isExpanded(driver.records()->model()->index(0, 0)));
    QVERIFY(figures(driver).sent > 7 * (78 + 2 + 1 + 2 + 2));
}

void TestWindowRace::racesOverThePageThatIsShown()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openScript(
        u"CREATE TABLE a (id INTEGER PRIMARY KEY);"
        "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a (id));"
        "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 1000)"
        " INSERT INTO a SELECT i FROM c;"
        "INSERT INTO b SELECT id, id FROM a;"_s));
    const RecordPages &pages = driver.application.records().pages();
    QTRY_COMPARE(pages.totalCount(), 1000);
    driver.records()->scrollTo(driver.records()->model()->index(555, 0));
    QTRY_VERIFY(pages.pageAt(555));
    QTRY_VERIFY(!driver.application.runner().isBusy());
    driver.click("race");
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded(driver), 60'000);
    QCOMPARE(figures(driver).parents, pages.pageAt(555)->size());
    QCOMPARE(figures(driver).lanes[0].run.statistics.queries, 1 + pages.pageAt(555)->size());
}

void TestWindowRace::stopsByEscape()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    QVERIFY(raceForEver(driver));
    driver.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    press(driver, Qt::Key_Escape);
    QTRY_VERIFY(hasEnded(driver));
    QVERIFY(figures(driver).wasStopped);
    QVERIFY(view(driver)->isVisible());
    QVERIFY(driver.find<QLabel>("raceState")->text().startsWith("Stopped."_L1));
    QTRY_VERIFY(!driver.application.runner().isBusy());
}

void TestWindowRace::stopsByTheButton()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    QVERIFY(raceForEver(driver));
    QCOMPARE(driver.find<QToolButton>("raceAgain")->text(), u"Stop"_s);
    driver.click("raceAgain");
    QTRY_VERIFY(hasEnded(driver));
    QVERIFY(figures(driver).wasStopped);
    // Closing ends it, too.
    driver.click("raceFeel");
    QTRY_COMPARE(figures(driver).phase, RaceFigures::Phase::Racing);
    driver.click("closeRace");
    QTRY_VERIFY(hasEnded(driver));
    QTRY_VERIFY(!driver.application.runner().isBusy());
}

void TestWindowRace::endsForALoad()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    QVERIFY(raceForEver(driver));
    QVERIFY(driver.waitForLoad([&] { driver.click("loadNaive"); }));
    QCOMPARE(driver.count(), u"78"_s);
    QTRY_VERIFY(hasEnded(driver));
    QVERIFY(figures(driver).wasStopped);
}

void TestWindowRace::endsForAnotherDatabase()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    QVERIFY(raceForEver(driver));
    QVERIFY(driver.openScript(u"CREATE TABLE fruit (id INTEGER PRIMARY KEY, name TEXT);"
                              "INSERT INTO fruit VALUES (1, 'quince');"_s));
    QCOMPARE(driver.records()->model()->index(0, 0).data().toString(), u"quince"_s);
    QTRY_VERIFY(!driver.application.runner().isBusy());
    QVERIFY(figures(driver).lanes.isEmpty()); // those were another's
    driver.click("raceAgain");
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded(driver), 60'000);
    QCOMPARE(figures(driver).root, u"fruit"_s);
}

/// What a race without latency estimates, one with latency takes.
void TestWindowRace::feelsWhatItEstimates()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    driver.find<SummaryStrip>("strip")->setLatencyMs(5);
    driver.click("race");
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded(driver), 60'000);
    const RaceFigures measured = figures(driver);
    driver.click("raceFeel");
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded(driver) && figures(driver).felt, 60'000);
    for (qsizetype i = 0; i < measured.lanes.size(); ++i) {
        const auto estimated = measured.lanes[i].run.at(5ms);
        const auto felt = figures(driver).lanes[i].run.duration;
        const qint64 trips = figures(driver).lanes[i].run.statistics.roundTrips;
        QCOMPARE(trips, measured.lanes[i].run.statistics.roundTrips);
        QVERIFY(felt >= trips * 5ms);
        // On a machine that runs other tests besides.
        QVERIFY(felt < 3 * estimated + 500ms);
        qInfo("%s: felt %.2f ms, estimated %.2f ms",
              qPrintable(fetchStrategyName(measured.lanes[i].strategy)),
              static_cast<double>(felt.count()) / 1e6,
              static_cast<double>(estimated.count()) / 1e6);
    }
}

void TestWindowRace::followsTheLatencyOfTheStrip()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    driver.click("race");
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded(driver), 60'000);
    driver.find<SummaryStrip>("strip")->setLatencyMs(100);
    QCOMPARE(view(driver)->latency(), 100ms);
    QVERIFY(view(driver)->accessibleDescription().contains("Naive: 78 queries, 78 trips, 7"_L1));
}

void TestWindowRace::savesAPicture()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    driver.click("race");
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded(driver), 60'000);
    driver.find<QToolButton>("raceSave")->click();
    auto *dialog = driver.window().findChild<QFileDialog *>(u"racePicture"_s);
    QVERIFY(dialog);
    const QString path = m_folder->filePath(u"race.svg"_s);
    dialog->selectFile(path);
    static_cast<QDialog *>(dialog)->accept(); // which QFileDialog hides
    QTRY_VERIFY(QFile::exists(path));
    QTRY_VERIFY(driver.message().contains(path));
}

void TestWindowRace::doesNothingWhereNothingIsOpen()
{
    Driver driver(settingsFile());
    driver.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    press(driver, Qt::Key_R, Qt::ControlModifier);
    QVERIFY(!view(driver)->isVisible());
    QVERIFY(!driver.find<QToolButton>("race")->isChecked());
}

QTEST_MAIN(TestWindowRace)

#include "tst_windowrace.moc"
