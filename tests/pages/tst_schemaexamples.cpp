// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/pages/library.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Compiles and runs what the pages of the classes of settings and schemas show.
class TestSchemaExamples : public QObject
{
    Q_OBJECT

private slots:
    void settings();
    void serverAddress();
    void schema();
    void keys();
    void index();
    void relation();
    void declaredRelation();
    void junction();
    void relationDeclarations();
};

void TestSchemaExamples::settings()
{
    //! [ConnectionSettings]
    roundtrip::ConnectionSettings settings;
    settings.script = u"CREATE TABLE note (id INTEGER PRIMARY KEY, line TEXT);"
                      "INSERT INTO note VALUES (1, 'a database in memory, for a test');"_s;
    const auto notes = roundtrip::Database::open(settings);
    //! [ConnectionSettings]
    QVERIFY(notes);
    QCOMPARE(notes->schema().tables().size(), 1);
}

void TestSchemaExamples::serverAddress()
{
    //! [ServerAddress]
    auto settings = roundtrip::settingsFromUrl(
        u"postgresql://ann@db1:5432,db2/shop?sslmode=verify-full"_s); // Result
    if (settings) {
        settings->server.password = u"secret"_s; // or PGPASSWORD, or .pgpass
        settings->server.others << roundtrip::ServerPlace { u"db3"_s, 5433 }; // tried last
        settings->statementTimeoutMs = 5000;
    }
    const QString shown = roundtrip::displayUrl(*settings); // never with the password
    //! [ServerAddress]
    QVERIFY(settings);
    QCOMPARE(settings->kind, roundtrip::DatabaseKind::PostgreSql);
    QCOMPARE(settings->server.host, u"db1"_s);
    QVERIFY(!shown.contains(u"secret"_s));
}

void TestSchemaExamples::schema()
{
    roundtrip::Database database = openLibrary();
    QStringList lines;
    //! [Schema]
    const roundtrip::Schema &schema = database.schema();
    for (const roundtrip::Table &table : schema.tables()) {
        for (const roundtrip::Column &column : table.columns) {
            const bool isKey = column.primaryKeyPosition > 0;
            lines << table.name + u'.' + column.name + u' ' + column.type
                    + (isKey ? u" (key)"_s : QString());
        }
    }
    const auto wrong = schema.findTable(u"boook"_s); // an error that names the tables
    //! [Schema]
    QCOMPARE(lines.first(), u"author.id INTEGER (key)"_s);
    QVERIFY(!wrong);
}

void TestSchemaExamples::keys()
{
    roundtrip::Database database = openLibrary();
    //! [ForeignKey]
    const roundtrip::Schema &schema = database.schema();
    const roundtrip::Table &book = schema.table(schema.tableIndex(u"book"_s));
    const roundtrip::ForeignKey &key = book.foreignKeys.first();
    const QString from = book.columns[key.columns.first()].name; // author_id
    const QString to = key.targetTable; // author
    // Keys match where the database compares them alike.
    const roundtrip::Table &author = schema.table(schema.tableIndex(to));
    const bool isAlike = book.columns[key.columns.first()].comparison()
        == author.columns[author.primaryKey.first()].comparison();
    //! [ForeignKey]
    QCOMPARE(from, u"author_id"_s);
    QCOMPARE(to, u"author"_s);
    QVERIFY(isAlike);
}

void TestSchemaExamples::index()
{
    roundtrip::ConnectionSettings settings;
    settings.script = u"CREATE TABLE book (id INTEGER PRIMARY KEY, author_id INTEGER, year);"
                      "CREATE INDEX book_author ON book (author_id, year);"_s;
    //! [Index]
    const auto database = roundtrip::Database::open(settings);
    const roundtrip::Table &book = database->schema().tables().first();
    const roundtrip::Index &index = book.indexes.first();
    const QString first = book.columns[index.columns.first()].name; // author_id
    const bool isQuick = book.isIndexed({ book.columnIndex(u"author_id"_s) });
    const bool readsAll = !book.isIndexed({ book.columnIndex(u"year"_s) });
    //! [Index]
    QCOMPARE(index.name, u"book_author"_s);
    QCOMPARE(first, u"author_id"_s);
    QVERIFY(isQuick);
    QVERIFY(readsAll);
}

void TestSchemaExamples::relation()
{
    roundtrip::Database database = openLibrary();
    //! [Relation]
    const roundtrip::Schema &schema = database.schema();
    QStringList ways;
    for (const roundtrip::Relation &relation : schema.relations(schema.tableIndex(u"book"_s))) {
        const QString target = schema.table(relation.target).name;
        ways << relation.displayName() + (relation.isToMany() ? u": a list of "_s : u": one "_s)
                + target;
    }
    //! [Relation]
    QVERIFY(ways.contains(u"author: one author"_s));
    QVERIFY(ways.contains(u"genre: a list of genre"_s));
}

void TestSchemaExamples::declaredRelation()
{
    roundtrip::ConnectionSettings settings;
    settings.script = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
                      "CREATE TABLE book (id INTEGER PRIMARY KEY, writer INTEGER);"
                      "INSERT INTO author VALUES (1, 'Woolf'); INSERT INTO book VALUES (1, 1);"_s;
    //! [DeclaredRelation]
    // The database has no foreign keys: book.writer refers to the primary key of author.
    settings.declaredRelations << roundtrip::DeclaredRelation { .table = u"book"_s,
                                                                .columns = { u"writer"_s },
                                                                .target = u"author"_s };
    settings.declaredNames << roundtrip::DeclaredName { u"author"_s, u"book"_s, u"books"_s };
    auto database = roundtrip::Database::open(settings);
    const auto authors = database->objects(u"author"_s).prefetchRelated(u"books"_s).fetch();
    //! [DeclaredRelation]
    QVERIFY(authors);
    QCOMPARE((*authors)[0].related(u"books"_s).size(), 1);
}

void TestSchemaExamples::junction()
{
    roundtrip::ConnectionSettings settings;
    settings.script = u"CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT);"
                      "CREATE TABLE tag (id INTEGER PRIMARY KEY, name TEXT);"
                      "CREATE TABLE tagging (book INTEGER, tag INTEGER);"_s;
    //! [Junction]
    settings.declaredRelations << roundtrip::DeclaredRelation { .table = u"book"_s,
                                                                .target = u"tag"_s,
                                                                .name = u"tags"_s,
                                                                .through = u"tagging"_s,
                                                                .throughColumns = { u"book"_s },
                                                                .throughTargetColumns = {
                                                                    u"tag"_s } };
    auto database = roundtrip::Database::open(settings);
    const roundtrip::Schema &schema = database->schema();
    const roundtrip::Table &tagging = schema.table(schema.tableIndex(u"tagging"_s));
    const roundtrip::Junction &junction = tagging.junctions.first();
    const QString source = tagging.foreignKeys[junction.sourceKey].targetTable; // book
    const QString target = tagging.foreignKeys[junction.targetKey].targetTable; // tag
    //! [Junction]
    QCOMPARE(source, u"book"_s);
    QCOMPARE(target, u"tag"_s);
    QCOMPARE(junction.name, u"tags"_s);
}

void TestSchemaExamples::relationDeclarations()
{
    //! [RelationDeclarations]
    const QByteArray json = R"({"relations": [
        {"table": "book", "columns": "writer", "target": "author", "reverse_name": "books"}]})";
    const auto declared = roundtrip::parseRelations(json, u"relations.json"_s);
    roundtrip::ConnectionSettings settings;
    if (declared) { // the error names the file and the line
        settings.declaredRelations = declared->relations;
        settings.declaredNames = declared->names;
    }
    //! [RelationDeclarations]
    QVERIFY(declared);
    QCOMPARE(settings.declaredRelations.first().reverseName, u"books"_s);
}

QTEST_GUILESS_MAIN(TestSchemaExamples)
#include "tst_schemaexamples.moc"
