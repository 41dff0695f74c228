// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/snapshot.h"

#include "datalayer/engine/connection.h"

namespace roundtrip {

namespace {

QueryRecord transactionDraft(int load)
{
    return { .load = load, .kind = QueryRecord::Kind::Transaction };
}

} // namespace

Result<Snapshot> Snapshot::begin(Connection &connection, int load)
{
    const QString sql = connection.dialect().beginSnapshot();
    if (const Result<> begun = connection.runAhead({ sql, {}, sql }, transactionDraft(load));
        !begun)
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
    if (!connection || connection->dropAhead())
        return {};
    if (connection->isLost()) {
        connection->abandon(); // the transaction has ended with it, and the reason is known
        return {};
    }
    const QString sql = connection->dialect().endSnapshot();
    const Result<Ran> ended = connection->run({ sql, {}, sql }, transactionDraft(m_load), {});
    if (ended)
        return {};
    connection->abandon();
    return ended.error();
}

} // namespace roundtrip
