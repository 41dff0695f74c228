// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/relationfile.h"

#include "tests/support/schemanotation.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

class TestRelationFile : public QObject
{
    Q_OBJECT

private slots:
    void writesDeclarations();
    void readsRelationsAndNames();
    void readsEmptyOnes_data();
    void readsEmptyOnes();
    void refuses_data();
    void refuses();
    void readsFiles();
    void opensNothingThatMayNeverEnd();
    void refusesWhatIsTooLarge();
    void writesWhatItReads();
};

void TestRelationFile::readsRelationsAndNames()
{
    const auto read = parseRelations(R"({
        "relations": [
            {"table": "book", "columns": "writer", "target": "author",
             "name": "by", "reverse_name": "wrote"},
            {"table": "s", "columns": ["r", "n"], "target": "w", "target_columns": ["a", "b"]},
            {"table": "book", "target": "tag", "through": "bt",
             "through_columns": ["book_id"], "through_target_columns": "tag_id"}
        ],
        "names": [{"table": "author", "relation": "book", "name": "größte"}]
    })",
                                     u"x.json"_s);
    QVERIFY2(read, read ? "" : qPrintable(read.error().text));
    QCOMPARE(read->relations.size(), 3);
    const DeclaredRelation &first = read->relations[0];
    QCOMPARE(first.table, u"book"_s);
    QCOMPARE(first.columns, QStringList { u"writer"_s });
    QCOMPARE(first.target, u"author"_s);
    QCOMPARE(first.targetColumns, QStringList());
    QCOMPARE(first.name, u"by"_s);
    QCOMPARE(first.reverseName, u"wrote"_s);
    QCOMPARE(first.place, u"x.json, relation 1"_s);
    QCOMPARE(read->relations[1].columns, (QStringList { u"r"_s, u"n"_s }));
    QCOMPARE(read->relations[1].targetColumns, (QStringList { u"a"_s, u"b"_s }));
    QCOMPARE(read->relations[2].through, u"bt"_s);
    QCOMPARE(read->relations[2].throughColumns, QStringList { u"book_id"_s });
    QCOMPARE(read->relations[2].throughTargetColumns, QStringList { u"tag_id"_s });
    QCOMPARE(read->names.size(), 1);
    QCOMPARE(read->names[0].name, u"größte"_s);
    QCOMPARE(read->names[0].place, u"x.json, name 1"_s);
}

void TestRelationFile::readsEmptyOnes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("an empty object") << QByteArray("{}");
    QTest::newRow("empty lists") << QByteArray(R"({"names": [], "relations": []})");
}

void TestRelationFile::readsEmptyOnes()
{
    QFETCH(const QByteArray, json);
    const auto read = parseRelations(json, u"x"_s);
    QVERIFY(read);
    QVERIFY(read->relations.isEmpty() && read->names.isEmpty());
}

void TestRelationFile::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *title, const QByteArray &json, const QString &error) {
        QTest::newRow(title) << json << u"x.json"_s + error;
    };
    row("nothing", "", u" is not JSON: line 1: illegal value"_s);
    row("a text without an end", "{\n\"relations\": [{\"tab",
        u" is not JSON: line 2: unterminated string"_s);
    row("no JSON", "{\n\"relations\": [\n{]}", u" is not JSON: line 3: unterminated object"_s);
    row("an array", "[]", u": not an object"_s);
    row("a text", "\"relations\"", u" is not JSON: line 1: illegal value"_s);
    row("another member", R"({"relation": []})",
        u": \"relation\" is not a member; did you mean \"relations\"? There are: names, relations"_s);
    row("relations in an object", R"({"relations": {}})", u": \"relations\" is not an array"_s);
    row("names in null", R"({"names": null})", u": \"names\" is not an array"_s);
    const auto relation = [&](const char *title, const QByteArray &members, const QString &error) {
        row(title,
            R"({"relations": [{"table": "a", "columns": ["x"], "target": "b"}, )" + members + "]}",
            u", relation 2: "_s + error);
    };
    relation("a relation that is a text", R"("a")", u"not an object"_s);
    relation(
        "an unknown member", R"({"table": "a", "columns": "x", "taget": "b"})",
        u"\"taget\" is not a member; did you mean \"target\"? There are: columns, guessed, name, "
        "reverse_name, table, target, target_columns, through, through_columns, "
        "through_target_columns"_s);
    relation("a doubtful guess",
             R"({"table": "a", "columns": "x", "target": "b", "guessed": "yes"})",
             u"\"guessed\" is neither true nor false"_s);
    relation("no table", R"({"columns": "x", "target": "b"})", u"\"table\" is missing"_s);
    relation("no columns", R"({"table": "a", "target": "b"})", u"\"columns\" is missing"_s);
    relation("no target", R"({"table": "a", "columns": "x"})", u"\"target\" is missing"_s);
    relation("a number for a table", R"({"table": 1, "columns": "x", "target": "b"})",
             u"\"table\" is not a text, or an empty one"_s);
    relation("an empty name", R"({"table": "a", "columns": "x", "target": "b", "name": ""})",
             u"\"name\" is not a text, or an empty one"_s);
    const QString noColumns = u"\"columns\" is neither a column's name nor an array of them"_s;
    for (const char *columns : { "[]", "1", "{}", "null", "[\"x\", 2]", "\"\"", "[[\"x\"]]" })
        relation(columns,
                 R"({"table": "a", "target": "b", "columns": )" + QByteArray(columns) + '}',
                 noColumns);
    relation("a junction's columns without it",
             R"({"table": "a", "columns": "x", "target": "b", "through_columns": "y"})",
             u"\"through_columns\" needs \"through\""_s);
    relation("a junction without columns", R"({"table": "a", "target": "b", "through": "j"})",
             u"\"through_columns\" is missing"_s);
    relation("a junction with half of them",
             R"({"table": "a", "target": "b", "through": "j", "through_columns": "x"})",
             u"\"through_target_columns\" is missing"_s);
    row("a name without relation", R"({"names": [{"table": "a", "name": "b"}]})",
        u", name 1: \"relation\" is missing"_s);
    row("a name with more", R"({"names": [{"table": "a", "name": "b", "relation": "c", "as": 1}]})",
        u", name 1: \"as\" is not a member. There are: name, relation, table"_s);
}

void TestRelationFile::refuses()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, error);
    const auto read = parseRelations(json, u"x.json"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, DbError::Kind::Name); // exit status 2
    QCOMPARE(read.error().text, error);
    QCOMPARE(inEnglish(read.error().words), error);
}

void TestRelationFile::readsFiles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"own.json"_s);
    const auto missing = readRelationFile(path);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, DbError::Kind::Name);
    QCOMPARE(missing.error().text, path + u" cannot be read: No such file or directory"_s);
    QCOMPARE(readRelationFile(folder.path()).error().text,
             folder.path() + u" cannot be read: it is a folder"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"names": [{"table": "a", "relation": "b", "name": "c"}]})");
    file.close();
    const auto read = readRelationFile(path);
    QVERIFY(read);
    QCOMPARE(read->names.first().place, u"own.json, name 1"_s);
}

void TestRelationFile::opensNothingThatMayNeverEnd()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
    for (const QString &path : { pipe, u"/dev/zero"_s, u"/dev/null"_s }) {
        const auto read = readRelationFile(path);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, DbError::Kind::Name);
        QCOMPARE(read.error().text, path + u" cannot be read: it is no regular file"_s);
    }
    // A link is what it leads to.
    const QString link = folder.filePath(u"link.json"_s);
    QVERIFY(QFile::link(pipe, link));
    QCOMPARE(readRelationFile(link).error().text,
             link + u" cannot be read: it is no regular file"_s);
#endif
}

void TestRelationFile::refusesWhatIsTooLarge()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"large.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(16 * 1024 * 1024 + 1)); // all of it a hole
    file.close();
    QCOMPARE(
        readRelationFile(path).error().text,
        path + u" cannot be read: it has more than the 16 MiB that a file of relations may have"_s);
    QVERIFY(file.resize(16 * 1024 * 1024));
    QVERIFY(readRelationFile(path).error().text.contains(u"is not JSON"_s));
}

/// A schema that is given what was written of another has the same relations.
void TestRelationFile::writesWhatItReads()
{
    const QList<Table> tables = tablesFrom(u"author: id* name; book: id* writer; shop: id*; copy: "
                                           u"id* shop_id; tag: id*; bt: book_id tag_id;"
                                           "w: a* b*; s: id* r n; review: id* book_id>book"_s);
    const auto declared = parseRelations(R"({
        "relations": [
            {"table": "book", "columns": "writer", "target": "author",
             "name": "by", "reverse_name": "wrote"},
            {"table": "s", "columns": ["r", "n"], "target": "w", "target_columns": ["a", "b"]},
            {"table": "book", "target": "tag", "through": "bt", "name": "tags",
             "through_columns": ["book_id"], "through_target_columns": "tag_id"}
        ],
        "names": [{"table": "book", "relation": "review", "name": "größte"}]
    })",
                                         u"x.json"_s);
    QVERIFY(declared);
    Schema schema(tables);
    QVERIFY(schema.declare(declared->relations));
    QVERIFY(schema.guessRelations());
    QVERIFY(schema.declare(declared->names.first()));
    const QByteArray written = writtenRelations(schema);
    const auto read = parseRelations(written, u"written"_s);
    QVERIFY2(read, read ? "" : qPrintable(read.error().text));
    Schema again(tables);
    const Result<> done = again.declare(read->relations);
    QVERIFY2(done, done ? "" : qPrintable(done.error().text));
    for (const DeclaredName &name : read->names) {
        const Result<> named = again.declare(name);
        QVERIFY2(named, named ? "" : qPrintable(named.error().text));
    }
    for (const Table &table : tables)
        QCOMPARE(relationsText(again, table.name), relationsText(schema, table.name));
    QVERIFY(relationsText(again, u"copy"_s).contains(u"shop"_s)); // the one that was guessed
    // What the catalogue has is not written.
    QCOMPARE(parseRelations(writtenRelations(Schema(tables)), u"x"_s)->relations.size(), 0);
}

void TestRelationFile::writesDeclarations()
{
    const QByteArray json = R"({"relations": [
        {"table": "book", "columns": "author_id", "target": "author", "name": "by"},
        {"table": "book", "columns": ["a", "b"], "target": "part", "target_columns": ["c", "d"],
         "reverse_name": "wholes"},
        {"table": "book", "target": "genre", "through": "tag", "through_columns": "book_id",
         "through_target_columns": "genre_id"},
        {"table": "book", "columns": "shelf_id", "target": "shelf", "guessed": true}],
        "names": [{"table": "author", "relation": "book", "name": "books"}]})";
    const Result<RelationDeclarations> read = parseRelations(json, u"x"_s);
    QVERIFY(read);
    const QByteArray written = writtenRelations(*read);
    QCOMPARE(QJsonDocument::fromJson(written), QJsonDocument::fromJson(json));
    const Result<RelationDeclarations> again = parseRelations(written, u"x"_s);
    QVERIFY(again);
    QCOMPARE(writtenRelations(*again), written);
    QCOMPARE(writtenRelations(RelationDeclarations()).simplified(), "{ \"relations\": [ ] }");
    // What both say is said once, wherever it was declared.
    const Result<RelationDeclarations> copy = parseRelations(json, u"y"_s);
    QCOMPARE(writtenRelations(unitedRelations(*read, *copy)), written);
    QCOMPARE(writtenRelations(unitedRelations({}, *read)), written);
}

QTEST_GUILESS_MAIN(TestRelationFile)
#include "tst_relationfile.moc"
