// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/expressions/expression.h"
#include "datalayer/expressions/expressionname.h"

#include "tests/support/schemanotation.h"
#include "tests/support/values.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

/// The names that tables, columns and relations have in other libraries' code: what the language
/// takes, what is free, and what tells one from another.
class TestModelNames : public QObject
{
    Q_OBJECT

private slots:
    void pythonTakesThem_data();
    void pythonTakesThem();
    void modelsAreNamedAfterTables_data();
    void modelsAreNamedAfterTables();
    void noTwoAreTheSame_data();
    void noTwoAreTheSame();
};

void TestModelNames::pythonTakesThem_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("plain") << u"author_id"_s << u"author_id"_s;
    QTest::newRow("keyword") << u"class"_s << u"class_field"_s;
    QTest::newRow("a keyword in wide letters") << u"ｃｌａｓｓ"_s << u"class_field"_s;
    QTest::newRow("accents") << u"größe"_s << u"größe"_s;
    QTest::newRow("an accent of its own") << u"e\u0301tat"_s << u"\u00e9tat"_s;
    QTest::newRow("Chinese") << u"姓名"_s << u"姓名"_s;
    QTest::newRow("letters beyond the first plane") << u"𐐷x"_s << u"𐐷x"_s;
    QTest::newRow("an Arabic digit first") << u"٣x"_s << u"field٣x"_s;
    QTest::newRow("superscript") << u"m²"_s << u"m2"_s;
    QTest::newRow("signs") << u"a-b c"_s << u"a_b_c"_s;
    QTest::newRow("a step of Django's") << u"a__b"_s << u"a_b"_s;
    QTest::newRow("an end of Django's") << u"a_"_s << u"a_field"_s;
    QTest::newRow("nothing") << u"€"_s << u"field_field"_s;
}

void TestModelNames::pythonTakesThem()
{
    QFETCH(const QString, name);
    QTEST(pythonName(name), "wanted");
}

void TestModelNames::modelsAreNamedAfterTables_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("ascii");
    QTest::addColumn<QString>("unicode");
    QTest::newRow("words") << u"book_genre"_s << u"BookGenre"_s << u"BookGenre"_s;
    QTest::newRow("a digit first") << u"1st"_s << u"Table1st"_s << u"Table1st"_s;
    QTest::newRow("accents") << u"ärzte"_s << u"Arzte"_s << u"Ärzte"_s;
    QTest::newRow("Chinese") << u"学生"_s << u"Table"_s << u"学生"_s;
}

void TestModelNames::modelsAreNamedAfterTables()
{
    QFETCH(const QString, table);
    QTEST(modelName(table, LetterSet::Ascii), "ascii");
    QTEST(modelName(table, LetterSet::Unicode), "unicode");
}

void TestModelNames::noTwoAreTheSame_data()
{
    QTest::addColumn<QString>("notation");
    QTest::addColumn<QuerySet>("query");
    QTest::addColumn<QStringList>("wanted"); // Django, SQLAlchemy, ActiveRecord, Ecto
    QTest::newRow("a column and the relation of its key")
        << u"Employee: Id* ReportsTo>Employee"_s
        << QuerySet(u"Employee"_s)
               .filter(u"ReportsTo"_s, integer(2))
               .prefetchRelated(u"ReportsTo__Employee"_s)
        << QStringList {
               u"Employee.objects.filter(ReportsTo_id=2).prefetch_related("
               "\"ReportsTo__Employee\")"_s,
               u"# the relation \"ReportsTo\" is ReportsTo_relation here: something else has that "
               "name\n"
               "select(Employee).where(Employee.ReportsTo == 2).options(selectinload("
               "Employee.ReportsTo_relation).selectinload(Employee.Employee))"_s,
               u"Employee.where(ReportsTo: 2).preload(ReportsTo: :Employee)"_s,
               u"# the relation \"ReportsTo\" is ReportsTo_relation here: something else has that "
               "name\n"
               "from(t0 in Employee, where: field(t0, :ReportsTo) == 2, preload: "
               "[ReportsTo_relation: [:Employee]])"_s
           };
    QTest::newRow("a column and relations of other columns")
        << u"author: id* book book_id>book; book: id* author_id>author author"_s
        << QuerySet(u"author"_s)
               .filter(u"book"_s, text("x"))
               .filter(u"book_id"_s, integer(1))
               .prefetchRelated(u"book__author"_s)
        << QStringList {
               u"# the relation \"author\" is author_relation here: something else has that name\n"
               "# the relation \"book\" is book_relation here: something else has that name\n"
               "Author.objects.filter(book=\"x\").filter(book_relation_id=1).prefetch_related("
               "\"book_relation__author_relation\")"_s,
               u"# the relation \"book\" is book_relation here: something else has that name\n"
               "# the relation \"author\" is author_relation here: something else has that name\n"
               "select(Author).where(Author.book == \"x\", Author.book_id == 1).options("
               "selectinload(Author.book_relation).selectinload(Book.author_relation))"_s,
               u"# the relation \"author\" is author_relation here: something else has that name\n"
               "# the relation \"book\" is book_relation here: something else has that name\n"
               "Author.where(book: \"x\").where(book_id: 1).preload(book_relation: "
               ":author_relation)"_s,
               u"# the relation \"author\" is author_relation here: something else has that name\n"
               "# the relation \"book\" is book_relation here: something else has that name\n"
               "from(t0 in Author, where: t0.book == \"x\" and t0.book_id == 1, preload: "
               "[book_relation: [:author_relation]])"_s
           };
    QTest::newRow("what Ruby has itself")
        << u"process: id* name; set: id* process_id>process"_s
        << QuerySet(u"set"_s).filter(Field(u"process__name"_s).exact(text("x")))
        << QStringList { u"Set.objects.filter(process__name=\"x\")"_s,
                         u"select(Set).where(Set.process.has(Process.name == \"x\"))"_s,
                         u"# the model of \"set\" is Set2 here\n"
                         "# the model of \"process\" is Process2 here\n"
                         "Set2.where(process_id: Process2.where(name: \"x\").select(:id))"_s,
                         u"from(t0 in Set, as: :t0, where: exists(from(t1 in Process, where: t1.id "
                         "== parent_as(:t0).process_id and t1.name == \"x\", select: 1)))"_s };
    QTest::newRow("what the libraries have themselves")
        << u"none: id* pk objects metadata"_s
        << QuerySet(u"none"_s)
               .filter(u"pk"_s, integer(1))
               .filter(u"objects"_s, integer(2))
               .filter(u"metadata"_s, integer(3))
        << QStringList { u"# \"pk\" is pk_field here\n"
                         "# \"objects\" is objects_field here\n"
                         "# the model of \"none\" is None2 here\n"
                         "None2.objects.filter(pk_field=1).filter(objects_field=2).filter("
                         "metadata=3)"_s,
                         u"# the model of \"none\" is None2 here\n"
                         "# \"metadata\" is metadata_field here\n"
                         "select(None2).where(None2.pk == 1, None2.objects == 2, "
                         "None2.metadata_field == 3)"_s,
                         u"None.where(pk: 1).where(objects: 2).where(metadata: 3)"_s,
                         u"from(t0 in None, where: t0.pk == 1 and t0.objects == 2 and t0.metadata "
                         "== 3)"_s };
    QTest::newRow("a dot")
        << u"a_b: id* a.b x.y>a_b"_s
        << QuerySet(u"a_b"_s)
               .filter(u"a.b"_s, integer(1))
               .filter(Field(u"a.b"_s).gt(integer(0)))
               .filter(Field(u"x.y__id"_s).gt(integer(0)))
        << QStringList {
               u"# \"a.b\" is a_b here\n"
               "# \"x.y\" is x_y here\n"
               "AB.objects.filter(a_b=1).filter(a_b__gt=0).filter(x_y__id__gt=0)"_s,
               u"# \"a.b\" is a_b here\n"
               "# the relation \"x.y\" is x_y_relation here: something else has that name\n"
               "select(AB).where(AB.a_b == 1, AB.a_b > 0, AB.x_y_relation.has(AB.id > 0))"_s,
               u"AB.where(a_b: { \"a.b\": 1 }).where(AB.arel_table[:\"a.b\"].gt(0)).where(a_b: { "
               "\"x.y\": AB.where(AB.arel_table[:id].gt(0)).select(:id) })"_s,
               u"from(t0 in AB, as: :t0, where: field(t0, :\"a.b\") == 1 and field(t0, "
               ":\"a.b\") > 0 and exists(from(t1 in AB, where: t1.id == field(parent_as(:t0), "
               ":\"x.y\") and t1.id > 0, select: 1)))"_s
           };
    QTest::newRow("other scripts")
        << u"学生: id* 姓名 班级_id>班级; 班级: id*"_s
        << QuerySet(u"学生"_s).filter(u"姓名"_s, integer(1)).prefetchRelated(u"班级__学生"_s)
        << QStringList { u"学生.objects.filter(姓名=1).prefetch_related(\"班级__学生\")"_s,
                         u"select(学生).where(学生.姓名 == 1).options(selectinload(学生.班级)."
                         "selectinload(班级.学生))"_s,
                         u"# the model of \"学生\" is Table here\n"
                         "Table.where(\"姓名\": 1).preload(\"班级\": :\"学生\")"_s,
                         u"# the model of \"学生\" is Table here\n"
                         "from(t0 in Table, where: field(t0, :\"姓名\") == 1, preload: "
                         "[\"班级\": [:\"学生\"]])"_s };
    QTest::newRow("what becomes the same")
        << u"a_b: id* x_y x+y x-y; AB: id* a_b_id>a_b"_s
        << QuerySet(u"a_b"_s)
               .filter(u"x-y"_s, integer(1))
               .filter(u"x+y"_s, integer(2))
               .filter(u"x_y"_s, integer(3))
               .prefetchRelated(u"AB"_s)
        << QStringList {
               u"# \"x-y\" is x_y_3 here\n"
               "# \"x+y\" is x_y_2 here\n"
               "# the model of \"a_b\" is AB2 here\n"
               "AB2.objects.filter(x_y_3=1).filter(x_y_2=2).filter(x_y=3).prefetch_related("
               "\"AB\")"_s,
               u"# the model of \"a_b\" is AB2 here\n"
               "# \"x-y\" is x_y_3 here\n"
               "# \"x+y\" is x_y_2 here\n"
               "select(AB2).where(AB2.x_y_3 == 1, AB2.x_y_2 == 2, AB2.x_y == 3).options("
               "selectinload(AB2.AB))"_s,
               u"# the model of \"a_b\" is AB2 here\n"
               "AB2.where(\"x-y\": 1).where(\"x+y\": 2).where(x_y: 3).preload(:AB)"_s,
               u"# the model of \"a_b\" is AB2 here\n"
               "from(t0 in AB2, where: field(t0, :\"x-y\") == 1 and field(t0, :\"x+y\") == 2 and "
               "t0.x_y == 3, preload: [:AB])"_s
           };
}

void TestModelNames::noTwoAreTheSame()
{
    QFETCH(const QString, notation);
    QFETCH(const QuerySet, query);
    QFETCH(const QStringList, wanted);
    const Schema schema(tablesFrom(notation));
    const QList<Language> languages { Language::Django, Language::SqlAlchemy,
                                      Language::ActiveRecord, Language::Ecto };
    QStringList written;
    for (const Language language : languages) {
        const Result<QString> text = expressionFor(query, schema, language);
        written << (text ? *text : text.error().text);
    }
    QCOMPARE(written, wanted);
}

QTEST_APPLESS_MAIN(TestModelNames)
#include "tst_modelnames.moc"
