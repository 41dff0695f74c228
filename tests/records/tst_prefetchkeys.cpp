// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/access/database.h"

#include "datalayer/models/logtext.h"
#include "datalayer/testing/querycount.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// \a parents parents with two children each, and children of nobody and of a missing parent.
QString family(int parents)
{
    return u"CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT);"
           "CREATE TABLE c (id INTEGER PRIMARY KEY, p_id INTEGER REFERENCES p);"
           "CREATE INDEX c_p ON c (p_id);"_s
        + fillScript(u"p"_s, u"name"_s, parents, u"'name ' || i"_s)
        + fillScript(u"c"_s, u"p_id"_s, 2 * parents,
                     u"i * 7919 % "_s + QString::number(parents) + u" + 1"_s)
        + u"INSERT INTO c VALUES (1000001, NULL), (1000002, 999999);"_s;
}

/// How the keys of a statement went: `list 500`, `array 501`, `scan`, in that order.
QStringList forms(const QList<QueryRecord> &queries)
{
    QStringList forms;
    for (const QueryRecord &query : queries) {
        if (query.kind != QueryRecord::Kind::Batch)
            continue;
        const QString form = query.sql.contains(u"json_each(?)"_s) ? u"array"_s
            : query.sql.contains(u" IN ("_s)                       ? u"list"_s
                                                                   : u"scan"_s;
        forms << u"%1 %2"_s.arg(form).arg(query.keys);
    }
    return forms;
}

/// Has keys looked up, however many they are and however their records lie.
LoadOptions lookingUp()
{
    LoadOptions options;
    options.keyReading = KeyReading::Lists;
    return options;
}

QByteArray naively(Database &database, const QuerySet &query)
{
    return recordsJson(*database.load(query, FetchStrategy::Naive).records);
}

} // namespace

/// How the keys of a level are handed to the database.
class TestPrefetchKeys : public QObject
{
    Q_OBJECT

private slots:
    void bindNoMoreThanTheConnectionTakes();
    void goInOneStatement_data();
    void goInOneStatement();
    void ofAllParentsNeedNoList_data();
    void ofAllParentsNeedNoList();
    void ofAllParentsNeedNoListOnTheNextLevel();
    void goInChunksOfTheSizeAskedFor_data();
    void goInChunksOfTheSizeAskedFor();
    void areDistinctBeforeTheyAreSplit();
    void thatJsonCannotCarryGoInLists();
    void thatAreRealsGoInLists();
    void atTheEndsOfSixtyFourBitsAreExact();
    void ofSeveralColumnsGoInAListAndInAnArray();
    void ofManyToManyGoTheSameWays();
};

void TestPrefetchKeys::goInOneStatement_data()
{
    QTest::addColumn<int>("parents");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](int parents, const QString &form) {
        QTest::addRow("%d", parents) << parents << QStringList { form };
    };
    row(1, u"list 1"_s);
    row(2, u"list 2"_s);
    row(499, u"list 499"_s);
    row(500, u"list 500"_s);
    row(501, u"array 501"_s);
    row(999, u"array 999"_s);
    row(1001, u"array 1001"_s);
    row(30'000, u"array 30000"_s);
}

void TestPrefetchKeys::goInOneStatement()
{
    QFETCH(const int, parents);
    // A limit that leaves nothing out still is one: these are not known to be all parents.
    Database database = openScript(family(parents));
    const QuerySet query = QuerySet(u"p"_s).limit(1'000'000).prefetchRelated(u"c"_s);
    const Loaded loaded = database.load(query, FetchStrategy::Prefetch, lookingUp());
    QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
    const QList<QueryRecord> queries = queriesOf(database, loaded);
    QCOMPARE(queries.size(), 2);
    EXPECT_QUERIES(queries, 2);
    QTEST(forms(queries), "expected");
    QCOMPARE(queries.last().values.size(), parents > 500 ? 1 : parents);
    QCOMPARE(queries.last().rows, 2 * parents);
    QVERIFY(recordsJson(*loaded.records) == naively(database, query));
}

void TestPrefetchKeys::ofAllParentsNeedNoList_data()
{
    QTest::addColumn<int>("parents");
    QTest::addColumn<QuerySet>("query");
    QTest::addColumn<QString>("expected");
    const QuerySet all = QuerySet(u"p"_s).prefetchRelated(u"c"_s);
    QTest::newRow("few go in a list all the same") << 500 << all << u"list 500"_s;
    QTest::newRow("all of many") << 501 << all << u"scan 501"_s;
    QTest::newRow("in another order") << 501 << all.orderBy(u"-name"_s) << u"scan 501"_s;
    QTest::newRow("not with a limit") << 501 << all.limit(501) << u"array 501"_s;
    QTest::newRow("not with an offset") << 502 << all.offset(1) << u"array 501"_s;
    QTest::newRow("not with a filter")
        << 1 << QuerySet(u"p"_s).filter(u"id"_s, Value::ofInteger(1)).prefetchRelated(u"c"_s)
        << u"list 1"_s;
    // A target of many records is not searched as a whole: it may be far larger than what is looked
    // for.
    QTest::newRow("not forward") << 600 << QuerySet(u"c"_s).prefetchRelated(u"p"_s)
                                 << u"array 601"_s;
}

void TestPrefetchKeys::ofAllParentsNeedNoList()
{
    QFETCH(const int, parents);
    QFETCH(const QuerySet, query);
    Database database = openScript(family(parents));
    const Loaded loaded = database.load(query, FetchStrategy::Prefetch, lookingUp());
    QVERIFY(!loaded.error);
    const QList<QueryRecord> queries = queriesOf(database, loaded);
    EXPECT_QUERIES(queries, 2);
    QTEST(forms(queries).constFirst(), "expected");
    const bool isScan = forms(queries).constFirst().startsWith(u"scan"_s);
    // The log says why the whole table was read.
    QCOMPARE(notesText(queries.last().notes),
             isScan
                 ? u"whole table read, without a list: the keys are those of all 501 records of p"_s
                 : QString());
    if (isScan) {
        QCOMPARE(queries.last().sql, u"SELECT id, p_id FROM c ORDER BY id"_s);
        QCOMPARE(queries.last().rows, 2 * parents + 2); // those of nobody, too
    }
    QVERIFY(recordsJson(*loaded.records) == naively(database, query));
}

void TestPrefetchKeys::ofAllParentsNeedNoListOnTheNextLevel()
{
    QString script = u"CREATE TABLE a (id INTEGER PRIMARY KEY);"
                     "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a);"
                     "CREATE TABLE c (id INTEGER PRIMARY KEY, b_id INTEGER REFERENCES b);"_s
        + u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600) "
          "INSERT INTO a SELECT i FROM n;"_s
        + fillScript(u"b"_s, u"a_id"_s, 700, u"i % 600 + 1"_s)
        + fillScript(u"c"_s, u"b_id"_s, 800, u"i % 700 + 1"_s);
    const QStringList lookups { u"b__c"_s };
    {
        Database database = openScript(script);
        const Loaded loaded = load(database, u"a"_s, lookups);
        QCOMPARE(forms(queriesOf(database, loaded)),
                 (QStringList { u"scan 600"_s, u"scan 700"_s }));
        QVERIFY(recordsJson(*loaded.records)
                == recordsJson(*load(database, u"a"_s, lookups, FetchStrategy::Naive).records));
    }
    {
        // A book of nobody was read with the others, but it is in no tree: what it has must not be.
        Database database = openScript(script
                                       + u"INSERT INTO b VALUES (9000, NULL);"
                                         "INSERT INTO c VALUES (9000, 9000);"_s);
        const Loaded loaded = load(database, u"a"_s, lookups, FetchStrategy::Prefetch, lookingUp());
        QCOMPARE(forms(queriesOf(database, loaded)),
                 (QStringList { u"scan 600"_s, u"array 700"_s }));
        QVERIFY(recordsJson(*loaded.records)
                == recordsJson(*load(database, u"a"_s, lookups, FetchStrategy::Naive).records));
    }
}

void TestPrefetchKeys::goInChunksOfTheSizeAskedFor_data()
{
    QTest::addColumn<int>("chunkSize");
    QTest::addColumn<QStringList>("expected");
    const auto many = [](const QString &form, int count) { return QStringList(count, form); };
    QTest::newRow("47") << 47 << many(u"list 47"_s, 12) + QStringList { u"list 36"_s };
    QTest::newRow("50") << 50 << many(u"list 50"_s, 12);
    QTest::newRow("99") << 99 << many(u"list 99"_s, 6) + QStringList { u"list 6"_s };
    QTest::newRow("500") << 500 << QStringList { u"list 500"_s, u"list 100"_s };
    QTest::newRow("599") << 599 << QStringList { u"array 599"_s, u"array 1"_s };
    QTest::newRow("600") << 600 << QStringList { u"array 600"_s };
    QTest::newRow("more than there are") << 5000 << QStringList { u"array 600"_s };
}

void TestPrefetchKeys::goInChunksOfTheSizeAskedFor()
{
    constexpr int parents = 600;
    QFETCH(const int, chunkSize);
    QFETCH(const QStringList, expected);
    Database database = openScript(family(parents));
    LoadOptions options;
    options.chunkSize = chunkSize;
    const QuerySet query = QuerySet(u"p"_s).prefetchRelated(u"c"_s);
    const Loaded loaded = database.load(query, FetchStrategy::Prefetch, options);
    QVERIFY(!loaded.error);
    const QList<QueryRecord> queries = queriesOf(database, loaded);
    QCOMPARE(forms(queries), expected);
    // However many statements, it is one query: they share their level.
    EXPECT_QUERIES(queries, 2);
    for (const QueryRecord &record : queries.sliced(1)) {
        QCOMPARE(record.level, queries[1].level);
        QCOMPARE(notesText(record.notes),
                 expected.size() == 1 ? QString()
                                      : u"600 keys in %1 statements"_s.arg(expected.size()));
    }
    QVERIFY(recordsJson(*loaded.records) == naively(database, query));
}

void TestPrefetchKeys::areDistinctBeforeTheyAreSplit()
{
    // 500 children of 100 parents, 47 keys at a time: three statements, not eleven.
    Database database = openScript(
        u"CREATE TABLE p (id INTEGER PRIMARY KEY, x); CREATE TABLE c (id INTEGER PRIMARY KEY,"
        " p_id INTEGER REFERENCES p);"_s
        + fillScript(u"p"_s, u"x"_s, 100, u"i"_s)
        + fillScript(u"c"_s, u"p_id"_s, 500, u"i % 100 + 1"_s));
    LoadOptions options;
    options.chunkSize = 47;
    const Loaded loaded = load(database, u"c"_s, { u"p"_s }, FetchStrategy::Prefetch, options);
    QCOMPARE(forms(queriesOf(database, loaded)),
             (QStringList { u"list 47"_s, u"list 47"_s, u"list 6"_s }));
}

void TestPrefetchKeys::thatJsonCannotCarryGoInLists()
{
    // Keys of every kind in one column: integers and texts go in the array, the others in lists.
    QString script = u"CREATE TABLE p (id INTEGER PRIMARY KEY, k UNIQUE);"
                     "CREATE TABLE c (id INTEGER PRIMARY KEY, k REFERENCES p (k));"_s;
    const auto keys = [&script](int count, const QString &expression) {
        script += u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                  "INSERT INTO p (k) SELECT %2 FROM n;"_s.arg(QString::number(count), expression);
    };
    keys(300, u"i"_s);
    keys(300, u"'text ' || i"_s);
    keys(300, u"CAST('blob ' || i AS BLOB)"_s);
    keys(300, u"'nul ' || i || char(0) || i"_s);
    keys(300, u"CAST(CAST('broken ' || i AS BLOB) || x'ff' AS TEXT)"_s);
    keys(300, u"i + 0.5"_s);
    keys(300, u"char(65279) || i"_s); // a byte order mark in front
    script += u"INSERT INTO p (k) VALUES (1e999), (-1e999), (''), (x''), ('\"\\'), ('😀');"
              "INSERT INTO c (k) SELECT k FROM p; INSERT INTO c (k) SELECT k FROM p;"
              "INSERT INTO c (k) VALUES (NULL), ('nobody');"_s;
    Database database = openScript(script);
    const QuerySet query = QuerySet(u"p"_s).limit(1'000'000).prefetchRelated(u"c"_s);
    const Loaded loaded = database.load(query, FetchStrategy::Prefetch);
    QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
    const QList<QueryRecord> queries = queriesOf(database, loaded);
    EXPECT_QUERIES(queries, 2);
    // 300 integers, 600 texts and three more; 1200 others and three.
    QCOMPARE(forms(queries),
             (QStringList { u"array 903"_s, u"list 500"_s, u"list 500"_s, u"list 203"_s }));
    QCOMPARE(loaded.records->recordCounts().at(1), 2 * 2106);
    QVERIFY(recordsJson(*loaded.records) == naively(database, query));
    // And as one scan, and in small chunks.
    const QuerySet all = QuerySet(u"p"_s).prefetchRelated(u"c"_s);
    QCOMPARE(forms(queriesOf(database, database.load(all, FetchStrategy::Prefetch))),
             QStringList { u"scan 2106"_s });
    QVERIFY(recordsJson(*database.load(all, FetchStrategy::Prefetch).records)
            == naively(database, query));
    LoadOptions options;
    options.chunkSize = 7;
    QVERIFY(recordsJson(*database.load(all, FetchStrategy::Prefetch, options).records)
            == naively(database, query));
}

void TestPrefetchKeys::thatAreRealsGoInLists()
{
    Database database = openScript(
        u"CREATE TABLE p (id INTEGER PRIMARY KEY, k REAL UNIQUE);"
        "CREATE TABLE c (id INTEGER PRIMARY KEY, k REAL REFERENCES p (k));"_s
        + fillScript(u"p"_s, u"k"_s, 1200, u"i / 7.0"_s)
        + fillScript(u"c"_s, u"k"_s, 1200, u"i / 7.0"_s));
    const QuerySet query = QuerySet(u"p"_s).limit(1'000'000).prefetchRelated(u"c"_s);
    const Loaded loaded = database.load(query, FetchStrategy::Prefetch);
    QCOMPARE(forms(queriesOf(database, loaded)),
             (QStringList { u"list 500"_s, u"list 500"_s, u"list 200"_s }));
    QCOMPARE(loaded.records->recordCounts().at(1), 1200);
    QVERIFY(recordsJson(*loaded.records) == naively(database, query));
}

void TestPrefetchKeys::atTheEndsOfSixtyFourBitsAreExact()
{
    QString script = u"CREATE TABLE p (id INTEGER PRIMARY KEY, x);"
                     "CREATE TABLE c (id INTEGER PRIMARY KEY, p_id INTEGER REFERENCES p);"_s;
    // Neighbours that no double tells apart, 600 at each end and around 2^53.
    for (const QString &expression :
         { u"9223372036854775207 + i"_s, u"-9223372036854775807 + (i - 2)"_s,
           u"9007199254740692 + i"_s })
        script += u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600) "
                  "INSERT INTO p SELECT %1, i FROM n;"_s.arg(expression);
    script += u"INSERT INTO c (p_id) SELECT id FROM p;"_s;
    Database database = openScript(script);
    const QuerySet query = QuerySet(u"p"_s).limit(1'000'000).prefetchRelated(u"c"_s);
    const Loaded scanned = database.load(query, FetchStrategy::Prefetch);
    QCOMPARE(forms(queriesOf(database, scanned)), QStringList { u"scan 1800"_s });
    const Loaded loaded = database.load(query, FetchStrategy::Prefetch, lookingUp());
    QCOMPARE(forms(queriesOf(database, loaded)), QStringList { u"array 1800"_s });
    QVERIFY(recordsJson(*loaded.records) == recordsJson(*scanned.records));
    const RecordList parents(loaded.records);
    QCOMPARE(parents[0][u"id"_s], std::numeric_limits<qint64>::min());
    QCOMPARE(parents[1799][u"id"_s], std::numeric_limits<qint64>::max());
    for (const Record &parent : parents) {
        const QList<Record> children = parent.related(u"c"_s);
        QCOMPARE(children.size(), 1);
        QCOMPARE(children.first()[u"p_id"_s], parent[u"id"_s]);
    }
}

void TestPrefetchKeys::ofSeveralColumnsGoInAListAndInAnArray()
{
    for (const int parents : { 10, 600 }) {
        const auto value = [parents](const QString &script) {
            return QString(script).replace(u"#"_s, QString::number(parents));
        };
        Database database = openScript(value(
            u"CREATE TABLE p (r TEXT, n INTEGER, PRIMARY KEY (r, n));"
            "CREATE TABLE c (id INTEGER PRIMARY KEY, n INTEGER, r TEXT,"
            " FOREIGN KEY (r, n) REFERENCES p (r, n));"
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < #)"
            " INSERT INTO p SELECT 'r' || (i % 7), i FROM n;"
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2 * #)"
            // Every second one is of a pair that is not there, though both halves are.
            " INSERT INTO c SELECT i, i % # + 1, 'r' || ((i % # + 1 + i % 2) % 7) FROM n;"
            "INSERT INTO c VALUES (9001, NULL, 'r1'), (9002, 1, NULL), (9003, NULL, NULL);"_s));
        for (const auto &[root, lookup] :
             { std::pair(u"p"_s, u"c"_s), std::pair(u"c"_s, u"p"_s) }) {
            const QuerySet query = QuerySet(root).limit(1'000'000).prefetchRelated(lookup);
            const Loaded loaded = database.load(query, FetchStrategy::Prefetch);
            QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
            const QList<QueryRecord> queries = queriesOf(database, loaded);
            EXPECT_QUERIES(queries, 2);
            QVERIFY(forms(queries).constFirst().startsWith(parents > 500 ? u"array"_s : u"list"_s));
            QVERIFY(queries.last().rows > 0);
            QVERIFY(recordsJson(*loaded.records) == naively(database, query));
        }
    }
}

void TestPrefetchKeys::ofManyToManyGoTheSameWays()
{
    Database database = openScript(
        u"CREATE TABLE a (id INTEGER PRIMARY KEY, x); CREATE TABLE b (id INTEGER PRIMARY KEY, x);"
        "CREATE TABLE j (a_id INTEGER REFERENCES a, b_id INTEGER REFERENCES b,"
        " PRIMARY KEY (a_id, b_id));"_s
        + fillScript(u"a"_s, u"x"_s, 800, u"i"_s) + fillScript(u"b"_s, u"x"_s, 50, u"i"_s)
        + u"INSERT INTO j SELECT a.id, b.id FROM a, b WHERE (a.id * 31 + b.id) % 17 = 0;"
          "INSERT INTO j VALUES (9000, 1), (1, 9000);"_s);
    const QuerySet all = QuerySet(u"a"_s).prefetchRelated(u"b"_s);
    for (const auto &[query, chunkSize, form] :
         { std::tuple(all, 0, u"scan 800"_s), std::tuple(all.limit(800), 0, u"array 800"_s),
           std::tuple(all.limit(500), 0, u"list 500"_s), std::tuple(all, 300, u"list 300"_s) }) {
        LoadOptions options;
        options.chunkSize = chunkSize;
        const Loaded loaded = database.load(query, FetchStrategy::Prefetch, options);
        QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
        EXPECT_QUERIES(queriesOf(database, loaded), 2);
        QCOMPARE(forms(queriesOf(database, loaded)).constFirst(), form);
        QVERIFY(recordsJson(*loaded.records) == naively(database, query));
    }
}

/// Keys times key columns, and what a filter binds beside them, stay below the limit.
void TestPrefetchKeys::bindNoMoreThanTheConnectionTakes()
{
    ConnectionSettings settings;
    settings.maxBoundValues = 9;
    settings.script
        = u"CREATE TABLE p (id INTEGER PRIMARY KEY, a REAL, b REAL, UNIQUE (a, b));"
          "CREATE TABLE c (id INTEGER PRIMARY KEY, x INTEGER, a REAL, b REAL,"
          " FOREIGN KEY (a, b) REFERENCES p (a, b));"
          "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20) "
          "INSERT INTO p (a, b) SELECT i / 2.0, i / 4.0 FROM n;"
          "INSERT INTO c (x, a, b) SELECT id, a, b FROM p;"_s;
    Result<Database> database = Database::open(settings);
    QVERIFY2(database, database ? "" : qPrintable(database.error().text));
    // A limit: with all records of p the table c would be read without a list.
    const QuerySet query = QuerySet(u"p"_s).limit(20).prefetchRelated(
        Prefetch(u"c"_s).filter(Field(u"x"_s).gte(Value::ofInteger(5))));
    const Loaded naive = database->load(query, FetchStrategy::Naive);
    for (const FetchStrategy strategy : { FetchStrategy::Prefetch, FetchStrategy::OnDemand }) {
        const Loaded loaded = database->load(query, strategy);
        QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
        const QList<QueryRecord> queries = queriesOf(*database, loaded);
        QCOMPARE(queries.size(), 1 + 7); // three keys of two columns fit beside the filter
        for (const QueryRecord &record : queries)
            QVERIFY(record.values.size() <= 9);
        QCOMPARE(notesText(queries.last().notes), u"20 keys in 7 statements"_s);
        EXPECT_QUERIES(queries, 2);
        QCOMPARE(recordsJson(*loaded.records), recordsJson(*naive.records));
    }
}

QTEST_GUILESS_MAIN(TestPrefetchKeys)
#include "tst_prefetchkeys.moc"
