// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/sqlitecatalogue.h"

#include "datalayer/engine/sqlite/columncollations.h"

#include "datalayer/testing/querycount.h"
#include "tests/support/cataloguetext.h"
#include "tests/support/testdatabase.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

QString namesAt(const Table &table, const QList<int> &positions)
{
    QStringList names;
    for (const int position : positions)
        names << (position < 0 ? u"?"_s : table.columns[position].name);
    return names.join(u',');
}

/// A table as one line: `id INTEGER !, name TEXT; key id; unique name; author_id>author(id);
/// by rowid`. `!` marks a column that is never NULL.
QString description(const Table &table)
{
    QStringList columns;
    for (const Column &column : table.columns) {
        columns << column.name + (column.type.isEmpty() ? QString() : u' ' + column.type)
                + (column.nullable ? QString() : u" !"_s);
    }
    QStringList parts { columns.join(u", "_s) };
    if (table.kind == Table::Kind::View)
        parts.prepend(u"view"_s);
    if (!table.primaryKey.isEmpty())
        parts << u"key "_s + namesAt(table, table.primaryKey);
    for (const QList<int> &key : table.unique)
        parts << u"unique "_s + namesAt(table, key);
    for (const ForeignKey &key : table.foreignKeys) {
        parts << namesAt(table, key.columns) + u'>' + key.targetTable
                + (key.targetColumns.isEmpty() ? QString()
                                               : u'(' + key.targetColumns.join(u',') + u')');
    }
    if (!table.rowid.isEmpty())
        parts << u"by "_s + table.rowid;
    if (!table.problem.isEmpty())
        parts << u"problem: "_s + table.problem;
    return parts.join(u"; "_s);
}

QStringList tableNames(const Schema &schema)
{
    QStringList names;
    for (const Table &table : schema.tables())
        names << table.name;
    return names;
}

} // namespace

class TestSchemaInspector : public QObject
{
    Q_OBJECT

private slots:
    void readsTables_data();
    void readsTables() { compare(); }
    void readsKeys_data();
    void readsKeys() { compare(); }
    void readsNames_data();
    void readsNames() { compare(); }
    void readsIndexes();
    void readsStatistics();
    void keepsTheOrderOfCreation();
    void leavesOutWhatIsNotTheUsers();
    void readsVirtualTables();
    void readsViews();
    void saysWhichViewIsBroken();
    void readsAnEmptyDatabase();
    void readsManyColumnsAndTables();
    void takesFourStatements();
    void tellsNamesApart();
    void isNotMisledByTables_data();
    void isNotMisledByTables();
    void saysWhichNameIsBroken();
    void leavesShadowTablesOut_data();
    void leavesShadowTablesOut();
    void readsTableOptions_data();
    void readsTableOptions();
    void leavesViewsThatTakeLong();
    void isLinear();
    void loadsWhatItHasFound_data() { names(); }
    void loadsWhatItHasFound();

private:
    static void compare();
    static void names();
};

/// Creates t by the row's script and compares what was found out about it.
void TestSchemaInspector::compare()
{
    QFETCH(const QString, script);
    const Database database = openScript(script);
    const int table = database.schema().tableIndex(u"t"_s);
    QVERIFY(table >= 0);
    QTEST(description(database.schema().table(table)), "description");
}

void TestSchemaInspector::readsTables_data()
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

void TestSchemaInspector::readsKeys_data()
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

void TestSchemaInspector::readsNames_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("description");
    const auto row = [](const char *title, const QString &name) {
        const QString quoted = u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
        QTest::newRow(title) << u"CREATE TABLE t (%1 INTEGER UNIQUE REFERENCES %1 (%1));"_s.arg(
            quoted) << u"%1 INTEGER; unique %1; %1>%1(%1); by rowid"_s.arg(name);
    };
    row("a space", u"a b"_s);
    row("quotes", u"x\"y'z`"_s);
    row("brackets", u"[a]"_s);
    row("a reserved word", u"select"_s);
    row("other scripts", u"größe 日本"_s);
    row("placeholders", u"a?:b@c$d"_s);
    row("a comment", u"/* a */ --"_s);
    row("a backslash and a line break", u"a\\b\nc"_s);
    row("none", u""_s);
    row("a byte order mark before it", u"\ufeffa"_s);
    row("nothing but that", u"\ufeff"_s);
}

void TestSchemaInspector::readsIndexes()
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
void TestSchemaInspector::readsStatistics()
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

void TestSchemaInspector::keepsTheOrderOfCreation()
{
    const Database database = openScript(u"CREATE TABLE z (id); CREATE VIEW y AS SELECT 1 AS a;"
                                         "CREATE TABLE \"b c\" (id); CREATE TABLE a (id);"_s);
    QCOMPARE(tableNames(database.schema()), (QStringList { u"z"_s, u"y"_s, u"b c"_s, u"a"_s }));
}

void TestSchemaInspector::leavesOutWhatIsNotTheUsers()
{
    const Database database = openScript(
        u"CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT); INSERT INTO t VALUES (1);"
        "CREATE INDEX i ON t (id); ANALYZE; CREATE TABLE sqlite3_like (id);"
        "CREATE TEMP TABLE passing (id);"
        "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END;"_s);
    // sqlite_sequence and sqlite_stat1 are there, but not among them.
    QCOMPARE(tableNames(database.schema()), (QStringList { u"t"_s, u"sqlite3_like"_s }));
}

void TestSchemaInspector::readsVirtualTables()
{
    QueryLog log;
    const QString script = u"CREATE VIRTUAL TABLE text USING fts5 (title, body);"
                           "INSERT INTO text VALUES ('a', 'b');"
                           "CREATE TABLE t (id INTEGER PRIMARY KEY, text_id REFERENCES text);"_s;
    if (!Connection::fromScript(script, log))
        QSKIP("this SQLite has no FTS5");
    Database database = openScript(script);
    // Not its five shadow tables, nor its hidden columns.
    QCOMPARE(tableNames(database.schema()), (QStringList { u"text"_s, u"t"_s }));
    QCOMPARE(description(database.schema().table(0)), u"title, body; by rowid"_s);
    const auto rows = database.objects(u"text"_s).fetch();
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().text));
    QCOMPARE((*rows)[0][u"title"_s], u"a"_s);
}

void TestSchemaInspector::readsViews()
{
    Database database = openScript(u"CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT);"
                                   "INSERT INTO a VALUES (2, 'y'), (1, 'x'), (3, 'x');"
                                   "CREATE VIEW v AS SELECT name, id * 2 AS double FROM a;"
                                   "CREATE VIEW w (\"a b\") AS SELECT name FROM v;"_s);
    QCOMPARE(description(database.schema().table(1)), u"view; name TEXT, double"_s);
    QCOMPARE(description(database.schema().table(2)), u"view; a b TEXT"_s);
    // In the order of all its columns: a view has no other.
    const auto rows = database.objects(u"v"_s).fetch();
    QVERIFY(rows);
    QStringList texts;
    for (const Record &record : *rows)
        texts << record[u"name"_s].toString() + record[u"double"_s].toString();
    QCOMPARE(texts, (QStringList { u"x2"_s, u"x6"_s, u"y4"_s }));
}

void TestSchemaInspector::saysWhichViewIsBroken()
{
    Database database = openScript(u"CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT);"
                                   "CREATE VIEW good AS SELECT name FROM a;"
                                   "CREATE VIEW bad AS SELECT name FROM missing;"
                                   "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id REFERENCES a);"_s);
    const Schema &schema = database.schema();
    QCOMPARE(tableNames(schema), (QStringList { u"a"_s, u"good"_s, u"bad"_s, u"b"_s }));
    QCOMPARE(description(schema.table(0)), u"id INTEGER !, name TEXT; key id; by rowid"_s);
    QCOMPARE(description(schema.table(1)), u"view; name TEXT"_s);
    QVERIFY2(schema.table(2).problem.contains(u"missing"_s), qPrintable(schema.table(2).problem));
    QCOMPARE(description(schema.table(3)), u"id INTEGER !, a_id; key id; a_id>a; by rowid"_s);
    QVERIFY(database.objects(u"good"_s).fetch());
    const auto bad = database.objects(u"bad"_s).fetch();
    QVERIFY(!bad);
    QVERIFY2(bad.error().text.startsWith(u"bad cannot be read: "_s), qPrintable(bad.error().text));
}

void TestSchemaInspector::readsAnEmptyDatabase()
{
    Database database = openScript(u"CREATE TABLE t (id); DROP TABLE t;"_s);
    QCOMPARE(database.schema().tables().size(), 0);
    const auto rows = database.objects(u"t"_s).fetch();
    QVERIFY(!rows);
    QCOMPARE(rows.error().text, u"\"t\" is not a table of this database. It has: nothing"_s);
}

void TestSchemaInspector::readsManyColumnsAndTables()
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

void TestSchemaInspector::takesFourStatements()
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

/// Names that differ by little or by what a conversion drops are several tables.
void TestSchemaInspector::tellsNamesApart()
{
    Database database = openScript(
        u"CREATE TABLE a (id INTEGER PRIMARY KEY, x);"
        "CREATE TABLE \"\ufeffa\" (id INTEGER PRIMARY KEY, \"\ufeffid\","
        " a_id REFERENCES a);"
        "CREATE TABLE \"a \" (id INTEGER PRIMARY KEY, y);"
        "CREATE TABLE \"ä\" (id); CREATE TABLE \"Ä\" (no);"
        "CREATE TABLE \"\" (\"\" INTEGER PRIMARY KEY, \"a\" REFERENCES a);"
        "INSERT INTO a VALUES (1, 'x');"
        "INSERT INTO \"\ufeffa\" VALUES (2, 'y', 1);"
        "INSERT INTO \"\" VALUES (3, 1);"_s);
    QCOMPARE(tableNames(database.schema()),
             (QStringList { u"a"_s, u"\ufeffa"_s, u"a "_s, u"ä"_s, u"Ä"_s, QString() }));
    QCOMPARE(database.schema().table(4).columnNames(), QStringList { u"no"_s });
    for (const FetchStrategy strategy : allFetchStrategies()) {
        const Loaded loaded = load(database, u"\ufeffa"_s, { u"a"_s }, strategy);
        QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
        const RecordList records(loaded.records);
        QCOMPARE(records[0][u"\ufeffid"_s], u"y"_s);
        QCOMPARE(records[0].related(u"a"_s)[0][u"x"_s], u"x"_s);
        const Loaded nameless = load(database, u""_s, { u"a"_s }, strategy);
        QVERIFY2(!nameless.error, nameless.error ? qPrintable(nameless.error->text) : "");
        QCOMPARE(RecordList(nameless.records)[0][u""_s], 3);
        QCOMPARE(nameless.records->recordCount(), 2);
    }
}

void TestSchemaInspector::isNotMisledByTables_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         { "pragma_table_list", "pragma_table_xinfo", "pragma_table_info", "pragma_index_list",
           "pragma_index_xinfo", "pragma_foreign_key_list", "json_each", "main", "temp", "s", "c" })
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// A table may be called as the functions are that tell of tables.
void TestSchemaInspector::isNotMisledByTables()
{
    QFETCH(const QString, name);
    for (const QString &kind :
         { u"CREATE TABLE %1 (name, type, value);"_s, u"CREATE VIEW %1 AS SELECT 1 AS name;"_s }) {
        Database database = openScript(
            kind.arg(name)
            + u"CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT UNIQUE);"
              "CREATE TABLE q (id INTEGER PRIMARY KEY, p_id REFERENCES p);"_s
            + fillScript(u"p"_s, u"name"_s, 600, u"i"_s)
            + fillScript(u"q"_s, u"p_id"_s, 600, u"i"_s));
        QCOMPARE(tableNames(database.schema()), (QStringList { name, u"p"_s, u"q"_s }));
        QCOMPARE(description(database.schema().table(1)),
                 u"id INTEGER !, name TEXT; key id; unique name; by rowid"_s);
        const Loaded loaded = load(database, u"q"_s, { u"p"_s });
        QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
        QCOMPARE(loaded.records->recordCount(), 1200);
    }
}

/// Names that are not valid UTF-8, as another program may write them: those tables alone cannot be
/// read, and say so.
void TestSchemaInspector::saysWhichNameIsBroken()
{
    const QString update
        = u"UPDATE sqlite_schema SET name = CAST(%1 AS TEXT), tbl_name = CAST(%1 AS "
          "TEXT), sql = CAST(%2 AS TEXT) WHERE name = '%3';"_s;
    const DatabaseFile file(
        u"CREATE TABLE one (id INTEGER PRIMARY KEY); CREATE TABLE two (id INTEGER PRIMARY KEY);"
        "CREATE TABLE three (id INTEGER PRIMARY KEY);"
        "CREATE TABLE good (id INTEGER PRIMARY KEY, up REFERENCES good);"
        "INSERT INTO good VALUES (1, NULL); PRAGMA writable_schema = ON;"_s
        // a 0xff a, a 0xfe a: both are shown as one.
        + update.arg(u"x'61ff61'"_s,
                     u"x'435245415445205441424c452022' || x'61ff61' || "
                     "x'2220286964202049' || x'4e5445474552205052494d415259204b455929'"_s,
                     u"one"_s)
        + update.arg(u"x'61fe61'"_s,
                     u"x'435245415445205441424c452022' || x'61fe61' || "
                     "x'2220286964202049' || x'4e5445474552205052494d415259204b455929'"_s,
                     u"two"_s)
        + u"UPDATE sqlite_schema SET sql = "
          u"CAST(x'435245415445205441424c452074687265652028696420494e"
          "5445474552205052494d415259204b45592c2022ff2229' AS TEXT) WHERE name = 'three';"_s);
    Database database = openFile(file.path());
    const Schema &schema = database.schema();
    QCOMPARE(schema.tables().size(), 4);
    const QStringList names = tableNames(schema);
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), 4);
    for (int table = 0; table < 3; ++table) {
        QVERIFY2(schema.table(table).problem.contains("UTF-8"_L1),
                 qPrintable(schema.table(table).name + schema.table(table).problem));
        const auto rows = database.objects(schema.table(table).name).fetch();
        QVERIFY(!rows);
        QVERIFY2(rows.error().text.contains("UTF-8"_L1), qPrintable(rows.error().text));
    }
    QCOMPARE(description(schema.table(3)), u"id INTEGER !, up; key id; up>good; by rowid"_s);
    QVERIFY(database.objects(u"good"_s).fetch());
}

void TestSchemaInspector::leavesShadowTablesOut_data()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<QString>("columns");
    QTest::newRow("fts3") << u"FTS3"_s << u"a, b"_s;
    QTest::newRow("fts4") << u"fts4"_s << u"a, b"_s;
    QTest::newRow("fts5") << u"fts5"_s << u"a, b"_s;
    QTest::newRow("rtree") << u"rtree"_s << u"id, x0, x1"_s;
    QTest::newRow("rtree of integers") << u"\"rtree_i32\""_s << u"id, x0, x1"_s;
}

void TestSchemaInspector::leavesShadowTablesOut()
{
    QFETCH(const QString, module);
    QFETCH(const QString, columns);
    QueryLog log;
    const QString script = u"CREATE VIRTUAL TABLE \"of two\" USING %1 (%2);"
                           "CREATE TABLE \"of two_other\" (id);"_s.arg(module, columns);
    if (!Connection::fromScript(script, log))
        QSKIP("this SQLite does not have the module");
    const Database database = openScript(script);
    QCOMPARE(tableNames(database.schema()), (QStringList { u"of two"_s, u"of two_other"_s }));
    QCOMPARE(database.schema().table(0).columnNames().join(u", "_s), columns);
}

void TestSchemaInspector::readsTableOptions_data()
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

void TestSchemaInspector::readsTableOptions()
{
    QFETCH(const QString, sql);
    const TableOptions options = tableOptions(sql);
    QTEST(options.isStrict, "isStrict");
    QTEST(options.isWithoutRowid, "isWithoutRowid");
    QTEST(options.module, "module");
}

/// Views that name the one before twice: nobody waits for what SQLite makes of them, unless asked.
void TestSchemaInspector::leavesViewsThatTakeLong()
{
    QString script = u"CREATE TABLE t (id INTEGER PRIMARY KEY, a);"
                     "CREATE VIEW v0 AS SELECT a FROM t; CREATE VIEW w0 AS SELECT a FROM t;"_s;
    for (int i = 1; i <= 40; ++i) {
        script += u"CREATE VIEW v%1 AS SELECT x.a FROM v%2 x UNION ALL SELECT a FROM v%2;"
                  "CREATE VIEW w%1 AS SELECT a FROM w%2;"_s.arg(i)
                      .arg(i - 1);
    }
    script += u"CREATE VIEW broken AS SELECT a FROM missing;"_s;
    QElapsedTimer timer;
    timer.start();
    Database database = openScript(script);
    QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
    const auto view = [&](const char *name) {
        return database.schema().table(database.schema().tableIndex(QString::fromLatin1(name)));
    };
    QVERIFY(view("v40").isUnread);
    QVERIFY(!view("v40").problem.isEmpty());
    QVERIFY(view("v15").isUnread);
    QVERIFY(!view("w40").isUnread);
    QCOMPARE(view("w40").columnNames(), QStringList { u"a"_s });
    QCOMPARE(view("v3").columnNames(), QStringList { u"a"_s });
    QVERIFY(!view("broken").isUnread && view("broken").problem.contains("missing"_L1));
    // Asked for, it is read.
    const auto rows = database.objects(u"v13"_s).fetch();
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().text));
    QVERIFY(!view("v13").isUnread);
    QCOMPARE(view("v13").columnNames(), QStringList { u"a"_s });
}

/// Ten times the tables take about ten times as long.
void TestSchemaInspector::isLinear()
{
    const auto timeOf = [](int tables) {
        QString script = u"BEGIN;"_s;
        for (int i = 0; i < tables; ++i)
            script += u"CREATE TABLE t%1 (id INTEGER PRIMARY KEY, a TEXT);"_s.arg(i);
        Database database = openScript(script + u"COMMIT;"_s);
        QElapsedTimer timer;
        timer.start();
        const auto tablesFound = inspectSchema(database.connection(), LoadId::None);
        return tablesFound && tablesFound->size() == tables ? timer.nsecsElapsed() : -1;
    };
    const qint64 few = timeOf(400);
    const qint64 many = timeOf(4000);
    QVERIFY(few > 0 && many > 0);
    QVERIFY2(many < 40 * few, qPrintable(u"%1 and %2 ns"_s.arg(few).arg(many)));
}

void TestSchemaInspector::names()
{
    QTest::addColumn<QString>("name");
    for (const QString &name :
         { u"a b"_s,   u"x\"y"_s, u"it's"_s,  u"[a]"_s,   u"select"_s, u"größe"_s, u"a?"_s,
           u"?"_s,     u":x"_s,   u"a:x b"_s, u"\"?\""_s, u"'?'"_s,    u"@x"_s,    u"$x"_s,
           u"a;b--"_s, u"/*"_s,   u"%1"_s,    u"rowid"_s, u"a__b"_s,   u"1"_s,     u"a\nb"_s })
        QTest::newRow(qPrintable(name)) << name;
}

/// What has such a name can be read, filtered, ordered and followed, both ways and naively too:
/// the driver looks for placeholders in the statement's text.
void TestSchemaInspector::loadsWhatItHasFound()
{
    QFETCH(const QString, name);
    const QString quoted = u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
    QString script = u"CREATE TABLE <> (id INTEGER PRIMARY KEY, <> TEXT);"
                     "CREATE TABLE child (id INTEGER PRIMARY KEY, <> INTEGER REFERENCES <> (id));"
                     "INSERT INTO <> VALUES (1, 'x'), (2, 'y'), (3, 'x');"
                     "INSERT INTO child VALUES (1, 1), (2, 3), (3, NULL);"_s;
    Database database = openScript(script.replace(u"<>"_s, quoted));
    for (const auto strategy : { FetchStrategy::Naive, FetchStrategy::Prefetch }) {
        const auto parents = database.objects(name)
                                 .filter(name, Value::ofText(u"x"_s))
                                 .orderBy(name)
                                 .prefetchRelated(u"child"_s)
                                 .fetch(strategy);
        QVERIFY2(parents, parents ? "" : qPrintable(parents.error().text));
        QCOMPARE(parents->size(), 2);
        QCOMPARE((*parents)[1].related(u"child"_s).size(), 1);
        QCOMPARE((*parents)[1].related(u"child"_s).first()[u"id"_s], 2);
        const auto children = database.objects(u"child"_s).prefetchRelated(name).fetch(strategy);
        QVERIFY2(children, children ? "" : qPrintable(children.error().text));
        QCOMPARE((*children)[0].related(name).first()[name], u"x"_s);
        QCOMPARE((*children)[2].related(name).size(), 0);
    }
}

QTEST_GUILESS_MAIN(TestSchemaInspector)
#include "tst_sqlitecatalogue.moc"
