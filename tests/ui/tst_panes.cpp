// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/windowsettings.h"
#include "ui/window/panes.h"

#include <QHBoxLayout>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

/// Three panes that are content with any size.
class Fixture
{
public:
    explicit Fixture(const QSize &size) { panes.resize(size); }

    QWidget *records = new QWidget;
    QWidget *log = new QWidget;
    QWidget *detail = new QWidget;
    Panes panes { records, log, detail };
};

QPoint placeOf(const Fixture &fixture, const QWidget *pane)
{
    return pane->mapTo(&fixture.panes, QPoint(0, 0));
}

} // namespace

class TestPanes : public QObject
{
    Q_OBJECT

private slots:
    void standsBesideWhereThereIsRoom();
    void goesBelowWhereItIsNarrow();
    void leavesTheLogItsShare();
    void givesEachItsShareAfterAChange();
    void keepsTheSizesOfBothWays();
    void remembersTheSizes();
    void givesAnAsideMoreRoom();
};

void TestPanes::standsBesideWhereThereIsRoom()
{
    Fixture fixture({ 1280, 650 });
    fixture.panes.show();
    QCOMPARE(placeOf(fixture, fixture.records), QPoint(0, 0));
    QCOMPARE(placeOf(fixture, fixture.log).y(), 0);
    QVERIFY(placeOf(fixture, fixture.log).x() >= 500);
    QVERIFY(fixture.log->width() >= 740);
    QCOMPARE(placeOf(fixture, fixture.detail).x(), placeOf(fixture, fixture.log).x());
    QVERIFY(placeOf(fixture, fixture.detail).y() >= fixture.log->height());
}

void TestPanes::goesBelowWhereItIsNarrow()
{
    Fixture fixture({ 900, 430 });
    fixture.panes.show();
    QCOMPARE(placeOf(fixture, fixture.log).x(), 0);
    QCOMPARE(placeOf(fixture, fixture.detail).y(), placeOf(fixture, fixture.log).y());
    // Nine rows of records come first; the log keeps some, and gets its share of more room.
    QVERIFY2(fixture.log->height() >= 135, qPrintable(QString::number(fixture.log->height())));
    QVERIFY(fixture.records->height() >= 265);
    fixture.panes.resize(900, 900);
    QVERIFY2(fixture.log->height() >= 450, qPrintable(QString::number(fixture.log->height())));
    QVERIFY(fixture.detail->width() >= 250);
}

/// However wide the detail would like to be.
void TestPanes::leavesTheLogItsShare()
{
    Fixture fixture({ 900, 430 });
    auto *line = new QHBoxLayout(fixture.detail);
    auto *wide = new QWidget;
    wide->setMinimumWidth(500);
    line->addWidget(wide);
    fixture.panes.show();
    fixture.panes.resize(600, 430);
    QVERIFY2(fixture.log->width() > 350, qPrintable(QString::number(fixture.log->width())));
}

void TestPanes::givesEachItsShareAfterAChange()
{
    Fixture fixture({ 1280, 430 });
    fixture.panes.show();
    fixture.panes.resize(900, 430);
    QVERIFY2(fixture.log->height() >= 100, qPrintable(QString::number(fixture.log->height())));
    fixture.panes.resize(1280, 650);
    QVERIFY(fixture.log->width() >= 740);
    QVERIFY(fixture.log->height() >= 400);
}

void TestPanes::keepsTheSizesOfBothWays()
{
    Fixture fixture({ 1200, 600 });
    fixture.panes.show();
    fixture.panes.setSizes({ 700, 499 });
    fixture.panes.resize(900, 600);
    fixture.panes.setSizes({ 150, 449 });
    const int below = fixture.records->height();
    fixture.panes.resize(1200, 600);
    QCOMPARE(fixture.records->width(), 700);
    fixture.panes.resize(900, 600);
    QCOMPARE(fixture.records->height(), below);
}

void TestPanes::remembersTheSizes()
{
    const QTemporaryDir folder;
    QSettings file(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    WindowSettings settings(file);
    {
        Fixture fixture({ 1200, 600 });
        fixture.panes.restore(settings); // nothing yet
        fixture.panes.show();
        fixture.panes.setSizes({ 700, 499 });
        fixture.panes.save(settings);
    }
    Fixture fixture({ 900, 600 });
    fixture.panes.restore(settings);
    fixture.panes.show();
    QCOMPARE(fixture.records->width(), 900);
    fixture.panes.resize(1200, 600);
    QCOMPARE(fixture.records->width(), 700);
}

/// In a narrow window, and the log gets its own back.
void TestPanes::givesAnAsideMoreRoom()
{
    Fixture fixture({ 900, 500 });
    auto *aside = new QWidget;
    auto *other = new QWidget;
    fixture.panes.show();
    QList<const QWidget *> shown;
    connect(&fixture.panes, &Panes::asideChanged, this,
            [&shown](const QWidget *now) { shown << now; });
    const int usual = fixture.records->height();
    fixture.panes.showAside(aside, true);
    QVERIFY(aside->isVisible());
    QVERIFY(!fixture.log->isVisible());
    QCOMPARE(fixture.records->height(), 200);
    fixture.panes.showAside(other, true);
    QVERIFY(!aside->isVisible());
    fixture.panes.showAside(aside, false); // it is not the one
    QVERIFY(other->isVisible());
    QCOMPARE(fixture.records->height(), 200);
    fixture.panes.showAside(other, false);
    QVERIFY(fixture.log->isVisible());
    QCOMPARE(fixture.records->height(), usual);
    QCOMPARE(shown, (QList<const QWidget *> { aside, other, nullptr }));
}

QTEST_MAIN(TestPanes)
#include "tst_panes.moc"
