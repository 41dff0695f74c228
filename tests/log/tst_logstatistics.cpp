// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/logstatistics.h"

#include "tests/support/querymarks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

using Kind = QueryRecord::Kind;

QList<int> numbersOf(const QList<QueryId> &ids)
{
    QList<int> numbers;
    for (const QueryId id : ids)
        numbers << static_cast<int>(id);
    return numbers;
}

/// Records that get their ids in turn, as from a log.
class Records
{
public:
    Records &add(Kind kind, const QString &path, const QString &sql,
                 const QList<Value> &values = {}, int level = 0)
    {
        QueryRecord record;
        record.id = QueryId { static_cast<int>(m_records.size()) + 1 };
        record.load = LoadId { m_load };
        record.kind = kind;
        if (!path.isEmpty())
            record.lookups = { path.split(u"__"_s) };
        record.roundTrips = record.isCounted() ? 1 : 0;
        record.sql = sql;
        record.values = values;
        record.keysFrom = kind == Kind::OneKey ? QueryId { 1 } : QueryId::None;
        record.level = level > 0 ? QueryId { level } : record.id;
        m_records << record;
        return *this;
    }
    Records &nextLoad()
    {
        ++m_load;
        return *this;
    }
    Records &failed()
    {
        m_records.last().error = DbError {};
        return *this;
    }
    // NOLINTNEXTLINE(google-explicit-constructor): a list is what all take
    operator QList<QueryRecord>() const { return m_records; }

private:
    int m_load = 1;
    QList<QueryRecord> m_records;
};

const QString ofAuthor = u"SELECT id FROM book WHERE author_id = ?"_s;
const QString ofBook = u"SELECT id FROM tag WHERE book_id = ?"_s;

QList<Value> key(qint64 number)
{
    return { Value::ofInteger(number) };
}

} // namespace

class TestLogStatistics : public QObject
{
    Q_OBJECT

private slots:
    void countsALoad_data();
    void countsALoad();
    void addsUpWhatCame();
    void countsWhatWasSentBeside();
    void estimates();
    void findsRepetitions();
    void chunksAreNoRepetition();
    void findsWhatRanAgain();
    void tellsValuesOfDifferentTypesApart();
};

void TestLogStatistics::countsALoad_data()
{
    QTest::addColumn<QList<QueryRecord>>("records");
    QTest::addColumn<qint64>("queries");
    QTest::addColumn<qint64>("statements");
    QTest::addColumn<qint64>("errors");

    QTest::newRow("nothing") << QList<QueryRecord>() << 0LL << 0LL << 0LL;
    QTest::newRow("naive") << QList<QueryRecord>(Records()
                                                     .add(Kind::Root, {}, u"a"_s)
                                                     .add(Kind::OneKey, u"b"_s, ofAuthor, key(1))
                                                     .add(Kind::OneKey, u"b"_s, ofAuthor, key(2)))
                           << 3LL << 3LL << 0LL;
    QTest::newRow("the chunks of a level are one query")
        << QList<QueryRecord>(Records()
                                  .add(Kind::Root, {}, u"a"_s)
                                  .add(Kind::Batch, u"b"_s, u"x"_s, {}, 2)
                                  .add(Kind::Batch, u"b"_s, u"x"_s, {}, 2)
                                  .add(Kind::Batch, u"b"_s, u"y"_s, {}, 2)
                                  .add(Kind::Batch, u"b__c"_s, u"z"_s))
        << 3LL << 5LL << 0LL;
    QTest::newRow("set-up, catalogue, counts and single values do not count")
        << QList<QueryRecord>(Records()
                                  .add(Kind::Setup, {}, u"a"_s)
                                  .add(Kind::Schema, {}, u"b"_s)
                                  .add(Kind::Count, {}, u"c"_s)
                                  .add(Kind::Value, {}, u"d"_s)
                                  .failed()
                                  .add(Kind::Root, {}, u"e"_s)
                                  .add(Kind::Join, {}, u"f"_s))
        << 2LL << 2LL << 0LL;
    QTest::newRow("what failed counts") << QList<QueryRecord>(
        Records().add(Kind::Root, {}, u"a"_s).add(Kind::Batch, {}, u"b"_s).failed())
                                        << 2LL << 2LL << 1LL;
}

void TestLogStatistics::countsALoad()
{
    QFETCH(const QList<QueryRecord>, records);
    const LoadStatistics statistics = statisticsOf(records);
    QTEST(statistics.queries, "queries");
    QTEST(statistics.statements, "statements");
    QTEST(statistics.errors, "errors");
    // On SQLite nothing else crosses a wire.
    QCOMPARE(statistics.roundTrips, statistics.statements);
}

void TestLogStatistics::addsUpWhatCame()
{
    QList<QueryRecord> records = Records()
                                     .add(Kind::Transaction, {}, u"BEGIN"_s)
                                     .add(Kind::Root, {}, u"a"_s)
                                     .add(Kind::Join, u"b"_s, u"b"_s)
                                     .add(Kind::Join, u"c"_s, u"c"_s);
    qint64 factor = 1;
    for (QueryRecord &record : records) {
        record.rows = 3 * factor;
        record.repeatedBytes = 70 * factor;
        factor *= 10;
    }
    const LoadStatistics statistics = statisticsOf(records);
    QCOMPARE(statistics.rows, 3330);
    QCOMPARE(statistics.repeatedBytes, 77700);
}

void TestLogStatistics::countsWhatWasSentBeside()
{
    QList<QueryRecord> records = Records()
                                     .add(Kind::Transaction, {},
                                          u"BEGIN ISOLATION LEVEL REPEATABLE READ"_s)
                                     .add(Kind::Root, {}, u"a"_s)
                                     .add(Kind::Batch, {}, u"b"_s)
                                     .add(Kind::Batch, {}, u"c"_s)
                                     .add(Kind::Transaction, {}, u"COMMIT"_s);
    records[0].isSentWithNext = true;
    records[1].roundTrips = 1;
    records[2].roundTrips = 3;
    records[2].additions = { { u"CLOSE"_s, false }, { u"PREPARE"_s }, { u"RESET"_s } };
    records[3].roundTrips = 2;
    records[3].additions = { { u"RESET"_s } };
    records[4].roundTrips = 1;
    const LoadStatistics statistics = statisticsOf(records);
    QCOMPARE(statistics.statements, 3);
    QCOMPARE(statistics.roundTrips, 7);
    const QList<SentBeside> beside { { u"BEGIN"_s, 1, false },
                                     { u"CLOSE"_s, 1, false },
                                     { u"PREPARE"_s, 1 },
                                     { u"RESET"_s, 2 },
                                     { u"COMMIT"_s, 1 } };
    QVERIFY(statistics.beside == beside);
    // Statements and what waits beside them are all of the round trips.
    qint64 sum = statistics.statements;
    for (const SentBeside &sent : statistics.beside)
        sum += sent.isRoundTrip ? sent.times : 0;
    QCOMPARE(sum, statistics.roundTrips);
}

void TestLogStatistics::estimates()
{
    using namespace std::chrono_literals;
    LoadStatistics statistics;
    statistics.roundTrips = 41;
    QVERIFY(statistics.estimate(12ms, 5ms) == 217ms);
    QVERIFY(statistics.estimate(12ms, 0ms) == 12ms);
}

void TestLogStatistics::findsRepetitions()
{
    const QList<QueryRecord> records = Records()
                                           .add(Kind::Root, {}, u"SELECT id FROM author"_s)
                                           .add(Kind::OneKey, u"book"_s, ofAuthor, key(1))
                                           .add(Kind::OneKey, u"book__tag"_s, ofBook, key(1))
                                           .add(Kind::OneKey, u"book"_s, ofAuthor, key(2))
                                           .add(Kind::OneKey, u"book__tag"_s, ofBook, key(2))
                                           .add(Kind::OneKey, u"book"_s, ofAuthor, key(3))
                                           .add(Kind::OneKey, u"country"_s, u"once"_s, key(1));
    const QList<Repetition> found = repetitionsIn(records);
    QCOMPARE(found.size(), 2);
    QCOMPARE(lookupPaths(found[0].lookups), u"book"_s);
    QCOMPARE(found[0].sql, ofAuthor);
    QCOMPARE(numbersOf(found[0].ids), (QList<int> { 2, 4, 6 }));
    QCOMPARE(found[0].keysFrom, QueryId { 1 });
    QCOMPARE(lookupPaths(found[1].lookups), u"book__tag"_s);
    QCOMPARE(numbersOf(found[1].ids), (QList<int> { 3, 5 }));
    QCOMPARE(repetitionsIn({}).size(), 0);

    // The same statement for another relation, or in another load, is another matter.
    QCOMPARE(repetitionsIn(Records()
                               .add(Kind::OneKey, u"a"_s, ofAuthor, key(1))
                               .add(Kind::OneKey, u"b"_s, ofAuthor, key(2))
                               .nextLoad()
                               .add(Kind::OneKey, u"a"_s, ofAuthor, key(3)))
                 .size(),
             0);
}

void TestLogStatistics::chunksAreNoRepetition()
{
    const Records records = Records()
                                .add(Kind::Root, {}, u"a"_s)
                                .add(Kind::Batch, u"b"_s, u"IN (?)"_s, key(1), 2)
                                .add(Kind::Batch, u"b"_s, u"IN (?)"_s, key(2), 2);
    QCOMPARE(repetitionsIn(records).size(), 0);
    QCOMPARE(againIn(records).size(), 0);
}

void TestLogStatistics::findsWhatRanAgain()
{
    const QList<QueryRecord> records = Records()
                                           .add(Kind::Root, {}, u"a"_s)
                                           .add(Kind::OneKey, u"b"_s, ofAuthor, key(1))
                                           .add(Kind::OneKey, u"b"_s, ofAuthor, key(2))
                                           .add(Kind::OneKey, u"b"_s, ofAuthor, key(1))
                                           .add(Kind::OneKey, u"b"_s, ofAuthor, key(1))
                                           .add(Kind::OneKey, u"c"_s, ofAuthor, key(1))
                                           .nextLoad()
                                           .add(Kind::OneKey, u"b"_s, ofAuthor, key(1));
    QCOMPARE(againIn(records), (QSet<int> { 4, 5 }));
    QCOMPARE(againIn({}), QSet<int>());
}

void TestLogStatistics::tellsValuesOfDifferentTypesApart()
{
    const Value text = Value::ofText(u"1"_s);
    const Value blob { ValueType::Blob, 0, 0, "1" };
    QCOMPARE(againIn(Records()
                         .add(Kind::OneKey, {}, ofAuthor, { Value::ofInteger(1) })
                         .add(Kind::OneKey, {}, ofAuthor, { Value::ofReal(1) })
                         .add(Kind::OneKey, {}, ofAuthor, { text })
                         .add(Kind::OneKey, {}, ofAuthor, { blob })
                         .add(Kind::OneKey, {}, ofAuthor, { Value() })
                         .add(Kind::OneKey, {}, ofAuthor, { blob })
                         .add(Kind::OneKey, {}, ofAuthor, { text, text })
                         .add(Kind::OneKey, {}, ofAuthor, { text })),
             (QSet<int> { 6, 8 }));
}

QTEST_GUILESS_MAIN(TestLogStatistics)
#include "tst_logstatistics.moc"
