// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

// Takes the place of postgresqlrowreader.cpp where libpq's header is not there.

#include "datalayer/engine/servers/postgresqlrowreader.h"

namespace roundtrip {

const LibPq *findLibPq(const QSqlDriver &)
{
    return nullptr;
}

std::unique_ptr<RowReader> makePostgreSqlRowReader(const LibPq &, QSqlQuery &, qsizetype,
                                                   ErrorMeaning)
{
    return nullptr;
}

} // namespace roundtrip
