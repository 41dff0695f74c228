// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/canceller.h"
#include "datalayer/engine/connection.h"
#include "datalayer/log/querylog.h"
#include "tests/support/everydatabase.h"
#include "tests/support/testserver.h"
#include "tests/support/values.h"

#include <QTest>

#include <limits>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

using Columns = std::vector<ColumnData>;
using Rows = QList<QList<Value>>;

bool isPostgres()
{
    return testedKind() == DatabaseKind::PostgreSql;
}

/// A statement that has no end, of one column; with a value, which has it prepared, or without.
Statement endless(bool isPrepared)
{
    const QString sql = isPostgres()
        ? u"SELECT generate_series(%1, 1000000000000)"_s.arg(isPrepared ? u"CAST(? AS bigint)"_s
                                                                        : u"1"_s)
        : u"SELECT seq FROM seq_1_to_1000000000000 WHERE seq > %1"_s.arg(isPrepared ? u"?"_s
                                                                                    : u"0"_s);
    return { sql, isPrepared ? QList<Value> { integer(0) } : QList<Value>(), sql };
}

} // namespace

/// Both readers of a server's rows, on statements that run directly and on prepared ones.
class TestServerRowReaders : public EveryDatabaseTest
{
    Q_OBJECT

private slots:
    void cleanup()
    {
        m_fast.reset();
        m_general.reset();
    }
    void theFastOneServes();
    void readAlike_data();
    void readAlike();
    void readInPieces_data();
    void readInPieces();
    void cutLongCells_data();
    void cutLongCells();
    void theFastOneKeepsByteOrderMarks_data() { addReaders(); }
    void theFastOneKeepsByteOrderMarks();
    void reportErrorsAlike_data() { addReaders(); }
    void reportErrorsAlike();
    void bindWhatIsNoUnicode_data() { addReaders(); }
    void bindWhatIsNoUnicode();
    void stopMidway_data() { addReaders(); }
    void stopMidway();
    void runAgainAfterAnEarlyEnd_data() { addReaders(); }
    void runAgainAfterAnEarlyEnd();

private:
    static void addReaders()
    {
        QTest::addColumn<RowReading>("reading");
        QTest::addColumn<bool>("isPrepared");
        for (const bool isPrepared : { false, true }) {
            const char *way = isPrepared ? "prepared" : "direct";
            QTest::addRow("fast, %s", way) << RowReading::Fast << isPrepared;
            QTest::addRow("general, %s", way) << RowReading::General << isPrepared;
        }
    }

    Connection &connection(RowReading reading)
    {
        std::unique_ptr<Connection> &open = reading == RowReading::Fast ? m_fast : m_general;
        if (!open) {
            if (m_database.isEmpty())
                m_database = testedServer().createDatabase();
            auto opened = Connection::open(testedServer().settings(m_database), m_log, reading);
            if (!opened)
                qFatal("%s", qPrintable(opened.error().text));
            open = *std::move(opened);
        }
        return *open;
    }

    Columns read(RowReading reading, const QString &sql, const QList<Value> &values, size_t columns,
                 qsizetype maxCellBytes = 0)
    {
        Columns read(columns);
        const Result<Ran> ran = connection(reading).run({ sql, values, sql }, {}, read,
                                                        { .maxCellBytes = maxCellBytes });
        if (!ran)
            qFatal("%s: %s", qPrintable(sql), qPrintable(ran.error().text));
        return read;
    }

private:
    QString m_database;
    QueryLog m_log;
    std::unique_ptr<Connection> m_fast;
    std::unique_ptr<Connection> m_general;
};

void TestServerRowReaders::theFastOneServes()
{
    constexpr bool hasLibPq = ROUNDTRIP_HAS_LIBPQ != 0;
    constexpr bool hasLibMariadb = ROUNDTRIP_HAS_LIBMARIADB != 0;
    const bool isBuilt = isPostgres() ? hasLibPq : hasLibMariadb;
    QCOMPARE(connection(RowReading::Fast).reader(),
             isBuilt ? RowReading::Fast : RowReading::General);
    QCOMPARE(connection(RowReading::General).reader(), RowReading::General);
    if (!isBuilt)
        QSKIP("built without the header of the server's library: the general reader serves");
}

void TestServerRowReaders::readAlike_data()
{
    QTest::addColumn<QString>("sql"); // "AND TRUE" stands for what has a value
    QTest::addColumn<Rows>("rows");
    using Limits = std::numeric_limits<qint64>;
    const Value null;
    QTest::newRow("no row") << u"SELECT 1 AS n WHERE 1 = 0"_s << Rows();
    QTest::newRow("one row") << u"SELECT 1 AS n WHERE 1 = 1"_s << Rows { { integer(1) } };
    QTest::newRow("NULL first")
        << u"SELECT * FROM (SELECT CAST(NULL AS decimal(3,1)) AS n UNION ALL"
           " SELECT 1.5) AS t WHERE 1 = 1"_s
        << Rows { { null }, { real(1.5) } };
    QTest::newRow("the ends of 64 bits")
        << u"SELECT * FROM (SELECT 9223372036854775807 AS n UNION ALL"
           " SELECT -9223372036854775807 - 1) AS t WHERE 1 = 1"_s
        << Rows { { integer(Limits::max()) }, { integer(Limits::min()) } };
    QTest::newRow("texts") << u"SELECT * FROM (SELECT '' AS t UNION ALL SELECT 'größe' UNION ALL"
                              " SELECT '日本 😀' UNION ALL SELECT '12') AS t WHERE 1 = 1"_s
                           << Rows { { text("") },
                                     { text("größe") },
                                     { text("日本 😀") },
                                     { text("12") } };
    QTest::newRow("several columns")
        << u"SELECT * FROM (SELECT 1 AS a, 'x' AS b, 2.25 AS c UNION ALL"
           " SELECT 2, NULL, 3) AS t WHERE 1 = 1"_s
        << Rows { { integer(1), text("x"), real(2.25) }, { integer(2), null, integer(3) } };
    const QString bytes = isPostgres() ? uR"(SELECT decode('00ff275c', 'hex') AS b WHERE 1 = 1)"_s
                                       : u"SELECT x'00ff275c' AS b WHERE 1 = 1"_s;
    QTest::newRow("blobs") << bytes << Rows { { blob(QByteArray("\0\xff'\\", 4)) } };
    const QString empty = isPostgres() ? u"SELECT CAST('' AS bytea) AS b WHERE 1 = 1"_s
                                       : u"SELECT x'' AS b WHERE 1 = 1"_s;
    QTest::newRow("an empty blob") << empty << Rows { { blob("") } };
    const QString isTrue = isPostgres() ? u"SELECT true AS a, false AS b WHERE 1 = 1"_s
                                        : u"SELECT 1 = 1 AS a, 1 = 2 AS b WHERE 1 = 1"_s;
    QTest::newRow("truth") << isTrue << Rows { { integer(1), integer(0) } };
    const QString reals = isPostgres()
        ? u"SELECT CAST(0.1 AS float8) AS a, CAST('-Infinity' AS float8) AS b WHERE 1 = 1"_s
        : u"SELECT 1e-1 AS a, 1e300 AS b WHERE 1 = 1"_s;
    QTest::newRow("reals") << reals
                           << Rows { { real(0.1),
                                       real(isPostgres() ? -std::numeric_limits<double>::infinity()
                                                         : 1e300) } };
    if (!isPostgres()) {
        QTest::newRow("beyond 64 bits with a sign")
            << u"SELECT CAST(18446744073709551615 AS UNSIGNED) AS n,"
               " CAST(12 AS UNSIGNED) AS m WHERE 1 = 1"_s
            << Rows { { text("18446744073709551615"), integer(12) } };
    }
}

void TestServerRowReaders::readAlike()
{
    QFETCH(const QString, sql);
    QFETCH(const Rows, rows);
    const size_t columns = rows.isEmpty() ? 1 : static_cast<size_t>(rows.first().size());
    for (const auto reading : { RowReading::Fast, RowReading::General }) {
        QCOMPARE(rowsOf(read(reading, sql, {}, columns)), rows);
        const QString prepared = sql + u" AND 7 = ?"_s;
        for (int again = 0; again < 2; ++again) // it is kept
            QCOMPARE(rowsOf(read(reading, prepared, { integer(7) }, columns)), rows);
        QCOMPARE(rowsOf(read(reading, prepared, { integer(8) }, columns)), Rows());
        // Fewer columns than the statement has: the first of them.
        QCOMPARE(read(reading, sql, {}, 1).front().size(), rows.size());
    }
}

void TestServerRowReaders::readInPieces_data()
{
    QTest::addColumn<int>("rows");
    for (const int rows : { 0, 1, 4095, 4096, 4097, 8192, 10'000 })
        QTest::addRow("%d rows", rows) << rows;
}

void TestServerRowReaders::readInPieces()
{
    QFETCH(const int, rows);
    const QString sql = isPostgres()
        ? u"SELECT i FROM generate_series(1, 10000) AS s (i) WHERE i <= "_s
        : u"SELECT seq FROM seq_1_to_10000 WHERE seq <= "_s;
    for (const auto reading : { RowReading::Fast, RowReading::General }) {
        for (const Columns &columns : { read(reading, sql + QString::number(rows), {}, 1),
                                        read(reading, sql + u'?', { integer(rows) }, 1) }) {
            QCOMPARE(columns.front().size(), rows);
            for (int row = 0; row < rows; ++row)
                QCOMPARE(columns.front().cell(row).integer, row + 1);
        }
    }
}

void TestServerRowReaders::cutLongCells_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("limit");
    // Around the room that a prepared statement's cells have at first.
    for (const int size : { 5, 1023, 1024, 1025, 100'000 }) {
        for (const int limit : { 0, 4, 1500 })
            QTest::addRow("%d, at most %d", size, limit) << size << limit;
    }
}

void TestServerRowReaders::cutLongCells()
{
    QFETCH(const int, size);
    QFETCH(const int, limit);
    const int kept = limit > 0 ? std::min(size, limit) : size;
    const QString bytes = isPostgres() ? u"decode(repeat('ff', %1), 'hex')"_s.arg(size)
                                       : u"CAST(REPEAT(x'ff', %1) AS BINARY)"_s.arg(size);
    const QString sql = u"SELECT repeat('x', %1) AS a, %2 AS b, 1 AS c, 'short' AS d WHERE 1 = 1"_s
                            .arg(size)
                            .arg(bytes);
    for (const auto reading : { RowReading::Fast, RowReading::General }) {
        for (const Columns &columns :
             { read(reading, sql, {}, 4, limit),
               read(reading, sql + u" AND 7 = ?"_s, { integer(7) }, 4, limit) }) {
            QCOMPARE(columns[0].cell(0).bytes, QByteArray(kept, 'x'));
            QCOMPARE(columns[0].cell(0).fullSize, static_cast<quint64>(size));
            QCOMPARE(columns[1].cell(0).bytes, QByteArray(kept, '\xff'));
            QCOMPARE(columns[1].cell(0).fullSize, static_cast<quint64>(size));
            QCOMPARE(Value::of(columns[2].cell(0)), integer(1));
            QCOMPARE(columns[3].cell(0).bytes, QByteArray("short").first(limit == 4 ? 4 : 5));
        }
    }
}

void TestServerRowReaders::theFastOneKeepsByteOrderMarks()
{
    QFETCH(const RowReading, reading);
    QFETCH(const bool, isPrepared);
    if (connection(reading).reader() != RowReading::Fast)
        QSKIP("the general reader knows of them only where the library is asked");
    const QByteArray marked = "\xef\xbb\xbfword";
    const QString sql = isPostgres() ? uR"(SELECT U&'\FEFFword' WHERE 1 = 1)"_s
                                     : u"SELECT CONVERT(x'EFBBBF776F7264' USING utf8mb4)"
                                       " WHERE 1 = 1"_s;
    const Columns columns = isPrepared ? read(reading, sql + u" AND 7 = ?"_s, { integer(7) }, 1)
                                       : read(reading, sql, {}, 1);
    QCOMPARE(Value::of(columns.front().cell(0)), text(marked));
}

/// In the middle of the rows.
void TestServerRowReaders::reportErrorsAlike()
{
    QFETCH(const RowReading, reading);
    QFETCH(const bool, isPrepared);
    const QString sql = (isPostgres()
                             ? u"SELECT 1 / (20000 - i) FROM generate_series(1, 30000) AS s (i)"_s
                             : u"SELECT (SELECT i.seq FROM seq_1_to_2 AS i WHERE i.seq = 1"
                               " OR o.seq = 20000) FROM seq_1_to_30000 AS o"_s)
        + (isPrepared ? u" WHERE 7 = ?"_s : u""_s);
    const QList<Value> values = isPrepared ? QList<Value> { integer(7) } : QList<Value>();
    for (int again = 0; again < 2; ++again) {
        Columns columns(1);
        const Result<Ran> ran = connection(reading).run({ sql, values, sql }, {}, columns);
        QVERIFY(!ran);
        QCOMPARE(ran.error().kind, DbError::Kind::Statement);
        QCOMPARE(ran.error().text,
                 isPostgres() ? u"division by zero"_s : u"Subquery returns more than 1 row"_s);
        QCOMPARE(ran.error().sql, sql);
        // The connection takes the next.
        QCOMPARE(rowsOf(read(reading, u"SELECT 1 WHERE 7 = ?"_s, { integer(7) }, 1)),
                 (Rows { { integer(1) } }));
    }
}

/// What a key holds may not be text that the server takes; it finds nothing then.
void TestServerRowReaders::bindWhatIsNoUnicode()
{
    QFETCH(const RowReading, reading);
    const Value broken = text("a\xff");
    const QString sql = u"SELECT 1 WHERE 'a' = ?"_s;
    QCOMPARE(rowsOf(read(reading, sql, { broken }, 1)), Rows());
    QCOMPARE(rowsOf(read(reading, sql, { text("a") }, 1)), (Rows { { integer(1) } }));
    QCOMPARE(rowsOf(read(reading,
                         u"SELECT 1 WHERE 1 = 1 AND ? IS NULL"_s.replace(
                             u"?"_s, isPostgres() ? u"CAST(? AS int)"_s : u"?"_s),
                         { Value() }, 1)),
             (Rows { { integer(1) } }));
}

/// Whoever stops a statement whose rows have no end has the server end it.
void TestServerRowReaders::stopMidway()
{
    QFETCH(const RowReading, reading);
    QFETCH(const bool, isPrepared);
    Connection &tested = connection(reading);
    if (isPostgres() && isPrepared)
        QSKIP("the server runs an EXECUTE to its end before it sends a row");
    if (!isPostgres() && tested.reader() == RowReading::General)
        QSKIP("the driver hands out no row before it holds all of them");
    std::atomic_bool stop = false;
    std::thread stopper;
    Columns columns(1);
    RunOptions options { .stop = &stop };
    qint64 rows = 0;
    options.onBatch = [&](QueryRecord &record) {
        rows = record.rows;
        columns.front().clear();
        if (rows < 20'000 || stop.exchange(true))
            return;
        stopper = std::thread([&] { tested.canceller()->cancel(); });
    };
    const Result<Ran> ran = tested.run(endless(isPrepared), {}, columns, options);
    stopper.join();
    QVERIFY2(ran, ran ? "" : qPrintable(ran.error().text));
    QVERIFY(ran->wasStopped);
    QVERIFY(rows >= 20'000);
    QVERIFY(!tested.isLost());
    for (int again = 0; again < 2; ++again) {
        QCOMPARE(rowsOf(read(reading, u"SELECT 1 WHERE 7 = ?"_s, { integer(7) }, 1)),
                 (Rows { { integer(1) } }));
        QCOMPARE(rowsOf(read(reading, u"SELECT 2"_s, {}, 1)), (Rows { { integer(2) } }));
    }
}

/// Whether or not anybody wants the rows.
void TestServerRowReaders::runAgainAfterAnEarlyEnd()
{
    QFETCH(const RowReading, reading);
    QFETCH(const bool, isPrepared);
    const QString sql = (isPostgres() ? u"SELECT i FROM generate_series(1, 20000) AS s (i)"_s
                                      : u"SELECT seq FROM seq_1_to_20000"_s)
        + (isPrepared ? u" WHERE 7 = ?"_s : u""_s);
    const QList<Value> values = isPrepared ? QList<Value> { integer(7) } : QList<Value>();
    Connection &tested = connection(reading);
    QVERIFY(tested.run({ sql, values, sql }, {}, {}));
    std::atomic_bool stop = false;
    Columns columns(1);
    RunOptions options { .stop = &stop, .onBatch = [&](QueryRecord &) { stop = true; } };
    const Result<Ran> ran = tested.run({ sql, values, sql }, {}, columns, options);
    QVERIFY2(ran, ran ? "" : qPrintable(ran.error().text));
    QVERIFY(ran->wasStopped);
    QCOMPARE(columns.front().size(), 4096);
    QCOMPARE(read(reading, sql, values, 1).front().size(), 20'000);
}

QTEST_GUILESS_MAIN(TestServerRowReaders)
#include "tst_serverrowreaders.moc"
