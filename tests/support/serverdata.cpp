// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/serverdata.h"

#include "tests/support/serverlog.h"
#include "tests/support/serverprocess.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>

#include <unistd.h>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roundtrip::test {

namespace {

void writeFile(const QString &path, const QString &text)
{
    QFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

void copyFolder(const QString &from, const QString &to)
{
    runToEnd(u"cp"_s, { u"-a"_s, u"--reflink=auto"_s, u"--"_s, from, to });
}

void install(DatabaseKind kind, const QString &installer, const ServerFolder &folder)
{
    const QString data = folder.file(u"data"_s);
    const QString log = folder.file(u"install.log"_s);
    QStringList arguments;
    if (kind == DatabaseKind::PostgreSql) {
        arguments = { u"--no-sync"_s,
                      u"--wal-segsize=1"_s,
                      u"--encoding=UTF8"_s,
                      u"--locale=C.UTF-8"_s,
                      u"--auth=trust"_s,
                      u"--username="_s + serverKeeper,
                      u"-D"_s,
                      data };
    } else {
        arguments = { u"--no-defaults"_s,
                      u"--auth-root-authentication-method=normal"_s,
                      u"--skip-name-resolve"_s,
                      u"--skip-test-db"_s,
                      u"--innodb-log-file-size=4M"_s,
                      u"--datadir="_s + data };
    }
    ServerProcess process(folder, SIGKILL);
    process.start(installer, arguments, log);
    if (!process.waitForEnd(120s))
        qFatal("%s does not end", qPrintable(installer));
    if (process.status() != 0) {
        QFile said(log);
        said.open(QIODevice::ReadOnly);
        qFatal("%s failed: %s", qPrintable(installer), said.readAll().constData());
    }
}

} // namespace

ServerPrograms findServerPrograms(DatabaseKind kind)
{
    const bool isPostgres = kind == DatabaseKind::PostgreSql;
    QStringList folders;
    if (isPostgres) {
        // Debian keeps the versions apart and puts none of them into the path.
        const QString versions = u"/usr/lib/postgresql"_s;
        QStringList numbers = QDir(versions).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        std::ranges::sort(numbers, std::greater {},
                          [](const QString &name) { return name.toInt(); });
        for (const QString &number : numbers)
            folders << u"%1/%2/bin"_s.arg(versions, number);
    }
    folders << qEnvironmentVariable("PATH").split(u':', Qt::SkipEmptyParts);
    folders << u"/usr/sbin"_s << u"/usr/local/sbin"_s << u"/usr/libexec"_s; // the last is Fedora's
    const auto find = [&](const QString &name) {
        return QStandardPaths::findExecutable(name, folders);
    };
    ServerPrograms programs { find(isPostgres ? u"initdb"_s : u"mariadb-install-db"_s),
                              find(isPostgres ? u"postgres"_s : u"mariadbd"_s) };
    // MariaDB's installer calls another program, which can be in another package.
    if (programs.installer.isEmpty() || (!isPostgres && find(u"my_print_defaults"_s).isEmpty()))
        programs.server.clear();
    return programs;
}

void makeServerData(DatabaseKind kind, const ServerPrograms &programs, const ServerFolder &folder)
{
    // Another version of the server, or another user, needs another.
    const QFileInfo server(QFileInfo(programs.server).canonicalFilePath());
    const QString templates = QStringLiteral(ROUNDTRIP_SERVER_TEMPLATES);
    const QString made = u"%1/%2-%3-%4"_s.arg(templates, server.fileName())
                             .arg(server.lastModified().toSecsSinceEpoch())
                             .arg(getuid());
    if (!QDir().mkpath(templates))
        qFatal("%s cannot be made", qPrintable(templates));
    const QString data = folder.file(u"data"_s);
    {
        QLockFile lock(made + u".lock"_s);
        lock.setStaleLockTime(0); // only that of a program that has ended is stale
        if (!lock.lock())
            qFatal("%s cannot be locked", qPrintable(made));
        if (!QFileInfo::exists(made)) {
            install(kind, programs.installer, folder);
            const QString partial = made + u".partial"_s;
            QDir(partial).removeRecursively();
            copyFolder(data, partial);
            if (!QDir().rename(partial, made))
                qFatal("%s cannot be renamed", qPrintable(partial));
        }
    }
    if (!QFileInfo::exists(data))
        copyFolder(made, data);
    if (kind == DatabaseKind::PostgreSql) {
        writeFile(data + u"/pg_hba.conf"_s,
                  u"local all %1,%2 trust\nhost all %1,%2 127.0.0.1/32 trust\n"
                  "host replication %1 127.0.0.1/32 trust\n"
                  "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n"_s.arg(
                      serverKeeper, trustedUser));
    } else {
        // An anonymous user of this computer would come before those of any.
        writeFile(folder.file(u"users.sql"_s),
                  u"DROP USER IF EXISTS ''@localhost;\nCREATE USER IF NOT EXISTS %1@'%';\n"
                  "GRANT ALL ON *.* TO %1@'%' WITH GRANT OPTION;\n"_s.arg(serverKeeper));
    }
    ServerFolder::give(folder.path());
}

QStringList serverArguments(DatabaseKind kind, const ServerFolder &folder, int port)
{
    const QString data = folder.file(u"data"_s);
    if (kind == DatabaseKind::MySql) {
        return { u"--no-defaults"_s, u"--datadir="_s + data, u"--bind-address=127.0.0.1"_s,
                 u"--port="_s + QString::number(port), u"--socket="_s + folder.file(u"socket"_s),
                 u"--pid-file="_s + folder.file(u"pid"_s),
                 // At its start a server removes what others have of temporary tables there.
                 u"--tmpdir="_s + folder.path(), u"--init-file="_s + folder.file(u"users.sql"_s),
                 u"--skip-name-resolve"_s, u"--character-set-server=utf8mb4"_s,
                 u"--innodb-buffer-pool-size=32M"_s, u"--innodb-log-file-size=4M"_s,
                 u"--innodb-flush-log-at-trx-commit=2"_s, u"--performance-schema=0"_s,
                 u"--max-allowed-packet=256M"_s, u"--general-log=1"_s,
                 u"--general-log-file="_s + folder.file(u"statements.log"_s) };
    }
    QStringList arguments { u"-D"_s, data, u"-p"_s, QString::number(port) };
    for (const QString &setting :
         { u"listen_addresses=127.0.0.1"_s, u"unix_socket_directories="_s + folder.path(),
           u"fsync=off"_s, u"full_page_writes=off"_s, u"autovacuum=off"_s, u"shared_buffers=32MB"_s,
           u"min_wal_size=2MB"_s,
           u"dynamic_shared_memory_type=mmap"_s, // in the folder as well
           u"log_statement=all"_s, u"log_line_prefix="_s + QString::fromLatin1(postgresLogPrefix) })
        arguments << u"-c"_s << setting;
    return arguments;
}

} // namespace roundtrip::test
