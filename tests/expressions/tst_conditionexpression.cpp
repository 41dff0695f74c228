// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/expressions/expression.h"

#include "tests/support/expressionfixture.h"
#include "tests/support/values.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

Q_DECLARE_METATYPE(roundtrip::QuerySet)

/// What the conditions of a query are printed as, to the letter.
class TestConditionExpression : public QObject
{
    Q_OBJECT

private slots:
    void isWhatOneWouldWrite_data();
    void isWhatOneWouldWrite();
    void tellsNamedComparisonsApart();
};

void TestConditionExpression::isWhatOneWouldWrite_data()
{
    QTest::addColumn<QuerySet>("query");
    QTest::addColumn<QStringList>("wanted");
    QTest::newRow("and, or, not")
        << QuerySet(u"book"_s).filter((Field(u"year"_s).range(integer(1920), integer(1929))
                                       && !Field(u"title"_s).startsWith(text("V_")))
                                      || Field(u"year"_s).isNull())
        << QStringList { u"Book.objects.filter((Q(year__range=[1920, 1929]) & "
                         "~Q(title__startswith=\"V_\")) | Q(year__isnull=True))"_s,
                         u"select(Book).where(or_(and_(Book.year.between(1920, 1929), "
                         "not_(func.coalesce(Book.title.like(\"V!_%\", escape=\"!\"), false()))), "
                         "Book.year.is_(None)))"_s,
                         u"Book.and(Book.where(Book.arel_table[:year].gteq(1920).and(Book.arel_ta"
                         "ble[:year].lteq(1929))).where.not(id: "
                         "Book.where(Book.arel_table[:title].matches(\"V!_%\", "
                         "\"!\")).select(:id)).or(Book.where(year: nil)))"_s,
                         u"from(t0 in Book, where: ((t0.year >= 1920 and t0.year <= 1929) and "
                         "not coalesce(fragment(\"? LIKE ? ESCAPE '!'\", t0.title, \"V!_%\"), "
                         "false)) or is_nil(t0.year))"_s,
                         u"SELECT id, title, year, author_id, publisher_id FROM book WHERE (year "
                         "BETWEEN 1920 AND 1929 AND (title LIKE 'V!_%' ESCAPE '!') IS NOT TRUE) "
                         "OR year IS NULL ORDER BY id;"_s };
    QTest::newRow("excluded along a relation to many")
        << QuerySet(u"author"_s).exclude(Field(u"books__year"_s).gt(integer(1930)))
        << QStringList {
               u"Author.objects.exclude(books__year__gt=1930)"_s,
               u"select(Author).where(not_(Author.books.any(Book.year > 1930)))"_s,
               u"Author.where.not(id: Author.where(id: "
               "Book.where(Book.arel_table[:year].gt(1930)).select(:author_id)).select(:id))"_s,
               u"from(t0 in Author, as: :t0, where: not (exists(from(t1 in Book, "
               "where: t1.author_id == parent_as(:t0).id and t1.year > 1930, select: 1))))"_s,
               u"SELECT author.id, author.name FROM author WHERE NOT EXISTS (SELECT 1 "
               "FROM book WHERE book.author_id = author.id AND book.year > 1930) "
               "ORDER BY author.id;"_s
           };
    QTest::newRow("one related record that meets both")
        << QuerySet(u"author"_s)
               .filter(Field(u"books__year"_s).gte(integer(1930))
                       && Field(u"books__title"_s).contains(text("a!")))
        << QStringList { u"Author.objects.filter(Q(books__year__gte=1930) & "
                         "Q(books__title__contains=\"a!\")).distinct()"_s,
                         u"select(Author).where(Author.books.any(and_(Book.year >= 1930, "
                         "Book.title.like(\"%a!!%\", escape=\"!\"))))"_s,
                         u"Author.where(id: Book.where(Book.arel_table[:year].gteq(1930)).where(B"
                         "ook.arel_table[:title].matches(\"%a!!%\", \"!\")).select(:author_id))"_s,
                         u"from(t0 in Author, as: :t0, where: exists(from(t1 in Book, where: "
                         "t1.author_id == parent_as(:t0).id and t1.year >= 1930 and fragment(\"? "
                         "LIKE ? ESCAPE '!'\", t1.title, \"%a!!%\"), select: 1)))"_s,
                         u"SELECT author.id, author.name FROM author WHERE EXISTS (SELECT 1 FROM "
                         "book WHERE book.author_id = author.id AND (book.year >= 1930 AND "
                         "book.title LIKE '%a!!%' ESCAPE '!')) ORDER BY author.id;"_s };
    QTest::newRow("none that meets both")
        << QuerySet(u"author"_s)
               .exclude(Field(u"books__year"_s).lt(integer(1930))
                        && Field(u"books__title"_s).endsWith(text("z")))
        << QStringList { u"Author.objects.filter(~Q(pk__in=Author.objects.filter(Q(books__year__l"
                         "t=1930) & Q(books__title__endswith=\"z\"))))"_s,
                         u"select(Author).where(not_(Author.books.any(and_(Book.year < 1930, "
                         "Book.title.like(\"%z\", escape=\"!\")))))"_s,
                         u"Author.where.not(id: Author.where(id: "
                         "Book.where(Book.arel_table[:year].lt(1930)).where(Book.arel_table[:tit"
                         "le].matches(\"%z\", \"!\")).select(:author_id)).select(:id))"_s,
                         u"from(t0 in Author, as: :t0, where: not (exists(from(t1 in Book, "
                         "where: t1.author_id == parent_as(:t0).id and t1.year < 1930 and "
                         "fragment(\"? LIKE ? ESCAPE '!'\", t1.title, \"%z\"), select: 1))))"_s,
                         u"SELECT author.id, author.name FROM author WHERE NOT EXISTS (SELECT 1 "
                         "FROM book WHERE book.author_id = author.id AND (book.year < 1930 AND "
                         "book.title LIKE '%z' ESCAPE '!')) ORDER BY author.id;"_s };
    QTest::newRow("to many or the record itself")
        << QuerySet(u"author"_s)
               .filter(
                   (Field(u"books__year"_s).lte(integer(7)) || Field(u"name"_s).iExact(text("x")))
                   && Field(u"books__title"_s).exact(text("t")))
        << QStringList {
               u"Author.objects.filter(Q(pk__in=Author.objects.filter(Q(books__year__lt"
               "e=7) | Q(name__iexact=\"x\"))) & Q(books__title=\"t\")).distinct()"_s,
               u"select(Author).where(or_(Author.books.any(Book.year <= 7), "
               "Author.name.like(\"x\", escape=\"!\")), Author.books.any(Book.title == \"t\"))"_s,
               u"Author.and(Author.where(id: "
               "Book.where(Book.arel_table[:year].lteq(7)).select(:author_id)).or(Auth"
               "or.where(Author.arel_table[:name].matches(\"x\", \"!\")))).where(id: "
               "Book.where(title: \"t\").select(:author_id))"_s,
               u"from(t0 in Author, as: :t0, where: (exists(from(t1 in Book, where: "
               "t1.author_id == parent_as(:t0).id and t1.year <= 7, select: 1)) or "
               "fragment(\"? LIKE ? ESCAPE '!'\", t0.name, \"x\")) and exists(from(t2 in "
               "Book, where: t2.author_id == parent_as(:t0).id and t2.title == \"t\", "
               "select: 1)))"_s,
               u"SELECT author.id, author.name FROM author WHERE (EXISTS (SELECT 1 "
               "FROM book WHERE book.author_id = author.id AND book.year <= 7) OR "
               "author.name LIKE 'x' ESCAPE '!') AND EXISTS (SELECT 1 FROM book WHERE "
               "book.author_id = author.id AND book.title = 't') ORDER BY author.id;"_s
           };
    QTest::newRow("differs, in any case")
        << QuerySet(u"book"_s)
               .filter(Field(u"year"_s).ne(integer(1930)))
               .filter(Field(u"title"_s).iContains(text("a%")) && !Field(u"id"_s).ne(integer(3)))
        << QStringList {
               u"Book.objects.filter((Q(year__lt=1930) | Q(year__gt=1930)))"
               ".filter(Q(title__icontains=\"a%\") & ~(Q(id__lt=3) | Q(id__gt=3)))"_s,
               u"select(Book).where(Book.year != 1930, Book.title.ilike(\"%a!%%\", escape=\"!\"), "
               "not_(func.coalesce(Book.id != 3, false())))"_s,
               u"Book.where.not(year: 1930).where(Book.arel_table[:title].matches(\"%a!%%\", "
               "\"!\")).where.not(id: Book.where.not(id: 3).select(:id))"_s,
               u"from(t0 in Book, where: t0.year != 1930 and fragment(\"lower(?) LIKE lower(?) "
               "ESCAPE '!'\", t0.title, \"%a!%%\") and not coalesce(t0.id != 3, false))"_s,
               u"SELECT id, title, year, author_id, publisher_id FROM book WHERE year <> 1930 AND "
               "title LIKE '%a!%%' ESCAPE '!' AND (id <> 3) IS NOT TRUE ORDER BY id;"_s
           };
    QTest::newRow("free text, and a condition as it is typed")
        << QuerySet(u"author"_s)
               .filter(Condition::written(u"books.year>1930"_s))
               .filter(Condition::search(u"x"_s))
        << QStringList { u"Author.objects.filter(books__year__gt=1930)"
                         ".filter(Q(id__icontains=\"x\") | Q(name__icontains=\"x\")).distinct()"_s,
                         u"select(Author).where(Author.books.any(Book.year > 1930), "
                         "or_(Author.id.ilike(\"%x%\", escape=\"!\"), "
                         "Author.name.ilike(\"%x%\", escape=\"!\")))"_s,
                         u"Author.where(id: Book.where(Book.arel_table[:year].gt(1930))"
                         ".select(:author_id)).and(Author.where(Author.arel_table[:id].matches("
                         "\"%x%\", \"!\")).or(Author.where(Author.arel_table[:name].matches("
                         "\"%x%\", \"!\"))))"_s,
                         u"from(t0 in Author, as: :t0, where: exists(from(t1 in Book, where: "
                         "t1.author_id == parent_as(:t0).id and t1.year > 1930, select: 1)) and "
                         "(fragment(\"lower(?) LIKE lower(?) ESCAPE '!'\", t0.id, \"%x%\") or "
                         "fragment(\"lower(?) LIKE lower(?) ESCAPE '!'\", t0.name, \"%x%\")))"_s,
                         u"SELECT author.id, author.name FROM author WHERE EXISTS (SELECT 1 FROM "
                         "book WHERE book.author_id = author.id AND book.year > 1930) AND "
                         "(author.id LIKE '%x%' ESCAPE '!' OR author.name LIKE '%x%' ESCAPE '!') "
                         "ORDER BY author.id;"_s };
    QTest::newRow("NULL along a relation")
        << QuerySet(u"book"_s)
               .filter(u"author__name"_s, {})
               .filter(Field(u"publisher__id"_s).isNull())
        << QStringList {
               u"Book.objects.filter(author__name__isnull=True, "
               "author__isnull=False).filter(publisher__id__isnull=True)"_s,
               u"select(Book).where(Book.author.has(Author.name.is_(None)), "
               "or_(not_(Book.publisher.has()), Book.publisher.has(Publisher.id.is_(None))))"_s,
               u"Book.where(author_id: Author.where(name: "
               "nil).select(:id)).and(Book.where.not(id: Book.where(publisher_id: "
               "Publisher.select(:id)).select(:id)).or(Book.where(publisher_id: "
               "Publisher.where(id: nil).select(:id))))"_s,
               u"from(t0 in Book, as: :t0, where: exists(from(t1 in Author, where: "
               "t1.id == parent_as(:t0).author_id and is_nil(t1.name), select: 1)) "
               "and (not exists(from(t3 in Publisher, where: t3.id == "
               "parent_as(:t0).publisher_id, select: 1)) or exists(from(t2 in "
               "Publisher, where: t2.id == parent_as(:t0).publisher_id and "
               "is_nil(t2.id), select: 1))))"_s,
               u"SELECT book.id, book.title, book.year, book.author_id, "
               "book.publisher_id FROM book WHERE EXISTS (SELECT 1 FROM author WHERE "
               "author.id = book.author_id AND author.name IS NULL) AND (EXISTS "
               "(SELECT 1 FROM publisher WHERE publisher.id = book.publisher_id AND "
               "publisher.id IS NULL) OR NOT EXISTS (SELECT 1 FROM publisher WHERE "
               "publisher.id = book.publisher_id)) ORDER BY book.id;"_s
           };
    QTest::newRow("many to many")
        << QuerySet(u"book"_s)
               .filter(Field(u"tag"_s).in({ integer(1), integer(-2), {} }))
               .exclude(Field(u"author"_s).isNull())
        << QStringList {
               u"Book.objects.filter(tag__in=[1, -2]).exclude(author__isnull=True).distinct()"_s,
               u"select(Book).where(Book.tag.any(Tag.id.in_([1, -2])), "
               "not_(not_(Book.author.has())))"_s,
               u"Book.where(id: BookTag.where(tag_id: Tag.where(id: [1, "
               "-2]).select(:id)).select(:book_id)).where.not(id: Book.where.not(id: "
               "Book.where(author_id: Author.select(:id)).select(:id)).select(:id))"_s,
               u"from(t0 in Book, as: :t0, where: exists(from(t2 in BookTag, join: t1 "
               "in Tag, on: t2.tag_id == t1.id, where: t2.book_id == "
               "parent_as(:t0).id and t1.id in [1, -2], select: 1)) and not (not "
               "(exists(from(t3 in Author, where: t3.id == parent_as(:t0).author_id, "
               "select: 1)))))"_s,
               u"SELECT book.id, book.title, book.year, book.author_id, "
               "book.publisher_id FROM book WHERE EXISTS (SELECT 1 FROM tag JOIN "
               "book_tag ON book_tag.tag_id = tag.id WHERE book_tag.book_id = book.id "
               "AND tag.id IN (1, -2)) AND (NOT EXISTS (SELECT 1 FROM author WHERE "
               "author.id = book.author_id)) IS NOT TRUE ORDER BY book.id;"_s
           };
    QTest::newRow("nothing")
        << QuerySet(u"book"_s).filter(Field(u"year"_s).in({}))
        << QStringList { u"Book.objects.filter(year__in=[])"_s, u"select(Book).where(false())"_s,
                         u"Book.where(\"1 = 0\")"_s, u"from(t0 in Book, where: false)"_s,
                         u"SELECT id, title, year, author_id, publisher_id FROM book WHERE 1 = 0 "
                         "ORDER BY id;"_s };
    QTest::newRow("numbers and blobs")
        << QuerySet(u"book"_s).filter(Field(u"year"_s).in(
               { real(2), real(1e21), real(-HUGE_VAL), real(std::nan("")), blob("a\xff") }))
        << QStringList { u"Book.objects.filter(year__in=[2.0, 1.0e+21, float(\"-inf\"), "
                         "float(\"nan\"), bytes.fromhex(\"61ff\")])"_s,
                         u"select(Book).where(Book.year.in_([2.0, 1.0e+21, float(\"-inf\"), "
                         "float(\"nan\"), bytes.fromhex(\"61ff\")]))"_s,
                         u"Book.where(year: [2.0, 1.0e+21, -Float::INFINITY, Float::NAN, "
                         "[\"61ff\"].pack(\"H*\")])"_s,
                         u"from(t0 in Book, where: t0.year in [2.0, 1.0e+21, fragment(\"-9e999\"), "
                         "fragment(\"'NaN'\"), <<0x61, 0xff>>])"_s,
                         u"SELECT id, title, year, author_id, publisher_id FROM book WHERE year "
                         "IN (2.0, 1e+21, -9e999, 'NaN', X'61ff') ORDER BY id;"_s };
}

void TestConditionExpression::isWhatOneWouldWrite()
{
    QFETCH(const QuerySet, query);
    QFETCH(const QStringList, wanted); // in the order of the languages
    QCOMPARE(expressionsOf(query), wanted);
}

void TestConditionExpression::tellsNamedComparisonsApart()
{
    const QuerySet authors(u"author"_s);
    QCOMPARE(expressionsOf(authors.filter(!Condition::named(u"books__year__gt"_s, { 1930 }))),
             expressionsOf(authors.filter(!Field(u"books__year"_s).gt(1930))));
}

QTEST_APPLESS_MAIN(TestConditionExpression)
#include "tst_conditionexpression.moc"
