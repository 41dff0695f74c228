// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/keys/keyindex.h"

#include "tests/support/values.h"

#include <QTest>

#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

constexpr quint32 none = KeyIndex::none;
using Numbers = std::vector<quint32>;
using Row = QList<Value>;

const Value null;

/// A set with the keys in its first columns.
RecordSet setOf(const QList<Row> &rows)
{
    const qsizetype width = rows.isEmpty() ? 1 : rows.first().size();
    RecordSet set(0, static_cast<size_t>(width));
    std::vector<ColumnData> columns(static_cast<size_t>(width));
    QList<int> positions;
    for (int column = 0; column < width; ++column) {
        positions << column;
        for (const Row &row : rows)
            columns[static_cast<size_t>(column)].append(row[column].view());
    }
    set.putColumns(positions, columns);
    set.endRows(QueryId { 1 });
    return set;
}

QList<Row> rowsOf(const QList<Value> &keys)
{
    QList<Row> rows;
    for (const Value &key : keys)
        rows << Row { key };
    return rows;
}

QList<int> allOf(qsizetype count)
{
    QList<int> columns(count);
    std::iota(columns.begin(), columns.end(), 0);
    return columns;
}

Numbers everyRow(const RecordSet &set)
{
    Numbers rows(static_cast<size_t>(set.rowCount()));
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

/// What findKeys() says of the other end's \a rows, once \a keys were added.
Numbers found(const QList<Row> &keys, const QList<Row> &rows, KeyComparison comparison = {})
{
    const RecordSet parents = setOf(keys);
    const RecordSet children = setOf(rows);
    KeyIndex index(QList<KeyComparison>(keys.first().size(), comparison));
    index.addKeys(parents, allOf(keys.first().size()), everyRow(parents));
    std::vector<const ColumnData *> columns;
    columns.reserve(static_cast<size_t>(keys.first().size()));
    for (int column = 0; column < keys.first().size(); ++column)
        columns.push_back(&children.column(column));
    return index.findKeys(columns, 0);
}

} // namespace

class TestKeyIndex : public QObject
{
    Q_OBJECT

private slots:
    void numbersDistinctKeys_data();
    void numbersDistinctKeys();
    void readsOnlyTheRowsAskedFor();
    void findsKeys_data();
    void findsKeys();
    void findsKeysOfSeveralColumns();
    void givesOneNumberToKeysThatTheColumnTakesForOne();
    void comparesEachColumnInItsOwnWay();
    void takesTheDatabasesWordForIt();
    void beginsAtTheRowAskedFor();
    void holdsManyIntegers_data();
    void holdsManyIntegers();
};

void TestKeyIndex::numbersDistinctKeys_data()
{
    using Limits = std::numeric_limits<qint64>;
    QTest::addColumn<QList<Value>>("keys");
    QTest::addColumn<Numbers>("numbers");
    QTest::addColumn<Numbers>("firstPlaces");

    QTest::newRow("none") << QList<Value>() << Numbers() << Numbers();
    QTest::newRow("only NULL") << QList<Value> { null, null } << Numbers { none, none }
                               << Numbers();
    QTest::newRow("integers") << QList<Value> { integer(5), integer(3), integer(5), null }
                              << Numbers { 0, 1, 0, none } << Numbers { 0, 1 };
    QTest::newRow("far apart") << QList<Value> { integer(Limits::max()), integer(Limits::min()),
                                                 integer(0), integer(Limits::min()) }
                               << Numbers { 0, 1, 2, 1 } << Numbers { 0, 1, 2 };
    QTest::newRow("texts: case counts, spaces too")
        << QList<Value> { text("a"), text("A"), text("a "), text("a"), text("") }
        << Numbers { 0, 1, 2, 0, 3 } << Numbers { 0, 1, 2, 4 };
    QTest::newRow("1 and 1.0 are one key") << QList<Value> { real(1), integer(1), real(1.5) }
                                           << Numbers { 0, 0, 1 } << Numbers { 0, 2 };
    QTest::newRow("zero and minus zero too")
        << QList<Value> { real(-0.0), integer(0) } << Numbers { 0, 0 } << Numbers { 0 };
    QTest::newRow("a text and its blob are two") << QList<Value> { text("a"), blob("a"), text("a") }
                                                 << Numbers { 0, 1, 0 } << Numbers { 0, 1 };
    QTest::newRow("no double is 2^53 + 1")
        << QList<Value> { integer(9007199254740993), real(9007199254740992.0),
                          integer(9007199254740992) }
        << Numbers { 0, 1, 1 } << Numbers { 0, 1 };
    QTest::newRow("2^63 is no integer")
        << QList<Value> { real(9223372036854775808.0), integer(Limits::max()),
                          real(-9223372036854775808.0), integer(Limits::min()) }
        << Numbers { 0, 1, 2, 2 } << Numbers { 0, 1, 2 };
}

void TestKeyIndex::numbersDistinctKeys()
{
    QFETCH(const QList<Value>, keys);
    const RecordSet set = setOf(rowsOf(keys));
    KeyIndex index({ KeyComparison() });
    QTEST(index.addKeys(set, { 0 }, everyRow(set)), "numbers");
    QTEST(index.firstPlaces(), "firstPlaces");
    QCOMPARE(index.size(), static_cast<qsizetype>(index.firstPlaces().size()));
}

void TestKeyIndex::readsOnlyTheRowsAskedFor()
{
    const RecordSet set = setOf(rowsOf({ integer(1), integer(2), integer(3), integer(2) }));
    KeyIndex index({ KeyComparison() });
    const Numbers rows { 3, 1, 2 };
    QCOMPARE(index.addKeys(set, { 0 }, rows), (Numbers { 0, 0, 1 }));
    QCOMPARE(index.firstPlaces(), (Numbers { 0, 2 })); // places in the rows, not rows
}

void TestKeyIndex::findsKeys_data()
{
    using Limits = std::numeric_limits<qint64>;
    QTest::addColumn<QList<Value>>("keys");
    QTest::addColumn<QList<Value>>("rows");
    QTest::addColumn<Numbers>("numbers");

    const QList<Value> dense { integer(10), integer(12), integer(11) };
    QTest::newRow("close together")
        << dense << QList<Value> { integer(11), integer(9), integer(13), integer(10), null }
        << Numbers { 2, none, none, 0, none };
    QTest::newRow("not below, not above")
        << dense << QList<Value> { integer(Limits::min()), integer(Limits::max()), integer(0) }
        << Numbers { none, none, none };
    QTest::newRow("integers in a column of mixed types")
        << dense << QList<Value> { real(11), text("11"), blob("11"), real(11.5), integer(12), null }
        << Numbers { 2, none, none, none, 1, none };
    const QList<Value> sparse { integer(Limits::max()), integer(0), integer(Limits::min()) };
    QTest::newRow("far apart") << sparse
                               << QList<Value> { integer(Limits::min()), integer(1),
                                                 integer(Limits::max()) }
                               << Numbers { 2, none, 0 };
    QTest::newRow("texts") << QList<Value> { text("a"), text("A") }
                           << QList<Value> { text("A"), text("B"), blob("A"), null, integer(1) }
                           << Numbers { 1, none, none, none, none };
    QTest::newRow("broken text and NUL")
        << QList<Value> { text("a\xff"), text(QByteArray("a\0b", 3)), text("a") }
        << QList<Value> { text(QByteArray("a\0b", 3)), text("a\xff"), text("a"), text("a\xfe") }
        << Numbers { 1, 0, 2, none };
    QTest::newRow("infinite") << QList<Value> { real(std::numeric_limits<double>::infinity()) }
                              << QList<Value> { real(std::numeric_limits<double>::infinity()),
                                                real(-std::numeric_limits<double>::infinity()) }
                              << Numbers { 0, none };
    QTest::newRow("nothing to look in") << dense << QList<Value>() << Numbers();
}

void TestKeyIndex::findsKeys()
{
    QFETCH(const QList<Value>, keys);
    QFETCH(const QList<Value>, rows);
    QTEST(found(rowsOf(keys), rowsOf(rows)), "numbers");
}

void TestKeyIndex::findsKeysOfSeveralColumns()
{
    const QList<Row> keys { { text("north"), integer(1) },
                            { text("south"), integer(1) },
                            { null, integer(1) },
                            { text("north"), null },
                            { text("north"), integer(1) } };
    const RecordSet set = setOf(keys);
    KeyIndex index({ KeyComparison(), KeyComparison() });
    QCOMPARE(index.addKeys(set, { 0, 1 }, everyRow(set)), (Numbers { 0, 1, none, none, 0 }));
    QCOMPARE(found(keys,
                   { { text("south"), integer(1) },
                     { text("north"), real(1) },
                     { null, integer(1) },
                     { text("north"), null },
                     { text("north"), integer(2) } }),
             (Numbers { 1, 0, none, none, none }));
    // Where one column ends and the next begins counts.
    QCOMPARE(found({ { text("ab"), text("c") } }, { { text("a"), text("bc") } }), Numbers { none });
}

void TestKeyIndex::givesOneNumberToKeysThatTheColumnTakesForOne()
{
    const QList<Row> keys = rowsOf({ text("a"), text("A"), text("a "), null, blob("a") });
    const RecordSet set = setOf(keys);
    KeyIndex noCase({ KeyComparison { Affinity::Text, Collation::NoCase } });
    QCOMPARE(noCase.addKeys(set, { 0 }, everyRow(set)), (Numbers { 0, 0, 1, none, 2 }));
    QCOMPARE(noCase.firstPlaces(), (Numbers { 0, 2, 4 }));
    KeyIndex rTrim({ KeyComparison { Affinity::Text, Collation::RTrim } });
    QCOMPARE(rTrim.addKeys(set, { 0 }, everyRow(set)), (Numbers { 0, 1, 0, none, 2 }));
    // Children are folded too.
    const KeyComparison comparison { Affinity::Text, Collation::NoCase };
    QCOMPARE(found(keys, rowsOf({ text("A "), text("A"), text("b") }), comparison),
             (Numbers { 1, 0, none }));
}

void TestKeyIndex::comparesEachColumnInItsOwnWay()
{
    const RecordSet set = setOf({ { text("A"), text("A"), text("01") },
                                  { text("a"), text("A"), integer(1) },
                                  { text("a"), text("a"), real(1) } });
    KeyIndex index({ KeyComparison { Affinity::Text, Collation::NoCase },
                     KeyComparison { Affinity::Text, Collation::Binary },
                     KeyComparison { Affinity::Numeric, Collation::Binary } });
    QCOMPARE(index.addKeys(set, { 0, 1, 2 }, everyRow(set)), (Numbers { 0, 0, 1 }));
}

/// Texts whose class the database has told match by that, others as the column compares.
void TestKeyIndex::takesTheDatabasesWordForIt()
{
    const QHash<QByteArray, QByteArray> classes {
        { "o", "1" }, { "ø", "1" }, { "ß", "2" }, { "ss", "2" }, { "s", "3" },
    };
    KeyIndex index({ {}, { .collation = Collation::AccentFolded } }, { {}, classes });
    const RecordSet parents = setOf({ { text("o"), text("o") },
                                      { text("o"), text("ß") },
                                      { text("o"), text("É") },
                                      { text("ø"), text("ø") },
                                      { text("o"), text("ø") } });
    QCOMPARE(index.addKeys(parents, { 0, 1 }, everyRow(parents)), (Numbers { 0, 1, 2, 3, 0 }));
    const RecordSet children = setOf({ { text("ø"), text("o") },
                                       { text("o"), text("ss") },
                                       { text("o"), text("s") },
                                       { text("o"), text("e") } });
    const std::vector<const ColumnData *> columns { &children.column(0), &children.column(1) };
    QCOMPARE(index.findKeys(columns, 0), (Numbers { 3, 1, none, 2 }));
}

void TestKeyIndex::beginsAtTheRowAskedFor()
{
    const RecordSet parents = setOf(rowsOf({ integer(1), integer(2) }));
    KeyIndex index({ KeyComparison() });
    index.addKeys(parents, { 0 }, everyRow(parents));
    const RecordSet children = setOf(rowsOf({ integer(2), integer(1), integer(7) }));
    const std::vector<const ColumnData *> columns { &children.column(0) };
    QCOMPARE(index.findKeys(columns, 1), (Numbers { 0, none }));
    QCOMPARE(index.findKeys(columns, 3), Numbers());
}

void TestKeyIndex::holdsManyIntegers_data()
{
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("step");
    QTest::newRow("dense") << 1LL << 1LL;
    QTest::newRow("negative") << -50'000LL << 1LL;
    QTest::newRow("with gaps") << 0LL << 1000LL;
    QTest::newRow("powers of two apart, which hash badly") << 0LL << (1LL << 32);
    QTest::newRow("at the lower end") << std::numeric_limits<qint64>::min() << 1LL;
}

void TestKeyIndex::holdsManyIntegers()
{
    constexpr quint32 count = 50'000;
    QFETCH(const qint64, first);
    QFETCH(const qint64, step);
    RecordSet parents(0, 1);
    RecordSet others(0, 1);
    std::array<ColumnData, 1> parentKeys;
    std::array<ColumnData, 1> otherKeys;
    for (qint64 i = 0; i < count; ++i) {
        parentKeys.front().appendInteger(first + i * step);
        // Every second one lies between two keys, or after them.
        otherKeys.front().appendInteger(i % 2 == 0 ? first + i * step : first + (count + i) * step);
    }
    parents.putColumns({ 0 }, parentKeys);
    others.putColumns({ 0 }, otherKeys);
    parents.endRows(QueryId { 1 });
    others.endRows(QueryId { 1 });
    KeyIndex index({ KeyComparison { Affinity::Numeric } });
    const Numbers numbers = index.addKeys(parents, { 0 }, everyRow(parents));
    QCOMPARE(numbers, everyRow(parents));
    const std::vector<const ColumnData *> columns { &others.column(0) };
    const Numbers foundNumbers = index.findKeys(columns, 0);
    for (quint32 i = 0; i < count; ++i)
        QCOMPARE(foundNumbers[i], i % 2 == 0 ? i : none);
}

QTEST_GUILESS_MAIN(TestKeyIndex)
#include "tst_keyindex.moc"
