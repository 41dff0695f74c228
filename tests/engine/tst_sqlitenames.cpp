// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/tabledescription.h"
#include "tests/support/testdatabase.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

class TestSqliteNames : public QObject
{
    Q_OBJECT

private slots:
    void readsNames_data();
    void readsNames();
    void tellsNamesApart();
    void isNotMisledByTables_data();
    void isNotMisledByTables();
    void saysWhichNameIsBroken();
    void loadsWhatItHasFound_data();
    void loadsWhatItHasFound();
};

void TestSqliteNames::readsNames_data()
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

/// Creates t by the row's script and compares what was found out about it.
void TestSqliteNames::readsNames()
{
    QFETCH(const QString, script);
    QTEST(descriptionOfT(script), "description");
}

/// Names that differ by little or by what a conversion drops are several tables.
void TestSqliteNames::tellsNamesApart()
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

void TestSqliteNames::isNotMisledByTables_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         { "pragma_table_list", "pragma_table_xinfo", "pragma_table_info", "pragma_index_list",
           "pragma_index_xinfo", "pragma_foreign_key_list", "json_each", "main", "temp", "s", "c" })
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// A table may be called as the functions are that tell of tables.
void TestSqliteNames::isNotMisledByTables()
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
void TestSqliteNames::saysWhichNameIsBroken()
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
        const std::optional<DbError> &problem = schema.table(table).problem;
        QVERIFY2(problem && problem->text.contains("UTF-8"_L1),
                 qPrintable(schema.table(table).name));
        const auto rows = database.objects(schema.table(table).name).fetch();
        QVERIFY(!rows);
        QVERIFY2(rows.error().text.contains("UTF-8"_L1), qPrintable(rows.error().text));
    }
    QCOMPARE(description(schema.table(3)), u"id INTEGER !, up; key id; up>good; by rowid"_s);
    QVERIFY(database.objects(u"good"_s).fetch());
}

void TestSqliteNames::loadsWhatItHasFound_data()
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
void TestSqliteNames::loadsWhatItHasFound()
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

QTEST_GUILESS_MAIN(TestSqliteNames)
#include "tst_sqlitenames.moc"
