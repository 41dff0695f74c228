// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/queryset.h"

#include "datalayer/models/logtext.h"
#include "tests/support/schemanotation.h"
#include "tests/support/testdatabase.h"
#include "tests/support/values.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

Q_DECLARE_METATYPE(roundtrip::QuerySet)

class TestQuerySet : public QObject
{
    Q_OBJECT

private slots:
    void isNeverChanged();
    void findsItsNames();
    void readsTheDirectionOfAnOrder_data();
    void readsTheDirectionOfAnOrder();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void isTitledByItsPaths_data();
    void isTitledByItsPaths();
    void isCheckedBeforeTheFirstQuery();

private:
    static Schema library()
    {
        return Schema(tablesFrom(u"author: id* name -name; publisher: id*; tag: id*; "
                                 "book: id* title author_id>author publisher_id>publisher; "
                                 "book_tag: book_id>book tag_id>tag *(book_id,tag_id)"_s));
    }
    static QuerySet book() { return QuerySet(u"book"_s); }
};

void TestQuerySet::isNeverChanged()
{
    const QuerySet plain = book();
    const QuerySet refined = plain.filter(u"title"_s, text("x"))
                                 .orderBy(u"-title"_s)
                                 .limit(3)
                                 .offset(4)
                                 .prefetchRelated(u"author"_s);
    QVERIFY(plain == book());
    QVERIFY(!(plain == refined));
    QCOMPARE(plain.lookups(), QStringList());
    QVERIFY(!plain.limitCount());
    QCOMPARE(refined.root(), u"book"_s);
    QCOMPARE(refined.lookups(), QStringList { u"author"_s });
    QCOMPARE(*refined.limitCount(), 3);
    QCOMPARE(refined.offsetCount(), 4);
    QVERIFY(!refined.limit(std::nullopt).limitCount());
    // Every part counts when two are compared.
    QVERIFY(!(plain == plain.filter(u"title"_s, text("x"))));
    QVERIFY(!(plain == plain.orderBy(u"title"_s)));
    QVERIFY(!(plain == plain.limit(0)));
    QVERIFY(!(plain == plain.offset(1)));
    QVERIFY(!(plain == plain.prefetchRelated(u"author"_s)));
}

void TestQuerySet::findsItsNames()
{
    const Schema schema = library();
    const auto resolved = book()
                              .filter(u"title"_s, text("x"))
                              .filter(u"author_id"_s, {})
                              .orderBy(u"-title"_s)
                              .orderBy(u"id"_s)
                              .limit(0)
                              .offset(7)
                              .prefetchRelated(u"tag"_s)
                              .prefetchRelated(u"author"_s)
                              .resolve(schema);
    QVERIFY(resolved);
    QCOMPARE(resolved->table, schema.tableIndex(u"book"_s));
    QCOMPARE(resolved->root.where,
             allOf({ Predicate::equals(1, text("x")), Predicate::equals(2, {}) }));
    QCOMPARE(resolved->root.where.parts.size(), 2);
    QCOMPARE(resolved->root.order.size(), 2);
    QVERIFY(resolved->root.order[0].column == 1 && resolved->root.order[0].descending);
    QVERIFY(resolved->root.order[1].column == 0 && !resolved->root.order[1].descending);
    // A column that was named before decides nothing more.
    const auto again
        = QuerySet(u"book"_s).orderBy(u"-title"_s).orderBy(u"title"_s).resolve(library());
    QCOMPARE(again->root.order.size(), 1);
    QVERIFY(again->root.order[0].descending);
    QCOMPARE(*resolved->root.limit, 0);
    QCOMPARE(resolved->root.offset, 7);
    QCOMPARE(resolved->lookups.size(), 3);
}

void TestQuerySet::readsTheDirectionOfAnOrder_data()
{
    QTest::addColumn<QString>("term");
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("descending");
    QTest::newRow("ascending") << u"name"_s << 1 << false;
    QTest::newRow("descending") << u"-id"_s << 0 << true;
    QTest::newRow("a column that begins with a minus") << u"-name"_s << 2 << false;
    QTest::newRow("and that one descending") << u"--name"_s << 2 << true;
}

void TestQuerySet::readsTheDirectionOfAnOrder()
{
    QFETCH(const QString, term);
    const auto resolved = QuerySet(u"author"_s).orderBy(term).resolve(library());
    QVERIFY2(resolved, resolved ? "" : qPrintable(resolved.error().text));
    QTEST(resolved->root.order.first().column, "column");
    QTEST(resolved->root.order.first().descending, "descending");
}

void TestQuerySet::namesWhatIsWrong_data()
{
    QTest::addColumn<QuerySet>("query");
    QTest::addColumn<QString>("error");
    QTest::newRow("the root") << QuerySet(u"boko"_s)
                              << u"\"boko\" is not a table of this database; did you mean "
                                 "\"book\"? It has: author, book, book_tag, publisher, tag"_s;
    QTest::newRow("no root") << QuerySet()
                             << u"\"\" is not a table of this database. "
                                "It has: author, book, book_tag, publisher, tag"_s;
    QTest::newRow("a filter") << book().filter(u"titel"_s, text("x"))
                              << u"\"titel\" is not a column of book; did you mean \"title\"? "
                                 "It has: author, author_id, book_tag, id, publisher, "
                                 "publisher_id, tag, title"_s;
    QTest::newRow("an order") << book().orderBy(u"year"_s)
                              << u"\"year\" is not a column of book. "
                                 "It has: author_id, id, publisher_id, title"_s;
    QTest::newRow("a descending order, without its minus")
        << book().orderBy(u"-titl"_s)
        << u"\"titl\" is not a column of book; did you mean \"title\"? "
           "It has: author_id, id, publisher_id, title"_s;
    QTest::newRow("nothing but a minus") << book().orderBy(u"-"_s)
                                         << u"\"\" is not a column of book. "
                                            "It has: author_id, id, publisher_id, title"_s;
    QTest::newRow("a lookup") << book().prefetchRelated(u"autor"_s)
                              << u"\"autor\" is not a relation of book; did you mean \"author\"? "
                                 "It has: author, book_tag, publisher, tag"_s;
    QTest::newRow("a limit below zero")
        << book().limit(-1) << u"a limit and an offset are whole numbers from 0 up"_s;
    QTest::newRow("an offset below zero")
        << book().offset(-1) << u"a limit and an offset are whole numbers from 0 up"_s;
}

void TestQuerySet::namesWhatIsWrong()
{
    QFETCH(const QuerySet, query);
    const auto resolved = query.resolve(library());
    QVERIFY(!resolved);
    QCOMPARE(resolved.error().kind, DbError::Kind::Name);
    QTEST(resolved.error().text, "error");
}

void TestQuerySet::isTitledByItsPaths_data()
{
    QTest::addColumn<QStringList>("lookups");
    QTest::addColumn<QString>("title");
    QTest::newRow("none") << QStringList() << u"book"_s;
    QTest::newRow("one") << QStringList { u"author"_s } << u"book › author"_s;
    QTest::newRow("a path, its beginning too")
        << QStringList { u"author"_s, u"author__book"_s } << u"book › author › book"_s;
    QTest::newRow("two") << QStringList { u"author"_s, u"tag__book"_s }
                         << u"book › author, tag › book"_s;
}

void TestQuerySet::isTitledByItsPaths()
{
    QFETCH(const QStringList, lookups);
    QuerySet query = book();
    for (const QString &lookup : lookups)
        query = query.prefetchRelated(lookup);
    const Schema schema = library();
    QTEST(recordsText(u"book"_s, query.resolve(schema)->lookups.leafNames()), "title");
}

void TestQuerySet::isCheckedBeforeTheFirstQuery()
{
    Database database = openScript(u"CREATE TABLE a (id INTEGER PRIMARY KEY);"
                                   "INSERT INTO a VALUES (1);"_s);
    const qsizetype statements = database.log().records().size();
    const qsizetype loads = database.log().loads().size();
    const Loaded loaded = load(database, u"a"_s, { u"nope"_s });
    QVERIFY(loaded.error);
    QVERIFY(!loaded.records);
    QCOMPARE(database.log().records().size(), statements);
    QCOMPARE(database.log().loads().size(), loads);
}

QTEST_GUILESS_MAIN(TestQuerySet)
#include "tst_queryset.moc"
