// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/summarystrip.h"

#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestSummaryStrip : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheRoundTrips_data();
    void tellsTheRoundTrips();
    void leavesWordsOutWhereItIsNarrow();
    void countsUpDuringALoad();
    void givesLongTimesInSeconds();
    void isLowerInALowWindow();
    void leavesOutTheEndOfAFinding();
    void saysASentenceWithOneStop();
};

void TestSummaryStrip::saysASentenceWithOneStop()
{
    LoadSummary summary;
    summary.load.id = LoadId { 1 };
    summary.load.records = 77;
    summary.statistics.queries = 1;
    SummaryStrip strip;
    strip.show(summary, {}, 0);
    QCOMPARE(strip.spoken(), u"Loaded: 1 query, 77 records. Nothing repeated."_s);
}

void TestSummaryStrip::tellsTheRoundTrips_data()
{
    QTest::addColumn<int>("statements");
    QTest::addColumn<int>("roundTrips");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("estimate");
    QTest::newRow("one for each query") << 2 << 2 << u"<b>queries</b>"_s << u"21.0"_s;
    QTest::newRow("one for each chunk") << 7 << 7 << u"<b>queries</b>"_s << u"46.0"_s;
    QTest::newRow("a server") << 2 << 4 << u"<b>queries</b> · 4 round trips"_s << u"31.0"_s;
}

void TestSummaryStrip::tellsTheRoundTrips()
{
    QFETCH(const int, statements);
    QFETCH(const int, roundTrips);
    QFETCH(const QString, unit);
    QFETCH(const QString, estimate);
    LoadSummary summary;
    summary.load.id = LoadId { 1 };
    summary.statistics.queries = 2;
    summary.statistics.statements = statements;
    summary.statistics.roundTrips = roundTrips;
    summary.measured = std::chrono::milliseconds(11);
    SummaryStrip strip;
    strip.setLatencyMs(5);
    strip.show(summary, {}, 0);
    const auto *label = strip.findChild<QLabel *>(u"queryUnit"_s);
    QCOMPARE(label->text(), unit);
    QCOMPARE(label->textFormat(), Qt::RichText); // else it would show its marks
    QCOMPARE(strip.findChild<QLabel *>(u"estimate"_s)->text(),
             u"<b>%1 ms</b> estimated"_s.arg(estimate));
}

/// And does not widen the window.
void TestSummaryStrip::leavesWordsOutWhereItIsNarrow()
{
    LoadSummary summary;
    summary.load.id = LoadId { 1 };
    summary.statistics.queries = 262;
    summary.statistics.statements = 262;
    summary.statistics.roundTrips = 525;
    summary.load.records = 2257;
    summary.measured = std::chrono::microseconds(93'600);
    SummaryStrip strip;
    strip.show(summary, u"prefetch"_s, 3);
    QVERIFY(strip.minimumWidth() <= 400);
    const auto *other = strip.findChild<QLabel *>(u"otherStrategy"_s);
    QTest::failOnWarning(QRegularExpression(u"QString::arg"_s));
    const QString full = u"prefetch, last time: <b>3 queries</b>"_s;
    for (const int width : { 2000, 1280, 900, 400, 2000 }) {
        strip.resize(width, strip.height());
        strip.grab(); // lays out
        if (width == 2000)
            QCOMPARE(other->text(), full);
        if (width == 400)
            QCOMPARE(other->text(), QString());
        for (const QLabel *label : strip.findChildren<QLabel *>()) {
            if (width >= 900 && label->isVisibleTo(&strip) && !label->text().isEmpty())
                QVERIFY2(label->width() >= label->minimumSizeHint().width()
                             && label->geometry().right() < width,
                         qPrintable(label->text()));
        }
    }
}

void TestSummaryStrip::countsUpDuringALoad()
{
    LoadSummary summary;
    summary.load.id = LoadId { 1 };
    summary.statistics.queries = 101;
    summary.repeated = 100;
    summary.prefetchQueries = 2;
    SummaryStrip strip;
    strip.show(summary, {}, 0);
    const auto text = [&](const char *name) {
        return strip.findChild<QLabel *>(QLatin1StringView(name))->text();
    };
    const auto *button = strip.findChild<QPushButton *>(u"showThem"_s);
    QVERIFY(!button->isHidden());
    strip.showProgress(17, 101);
    QCOMPARE(text("queryCount"), u"17"_s);
    QVERIFY(text("finding").contains(u"Loading…"_s));
    QVERIFY(text("finding").contains("17 of 101"_L1));
    QVERIFY(text("estimate").isEmpty());
    QVERIFY(button->isHidden());
    strip.showProgress(18, 0); // of how many is not known
    QVERIFY(!text("finding").contains(" of "_L1));
    strip.show(summary, {}, 0);
    QCOMPARE(text("queryCount"), u"101"_s);
    QVERIFY(!text("finding").contains(u"Loading…"_s));
    QVERIFY(!button->isHidden());
}

void TestSummaryStrip::givesLongTimesInSeconds()
{
    LoadSummary summary;
    summary.load.id = LoadId { 1 };
    SummaryStrip strip;
    const auto *measured = strip.findChild<QLabel *>(u"measured"_s);
    summary.measured = std::chrono::milliseconds(9'400);
    strip.show(summary, {}, 0);
    QCOMPARE(measured->text(), QLocale().toString(9400) + u" ms measured"_s);
    summary.measured = std::chrono::milliseconds(11'349);
    strip.show(summary, {}, 0);
    QCOMPARE(measured->text(), QLocale().toString(11.3, 'f', 1) + u" s measured"_s);
}

void TestSummaryStrip::isLowerInALowWindow()
{
    SummaryStrip strip;
    const int height = strip.height();
    strip.setCompact(true);
    QVERIFY(strip.height() <= height - 20);
    strip.setCompact(false);
    QCOMPARE(strip.height(), height);
}

/// And says so, with the whole of it in a tooltip.
void TestSummaryStrip::leavesOutTheEndOfAFinding()
{
    LoadSummary summary;
    summary.load.id = LoadId { 1 };
    summary.load.table = QString(300, u'x');
    summary.repeated = 40;
    SummaryStrip strip;
    strip.resize(700, strip.height());
    strip.setVisible(true);
    strip.show(summary, {}, 0);
    const auto *finding = strip.findChild<QLabel *>(u"finding"_s);
    QVERIFY(finding->text().contains(u"…"_s));
    QVERIFY(finding->toolTip().contains(summary.load.table));
    QVERIFY(finding->sizeHint().width() <= finding->width() + 2);
}

QTEST_MAIN(TestSummaryStrip)

#include "tst_summarystrip.moc"
