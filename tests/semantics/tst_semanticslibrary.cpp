// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/semanticsfixtures.h"
#include "tests/support/values.h"

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

QuerySet books()
{
    return QuerySet(u"book"_s);
}

QuerySet authors()
{
    return QuerySet(u"author"_s);
}

const QString oneBio = u"INSERT INTO bio VALUES ('Charlotte'); " // NOLINT: no exception
                       "INSERT INTO bio_books VALUES ('Charlotte', 1);"_s;

const QString addresses = // NOLINT
    u"INSERT INTO authoraddress VALUES (1, 'Charlotte', 'SomeStreet 1');"_s;

/// Jane likes Charlotte, who likes Anne, who likes Jane.
const QString ring = // NOLINT
    u"INSERT INTO favoriteauthors VALUES (1, 'Jane', 'Charlotte', 1), (2, 'Charlotte', 'Anne', 1), "
    "(3, 'Anne', 'Jane', 1);"_s;

const QString aged = // NOLINT
    u"INSERT INTO authorwithage VALUES (1, 38), (3, 30); INSERT INTO bookwithyear VALUES "
    "(1, 1846), (2, 1847); INSERT INTO bookwithyear_aged_authors VALUES (1, 1, 1), (2, 1, 3), "
    "(3, 2, 1); INSERT INTO bookreview VALUES (1, 1, 'good'), (2, 2, 'better'), (3, NULL, 'lost');"_s;

} // namespace

/// The cases of tests/semantics/semantics.md about books and their authors. Rows begin with the
/// case's id.
class TestSemanticsLibrary : public EveryDatabaseTest
{
    Q_OBJECT

private slots:
    void loads_data();
    void loads();
    void refuses_data();
    void refuses();
    void nextLevelHasEachKeyOnce_data();
    void nextLevelHasEachKeyOnce();
    void countsChildrenFromMemory();
    void walksNaivelyWithoutLookups();
    void limitsPerParent_data();
    void limitsPerParent();
};

void TestSemanticsLibrary::loads_data()
{
    QTest::addColumn<QString>("more");
    QTest::addColumn<QuerySet>("query");
    QTest::addColumn<int>("queries");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *id, const QString &more, const QuerySet &query, int queries,
                        const QString &tree) {
        QTest::newRow(id) << more << query << queries << tree;
    };
    const QString forward
        = u"Poems(authors: Charlotte, Anne, Emily), Jane Eyre(authors: Charlotte), "
          "Wuthering Heights(authors: Emily), Sense and Sensibility(authors: Jane)"_s;
    row("DJ01 test_m2m_forward", {}, books().prefetchRelated(u"authors"_s), 2, forward);
    row("DJ02 test_m2m_reverse", {}, authors().prefetchRelated(u"books"_s), 2,
        u"Charlotte(books: Poems, Jane Eyre), Anne(books: Poems), "
        "Emily(books: Poems, Wuthering Heights), Jane(books: Sense and Sensibility)"_s);
    row("DJ03 test_foreignkey_forward", {}, authors().prefetchRelated(u"first_book"_s), 2,
        u"Charlotte(first_book: Poems), Anne(first_book: Poems), Emily(first_book: Poems), "
        "Jane(first_book: Sense and Sensibility)"_s);
    row("DJ04 test_foreignkey_reverse", {}, books().prefetchRelated(u"first_time_authors"_s), 2,
        u"Poems(first_time_authors: Charlotte, Anne, Emily), Jane Eyre(first_time_authors: -), "
        "Wuthering Heights(first_time_authors: -), Sense and Sensibility(first_time_authors: Jane)"_s);
    row("DJ05 test_onetoone_reverse_no_match", {}, books().prefetchRelated(u"bookwithyear"_s), 2,
        u"Poems(bookwithyear: -), Jane Eyre(bookwithyear: -), Wuthering Heights(bookwithyear: -), "
        "Sense and Sensibility(bookwithyear: -)"_s);
    row("DJ06 test_onetoone_reverse_with_to_field_pk",
        u"INSERT INTO bio VALUES ('Charlotte'), ('Anne'), ('Emily');"_s,
        authors()
            .filter(Field(u"name"_s).in({ text("Anne"), text("Charlotte"), text("Emily") }))
            .prefetchRelated(u"bio__author"_s),
        2,
        u"Charlotte(bio: Charlotte(author: Charlotte)), Anne(bio: Anne(author: Anne)), "
        "Emily(bio: Emily(author: Emily))"_s);
    row("DJ07 test_survives_clone", {},
        books().prefetchRelated(u"first_time_authors"_s).filter(Field(u"id"_s).lt(integer(1000))),
        2, {});
    row("DJ09 test_in_and_prefetch_related", {},
        books().prefetchRelated(u"authors"_s).filter(u"id"_s, integer(1)), 2,
        u"Poems(authors: Charlotte, Anne, Emily)"_s);
    const QString twoLevels
        = u"Charlotte(books: Poems(read_by: Amy), Jane Eyre(read_by: Belinda)), "
          "Anne(books: Poems(read_by: Amy)), Emily(books: Poems(read_by: Amy), Wuthering Heights("
          "read_by: -)), Jane(books: Sense and Sensibility(read_by: Amy, Belinda))"_s;
    row("DJ11 test_m2m_then_m2m", {}, authors().prefetchRelated(u"books__read_by"_s), 3, twoLevels);
    row("DJ12 test_overriding_prefetch, the short one first", {},
        authors().prefetchRelated(u"books"_s).prefetchRelated(u"books__read_by"_s), 3, twoLevels);
    row("DJ12 test_overriding_prefetch, the long one first", {},
        authors().prefetchRelated(u"books__read_by"_s).prefetchRelated(u"books"_s), 3, twoLevels);
    row("E2 the same lookup twice", {},
        authors().prefetchRelated(u"books__read_by"_s).prefetchRelated(u"books__read_by"_s), 3,
        twoLevels);
    row("DJ13 test_get", {},
        authors().filter(u"name"_s, text("Charlotte")).prefetchRelated(u"books__read_by"_s), 3,
        u"Charlotte(books: Poems(read_by: Amy), Jane Eyre(read_by: Belinda))"_s);
    row("DJ14 test_foreign_key_then_m2m", {}, authors().prefetchRelated(u"first_book__read_by"_s),
        3,
        u"Charlotte(first_book: Poems(read_by: Amy)), Anne(first_book: Poems(read_by: Amy)), "
        "Emily(first_book: Poems(read_by: Amy)), "
        "Jane(first_book: Sense and Sensibility(read_by: Amy, Belinda))"_s);
    row("DJ15 test_reverse_one_to_one_then_m2m, nobody has one", {},
        authors().prefetchRelated(u"bio__books"_s), 2,
        u"Charlotte(bio: -), Anne(bio: -), Emily(bio: -), Jane(bio: -)"_s);
    row("DJ15 test_reverse_one_to_one_then_m2m, one has", oneBio,
        authors().prefetchRelated(u"bio__books"_s), 3,
        u"Charlotte(bio: Charlotte(books: Poems)), Anne(bio: -), Emily(bio: -), Jane(bio: -)"_s);
    row("DJ27 test_m2m_join_reuse",
        u"INSERT INTO favoriteauthors VALUES (1, 'Charlotte', 'Emily', 1), (2, 'Charlotte', "
        u"'Jane', "
        "0), (3, 'Anne', 'Emily', 1), (4, 'Anne', 'Jane', 1);"_s,
        authors()
            .filter(Field(u"id"_s).in({ integer(1), integer(2) }))
            .prefetchRelated(Prefetch(u"favorite_authors"_s)
                                 .filterThrough(Field(u"is_active"_s).exact(integer(1)))),
        2, u"Charlotte(favorite_authors: Emily), Anne(favorite_authors: Emily, Jane)"_s);
    row("DJ57 test_foreignkey, of the table a key is inherited from", aged + addresses,
        QuerySet(u"authorwithage"_s).prefetchRelated(u"author__addresses"_s), 3,
        u"1(author: Charlotte(addresses: SomeStreet 1)), 3(author: Emily(addresses: -))"_s);
    row("DJ58 test_foreignkey_to_inherited", aged,
        QuerySet(u"bookreview"_s).prefetchRelated(u"book__book"_s), 3,
        u"good(book: 1(book: Poems)), better(book: 2(book: Jane Eyre)), lost(book: -)"_s);
    row("DJ59 test_m2m_to_inheriting_model, forward", aged,
        QuerySet(u"authorwithage"_s).prefetchRelated(u"books_with_year"_s), 2,
        u"1(books_with_year: 1, 2), 3(books_with_year: 1)"_s);
    row("DJ59 test_m2m_to_inheriting_model, reverse", aged,
        QuerySet(u"bookwithyear"_s).prefetchRelated(u"aged_authors"_s), 2,
        u"1(aged_authors: 1, 3), 2(aged_authors: 1)"_s);
    row("DJ60 test_parent_link_prefetch", aged,
        QuerySet(u"authorwithage"_s).prefetchRelated(u"author"_s), 2,
        u"1(author: Charlotte), 3(author: Emily)"_s);
    row("DJ60 test_child_link_prefetch", aged, authors().prefetchRelated(u"authorwithage"_s), 2,
        u"Charlotte(authorwithage: 1), Anne(authorwithage: -), Emily(authorwithage: 3), "
        "Jane(authorwithage: -)"_s);
    row("DJ61 test_foreignkey", addresses, authors().prefetchRelated(u"addresses"_s), 2,
        u"Charlotte(addresses: SomeStreet 1), Anne(addresses: -), Emily(addresses: -), "
        "Jane(addresses: -)"_s);
    row("E10 a key to a unique column", addresses,
        QuerySet(u"authoraddress"_s).prefetchRelated(u"author"_s), 2,
        u"SomeStreet 1(author: Charlotte)"_s);
    row("DJ62 test_m2m", ring,
        authors().prefetchRelated(u"favorite_authors"_s).prefetchRelated(u"favors_me"_s), 3,
        u"Charlotte(favorite_authors: Anne; favors_me: Jane), "
        "Anne(favorite_authors: Jane; favors_me: Charlotte), "
        "Emily(favorite_authors: -; favors_me: -), "
        "Jane(favorite_authors: Charlotte; favors_me: Anne)"_s);
    row("DJ72 Ticket21410", ring,
        authors().prefetchRelated(u"first_book"_s).prefetchRelated(u"favorite_authors"_s), 3, {});
    row("DJ74 test_detect_is_fetched",
        u"INSERT INTO authoraddress VALUES (1, 'Charlotte', 'Happy place'), "
        "(2, 'Anne', 'Elsewhere'), (3, 'Jane', 'Happy place');"_s,
        books()
            .filter(Field(u"id"_s).in({ integer(1), integer(4) }))
            .prefetchRelated(
                Prefetch(u"first_time_authors"_s)
                    .prefetchRelated(
                        Prefetch(u"addresses"_s).filter(u"address"_s, text("Happy place")))),
        3,
        u"Poems(first_time_authors: Charlotte(addresses: Happy place), Anne(addresses: -), "
        "Emily(addresses: -)), Sense and Sensibility(first_time_authors: Jane(addresses: Happy "
        "place))"_s);
    row("DJ77 ReadPrefetchedObjectsCache", aged + ring,
        QuerySet(u"authorwithage"_s)
            .prefetchRelated(
                Prefetch(u"author"_s).prefetchRelated(Prefetch(u"favorite_authors__first_book"_s)))
            .prefetchRelated(u"author__favorite_authors"_s),
        4,
        u"1(author: Charlotte(favorite_authors: Anne(first_book: Poems))), "
        "3(author: Emily(favorite_authors: -))"_s);
    row("E1 no records", u"DELETE FROM reader_books_read; DELETE FROM reader;"_s,
        QuerySet(u"reader"_s).prefetchRelated(u"books_read__authors"_s), 1, {});
    row("E12 shared targets", {}, books().prefetchRelated(u"authors__first_book"_s), 3, {});
    row("E15 the order of each collection", {},
        books().prefetchRelated(Prefetch(u"authors"_s).orderBy(u"-name"_s)), 2,
        u"Poems(authors: Emily, Charlotte, Anne), Jane Eyre(authors: Charlotte), "
        "Wuthering Heights(authors: Emily), Sense and Sensibility(authors: Jane)"_s);
    row("E20 no lookups", {}, authors(), 1, u"Charlotte, Anne, Emily, Jane"_s);
    row("LW5 overlapping paths", {},
        authors()
            .prefetchRelated(u"first_book__read_by"_s)
            .prefetchRelated(u"first_book__authors"_s)
            .prefetchRelated(u"first_book"_s),
        4, {});
}

void TestSemanticsLibrary::loads()
{
    QFETCH(const QString, more);
    QFETCH(const QuerySet, query);
    QFETCH(const int, queries);
    QFETCH(const QString, tree);
    Database database = libraryDatabase(more);
    checkCase(database, query, queries, tree);
}

void TestSemanticsLibrary::refuses_data()
{
    QTest::addColumn<QuerySet>("query");
    QTest::addColumn<QString>("error");
    QTest::newRow("DJ16 test_attribute_error")
        << QuerySet(u"reader"_s).prefetchRelated(u"books_read__autors"_s)
        << u"\"autors\" is not a relation of book; did you mean \"authors\"? It has: "_s;
    QTest::newRow("DJ17 test_invalid_final_lookup")
        << books().prefetchRelated(u"authors__name"_s)
        << u"\"name\" is a column of author, not a relation"_s;
    QTest::newRow("DJ19 test_forward_m2m_to_attr_conflict")
        << books().prefetchRelated(Prefetch(u"authors"_s).toAttr(u"title"_s))
        << u"book has a column of that name"_s;
    QTest::newRow("DJ19 test_reverse_m2m_to_attr_conflict")
        << authors().prefetchRelated(Prefetch(u"books"_s).toAttr(u"addresses"_s))
        << u"author has a relation of that name"_s;
    QTest::newRow("DJ84 test_window_not_supported, a limit to one record")
        << authors().prefetchRelated(Prefetch(u"first_book"_s).limit(1))
        << u"\"first_book\" leads to one record or none and takes no limit"_s;
    QTest::newRow("DJ27 test_m2m_join_reuse, a typo")
        << authors().prefetchRelated(
               Prefetch(u"favorite_authors"_s).filterThrough(Field(u"is_activ"_s).isNull()))
        << u"\"is_activ\" is not a column of favoriteauthors; did you mean \"is_active\"? It has: "
           "author_id, id, is_active, likes_author_id"_s;
    QTest::newRow("DJ27 test_m2m_join_reuse, no junction")
        << authors().prefetchRelated(
               Prefetch(u"addresses"_s).filterThrough(Field(u"is_active"_s).isNull()))
        << u"\"addresses\" of author has no junction whose columns filterThrough() could compare; "
           "these relations have one: "_s;
    QTest::newRow("RB12 a typo where nothing would be loaded")
        << books().filter(u"id"_s, integer(0)).prefetchRelated(u"authors__boks"_s)
        << u"\"boks\" is not a relation of author"_s;
}

void TestSemanticsLibrary::refuses()
{
    QFETCH(const QuerySet, query);
    QFETCH(const QString, error);
    Database database = libraryDatabase();
    checkRefused(database, query, error);
}

void TestSemanticsLibrary::nextLevelHasEachKeyOnce_data()
{
    QTest::addColumn<QString>("lookup");
    QTest::newRow("DJ20 test_m2m_then_reverse_fk_object_ids") << u"authors__addresses"_s;
    QTest::newRow("DJ21 test_m2m_then_m2m_object_ids") << u"authors__favorite_authors"_s;
    QTest::newRow("DJ22 test_m2m_then_reverse_one_to_one_object_ids")
        << u"authors__authorwithage"_s;
}

void TestSemanticsLibrary::nextLevelHasEachKeyOnce()
{
    QFETCH(const QString, lookup);
    Database database = libraryDatabase(addresses + ring + aged);
    // Of three books: all of a table need no keys.
    const QuerySet query = books().filter(Field(u"id"_s).lte(integer(3))).prefetchRelated(lookup);
    const Loaded loaded = database.load(query, FetchStrategy::Prefetch);
    QCOMPARE(queriesOf(database, loaded).constLast().keys, 3);
    checkCase(database, query, 3);
}

void TestSemanticsLibrary::countsChildrenFromMemory() // DJ08, E18
{
    Database database = libraryDatabase();
    const Result<RecordList> books
        = database.objects(u"book"_s).prefetchRelated(u"first_time_authors"_s).fetch();
    QVERIFY(books);
    const QueryCapture capture(database);
    QCOMPARE(books->size(), 4);
    QCOMPARE((*books)[0].related(u"first_time_authors"_s).size(), 3);
    QVERIFY((*books)[1].related(u"first_time_authors"_s).isEmpty());
    QCOMPARE((*books)[0].related(u"first_time_authors"_s).mid(1, 1).size(), 1);
    EXPECT_NO_QUERIES(capture);
}

void TestSemanticsLibrary::walksNaivelyWithoutLookups() // DJ10, E20
{
    Database database = libraryDatabase();
    const QueryCapture capture(database);
    const Result<RecordList> authors = database.objects(u"author"_s).access(Access::One).fetch();
    QVERIFY(authors);
    QStringList found;
    for (const Record &author : *authors) {
        const Result<QList<Record>> books = author.follow(u"books"_s);
        QVERIFY(books);
        found << namesOf(*books);
    }
    EXPECT_QUERIES(capture, 5);
    QCOMPARE(found,
             (QStringList { u"Poems, Jane Eyre"_s, u"Poems"_s, u"Poems, Wuthering Heights"_s,
                            u"Sense and Sensibility"_s }));
}

void TestSemanticsLibrary::limitsPerParent_data()
{
    QTest::addColumn<QuerySet>("query");
    QTest::addColumn<QString>("relation");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("count"); // -1: to the end
    QTest::newRow("DJ79 test_m2m_forward")
        << books()
               .prefetchRelated(u"authors"_s)
               .prefetchRelated(Prefetch(u"authors"_s).offset(1).toAttr(u"sliced"_s))
        << u"authors"_s << u"sliced"_s << 1 << -1;
    QTest::newRow("DJ80 test_m2m_reverse")
        << authors()
               .prefetchRelated(u"books"_s)
               .prefetchRelated(Prefetch(u"books"_s).offset(1).limit(1).toAttr(u"sliced"_s))
        << u"books"_s << u"sliced"_s << 1 << 1;
    const Prefetch byName = Prefetch(u"first_time_authors"_s).orderBy(u"-name"_s);
    QTest::newRow("DJ81 test_foreignkey_reverse")
        << books()
               .prefetchRelated(byName.toAttr(u"whole"_s))
               .prefetchRelated(byName.offset(1).toAttr(u"sliced"_s))
        << u"whole"_s << u"sliced"_s << 1 << -1;
    const Prefetch backwards = Prefetch(u"authors"_s).orderBy(u"-id"_s);
    QTest::newRow("DJ82 test_reverse_ordering")
        << books()
               .prefetchRelated(backwards.toAttr(u"whole"_s))
               .prefetchRelated(backwards.offset(1).toAttr(u"sliced"_s))
        << u"whole"_s << u"sliced"_s << 1 << -1;
    QTest::newRow("DJ83 test_empty_order")
        << books()
               .prefetchRelated(u"authors"_s)
               .prefetchRelated(Prefetch(u"authors"_s).limit(1).toAttr(u"sliced"_s))
        << u"authors"_s << u"sliced"_s << 0 << 1;
    QTest::newRow("E4 one relation under two names")
        << books()
               .prefetchRelated(Prefetch(u"authors"_s).toAttr(u"whole"_s))
               .prefetchRelated(Prefetch(u"authors"_s).limit(2).toAttr(u"sliced"_s))
        << u"whole"_s << u"sliced"_s << 0 << 2;
}

void TestSemanticsLibrary::limitsPerParent()
{
    QFETCH(const QuerySet, query);
    QFETCH(const QString, relation);
    QFETCH(const QString, name);
    QFETCH(const int, first);
    QFETCH(const int, count);
    Database database = libraryDatabase();
    const RecordList roots(database.load(query, FetchStrategy::Prefetch).records);
    QCOMPARE(roots.size(), 4);
    qsizetype sliced = 0;
    for (const Record &root : roots) {
        const QList<Record> expected = root.related(relation).mid(first, count);
        QCOMPARE(namesOf(root.related(name)), namesOf(expected));
        sliced += expected.size();
    }
    QVERIFY(sliced > 0);
    checkCase(database, query, 3);
}

QTEST_GUILESS_MAIN(TestSemanticsLibrary)
#include "tst_semanticslibrary.moc"
