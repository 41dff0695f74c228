// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/connection.h"
#include "datalayer/records/keyplaces.h"
#include "datalayer/records/loading/placereader.h"
#include "tests/support/pagesfixture.h"
#include "tests/support/statementwatch.h"
#include "tests/support/testdatabase.h"

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace std::chrono_literals;
using Fixture = test::PagesFixture;
using test::StatementGate;

namespace {

constexpr qint64 many = 100'000;

/// Tables of 100 000 records, whose keys have gaps.
const QString tables
    = u"CREATE TABLE n (id INTEGER PRIMARY KEY, name TEXT NOT NULL, size INTEGER NOT NULL,"
      " maybe INTEGER);"
      "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 100000)"
      " INSERT INTO n SELECT i * 3, printf('n%06d', (i * 7919) % 100000), i % 10, i FROM c;"
      "CREATE INDEX n_name ON n (name); CREATE INDEX n_maybe ON n (maybe);"
      "CREATE TABLE pair (a TEXT NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;"
      "INSERT INTO pair SELECT 'p' || (id % 100), id FROM n;"
      "CREATE VIEW seen AS SELECT * FROM n;"_s;

/// The sections of the log in which places were read.
QList<LoadRecord> placeLoads(const QueryLog &log)
{
    QList<LoadRecord> all = log.loads();
    all.removeIf(
        [](const LoadRecord &load) { return load.purpose != LoadRecord::Purpose::Places; });
    return all;
}

/// The first column of the record at \a position, as an OFFSET finds it.
Value atOffset(Fixture &fixture, const QuerySet &query, qint64 position)
{
    const auto reply = fixture.runner.load(query.offset(query.offsetCount() + position).limit(1),
                                           FetchStrategy::Prefetch);
    if (!QTest::qWaitFor([&] { return reply.isFinished(); }, 30'000) || !reply.result().records)
        return {};
    return Value::of(reply.result().records->root().cell(0, 0));
}

Value heldAt(const Fixture &fixture, qint64 position, int column = 0)
{
    const RecordPages::Page &page = fixture.pages.pageOf(position);
    return Value::of(page.records->root().cell(page.rowOf(position), column));
}

bool waitForPlaces(Fixture &fixture)
{
    return QTest::qWaitFor(
        [&] { return !fixture.runner.isBusy() && !placeLoads(fixture.log).isEmpty(); }, 30'000);
}

/// Opened is a database with the schema that its records share.
struct Opened
{
    Database database = test::openScript(tables);
    std::shared_ptr<const Schema> schema = database.sharedSchema();

    Result<KeyPlaces> read(const QuerySet &query, const KeyPlaces &begun, bool isStopped,
                           std::chrono::milliseconds limit)
    {
        const std::atomic_bool stop = isStopped;
        return readPlaces(database.connection(), schema, query, begun, stop, limit);
    }
};

} // namespace

/// Places from which far pages are read.
class TestKeyPlaces : public QObject
{
    Q_OBJECT

private slots:
    void leadToAnyRecord_data();
    void leadToAnyRecord();
    void areReadWhereThatIsCheap_data();
    void areReadWhereThatIsCheap();
    void areOfTheirQueryAlone();
    void giveWayToAPage();
    void giveWayToOneRecord();
    void areReadOnWhereTheyEnded();
    void endAtATimeLimit();
};

void TestKeyPlaces::leadToAnyRecord_data()
{
    QTest::addColumn<QuerySet>("query");
    QTest::addColumn<qint64>("rows");
    const QuerySet n(u"n"_s);
    QTest::newRow("by the key") << n << many;
    QTest::newRow("down") << n.orderBy(u"-id"_s) << many;
    QTest::newRow("by an index") << n.orderBy(u"name"_s) << many;
    QTest::newRow("down an index") << n.orderBy({ u"-name"_s, u"-id"_s }) << many;
    QTest::newRow("with an offset") << n.offset(1'234) << many - 1'234;
    QTest::newRow("with a condition") << n.filter(u"size__lt"_s, 5) << many / 2;
    QTest::newRow("by two columns") << QuerySet(u"pair"_s) << many;
}

void TestKeyPlaces::leadToAnyRecord()
{
    QFETCH(const QuerySet, query);
    QFETCH(const qint64, rows);
    Fixture fixture(tables);
    fixture.loadSparse(query);
    QCOMPARE(fixture.pages.totalCount(), rows);
    QVERIFY(waitForPlaces(fixture));
    QVERIFY(!placeLoads(fixture.log).constFirst().wasStopped);
    for (const qint64 position :
         { rows / 2, rows / 3 + 7, qint64(4'096), qint64(8'191), rows - 9'000 }) {
        QVERIFY(fixture.show(position, position + 20));
        const QueryRecord page = fixture.lastRoot();
        QVERIFY2(page.sql.contains(u"WHERE"_s), qPrintable(page.sql));
        // At most half of what lies between two places.
        const Value offset = page.values.isEmpty() ? Value() : page.values.constLast();
        if (page.sql.contains(u"OFFSET"_s))
            QVERIFY2(offset.integer <= KeyPlaces::step / 2,
                     qPrintable(QString::number(offset.integer)));
        for (const qint64 seen : { position, position + 20 }) {
            QCOMPARE(heldAt(fixture, seen), atOffset(fixture, query, seen));
        }
    }
}

void TestKeyPlaces::areReadWhereThatIsCheap_data()
{
    QTest::addColumn<QuerySet>("query");
    const QuerySet n(u"n"_s);
    QTest::newRow("few records") << n.filter(u"id__lt"_s, 90'000);
    QTest::newRow("a limit") << n.limit(90'000);
    QTest::newRow("no index") << n.orderBy(u"size"_s);
    QTest::newRow("NULL") << n.orderBy(u"maybe"_s);
    QTest::newRow("up and down") << n.orderBy({ u"name"_s, u"-id"_s });
    QTest::newRow("a view") << QuerySet(u"seen"_s);
}

void TestKeyPlaces::areReadWhereThatIsCheap()
{
    QFETCH(const QuerySet, query);
    Fixture fixture(tables);
    fixture.loadSparse(query);
    QTRY_VERIFY(!fixture.runner.isBusy());
    QVERIFY(fixture.show(20'000, 20'010));
    QVERIFY(placeLoads(fixture.log).isEmpty());
    QCOMPARE(heldAt(fixture, 20'000), atOffset(fixture, query, 20'000));
}

void TestKeyPlaces::areOfTheirQueryAlone()
{
    Fixture fixture(tables);
    fixture.loadSparse(QuerySet(u"n"_s));
    QVERIFY(waitForPlaces(fixture));
    const LoadRecord read = placeLoads(fixture.log).constFirst();
    QCOMPARE(read.table, u"n"_s);
    int statements = 0;
    for (const QueryRecord &record : fixture.log.records()) {
        if (record.load != read.id)
            continue;
        ++statements;
        QCOMPARE(record.kind, QueryRecord::Kind::Places);
        QCOMPARE(record.number, 0);
        QVERIFY(!record.sql.contains(u"name"_s)); // the key alone
    }
    QCOMPARE(statements, 1);

    // The same records in the reverse order have other places.
    const QuerySet down = QuerySet(u"n"_s).orderBy(u"-id"_s);
    fixture.loadSparse(down);
    QTRY_COMPARE(placeLoads(fixture.log).size(), 2);
    QTRY_VERIFY(!fixture.runner.isBusy());
    QVERIFY(fixture.show(50'000, 50'010));
    QCOMPARE(heldAt(fixture, 50'000).integer, (many - 50'000) * 3);
}

void TestKeyPlaces::giveWayToAPage()
{
    Fixture fixture(tables);
    StatementGate gate(u"SELECT id FROM n"_s);
    fixture.loadSparse(QuerySet(u"n"_s));
    QTRY_VERIFY_WITH_TIMEOUT(gate.isReached(), 30'000);
    fixture.pages.show(60'000, 60'010);
    QTRY_VERIFY(fixture.pages.isLoading());
    gate.open();
    QTRY_VERIFY_WITH_TIMEOUT(fixture.pages.pageAt(60'000), 30'000);
    QCOMPARE(heldAt(fixture, 60'000).integer, 60'001 * 3);
    // Afterwards they are read on.
    QTRY_COMPARE(placeLoads(fixture.log).size(), 2);
    QTRY_VERIFY(!fixture.runner.isBusy());
    QVERIFY(fixture.show(30'000, 30'010));
    QVERIFY(fixture.lastRoot().sql.contains(u"WHERE"_s));
    QCOMPARE(heldAt(fixture, 30'000).integer, 30'001 * 3);
}

void TestKeyPlaces::giveWayToOneRecord()
{
    Fixture fixture(tables);
    fixture.loadSparse(QuerySet(u"n"_s));
    QVERIFY(waitForPlaces(fixture));
    KeyPlaces read;
    const auto places = fixture.runner.places(QuerySet(u"n"_s), read);
    const RecordPages::Page &page = fixture.pages.pageOf(0);
    const RecordPlace place = RecordPlace::root(page.records, 0);
    const auto value = fixture.runner.wholeValue(place, 1);
    QTRY_VERIFY(value.isFinished());
    // It is answered in any case, with what was read before the value was asked for.
    QVERIFY(places.isFinished());
    QVERIFY(places.result());
    QCOMPARE(textFromUtf8(value.result()->bytes), u"n007919"_s);
}

void TestKeyPlaces::areReadOnWhereTheyEnded()
{
    const QuerySet query = QuerySet(u"n"_s).orderBy(u"name"_s);
    Opened opened;
    const auto whole = opened.read(query, {}, false, 30s);
    QVERIFY(whole);
    QVERIFY(whole->isWhole);
    QCOMPARE(whole->count(), (many + KeyPlaces::step - 1) / KeyPlaces::step);

    KeyPlaces begun;
    const auto first = std::make_shared<LoadedRecords>(opened.schema, whole->records->query());
    const QList<int> columns { 0, 1 };
    const RecordSet &all = whole->records->root();
    const std::vector<ColumnData> cells { all.column(0), all.column(1) };
    for (qsizetype row = 0; row < 5; ++row)
        first->root().appendRow(columns, cells, row);
    first->root().endRows(QueryId::None);
    begun.records = first;
    const auto stopped = opened.read(query, begun, true, 30s);
    QVERIFY(stopped);
    QVERIFY(!stopped->isWhole);
    QCOMPARE(stopped->count(), 5);
    const auto rest = opened.read(query, begun, false, 30s);
    QVERIFY(rest);
    QVERIFY(rest->isWhole);
    QCOMPARE(rest->count(), whole->count());
    for (qsizetype row = 0; row < whole->count(); ++row) {
        QCOMPARE(Value::of(rest->records->root().cell(row, 0)), Value::of(all.cell(row, 0)));
        QCOMPARE(Value::of(rest->records->root().cell(row, 1)), Value::of(all.cell(row, 1)));
    }
}

void TestKeyPlaces::endAtATimeLimit()
{
    Opened opened;
    const auto read = opened.read(QuerySet(u"n"_s), {}, false, -1ms);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, DbError::Kind::Timeout);
}

QTEST_GUILESS_MAIN(TestKeyPlaces)
#include "tst_keyplaces.moc"
