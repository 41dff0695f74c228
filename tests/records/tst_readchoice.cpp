// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/access/database.h"

#include "datalayer/models/logtext.h"
#include "datalayer/testing/querycount.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

constexpr int authors = 8000;

/// Forty thousand books of eight thousand authors; \a authorOf gives the author of the book i.
QString library(const QString &authorOf, bool hasIndex = true, const QString &type = u"INTEGER"_s)
{
    return u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
           "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, author_id %1 REFERENCES author);"_s
               .arg(type)
        + (hasIndex ? u"CREATE INDEX book_author ON book (author_id);"_s : QString())
        + fillScript(u"author"_s, u"name"_s, authors, u"'name ' || i"_s)
        + u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40000)"
          "INSERT INTO book SELECT i, 'title ' || i, %1 FROM n;"_s.arg(authorOf);
}

const QString scattered = u"i * 7919 % 8000 + 1"_s;
const QString clustered = u"(i - 1) / 5 + 1"_s;

QuerySet firstAuthors(qint64 count)
{
    return QuerySet(u"author"_s).limit(count).prefetchRelated(u"book"_s);
}

Loaded load(Database &database, qint64 count, KeyReading reading = KeyReading::Cheapest)
{
    LoadOptions options;
    options.keyReading = reading;
    return database.load(firstAuthors(count), FetchStrategy::Prefetch, options);
}

QList<QueryRecord::Kind> kindsBeside(Database &database, const Loaded &loaded)
{
    QList<QueryRecord::Kind> kinds;
    for (const QueryRecord &record : database.log().records()) {
        if (record.load == loaded.load && !record.isCounted()
            && record.kind != QueryRecord::Kind::Transaction)
            kinds << record.kind;
    }
    return kinds;
}

} // namespace

/// Whether the records of many keys are looked up or found by a scan.
class TestReadChoice : public QObject
{
    Q_OBJECT

private slots:
    void followsHowTheRecordsLie_data();
    void followsHowTheRecordsLie();
    void scansWhereNoIndexFindsTheKeys();
    void asksNothingForAPage();
    void keepsWhatTheKeysMatch_data();
    void keepsWhatTheKeysMatch();
    void looksUpWhatAScanWouldChange();
    void scansForForwardKeysToo();
};

void TestReadChoice::followsHowTheRecordsLie_data()
{
    QTest::addColumn<QString>("authorOf");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("isScan");
    QTest::newRow("scattered, most of them") << scattered << 7000 << true;
    QTest::newRow("scattered, one in sixteen") << scattered << 501 << true;
    QTest::newRow("side by side, one in sixteen") << clustered << 501 << false;
    // A few of many: the other books are of authors that are not asked for.
    QTest::newRow("scattered, one in a hundred")
        << u"CASE WHEN i % 100 = 0 THEN i / 100 * 7 % 600 + 1 ELSE 7999 END"_s << 600 << false;
}

void TestReadChoice::followsHowTheRecordsLie()
{
    QFETCH(const QString, authorOf);
    QFETCH(const int, count);
    QFETCH(const bool, isScan);
    for (const auto reader : { Connection::Reader::Fast, Connection::Reader::General }) {
        Database database = openScript(library(authorOf), {}, reader);
        const Loaded loaded = load(database, count);
        QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
        const QList<QueryRecord> queries = queriesOf(database, loaded);
        EXPECT_QUERIES(queries, 2);
        QCOMPARE(queries[1].keys, count);
        QCOMPARE(queries[1].rows, loaded.records->recordCounts().at(1));
        QCOMPARE(
            queries[1].sql,
            u"SELECT id, title, author_id FROM book "_s
                + (isScan
                       ? u"NOT INDEXED WHERE author_id BETWEEN ? AND ? ORDER BY id"_s
                       : u"WHERE author_id IN (SELECT value FROM temp.json_each(?)) ORDER BY id"_s));
        QCOMPARE(notesText(queries[1].notes),
                 (isScan
                      ? u"book scanned, about 40,000 records: quicker than to look up %L1 keys"_s
                      : u"%L1 keys looked up: quicker than to scan about 40,000 records of book"_s)
                     .arg(count));
        QCOMPARE(kindsBeside(database, loaded), QList { QueryRecord::Kind::Spread });
        QCOMPARE(recordsJson(*loaded.records),
                 recordsJson(*load(database, count, KeyReading::Lists).records));
        QCOMPARE(recordsJson(*loaded.records),
                 recordsJson(*load(database, count, KeyReading::Scan).records));
    }
}

void TestReadChoice::scansWhereNoIndexFindsTheKeys()
{
    Database database = openScript(library(clustered, false));
    const Loaded loaded = load(database, 600);
    const QList<QueryRecord> queries = queriesOf(database, loaded);
    EXPECT_QUERIES(queries, 2);
    QCOMPARE(notesText(queries[1].notes), u"book scanned: no index on author_id finds 600 keys"_s);
    QCOMPARE(queries[1].rows, 3000);
    QCOMPARE(kindsBeside(database, loaded), QList<QueryRecord::Kind>());
}

void TestReadChoice::asksNothingForAPage()
{
    Database database = openScript(library(scattered));
    const Loaded loaded = load(database, 500);
    const QList<QueryRecord> queries = queriesOf(database, loaded);
    QVERIFY(queries[1].sql.contains(u" IN (?, ?, "_s));
    QCOMPARE(queries[1].notes, QList<ReadNote>());
    QCOMPARE(kindsBeside(database, loaded), QList<QueryRecord::Kind>());
}

void TestReadChoice::keepsWhatTheKeysMatch_data()
{
    QTest::addColumn<QString>("type");
    for (const QString &type : { u"INTEGER"_s, u"REAL"_s, u"NUMERIC"_s, u"TEXT"_s, QString() })
        QTest::newRow(qPrintable(type.isEmpty() ? u"without a type"_s : type)) << type;
}

void TestReadChoice::keepsWhatTheKeysMatch()
{
    // Numbers written as texts and as reals, texts that are none, NULL, a blob, the ends of 64
    // bits.
    QFETCH(const QString, type);
    const QString odd = u"INSERT INTO book (title, author_id) VALUES ('t', '17'), ('t', '17.0'),"
                        "('t', 17.0), ('t', 17.5), ('t', 'x'), ('t', NULL), ('t', x'3137'),"
                        "('t', 9223372036854775807), ('t', -9223372036854775808), ('t', ' 18 ');"_s;
    for (const auto reader : { Connection::Reader::Fast, Connection::Reader::General }) {
        Database database = openScript(library(scattered, true, type) + odd, {}, reader);
        const Loaded scan = load(database, 900, KeyReading::Scan);
        QVERIFY(!scan.error);
        const auto naive = database.load(firstAuthors(900), FetchStrategy::Naive);
        QCOMPARE(recordsJson(*scan.records), recordsJson(*naive.records));
        QCOMPARE(queriesOf(database, scan).constLast().rows, scan.records->recordCounts().at(1));
    }
}

void TestReadChoice::looksUpWhatAScanWouldChange()
{
    Database database = openScript(library(scattered));
    const QuerySet query = QuerySet(u"author"_s).limit(1000);
    LoadOptions options;
    options.keyReading = KeyReading::Scan;
    for (const Prefetch &lookup : {
             Prefetch(u"book"_s).orderBy(u"title"_s),
             Prefetch(u"book"_s).limit(2),
             Prefetch(u"book"_s).filter(u"id__lt"_s, 900),
         }) {
        const QuerySet chosen = query.prefetchRelated(lookup);
        const Loaded loaded = database.load(chosen, FetchStrategy::Prefetch, options);
        QVERIFY(!queriesOf(database, loaded).constLast().sql.contains(u"BETWEEN"_s));
        QCOMPARE(recordsJson(*loaded.records),
                 recordsJson(*database.load(chosen, FetchStrategy::Naive).records));
    }
    options.chunkSize = 400; // who divides the keys wants no scan
    const Loaded loaded = database.load(firstAuthors(1000), FetchStrategy::Prefetch, options);
    EXPECT_QUERIES(queriesOf(database, loaded), 2);
    QCOMPARE(queriesOf(database, loaded).size(), 4);
}

void TestReadChoice::scansForForwardKeysToo()
{
    Database database = openScript(library(scattered));
    const QuerySet books = QuerySet(u"book"_s).limit(39'000).prefetchRelated(u"author"_s);
    LoadOptions options;
    options.keyReading = KeyReading::Scan;
    const Loaded loaded = database.load(books, FetchStrategy::Prefetch, options);
    QVERIFY(queriesOf(database, loaded).constLast().sql.contains(u"BETWEEN"_s));
    QCOMPARE(recordsJson(*loaded.records),
             recordsJson(*database.load(books, FetchStrategy::Naive).records));
}

QTEST_MAIN(TestReadChoice)

#include "tst_readchoice.moc"
