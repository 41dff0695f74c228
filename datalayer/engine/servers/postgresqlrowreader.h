// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/rowreader.h"

#include <memory>

class QSqlDriver;
class QSqlQuery;

namespace roundtrip {

/// LibPq holds the functions of PostgreSQL's library that rows are read with.
struct LibPq;

/// Returns the functions that \a driver, one of the kind QPSQL, calls itself, see DriverLibrary.
/// Null if they cannot be found, or if this program was built without libpq's header.
[[nodiscard]] const LibPq *findLibPq(const QSqlDriver &driver);

/// Makes a reader that reads each row from the driver's own PGresult, without a QVariant or a
/// QString for a cell. It is exact where QSqlQuery::value() is not: with a byte order mark, and
/// text that is not UTF-8. Texts and blobs longer than \a maxCellBytes bytes are cut off; 0 for no
/// limit. \a library must be that of the driver of \a query, which must outlive the reader.
[[nodiscard]] std::unique_ptr<RowReader> makePostgreSqlRowReader(const LibPq &library,
                                                                 QSqlQuery &query,
                                                                 qsizetype maxCellBytes,
                                                                 ErrorMeaning meaning);

} // namespace roundtrip
