// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/rowreader.h"
#include "datalayer/engine/servers/libmariadb.h"

#include <functional>
#include <memory>

namespace roundtrip {

/// MySqlError is a function that returns the error which has ended the reading.
using MySqlError = std::function<DbError()>;

/// Makes a reader for the rows of \a result as they come from the server; nothing holds them but
/// the columns. \a result is null for a statement without rows. Texts and blobs longer than \a
/// maxCellBytes bytes are cut off; 0 for no limit. \a connection and \a result must outlive it.
[[nodiscard]] std::unique_ptr<RowReader> makeMySqlResultReader(const LibMariaDb &library,
                                                               MYSQL *connection, MYSQL_RES *result,
                                                               qsizetype maxCellBytes,
                                                               MySqlError error);

/// Makes a reader for the rows of \a statement, which has been executed, as
/// makeMySqlResultReader() does it.
[[nodiscard]] std::unique_ptr<RowReader> makeMySqlStatementReader(const LibMariaDb &library,
                                                                  MYSQL_STMT *statement,
                                                                  qsizetype maxCellBytes,
                                                                  MySqlError error);

} // namespace roundtrip
