// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/rowreader.h"

#include <QString>
#include <QStringList>
#include <QVariant>

struct sqlite3;

namespace roundtrip {

/// Proves whether Qt's SQLite driver runs in the very library this program links: construct it,
/// open one connection on the same thread, then ask. Only then may the driver's statements be read
/// with SQLite's own functions. Uses an entry point given to sqlite3_auto_extension(), which the
/// library calls with the handle of a connection that opens.
class SqliteLibraryProof
{
public:
    SqliteLibraryProof();
    ~SqliteLibraryProof();
    Q_DISABLE_COPY_MOVE(SqliteLibraryProof)

    /// \a driverHandle is QSqlDriver::handle() of the connection that was opened.
    [[nodiscard]] bool isSameLibrary(const QVariant &driverHandle) const;
};

/// What QSqlDriver::handle() of a SQLite driver holds; null for another. Only after a proof.
[[nodiscard]] sqlite3 *sqliteHandle(const QVariant &driverHandle);

/// Reads from the driver's own statement: as fast as SQLite, and exact where QSqlQuery::value() is
/// not (text that is not UTF-8). Null if \a query has no such statement. Only after a proof.
[[nodiscard]] std::unique_ptr<RowReader> makeSqliteRowReader(QSqlQuery &query,
                                                             qsizetype maxCellBytes);

/// The statements of \a script, without those that are only comments or space. The error names an
/// unfinished last statement.
[[nodiscard]] Result<QStringList> splitSqliteScript(const QString &script);

/// How many values one statement can bind on the connection with this QSqlDriver::handle(), after
/// that was lowered to \a atMost (0: left as it is). Only after a proof.
[[nodiscard]] qsizetype limitSqliteBoundValues(const QVariant &driverHandle, int atMost);

/// How many columns a SELECT can give on such a connection. Only after a proof.
[[nodiscard]] qsizetype sqliteMaxColumns(const QVariant &driverHandle);

/// "3.40.1", of the linked library.
[[nodiscard]] QString sqliteVersion();

} // namespace roundtrip
