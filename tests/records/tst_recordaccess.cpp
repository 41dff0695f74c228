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

/// What happens to relations that no lookup has loaded, and lookups for records in hand.
class TestRecordAccess : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsLoaded();
    void namesWhatWouldLoad_data();
    void namesWhatWouldLoad();
    void namesWhatThereIs();
    void loadsForOne();
    void loadsForPeers();
    void loadsLookupsForRecordsInHand();
    void loadsOnlyWhatIsMissing();
    void followsOldAndNewAlike();
    void changesNothingForAWrongName();
    void knowsWhichColumnsWereLoaded();
};

namespace {

Database library()
{
    return openScript(
        u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE publisher (id INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, author_id REFERENCES author (id), "
        "publisher_id REFERENCES publisher (id));"
        "INSERT INTO author VALUES (1, 'A'), (2, 'B'), (3, 'C');"
        "INSERT INTO publisher VALUES (1, 'P'), (2, 'Q');"
        "INSERT INTO book VALUES (1, 'a', 1, 1), (2, 'b', 1, 2), (3, 'c', 2, NULL), "
        "(4, 'd', 3, 1);"_s);
}

QStringList texts(const QList<Record> &records, const QString &column)
{
    QStringList found;
    for (const Record &record : records)
        found << record[column].toString();
    return found;
}

} // namespace

void TestRecordAccess::readsWhatIsLoaded()
{
    Database database = library();
    const auto authors = database.objects(u"author"_s).prefetchRelated(u"book"_s).fetch();
    QVERIFY(authors);
    const QueryCapture capture(database);
    const auto books = (*authors)[0].follow(u"book"_s);
    QVERIFY(books);
    QCOMPARE(texts(*books, u"title"_s), (QStringList { u"a"_s, u"b"_s }));
    EXPECT_NO_QUERIES(capture);
}

void TestRecordAccess::namesWhatWouldLoad_data()
{
    QTest::addColumn<bool>("isBelow");
    QTest::addColumn<QString>("error");
    QTest::newRow("of a root") << false
                               << u"\"book\" of author was not loaded; "
                                  ".prefetchRelated(u\"book\"_s) would load it"_s;
    QTest::newRow("of a related record")
        << true
        << u"\"publisher\" of book was not loaded; .prefetchRelated(u\"book__publisher\"_s) would "
           "load it"_s;
}

void TestRecordAccess::namesWhatWouldLoad()
{
    QFETCH(const bool, isBelow);
    Database database = library();
    auto query = database.objects(u"author"_s).access(Access::Strict);
    if (isBelow)
        query = query.prefetchRelated(u"book"_s);
    const auto authors = query.fetch();
    QVERIFY(authors);
    const QueryCapture capture(database);
    const auto followed = isBelow ? (*authors)[0].related(u"book"_s)[0].follow(u"publisher"_s)
                                  : (*authors)[0].follow(u"book"_s);
    QVERIFY(!followed);
    QTEST(followed.error().text, "error");
    EXPECT_NO_QUERIES(capture);
}

void TestRecordAccess::namesWhatThereIs()
{
    Database database = library();
    for (const Access access : { Access::Strict, Access::One, Access::Peers }) {
        const auto authors = database.objects(u"author"_s).access(access).fetch();
        const auto followed = (*authors)[0].follow(u"boook"_s);
        QVERIFY(!followed);
        QCOMPARE(followed.error().text,
                 u"\"boook\" is not a relation of author; did you mean \"book\"? It has: book"_s);
    }
}

void TestRecordAccess::loadsForOne()
{
    Database database = library();
    const QueryCapture capture(database);
    const auto authors = database.objects(u"author"_s).access(Access::One).fetch();
    QStringList titles;
    for (int round = 0; round < 2; ++round) {
        for (const Record &author : *authors) {
            const auto books = author.follow(u"book"_s);
            QVERIFY(books);
            titles << texts(*books, u"title"_s);
        }
    }
    QCOMPARE(titles.join(QString()), u"abcdabcd"_s);
    EXPECT_QUERIES(capture, 1 + 3); // and none for what is there already
    // The loop is found out as what it is.
    QCOMPARE(repetitionsIn(database.log().records()).size(), 1);
}

void TestRecordAccess::loadsForPeers()
{
    Database database = library();
    const QueryCapture capture(database);
    const auto authors = database.objects(u"author"_s).access(Access::Peers).fetch();
    QStringList publishers;
    for (const Record &author : *authors) {
        const auto books = author.follow(u"book"_s);
        QVERIFY(books);
        for (const Record &book : *books) {
            const auto publisher = book.follow(u"publisher"_s);
            QVERIFY(publisher);
            publishers << texts(*publisher, u"name"_s);
        }
    }
    QCOMPARE(publishers.join(QString()), u"PQP"_s);
    EXPECT_QUERIES(capture, 3);
}

void TestRecordAccess::loadsLookupsForRecordsInHand()
{
    Database database = library();
    const auto authors = database.objects(u"author"_s).fetch();
    QVERIFY(authors);
    {
        const QueryCapture capture(database);
        QVERIFY(prefetchRelatedObjects(*authors, { Prefetch(u"book__publisher"_s) }));
        EXPECT_QUERIES(capture, 2);
    }
    const QueryCapture capture(database);
    QVERIFY(prefetchRelatedObjects(*authors, { Prefetch(u"book__publisher"_s) }));
    QCOMPARE(texts((*authors)[2].related(u"book"_s)[0].related(u"publisher"_s), u"name"_s),
             QStringList { u"P"_s });
    EXPECT_NO_QUERIES(capture);
}

void TestRecordAccess::loadsOnlyWhatIsMissing()
{
    Database database = library();
    const auto authors = database.objects(u"author"_s).fetch();
    QVERIFY(prefetchRelatedObjects(authors->mid(0, 1), { Prefetch(u"book"_s) }));
    QVERIFY(!(*authors)[1].follow(u"book"_s));
    const QueryCapture capture(database);
    QVERIFY(prefetchRelatedObjects(*authors, { Prefetch(u"book"_s) }));
    EXPECT_QUERIES(capture, 1);
    const QList<QueryRecord> ran = capture.records();
    const auto batch = std::ranges::find(ran, QueryRecord::Kind::Batch, &QueryRecord::kind);
    QCOMPARE(batch->keys, 2); // not that of the first, which has its books
    QCOMPARE(texts((*authors)[0].related(u"book"_s), u"title"_s), (QStringList { u"a"_s, u"b"_s }));
    QCOMPARE(texts((*authors)[1].related(u"book"_s), u"title"_s), QStringList { u"c"_s });
    QCOMPARE(texts((*authors)[2].related(u"book"_s), u"title"_s), QStringList { u"d"_s });
}

void TestRecordAccess::followsOldAndNewAlike()
{
    Database database = library();
    const auto authors = database.objects(u"author"_s).fetch();
    QVERIFY(prefetchRelatedObjects(authors->mid(0, 1), { Prefetch(u"book"_s) }));
    const QueryCapture capture(database);
    QVERIFY(prefetchRelatedObjects(*authors, { Prefetch(u"book__publisher"_s) }));
    EXPECT_QUERIES(capture, 2);
    QCOMPARE(texts((*authors)[0].related(u"book"_s)[1].related(u"publisher"_s), u"name"_s),
             QStringList { u"Q"_s });
    QCOMPARE(texts((*authors)[2].related(u"book"_s)[0].related(u"publisher"_s), u"name"_s),
             QStringList { u"P"_s });
}

void TestRecordAccess::changesNothingForAWrongName()
{
    Database database = library();
    const auto authors = database.objects(u"author"_s).prefetchRelated(u"book"_s).fetch();
    const QueryCapture capture(database);
    const Result<> wrong = prefetchRelatedObjects(
        *authors, { Prefetch(u"book__publisher"_s), Prefetch(u"book__titel"_s) });
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, DbError::Kind::Name);
    EXPECT_NO_QUERIES(capture);
    QCOMPARE((*authors)[0].related(u"book"_s).size(), 2);
    QCOMPARE(authors->records().lookups().size(), 2);
}

void TestRecordAccess::knowsWhichColumnsWereLoaded()
{
    Database database = library();
    const auto books = database.objects(u"book"_s).only({ u"title"_s }).fetch();
    QVERIFY(books);
    const Record &book = (*books)[0];
    QVERIFY(book.isLoaded(u"title"_s) && book.isLoaded(u"id"_s) && book.isLoaded(u"author_id"_s));
    const auto authors = database.objects(u"author"_s)
                             .prefetchRelated(Prefetch(u"book"_s).only({ u"id"_s }))
                             .fetch();
    QVERIFY(authors);
    const QList<Record> found = (*authors)[0].related(u"book"_s);
    QCOMPARE(texts(found, u"id"_s), (QStringList { u"1"_s, u"2"_s }));
    QVERIFY(!found[0].isLoaded(u"title"_s));
    QVERIFY(!found[0][u"title"_s].isValid());
}

QTEST_GUILESS_MAIN(TestRecordAccess)
#include "tst_recordaccess.moc"
