// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/drawntexts.h"
#include "tests/support/racefigures.h"
#include "ui/parts/durationtext.h"
#include "ui/race/racepane.h"
#include "ui/race/raceview.h"

#include <QAccessible>
#include <QAccessibleInterface>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roundtrip;
using namespace roundtrip::test;

class TestRacePane : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsARace();
    void racesAgainAndStops();
    void offersToFeelIt();
    void keepsTheFocusWhereItStops();
    void hasRoomForItsButtons();
    void feelsSomethingWhereNothingIsEstimated();
    void redrawsAtAnotherLatency();
    void plotsQueriesOrTime();
    void tellsAScreenReader();
    void savesAndCopies();
    void isUsedByKeys();

private:
    template <typename T>
    T *find(const char *name)
    {
        return m_pane->findChild<T *>(QLatin1StringView(name));
    }

    std::unique_ptr<RacePane> m_pane;
};

void TestRacePane::init()
{
    m_pane = std::make_unique<RacePane>();
    m_pane->resize(755, 640);
    m_pane->QWidget::show();
}

void TestRacePane::cleanup()
{
    m_pane.reset();
}

void TestRacePane::showsARace()
{
    QCOMPARE(find<QLabel>("raceState")->text(), u"Nothing has raced yet."_s);
    QVERIFY(!find<QToolButton>("raceSave")->isEnabled());
    m_pane->show(sampleRace());
    QVERIFY(find<QLabel>("raceSubject")->text().startsWith(u"author › books, 77 records"_s));
    QVERIFY(find<QLabel>("raceState")->text().contains("234 queries in all"_L1));
    QVERIFY(find<QToolButton>("raceSave")->isEnabled());
    QVERIFY(drawnTexts(m_pane->view()->drawing()).contains(u"394.7 ms"_s));
    // Something of it is painted in the colour of what is repeated.
    const QImage image = m_pane->view()->grab().toImage();
    const QRgb amber = Theme(m_pane->palette()).mark(QueryMark::Repeated).rgb();
    bool isThere = false;
    for (int y = 0; y < image.height() && !isThere; ++y) {
        for (int x = 0; x < image.width() && !isThere; ++x)
            isThere = image.pixel(x, y) == amber;
    }
    QVERIFY(isThere);
}

void TestRacePane::racesAgainAndStops()
{
    auto *again = find<QToolButton>("raceAgain");
    const QSignalSpy raced(m_pane.get(), &RacePane::raceRequested);
    const QSignalSpy stopped(m_pane.get(), &RacePane::stopRequested);
    const QSignalSpy closed(m_pane.get(), &RacePane::closeRequested);
    QTest::mouseClick(again, Qt::LeftButton);
    QCOMPARE(raced.size(), 1);
    QCOMPARE(raced[0][0].toBool(), false);
    RaceFigures figures = sampleRace();
    figures.phase = RaceFigures::Phase::Racing;
    figures.rounds = 2;
    m_pane->show(figures);
    QCOMPARE(again->text(), u"Stop"_s);
    QCOMPARE(find<QLabel>("raceState")->text(), u"Racing, round 3 of 7…"_s);
    QVERIFY(!find<QToolButton>("raceFeel")->isEnabled());
    QTest::mouseClick(again, Qt::LeftButton);
    QCOMPARE(stopped.size(), 1);
    QCOMPARE(raced.size(), 1);
    QTest::mouseClick(find<QToolButton>("closeRace"), Qt::LeftButton);
    QCOMPARE(closed.size(), 1);
}

void TestRacePane::offersToFeelIt()
{
    auto *feel = find<QToolButton>("raceFeel");
    QCOMPARE(feel->text(), u"Feel it: 5 ms"_s);
    const QSignalSpy raced(m_pane.get(), &RacePane::raceRequested);
    const QSignalSpy chosen(m_pane.get(), &RacePane::latencyChosen);
    feel->click();
    QCOMPARE(raced.size(), 1);
    QCOMPARE(raced[0][0].toBool(), true);
    QCOMPARE(chosen[0][0].toDouble(), 5.0);
    const QList<QAction *> actions = feel->menu()->actions();
    QCOMPARE(actions.size(), 5);
    actions[2]->trigger();
    QCOMPARE(chosen[1][0].toDouble(), 20.0);
    QCOMPARE(raced.size(), 2);
}

/// The next press of a key must not close the race.
void TestRacePane::keepsTheFocusWhereItStops()
{
    m_pane->show(sampleRace());
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    find<QToolButton>("raceFeel")->setFocus();
    RaceFigures running = sampleRace();
    running.phase = RaceFigures::Phase::Racing;
    m_pane->show(running);
    QVERIFY(find<QToolButton>("raceAgain")->hasFocus());
    QCOMPARE(find<QToolButton>("raceAgain")->text(), u"Stop"_s);
}

/// The longest that a translation makes of them, beside the records and the sidebar at 1280 pixels.
void TestRacePane::hasRoomForItsButtons()
{
    m_pane->show(sampleRace());
    const auto widths = [this](std::initializer_list<const char *> names) {
        int width = 0;
        for (const char *name : names)
            width += find<QToolButton>(name)->sizeHint().width() + 8;
        return width;
    };
    const int buttons = widths({ "raceAgain", "raceFeel", "raceSave", "closeRace" });
    const auto *bar = find<QFrame>("filterRow");
    QVERIFY2(bar->minimumSizeHint().width() <= buttons + 50,
             qPrintable(QString::number(bar->minimumSizeHint().width())));
}

void TestRacePane::feelsSomethingWhereNothingIsEstimated()
{
    m_pane->setLatencyMs(0);
    const QSignalSpy chosen(m_pane.get(), &RacePane::latencyChosen);
    find<QToolButton>("raceFeel")->click();
    QVERIFY(chosen[0][0].toDouble() > 0);
}

void TestRacePane::redrawsAtAnotherLatency()
{
    m_pane->show(sampleRace());
    m_pane->setLatencyMs(20);
    QVERIFY(drawnTexts(m_pane->view()->drawing()).contains(durationText(1564.7)));
    QCOMPARE(find<QToolButton>("raceFeel")->text(), u"Feel it: 20 ms"_s);
    QVERIFY(m_pane->view()->accessibleDescription().contains(durationText(1564.7)));
}

void TestRacePane::plotsQueriesOrTime()
{
    m_pane->show(sampleRace());
    QTest::mouseClick(find<QToolButton>("growthTime"), Qt::LeftButton);
    QVERIFY(drawnTexts(m_pane->view()->drawing()).contains(u"Time as the data grows"_s));
    QTest::mouseClick(find<QToolButton>("growthQueries"), Qt::LeftButton);
    QVERIFY(drawnTexts(m_pane->view()->drawing()).contains(u"Queries as the data grows"_s));
}

void TestRacePane::tellsAScreenReader()
{
    m_pane->show(sampleRace());
    const QAccessibleInterface *view = QAccessible::queryAccessibleInterface(m_pane->view());
    QVERIFY(view);
    QCOMPARE(view->text(QAccessible::Name), u"Results of the race"_s);
    const QString said = view->text(QAccessible::Description);
    for (const QString &part :
         { u"author › books, 77 records; median of 7"_s, u"Naive: 78 queries"_s,
           u"Prefetch: 2 queries, 2 trips, 11.2 ms, 35 × faster."_s,
           u"Naive: 11 queries for 10 records"_s })
        QVERIFY2(said.contains(part), qPrintable(said));
    // Every control has a name.
    const auto buttons = m_pane->findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 6);
    for (QToolButton *button : buttons) {
        QVERIFY(!QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name).isEmpty());
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
    }
}

void TestRacePane::savesAndCopies()
{
    m_pane->show(sampleRace());
    const QTemporaryDir folder;
    const QSignalSpy said(m_pane.get(), &RacePane::said);
    const QString path = folder.filePath(u"race.png"_s);
    m_pane->savePicture(path);
    QVERIFY(!QImage(path).isNull());
    QCOMPARE(said[0][0].toString(), u"The picture was saved to %1."_s.arg(path));
    m_pane->savePicture(u"/nowhere/race.svg"_s);
    QVERIFY(said[1][0].toString().startsWith("The picture was not saved."_L1));
    m_pane->copyPicture();
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasImage());
    QCOMPARE(said.size(), 3);
}

void TestRacePane::isUsedByKeys()
{
    m_pane->show(sampleRace());
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    m_pane->firstButton()->setFocus();
    const QSignalSpy raced(m_pane.get(), &RacePane::raceRequested);
    QCOMPARE(QGuiApplication::focusObject(), find<QToolButton>("raceAgain"));
    QTest::keyClick(find<QToolButton>("raceAgain"), Qt::Key_Space);
    QCOMPARE(raced.size(), 1);
    QTest::keyClick(m_pane.get(), Qt::Key_Tab);
    QCOMPARE(QGuiApplication::focusObject(), find<QToolButton>("raceFeel"));
    QTest::keyClick(find<QToolButton>("raceFeel"), Qt::Key_Space);
    QCOMPARE(raced.size(), 2);
}

QTEST_MAIN(TestRacePane)

#include "tst_racepane.moc"
