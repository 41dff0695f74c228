// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/columncollations.h"

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
    void ofAnotherKindAreLeftToTheDatabase();
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
    QCOMPARE(collationNamed(u""), Collation::Other);
}

/// SQLite refuses to compare by a collation that its program has brought along and this has not.
void TestColumnCollations::ofAnotherKindAreLeftToTheDatabase()
{
    // What a program with such a collation would have made.
    const DatabaseFile file(
        u"CREATE TABLE p (id INTEGER PRIMARY KEY, k TEXT UNIQUE);"
        "CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT COLLATE NOCASE REFERENCES p (k));"_s
        + fillScript(u"p"_s, u"k"_s, 600, u"'k' || i"_s)
        + u"INSERT INTO t VALUES (1, 'k1'); PRAGMA writable_schema = ON;"
          "UPDATE sqlite_schema SET sql = replace(sql, 'NOCASE', 'german');"_s);
    Database database = openFile(file.path());
    QCOMPARE(database.schema().table(1).columns[1].collation, Collation::Other);
    for (const auto strategy : { FetchStrategy::Naive, FetchStrategy::Prefetch }) {
        const Loaded loaded = load(database, u"p"_s, { u"t"_s }, strategy);
        QVERIFY(loaded.error);
        QVERIFY2(loaded.error->text.contains(u"no such collation sequence: german"_s),
                 qPrintable(loaded.error->text));
        // The other way it is p's column that compares.
        const Loaded forward = load(database, u"t"_s, { u"k"_s }, strategy);
        QVERIFY2(!forward.error, forward.error ? qPrintable(forward.error->text) : "");
        QCOMPARE(RecordList(forward.records)[0].related(u"k"_s).size(), 1);
    }
}

QTEST_GUILESS_MAIN(TestColumnCollations)
#include "tst_columncollations.moc"
