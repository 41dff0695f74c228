// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/relationguess.h"
#include "datalayer/schema/schema.h"

#include "tests/support/schemanotation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

class TestRelationGuess : public QObject
{
    Q_OBJECT

private slots:
    void findsKeysByName_data();
    void findsKeysByName();
    void leavesTheCataloguesRelationsAsTheyAre();
    void makesJunctions();
    void doesNotTakeAGivenName();
    void listsThemAsDeclarations();
    void listsWhatTypesAllow_data();
    void listsWhatTypesAllow();
    void listsNoMoreThanIsWanted();
};

void TestRelationGuess::findsKeysByName_data()
{
    QTest::addColumn<QString>("tables");
    QTest::addColumn<QString>("relations"); // of the first table
    for (const auto &[column, name] :
         { std::pair(u"author_id"_s, u"author"_s), std::pair(u"authorId"_s, u"author"_s),
           std::pair(u"AuthorID"_s, u"Author"_s), std::pair(u"author"_s, u"author"_s),
           std::pair(u"AUTHOR_ID"_s, u"AUTHOR_"_s) })
        QTest::newRow(qPrintable(column))
            << u"book: id:INTEGER* %1:INTEGER; author: id:INTEGER*"_s.arg(column)
            << name + u" forward author"_s;
    const auto row = [](const char *title, const QString &tables, const QString &relations = {}) {
        QTest::newRow(title) << tables << relations;
    };
    row("a plural", u"book: id:INTEGER* author_id:INTEGER; authors: id:INTEGER*"_s,
        u"author forward authors"_s);
    row("in -ies", u"book: id:INTEGER* category_id:INTEGER; Categories: id:INTEGER*"_s,
        u"category forward Categories"_s);
    row("in -es", u"book: id:INTEGER* BoxId:INTEGER; boxes: id:INTEGER*"_s, u"Box forward boxes"_s);
    row("two words, written in two ways",
        u"line: id:INTEGER* order_item_id:INTEGER; OrderItem: id:INTEGER*"_s,
        u"order_item forward OrderItem"_s);
    row("no type is any type", u"book: id:INTEGER* author_id; author: id:INTEGER*"_s,
        u"author forward author"_s);
    row("no such table", u"book: id:INTEGER* author_id:INTEGER; writer: id:INTEGER*"_s);
    row("another type", u"book: id:INTEGER* author:TEXT; author: id:INTEGER*"_s);
    row("two tables would do",
        u"book: id:INTEGER* author_id:INTEGER; author: id:INTEGER*; authors: id:INTEGER*"_s);
    row("no key to refer to", u"book: id:INTEGER* author_id:INTEGER; author: id:INTEGER"_s);
    row("a key of two columns",
        u"book: id:INTEGER* author_id:INTEGER; author: a:INTEGER* b:INTEGER*"_s);
    row("its own primary key", u"author: author_id:INTEGER*; authors: id:INTEGER*"_s);
    row("itself", u"author: id:INTEGER* author_id:INTEGER"_s);
    row("an id alone",
        u"book: n:INTEGER* id:INTEGER ID:INTEGER _id:INTEGER; author: id:INTEGER*"_s);
    row("a key already",
        u"book: id:INTEGER* author_id:INTEGER>person; author: id:INTEGER*; person: id:INTEGER*"_s,
        u"author forward person"_s);
    row("a key already, though it leads nowhere",
        u"book: id:INTEGER* author_id:INTEGER>gone; author: id:INTEGER*"_s);
}

void TestRelationGuess::findsKeysByName()
{
    QFETCH(const QString, tables);
    QFETCH(const QString, relations);
    Schema schema(tablesFrom(tables));
    QVERIFY(schema.guessRelations());
    QCOMPARE(relationsText(schema, schema.table(0).name), relations);
    for (const ForeignKey &key : schema.table(0).foreignKeys) {
        if (!tables.contains(u'>'))
            QCOMPARE(key.origin, Origin::Guessed);
    }
}

void TestRelationGuess::leavesTheCataloguesRelationsAsTheyAre()
{
    Schema schema(
        tablesFrom(u"author: id*; book: id* author_id>author(id) authorId tag_id;"
                   "tag: id*; book_tag: book_id>book tag_id>tag author *(book_id,tag_id)"_s));
    const QString before = relationsText(schema, u"author"_s);
    QCOMPARE(before, u"book reverse book"_s);
    QVERIFY(schema.guessRelations());
    QCOMPARE(relationsText(schema, u"author"_s),
             u"book reverse book; book_by_author_2 reverse book; book_tag reverse book_tag"_s);
    // A third key would make no junction, but this one is a guess.
    QCOMPARE(relationsText(schema, u"tag"_s),
             u"book reverse book; book_tag reverse book_tag; book_through_book_tag many book via "
             "book_tag"_s);
    const auto &relations = schema.relations(schema.tableIndex(u"author"_s));
    QCOMPARE(relations[0].origin, Origin::Catalogue);
    QCOMPARE(relations[1].origin, Origin::Guessed);
}

void TestRelationGuess::makesJunctions()
{
    Schema schema(tablesFrom(u"a: id*; b: id*; j: a_id b_id *(a_id,b_id)"_s));
    QVERIFY(schema.guessRelations());
    QCOMPARE(relationsText(schema, u"a"_s), u"j reverse j; b many b via j"_s);
    QCOMPARE(schema.relation(0, u"b"_s)->origin, Origin::Guessed);
}

void TestRelationGuess::doesNotTakeAGivenName()
{
    Schema schema(tablesFrom(u"author: id*; book: id* author_id>author; books: id* author_id"_s));
    QVERIFY(schema.declare(DeclaredName { u"author"_s, u"book"_s, u"books"_s }));
    const Result<> guessed = schema.guessRelations();
    QVERIFY(!guessed);
    QCOMPARE(guessed.error().text,
             u"\"books\" cannot be a name of author's relation \"book\": it is "
             "another relation's name"_s);
    QCOMPARE(relationsText(schema, u"author"_s), u"book=books reverse book"_s);
}

void TestRelationGuess::listsThemAsDeclarations()
{
    QList<Table> tables = tablesFrom(u"book: id:INTEGER* author_id:INTEGER house_id:INTEGER>house;"
                                     " author: id:INTEGER*; house: id:INTEGER*"_s);
    for (int turn = 0; turn < 2; ++turn) {
        const QList<DeclaredRelation> found = relationsByName(tables);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().table, u"book"_s);
        QCOMPARE(found.first().columns, QStringList { u"author_id"_s });
        QCOMPARE(found.first().target, u"author"_s);
        guessForeignKeys(tables); // also where the tables have it by then
    }
}

void TestRelationGuess::listsWhatTypesAllow_data()
{
    QTest::addColumn<QString>("tables");
    QTest::addColumn<QStringList>("relations"); // an asterisk behind those that are also named so
    const auto row = [](const char *title, const QString &tables, const QStringList &relations) {
        QTest::newRow(title) << tables << relations;
    };
    row("a name with the target's in it",
        u"book: id:INTEGER *id main_author:INTEGER; authors: id:INTEGER *id"_s,
        { u"book.main_author authors.id *"_s });
    row("any target for an id", u"book: id:INTEGER *id owner_id:INTEGER; author: id:INTEGER *id"_s,
        { u"book.owner_id book.id"_s, u"book.owner_id author.id"_s });
    row("the one that is named first",
        u"book: id:INTEGER *id editor_author_id:INTEGER; house: id:INTEGER *id; author: id:INTEGER *id"_s,
        { u"book.editor_author_id author.id *"_s, u"book.editor_author_id book.id"_s,
          u"book.editor_author_id house.id"_s });
    row("a plain number", u"book: id:INTEGER *id pages:INTEGER; author: id:INTEGER *id"_s, {});
    row("another type", u"book: id:INTEGER *id main_author:TEXT; author: id:INTEGER *id"_s, {});
    row("a text", u"book: id:INTEGER *id country_code:TEXT; land: code:TEXT *code"_s,
        { u"book.country_code land.code"_s });
    row("a key already",
        u"book: id:INTEGER *id main_author:INTEGER>author; author: id:INTEGER *id"_s, {});
}

void TestRelationGuess::listsWhatTypesAllow()
{
    QFETCH(const QString, tables);
    QFETCH(const QStringList, relations);
    QStringList found;
    for (const TypeGuess &guess : relationsByType(tablesFrom(tables), 100)) {
        const DeclaredRelation &relation = guess.relation;
        found << u"%1.%2 %3.%4"_s.arg(relation.table, relation.columns.join(u'+'), relation.target,
                                      relation.targetColumns.join(u'+'))
                + (guess.isAlsoNamed ? u" *"_s : QString());
    }
    QCOMPARE(found, relations);
}

void TestRelationGuess::listsNoMoreThanIsWanted()
{
    QString tables = u"book: id:INTEGER *id"_s;
    for (int i = 0; i < 50; ++i)
        tables += u" x%1_id:INTEGER"_s.arg(i);
    tables += u" main_author:INTEGER; author: id:INTEGER *id"_s;
    const QList<TypeGuess> found = relationsByType(tablesFrom(tables), 7);
    QCOMPARE(found.size(), 7);
    QVERIFY(found.first().isAlsoNamed);
}

QTEST_GUILESS_MAIN(TestRelationGuess)
#include "tst_relationguess.moc"
