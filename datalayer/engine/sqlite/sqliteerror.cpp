// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/sqliteerror.h"

#include "datalayer/base/errorwords.h"
#include "datalayer/engine/sqlite/temporaryfile.h"

#include <QSqlError>

#include <sqlite3.h>

#include <optional>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr int basicMask = 0xff;

bool isUnfinishedIndex(int code)
{
    return code == SQLITE_READONLY_RECOVERY || code == SQLITE_READONLY_CANTINIT
        || code == SQLITE_READONLY_CANTLOCK;
}

/// What an extended code says beyond its basic code, if we say more of it.
std::optional<DbError> extendedError(int code, const QString &sql)
{
    using Kind = DbError::Kind;
    if (code == SQLITE_READONLY_ROLLBACK) {
        return errorSaying(
            Kind::Refused,
            { QT_TRANSLATE_NOOP("ErrorText",
                                "an interrupted transaction of another program waits beside it "
                                "(its -journal file); open it once with the program that writes "
                                "it") },
            sql);
    }
    if (code == SQLITE_BUSY_SNAPSHOT) {
        return errorSaying(
            Kind::Locked,
            { QT_TRANSLATE_NOOP("ErrorText",
                                "another program began to write to it while it was read; load it "
                                "again") },
            sql);
    }
    if (code == SQLITE_IOERR_GETTEMPPATH) {
        return errorSaying(
            Kind::Refused,
            { QT_TRANSLATE_NOOP("ErrorText",
                                "it is to be sorted, and there is no folder for temporary files; "
                                "name one in SQLITE_TMPDIR") },
            sql);
    }
    if (isUnfinishedIndex(code)) {
        return errorSaying(
            Kind::Locked,
            { QT_TRANSLATE_NOOP("ErrorText",
                                "the index of its write-ahead log, the -shm file, is not "
                                "finished; try again, or open it once with the program that "
                                "writes it") },
            sql);
    }
    return {};
}

} // namespace

DbError sqliteError(int code, const QString &detail, const QString &sql)
{
    using Kind = DbError::Kind;
    if (const std::optional<DbError> extended = extendedError(code, sql))
        return *extended;
    switch (code & basicMask) {
    case SQLITE_PROTOCOL:
        return errorSaying(
            Kind::Locked,
            { QT_TRANSLATE_NOOP("ErrorText",
                                "its write-ahead log is held by a program that does not go on; "
                                "let that program go on, or end it, and try again") },
            sql);
    case SQLITE_FULL:
        return errorSaying(
            Kind::Statement,
            { QT_TRANSLATE_NOOP("ErrorText",
                                "it takes more than %1 MB of temporary files to sort this, or the "
                                "disk is full; ask for fewer records, or for an order that an "
                                "index has"),
              { QString::number(TemporaryFile::limit() / (1024 * 1024)) } },
            sql);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return errorSaying(
            Kind::Locked,
            { QT_TRANSLATE_NOOP("ErrorText",
                                "it is locked by a program that is writing to it; try again when "
                                "that has finished") },
            sql);
    case SQLITE_NOMEM:
        return outOfMemory(sql);
    case SQLITE_INTERRUPT:
        return stoppedEarly(sql);
    case SQLITE_IOERR:
        return errorSaying(
            Kind::Refused,
            { QT_TRANSLATE_NOOP("ErrorText", "it could not be read (%1)"), { detail } }, sql);
    case SQLITE_CORRUPT:
        return errorSaying(Kind::NotADatabase,
                           { QT_TRANSLATE_NOOP("ErrorText", "it is damaged (%1)"), { detail } },
                           sql);
    case SQLITE_CANTOPEN:
        return errorSaying(
            Kind::Refused,
            { QT_TRANSLATE_NOOP("ErrorText", "it could not be opened (%1)"), { detail } }, sql);
    case SQLITE_NOTADB:
        return errorSaying(
            Kind::NotADatabase,
            { QT_TRANSLATE_NOOP("ErrorText", "it is not a SQLite database, or it is encrypted") },
            sql);
    default:
        return { Kind::Statement, detail, sql };
    }
}

DbError statementError(const QSqlError &error, const QString &sql)
{
    const QString detail = error.databaseText().isEmpty() ? error.driverText()
                                                          : error.databaseText();
    return sqliteError(error.nativeErrorCode().toInt(), detail, sql);
}

bool isOfLogIndex(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt();
    return isUnfinishedIndex(code) || (code & basicMask) == SQLITE_PROTOCOL;
}

} // namespace roundtrip
