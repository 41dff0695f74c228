// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/compiler/sqlcompiler.h"
#include "datalayer/sql/dialects/dialect.h"

#include <QTest>

#include <sqlite3.h>

#include <memory>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

/// A query for the records of \a table of which the first column is one of \a count integers.
Query queryOfList(const Table &table, int count)
{
    Query query;
    query.table = &table;
    query.columns = { 0 };
    query.where.kind = Predicate::Kind::Compare;
    query.where.column = 0;
    query.where.comparison = Comparison::In;
    for (int i = 0; i < count; ++i)
        query.where.values << Value::ofInteger(i);
    return query;
}

} // namespace

class TestDialect : public QObject
{
    Q_OBJECT

private slots:
    void quotesIdentifiers_data();
    void quotesIdentifiers();
    void quotesEveryKeywordOfTheLibrary();
    void writesWhatTheDatabaseReadsAsTheSameName_data();
    void writesWhatTheDatabaseReadsAsTheSameName();
    void writesForServers();
    void splitsLongListsOfValues_data();
    void splitsLongListsOfValues();
    void bindsKeysAsArraysInPostgreSql();
    void castsKeysToTheTypeTheyWereReadFrom();
    void bindsValuesAlikeInEveryForm();
    void comparesLargeNumbersAsNumbersInMySql();
};

void TestDialect::quotesIdentifiers_data()
{
    QTest::addColumn<QString>("identifier");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("plain") << u"author_id"_s << u"author_id"_s;
    QTest::newRow("capitals and digits") << u"Track2"_s << u"Track2"_s;
    QTest::newRow("an underscore in front") << u"_x"_s << u"_x"_s;
    QTest::newRow("a digit in front") << u"2nd"_s << u"\"2nd\""_s;
    QTest::newRow("a space") << u"order line"_s << u"\"order line\""_s;
    QTest::newRow("a quote is doubled") << u"x\"y"_s << u"\"x\"\"y\""_s;
    QTest::newRow("nothing but quotes") << u"\"\""_s << u"\"\"\"\"\"\""_s;
    QTest::newRow("empty") << QString() << u"\"\""_s;
    QTest::newRow("other scripts") << u"größe"_s << u"\"größe\""_s;
    QTest::newRow("a digit of another script") << u"x٣"_s << u"\"x٣\""_s;
    QTest::newRow("a reserved word") << u"order"_s << u"\"order\""_s;
    QTest::newRow("in any case") << u"SeLeCt"_s << u"\"SeLeCt\""_s;
    QTest::newRow("a word within a word") << u"orders"_s << u"orders"_s;
    QTest::newRow("a value's name") << u"true"_s << u"\"true\""_s;
    QTest::newRow("a function's name is no keyword") << u"count"_s << u"count"_s;
    QTest::newRow("a placeholder") << u"a?"_s << u"\"a?\""_s;
    QTest::newRow("a named placeholder") << u":x"_s << u"\":x\""_s;
    QTest::newRow("a dollar, which other databases read differently") << u"a$b"_s << u"\"a$b\""_s;
    QTest::newRow("a line break") << u"a\nb"_s << u"\"a\nb\""_s;
}

void TestDialect::quotesIdentifiers()
{
    QFETCH(const QString, identifier);
    QTEST(sqliteDialect().quote(identifier), "quoted");
}

void TestDialect::quotesEveryKeywordOfTheLibrary()
{
    // A newer library may have new words: then this fails, and the list wants them.
    QVERIFY(sqlite3_keyword_count() > 100);
    for (int i = 0; i < sqlite3_keyword_count(); ++i) {
        const char *name = nullptr;
        int length = 0;
        QCOMPARE(sqlite3_keyword_name(i, &name, &length), SQLITE_OK);
        const QString keyword = QString::fromLatin1(name, length);
        QCOMPARE(sqliteDialect().quote(keyword), u'"' + keyword + u'"');
        QCOMPARE(sqliteDialect().quote(keyword.toLower()), u'"' + keyword.toLower() + u'"');
    }
}

void TestDialect::writesWhatTheDatabaseReadsAsTheSameName_data()
{
    QTest::addColumn<QString>("identifier");
    for (const QString &identifier :
         { u"plain"_s, u"x\"y"_s, u"[a]"_s, u"`a`"_s, u"it's"_s, u"größe"_s, u"a b"_s, u"?1"_s,
           u":x"_s, u"@x"_s, u"$x"_s, u"a;b--"_s, u"/*x*/"_s, u"rowid"_s, u"null"_s, u"count"_s })
        QTest::newRow(qPrintable(identifier)) << identifier;
}

void TestDialect::writesWhatTheDatabaseReadsAsTheSameName()
{
    QFETCH(const QString, identifier);
    sqlite3 *opened = nullptr;
    QCOMPARE(sqlite3_open(":memory:", &opened), SQLITE_OK);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> handle(opened, &sqlite3_close);
    const QString quoted = sqliteDialect().quote(identifier);
    const QString create = u"CREATE TABLE t (%1 INTEGER); CREATE TABLE %1 (id INTEGER)"_s.arg(
        quoted);
    QCOMPARE(sqlite3_exec(handle.get(), create.toUtf8().constData(), nullptr, nullptr, nullptr),
             SQLITE_OK);
    QString name;
    const auto read = [](void *to, int, char **values, char **) {
        *static_cast<QString *>(to) = QString::fromUtf8(values[0]);
        return 0;
    };
    const char *catalogue = "SELECT c.name || '|' || s.name FROM pragma_table_info('t') c, "
                            "sqlite_schema s WHERE s.name <> 't'";
    QCOMPARE(sqlite3_exec(handle.get(), catalogue, read, &name, nullptr), SQLITE_OK);
    QCOMPARE(name, identifier + u'|' + identifier);
}

void TestDialect::writesForServers()
{
    const Dialect &postgres = postgreSqlDialect();
    const Dialect &mysql = mySqlDialect();
    QCOMPARE(postgres.quote(u"Album"_s), u"\"Album\""_s);
    QCOMPARE(postgres.quote(u"a.b\"c"_s), u"\"a.b\"\"c\""_s);
    QCOMPARE(mysql.quote(u"Album"_s), u"Album"_s);
    QCOMPARE(mysql.quote(u"a.b`c"_s), u"`a.b``c`"_s);
    QCOMPARE(mysql.quote(u"rank"_s), u"`rank`"_s);
    QCOMPARE(postgres.orderTerm(u"c"_s, true, false), u"c NULLS FIRST"_s);
    QCOMPARE(postgres.orderTerm(u"c"_s, true, true), u"c DESC NULLS LAST"_s);
    QCOMPARE(postgres.orderTerm(u"c"_s, false, false), u"c"_s);
    Table table;
    table.name = u"sales.Order"_s;
    table.path = { u"sales"_s, u"Order"_s };
    QCOMPARE(postgres.tableName(table), u"sales.\"Order\""_s);
}

void TestDialect::bindsKeysAsArraysInPostgreSql()
{
    Column number;
    number.type = u"integer"_s;
    Column text;
    text.type = u"text"_s;
    const Dialect &dialect = postgreSqlDialect();
    KeyArray one = dialect.keyArray({ { Value::ofInteger(1) }, { Value::ofInteger(2) } },
                                    { KeyColumn { &number } });
    QCOMPARE(one.sql, u"= ANY(?)"_s);
    QCOMPARE(one.values, QList<Value> { Value::ofText(u"{1,2}"_s) });
    // Too large for the column's own type.
    one = dialect.keyArray({ { Value::ofInteger(3000000000) } }, { KeyColumn { &number } });
    QCOMPARE(one.sql, u"= ANY(CAST(? AS bigint[]))"_s);
    const KeyArray two = dialect.keyArray({ { Value::ofInteger(1), Value::ofText(u"a\"\\b"_s) } },
                                          { KeyColumn { &number }, KeyColumn { &text } });
    QCOMPARE(two.sql, u"IN (SELECT * FROM unnest(CAST(? AS integer[]), CAST(? AS text[])))"_s);
    QCOMPARE(two.values.last(), Value::ofText(u"{\"a\\\"\\\\b\"}"_s));
}

/// A key is compared as if the column that it was read from stood there.
void TestDialect::castsKeysToTheTypeTheyWereReadFrom()
{
    const auto column = [](const QString &type) {
        return Column { .type = type, .baseType = type, .database = DatabaseKind::PostgreSql };
    };
    const Dialect &dialect = postgreSqlDialect();
    const Value one = Value::ofInteger(1);
    const Column integer = column(u"integer"_s);
    const Column bigint = column(u"bigint"_s);
    const Column day = column(u"date"_s);
    const Column moment = column(u"timestamp with time zone"_s);
    const Column numbers = column(u"integer[]"_s);
    Column folded = column(u"text"_s);
    folded.collation = Collation::Other;
    folded.collationName = u"public.ci"_s;
    const Column text = column(u"text"_s);
    QCOMPARE(dialect.keyPlaceholder(one, { &integer, &integer }), u"?"_s);
    QCOMPARE(dialect.keyPlaceholder(one, { &integer, &bigint }), u"CAST(? AS bigint)"_s);
    QCOMPARE(dialect.keyPlaceholder(one, { &text, &folded }),
             u"CAST(? AS text) COLLATE public.ci"_s);
    QCOMPARE(dialect.keyPlaceholder(one, { &folded, &text }),
             u"CAST(? AS text) COLLATE public.ci"_s);
    QCOMPARE(dialect.keyArray({ { one } }, { { &folded, &text } }).sql,
             u"= ANY(CAST(? AS text[]) COLLATE public.ci)"_s);
    QCOMPARE(dialect.comparedBy(folded, text, u"c.k"_s), u"c.k COLLATE public.ci"_s);
    QCOMPARE(dialect.comparedBy(folded, folded, u"c.k"_s), u"c.k"_s);
    QCOMPARE(dialect.comparedBy(text, folded, u"c.k"_s), u"c.k"_s);
    QCOMPARE(dialect.keyArray({ { one } }, { { &integer, &integer } }).sql, u"= ANY(?)"_s);
    QCOMPARE(dialect.keyArray({ { one } }, { { &integer, &bigint } }).sql,
             u"= ANY(CAST(? AS bigint[]))"_s);
    QCOMPARE(dialect.keyArray({ { one } }, { { &numbers, &numbers } }).sql,
             u"IN (SELECT CAST(k1 AS integer[]) FROM unnest(CAST(? AS text[])) AS keys (k1))"_s);
    QCOMPARE(dialect.keyArray({ { one, one } }, { { &integer, &integer }, { &day, &moment } }).sql,
             u"IN (SELECT CAST(k1 AS integer), CAST(k2 AS timestamp with time zone)"
             " FROM unnest(CAST(? AS text[]), CAST(? AS text[])) AS keys (k1, k2))"_s);
    const KeyQuestion question = dialect.equalKeys({ { &day, &moment } }, { { one } },
                                                   { { one }, { one } });
    QCOMPARE(question.sql,
             u"SELECT keys.number, unnest(found.numbers) FROM"
             " unnest(CAST(? AS text[])) WITH ORDINALITY AS keys (k1, number) JOIN"
             " (SELECT CAST(k1 AS date) AS k1, array_agg(number) AS numbers FROM"
             " unnest(CAST(? AS text[])) WITH ORDINALITY AS texts (k1, number)"
             " GROUP BY CAST(k1 AS date)) AS found ON"
             " found.k1 = CAST(keys.k1 AS timestamp with time zone)"_s);
    Column unordered = column(u"box"_s);
    unordered.isOrderable = false;
    QCOMPARE(dialect.equalKeys({ { &unordered, &unordered } }, { { one } }, { { one } }).sql,
             u"SELECT keys.number, found.number FROM"
             " unnest(CAST(? AS text[])) WITH ORDINALITY AS keys (k1, number) JOIN"
             " (SELECT CAST(k1 AS box) AS k1, number FROM"
             " unnest(CAST(? AS text[])) WITH ORDINALITY AS texts (k1, number)) AS found ON"
             " found.k1 = CAST(keys.k1 AS box)"_s);
    // Boxes have semicolons between them, and the cast of a text takes no number for a table.
    QVERIFY(!dialect.hasValueArraysOf(unordered));
    QCOMPARE(dialect.keyArray({ { one } }, { { &unordered, &unordered } }).sql,
             u"IN (SELECT CAST(k1 AS box) FROM unnest(CAST(? AS text[])) AS keys (k1))"_s);
    const Column relation = column(u"regclass"_s);
    QVERIFY(dialect.equalKeys({ { &relation, &relation } }, { { one } }, { { one } })
                .sql.contains(u"found.k1 = pg_catalog.regclassin(pg_catalog.textout(keys.k1))"_s));
    // Of two collations that one which takes different bytes for equal.
    Column plain = column(u"text"_s);
    plain.collationName = u"public.plain"_s;
    QCOMPARE(dialect.comparedBy(plain, folded, u"c.k"_s), u"c.k COLLATE public.ci"_s);
    QCOMPARE(dialect.comparedBy(folded, plain, u"c.k"_s), u"c.k COLLATE public.ci"_s);
    QCOMPARE(question.values,
             (QList<Value> { Value::ofText(u"{1}"_s), Value::ofText(u"{1,1}"_s) }));
}

/// However many values there are, and whatever becomes of the list.
void TestDialect::bindsValuesAlikeInEveryForm()
{
    Table table;
    table.name = u"t"_s;
    table.columns << Column { .name = u"c"_s,
                              .type = u"varchar(9)"_s,
                              .database = DatabaseKind::MySql };
    for (const int count : { 1, 5, 6, 7, 999, 1000, 2500 }) {
        const Statement statement = SqlCompiler(mySqlDialect()).select(queryOfList(table, count));
        QCOMPARE(statement.values.size(), count);
        for (int i = 0; i < count; ++i)
            QCOMPARE(statement.values[i], Value::ofText(QString::number(i)));
    }
}

/// More than a signed number holds, as text, is compared as a number.
void TestDialect::comparesLargeNumbersAsNumbersInMySql()
{
    const Dialect &dialect = mySqlDialect();
    const Value large = Value::ofText(u"18446744073709551615"_s);
    for (const QString &type : { u"bigint(20) unsigned"_s, u"bit(64)"_s }) {
        const Column column { .type = type, .database = DatabaseKind::MySql };
        QCOMPARE(dialect.placeholder(large, &column), u"CAST(? AS DECIMAL(65, 0))"_s);
        QCOMPARE(dialect.placeholder(Value::ofInteger(1), &column), u"?"_s);
        QCOMPARE(dialect.placeholder(Value::ofText(u"1x"_s), &column), u"?"_s);
    }
    const Column decimal { .type = u"decimal(20,4)"_s, .database = DatabaseKind::MySql };
    const Column floating { .type = u"double"_s, .database = DatabaseKind::MySql };
    const Value half = Value::ofText(u"-0.50"_s);
    QCOMPARE(dialect.placeholder(half, &decimal), u"CAST(? AS DECIMAL(65, 2))"_s);
    QCOMPARE(dialect.placeholder(half, &floating), u"?"_s);
    for (const QString &text : { u"1e5"_s, u"-"_s, u"."_s, u"1."_s + QString(31, u'1'), u""_s,
                                 QString(66, u'1'), u" 1"_s }) {
        QCOMPARE(dialect.placeholder(Value::ofText(text), &decimal), u"?"_s);
    }
    QCOMPARE(dialect.boundAs(Value::ofReal(0.1), &decimal), Value::ofText(u"0.1"_s));
    QCOMPARE(dialect.boundKey(Value::ofReal(0.1), { &decimal, &decimal }), Value::ofText(u"0.1"_s));
    QCOMPARE(dialect.boundKey(Value::ofReal(0.1), { &decimal, &floating }), Value::ofReal(0.1));
    QCOMPARE(dialect.boundKey(Value::ofReal(0.1), { &floating, &decimal }), Value::ofReal(0.1));
    QCOMPARE(dialect.boundAs(Value::ofReal(1e-300), &decimal), Value::ofReal(1e-300));
    const Column text { .type = u"varchar(20)"_s, .database = DatabaseKind::MySql };
    QCOMPARE(dialect.placeholder(large, &text), u"?"_s);
}

void TestDialect::splitsLongListsOfValues_data()
{
    QTest::addColumn<const Dialect *>("dialect");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("lists");
    QTest::addColumn<int>("values");
    const auto row = [](const char *title, const Dialect &dialect, int count, int lists,
                        int values) {
        QTest::newRow(title) << &dialect << count << lists << values;
    };
    row("a full list", mySqlDialect(), 999, 1, 999);
    row("one more", mySqlDialect(), 1000, 2, 1000);
    row("many", mySqlDialect(), 2500, 3, 2500);
    row("an array", postgreSqlDialect(), 2500, 0, 1);
    row("an array of JSON", sqliteDialect(), 2500, 1, 1);
}

/// MariaDB plans otherwise from 1 000 values in a list on.
void TestDialect::splitsLongListsOfValues()
{
    QFETCH(const Dialect *, dialect);
    QFETCH(const int, count);
    Table table;
    table.name = u"t"_s;
    table.columns << Column { .name = u"c"_s, .type = u"integer"_s };
    const Statement statement = SqlCompiler(*dialect).select(queryOfList(table, count));
    QTEST(static_cast<int>(statement.sql.count(u"c IN ("_s)), "lists");
    QTEST(static_cast<int>(statement.values.size()), "values");
    QCOMPARE(statement.sql.count(u'?'), statement.values.size());
}

QTEST_GUILESS_MAIN(TestDialect)
#include "tst_dialect.moc"
