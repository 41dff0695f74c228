// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/packedintegers.h"

#include <QTest>

#include <limits>
#include <vector>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestPackedIntegers : public QObject
{
    Q_OBJECT

private slots:
    void takesTheLeastWidth_data();
    void takesTheLeastWidth();
    void givesBackWhatWasAppended();
    void keepsItsMemory();
    void copies();
};

namespace {

using Integers = std::vector<qint64>;
using Limits = std::numeric_limits<qint64>;

PackedIntegers packed(const Integers &integers)
{
    PackedIntegers result;
    for (const qint64 integer : integers)
        result.append(integer);
    return result;
}

Integers unpacked(const PackedIntegers &integers)
{
    Integers result;
    for (size_t i = 0; i < integers.size(); ++i)
        result.push_back(integers[i]);
    return result;
}

} // namespace

void TestPackedIntegers::takesTheLeastWidth_data()
{
    QTest::addColumn<Integers>("integers");
    QTest::addColumn<size_t>("width");
    QTest::newRow("nothing") << Integers {} << size_t(1);
    QTest::newRow("one byte") << Integers { 0, 127, -128 } << size_t(1);
    QTest::newRow("more by one") << Integers { 0, 128 } << size_t(2);
    QTest::newRow("less by one") << Integers { -129, 5 } << size_t(2);
    QTest::newRow("two bytes") << Integers { 32'767, -32'768 } << size_t(2);
    QTest::newRow("above two") << Integers { 1, 32'768 } << size_t(4);
    QTest::newRow("below two") << Integers { 1, -32'769 } << size_t(4);
    QTest::newRow("four bytes") << Integers { 2'147'483'647, -2'147'483'648 } << size_t(4);
    QTest::newRow("above four") << Integers { 2'147'483'648 } << size_t(8);
    QTest::newRow("below four") << Integers { 3, -2'147'483'649 } << size_t(8);
    QTest::newRow("the limits") << Integers { Limits::min(), 0, Limits::max() } << size_t(8);
    QTest::newRow("step by step") << Integers { 1, -200, 70'000, Limits::max(), 2 } << size_t(8);
}

void TestPackedIntegers::takesTheLeastWidth()
{
    QFETCH(const Integers, integers);
    QFETCH(const size_t, width);
    const PackedIntegers all = packed(integers);
    QCOMPARE(all.width(), width);
    QCOMPARE(unpacked(all), integers);
    Integers visited;
    all.visit([&](auto span) { visited.assign(span.begin(), span.end()); });
    QCOMPARE(visited, integers);
}

void TestPackedIntegers::givesBackWhatWasAppended()
{
    Integers integers;
    for (qint64 bit = 0; bit < 63; ++bit) {
        for (const qint64 sign : { -1, 1 })
            integers.push_back(sign * (qint64(1) << bit));
    }
    for (int i = 0; i < 10'000; ++i)
        integers.push_back(i);
    PackedIntegers all = packed(integers);
    QCOMPARE(unpacked(all), integers);
    all.squeeze();
    QCOMPARE(unpacked(all), integers);
    all.append(7);
    QCOMPARE(all[all.size() - 1], 7);
}

void TestPackedIntegers::keepsItsMemory()
{
    const auto place = [](const PackedIntegers &integers) {
        return integers.visit([](auto span) -> const void * { return span.data(); });
    };
    PackedIntegers all = packed({ 1, 100'000 });
    const void *before = place(all);
    all.truncate(0);
    QCOMPARE(all.size(), size_t(0));
    all.append(3);
    QCOMPARE(all[0], 3);
    QCOMPARE(place(all), before);
}

void TestPackedIntegers::copies()
{
    PackedIntegers all = packed({ 1, 300 });
    PackedIntegers copy = all;
    copy.append(2);
    all.append(70'000);
    QCOMPARE(unpacked(all), (Integers { 1, 300, 70'000 }));
    QCOMPARE(unpacked(copy), (Integers { 1, 300, 2 }));
}

QTEST_GUILESS_MAIN(TestPackedIntegers)
#include "tst_packedintegers.moc"
