// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/canceller.h"
#include "datalayer/engine/snapshot.h"
#include "datalayer/log/querylog.h"
#include "datalayer/records/access/database.h"
#include "datalayer/records/loading/fetchstrategy.h"
#include "tests/support/statementwatch.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testpooler.h"

#include <QDeadlineTimer>
#include <QTest>

#include <future>
#include <optional>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

const QString script
    = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
      "CREATE TABLE book (id INTEGER PRIMARY KEY, author_id INTEGER REFERENCES author (id), "
      "written TIMESTAMPTZ, cover BYTEA);"
      "INSERT INTO author SELECT i, 'it''s \\ ' || i FROM generate_series(1, 40) AS i;"
      "INSERT INTO book SELECT i, i % 40 + 1, now(), '\\x00ff5c27'"
      " FROM generate_series(1, 200) AS i;"
      "CREATE VIEW slow AS SELECT 1 AS id, CAST(pg_sleep(100) AS TEXT) AS slept;"_s;

/// What somebody has set, and prepared, in the session.
const QStringList stateOfSession {
    u"SELECT name, setting FROM pg_settings WHERE source = 'session' ORDER BY name"_s,
    u"SELECT name, statement FROM pg_prepared_statements ORDER BY name"_s,
    u"SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory'"_s,
};

QByteArray allOf(Database &database, FetchStrategy strategy)
{
    const Loaded loaded = load(database, u"author"_s, { u"book__author"_s }, strategy);
    return loaded.error ? loaded.error->text.toUtf8() : recordsJson(*loaded.records);
}

} // namespace

/// Sessions that a pooler gives to one program after another: each is left as it was found, and
/// what others have left there does no harm.
class TestBehindPooler : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void leavesTheSessionAsItWas_data();
    void leavesTheSessionAsItWas();
    void leavesItAsItWasAfterAnError();
    void letsOthersWriteMeanwhile();
    void takesNoStatementOfOthersForItsOwn();
    void readsWhatOthersHaveSet();
    void sharesAFewSessionsWithItself();
    void cancelsItsOwnStatementAlone();
    void restoresASessionThatItComesBackTo();
    void cleanupTestCase() { m_server.reset(); }

private:
    /// A pooler of so many sessions in front of the server.
    void startPooler(int sessions);
    [[nodiscard]] ConnectionSettings pooled() const { return m_pooler->settings(m_database); }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<TestPooler> m_pooler;
    QString m_database;
    std::optional<Psql> m_other; ///< another program that comes by the pooler
};

void TestBehindPooler::initTestCase()
{
    QString why;
    m_server = TestServer::start(DatabaseKind::PostgreSql, &why);
    if (!m_server)
        QSKIP(qPrintable(why));
    if (!Psql::isInstalled())
        QSKIP("there is no psql here");
    if (!TestPooler::start(*m_server, 1, &why))
        QSKIP(qPrintable(why));
}

void TestBehindPooler::init()
{
    m_database = m_server->createDatabase();
    m_server->run(m_database, script);
}

void TestBehindPooler::startPooler(int sessions)
{
    QString why;
    m_pooler.reset();
    m_pooler = TestPooler::start(*m_server, sessions, &why);
    QVERIFY2(m_pooler, qPrintable(why));
    m_other.emplace(pooled());
}

void TestBehindPooler::leavesTheSessionAsItWas_data()
{
    QTest::addColumn<FetchStrategy>("strategy");
    for (const FetchStrategy strategy : allFetchStrategies())
        QTest::newRow(qPrintable(fetchStrategyName(strategy))) << strategy;
}

void TestBehindPooler::leavesTheSessionAsItWas()
{
    QFETCH(const FetchStrategy, strategy);
    startPooler(1);
    const QStringList before = m_other->rows(stateOfSession);
    ConnectionSettings settings = pooled();
    settings.statementTimeoutMs = 60'000;
    {
        auto database = Database::open(settings);
        QVERIFY2(database, database ? "" : qPrintable(database.error().text));
        QCOMPARE(m_other->rows(stateOfSession).join(u" · "_s), before.join(u" · "_s));
        const Loaded loaded = load(*database, u"author"_s, { u"book__author"_s }, strategy);
        QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
        QCOMPARE(loaded.records->recordCounts().size(), 2);
        QCOMPARE(m_other->rows(stateOfSession).join(u" · "_s), before.join(u" · "_s));
        const QList<QueryRecord> queries = queriesOf(*database, loaded);
        QVERIFY(!queries.isEmpty());
        QVERIFY(database->connection().explain(queries.last()));
        QCOMPARE(m_other->rows(stateOfSession).join(u" · "_s), before.join(u" · "_s));
        database->connection().abandon();
        QVERIFY(!load(*database, u"author"_s, {}).error);
    }
    QCOMPARE(m_other->rows(stateOfSession).join(u" · "_s), before.join(u" · "_s));
    QCOMPARE(m_other->rows({ u"SHOW default_transaction_read_only"_s, u"SHOW bytea_output"_s,
                             u"SHOW statement_timeout"_s }),
             QStringList({ u"off"_s, u"hex"_s, u"0"_s }));
}

void TestBehindPooler::leavesItAsItWasAfterAnError()
{
    startPooler(1);
    const QStringList before = m_other->rows(stateOfSession);
    auto database = Database::open(pooled());
    QVERIFY(database);
    Connection &connection = database->connection();
    const auto run = [&](const QString &sql) {
        return connection.run({ sql, { Value::ofInteger(1) }, sql }, {}, {});
    };
    const QString fine = u"SELECT id FROM author WHERE id = ?"_s;
    // It is prepared and cannot be executed; it cannot even be prepared.
    for (const QString &wrong : { u"SELECT 1 / (id - 1) FROM author WHERE id = ?"_s,
                                  u"SELECT nothing FROM author WHERE id = ?"_s }) {
        QVERIFY(!run(wrong));
        QCOMPARE(m_other->rows(stateOfSession).join(u" · "_s), before.join(u" · "_s));
        auto snapshot = Snapshot::begin(connection, LoadId::None);
        QVERIFY(run(fine));
        QVERIFY(!run(wrong));
        QVERIFY(!run(fine)); // the transaction has failed
        QVERIFY(snapshot->end());
        QCOMPARE(m_other->rows(stateOfSession).join(u" · "_s), before.join(u" · "_s));
    }
    QVERIFY(run(fine));
    QCOMPARE(m_other->rows(stateOfSession).join(u" · "_s), before.join(u" · "_s));
}

void TestBehindPooler::letsOthersWriteMeanwhile()
{
    startPooler(1);
    auto database = Database::open(pooled());
    QVERIFY(database);
    QVERIFY(!load(*database, u"author"_s, { u"book"_s }).error);
    std::ignore = m_other->rows({ u"INSERT INTO author VALUES (1000, 'new')"_s });
    const Loaded loaded = load(*database, u"author"_s, { u"book"_s });
    QVERIFY(!loaded.error);
    QCOMPARE(loaded.records->root().rowCount(), 41);
}

void TestBehindPooler::takesNoStatementOfOthersForItsOwn()
{
    startPooler(1);
    // What Qt's driver calls its own, in every program.
    QStringList left;
    for (int number = 1; number <= 9; ++number)
        left << u"PREPARE qpsqlpstmt_%1 (int) AS SELECT 7, 'wrong'"_s.arg(number);
    std::ignore = m_other->rows(left);
    const QStringList before = m_other->rows(stateOfSession);
    auto direct = Database::open(m_server->settings(m_database));
    auto database = Database::open(pooled());
    QVERIFY(direct && database);
    for (const FetchStrategy strategy : allFetchStrategies())
        QCOMPARE(allOf(*database, strategy), allOf(*direct, strategy));
    QCOMPARE(m_other->rows(stateOfSession).join(u" · "_s), before.join(u" · "_s));
}

/// Settings that say how a text is read, or written.
void TestBehindPooler::readsWhatOthersHaveSet()
{
    startPooler(1);
    auto direct = Database::open(m_server->settings(m_database));
    auto database = Database::open(pooled());
    QVERIFY(direct && database);
    std::ignore = m_other->rows({ u"SET bytea_output = escape"_s, u"SET extra_float_digits = -9"_s,
                                  u"SET IntervalStyle = iso_8601"_s });
    const QStringList before = m_other->rows(stateOfSession);
    const auto name = Value::ofText(uR"(it's \ 7)"_s);
    for (const FetchStrategy strategy : allFetchStrategies()) {
        QCOMPARE(allOf(*database, strategy), allOf(*direct, strategy));
        const QuerySet one = QuerySet(u"author"_s).filter(Field(u"name"_s).exact(name));
        const Loaded loaded = database->load(one, strategy);
        QVERIFY(!loaded.error);
        QCOMPARE(loaded.records->root().rowCount(), 1);
    }
    QCOMPARE(m_other->rows(stateOfSession).join(u" · "_s), before.join(u" · "_s));
}

void TestBehindPooler::sharesAFewSessionsWithItself()
{
    startPooler(2);
    auto direct = Database::open(m_server->settings(m_database));
    QVERIFY(direct);
    const QByteArray expected = allOf(*direct, FetchStrategy::Prefetch);
    std::vector<std::future<QByteArray>> programs;
    programs.reserve(4);
    for (int i = 0; i < 4; ++i) {
        programs.push_back(std::async(std::launch::async, [settings = pooled(), &expected] {
            for (int round = 0; round < 5; ++round) {
                auto database = Database::open(settings);
                if (!database)
                    return database.error().text.toUtf8();
                for (const FetchStrategy strategy : allFetchStrategies()) {
                    if (QByteArray seen = allOf(*database, strategy); seen != expected)
                        return seen;
                }
            }
            return QByteArray();
        }));
    }
    for (std::future<QByteArray> &program : programs)
        QCOMPARE(program.get(), QByteArray());
    QCOMPARE(m_other->rows({ u"SELECT count(*) FROM pg_prepared_statements"_s }),
             QStringList(u"0"_s));
}

void TestBehindPooler::cancelsItsOwnStatementAlone()
{
    startPooler(3);
    QueryLog log;
    std::promise<std::shared_ptr<Canceller>> opened;
    std::promise<void> go;
    std::atomic_bool stop = false;
    auto ours = std::async(std::launch::async, [&] {
        const auto connection = Connection::open(pooled(), log);
        if (!connection)
            qFatal("%s", qPrintable(connection.error().text));
        opened.set_value((*connection)->canceller());
        go.get_future().wait();
        std::vector<ColumnData> columns(1);
        const QString sql = u"SELECT slept FROM slow"_s;
        const Result<Ran> ran = (*connection)
                                    ->run({ sql, {}, sql }, {}, columns, { .stop = &stop });
        return ran && ran->wasStopped;
    });
    const std::shared_ptr<Canceller> canceller = opened.get_future().get();
    // The session that it was opened in is somebody else's now.
    const Psql::Transaction other(*m_other);
    go.set_value();
    const QString busy = u"SELECT pid FROM pg_stat_activity WHERE query LIKE '%FROM slow%' AND "
                         "state = 'active' AND pid <> pg_backend_pid()"_s;
    qint64 session = 0;
    for (QDeadlineTimer deadline(10s); session == 0 && !deadline.hasExpired();)
        session = m_server->value(m_database, busy).toLongLong();
    QVERIFY(session > 0 && session != other.session());
    stop = true;
    canceller->cancel();
    QVERIFY(ours.get());
    // Nobody has cancelled anything of theirs, and the pooler still has their session.
    QCOMPARE(m_server->value(
                 m_database,
                 u"SELECT state FROM pg_stat_activity WHERE pid = %1"_s.arg(other.session())),
             u"idle in transaction"_s);
    const QList<QueryRecord> records = log.records();
    QVERIFY(std::ranges::any_of(records, [](const QueryRecord &record) {
        return record.sql.contains("pg_cancel_backend"_L1) && !record.error;
    }));
    QVERIFY(std::ranges::none_of(records, [](const QueryRecord &record) {
        return record.error && record.error->kind == DbError::Kind::Connection;
    }));
}

/// Between the driver's own statements and ours another program may get the session.
void TestBehindPooler::restoresASessionThatItComesBackTo()
{
    startPooler(2);
    const QStringList asked { u"SELECT pg_backend_pid(), current_setting('bytea_output')"_s };
    std::optional<Psql::Transaction> other;
    std::optional<Result<Database>> database;
    {
        const StatementWatch watch([&](const QString &) {
            if (!other)
                other.emplace(*m_other);
        });
        database.emplace(Database::open(pooled()));
    }
    QVERIFY(other && *database);
    const auto left = [](Database &opened) {
        const QList<QueryRecord> records = opened.log().records();
        return std::ranges::count_if(records, [](const QueryRecord &record) {
            return record.summary == "bytea_output is still set in another session of a pooler"_L1;
        });
    };
    QCOMPARE(left(**database), 1);
    const QString session = QString::number(other->session());
    other.reset();
    QCOMPARE(m_other->rows(asked), QStringList(session + u"|escape"_s));
    QVERIFY(!load(**database, u"author"_s, {}).error);
    QCOMPARE(m_other->rows(asked), QStringList(session + u"|hex"_s));
    QCOMPARE(left(**database), 1);
}

QTEST_GUILESS_MAIN(TestBehindPooler)
#include "tst_pooler.moc"
