// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

// Takes the place of streamedstatements.cpp where MariaDB's header is not there.

#include "datalayer/engine/servers/streamedstatements.h"

namespace roundtrip {

std::unique_ptr<StatementSender> makeStreamedStatements(const Backend &)
{
    return nullptr;
}

bool canStream(const QSqlDriver &)
{
    return false;
}

} // namespace roundtrip
