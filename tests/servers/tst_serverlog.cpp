// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/canceller.h"
#include "datalayer/engine/snapshot.h"
#include "datalayer/log/querylog.h"
#include "datalayer/records/access/database.h"
#include "datalayer/records/loading/fetchstrategy.h"
#include "datalayer/records/loading/recordloader.h"
#include "datalayer/records/loading/wholevalue.h"
#include "tests/support/delayproxy.h"
#include "tests/support/sessions.h"
#include "tests/support/statementwatch.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testserver.h"

#include <QDeadlineTimer>
#include <QTest>

#include <functional>
#include <future>
#include <map>
#include <thread>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

constexpr auto postgreSql = DatabaseKind::PostgreSql;
constexpr auto mySql = DatabaseKind::MySql;

/// 20 authors with 5 books each, two tags on each book.
QString libraryScript()
{
    QString script = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name VARCHAR(90));"
                     "CREATE TABLE book (id INTEGER PRIMARY KEY, title VARCHAR(90), "
                     "author_id INTEGER, FOREIGN KEY (author_id) REFERENCES author (id));"
                     "CREATE TABLE tag (id INTEGER PRIMARY KEY, name VARCHAR(90));"
                     "CREATE TABLE book_tag (book_id INTEGER, tag_id INTEGER, "
                     "PRIMARY KEY (book_id, tag_id), FOREIGN KEY (book_id) REFERENCES book (id), "
                     "FOREIGN KEY (tag_id) REFERENCES tag (id));"_s;
    const auto insert = [&script](const QString &table, const QStringList &rows) {
        script += u"INSERT INTO %1 VALUES %2;"_s.arg(table, rows.join(u", "_s));
    };
    QStringList authors;
    QStringList books;
    QStringList tags;
    QStringList bookTags;
    for (int i = 1; i <= 20; ++i) {
        authors << u"(%1, 'it''s %1')"_s.arg(i);
        tags << u"(%1, 'tag %1')"_s.arg(i);
    }
    for (int i = 1; i <= 100; ++i) {
        books << u"(%1, 'book %1', %2)"_s.arg(i).arg((i - 1) / 5 + 1);
        bookTags << u"(%1, %2)"_s.arg(i).arg(i % 20 + 1) << u"(%1, %2)"_s.arg(i).arg(i % 7 + 8);
    }
    insert(u"author"_s, authors);
    insert(u"book"_s, books);
    insert(u"tag"_s, tags);
    bookTags.removeDuplicates();
    insert(u"book_tag"_s, bookTags);
    return script;
}

QuerySet authorsWithTags()
{
    return QuerySet(u"author"_s)
        .filter(Field(u"name"_s).startsWith(Value::ofText(u"it's 1"_s)))
        .limit(8)
        .offset(1)
        .prefetchRelated(u"book__tag"_s);
}

Result<Ran> runRaw(Database &database, const QString &sql, const QList<Value> &values = {})
{
    const LoadId load = database.log().beginLoad({ .table = u"test"_s });
    std::vector<ColumnData> columns(1);
    return database.connection().run({ sql, values, sql }, { .load = load }, columns);
}

} // namespace

/// Our log against the server's own, statement by statement: nothing crosses the wire that it does
/// not tell. And against the proxy: `roundTrips` of all records is what really waited.
class TestServerLog : public QObject
{
    Q_OBJECT

    using Scenario = std::function<void(Database &)>;

private slots:
    void tellsWhatWasSent_data();
    void tellsWhatWasSent();
    void tellsWhatCancelled_data();
    void tellsWhatCancelled();
    void tellsWhatFailsToConnect_data();
    void tellsWhatFailsToConnect();
    void cleanupTestCase() { m_servers.clear(); }

private:
    struct Started
    {
        std::unique_ptr<TestServer> server;
        QString why;
    };
    /// Null if it cannot be had here.
    TestServer *startedServer(DatabaseKind kind)
    {
        auto &[server, why] = m_servers[kind];
        if (!server && why.isEmpty())
            server = TestServer::start(kind, &why);
        return server.get();
    }
    static void compare(const QueryLog &log, TestServer &server, DelayProxy &proxy);

    std::map<DatabaseKind, Started> m_servers;
};

void TestServerLog::tellsWhatWasSent_data()
{
    QTest::addColumn<DatabaseKind>("kind");
    QTest::addColumn<Scenario>("scenario");

    const auto add = [](const char *name, const Scenario &scenario, DatabaseKind kind) {
        QTest::addRow("%s, %s", kind == postgreSql ? "PostgreSQL" : "MariaDB", name)
            << kind << scenario;
    };
    for (const DatabaseKind kind : { postgreSql, mySql }) {
        add(
            "opening and the catalogue", [](Database &) {}, kind);
        for (const FetchStrategy strategy : allFetchStrategies()) {
            const QByteArray name = fetchStrategyName(strategy).toLatin1();
            add(
                name + ", levels",
                [=](Database &database) {
                    const Loaded loaded = load(database, u"author"_s,
                                               { u"book__tag"_s, u"book__author"_s }, strategy);
                    QVERIFY(!loaded.error);
                    QCOMPARE(loaded.records->root().rowCount(), 20);
                },
                kind);
            add(
                name + ", limit",
                [=](Database &database) {
                    const Loaded loaded = database.load(authorsWithTags(), strategy);
                    QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
                    QCOMPARE(loaded.records->root().rowCount(), 8);
                },
                kind);
        }
        add(
            "chunks",
            [](Database &database) {
                LoadOptions options;
                options.chunkSize = 6; // of 20 and of 100: the last of both is padded
                const Loaded loaded = load(database, u"author"_s, { u"book__tag"_s },
                                           FetchStrategy::Prefetch, options);
                QVERIFY(!loaded.error);
                QVERIFY(queriesOf(database, loaded).size() > 4);
            },
            kind);
        add(
            "no statement at all",
            [](Database &database) {
                const auto never = QuerySet(u"author"_s).filter(Field(u"id"_s).in({}));
                const qsizetype before = database.log().records().size();
                QVERIFY(!database.load(never, FetchStrategy::Prefetch).error);
                const bool isSilent = database.log().records().size() == before;
                QCOMPARE(isSilent, &database.connection().dialect() == &postgreSqlDialect());
            },
            kind);
        add(
            "by hand",
            [](Database &database) {
                const auto authors = database.objects(u"author"_s).limit(3).access(Access::One);
                const Result<RecordList> list = authors.fetch();
                QVERIFY(list);
                for (const Record &author : *list)
                    QVERIFY(author.follow(u"book"_s));
            },
            kind);
        add(
            "more prepared statements than are kept",
            [](Database &database) {
                for (int i = 0; i < 40; ++i) {
                    const Result<Ran> ran = runRaw(
                        database, u"SELECT id + %1 FROM author WHERE id = ?"_s.arg(i % 20),
                        { Value::ofInteger(i) });
                    QVERIFY2(ran, qPrintable(ran ? QString() : ran.error().text));
                }
            },
            kind);
        add(
            "statements that fail",
            [](Database &database) {
                QVERIFY(!runRaw(database, u"SELECT nothing FROM author"_s));
                const QString wrong = u"SELECT nothing FROM author WHERE id = ?"_s;
                const Value one = Value::ofInteger(1);
                QVERIFY(!runRaw(database, wrong, { one }));
                QVERIFY(!runRaw(database, wrong, { one }));
                const QString several = u"SELECT (SELECT id FROM author WHERE id >= ?)"_s;
                QVERIFY(!runRaw(database, several, { one }));
                QVERIFY(!runRaw(database, several, { one }));
                QVERIFY(runRaw(database, several, { Value::ofInteger(20) }));
            },
            kind);
        add(
            "a transaction whose first statement fails",
            [](Database &database) {
                const LoadId load = database.log().beginLoad({ .table = u"test"_s });
                auto snapshot = Snapshot::begin(database.connection(), load);
                QVERIFY(snapshot);
                QVERIFY(!runRaw(database, u"SELECT nothing FROM author"_s));
                QVERIFY(snapshot->end());
                QVERIFY(!test::load(database, u"author"_s, {}).error);
            },
            kind);
        add(
            "a stopped load",
            [](Database &database) {
                std::atomic_bool stop = false;
                const StatementWatch watch([&stop](const QString &statement) {
                    stop = stop || statement.contains("FROM book"_L1);
                });
                LoadOptions options;
                options.stop = &stop;
                const Loaded loaded = load(database, u"author"_s, { u"book__tag"_s },
                                           FetchStrategy::Naive, options);
                QVERIFY(loaded.wasStopped);
            },
            kind);
        add(
            "a count and a whole value",
            [](Database &database) {
                const Result<ResolvedQuery> query = authorsWithTags().resolve(database.schema());
                QVERIFY(query);
                QCOMPARE(*countRecords(database.connection(), database.schema(), *query, 1000), 11);
                // As a load would have it, but without a statement that the log would have.
                auto author = std::make_shared<LoadedRecords>(
                    database.sharedSchema(), *QuerySet(u"author"_s).resolve(database.schema()));
                std::vector<ColumnData> seventh(2);
                seventh[0].appendInteger(7);
                seventh[1].appendText("it's", 6);
                author->root().appendRow({ 0, 1 }, seventh, 0);
                author->root().endRows(QueryId::None);
                const Result<Value> value = readWholeValue(database.connection(),
                                                           RecordPlace::root(author, 0), 1);
                QVERIFY(value);
                QCOMPARE(value->bytes, "it's 7");
            },
            kind);
        add(
            "opened again",
            [](Database &database) {
                QVERIFY(!load(database, u"author"_s, { u"book"_s }).error);
                database.connection().abandon();
                QVERIFY(!load(database, u"author"_s, { u"book"_s }).error);
            },
            kind);
    }
}

void TestServerLog::tellsWhatWasSent()
{
    QFETCH(const DatabaseKind, kind);
    QFETCH(const Scenario, scenario);
    TestServer *server = startedServer(kind);
    if (!server)
        QSKIP(qPrintable(m_servers[kind].why));
    const QString name = server->createDatabase();
    server->run(name, libraryScript());
    DelayProxy proxy(server->port());
    server->clearLog();
    auto opened = Database::open(proxy.through(server->settings(name)));
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text));
    scenario(*opened);
    if (QTest::currentTestFailed())
        return;
    opened->connection().abandon(); // closes it, with its log still there
    compare(opened->log(), *server, proxy);
}

void TestServerLog::compare(const QueryLog &log, TestServer &server, DelayProxy &proxy)
{
    QTRY_COMPARE(proxy.connectionCount(), 0); // everything has arrived
    const QList<Session> ours = sessionsOf(log, server.kind());
    const QList<Session> theirs = sessionsOf(server);
    QCOMPARE(ours.size(), theirs.size());
    for (qsizetype i = 0; i < ours.size(); ++i)
        QCOMPARE(ours[i], theirs[i]);
    qint64 roundTrips = 0;
    for (const QueryRecord &record : log.records())
        roundTrips += record.roundTrips;
    QCOMPARE(roundTrips, proxy.roundTrips());
}

void TestServerLog::tellsWhatCancelled_data()
{
    QTest::addColumn<DatabaseKind>("kind");
    QTest::newRow("PostgreSQL") << postgreSql;
    QTest::newRow("MariaDB") << mySql;
}

void TestServerLog::tellsWhatCancelled()
{
    QFETCH(const DatabaseKind, kind);
    TestServer *server = startedServer(kind);
    if (!server)
        QSKIP(qPrintable(m_servers[kind].why));
    const QString name = server->createDatabase();
    DelayProxy proxy(server->port());
    server->clearLog();
    QueryLog log;
    std::promise<std::shared_ptr<Canceller>> canceller;
    const ConnectionSettings settings = proxy.through(server->settings(name));
    std::atomic_bool stop = false; // only what somebody may stop is cancelled
    // A statement that takes long, on a thread of its own.
    std::thread thread([&] {
        const auto connection = Connection::open(settings, log);
        if (!connection)
            qFatal("%s", qPrintable(connection.error().text));
        canceller.set_value((*connection)->canceller());
        const QString slow = kind == postgreSql ? u"SELECT pg_sleep(100)"_s
                                                : u"SELECT SLEEP(100)"_s;
        const LoadId load = log.beginLoad({ .table = u"test"_s });
        std::vector<ColumnData> columns(1);
        std::ignore = (*connection)
                          ->run({ slow, {}, slow }, { .load = load }, columns, { .stop = &stop });
    });
    const std::shared_ptr<Canceller> held = canceller.get_future().get();
    const QString running = kind == postgreSql
        ? u"SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%_sleep(%' AND state = "
          "'active' AND pid <> pg_backend_pid()"_s
        : u"SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE INFO LIKE '%SLEEP(%' AND "
          "ID <> CONNECTION_ID()"_s;
    bool isRunning = false;
    for (QDeadlineTimer deadline(10'000); !isRunning && !deadline.hasExpired();)
        isRunning = server->value(name, running).toInt() == 1;
    stop = true;
    held->cancel();
    thread.join();
    QVERIFY(isRunning);
    compare(log, *server, proxy);
    QCOMPARE(sessionsOf(log, kind).size(), 2);
}

void TestServerLog::tellsWhatFailsToConnect_data()
{
    tellsWhatCancelled_data();
}

void TestServerLog::tellsWhatFailsToConnect()
{
    QFETCH(const DatabaseKind, kind);
    TestServer *server = startedServer(kind);
    if (!server)
        QSKIP(qPrintable(m_servers[kind].why));
    server->clearLog();
    QueryLog log;
    QVERIFY(!Connection::open(server->settings(u"no such database"_s), log));
    const QList<QueryRecord> records = log.records();
    QCOMPARE(records.size(), 1);
    QCOMPARE(records.first().summary, u"connect"_s);
    QVERIFY(records.first().error);
    QCOMPARE(log.loads().size(), 1);
    QVERIFY(log.loads().constFirst().isFinished);
}

QTEST_GUILESS_MAIN(TestServerLog)
#include "tst_serverlog.moc"
