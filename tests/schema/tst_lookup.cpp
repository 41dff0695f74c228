// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/lookup.h"

#include "tests/support/schemanotation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

QList<QList<int>> numbersOf(const QList<QList<StepId>> &lookups)
{
    QList<QList<int>> numbers;
    for (const QList<StepId> &steps : lookups) {
        numbers.emplaceBack();
        for (const StepId step : steps)
            numbers.last() << static_cast<int>(step);
    }
    return numbers;
}

} // namespace

class TestLookup : public QObject
{
    Q_OBJECT

private slots:
    void resolvesPaths_data();
    void resolvesPaths();
    void keepsTheStepsOfEachLookup();
    void takesTheLongestName_data();
    void takesTheLongestName();
    void acceptsEitherName();
    void namesTheWrongSegment_data();
    void namesTheWrongSegment();
    void givesTheStepsBelowOne();
    void refusesEndlessPaths();

private:
    static QString text(const LookupTree &tree, StepId step = StepId::Root);
};

/// A tree as `author(book(publisher,genre),country)`: relations' names from the root's table on.
QString TestLookup::text(const LookupTree &tree, StepId step)
{
    const LookupStep &followed = tree.step(step);
    QStringList below;
    for (const StepId child : followed.children)
        below << text(tree, child);
    const QString name = followed.relation ? followed.relation->name : u"."_s;
    return below.isEmpty() ? name : name + u'(' + below.join(u',') + u')';
}

void TestLookup::resolvesPaths_data()
{
    QTest::addColumn<QStringList>("lookups");
    QTest::addColumn<QString>("tree");
    QTest::newRow("none") << QStringList() << u"."_s;
    QTest::newRow("one") << QStringList { u"book"_s } << u".(book)"_s;
    QTest::newRow("a path") << QStringList { u"book__publisher"_s } << u".(book(publisher))"_s;
    QTest::newRow("a shared prefix is there once")
        << QStringList { u"book__publisher"_s, u"book__genre"_s } << u".(book(publisher,genre))"_s;
    QTest::newRow("a prefix by itself adds nothing")
        << QStringList { u"book__publisher"_s, u"book"_s } << u".(book(publisher))"_s;
    QTest::newRow("twice the same") << QStringList { u"book"_s, u"book"_s } << u".(book)"_s;
    QTest::newRow("in the order given")
        << QStringList { u"country"_s, u"book"_s } << u".(country,book)"_s;
    QTest::newRow("there and back and on")
        << QStringList { u"book__author__book"_s } << u".(book(author(book)))"_s;
    QTest::newRow("many-to-many and its junction")
        << QStringList { u"book__genre"_s, u"book__book_genre__genre"_s }
        << u".(book(genre,book_genre(genre)))"_s;
}

static Schema library()
{
    return Schema(tablesFrom(u"country: id* name; author: id* name country_id>country; "
                             "publisher: id*; genre: id*; "
                             "book: id* title author_id>author publisher_id>publisher; "
                             "book_genre: book_id>book genre_id>genre *(book_id,genre_id)"_s));
}

void TestLookup::resolvesPaths()
{
    const Schema schema = library();
    QFETCH(const QStringList, lookups);
    const auto tree = LookupTree::resolve(schema, schema.tableIndex(u"author"_s), lookups);
    QVERIFY2(tree, tree ? "" : qPrintable(tree.error().text));
    QTEST(text(*tree), "tree");
}

void TestLookup::keepsTheStepsOfEachLookup()
{
    const Schema schema = library();
    const int author = schema.tableIndex(u"author"_s);
    const auto tree = LookupTree::resolve(
        schema, author, { u"book__publisher"_s, u"country"_s, u"book__genre"_s, u"book"_s });
    QVERIFY(tree);
    QCOMPARE(numbersOf(tree->lookups()), (QList<QList<int>> { { 1, 2 }, { 3 }, { 1, 4 }, { 1 } }));
    QCOMPARE(tree->size(), 5);
    QCOMPARE(tree->root().table, author);
    QCOMPARE(tree->root().parent, StepId::None);
    QCOMPARE(tree->root().path, QString());
    const LookupStep &genre = tree->step(StepId { 4 });
    QCOMPARE(genre.path, u"book__genre"_s);
    QCOMPARE(genre.parent, StepId { 1 });
    QCOMPARE(genre.table, schema.tableIndex(u"genre"_s));
    QCOMPARE(genre.relation, schema.relation(schema.tableIndex(u"book"_s), u"genre"_s));
}

void TestLookup::takesTheLongestName_data()
{
    QTest::addColumn<QString>("lookup");
    QTest::addColumn<QString>("tree");
    QTest::newRow("the longer of two") << u"x__y"_s << u".(x__y)"_s;
    QTest::newRow("and on from there") << u"x__y__a"_s << u".(x__y(a))"_s;
    QTest::newRow("the shorter where the longer does not fit") << u"x__a"_s << u".(x(a))"_s;
    QTest::newRow("only up to a separator") << u"x"_s << u".(x)"_s;
    QTest::newRow("one underscore separates nothing") << u"x_y"_s << u".(x_y)"_s;
    QTest::newRow("an underscore at the end of a name") << u"z_"_s << u".(z_)"_s;
    QTest::newRow("and on from there, three in a row") << u"z___a"_s << u".(z_(a))"_s;
}

void TestLookup::takesTheLongestName()
{
    const Schema schema(tablesFrom(u"t: id* a_id>u; u: id*; "
                                   "r: id* x_id>t x__y_id>t x_y_id>t z__id>t"_s));
    const int root = schema.tableIndex(u"r"_s);
    QCOMPARE(relationsText(schema, u"r"_s),
             u"x forward t; x__y forward t; x_y forward t; z_ forward t"_s);
    QFETCH(const QString, lookup);
    const auto tree = LookupTree::resolve(schema, root, { lookup });
    QVERIFY2(tree, tree ? "" : qPrintable(tree.error().text));
    QTEST(text(*tree), "tree");
}

void TestLookup::acceptsEitherName()
{
    Schema schema = library();
    QVERIFY(schema.declare({ u"author"_s, u"book"_s, u"books"_s }));
    const auto tree = LookupTree::resolve(schema, schema.tableIndex(u"author"_s),
                                          { u"book__publisher"_s, u"books__genre"_s });
    QVERIFY(tree);
    QCOMPARE(text(*tree), u".(book(publisher,genre))"_s);
    // The path is written with the name that is shown, whichever was given.
    QCOMPARE(tree->step(StepId { 1 }).path, u"books"_s);
    QCOMPARE(tree->step(StepId { 2 }).path, u"books__publisher"_s);
}

void TestLookup::namesTheWrongSegment_data()
{
    QTest::addColumn<QStringList>("lookups");
    QTest::addColumn<QString>("error");
    QTest::newRow("unknown") << QStringList { u"bok"_s }
                             << u"\"bok\" is not a relation of author; did you mean \"book\"? "
                                "It has: book, country"_s;
    QTest::newRow("the second of two lookups")
        << QStringList { u"book"_s, u"x"_s }
        << u"\"x\" is not a relation of author. It has: book, country"_s;
    QTest::newRow("deeper: the table it is missing in")
        << QStringList { u"book__publishr"_s }
        << u"\"publishr\" is not a relation of book; did you mean \"publisher\"? "
           "It has: author, book_genre, genre, publisher"_s;
    QTest::newRow("only the wrong segment is named, not what follows")
        << QStringList { u"book__x__publisher"_s }
        << u"\"x\" is not a relation of book. It has: author, book_genre, genre, publisher"_s;
    QTest::newRow("a column") << QStringList { u"name"_s }
                              << u"\"name\" is a column of author, not a relation. "
                                 "It has: book, country"_s;
    QTest::newRow("the key's column") << QStringList { u"book__author_id"_s }
                                      << u"\"author_id\" is a column of book, not a relation; did "
                                         "you mean \"author\"? It has: author, book_genre, genre, "
                                         "publisher"_s;
    QTest::newRow("in another case") << QStringList { u"Book"_s }
                                     << u"\"Book\" is not a relation of author; did you mean "
                                        "\"book\"? It has: book, country"_s;
    QTest::newRow("empty") << QStringList { QString() }
                           << u"\"\" is not a relation of author. It has: book, country"_s;
    QTest::newRow("a separator at the end")
        << QStringList { u"country__"_s } << u"\"\" is not a relation of country. It has: author"_s;
    QTest::newRow("a separator in front")
        << QStringList { u"__book"_s }
        << u"\"\" is not a relation of author. It has: book, country"_s;
    QTest::newRow("a dot is no separator")
        << QStringList { u"book.genre"_s }
        << u"\"book.genre\" is not a relation of author. It has: book, country"_s;
}

void TestLookup::namesTheWrongSegment()
{
    const Schema schema = library();
    QFETCH(const QStringList, lookups);
    const auto tree = LookupTree::resolve(schema, schema.tableIndex(u"author"_s), lookups);
    QVERIFY(!tree);
    QCOMPARE(tree.error().kind, DbError::Kind::Name);
    QTEST(tree.error().text, "error");
}

void TestLookup::givesTheStepsBelowOne()
{
    const Schema schema = library();
    const auto tree = LookupTree::resolve(
        schema, schema.tableIndex(u"author"_s),
        { u"country"_s, u"book__publisher"_s, u"book__genre__book"_s });
    QVERIFY(tree);
    const LookupTree below = tree->below(StepId { 2 }); // book
    QCOMPARE(text(below), u".(publisher,genre(book))"_s);
    QCOMPARE(below.root().table, schema.tableIndex(u"book"_s));
    QCOMPARE(below.step(StepId { 3 }).path, u"genre__book"_s);
    QCOMPARE(numbersOf(below.lookups()), (QList<QList<int>> { { 1 }, { 2, 3 } }));
    const LookupTree nothing = tree->below(StepId { 1 });
    QCOMPARE(text(nothing), u"."_s);
    QCOMPARE(numbersOf(nothing.lookups()), QList<QList<int>>());
}

void TestLookup::refusesEndlessPaths()
{
    const Schema schema(tablesFrom(u"n: id* up>n"_s));
    const auto resolved = [&schema](qsizetype steps) {
        return LookupTree::resolve(schema, 0, { QStringList(steps, u"up"_s).join(u"__"_s) });
    };
    QVERIFY(resolved(1000));
    for (const qsizetype steps : { 1001, 25'000 }) {
        const auto tree = resolved(steps);
        QVERIFY(!tree);
        QCOMPARE(tree.error().kind, DbError::Kind::Name);
        QVERIFY2(tree.error().text.startsWith(u"a lookup of more than 1000 relations is refused: "
                                              "\"up__up"_s),
                 qPrintable(tree.error().text));
        QVERIFY(tree.error().text.size() < 150);
    }
}

QTEST_GUILESS_MAIN(TestLookup)
#include "tst_lookup.moc"
