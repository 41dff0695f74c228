// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/testserver.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace roundtrip::test {

/// TestPooler runs PgBouncer in front of a PostgreSQL server, on a free port of 127.0.0.1.
/// PgBouncer gives each transaction of any client one of a few sessions that it keeps with the
/// server. It ends with this object or with the test program.
class TestPooler
{
public:
    /// Starts PgBouncer in front of \a server, which must outlive the pooler. It keeps at most
    /// \a sessions sessions for one user in one database. Returns null where PgBouncer is not
    /// installed, and \a why says so.
    [[nodiscard]] static std::unique_ptr<TestPooler> start(const TestServer &server, int sessions,
                                                           QString *why);
    ~TestPooler();
    Q_DISABLE_COPY_MOVE(TestPooler)

    /// Returns the settings that open \a database through the pooler, else as
    /// TestServer::settings().
    [[nodiscard]] ConnectionSettings settings(const QString &database) const;
    [[nodiscard]] int port() const { return m_port; }

private:
    TestPooler(const TestServer &server, const QString &program, int sessions);
    [[nodiscard]] bool tryStart(const QString &program);

    const TestServer &m_server;
    ServerFolder m_folder; ///< outlives the process
    ServerProcess m_process;
    int m_sessions;
    int m_port = 0;
};

/// Psql runs psql as another program that uses a database. psql changes nothing of a session by
/// itself.
class Psql
{
public:
    /// Uses the database that \a settings name. psql must be installed, see isInstalled().
    explicit Psql(const ConnectionSettings &settings);

    [[nodiscard]] static bool isInstalled();
    /// Runs \a statements on one connection, each in a message of its own. A failure ends the
    /// program.
    /// \return the rows of all answers, each as a text with a bar between its columns
    [[nodiscard]] QStringList rows(const QStringList &statements) const;

    /// Transaction is a transaction that psql begins and keeps open, and which so holds a session
    /// until this object ends.
    class Transaction
    {
    public:
        explicit Transaction(const Psql &psql);
        ~Transaction();
        Q_DISABLE_COPY_MOVE(Transaction)

        /// Returns the server's number of the session, pg_backend_pid().
        [[nodiscard]] qint64 session() const { return m_session; }

    private:
        struct Process;
        std::unique_ptr<Process> m_process;
        qint64 m_session = 0;
    };

private:
    QStringList m_arguments;
};

} // namespace roundtrip::test
