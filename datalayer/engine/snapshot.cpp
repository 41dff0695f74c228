// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/snapshot.h"

#include "datalayer/engine/connection.h"

namespace roundtrip {

namespace {

Result<> runTransaction(Connection &connection, const QString &sql, int load)
{
    const QueryRecord draft { .load = load, .kind = QueryRecord::Kind::Transaction };
    const Result<Ran> ran = connection.run({ sql, {}, sql }, draft, {});
    return ran ? Result<>() : ran.error();
}

} // namespace

Result<Snapshot> Snapshot::begin(Connection &connection, int load)
{
    const QString sql = connection.dialect().beginSnapshot();
    if (const Result<> begun = runTransaction(connection, sql, load); !begun)
        return begun.error();
    return Snapshot(connection, load);
}

Snapshot::~Snapshot()
{
    std::ignore = end();
}

Result<> Snapshot::end()
{
    Connection *connection = std::exchange(m_connection, nullptr);
    if (!connection)
        return {};
    if (connection->isLost()) {
        connection->abandon(); // the transaction has ended with it, and the reason is known
        return {};
    }
    const QString sql = connection->dialect().endSnapshot();
    Result<> ended = runTransaction(*connection, sql, m_load);
    if (!ended)
        connection->abandon();
    return ended;
}

} // namespace roundtrip
