// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/programrun.h"
#include "tests/support/testdatabase.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip::test;

namespace {

using Run = ProgramRun;

Run run(const QStringList &arguments)
{
    return runProgram(arguments);
}

const QString script
    = u"CREATE TABLE author (id INTEGER PRIMARY KEY);"
      "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, author_id INTEGER REFERENCES author);"_s;

} // namespace

/// What the program prints of a schema, and the relations that it is told or guesses.
class TestProgramSchema : public QObject
{
    Q_OBJECT

private slots:
    void writesTheSchema();
    void knowsDeclaredAndGuessedRelations();
};

void TestProgramSchema::writesTheSchema()
{
    const DatabaseFile file(script
                            + u"CREATE VIEW v AS SELECT id FROM book;"
                              "CREATE UNIQUE INDEX i ON book (title);"_s);
    const QJsonObject schema = run({ file.path(), u"--schema"_s, u"json"_s }).json();
    QCOMPARE(schema[u"database"_s].toString(), u"test.sqlite"_s);
    const QJsonArray tables = schema[u"tables"_s].toArray();
    QCOMPARE(tables.size(), 3);
    QCOMPARE(tables[1].toObject().keys(),
             (QStringList { u"columns"_s, u"kind"_s, u"name"_s, u"relations"_s, u"unique"_s }));
    QCOMPARE(tables[1][u"name"_s].toString(), u"book"_s);
    QCOMPARE(tables[1][u"kind"_s].toString(), u"table"_s);
    QCOMPARE(tables[2][u"kind"_s].toString(), u"view"_s);
    QCOMPARE(tables[1][u"columns"_s][0],
             QJsonValue(QJsonObject { { u"name"_s, u"id"_s },
                                      { u"type"_s, u"INTEGER"_s },
                                      { u"nullable"_s, false },
                                      { u"primary_key"_s, 1 } }));
    QCOMPARE(tables[1][u"unique"_s], QJsonValue(QJsonArray { QJsonArray { u"title"_s } }));
    QCOMPARE(tables[1][u"relations"_s][0],
             QJsonValue(QJsonObject { { u"name"_s, u"author"_s },
                                      { u"kind"_s, u"forward"_s },
                                      { u"target"_s, u"author"_s },
                                      { u"columns"_s, QJsonArray { u"author_id"_s } },
                                      { u"target_columns"_s, QJsonArray { u"id"_s } },
                                      { u"through"_s, QJsonValue::Null } }));
    const Run sample = run({ u"--schema"_s, u"text"_s });
    QCOMPARE(sample.status, 0);
    QVERIFY2(sample.out.contains("books"), sample.out.constData());
}

void TestProgramSchema::knowsDeclaredAndGuessedRelations()
{
    const DatabaseFile file(
        u"CREATE TABLE author (id INTEGER PRIMARY KEY, name);"
        "CREATE TABLE book (id INTEGER PRIMARY KEY, writer INTEGER, author_id INTEGER);"
        "INSERT INTO author VALUES (1, 'A'); INSERT INTO book VALUES (1, 1, 1), (2, 1, NULL);"_s);
    const QString path = file.folder() + u"/relations.json"_s;
    QFile declared(path);
    QVERIFY(declared.open(QIODevice::WriteOnly));
    declared.write(R"({"relations": [{"table": "book", "columns": "writer", "target": "author",
                                      "reverse_name": "books"}]})");
    declared.close();

    const Run bare = run({ file.path(), u"--schema"_s, u"json"_s });
    QVERIFY(!bare.out.contains("origin"));
    const Run schema = run(
        { file.path(), u"--relations"_s, path, u"--guess-relations"_s, u"--schema"_s, u"json"_s });
    QCOMPARE(schema.errors, QByteArray());
    const QJsonValue author = schema.json()[u"tables"_s][0];
    QCOMPARE(author[u"relations"_s][0][u"name"_s].toString(), u"books"_s);
    QCOMPARE(author[u"relations"_s][0][u"origin"_s].toString(), u"declared"_s);
    QCOMPARE(author[u"relations"_s][1][u"name"_s].toString(), u"book_by_author"_s);
    QCOMPARE(author[u"relations"_s][1][u"origin"_s].toString(), u"guessed"_s);
    const Run text = run(
        { file.path(), u"--relations"_s, path, u"--guess-relations"_s, u"--schema"_s, u"text"_s });
    QVERIFY(text.out.contains("book (declared)"));
    QVERIFY(text.out.contains("book (guess)"));

    const Run report = run({ file.path(), u"--relations"_s, path, u"--root"_s, u"author"_s,
                             u"--with"_s, u"books"_s, u"--report"_s, u"json"_s });
    QCOMPARE(report.errors, QByteArray());
    QCOMPARE(report.json()[u"query_count"_s].toInt(), 2);
    QCOMPARE(report.json()[u"record_count"_s][u"book"_s].toInt(), 2);

    QVERIFY(declared.open(QIODevice::WriteOnly));
    declared.write(R"({"relations": [{"table": "book", "columns": "riter", "target": "author"}]})");
    declared.close();
    const Run wrong = run({ file.path(), u"--relations"_s, path, u"--schema"_s, u"json"_s });
    QCOMPARE(wrong.status, 2);
    QCOMPARE(wrong.out, QByteArray());
    QCOMPARE(wrong.errors,
             QByteArray("roundtrip: relations.json, relation 1: \"riter\" is not a column of book; "
                        "did you mean \"writer\"? It has: author_id, id, writer\n"));
}

QTEST_GUILESS_MAIN(TestProgramSchema)
#include "tst_programschema.moc"
