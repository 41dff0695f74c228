// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/database.h"

#include "datalayer/testing/querycount.h"
#include "tests/support/testdatabase.h"
#include "tests/support/values.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

const QString script
    = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
      "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, price REAL, cover BLOB,"
      " author_id INTEGER REFERENCES author);"
      "INSERT INTO author VALUES (1, 'Woolf'), (2, 'Achebe'), (3, 'Nobody');"
      "INSERT INTO book VALUES (1, 'Orlando', 9.5, x'00ff', 1), (2, 'The Waves', NULL, NULL, 1),"
      " (3, 'Things Fall Apart', 8, x'', 2);"_s;

const QList<DeclaredName> declared { { u"author"_s, u"book"_s, u"books"_s } };

} // namespace

/// The data layer as a library, as the example of architecture.md uses it.
class TestDatabase : public QObject
{
    Q_OBJECT

private slots:
    void readsAuthorsWithTheirBooksInTwoQueries();
    void readsTheSameWithAnyStrategy();
    void givesValuesAsTheyAre();
    void givesNothingForWhatWasNotLoaded();
    void refinesWithoutChanging();
    void reportsErrors_data();
    void reportsErrors();
    void refusesWhatCannotBeOpened();
    void outlivesItsList();
    void declaresNamesOrRefuses();
    void canBeMoved();
};

void TestDatabase::readsAuthorsWithTheirBooksInTwoQueries()
{
    const DatabaseFile file(script);
    auto database = Database::open(file.path());
    QVERIFY(database);

    const QueryCapture loading(*database);
    const auto authors
        = database->objects(u"author"_s).prefetchRelated(u"book"_s).orderBy(u"name"_s).fetch();
    QVERIFY(authors);
    EXPECT_QUERIES(loading, 2);

    const QueryCapture reading(*database);
    QStringList lines;
    for (const Record &author : *authors) {
        for (const Record &book : author.related(u"book"_s))
            lines << author[u"name"_s].toString() + u": "_s + book[u"title"_s].toString();
    }
    EXPECT_NO_QUERIES(reading);
    QCOMPARE(lines,
             (QStringList { u"Achebe: Things Fall Apart"_s, u"Woolf: Orlando"_s,
                            u"Woolf: The Waves"_s }));
}

void TestDatabase::readsTheSameWithAnyStrategy()
{
    Database database = openScript(script, declared);
    const BoundQuerySet query = database.objects(u"author"_s).prefetchRelated(u"books"_s);
    const QueryCapture naive(database);
    const auto one = query.fetch(FetchStrategy::Naive);
    EXPECT_QUERIES(naive, 4);
    const QueryCapture prefetch(database);
    const auto other = query.fetch(FetchStrategy::Prefetch);
    EXPECT_QUERIES(prefetch, 2);
    QVERIFY(one && other);
    QCOMPARE(recordsJson(one->records()), recordsJson(other->records()));
}

void TestDatabase::givesValuesAsTheyAre()
{
    Database database = openScript(script, declared);
    const auto books = database.objects(u"book"_s).fetch();
    QVERIFY(books);
    const Record &first = (*books)[0];
    QCOMPARE(first[u"id"_s].typeId(), QMetaType::LongLong);
    QCOMPARE(first[u"id"_s].toLongLong(), 1);
    QCOMPARE(first[u"title"_s].typeId(), QMetaType::QString);
    QCOMPARE(first[u"price"_s].typeId(), QMetaType::Double);
    QCOMPARE(first[u"price"_s].toDouble(), 9.5);
    QCOMPARE(first[u"cover"_s].typeId(), QMetaType::QByteArray);
    QCOMPARE(first[u"cover"_s].toByteArray(), QByteArray("\0\xff", 2));
    QVERIFY(!(*books)[1][u"price"_s].isValid()); // NULL
    QVERIFY(!first[u"no such column"_s].isValid());
    QVERIFY(first.cell(u"no such column"_s).isNull());
    QCOMPARE(Value::of(first.cell(u"title"_s)), text("Orlando"));
    QCOMPARE((*books)[2].cell(u"price"_s).type, ValueType::Real);
    QVERIFY(!(*books)[2][u"cover"_s].isNull()); // empty is not NULL
}

void TestDatabase::givesNothingForWhatWasNotLoaded()
{
    Database database = openScript(script, declared);
    const auto authors = database.objects(u"author"_s).fetch();
    QVERIFY(authors);
    const QueryCapture capture(database);
    QCOMPARE((*authors)[0].related(u"books"_s).size(), 0);
    QCOMPARE((*authors)[0].related(u"nonsense"_s).size(), 0);
    QCOMPARE(capture.records().size(), 0);
    const auto loaded = database.objects(u"author"_s).prefetchRelated(u"book"_s).fetch();
    QVERIFY(loaded);
    // By either name, whichever was asked for.
    QCOMPARE((*loaded)[0].related(u"books"_s).size(), 2);
    QCOMPARE((*loaded)[0].related(u"book"_s).size(), 2);
    QCOMPARE((*loaded)[2].related(u"books"_s).size(), 0);
}

void TestDatabase::refinesWithoutChanging()
{
    Database database = openScript(script, declared);
    const BoundQuerySet all = database.objects(u"book"_s);
    const BoundQuerySet one = all.filter(u"author_id"_s, integer(1)).orderBy(u"-title"_s).limit(1);
    QCOMPARE(all.fetch()->size(), 3);
    const auto books = one.fetch();
    QCOMPARE(books->size(), 1);
    QCOMPARE((*books)[0][u"title"_s].toString(), u"The Waves"_s);
    QCOMPARE(all.limit(2).offset(2).fetch()->size(), 1);
    QCOMPARE(all.limit(0).fetch()->size(), 0);
    QCOMPARE(all.filter(u"price"_s, {}).fetch()->size(), 1);
}

void TestDatabase::reportsErrors_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("lookup");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("error");
    QTest::newRow("the root") << u"autor"_s << u"books"_s << u"id"_s
                              << u"\"autor\" is not a table of this database; did you mean "
                                 "\"author\"? It has: author, book"_s;
    QTest::newRow("a lookup") << u"author"_s << u"boks"_s << u"id"_s
                              << u"\"boks\" is not a relation of author; did you mean \"books\"? "
                                 "It has: books"_s;
    QTest::newRow("a column") << u"author"_s << u"books"_s << u"nam"_s
                              << u"\"nam\" is not a column of author; did you mean \"name\"? "
                                 "It has: id, name"_s;
}

void TestDatabase::reportsErrors()
{
    QFETCH(const QString, root);
    QFETCH(const QString, lookup);
    QFETCH(const QString, column);
    Database database = openScript(script, declared);
    const QueryCapture capture(database);
    const auto list = database.objects(root).prefetchRelated(lookup).orderBy(column).fetch();
    QVERIFY(!list);
    QCOMPARE(list.error().kind, DbError::Kind::Name);
    QTEST(list.error().text, "error");
    QCOMPARE(capture.records().size(), 0); // before the first query
}

void TestDatabase::refusesWhatCannotBeOpened()
{
    const auto missing = Database::open(u"/nonexistent/x.sqlite"_s);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, DbError::Kind::NotFound);
    ConnectionSettings settings;
    settings.script = u"CREATE TABLE;"_s;
    QVERIFY(!Database::open(settings));
    // A page that was overwritten: the header is fine, what follows is not.
    const DatabaseFile file(script);
    QFile bytes(file.path());
    QVERIFY(bytes.open(QIODevice::ReadWrite));
    QVERIFY(bytes.seek(100));
    bytes.write(QByteArray(3000, '\x7f'));
    bytes.close();
    const auto damaged = Database::open(file.path());
    QVERIFY(!damaged);
    QCOMPARE(damaged.error().kind, DbError::Kind::NotADatabase);
    QVERIFY2(damaged.error().text.startsWith(u"it is damaged"_s), qPrintable(damaged.error().text));
}

void TestDatabase::outlivesItsList()
{
    Database database = openScript(script, declared);
    std::optional<RecordList> kept;
    {
        const auto authors = database.objects(u"author"_s).prefetchRelated(u"books"_s).fetch();
        QVERIFY(authors);
        kept = *authors;
    }
    QCOMPARE((*kept)[0].related(u"books"_s)[1][u"title"_s].toString(), u"The Waves"_s);
    QCOMPARE(std::distance(kept->begin(), kept->end()), 3);
}

void TestDatabase::declaresNamesOrRefuses()
{
    Database database = openScript(script, declared);
    QCOMPARE(database.schema().relationNames(0), QStringList { u"books"_s });
    ConnectionSettings settings;
    settings.script = script;
    settings.declaredNames = { { u"author"_s, u"bok"_s, u"books"_s } };
    const auto refused = Database::open(settings);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, DbError::Kind::Name);
}

void TestDatabase::canBeMoved()
{
    Database database = openScript(script, declared);
    Database moved = std::move(database);
    QCOMPARE(moved.objects(u"author"_s).fetch()->size(), 3);
    QVERIFY(!moved.log().records().isEmpty());
    QCOMPARE(moved.sharedSchema().get(), &moved.schema());
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
