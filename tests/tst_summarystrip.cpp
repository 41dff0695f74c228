// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/summarystrip.h"

#include <QLabel>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestSummaryStrip : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheRoundTrips_data();
    void tellsTheRoundTrips();
};

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
    summary.load = 1;
    summary.queries = 2;
    summary.statements = statements;
    summary.roundTrips = roundTrips;
    summary.measuredMs = 11;
    SummaryStrip strip;
    strip.setLatencyMs(5);
    strip.show(summary, {}, 0);
    QCOMPARE(strip.findChild<QLabel *>(u"queryUnit"_s)->text(), unit);
    QCOMPARE(strip.findChild<QLabel *>(u"estimate"_s)->text(),
             u"<b>%1 ms</b> estimated"_s.arg(estimate));
}

QTEST_MAIN(TestSummaryStrip)

#include "tst_summarystrip.moc"
