// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/testservers.h"

#include <QObject>
#include <QString>

namespace roundtrip::test {

/// ServersTest is the base of a test whose functions all run on both servers, PostgreSQL and
/// MariaDB, each on a new database. Where a server is not installed, the functions are skipped for
/// it and say what is missing.
class ServersTest : public QObject
{
    Q_OBJECT

protected:
    /// Returns the SQL that fills the database of each function; it is run on either server.
    [[nodiscard]] virtual QString script() const = 0;
    /// Returns the settings that open the present function's database.
    [[nodiscard]] ConnectionSettings settings() const { return m_server->settings(m_database); }

    TestServer *m_server = nullptr; ///< the server that the present function runs on
    QString m_database; ///< the name of the present function's database

private slots:
    void initTestCase_data() { TestServers::addRows(); }
    void initTestCase() { }
    void init();

private:
    TestServers m_servers;
};

} // namespace roundtrip::test
