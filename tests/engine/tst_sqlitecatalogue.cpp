// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/sqlitecatalogue.h"

#include "datalayer/engine/sqlite/columncollations.h"
#include "datalayer/testing/querycount.h"
#include "tests/support/cataloguetext.h"
#include "tests/support/tabledescription.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// Whether \a script fails, since SQLite was built without the module that it names.
bool lacksModule(const QString &script)
{
    QueryLog log;
    const auto opened = Connection::fromScript(script, log);
    return !opened && opened.error().text.contains("no such module"_L1);
}

} // namespace

class TestSqliteCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void readsTables_data();
    void readsTables() { compare(); }
    void readsKeys_data();
    void readsKeys() { compare(); }
    void readsIndexes();
    void readsStatistics();
    void keepsTheOrderOfCreation();
    void leavesOutWhatIsNotTheUsers();
    void readsVirtualTables();
    void readsAnEmptyDatabase();
    void readsManyColumnsAndTables();
    void takesFourStatements();
    void leavesShadowTablesOut_data();
    void leavesShadowTablesOut();
    void readsTableOptions_data();
    void readsTableOptions();
    void isLinear();

private:
    static void compare();
};

/// Creates t by the row's script and compares what was found out about it.
void TestSqliteCatalogue::compare()
{
    QFETCH(const QString, script);
    QTEST(descriptionOfT(script), "description");
}

void TestSqliteCatalogue::readsTables_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("description");
    QTest::newRow("a row number as key")
        << u"CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, x);"_s
        << u"id INTEGER !, name TEXT, x; key id; by rowid"_s;
    QTest::newRow("NOT NULL") << u"CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL);"_s
                              << u"id INTEGER !, name TEXT !; key id; by rowid"_s;
    // SQLite keeps an old mistake: these keys may be NULL.
    QTest::newRow("another key") << u"CREATE TABLE t (code TEXT PRIMARY KEY, name TEXT);"_s
                                 << u"code TEXT, name TEXT; key code; by rowid"_s;
    QTest::newRow("INT is no row number")
        << u"CREATE TABLE t (id INT PRIMARY KEY);"_s << u"id INT; key id; by rowid"_s;
    QTest::newRow("no key") << u"CREATE TABLE t (a, b);"_s << u"a, b; by rowid"_s;
    QTest::newRow("no hidden row number")
        << u"CREATE TABLE t (code TEXT PRIMARY KEY, x) WITHOUT ROWID;"_s
        << u"code TEXT !, x; key code"_s;
    QTest::newRow("a composite key in its own order")
        << u"CREATE TABLE t (a, b, c, PRIMARY KEY (c, a));"_s << u"a, b, c; key c,a; by rowid"_s;
    QTest::newRow("a composite key without row number")
        << u"CREATE TABLE t (a TEXT, b INTEGER, PRIMARY KEY (b, a)) WITHOUT ROWID;"_s
        << u"a TEXT !, b INTEGER !; key b,a"_s;
    QTest::newRow("generated columns are columns")
        << u"CREATE TABLE t (id INTEGER PRIMARY KEY, w INTEGER, "
           "area INTEGER GENERATED ALWAYS AS (w * 2) VIRTUAL, "
           "half REAL AS (w / 2.0) STORED);"_s
        << u"id INTEGER !, w INTEGER, area INTEGER, half REAL; key id; by rowid"_s;
    QTest::newRow("a column that hides the row number's name")
        << u"CREATE TABLE t (RowID TEXT, x);"_s << u"RowID TEXT, x; by _rowid_"_s;
    QTest::newRow("columns that hide two of them")
        << u"CREATE TABLE t (rowid, _ROWID_, x);"_s << u"rowid, _ROWID_, x; by oid"_s;
    QTest::newRow("columns that hide all of them")
        << u"CREATE TABLE t (rowid, _rowid_, oid);"_s << u"rowid, _rowid_, oid"_s;
    QTest::newRow("types as declared")
        << u"CREATE TABLE t (a VARCHAR(20), b DECIMAL(10, 2), c UNSIGNED BIG INT);"_s
        << u"a VARCHAR(20), b DECIMAL(10, 2), c UNSIGNED BIG INT; by rowid"_s;
    QTest::newRow("strict") << u"CREATE TABLE t (id INTEGER PRIMARY KEY, x ANY) STRICT;"_s
                            << u"id INTEGER !, x ANY; key id; by rowid"_s;
    QTest::newRow("made from a query")
        << u"CREATE TABLE t AS SELECT 1 AS a, 'x' AS b;"_s << u"a, b; by rowid"_s;
}

void TestSqliteCatalogue::readsKeys_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("description");
    QTest::newRow("UNIQUE, of one and of two")
        << u"CREATE TABLE t (a UNIQUE, b, c, UNIQUE (c, b));"_s
        << u"a, b, c; unique a; unique c,b; by rowid"_s;
    QTest::newRow("a unique index") << u"CREATE TABLE t (a, b); CREATE UNIQUE INDEX i ON t (b);"_s
                                    << u"a, b; unique b; by rowid"_s;
    QTest::newRow("an index that is not unique")
        << u"CREATE TABLE t (a, b); CREATE INDEX i ON t (b);"_s << u"a, b; by rowid"_s;
    QTest::newRow("a partial index does not count")
        << u"CREATE TABLE t (a); CREATE UNIQUE INDEX i ON t (a) WHERE a > 0;"_s << u"a; by rowid"_s;
    QTest::newRow("nor one on an expression")
        << u"CREATE TABLE t (a, b); CREATE UNIQUE INDEX i ON t (a, lower(b));"_s
        << u"a, b; by rowid"_s;
    QTest::newRow("the primary key's own index is not there twice")
        << u"CREATE TABLE t (a TEXT PRIMARY KEY, b UNIQUE);"_s
        << u"a TEXT, b; key a; unique b; by rowid"_s;
    QTest::newRow("a foreign key") << u"CREATE TABLE t (id INTEGER PRIMARY KEY, "
                                      "a_id INTEGER REFERENCES a (id));"_s
                                   << u"id INTEGER !, a_id INTEGER; key id; a_id>a(id); by rowid"_s;
    QTest::newRow("to a primary key that is not named")
        << u"CREATE TABLE t (a_id REFERENCES a);"_s << u"a_id; a_id>a; by rowid"_s;
    QTest::newRow("of two columns, in the key's order")
        << u"CREATE TABLE t (x, y, z, FOREIGN KEY (z, x) REFERENCES a (p, q));"_s
        << u"x, y, z; z,x>a(p,q); by rowid"_s;
    QTest::newRow("several, in the order of declaration")
        << u"CREATE TABLE t (z REFERENCES c, y REFERENCES b (y), x REFERENCES c (x));"_s
        << u"z, y, x; z>c; y>b(y); x>c(x); by rowid"_s;
    QTest::newRow("spelled in another case")
        << u"CREATE TABLE a (ID INTEGER PRIMARY KEY);"
           "CREATE TABLE t (A_ID INTEGER, FOREIGN KEY (a_id) REFERENCES A (id));"_s
        << u"A_ID INTEGER; A_ID>A(id); by rowid"_s;
    QTest::newRow("to a missing table") << u"CREATE TABLE t (a_id REFERENCES nowhere (id));"_s
                                        << u"a_id; a_id>nowhere(id); by rowid"_s;
    QTest::newRow("to itself") << u"CREATE TABLE t (id INTEGER PRIMARY KEY, up REFERENCES t);"_s
                               << u"id INTEGER !, up; key id; up>t; by rowid"_s;
    QTest::newRow("letters of other scripts have no case")
        << u"CREATE TABLE t (é, É, FOREIGN KEY (É) REFERENCES a (x), UNIQUE (É));"_s
        << u"é, É; unique É; É>a(x); by rowid"_s;
}

void TestSqliteCatalogue::readsIndexes()
{
    const Database database = openScript(
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT COLLATE NOCASE, b UNIQUE, c);"
        "CREATE UNIQUE INDEX two ON t (c DESC, a); CREATE INDEX bytes ON t (a COLLATE BINARY);"
        "CREATE INDEX some ON t (c) WHERE c > 3; CREATE INDEX lower_a ON t (lower(a), b);"
        "CREATE TABLE w (a, b, PRIMARY KEY (b, a)) WITHOUT ROWID;"_s);
    const QList<Table> &tables = database.schema().tables();
    QCOMPARE(indexesText(tables[0]),
             u"sqlite_autoindex_t_1 unique (b); two unique (c,a); bytes (?); some (c) partial;"
             " lower_a (?,b)"_s);
    QCOMPARE(tables[0].unique, (QList<QList<int>> { { 2 }, { 3, 1 } }));
    QCOMPARE(indexesText(tables[1]), u"sqlite_autoindex_w_1 unique (b,a)"_s);
    QVERIFY(tables[0].isIndexed({ 0 }));
    QVERIFY(!tables[0].isIndexed({ 1 }));
}

/// What ANALYZE has left; where somebody has written into it, it does no harm.
void TestSqliteCatalogue::readsStatistics()
{
    const QString script
        = u"CREATE TABLE t (id INTEGER PRIMARY KEY, a); CREATE INDEX t_a ON t (a) WHERE a > 1;"
          "CREATE TABLE bare (a); CREATE TABLE none (a);"
          "INSERT INTO t VALUES (1, 1), (2, 2), (3, 3); INSERT INTO bare VALUES (1), (2);"_s;
    const Database unknown = openScript(script);
    QVERIFY(!unknown.schema().tables()[0].estimatedRows);
    const Database known = openScript(script + u"ANALYZE;"_s);
    QCOMPARE(known.schema().tables().size(), 3);
    QCOMPARE(known.schema().tables()[0].estimatedRows, std::optional<qint64>(3)); // its index has 2
    QCOMPARE(known.schema().tables()[1].estimatedRows, std::optional<qint64>(2));
    QVERIFY(!known.schema().tables()[2].estimatedRows);
    const Database changed = openScript(
        script
        + u"ANALYZE; UPDATE sqlite_stat1 SET stat = 'many' WHERE tbl = 't';"
          "UPDATE sqlite_stat1 SET stat = x'ff00' WHERE tbl = 'bare';"
          "INSERT INTO sqlite_stat1 VALUES ('none', NULL, '-7 1'), ('gone', NULL, '8');"_s);
    for (const Table &table : changed.schema().tables())
        QVERIFY2(!table.estimatedRows, qPrintable(table.name));
}

void TestSqliteCatalogue::keepsTheOrderOfCreation()
{
    const Database database = openScript(u"CREATE TABLE z (id); CREATE VIEW y AS SELECT 1 AS a;"
                                         "CREATE TABLE \"b c\" (id); CREATE TABLE a (id);"_s);
    QCOMPARE(tableNames(database.schema()), (QStringList { u"z"_s, u"y"_s, u"b c"_s, u"a"_s }));
}

void TestSqliteCatalogue::leavesOutWhatIsNotTheUsers()
{
    const Database database = openScript(
        u"CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT); INSERT INTO t VALUES (1);"
        "CREATE INDEX i ON t (id); ANALYZE; CREATE TABLE sqlite3_like (id);"
        "CREATE TEMP TABLE passing (id);"
        "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END;"_s);
    // sqlite_sequence and sqlite_stat1 are there, but not among them.
    QCOMPARE(tableNames(database.schema()), (QStringList { u"t"_s, u"sqlite3_like"_s }));
}

void TestSqliteCatalogue::readsVirtualTables()
{
    const QString script = u"CREATE VIRTUAL TABLE text USING fts5 (title, body);"
                           "INSERT INTO text VALUES ('a', 'b');"
                           "CREATE TABLE t (id INTEGER PRIMARY KEY, text_id REFERENCES text);"_s;
    if (lacksModule(script))
        QSKIP("this SQLite has no FTS5");
    Database database = openScript(script);
    // Not its five shadow tables, nor its hidden columns.
    QCOMPARE(tableNames(database.schema()), (QStringList { u"text"_s, u"t"_s }));
    QCOMPARE(description(database.schema().table(0)), u"title, body; by rowid"_s);
    const auto rows = database.objects(u"text"_s).fetch();
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().text));
    QCOMPARE((*rows)[0][u"title"_s], u"a"_s);
}

void TestSqliteCatalogue::readsAnEmptyDatabase()
{
    Database database = openScript(u"CREATE TABLE t (id); DROP TABLE t;"_s);
    QCOMPARE(database.schema().tables().size(), 0);
    const auto rows = database.objects(u"t"_s).fetch();
    QVERIFY(!rows);
    QCOMPARE(rows.error().text, u"\"t\" is not a table of this database. It has: nothing"_s);
}

void TestSqliteCatalogue::readsManyColumnsAndTables()
{
    QStringList columns { u"id INTEGER PRIMARY KEY"_s };
    for (int i = 1; i < 500; ++i)
        columns << u"c%1 TEXT"_s.arg(i);
    QString script = u"CREATE TABLE wide (%1); INSERT INTO wide (id, c499) VALUES (1, 'end');"_s
                         .arg(columns.join(u", "_s));
    for (int i = 0; i < 300; ++i)
        script += u"CREATE TABLE t%1 (id INTEGER PRIMARY KEY, up REFERENCES t%2);"_s.arg(i).arg(
            (i + 299) % 300);
    Database database = openScript(script);
    QCOMPARE(database.schema().tables().size(), 301);
    QCOMPARE(database.schema().table(0).columns.size(), 500);
    QCOMPARE(database.schema().relationNames(150), (QStringList { u"up"_s, u"t150"_s }));
    const auto rows = database.objects(u"wide"_s).fetch();
    QVERIFY(rows);
    QCOMPARE((*rows)[0][u"c499"_s], u"end"_s);
}

void TestSqliteCatalogue::takesFourStatements()
{
    Database database = openScript(u"CREATE TABLE a (id INTEGER PRIMARY KEY);"
                                   "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id REFERENCES a);"
                                   "CREATE VIEW v AS SELECT id FROM a;"_s);
    const LoadId load = database.log().beginLoad({});
    QVERIFY(inspectSchema(database.connection(), load));
    const QList<QueryRecord> records = database.log().recordsOfLoad(load);
    QCOMPARE(records.size(), 4);
    for (const QueryRecord &record : records)
        QCOMPARE(record.kind, QueryRecord::Kind::Schema);
    EXPECT_NO_QUERIES(records);
}

void TestSqliteCatalogue::leavesShadowTablesOut_data()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<QString>("columns");
    QTest::newRow("fts3") << u"FTS3"_s << u"a, b"_s;
    QTest::newRow("fts4") << u"fts4"_s << u"a, b"_s;
    QTest::newRow("fts5") << u"fts5"_s << u"a, b"_s;
    QTest::newRow("rtree") << u"rtree"_s << u"id, x0, x1"_s;
    QTest::newRow("rtree of integers") << u"\"rtree_i32\""_s << u"id, x0, x1"_s;
}

void TestSqliteCatalogue::leavesShadowTablesOut()
{
    QFETCH(const QString, module);
    QFETCH(const QString, columns);
    const QString script = u"CREATE VIRTUAL TABLE \"of two\" USING %1 (%2);"
                           "CREATE TABLE \"of two_other\" (id);"_s.arg(module, columns);
    if (lacksModule(script))
        QSKIP("this SQLite does not have the module");
    const Database database = openScript(script);
    QCOMPARE(tableNames(database.schema()), (QStringList { u"of two"_s, u"of two_other"_s }));
    QCOMPARE(database.schema().table(0).columnNames().join(u", "_s), columns);
}

void TestSqliteCatalogue::readsTableOptions_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("isStrict");
    QTest::addColumn<bool>("isWithoutRowid");
    QTest::addColumn<QString>("module");
    QTest::newRow("none") << u"CREATE TABLE t (a, b CHECK (a IN (1)))"_s << false << false
                          << QString();
    QTest::newRow("both") << u"CREATE TABLE t (a PRIMARY KEY) without ROWID, Strict"_s << true
                          << true << QString();
    QTest::newRow("with comments")
        << u"CREATE TABLE t (a)/* STRICT */WITHOUT--\nrowid"_s << false << true << QString();
    QTest::newRow("as columns") << u"CREATE TABLE \"STRICT\" (strict, \"WITHOUT\" rowid)"_s << false
                                << false << QString();
    QTest::newRow("of a module")
        << u"CREATE VIRTUAL TABLE \"a USING b\" using [my mod](x, y) STRICT"_s << false << false
        << u"my mod"_s;
    QTest::newRow("cut off") << u"CREATE TABLE t (a, 'b"_s << false << false << QString();
}

void TestSqliteCatalogue::readsTableOptions()
{
    QFETCH(const QString, sql);
    const TableOptions options = tableOptions(sql);
    QTEST(options.isStrict, "isStrict");
    QTEST(options.isWithoutRowid, "isWithoutRowid");
    QTEST(options.module, "module");
}

/// Ten times the tables take about ten times as long.
void TestSqliteCatalogue::isLinear()
{
    const auto timeOf = [](int tables) {
        QString script = u"BEGIN;"_s;
        for (int i = 0; i < tables; ++i)
            script += u"CREATE TABLE t%1 (id INTEGER PRIMARY KEY, a TEXT);"_s.arg(i);
        Database database = openScript(script + u"COMMIT;"_s);
        // Of the processor: others may keep it busy.
        const std::clock_t begin = std::clock();
        const auto tablesFound = inspectSchema(database.connection(), LoadId::None);
        const std::clock_t end = std::clock();
        return tablesFound && tablesFound->size() == tables ? end - begin : -1;
    };
    const std::clock_t few = timeOf(400);
    const std::clock_t many = timeOf(4000);
    QVERIFY(few > 0 && many > 0);
    QVERIFY2(many < 40 * few, qPrintable(u"%1 and %2 ticks"_s.arg(few).arg(many)));
}

QTEST_GUILESS_MAIN(TestSqliteCatalogue)
#include "tst_sqlitecatalogue.moc"
