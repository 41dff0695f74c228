// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/relationnaming.h"

#include "tests/support/schemanotation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

/// The rules of "Names of relations" in the command line's contract, one function each.
class TestRelationNaming : public QObject
{
    Q_OBJECT

private slots:
    void namesForwardRelations_data();
    void namesForwardRelations() { compare(); }
    void namesReverseRelations_data();
    void namesReverseRelations() { compare(); }
    void tellsOneToOneFromReverse_data();
    void tellsOneToOneFromReverse() { compare(); }
    void findsManyToMany_data();
    void findsManyToMany() { compare(); }
    void numbersNamesThatAreStillShared_data();
    void numbersNamesThatAreStillShared() { compare(); }
    void resolvesTheTargetsOfKeys_data();
    void resolvesTheTargetsOfKeys() { compare(); }
    void meetsAtTheKeysColumns();
    void knowsTheWayBack();
    void takesNoSearchForEachOfManyTables();

private:
    static void columns();
    static void compare();
};

void TestRelationNaming::columns()
{
    QTest::addColumn<QString>("notation");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("relations");
}

void TestRelationNaming::compare()
{
    QFETCH(const QString, notation);
    QFETCH(const QString, table);
    const Schema schema(tablesFrom(notation));
    QVERIFY2(schema.tableIndex(table) >= 0, "the row's table is not in its notation");
    QTEST(relationsText(schema, table), "relations");
}

void TestRelationNaming::namesForwardRelations_data()
{
    columns();
    const auto row = [](const char *title, const QString &column, const QString &name) {
        QTest::newRow(title) << u"t: id*; a: id* %1>t"_s.arg(column) << u"a"_s
                             << name + u" forward t"_s;
    };
    row("_id", u"author_id"_s, u"author"_s);
    row("Id", u"AlbumId"_s, u"Album"_s);
    row("ID", u"ArtistID"_s, u"Artist"_s);
    row("no suffix", u"ReportsTo"_s, u"ReportsTo"_s);
    row("nothing before _id", u"_id"_s, u"_id"_s);
    row("nothing before Id", u"Id"_s, u"Id"_s);
    row("nothing before ID", u"ID"_s, u"ID"_s);
    row("an end that only looks like one", u"grid"_s, u"grid"_s);
    row("one suffix at a time", u"x_id_id"_s, u"x_id"_s);
    row("_id before Id", u"a_idId"_s, u"a_id"_s);
    row("capitals keep the underscore, as the rule has it", u"AUTHOR_ID"_s, u"AUTHOR_"_s);
    row("in front it is no suffix", u"id_author"_s, u"id_author"_s);
    row("other scripts", u"größe_id"_s, u"größe"_s);

    QTest::newRow("several columns: the target's name")
        << u"warehouse: region* number*; shelf: id* r n (r,n)>warehouse(region,number)"_s
        << u"shelf"_s << u"warehouse forward warehouse"_s;
    QTest::newRow("a self reference: the reverse has the table's name")
        << u"category: id* parent_id>category"_s << u"category"_s
        << u"parent forward category; category reverse category"_s;
    QTest::newRow("forward relations in the order of declaration")
        << u"b: id*; c: id*; a: id* z_id>b y_id>c x_id>b"_s << u"a"_s
        << u"z forward b; y forward c; x forward b"_s;
}

void TestRelationNaming::namesReverseRelations_data()
{
    columns();
    QTest::newRow("the other table's name")
        << u"author: id*; book: id* author_id>author"_s << u"author"_s << u"book reverse book"_s;
    QTest::newRow("several keys between the same tables")
        << u"user: id*; message: id* sender_id>user recipient_id>user"_s << u"user"_s
        << u"message_by_sender reverse message; message_by_recipient reverse message"_s;
    QTest::newRow("a forward relation has that name")
        << u"author: id* book_id>book; book: id* author_id>author"_s << u"author"_s
        << u"book forward book; book_by_author reverse book"_s;
    QTest::newRow("and on the other end")
        << u"author: id* book_id>book; book: id* author_id>author"_s << u"book"_s
        << u"author forward author; author_by_book reverse author"_s;
    QTest::newRow("a self reference named as its table")
        << u"category: id* category_id>category"_s << u"category"_s
        << u"category forward category; category_by_category reverse category"_s;
    QTest::newRow("two self references")
        << u"person: id* mother_id>person father_id>person"_s << u"person"_s
        << u"mother forward person; father forward person; "
           "person_by_mother reverse person; person_by_father reverse person"_s;
    QTest::newRow("a key of several columns beside a plain one")
        << u"w: r* n*; s: id* r n x_id>w(n) (r,n)>w(r,n)"_s << u"w"_s
        << u"s_by_x reverse s; s_by_w reverse s"_s;
    QTest::newRow("a key to a missing table does not count as one of several")
        << u"user: id*; message: id* sender_id>user other_id>nowhere"_s << u"user"_s
        << u"message reverse message"_s;
    QTest::newRow("names in other case are other names")
        << u"b: id* A_id>t; t: id*; a: id* b_id>b"_s << u"b"_s << u"A forward t; a reverse a"_s;
}

void TestRelationNaming::tellsOneToOneFromReverse_data()
{
    columns();
    QTest::newRow("UNIQUE") << u"user: id*; profile: id* user_id>user !user_id"_s << u"user"_s
                            << u"profile one profile"_s;
    QTest::newRow("the key is the primary key")
        << u"user: id*; passport: user_id*>user"_s << u"user"_s << u"passport one passport"_s;
    QTest::newRow("one column of a composite primary key is not enough")
        << u"user: id*; vote: user_id>user topic *(user_id,topic)"_s << u"user"_s
        << u"vote reverse vote"_s;
    QTest::newRow("UNIQUE over more columns is not enough")
        << u"user: id*; vote: id* user_id>user topic !(user_id,topic)"_s << u"user"_s
        << u"vote reverse vote"_s;
    QTest::newRow("UNIQUE over a part of a composite key is not the key")
        << u"w: r* n*; s: id* r n (r,n)>w(r,n) !r"_s << u"w"_s << u"s reverse s"_s;
    QTest::newRow("the order of a composite key's columns does not matter")
        << u"w: r* n*; s: id* r n (r,n)>w(r,n) !(n,r)"_s << u"w"_s << u"s one s"_s;
    QTest::newRow("to itself: a linked list") << u"node: id* next_id>node !next_id"_s << u"node"_s
                                              << u"next forward node; node one node"_s;
}

void TestRelationNaming::findsManyToMany_data()
{
    columns();
    QTest::newRow("over the primary key")
        << u"article: id*; tag: id*; article_tag: article_id>article tag_id>tag "
           "*(article_id,tag_id)"_s
        << u"article"_s << u"article_tag reverse article_tag; tag many tag via article_tag"_s;
    QTest::newRow("and on the other end")
        << u"article: id*; tag: id*; article_tag: article_id>article tag_id>tag "
           "*(tag_id,article_id)"_s
        << u"tag"_s << u"article_tag reverse article_tag; article many article via article_tag"_s;
    QTest::newRow("over UNIQUE, with more columns")
        << u"student: id*; course: id*; enrollment: id* student_id>student course_id>course grade "
           "!(student_id,course_id)"_s
        << u"student"_s << u"enrollment reverse enrollment; course many course via enrollment"_s;
    QTest::newRow("not without a constraint over both keys")
        << u"student: id*; course: id*; enrollment: id* student_id>student course_id>course"_s
        << u"student"_s << u"enrollment reverse enrollment"_s;
    QTest::newRow("not with a constraint over one column more")
        << u"student: id*; course: id*; enrollment: student_id>student course_id>course year "
           "*(student_id,course_id,year)"_s
        << u"student"_s << u"enrollment reverse enrollment"_s;
    QTest::newRow("not with three foreign keys")
        << u"a: id*; b: id*; c: id*; j: a_id>a b_id>b c_id>c *(a_id,b_id)"_s << u"a"_s
        << u"j reverse j"_s;
    QTest::newRow("not with two of three leading somewhere")
        << u"a: id*; b: id*; j: a_id>a x>nowhere b_id>b *(a_id,b_id)"_s << u"a"_s
        << u"j reverse j"_s;
    QTest::newRow("taken by a reverse relation")
        << u"author: id*; book: id* author_id>author; book_author: book_id>book author_id>author "
           "*(book_id,author_id)"_s
        << u"author"_s
        << u"book reverse book; book_author reverse book_author; "
           "book_through_book_author many book via book_author"_s;
    QTest::newRow("taken by a forward relation")
        << u"author: id*; book: id* author_id>author; book_author: book_id>book author_id>author "
           "*(book_id,author_id)"_s
        << u"book"_s
        << u"author forward author; book_author reverse book_author; "
           "author_through_book_author many author via book_author"_s;
    QTest::newRow("both ends the same table")
        << u"person: id*; friendship: from_id>person to_id>person *(from_id,to_id)"_s << u"person"_s
        << u"friendship_by_from reverse friendship; friendship_by_to reverse friendship; "
           "to_through_friendship many person via friendship; "
           "from_through_friendship many person via friendship"_s;
    QTest::newRow("a key of several columns")
        << u"driver: id*; w: r* n*; d: driver_id>driver r n (r,n)>w(r,n) *(driver_id,r,n)"_s
        << u"w"_s << u"d reverse d; driver many driver via d"_s;
    QTest::newRow("keys that share a column")
        << u"x: a* b*; y: b* c*; j: a b c (a,b)>x(a,b) (b,c)>y(b,c) *(a,b,c)"_s << u"x"_s
        << u"j reverse j; y many y via j"_s;
    QTest::newRow("both keys are unique by themselves, too")
        << u"a: id*; b: id*; j: a_id>a b_id>b !a_id !b_id *(a_id,b_id)"_s << u"a"_s
        << u"j one j; b many b via j"_s;
}

void TestRelationNaming::numbersNamesThatAreStillShared_data()
{
    columns();
    QTest::newRow("two columns, one name")
        << u"t: id*; a: id* x_id>t xId>t"_s << u"a"_s << u"x forward t; x_2 forward t"_s;
    QTest::newRow("their reverse relations")
        << u"t: id*; a: id* x_id>t xId>t"_s << u"t"_s << u"a_by_x reverse a; a_by_x_2 reverse a"_s;
    QTest::newRow("three") << u"t: id*; a: id* x_id>t xId>t xID>t"_s << u"a"_s
                           << u"x forward t; x_2 forward t; x_3 forward t"_s;
    QTest::newRow("the number is taken") << u"t: id*; a: id* x_id>t x_2>t xId>t"_s << u"a"_s
                                         << u"x forward t; x_2 forward t; x_3 forward t"_s;
    QTest::newRow("composite keys to the same table")
        << u"w: r* n*; s: id* a b c d (a,b)>w(r,n) (c,d)>w(r,n)"_s << u"s"_s
        << u"w forward w; w_2 forward w"_s;
    QTest::newRow("and their reverse relations")
        << u"w: r* n*; s: id* a b c d (a,b)>w(r,n) (c,d)>w(r,n)"_s << u"w"_s
        << u"s_by_w reverse s; s_by_w_2 reverse s"_s;
    QTest::newRow("a table is called as a relation would be")
        << u"t: id*; a: id* x_id>t y_id>t; a_by_x: id* t_id>t"_s << u"t"_s
        << u"a_by_x reverse a; a_by_y reverse a; a_by_x_2 reverse a_by_x"_s;
    QTest::newRow("two junctions between the same tables")
        << u"a: id*; b: id*; j: a_id>a b_id>b *(a_id,b_id); k: a_id>a b_id>b *(a_id,b_id)"_s
        << u"a"_s << u"j reverse j; k reverse k; b many b via j; b_2 many b via k"_s;
}

void TestRelationNaming::resolvesTheTargetsOfKeys_data()
{
    columns();
    QTest::newRow("spelled in another case") << u"Author: Id*; book: id* author_id>AUTHOR(ID)"_s
                                             << u"book"_s << u"author forward Author"_s;
    QTest::newRow("tables that differ in case")
        << u"Author: id*; author: id*; book: id* author_id>author(id)"_s << u"book"_s
        << u"author forward author"_s;
    QTest::newRow("a missing table") << u"a: id* b_id>b"_s << u"a"_s << QString();
    QTest::newRow("a missing column") << u"b: id*; a: id* b_id>b(nope)"_s << u"a"_s << QString();
    QTest::newRow("a view") << u"v:: id; a: id* v_id>v(id)"_s << u"a"_s << QString();
    QTest::newRow("a primary key of two columns for one")
        << u"b: x* y*; a: id* b_id>b"_s << u"a"_s << QString();
    QTest::newRow("a table without primary key, and no column named")
        << u"b: x; a: id* b_id>b"_s << u"a"_s << QString();
    QTest::newRow("a table without primary key, the column named")
        << u"b: x !x; a: id* b_id>b(x)"_s << u"a"_s << u"b forward b"_s;
    QTest::newRow("a column that is not the primary key")
        << u"country: id* code !code; city: id* country_code>country(code)"_s << u"country"_s
        << u"city reverse city"_s;
    // SQLite tells these apart: only the letters A to Z have a case there.
    QTest::newRow("other scripts have no case in SQL")
        << u"ä: id*; Ä: id*; a: id* x>Ä(id)"_s << u"a"_s << u"x forward Ä"_s;
    QTest::newRow("nor in columns")
        << u"t: é É !é !É; a: id* x>t(É)"_s << u"a"_s << u"x forward t"_s;
}

void TestRelationNaming::meetsAtTheKeysColumns()
{
    const Schema schema(
        tablesFrom(u"driver: id*; w: r n *(n,r); d: driver_id>driver a b (a,b)>w *(driver_id,a,b); "
                   "t: é É !é !É; u: id* x>t(É)"_s));
    const auto columnsOf = [](const Relation *relation) {
        return QList<QList<int>> { relation->columns, relation->targetColumns,
                                   relation->throughSource, relation->throughTarget };
    };
    const int driver = schema.tableIndex(u"driver"_s);
    const int warehouse = schema.tableIndex(u"w"_s);
    const int delivery = schema.tableIndex(u"d"_s);
    // The primary key in its own order, not in that of the columns.
    QCOMPARE(columnsOf(schema.relation(delivery, u"w"_s)),
             (QList<QList<int>> { { 1, 2 }, { 1, 0 }, {}, {} }));
    QCOMPARE(columnsOf(schema.relation(warehouse, u"d"_s)),
             (QList<QList<int>> { { 1, 0 }, { 1, 2 }, {}, {} }));
    QCOMPARE(columnsOf(schema.relation(driver, u"w"_s)),
             (QList<QList<int>> { { 0 }, { 1, 0 }, { 0 }, { 1, 2 } }));
    QCOMPARE(columnsOf(schema.relation(warehouse, u"driver"_s)),
             (QList<QList<int>> { { 1, 0 }, { 0 }, { 1, 2 }, { 0 } }));
    QCOMPARE(columnsOf(schema.relation(schema.tableIndex(u"u"_s), u"x"_s)),
             (QList<QList<int>> { { 1 }, { 1 }, {}, {} }));
}

void TestRelationNaming::knowsTheWayBack()
{
    const Schema schema(
        tablesFrom(u"user: id*; message: id* sender_id>user other_id>user; profile: id* "
                   u"user_id>user !user_id; "
                   "tag: id*; user_tag: user_id>user tag_id>tag *(user_id,tag_id)"_s));
    const int user = schema.tableIndex(u"user"_s);
    const auto back = [&schema](int table, const QString &name) {
        const Relation *relation = schema.relation(table, name);
        if (!relation || relation->backReference < 0)
            return QString();
        return schema.relations(relation->target)[static_cast<size_t>(relation->backReference)]
            .name;
    };
    QCOMPARE(back(user, u"message_by_sender"_s), u"sender"_s);
    QCOMPARE(back(user, u"message_by_other"_s), u"other"_s);
    // From a message to its sender and back is not only that message.
    QCOMPARE(back(schema.tableIndex(u"message"_s), u"sender"_s), QString());
    QCOMPARE(back(user, u"profile"_s), u"user"_s);
    QCOMPARE(back(schema.tableIndex(u"profile"_s), u"user"_s), u"profile"_s);
    QCOMPARE(back(user, u"tag"_s), QString());
}

/// 50 000 tables that refer to one another and all to the first, half of them junctions.
void TestRelationNaming::takesNoSearchForEachOfManyTables()
{
    constexpr int count = 50'000;
    QList<Table> tables;
    tables.reserve(count);
    for (int number = 0; number < count; ++number) {
        Table table;
        table.name = u"t%1"_s.arg(number);
        table.columns << Column { u"id"_s, u"INTEGER"_s } << Column { u"hub_id"_s, u"INTEGER"_s }
                      << Column { u"next_id"_s, u"INTEGER"_s };
        table.primaryKey = number % 2 == 0 ? QList<int> { 0 } : QList<int> { 1, 2 };
        table.foreignKeys << ForeignKey { { 1 }, u"T0"_s, { u"id"_s } }
                          << ForeignKey { { 2 }, u"t%1"_s.arg((number + 1) % count), { u"id"_s } };
        tables << table;
    }
    const Schema schema(tables);
    QCOMPARE(schema.tableIndex(u"t49999"_s), count - 1);
    QCOMPARE(schema.relations(1).front().name, u"hub"_s);
    QVERIFY(schema.relation(0, u"t30000"_s));
    QVERIFY(schema.relation(0, u"t49999_by_next"_s));
    QVERIFY(schema.relation(0, u"t4"_s)); // the hub's own reverse relation
    QVERIFY(schema.relation(0, u"t4_through_t3"_s));
    QVERIFY(schema.relation(4, u"t0"_s)); // over the junction t3
}

QTEST_GUILESS_MAIN(TestRelationNaming)
#include "tst_relationnaming.moc"
