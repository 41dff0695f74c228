// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/columncollations.h"

#include "datalayer/models/logtext.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

QString name(Collation collation)
{
    switch (collation) {
    case Collation::Binary:
        return u"binary"_s;
    case Collation::NoCase:
        return u"nocase"_s;
    case Collation::RTrim:
        return u"rtrim"_s;
    case Collation::Other:
        return u"other"_s;
    case Collation::Missing:
        return u"missing"_s;
    case Collation::CaseFolded:
    case Collation::AccentFolded:
        break; // servers'
    }
    return {};
}

/// What SQLite itself compares the columns of t by, found out by comparing.
QString askedOf(Database &database)
{
    const Table &table = database.schema().table(database.schema().tableIndex(u"t"_s));
    QStringList collations;
    for (const Column &column : table.columns) {
        QString sql = u"SELECT c = 'A', c = 'a ' FROM (SELECT %1 AS c FROM t WHERE 0 "
                      "UNION ALL SELECT 'a')"_s.arg(
                          database.connection().dialect().quote(column.name));
        std::vector<ColumnData> answers(2);
        if (!database.connection().run({ sql, {}, sql }, {}, answers))
            return sql;
        collations << name(answers[0].cell(0).integer       ? Collation::NoCase
                               : answers[1].cell(0).integer ? Collation::RTrim
                                                            : Collation::Binary);
    }
    return collations.join(u' ');
}

} // namespace

class TestColumnCollations : public QObject
{
    Q_OBJECT

private slots:
    void areThoseOfSqlite_data();
    void areThoseOfSqlite();
    void knowsNames();
    void areLeftOutWhereTheyAreMissing_data();
    void areLeftOutWhereTheyAreMissing();
    void doNotKeepRecordsFromBeingFiltered();
};

void TestColumnCollations::areThoseOfSqlite_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *title, const QString &columns, const QString &expected) {
        QTest::newRow(title) << u"CREATE TABLE t "_s + columns + u';' << expected;
    };
    row("none", u"(a TEXT, b TEXT)"_s, u"binary binary"_s);
    row("each", u"(a TEXT COLLATE NOCASE, b COLLATE RTRIM, c COLLATE BINARY, d)"_s,
        u"nocase rtrim binary binary"_s);
    row("in any case", u"(a collate NoCase, b Collate \"rtrim\", c COLLATE[nocase])"_s,
        u"nocase rtrim nocase"_s);
    row("among other constraints",
        u"(a TEXT NOT NULL COLLATE NOCASE UNIQUE DEFAULT 'x', b VARCHAR(10, 2) COLLATE RTRIM)"_s,
        u"nocase rtrim"_s);
    row("the last one counts", u"(a TEXT COLLATE NOCASE COLLATE RTRIM)"_s, u"rtrim"_s);
    row("of a key", u"(a TEXT PRIMARY KEY COLLATE NOCASE, b) WITHOUT ROWID"_s, u"nocase binary"_s);
    row("within a key, which is not the column's", u"(a, b, PRIMARY KEY (a COLLATE NOCASE, b))"_s,
        u"binary binary"_s);
    row("within an expression",
        u"(a CHECK (a = 'x' COLLATE NOCASE), b AS (a COLLATE NOCASE), c DEFAULT ('x' COLLATE "
        "RTRIM))"_s,
        u"binary binary binary"_s);
    row("behind an expression", u"(a CHECK (length(a) > 0) COLLATE NOCASE, b)"_s,
        u"nocase binary"_s);
    row("of a generated column",
        u"(a, b TEXT COLLATE NOCASE AS (upper(a)), c TEXT GENERATED ALWAYS "
        "AS (a) STORED COLLATE RTRIM)"_s,
        u"binary nocase rtrim"_s);
    row("of a reference", u"(a TEXT REFERENCES t (b) ON DELETE CASCADE COLLATE NOCASE, b UNIQUE)"_s,
        u"nocase binary"_s);
    row("as names", u"(\"collate\" TEXT, [COLLATE nocase], `b, c COLLATE NOCASE` RTRIM)"_s,
        u"binary binary binary"_s);
    row("names with their quotes in them",
        u"(\"a\"\"b, c COLLATE NOCASE\" COLLATE RTRIM, [a\"b] "
        "COLLATE NOCASE, 'x''y', d COLLATE NOCASE)"_s,
        u"rtrim nocase binary nocase"_s);
    row("in a default", u"(a DEFAULT 'x COLLATE NOCASE, y', b DEFAULT '(' COLLATE NOCASE, c)"_s,
        u"binary nocase binary"_s);
    row("in comments",
        u"(a /* COLLATE NOCASE, ( */ TEXT, -- b COLLATE NOCASE, '\n b COLLATE/**/RTRIM, c)"_s,
        u"binary rtrim binary"_s);
    row("of letters beyond ASCII", u"(größe TEXT COLLATE NOCASE, \"ß\" COLLATE RTRIM)"_s,
        u"nocase rtrim"_s);
    row("with table constraints",
        u"(a COLLATE NOCASE, b COLLATE RTRIM, CONSTRAINT k UNIQUE (a, b), CHECK (a <> b))"_s,
        u"nocase rtrim"_s);
    row("after a table that was altered",
        u"(a, UNIQUE (a)); ALTER TABLE t ADD COLUMN b TEXT COLLATE NOCASE; "
        "ALTER TABLE t ADD c COLLATE RTRIM; ALTER TABLE t RENAME COLUMN a TO x"_s,
        u"binary nocase rtrim"_s);
    row("after a column was dropped",
        u"(a COLLATE NOCASE, b COLLATE RTRIM, c); ALTER TABLE t DROP COLUMN a"_s,
        u"rtrim binary"_s);
    row("of a renamed table",
        u"(x); ALTER TABLE t RENAME TO u; CREATE TABLE s (a COLLATE NOCASE);"
        "ALTER TABLE s RENAME TO t"_s,
        u"nocase"_s);
    QTest::newRow("of a selection")
        << u"CREATE TABLE s (a COLLATE NOCASE); CREATE TABLE t AS SELECT a, a COLLATE RTRIM FROM s;"_s
        << u"binary binary"_s;
    QTest::newRow("with a schema and quotes before the bracket")
        << u"CREATE TABLE IF NOT EXISTS main.\"t\"(a COLLATE NOCASE);"_s << u"nocase"_s;
}

void TestColumnCollations::areThoseOfSqlite()
{
    QFETCH(const QString, script);
    QFETCH(const QString, expected);
    Database database = openScript(script);
    const Table &table = database.schema().table(database.schema().tableIndex(u"t"_s));
    QStringList collations;
    for (const Column &column : table.columns)
        collations << name(column.collation);
    QCOMPARE(collations.join(u' '), expected);
    QCOMPARE(askedOf(database), expected);
}

void TestColumnCollations::knowsNames()
{
    QCOMPARE(collationNamed(u"Binary"), Collation::Binary);
    QCOMPARE(collationNamed(u"nocase"), Collation::NoCase);
    QCOMPARE(collationNamed(u"RTRIM"), Collation::RTrim);
    QCOMPARE(collationNamed(u"german"), Collation::Other);
    QCOMPARE(collationNamed(u""), Collation::Binary);
}

/// SQLite refuses to compare and to sort by a collation that its program has brought along and this
/// has not: the records come without it, which is said.
void TestColumnCollations::areLeftOutWhereTheyAreMissing_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("lookup");
    QTest::addColumn<int>("related");
    const auto row = [](const QString &root, const QString &lookup, int related) {
        QTest::addRow("%s, %s", qPrintable(root), qPrintable(lookup)) << root << lookup << related;
    };
    row(u"p"_s, u"t"_s, 602);
    row(u"t"_s, u"k"_s, 602);
    row(u"named"_s, u"user"_s, 3); // which leaves case out
    row(u"user"_s, u"name"_s, 2);
    row(u"user"_s, u"name__user"_s, 5);
    row(u"named"_s, u"p"_s, 2);
    row(u"p"_s, u"named"_s, 2);
    row(u"pair"_s, u"of_pair"_s, 1);
    row(u"of_pair"_s, u"pair"_s, 1);
    row(u"v"_s, u"user"_s, 3);
    row(u"user"_s, u"shown"_s, 2);
}

void TestColumnCollations::areLeftOutWhereTheyAreMissing()
{
    QFETCH(const QString, root);
    QFETCH(const QString, lookup);
    QFETCH(const int, related);
    // What a program with such a collation would have made.
    const DatabaseFile file(
        u"CREATE TABLE p (id INTEGER PRIMARY KEY, k TEXT UNIQUE);"
        "CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT COLLATE RTRIM REFERENCES p (k));"
        "CREATE TABLE named (name TEXT COLLATE RTRIM PRIMARY KEY, x);"
        "CREATE TABLE user (id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE REFERENCES named);"
        "CREATE INDEX of_names ON user (name COLLATE RTRIM);"
        "CREATE TABLE tagged (n TEXT REFERENCES named, p_id REFERENCES p, PRIMARY KEY (n, p_id));"
        "CREATE TABLE pair (a TEXT COLLATE RTRIM, b INTEGER, PRIMARY KEY (b, a));"
        "CREATE TABLE of_pair (id INTEGER PRIMARY KEY, a TEXT, b INTEGER,"
        " FOREIGN KEY (a, b) REFERENCES pair (a, b));"
        "CREATE VIEW v AS SELECT name, x FROM named;"_s
        + fillScript(u"p"_s, u"k"_s, 600, u"'k' || i"_s)
        + fillScript(u"t"_s, u"k"_s, 600, u"'k' || i"_s)
        + u"INSERT INTO t (k) VALUES ('K1'), ('k1'), ('k2');"
          "INSERT INTO named VALUES ('b', 1), ('A', 2), ('c', 3);"
          "INSERT INTO user (name) VALUES ('b'), ('B'), ('c'), (NULL);"
          "INSERT INTO tagged VALUES ('b', 1), ('A', 2), ('a', 3);"
          "INSERT INTO pair VALUES ('x', 1), ('y', 2); INSERT INTO of_pair VALUES (1, 'x', 1), (2, "
          "'Y', 2);"
          "PRAGMA writable_schema = ON;"
          "UPDATE sqlite_schema SET sql = replace(sql, 'RTRIM', 'german');"_s);
    ConnectionSettings settings;
    settings.path = file.path();
    settings.declaredRelations << DeclaredRelation { .table = u"user"_s,
                                                     .columns = { u"name"_s },
                                                     .target = u"v"_s,
                                                     .targetColumns = { u"name"_s },
                                                     .name = u"shown"_s };
    Result<Database> database = Database::open(settings);
    QVERIFY2(database, database ? "" : qPrintable(database.error().text));
    QCOMPARE(database->schema().table(1).columns[1].collation, Collation::Missing);
    QByteArray first;
    for (const FetchStrategy strategy : allFetchStrategies()) {
        const Loaded loaded = load(*database, root, { lookup }, strategy);
        QVERIFY2(!loaded.error,
                 loaded.error ? qPrintable(loaded.error->text + loaded.error->sql) : "");
        QVERIFY2(loaded.records->recordCount() - loaded.records->root().rowCount() == related,
                 qPrintable(fetchStrategyName(strategy)));
        const QByteArray json = recordsJson(*loaded.records);
        if (first.isEmpty())
            first = json;
        QCOMPARE(json, first);
        QString plans;
        for (const QueryRecord &query : queriesOf(*database, loaded))
            plans += notesText(query.notes);
        QVERIFY2(plans.contains(u"its collation"_s) && plans.contains(u"is not here"_s),
                 qPrintable(plans));
    }
}

void TestColumnCollations::doNotKeepRecordsFromBeingFiltered()
{
    const DatabaseFile file(
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT COLLATE RTRIM UNIQUE);"
        "INSERT INTO t VALUES (1, 'b'), (2, 'A'), (3, NULL), (4, 'c'); PRAGMA writable_schema = ON;"
        "UPDATE sqlite_schema SET sql = replace(sql, 'RTRIM', 'german');"_s);
    Database database = openFile(file.path());
    const Field k(u"k"_s);
    const auto idsOf = [&](const QuerySet &query) {
        const Loaded loaded = database.load(query, FetchStrategy::Prefetch);
        if (loaded.error)
            return loaded.error->text;
        QStringList ids;
        for (const Record &record : RecordList(loaded.records))
            ids << record[u"id"_s].toString();
        return ids.join(u' ');
    };
    const QuerySet all(u"t"_s);
    QCOMPARE(idsOf(all.orderBy(u"k"_s)), u"3 2 1 4"_s);
    QCOMPARE(idsOf(all.filter(k.exact(Value::ofText(u"b"_s)))), u"1"_s);
    QCOMPARE(idsOf(all.filter(k.gt(Value::ofText(u"A"_s)))), u"1 4"_s);
    QCOMPARE(idsOf(all.filter(k.in({ Value::ofText(u"A"_s), Value::ofText(u"c"_s) }))), u"2 4"_s);
    QCOMPARE(idsOf(all.filter(k.isNull(true))), u"3"_s);
    QCOMPARE(idsOf(all.filter(k.contains(Value::ofText(u"b"_s)))), u"1"_s);
    QCOMPARE(idsOf(all.filter(!k.range(Value::ofText(u"b"_s), Value::ofText(u"c"_s)))), u"2 3"_s);
}

QTEST_GUILESS_MAIN(TestColumnCollations)
#include "tst_columncollations.moc"
