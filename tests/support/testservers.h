// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/testserver.h"

#include <QTest>

#include <map>

namespace roundtrip::test {

/// A server of each kind, for tests that all run on both: addRows() in initTestCase_data() has
/// QtTest run every function once for each. Each is started when it is first asked for.
class TestServers
{
public:
    static void addRows()
    {
        QTest::addColumn<DatabaseKind>("kind");
        QTest::newRow("PostgreSQL") << DatabaseKind::PostgreSql;
        QTest::newRow("MariaDB") << DatabaseKind::MySql;
    }

    /// That of the present row; null, and why, where it is not installed.
    TestServer *get(QString *why)
    {
        QFETCH_GLOBAL(const DatabaseKind, kind);
        Entry &entry = m_entries[kind];
        if (!entry.server && entry.why.isEmpty())
            entry.server = TestServer::start(kind, &entry.why);
        *why = entry.why;
        return entry.server.get();
    }

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
