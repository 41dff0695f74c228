// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/milliseconds.h"
#include "datalayer/records/loading/fetchstrategy.h"
#include "tests/support/logmodelfixture.h"
#include "tests/support/modelprinter.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace roundtrip;

/// The newest queries alone stay in the log and its model, see QueryLogModel::setMostQueries().
class TestLogLimit : public QObject
{
    Q_OBJECT

private slots:
    void letsTheOldestGo();
    void countsWhatHasLeft();
    void goesOnWithAWalkWhoseBeginningHasLeft();
    void sumsUpThePagesThatHaveLeft();
    void takesNoMoreMemoryForALongerWalk();
    void countsWhatComesWhileItReads();
};

void TestLogLimit::letsTheOldestGo()
{
    test::LogModelFixture fixture;
    fixture.model.setMostQueries(3);
    const LoadId first = fixture.log.beginLoad({ .table = u"a"_s });
    fixture.add(first, QueryRecord::Kind::Transaction, {}, u"BEGIN"_s);
    const QueryId oldest = fixture.add(first, QueryRecord::Kind::Root, {}, u"a1"_s).id;
    const QueryId root = fixture.add(first, QueryRecord::Kind::Root, {}, u"a2"_s).id;
    fixture.log.endLoad(first, 1, false);
    const LoadId empty = fixture.log.beginLoad({ .table = u"none"_s });
    fixture.log.endLoad(empty, 0, false);
    const LoadId second = fixture.log.beginLoad({ .table = u"b"_s });
    fixture.add(second, QueryRecord::Kind::Transaction, {}, u"BEGIN"_s);
    fixture.add(second, QueryRecord::Kind::Root, {}, u"b1"_s);
    fixture.model.refresh();
    QCOMPARE(fixture.model.leftCount(), 0);
    QCOMPARE(fixture.model.rowCount(), 3);

    fixture.add(second, QueryRecord::Kind::Root, {}, u"b2"_s);
    fixture.model.refresh();
    QCOMPARE(test::printModel(fixture.model, 2),
             u"a | \n"
             "  2 | a2\n"
             "none | \n"
             "b | \n"
             "   | BEGIN\n"
             "  3 | b1\n"
             "  4 | b2\n"_s);
    QCOMPARE(fixture.model.queryCount(), 4);
    QCOMPARE(fixture.model.leftCount(), 1);
    QVERIFY(!fixture.model.indexOf(oldest).isValid());
    QVERIFY(fixture.model.indexOf(root).isValid());
    const QPersistentModelIndex section = fixture.model.sectionOf(second);

    // A section goes with its last statement, and so do those before it.
    fixture.add(second, QueryRecord::Kind::Root, {}, u"b3"_s);
    fixture.model.refresh();
    QCOMPARE(test::printModel(fixture.model, 2),
             u"b | \n"
             "  3 | b1\n"
             "  4 | b2\n"
             "  5 | b3\n"_s);
    QCOMPARE(section, fixture.model.sectionOf(second));
    QVERIFY(!fixture.model.sectionOf(first).isValid());
    QCOMPARE(fixture.log.loads().size(), 1);
    // The log knows the numbers still.
    QCOMPARE(fixture.log.numberOf(oldest), 1);
    QCOMPARE(fixture.log.leftOf(first).size(), 2);
    fixture.model.clearLog();
    QCOMPARE(fixture.model.leftCount(), 0);
    QCOMPARE(fixture.model.queryCount(), 0);
}

void TestLogLimit::countsWhatHasLeft()
{
    test::LogModelFixture fixture;
    using Mark = QueryLogModel::Mark;
    fixture.model.setMostQueries(1000);
    const LoadId load = fixture.log.beginLoad(
        { .table = u"author"_s, .lookups = { { u"books"_s } }, .strategy = FetchStrategy::Naive });
    const auto add = [&](qint64 key) {
        QueryRecord record;
        record.load = load;
        record.kind = QueryRecord::Kind::OneKey;
        record.lookups = { { u"books"_s } };
        record.sql = u"book"_s;
        record.values = { Value::ofInteger(key) };
        record.rows = 2;
        record.keysFrom = QueryId { 1 };
        record.duration = std::chrono::milliseconds(1);
        fixture.log.append(record);
    };
    fixture.add(load, QueryRecord::Kind::Root, {}, u"author"_s);
    for (qint64 key = 1; key <= 12'000; ++key) {
        add(key);
        if (key % 700 == 0)
            fixture.model.refresh();
    }
    for (qint64 key = 1; key <= 344; ++key)
        add(key);
    fixture.log.endLoad(load, 12'000, false);
    fixture.model.refresh();
    QCOMPARE(fixture.model.queryCount(), 12'345);
    QCOMPARE(fixture.model.leftCount(), 11'345);
    QCOMPARE(fixture.model.rowCount(fixture.model.index(0, 0)), 1000);
    QCOMPARE(fixture.model.markCount(load, Mark::Repeated), 12'344);
    QCOMPARE(fixture.model.markCount(load, Mark::Again), 344);
    const LoadSummary summary = fixture.model.summaryOf(load);
    QCOMPARE(summary.statistics.queries, 12'345);
    QCOMPARE(summary.statistics.rows, 24'688);
    QCOMPARE(summary.repeated, 12'344);
    QCOMPARE(summary.repeatedKeysFrom, 1);
    const QModelIndex section = fixture.model.sectionOf(load);
    QCOMPARE(section.data(QueryLogModel::NotableCountRole).toInt(), 12'345);

    // When its section has left as well, its figures are there.
    const LoadId next = fixture.log.beginLoad({ .table = u"t"_s });
    for (int i = 0; i < 1000; ++i)
        fixture.add(next, QueryRecord::Kind::Root, {}, u"t"_s);
    fixture.model.refresh();
    QCOMPARE(fixture.model.rowCount(), 1);
    QCOMPARE(fixture.model.markCount(load, Mark::Again), 344);
    QCOMPARE(fixture.model.summaryOf(load).statistics.queries, 12'345);
}

void TestLogLimit::goesOnWithAWalkWhoseBeginningHasLeft()
{
    test::LogModelFixture fixture;
    fixture.model.setMostQueries(2);
    const LoadId first = fixture.log.beginLoad({ .table = u"author"_s });
    fixture.add(first, QueryRecord::Kind::Root, {}, u"one"_s);
    fixture.log.endLoad(first, 1, false);
    const LoadId other = fixture.log.beginLoad({ .table = u"book"_s });
    fixture.add(other, QueryRecord::Kind::Root, {}, u"book"_s);
    fixture.add(other, QueryRecord::Kind::Root, {}, u"book"_s);
    fixture.log.endLoad(other, 1, false);
    fixture.model.refresh();
    QVERIFY(!fixture.model.sectionOf(first).isValid());
    const LoadId page = fixture.log.beginLoad({ .continues = first, .table = u"author"_s });
    fixture.add(page, QueryRecord::Kind::Root, {}, u"two"_s);
    fixture.log.endLoad(page, 1, false);
    fixture.model.refresh();
    QCOMPARE(test::printModel(fixture.model, 2),
             u"book | \n"
             "  3 | book\n"
             "author · 2 pages | \n"
             "  4 | two\n"_s);
    QCOMPARE(fixture.model.summaryOf(first).statistics.queries, 1);
}

void TestLogLimit::sumsUpThePagesThatHaveLeft()
{
    using Mark = QueryLogModel::Mark;
    constexpr int pages = 50;
    test::LogModelFixture fixture;
    fixture.model.setMostQueries(10);
    auto first = LoadId::None;
    double time = 0;
    for (int page = 1; page <= pages; ++page) {
        const LoadId load = fixture.log.beginLoad(
            { .continues = first, .table = u"author"_s, .strategy = FetchStrategy::Naive });
        fixture.add(load, QueryRecord::Kind::Root, {}, u"author %1"_s.arg(page));
        for (int key = 1; key <= 2; ++key)
            fixture.add(load, QueryRecord::Kind::OneKey, u"books"_s, u"book"_s, key);
        fixture.log.endLoad(load, 1, false);
        time += milliseconds(fixture.log.loads().constLast().duration);
        if (page == 1)
            first = load;
        fixture.model.refresh();
    }
    const QModelIndex section = fixture.model.index(0, 0);
    QCOMPARE(fixture.model.rowCount(), 1);
    QCOMPARE(fixture.model.rowCount(section), 10);
    QCOMPARE(section.data().toString(), u"author · naive · 50 pages"_s);
    QCOMPARE(section.data(QueryLogModel::IdRole).toInt(), static_cast<int>(first));
    QCOMPARE(section.data(QueryLogModel::PageCountRole).toInt(), pages);
    QCOMPARE(section.data(QueryLogModel::NotableCountRole).toInt(), 3 * pages);
    QCOMPARE(section.data(QueryLogModel::DurationRole).toDouble(), time);
    QCOMPARE(fixture.model.markCount(first, Mark::Repeated), 2 * pages);
    QCOMPARE(fixture.model.sectionOf(first), section);
    // The last row ends where the clock does, though most pages before it are gone.
    const QModelIndex last = fixture.model.index(9, 0, section);
    QCOMPARE(fixture.model.recordAt(last).number, 3);
    const double end = last.data(QueryLogModel::StartRole).toDouble()
        + last.data(QueryLogModel::SpanRole).toDouble();
    QVERIFY2(end > 0.9 * time - 1 && end <= time, qPrintable(QString::number(end)));
    // Ten statements are those of three pages and the last of the one before.
    const LoadSummary left = fixture.model.summaryOf(first);
    QCOMPARE(left.pages, pages - 4);
    QCOMPARE(left.statistics.queries, 3 * (pages - 4));
    QCOMPARE(left.repeated, 2 * (pages - 4));
}

void TestLogLimit::takesNoMoreMemoryForALongerWalk()
{
    test::LogModelFixture fixture;
    fixture.model.setMostQueries(20);
    auto first = LoadId::None;
    const auto walk = [&](int pages) {
        for (int page = 0; page < pages; ++page) {
            // What a page asks for besides, in a section of its own.
            const LoadId catalogue = fixture.log.beginLoad(
                { .purpose = LoadRecord::Purpose::Catalogue });
            fixture.add(catalogue, QueryRecord::Kind::Schema, {}, u"PRAGMA"_s);
            fixture.log.endLoad(catalogue, 0, false);
            const LoadId load = fixture.log.beginLoad({ .continues = first, .table = u"author"_s });
            fixture.add(load, QueryRecord::Kind::Root, {}, u"author"_s);
            fixture.log.endLoad(load, 1, false);
            first = first == LoadId::None ? load : first;
            fixture.model.refresh();
        }
        return fixture.model.byteCount();
    };
    const qint64 before = walk(100);
    const qint64 after = walk(400);
    QCOMPARE(fixture.model.rowCount(), 20); // the walk, and 19 of the others
    QCOMPARE(fixture.log.loads().size(), 39);
    // Only which statement had which number is kept of those that have left.
    QVERIFY2(after - before <= 400 * 2 * static_cast<qint64>(sizeof(LeftQuery)),
             qPrintable(u"%1, %2"_s.arg(before).arg(after)));
}

/// Loads begin and end on another thread at any moment, also while the model reads the log.
void TestLogLimit::countsWhatComesWhileItReads()
{
    constexpr int loads = 3'000;
    QueryLog log;
    QueryLogModel model(log); // without the tester, which takes longer than a load
    model.setMostQueries(10);
    std::atomic_bool hasEnded = false;
    std::thread writer([&] {
        for (int i = 0; i < loads; ++i) {
            const LoadId load = log.beginLoad({ .table = u"author"_s });
            log.append({ .load = load, .kind = QueryRecord::Kind::Root });
            log.endLoad(load, 1, false);
        }
        hasEnded = true;
    });
    while (!hasEnded)
        model.refresh();
    writer.join();
    model.refresh();
    QCOMPARE(model.queryCount(), loads);
    QCOMPARE(model.leftCount(), loads - 10);
    QCOMPARE(model.rowCount(), 10); // no section of a load that has left
}

QTEST_GUILESS_MAIN(TestLogLimit)
#include "tst_loglimit.moc"
