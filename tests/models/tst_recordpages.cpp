// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/querylog.h"
#include "datalayer/models/recordpages.h"
#include "datalayer/records/loadedrecords.h"
#include "tests/support/statementwatch.h"
#include "tests/support/testdatabase.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

/// 250 records, from 1.
const QString numbers
    = u"CREATE TABLE n (id INTEGER PRIMARY KEY);"
      "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 250)"
      " INSERT INTO n SELECT i FROM c;"
      "CREATE TABLE letter (id INTEGER PRIMARY KEY, n_id INTEGER REFERENCES n (id));"
      "INSERT INTO letter VALUES (1, 1), (2, 1), (3, 2);"_s;

class Fixture
{
public:
    explicit Fixture(const QString &script = numbers)
    {
        ConnectionSettings settings;
        settings.script = script;
        runner.open(settings);
    }
    explicit Fixture(const test::DatabaseFile &file)
    {
        ConnectionSettings settings;
        settings.path = file.path();
        runner.open(settings);
    }

    /// Replies come to the pages: none may be under way when they die.
    ~Fixture() { runner.shutDown(); }
    Q_DISABLE_COPY_MOVE(Fixture)

    /// Waits until no load is under way.
    bool wait()
    {
        return QTest::qWaitFor([this] { return !pages.isLoading(); }, 30'000);
    }
    void load(const QuerySet &query, FetchStrategy strategy = FetchStrategy::Prefetch)
    {
        pages.load(query, strategy);
        QVERIFY(wait());
    }
    /// Has these records in sight, and waits until all of them are held.
    bool show(qint64 first, qint64 last)
    {
        pages.show(first, last);
        return QTest::qWaitFor(
            [&] {
                for (qint64 position = first; position <= last; ++position) {
                    if (!pages.pageAt(position))
                        return false;
                }
                return !pages.isLoading();
            },
            30'000);
    }
    /// Loads \a query with a row for each record, and waits for the count.
    void loadSparse(const QuerySet &query, FetchStrategy strategy = FetchStrategy::Prefetch)
    {
        pages.setSparse(true);
        load(query, strategy);
        QTRY_VERIFY_WITH_TIMEOUT(pages.totalCount() >= 0, 30'000);
    }
    /// The loads of pages so far.
    [[nodiscard]] QList<LoadRecord> loads() const
    {
        QList<LoadRecord> all = log.loads();
        all.removeIf([](const LoadRecord &load) { return !load.isCounted(); });
        return all;
    }
    /// The last statement that has read a page.
    [[nodiscard]] QueryRecord lastRoot() const
    {
        QueryRecord last;
        for (const QueryRecord &record : log.records())
            last = record.kind == QueryRecord::Kind::Root ? record : last;
        return last;
    }
    /// Whether each record that is held stands at its place: the keys of n count from 1.
    [[nodiscard]] bool isInOrder(bool isDown = false) const
    {
        for (qint64 position = 0; position < pages.rowCount(); ++position) {
            const qint64 key = isDown ? pages.rowCount() - position : position + 1;
            if (pages.pageAt(position) && keyAt(position) != key)
                return false;
        }
        return true;
    }
    /// The first and last root record's key.
    [[nodiscard]] std::pair<qint64, qint64> ends() const
    {
        return { keyAt(0), keyAt(pages.count() - 1) };
    }
    [[nodiscard]] qint64 keyAt(qint64 position) const
    {
        const RecordPages::Page &page = pages.pageOf(position);
        return page.records->root().cell(page.rowOf(position), 0).integer;
    }

    QueryLog log;
    QueryRunner runner { log };
    RecordPages pages { runner };
};

} // namespace

class TestRecordPages : public QObject
{
    Q_OBJECT

private slots:
    void startsEmpty();
    void loadsPageByPage();
    void staysWithinALimit_data();
    void staysWithinALimit();
    void bracketsEachChange();
    void loadsAtLeastWhatWasShown();
    void keepsWhatItHoldsWhenALoadFails();
    void dropsAReplyThatIsNoLongerWanted();
    void dropsRepliesWhenCleared();
    void holdsWhatCameBeforeAStop();

    // Sparse rows:
    void hasARowForEachRecord();
    void loadsWhatIsInSight();
    void readsByTheNearestKey_data();
    void readsByTheNearestKey();
    void passesOverWhatIsDraggedBy();
    void stopsAPageThatIsOutOfSight();
    void costsAsMuchAPageAsTheStrategyDoes();
    void dropsWhatWasOutOfSightLongest();
    void loadsAgainWhatIsInSight();
    void waitsAfterAFailure();
    void letsPagesPassACount();
    void correctsTheEnd_data();
    void correctsTheEnd();
};

void TestRecordPages::startsEmpty()
{
    Fixture fixture;
    QVERIFY(fixture.pages.isEmpty());
    QCOMPARE(fixture.pages.count(), 0);
    QCOMPARE(fixture.pages.totalCount(), -1);
    QVERIFY(!fixture.pages.hasMore());
    QVERIFY(fixture.pages.title().isEmpty());
    fixture.pages.loadMore(); // of nothing
    QVERIFY(!fixture.pages.isLoading());
}

void TestRecordPages::loadsPageByPage()
{
    Fixture fixture;
    fixture.load(QuerySet(u"n"_s).prefetchRelated(u"letter"_s));
    QCOMPARE(fixture.pages.title(), u"n › letter"_s);
    QCOMPARE(fixture.ends(), std::pair(1LL, 100LL));
    QCOMPARE(fixture.pages.recordCount(), 103);
    QVERIFY(fixture.pages.hasMore());
    QTRY_COMPARE(fixture.pages.totalCount(), 250);
    {
        test::StatementGate gate(u"FROM n"_s);
        fixture.pages.loadMore();
        fixture.pages.loadMore(); // one at a time: no second request
        gate.open();
        QVERIFY(fixture.wait());
    }
    QCOMPARE(fixture.ends(), std::pair(1LL, 200LL));
    fixture.pages.loadMore();
    QVERIFY(fixture.wait());
    QCOMPARE(fixture.ends(), std::pair(1LL, 250LL));
    QCOMPARE(fixture.keyAt(100), 101);
    QCOMPARE(fixture.keyAt(199), 200);
    QVERIFY(!fixture.pages.hasMore());
    QCOMPARE(fixture.pages.recordCount(), 253);
}

void TestRecordPages::staysWithinALimit_data()
{
    QTest::addColumn<QuerySet>("query");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("last");
    QTest::addColumn<qint64>("total");
    QTest::newRow("below a page") << QuerySet(u"n"_s).limit(7) << 1LL << 7LL << 7LL;
    QTest::newRow("above a page") << QuerySet(u"n"_s).limit(120).offset(10) << 11LL << 110LL
                                  << 120LL;
    QTest::newRow("above what is there")
        << QuerySet(u"n"_s).limit(900).offset(200) << 201LL << 250LL << 50LL;
    QTest::newRow("offset alone") << QuerySet(u"n"_s).offset(40) << 41LL << 140LL << 210LL;
}

void TestRecordPages::staysWithinALimit()
{
    QFETCH(QuerySet, query);
    QFETCH(qint64, first);
    QFETCH(qint64, last);
    QFETCH(qint64, total);
    Fixture fixture;
    fixture.load(query);
    QCOMPARE(fixture.ends(), std::pair(first, last));
    QTRY_COMPARE(fixture.pages.totalCount(), total);
    QCOMPARE(fixture.pages.hasMore(), fixture.pages.count() < total);
    QCOMPARE(fixture.pages.query(), query);
}

void TestRecordPages::bracketsEachChange()
{
    Fixture fixture;
    QStringList told;
    const auto tell = [&](const QString &what) {
        told << u"%1: %2"_s.arg(what).arg(fixture.pages.count());
    };
    QObject::connect(&fixture.pages, &RecordPages::aboutToReplace, [&] { tell(u"replacing"_s); });
    QObject::connect(&fixture.pages, &RecordPages::replaced, [&] { tell(u"replaced"_s); });
    QObject::connect(&fixture.pages, &RecordPages::aboutToResize,
                     [&](qint64 rows) { tell(u"resizing to %1"_s.arg(rows)); });
    QObject::connect(&fixture.pages, &RecordPages::resized, [&] { tell(u"resized"_s); });
    QObject::connect(&fixture.pages, &RecordPages::arrived, [&](qint64 first, qint64 last) {
        tell(u"%1 to %2 arrived"_s.arg(first).arg(last));
    });
    QObject::connect(&fixture.pages, &RecordPages::loadFinished, [&] { tell(u"finished"_s); });
    fixture.load(QuerySet(u"n"_s).limit(130));
    fixture.pages.loadMore();
    QVERIFY(fixture.wait());
    fixture.pages.clear();
    QCOMPARE(
        told,
        (QStringList { u"replacing: 0"_s, u"replaced: 100"_s, u"finished: 100"_s,
                       u"resizing to 130: 100"_s, u"resized: 100"_s, u"100 to 129 arrived: 130"_s,
                       u"finished: 130"_s, u"replacing: 130"_s, u"replaced: 0"_s }));
}

void TestRecordPages::loadsAtLeastWhatWasShown()
{
    Fixture fixture;
    fixture.load(QuerySet(u"n"_s));
    fixture.pages.loadMore();
    QVERIFY(fixture.wait());
    const int before = static_cast<int>(fixture.log.loads().size());
    fixture.pages.load(fixture.pages.query(), FetchStrategy::Naive, fixture.pages.count());
    QVERIFY(fixture.wait());
    QCOMPARE(fixture.pages.count(), 200);
    QCOMPARE(fixture.pages.strategy(), FetchStrategy::Naive);
    // One load, and the count that may have followed it by now.
    const QList<LoadRecord> loads = fixture.log.loads().sliced(before);
    QCOMPARE(std::ranges::count_if(loads, &LoadRecord::isCounted), 1);
}

void TestRecordPages::keepsWhatItHoldsWhenALoadFails()
{
    Fixture fixture;
    const QuerySet letters(u"letter"_s);
    fixture.load(letters);
    QSignalSpy finished(&fixture.pages, &RecordPages::loadFinished);
    fixture.load(QuerySet(u"lettre"_s), FetchStrategy::Naive);
    QCOMPARE(finished.size(), 1);
    QVERIFY(finished.first().at(1).value<std::optional<DbError>>().has_value());
    QCOMPARE(fixture.pages.query(), letters);
    QCOMPARE(fixture.pages.strategy(), FetchStrategy::Prefetch);
    QCOMPARE(fixture.pages.count(), 3);
}

void TestRecordPages::dropsAReplyThatIsNoLongerWanted()
{
    Fixture fixture;
    QSignalSpy finished(&fixture.pages, &RecordPages::loadFinished);
    {
        test::StatementGate gate(u"FROM n"_s);
        fixture.pages.load(QuerySet(u"n"_s), FetchStrategy::Naive);
        fixture.pages.load(QuerySet(u"letter"_s), FetchStrategy::Naive);
        gate.open();
        QTRY_VERIFY(!fixture.runner.isBusy());
    }
    QVERIFY(!fixture.pages.isLoading());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(fixture.pages.query(), QuerySet(u"letter"_s));
}

void TestRecordPages::dropsRepliesWhenCleared()
{
    Fixture fixture;
    fixture.load(QuerySet(u"letter"_s));
    QSignalSpy finished(&fixture.pages, &RecordPages::loadFinished);
    {
        test::StatementGate gate(u"FROM n"_s);
        fixture.pages.load(QuerySet(u"n"_s), FetchStrategy::Naive);
        fixture.pages.clear();
        QVERIFY(!fixture.pages.isLoading());
        gate.open();
        QTRY_VERIFY(!fixture.runner.isBusy());
    }
    QVERIFY(fixture.pages.isEmpty());
    QVERIFY(fixture.pages.query().root().isEmpty());
    QVERIFY(finished.isEmpty());
}

void TestRecordPages::holdsWhatCameBeforeAStop()
{
    Fixture fixture;
    QSignalSpy finished(&fixture.pages, &RecordPages::loadFinished);
    {
        test::StatementGate gate(u"FROM n"_s);
        fixture.pages.load(QuerySet(u"n"_s).prefetchRelated(u"letter"_s), FetchStrategy::Naive);
        QTRY_VERIFY(gate.isReached());
        fixture.runner.stop();
        gate.open();
        QVERIFY(fixture.wait());
    }
    QVERIFY(finished.last().at(2).toBool());
    QVERIFY(fixture.pages.count() > 0);
    // The stop was for that load alone.
    fixture.load(QuerySet(u"letter"_s));
    QCOMPARE(fixture.pages.count(), 3);
}

void TestRecordPages::hasARowForEachRecord()
{
    Fixture fixture;
    fixture.pages.setSparse(true);
    QSignalSpy resized(&fixture.pages, &RecordPages::resized);
    fixture.load(QuerySet(u"n"_s));
    QTRY_COMPARE(fixture.pages.rowCount(), 250);
    QCOMPARE(resized.size(), 1); // from 101, one more than are held
    QCOMPARE(fixture.pages.count(), 100);
    QVERIFY(fixture.pages.hasMore());
    QVERIFY(!fixture.pages.pageAt(100));
    fixture.loadSparse(QuerySet(u"n"_s).limit(120).offset(10));
    QCOMPARE(fixture.pages.rowCount(), 120);
    fixture.loadSparse(QuerySet(u"letter"_s));
    QCOMPARE(fixture.pages.rowCount(), 3);
    QVERIFY(!fixture.pages.hasMore());
}

void TestRecordPages::loadsWhatIsInSight()
{
    Fixture fixture;
    fixture.loadSparse(QuerySet(u"n"_s).prefetchRelated(u"letter"_s));
    QSignalSpy arrived(&fixture.pages, &RecordPages::arrived);
    QVERIFY(fixture.show(230, 245));
    QCOMPARE(arrived.size(), 1);
    QCOMPARE(arrived.first().first().toLongLong(), 200);
    QCOMPARE(fixture.pages.count(), 150);
    QVERIFY(!fixture.pages.pageAt(199));
    // Both ways, and both pages where the sight is on two.
    QVERIFY(fixture.show(195, 205));
    QCOMPARE(fixture.pages.count(), 250);
    QVERIFY(fixture.isInOrder());
    QVERIFY(!fixture.pages.hasMore());
    QCOMPARE(fixture.loads().size(), 3);
    QCOMPARE(fixture.pages.loadedCount(), 250);
    // All are of one walk.
    QCOMPARE(fixture.loads().at(0).continues, LoadId::None);
    QCOMPARE(fixture.loads().at(1).continues, fixture.loads().at(0).id);
    QCOMPARE(fixture.loads().at(2).continues, fixture.loads().at(0).id);
    // What is there is not asked for.
    QVERIFY(fixture.show(0, 249));
    QCoreApplication::processEvents();
    QCOMPARE(fixture.loads().size(), 3);
}

void TestRecordPages::readsByTheNearestKey_data()
{
    QTest::addColumn<QStringList>("order");
    QTest::addColumn<qint64>("seen");
    QTest::addColumn<qint64>("position");
    QTest::addColumn<QString>("where");
    QTest::addColumn<qint64>("offset");
    const QStringList none;
    QTest::newRow("the next page") << none << 0LL << 150LL << u"id > ?"_s << 0LL;
    QTest::newRow("one further") << none << 0LL << 250LL << u"id > ?"_s << 100LL;
    QTest::newRow("the end") << none << 0LL << 999LL << QString() << 0LL;
    QTest::newRow("near the end") << none << 0LL << 810LL << QString() << 100LL;
    QTest::newRow("the page before") << none << 550LL << 450LL << u"id < ?"_s << 0LL;
    QTest::newRow("before that") << none << 550LL << 310LL << u"id < ?"_s << 100LL;
    QTest::newRow("down") << QStringList { u"-id"_s } << 0LL << 150LL << u"id < ?"_s << 0LL;
    QTest::newRow("by a column that may be NULL")
        << QStringList { u"maybe"_s } << 0LL << 150LL << QString() << 100LL;
}

void TestRecordPages::readsByTheNearestKey()
{
    QFETCH(const QStringList, order);
    QFETCH(const qint64, seen);
    QFETCH(const qint64, position);
    QFETCH(const QString, where);
    QFETCH(const qint64, offset);
    Fixture fixture(
        u"CREATE TABLE n (id INTEGER PRIMARY KEY, maybe INTEGER);"
        "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 1000)"
        " INSERT INTO n SELECT i, i FROM c;"_s);
    fixture.loadSparse(QuerySet(u"n"_s).orderBy(order));
    QVERIFY(fixture.show(seen, seen));
    QVERIFY(fixture.show(position, position));
    const QueryRecord root = fixture.lastRoot();
    QVERIFY2(where.isEmpty() ? !root.sql.contains("WHERE"_L1) : root.sql.contains(where),
             qPrintable(root.sql));
    QCOMPARE(root.sql.contains("OFFSET"_L1), offset > 0);
    if (offset > 0)
        QCOMPARE(root.values.last(), Value::ofInteger(offset));
    QVERIFY(fixture.isInOrder(!order.isEmpty() && order.first().startsWith(u'-')));
}

void TestRecordPages::passesOverWhatIsDraggedBy()
{
    Fixture fixture;
    fixture.pages.setPageSize(10);
    fixture.loadSparse(QuerySet(u"n"_s));
    for (qint64 first = 0; first <= 240; ++first)
        fixture.pages.show(first, first + 5);
    QVERIFY(fixture.show(240, 249));
    QCOMPARE(fixture.loads().size(), 2);
    QCOMPARE(fixture.pages.count(), 20);
}

void TestRecordPages::stopsAPageThatIsOutOfSight()
{
    Fixture fixture;
    fixture.pages.setPageSize(10);
    fixture.loadSparse(QuerySet(u"n"_s).prefetchRelated(u"letter"_s));
    QSignalSpy finished(&fixture.pages, &RecordPages::loadFinished);
    {
        test::StatementGate gate(u"FROM n"_s);
        fixture.pages.show(100, 105);
        QTRY_VERIFY(gate.isReached());
        fixture.pages.show(200, 205);
        QCoreApplication::processEvents(); // it is asked for
        gate.open();
        QVERIFY(fixture.show(200, 205));
    }
    QVERIFY(!fixture.pages.pageAt(100));
    // The end of one alone was told, and it was not a stop of the user's.
    QCOMPARE(finished.size(), 1);
    QVERIFY(!finished.first().at(2).toBool());
    QVERIFY(fixture.isInOrder());
    QVERIFY(fixture.show(100, 105)); // and can be had later
}

void TestRecordPages::costsAsMuchAPageAsTheStrategyDoes()
{
    Fixture fixture;
    fixture.pages.setPageSize(10);
    fixture.loadSparse(QuerySet(u"n"_s).prefetchRelated(u"letter"_s), FetchStrategy::Naive);
    QVERIFY(fixture.show(100, 105));
    QCOMPARE(fixture.log.queriesOfLoad(fixture.loads().constLast().id).size(), 11);
    QCOMPARE(fixture.loads().constLast().strategy, FetchStrategy::Naive);
}

void TestRecordPages::dropsWhatWasOutOfSightLongest()
{
    Fixture fixture;
    fixture.pages.setPageSize(10);
    fixture.loadSparse(QuerySet(u"n"_s));
    const qint64 ofOne = fixture.pages.memory();
    QVERIFY(ofOne > 0);
    fixture.pages.setMemoryLimit(3 * ofOne + ofOne / 2);
    QSignalSpy dropped(&fixture.pages, &RecordPages::dropped);
    for (const qint64 first : { 50, 100, 0, 200 }) // the first page is seen again
        QVERIFY(fixture.show(first, first + 5));
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped.first().first().toLongLong(), 50);
    QVERIFY(!fixture.pages.pageAt(50));
    QVERIFY(fixture.pages.pageAt(0) && fixture.pages.pageAt(100) && fixture.pages.pageAt(200));
    QVERIFY(fixture.pages.memory() <= fixture.pages.memoryLimit());
    QCOMPARE(fixture.pages.rowCount(), 250);
    // It comes back when it is seen.
    QVERIFY(fixture.show(50, 55));
    QVERIFY(fixture.isInOrder());
    // What is in sight stays, however little memory there is.
    fixture.pages.setMemoryLimit(1);
    QCOMPARE(fixture.pages.count(), 10);
    QVERIFY(fixture.pages.pageAt(50));
}

void TestRecordPages::loadsAgainWhatIsInSight()
{
    Fixture fixture;
    fixture.pages.setPageSize(10);
    fixture.loadSparse(QuerySet(u"n"_s).prefetchRelated(u"letter"_s));
    QVERIFY(fixture.show(205, 212));
    const qsizetype before = fixture.loads().size();
    fixture.pages.reload(FetchStrategy::Naive);
    QVERIFY(fixture.wait());
    QCOMPARE(fixture.loads().size(), before + 1);
    QCOMPARE(fixture.pages.count(), 20);
    QVERIFY(fixture.pages.pageAt(200) && fixture.pages.pageAt(219));
    QCOMPARE(fixture.pages.rowCount(), 250);
    QCOMPARE(fixture.pages.strategy(), FetchStrategy::Naive);
    QCOMPARE(fixture.pages.loadedCount(), 20);
    QVERIFY(fixture.isInOrder());
}

void TestRecordPages::waitsAfterAFailure()
{
    Fixture fixture;
    fixture.pages.setPageSize(10);
    fixture.loadSparse(QuerySet(u"n"_s));
    {
        test::StatementGate gate(u"FROM n"_s);
        fixture.pages.show(100, 105);
        QTRY_VERIFY(gate.isReached());
        fixture.runner.stop();
        gate.open();
        QVERIFY(fixture.wait());
    }
    const qsizetype loads = fixture.loads().size();
    QCoreApplication::processEvents();
    QVERIFY(!fixture.pages.isLoading());
    QCOMPARE(fixture.loads().size(), loads);
    QVERIFY(fixture.show(101, 106)); // the next look asks again
}

void TestRecordPages::letsPagesPassACount()
{
    Fixture fixture;
    fixture.pages.setSparse(true);
    {
        test::StatementGate gate(u"COUNT"_s);
        fixture.pages.load(QuerySet(u"n"_s), FetchStrategy::Prefetch);
        QTRY_VERIFY(gate.isReached());
        QVERIFY(fixture.wait());
        QCOMPARE(fixture.pages.rowCount(), 101); // as far as is known
        fixture.pages.show(90, 100);
        QTRY_VERIFY(fixture.pages.isLoading());
        gate.open();
        QVERIFY(fixture.show(90, 100));
    }
    QTRY_COMPARE(fixture.pages.rowCount(), 250);
    QCOMPARE(fixture.pages.totalCount(), 250);
}

void TestRecordPages::correctsTheEnd_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<qint64>("seen");
    QTest::addColumn<qint64>("total");
    QTest::newRow("shorter, read from before")
        << u"DELETE FROM n WHERE id > 120;"_s << 110LL << 120LL;
    QTest::newRow("shorter, read from the end")
        << u"DELETE FROM n WHERE id > 12;"_s << 240LL << 12LL;
    QTest::newRow("empty behind") << u"DELETE FROM n WHERE id > 100;"_s << 110LL << 100LL;
}

/// Somebody has deleted records since they were counted.
void TestRecordPages::correctsTheEnd()
{
    QFETCH(const QString, change);
    QFETCH(const qint64, seen);
    QFETCH(const qint64, total);
    const test::DatabaseFile file(numbers);
    Fixture fixture(file);
    fixture.loadSparse(QuerySet(u"n"_s));
    QCOMPARE(fixture.pages.rowCount(), 250);
    test::writeScript(file.path(), change);
    fixture.pages.show(seen, seen + 5);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.pages.rowCount(), total, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.pages.totalCount(), total, 30'000);
    QVERIFY(fixture.isInOrder());
    QVERIFY(fixture.show(0, total - 1));
    QVERIFY(fixture.isInOrder());
}

QTEST_GUILESS_MAIN(TestRecordPages)
#include "tst_recordpages.moc"
