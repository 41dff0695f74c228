// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/rowreader.h"

#include <QString>
#include <QStringList>
#include <QVariant>

struct sqlite3;

namespace roundtrip {

/// SqliteLibraryProof finds out whether Qt's SQLite driver runs in the very library that this
/// program links: construct it, open one connection on the same thread, then ask. Only if it does
/// may the driver's statements be read with SQLite's own functions. It uses an entry point given to
/// sqlite3_auto_extension(), which the library calls with the handle of a connection that opens.
class SqliteLibraryProof
{
public:
    SqliteLibraryProof();
    ~SqliteLibraryProof();
    Q_DISABLE_COPY_MOVE(SqliteLibraryProof)

    /// Returns false if there was not enough memory to find out whether the libraries are the same:
    /// isSameLibrary() says nothing then.
    [[nodiscard]] bool canTell() const { return m_canTell; }
    /// Returns whether the libraries are the same. \a driverHandle is QSqlDriver::handle() of the
    /// connection that was opened.
    [[nodiscard]] bool isSameLibrary(const QVariant &driverHandle) const;

private:
    bool m_canTell = false;
};

/// Returns what QSqlDriver::handle() of a SQLite driver holds; null for another driver. Only after
/// a SqliteLibraryProof may it be given to SQLite's functions.
[[nodiscard]] sqlite3 *sqliteHandle(const QVariant &driverHandle);

/// Makes a reader that reads from the driver's own statement: it is as fast as SQLite, and exact
/// where QSqlQuery::value() is not (text that is not UTF-8). Texts and blobs longer than
/// \a maxCellBytes bytes are cut off; 0 for no limit. Null if \a query, which must outlive the
/// reader, has no such statement. Call it only after a SqliteLibraryProof.
[[nodiscard]] std::unique_ptr<RowReader> makeSqliteRowReader(QSqlQuery &query,
                                                             qsizetype maxCellBytes);

/// Returns the statements of \a script, without those that are only comments or space. Fails if the
/// last statement is unfinished, and names it.
[[nodiscard]] Result<QStringList> splitSqliteScript(const QString &script);

/// Lowers how many values one statement can bind on the connection with this QSqlDriver::handle()
/// to \a atMost (0: leaves it as it is), and returns the limit that holds then. Call it only after
/// a SqliteLibraryProof.
[[nodiscard]] qsizetype limitSqliteBoundValues(const QVariant &driverHandle, int atMost);

/// Returns how many columns a SELECT can have in its result on the connection with this
/// QSqlDriver::handle(). Call it only after a SqliteLibraryProof.
[[nodiscard]] qsizetype sqliteMaxColumns(const QVariant &driverHandle);

/// Returns the version of the linked library, for example "3.40.1".
[[nodiscard]] QString sqliteVersion();

} // namespace roundtrip
