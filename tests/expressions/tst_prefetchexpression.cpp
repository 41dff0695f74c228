// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/expressions/expression.h"

#include "tests/support/expressionfixture.h"
#include "tests/support/values.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

Q_DECLARE_METATYPE(roundtrip::QuerySet)

/// What selected related records, a Prefetch with conditions, order or limit, are printed as.
class TestPrefetchExpression : public QObject
{
    Q_OBJECT

private slots:
    void isWhatOneWouldWrite_data();
    void isWhatOneWouldWrite();
};

void TestPrefetchExpression::isWhatOneWouldWrite_data()
{
    QTest::addColumn<QuerySet>("query");
    QTest::addColumn<QStringList>("wanted");
    QTest::newRow("selected related records")
        << QuerySet(u"author"_s)
               .prefetchRelated(Prefetch(u"books"_s)
                                    .filter(Field(u"year"_s).gte(integer(1930)))
                                    .orderBy(u"-year"_s)
                                    .limit(3)
                                    .offset(1)
                                    .toAttr(u"latest"_s)
                                    .only({ u"title"_s })
                                    .prefetchRelated(u"publisher"_s))
               .prefetchRelated(u"books__tag"_s)
        << QStringList {
               u"# a limit for each record needs Django 4.2\n"
               "Author.objects.prefetch_related(Prefetch(\"books\", "
               "queryset=Book.objects.filter(year__gte=1930).order_by(\"-year\", "
               "\"id\").only(\"id\", \"title\", \"author_id\", "
               "\"publisher_id\").prefetch_related(\"publisher\")[1:4], "
               "to_attr=\"latest\"), \"books__tag\")"_s,
               u"# Author.books holds what is called \"latest\": it has no other name, "
               "and one such selection\n"
               "# latest comes in the order_by of its relationship(), not by year descending\n"
               "# selectinload() has no limit for each record: latest is not cut to "
               "limit 3 from offset 1\n"
               "select(Author).options(selectinload(Author.books.and_(Book.year >= "
               "1930)).load_only(Book.id, Book.title, Book.author_id, "
               "Book.publisher_id).selectinload(Book.publisher), "
               "selectinload(Author.books).selectinload(Book.tag))"_s,
               u"# in class Author: has_many :latest, -> { "
               "where(Book.arel_table[:year].gteq(1930)).order(year: :desc, id: "
               ":asc).select(:id, :title, :author_id, :publisher_id) }, class_name: "
               "\"Book\", foreign_key: :author_id\n"
               "# latest: limit 3, offset 1 for each record is left out, preload has "
               "one for all records together\n"
               "Author.preload({ latest: :publisher }, { books: :tag })"_s,
               u"# books holds what is called \"latest\": it has no other name, and one "
               "such selection\n"
               "# latest: limit 3, offset 1 for each record is left out, it takes a "
               "lateral join; a preload query has one for all records together\n"
               "from(t0 in Author, preload: [{:books, ^from(t1 in Book, where: "
               "t1.year >= 1930, order_by: [desc: t1.year, asc: t1.id], select: "
               "struct(t1, [:id, :title, :author_id, :publisher_id]), preload: "
               "[:publisher])}, books: [:tag]])"_s,
               u"SELECT id, name FROM author ORDER BY id;\n"
               "-- latest\n"
               "SELECT book.id, book.title, book.author_id, book.publisher_id FROM "
               "(SELECT id, title, year, author_id, publisher_id, ROW_NUMBER() OVER "
               "(PARTITION BY author_id ORDER BY year DESC, id) AS rank_in_key FROM "
               "book WHERE year >= 1930 AND author_id IN (SELECT id FROM author)) AS "
               "book WHERE book.rank_in_key > 1 AND book.rank_in_key <= 4 ORDER BY "
               "book.year DESC, book.id;\n"
               "-- latest__publisher\n"
               "SELECT id FROM publisher WHERE id IN (SELECT book.publisher_id FROM "
               "(SELECT id, title, year, author_id, publisher_id, ROW_NUMBER() OVER "
               "(PARTITION BY author_id ORDER BY year DESC, id) AS rank_in_key FROM "
               "book WHERE year >= 1930 AND author_id IN (SELECT id FROM author)) AS "
               "book WHERE book.rank_in_key > 1 AND book.rank_in_key <= 4 ORDER BY "
               "book.year DESC, book.id) ORDER BY id;\n"
               "-- books\n"
               "SELECT id, title, year, author_id, publisher_id FROM book WHERE "
               "author_id IN (SELECT id FROM author) ORDER BY id;\n"
               "-- books__tag\n"
               "SELECT tag.id, book_tag.book_id FROM tag JOIN book_tag ON "
               "book_tag.tag_id = tag.id WHERE book_tag.book_id IN (SELECT id FROM "
               "book WHERE author_id IN (SELECT id FROM author)) ORDER BY tag.id;"_s
           };
    QTest::newRow("selected many to many")
        << QuerySet(u"tag"_s)
               .only({ u"id"_s })
               .prefetchRelated(
                   Prefetch(u"book"_s)
                       .filter(u"title"_s, text("x"))
                       .prefetchRelated(
                           Prefetch(u"author"_s).exclude(Field(u"name"_s).exact(text("n")))))
        << QStringList { u"Tag.objects.only(\"id\").prefetch_related(Prefetch(\"book\", "
                         "queryset=Book.objects.filter(title=\"x\").prefetch_related(Prefetch(\"aut"
                         "hor\", queryset=Author.objects.exclude(name=\"n\")))))"_s,
                         u"select(Tag).options(load_only(Tag.id), "
                         "selectinload(Tag.book.and_(Book.title == "
                         "\"x\")).selectinload(Book.author.and_(not_(func.coalesce(Author.name == "
                         "\"n\", false())))))"_s,
                         u"# in class Tag: has_many :book, -> { where(title: \"x\") }, through: "
                         ":book_tag, source: :book\n"
                         "# in class Book: belongs_to :author, -> { where.not(id: "
                         "Author.where(name: \"n\").select(:id)) }, class_name: \"Author\", "
                         "foreign_key: :author_id\n"
                         "Tag.select(:id).preload(book: :author)"_s,
                         u"from(t0 in Tag, select: struct(t0, [:id]), preload: [book: ^from(t1 "
                         "in Book, where: t1.title == \"x\", preload: [author: ^from(t2 in "
                         "Author, where: not coalesce(t2.name == \"n\", false))])])"_s,
                         u"SELECT id FROM tag ORDER BY id;\n"
                         "-- book\n"
                         "SELECT book.id, book.title, book.year, book.author_id, "
                         "book.publisher_id, book_tag.tag_id FROM book JOIN book_tag ON "
                         "book_tag.book_id = book.id WHERE book.title = 'x' AND book_tag.tag_id "
                         "IN (SELECT id FROM tag) ORDER BY book.id;\n"
                         "-- book__author\n"
                         "SELECT id, name FROM author WHERE (name = 'n') IS NOT TRUE AND id IN "
                         "(SELECT book.author_id FROM book JOIN book_tag ON book_tag.book_id = "
                         "book.id WHERE book.title = 'x' AND book_tag.tag_id IN (SELECT id FROM "
                         "tag)) ORDER BY id;"_s };
    QTest::newRow("the junction's rows")
        << QuerySet(u"tag"_s).prefetchRelated(
               Prefetch(u"book"_s)
                   .filter(u"title"_s, text("x"))
                   .filterThrough(Field(u"book_id"_s).gt(integer(5))))
        << QStringList {
               u"# book: the condition on the rows of book_tag is left out: before 6.0, Django "
               "joins these once more for it, and any of them would meet it\n"
               "Tag.objects.prefetch_related(Prefetch(\"book\", "
               "queryset=Book.objects.filter(title=\"x\")))"_s,
               u"select(Tag).options(selectinload(Tag.book.and_(Book.title == \"x\", "
               "BookTag.book_id > 5)))"_s,
               u"# in class Tag: has_many :book_through, -> { "
               "where(BookTag.arel_table[:book_id].gt(5)) }, class_name: \"BookTag\", foreign_key: "
               ":tag_id\n"
               "# in class Tag: has_many :book, -> { where(title: \"x\") }, through: "
               ":book_through, source: :book\n"
               "Tag.preload(:book)"_s,
               u"# book: the condition on the rows of book_tag is left out, it is a join_where of "
               "the schema's many_to_many\n"
               "from(t0 in Tag, preload: [book: ^from(t1 in Book, where: t1.title == \"x\")])"_s,
               u"SELECT id FROM tag ORDER BY id;\n"
               "-- book\n"
               "SELECT book.id, book.title, book.year, book.author_id, book.publisher_id, "
               "book_tag.tag_id FROM book JOIN book_tag ON book_tag.book_id = book.id WHERE "
               "book.title = 'x' AND book_tag.book_id > 5 AND book_tag.tag_id IN (SELECT id FROM "
               "tag) ORDER BY book.id;"_s
           };
}

void TestPrefetchExpression::isWhatOneWouldWrite()
{
    QFETCH(const QuerySet, query);
    QFETCH(const QStringList, wanted); // in the order of the languages
    QCOMPARE(expressionsOf(query), wanted);
}

QTEST_APPLESS_MAIN(TestPrefetchExpression)
#include "tst_prefetchexpression.moc"
