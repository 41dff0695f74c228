// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/schemainspector.h"

#include "datalayer/testing/querycount.h"
#include "tests/support/testdatabase.h"

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
    void keepsTheOrderOfCreation();
    void leavesOutWhatIsNotTheUsers();
    void readsVirtualTables();
    void readsViews();
    void saysWhichViewIsBroken();
    void readsAnEmptyDatabase();
    void readsManyColumnsAndTables();
    void takesFourStatements();
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
    const int load = database.log().beginLoad({});
    QVERIFY(inspectSchema(database.connection(), load));
    const QList<QueryRecord> records = database.log().recordsOfLoad(load);
    QCOMPARE(records.size(), 4);
    for (const QueryRecord &record : records)
        QCOMPARE(record.kind, QueryRecord::Kind::Schema);
    EXPECT_NO_QUERIES(records);
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
#include "tst_schemainspector.moc"
