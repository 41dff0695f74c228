// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/testserver.h"

#include <QTest>

#include <map>

namespace roundtrip::test {

/// TestServers has a PostgreSQL and a MariaDB server, for a test whose functions all run on both.
/// Called in initTestCase_data(), addRows() has Qt Test run every function once for each server. A
/// server is started when get() first asks for it.
class TestServers
{
public:
    /// Adds a global data row per server.
    static void addRows()
    {
        QTest::addColumn<DatabaseKind>("kind");
        QTest::newRow("PostgreSQL") << DatabaseKind::PostgreSql;
        QTest::newRow("MariaDB") << DatabaseKind::MySql;
    }

    /// Returns the server of the present global data row; null where it is not installed, and then
    /// \a why says what is missing.
    TestServer *get(QString *why)
    {
        QFETCH_GLOBAL(const DatabaseKind, kind);
        Entry &entry = m_entries[kind];
        if (!entry.server && entry.why.isEmpty())
            entry.server = TestServer::start(kind, &entry.why);
        *why = entry.why;
        return entry.server.get();
    }

    /// Returns whether the present global data row is that of PostgreSQL.
    static bool isPostgres()
    {
        QFETCH_GLOBAL(const DatabaseKind, kind);
        return kind == DatabaseKind::PostgreSql;
    }

private:
    struct Entry
    {
        std::unique_ptr<TestServer> server;
        QString why;
    };
    std::map<DatabaseKind, Entry> m_entries;
};

} // namespace roundtrip::test
