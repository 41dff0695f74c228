// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/connection.h"
#include "datalayer/log/querylog.h"
#include "tests/support/testdatabase.h"
#include "tests/support/values.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

using Reader = Connection::Reader;
using Columns = std::vector<ColumnData>;

std::unique_ptr<Connection> openTenThousand(QueryLog &log, Reader reader)
{
    ConnectionSettings settings;
    settings.script = u"CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT);"_s
        + fillScript(u"t"_s, u"name"_s, 10'000, u"'name ' || i"_s);
    auto connection = Connection::open(settings, log, reader);
    if (!connection)
        qFatal("%s", qPrintable(connection.error().text));
    return *std::move(connection);
}

} // namespace

/// How Connection hands over the rows of a statement, and where it stops.
class TestRowBatches : public QObject
{
    Q_OBJECT

private slots:
    void stopsBetweenBatches();
    void handsOverBatches_data();
    void handsOverBatches();
    void handsOverNothingAfterAnError();
    void stopsAfterTheBatchThatWasHandedOver();
};

void TestRowBatches::stopsBetweenBatches()
{
    for (const Reader reader : { Reader::Fast, Reader::General }) {
        QueryLog log;
        const auto connection = openTenThousand(log, reader);
        Columns columns(2);
        std::atomic_bool stop = false;
        RunOptions options { .stop = &stop };
        options.onBatch = [&stop](QueryRecord &) { stop = true; };
        const auto ran = connection->run({ u"SELECT id, name FROM t"_s, {}, {} }, {}, columns,
                                         options);
        QVERIFY(ran);
        QVERIFY(ran->wasStopped);
        const qsizetype rows = columns[0].size();
        QVERIFY2(rows > 0 && rows < 10'000, QByteArray::number(rows).constData());
        QCOMPARE(columns[1].size(), rows);
        QCOMPARE(ran->record.rows, rows);
        QCOMPARE(columns[0].cell(rows - 1).integer, rows);
        // What is stopped already does not begin.
        Columns none(1);
        const auto brief = connection->run({ u"SELECT 1"_s, {}, {} }, {}, none, { .stop = &stop });
        QVERIFY(brief && brief->wasStopped);
        QCOMPARE(none[0].size(), 0);
    }
}

void TestRowBatches::handsOverBatches_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<QList<qsizetype>>("batches");
    QTest::newRow("none") << 0 << QList<qsizetype> { 0 };
    QTest::newRow("a few") << 5 << QList<qsizetype> { 5 };
    QTest::newRow("one batch") << 4096 << QList<qsizetype> { 4096, 0 };
    QTest::newRow("two and a rest") << 10000 << QList<qsizetype> { 4096, 4096, 1808 };
}

void TestRowBatches::handsOverBatches()
{
    QFETCH(const int, rows);
    QFETCH(const QList<qsizetype>, batches);
    for (const Reader reader : { Reader::Fast, Reader::General }) {
        for (const bool clears : { true, false }) {
            QueryLog log;
            const auto connection = openTenThousand(log, reader);
            const LoadId load = log.beginLoad({});
            Columns columns(3);
            QList<qsizetype> seen;
            QList<qint64> rowsSoFar;
            qint64 sum = 0;
            RunOptions options;
            options.onBatch = [&](QueryRecord &draft) {
                const bool isFirst = rowsSoFar.isEmpty();
                seen << columns[0].size() - (clears || isFirst ? 0 : rowsSoFar.last());
                rowsSoFar << draft.rows;
                draft.repeatedBytes += 7;
                if (!clears)
                    return;
                for (qsizetype row = 0; row < columns[0].size(); ++row)
                    sum += columns[0].cell(row).integer;
                // Each batch has its own kind of values: the first integers, the others texts.
                if (columns[2].size() > 0) {
                    const auto type = isFirst ? ValueType::Integer : ValueType::Text;
                    QCOMPARE(columns[2].cell(0).type, type);
                }
                for (ColumnData &column : columns)
                    column.clear();
            };
            const Statement statement {
                u"SELECT id, name, iif(id <= 4096, id, name) FROM t ORDER BY id LIMIT ?"_s,
                { integer(rows) },
                {}
            };
            const auto ran = connection->run(statement, { .load = load }, columns, options);
            QVERIFY(ran && !ran->wasStopped);
            QCOMPARE(seen, batches);
            QCOMPARE(rowsSoFar.last(), rows);
            QCOMPARE(ran->record.rows, rows);
            QCOMPARE(log.records().constLast().rows, rows);
            QCOMPARE(log.records().constLast().repeatedBytes, 7 * batches.size());
            QCOMPARE(columns[1].size(), clears ? 0 : rows);
            if (clears)
                QCOMPARE(sum, qint64(rows) * (rows + 1) / 2);
        }
    }
}

void TestRowBatches::handsOverNothingAfterAnError()
{
    for (const Reader reader : { Reader::Fast, Reader::General }) {
        QueryLog log;
        const auto connection = openTenThousand(log, reader);
        Columns columns(1);
        QList<qint64> rows;
        RunOptions options;
        options.onBatch = [&](QueryRecord &draft) { rows << draft.rows; };
        const QString sql = u"SELECT abs(CASE id WHEN 9000 THEN -9223372036854775807 - 1 ELSE id "
                            "END) FROM t"_s;
        QVERIFY(!connection->run({ sql, {}, {} }, {}, columns, options));
        QCOMPARE(rows, (QList<qint64> { 4096, 8192 }));
        QVERIFY(log.records().constLast().error);
        QCOMPARE(log.records().constLast().rows, 0);
        QCOMPARE(columns[0].size(), 8999);
    }
}

void TestRowBatches::stopsAfterTheBatchThatWasHandedOver()
{
    for (const Reader reader : { Reader::Fast, Reader::General }) {
        QueryLog log;
        const auto connection = openTenThousand(log, reader);
        Columns columns(1);
        std::atomic_bool stop = false;
        QList<qint64> rows;
        RunOptions options { .stop = &stop };
        options.onBatch = [&](QueryRecord &draft) {
            rows << draft.rows;
            columns[0].clear();
            stop = true;
        };
        const auto ran = connection->run({ u"SELECT id FROM t"_s, {}, {} }, {}, columns, options);
        QVERIFY(ran && ran->wasStopped);
        QCOMPARE(rows, QList<qint64> { 4096 });
        QCOMPARE(ran->record.rows, 4096);
        QCOMPARE(columns[0].size(), 0);
    }
}

QTEST_GUILESS_MAIN(TestRowBatches)
#include "tst_rowbatches.moc"
