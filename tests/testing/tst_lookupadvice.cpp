// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/testing/lookupadvice.h"

#include "datalayer/records/access/database.h"
#include "datalayer/testing/countfailure.h"
#include "tests/support/everydatabase.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

const QString script = // NOLINT: no exception
    u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
    "CREATE TABLE publisher (id INTEGER PRIMARY KEY, name TEXT);"
    "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT,"
    " author_id INTEGER REFERENCES author, editor_id INTEGER REFERENCES author,"
    " publisher_id INTEGER REFERENCES publisher);"
    "CREATE TABLE prize (id INTEGER PRIMARY KEY, author_id INTEGER REFERENCES author);"
    "CREATE TABLE \"order\" (no INTEGER, year INTEGER, PRIMARY KEY (year, no));"
    "CREATE TABLE item (id INTEGER PRIMARY KEY, order_year INTEGER, order_no INTEGER,"
    " FOREIGN KEY (order_year, order_no) REFERENCES \"order\" (year, no));"
    "INSERT INTO author VALUES (1, 'Woolf'), (2, 'Achebe'), (3, 'Nobody'), (4, 'Sachs');"
    "INSERT INTO publisher VALUES (1, 'Hogarth'), (2, 'Heinemann');"
    "INSERT INTO book VALUES (1, 'Orlando', 1, 2, 1), (2, 'The Waves', 1, 4, 1),"
    " (3, 'Things Fall Apart', 2, 3, 2);"
    "INSERT INTO \"order\" VALUES (1, 2023), (2, 2023), (1, 2024);"
    "INSERT INTO item VALUES (1, 2023, 1), (2, 2023, 2), (3, 2024, 1);"_s;

/// What is said of the group with the most queries.
QString adviceOnMost(const CapturedQueries &captured)
{
    const QList<QueryGroup> groups = groupsOf(captured);
    return groups.isEmpty()
        ? QString()
        : adviceOn(*std::ranges::max_element(groups, {}, &QueryGroup::queries), captured);
}

} // namespace

/// What the kit says about repeated queries, on loads that really ran.
class TestLookupAdvice : public EveryDatabaseTest
{
    Q_OBJECT

private slots:
    void namesTheLookupOfANaiveLoad();
    void namesALookupThatIsHardToWrite();
    void namesTheRelationOfALoopOfLoads_data();
    void namesTheRelationOfALoopOfLoads();
    void namesTheRelationOfACompositeKey();
    void namesTablesWhoseNamesAreQuoted();
    void tellsAKeyFromAFilter();
    void prefersWhatWasRead();
    void namesAFewRelationsOfMany();
    void saysWhatItCannotKnow();
    void seesTheSameLoadAgain();
    void seesALevelThatManyLoadsRead();
    void saysNothingOfSingleQueries();
};

void TestLookupAdvice::namesTheLookupOfANaiveLoad()
{
    Database database = openTested(script);
    const Loaded loaded = load(database, u"author"_s, { u"book_by_author__publisher"_s },
                               FetchStrategy::Naive);
    const CapturedQueries captured = queriesOfLoad(database, loaded);
    QStringList advice;
    for (const QueryGroup &group : groupsOf(captured))
        advice << adviceOn(group, captured);
    QCOMPARE(advice,
             (QStringList {
                 QString(),
                 u"N+1 on book_by_author (author › book_by_author), one query per record, keys 1, "
                 "2, 3, ...: load it with .prefetchRelated(u\"book_by_author\"_s) and "
                 "FetchStrategy::Prefetch"_s,
                 u"N+1 on book_by_author__publisher (author › book_by_author › publisher), one "
                 "query per record, keys 1, 2 again and again: load it with "
                 ".prefetchRelated(u\"book_by_author__publisher\"_s) and "
                 "FetchStrategy::Prefetch"_s,
             }));
    // The log itself has the names, without a schema.
    QCOMPARE(adviceOn(groupsOf(captured).at(2), captured.records), advice.last());
}

void TestLookupAdvice::namesALookupThatIsHardToWrite()
{
    const QString name = u"printed__\"by\""_s;
    Database database = openTested(script, {}, { { u"book"_s, u"publisher"_s, name } });
    const Loaded loaded = load(database, u"book"_s, { name }, FetchStrategy::Naive);
    QCOMPARE(adviceOnMost(queriesOfLoad(database, loaded)),
             u"N+1 on printed__\"by\" (book › printed__\"by\"), one query per record, keys 1, 2 "
             "again and again: "
             "load it with .prefetchRelated(u\"printed__\\\"by\\\"\"_s) and "
             "FetchStrategy::Prefetch"_s);
}

void TestLookupAdvice::namesTheRelationOfALoopOfLoads_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("relation");
    QTest::addColumn<QString>("call");
    QTest::newRow("children") << u"author"_s << u"id"_s << u"book"_s << u"author_id"_s
                              << u"author › book_by_author"_s
                              << u"objects(u\"author\"_s).prefetchRelated(u\"book_by_author\"_s)"_s;
    QTest::newRow("by the other foreign key")
        << u"author"_s << u"id"_s << u"book"_s << u"editor_id"_s << u"author › book_by_editor"_s
        << u"objects(u\"author\"_s).prefetchRelated(u\"book_by_editor\"_s)"_s;
    QTest::newRow("parents") << u"book"_s << u"publisher_id"_s << u"publisher"_s << u"id"_s
                             << u"book › publisher"_s
                             << u"objects(u\"book\"_s).prefetchRelated(u\"publisher\"_s)"_s;
    QTest::newRow("parents, by either foreign key")
        << u"book"_s << u"editor_id"_s << u"author"_s << u"id"_s
        << u"book › author or book › editor"_s
        << u"objects(u\"book\"_s).prefetchRelated(u\"author\"_s) or "
           "objects(u\"book\"_s).prefetchRelated(u\"editor\"_s)"_s;
}

void TestLookupAdvice::namesTheRelationOfALoopOfLoads()
{
    QFETCH(const QString, from);
    QFETCH(const QString, key);
    QFETCH(const QString, to);
    QFETCH(const QString, column);
    QFETCH(const QString, relation);
    QFETCH(const QString, call);
    Database database = openTested(script);
    const QueryCapture capture(database);
    const auto records = database.objects(from).fetch();
    QVERIFY(records);
    for (const Record &record : *records) {
        // An order or a limit makes no difference.
        const auto related = database.objects(to)
                                 .filter(column, Value::of(record.cell(key)))
                                 .orderBy(u"-id"_s)
                                 .limit(10)
                                 .fetch();
        QVERIFY(related);
    }
    const QString advice = adviceOnMost(capture);
    QVERIFY2(advice.startsWith(u"N+1 on %1, one load per record, key"_s.arg(relation)),
             qPrintable(advice));
    QVERIFY2(advice.endsWith(u": load both with "_s + call), qPrintable(advice));
}

void TestLookupAdvice::namesTheRelationOfACompositeKey()
{
    Database database = openTested(script);
    const QueryCapture capture(database);
    for (const int no : { 1, 2 }) {
        QVERIFY(database.objects(u"order"_s)
                    .filter(u"year"_s, Value::ofInteger(2023))
                    .filter(u"no"_s, Value::ofInteger(no))
                    .fetch());
    }
    QCOMPARE(adviceOnMost(capture),
             u"N+1 on item › order, one load per record, keys (2023, 1), (2023, 2): load both "
             "with objects(u\"item\"_s).prefetchRelated(u\"order\"_s)"_s);
}

void TestLookupAdvice::namesTablesWhoseNamesAreQuoted()
{
    Database database = openTested(
        u"CREATE TABLE \"Album\" (\"Id\" INTEGER PRIMARY KEY, \"Group\" INTEGER);"
        "CREATE TABLE \"Track Of\" (\"Id\" INTEGER PRIMARY KEY,"
        " \"Album Id\" INTEGER REFERENCES \"Album\");"
        "INSERT INTO \"Album\" VALUES (1, 1), (2, 1), (3, 2);"
        "INSERT INTO \"Track Of\" VALUES (1, 1), (2, 1), (3, 2);"_s);
    const QueryCapture capture(database);
    const auto albums = database.objects(u"Album"_s).fetch();
    QVERIFY(albums);
    for (const Record &album : *albums) {
        QVERIFY(database.objects(u"Track Of"_s)
                    .filter(u"Album Id"_s, Value::of(album.cell(u"Id"_s)))
                    .fetch());
    }
    const QString relation = database.schema().relationNames(0).constFirst();
    QCOMPARE(adviceOnMost(capture),
             u"N+1 on Album › %1, one load per record, keys 1, 2, 3: load both with "
             "objects(u\"Album\"_s).prefetchRelated(u\"%1\"_s)"_s.arg(relation));
    const QString failure = queryCountFailure(capture, 2);
    QVERIFY2(failure.startsWith(u"expected 2 queries, 4 ran:\n     3 x SELECT ... FROM "_s),
             qPrintable(failure));
}

/// A filter by more than the key is no loop over a relation.
void TestLookupAdvice::tellsAKeyFromAFilter()
{
    Database database = openTested(script);
    for (const bool isRange : { false, true }) {
        const QueryCapture capture(database);
        QVERIFY(database.objects(u"author"_s).fetch());
        for (const int author : { 1, 2 }) {
            const QuerySet books = QuerySet(u"book"_s);
            const QuerySet some = isRange
                ? books.filter(u"author_id__gte"_s, author)
                : books.filter(u"author_id"_s, author).filter(u"title"_s, u"Orlando"_s);
            QVERIFY(database.load(some, FetchStrategy::Prefetch).records);
        }
        const QString advice = adviceOnMost(capture);
        QVERIFY2(advice.startsWith(u"a load for each of 2 values"_s), qPrintable(advice));
    }
}

void TestLookupAdvice::prefersWhatWasRead()
{
    Database database = openTested(script);
    const QueryCapture capture(database);
    QVERIFY(database.objects(u"prize"_s).fetch());
    for (const int author : { 1, 2 })
        QVERIFY(database.objects(u"author"_s).filter(u"id"_s, Value::ofInteger(author)).fetch());
    // Books have authors too, but nobody has read a book.
    QCOMPARE(adviceOnMost(capture),
             u"N+1 on prize › author, one load per record, keys 1, 2: load both with "
             "objects(u\"prize\"_s).prefetchRelated(u\"author\"_s)"_s);
}

void TestLookupAdvice::namesAFewRelationsOfMany()
{
    QString tables = u"CREATE TABLE a (id INTEGER PRIMARY KEY);"_s;
    for (int i = 0; i < 9; ++i)
        tables += u"CREATE TABLE b%1 (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a);"_s.arg(i);
    Database database = openTested(tables);
    const QueryCapture capture(database);
    for (const int id : { 1, 2 })
        QVERIFY(database.objects(u"a"_s).filter(u"id"_s, Value::ofInteger(id)).fetch());
    const QString advice = adviceOnMost(capture);
    QVERIFY2(advice.startsWith(u"N+1 on b0 › a or b1 › a or b2 › a or others, one load"_s),
             qPrintable(advice));
}

void TestLookupAdvice::saysWhatItCannotKnow()
{
    Database database = openTested(script);
    const QueryCapture withSchema(database);
    const QueryCapture without(database.log());
    for (const QString &title : { u"Orlando"_s, u"Emma"_s })
        QVERIFY(database.objects(u"book"_s).filter(u"title"_s, Value::ofText(title)).fetch());
    const QString advice
        = u"a load for each of 2 values, 'Orlando', 'Emma': if they are the keys of a relation, "
          ".prefetchRelated() where they come from loads all at once"_s;
    QCOMPARE(adviceOnMost(withSchema), advice);
    QCOMPARE(adviceOnMost(without), advice);
}

void TestLookupAdvice::seesTheSameLoadAgain()
{
    Database database = openTested(script);
    const QueryCapture all(database);
    for (int i = 0; i < 3; ++i)
        QVERIFY(database.objects(u"author"_s).fetch());
    QCOMPARE(adviceOnMost(all), u"the same 3 times: load it once and keep the records"_s);
    const QueryCapture one(database);
    for (int i = 0; i < 2; ++i)
        QVERIFY(database.objects(u"book"_s).filter(u"author_id"_s, Value::ofInteger(1)).fetch());
    QCOMPARE(adviceOnMost(one), u"the same 2 times for 1: load it once and keep the records"_s);
}

void TestLookupAdvice::seesALevelThatManyLoadsRead()
{
    Database database = openTested(script);
    const QueryCapture capture(database);
    for (const int author : { 1, 2 }) {
        QVERIFY(database.objects(u"author"_s)
                    .filter(u"id"_s, Value::ofInteger(author))
                    .prefetchRelated(u"book_by_author"_s)
                    .fetch());
    }
    const QList<QueryGroup> groups = groupsOf(capture);
    QCOMPARE(groups.size(), 2);
    QCOMPARE(adviceOn(groups[1], capture),
             u"book_by_author was loaded by 2 loads: one load of all their records needs it "
             "once"_s);
}

void TestLookupAdvice::saysNothingOfSingleQueries()
{
    Database database = openTested(script);
    const Loaded loaded = load(database, u"author"_s, { u"book_by_author__publisher"_s });
    const CapturedQueries captured = queriesOfLoad(database, loaded);
    QCOMPARE(groupsOf(captured).size(), 3);
    for (const QueryGroup &group : groupsOf(captured))
        QCOMPARE(adviceOn(group, captured), QString());
}

QTEST_GUILESS_MAIN(TestLookupAdvice)
#include "tst_lookupadvice.moc"
