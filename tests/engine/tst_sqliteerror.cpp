// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/sqliteerror.h"

#include <QSqlError>
#include <QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestSqlError : public QObject
{
    Q_OBJECT

private slots:
    void readsCodes_data();
    void readsCodes();
    void readsTheDriversErrors();
};

void TestSqlError::readsCodes_data()
{
    using Kind = DbError::Kind;
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *title, int code, Kind kind, const QString &part) {
        QTest::newRow(title) << code << static_cast<int>(kind) << part;
    };
    // From the library's own header, against the numbers that the program knows.
    row("busy", SQLITE_BUSY, Kind::Locked, u"locked by a program that is writing"_s);
    row("busy: recovering", SQLITE_BUSY_RECOVERY, Kind::Locked, u"locked"_s);
    row("busy: snapshot", SQLITE_BUSY_SNAPSHOT, Kind::Locked, u"load it again"_s);
    row("protocol", SQLITE_PROTOCOL, Kind::Locked, u"held by a program that does not go on"_s);
    row("an index that is not finished", SQLITE_READONLY_RECOVERY, Kind::Locked,
        u"the -shm file, is not finished"_s);
    row("an index without a place", SQLITE_READONLY_CANTINIT, Kind::Locked, u"-shm file"_s);
    row("full", SQLITE_FULL, Kind::Statement, u"more than 512 MB of temporary files"_s);
    row("no place to sort", SQLITE_IOERR_GETTEMPPATH, Kind::Refused, u"SQLITE_TMPDIR"_s);
    row("locked", SQLITE_LOCKED, Kind::Locked, u"locked"_s);
    row("corrupt", SQLITE_CORRUPT, Kind::NotADatabase, u"it is damaged (detail)"_s);
    row("corrupt: index", SQLITE_CORRUPT_INDEX, Kind::NotADatabase, u"damaged"_s);
    row("not a database", SQLITE_NOTADB, Kind::NotADatabase,
        u"not a SQLite database, or it is "
        "encrypted"_s);
    row("cannot open", SQLITE_CANTOPEN, Kind::Refused, u"it could not be opened (detail)"_s);
    row("cannot open: folder", SQLITE_CANTOPEN_ISDIR, Kind::Refused, u"could not be opened"_s);
    row("read error", SQLITE_IOERR_READ, Kind::Refused, u"it could not be read (detail)"_s);
    row("short read", SQLITE_IOERR_SHORT_READ, Kind::Refused, u"could not be read"_s);
    row("a hot journal, error 776", SQLITE_READONLY_ROLLBACK, Kind::Refused,
        u"interrupted transaction of another program"_s);
    row("read-only otherwise", SQLITE_READONLY, Kind::Statement, u"detail"_s);
    row("a mistake in the statement", SQLITE_ERROR, Kind::Statement, u"detail"_s);
    row("too big", SQLITE_TOOBIG, Kind::Statement, u"detail"_s);
}

void TestSqlError::readsCodes()
{
    QFETCH(const int, code);
    QFETCH(const int, kind);
    QFETCH(const QString, part);
    const DbError error = sqliteError(code, u"detail"_s, u"SELECT 1"_s);
    QCOMPARE(static_cast<int>(error.kind), kind);
    QVERIFY2(error.text.contains(part), qPrintable(error.text));
    QVERIFY2(!error.text.endsWith(u'.'), qPrintable(error.text));
    QCOMPARE(error.sql, u"SELECT 1"_s);
    // What the library says itself is no text of ours.
    QCOMPARE(error.words.marked == nullptr, error.text == "detail"_L1);
}

void TestSqlError::readsTheDriversErrors()
{
    const QSqlError busy(u"Unable to fetch row"_s, u"database is locked"_s,
                         QSqlError::StatementError, u"5"_s);
    QCOMPARE(statementError(busy, {}).kind, DbError::Kind::Locked);
    const QSqlError plain(u"Unable to execute statement"_s, u"no such table: t"_s,
                          QSqlError::StatementError, u"1"_s);
    QCOMPARE(statementError(plain, u"SELECT"_s).text, u"no such table: t"_s);
    // The driver's own mistakes have neither a code nor the database's words.
    const QSqlError own(u"Parameter count mismatch"_s, QString(), QSqlError::StatementError,
                        QString());
    QCOMPARE(statementError(own, {}).kind, DbError::Kind::Statement);
    QCOMPARE(statementError(own, {}).text, u"Parameter count mismatch"_s);
}

QTEST_GUILESS_MAIN(TestSqlError)
#include "tst_sqliteerror.moc"
