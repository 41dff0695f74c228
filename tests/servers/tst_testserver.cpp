// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/testserver.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <sys/shm.h>

#include <cstdio>
#include <map>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// A connection by Qt's own means.
class PlainConnection
{
public:
    explicit PlainConnection(const ConnectionSettings &settings)
        : m_name(u"plain-%1"_s.arg(quintptr(this)))
        , m_db(QSqlDatabase::addDatabase(
              settings.kind == DatabaseKind::PostgreSql ? u"QPSQL"_s : u"QMYSQL"_s, m_name))
    {
        if (settings.kind == DatabaseKind::MySql && settings.server.host.startsWith(u'/')) {
            m_db.setConnectOptions(u"UNIX_SOCKET="_s + settings.server.host);
        } else {
            m_db.setHostName(settings.server.host);
        }
        m_db.setPort(settings.server.port);
        m_db.setDatabaseName(settings.server.database);
        m_db.setUserName(settings.server.user);
        m_db.setPassword(settings.server.password);
        m_db.open();
    }
    ~PlainConnection()
    {
        m_db = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(PlainConnection)

    /// The rows of the answer, or the error.
    QStringList rows(const QString &statement)
    {
        QSqlQuery query(m_db);
        query.setForwardOnly(true);
        if (!m_db.isOpen() || !query.exec(statement))
            return { u"error: "_s + m_db.lastError().text() + query.lastError().text() };
        QStringList rows;
        while (query.next())
            rows << query.value(0).toString();
        return rows;
    }

private:
    QString m_name;
    QSqlDatabase m_db;
};

QStringList rowsOf(const ConnectionSettings &settings, const QString &statement)
{
    return PlainConnection(settings).rows(statement);
}

/// A process that has ended can stay in the list until somebody asks how.
bool isAlive(qint64 process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = file.readAll();
    return !text.isEmpty() && !text.sliced(text.lastIndexOf(')')).startsWith(") Z");
}

/// The number of the shared memory of the PostgreSQL in \a folder.
std::optional<int> sharedMemory(const QString &folder)
{
    QFile file(folder + u"/data/postmaster.pid"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().split('\n').value(6).simplified().split(' ').value(1).toInt();
}

bool isThere(int memory)
{
    shmid_ds state {};
    return shmctl(memory, IPC_STAT, &state) == 0;
}

const QString holdArgument = u"--hold"_s;
const QString script = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name VARCHAR(90));\n"
                       "INSERT INTO author VALUES (1, 'Astrid; Lindgren'),\n(2, 'Tove Jansson');\n"
                       "INSERT INTO author VALUES (3, 'Žofie');\n"_s;
const QString readNames = u"SELECT name FROM author ORDER BY id"_s;
const QStringList names { u"Astrid; Lindgren"_s, u"Tove Jansson"_s, u"Žofie"_s };

} // namespace

/// The servers that other tests use.
class TestTestServer : public QObject
{
    Q_OBJECT

private:
    TestServer *server()
    {
        QFETCH_GLOBAL(DatabaseKind, kind);
        return m_servers[kind].server.get();
    }

    struct Started
    {
        std::unique_ptr<TestServer> server;
        QString why;
    };
    std::map<DatabaseKind, Started> m_servers;

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<DatabaseKind>("kind");
        QTest::newRow("PostgreSQL") << DatabaseKind::PostgreSql;
        QTest::newRow("MariaDB") << DatabaseKind::MySql;
    }

    void init()
    {
        QFETCH_GLOBAL(DatabaseKind, kind);
        auto &[server, why] = m_servers[kind];
        if (!server && why.isEmpty())
            server = TestServer::start(kind, &why);
        if (!server)
            QSKIP(qPrintable(why));
    }

    void cleanupTestCase() { m_servers.clear(); }

    void readsWhatWasWritten_data()
    {
        QTest::addColumn<QString>("by");
        QTest::newRow("TCP") << u"TCP"_s;
        QTest::newRow("socket") << u"socket"_s;
        QTest::newRow("password") << u"password"_s;
    }

    void readsWhatWasWritten()
    {
        QFETCH(const QString, by);
        const QString database = server()->createDatabase();
        server()->run(database, script);
        const ConnectionSettings settings = by == u"TCP" ? server()->settings(database)
            : by == u"socket"                            ? server()->socketSettings(database)
                                                         : server()->guestSettings(database);
        QCOMPARE(rowsOf(settings, readNames), names);
        QCOMPARE(server()->value(database, u"SELECT count(*) FROM author"_s).toInt(), 3);
    }

    void refusesAWrongPassword()
    {
        ConnectionSettings settings = server()->guestSettings(server()->createDatabase());
        settings.server.password = u"another"_s;
        QVERIFY(rowsOf(settings, u"SELECT 1"_s).constFirst().startsWith(u"error: "));
    }

    void aNewDatabaseIsEmptyAndItsNameNew()
    {
        const QString first = server()->createDatabase();
        server()->run(first, script);
        const QString second = server()->createDatabase();
        QVERIFY(first != second);
        QVERIFY(!server()->tryRun(second, u"SELECT * FROM author"_s).isEmpty());
    }

    void tellsTheErrorOfAnyStatement()
    {
        const QString database = server()->createDatabase();
        QCOMPARE(server()->tryRun(database, script), QString());
        const QString error = server()->tryRun(
            database, u"INSERT INTO author VALUES (4, 'four'); SELECT * FROM nowhere; SELECT 1"_s);
        QVERIFY2(error.contains(u"nowhere"), qPrintable(error));
        QVERIFY(!server()->tryRun(u"missing"_s, u"SELECT 1"_s).isEmpty());
    }

    void logsTheStatementsOfOthers()
    {
        const QString database = server()->createDatabase();
        server()->run(database, script);
        const QString statement = u"SELECT name\n\tFROM author\n\nWHERE id = 2"_s;
        PlainConnection connection(server()->settings(database));
        server()->clearLog();
        QCOMPARE(connection.rows(statement), QStringList { names.at(1) });
        server()->run(database, u"INSERT INTO author VALUES (4, 'four')"_s);
        QCOMPARE(connection.rows(u"SELECT 5"_s), QStringList { u"5"_s });
        const QList<ServerStatement> log = server()->log();
        QCOMPARE(log.size(), 2);
        QCOMPARE(log.at(0).text, statement);
        QCOMPARE(log.at(1).text, u"SELECT 5"_s);
        QCOMPARE(log.at(0).connection, log.at(1).connection);
        QCOMPARE(log.at(0).command,
                 server()->kind() == DatabaseKind::MySql ? u"Query"_s : u"statement"_s);
    }

    void countsTheConnectionsOfOthers()
    {
        const QString database = server()->createDatabase();
        QTRY_COMPARE(server()->connectionCount(), 0);
        {
            const PlainConnection connection(server()->settings(database));
            QCOMPARE(server()->connectionCount(), 1);
        }
        QTRY_COMPARE(server()->connectionCount(), 0);
    }

    void setsVariables()
    {
        const QString database = server()->createDatabase();
        const bool isMariadb = server()->kind() == DatabaseKind::MySql;
        const QString name = isMariadb ? u"lock_wait_timeout"_s : u"extra_float_digits"_s;
        const QString show = isMariadb ? u"SELECT @@"_s + name : u"SHOW "_s + name;
        const QString before = server()->value(database, show).toString();
        server()->setVariable(name, 2);
        QCOMPARE(rowsOf(server()->settings(database), show), QStringList { u"2"_s });
        server()->setVariable(name, before.toInt());
        QCOMPARE(rowsOf(server()->settings(database), show), QStringList { before });
    }

    void keepsItsDataAndPort_data()
    {
        QTest::addColumn<bool>("isKilled");
        QTest::newRow("killed") << true;
        QTest::newRow("stopped") << false;
    }

    void keepsItsDataAndPort()
    {
        QFETCH(const bool, isKilled);
        const QString database = server()->createDatabase();
        server()->run(database, script);
        const qint64 process = server()->processId();
        const ConnectionSettings settings = server()->settings(database);
        PlainConnection connection(settings);
        QCOMPARE(connection.rows(readNames), names);

        if (isKilled)
            server()->kill();
        else
            server()->stop();
        QCOMPARE(server()->processId(), 0);
        QVERIFY(!isAlive(process));
        QVERIFY(connection.rows(readNames).constFirst().startsWith(u"error: "));

        server()->restart();
        QVERIFY(server()->processId() > 0);
        QCOMPARE(server()->settings(database).server.port, settings.server.port);
        QCOMPARE(rowsOf(settings, readNames), names);
    }

    void leavesNothing_data()
    {
        QTest::addColumn<bool>("isKilled");
        QTest::newRow("at its end") << false;
        QTest::newRow("killed before") << true;
    }

    void leavesNothing()
    {
        QFETCH_GLOBAL(DatabaseKind, kind);
        QFETCH(const bool, isKilled);
        QString why;
        auto another = TestServer::start(kind, &why);
        QVERIFY(another);
        const QString folder = another->folder();
        const qint64 process = another->processId();
        const std::optional<int> memory = sharedMemory(folder);
        QCOMPARE(memory.has_value(), kind == DatabaseKind::PostgreSql);
        QVERIFY(!memory || isThere(*memory));
        QVERIFY(isAlive(process));
        QVERIFY(QFileInfo::exists(folder));
        if (isKilled)
            another->kill();
        another.reset();
        QVERIFY(!isAlive(process));
        QVERIFY(!QFileInfo::exists(folder));
        QVERIFY(!memory || !isThere(*memory));
    }

    /// Nor when the test program is killed.
    void leavesNothingOfAKilledProgram()
    {
        QFETCH_GLOBAL(DatabaseKind, kind);
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(QCoreApplication::applicationFilePath(),
                      { holdArgument, QString::number(int(kind)) });
        while (!program.canReadLine())
            QVERIFY(program.waitForReadyRead());
        const QList<QByteArray> said = program.readLine().trimmed().split(' ');
        const qint64 process = said.at(0).toLongLong();
        const QString folder = QString::fromUtf8(said.at(1));
        const std::optional<int> memory = sharedMemory(folder);
        QVERIFY(isAlive(process));
        QVERIFY(QFileInfo::exists(folder));
        program.kill();
        QVERIFY(program.waitForFinished());
        QTRY_VERIFY(!isAlive(process));
        QTRY_VERIFY(!QFileInfo::exists(folder));
        QVERIFY(!memory || !isThere(*memory));
    }
};

/// With \ref holdArgument and a kind it starts a server, says where it is and waits to be killed.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == holdArgument) {
        QString why;
        const auto server = TestServer::start(DatabaseKind(arguments.at(2).toInt()), &why);
        printf("%lld %s\n", server->processId(), qPrintable(server->folder()));
        fflush(stdout);
        return getchar();
    }
    TestTestServer test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_testserver.moc"
