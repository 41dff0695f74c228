// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/expressions/expression.h"

#include "tests/support/schemanotation.h"
#include "tests/support/values.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

Q_DECLARE_METATYPE(roundtrip::QuerySet)

/// What a query is printed as, to the letter.
class TestExpression : public QObject
{
    Q_OBJECT

private slots:
    void languagesHaveNames();
    void isWhatOneWouldWrite_data();
    void isWhatOneWouldWrite();
    void tellsNamedComparisonsApart();
    void namesWhatIsWrong();

private:
    static Schema library()
    {
        QList<Table> tables = tablesFrom(
            u"author: id* name; publisher: id*; tag: id*; "
            "book: id* title year author_id>author publisher_id>publisher; "
            "book_tag: book_id>book tag_id>tag *(book_id,tag_id); bare: Class from größe a__b"_s);
        tables[tables.size() - 1].name = u"my bare-table"_s;
        Schema schema(tables);
        const Result<> named = schema.declare(DeclaredName { u"author"_s, u"book"_s, u"books"_s });
        Q_ASSERT(named);
        return schema;
    }
};

void TestExpression::languagesHaveNames()
{
    QStringList names;
    for (const Language language : allLanguages()) {
        names << languageName(language);
        QCOMPARE(*languageFromName(languageName(language)), language);
    }
    QCOMPARE(
        names,
        (QStringList { u"django"_s, u"sqlalchemy"_s, u"activerecord"_s, u"ecto"_s, u"sql"_s }));
    const auto wrong = languageFromName(u"djagno"_s);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, DbError::Kind::Name);
    QCOMPARE(wrong.error().text,
             u"\"djagno\" is not a language of --copy-as; did you mean \"django\"? "
             "There are: activerecord, django, ecto, sql, sqlalchemy"_s);
}

void TestExpression::isWhatOneWouldWrite_data()
{
    QTest::addColumn<QuerySet>("query");
    QTest::addColumn<QStringList>("wanted");
    QTest::newRow("all records") << QuerySet(u"author"_s)
                                 << QStringList { u"Author.objects.all()"_s, u"select(Author)"_s,
                                                  u"Author.all"_s, u"from(t0 in Author)"_s,
                                                  u"SELECT id, name FROM author ORDER BY id;"_s };
    QTest::newRow("where, order, limit, offset")
        << QuerySet(u"author"_s)
               .filter(u"name"_s, text("O'B \"x\" \\ #{y}\n%\x01"))
               .orderBy(u"-name"_s)
               .limit(2)
               .offset(1)
        << QStringList {
               u"Author.objects.filter(name=\"O'B \\\"x\\\" \\\\ "
               "#{y}\\n%\\x01\").order_by(\"-name\", \"id\")[1:3]"_s,
               u"select(Author).where(Author.name == \"O'B \\\"x\\\" \\\\ "
               "#{y}\\n%\\x01\").order_by(Author.name.desc(), Author.id).limit(2).offset(1)"_s,
               u"Author.where(name: \"O'B \\\"x\\\" \\\\ \\#{y}\\n%\\u{1}\").order(name: :desc, "
               "id: :asc).limit(2).offset(1)"_s,
               u"from(t0 in Author, where: t0.name == \"O'B \\\"x\\\" \\\\ \\#{y}\\n%\\u{1}\", "
               "order_by: [desc: t0.name, asc: t0.id], limit: 2, offset: 1)"_s,
               u"SELECT id, name FROM author WHERE name = "
               "CAST(X'4f274220227822205c20237b797d0a2501' AS TEXT) ORDER BY name "
               "DESC, id LIMIT 2 OFFSET 1;"_s
           };
    QTest::newRow("paths and siblings")
        << QuerySet(u"author"_s)
               .prefetchRelated(u"books__publisher"_s)
               .prefetchRelated(u"books__tag"_s)
        << QStringList { u"Author.objects.prefetch_related(\"books__publisher\", \"books__tag\")"_s,
                         u"select(Author).options(selectinload(Author.books).options(selectinload"
                         "(Book.publisher), selectinload(Book.tag)))"_s,
                         u"Author.preload(books: [:publisher, :tag])"_s,
                         u"from(t0 in Author, preload: [books: [:publisher, :tag]])"_s,
                         u"SELECT id, name FROM author ORDER BY id;\n"
                         "-- books\n"
                         "SELECT id, title, year, author_id, publisher_id FROM book WHERE "
                         "author_id IN (SELECT id FROM author) ORDER BY id;\n"
                         "-- books__publisher\n"
                         "SELECT id FROM publisher WHERE id IN (SELECT publisher_id FROM book "
                         "WHERE author_id IN (SELECT id FROM author)) ORDER BY id;\n"
                         "-- books__tag\n"
                         "SELECT tag.id, book_tag.book_id FROM tag JOIN book_tag ON "
                         "book_tag.tag_id = tag.id WHERE book_tag.book_id IN (SELECT id FROM "
                         "book WHERE author_id IN (SELECT id FROM author)) ORDER BY tag.id;"_s };
    QTest::newRow("one path")
        << QuerySet(u"tag"_s).prefetchRelated(u"book__author"_s).offset(5)
        << QStringList {
               u"Tag.objects.order_by(\"id\").prefetch_related(\"book__author\")[5:]"_s,
               u"select(Tag).order_by(Tag.id).offset(5).options(selectinload(Tag.book)."
               "selectinload(Book.author))"_s,
               u"Tag.order(id: :asc).offset(5).preload(book: :author)"_s,
               u"from(t0 in Tag, order_by: [asc: t0.id], offset: 5, preload: [book: [:author]])"_s,
               u"SELECT id FROM tag ORDER BY id LIMIT -1 OFFSET 5;\n"
               "-- book\n"
               "SELECT book.id, book.title, book.year, book.author_id, "
               "book.publisher_id, book_tag.tag_id FROM book JOIN book_tag ON "
               "book_tag.book_id = book.id WHERE book_tag.tag_id IN (SELECT id FROM "
               "tag ORDER BY id LIMIT -1 OFFSET 5) ORDER BY book.id;\n"
               "-- book__author\n"
               "SELECT id, name FROM author WHERE id IN (SELECT book.author_id FROM "
               "book JOIN book_tag ON book_tag.book_id = book.id WHERE "
               "book_tag.tag_id IN (SELECT id FROM tag ORDER BY id LIMIT -1 OFFSET "
               "5)) ORDER BY id;"_s
           };
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
        << QuerySet(u"book"_s).filter(
               Field(u"year"_s).in({ real(2), real(1e21), real(-HUGE_VAL), blob("a\xff") }))
        << QStringList {
               u"Book.objects.filter(year__in=[2.0, 1.0e+21, float(\"-inf\"), "
               "bytes.fromhex(\"61ff\")])"_s,
               u"select(Book).where(Book.year.in_([2.0, 1.0e+21, float(\"-inf\"), "
               "bytes.fromhex(\"61ff\")]))"_s,
               u"Book.where(year: [2.0, 1.0e+21, -Float::INFINITY, [\"61ff\"].pack(\"H*\")])"_s,
               u"from(t0 in Book, where: t0.year in [2.0, 1.0e+21, fragment(\"-9e999\"), "
               "<<0x61, 0xff>>])"_s,
               u"SELECT id, title, year, author_id, publisher_id FROM book WHERE year "
               "IN (2.0, 1e+21, -9e999, X'61ff') ORDER BY id;"_s
           };
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
    QTest::newRow("names that are no names")
        << QuerySet(u"my bare-table"_s)
               .filter(u"a__b"_s, integer(3))
               .filter(u"Class"_s, integer(1))
               .filter(u"größe"_s, integer(2))
               .orderBy(u"from"_s)
        << QStringList {
               u"# \"my bare-table\" has no primary key of one column, which Django "
               "before 5.2 needs\n"
               "# \"a__b\" is a_b here\n"
               "# \"größe\" is gr_e here\n"
               "# \"from\" is from_field here\n"
               "MyBareTable.objects.filter(a_b=3).filter(Class=1).filter(gr_e=2).order"
               "_by(\"from_field\", \"Class\", \"gr_e\", \"a_b\")"_s,
               u"# \"a__b\" is a_b here\n"
               "# \"größe\" is gr_e here\n"
               "# \"from\" is from_field here\n"
               "select(MyBareTable).where(MyBareTable.a_b == 3, MyBareTable.Class == "
               "1, MyBareTable.gr_e == 2).order_by(MyBareTable.from_field, "
               "MyBareTable.Class, MyBareTable.gr_e, MyBareTable.a_b)"_s,
               u"MyBareTable.where(a__b: 3).where(Class: 1).where(\"größe\": "
               "2).order(from: :asc, Class: :asc, \"größe\": :asc, a__b: :asc)"_s,
               u"from(t0 in MyBareTable, where: t0.a__b == 3 and field(t0, :Class) == "
               "1 and field(t0, :\"größe\") == 2, order_by: [asc: t0.from, asc: "
               "field(t0, :Class), asc: field(t0, :\"größe\"), asc: t0.a__b])"_s,
               u"SELECT Class, \"from\", \"größe\", a__b FROM \"my bare-table\" WHERE a__b = "
               "3 AND Class = 1 AND \"größe\" = 2 ORDER BY \"from\", Class, \"größe\", a__b;"_s
           };
}

void TestExpression::isWhatOneWouldWrite()
{
    QFETCH(const QuerySet, query);
    QFETCH(const QStringList, wanted); // in the order of the languages
    const Schema schema = library();
    QStringList texts;
    for (const Language language : allLanguages()) {
        const auto text = expressionFor(query, schema, language);
        QVERIFY(text);
        texts << *text;
    }
    QCOMPARE(texts, wanted);
}

void TestExpression::tellsNamedComparisonsApart()
{
    const Schema schema = library();
    const QuerySet authors(u"author"_s);
    for (const Language language : allLanguages()) {
        const auto named = expressionFor(
            authors.filter(!Condition::named(u"books__year__gt"_s, { 1930 })), schema, language);
        const auto plain = expressionFor(authors.filter(!Field(u"books__year"_s).gt(1930)), schema,
                                         language);
        QVERIFY(named && plain);
        QCOMPARE(*named, *plain);
    }
}

void TestExpression::namesWhatIsWrong()
{
    const Schema schema = library();
    for (const Language language : allLanguages()) {
        const auto text = expressionFor(QuerySet(u"author"_s).prefetchRelated(u"boks"_s), schema,
                                        language);
        QVERIFY(!text);
        QVERIFY(text.error().text.contains(u"did you mean \"books\""_s));
    }
}

QTEST_APPLESS_MAIN(TestExpression)
#include "tst_expression.moc"
