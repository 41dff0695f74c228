// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/declaredkeys.h"

#include "datalayer/testing/querycount.h"
#include "tests/support/schemanotation.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

DeclaredRelation key(const QString &table, const QStringList &columns, const QString &target,
                     const QStringList &targetColumns = {}, const QString &name = {},
                     const QString &reverseName = {})
{
    return { table, columns, target, targetColumns, name, reverseName };
}

DeclaredRelation junction(const QString &table, const QString &target, const QString &through,
                          const QString &columns, const QString &targetColumns,
                          const QString &name = {}, const QString &reverseName = {})
{
    return { table,
             {},
             target,
             {},
             name,
             reverseName,
             through,
             columns.split(u','),
             targetColumns.split(u',') };
}

Database openDeclared(const QString &script, const QList<DeclaredRelation> &relations)
{
    ConnectionSettings settings;
    settings.script = script;
    settings.declaredRelations = relations;
    Result<Database> database = Database::open(settings);
    if (!database)
        qFatal("%s", qPrintable(database.error().text));
    return *std::move(database);
}

const QString library // NOLINT: no exception
    = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
      "CREATE TABLE book (id INTEGER PRIMARY KEY, writer, code TEXT);"
      "CREATE TABLE tag (label TEXT PRIMARY KEY COLLATE NOCASE) WITHOUT ROWID;"
      "CREATE TABLE bt (b, t);"
      "CREATE VIEW writers AS SELECT CAST(id AS TEXT) AS key, upper(name) AS name, id FROM author;"
      "CREATE VIEW codes AS SELECT id AS book, code COLLATE NOCASE AS code FROM book;"
      "INSERT INTO author VALUES (1, 'Ann'), (2, 'Bob'), (3, 'Cid');"
      "INSERT INTO book VALUES (1, 1, 'x'), (2, '1', 'X'), (3, 2, 'y'), (4, 9, NULL), (5, '01', "
      "'x');"
      "INSERT INTO tag VALUES ('red'), ('blue');"
      "INSERT INTO bt VALUES (1, 'red'), (1, 'RED'), (1, 'red'), (2, 'blue'), (9, 'red'), (1, NULL);"_s;

} // namespace

class TestDeclaredKeys : public QObject
{
    Q_OBJECT

private slots:
    void becomeRelations_data();
    void becomeRelations();
    void areMarked();
    void leaveTheCataloguesNames();
    void giveNamesToKnownKeys();
    void keepNamesGivenBefore();
    void refuse_data();
    void refuse();
    void changeNothingWhereTheyFail();
    void loadTheSameInEveryWay_data();
    void loadTheSameInEveryWay();
    void joinToAView();
    void keepRowsThatAJunctionHasTwice();
    void compareAViewAsItsExpressionsDo();
};

void TestDeclaredKeys::becomeRelations_data()
{
    QTest::addColumn<QString>("tables");
    QTest::addColumn<QList<DeclaredRelation>>("declared");
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    const auto row = [](const char *title, const QString &tables,
                        const QList<DeclaredRelation> &declared, const QString &a,
                        const QString &b) { QTest::newRow(title) << tables << declared << a << b; };
    row("by the naming rules", u"a: id*; b: id* a_id"_s, { key(u"b"_s, { u"a_id"_s }, u"a"_s) },
        u"b reverse b"_s, u"a forward a"_s);
    row("with names", u"a: id*; b: id* a_id"_s,
        { key(u"b"_s, { u"a_id"_s }, u"a"_s, {}, u"owner"_s, u"bs"_s) }, u"b=bs reverse b"_s,
        u"a=owner forward a"_s);
    row("to other columns", u"a: id* k; b: id* a_k"_s,
        { key(u"b"_s, { u"a_k"_s }, u"a"_s, { u"k"_s }) }, u"b reverse b"_s, u"a_k forward a"_s);
    row("of several columns", u"a: x* y*; b: id* p q"_s,
        { key(u"b"_s, { u"p"_s, u"q"_s }, u"a"_s) }, u"b reverse b"_s, u"a forward a"_s);
    row("one to one", u"a: id*; b: id* a_id !a_id"_s, { key(u"b"_s, { u"a_id"_s }, u"a"_s) },
        u"b one b"_s, u"a forward a"_s);
    row("from a view", u"a: id*; b:: id a_id"_s, { key(u"b"_s, { u"a_id"_s }, u"a"_s) },
        u"b reverse b"_s, u"a forward a"_s);
    row("to a view", u"a:: id; b: id* a_id"_s, { key(u"b"_s, { u"a_id"_s }, u"a"_s, { u"id"_s }) },
        u"b reverse b"_s, u"a forward a"_s);
    row("over a junction without a key", u"a: id*; b: id*; j: x y"_s,
        { junction(u"a"_s, u"b"_s, u"j"_s, u"x"_s, u"y"_s, u"bs"_s) },
        u"j reverse j; b=bs many b via j"_s, u"j reverse j; a many a via j"_s);
    row("over a junction whose keys are known",
        u"a: id*; b: id*; j: a_id>a b_id>b z *(a_id,b_id)"_s,
        { junction(u"a"_s, u"b"_s, u"j"_s, u"a_id"_s, u"b_id"_s, u"bs"_s, u"as"_s) },
        u"j reverse j; b=bs many b via j"_s, u"j reverse j; a=as many a via j"_s);
    row("to itself over a junction", u"a: id*; b: id*; j: x y"_s,
        { junction(u"a"_s, u"a"_s, u"j"_s, u"x"_s, u"y"_s, u"follows"_s, u"followers"_s) },
        u"j_by_x reverse j; j_by_y reverse j; y_through_j=follows many a via j; "
        "x_through_j=followers many a via j"_s,
        QString());
}

void TestDeclaredKeys::becomeRelations()
{
    QFETCH(const QString, tables);
    QFETCH(const QList<DeclaredRelation>, declared);
    Schema schema(tablesFrom(tables));
    const Result<> done = schema.declare(declared);
    QVERIFY2(done, done ? "" : qPrintable(done.error().text));
    QTEST(relationsText(schema, u"a"_s), "a");
    QTEST(relationsText(schema, u"b"_s), "b");
}

void TestDeclaredKeys::areMarked()
{
    Schema schema(tablesFrom(u"a: id*; b: id* a_id>a; c: id* b"_s));
    QVERIFY(schema.declare({ key(u"c"_s, { u"b"_s }, u"b"_s) }));
    QCOMPARE(schema.relation(0, u"b"_s)->origin, Origin::Catalogue);
    QCOMPARE(schema.relation(1, u"c"_s)->origin, Origin::Declared);
    QCOMPARE(schema.relation(2, u"b"_s)->origin, Origin::Declared);
    // A guess that was taken is one still.
    Schema other(tablesFrom(u"a: id*; b: id* a_id"_s));
    DeclaredRelation taken = key(u"b"_s, { u"a_id"_s }, u"a"_s);
    taken.isGuessed = true;
    QVERIFY(other.declare({ taken }));
    QCOMPARE(other.relation(1, u"a"_s)->origin, Origin::Guessed);
    QCOMPARE(other.relation(0, u"b"_s)->origin, Origin::Guessed);
}

void TestDeclaredKeys::leaveTheCataloguesNames()
{
    Schema schema(tablesFrom(u"a: id*; b: id* a_id>a other"_s));
    QVERIFY(schema.declare({ key(u"b"_s, { u"other"_s }, u"a"_s) }));
    QCOMPARE(relationsText(schema, u"a"_s), u"b reverse b; b_by_other reverse b"_s);
}

void TestDeclaredKeys::giveNamesToKnownKeys()
{
    Schema schema(tablesFrom(u"a: id*; b: id* a_id>a"_s));
    QVERIFY(schema.declare({ key(u"b"_s, { u"a_id"_s }, u"a"_s, { u"id"_s }, u"owner"_s) }));
    QCOMPARE(relationsText(schema, u"b"_s), u"a=owner forward a"_s);
    QCOMPARE(schema.relation(1, u"owner"_s)->origin, Origin::Catalogue);
    QCOMPARE(schema.table(1).foreignKeys.size(), 1);
}

void TestDeclaredKeys::keepNamesGivenBefore()
{
    Schema schema(tablesFrom(u"a: id*; b: id* a_id>a; c: id* a_id"_s));
    QVERIFY(schema.declare(DeclaredName { u"a"_s, u"b"_s, u"bs"_s }));
    QVERIFY(schema.declare({ key(u"c"_s, { u"a_id"_s }, u"a"_s) }));
    QCOMPARE(relationsText(schema, u"a"_s), u"b=bs reverse b; c reverse c"_s);
}

void TestDeclaredKeys::refuse_data()
{
    QTest::addColumn<DeclaredRelation>("declared");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *title, const DeclaredRelation &declared, const QString &error) {
        QTest::newRow(title) << declared << error;
    };
    row("a missing table", key(u"bok"_s, { u"writer"_s }, u"author"_s),
        u"\"bok\" is not a table of this database; did you mean \"book\"? It has: author, book, "
        u"bt, "
        "pair, view"_s);
    row("a missing column", key(u"book"_s, { u"writter"_s }, u"author"_s),
        u"\"writter\" is not a column of book; did you mean \"writer\"? It has: id, n, writer"_s);
    row("a missing target", key(u"book"_s, { u"writer"_s }, u"person"_s),
        u"\"person\" is not a table of this database. It has: author, book, bt, pair, view"_s);
    row("a missing target column", key(u"book"_s, { u"writer"_s }, u"author"_s, { u"key"_s }),
        u"\"key\" is not a column of author. It has: id, name"_s);
    row("no columns", key(u"book"_s, {}, u"author"_s), u"no columns of book are named"_s);
    row("two for one", key(u"book"_s, { u"writer"_s, u"n"_s }, u"author"_s),
        u"2 columns of book cannot refer to 1 column of author"_s);
    row("one for two", key(u"book"_s, { u"writer"_s }, u"pair"_s),
        u"1 column of book cannot refer to 2 columns of pair"_s);
    row("a view without key", key(u"book"_s, { u"writer"_s }, u"view"_s),
        u"view has no primary key; name the columns that are referred to"_s);
    row("a name that is taken", key(u"book"_s, { u"writer"_s }, u"author"_s, {}, u"bt"_s),
        u"\"bt\" cannot be a name of book's relation \"writer\": it is another relation's name"_s);
    row("a missing junction", junction(u"book"_s, u"author"_s, u"tb"_s, u"x"_s, u"y"_s),
        u"\"tb\" is not a table of this database. It has: author, book, bt, pair, view"_s);
    row("a missing column of it", junction(u"book"_s, u"author"_s, u"bt"_s, u"x"_s, u"z"_s),
        u"\"z\" is not a column of bt. It has: book_id, x, y"_s);
    row("too many of them", junction(u"book"_s, u"author"_s, u"bt"_s, u"x,y"_s, u"y"_s),
        u"2 columns of bt cannot refer to 1 column of book"_s);
    row("twice the same key", junction(u"book"_s, u"book"_s, u"bt"_s, u"x"_s, u"x"_s),
        u"the two keys of the junction bt are the same columns"_s);
    DeclaredRelation placed = key(u"book"_s, {}, u"author"_s);
    placed.place = u"own.json, relation 3"_s;
    row("and says where", placed, u"own.json, relation 3: no columns of book are named"_s);
}

void TestDeclaredKeys::refuse()
{
    QFETCH(const DeclaredRelation, declared);
    Schema schema(tablesFrom(u"author: id* name; book: id* writer n; bt: book_id>book x y;"
                             "pair: a* b*; view:: id"_s));
    const Result<> done = schema.declare({ declared });
    QVERIFY(!done);
    QCOMPARE(done.error().kind, DbError::Kind::Name);
    QTEST(done.error().text, "error");
    QCOMPARE(inEnglish(done.error().words), done.error().text);
}

void TestDeclaredKeys::changeNothingWhereTheyFail()
{
    Schema schema(tablesFrom(u"a: id*; b: id* a_id"_s));
    QVERIFY(!schema.declare(
        { key(u"b"_s, { u"a_id"_s }, u"a"_s), key(u"b"_s, { u"gone"_s }, u"a"_s) }));
    QCOMPARE(relationsText(schema, u"a"_s), QString());
    QCOMPARE(schema.table(1).foreignKeys.size(), 0);
}

void TestDeclaredKeys::loadTheSameInEveryWay_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("lookup");
    QTest::addColumn<int>("records");
    for (const auto &[root, lookup, records] :
         { std::tuple(u"author"_s, u"wrote"_s, 5), std::tuple(u"book"_s, u"by"_s, 9),
           std::tuple(u"author"_s, u"wrote__by__wrote"_s, -1),
           std::tuple(u"book"_s, u"tags__books"_s, -1), std::tuple(u"tag"_s, u"books"_s, -1),
           std::tuple(u"book"_s, u"shown"_s, -1), std::tuple(u"writers"_s, u"titles__shown"_s, -1),
           std::tuple(u"book"_s, u"alike__volume__alike"_s, -1),
           std::tuple(u"codes"_s, u"volume__tags"_s, -1) })
        QTest::addRow("%s to %s", qPrintable(root), qPrintable(lookup))
            << root << lookup << records;
}

void TestDeclaredKeys::loadTheSameInEveryWay()
{
    QFETCH(const QString, root);
    QFETCH(const QString, lookup);
    QFETCH(const int, records);
    Database database = openDeclared(
        library,
        { key(u"book"_s, { u"writer"_s }, u"author"_s, {}, u"by"_s, u"wrote"_s),
          junction(u"book"_s, u"tag"_s, u"bt"_s, u"b"_s, u"t"_s, u"tags"_s, u"books"_s),
          key(u"book"_s, { u"writer"_s }, u"writers"_s, { u"key"_s }, u"shown"_s, u"titles"_s),
          key(u"book"_s, { u"code"_s }, u"codes"_s, { u"code"_s }, u"alike"_s, u"volume"_s) });
    QByteArray first;
    for (const FetchStrategy strategy : allFetchStrategies()) {
        const Loaded loaded = load(database, root, { lookup }, strategy);
        QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
        QVERIFY(loaded.records->recordCount() > loaded.records->root().rowCount());
        const QByteArray json = recordsJson(*loaded.records);
        if (first.isEmpty())
            first = json;
        QCOMPARE(json, first);
        if (records >= 0)
            QCOMPARE(loaded.records->recordCount(), records);
    }
}

/// A view's rows have nothing to tell them apart, so that a join numbers them; here beside another
/// list, and therefore in a statement that begins with the view.
void TestDeclaredKeys::joinToAView()
{
    Database database = openDeclared(
        u"CREATE TABLE a (id INTEGER PRIMARY KEY);"
        "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id REFERENCES a);"
        "CREATE TABLE x (id INTEGER PRIMARY KEY, a_id REFERENCES a);"
        "CREATE VIEW v AS SELECT id, a_id FROM b;"
        "INSERT INTO a VALUES (1), (2); INSERT INTO b VALUES (1, 1), (2, 1), (3, 2);"
        "INSERT INTO x VALUES (1, 1), (2, 1);"_s,
        { key(u"v"_s, { u"a_id"_s }, u"a"_s, {}, u"owner"_s, u"shown"_s),
          key(u"v"_s, { u"id"_s }, u"b"_s, {}, u"original"_s, u"views"_s) });
    const QStringList lookups { u"x"_s, u"shown__original"_s };
    const Loaded naive = load(database, u"a"_s, lookups, FetchStrategy::Naive);
    const Loaded joined = load(database, u"a"_s, lookups, FetchStrategy::Join);
    QVERIFY2(!joined.error, joined.error ? qPrintable(joined.error->text) : "");
    QCOMPARE(queriesOf(database, joined).size(), 2);
    QCOMPARE(joined.records->recordCount(), 10);
    QCOMPARE(recordsJson(*joined.records), recordsJson(*naive.records));
}

/// E13: no DISTINCT.
void TestDeclaredKeys::keepRowsThatAJunctionHasTwice()
{
    Database database = openDeclared(
        library, { junction(u"book"_s, u"tag"_s, u"bt"_s, u"b"_s, u"t"_s, u"tags"_s, u"books"_s) });
    for (const FetchStrategy strategy : allFetchStrategies()) {
        const auto books = database.objects(u"book"_s).prefetchRelated(u"tags"_s).fetch(strategy);
        QVERIFY2(books, books ? "" : qPrintable(books.error().text));
        QStringList labels;
        for (const Record &tag : (*books)[0].related(u"tags"_s))
            labels << tag[u"label"_s].toString();
        // bt.t compares here, and it knows case: 'RED' is no tag.
        QCOMPARE(labels.join(u' '), u"red red"_s);
        QCOMPARE((*books)[1].related(u"tags"_s).size(), 1);
        QCOMPARE((*books)[2].related(u"tags"_s).size(), 0);
    }
}

void TestDeclaredKeys::compareAViewAsItsExpressionsDo()
{
    Database database = openDeclared(
        library
            + u"CREATE VIEW v AS SELECT CAST(id AS TEXT) t, CAST(code AS INTEGER) i, id, id + 0 e,"
              " code COLLATE RTRIM r, code COLLATE NOCASE n, upper(code) u FROM book;"_s,
        { key(u"v"_s, { u"id"_s }, u"book"_s) });
    const Table &view = database.schema().table(database.schema().tableIndex(u"v"_s));
    const auto comparisonOf = [&](const QString &column) {
        return view.columns[view.columnIndex(column)].comparison();
    };
    QCOMPARE(comparisonOf(u"t"_s), (KeyComparison { Affinity::Text, Collation::Binary }));
    QCOMPARE(comparisonOf(u"i"_s), (KeyComparison { Affinity::Numeric, Collation::Binary }));
    QCOMPARE(comparisonOf(u"id"_s), (KeyComparison { Affinity::Numeric, Collation::Binary }));
    QCOMPARE(comparisonOf(u"e"_s), (KeyComparison { Affinity::None, Collation::Binary }));
    QCOMPARE(comparisonOf(u"r"_s), (KeyComparison { Affinity::Text, Collation::RTrim }));
    QCOMPARE(comparisonOf(u"n"_s), (KeyComparison { Affinity::Text, Collation::NoCase }));
    QCOMPARE(comparisonOf(u"u"_s), (KeyComparison { Affinity::None, Collation::Binary }));
}

QTEST_GUILESS_MAIN(TestDeclaredKeys)
#include "tst_declaredkeys.moc"
