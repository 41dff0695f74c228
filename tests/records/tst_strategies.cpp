// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/access/database.h"

#include "datalayer/records/loading/fetchstrategy.h"
#include "datalayer/testing/querycount.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

const QStringList keyTypes { u""_s, u"INTEGER"_s, u"REAL"_s, u"NUMERIC"_s, u"TEXT"_s, u"BLOB"_s };

/// Keys that look alike to some comparisons and not to others.
const QString awkwardKeys
    = u"(1), (1.0), ('1'), ('1.0'), (x'31'), (' 1'), ('01'), ('+1'), ('1e0'), (1.5), ('1.5'),"
      "(-0.0), (0), ('-0'), (''), (x''), ('a'), ('A'), ('a '), (x'61'),"
      "(9007199254740993), (9007199254740992.0), ('9007199254740993'),"
      "(9223372036854775807), (9223372036854775808.0), ('9223372036854775807'),"
      "('9223372036854775808'), (1e21), ('1e21'), ('1.0e+21'), (1e-7), ('1.0e-07'), "
      "(123456789.125),"
      "(0.1), ('0.1'), (1e999), ('inf'), ('Inf'), ('nan'), ('0x10'), (16), ('1_0'), (10), "
      "(100000.0),"
      "('100000.0'), (1e15), ('1.0e+15'), (123456789012345.0), ('123456789012345.0'),"
      "(CAST(x'61ff' AS TEXT)), ('a' || char(0)), (char(65279) || 'a'), (NULL)"_s;

} // namespace

/// Whatever the strategy and the reader, the records are equal; the queries are not.
class TestStrategies : public QObject
{
    Q_OBJECT

private slots:
    void haveNames();
    void giveEqualRecords_data();
    void giveEqualRecords();
    void orderWhatHasNoKey();
    void matchKeysAsTheDatabaseDoes_data();
    void matchKeysAsTheDatabaseDoes();
    void selectNoKeysWhereAllAreWanted_data();
    void selectNoKeysWhereAllAreWanted();
    void giveEqualRecordsFromGeneratedFiles_data();
    void giveEqualRecordsFromGeneratedFiles();
};

void TestStrategies::haveNames()
{
    QCOMPARE(allFetchStrategies().size(), 5);
    for (const FetchStrategy strategy : allFetchStrategies())
        QCOMPARE(*fetchStrategyFromName(fetchStrategyName(strategy)), strategy);
    QCOMPARE(fetchStrategyName(FetchStrategy::Prefetch), u"prefetch"_s);
    const auto wrong = fetchStrategyFromName(u"prefech"_s);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, DbError::Kind::Name);
    QCOMPARE(wrong.error().text,
             u"\"prefech\" is not a strategy; did you mean \"prefetch\"? "
             "There are: join, naive, on-demand, prefetch, subquery"_s);
}

void TestStrategies::giveEqualRecords_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("root");
    QTest::addColumn<QStringList>("lookups");
    QTest::addColumn<int>("naive"); // queries
    QTest::addColumn<int>("prefetch");
    QTest::addColumn<int>("records"); // in the tree: a fixture that loads nothing proves nothing

    const QString library
        = u"CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT);"
          "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id REFERENCES a);"
          "CREATE TABLE t (name TEXT PRIMARY KEY);"
          "CREATE TABLE bt (b_id REFERENCES b, t_name REFERENCES t, n, PRIMARY KEY (b_id, t_name));"
          "INSERT INTO a VALUES (1, 'x'), (2, NULL), (3, '');"
          "INSERT INTO b VALUES (1, 1), (2, 2), (3, 1), (4, NULL), (5, 99);"
          "INSERT INTO t VALUES ('p'), ('q'), ('');"
          "INSERT INTO bt VALUES (1, 'q', 1), (1, 'p', 2), (2, 'q', 3), (3, 'gone', 4), (3, '', 5);"_s;
    QTest::newRow("one to many") << library << u"a"_s << QStringList { u"b"_s } << 4 << 2 << 6;
    QTest::newRow("forward") << library << u"b"_s << QStringList { u"a"_s } << 5 << 2 << 8;
    QTest::newRow("many to many, two levels")
        << library << u"a"_s << QStringList { u"b__t"_s } << 7 << 3 << 10;
    QTest::newRow("there and back")
        << library << u"t"_s << QStringList { u"b__t"_s } << 8 << 3 << 13;
    QTest::newRow("the junction, and through it")
        << library << u"b"_s << QStringList { u"bt__t_name"_s, u"t"_s } << 16 << 4 << 18;
    QTest::newRow("back references")
        << library << u"a"_s << QStringList { u"b__a__b"_s } << 7 << 2 << 14;
    QTest::newRow("no records") << library + u"DELETE FROM a; DELETE FROM b;"_s << u"a"_s
                                << QStringList { u"b__t"_s } << 1 << 1 << 0;

    const QString tree
        = u"CREATE TABLE n (id INTEGER PRIMARY KEY, up_id REFERENCES n);"
          "INSERT INTO n VALUES (1, NULL), (2, 1), (3, 1), (4, 2), (5, 5), (6, 77);"_s;
    QTest::newRow("a tree, downwards")
        << tree << u"n"_s << QStringList { u"n__n"_s } << 11 << 3 << 12;
    QTest::newRow("a tree, upwards")
        << tree << u"n"_s << QStringList { u"up__up"_s } << 8 << 3 << 12;

    const QString ones
        = u"CREATE TABLE u (id INTEGER PRIMARY KEY);"
          "CREATE TABLE p (id INTEGER PRIMARY KEY, u_id INTEGER UNIQUE REFERENCES u, x);"
          "CREATE TABLE l (id INTEGER PRIMARY KEY, next_id UNIQUE REFERENCES l);"
          "INSERT INTO u VALUES (1), (2), (3);"
          "INSERT INTO p VALUES (10, 2, 'b'), (11, 1, 'a'), (12, NULL, 'n'),"
          " (13, NULL, 'm'), (14, 500, 'l');"
          "INSERT INTO l VALUES (1, 2), (2, 3), (3, NULL), (4, 4);"_s;
    QTest::newRow("one to one") << ones << u"u"_s << QStringList { u"p"_s } << 4 << 2 << 5;
    QTest::newRow("one to one, there and back")
        << ones << u"p"_s << QStringList { u"u__p__u"_s } << 4 << 2 << 11;
    QTest::newRow("a list linked one to one")
        << ones << u"l"_s << QStringList { u"next__next"_s, u"l"_s } << -1 << -1 << -1;

    const QString pairs
        = u"CREATE TABLE w (r TEXT, n INTEGER, name, PRIMARY KEY (n, r)) WITHOUT ROWID;"
          "CREATE TABLE s (id INTEGER PRIMARY KEY, r, n, FOREIGN KEY (n, r) REFERENCES w);"
          "CREATE TABLE d (s_id REFERENCES s, r TEXT, n INTEGER, PRIMARY KEY (s_id, r, n),"
          " FOREIGN KEY (r, n) REFERENCES w (r, n));"
          "INSERT INTO w VALUES ('a', 1, 'a1'), ('b', 1, 'b1'), ('a', 2, 'a2'), ('', 3, 'x');"
          "INSERT INTO s VALUES (1, 'a', 1), (2, 'b', 1), (3, 'b', 2), (4, NULL, 1), (5, 'a', "
          "NULL),"
          " (6, 'a', 2), (7, 'a', 1), (8, '', 3);"
          "INSERT INTO d VALUES (1, 'a', 1), (1, 'b', 1), (2, 'a', 1), (3, 'z', 9);"_s;
    QTest::newRow("composite keys") << pairs << u"w"_s << QStringList { u"s"_s } << 5 << 2 << 9;
    QTest::newRow("composite keys, forward")
        << pairs << u"s"_s << QStringList { u"w"_s } << 7 << 2 << 13;
    QTest::newRow("many to many over a composite key")
        << pairs << u"s"_s << QStringList { u"w_through_d"_s } << 9 << 2 << 11;

    QTest::newRow("no keys of their own, a text key shared")
        << u"CREATE TABLE c (code TEXT UNIQUE, name); CREATE TABLE k (c REFERENCES c (code), x);"
           "INSERT INTO c (rowid, code) VALUES (9, 'B'), (5, 'b'), (7, NULL);"
           "INSERT INTO k (rowid, c, x) VALUES (3, 'b', 1), (2, 'b', 2), (1, 'B', 3), (4, NULL, 4);"_s
        << u"c"_s << QStringList { u"k"_s } << 3 << 2 << 6;
    QTest::newRow("a cycle of three tables")
        << u"CREATE TABLE x (id INTEGER PRIMARY KEY, y_id REFERENCES y);"
           "CREATE TABLE y (id INTEGER PRIMARY KEY, z_id REFERENCES z);"
           "CREATE TABLE z (id INTEGER PRIMARY KEY, x_id REFERENCES x);"
           "INSERT INTO x VALUES (1, 1), (2, 1); INSERT INTO y VALUES (1, 2);"
           "INSERT INTO z VALUES (1, 1), (2, 2);"_s
        << u"x"_s << QStringList { u"y__z__x__y"_s } << 9 << 5 << 10;
    QTest::newRow("every kind of value")
        << u"CREATE TABLE v (id INTEGER PRIMARY KEY, x); CREATE TABLE w (id INTEGER PRIMARY KEY,"
           " v_id REFERENCES v, x);"
           "INSERT INTO v VALUES (9223372036854775807, 0.1), (-9223372036854775807 - 1, x'00ff'),"
           " (0, 'größe'), (-1, NULL);"
           "INSERT INTO w SELECT NULL, id, x FROM v; INSERT INTO w SELECT NULL, id, id FROM v;"_s
        << u"v"_s << QStringList { u"w"_s } << 5 << 2 << 12;
    QTest::newRow("a dangling junction row between two ways to one record")
        << u"CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE q (id INTEGER PRIMARY KEY);"
           "CREATE TABLE j (l REFERENCES p, r REFERENCES q, PRIMARY KEY (l, r));"
           "INSERT INTO p VALUES (1), (2); INSERT INTO q VALUES (12);"
           "INSERT INTO j VALUES (1, 12), (2, 12), (2, 99);"_s
        << u"p"_s << QStringList { u"q"_s } << 3 << 2 << -1;
}

void TestStrategies::giveEqualRecords()
{
    QFETCH(const QString, script);
    QFETCH(const QString, root);
    QFETCH(const QStringList, lookups);
    QFETCH(const int, naive);
    QFETCH(const int, prefetch);
    QFETCH(const int, records);
    QByteArray first;
    for (const auto reader : { Connection::Reader::Fast, Connection::Reader::General }) {
        for (const FetchStrategy strategy : allFetchStrategies()) {
            Database database = openScript(script, {}, reader);
            const Loaded loaded = load(database, root, lookups, strategy);
            QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
            const int expected = strategy == FetchStrategy::Naive ? naive : prefetch;
            if (expected >= 0 && strategy == FetchStrategy::Join)
                EXPECT_AT_MOST_QUERIES(queriesOf(database, loaded), expected);
            else if (expected >= 0)
                EXPECT_QUERIES(queriesOf(database, loaded), expected);
            if (records >= 0)
                QCOMPARE(loaded.records->recordCount(), records);
            const QByteArray json = recordsJson(*loaded.records);
            if (first.isEmpty())
                first = json;
            QCOMPARE(json, first);
        }
    }
}

/// Records whose primary key is NULL, as SQLite allows, are in the order of their insertion, also
/// where an index would give them backwards.
void TestStrategies::orderWhatHasNoKey()
{
    Database database = openScript(
        u"CREATE TABLE p (id TEXT PRIMARY KEY, name TEXT);"
        "CREATE TABLE c (id TEXT PRIMARY KEY, p_id TEXT REFERENCES p, name TEXT);"
        "INSERT INTO p VALUES (NULL, 'one'), ('k', 'two'), (NULL, 'three'), (NULL, 'four');"
        "INSERT INTO c VALUES (NULL, 'k', 'x'), ('z', 'k', 'y'), (NULL, 'k', 'w');"_s);
    const auto namesIn = [](const auto &records) {
        QStringList names;
        for (const Record &record : records)
            names << record[u"name"_s].toString();
        return names.join(u' ');
    };
    for (const FetchStrategy strategy : allFetchStrategies()) {
        const auto records = database.objects(u"p"_s)
                                 .orderBy(u"-id"_s)
                                 .prefetchRelated(Prefetch(u"c"_s).orderBy(u"-id"_s))
                                 .fetch(strategy);
        QVERIFY2(records, records ? "" : qPrintable(records.error().text));
        QCOMPARE(namesIn(*records), u"two one three four"_s);
        QCOMPARE(namesIn((*records)[0].related(u"c"_s)), u"y x w"_s);
    }
}

void TestStrategies::matchKeysAsTheDatabaseDoes_data()
{
    QTest::addColumn<QString>("parent");
    QTest::addColumn<QString>("child");
    for (const QString &parent : keyTypes) {
        for (const QString &child : keyTypes) {
            QTest::addRow("%s in %s", qPrintable(child.isEmpty() ? u"none"_s : child),
                          qPrintable(parent.isEmpty() ? u"none"_s : parent))
                << parent << child;
        }
    }
}

/// The naive loader leaves each comparison to the database; prefetch groups by key in memory, and
/// has to convert as the columns do. Every declared type on either side.
void TestStrategies::matchKeysAsTheDatabaseDoes()
{
    QFETCH(const QString, parent);
    QFETCH(const QString, child);
    Database database = openScript(
        u"CREATE TABLE p (id INTEGER PRIMARY KEY, k %1);"
        "CREATE TABLE c (id INTEGER PRIMARY KEY, k %2 REFERENCES p (k));"
        "INSERT INTO p (k) VALUES %3; INSERT INTO c (k) VALUES %3;"_s.arg(parent, child,
                                                                          awkwardKeys));
    for (const auto &[root, lookup] : { std::pair(u"p"_s, u"c"_s), std::pair(u"c"_s, u"k"_s) }) {
        const Loaded naive = load(database, root, { lookup }, FetchStrategy::Naive);
        QVERIFY(!naive.error);
        QVERIFY(naive.records->recordCount() > naive.records->root().rowCount());
        const std::pair<FetchStrategy, qsizetype> ways[] {
            { FetchStrategy::Prefetch, 0 }, { FetchStrategy::Prefetch, 1 },
            { FetchStrategy::Prefetch, 7 }, { FetchStrategy::Join, 0 },
            { FetchStrategy::Subquery, 0 }, { FetchStrategy::OnDemand, 0 },
        };
        for (const auto &[strategy, chunkSize] : ways) {
            LoadOptions options;
            options.chunkSize = chunkSize;
            const Loaded loaded = load(database, root, { lookup }, strategy, options);
            QVERIFY(!loaded.error);
            // Record by record: which one it is shows at once.
            const RecordList expected(naive.records);
            const RecordList actual(loaded.records);
            for (qsizetype i = 0; i < expected.size(); ++i) {
                QStringList ids[2];
                for (const Record &record : expected[i].related(lookup))
                    ids[0] << record[u"id"_s].toString();
                for (const Record &record : actual[i].related(lookup))
                    ids[1] << record[u"id"_s].toString();
                const CellView key = expected[i].cell(u"k"_s);
                QVERIFY2(
                    ids[0] == ids[1],
                    qPrintable(u"key %1 of type %2 of %3: naive %4, %6 %5"_s.arg(
                        toVariant(key, {}).toString(), QString::number(static_cast<int>(key.type)),
                        root, ids[0].join(u','), ids[1].join(u','), fetchStrategyName(strategy))));
            }
        }
    }
}

void TestStrategies::selectNoKeysWhereAllAreWanted_data()
{
    QTest::addColumn<int>("parents");
    QTest::addColumn<QuerySet>("query");
    QTest::addColumn<QStringList>("subqueries"); // the tables that are read with one
    const QuerySet all = QuerySet(u"a"_s).prefetchRelated(u"b__c"_s);
    const QStringList both { u"b"_s, u"c"_s };
    QTest::newRow("few") << 500 << all << both;
    QTest::newRow("many") << 501 << all << QStringList();
    QTest::newRow("many but one") << 502 << all.limit(501) << both;
    QTest::newRow("what meets a filter") << 502 << all.filter(Field(u"id"_s).gt(1)) << both;
    QTest::newRow("many, and of the next a part")
        << 501
        << QuerySet(u"a"_s)
               .prefetchRelated(Prefetch(u"b"_s).filter(Field(u"id"_s).gt(1)))
               .prefetchRelated(u"b__c"_s)
        << QStringList { u"c"_s };
}

/// A subquery that selects all records of a table finds what the other table's rows have anyway:
/// that one is read as prefetch reads it.
void TestStrategies::selectNoKeysWhereAllAreWanted()
{
    QFETCH(const int, parents);
    QFETCH(const QuerySet, query);
    QFETCH(const QStringList, subqueries);
    const QString numbers = u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL"
                            " SELECT i + 1 FROM n WHERE i < %1) "_s.arg(parents);
    Database database = openScript(
        u"CREATE TABLE a (id INTEGER PRIMARY KEY);"
        "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a);"
        "CREATE TABLE c (id INTEGER PRIMARY KEY, b_id INTEGER REFERENCES b);"_s
        + numbers + u"INSERT INTO a SELECT i FROM n;"_s + numbers
        + u"INSERT INTO b SELECT i, %1 - i FROM n WHERE i < %1;"_s.arg(parents) + numbers
        + u"INSERT INTO b SELECT %1 + i, i FROM n;"_s.arg(parents) + numbers
        + u"INSERT INTO c SELECT i, i FROM n;"_s);
    const Loaded loaded = database.load(query, FetchStrategy::Subquery);
    QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
    const QList<QueryRecord> queries = queriesOf(database, loaded);
    EXPECT_QUERIES(queries, 3);
    const Loaded prefetched = database.load(query, FetchStrategy::Prefetch);
    const QList<QueryRecord> prefetches = queriesOf(database, prefetched);
    for (qsizetype i = 1; i < queries.size(); ++i) {
        const QString table = i == 1 ? u"b"_s : u"c"_s;
        const bool isSubquery = queries[i].sql.contains("IN (SELECT"_L1);
        QVERIFY2(isSubquery == subqueries.contains(table), qPrintable(queries[i].sql));
        if (isSubquery)
            continue;
        QCOMPARE(queries[i].sql, prefetches[i].sql);
        QCOMPARE(queries[i].notes, prefetches[i].notes); // why no keys are asked for
        QVERIFY(!queries[i].notes.isEmpty());
    }
    QVERIFY(recordsJson(*loaded.records) == recordsJson(*prefetched.records));
}

void TestStrategies::giveEqualRecordsFromGeneratedFiles_data()
{
    QTest::addColumn<int>("authors");
    QTest::addColumn<int>("booksPerAuthor");
    QTest::addColumn<int>("limit"); // 0: none
    QTest::newRow("few") << 20 << 3 << 0;
    QTest::newRow("as many as fit a list") << 500 << 2 << 0;
    QTest::newRow("one more") << 501 << 2 << 0;
    QTest::newRow("thousands") << 3000 << 5 << 0;
    QTest::newRow("some of thousands") << 3000 << 5 << 1234;
}

void TestStrategies::giveEqualRecordsFromGeneratedFiles()
{
    QFETCH(const int, authors);
    QFETCH(const int, booksPerAuthor);
    QFETCH(const int, limit);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    writeLibrary(path, authors, booksPerAuthor);
    QuerySet query = QuerySet(u"author"_s).prefetchRelated(u"book"_s);
    if (limit > 0)
        query = query.limit(limit);
    const int roots = limit > 0 ? limit : authors;
    QByteArray first;
    for (const auto reader : { Connection::Reader::Fast, Connection::Reader::General }) {
        Database database = openFile(path, reader);
        for (const FetchStrategy strategy : allFetchStrategies()) {
            const Loaded loaded = database.load(query, strategy);
            QVERIFY(!loaded.error);
            EXPECT_QUERIES(queriesOf(database, loaded),
                           strategy == FetchStrategy::Naive      ? 1 + roots
                               : strategy == FetchStrategy::Join ? 1
                                                                 : 2);
            QCOMPARE(loaded.records->recordCount(), roots * (1 + booksPerAuthor));
            const QByteArray json = recordsJson(*loaded.records);
            if (first.isEmpty())
                first = json;
            QVERIFY(json == first);
        }
    }
}

QTEST_GUILESS_MAIN(TestStrategies)
#include "tst_strategies.moc"
