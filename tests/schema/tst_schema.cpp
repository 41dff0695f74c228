// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/schema.h"

#include "tests/support/schemanotation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

/// Names of tables, columns and relations are found or refused; names are declared. How relations
/// get their names: tst_relationnaming.
class TestSchema : public QObject
{
    Q_OBJECT

private slots:
    void findsTables();
    void namesTheTablesThereAre();
    void findsColumns();
    void namesTheColumnsThereAre();
    void findsKeysThatAreUnique_data();
    void findsKeysThatAreUnique();
    void declaresAName();
    void refusesADeclaration_data();
    void refusesADeclaration();
    void aDeclaredNameHidesNoOther();
    void knowsAffinities_data();
    void knowsAffinities();

private:
    static Schema library()
    {
        return Schema(tablesFrom(u"author: id* name; "
                                 "book: id* title author_id>author editor_id>author"_s));
    }
};

void TestSchema::findsTables()
{
    const Schema schema = library();
    QCOMPARE(schema.tableIndex(u"book"_s), 1);
    QCOMPARE(schema.tableIndex(u"Book"_s), -1);
    QCOMPARE(schema.tableIndex(QString()), -1);
    QCOMPARE(*schema.findTable(u"author"_s), 0);
    QCOMPARE(Schema().tables().size(), 0);
}

void TestSchema::namesTheTablesThereAre()
{
    const Result<int> found = library().findTable(u"bok"_s);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, DbError::Kind::Name);
    QCOMPARE(found.error().text,
             u"\"bok\" is not a table of this database; did you mean \"book\"? "
             "It has: author, book"_s);
    const Result<int> nothing = Schema().findTable(u"book"_s);
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().text, u"\"book\" is not a table of this database. It has: nothing"_s);
}

void TestSchema::findsColumns()
{
    const Schema schema = library();
    QCOMPARE(*schema.findColumn(1, u"author_id"_s), 2);
    QCOMPARE(schema.table(1).columnIndex(u"TITLE"_s), -1);
    QCOMPARE(schema.table(1).columnIndexFolded(u"TITLE"_s), 1);
    QCOMPARE(schema.table(1).columnIndexFolded(u"nope"_s), -1);
    QCOMPARE(schema.table(0).columnNames(), (QStringList { u"id"_s, u"name"_s }));
}

void TestSchema::namesTheColumnsThereAre()
{
    const Result<int> found = library().findColumn(1, u"titel"_s);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, DbError::Kind::Name);
    QCOMPARE(found.error().text,
             u"\"titel\" is not a column of book; did you mean \"title\"? "
             "It has: author_id, editor_id, id, title"_s);
}

void TestSchema::findsKeysThatAreUnique_data()
{
    QTest::addColumn<QList<int>>("columns");
    QTest::addColumn<bool>("isUnique");
    QTest::newRow("the primary key") << QList<int> { 0, 1 } << true;
    QTest::newRow("in another order") << QList<int> { 1, 0 } << true;
    QTest::newRow("a part of it") << QList<int> { 0 } << false;
    QTest::newRow("more than it") << QList<int> { 0, 1, 2 } << false;
    QTest::newRow("UNIQUE") << QList<int> { 2 } << true;
    QTest::newRow("UNIQUE over two, in another order") << QList<int> { 4, 3 } << true;
    QTest::newRow("columns of two constraints") << QList<int> { 2, 3 } << false;
    QTest::newRow("no column") << QList<int>() << false;
}

void TestSchema::findsKeysThatAreUnique()
{
    const Table table = tablesFrom(u"t: a* b* c d e !c !(d,e)"_s).constFirst();
    QFETCH(const QList<int>, columns);
    QTEST(table.isUnique(columns), "isUnique");
    QVERIFY(!tablesFrom(u"t: a"_s).constFirst().isUnique({}));
}

void TestSchema::declaresAName()
{
    Schema schema = library();
    QVERIFY(schema.declare({ u"author"_s, u"book_by_author"_s, u"books"_s }));
    QCOMPARE(relationsText(schema, u"author"_s),
             u"book_by_author=books reverse book; book_by_editor reverse book"_s);
    QCOMPARE(schema.relationNames(0), (QStringList { u"books"_s, u"book_by_editor"_s }));
    // Either name leads there.
    QVERIFY(schema.relation(0, u"books"_s));
    QCOMPARE(schema.relation(0, u"books"_s), schema.relation(0, u"book_by_author"_s));
    // Again, by the declared name, and to the given one.
    QVERIFY(schema.declare({ u"author"_s, u"books"_s, u"works"_s }));
    QCOMPARE(schema.relation(0, u"books"_s), nullptr);
    QVERIFY(schema.relation(0, u"works"_s));
    QVERIFY(schema.declare({ u"author"_s, u"works"_s, u"book_by_author"_s }));
    QCOMPARE(schema.relationNames(0), (QStringList { u"book_by_author"_s, u"book_by_editor"_s }));
}

void TestSchema::refusesADeclaration_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("relation");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("error");

    QTest::newRow("no such table") << u"writer"_s << u"book"_s << u"books"_s
                                   << u"\"writer\" is not a table of this database. "
                                      "It has: author, book"_s;
    QTest::newRow("no such relation")
        << u"author"_s << u"book_by_author2"_s << u"books"_s
        << u"\"book_by_author2\" is not a relation of author; did you mean \"book_by_author\"? "
           "It has: book_by_author, book_by_editor"_s;
    QTest::newRow("another relation's name")
        << u"author"_s << u"book_by_author"_s << u"book_by_editor"_s
        << u"\"book_by_editor\" cannot be a name of author's relation \"book_by_author\": "
           "it is another relation's name"_s;
    QTest::newRow("an empty name") << u"author"_s << u"book_by_author"_s << QString()
                                   << u"\"\" cannot be a name of author's relation "
                                      "\"book_by_author\": it is empty"_s;
}

void TestSchema::refusesADeclaration()
{
    QFETCH(const QString, table);
    QFETCH(const QString, relation);
    QFETCH(const QString, name);
    Schema schema = library();
    const Result<> declared = schema.declare({ table, relation, name });
    QVERIFY(!declared);
    QCOMPARE(declared.error().kind, DbError::Kind::Name);
    QTEST(declared.error().text, "error");
    QCOMPARE(relationsText(schema, u"author"_s),
             u"book_by_author reverse book; book_by_editor reverse book"_s);
}

void TestSchema::aDeclaredNameHidesNoOther()
{
    Schema schema = library();
    QVERIFY(schema.declare({ u"author"_s, u"book_by_author"_s, u"books"_s }));
    const Result<> second = schema.declare({ u"author"_s, u"book_by_editor"_s, u"books"_s });
    QVERIFY(!second);
    QCOMPARE(schema.relation(0, u"books"_s)->name, u"book_by_author"_s);
    // On another table it is free.
    QVERIFY(schema.declare({ u"book"_s, u"author"_s, u"books"_s }));
    QCOMPARE(schema.relation(1, QString()), nullptr);
}

void TestSchema::knowsAffinities_data()
{
    // https://sqlite.org/datatype3.html#determination_of_column_affinity
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("affinity");
    const auto row = [](const QString &type, Affinity affinity) {
        QTest::newRow(qPrintable(type.isEmpty() ? u"none"_s : type))
            << type << static_cast<int>(affinity);
    };
    for (const QString &type :
         { u"INTEGER"_s, u"int"_s, u"BIGINT"_s, u"CHARINT"_s, u"FLOATING POINT"_s, u"REAL"_s,
           u"DOUBLE"_s, u"NUMERIC(10,2)"_s, u"DATE"_s, u"BOOLEAN"_s, u"STRING"_s })
        row(type, Affinity::Numeric);
    for (const QString &type : { u"TEXT"_s, u"varchar(20)"_s, u"CLOB"_s, u"NCHAR"_s })
        row(type, Affinity::Text);
    for (const QString &type : { QString(), u"BLOB"_s, u"longblob"_s })
        row(type, Affinity::None);
}

void TestSchema::knowsAffinities()
{
    QFETCH(const QString, type);
    QTEST(static_cast<int>(affinityOfType(type)), "affinity");
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
