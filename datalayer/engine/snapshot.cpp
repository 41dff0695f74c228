// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/snapshot.h"

#include "datalayer/engine/connection.h"

namespace roundtrip {

Result<Snapshot> Snapshot::begin(Connection &connection, LoadId load)
{
    if (const Result<> begun = connection.beginTransaction(load); !begun)
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
    return connection ? connection->endTransaction(m_load) : Result<>();
}

} // namespace roundtrip
