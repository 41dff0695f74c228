// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/access/database.h"

#include "datalayer/log/logstatistics.h"
#include "datalayer/testing/querycount.h"
#include "tests/support/querymarks.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

/// Plain access, record by record: what it costs. That its records are right: tst_strategies.
class TestNaiveLoader : public QObject
{
    Q_OBJECT

private slots:
    void costsAQueryEachTime_data();
    void costsAQueryEachTime();
    void asksForOneKeyAtATime();
    void saysHowManyStatementsItNeeds_data();
    void saysHowManyStatementsItNeeds();
    void isFoundToRepeatItself();
    void asksAgainForTheSameTarget();
    void knowsWhereARecordCameFrom();
    void followsAllLookupsAsOneTree();

private:
    static Loaded load(Database &database, const QString &root, const QStringList &lookups)
    {
        return test::load(database, root, lookups, FetchStrategy::Naive);
    }
};

/// Three authors with 2, 1 and 0 books; of four books one has no author and one a missing one.
static QString library()
{
    return u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
           "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, author_id REFERENCES author);"
           "CREATE TABLE tag (id INTEGER PRIMARY KEY);"
           "CREATE TABLE book_tag (book_id REFERENCES book, tag_id REFERENCES tag,"
           " PRIMARY KEY (book_id, tag_id));"
           "CREATE TABLE bio (author_id INTEGER PRIMARY KEY REFERENCES author, text TEXT);"
           "INSERT INTO author VALUES (1, 'A'), (2, 'B'), (3, 'C');"
           "INSERT INTO book VALUES (1, 'a', 1), (2, 'b', 2), (3, 'c', 1), (4, 'd', NULL),"
           " (5, 'e', 99);"
           "INSERT INTO tag VALUES (1), (2);"
           "INSERT INTO book_tag VALUES (1, 1), (1, 2), (2, 1);"
           "INSERT INTO bio VALUES (1, 'x');"_s;
}

void TestNaiveLoader::costsAQueryEachTime_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QStringList>("lookups");
    QTest::addColumn<int>("queries");
    QTest::newRow("the root alone") << u"author"_s << QStringList() << 1;
    QTest::newRow("1 + N") << u"author"_s << QStringList { u"book"_s } << 1 + 3;
    QTest::newRow("a NULL key costs nothing, a dangling one costs one")
        << u"book"_s << QStringList { u"author"_s } << 1 + 4;
    QTest::newRow("a second level, for each record of the first")
        << u"author"_s << QStringList { u"book__tag"_s } << 1 + 3 + 3;
    QTest::newRow("a shared prefix is followed once")
        << u"author"_s << QStringList { u"book"_s, u"book__tag"_s, u"book"_s } << 1 + 3 + 3;
    QTest::newRow("two relations side by side")
        << u"author"_s << QStringList { u"book"_s, u"bio"_s } << 1 + 3 + 3;
    QTest::newRow("a one-to-one without partner costs one")
        << u"author"_s << QStringList { u"bio"_s } << 1 + 3;
    QTest::newRow("back to where it came from costs nothing")
        << u"author"_s << QStringList { u"book__author"_s } << 1 + 3;
    QTest::newRow("and on from there, again: lists are not remembered")
        << u"author"_s << QStringList { u"book__author__book"_s } << 1 + 3 + 3;
    QTest::newRow("one-to-one, there and back")
        << u"author"_s << QStringList { u"bio__author"_s } << 1 + 3;
    QTest::newRow("one-to-one from the other end")
        << u"bio"_s << QStringList { u"author__bio"_s } << 1 + 1;
    QTest::newRow("forward and back is another matter")
        << u"book"_s << QStringList { u"author__book"_s } << 1 + 4 + 3;
    QTest::newRow("many-to-many remembers nothing")
        << u"book"_s << QStringList { u"tag__book"_s } << 1 + 5 + 3;
}

void TestNaiveLoader::costsAQueryEachTime()
{
    QFETCH(const QString, root);
    QFETCH(const QStringList, lookups);
    QFETCH(const int, queries);
    Database database = openScript(library());
    const Loaded loaded = load(database, root, lookups);
    QVERIFY(!loaded.error);
    EXPECT_QUERIES(queriesOf(database, loaded), queries);
    QCOMPARE(database.log().loads().last().strategy, FetchStrategy::Naive);
}

void TestNaiveLoader::asksForOneKeyAtATime()
{
    Database database = openScript(library());
    const Loaded loaded = load(database, u"author"_s, { u"book__tag"_s });
    const QList<QueryRecord> queries = queriesOf(database, loaded);
    QCOMPARE(queries[0].kind, QueryRecord::Kind::Root);
    QCOMPARE(queries[0].sql, u"SELECT id, name FROM author ORDER BY id"_s);
    QCOMPARE(queries[0].keysFrom, QueryId::None);
    QCOMPARE(queries[0].rows, 3);
    // Depth first: the first author's books, then the tags of each.
    QCOMPARE(queries[1].kind, QueryRecord::Kind::OneKey);
    QCOMPARE(queries[1].lookupPath(), u"book"_s);
    QCOMPARE(queries[1].sql,
             u"SELECT id, title, author_id FROM book WHERE author_id = ? ORDER BY id"_s);
    QCOMPARE(queries[1].values, QList<Value> { Value::ofInteger(1) });
    QCOMPARE(queries[1].keys, 1);
    QCOMPARE(queries[1].rows, 2);
    QCOMPARE(queries[1].keysFrom, queries[0].id);
    QCOMPARE(queries[2].lookupPath(), u"book__tag"_s);
    QCOMPARE(queries[2].keysFrom, queries[1].id);
    QCOMPARE(queries[3].lookupPath(), u"book__tag"_s);
    QCOMPARE(queries[4].lookupPath(), u"book"_s);
    QCOMPARE(queries[4].values, QList<Value> { Value::ofInteger(2) });
}

void TestNaiveLoader::saysHowManyStatementsItNeeds_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QStringList>("lookups");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("one hop") << u"author"_s << QStringList { u"book"_s } << qint64(4);
    QTest::newRow("no hop") << u"author"_s << QStringList() << qint64(0);
    QTest::newRow("two hops") << u"author"_s << QStringList { u"book__tag"_s } << qint64(0);
    QTest::newRow("siblings") << u"book"_s << QStringList { u"tag"_s, u"author"_s } << qint64(0);
    QTest::newRow("a name with all that texts are parted by")
        << u"a, b › c__d"_s << QStringList { u"of, x › y"_s } << qint64(3);
}

void TestNaiveLoader::saysHowManyStatementsItNeeds()
{
    QFETCH(const QString, root);
    QFETCH(const QStringList, lookups);
    QFETCH(const qint64, expected);
    Database database = openScript(library()
                                   + u"CREATE TABLE \"a, b › c__d\" (id INTEGER PRIMARY KEY);"
                                     "CREATE TABLE \"of, x › y\" (id INTEGER PRIMARY KEY,"
                                     " a_id REFERENCES \"a, b › c__d\");"
                                     "INSERT INTO \"a, b › c__d\" VALUES (1), (2);"_s);
    const Loaded loaded = load(database, root, lookups);
    QVERIFY(!loaded.error);
    const LoadRecord record = database.log().loads().last();
    QCOMPARE(record.table, root);
    QCOMPARE(record.expectedStatements.value_or(0), expected);
}

void TestNaiveLoader::isFoundToRepeatItself()
{
    Database database = openScript(library());
    const Loaded loaded = load(database, u"author"_s, { u"book"_s });
    const QList<Repetition> repetitions = repetitionsIn(queriesOf(database, loaded));
    QCOMPARE(repetitions.size(), 1);
    QCOMPARE(lookupPaths(repetitions.first().lookups), u"book"_s);
    QCOMPARE(repetitions.first().ids.size(), 3);
    QCOMPARE(againIn(queriesOf(database, loaded)).size(), 0);
}

void TestNaiveLoader::asksAgainForTheSameTarget()
{
    Database database = openScript(library());
    const Loaded loaded = load(database, u"book"_s, { u"author"_s });
    // Books 1 and 3 have the same author: the same statement with the same value.
    const QList<QueryRecord> queries = queriesOf(database, loaded);
    QCOMPARE(againIn(queries), QSet<int> { static_cast<int>(queries[3].id) });
    QCOMPARE(loaded.records->recordCounts(),
             (std::map<int, qint64> { { 0, 3 }, { 1, 5 } })); // the author twice
}

void TestNaiveLoader::knowsWhereARecordCameFrom()
{
    Database database = openScript(library());
    const Loaded loaded = load(database, u"author"_s, { u"book__author"_s });
    const RecordList authors(loaded.records);
    const RecordSet *books = loaded.records->root()
                                 .related(loaded.records->lookups().step(StepId { 1 }).relation,
                                          StepId { 1 })
                                 ->target();
    const RelatedRows *back = books->related(loaded.records->lookups().step(StepId { 2 }).relation,
                                             StepId { 2 });
    QVERIFY(back);
    // To the very record, not to one like it.
    QCOMPARE(back->target(), &loaded.records->root());
    QCOMPARE(authors[0].related(u"book"_s)[1].related(u"author"_s).first()[u"name"_s], u"A"_s);
}

void TestNaiveLoader::followsAllLookupsAsOneTree()
{
    Database database = openScript(library());
    const Loaded loaded = load(database, u"author"_s, { u"bio"_s, u"book"_s });
    QStringList paths;
    for (const QueryRecord &query : queriesOf(database, loaded))
        paths << query.lookupPath();
    QCOMPARE(
        paths,
        (QStringList { QString(), u"bio"_s, u"book"_s, u"bio"_s, u"book"_s, u"bio"_s, u"book"_s }));
}

QTEST_GUILESS_MAIN(TestNaiveLoader)
#include "tst_naiveloader.moc"
