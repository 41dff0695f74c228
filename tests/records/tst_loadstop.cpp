// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/access/database.h"

#include "datalayer/testing/querycount.h"
#include "tests/support/statementwatch.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// Turns a flag on when a statement has run for the n-th time: the moment at which somebody presses
/// Stop, the same every time.
class StopAfter
{
public:
    StopAfter(const QString &part, int times)
        : m_left(times)
        , m_watch([this, part](const QString &statement) {
            if (statement.contains(part) && --m_left == 0)
                m_flag = true;
        })
    { }

    [[nodiscard]] const std::atomic_bool *flag() const { return &m_flag; }

private:
    int m_left;
    std::atomic_bool m_flag = false;
    StatementWatch m_watch;
};

/// 20 authors with 10 books each, one tag on each book. Reading book 150's generated column fails
/// where \a fails.
QString library(bool fails = false)
{
    // Added afterwards, since SQLite computes the columns of each row that it writes.
    const QString column = fails
        ? u"ALTER TABLE book ADD COLUMN broken AS (abs(CASE id WHEN 150 THEN "
          "-9223372036854775807 - 1 ELSE 1 END)) VIRTUAL;"_s
        : QString();
    return u"CREATE TABLE country (id INTEGER PRIMARY KEY, name TEXT);"
           "CREATE TABLE author (id INTEGER PRIMARY KEY, country_id REFERENCES country);"
           "CREATE TABLE book (id INTEGER PRIMARY KEY, author_id INTEGER REFERENCES author);"
           "CREATE TABLE tag (id INTEGER PRIMARY KEY, book_id INTEGER REFERENCES book);"
           "INSERT INTO country VALUES (1, 'here');"_s
        + fillScript(u"author"_s, u"country_id"_s, 20, u"1"_s)
        + fillScript(u"book"_s, u"author_id"_s, 200, u"(i - 1) / 10 + 1"_s)
        + fillScript(u"tag"_s, u"book_id"_s, 200, u"i"_s) + column;
}

qint64 countOf(const Loaded &loaded, const QString &table)
{
    const std::map<int, qint64> counts = loaded.records->recordCounts();
    const auto found = counts.find(loaded.records->schema().tableIndex(table));
    return found == counts.end() ? 0 : found->second;
}

} // namespace

/// A load that is stopped or fails on the way keeps what it has, whole or not at all.
class TestLoadStop : public QObject
{
    Q_OBJECT

private slots:
    void stopsPrefetchBetweenLevels();
    void stopsPrefetchBetweenChunks();
    void stopsNaiveBetweenRecords();
    void stopsTheRootBetweenBatches();
    void beginsNothingThatIsStopped();
    void keepsTheLevelsBeforeAnError();
    void keepsTheRecordsBeforeAnError();
    void hasNothingWhereTheRootFails_data();
    void hasNothingWhereTheRootFails();
    void goesOnAfterwards();

private:
    static Loaded stoppedLoad(Database &database, const QString &part, int times,
                              FetchStrategy strategy, qsizetype chunkSize = 0)
    {
        const StopAfter stop(part, times);
        LoadOptions options;
        options.stop = stop.flag();
        options.chunkSize = chunkSize;
        return load(database, u"author"_s, { u"country"_s, u"book__tag"_s }, strategy, options);
    }
};

void TestLoadStop::stopsPrefetchBetweenLevels()
{
    Database database = openScript(library());
    const Loaded loaded = stoppedLoad(database, u"FROM country"_s, 1, FetchStrategy::Prefetch);
    QVERIFY(!loaded.error);
    QVERIFY(loaded.wasStopped);
    QVERIFY(database.log().loads().constLast().wasStopped);
    EXPECT_QUERIES(queriesOf(database, loaded), 2);
    QCOMPARE(countOf(loaded, u"author"_s), 20);
    QCOMPARE(countOf(loaded, u"country"_s), 20);
    QCOMPARE(countOf(loaded, u"book"_s), 0);
    QCOMPARE(database.log().loads().constLast().records, 40);
}

void TestLoadStop::stopsPrefetchBetweenChunks()
{
    Database database = openScript(library());
    const Loaded loaded = stoppedLoad(database, u"FROM book "_s, 2, FetchStrategy::Prefetch, 5);
    QVERIFY(!loaded.error && loaded.wasStopped);
    // Root, country, and two of the four chunks. No author shows fewer books than there are: none.
    QCOMPARE(queriesOf(database, loaded).size(), 4);
    QCOMPARE(countOf(loaded, u"country"_s), 20);
    QCOMPARE(countOf(loaded, u"book"_s), 0);
    const Relation *books = loaded.records->schema().relation(loaded.records->query().table,
                                                              u"book"_s);
    const RelatedRows *related = loaded.records->root().related(books);
    QVERIFY(!related || !related->isLoaded(0));
}

void TestLoadStop::stopsNaiveBetweenRecords()
{
    Database database = openScript(library());
    const Loaded loaded = stoppedLoad(database, u"FROM tag "_s, 15, FetchStrategy::Naive);
    QVERIFY(!loaded.error && loaded.wasStopped);
    // The first author's ten books with their tags, the second's ten with five of theirs.
    QCOMPARE(countOf(loaded, u"author"_s), 20);
    QCOMPARE(countOf(loaded, u"country"_s), 2);
    QCOMPARE(countOf(loaded, u"book"_s), 20);
    QCOMPARE(countOf(loaded, u"tag"_s), 15);
    EXPECT_QUERIES(queriesOf(database, loaded), 1 + 2 + 2 + 15);
}

/// Rows come by batches of 4096; a stop that falls between two leaves what has come.
void TestLoadStop::stopsTheRootBetweenBatches()
{
    Database database = openScript(u"CREATE TABLE p (id INTEGER PRIMARY KEY, x);"_s
                                   + fillScript(u"p"_s, u"x"_s, 10'000, u"i"_s));
    std::atomic_bool stop = false;
    RunOptions options { .stop = &stop };
    options.onBatch = [&stop](QueryRecord &) { stop = true; };
    std::vector<ColumnData> columns(1);
    const QString sql = u"SELECT id FROM p"_s;
    const Result<Ran> ran = database.connection().run({ sql, {}, sql }, {}, columns, options);
    QVERIFY(ran);
    QVERIFY(ran->wasStopped);
    QCOMPARE(columns.front().size(), 4096);
    QCOMPARE(ran->record.rows, 4096);
}

void TestLoadStop::beginsNothingThatIsStopped()
{
    Database database = openScript(library());
    const std::atomic_bool stop = true;
    LoadOptions options;
    options.stop = &stop;
    for (const FetchStrategy strategy : allFetchStrategies()) {
        const Loaded loaded = load(database, u"author"_s, { u"book"_s }, strategy, options);
        QVERIFY(!loaded.error && loaded.wasStopped);
        EXPECT_NO_QUERIES(queriesOf(database, loaded));
        QVERIFY(!loaded.records || loaded.records->recordCount() == 0);
    }
}

void TestLoadStop::keepsTheLevelsBeforeAnError()
{
    Database database = openScript(library(true));
    const Loaded loaded = load(database, u"author"_s, { u"country"_s, u"book__tag"_s });
    QVERIFY(loaded.error);
    QCOMPARE(loaded.error->kind, DbError::Kind::Statement);
    QVERIFY2(loaded.error->text.contains(u"integer overflow"_s), qPrintable(loaded.error->text));
    QVERIFY(loaded.error->sql.contains(u"FROM book"_s));
    QVERIFY(loaded.records);
    QCOMPARE(countOf(loaded, u"author"_s), 20);
    QCOMPARE(countOf(loaded, u"country"_s), 20);
    QCOMPARE(countOf(loaded, u"book"_s), 0); // the rows that came before it are not half a level
    EXPECT_QUERIES(queriesOf(database, loaded), 3);
    QVERIFY(queriesOf(database, loaded).constLast().error);
    QVERIFY(database.log().loads().constLast().isFinished);
    QVERIFY(!loaded.wasStopped);
}

void TestLoadStop::keepsTheRecordsBeforeAnError()
{
    Database database = openScript(library(true));
    const Loaded loaded = load(database, u"author"_s, { u"country"_s, u"book__tag"_s },
                               FetchStrategy::Naive);
    QVERIFY(loaded.error);
    QVERIFY(loaded.records);
    // Fourteen authors are complete; the fifteenth's books hold the one that fails.
    QCOMPARE(countOf(loaded, u"author"_s), 20);
    QCOMPARE(countOf(loaded, u"country"_s), 15);
    QCOMPARE(countOf(loaded, u"book"_s), 140);
    QCOMPARE(countOf(loaded, u"tag"_s), 140);
    QVERIFY(queriesOf(database, loaded).constLast().error);
}

void TestLoadStop::hasNothingWhereTheRootFails_data()
{
    QTest::addColumn<int>("strategy");
    QTest::newRow("naive") << static_cast<int>(FetchStrategy::Naive);
    QTest::newRow("prefetch") << static_cast<int>(FetchStrategy::Prefetch);
}

void TestLoadStop::hasNothingWhereTheRootFails()
{
    QFETCH(const int, strategy);
    Database database = openScript(library(true));
    const Loaded loaded = load(database, u"book"_s, { u"tag"_s },
                               static_cast<FetchStrategy>(strategy));
    QVERIFY(loaded.error);
    QVERIFY(!loaded.records);
    EXPECT_QUERIES(queriesOf(database, loaded), 1);
    QVERIFY(database.log().loads().constLast().isFinished);
    // As a list of records it fails as a whole.
    const auto books = database.objects(u"book"_s).fetch();
    QVERIFY(!books);
    const auto authors = database.objects(u"author"_s).prefetchRelated(u"book"_s).fetch();
    QVERIFY(!authors);
}

void TestLoadStop::goesOnAfterwards()
{
    Database database = openScript(library());
    QVERIFY(stoppedLoad(database, u"FROM book "_s, 1, FetchStrategy::Naive).wasStopped);
    const Loaded naive = load(database, u"author"_s, { u"book__tag"_s }, FetchStrategy::Naive);
    const Loaded prefetched = load(database, u"author"_s, { u"book__tag"_s });
    QVERIFY(!naive.wasStopped && !prefetched.wasStopped);
    QCOMPARE(countOf(prefetched, u"tag"_s), 200);
    QVERIFY(recordsJson(*naive.records) == recordsJson(*prefetched.records));
}

QTEST_GUILESS_MAIN(TestLoadStop)
#include "tst_loadstop.moc"
