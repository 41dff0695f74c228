// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "tests/support/serverdata.h"
#include "tests/support/serverlog.h"
#include "tests/support/serverprocess.h"

#include <QSqlDatabase>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>

namespace roundtrip::test {

/// How a server differs from others.
struct ServerSetup
{
    QStringList arguments {}; ///< of its program
    /// Changes what is in its folder before it starts for the first time.
    std::function<void(const ServerFolder &)> prepare {};
    bool isCopy = false; ///< of another server, which has made the users
};

/// A PostgreSQL or MariaDB server of the test's own, on a free port of 127.0.0.1 and on a Unix
/// socket, in a folder of its own; it ends and the folder goes with this object or with the test
/// program, however that ends. Its log has every statement.
///
/// Starting takes half a second, so make one per test program, in initTestCase(), and a database
/// per test function. For one thread, that lives as long as the server.
///
/// As in the other fixtures, what cannot be done is a mistake of the test and ends the program
/// with the reason.
class TestServer
{
public:
    /// Null where the programs of the server or Qt's driver are not installed, and \a why names
    /// what is missing: skip the test with it. \a options are more arguments of the server program,
    /// those of PostgreSQL `-c`, `name=value`.
    [[nodiscard]] static std::unique_ptr<TestServer> start(DatabaseKind kind, QString *why,
                                                           const QStringList &options = {});
    [[nodiscard]] static std::unique_ptr<TestServer> start(DatabaseKind kind, QString *why,
                                                           const ServerSetup &setup);
    ~TestServer();
    Q_DISABLE_COPY_MOVE(TestServer)

    [[nodiscard]] DatabaseKind kind() const { return m_kind; }
    [[nodiscard]] int port() const { return m_port; }
    /// The number of the server's first process; 0 while it does not run.
    [[nodiscard]] qint64 processId() const { return m_process.isRunning() ? m_process.id() : 0; }
    /// Where its data, socket and logs are.
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// As \ref user, who may do everything and has no password, by TCP.
    [[nodiscard]] ConnectionSettings settings(const QString &database) const;
    /// The same by the Unix socket.
    [[nodiscard]] ConnectionSettings socketSettings(const QString &database) const;
    /// As \ref guest, who may do everything but has to give \ref guestPassword, by TCP.
    [[nodiscard]] ConnectionSettings guestSettings(const QString &database) const;
    /// `postgresql://...` or `mysql://...`, as \ref user by TCP.
    [[nodiscard]] QString url(const QString &database) const;

    static constexpr QLatin1StringView user = trustedUser;
    static constexpr QLatin1StringView guest { "guest" };
    static constexpr QLatin1StringView guestPassword { "p@ss: w/ord" };

    /// Makes an empty database. \return its name, which no other has
    [[nodiscard]] QString createDatabase();
    /// Runs \a script, statements with semicolons between them, on a connection of its own.
    void run(const QString &database, const QString &script);
    /// The same. \return the error of the first statement that failed, or an empty string
    [[nodiscard]] QString tryRun(const QString &database, const QString &script);
    /// The first value of the answer to \a statement; none if there is no row.
    [[nodiscard]] QVariant value(const QString &database, const QString &statement);
    /// Sets a variable of the server, for the connections that are made from now on. PostgreSQL:
    /// only those that a user can set.
    void setVariable(const QString &name, const QVariant &value);

    /// What others than this object sent since the last clearLog(), in the order of arrival.
    [[nodiscard]] QList<ServerStatement> log();
    void clearLog();
    /// How many connections others than this object have. One that was closed counts for a moment
    /// longer.
    [[nodiscard]] int connectionCount();

    /// Ends it as a shutdown of the computer would.
    void stop();
    /// Ends all its processes at once, as a crash would.
    void kill();
    /// Starts it again, on the same port and data; stops it first if it runs.
    void restart();

private:
    TestServer(DatabaseKind kind, const ServerPrograms &programs, const ServerSetup &setup);

    void startOnFreePort(bool isCopy);
    /// False if the port was taken.
    [[nodiscard]] bool tryStart();
    void waitForLog();
    [[nodiscard]] QString administrationDatabase() const;
    [[nodiscard]] QString statementLog() const;
    [[nodiscard]] QString wholeLog() const;
    /// Runs \a action with an open connection, or with one that says why it is not open.
    void connect(const QString &database, const std::function<void(QSqlDatabase &)> &action);

    DatabaseKind m_kind;
    QString m_program;
    QStringList m_options;
    ServerFolder m_folder; ///< outlives the process
    ServerProcess m_process;
    int m_port = 0;
    int m_databases = 0;
    qint64 m_logStart = 0; ///< where the log begins for log(), in bytes
};

} // namespace roundtrip::test
