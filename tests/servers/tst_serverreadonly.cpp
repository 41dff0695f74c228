// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/snapshot.h"
#include "datalayer/records/access/database.h"
#include "tests/support/serverstest.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

// Functions that write, a view that calls one, and a sequence.
QString databaseScript(bool isPostgres)
{
    const QString tables
        = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name VARCHAR(90));"
          "INSERT INTO author VALUES (1, 'Astrid'), (2, 'Tove');"
          "CREATE TABLE book (id INTEGER PRIMARY KEY, author_id INTEGER REFERENCES author (id));"
          "INSERT INTO book VALUES (1, 1), (2, 2);"
          "CREATE TABLE seen (id INTEGER);"
          "CREATE SEQUENCE counter;"_s;
    return tables
        + (isPostgres ? u"CREATE FUNCTION note(n INTEGER) RETURNS INTEGER LANGUAGE SQL VOLATILE AS"
                        " 'INSERT INTO seen VALUES (n) RETURNING id';"
                        "CREATE PROCEDURE forget() LANGUAGE SQL AS 'DELETE FROM author';"
                        "CREATE VIEW noting AS SELECT id, note(id) AS noted FROM author;"
                        "CREATE MATERIALIZED VIEW kept AS SELECT id FROM author;"
                        "INSERT INTO author VALUES (3, 'Selma')"_s
                      : u"CREATE FUNCTION note(n INTEGER) RETURNS INTEGER MODIFIES SQL DATA"
                        " BEGIN INSERT INTO seen VALUES (n); RETURN n; END;"
                        "CREATE PROCEDURE forget() DELETE FROM author;"
                        "CREATE VIEW noting AS SELECT id, note(id) AS noted FROM author;"
                        "INSERT INTO author VALUES (3, 'Selma')"_s);
}

// What there is: rows, tables, what a sequence gives next.
const QString postgresContent
    = u"SELECT concat_ws('/', (SELECT string_agg(id || name, ',' ORDER BY id) FROM author),"
      " (SELECT count(*) FROM book), (SELECT count(*) FROM seen), (SELECT count(*) FROM kept),"
      " (SELECT last_value || is_called::text FROM counter),"
      " (SELECT string_agg(relname, ',' ORDER BY relname) FROM pg_class"
      "  WHERE relnamespace = 'public'::regnamespace))"_s;
const QString mariadbContent
    = u"SELECT CONCAT_WS('/', (SELECT GROUP_CONCAT(CONCAT(id, name) ORDER BY id) FROM author),"
      " (SELECT COUNT(*) FROM book), (SELECT COUNT(*) FROM seen),"
      " (SELECT next_not_cached_value FROM counter),"
      " (SELECT GROUP_CONCAT(table_name ORDER BY table_name) FROM information_schema.tables"
      "  WHERE table_schema = DATABASE()),"
      " (SELECT GROUP_CONCAT(index_name ORDER BY index_name) FROM information_schema.statistics"
      "  WHERE table_schema = DATABASE()))"_s;

Result<Ran> run(Connection &connection, const QString &sql, const QList<Value> &values = {})
{
    const QueryRecord draft { .kind = QueryRecord::Kind::Setup };
    return connection.run({ sql, values, sql }, draft, {});
}

/// What makes the connection that the attempt is made on.
enum class Way {
    Plain,
    Snapshot, ///< within a load's transaction
    Abandoned, ///< opened again after a transaction that did not end
    Lost, ///< opened again after the server ended it
};

} // namespace

/// Nothing that is run on a Connection changes a server's data. The program sends no text that
/// could (see "Reading a server without changing it" in ARCHITECTURE.md); here others are sent.
class TestServerReadOnly : public ServersTest
{
    Q_OBJECT

private slots:
    void refuses_data();
    void refuses();
    void refusesWhatIsBound();
    void losesWhatIsTemporary();
    void loadsWithoutATrace();

private:
    QString script() const override { return databaseScript(TestServers::isPostgres()); }
    QString content()
    {
        return m_server
            ->value(m_database, TestServers::isPostgres() ? postgresContent : mariadbContent)
            .toString();
    }
    /// Brings \a connection into the state that \a way names.
    void prepare(Connection &connection, Way way);
};

void TestServerReadOnly::prepare(Connection &connection, Way way)
{
    switch (way) {
    case Way::Plain:
    case Way::Snapshot:
        break;
    case Way::Abandoned:
        connection.abandon();
        break;
    case Way::Lost:
        m_server->restart();
        QVERIFY(!run(connection, u"SELECT 1"_s));
        break;
    }
    const Result<> refreshed = connection.refresh();
    QVERIFY2(refreshed, refreshed ? "" : qPrintable(refreshed.error().text));
}

void TestServerReadOnly::refuses_data()
{
    QTest::addColumn<Way>("way");
    QTest::newRow("as it was opened") << Way::Plain;
    QTest::newRow("in a snapshot") << Way::Snapshot;
    QTest::newRow("abandoned and opened again") << Way::Abandoned;
    QTest::newRow("lost and opened again") << Way::Lost;
}

void TestServerReadOnly::refuses()
{
    QFETCH(const Way, way);
    const bool isPostgres = TestServers::isPostgres();
    QStringList attempts {
        u"INSERT INTO author VALUES (9, 'nobody')"_s,
        u"UPDATE author SET name = 'nobody'"_s,
        u"DELETE FROM author"_s,
        u"TRUNCATE TABLE seen"_s,
        u"CREATE TABLE other (id INTEGER)"_s,
        u"CREATE TABLE other AS SELECT * FROM author"_s,
        u"CREATE VIEW other AS SELECT * FROM author"_s,
        u"CREATE INDEX other ON author (name)"_s,
        u"ALTER TABLE author ADD COLUMN other INTEGER"_s,
        u"DROP TABLE seen"_s,
        u"DROP VIEW noting"_s,
        u"SELECT * FROM author FOR UPDATE"_s,
        u"SELECT note(1)"_s,
        u"SELECT * FROM noting"_s,
        u"CALL forget()"_s,
        u"CREATE USER other"_s,
        u"GRANT SELECT ON author TO roundtrip"_s,
    };
    if (isPostgres) {
        attempts += QStringList {
            u"CREATE TEMP TABLE other (id INTEGER)"_s,
            u"SELECT * INTO other FROM author"_s,
            u"SELECT * FROM author FOR SHARE"_s,
            u"SELECT nextval('counter')"_s,
            u"SELECT setval('counter', 9)"_s,
            u"REFRESH MATERIALIZED VIEW kept"_s,
            u"WITH gone AS (DELETE FROM author RETURNING id) SELECT * FROM gone"_s,
            u"SELECT note(id) FROM author WHERE set_config('default_transaction_read_only', "
            "'off', true) = 'off'"_s,
            u"EXPLAIN ANALYZE DELETE FROM author"_s,
            u"DO 'BEGIN DELETE FROM author; END'"_s,
            u"COMMENT ON TABLE author IS 'other'"_s,
        };
    } else {
        attempts += QStringList {
            u"CREATE TEMPORARY TABLE other (id INTEGER)"_s,
            u"REPLACE INTO author VALUES (1, 'nobody')"_s,
            u"SELECT NEXTVAL(counter)"_s,
            u"SELECT SETVAL(counter, 9)"_s,
            u"RENAME TABLE seen TO other"_s,
            u"CREATE DATABASE other"_s,
            u"EXECUTE IMMEDIATE 'DELETE FROM author'"_s,
        };
    }
    attempts += QStringList {
        u"SELECT 1; DELETE FROM author"_s,
        u"COMMIT; DELETE FROM author"_s,
        u"COMMIT; SET default_transaction_read_only = off; DELETE FROM author"_s,
        u"COMMIT"_s,
        u"SET TRANSACTION READ WRITE"_s,
        u"PREPARE gone AS DELETE FROM author; EXECUTE gone"_s,
        u"PREPARE gone FROM 'DELETE FROM author'"_s,
        u"SELECT 1 /* ' */; DELETE FROM author /* ' */"_s,
    };

    const QString before = content();
    QueryLog log;
    const auto connection = Connection::open(m_server->settings(m_database), log);
    QVERIFY(connection);
    prepare(**connection, way);
    QStringList notRefused;
    int sent = 0;
    for (const QString &attempt : std::as_const(attempts)) {
        std::optional<Result<Snapshot>> snapshot;
        if (way == Way::Snapshot)
            snapshot.emplace(Snapshot::begin(**connection, LoadId::None));
        QVERIFY(!snapshot || snapshot->hasValue());
        const Result<Ran> ran = run(**connection, attempt);
        // What begins like one that reads is the server's to refuse; others it does not even get.
        const bool isSent = !ran && !ran.error().text.contains("was not sent"_L1);
        if (ran || ran.error().kind != DbError::Kind::Refused
            || isSent != (*connection)->dialect().isReading(attempt))
            notRefused << attempt + u": "_s + (ran ? u"ran"_s : ran.error().text);
        sent += isSent ? 1 : 0;
        snapshot.reset();
        if (const Result<> refreshed = (*connection)->refresh(); !refreshed)
            QFAIL(qPrintable(refreshed.error().text));
    }
    QVERIFY2(notRefused.isEmpty(), qPrintable(notRefused.join(u'\n')));
    QCOMPARE(content(), before);
    QVERIFY(sent >= 5);
    QVERIFY(run(**connection, u"SELECT COUNT(*) FROM author"_s));
}

void TestServerReadOnly::refusesWhatIsBound()
{
    const QString before = content();
    QueryLog log;
    const auto connection = Connection::open(m_server->settings(m_database), log);
    QVERIFY(connection);
    for (const QString &sql : { u"INSERT INTO author VALUES (?, 'nobody')"_s,
                                u"UPDATE author SET name = 'nobody' WHERE id = ?"_s,
                                u"DELETE FROM book WHERE id = ?"_s, u"SELECT note(?)"_s }) {
        const Result<Ran> ran = run(**connection, sql, { Value::ofInteger(2) });
        QVERIFY2(!ran, qPrintable(sql));
        QCOMPARE(ran.error().kind, DbError::Kind::Refused);
        QVERIFY2(ran.error().text.startsWith("this connection only reads ("_L1),
                 qPrintable(ran.error().text));
    }
    QCOMPARE(content(), before);
}

/// What the servers do not count as writing ends with the session.
void TestServerReadOnly::losesWhatIsTemporary()
{
    const QString before = content();
    QueryLog log;
    const auto connection = Connection::open(m_server->settings(m_database), log);
    QVERIFY(connection);
    if (TestServers::isPostgres()) {
        QVERIFY(run(**connection, u"SELECT pg_advisory_lock(1)"_s));
        QCOMPARE(m_server->value(m_database,
                                 u"SELECT count(*) FROM pg_locks WHERE locktype = "
                                 "'advisory'"_s),
                 1);
    } else {
        QVERIFY(run(**connection, u"SELECT GET_LOCK('other', 0)"_s));
        QCOMPARE(m_server->value(m_database, u"SELECT IS_FREE_LOCK('other')"_s), 0);
    }
    QCOMPARE(content(), before);
    (*connection)->abandon();
    const QString held = TestServers::isPostgres()
        ? u"SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"_s
        : u"SELECT 1 - IS_FREE_LOCK('other')"_s;
    QTRY_COMPARE(m_server->value(m_database, held).toInt(), 0);
    QCOMPARE(content(), before);
}

void TestServerReadOnly::loadsWithoutATrace()
{
    const QString before = content();
    Result<Database> database = Database::open(m_server->settings(m_database));
    QVERIFY(database);
    for (const FetchStrategy strategy : allFetchStrategies()) {
        const Loaded loaded = load(*database, u"author"_s, { u"book"_s }, strategy);
        QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
        QCOMPARE(loaded.records->recordCount(), 5);
    }
    // A view that writes when it is read is refused as well, and says so.
    const Loaded noting = load(*database, u"noting"_s, {});
    QVERIFY(noting.error);
    QVERIFY2(noting.error->text.contains("read-only transaction"_L1)
                 || noting.error->text.contains("READ ONLY transaction"_L1),
             qPrintable(noting.error->text));
    QCOMPARE(content(), before);
}

QTEST_GUILESS_MAIN(TestServerReadOnly)
#include "tst_serverreadonly.moc"
