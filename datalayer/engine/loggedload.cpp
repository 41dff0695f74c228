// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/loggedload.h"

#include "datalayer/engine/connection.h"
#include "datalayer/log/querylog.h"

#include <utility>

namespace roundtrip {

LoggedLoad::LoggedLoad(Connection &connection, LoadRecord load)
    : m_connection(connection)
    , m_id(connection.log().beginLoad(std::move(load)))
{ }

LoggedLoad::~LoggedLoad()
{
    end();
}

void LoggedLoad::end(bool wasStopped)
{
    // It may be another log by now, which does not have the load.
    if (!std::exchange(m_hasEnded, true))
        m_connection.log().endLoad(m_id, 0, wasStopped);
}

} // namespace roundtrip
