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

/// ServerSetup says how a server differs from a plain one.
struct ServerSetup
{
    QStringList arguments {}; ///< more arguments for the server program
    /// Changes what is in the server's folder before the server starts for the first time.
    std::function<void(const ServerFolder &)> prepare {};
    bool isCopy = false; ///< the data is another server's, where the users are made already
};

/// TestServer is a PostgreSQL or MariaDB server of the test's own, on a free port of 127.0.0.1 and
/// on a Unix socket, in a folder of its own. The server ends, and the folder is removed, with this
/// object or with the test program, however that ends. The server's log has every statement.
///
/// Starting takes half a second, so make one server per test program, in initTestCase(), and a
/// database per test function. Use the object on one thread only, the one that made it, which must
/// live as long as the server.
///
/// As with the other fixtures, what cannot be done is a mistake of the test and ends the program
/// with the reason.
class TestServer
{
public:
    /// Starts a server of \a kind, which is not SQLite. Returns null where the programs of the
    /// server or Qt's driver are not installed, and sets \a why to what is missing: skip the test
    /// with it. \a options are more arguments of the server program, for PostgreSQL `-c`,
    /// `name=value`.
    [[nodiscard]] static std::unique_ptr<TestServer> start(DatabaseKind kind, QString *why,
                                                           const QStringList &options = {});
    [[nodiscard]] static std::unique_ptr<TestServer> start(DatabaseKind kind, QString *why,
                                                           const ServerSetup &setup);
    ~TestServer();
    Q_DISABLE_COPY_MOVE(TestServer)

    [[nodiscard]] DatabaseKind kind() const { return m_kind; }
    [[nodiscard]] int port() const { return m_port; }
    /// Returns the number of the server's first process; 0 while the server does not run.
    [[nodiscard]] qint64 processId() const { return m_process.isRunning() ? m_process.id() : 0; }
    /// Returns the folder with the server's data, socket and logs.
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// Returns settings that open \a database by TCP, as \ref user, who may do everything and has
    /// no password.
    [[nodiscard]] ConnectionSettings settings(const QString &database) const;
    /// Returns settings that open \a database by the Unix socket, as \ref user.
    [[nodiscard]] ConnectionSettings socketSettings(const QString &database) const;
    /// Returns settings that open \a database by TCP, as \ref guest, who may do everything but has
    /// to give \ref guestPassword.
    [[nodiscard]] ConnectionSettings guestSettings(const QString &database) const;
    /// Returns the URL `postgresql://...` or `mysql://...` that opens \a database by TCP, as
    /// \ref user.
    [[nodiscard]] QString url(const QString &database) const;

    static constexpr QLatin1StringView user = trustedUser;
    static constexpr QLatin1StringView guest { "guest" };
    static constexpr QLatin1StringView guestPassword { "p@ss: w/ord" };

    /// Makes an empty database. \return its name, which no other database has
    [[nodiscard]] QString createDatabase();
    /// Runs \a script, statements with semicolons between them, on a new connection. A failure ends
    /// the program.
    void run(const QString &database, const QString &script);
    /// Runs \a script as run() does, but survives a failure. \return the error of the first
    /// statement that failed, or an empty string
    [[nodiscard]] QString tryRun(const QString &database, const QString &script);
    /// Returns the first value of the answer to \a statement; an invalid one if there is no row. A
    /// failure ends the program.
    [[nodiscard]] QVariant value(const QString &database, const QString &statement);
    /// Sets a variable of the server, for connections that are made from now on. With PostgreSQL it
    /// must be a variable that can be set for a role.
    void setVariable(const QString &name, const QVariant &value);

    /// Returns the statements that were sent to the server since the last clearLog(), in the order
    /// of arrival, but for those of this object itself.
    [[nodiscard]] QList<ServerStatement> log();
    /// Has log() leave out everything that was sent so far.
    void clearLog();
    /// Returns how many connections the server has, but for those of this object itself. A closed
    /// connection counts for a moment longer.
    [[nodiscard]] int connectionCount();

    /// Ends the server as a shutdown of the computer would.
    void stop();
    /// Ends all processes of the server at once, as a crash would.
    void kill();
    /// Starts the server again, on the same port and data; stops it first if it runs.
    void restart();

private:
    TestServer(DatabaseKind kind, const ServerPrograms &programs, const ServerSetup &setup);

    void startOnFreePort(bool isCopy);
    /// Starts the server at m_port and waits until it takes connections. Returns false if the port
    /// was taken.
    [[nodiscard]] bool tryStart();
    void waitForLog();
    [[nodiscard]] QString administrationDatabase() const;
    [[nodiscard]] QString statementLog() const;
    [[nodiscard]] QString wholeLog() const;
    /// Runs \a action with a new connection as \ref serverKeeper. The connection may not be open;
    /// then its lastError() says why.
    void connect(const QString &database, const std::function<void(QSqlDatabase &)> &action);

    DatabaseKind m_kind;
    QString m_program;
    QStringList m_options;
    ServerFolder m_folder; ///< before m_process, which it must outlive
    ServerProcess m_process;
    int m_port = 0;
    int m_databases = 0; ///< how many createDatabase() has made
    qint64 m_logStart = 0; ///< the byte of the log file where log() begins
};

} // namespace roundtrip::test
