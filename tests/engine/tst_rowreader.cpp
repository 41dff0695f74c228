// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/rowreader.h"

#include "datalayer/engine/connection.h"
#include "datalayer/engine/sqlite/sqliteerror.h"
#include "datalayer/engine/sqlite/sqliterowreader.h"
#include "datalayer/log/querylog.h"
#include "tests/support/values.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

using Columns = std::vector<ColumnData>;
using Rows = QList<QList<Value>>;

/// Both readers on a driver's own statement, without a Connection around them.
class TestRowReader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void readOrdinaryValuesAlike_data();
    void readOrdinaryValuesAlike();
    void theFastOneKeepsWhatIsNoUnicode_data();
    void theFastOneKeepsWhatIsNoUnicode();
    void readInPieces_data();
    void readInPieces();
    void cutLongCells();
    void readHugeBlobs();
    void readManyColumns();
    void readAnyEncoding_data();
    void readAnyEncoding();
    void reportErrorsAlike();
    void theFastOneNeedsItsStatement();
    void theProofNeedsTheHandleThatOpened();

private:
    enum Which { Fast, General };

    std::unique_ptr<RowReader> reader(Which which, QSqlQuery &query, qsizetype maxCellBytes = 0)
    {
        return which == Fast ? makeSqliteRowReader(query, maxCellBytes)
                             : makeGeneralRowReader(query, maxCellBytes, statementError);
    }
    /// All rows of a statement; columns is how many of its columns are wanted.
    Columns read(Which which, const QString &sql, size_t columns, qsizetype maxCellBytes = 0);

    QSqlDatabase m_database;
};

void TestRowReader::initTestCase()
{
    const SqliteLibraryProof proof;
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"reader"_s);
    m_database.setDatabaseName(u":memory:"_s);
    QVERIFY(m_database.open());
    if (!proof.isSameLibrary(m_database.driver()->handle()))
        QSKIP("Qt's SQLite driver has a library of its own here: the fast reader cannot serve");
}

void TestRowReader::cleanupTestCase()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(u"reader"_s);
}

Columns TestRowReader::read(Which which, const QString &sql, size_t columns, qsizetype maxCellBytes)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    Columns read(columns);
    const auto rows = reader(which, query, maxCellBytes)->read(read, 1'000'000);
    if (!rows)
        qFatal("%s", qPrintable(rows.error().text));
    if (*rows != read.front().size())
        qFatal("%lld rows, %lld said", static_cast<long long>(read.front().size()),
               static_cast<long long>(*rows));
    return read;
}

void TestRowReader::readOrdinaryValuesAlike_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<Rows>("rows");
    using Limits = std::numeric_limits<qint64>;
    const Value null;
    QTest::newRow("no row") << u"SELECT 1 WHERE 0"_s << Rows();
    QTest::newRow("one row") << u"SELECT 1"_s << Rows { { integer(1) } };
    QTest::newRow("NULL") << u"VALUES (NULL), (1), (NULL)"_s
                          << Rows { { null }, { integer(1) }, { null } };
    QTest::newRow("the ends of 64 bits")
        << u"VALUES (9223372036854775807), (-9223372036854775807 - 1), (9007199254740993)"_s
        << Rows { { integer(Limits::max()) },
                  { integer(Limits::min()) },
                  { integer(9007199254740993) } };
    QTest::newRow("reals") << u"VALUES (0.1), (1.0), (1e308), (5e-324), (1e999), (-1e999)"_s
                           << Rows { { real(0.1) },
                                     { real(1) },
                                     { real(1e308) },
                                     { real(5e-324) },
                                     { real(std::numeric_limits<double>::infinity()) },
                                     { real(-std::numeric_limits<double>::infinity()) } };
    QTest::newRow("texts")
        << u"VALUES (''), ('größe'), ('日本 😀'), ('12'), ('a' || char(0) || 'b')"_s
        << Rows { { text("") },
                  { text("größe") },
                  { text("日本 😀") },
                  { text("12") },
                  { text(QByteArray("a\0b", 3)) } };
    QTest::newRow("a byte order mark") << u"SELECT char(65279) || 'a'"_s
                                       << Rows { { text("\xef\xbb\xbf"
                                                        "a") } };
    QTest::newRow("blobs") << u"VALUES (x''), (x'00ff'), (x'616263')"_s
                           << Rows { { blob("") },
                                     { blob(QByteArray("\0\xff", 2)) },
                                     { blob("abc") } };
    QTest::newRow("types in turn") << u"VALUES (1), (1.5), ('one'), (x'31'), (NULL), (2)"_s
                                   << Rows { { integer(1) }, { real(1.5) }, { text("one") },
                                             { blob("1") },  { null },      { integer(2) } };
    QTest::newRow("several columns") << u"VALUES (1, 'a', NULL), (2, NULL, x'00')"_s
                                     << Rows { { integer(1), text("a"), null },
                                               { integer(2), null, blob(QByteArray(1, '\0')) } };
}

void TestRowReader::readOrdinaryValuesAlike()
{
    QFETCH(const QString, sql);
    QFETCH(const Rows, rows);
    const size_t columns = rows.isEmpty() ? 1 : static_cast<size_t>(rows.first().size());
    QCOMPARE(rowsOf(read(Fast, sql, columns)), rows);
    QCOMPARE(rowsOf(read(General, sql, columns)), rows);
    // Fewer columns than the statement has: the first of them.
    QCOMPARE(read(Fast, sql, 1).front().size(), rows.size());
}

void TestRowReader::theFastOneKeepsWhatIsNoUnicode_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no UTF-8 at all") << QByteArray("a\xff\xfe");
    QTest::newRow("half a character at the end") << QByteArray("a\xe6\x97");
    QTest::newRow("a surrogate") << QByteArray("\xed\xa0\x80");
    QTest::newRow("longer than need be") << QByteArray("\xc0\x80");
    QTest::newRow("with a NUL") << QByteArray("a\0\xff", 3);
}

void TestRowReader::theFastOneKeepsWhatIsNoUnicode()
{
    QFETCH(const QByteArray, bytes);
    const QString sql = u"SELECT CAST(x'%1' AS TEXT)"_s.arg(QString::fromLatin1(bytes.toHex()));
    QCOMPARE(rowsOf(read(Fast, sql, 1)), (Rows { { text(bytes) } }));
    // The driver's value() has no way to, but text it stays.
    const Columns general = read(General, sql, 1);
    QCOMPARE(general.front().cell(0).type, ValueType::Text);
}

void TestRowReader::readInPieces_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("piece");
    for (const auto &[rows, piece] : QList<std::pair<int, int>> {
             { 0, 10 }, { 1, 10 }, { 9, 10 }, { 10, 10 }, { 11, 10 }, { 20, 10 }, { 5, 1 } })
        QTest::addRow("%d by %d", rows, piece) << rows << piece;
}

void TestRowReader::readInPieces()
{
    QFETCH(const int, rows);
    QFETCH(const int, piece);
    for (const Which which : { Fast, General }) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        QVERIFY(query.exec(u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                           "SELECT i FROM n LIMIT %1"_s.arg(rows)));
        Columns columns(1);
        const auto pieces = reader(which, query);
        qsizetype left = rows;
        while (true) {
            const auto count = pieces->read(columns, piece);
            QVERIFY(count);
            QCOMPARE(*count, std::min<qsizetype>(left, piece));
            left -= *count;
            if (*count < piece)
                break;
        }
        QCOMPARE(left, 0);
        for (int row = 0; row < rows; ++row)
            QCOMPARE(columns[0].cell(row).integer, row + 1);
        // Past the end there is nothing, however often one asks.
        QCOMPARE(*pieces->read(columns, piece), 0);
    }
}

void TestRowReader::cutLongCells()
{
    const QString sql = u"VALUES ('abcdef', x'010203040506'), ('abc', x'010203'), ('日本', x'')"_s;
    for (const Which which : { Fast, General }) {
        const Columns columns = read(which, sql, 2, 4);
        QCOMPARE(cellsOf(columns[0]), (QList<Value> { text("abcd"), text("abc"), text("日\xe6") }));
        QCOMPARE(cellsOf(columns[1]),
                 (QList<Value> { blob("\1\2\3\4"), blob("\1\2\3"), blob("") }));
        QCOMPARE(columns[0].cell(0).fullSize, 6U);
        QVERIFY(columns[0].cell(0).isCutOff());
        QVERIFY(!columns[0].cell(1).isCutOff());
        QCOMPARE(columns[0].cell(2).fullSize, 6U);
        QVERIFY(!columns[0].cell(2).isBrokenText()); // cut within a character
        QCOMPARE(columns[1].cell(0).fullSize, 6U);
    }
}

void TestRowReader::readHugeBlobs()
{
    constexpr qsizetype huge = 100'000'000;
    const QString sql = u"SELECT zeroblob(%1), x'01'"_s.arg(huge);
    for (const Which which : { Fast, General }) {
        const Columns cut = read(which, sql, 2, 65'536);
        QCOMPARE(cut[0].cell(0).bytes.size(), 65'536);
        QCOMPARE(cut[0].cell(0).fullSize, static_cast<quint64>(huge));
        QCOMPARE(Value::of(cut[1].cell(0)), blob("\1"));
        const Columns whole = read(which, sql, 2);
        QCOMPARE(whole[0].cell(0).bytes.size(), huge);
        QVERIFY(!whole[0].cell(0).isCutOff());
    }
}

void TestRowReader::readManyColumns()
{
    constexpr int count = 500;
    QStringList values;
    for (int i = 0; i < count; ++i)
        values << QString::number(i);
    const QString sql = u"SELECT "_s + values.join(u", "_s);
    for (const Which which : { Fast, General }) {
        const Columns columns = read(which, sql, count);
        for (int i = 0; i < count; ++i)
            QCOMPARE(columns[static_cast<size_t>(i)].cell(0).integer, i);
    }
}

void TestRowReader::readAnyEncoding_data()
{
    QTest::addColumn<QString>("encoding");
    for (const QString &encoding : { u"UTF-8"_s, u"UTF-16le"_s, u"UTF-16be"_s })
        QTest::newRow(qPrintable(encoding)) << encoding;
}

void TestRowReader::readAnyEncoding()
{
    QFETCH(const QString, encoding);
    for (const auto preferred : { Connection::Reader::Fast, Connection::Reader::General }) {
        QueryLog log;
        ConnectionSettings settings;
        settings.script = u"PRAGMA encoding = '%1'; CREATE TABLE t (x);"
                          "INSERT INTO t VALUES ('größe 日本 😀'), (''), (x'e4'), (1);"_s.arg(
                              encoding);
        const auto connection = Connection::open(settings, log, preferred);
        QVERIFY(connection);
        Columns columns(1);
        QVERIFY((*connection)->run({ u"SELECT x FROM t"_s, {}, {} }, {}, columns));
        QCOMPARE(cellsOf(columns[0]),
                 (QList<Value> { text("größe 日本 😀"), text(""), blob("\xe4"), integer(1) }));
    }
}

void TestRowReader::reportErrorsAlike()
{
    QStringList texts;
    for (const Which which : { Fast, General }) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        QVERIFY(query.exec(
            u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) "
            "SELECT abs(CASE i WHEN 3 THEN -9223372036854775807 - 1 ELSE i END) FROM n"_s));
        Columns columns(1);
        const auto rows = reader(which, query)->read(columns, 100);
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, DbError::Kind::Statement);
        QCOMPARE(rows.error().sql, query.lastQuery());
        QCOMPARE(columns[0].size(), 2); // what came before stays
        texts << rows.error().text;
    }
    QCOMPARE(texts.first(), u"integer overflow"_s);
    QCOMPARE(texts.last(), texts.first());
}

void TestRowReader::theFastOneNeedsItsStatement()
{
    QSqlQuery none;
    QVERIFY(!makeSqliteRowReader(none, 0));
    QSqlQuery unprepared(m_database);
    // No statement yet, or none that has rows: never a crash.
    if (const auto pieces = makeSqliteRowReader(unprepared, 0)) {
        Columns columns(1);
        QCOMPARE(*pieces->read(columns, 10), 0);
    }
}

void TestRowReader::theProofNeedsTheHandleThatOpened()
{
    const SqliteLibraryProof proof;
    // Opened before the proof began.
    QVERIFY(!proof.isSameLibrary(m_database.driver()->handle()));
    QVERIFY(!proof.isSameLibrary({}));
    QVERIFY(!proof.isSameLibrary(42));
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(u":memory:"_s);
        QVERIFY(other.open());
        QVERIFY(proof.isSameLibrary(other.driver()->handle()));
        QVERIFY(!proof.isSameLibrary(m_database.driver()->handle()));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
}

QTEST_GUILESS_MAIN(TestRowReader)
#include "tst_rowreader.moc"
