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

/// What a query is printed as, to the letter.
class TestExpression : public QObject
{
    Q_OBJECT

private slots:
    void languagesHaveNames();
    void isWhatOneWouldWrite_data();
    void isWhatOneWouldWrite();
    void namesWhatIsWrong();
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
               "# \"from\" is from_field here\n"
               "MyBareTable.objects.filter(a_b=3).filter(Class=1).filter(größe=2).order"
               "_by(\"from_field\", \"Class\", \"größe\", \"a_b\")"_s,
               u"# \"a__b\" is a_b here\n"
               "# \"from\" is from_field here\n"
               "select(MyBareTable).where(MyBareTable.a_b == 3, MyBareTable.Class == "
               "1, MyBareTable.größe == 2).order_by(MyBareTable.from_field, "
               "MyBareTable.Class, MyBareTable.größe, MyBareTable.a_b)"_s,
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
    QCOMPARE(expressionsOf(query), wanted);
}

void TestExpression::namesWhatIsWrong()
{
    const Schema schema = expressionSchema();
    for (const Language language : allLanguages()) {
        const auto text = expressionFor(QuerySet(u"author"_s).prefetchRelated(u"boks"_s), schema,
                                        language);
        QVERIFY(!text);
        QVERIFY(text.error().text.contains(u"did you mean \"books\""_s));
    }
}

QTEST_APPLESS_MAIN(TestExpression)
#include "tst_expression.moc"
