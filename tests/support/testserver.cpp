// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/testserver.h"

#include "tests/support/freeport.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlField>
#include <QSqlQuery>

#include <sys/shm.h>

#include <csignal>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roundtrip::test {

namespace {

bool isPostgres(DatabaseKind kind)
{
    return kind == DatabaseKind::PostgreSql;
}

QString driverName(DatabaseKind kind)
{
    return isPostgres(kind) ? u"QPSQL"_s : u"QMYSQL"_s;
}

/// A crashed PostgreSQL leaves its shared memory to its next start, which may never come.
void removeSharedMemory(const QString &lockFile)
{
    QFile file(lockFile);
    if (!file.open(QIODevice::ReadOnly))
        return;
    // The seventh line: the key and the number of the memory. Somebody else's can have the number.
    const QList<QByteArray> lines = file.readAll().split('\n');
    const QList<QByteArray> words = lines.value(6).simplified().split(' ');
    const int memory = words.value(1).toInt();
    shmid_ds state {};
    if (words.size() == 2 && shmctl(memory, IPC_STAT, &state) == 0 && state.shm_nattch == 0
        && state.shm_perm.__key == words.value(0).toInt())
        shmctl(memory, IPC_RMID, nullptr);
}

/// Has somebody sent what the server at \a port has not read yet?
bool hasUnread(int port)
{
    QFile file(u"/proc/net/tcp"_s);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray local = ':' + QByteArray::number(port, 16).rightJustified(4, '0').toUpper();
    for (const QByteArray &line : file.readAll().split('\n')) {
        // Number, local and remote address, state, "sent:received" that wait.
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.value(1).endsWith(local) && !fields.value(4).endsWith(":00000000"))
            return true;
    }
    return false;
}

QByteArray bytesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

} // namespace

//--- Starting

std::unique_ptr<TestServer> TestServer::start(DatabaseKind kind, QString *why,
                                              const QStringList &options)
{
    return start(kind, why, ServerSetup { .arguments = options });
}

std::unique_ptr<TestServer> TestServer::start(DatabaseKind kind, QString *why,
                                              const ServerSetup &setup)
{
    Q_ASSERT(kind != DatabaseKind::Sqlite);
    const ServerPrograms programs = findServerPrograms(kind);
    if (programs.server.isEmpty()) {
        *why = isPostgres(kind)
            ? u"there is no PostgreSQL server here (initdb, postgres)"_s
            : u"there is no MariaDB server here (mariadb-install-db, my_print_defaults, mariadbd)"_s;
        return nullptr;
    }
    if (!QSqlDatabase::isDriverAvailable(driverName(kind))) {
        *why = u"Qt's driver %1 is not here"_s.arg(driverName(kind));
        return nullptr;
    }
    return std::unique_ptr<TestServer>(new TestServer(kind, programs, setup));
}

TestServer::TestServer(DatabaseKind kind, const ServerPrograms &programs, const ServerSetup &setup)
    : m_kind(kind)
    , m_program(programs.server)
    , m_options(setup.arguments)
    // PostgreSQL tidies up at SIGQUIT, which takes no time; MariaDB has nothing outside its folder.
    , m_process(m_folder, isPostgres(kind) ? SIGQUIT : SIGKILL)
{
    if (m_folder.path().isEmpty())
        qFatal("no folder for a server");
    makeServerData(kind, programs, m_folder);
    if (setup.prepare) {
        setup.prepare(m_folder);
        ServerFolder::give(m_folder.path());
    }
    startOnFreePort(setup.isCopy);
}

TestServer::~TestServer()
{
    m_process.end(isPostgres(m_kind) ? SIGQUIT : SIGKILL);
    if (isPostgres(m_kind))
        removeSharedMemory(m_folder.file(u"data/postmaster.pid"_s));
}

void TestServer::startOnFreePort(bool isCopy)
{
    for (int attempt = 0; attempt < 5; ++attempt) {
        m_port = freePort();
        if (tryStart()) {
            if (isCopy)
                return;
            const QString script = isPostgres(m_kind)
                ? u"CREATE ROLE %1 SUPERUSER LOGIN; CREATE ROLE %2 SUPERUSER LOGIN PASSWORD '%3'"_s
                : u"CREATE USER %1@'%'; GRANT ALL ON *.* TO %1@'%' WITH GRANT OPTION;"
                  "CREATE USER %2@'%' IDENTIFIED BY '%3'; GRANT ALL ON *.* TO %2@'%'"_s;
            run(administrationDatabase(), script.arg(user, guest, guestPassword));
            return;
        }
    }
    qFatal("no free port for %s", qPrintable(m_program));
}

bool TestServer::tryStart()
{
    const QDeadlineTimer deadline(60s);
    const qint64 said = QFileInfo(wholeLog()).size();
    m_process.start(m_program, serverArguments(m_kind, m_folder, m_port) + m_options, wholeLog());
    bool isOpen = false;
    while (!isOpen) {
        // Waits a little for its end, which is a wait for its readiness as well.
        if (m_process.waitForEnd(10ms) || deadline.hasExpired()) {
            const QByteArray log = bytesIn(wholeLog()).sliced(said);
            m_process.end(SIGKILL);
            if (log.contains("ddress already in use"))
                return false;
            qFatal("%s did not start: %s", qPrintable(m_program), log.constData());
        }
        connect(administrationDatabase(), [&](const QSqlDatabase &db) { isOpen = db.isOpen(); });
    }
    return true;
}

void TestServer::stop()
{
    // PostgreSQL ends its connections at SIGINT, and would wait for them at SIGTERM.
    m_process.end(isPostgres(m_kind) ? SIGINT : SIGTERM);
}

void TestServer::kill()
{
    m_process.end(SIGKILL);
}

void TestServer::restart()
{
    stop();
    if (!tryStart())
        qFatal("somebody took port %d", m_port);
}

//--- Connecting

QString TestServer::administrationDatabase() const
{
    return isPostgres(m_kind) ? u"postgres"_s : u"mysql"_s;
}

ConnectionSettings TestServer::settings(const QString &database) const
{
    ConnectionSettings settings;
    settings.kind = m_kind;
    settings.server.host = u"127.0.0.1"_s;
    settings.server.port = m_port;
    settings.server.database = database;
    settings.server.user = user;
    return settings;
}

ConnectionSettings TestServer::socketSettings(const QString &database) const
{
    ConnectionSettings settings = this->settings(database);
    settings.server.host = isPostgres(m_kind) ? m_folder.path() : m_folder.file(u"socket"_s);
    return settings;
}

ConnectionSettings TestServer::guestSettings(const QString &database) const
{
    ConnectionSettings settings = this->settings(database);
    settings.server.user = QString(guest);
    settings.server.password = QString(guestPassword);
    return settings;
}

QString TestServer::url(const QString &database) const
{
    return u"%1://%2@127.0.0.1:%3/%4"_s.arg(isPostgres(m_kind) ? u"postgresql"_s : u"mysql"_s, user)
        .arg(m_port)
        .arg(database);
}

void TestServer::connect(const QString &database, const std::function<void(QSqlDatabase &)> &action)
{
    const QString name = u"testserver-%1"_s.arg(quintptr(this));
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(driverName(m_kind), name);
        db.setHostName(u"127.0.0.1"_s);
        db.setPort(m_port);
        db.setUserName(serverKeeper); // whose statements log() leaves out
        db.setDatabaseName(database);
        db.open();
        action(db);
    }
    QSqlDatabase::removeDatabase(name);
}

QString TestServer::createDatabase()
{
    QString name = u"test%1"_s.arg(++m_databases);
    run(administrationDatabase(), u"CREATE DATABASE "_s + name);
    return name;
}

QString TestServer::tryRun(const QString &database, const QString &script)
{
    QString error;
    connect(database, [&](QSqlDatabase &db) {
        if (!db.isOpen()) {
            error = db.lastError().text();
            return;
        }
        QSqlQuery query(db);
        bool isFine = query.exec(script);
        while (isFine && query.nextResult())
            isFine = !query.lastError().isValid();
        if (query.lastError().isValid())
            error = query.lastError().text();
    });
    return error;
}

void TestServer::run(const QString &database, const QString &script)
{
    if (const QString error = tryRun(database, script); !error.isEmpty())
        qFatal("%s: %s", qPrintable(script.left(200)), qPrintable(error));
}

QVariant TestServer::value(const QString &database, const QString &statement)
{
    QVariant value;
    connect(database, [&](QSqlDatabase &db) {
        QSqlQuery query(db);
        if (!db.isOpen() || !query.exec(statement)) {
            qFatal("%s: %s%s", qPrintable(statement), qPrintable(db.lastError().text()),
                   qPrintable(query.lastError().text()));
        }
        if (query.next())
            value = query.value(0);
    });
    return value;
}

void TestServer::setVariable(const QString &name, const QVariant &value)
{
    QString statement;
    connect(administrationDatabase(), [&](QSqlDatabase &db) {
        QSqlField field(name, value.metaType());
        field.setValue(value);
        statement = (isPostgres(m_kind) ? u"ALTER ROLE ALL SET %1 = %2"_s : u"SET GLOBAL %1 = %2"_s)
                        .arg(name, db.driver()->formatValue(field));
    });
    run(administrationDatabase(), statement);
}

int TestServer::connectionCount()
{
    const QString statement = isPostgres(m_kind)
        ? u"SELECT count(*) FROM pg_stat_activity "
          "WHERE backend_type = 'client backend' AND usename <> '%1'"_s
        : u"SELECT count(*) FROM information_schema.processlist "
          "WHERE user <> '%1' AND command <> 'Daemon'"_s;
    return value(administrationDatabase(), statement.arg(serverKeeper)).toInt();
}

//--- The log

QString TestServer::wholeLog() const
{
    return m_folder.file(u"server.log"_s);
}

QString TestServer::statementLog() const
{
    return isPostgres(m_kind) ? wholeLog() : m_folder.file(u"statements.log"_s);
}

/// MariaDB logs a preparation after it has answered, and nobody awaits an answer to the end of a
/// prepared statement: waits until it has taken all that was sent to its port, and is idle.
void TestServer::waitForLog()
{
    if (isPostgres(m_kind) || !m_process.isRunning())
        return;
    const QDeadlineTimer deadline(10s);
    while (hasUnread(m_port)
           || value(administrationDatabase(),
                    u"SELECT count(*) FROM information_schema.processlist "
                    "WHERE user <> '%1' AND command NOT IN ('Sleep', 'Daemon')"_s.arg(serverKeeper))
                   .toInt()
               > 0) {
        if (deadline.hasExpired())
            qFatal("the server is not idle: its log is not complete");
    }
}

QList<ServerStatement> TestServer::log()
{
    waitForLog();
    const QByteArray text = bytesIn(statementLog()).sliced(m_logStart);
    const QString own = serverKeeper;
    return isPostgres(m_kind) ? readPostgresLog(text, own) : readMariadbLog(text, own);
}

void TestServer::clearLog()
{
    waitForLog();
    m_logStart = QFileInfo(statementLog()).size();
}

} // namespace roundtrip::test
