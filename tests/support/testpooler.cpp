// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/testpooler.h"

#include "tests/support/freeport.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roundtrip::test {

namespace {

void writeText(const QString &path, const QString &text)
{
    QFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

QString psqlProgram()
{
    // Debian's own is a script that looks for the program, and needs Perl.
    const QString server = findServerPrograms(DatabaseKind::PostgreSql).server;
    const QString beside = server.section(u'/', 0, -2);
    const QString found = QStandardPaths::findExecutable(u"psql"_s, { beside });
    return found.isEmpty() ? QStandardPaths::findExecutable(u"psql"_s) : found;
}

} // namespace

//--- TestPooler

std::unique_ptr<TestPooler> TestPooler::start(const TestServer &server, int sessions, QString *why)
{
    const QString program = QStandardPaths::findExecutable(
        u"pgbouncer"_s,
        qEnvironmentVariable("PATH").split(u':') << u"/usr/sbin"_s << u"/usr/local/sbin"_s);
    if (program.isEmpty()) {
        *why = u"there is no PgBouncer here"_s;
        return nullptr;
    }
    return std::unique_ptr<TestPooler>(new TestPooler(server, program, sessions));
}

TestPooler::TestPooler(const TestServer &server, const QString &program, int sessions)
    : m_server(server)
    , m_process(m_folder, SIGKILL)
    , m_sessions(sessions)
{
    for (int attempt = 0; attempt < 5; ++attempt) {
        m_port = freePort();
        if (tryStart(program))
            return;
    }
    qFatal("no free port for %s", qPrintable(program));
}

TestPooler::~TestPooler()
{
    m_process.end(SIGKILL);
}

bool TestPooler::tryStart(const QString &program)
{
    const QString configuration = m_folder.file(u"pgbouncer.ini"_s);
    const QString users = m_folder.file(u"users.txt"_s);
    writeText(users, u"\"%1\" \"\"\n\"%2\" \"\"\n"_s.arg(trustedUser, serverKeeper));
    writeText(configuration,
              u"[databases]\n* = host=127.0.0.1 port=%1\n"
              "[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = %2\nunix_socket_dir =\n"
              "auth_type = trust\nauth_file = %3\npool_mode = transaction\ndefault_pool_size = %4\n"
              "query_wait_timeout = 20\n"_s.arg(m_server.port())
                  .arg(m_port)
                  .arg(users)
                  .arg(m_sessions));
    ServerFolder::give(m_folder.path());
    m_process.start(program, { configuration }, m_folder.file(u"pooler.log"_s));
    const QDeadlineTimer deadline(30s);
    // Waits a little for its end, which is a wait for its readiness as well.
    while (!m_process.waitForEnd(10ms)) {
        if (isListening(m_port))
            return true;
        if (deadline.hasExpired())
            break;
    }
    QFile log(m_folder.file(u"pooler.log"_s));
    std::ignore = log.open(QIODevice::ReadOnly);
    const QByteArray said = log.readAll();
    m_process.end(SIGKILL);
    if (!said.contains("in use"))
        qFatal("%s did not start: %s", qPrintable(program), said.constData());
    return false;
}

ConnectionSettings TestPooler::settings(const QString &database) const
{
    ConnectionSettings settings = m_server.settings(database);
    settings.server.port = m_port;
    return settings;
}

//--- Psql

Psql::Psql(const ConnectionSettings &settings)
    : m_arguments { u"--no-psqlrc"_s,
                    u"--no-align"_s,
                    u"--tuples-only"_s,
                    u"--quiet"_s,
                    u"--set=ON_ERROR_STOP=1"_s,
                    u"--host="_s + settings.server.host,
                    u"--port="_s + QString::number(settings.server.port),
                    u"--username="_s + settings.server.user,
                    u"--dbname="_s + settings.server.database }
{ }

bool Psql::isInstalled()
{
    return !psqlProgram().isEmpty();
}

QStringList Psql::rows(const QStringList &statements) const
{
    QStringList arguments = m_arguments;
    for (const QString &statement : statements)
        arguments << u"--command="_s + statement;
    QProcess process;
    process.start(psqlProgram(), arguments);
    if (!process.waitForFinished(30'000) || process.exitCode() != 0)
        qFatal("psql failed: %s", process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

struct Psql::Transaction::Process
{
    QProcess psql;
};

Psql::Transaction::Transaction(const Psql &psql)
    : m_process(std::make_unique<Process>())
{
    QProcess &process = m_process->psql;
    process.start(psqlProgram(), psql.m_arguments);
    process.write("BEGIN;\nSELECT pg_backend_pid();\n");
    const QDeadlineTimer deadline(30s);
    while (!process.canReadLine() && process.waitForReadyRead(int(deadline.remainingTime()))) { }
    m_session = process.readLine().trimmed().toLongLong();
    if (m_session == 0)
        qFatal("psql holds no session: %s", process.readAllStandardError().constData());
}

Psql::Transaction::~Transaction()
{
    // Ended first: of a client that goes away within a transaction a pooler closes the session.
    m_process->psql.write("COMMIT;\n");
    m_process->psql.closeWriteChannel();
    if (!m_process->psql.waitForFinished(30'000))
        qFatal("psql does not end");
}

} // namespace roundtrip::test
