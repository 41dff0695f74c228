// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/access/database.h"

#include "datalayer/records/recordcomparison.h"
#include "datalayer/testing/querycount.h"
#include "tests/support/testdatabase.h"

#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

const QString library
    = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
      "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, author_id REFERENCES author (id));"
      "INSERT INTO author VALUES (1, 'A'), (2, 'B');"
      "INSERT INTO book VALUES (1, 'a', 1), (2, 'b', 1), (3, 'c', 2);"_s;

} // namespace

/// Loading on the database thread while one's own stays free.
class TestFetchAsync : public QObject
{
    Q_OBJECT

private slots:
    void bringsWhatFetchBrings();
    void answersWhereItIsAsked();
    void loadsWholeValues();
    void logsWhereTheDatabaseDoes();
    void saysWhatIsWrong();
    void opensAgainAfterAFailure();
    void isCancelledByTheEnd();
};

void TestFetchAsync::bringsWhatFetchBrings()
{
    Database database = openScript(library);
    const BoundQuerySet query = database.objects(u"author"_s).prefetchRelated(u"book"_s);
    for (const FetchStrategy strategy : allFetchStrategies()) {
        const QFuture<Result<RecordList>> future = query.fetchAsync(strategy);
        const Result<RecordList> expected = query.fetch(strategy);
        const Result<RecordList> &found = future.result();
        QVERIFY(found && expected);
        QVERIFY(haveEqualRecords(found->records(), expected->records()));
    }
}

void TestFetchAsync::answersWhereItIsAsked()
{
    Database database = openScript(library);
    QThread *answered = nullptr;
    database.objects(u"author"_s).fetchAsync().then(this, [&](const Result<RecordList> &found) {
        QVERIFY(found);
        answered = QThread::currentThread();
    });
    QTRY_COMPARE_WITH_TIMEOUT(answered, QThread::currentThread(), 30'000);
}

void TestFetchAsync::loadsWholeValues()
{
    constexpr qsizetype length = 300'000;
    Database database = openScript(
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT);"
        "INSERT INTO t VALUES (1, replace(hex(zeroblob(%1)), '0', 'x'));"_s.arg(length / 2));
    const QFuture<Result<RecordList>> future = database.objects(u"t"_s).fetchAsync();
    QVERIFY(future.result());
    QCOMPARE((*future.result())[0][u"text"_s].toString().size(), length);
}

void TestFetchAsync::logsWhereTheDatabaseDoes()
{
    Database database = openScript(library);
    const QueryCapture capture(database);
    QVERIFY(database.objects(u"author"_s).prefetchRelated(u"book"_s).fetchAsync().result());
    EXPECT_QUERIES(capture, 2);
    // Nothing can be added to its records.
    const auto authors = database.objects(u"author"_s).access(Access::One).fetchAsync().result();
    QVERIFY(authors);
    const auto books = (*authors)[0].follow(u"book"_s);
    QVERIFY(!books);
    QVERIFY(books.error().text.contains(u"prefetchRelated"_s));
}

void TestFetchAsync::saysWhatIsWrong()
{
    Database database = openScript(library);
    const auto found = database.objects(u"auhtor"_s).fetchAsync().result();
    QVERIFY(!found);
    QVERIFY2(found.error().text.contains(u"author"_s), qPrintable(found.error().text));
    std::optional<Database> closed = openScript(library);
    const BoundQuerySet query = closed->objects(u"author"_s);
    closed.reset();
    const auto late = query.fetchAsync().result();
    QVERIFY(!late);
    QVERIFY2(late.error().text.contains(u"not open any more"_s), qPrintable(late.error().text));
}

void TestFetchAsync::opensAgainAfterAFailure()
{
    const DatabaseFile file(library);
    const QString away = file.path() + u".away"_s;
    Database database = openFile(file.path());
    QVERIFY(QFile::rename(file.path(), away));
    const BoundQuerySet query = database.objects(u"author"_s);
    const auto missing = query.fetchAsync().result();
    QVERIFY(!missing);
    QVERIFY2(missing.error().text.contains(u"no such file"_s), qPrintable(missing.error().text));
    QVERIFY(QFile::rename(away, file.path()));
    const auto found = query.fetchAsync().result();
    QVERIFY2(found, found ? "" : qPrintable(found.error().text));
    QCOMPARE(found->size(), 2);
}

void TestFetchAsync::isCancelledByTheEnd()
{
    QFuture<Result<RecordList>> future;
    {
        Database database = openScript(
            library
            + u"CREATE VIEW endless AS WITH RECURSIVE n (i) AS"
              " (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) AS most FROM n;"_s);
        future = database.objects(u"endless"_s).fetchAsync();
    }
    QVERIFY(future.isFinished());
    QVERIFY(future.isCanceled() || !future.result());
}

QTEST_GUILESS_MAIN(TestFetchAsync)
#include "tst_fetchasync.moc"
