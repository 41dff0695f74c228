// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/dialects/dialect.h"
#include "datalayer/sql/readingtext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

const TextRules postgreSql { .hasEscapeStrings = true };
const TextRules mySql { .hasBackticks = true, .hasBackslashes = true };

} // namespace

/// What a connection to a server sends, and what it does not.
class TestReadingText : public QObject
{
    Q_OBJECT

private slots:
    void takes_data();
    void takes();
    void refuses_data();
    void refuses();
    void isAskedOfServersAlone();
};

void TestReadingText::takes_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *sql :
         { "SELECT 1", "  select 1", "\n(SELECT 1) UNION (SELECT 2)",
           "WITH a AS (SELECT 1) SELECT * FROM a", "VALUES (1), (2)", "TABLE book",
           "EXPLAIN SELECT 1", "SHOW TABLES", "SELECT 1;", "SELECT 1 ; \n", "SELECT ';'",
           R"(SELECT "a;b""c;" FROM d)", "SELECT 'it''s; fine'", "SELECT ' -- ', ' /* ', '$$'",
           "SELECT 1 - -1, 4 / 2 * 3", "SELECT '' || ';'" })
        QTest::newRow(sql) << QString::fromUtf8(sql);
}

void TestReadingText::takes()
{
    QFETCH(const QString, sql);
    QVERIFY(isOneReadingStatement(sql, postgreSql));
    QVERIFY(isOneReadingStatement(sql, mySql));
}

void TestReadingText::refuses_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("isFineElsewhere"); // to the other kind of server
    QTest::addColumn<bool>("isPostgreSql");
    const auto row = [](const char *sql) {
        QTest::newRow(sql) << QString::fromUtf8(sql) << false << true;
    };
    for (const char *word : { "INSERT INTO a VALUES (1)",
                              "BEGIN",
                              "COMMIT",
                              "ROLLBACK",
                              "END",
                              "ABORT",
                              "SAVEPOINT a",
                              "START TRANSACTION",
                              "SET TRANSACTION READ WRITE",
                              "RESET ALL",
                              "DISCARD ALL",
                              "PREPARE a AS SELECT 1",
                              "EXECUTE a",
                              "DEALLOCATE a",
                              "CALL a()",
                              "DO 'x'",
                              "LOCK TABLES a WRITE",
                              "SELECTED",
                              "",
                              "   ",
                              ";",
                              "()",
                              "1" })
        row(word);
    for (const char *several : { "SELECT 1; DELETE FROM a", "SELECT 1;;", "COMMIT; DELETE FROM a",
                                 "SELECT ''; DELETE FROM a; --'", "SELECT 'a' 'b'; DELETE FROM a",
                                 R"(SELECT "a"";"; DELETE FROM a)" })
        row(several);
    // Where what follows may be hidden, or seem to be.
    for (const char *hidden :
         { "SELECT 1 -- '\n; DELETE FROM a --'", "SELECT /* ' */ 1; DELETE FROM a /* ' */",
           "SELECT $$'$$; DELETE FROM a; SELECT $$'$$", "SELECT 1 # '\n; DELETE FROM a #'",
           "SELECT 'open", R"(SELECT "open)", "SELECT /*! 1; DELETE FROM a */ 1" })
        row(hidden);
    const auto only = [](bool isPostgreSql, const char *sql) {
        QTest::newRow(sql) << QString::fromUtf8(sql) << true << isPostgreSql;
    };
    // A backslash is a character like others to PostgreSQL, and takes the quote along in MariaDB.
    only(true, R"(SELECT '\'; DELETE FROM a; SELECT ''')");
    only(false, R"(SELECT '\\'; DELETE FROM a; SELECT '''; --')");
    QTest::newRow("a backslash in an escape string")
        << uR"(SELECT E'\\'; DELETE FROM a; SELECT E'\\')"_s << false << true;
    only(true, "SELECT 1 ` 2; DELETE FROM a; SELECT 1 ` 2");
}

void TestReadingText::refuses()
{
    QFETCH(const QString, sql);
    QFETCH(const bool, isFineElsewhere);
    QFETCH(const bool, isPostgreSql);
    QVERIFY(!isOneReadingStatement(sql, isPostgreSql ? postgreSql : mySql));
    if (!isFineElsewhere)
        QVERIFY(!isOneReadingStatement(sql, isPostgreSql ? mySql : postgreSql));
}

/// SQLite's own read-only mode lets nothing through.
void TestReadingText::isAskedOfServersAlone()
{
    const QString sql = u"PRAGMA table_list"_s;
    QVERIFY(sqliteDialect().isReading(sql));
    QVERIFY(!postgreSqlDialect().isReading(sql));
    QVERIFY(!mySqlDialect().isReading(sql));
    QVERIFY(mySqlDialect().isReading(u"SELECT `a;b` FROM `c\\`"_s));
    QVERIFY(postgreSqlDialect().isReading(uR"(SELECT "a\" FROM "b;" WHERE c = E'\';')"_s));
}

QTEST_GUILESS_MAIN(TestReadingText)
#include "tst_readingtext.moc"
