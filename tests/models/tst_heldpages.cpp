// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/heldpages.h"

#include "datalayer/records/access/database.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestHeldPages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsPages();
    void fillsGaps_data();
    void fillsGaps();
    void countsMemory();
    void knowsWhatWasSeenLongestAgo();
    void reachesIntoWholePages();

private:
    /// A page of \a size records, which are all the same one.
    [[nodiscard]] RecordPage page(qint64 first, size_t size) const
    {
        return { m_records, first, std::vector<quint32>(size, 0) };
    }

    std::shared_ptr<const LoadedRecords> m_records;
};

void TestHeldPages::initTestCase()
{
    Database database = test::openScript(
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, word TEXT); INSERT INTO t VALUES (1, 'x');"_s);
    m_records = test::load(database, u"t"_s, {}).records;
    QVERIFY(m_records);
}

void TestHeldPages::findsPages()
{
    HeldPages pages;
    QVERIFY(pages.isEmpty());
    QCOMPARE(pages.end(), 0);
    QVERIFY(!pages.first() && !pages.at(0) && !pages.before(9) && !pages.behind(0));
    pages.insert(page(100, 50));
    pages.insert(page(0, 10));
    QCOMPARE(pages.count(), 60);
    QCOMPARE(pages.end(), 150);
    QCOMPARE(pages.first()->first, 0);
    QCOMPARE(pages.at(9)->first, 0);
    QVERIFY(!pages.at(10) && !pages.at(99) && !pages.at(150));
    QCOMPARE(pages.at(149)->first, 100);
    QCOMPARE(pages.before(99)->first, 0);
    QCOMPARE(pages.behind(1)->first, 100);
    QVERIFY(!pages.behind(101));
    QCOMPARE(pages.firstMissing({ 0, 10 }), std::nullopt);
    QCOMPARE(pages.firstMissing({ 5, 11 }), std::optional<qint64>(10));
    QCOMPARE(pages.firstMissing({ 120, 200 }), std::optional<qint64>(150));
    pages.erase(0);
    QVERIFY(!pages.at(0));
    QCOMPARE(pages.count(), 50);
    pages.clear();
    QVERIFY(pages.isEmpty());
    QCOMPARE(pages.count(), 0);
    QCOMPARE(pages.byteCount(), 0);
}

void TestHeldPages::fillsGaps_data()
{
    QTest::addColumn<qint64>("position");
    QTest::addColumn<PositionRange>("gap");
    QTest::newRow("behind the last") << 260LL << PositionRange { 250, 350 };
    QTest::newRow("far behind") << 1234LL << PositionRange { 1200, 1300 };
    QTest::newRow("between two") << 150LL << PositionRange { 120, 200 };
}

void TestHeldPages::fillsGaps()
{
    QFETCH(const qint64, position);
    QFETCH(const PositionRange, gap);
    HeldPages pages;
    pages.insert(page(0, 120));
    pages.insert(page(200, 50));
    QCOMPARE(pages.gapAround(position, 100), gap);
}

void TestHeldPages::countsMemory()
{
    HeldPages pages;
    pages.insert(page(0, 1));
    const qint64 one = pages.byteCount();
    QVERIFY(one > static_cast<qint64>(m_records->byteCount()));
    QVERIFY(m_records->byteCount() > m_records->root().column(0).byteCount());
    pages.insert(page(1, 1));
    QCOMPARE(pages.byteCount(), 2 * one);
    pages.erase(0);
    QCOMPARE(pages.byteCount(), one);
}

void TestHeldPages::knowsWhatWasSeenLongestAgo()
{
    HeldPages pages;
    for (const qint64 first : { 0, 10, 20, 30 })
        pages.insert(page(first, 10));
    QCOMPARE(pages.leastUsed({})->first, 0);
    pages.use({ 5, 11 }); // the first two
    QCOMPARE(pages.leastUsed({})->first, 20);
    QCOMPARE(pages.leastUsed({ 29, 31 })->first, 0);
    QVERIFY(!pages.leastUsed({ 0, 40 }));
}

void TestHeldPages::reachesIntoWholePages()
{
    QCOMPARE((PositionRange { 205, 212 }.inPages(10)), (PositionRange { 200, 220 }));
    QCOMPARE((PositionRange { 200, 210 }.inPages(10)), (PositionRange { 200, 210 }));
    QCOMPARE((PositionRange { 0, 1 }.inPages(100)), (PositionRange { 0, 100 }));
}

QTEST_GUILESS_MAIN(TestHeldPages)
#include "tst_heldpages.moc"
