// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/connection.h"
#include "datalayer/log/querylog.h"
#include "datalayer/records/access/database.h"
#include "datalayer/records/async/queryrunner.h"
#include "datalayer/records/explanation.h"
#include "tests/support/sanitizing.h"

#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

ConnectionSettings script(const QString &sql)
{
    ConnectionSettings settings;
    settings.script = sql;
    settings.title = u"test"_s;
    return settings;
}

const QString library = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
                        "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT,"
                        " author_id INTEGER REFERENCES author (id));"
                        "INSERT INTO author VALUES (1, 'A'), (2, 'B');"
                        "INSERT INTO book VALUES (1, 'x', 1), (2, 'y', 1), (3, 'z', 2);"_s;

} // namespace

class TestQueryRunner : public QObject
{
    Q_OBJECT

private slots:
    void opensAndLoads();
    void opensAhead();
    void keepsTheDatabaseThatIsOpen();
    void keepsTheDatabaseWhereOpeningWasStopped();
    void keepsTheDatabaseWhereOpeningHadHardlyBegun();
    void saysThatNothingIsOpen();
    void runsNothingOnTheGuiThread();
    void refusesStatementsOnAForbiddenThread();
    void stopsWhatWaits();
    void endsWithWorkInTheQueue();
    void cancelsWhenItIsShutDown();
    void readsWholeValues();
    void counts();
    void tellsHowATableIsMade();
    void explains();
    void explainsWhatRanOnTheOpenDatabase();
    void endsALoadThatLacksMemory();
};

void TestQueryRunner::explains()
{
    QueryLog log;
    QueryRunner runner(log);
    runner.open(script(library + u"ANALYZE;"_s));
    auto loaded = runner.load(QuerySet(u"author"_s).prefetchRelated(u"book"_s),
                              FetchStrategy::Naive);
    QTRY_VERIFY(loaded.isFinished());
    const QList<QueryRecord> queries = log.queriesOfLoad(loaded.result().load);
    const LoadRecord load = log.loads().constLast();
    auto explained = runner.explain(queries.constLast(), load);
    QTRY_VERIFY(explained.isFinished());
    QVERIFY(explained.result());
    const std::vector<PlanNode> steps = explained.result()->plan.steps;
    QCOMPARE(steps.front().kind, PlanNode::Kind::Scan);
    QCOMPARE(steps.front().table, u"book"_s);
    QCOMPARE(steps.front().rows, 3); // by the statistics
    QCOMPARE(explained.result()->missing.value(0).sql,
             u"CREATE INDEX book_author_id_idx ON book (author_id);"_s);
    QCOMPARE(log.records().constLast().kind, QueryRecord::Kind::Plan);
    QCOMPARE(log.queriesOfLoad(loaded.result().load).size(), queries.size());
    // A statement that the database does not understand.
    QueryRecord wrong = queries.constLast();
    wrong.sql = u"SELECT nothing FROM nowhere"_s;
    auto failed = runner.explain(wrong, load);
    QTRY_VERIFY(failed.isFinished());
    QVERIFY(!failed.result());
    QCOMPARE(failed.result().error().kind, DbError::Kind::Statement);
}

void TestQueryRunner::explainsWhatRanOnTheOpenDatabase()
{
    QueryLog log;
    QueryRunner runner(log);
    auto early = runner.explain({}, {});
    QTRY_VERIFY(early.isFinished());
    QVERIFY(!early.result());
    runner.open(script(library));
    auto loaded = runner.load(QuerySet(u"author"_s), FetchStrategy::Naive);
    QTRY_VERIFY(loaded.isFinished());
    const QueryRecord query = log.queriesOfLoad(loaded.result().load).constLast();
    const LoadRecord load = log.loads().constLast();
    // Opened again, perhaps with other relations, it is the same database.
    runner.open(script(library));
    auto same = runner.explain(query, load);
    runner.open(script(library + u"CREATE TABLE other (id INTEGER);"_s));
    auto other = runner.explain(query, load);
    QTRY_VERIFY(other.isFinished());
    QVERIFY(same.result());
    QVERIFY(!other.result());
    QCOMPARE(other.result().error().kind, DbError::Kind::Misuse);
}

void TestQueryRunner::opensAndLoads()
{
    QueryLog log;
    QueryRunner runner(log);
    auto info = runner.open(script(library));
    QTRY_VERIFY(info.isFinished());
    QVERIFY(info.result());
    QVERIFY(info.result()->serverVersion.startsWith("SQLite 3"_L1));
    QCOMPARE(info.result()->encoding, u"UTF-8"_s);
    auto loaded = runner.load(QuerySet(u"author"_s).prefetchRelated(u"book"_s),
                              FetchStrategy::Prefetch);
    QTRY_VERIFY(loaded.isFinished());
    QVERIFY(!loaded.result().error);
    QCOMPARE(loaded.result().records->recordCount(), 5);
    QCOMPARE(log.queriesOfLoad(loaded.result().load).size(), 2);
}

/// For whoever asks for the same next; it is opened once.
void TestQueryRunner::opensAhead()
{
    QueryLog log;
    QueryRunner runner(log);
    runner.openAhead(script(library));
    QSignalSpy busy(&runner, &QueryRunner::busyChanged);
    auto info = runner.open(script(library));
    QCOMPARE(busy, (QList<QVariantList> { { true } }));
    QTRY_VERIFY(!runner.isBusy());
    QVERIFY(info.result());
    const qsizetype opening = log.records().size();
    QCOMPARE(busy.size(), 2);
    // Asked for again, it is opened again.
    runner.open(script(library));
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(log.records().size(), 2 * opening);
    // What somebody else asks for is something else.
    runner.openAhead(script(library));
    auto other = runner.open(script(u"CREATE TABLE other (id INTEGER PRIMARY KEY);"_s));
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(other.result()->schema->tables().constFirst().name, u"other"_s);
    auto loaded = runner.load(QuerySet(u"other"_s), FetchStrategy::Naive);
    QTRY_VERIFY(loaded.isFinished());
    QVERIFY(!loaded.result().error);
}

void TestQueryRunner::keepsTheDatabaseThatIsOpen()
{
    QueryLog log;
    QueryRunner runner(log);
    runner.open(script(library));
    ConnectionSettings missing;
    missing.path = u"/no/such/file.sqlite"_s;
    auto failed = runner.open(missing);
    auto loaded = runner.load(QuerySet(u"author"_s), FetchStrategy::Naive);
    QTRY_VERIFY(loaded.isFinished());
    QVERIFY(!failed.result());
    QCOMPARE(failed.result().error().kind, DbError::Kind::NotFound);
    QVERIFY(!loaded.result().error);
    QCOMPARE(loaded.result().records->recordCount(), 2);
}

void TestQueryRunner::keepsTheDatabaseWhereOpeningWasStopped()
{
    QueryLog log;
    QueryRunner runner(log);
    runner.open(script(library));
    auto before = runner.load(QuerySet(u"author"_s), FetchStrategy::Naive);
    QTRY_VERIFY(before.isFinished());
    // Endless, so that it cannot be open before it is stopped.
    auto stopped = runner.open(
        script(u"CREATE TABLE other AS SELECT * FROM (WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL "
               "SELECT x + 1 FROM c) SELECT x FROM c WHERE x < 0);"_s));
    runner.stopOpening();
    auto after = runner.load(QuerySet(u"author"_s), FetchStrategy::Naive);
    QTRY_VERIFY(after.isFinished());
    QVERIFY(!stopped.result());
    QCOMPARE(stopped.result().error().kind, DbError::Kind::Stopped);
    QVERIFY(!after.result().error);
}

void TestQueryRunner::keepsTheDatabaseWhereOpeningHadHardlyBegun()
{
    QueryLog log;
    QueryRunner runner(log);
    runner.open(script(library));
    // It has begun, and has no connection of its own that could be given up.
    QSemaphore begun;
    QSemaphore goOn;
    auto stopped = runner.open(KeptSource([&]() -> Result<KeptDatabase> {
        begun.release();
        goOn.acquire();
        return DbError { DbError::Kind::NotFound, u"no such file"_s, {} };
    }));
    begun.acquire();
    runner.stopOpening();
    goOn.release();
    auto after = runner.load(QuerySet(u"author"_s), FetchStrategy::Naive);
    QTRY_VERIFY(after.isFinished());
    QCOMPARE(stopped.result().error().kind, DbError::Kind::Stopped);
    QVERIFY(!after.result().error);
    QCOMPARE(after.result().records->recordCount(), 2);
}

void TestQueryRunner::saysThatNothingIsOpen()
{
    QueryLog log;
    QueryRunner runner(log);
    auto loaded = runner.load(QuerySet(u"author"_s), FetchStrategy::Naive);
    QTRY_VERIFY(loaded.isFinished());
    QVERIFY(loaded.result().error);
    QVERIFY(!loaded.result().records);
}

void TestQueryRunner::runsNothingOnTheGuiThread()
{
    Connection::forbidThread(QThread::currentThread());
    QueryLog log;
    QueryRunner runner(log);
    auto info = runner.open(script(library));
    auto loaded = runner.load(QuerySet(u"author"_s).prefetchRelated(u"book"_s),
                              FetchStrategy::Naive);
    QTRY_VERIFY(loaded.isFinished());
    Connection::forbidThread(nullptr);
    QVERIFY2(info.result(), "opening ran a statement on the GUI thread");
    QVERIFY2(!loaded.result().error, "loading ran a statement on the GUI thread");
    QCOMPARE(log.queriesOfLoad(loaded.result().load).size(), 3);
}

void TestQueryRunner::refusesStatementsOnAForbiddenThread()
{
    // What the test above relies on: such a statement does fail.
    QueryLog log;
    auto connection = Connection::fromScript(library, log);
    QVERIFY(connection);
    Connection::forbidThread(QThread::currentThread());
    const auto ran = (*connection)->run({ u"SELECT 1"_s, {}, {} }, {}, {});
    Connection::forbidThread(nullptr);
    QVERIFY(!ran);
    QCOMPARE(ran.error().kind, DbError::Kind::Misuse);
}

void TestQueryRunner::stopsWhatWaits()
{
    QueryLog log;
    QueryRunner runner(log);
    QSignalSpy busy(&runner, &QueryRunner::busyChanged);
    runner.open(script(library));
    auto loaded = runner.load(QuerySet(u"author"_s).prefetchRelated(u"book"_s),
                              FetchStrategy::Naive);
    runner.stop();
    QTRY_VERIFY(loaded.isFinished());
    // The root's few rows come before anyone looks; no relation is followed after.
    QVERIFY(loaded.result().wasStopped);
    QVERIFY(log.queriesOfLoad(loaded.result().load).size() <= 1);
    QTRY_COMPARE(busy.size(), 2);
    QCOMPARE(busy.last().first().toBool(), false);
    // The next one is not stopped by that.
    auto again = runner.load(QuerySet(u"author"_s).prefetchRelated(u"book"_s),
                             FetchStrategy::Naive);
    QTRY_VERIFY(again.isFinished());
    QVERIFY(!again.result().wasStopped);
}

void TestQueryRunner::endsWithWorkInTheQueue()
{
    QueryLog log;
    QFuture<Loaded> loaded;
    {
        QueryRunner runner(log);
        runner.open(script(library));
        for (int i = 0; i < 20; ++i)
            loaded = runner.load(QuerySet(u"author"_s), FetchStrategy::Naive);
    }
    // Done or dropped, but no longer waited for.
    QVERIFY(loaded.isFinished());
}

/// Every reply has come, or never will, when shutDown() returns: who waits for one may die.
void TestQueryRunner::cancelsWhenItIsShutDown()
{
    QueryLog log;
    QueryRunner runner(log);
    runner.open(script(library));
    QList<QFuture<Loaded>> loads;
    for (int i = 0; i < 100; ++i)
        loads << runner.load(QuerySet(u"author"_s), FetchStrategy::Naive);
    runner.shutDown();
    for (const QFuture<Loaded> &load : std::as_const(loads))
        QVERIFY(load.isFinished());
    const auto later = runner.load(QuerySet(u"author"_s), FetchStrategy::Naive);
    QVERIFY(later.isFinished());
    QVERIFY(later.isCanceled());
    runner.shutDown(); // again
}

void TestQueryRunner::readsWholeValues()
{
    QueryLog log;
    QueryRunner runner(log);
    runner.open(script(u"CREATE TABLE t (id INTEGER PRIMARY KEY, long TEXT);"
                       "INSERT INTO t VALUES (7, printf('%.*c', 200000, 'x'));"_s));
    auto loaded = runner.load(QuerySet(u"t"_s), FetchStrategy::Prefetch);
    QTRY_VERIFY(loaded.isFinished());
    const CellView cell = loaded.result().records->root().cell(0, 1);
    QVERIFY(cell.isCutOff());
    QCOMPARE(cell.bytes.size(), 64 * 1024);
    QCOMPARE(cell.fullSize, quint64(200000));
    auto whole = runner.wholeValue(RecordPlace::root(loaded.result().records, 0), 1);
    QTRY_VERIFY(whole.isFinished());
    QVERIFY(whole.result());
    QCOMPARE(whole.result()->bytes.size(), 200000);
}

void TestQueryRunner::counts()
{
    QueryLog log;
    QueryRunner runner(log);
    runner.open(script(library));
    auto all = runner.count(QuerySet(u"book"_s).limit(1), 1000);
    auto atMost = runner.count(QuerySet(u"book"_s), 2);
    auto filtered = runner.count(QuerySet(u"book"_s).filter(u"author_id"_s, Value::ofInteger(2)),
                                 1000);
    QTRY_VERIFY(filtered.isFinished());
    QCOMPARE(*all.result(), 3);
    QCOMPARE(*atMost.result(), 2);
    QCOMPARE(*filtered.result(), 1);
    for (const QueryRecord &record : log.records())
        QVERIFY(!record.isCounted());
}

void TestQueryRunner::tellsHowATableIsMade()
{
    QueryLog log;
    QueryRunner runner(log);
    auto info = runner.open(script(library + u"CREATE INDEX by_author ON book (author_id);"_s));
    QTRY_VERIFY(info.isFinished());
    const std::shared_ptr<const Schema> schema = info.result()->schema;
    auto book = runner.definition(schema, schema->tableIndex(u"book"_s));
    QTRY_VERIFY(book.isFinished());
    QVERIFY(book.result());
    const QString text = *book.result();
    QVERIFY2(text.startsWith("CREATE TABLE book ("_L1), qPrintable(text));
    QVERIFY2(text.endsWith("CREATE INDEX by_author ON book (author_id);"_L1), qPrintable(text));
    QVERIFY(!text.contains("CREATE TABLE author"_L1));
    QCOMPARE(log.records().constLast().kind, QueryRecord::Kind::Schema);
    // Of a database that is not open.
    auto other = runner.definition(std::make_shared<const Schema>(schema->tables()), 0);
    QTRY_VERIFY(other.isFinished());
    QVERIFY(!other.result());
    QCOMPARE(other.result().error().kind, DbError::Kind::Misuse);
}

/// There is room for the value once, where SQLite gives it, and not a second time.
void TestQueryRunner::endsALoadThatLacksMemory()
{
#ifdef Q_OS_LINUX
    if (test::isSanitizing)
        QSKIP("a sanitizer wants all the address space");
    QueryLog log;
    QueryRunner runner(log);
    runner.open(script(u"CREATE TABLE scan (id INTEGER PRIMARY KEY, page BLOB);"
                       "INSERT INTO scan VALUES (1, zeroblob(64000000));"_s));
    const auto loaded = runner.load(QuerySet(u"scan"_s), FetchStrategy::Prefetch);
    QTRY_VERIFY(loaded.isFinished());
    QVERIFY(!loaded.result().error);
    rlimit before {};
    QCOMPARE(getrlimit(RLIMIT_AS, &before), 0);
    QFile sizes(u"/proc/self/statm"_s);
    QVERIFY(sizes.open(QIODevice::ReadOnly));
    const QList<QByteArray> pages = sizes.readAll().split(' ');
    const qint64 taken = pages.constFirst().toLongLong() * sysconf(_SC_PAGESIZE);
    rlimit small = before;
    small.rlim_cur = static_cast<rlim_t>(taken + 100'000'000);
    QCOMPARE(setrlimit(RLIMIT_AS, &small), 0);
    const auto whole = runner.wholeValue(RecordPlace::root(loaded.result().records, 0), 1);
    const bool isAnswered = QTest::qWaitFor([&whole] { return whole.isFinished(); });
    setrlimit(RLIMIT_AS, &before);
    QVERIFY(isAnswered);
    QVERIFY(!whole.result());
    QCOMPARE(whole.result().error().kind, DbError::Kind::Memory);
    const QList<LoadRecord> loads = log.loads();
    QCOMPARE(loads.constLast().purpose, LoadRecord::Purpose::Value);
    QVERIFY(loads.constLast().isFinished);
#else
    QSKIP("there is no limit to the memory here");
#endif
}

QTEST_GUILESS_MAIN(TestQueryRunner)
#include "tst_queryrunner.moc"
