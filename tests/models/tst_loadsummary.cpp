// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/loadsummary.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestLoadSummary : public QObject
{
    Q_OBJECT

private slots:
    void sumsPagesUp();
    void saysWhatTheFirstPageSays();
};

void TestLoadSummary::sumsPagesUp()
{
    using namespace std::chrono_literals;
    LoadSummary sum;
    sum.load = { .id = LoadId { 3 }, .records = 10 };
    sum.statistics = {
        .queries = 4, .statements = 4, .roundTrips = 6, .beside = { { u"BEGIN"_s, 1 } }
    };
    sum.measured = 5ms;
    sum.repeated = 3;
    sum.repeatedInAll = 3;
    sum.repeatedLookups = { { u"books"_s } };
    sum.prefetchQueries = 2;
    LoadSummary page = sum;
    page.load = { .id = LoadId { 7 }, .records = 20 };
    page.statistics.beside = { { u"BEGIN"_s, 1 }, { u"COMMIT"_s, 1 } };
    page.errors = 1;
    page.repeated = 5;
    page.repeatedInAll = 9;
    sum.add(page);
    QCOMPARE(sum.pages, 2);
    QCOMPARE(sum.load.id, LoadId { 3 });
    QCOMPARE(sum.load.records, 30);
    QCOMPARE(sum.statistics.queries, 8);
    QCOMPARE(sum.statistics.roundTrips, 12);
    QCOMPARE(sum.statistics.beside, (QList<SentBeside> { { u"BEGIN"_s, 2 }, { u"COMMIT"_s, 1 } }));
    QCOMPARE(sum.measured, std::chrono::nanoseconds(10ms));
    QCOMPARE(sum.errors, 1);
    QCOMPARE(sum.repeated, 8);
    QCOMPARE(sum.repeatedInAll, 12);
    QCOMPARE(sum.prefetchQueries, 4);
}

void TestLoadSummary::saysWhatTheFirstPageSays()
{
    LoadSummary sum;
    LoadSummary page;
    page.batches = { .queries = 2, .keys = 40, .lookups = { { u"books"_s } }, .keysFrom = 8 };
    page.repeated = 2;
    page.repeatedLookups = { { u"genre"_s } };
    sum.add(page);
    page.batches.keys = 70;
    page.repeatedLookups = { { u"other"_s } };
    sum.add(page);
    QCOMPARE(sum.batches.queries, 4);
    QCOMPARE(sum.batches.keys, 40);
    QCOMPARE(sum.repeated, 2);
    QCOMPARE(sum.repeatedLookups, (LookupNames { { u"genre"_s } }));
}

QTEST_GUILESS_MAIN(TestLoadSummary)
#include "tst_loadsummary.moc"
