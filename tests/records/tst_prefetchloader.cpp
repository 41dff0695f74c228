// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/access/database.h"

#include "datalayer/log/logstatistics.h"
#include "datalayer/testing/querycount.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// Three authors with 2, 1 and 0 books; of five books one has no author and one a missing one.
const QString library = // NOLINT: no exception
    u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
    "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, author_id REFERENCES author,"
    " editor_id REFERENCES author);"
    "CREATE TABLE tag (name TEXT PRIMARY KEY NOT NULL);"
    "CREATE TABLE book_tag (book_id REFERENCES book, tag_name REFERENCES tag, weight REAL,"
    " PRIMARY KEY (book_id, tag_name));"
    "CREATE TABLE bio (author_id INTEGER PRIMARY KEY REFERENCES author, text TEXT);"
    "INSERT INTO author VALUES (1, 'A'), (2, 'B'), (3, 'C');"
    "INSERT INTO book VALUES (5, 'e', 99, NULL), (4, 'd', NULL, NULL), (3, 'c', 1, NULL),"
    " (2, 'b', 2, NULL), (1, 'a', 1, NULL);"
    "INSERT INTO tag VALUES ('new'), ('good'), ('unused');"
    "INSERT INTO book_tag VALUES (1, 'new', 0.5), (1, 'good', 1), (2, 'new', 2), (3, 'gone', 1);"
    "INSERT INTO bio VALUES (1, 'x');"_s;

/// The values of one column of \a records, in order.
QStringList column(const QList<Record> &records, const QString &name)
{
    QStringList values;
    for (const Record &record : records)
        values << record[name].toString();
    return values;
}

QueryRecord lastQuery(Database &database)
{
    return database.log().queriesOfLoad(database.log().loads().last().id).last();
}

} // namespace

/// What prefetch costs, and how its levels hang together. How keys are handed over:
/// tst_prefetchkeys; that its records equal those of other strategies: tst_strategies.
class TestPrefetchLoader : public QObject
{
    Q_OBJECT

private slots:
    void costsAQueryPerLevel_data();
    void costsAQueryPerLevel();
    void sendsTheStatementsOfATextbook();
    void readsAfterwardsWithoutAQuery();
    void asksForDistinctKeysOnly();
    void sharesTheTargetOfManyRecords();
    void leavesMissingTargetsOut();
    void leadsBackToTheVeryRecord();
    void readsManyToManyInOneQuery();
    void keepsChildrenInOrder_data();
    void keepsChildrenInOrder();
    void followsARecordIntoItself();
    void takesTheFirstOfSeveralTargets();
    void loadsOnlyForTheRecordsAskedFor();
    void remembersWhichQueryReadARow();
};

void TestPrefetchLoader::costsAQueryPerLevel_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QStringList>("lookups");
    QTest::addColumn<int>("queries");
    const QString books = u"book_by_author"_s;
    const auto row = [](const char *title, const QString &root, const QStringList &lookups,
                        int queries) { QTest::newRow(title) << root << lookups << queries; };
    row("the root alone", u"author"_s, {}, 1);
    row("one level", u"author"_s, { books }, 2);
    row("two levels", u"author"_s, { books + u"__tag"_s }, 3);
    row("a shared prefix is loaded once", u"author"_s, { books, books + u"__tag"_s }, 3);
    row("whatever the order", u"author"_s, { books + u"__tag"_s, books }, 3);
    row("the same lookup twice", u"author"_s, { books, books }, 2);
    row("two branches", u"author"_s, { books + u"__tag"_s, books + u"__book_tag"_s }, 4);
    row("two relations side by side", u"author"_s, { books, u"bio"_s }, 3);
    row("a level that finds nothing counts, those below it do not", u"author"_s,
        { u"book_by_editor__tag__book"_s }, 2);
    row("keys that are all NULL: no query", u"book"_s, { u"editor"_s, u"editor__bio"_s }, 1);
    row("back to where it came from", u"author"_s, { books + u"__author"_s }, 2);
    row("and on from there: it is the same record", u"author"_s,
        { books + u"__author__"_s + books }, 2);
    row("and on by another way", u"author"_s, { books + u"__author__bio"_s }, 3);
    row("one-to-one, there and back", u"author"_s, { u"bio__author"_s }, 2);
    row("one-to-one, from the other end", u"bio"_s, { u"author__bio"_s }, 2);
    row("forward and back is another matter", u"book"_s, { u"author__"_s + books }, 3);
    row("many-to-many is one query, and remembers nothing", u"book"_s, { u"tag__book"_s }, 3);
    row("the junction itself", u"book"_s, { u"book_tag__tag_name"_s }, 3);
}

void TestPrefetchLoader::costsAQueryPerLevel()
{
    QFETCH(const QString, root);
    QFETCH(const QStringList, lookups);
    QFETCH(const int, queries);
    for (const auto reader : { Connection::Reader::Fast, Connection::Reader::General }) {
        Database database = openScript(library, {}, reader);
        const Loaded loaded = load(database, root, lookups);
        QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
        EXPECT_QUERIES(queriesOf(database, loaded), queries);
        QCOMPARE(repetitionsIn(queriesOf(database, loaded)).size(), 0);
        QCOMPARE(database.log().loads().last().strategy, FetchStrategy::Prefetch);
        QVERIFY(database.log().loads().last().isFinished);
    }
    // No records, no keys, no query: whatever the lookups.
    Database empty = openScript(library
                                + u"DELETE FROM author; DELETE FROM book;"
                                  "DELETE FROM bio;"_s);
    EXPECT_QUERIES(queriesOf(empty, load(empty, root, lookups)), 1);
}

void TestPrefetchLoader::sendsTheStatementsOfATextbook()
{
    Database database = openScript(library);
    const Loaded loaded = load(database, u"author"_s, { u"book_by_author__tag"_s });
    const QList<QueryRecord> queries = queriesOf(database, loaded);
    QCOMPARE(queries.size(), 3);
    QCOMPARE(queries[0].kind, QueryRecord::Kind::Root);
    QCOMPARE(queries[0].sql, u"SELECT id, name FROM author ORDER BY id"_s);
    QCOMPARE(queries[0].lookupPath(), QString());
    QCOMPARE(queries[0].keysFrom, QueryId::None);
    QCOMPARE(queries[0].rows, 3);
    QCOMPARE(queries[1].kind, QueryRecord::Kind::Batch);
    QCOMPARE(queries[1].sql,
             u"SELECT id, title, author_id, editor_id FROM book "
             "WHERE author_id IN (?, ?, ?) ORDER BY id"_s);
    QCOMPARE(queries[1].values,
             (QList<Value> { Value::ofInteger(1), Value::ofInteger(2), Value::ofInteger(3) }));
    QCOMPARE(queries[1].lookupPath(), u"book_by_author"_s);
    QCOMPARE(queries[1].keys, 3);
    QCOMPARE(queries[1].rows, 3);
    QCOMPARE(queries[1].keysFrom, queries[0].id);
    QCOMPARE(queries[2].sql,
             u"SELECT tag.name, book_tag.book_id FROM tag JOIN book_tag "
             "ON book_tag.tag_name = tag.name WHERE book_tag.book_id IN (?, ?, ?) "
             "ORDER BY tag.name"_s);
    QCOMPARE(queries[2].lookupPath(), u"book_by_author__tag"_s);
    QCOMPARE(queries[2].keysFrom, queries[1].id);
    QCOMPARE(queries[2].rows, 3);
    for (const QueryRecord &query : queries)
        QCOMPARE(query.notes, QList<ReadNote>());
}

void TestPrefetchLoader::readsAfterwardsWithoutAQuery()
{
    Database database = openScript(library);
    const auto authors
        = database.objects(u"author"_s).prefetchRelated(u"book_by_author__tag"_s).fetch();
    QVERIFY(authors);
    const QueryCapture capture(database);
    QStringList read;
    for (const Record &author : *authors) {
        for (const Record &book : author.related(u"book_by_author"_s)) {
            for (const Record &tag : book.related(u"tag"_s))
                read << author[u"name"_s].toString() + book[u"title"_s].toString()
                        + tag[u"name"_s].toString();
        }
    }
    QCOMPARE(read, (QStringList { u"Aagood"_s, u"Aanew"_s, u"Bbnew"_s }));
    EXPECT_NO_QUERIES(capture);
    QCOMPARE(capture.records().size(), 0);
}

void TestPrefetchLoader::asksForDistinctKeysOnly()
{
    Database database = openScript(library);
    const QList<QueryRecord> queries = queriesOf(database,
                                                 load(database, u"book"_s, { u"author"_s }));
    // Five books: two of one author, one of another, one of none, one of a missing one.
    QCOMPARE(queries[1].values,
             (QList<Value> { Value::ofInteger(1), Value::ofInteger(2), Value::ofInteger(99) }));
    QCOMPARE(queries[1].keys, 3);
    QCOMPARE(queries[1].rows, 2);
}

void TestPrefetchLoader::sharesTheTargetOfManyRecords()
{
    Database database = openScript(library);
    const Loaded loaded = load(database, u"book"_s, { u"author__bio"_s });
    const RelatedRows *authors = loaded.records->root().related(
        loaded.records->lookups().step(StepId { 1 }).relation, StepId { 1 });
    QCOMPARE(authors->rows(0).front(), authors->rows(2).front());
    QCOMPARE(authors->target()->rowCount(), 2);
    // In the tree it stands under each of them.
    QCOMPARE(loaded.records->recordCounts(),
             (std::map<int, qint64> { { 0, 3 }, { 1, 5 }, { 4, 2 } }));
}

void TestPrefetchLoader::leavesMissingTargetsOut()
{
    Database database = openScript(library);
    const auto books = database.objects(u"book"_s)
                           .prefetchRelated(u"author"_s)
                           .prefetchRelated(u"tag"_s)
                           .fetch();
    QVERIFY(books);
    QCOMPARE(column((*books)[2].related(u"author"_s), u"name"_s), QStringList { u"A"_s });
    QCOMPARE((*books)[3].related(u"author"_s).size(), 0); // NULL
    QCOMPARE((*books)[4].related(u"author"_s).size(), 0); // dangling
    QCOMPARE((*books)[2].related(u"tag"_s).size(), 0); // its only tag is missing
    QCOMPARE(column((*books)[0].related(u"tag"_s), u"name"_s),
             (QStringList { u"good"_s, u"new"_s }));
}

void TestPrefetchLoader::leadsBackToTheVeryRecord()
{
    Database database = openScript(library);
    const Loaded loaded = load(database, u"author"_s, { u"book_by_author__author"_s, u"bio"_s });
    const LookupTree &lookups = loaded.records->lookups();
    const RecordSet &authors = loaded.records->root();
    const RelatedRows *books = authors.related(lookups.step(StepId { 1 }).relation, StepId { 1 });
    const RelatedRows *back = books->target()->related(lookups.step(StepId { 2 }).relation,
                                                       StepId { 2 });
    QCOMPARE(back->target(), &authors);
    for (qsizetype author = 0; author < authors.rowCount(); ++author) {
        for (const quint32 book : books->rows(author)) {
            QCOMPARE(back->rows(book).size(), 1U);
            QCOMPARE(static_cast<qsizetype>(back->rows(book).front()), author);
        }
    }
    // What is loaded there is there too.
    const RecordList list(loaded.records);
    QCOMPARE(column(list[0].related(u"bio"_s), u"text"_s), QStringList { u"x"_s });
}

void TestPrefetchLoader::readsManyToManyInOneQuery()
{
    // UNIQUE lets any number of NULLs through.
    Database database = openScript(
        u"CREATE TABLE a (id INTEGER PRIMARY KEY);"
        "CREATE TABLE b (id INTEGER PRIMARY KEY, x TEXT);"
        "CREATE TABLE j (id INTEGER PRIMARY KEY, a_id REFERENCES a, b_id REFERENCES b,"
        " active INTEGER, UNIQUE (a_id, b_id));"
        "INSERT INTO a VALUES (1), (2), (3), (4);"
        "INSERT INTO b VALUES (1, 'one'), (2, 'two'), (3, 'three');"
        "INSERT INTO j VALUES (1, 1, 3, 1), (2, 1, 2, 0), (3, 2, 3, 1), (4, NULL, 1, 1),"
        " (5, NULL, 1, 1), (6, 3, NULL, 1), (7, 4, 99, 1);"_s);
    const QueryCapture capture(database);
    const auto rows = database.objects(u"a"_s).prefetchRelated(u"b"_s).fetch();
    QVERIFY(rows);
    EXPECT_QUERIES(capture, 2);
    QCOMPARE(column((*rows)[0].related(u"b"_s), u"x"_s), (QStringList { u"two"_s, u"three"_s }));
    QCOMPARE(column((*rows)[1].related(u"b"_s), u"x"_s), QStringList { u"three"_s });
    QCOMPARE((*rows)[2].related(u"b"_s).size(), 0);
    QCOMPARE((*rows)[3].related(u"b"_s).size(), 0);
    // The junction's columns are not among the record's.
    QVERIFY(!(*rows)[0].related(u"b"_s).first()[u"active"_s].isValid());
    QCOMPARE(lastQuery(database).rows, 3);
}

void TestPrefetchLoader::keepsChildrenInOrder_data()
{
    QTest::addColumn<QString>("child");
    QTest::addColumn<QString>("order");
    QTest::newRow("by primary key")
        << u"CREATE TABLE c (id INTEGER PRIMARY KEY, x TEXT, p_id REFERENCES p);"
           "INSERT INTO c VALUES (3, 'c', 1), (1, 'a', 1), (2, 'b', 1);"_s
        << u"abc"_s;
    QTest::newRow("by a text key, binary")
        << u"CREATE TABLE c (x TEXT PRIMARY KEY, p_id REFERENCES p);"
           "INSERT INTO c VALUES ('b', 1), ('B', 1), ('a', 1), ('', 1);"_s
        << u"Bab"_s;
    QTest::newRow("by a composite key, in its own order")
        << u"CREATE TABLE c (n INTEGER, m INTEGER, x TEXT, p_id REFERENCES p,"
           " PRIMARY KEY (m, n));"
           "INSERT INTO c VALUES (1, 2, 'c', 1), (9, 1, 'b', 1), (2, 1, 'a', 1);"_s
        << u"abc"_s;
    QTest::newRow("by row number, without a key")
        << u"CREATE TABLE c (x TEXT, p_id REFERENCES p);"
           "INSERT INTO c (rowid, x, p_id) VALUES (3, 'z', 1), (1, 'x', 1), (2, 'y', 1);"_s
        << u"xyz"_s;
    QTest::newRow("by the row number's other name")
        << u"CREATE TABLE c (rowid TEXT, x TEXT, p_id REFERENCES p);"
           "INSERT INTO c (_rowid_, rowid, x, p_id) VALUES (3, 'a', 'z', 1), (1, 'b', 'x', 1);"_s
        << u"xz"_s;
}

void TestPrefetchLoader::keepsChildrenInOrder()
{
    QFETCH(const QString, child);
    Database database = openScript(u"CREATE TABLE p (id INTEGER PRIMARY KEY);"
                                   "INSERT INTO p VALUES (1), (2);"_s
                                   + child);
    const auto parents = database.objects(u"p"_s).prefetchRelated(u"c"_s).fetch();
    QVERIFY(parents);
    QTEST(column((*parents)[0].related(u"c"_s), u"x"_s).join(QString()), "order");
}

void TestPrefetchLoader::followsARecordIntoItself()
{
    Database database = openScript(
        u"CREATE TABLE node (id INTEGER PRIMARY KEY, up_id REFERENCES node);"
        "INSERT INTO node VALUES (1, NULL), (2, 1), (3, 1), (4, 4), (5, 77);"_s);
    const QueryCapture down(database);
    const auto nodes = database.objects(u"node"_s).prefetchRelated(u"node__node"_s).fetch();
    QVERIFY(nodes);
    EXPECT_QUERIES(down, 3);
    QCOMPARE(column((*nodes)[0].related(u"node"_s), u"id"_s), (QStringList { u"2"_s, u"3"_s }));
    // Its own child, and that one's child again, and no further than asked.
    const Record itself = (*nodes)[3].related(u"node"_s).first();
    QCOMPARE(itself[u"id"_s], 4);
    QCOMPARE(column(itself.related(u"node"_s), u"id"_s), QStringList { u"4"_s });
    const QueryCapture up(database);
    const auto again = database.objects(u"node"_s).prefetchRelated(u"up__up"_s).fetch();
    QVERIFY(again);
    EXPECT_QUERIES(up, 3);
    QCOMPARE(column((*again)[2].related(u"up"_s), u"id"_s), QStringList { u"1"_s });
    QCOMPARE((*again)[4].related(u"up"_s).size(), 0);
}

void TestPrefetchLoader::takesTheFirstOfSeveralTargets()
{
    // Nothing makes x unique: a record or none it is, all the same.
    Database database = openScript(u"CREATE TABLE t (id INTEGER PRIMARY KEY, x);"
                                   "CREATE TABLE a (id INTEGER PRIMARY KEY, x REFERENCES t (x));"
                                   "INSERT INTO t VALUES (1, 'p'), (2, 'q'), (3, 'p');"
                                   "INSERT INTO a VALUES (1, 'p'), (2, 'q'), (3, 'p');"_s);
    for (const auto strategy : { FetchStrategy::Prefetch, FetchStrategy::Naive }) {
        const auto rows = database.objects(u"a"_s).prefetchRelated(u"x"_s).fetch(strategy);
        QVERIFY(rows);
        QCOMPARE(column((*rows)[0].related(u"x"_s), u"id"_s), QStringList { u"1"_s });
        QCOMPARE(column((*rows)[1].related(u"x"_s), u"id"_s), QStringList { u"2"_s });
        QCOMPARE(column((*rows)[2].related(u"x"_s), u"id"_s), QStringList { u"1"_s });
    }
}

void TestPrefetchLoader::loadsOnlyForTheRecordsAskedFor()
{
    Database database = openScript(library);
    const QueryCapture capture(database);
    const auto authors = database.objects(u"author"_s)
                             .orderBy(u"-name"_s)
                             .offset(1)
                             .limit(1)
                             .prefetchRelated(u"book_by_author"_s)
                             .fetch();
    QVERIFY(authors);
    QCOMPARE(authors->size(), 1);
    QCOMPARE((*authors)[0][u"name"_s], u"B"_s);
    QCOMPARE(lastQuery(database).values, QList<Value> { Value::ofInteger(2) });
    QCOMPARE(column((*authors)[0].related(u"book_by_author"_s), u"title"_s),
             QStringList { u"b"_s });
    const auto filtered
        = database.objects(u"book"_s).filter(u"author_id"_s, {}).prefetchRelated(u"tag"_s).fetch();
    QVERIFY(filtered);
    QCOMPARE(filtered->size(), 1);
    QCOMPARE((*filtered)[0][u"id"_s], 4);
}

void TestPrefetchLoader::remembersWhichQueryReadARow()
{
    Database database = openScript(library);
    const Loaded loaded = load(database, u"author"_s, { u"book_by_author"_s });
    const QList<QueryRecord> queries = queriesOf(database, loaded);
    const RecordSet &authors = loaded.records->root();
    QCOMPARE(authors.queryOf(0), queries[0].id);
    QCOMPARE(authors.queryOf(2), queries[0].id);
    const RecordSet *books = authors
                                 .related(loaded.records->lookups().step(StepId { 1 }).relation,
                                          StepId { 1 })
                                 ->target();
    QCOMPARE(books->queryOf(0), queries[1].id);
}

QTEST_GUILESS_MAIN(TestPrefetchLoader)
#include "tst_prefetchloader.moc"
