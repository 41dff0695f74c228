// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/keysetorder.h"

#include "datalayer/records/access/database.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

const QString script
    = u"CREATE TABLE one (id INTEGER PRIMARY KEY, word TEXT NOT NULL, maybe TEXT);"
      "CREATE TABLE two (a TEXT NOT NULL COLLATE NOCASE, b INTEGER NOT NULL, c REAL NOT NULL,"
      " PRIMARY KEY (a, b)) WITHOUT ROWID;"
      "CREATE TABLE loose (code TEXT PRIMARY KEY);"
      "CREATE TABLE bare (word TEXT NOT NULL);"
      "CREATE TABLE odd (id INTEGER PRIMARY KEY, \"-id\" INTEGER NOT NULL);"
      "CREATE VIEW seen AS SELECT * FROM one;"
      "INSERT INTO bare VALUES ('a'); INSERT INTO loose VALUES ('a'), (NULL);"
      "INSERT INTO odd VALUES (1, 2);"
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)"
      " INSERT INTO one SELECT i, 'w' || (i % 7), NULLIF(i % 3, 0) FROM n;"
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)"
      " INSERT INTO two SELECT substr('aBcAbC', 1 + i % 6, 1) || (i % 5), i, (i % 4) / 3.0 FROM n;"_s;

} // namespace

class TestKeysetOrder : public QObject
{
    Q_OBJECT

private slots:
    void readsFromARecordOn_data();
    void readsFromARecordOn();
    void saysWhereThereIsNone_data();
    void saysWhereThereIsNone();
    void needsValuesAsTheyAre();

private:
    /// The root records of \a query, each as the text of its cells.
    QStringList rowsOf(const QuerySet &query)
    {
        const Loaded loaded = m_database.load(query, FetchStrategy::Prefetch);
        if (!loaded.records || loaded.error)
            return { u"failed: "_s + (loaded.error ? loaded.error->text : QString()) };
        m_records = loaded.records;
        QStringList rows;
        const RecordSet &set = loaded.records->root();
        for (qsizetype row = 0; row < set.rowCount(); ++row) {
            QString text;
            for (int column = 0; column < 3; ++column) {
                const CellView cell = set.cell(row, column);
                text += QString::number(cell.integer) + u'/' + QString::number(cell.real) + u'/'
                    + QString::fromUtf8(cell.bytes) + u' ';
            }
            rows << text;
        }
        return rows;
    }

    Database m_database = test::openScript(script);
    std::shared_ptr<const LoadedRecords> m_records;
};

void TestKeysetOrder::readsFromARecordOn_data()
{
    QTest::addColumn<QuerySet>("query");
    QTest::newRow("row number") << QuerySet(u"one"_s);
    QTest::newRow("down") << QuerySet(u"one"_s).orderBy(u"-id"_s);
    QTest::newRow("by a column") << QuerySet(u"one"_s).orderBy(u"word"_s);
    QTest::newRow("by a column, down") << QuerySet(u"one"_s).orderBy(u"-word"_s);
    QTest::newRow("up and down") << QuerySet(u"one"_s).orderBy(u"-word"_s).orderBy(u"-id"_s);
    QTest::newRow("two columns") << QuerySet(u"two"_s);
    QTest::newRow("three columns") << QuerySet(u"two"_s).orderBy(u"-c"_s).orderBy(u"a"_s);
    QTest::newRow("filtered") << QuerySet(u"two"_s).filter(u"b__gt"_s, 17);
}

/// What comes before and behind each record is what stands there in the whole.
void TestKeysetOrder::readsFromARecordOn()
{
    QFETCH(const QuerySet, query);
    const QStringList all = rowsOf(query);
    QVERIFY(all.size() > 40);
    const std::shared_ptr<const LoadedRecords> records = m_records;
    const auto order = KeysetOrder::of(query, *records);
    QVERIFY(order);
    for (qsizetype row = 0; row < all.size(); ++row) {
        const auto behind = order->behind(query.limit(3).offset(2), *records, row);
        const auto from = order->from(query, *records, row);
        const auto before = order->before(query, *records, row);
        QVERIFY(behind && from && before);
        QCOMPARE(rowsOf(*behind), all.sliced(row + 1));
        QCOMPARE(rowsOf(*from), all.sliced(row));
        QStringList earlier = rowsOf(*before);
        std::ranges::reverse(earlier);
        QCOMPARE(earlier, all.first(row));
        QCOMPARE(rowsOf(behind->limit(2).offset(1)), all.mid(row + 2, 2));
    }
    QStringList turned = rowsOf(order->reversed(query.limit(5)));
    std::ranges::reverse(turned);
    QCOMPARE(turned, all);
}

void TestKeysetOrder::saysWhereThereIsNone_data()
{
    QTest::addColumn<QuerySet>("query");
    QTest::newRow("no primary key") << QuerySet(u"bare"_s);
    QTest::newRow("a key with NULL") << QuerySet(u"loose"_s);
    QTest::newRow("an order with NULL") << QuerySet(u"one"_s).orderBy(u"maybe"_s);
    QTest::newRow("a view") << QuerySet(u"seen"_s);
    QTest::newRow("a name that may be meant otherwise") << QuerySet(u"odd"_s);
}

void TestKeysetOrder::saysWhereThereIsNone()
{
    QFETCH(const QuerySet, query);
    const Loaded loaded = m_database.load(query, FetchStrategy::Prefetch);
    QVERIFY(loaded.records);
    QVERIFY(!KeysetOrder::of(query, *loaded.records));
    // The order's columns must have been read.
    const QuerySet some = QuerySet(u"one"_s).orderBy(u"word"_s).only({ u"maybe"_s });
    const Loaded part = m_database.load(some, FetchStrategy::Prefetch);
    QVERIFY(part.records);
    QVERIFY(!KeysetOrder::of(some, *part.records));
}

void TestKeysetOrder::needsValuesAsTheyAre()
{
    const QuerySet query = QuerySet(u"one"_s).orderBy(u"word"_s);
    LoadOptions options;
    options.maxCellBytes = 1;
    const Loaded loaded = m_database.load(query, FetchStrategy::Prefetch, options);
    QVERIFY(loaded.records);
    const auto order = KeysetOrder::of(query, *loaded.records);
    QVERIFY(order);
    QVERIFY(!order->behind(query, *loaded.records, 0));
    QVERIFY(!order->before(query, *loaded.records, 0));
}

QTEST_GUILESS_MAIN(TestKeysetOrder)
#include "tst_keysetorder.moc"
