// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/sqlerror.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

// Named here because only the row reader may include SQLite's header.
enum SqliteCode {
    Busy = 5,
    Locked = 6,
    IoError = 10,
    Corrupt = 11,
    CannotOpen = 14,
    NotADatabase = 26,
    ReadOnlyRollback = 776,
    BasicMask = 0xff,
};

} // namespace

DbError sqliteError(int code, const QString &detail, const QString &sql)
{
    using Kind = DbError::Kind;
    if (code == ReadOnlyRollback) {
        return { Kind::Refused,
                 u"an interrupted transaction of another program waits beside it (its -journal "
                 "file); open it once with the program that writes it"_s,
                 sql };
    }
    switch (code & BasicMask) {
    case Busy:
    case Locked:
        return { Kind::Locked,
                 u"it is locked by a program that is writing to it; try again when that has "
                 "finished"_s,
                 sql };
    case IoError:
        return { Kind::Refused, u"it could not be read (%1)"_s.arg(detail), sql };
    case Corrupt:
        return { Kind::NotADatabase, u"it is damaged (%1)"_s.arg(detail), sql };
    case CannotOpen:
        return { Kind::Refused, u"it could not be opened (%1)"_s.arg(detail), sql };
    case NotADatabase:
        return { Kind::NotADatabase, u"it is not a SQLite database, or it is encrypted"_s, sql };
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

} // namespace roundtrip
