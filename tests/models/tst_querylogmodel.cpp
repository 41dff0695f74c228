// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/querylog.h"
#include "datalayer/models/querylogmodel.h"
#include "datalayer/records/loading/fetchstrategy.h"
#include "tests/support/logmodelfixture.h"
#include "tests/support/modelprinter.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

int markAt(const QueryLogModel &model, int section, int row)
{
    return model.index(row, 0, model.index(section, 0)).data(QueryLogModel::MarkRole).toInt();
}

} // namespace

class TestQueryLogModel : public QObject
{
    Q_OBJECT

private slots:
    void listsStatementsByLoad();
    void marksRepeatedAndAgain();
    void insertsByBatches();
    void summarises();
    void forgets();
    void numbersOnlyWhatCounts();
    void findsStatements();
    void tellsWhatCountsFromWhatDoesNot();
    void foldsThePagesOfAWalk();
    void goesOnAfterTheFirstPageIsCleared();
};

void TestQueryLogModel::listsStatementsByLoad()
{
    test::LogModelFixture fixture;
    const LoadId first = fixture.log.beginLoad(
        { .table = u"author"_s, .lookups = { { u"books"_s } }, .strategy = FetchStrategy::Naive });
    fixture.add(first, QueryRecord::Kind::Root, {}, u"author"_s);
    const LoadId second = fixture.log.beginLoad(
        { .table = u"book"_s, .strategy = FetchStrategy::Prefetch });
    fixture.add(second, QueryRecord::Kind::Root, {}, u"book"_s);
    fixture.log.endLoad(second, 3, false);
    QTRY_COMPARE(fixture.model.rowCount(), 2);
    QCOMPARE(test::printModel(fixture.model, 2),
             u"author › books · naive | \n"
             "  1 | author\n"
             "book · prefetch | \n"
             "  2 | book\n"_s);
}

void TestQueryLogModel::marksRepeatedAndAgain()
{
    test::LogModelFixture fixture;
    using Mark = QueryLogModel::Mark;
    const LoadId load = fixture.log.beginLoad(
        { .table = u"t"_s, .strategy = FetchStrategy::Naive });
    fixture.add(load, QueryRecord::Kind::Root, {}, u"author"_s);
    fixture.add(load, QueryRecord::Kind::OneKey, u"books"_s, u"book WHERE a = ?"_s, 1);
    QTRY_COMPARE(fixture.model.rowCount(fixture.model.index(0, 0)), 2);
    QCOMPARE(markAt(fixture.model, 0, 1), static_cast<int>(Mark::Neutral));
    fixture.add(load, QueryRecord::Kind::OneKey, u"books"_s, u"book WHERE a = ?"_s, 2);
    fixture.add(load, QueryRecord::Kind::OneKey, u"books"_s, u"book WHERE a = ?"_s, 1);
    QTRY_COMPARE(fixture.model.rowCount(fixture.model.index(0, 0)), 4);
    // The second one of its kind makes the first one repeated too.
    QCOMPARE(markAt(fixture.model, 0, 1), static_cast<int>(Mark::Repeated));
    QCOMPARE(markAt(fixture.model, 0, 2), static_cast<int>(Mark::Repeated));
    QCOMPARE(markAt(fixture.model, 0, 3), static_cast<int>(Mark::Again));
    QCOMPARE(fixture.model.markCount(load, Mark::Repeated), 3);
    QCOMPARE(fixture.model.markCount(load, Mark::Again), 1);
    QueryRecord failed;
    failed.load = load;
    failed.error = DbError { DbError::Kind::Statement, u"no such table"_s, {} };
    fixture.log.append(failed);
    QTRY_COMPARE(fixture.model.markCount(load, Mark::Error), 1);
}

void TestQueryLogModel::insertsByBatches()
{
    test::LogModelFixture fixture;
    const LoadId load = fixture.log.beginLoad({ .table = u"t"_s });
    QTRY_COMPARE(fixture.model.rowCount(), 1);
    QSignalSpy inserted(&fixture.model, &QAbstractItemModel::rowsInserted);
    for (int i = 1; i <= 500; ++i)
        fixture.add(load, QueryRecord::Kind::OneKey, u"books"_s, u"book"_s, i);
    QTRY_COMPARE(fixture.model.rowCount(fixture.model.index(0, 0)), 500);
    QCOMPARE(inserted.size(), 1);
}

void TestQueryLogModel::summarises()
{
    test::LogModelFixture fixture;
    const LoadId naive = fixture.log.beginLoad(
        { .table = u"author"_s, .lookups = { { u"books"_s } }, .strategy = FetchStrategy::Naive });
    fixture.add(naive, QueryRecord::Kind::Root, {}, u"author"_s);
    for (int key = 1; key <= 40; ++key)
        fixture.add(naive, QueryRecord::Kind::OneKey, u"books"_s, u"book"_s, key);
    fixture.log.endLoad(naive, 412, false);
    const LoadId prefetch = fixture.log.beginLoad({ .table = u"author"_s,
                                                    .lookups = { { u"books"_s } },
                                                    .strategy = FetchStrategy::Prefetch });
    const QueryId root = fixture.add(prefetch, QueryRecord::Kind::Root, {}, u"author"_s).id;
    QueryRecord batch;
    batch.load = prefetch;
    batch.kind = QueryRecord::Kind::Batch;
    batch.lookups = { { u"books"_s } };
    batch.keys = 40;
    batch.keysFrom = root;
    fixture.log.append(batch);
    fixture.log.endLoad(prefetch, 412, false);
    fixture.model.refresh();

    const LoadSummary one = fixture.model.summaryOf(naive);
    QCOMPARE(one.statistics.queries, 41);
    QCOMPARE(one.load.records, 412);
    QCOMPARE(one.repeated, 40);
    QCOMPARE(one.repeatedLookups, (LookupNames { { u"books"_s } }));
    QCOMPARE(one.repeatedKeysFrom, 1);
    QCOMPARE(one.prefetchQueries, 2);
    QCOMPARE(one.statistics.roundTrips, 41);
    const LoadSummary other = fixture.model.summaryOf(prefetch);
    QCOMPARE(other.statistics.queries, 2);
    QCOMPARE(other.repeated, 0);
    QCOMPARE(other.batches.queries, 1);
    QCOMPARE(other.batches.keys, 40);
    QCOMPARE(other.batches.keysFrom, 42); // numbers run on from load to load
}

void TestQueryLogModel::forgets()
{
    test::LogModelFixture fixture;
    const LoadId load = fixture.log.beginLoad({ .table = u"t"_s });
    fixture.add(load, QueryRecord::Kind::Root, {}, u"author"_s);
    fixture.log.endLoad(load, 1, false);
    QTRY_COMPARE(fixture.model.rowCount(), 1);
    fixture.model.clearLog();
    QCOMPARE(fixture.model.rowCount(), 0);
    const LoadId next = fixture.log.beginLoad({ .table = u"u"_s });
    fixture.add(next, QueryRecord::Kind::Root, {}, u"book"_s);
    QTRY_COMPARE(test::printModel(fixture.model, 2), u"u | \n  2 | book\n"_s);
}

void TestQueryLogModel::numbersOnlyWhatCounts()
{
    test::LogModelFixture fixture;
    const LoadId load = fixture.log.beginLoad(
        { .table = u"author"_s, .lookups = { { u"books"_s } }, .strategy = FetchStrategy::Naive });
    fixture.add(load, QueryRecord::Kind::Transaction, {}, u"BEGIN"_s);
    fixture.model.refresh();
    QCOMPARE(fixture.model.progress().statements, 0);
    QueryRecord root;
    root.load = load;
    root.summary = u"author"_s;
    root.rows = 40;
    fixture.log.append(root);
    fixture.log.expectStatements(load, 41);
    fixture.add(load, QueryRecord::Kind::OneKey, u"books"_s, u"book"_s, 1);
    fixture.model.refresh();
    QCOMPARE(fixture.model.progress().statements, 2);
    QCOMPARE(fixture.model.progress().expected, 41);
    fixture.add(load, QueryRecord::Kind::Transaction, {}, u"COMMIT"_s);
    fixture.model.refresh();
    QCOMPARE(test::printModel(fixture.model, 2),
             u"author › books · naive | \n"
             "   | BEGIN\n"
             "  1 | author\n"
             "  2 | book\n"
             "   | COMMIT\n"_s);
    QCOMPARE(fixture.model.summaryOf(load).statistics.queries, 2);
    QCOMPARE(fixture.model.summaryOf(load).statistics.roundTrips, 2);
    const QModelIndex begin = fixture.model.index(0, 0, fixture.model.index(0, 0));
    QVERIFY(!begin.data(QueryLogModel::IsCountedRole).toBool());
}

void TestQueryLogModel::findsStatements()
{
    test::LogModelFixture fixture;
    const LoadId load = fixture.log.beginLoad({ .table = u"t"_s });
    const QueryId id = fixture.add(load, QueryRecord::Kind::Root, {}, u"author"_s).id;
    fixture.model.refresh();
    const QModelIndex found = fixture.model.indexOf(id);
    QVERIFY(found.isValid());
    QCOMPARE(fixture.model.recordAt(found).sql, u"author"_s);
    QCOMPARE(fixture.model.loadAt(found).id, load);
    QVERIFY(!fixture.model.indexOf(QueryId { static_cast<int>(id) + 1 }).isValid());
    QCOMPARE(fixture.model.recordAt(fixture.model.sectionOf(load)).id, QueryId::None);
}

void TestQueryLogModel::tellsWhatCountsFromWhatDoesNot()
{
    test::LogModelFixture fixture;
    const LoadId load = fixture.log.beginLoad(
        { .table = u"author"_s, .lookups = { { u"books"_s } }, .strategy = FetchStrategy::Naive });
    fixture.add(load, QueryRecord::Kind::Setup, {}, u"BEGIN"_s);
    fixture.add(load, QueryRecord::Kind::Root, {}, u"author"_s);
    fixture.add(load, QueryRecord::Kind::Setup, {}, u"COMMIT"_s);
    fixture.model.refresh();
    const QModelIndex section = fixture.model.sectionOf(load);
    QCOMPARE(fixture.model.rowCount(section), 3);
    QVERIFY(section.data(QueryLogModel::IsCountedRole).toBool());
    QVERIFY(!section.data(QueryLogModel::HasFailedRole).toBool());
    QCOMPARE(section.data(QueryLogModel::NotableCountRole).toInt(), 1);
    const QModelIndex begin = fixture.model.index(0, 0, section);
    QVERIFY(!begin.data(QueryLogModel::IsCountedRole).toBool());
    QVERIFY(begin.data().isNull()); // no number
    QVERIFY(!fixture.model.index(1, 0, section).data().isNull());

    // A failure counts as notable, and its section as one that has failed.
    const LoadId other = fixture.log.beginLoad({ .purpose = LoadRecord::Purpose::Catalogue });
    fixture.model.refresh();
    QSignalSpy changed(&fixture.model, &QAbstractItemModel::dataChanged);
    QueryRecord failed;
    failed.load = other;
    failed.kind = QueryRecord::Kind::Schema;
    failed.error = DbError { DbError::Kind::Statement, u"malformed"_s, {} };
    fixture.log.append(failed);
    fixture.model.refresh();
    const QModelIndex catalogue = fixture.model.sectionOf(other);
    QVERIFY(catalogue.data(QueryLogModel::HasFailedRole).toBool());
    QCOMPARE(catalogue.data(QueryLogModel::NotableCountRole).toInt(), 1);
    QCOMPARE(changed.last().first().toModelIndex(), catalogue); // for filters
}

void TestQueryLogModel::foldsThePagesOfAWalk()
{
    test::LogModelFixture fixture;
    QueryLog &log = fixture.log;
    using Mark = QueryLogModel::Mark;
    LoadRecord page { .table = u"author"_s,
                      .lookups = { { u"books"_s } },
                      .strategy = FetchStrategy::Naive };
    const LoadId first = log.beginLoad(page);
    fixture.add(first, QueryRecord::Kind::Root, {}, u"author"_s);
    fixture.add(first, QueryRecord::Kind::OneKey, u"books"_s, u"book"_s, 1);
    fixture.add(first, QueryRecord::Kind::OneKey, u"books"_s, u"book"_s, 2);
    log.endLoad(first, 2, false);
    // Something else in between has a section of its own.
    const LoadId count = log.beginLoad(
        { .purpose = LoadRecord::Purpose::Count, .table = u"author"_s });
    fixture.add(count, QueryRecord::Kind::Count, {}, u"count"_s);
    log.endLoad(count, 0, false);
    QTRY_COMPARE(fixture.model.rowCount(), 2);

    page.continues = first;
    page.offset = 100;
    const LoadId second = log.beginLoad(page);
    fixture.add(second, QueryRecord::Kind::Root, {}, u"author, more"_s);
    const QueryId third = fixture.add(second, QueryRecord::Kind::OneKey, u"books"_s, u"book"_s, 3)
                              .id;
    log.endLoad(second, 1, false);
    fixture.model.refresh();
    QCOMPARE(test::printModel(fixture.model, 2),
             u"author › books · naive · 2 pages | \n"
             "  1 | author\n"
             "  2 | book\n"
             "  3 | book\n"
             "  4 | author, more\n"
             "  5 | book\n"
             "count | \n"
             "   | count\n"_s);

    const QModelIndex section = fixture.model.sectionOf(second);
    QCOMPARE(section, fixture.model.sectionOf(first));
    QCOMPARE(section.data(QueryLogModel::PageCountRole).toInt(), 2);
    QCOMPARE(section.data(QueryLogModel::IdRole).toInt(), static_cast<int>(first));
    QCOMPARE(fixture.model.indexOf(third), fixture.model.index(4, 0, section));
    QCOMPARE(fixture.model.recordAt(fixture.model.indexOf(third)).load, second);
    QCOMPARE(fixture.model.loadAt(fixture.model.indexOf(third)).offset, 100);
    // A page's one query for one record repeats nothing, though a page before had two of them.
    QCOMPARE(markAt(fixture.model, 0, 2), static_cast<int>(Mark::Repeated));
    QCOMPARE(markAt(fixture.model, 0, 4), static_cast<int>(Mark::Neutral));
    QCOMPARE(fixture.model.markCount(second, Mark::Repeated), 2);
    // What a page has cost is told by itself.
    QCOMPARE(fixture.model.summaryOf(first).statistics.queries, 3);
    QCOMPARE(fixture.model.summaryOf(second).statistics.queries, 2);
    QCOMPARE(fixture.model.progress().statements, 2);
    // The clock stands still between two pages.
    const double whole = section.data(QueryLogModel::DurationRole).toDouble();
    const auto milliseconds = [](std::chrono::nanoseconds time) {
        return std::chrono::duration<double, std::milli>(time).count();
    };
    const QList<LoadRecord> loads = log.loads();
    QCOMPARE(whole, milliseconds(loads[0].duration + loads[2].duration));
    const double start
        = fixture.model.index(3, 0, section).data(QueryLogModel::StartRole).toDouble();
    QCOMPARE(start, milliseconds(loads[0].duration));
}

void TestQueryLogModel::goesOnAfterTheFirstPageIsCleared()
{
    test::LogModelFixture fixture;
    const LoadId first = fixture.log.beginLoad({ .table = u"author"_s });
    fixture.log.endLoad(first, 1, false);
    fixture.model.clearLog();
    QTRY_COMPARE(fixture.model.rowCount(), 0);
    for (const char16_t *sql : { u"two", u"three" }) {
        const LoadId page = fixture.log.beginLoad({ .continues = first, .table = u"author"_s });
        fixture.add(page, QueryRecord::Kind::Root, {}, QString::fromUtf16(sql));
        fixture.log.endLoad(page, 1, false);
    }
    fixture.model.refresh();
    QCOMPARE(fixture.model.rowCount(), 1);
    QCOMPARE(fixture.model.rowCount(fixture.model.index(0, 0)), 2);
    QVERIFY(!fixture.model.sectionOf(first).isValid());
}

QTEST_GUILESS_MAIN(TestQueryLogModel)
#include "tst_querylogmodel.moc"
