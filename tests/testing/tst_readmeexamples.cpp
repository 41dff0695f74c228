// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/recordtablemodel.h"
#include "datalayer/models/recordtreemodel.h"
#include "datalayer/testing/querycount.h"
#include "tests/support/examples.h"
#include "tests/support/testdatabase.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip::test;

namespace {

/// What the examples load: \a size books, each by another author.
QString library(int size)
{
    return u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
           "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT,"
           " author_id INTEGER REFERENCES author);"_s
        + fillScript(u"author"_s, u"name"_s, size, u"'Author ' || i"_s)
        + fillScript(u"book"_s, u"title, author_id"_s, size, u"'Book ' || i, i"_s);
}

roundtrip::Database libraryOf(int size)
{
    return openScript(library(size));
}

/// What somebody has written who has not heard of prefetching.
int namesInTheCatalogue(roundtrip::Database &database)
{
    int names = 0;
    const auto authors = database.objects(u"author"_s).fetch();
    for (const roundtrip::Record &author : *authors) {
        const auto id = roundtrip::Value::of(author.cell(u"id"_s));
        const auto books = database.objects(u"book"_s).filter(u"author_id"_s, id).fetch();
        names += 1 + static_cast<int>(books->size());
    }
    return names;
}

/// And after the test has failed.
int namesInTwoQueries(roundtrip::Database &database)
{
    int names = 0;
    const auto authors = database.objects(u"author"_s).prefetchRelated(u"book"_s).fetch();
    for (const roundtrip::Record &author : *authors)
        names += 1 + static_cast<int>(author.related(u"book"_s).size());
    return names;
}

} // namespace

/// Compiles, runs and compares what README.md and ARCHITECTURE.md show.
class TestReadmeExamples : public QObject
{
    Q_OBJECT

private slots:
    void areTheCodeOfTheTests();
    void areComparedWell_data();
    void areComparedWell();
    void readsAuthorsWithTheirBooks();
    void readsInOneLine();
    void loadsOnAnotherThread();
    void showsRecords();
    void selectsRelatedRecords();
    void countsQueries();
    void failsAsShown();
};

void TestReadmeExamples::areTheCodeOfTheTests()
{
    QList<TextFile> sources { repositoryFile(u"tests/consumer/CMakeLists.txt"_s) };
    sources << repositoryFile(u"tests/examples/CMakeLists.txt"_s);
    const QDir root(repositoryPath(QString()));
    for (const QString &pattern : { u"tst_*.cpp"_s, u"example_*.cpp"_s }) {
        QDirIterator files(repositoryPath(u"tests"_s), { pattern }, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            sources << repositoryFile(root.relativeFilePath(files.next()));
    }
    QVERIFY(sources.size() > 10);
    const QStringList mistakes = exampleMistakes(
        { repositoryFile(u"README.md"_s), repositoryFile(u"ARCHITECTURE.md"_s) }, sources);
    QVERIFY2(mistakes.isEmpty(), qUtf8Printable(mistakes.join(u'\n')));
}

void TestReadmeExamples::areComparedWell_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("mistakes");
    const QString shown = u"text\n<!-- example: a -->\n```cpp\nif (x)\n    y();\n```\ntext\n"_s;
    const QString code = u"    // [a]\n    if (x)\n        y();\n    // [a]\n"_s;
    QTest::newRow("equal, but for the indentation") << shown << code << QStringList();
    QTest::newRow("nothing") << u"text"_s << u"code"_s << QStringList();
    QTest::newRow("a block of no language") << u"```\nx\n```\n"_s << QString() << QStringList();
    QTest::newRow("an empty line in the middle")
        << QString(shown).replace(u"if (x)\n"_s, u"if (x)\n\n"_s)
        << QString(code).replace(u"if (x)\n"_s, u"if (x)\n\n"_s) << QStringList();
    QTest::newRow("CMake") << u"<!-- example: a -->\n```cmake\nx()\n```\n"_s
                           << u"# [a]\nx()\n# [a]\n"_s << QStringList();
    QTest::newRow("another line")
        << shown << QString(code).replace(u"y()"_s, u"z()"_s)
        << QStringList { u"README.md:3: \"a\" is not the code at tst_x.cpp:1; line 2 of it is\n"
                         "      y();\nand should be\n      z();"_s };
    QTest::newRow("a line more")
        << QString(shown).replace(u"y();\n"_s, u"y();\nz();\n"_s) << code
        << QStringList { u"README.md:3: \"a\" is not the code at tst_x.cpp:1; line 3 of it is\n"
                         "  z();\nand should be\n  "_s };
    QTest::newRow("a line less")
        << QString(shown).remove(u"    y();\n"_s) << code
        << QStringList { u"README.md:3: \"a\" is not the code at tst_x.cpp:1; line 2 of it is\n"
                         "  \nand should be\n      y();"_s };
    QTest::newRow("another indentation")
        << QString(shown).replace(u"    y"_s, u"  y"_s) << code
        << QStringList { u"README.md:3: \"a\" is not the code at tst_x.cpp:1; line 2 of it is\n"
                         "    y();\nand should be\n      y();"_s };
    QTest::newRow("no name") << u"text\n```cpp\nx\n```\n"_s << QString()
                             << QStringList { u"README.md:2: an example without a name, which "
                                              "nobody compiles"_s };
    QTest::newRow("a name too far away")
        << u"<!-- example: a -->\n\n```cpp\nif (x)\n    y();\n```\n"_s << QString()
        << QStringList { u"README.md:1: no block follows \"a\""_s,
                         u"README.md:3: an example without a name, which nobody compiles"_s };
    QTest::newRow("no code") << shown << QString()
                             << QStringList { u"README.md:3: no test has \"a\""_s };
    QTest::newRow("shown nowhere")
        << QString() << code << QStringList { u"tst_x.cpp:1: no document shows \"a\""_s };
    QTest::newRow("shown twice") << shown
            + shown << code << QStringList { u"README.md:10: \"a\" is at README.md:3 already"_s };
    QTest::newRow("code twice") << shown
                                << code
            + code << QStringList { u"tst_x.cpp:5: \"a\" is at tst_x.cpp:1 already"_s };
    QTest::newRow("without an end")
        << QString() << u"// [a]\nx();\n"_s << QStringList { u"tst_x.cpp:1: \"a\" does not end"_s };
    QTest::newRow("one within another")
        << shown << QString(code).replace(u"if (x)\n"_s, u"if (x)\n// [b]\n"_s)
        << QStringList { u"tst_x.cpp:3: \"b\" begins within \"a\""_s };
}

void TestReadmeExamples::areComparedWell()
{
    QFETCH(const QString, document);
    QFETCH(const QString, source);
    QFETCH(const QStringList, mistakes);
    QCOMPARE(exampleMistakes({ { u"README.md"_s, document } }, { { u"tst_x.cpp"_s, source } }),
             mistakes);
}

void TestReadmeExamples::readsAuthorsWithTheirBooks()
{
    const DatabaseFile file(library(2), DatabaseFile::Journal::Rollback, u"library.sqlite"_s);
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(file.folder()));
    const auto back = qScopeGuard([&before] { QDir::setCurrent(before); });
    QTest::ignoreMessage(QtInfoMsg, R"(QVariant(QString, "Author 1") QVariant(QString, "Book 1"))");
    QTest::ignoreMessage(QtInfoMsg, R"(QVariant(QString, "Author 2") QVariant(QString, "Book 2"))");
    // [data-layer]
    auto database = roundtrip::Database::open(u"library.sqlite"_s); // Result<Database>
    auto authors = database->objects(u"author"_s)
                       .prefetchRelated(u"book"_s)
                       .orderBy(u"name"_s)
                       .fetch(); // two queries
    for (const roundtrip::Record &author : *authors) {
        for (const roundtrip::Record &book : author.related(u"book"_s)) // none: read from memory
            qInfo() << author[u"name"_s] << book[u"title"_s];
    }
    // [data-layer]
    EXPECT_QUERIES(database->log().records(), 2);
}

void TestReadmeExamples::readsInOneLine()
{
    roundtrip::Database database = roundtrip::test::openScript(
        u"CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, year INTEGER);"
        "INSERT INTO book VALUES (1, 'Orlando', 1928), (2, 'Flush', 1933), (3, 'The Waves', 1931);"_s);
    QStringList titles;
    // [one-line]
    const auto since1930 = database.objects(u"book"_s).filter(u"year__gte"_s, 1930);
    const auto count = since1930.count(); // Result<qint64>; also exists(), first(), values()
    const auto flush = since1930.filter(u"title"_s, u"Flush"_s).get(); // an error unless just one
    for (const roundtrip::Record &book : *since1930.orderBy(u"year"_s).fetch())
        titles << *book.value<QString>(u"title"_s); // an error for a wrong name
    // [one-line]
    QCOMPARE(*count, 2);
    QCOMPARE(*flush->value<int>(u"year"_s), 1933);
    QCOMPARE(titles, (QStringList { u"The Waves"_s, u"Flush"_s }));
}

void TestReadmeExamples::loadsOnAnotherThread()
{
    roundtrip::Database database = libraryOf(3);
    QStringList shown;
    const auto show = [&shown](const roundtrip::RecordList &authors) {
        for (const roundtrip::Record &author : authors)
            shown << author[u"name"_s].toString();
    };
    const auto say = [](const roundtrip::DbError &error) { QFAIL(qUtf8Printable(error.text)); };
    // [asynchronous]
    using Authors = roundtrip::Result<roundtrip::RecordList>;
    database.objects(u"author"_s).fetchAsync().then(this, [=](const Authors &authors) {
        authors ? show(*authors) : say(authors.error()); // on this thread, which has not waited
    });
    // [asynchronous]
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 3, 30'000);
}

void TestReadmeExamples::showsRecords()
{
    roundtrip::Database database = libraryOf(3);
    // [models]
    roundtrip::RecordTreeModel tree(database.objects(u"author"_s).prefetchRelated(u"book"_s));
    roundtrip::RecordTableModel table(database.objects(u"author"_s).orderBy(u"name"_s));
    // [models]
    QTRY_COMPARE_WITH_TIMEOUT(tree.rowCount(), 3, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(table.rowCount(), 3, 30'000);
}

void TestReadmeExamples::selectsRelatedRecords()
{
    roundtrip::Database database = roundtrip::test::openScript(
        u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, author_id INTEGER "
        "REFERENCES author (id));"
        "INSERT INTO author VALUES (1, 'Other'), (2, 'Woolf');"
        "INSERT INTO book VALUES (1, 'To the Lighthouse', 2), (2, 'Orlando', 2), (3, 'X', 1);"_s);
    const roundtrip::QueryCapture capture(database);
    // [selections]
    using roundtrip::Field, roundtrip::Prefetch;
    auto authors = database.objects(u"author"_s)
                       .filter(Field(u"book__title"_s).startsWith(u"T"_s))
                       .prefetchRelated(
                           Prefetch(u"book"_s).orderBy(u"-id"_s).limit(1).toAttr(u"latest"_s))
                       .access(roundtrip::Access::Strict) // or One, or Peers
                       .fetch(roundtrip::FetchStrategy::Join); // one query
    const auto latest = (*authors)[0].follow(u"latest"_s); // loaded: no query
    const auto books = (*authors)[0].follow(u"book"_s); // an error: not loaded
    const auto done = prefetchRelatedObjects(*authors, { Prefetch(u"book"_s) }); // one query
    // [selections]
    QVERIFY(done);
    QCOMPARE(authors->size(), 1);
    QCOMPARE((*latest)[0][u"title"_s].toString(), u"Orlando"_s);
    QVERIFY(!books);
    QCOMPARE((*authors)[0].related(u"book"_s).size(), 2);
    EXPECT_QUERIES(capture, 2);
}

void TestReadmeExamples::countsQueries()
{
    roundtrip::Database database = libraryOf(3);
    const auto names = &namesInTwoQueries;
    // [query-count]
    const roundtrip::QueryCapture capture(database);
    QCOMPARE(names(database), 6); // what is tested
    EXPECT_QUERIES(capture, 2); // or EXPECT_AT_MOST_QUERIES; and EXPECT_NO_QUERIES(capture)

    // As many whatever the size of the data, which is what "no N+1" means.
    const auto queriesAt = [&](int size) -> roundtrip::CapturedQueries {
        roundtrip::Database larger = libraryOf(size);
        const roundtrip::QueryCapture ofThisSize(larger);
        names(larger);
        return ofThisSize;
    };
    EXPECT_CONSTANT_QUERIES(queriesAt, 10, 20, 40);
    // [query-count]
}

void TestReadmeExamples::failsAsShown()
{
    const auto queriesAt = [](int size) -> roundtrip::CapturedQueries {
        roundtrip::Database larger = libraryOf(size);
        const roundtrip::QueryCapture ofThisSize(larger);
        namesInTheCatalogue(larger);
        return ofThisSize;
    };
    const QString failure = roundtrip::constantCountFailure(queriesAt, { 10, 20, 40 });
    const QString readme = repositoryFile(u"README.md"_s).text;
    QVERIFY2(readme.contains(u"```text\n"_s + failure + u"\n```\n"_s), qUtf8Printable(failure));
}

QTEST_GUILESS_MAIN(TestReadmeExamples)
#include "tst_readmeexamples.moc"
