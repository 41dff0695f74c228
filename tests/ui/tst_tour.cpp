// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/tour/tour.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

/// A window with four places, the third of which may be missing.
struct Places
{
    explicit Places(bool hasThird)
    {
        window.resize(900, 600);
        for (int i = 0; i < 4; ++i) {
            places << new QPushButton(QString::number(i), &window);
            places.last()->setGeometry(20 + i * 220, i % 2 == 0 ? 20 : 540, 120, 40);
        }
        QList<TourStep> steps;
        for (int i = 0; i < 4; ++i) {
            steps.append({ u"Step %1"_s.arg(i), u"Do it"_s, [this, i, hasThird]() -> QWidget * {
                              return i == 2 && !hasThird ? nullptr : places[i];
                          } });
        }
        tour = new Tour(steps, &window);
        window.show();
    }
    QFrame *card() { return window.findChild<QFrame *>(u"tourCard"_s); }
    QString heading() { return window.findChild<QLabel *>(u"tourHeading"_s)->text(); }
    void click(const char *button)
    {
        QTest::mouseClick(window.findChild<QToolButton *>(QLatin1StringView(button)),
                          Qt::LeftButton);
    }

    QWidget window;
    QList<QPushButton *> places;
    Tour *tour = nullptr;
};

} // namespace

/// The steps, without the program that they lead through.
class TestTour : public QObject
{
    Q_OBJECT

private slots:
    void goesOnByWhatIsDone();
    void leavesOutWhatIsNotThere();
    void countsWhatIsHiddenByNow();
    void canBeLeft();
    void staysBesideItsPlace();
    void hidesWithItsPlace();
};

void TestTour::goesOnByWhatIsDone()
{
    Places places(true);
    const QSignalSpy ended(places.tour, &Tour::ended);
    QVERIFY(!places.card()->isVisible());
    places.tour->begin();
    QVERIFY(places.card()->isVisible());
    QCOMPARE(places.heading(), u"1 of 4 · Step 0"_s);
    places.tour->noteDone(0);
    QCOMPARE(places.heading(), u"2 of 4 · Step 1"_s);
    places.tour->noteDone(0); // again: nothing new
    QCOMPARE(places.tour->step(), 1);
    places.tour->noteDone(2); // who has done that needs no word on the one before
    QCOMPARE(places.heading(), u"4 of 4 · Step 3"_s);
    QVERIFY(ended.isEmpty());
    places.click("tourNext");
    QCOMPARE(ended.size(), 1);
    QVERIFY(!places.card()->isVisible());
    places.tour->noteDone(3);
    QCOMPARE(ended.size(), 1);
}

void TestTour::leavesOutWhatIsNotThere()
{
    Places places(false);
    places.tour->begin();
    QCOMPARE(places.heading(), u"1 of 3 · Step 0"_s);
    places.click("tourNext");
    places.click("tourNext");
    QCOMPARE(places.heading(), u"3 of 3 · Step 3"_s);
}

/// What a step asks for may hide the part of the window that an earlier step was about.
void TestTour::countsWhatIsHiddenByNow()
{
    Places places(true);
    places.tour->begin();
    places.click("tourNext");
    places.places[0]->hide();
    places.click("tourNext");
    QCOMPARE(places.heading(), u"3 of 4 · Step 2"_s);
    // Again, it is not there from the beginning.
    places.tour->end();
    places.tour->begin();
    QCOMPARE(places.heading(), u"1 of 3 · Step 1"_s);
}

void TestTour::canBeLeft()
{
    Places places(true);
    const QSignalSpy ended(places.tour, &Tour::ended);
    places.tour->begin();
    places.click("tourSkip");
    QCOMPARE(ended.size(), 1);
    QVERIFY(!places.tour->isRunning());
    QVERIFY(!places.card()->isVisible());
}

void TestTour::staysBesideItsPlace()
{
    Places places(true);
    places.tour->begin();
    for (int step = 0; step < 4; ++step) {
        for (const QSize &size : { QSize(900, 600), QSize(800, 600), QSize(900, 620) }) {
            places.window.resize(size);
            QTRY_VERIFY(places.window.rect().contains(places.card()->geometry()));
            QVERIFY(!places.card()->geometry().intersects(places.places[step]->geometry()));
        }
        QVERIFY(places.window.findChild<QFrame *>(u"tourOutline"_s)->isVisible());
        places.tour->noteDone(step);
    }
}

void TestTour::hidesWithItsPlace()
{
    Places places(true);
    places.tour->begin();
    places.places[0]->hide();
    QTRY_VERIFY(!places.card()->isVisible());
    QVERIFY(places.tour->isRunning());
    places.places[0]->show();
    QTRY_VERIFY(places.card()->isVisible());
}

QTEST_MAIN(TestTour)
#include "tst_tour.moc"
