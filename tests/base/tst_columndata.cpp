// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/columndata.h"

#include "tests/support/values.h"

#include <QTest>

#include <array>
#include <limits>
#include <random>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

using Cells = QList<Value>;

const Value null;

ColumnData columnOf(const Cells &cells)
{
    ColumnData column;
    for (const Value &cell : cells)
        append(column, cell);
    return column;
}

} // namespace

class TestColumnData : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatWasAppended_data();
    void givesBackWhatWasAppended();
    void dropsTheLastRows_data() { givesBackWhatWasAppended_data(); }
    void dropsTheLastRows();
    void dropsRowsInBetween_data() { givesBackWhatWasAppended_data(); }
    void dropsRowsInBetween();
    void dropsRowsOfManyKinds();
    void startsAnew_data() { givesBackWhatWasAppended_data(); }
    void startsAnew();
    void keepsItsRoom();
    void holdsManyRowsOfAnyKind();
    void givesIntegersTogether();
    void givesSlackBack();
    void remembersWhatWasCutOff();
    void keepsCutSizesWhenTypesMix();
    void copiesAndMoves();
};

void TestColumnData::givesBackWhatWasAppended_data()
{
    using Limits = std::numeric_limits<qint64>;
    QTest::addColumn<Cells>("cells");
    QTest::newRow("nothing") << Cells();
    QTest::newRow("only NULL") << Cells { null, null, null };
    QTest::newRow("integers") << Cells { integer(0), integer(Limits::min()), integer(Limits::max()),
                                         integer(-1) };
    QTest::newRow("integers and NULL") << Cells { null, integer(1), null, integer(2), null };
    QTest::newRow("reals") << Cells { real(0.1), real(-0.0), real(5e-324), real(1e308) };
    QTest::newRow("reals and NULL") << Cells { null, null, real(1.5), null };
    QTest::newRow("texts") << Cells { text("a"), text(""), text("größe"), text("") };
    QTest::newRow("texts and NULL") << Cells { null, text("a"), null, null, text("b"), null };
    QTest::newRow("a NULL first, then an empty text") << Cells { null, text(""), text("x") };
    QTest::newRow("text with NUL, not UTF-8")
        << Cells { text(QByteArray("a\0b", 3)), text("\xff\xfe"), text("\xe6\x97") };
    QTest::newRow("blobs") << Cells { blob(QByteArray("\0\xff", 2)), blob(""), blob("abc") };
    QTest::newRow("blobs and NULL") << Cells { null, blob("a"), null };
    QTest::newRow("integer, then real") << Cells { integer(1), real(1.5) };
    QTest::newRow("integer, then text") << Cells { integer(1), text("one"), integer(2) };
    QTest::newRow("text, then blob") << Cells { text("abc"), blob("abc"), text("") };
    QTest::newRow("every kind") << Cells {
        null,     integer(Limits::max()), real(0.1), text("text"), blob("blob"), null, text(""),
        blob(""), integer(Limits::min()), null
    };
    Cells many;
    for (int i = 0; i < 130; ++i) // across two words of the null mask
        many << (i % 3 == 0 ? null : i < 100 ? integer(i) : text(QByteArray::number(i)));
    QTest::newRow("across the words of the mask, mixed late") << many;
}

void TestColumnData::givesBackWhatWasAppended()
{
    QFETCH(const Cells, cells);
    const ColumnData column = columnOf(cells);
    QCOMPARE(column.size(), cells.size());
    QCOMPARE(cellsOf(column), cells);
    for (qsizetype row = 0; row < cells.size(); ++row)
        QCOMPARE(column.isNull(row), cells[row].type == ValueType::Null);
    // Whoever asks for rows ahead, of whatever kind and in any order, finds them as they were.
    std::vector<quint32> backwards;
    for (qsizetype row = cells.size(); row > 0; --row)
        backwards.push_back(static_cast<quint32>(row - 1));
    column.fetchAhead(backwards);
    QCOMPARE(cellsOf(column), cells);
}

void TestColumnData::dropsTheLastRows()
{
    QFETCH(const Cells, cells);
    for (qsizetype rows = 0; rows <= cells.size() + 1; ++rows) {
        ColumnData column = columnOf(cells);
        column.truncate(rows);
        QCOMPARE(cellsOf(column), cells.first(std::min(rows, cells.size())));
        // What comes after has its place, too.
        append(column, text("after"));
        QCOMPARE(Value::of(column.cell(column.size() - 1)), text("after"));
    }
}

void TestColumnData::dropsRowsInBetween()
{
    QFETCH(const Cells, cells);
    // Each choice of the last rows, up to ten of them.
    const qsizetype last = std::min<qsizetype>(cells.size(), 10);
    const qsizetype first = cells.size() - last;
    for (unsigned choice = 0; choice < 1U << last; ++choice) {
        ColumnData column = columnOf(cells);
        Cells expected = cells.first(first);
        std::vector<bool> keep;
        for (qsizetype i = 0; i < last; ++i) {
            keep.push_back((choice >> i & 1U) != 0);
            if (keep.back())
                expected << cells[first + i];
        }
        column.retain(first, keep);
        QCOMPARE(cellsOf(column), expected);
        append(column, null);
        append(column, text("after"));
        QCOMPARE(cellsOf(column), Cells(expected) << null << text("after"));
    }
}

void TestColumnData::dropsRowsOfManyKinds()
{
    std::mt19937 numbers(2); // the same every time
    const auto below = [&numbers](unsigned most) {
        return static_cast<unsigned>(numbers() % most);
    };
    for (int round = 0; round < 200; ++round) {
        ColumnData column;
        Cells expected;
        const unsigned kinds = 1 + below(5);
        for (int batch = 0; batch < 5; ++batch) {
            const qsizetype first = column.size();
            std::vector<bool> keep;
            for (unsigned row = below(100); row > 0; --row) {
                const auto bytes = QByteArray::number(below(1'000'000));
                const std::array choice = { text(bytes), null, integer(below(1'000'000)),
                                            real(0.25 * row), blob(bytes) };
                const Value &cell = choice[below(kinds)];
                if (cell.type == ValueType::Text && below(4) == 0)
                    column.appendText(cell.bytes, 1'000'000);
                else
                    append(column, cell);
                keep.push_back(below(3) == 0);
                if (keep.back())
                    expected << cell;
            }
            std::vector<quint64> sizes;
            for (qsizetype row = first; row < column.size(); ++row) {
                if (keep[static_cast<size_t>(row - first)])
                    sizes.push_back(column.cell(row).fullSize);
            }
            column.retain(first, keep);
            QCOMPARE(cellsOf(column), expected);
            for (size_t i = 0; i < sizes.size(); ++i)
                QCOMPARE(column.cell(first + static_cast<qsizetype>(i)).fullSize, sizes[i]);
        }
    }
}

void TestColumnData::startsAnew()
{
    QFETCH(const Cells, cells);
    const QList<Cells> before { {}, { null }, { integer(1), null }, { text("a"), blob("b") } };
    for (const Cells &earlier : before) {
        ColumnData column = columnOf(earlier);
        column.appendText("cut", 100);
        column.clear();
        QCOMPARE(column.size(), 0);
        // As if it were new: nothing of the kind, the NULLs or the sizes before is left.
        const ColumnData fresh = columnOf(cells);
        for (const Value &cell : cells)
            append(column, cell);
        QCOMPARE(cellsOf(column), cells);
        QCOMPARE(column.hasNulls(), fresh.hasNulls());
        QCOMPARE(column.integers() != nullptr, fresh.integers() != nullptr);
        for (qsizetype row = 0; row < cells.size(); ++row)
            QCOMPARE(column.cell(row).fullSize, fresh.cell(row).fullSize);
    }
}

void TestColumnData::keepsItsRoom()
{
    ColumnData column;
    const auto fill = [&column] {
        for (int i = 0; i < 5000; ++i)
            column.appendInteger(i);
        return column.integers()->visit(
            [](auto integers) -> const void * { return integers.data(); });
    };
    const void *place = fill();
    column.clear();
    QCOMPARE(fill(), place);
}

void TestColumnData::holdsManyRowsOfAnyKind()
{
    constexpr int rows = 20'000;
    std::mt19937 random(1); // the same every time
    for (const unsigned kinds : { 2U, 3U, 4U, 5U }) {
        Cells cells;
        for (int i = 0; i < rows; ++i) {
            const auto bytes = QByteArray::number(i);
            const std::array choice = { null, integer(i), text(bytes), real(i / 4.0), blob(bytes) };
            cells << choice[random() % kinds];
        }
        QCOMPARE(cellsOf(columnOf(cells)), cells);
    }
}

void TestColumnData::givesIntegersTogether()
{
    const ColumnData integers = columnOf({ integer(7), null, integer(9) });
    QVERIFY(integers.integers());
    QCOMPARE((*integers.integers())[0], 7);
    QCOMPARE((*integers.integers())[2], 9);
    QVERIFY(integers.hasNulls());
    QVERIFY(!columnOf({ integer(7) }).hasNulls());
    QVERIFY(columnOf({ null }).hasNulls());
    for (const Cells &cells : { Cells(), Cells { null }, Cells { real(1) },
                                Cells { integer(1), real(1) }, Cells { text("1") } })
        QCOMPARE(columnOf(cells).integers(), nullptr);
}

void TestColumnData::givesSlackBack()
{
    const Cells cells { text("a"), null, integer(3), blob("b"), real(0.5) };
    for (const Cells &some : { Cells(), cells, Cells { integer(1) }, Cells { text("a"), null } }) {
        ColumnData column = columnOf(some);
        column.squeeze();
        QCOMPARE(cellsOf(column), some);
        append(column, integer(4));
        QCOMPARE(cellsOf(column), Cells(some) << integer(4));
    }
}

void TestColumnData::remembersWhatWasCutOff()
{
    ColumnData column;
    column.appendNull();
    column.appendText("abc", 100);
    column.appendText("abc", 3);
    column.appendText("", 7);
    QVERIFY(column.cell(1).isCutOff());
    QCOMPARE(column.cell(1).fullSize, 100U);
    QVERIFY(!column.cell(2).isCutOff());
    QCOMPARE(column.cell(2).fullSize, 3U);
    QCOMPARE(column.cell(3).fullSize, 7U);
    column.truncate(3);
    QCOMPARE(column.cell(1).fullSize, 100U);
    column.appendText("abc", 3);
    QVERIFY(!column.cell(3).isCutOff());
}

void TestColumnData::keepsCutSizesWhenTypesMix()
{
    ColumnData column;
    column.appendInteger(1);
    column.appendBlob("ab", 50);
    column.appendText("cd", 2);
    column.appendText("ef", 1'000'000'000'000);
    QCOMPARE(cellsOf(column), (Cells { integer(1), blob("ab"), text("cd"), text("ef") }));
    QCOMPARE(column.cell(1).fullSize, 50U);
    QCOMPARE(column.cell(2).fullSize, 2U);
    QCOMPARE(column.cell(3).fullSize, 1'000'000'000'000U);
    // A cut text of half a character is no broken text.
    ColumnData half;
    half.appendText("\xe6\x97", 3);
    half.appendText("\xe6\x97", 2);
    QVERIFY(!half.cell(0).isBrokenText());
    QVERIFY(half.cell(1).isBrokenText());
}

void TestColumnData::copiesAndMoves()
{
    const Cells cells { text("a"), null, integer(3) };
    ColumnData column = columnOf(cells);
    // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): it is what is tested
    const ColumnData copy = column;
    const ColumnData moved = std::move(column);
    QCOMPARE(cellsOf(copy), cells);
    QCOMPARE(cellsOf(moved), cells);
}

QTEST_GUILESS_MAIN(TestColumnData)
#include "tst_columndata.moc"
