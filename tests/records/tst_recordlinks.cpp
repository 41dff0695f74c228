// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/access/database.h"
#include "datalayer/records/async/queryrunner.h"
#include "datalayer/records/loading/recordloader.h"
#include "datalayer/records/loading/wholevalue.h"
#include "datalayer/records/recordlinks.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

const QString links
    = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
      "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT,"
      " author_id INTEGER REFERENCES author (id));"
      "CREATE TABLE tag (id INTEGER PRIMARY KEY, name TEXT UNIQUE);"
      "CREATE TABLE book_tag (book_id INTEGER REFERENCES book,"
      " tag_id INTEGER REFERENCES tag, PRIMARY KEY (book_id, tag_id));"
      "CREATE TABLE shelf (room INTEGER NOT NULL, place TEXT NOT NULL,"
      " PRIMARY KEY (room, place));"
      "CREATE TABLE copy (id INTEGER PRIMARY KEY, room INTEGER, place TEXT,"
      " FOREIGN KEY (room, place) REFERENCES shelf (room, place));"
      "INSERT INTO author VALUES (1, 'A'), (2, 'B');"
      "INSERT INTO book VALUES (1, 'x', 1), (2, 'y', 1), (3, 'z', 2), (4, 'w', NULL);"
      "INSERT INTO tag VALUES (1, 'old'), (2, 'new');"
      "INSERT INTO book_tag VALUES (1, 1), (1, 2), (2, 2);"
      "INSERT INTO shelf VALUES (1, 'a'), (1, 'b');"
      "INSERT INTO copy VALUES (1, 1, 'b'), (2, 1, 'b'), (3, 2, NULL);"_s;

const Relation &relationOf(const LoadedRecords &records, const QString &name)
{
    const Relation *found = records.schema().relation(records.root().table(), name);
    Q_ASSERT(found);
    return *found;
}

} // namespace

class TestRecordLinks : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhatIsInMemory();
    void knowsIndexedRelations();
    void countsInOneStatement();
    void countsNoMoreThanWanted();
    void readsWholeValues();
    void readsWholeValuesWithoutAKey();
};

void TestRecordLinks::knowsWhatIsInMemory()
{
    Database database = openScript(links);
    const Loaded loaded = load(database, u"author"_s, { u"book"_s });
    const RecordPlace author = RecordPlace::root(loaded.records, 0);
    const RelatedRows *books = rowsAlong(author, relationOf(*loaded.records, u"book"_s));
    QVERIFY(books);
    QCOMPARE(books->rows(0).size(), size_t(2));
    const RecordPlace book = author.below(StepId { 1 }, *books, books->rows(0)[1]);
    const Relation *back = loaded.records->schema().relation(book.set->table(), u"author"_s);
    // Its author is where it was reached from.
    const RecordPlace found = recordAlong(book, *back);
    QVERIFY(found.set);
    QCOMPARE(found.cell(1).bytes, "A");
    QVERIFY(!rowsAlong(book, *loaded.records->schema().relation(book.set->table(), u"tag"_s)));
    const Loaded forward = load(database, u"book"_s, { u"author"_s });
    QCOMPARE(recordAlong(RecordPlace::root(forward.records, 2),
                         relationOf(*forward.records, u"author"_s))
                 .cell(1)
                 .bytes,
             "B");
    QVERIFY(!recordAlong(RecordPlace::root(forward.records, 3),
                         relationOf(*forward.records, u"author"_s))
                 .set);
    const Loaded alone = load(database, u"book"_s, {});
    QVERIFY(
        !recordAlong(RecordPlace::root(alone.records, 0), relationOf(*alone.records, u"author"_s))
             .set);
}

void TestRecordLinks::knowsIndexedRelations()
{
    Database database = openScript(links
                                   + u"CREATE TABLE note (id INTEGER PRIMARY KEY, tag_name TEXT"
                                     " REFERENCES tag (name) UNIQUE,"
                                     " author_id INTEGER REFERENCES author);"
                                     "CREATE INDEX note_author ON note (author_id, id);"_s);
    const Schema &schema = database.schema();
    const auto isFound = [&schema](const QString &table, const QString &relation) {
        const int index = schema.tableIndex(table);
        const Relation *found = schema.relation(index, relation);
        return found && isIndexed(schema, *found);
    };
    QVERIFY(isFound(u"book"_s, u"author"_s)); // a primary key
    QVERIFY(isFound(u"book"_s, u"tag"_s)); // the beginning of the junction's key
    QVERIFY(!isFound(u"tag"_s, u"book"_s)); // only the end of it
    QVERIFY(!isFound(u"author"_s, u"book"_s)); // no index
    QVERIFY(isFound(u"copy"_s, u"shelf"_s));
    QVERIFY(!isFound(u"shelf"_s, u"copy"_s));
    QVERIFY(isFound(u"tag"_s, u"note"_s)); // a unique column
    QVERIFY(isFound(u"author"_s, u"note"_s)); // the beginning of an index
    Database partial = openScript(links
                                  + u"CREATE INDEX old_books ON book (author_id) WHERE id < 9;"_s);
    QVERIFY(!isIndexed(
        partial.schema(),
        *partial.schema().relation(partial.schema().tableIndex(u"author"_s), u"book"_s)));
}

void TestRecordLinks::countsInOneStatement()
{
    Database database = openScript(links);
    const Loaded books = load(database, u"book"_s, {});
    const qsizetype before = database.log().records().size();
    const QList<const Relation *> relations { &relationOf(*books.records, u"tag"_s),
                                              &relationOf(*books.records, u"book_tag"_s),
                                              &relationOf(*books.records, u"author"_s) };
    const auto counts = countRelated(database.connection(), RecordPlace::root(books.records, 0),
                                     relations, 1000);
    QVERIFY2(counts, counts ? "" : qPrintable(counts.error().text));
    QCOMPARE(*counts, (QList<qint64> { 2, 2, 1 }));
    const QList<QueryRecord> ran = database.log().records(before);
    QCOMPARE(ran.size(), 1);
    QCOMPARE(ran.first().kind, QueryRecord::Kind::Count);
    QVERIFY(!ran.first().isCounted());
    QCOMPARE(ran.first().values.count(Value(1000)), 3);
    // A key with NULL leads nowhere, and the others are asked for all the same.
    const auto without = countRelated(database.connection(), RecordPlace::root(books.records, 3),
                                      relations, 1000);
    QCOMPARE(*without, (QList<qint64> { 0, 0, 0 }));
    const auto none = countRelated(database.connection(), RecordPlace::root(books.records, 3),
                                   { relations.last() }, 1000);
    QCOMPARE(*none, QList<qint64> { 0 });
    QCOMPARE(database.log().records(before).size(), 2);
}

void TestRecordLinks::countsNoMoreThanWanted()
{
    Database database = openScript(links);
    const Loaded authors = load(database, u"author"_s, {});
    const RecordPlace author = RecordPlace::root(authors.records, 0);
    const QList<const Relation *> relations { &relationOf(*authors.records, u"book"_s) };
    QCOMPARE(*countRelated(database.connection(), author, relations, 1), QList<qint64> { 1 });
    const std::atomic_bool stop = true;
    const auto stopped = countRelated(database.connection(), author, relations, 10, &stop);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, DbError::Kind::Stopped);
}

void TestRecordLinks::readsWholeValues()
{
    Database database = openScript(
        u"CREATE TABLE t (a INTEGER, b TEXT, long TEXT, PRIMARY KEY (a, b));"
        "INSERT INTO t VALUES (1, 'x', printf('%.*c', 5000, 'x')),"
        " (1, 'y', printf('%.*c', 6000, 'y'));"_s);
    const Loaded loaded = load(database, u"t"_s, {}, FetchStrategy::Prefetch,
                               { .maxCellBytes = 100 });
    const auto whole = readWholeValue(database.connection(), RecordPlace::root(loaded.records, 1),
                                      2);
    QVERIFY(whole);
    QCOMPARE(whole->bytes, QByteArray(6000, 'y'));
}

void TestRecordLinks::readsWholeValuesWithoutAKey()
{
    const DatabaseFile file(
        u"CREATE TABLE t (a, long);"
        "INSERT INTO t VALUES (1, printf('%.*c', 5000, 'x')), (2, printf('%.*c', 5000, 'x') || "
        "'a'),"
        " (2, printf('%.*c', 5000, 'x') || 'b'), (NULL, printf('%.*c', 7000, 'z')),"
        " (3, printf('%.*c', 5000, 'q')), (3, printf('%.*c', 5000, 'q')),"
        " (4, CAST(printf('%.*c', 5000, 'x') AS BLOB));"_s);
    Database database = openFile(file.path());
    const Loaded loaded = load(database, u"t"_s, {}, FetchStrategy::Prefetch,
                               { .maxCellBytes = 100 });
    const auto whole = [&](qsizetype row) {
        return readWholeValue(database.connection(), RecordPlace::root(loaded.records, row), 1);
    };
    QCOMPARE(whole(0)->bytes, QByteArray(5000, 'x'));
    QCOMPARE(whole(3)->bytes, QByteArray(7000, 'z')); // NULL equals NULL here
    QCOMPARE(whole(4)->bytes, QByteArray(5000, 'q')); // two alike, and it makes no difference
    QCOMPARE(whole(6)->type, ValueType::Blob);
    // It would be a guess.
    QVERIFY(!whole(1));
    QCOMPARE(whole(1).error().kind, DbError::Kind::NotFound);
    QVERIFY2(whole(1).error().text.contains(u"several"_s), qPrintable(whole(1).error().text));
    writeScript(file.path(), u"UPDATE t SET long = 'other' WHERE a = 1;"_s);
    QVERIFY(!whole(0));
    QCOMPARE(whole(0).error().kind, DbError::Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestRecordLinks)

#include "tst_recordlinks.moc"
