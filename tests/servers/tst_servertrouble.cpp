// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/access/database.h"
#include "datalayer/records/loading/recordloader.h"
#include "tests/support/delayproxy.h"
#include "tests/support/otheruser.h"
#include "tests/support/serverstest.h"
#include "tests/support/statementwatch.h"
#include "tests/support/testdatabase.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

QString library()
{
    return u"CREATE TABLE country (id INTEGER PRIMARY KEY);"
           "INSERT INTO country VALUES (1), (2);"
           "CREATE TABLE author (id INTEGER PRIMARY KEY,"
           " country_id INTEGER REFERENCES country (id));"
           "INSERT INTO author VALUES (1, 1), (2, 1), (3, 2);"
           "CREATE TABLE book (id INTEGER PRIMARY KEY, author_id INTEGER REFERENCES author (id));"
           "INSERT INTO book VALUES (1, 1), (2, 1), (3, 2), (4, 3)"_s;
}

qint64 countOf(const Loaded &loaded, const QString &table)
{
    const std::map<int, qint64> counts = loaded.records->recordCounts();
    const auto found = counts.find(loaded.records->schema().tableIndex(table));
    return found == counts.end() ? 0 : found->second;
}

/// Does something when the first statement with a text in it has run, on the thread that ran it.
class Between
{
public:
    Between(const QString &part, const std::function<void()> &action)
        : m_watch([this, part, action](const QString &statement) {
            if (m_isOver || !statement.contains(part))
                return;
            m_isOver = true;
            action();
        })
    { }

private:
    bool m_isOver = false;
    StatementWatch m_watch;
};

#define VERIFY_ERROR(error, expectedKind, ...) \
    do { \
        QCOMPARE((error).kind, expectedKind); \
        for (const QString &word : QStringList { __VA_ARGS__ }) \
            QVERIFY2((error).text.contains(word), qPrintable((error).text)); \
        QVERIFY2(!(error).text.contains(u'\n'), qPrintable((error).text)); \
    } while (false)

} // namespace

/// What goes wrong with servers: the words for it, what stays, and that the next load works.
class TestServerTrouble : public ServersTest
{
    Q_OBJECT

private slots:
    void refusesALogin_data();
    void refusesALogin();
    void isNotThere_data();
    void isNotThere();
    void hasNoSuchDatabase();
    void isKilledWithinALoad_data();
    void isKilledWithinALoad();
    void isKilledBetweenLoads_data();
    void isKilledBetweenLoads();
    void staysAway();
    void isCutWhileIdle();
    void isCutWithinALoad();
    void takesTooLong();
    void hasNoConnectionFree();
    void isLockedByAnother();
    void isNotForThisUser();
    void hasNoRoomLeft();

private:
    QString script() const override { return library(); }
    static Loaded loadAll(Database &database, FetchStrategy strategy = FetchStrategy::Prefetch)
    {
        return load(database, u"author"_s, { u"country"_s, u"book"_s }, strategy);
    }
    /// Loads what there is, twice: the second load has a connection already.
    static void verifyLoads(Database &database)
    {
        for (int i = 0; i < 2; ++i) {
            const Loaded loaded = loadAll(database);
            QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
            QCOMPARE(loaded.records->recordCount(), 10);
        }
    }
};

void TestServerTrouble::refusesALogin_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::newRow("wrong password") << u"guest"_s << u"wrong"_s;
    QTest::newRow("no password") << u"guest"_s << QString();
    QTest::newRow("unknown user") << u"nobody"_s << u"wrong"_s;
}

void TestServerTrouble::refusesALogin()
{
    QFETCH(const QString, user);
    QFETCH(const QString, password);
    ConnectionSettings wrong = m_server->guestSettings(m_database);
    wrong.server.user = user;
    wrong.server.password = password;
    const Result<Database> database = Database::open(wrong);
    QVERIFY(!database);
    VERIFY_ERROR(database.error(), DbError::Kind::Login, u"the server does not let you in ("_s);
    QVERIFY(!database.error().text.contains("wrong"_L1));
    // It says whom, where the server had a password to check.
    if (!password.isEmpty())
        QVERIFY2(database.error().text.contains(user), qPrintable(database.error().text));
    QVERIFY(Database::open(m_server->guestSettings(m_database)));
}

void TestServerTrouble::isNotThere_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("said");
    QTest::newRow("unknown host") << u"no-such-host.invalid"_s << u"no-such-host.invalid"_s;
    QTest::newRow("refused") << u"127.0.0.1"_s << u"127.0.0.1"_s;
    QTest::newRow("no socket") << u"/no/such/folder"_s << u"/no/such/folder"_s;
}

void TestServerTrouble::isNotThere()
{
    QFETCH(const QString, host);
    QFETCH(const QString, said);
    ConnectionSettings nowhere = settings();
    nowhere.server.host = host;
    nowhere.server.port = 1;
    const Result<Database> database = Database::open(nowhere);
    QVERIFY(!database);
    VERIFY_ERROR(database.error(), DbError::Kind::Connection, u"the server cannot be reached ("_s,
                 said);
}

void TestServerTrouble::hasNoSuchDatabase()
{
    const Result<Database> database = Database::open(m_server->settings(u"nowhere"_s));
    QVERIFY(!database);
    VERIFY_ERROR(database.error(), DbError::Kind::NotFound, u"nowhere"_s);
}

void TestServerTrouble::isKilledWithinALoad_data()
{
    QTest::addColumn<FetchStrategy>("strategy");
    QTest::addColumn<QString>("after"); // which statement, its first time
    QTest::addColumn<int>("authors"); // -1: nothing came
    QTest::addColumn<int>("countries");
    QTest::addColumn<int>("books");
    QTest::newRow("before the root") << FetchStrategy::Prefetch << u"READ ONLY"_s << -1 << 0 << 0;
    QTest::newRow("prefetch, second level")
        << FetchStrategy::Prefetch << u"FROM author"_s << 3 << 0 << 0;
    QTest::newRow("prefetch, third level")
        << FetchStrategy::Prefetch << u"FROM country"_s << 3 << 3 << 0;
    QTest::newRow("naive") << FetchStrategy::Naive << u"FROM book"_s << 3 << 1 << 2;
    QTest::newRow("after the last") << FetchStrategy::Prefetch << u"FROM book"_s << 3 << 3 << 4;
}

void TestServerTrouble::isKilledWithinALoad()
{
    QFETCH(const FetchStrategy, strategy);
    QFETCH(const QString, after);
    QFETCH(const int, authors);
    Result<Database> database = Database::open(settings());
    QVERIFY(database);
    const Loaded before = loadAll(*database);
    QVERIFY(!before.error);
    Loaded loaded;
    {
        const Between kill(after, [this] { m_server->kill(); });
        loaded = loadAll(*database, strategy);
    }
    QVERIFY(loaded.error);
    VERIFY_ERROR(*loaded.error, DbError::Kind::Connection,
                 u"the connection to the server was lost ("_s,
                 u"what was loaded is still here, and loading again connects anew"_s);
    QVERIFY(!loaded.wasStopped);
    QVERIFY(database->log().loads().constLast().isFinished);
    QCOMPARE(loaded.records != nullptr, authors >= 0);
    if (loaded.records) {
        QCOMPARE(countOf(loaded, u"author"_s), authors);
        QTEST(int(countOf(loaded, u"country"_s)), "countries");
        QTEST(int(countOf(loaded, u"book"_s)), "books");
    }
    // One statement failed, and none was tried after it.
    qsizetype failed = 0;
    for (const QueryRecord &record : database->log().recordsOfLoad(loaded.load))
        failed += record.error ? 1 : 0;
    QCOMPARE(failed, 1);
    QCOMPARE(before.records->recordCount(), 10);
    m_server->restart();
    verifyLoads(*database);
}

void TestServerTrouble::isKilledBetweenLoads_data()
{
    // The library beneath PostgreSQL's driver speaks the user's and gives no code.
    QTest::addColumn<QByteArray>("language");
    QTest::newRow("English") << QByteArray("en");
    QTest::newRow("German") << QByteArray("de");
}

void TestServerTrouble::isKilledBetweenLoads()
{
    QFETCH(const QByteArray, language);
    const QByteArray before = qgetenv("LANGUAGE");
    qputenv("LANGUAGE", language);
    const auto restore = qScopeGuard([&] { qputenv("LANGUAGE", before); });
    Result<Database> database = Database::open(settings());
    QVERIFY(database);
    verifyLoads(*database);
    m_server->kill();
    m_server->restart();
    // Nobody can know before asking.
    const Loaded lost = loadAll(*database);
    QVERIFY(lost.error);
    VERIFY_ERROR(*lost.error, DbError::Kind::Connection, u"was lost"_s);
    QVERIFY(!lost.records);
    verifyLoads(*database);
}

void TestServerTrouble::staysAway()
{
    Result<Database> database = Database::open(settings());
    QVERIFY(database);
    m_server->kill();
    QVERIFY(loadAll(*database).error);
    for (int i = 0; i < 3; ++i) {
        const Loaded refused = loadAll(*database);
        QVERIFY(refused.error);
        VERIFY_ERROR(*refused.error, DbError::Kind::Connection, u"cannot be reached"_s);
    }
    m_server->restart();
    verifyLoads(*database);
}

void TestServerTrouble::isCutWhileIdle()
{
    DelayProxy proxy(m_server->port());
    Result<Database> database = Database::open(proxy.through(settings()));
    QVERIFY(database);
    verifyLoads(*database);
    proxy.cutConnections();
    const Loaded cut = loadAll(*database);
    QVERIFY(cut.error);
    VERIFY_ERROR(*cut.error, DbError::Kind::Connection, u"was lost"_s);
    verifyLoads(*database);
}

void TestServerTrouble::isCutWithinALoad()
{
    DelayProxy proxy(m_server->port());
    Result<Database> database = Database::open(proxy.through(settings()));
    QVERIFY(database);
    Loaded loaded;
    {
        const Between cut(u"FROM author"_s, [&proxy] { proxy.cutConnections(); });
        loaded = loadAll(*database);
    }
    QVERIFY(loaded.error);
    VERIFY_ERROR(*loaded.error, DbError::Kind::Connection, u"was lost"_s);
    QCOMPARE(countOf(loaded, u"author"_s), 3);
    verifyLoads(*database);
}

void TestServerTrouble::takesTooLong()
{
    m_server->run(
        m_database,
        TestServers::isPostgres()
            ? u"CREATE VIEW slow AS SELECT id, CAST(pg_sleep(60) AS TEXT) AS s FROM book"_s
            : u"CREATE VIEW slow AS SELECT id, SLEEP(60) AS s FROM book"_s);
    ConnectionSettings hasty = settings();
    hasty.statementTimeoutMs = 300;
    Result<Database> database = Database::open(hasty);
    QVERIFY(database);
    QElapsedTimer timer;
    timer.start();
    const Loaded loaded = load(*database, u"slow"_s, {});
    QVERIFY(timer.elapsed() < 10'000);
    QVERIFY(loaded.error);
    VERIFY_ERROR(*loaded.error, DbError::Kind::Timeout, u"time limit of this connection"_s,
                 u"raise the limit"_s);
    verifyLoads(*database);
}

void TestServerTrouble::hasNoConnectionFree()
{
    // PostgreSQL keeps some for those who may do everything, as the test's user may.
    ConnectionSettings mine = settings();
    if (TestServers::isPostgres()) {
        m_server->run(m_database,
                      u"DROP ROLE IF EXISTS few; CREATE ROLE few LOGIN PASSWORD 'few'"
                      " CONNECTION LIMIT 1"_s);
        mine.server.user = u"few"_s;
        mine.server.password = u"few"_s;
    } else {
        m_server->run(m_database,
                      u"CREATE USER IF NOT EXISTS few IDENTIFIED BY 'few';"
                      "GRANT ALL ON *.* TO few WITH MAX_USER_CONNECTIONS 1"_s);
        mine.server.user = u"few"_s;
        mine.server.password = u"few"_s;
    }
    Result<Database> first = Database::open(mine);
    QVERIFY2(first, first ? "" : qPrintable(first.error().text));
    const Result<Database> second = Database::open(mine);
    QVERIFY(!second);
    VERIFY_ERROR(second.error(), DbError::Kind::Connection,
                 u"the server has no connection free ("_s, u"try again when others have left"_s);
    first = DbError {};
    // The server may take a moment to notice. Once open, it stays: another one would be too many.
    const auto isOpen = [&first, &mine] {
        if (!first)
            first = Database::open(mine);
        return static_cast<bool>(first);
    };
    QTRY_VERIFY(isOpen());
}

void TestServerTrouble::isLockedByAnother()
{
    const bool isPostgres = TestServers::isPostgres();
    ConnectionSettings hasty = settings();
    const QString limit = u"lock_wait_timeout"_s; // MariaDB's, in seconds
    const QVariant usual = isPostgres ? QVariant()
                                      : m_server->value(m_database, u"SELECT @@GLOBAL."_s + limit);
    if (isPostgres)
        hasty.server.options << std::pair(u"options"_s, u"-c lock_timeout=300"_s);
    else
        m_server->setVariable(limit, 1);
    Result<Database> database = Database::open(hasty);
    if (!isPostgres)
        m_server->setVariable(limit, usual);
    QVERIFY(database);
    OtherUser other(settings());
    if (isPostgres) {
        other.run(u"BEGIN"_s);
        other.run(u"LOCK TABLE book IN ACCESS EXCLUSIVE MODE"_s);
    } else {
        other.run(u"LOCK TABLES book WRITE"_s);
    }
    const Loaded loaded = loadAll(*database);
    QVERIFY(loaded.error);
    VERIFY_ERROR(*loaded.error, DbError::Kind::Locked, u"it is locked by another transaction ("_s,
                 u"try again when that has ended"_s);
    QCOMPARE(countOf(loaded, u"author"_s), 3);
    QCOMPARE(countOf(loaded, u"country"_s), 3);
    QCOMPARE(countOf(loaded, u"book"_s), 0);
    other.run(isPostgres ? u"ROLLBACK"_s : u"UNLOCK TABLES"_s);
    verifyLoads(*database);
}

void TestServerTrouble::isNotForThisUser()
{
    // The schema was read by one who may see it.
    Result<Database> database = Database::open(settings());
    QVERIFY(database);
    ConnectionSettings guest = m_server->guestSettings(m_database);
    if (TestServers::isPostgres()) {
        m_server->run(m_database,
                      u"DROP ROLE IF EXISTS half; CREATE ROLE half LOGIN PASSWORD 'half';"
                      "GRANT SELECT ON author, country TO half"_s);
    } else {
        m_server->run(m_database,
                      u"CREATE USER IF NOT EXISTS half IDENTIFIED BY 'half';"
                      "GRANT SELECT ON author TO half;"
                      "GRANT SELECT ON country TO half;"
                      "GRANT SELECT (id) ON book TO half"_s);
    }
    guest.server.user = u"half"_s;
    guest.server.password = u"half"_s;
    Result<Database> half = Database::open(guest);
    QVERIFY2(half, half ? "" : qPrintable(half.error().text));
    const Loaded loaded = loadRecords(half->connection(), database->sharedSchema(),
                                      *QuerySet(u"author"_s)
                                           .prefetchRelated(u"country"_s)
                                           .prefetchRelated(u"book"_s)
                                           .resolve(database->schema()),
                                      FetchStrategy::Prefetch);
    QVERIFY(loaded.error);
    VERIFY_ERROR(*loaded.error, DbError::Kind::Statement, u"denied"_s, u"book"_s);
    QCOMPARE(countOf(loaded, u"author"_s), 3);
    QCOMPARE(countOf(loaded, u"country"_s), 3);
    QCOMPARE(countOf(loaded, u"book"_s), 0);
    const Loaded next = load(*half, u"author"_s, { u"country"_s });
    QVERIFY(!next.error);
    QCOMPARE(next.records->recordCount(), 6);
}

/// A full disk cannot be had here. PostgreSQL's own limit for a statement's temporary files is the
/// nearest to it, and MariaDB 10.11 has none; what both say of a disk is in tst_servererror.
void TestServerTrouble::hasNoRoomLeft()
{
    if (!TestServers::isPostgres())
        return;
    m_server->run(m_database,
                  u"CREATE VIEW large AS SELECT a.id, repeat('x', 1000) AS x"
                  " FROM generate_series(1, 20000) a (id)"_s);
    ConnectionSettings limited = settings();
    limited.server.options << std::pair(u"options"_s, u"-c temp_file_limit=1MB -c work_mem=64kB"_s);
    Result<Database> database = Database::open(limited);
    QVERIFY2(database, database ? "" : qPrintable(database.error().text));
    const Loaded loaded = load(*database, u"large"_s, {});
    QVERIFY(loaded.error);
    VERIFY_ERROR(*loaded.error, DbError::Kind::Statement,
                 u"the server has no room left for what the statement needs ("_s,
                 u"temp_file_limit"_s);
    verifyLoads(*database);
}

QTEST_GUILESS_MAIN(TestServerTrouble)
#include "tst_servertrouble.moc"
