// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/testserver.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace roundtrip::test {

/// PgBouncer in front of a PostgreSQL server, on a free port of 127.0.0.1: it gives each
/// transaction of any client one of a few sessions that it keeps with the server. It ends with this
/// object or with the test program.
class TestPooler
{
public:
    /// Null where PgBouncer is not installed, and \a why says so. At most \a sessions are open for
    /// one user in one database. The server must outlive it.
    [[nodiscard]] static std::unique_ptr<TestPooler> start(const TestServer &server, int sessions,
                                                           QString *why);
    ~TestPooler();
    Q_DISABLE_COPY_MOVE(TestPooler)

    /// As TestServer::settings(), through the pooler.
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

/// Another program that uses a database: psql, which changes nothing of a session by itself.
class Psql
{
public:
    /// Where \a settings say. The program must be there: isInstalled().
    explicit Psql(const ConnectionSettings &settings);

    [[nodiscard]] static bool isInstalled();
    /// Runs \a statements, each in a message of its own. \return the rows of their answers, columns
    /// with a bar between them
    [[nodiscard]] QStringList rows(const QStringList &statements) const;

    /// A transaction of such a program that stays open, and so holds its session.
    class Transaction
    {
    public:
        explicit Transaction(const Psql &psql);
        ~Transaction();
        Q_DISABLE_COPY_MOVE(Transaction)

        /// The server's number of the session.
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
