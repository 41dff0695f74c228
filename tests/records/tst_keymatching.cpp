// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/testing/querycount.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// Kinds of columns: what they convert to and what they take for equal.
const QStringList kinds { // NOLINT: no exception
                          u""_s,
                          u"COLLATE NOCASE"_s,
                          u"TEXT"_s,
                          u"TEXT COLLATE NOCASE"_s,
                          u"TEXT COLLATE RTRIM"_s,
                          u"INTEGER"_s,
                          u"REAL"_s,
                          u"NUMERIC COLLATE NOCASE"_s,
                          u"NUMERIC COLLATE RTRIM"_s,
                          u"BLOB"_s
};

/// Keys that are one to some columns and not to others.
const QString keys = // NOLINT: no exception
    u"(1), (1.0), ('1'), ('01'), (' 1 '), ('1.0'), (x'31'), ('a'), ('A'), ('a '), ('A  '), (' a'),"
    "('é'), ('É'), (x'61'), (''), (' '), (x''), (0), (-0.0), ('-0'), ('0.0'), (1.5), ('1.50'),"
    "(9007199254740993), (9007199254740992.0), ('9007199254740993'), (9223372036854775807),"
    "(-9223372036854775807 - 1), (-9223372036854775808.0), ('-9223372036854775808'),"
    "('9223372036854775808'), (1e21), ('1E21'), (CAST(x'6100' AS TEXT)), (CAST(x'410042' AS TEXT)),"
    "(CAST(x'61ff' AS TEXT)), (CAST(x'41ff' AS TEXT)), (CAST(x'efbbbf61' AS TEXT)),"
    "(CAST(x'efbfbe61' AS TEXT)), (CAST(x'efbfbe' AS TEXT)), (CAST(x'efbbbf' AS TEXT)), (NULL)"_s;

/// p and q with unique keys of the kind \a parent, c that refers to p with a column of the kind
/// \a child, and the junction j between them with two such columns.
QString script(const QString &parent, const QString &child)
{
    return u"CREATE TABLE p (id INTEGER PRIMARY KEY, k %1 UNIQUE);"
           "CREATE TABLE q (id INTEGER PRIMARY KEY, k %1 UNIQUE);"
           "CREATE TABLE c (id INTEGER PRIMARY KEY, p_id %2 REFERENCES p (k));"
           "CREATE TABLE j (p_id %2 REFERENCES p (k), q_id %2 REFERENCES q (k),"
           " PRIMARY KEY (p_id, q_id));"
           "INSERT OR IGNORE INTO p (k) VALUES %3; INSERT OR IGNORE INTO q (k) VALUES %3;"
           "INSERT INTO c (p_id) VALUES %3;"
           "INSERT OR IGNORE INTO j SELECT a.p_id, b.p_id FROM c a, c b WHERE (a.id + b.id) % 13 = 0;"_s
               .arg(parent, child, keys);
}

QByteArray loaded(Database &database, const QuerySet &query, FetchStrategy strategy,
                  const LoadOptions &options = {})
{
    const Loaded loaded = database.load(query, strategy, options);
    if (loaded.error)
        return loaded.error->text.toUtf8();
    return recordsJson(*loaded.records);
}

} // namespace

/// Records find one another as the database compares their keys. The naive loader leaves every
/// comparison to the database; the others have to agree with it.
class TestKeyMatching : public QObject
{
    Q_OBJECT

private slots:
    void isAsTheDatabaseCompares_data() { pairsOf(kinds); }
    void isAsTheDatabaseCompares();
    void ofManyKeysIsToo_data() { pairsOf(kinds.sliced(0, 7)); } // every affinity and collation
    void ofManyKeysIsToo();
    void ofSeveralColumnsIsToo();
    void ofSeveralColumnsInAnyOrder_data();
    void ofSeveralColumnsInAnyOrder();
    void foldsOnlyWhatTheChildFolds();
    void givesEachParentAllChildren();
    void followsWaysBackOnlyWhereTheyLeadBack_data();
    void followsWaysBackOnlyWhereTheyLeadBack();

private:
    static void pairsOf(const QStringList &columns);
};

void TestKeyMatching::pairsOf(const QStringList &columns)
{
    QTest::addColumn<QString>("parent");
    QTest::addColumn<QString>("child");
    for (const QString &parent : columns) {
        for (const QString &child : columns)
            QTest::addRow("%s to %s", qPrintable(child), qPrintable(parent)) << parent << child;
    }
}

void TestKeyMatching::isAsTheDatabaseCompares()
{
    QFETCH(const QString, parent);
    QFETCH(const QString, child);
    Database database = openScript(script(parent, child));
    for (const auto &[root, lookup] :
         { std::pair(u"p"_s, u"c"_s), std::pair(u"c"_s, u"p"_s), std::pair(u"p"_s, u"q"_s),
           std::pair(u"q"_s, u"p"_s), std::pair(u"p"_s, u"c__p__c"_s),
           std::pair(u"c"_s, u"p__c__p"_s), std::pair(u"p"_s, u"j__q__j"_s),
           std::pair(u"j"_s, u"p__q"_s) }) {
        const QuerySet query = QuerySet(root).prefetchRelated(lookup);
        const QByteArray expected = loaded(database, query, FetchStrategy::Naive);
        QVERIFY2(expected.startsWith('['), expected.constData());
        for (const qsizetype chunkSize : { 0, 1, 7 }) {
            LoadOptions options;
            options.chunkSize = chunkSize;
            QCOMPARE(loaded(database, query, FetchStrategy::Prefetch, options), expected);
        }
        for (const FetchStrategy strategy : allFetchStrategies()) {
            const QByteArray actual = loaded(database, query, strategy);
            QVERIFY2(actual == expected,
                     qPrintable(u"%1, %2 of %3"_s.arg(fetchStrategyName(strategy), lookup, root)));
        }
    }
}

/// More keys than a list holds: as an array, and with none, by reading the whole table.
void TestKeyMatching::ofManyKeysIsToo()
{
    QFETCH(const QString, parent);
    QFETCH(const QString, child);
    Database database = openScript(
        script(parent, child)
        + u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 520) "
          "INSERT OR IGNORE INTO p (k) SELECT CASE i % 3 WHEN 0 THEN 'Key ' || i"
          " WHEN 1 THEN i ELSE '0' || i || '.0' END FROM n;"
          "CREATE TABLE r (id INTEGER PRIMARY KEY, p_id REFERENCES p);"
          "INSERT INTO r (p_id) SELECT id FROM p;"
          "INSERT INTO c (p_id) VALUES ('KEY 9'), ('key 12 '), ('10'), (10), ('011.0'), (11);"_s);
    for (const auto &[root, lookup, form] :
         { std::tuple(u"p"_s, u"c"_s, u"SELECT id, p_id FROM c ORDER BY id"_s),
           std::tuple(u"r"_s, u"p__c"_s, u"json_each"_s),
           std::tuple(u"r"_s, u"p__q"_s, u"json_each"_s) }) {
        const QuerySet query = QuerySet(root).prefetchRelated(lookup);
        const Loaded prefetched = database.load(query, FetchStrategy::Prefetch);
        QVERIFY2(!prefetched.error, prefetched.error ? qPrintable(prefetched.error->text) : "");
        // Few keys are left where the parents' column takes many for one.
        QStringList statements;
        for (const QueryRecord &record : queriesOf(database, prefetched))
            statements << record.sql;
        QVERIFY2(statements.join(u'\n').contains(form), qPrintable(statements.join(u'\n')));
        QVERIFY(recordsJson(*prefetched.records) == loaded(database, query, FetchStrategy::Naive));
    }
}

void TestKeyMatching::ofSeveralColumnsIsToo()
{
    const QString keysOfTwo = u"('a', '1'), ('A', 1), ('a', '01'), ('A ', 1.0), ('a ', '1.0'),"
                              "('b', 'x'), ('B', 'X'), ('b', 'x '), (1, 'a'), ('1', 'A'),"
                              "(NULL, 1), ('a', NULL), (x'61', 1)"_s;
    for (const auto &[one, other] :
         { std::pair(u"TEXT COLLATE NOCASE"_s, u"INTEGER"_s), std::pair(u""_s, u"TEXT"_s),
           std::pair(u"TEXT COLLATE RTRIM"_s, u"NUMERIC COLLATE NOCASE"_s),
           std::pair(u"TEXT"_s, u""_s) }) {
        for (const auto &[childOne, childOther] :
             { std::pair(u"TEXT COLLATE NOCASE"_s, u"TEXT COLLATE NOCASE"_s),
               std::pair(u"TEXT COLLATE RTRIM"_s, u"INTEGER"_s), std::pair(u""_s, u""_s),
               std::pair(u"NUMERIC"_s, u"COLLATE NOCASE"_s) }) {
            Database database = openScript(
                u"CREATE TABLE p (id INTEGER PRIMARY KEY, a %1, b %2, UNIQUE (a, b));"
                "CREATE TABLE c (id INTEGER PRIMARY KEY, a %3, b %4,"
                " FOREIGN KEY (a, b) REFERENCES p (a, b));"
                "INSERT OR IGNORE INTO p (a, b) VALUES %5; INSERT INTO c (a, b) VALUES %5;"
                "CREATE TABLE many (id INTEGER PRIMARY KEY, p_id REFERENCES p);"_s.arg(
                    one, other, childOne, childOther, keysOfTwo)
                + u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600) "
                  "INSERT OR IGNORE INTO p (a, b) SELECT 'Key', i FROM n;"
                  "INSERT INTO many (p_id) SELECT id FROM p;"
                  "INSERT INTO c (a, b) VALUES ('KEY ', 7), ('key', '008'), ('Key', 9.0);"_s);
            for (const auto &[root, lookup] :
                 { std::pair(u"p"_s, u"c__p"_s), std::pair(u"c"_s, u"p__c"_s),
                   std::pair(u"many"_s, u"p__c"_s) }) {
                const QuerySet query = QuerySet(root).prefetchRelated(lookup);
                const QByteArray expected = loaded(database, query, FetchStrategy::Naive);
                QVERIFY2(expected.startsWith('['), expected.constData());
                for (const FetchStrategy strategy : allFetchStrategies()) {
                    QVERIFY2(loaded(database, query, strategy) == expected,
                             qPrintable(u"%1, %2 of %3; parent %4 %5, child %6 %7"_s.arg(
                                 fetchStrategyName(strategy), lookup, root, one, other, childOne,
                                 childOther)));
                }
            }
        }
    }
}

void TestKeyMatching::ofSeveralColumnsInAnyOrder_data()
{
    QTest::addColumn<QString>("tables");
    const auto row = [](const char *title, const QString &tables) {
        QTest::newRow(title) << tables;
    };
    row("as the key has them",
        u"CREATE TABLE p (n INTEGER, t TEXT, PRIMARY KEY (n, t));"
        "CREATE TABLE c (id INTEGER PRIMARY KEY, n INTEGER, t TEXT,"
        " FOREIGN KEY (n, t) REFERENCES p (n, t));"_s);
    row("in another order",
        u"CREATE TABLE p (n INTEGER, t TEXT, PRIMARY KEY (n, t));"
        "CREATE TABLE c (id INTEGER PRIMARY KEY, t TEXT, n INTEGER,"
        " FOREIGN KEY (t, n) REFERENCES p (t, n));"_s);
    row("in the order of no index",
        u"CREATE TABLE p (n INTEGER, t TEXT, UNIQUE (t, n)); CREATE INDEX i ON p (n, t);"
        "CREATE TABLE c (id INTEGER PRIMARY KEY, t TEXT, n INTEGER,"
        " FOREIGN KEY (n, t) REFERENCES p (n, t)); CREATE INDEX k ON c (t, n);"_s);
    row("without row numbers",
        u"CREATE TABLE p (n INTEGER, t TEXT, PRIMARY KEY (n, t)) WITHOUT ROWID;"
        "CREATE TABLE c (id INTEGER PRIMARY KEY, t TEXT, n INTEGER,"
        " FOREIGN KEY (t, n) REFERENCES p (t, n));"_s);
    row("without types on one side",
        u"CREATE TABLE p (n INTEGER, t TEXT, PRIMARY KEY (n, t));"
        "CREATE TABLE c (id INTEGER PRIMARY KEY, t, n,"
        " FOREIGN KEY (t, n) REFERENCES p (t, n)); CREATE INDEX k ON c (n, t);"_s);
    row("of other collations",
        u"CREATE TABLE p (n INTEGER, t TEXT COLLATE NOCASE, PRIMARY KEY (t, n));"
        "CREATE TABLE c (id INTEGER PRIMARY KEY, t TEXT COLLATE NOCASE, n INTEGER,"
        " FOREIGN KEY (n, t) REFERENCES p (n, t)); CREATE INDEX k ON c (n, t);"_s);
}

/// Row values whose columns an index has in another order: SQLite takes the affinities of the one
/// for those of the other where such an index stands for a list of keys.
void TestKeyMatching::ofSeveralColumnsInAnyOrder()
{
    QFETCH(const QString, tables);
    Database database = openScript(
        tables
        + u"CREATE TABLE j (cn INTEGER, ct TEXT, c_id REFERENCES c, PRIMARY KEY (ct, cn, c_id),"
          " FOREIGN KEY (ct, cn) REFERENCES p (t, n));"
          "CREATE TABLE many (id INTEGER PRIMARY KEY, t TEXT, n INTEGER,"
          " FOREIGN KEY (t, n) REFERENCES p (t, n));"
          "INSERT INTO p (n, t) VALUES (1, '1'), (2, '2'), (1, '2'), (3, '03');"
          "INSERT INTO c (id, n, t) VALUES (1, 1, '1'), (2, 2, '2'), (3, 3, '03'), (4, 3, '3');"
          "INSERT INTO j (cn, ct, c_id) VALUES (1, '1', 1), (1, '1', 2), (3, '03', 3);"_s
        + u"WITH RECURSIVE i (i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM i WHERE i < 400) "
          "INSERT INTO p (n, t) SELECT i, '0' || i FROM i;"
          "INSERT INTO many (n, t) SELECT n, t FROM p;"_s);
    for (const auto &[root, lookup, related] :
         { std::tuple(u"p"_s, u"c"_s, 3), std::tuple(u"c"_s, u"p"_s, 3),
           std::tuple(u"p"_s, u"c_through_j"_s, 3), std::tuple(u"c"_s, u"p__j__p"_s, -1),
           std::tuple(u"many"_s, u"p__c"_s, -1), std::tuple(u"c"_s, u"p_through_j__c"_s, -1) }) {
        const QuerySet query = QuerySet(root).prefetchRelated(lookup);
        const QByteArray expected = loaded(database, query, FetchStrategy::Naive);
        QVERIFY2(expected.startsWith('['), expected.constData());
        for (const FetchStrategy strategy : allFetchStrategies()) {
            for (const qsizetype chunkSize : { 0, 1, 3 }) {
                LoadOptions options;
                options.chunkSize = chunkSize;
                const Loaded one = database.load(query, strategy, options);
                const QString at = u"%1, %2 of %3, chunks of %4"_s.arg(
                    fetchStrategyName(strategy), lookup, root, QString::number(chunkSize));
                QVERIFY2(!one.error && recordsJson(*one.records) == expected, qPrintable(at));
                if (related >= 0) {
                    const qint64 count = one.records->recordCount()
                        - one.records->root().rowCount();
                    QVERIFY2(count == related, qPrintable(at));
                }
            }
        }
    }
}

void TestKeyMatching::foldsOnlyWhatTheChildFolds()
{
    Database database = openScript(
        u"CREATE TABLE p (k TEXT PRIMARY KEY);"
        "CREATE TABLE c (id INTEGER PRIMARY KEY, k TEXT COLLATE NOCASE REFERENCES p);"
        "INSERT INTO p VALUES ('ÀB'), ('àB'), ('a'); INSERT INTO c (k) VALUES ('Àb'), ('A'), ('a ');"_s);
    const auto parents = database.objects(u"p"_s).prefetchRelated(u"c"_s).orderBy(u"k"_s).fetch();
    QVERIFY(parents);
    const auto idsOf = [&](qsizetype parent) {
        QStringList ids;
        for (const Record &child : (*parents)[parent].related(u"c"_s))
            ids << child[u"id"_s].toString();
        return ids.join(u',');
    };
    QCOMPARE((*parents)[0][u"k"_s], u"a"_s);
    QCOMPARE(idsOf(0), u"2"_s);
    QCOMPARE((*parents)[1][u"k"_s], u"ÀB"_s);
    QCOMPARE(idsOf(1), u"1"_s);
    QCOMPARE(idsOf(2), QString());
    // The other way p compares, to the letter.
    const auto children = database.objects(u"c"_s).prefetchRelated(u"k"_s).fetch();
    QVERIFY2(children, children ? "" : qPrintable(children.error().text));
    for (const Record &child : *children)
        QCOMPARE(child.related(u"k"_s).size(), 0);
}

void TestKeyMatching::givesEachParentAllChildren()
{
    Database database = openScript(
        u"CREATE TABLE p (k TEXT PRIMARY KEY);"
        "CREATE TABLE c (id INTEGER PRIMARY KEY, p_k TEXT COLLATE NOCASE REFERENCES p);"
        "INSERT INTO p VALUES ('a'), ('A'); INSERT INTO c (p_k) VALUES ('a'), ('A'), ('A');"_s);
    const Loaded loaded = load(database, u"p"_s, { u"c"_s });
    QVERIFY(!loaded.error);
    const QList<QueryRecord> queries = queriesOf(database, loaded);
    EXPECT_QUERIES(queries, 2);
    QCOMPARE(queries.last().keys, 1); // both parents by one key
    QCOMPARE(queries.last().rows, 3);
    for (const Record &parent : RecordList(loaded.records))
        QCOMPARE(parent.related(u"c"_s).size(), 3);
}

void TestKeyMatching::followsWaysBackOnlyWhereTheyLeadBack_data()
{
    QTest::addColumn<QString>("parent");
    QTest::addColumn<QString>("child");
    QTest::addColumn<int>("reverse"); // queries for p, c and p again
    QTest::addColumn<int>("forward"); // queries for c, p and c again, one to one
    const auto row = [](const char *title, const QString &parent, const QString &child, int reverse,
                        int forward) {
        QTest::newRow(title) << parent << child << reverse << forward;
    };
    row("row number", u"INTEGER PRIMARY KEY"_s, u"INTEGER"_s, 2, 2);
    row("row number, without a type", u"INTEGER PRIMARY KEY"_s, u""_s, 2,
        3); // it may hold '1', which is not 1 to it
    row("row number as text", u"INTEGER PRIMARY KEY"_s, u"TEXT"_s, 2, 3);
    row("number as text", u"INT PRIMARY KEY"_s, u"TEXT"_s, 3, 3);
    row("text as number", u"TEXT PRIMARY KEY"_s, u"INTEGER"_s, 3, 3);
    row("text", u"TEXT PRIMARY KEY"_s, u"TEXT"_s, 2, 2);
    row("both without case", u"TEXT PRIMARY KEY COLLATE NOCASE"_s, u"TEXT COLLATE NOCASE"_s, 2, 2);
    row("one without case", u"TEXT PRIMARY KEY"_s, u"TEXT COLLATE NOCASE"_s, 3, 2);
    row("the other", u"TEXT PRIMARY KEY COLLATE NOCASE"_s, u"TEXT"_s, 2, 3);
    row("neither with a type", u"PRIMARY KEY"_s, u""_s, 2, 2);
    row("case and spaces", u"TEXT PRIMARY KEY COLLATE RTRIM"_s, u"TEXT COLLATE NOCASE"_s, 3, 3);
}

void TestKeyMatching::followsWaysBackOnlyWhereTheyLeadBack()
{
    QFETCH(const QString, parent);
    QFETCH(const QString, child);
    Database database = openScript(
        u"CREATE TABLE p (id %1); CREATE TABLE c (id INTEGER PRIMARY KEY, p_id %2 REFERENCES p);"
        "CREATE TABLE o (id INTEGER PRIMARY KEY, p_id %2 UNIQUE REFERENCES p);"
        "INSERT INTO p VALUES (1); INSERT INTO c (p_id) VALUES (1), ('1');"
        "INSERT INTO o (p_id) VALUES (1);"_s.arg(parent, child));
    const Loaded reverse = load(database, u"p"_s, { u"c__p"_s });
    QVERIFY(!reverse.error);
    QTEST(static_cast<int>(queriesOf(database, reverse).size()), "reverse");
    const Loaded forward = load(database, u"o"_s, { u"p__o"_s });
    QVERIFY(!forward.error);
    QTEST(static_cast<int>(queriesOf(database, forward).size()), "forward");
}

QTEST_GUILESS_MAIN(TestKeyMatching)
#include "tst_keymatching.moc"
