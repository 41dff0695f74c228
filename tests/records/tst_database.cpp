// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/access/database.h"

#include "datalayer/testing/querycount.h"
#include "tests/support/testdatabase.h"
#include "tests/support/values.h"

#include <QTest>
#include <QTimeZone>

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
    void isReadInOneLine();
    void canBeClosedBeforeItsRecords();
    void takesQtsValues_data();
    void takesQtsValues();
    void namesComparisonsAsDjango();
    void asksForOneNumberOrRecord();
    void givesTypedValues();
    void warnsOfWrongNames();
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

/// The list lives as long as the loop, and a record as long as whoever holds it.
void TestDatabase::isReadInOneLine()
{
    Database database = openScript(script, declared);
    QStringList names;
    for (const Record &author : *database.objects(u"author"_s).orderBy(u"name"_s).fetch())
        names << author[u"name"_s].toString();
    QCOMPARE(names, (QStringList { u"Achebe"_s, u"Nobody"_s, u"Woolf"_s }));
    const Record last = (*database.objects(u"author"_s).prefetchRelated(u"books"_s).fetch())[0];
    QCOMPARE(last[u"name"_s].toString(), u"Woolf"_s);
    QCOMPARE(last.related(u"books"_s).size(), 2);
    const QList<Record> books
        = (*database.objects(u"author"_s).prefetchRelated(u"books"_s).fetch())[0].related(
            u"books"_s);
    QCOMPARE(books.last()[u"title"_s].toString(), u"The Waves"_s);
}

void TestDatabase::canBeClosedBeforeItsRecords()
{
    auto database = std::make_unique<Database>(openScript(script, declared));
    const BoundQuerySet query = database->objects(u"author"_s).access(Access::One);
    const auto authors = query.fetch();
    QVERIFY(authors);
    const Record author = (*authors)[0];
    Database moved = std::move(*database);
    database.reset();
    QCOMPARE(author.follow(u"books"_s)->size(), 2); // it has only moved
    {
        const Database closed = std::move(moved);
    }
    QCOMPARE(author[u"name"_s].toString(), u"Woolf"_s);
    QCOMPARE(author.follow(u"books"_s)->size(), 2); // loaded before
    const auto others = (*authors)[1].follow(u"books"_s);
    QVERIFY(!others);
    QVERIFY2(others.error().text.contains("not open any more"_L1), qPrintable(others.error().text));
    QCOMPARE(others.error().kind, DbError::Kind::Misuse);
    QVERIFY(!query.fetch());
    QVERIFY(!query.count());
    const auto prefetched = prefetchRelatedObjects(*authors, { Prefetch(u"books"_s) });
    QVERIFY(!prefetched);
    QCOMPARE(prefetched.error().text, others.error().text);
}

void TestDatabase::takesQtsValues_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<Value>("expected");
    const auto row = [](const char *title, const Value &value, const Value &expected) {
        QTest::newRow(title) << value << expected;
    };
    row("int", 1930, integer(1930));
    row("the largest", std::numeric_limits<quint64>::max(), text("18446744073709551615"));
    row("bool", true, integer(1));
    row("double", 0.5, real(0.5));
    row("text", u"a\u00e4"_s, text("aä"));
    row("a view", QStringView(u"a"), text("a"));
    row("Latin-1", "a"_L1, text("a"));
    row("bytes", QByteArray("\0\xff", 2), blob(QByteArray("\0\xff", 2)));
    row("null", nullptr, Value());
    row("a date", QDate(2024, 2, 29), text("2024-02-29"));
    row("no date", QDate(), Value());
    row("a time", QTime(12, 30), text("12:30:00"));
    row("a time with milliseconds", QTime(12, 30, 1, 20), text("12:30:01.020"));
    row("a moment", QDateTime(QDate(2024, 2, 29), QTime(1, 2, 3), QTimeZone::utc()),
        text("2024-02-29 01:02:03"));
    row("a variant of an int", QVariant(7), integer(7));
    row("a variant of a bool", QVariant(false), integer(0));
    row("a variant of a text", QVariant(u"x"_s), text("x"));
    row("a variant of bytes", QVariant(QByteArray("x")), blob("x"));
    row("a variant of a date", QVariant(QDate(2024, 1, 1)), text("2024-01-01"));
    row("an invalid variant", QVariant(), Value());
}

void TestDatabase::takesQtsValues()
{
    QFETCH(const Value, value);
    QFETCH(const Value, expected);
    QVERIFY(value == expected);
}

void TestDatabase::namesComparisonsAsDjango()
{
    Database database = openScript(script
                                       + u"CREATE TABLE odd (id INTEGER PRIMARY KEY, n INTEGER,"
                                         " n__gt INTEGER); INSERT INTO odd VALUES (1, 5, 7);"_s,
                                   declared);
    const auto count = [&](const QString &table, const QString &path, const auto &value) {
        const auto found = database.objects(table).filter(path, value).count();
        return found ? *found : -1;
    };
    QCOMPARE(count(u"book"_s, u"price__gte"_s, 9), 1);
    QCOMPARE(count(u"book"_s, u"title__startswith"_s, u"Th"_s), 2);
    QCOMPARE(count(u"book"_s, u"price__isnull"_s, true), 1);
    QCOMPARE(count(u"book"_s, u"id__in"_s, (QList<int> { 1, 3 })), 2);
    QCOMPARE(count(u"book"_s, u"id__range"_s, (QList<int> { 2, 9 })), 2);
    QCOMPARE(count(u"author"_s, u"books__price__lt"_s, 9), 1);
    QCOMPARE(count(u"author"_s, u"books__isnull"_s, true), 1);
    QCOMPARE(count(u"author"_s, u"name"_s, u"Woolf"_s), 1);
    QCOMPARE(count(u"author"_s, u"name__exact"_s, u"Woolf"_s), 1);
    // A column that is called so comes first.
    QCOMPARE(count(u"odd"_s, u"n__gt"_s, 7), 1);
    QCOMPARE(count(u"odd"_s, u"n__gt"_s, 3), 0);
    QCOMPARE(count(u"odd"_s, u"n__lt"_s, 7), 1);
    QVERIFY(!database.objects(u"book"_s).filter(u"price__nearly"_s, 9).fetch());
    const auto wrong = database.objects(u"book"_s).filter(u"prise__gte"_s, 9).fetch();
    QVERIFY(!wrong);
    QVERIFY2(wrong.error().text.contains("price"_L1), qPrintable(wrong.error().text));
}

void TestDatabase::asksForOneNumberOrRecord()
{
    Database database = openScript(script, declared);
    const BoundQuerySet books = database.objects(u"book"_s);
    const QueryCapture counting(database);
    QCOMPARE(*books.count(), 3);
    EXPECT_NO_QUERIES(counting); // of a load
    QCOMPARE(*books.offset(1).count(), 2);
    QCOMPARE(*books.offset(5).count(), 0);
    QCOMPARE(*books.limit(2).count(), 2);
    QVERIFY(*books.exists());
    QVERIFY(!*books.filter(u"title"_s, u"none"_s).exists());
    QVERIFY(!books.filter(u"titel"_s, u"none"_s).exists());
    QCOMPARE((**books.orderBy({ u"author_id"_s, u"-title"_s }).first())[u"title"_s].toString(),
             u"The Waves"_s);
    QVERIFY(!*books.filter(u"id"_s, 99).first());
    const auto one = database.objects(u"author"_s)
                         .filter(u"name"_s, u"Woolf"_s)
                         .prefetchRelated(u"books"_s)
                         .get();
    QVERIFY(one);
    QCOMPARE(one->related(u"books"_s).size(), 2);
    QVERIFY2(books.get().error().text.startsWith("several records of book"_L1),
             qPrintable(books.get().error().text));
    QVERIFY(books.filter(u"id"_s, 99).get().error().text.startsWith("no record of book"_L1));
    QVERIFY(!books.limit(0).get());
    const auto values = books.orderBy(u"id"_s).values({ u"title"_s, u"price"_s });
    QVERIFY(values);
    QCOMPARE(values->size(), 3);
    QCOMPARE(values->first(), (QVariantMap { { u"title"_s, u"Orlando"_s }, { u"price"_s, 9.5 } }));
    QCOMPARE(books.values()->first().size(), 5);
}

void TestDatabase::givesTypedValues()
{
    Database database = openScript(u"CREATE TABLE t (id INTEGER PRIMARY KEY, day, done, n, x);"
                                   "INSERT INTO t VALUES (1, '2024-02-29', 1, '12', NULL);"_s);
    const Record record = *database.objects(u"t"_s).get();
    QCOMPARE(*record.value<QDate>(u"day"_s), QDate(2024, 2, 29));
    QCOMPARE(*record.value<bool>(u"done"_s), true);
    QCOMPARE(*record.value<int>(u"n"_s), 12);
    QCOMPARE(*record.value<QString>(u"id"_s), u"1"_s);
    const auto said = [](const auto &result) { return result ? QString() : result.error().text; };
    QCOMPARE(said(record.value<int>(u"x"_s)), u"\"x\" is NULL"_s);
    QCOMPARE(said(record.value<QDate>(u"n"_s)), u"\"n\" is no QDate: 12"_s);
    QVERIFY(said(record.value<int>(u"dan"_s)).startsWith("\"dan\" is not a column of t"_L1));
    const Record part = *database.objects(u"t"_s).only({ u"n"_s }).get();
    QCOMPARE(said(part.value<QDate>(u"day"_s)),
             u"\"day\" of t was not loaded: only() left it out"_s);
}

/// A wrong name in code is seen in its log, and fails a test that wants no warning.
void TestDatabase::warnsOfWrongNames()
{
    Database database = openScript(script, declared);
    const Record author = **database.objects(u"author"_s).first();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"\"nme\" is not a column.*name"_s));
    QVERIFY(!author[u"nme"_s].isValid());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"was not loaded.*prefetchRelated"_s));
    QVERIFY(author.related(u"books"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
