// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/runnablesql.h"

#include "datalayer/engine/connection.h"
#include "datalayer/records/access/database.h"
#include "datalayer/records/loading/fetchstrategy.h"
#include "tests/support/everydatabase.h"
#include "tests/support/testserver.h"
#include "tests/support/values.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

const QString script = // NOLINT: no exception
    u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
    "CREATE TABLE book (id INTEGER PRIMARY KEY, author_id INTEGER REFERENCES author (id),"
    " title TEXT);"
    "INSERT INTO author VALUES (1, 'O''Brien ''n'' \"x\" ?'), (2, 'two'),"
    " (-3, 'three'), (4, NULL);"
    "INSERT INTO book VALUES (1, 1, 'What?'), (2, 1, 'a'), (3, -3, 'b'), (4, NULL, 'none'),"
    " (5, 2, 'line'), (6, 2, '?');"_s;

} // namespace

/// What is copied from the log reads the same rows where it is run as it stands.
class TestRunnableSql : public EveryDatabaseTest
{
    Q_OBJECT

private slots:
    void readsTheSameRows_data();
    void readsTheSameRows();
    void comparesRealsAsTheyWere();
    void writesOneStatementALine();

private:
    static void compare(Database &database, const QuerySet &query, FetchStrategy strategy);
};

void TestRunnableSql::readsTheSameRows_data()
{
    QTest::addColumn<QuerySet>("query");
    const QuerySet authors = QuerySet(u"author"_s).prefetchRelated(u"book"_s);
    QTest::newRow("all") << authors;
    QTest::newRow("a page") << authors.orderBy(u"-name"_s).limit(2).offset(1);
    QTest::newRow("quotes") << authors.filter(u"name"_s, text("O'Brien 'n' \"x\" ?"));
    QTest::newRow("contains") << authors.filter(Field(u"name"_s).contains(text("'n'")));
    QTest::newRow("backslashes") << authors.filter(u"name"_s, text("\\'a\\"));
    QTest::newRow("negative") << authors.filter(u"id"_s, integer(-3));
    QTest::newRow("none") << authors.filter(u"name"_s, text("nobody\n\t%_"));
    QTest::newRow("null") << authors.filter(Field(u"name"_s).isNull());
    QTest::newRow("to one") << QuerySet(u"book"_s).prefetchRelated(u"author"_s);
    QTest::newRow("among") << authors.filter(
        Field(u"name"_s).in({ text("two"), text("three"), text("it's") }));
}

void TestRunnableSql::readsTheSameRows()
{
    QFETCH(QuerySet, query);
    Database database = openTested(script);
    for (const FetchStrategy strategy : allFetchStrategies())
        compare(database, query, strategy);
}

/// Of a column of single floats, as which 0.1 is another number than the decimal one.
void TestRunnableSql::comparesRealsAsTheyWere()
{
    const QString reals = u"CREATE TABLE author (id INTEGER PRIMARY KEY, rate %1);"
                          "INSERT INTO author VALUES (1, 0.1), (2, 2), (3, 1e20), (4, NULL);"_s;
    std::optional<Database> database;
    if (testedKind() == DatabaseKind::Sqlite) {
        database = openTested(reals.arg(u"REAL"_s));
    } else {
        TestServer &server = testedServer();
        const QString name = server.createDatabase();
        server.run(name, reals.arg(testedKind() == DatabaseKind::MySql ? u"FLOAT"_s : u"REAL"_s));
        auto opened = Database::open(server.settings(name));
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text));
        database = std::move(*opened);
    }
    for (const auto &condition : { Field(u"rate"_s).exact(0.1), Field(u"rate"_s).gte(1e19),
                                   Field(u"rate"_s).lt(2.5), Field(u"rate"_s).in({ 0.1, 2.0 }) })
        compare(*database, QuerySet(u"author"_s).filter(condition), FetchStrategy::Naive);
}

/// Runs again what a load has run, and compares the numbers of rows.
void TestRunnableSql::compare(Database &database, const QuerySet &query, FetchStrategy strategy)
{
    const Loaded loaded = database.load(query, strategy);
    QVERIFY2(!loaded.error, qPrintable(loaded.error ? loaded.error->text : QString()));
    const QList<QueryRecord> queries = database.log().queriesOfLoad(loaded.load);
    QVERIFY(!queries.isEmpty());
    for (const QueryRecord &ran : queries) {
        // MariaDB takes no subquery two of whose columns have one name.
        if (testedKind() == DatabaseKind::MySql && strategy == FetchStrategy::Join)
            continue;
        QString sql = runnableSql(ran);
        QVERIFY2(sql.endsWith(u';'), qPrintable(sql));
        sql.chop(1);
        const Statement counting { u"SELECT count(*) FROM (%1) AS again"_s.arg(sql), {}, sql };
        QueryRecord draft;
        draft.load = ran.load;
        std::vector<ColumnData> count(1);
        const auto again = database.connection().run(counting, draft, count);
        QVERIFY2(again, qPrintable(sql + u": "_s + (again ? QString() : again.error().text)));
        QVERIFY2(count[0].cell(0).integer == ran.rows, qPrintable(sql));
    }
}

void TestRunnableSql::writesOneStatementALine()
{
    QueryRecord first;
    first.sql = u"SELECT '?', \"a?\" FROM t WHERE a = ? AND b = ?"_s;
    first.values = { Value::ofInteger(7), Value::ofText(u"it's"_s) };
    QueryRecord nothing; // the driver's own
    QueryRecord second;
    second.sql = u"SELECT 1"_s;
    QCOMPARE(runnableSql({ first, nothing, second }),
             u"SELECT '?', \"a?\" FROM t WHERE a = 7 AND b = 'it''s';\nSELECT 1;"_s);
    QCOMPARE(runnableSql(nothing), QString());
}

QTEST_GUILESS_MAIN(TestRunnableSql)
#include "tst_runnablesql.moc"
