// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/testing/querycount.h"

#include "tests/support/testdatabase.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

QueryRecord statement(QueryRecord::Kind kind, int level, const QString &sql)
{
    QueryRecord record;
    record.kind = kind;
    record.level = QueryId { level };
    record.sql = sql;
    return record;
}

constexpr auto root = QueryRecord::Kind::Root;
constexpr auto oneKey = QueryRecord::Kind::OneKey;
constexpr auto batch = QueryRecord::Kind::Batch;

} // namespace

/// What the kit captures, and the failures of its macros, which nobody would read if they were
/// wrong.
class TestQueryCount : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatRanInstead_data();
    void saysWhatRanInstead();
    void saysNothingWhereTheCountIsRight();
    void knowsALimit();
    void countsEverythingOnRequest();
    void capturesOnlyWhatRanInItsBlock();
    void capturesAcrossAClearedLog();
    void capturesOneLoad();
    void shortensStatements_data();
    void shortensStatements();
    void keepsHugeLogsShort();
    void failsEachMacro();
};

void TestQueryCount::saysWhatRanInstead_data()
{
    QTest::addColumn<QList<QueryRecord>>("records");
    QTest::addColumn<qint64>("expected");
    QTest::addColumn<QString>("failure");

    QList<QueryRecord> nPlusOne { statement(root, 1,
                                            u"SELECT id, name FROM author ORDER BY id"_s) };
    for (int i = 0; i < 40; ++i) {
        nPlusOne << statement(oneKey, i + 2, u"SELECT id, title FROM book WHERE author_id = ?"_s);
        nPlusOne.last().lookups = { { u"books"_s } };
        nPlusOne.last().values = { Value::ofInteger(i + 1) };
    }
    QTest::newRow("the N+1 first, with the lookup")
        << nPlusOne << qint64(2)
        << u"expected 2 queries, 41 ran:\n"
           "    40 x SELECT ... FROM book WHERE author_id = ?\n"
           "         N+1 on books, one query per record, keys 1, 2, 3, ...: load it with "
           ".prefetchRelated(u\"books\"_s) and FetchStrategy::Prefetch\n"
           "     1 x SELECT ... FROM author ORDER BY id"_s;

    QTest::newRow("one, none ran")
        << QList<QueryRecord>() << qint64(1) << u"expected 1 query, none ran"_s;
    QTest::newRow("none, one ran")
        << QList<QueryRecord> { statement(root, 1, u"SELECT id FROM a"_s) } << qint64(0)
        << u"expected no queries, 1 ran:\n     1 x SELECT ... FROM a"_s;
    QTest::newRow("the catalogue does not count")
        << QList<QueryRecord> { statement(QueryRecord::Kind::Schema, 1, u"SELECT 1 FROM x"_s),
                                statement(QueryRecord::Kind::Setup, 2, u"PRAGMA encoding"_s) }
        << qint64(1) << u"expected 1 query, none ran"_s;

    const QString list = u"SELECT id FROM b WHERE a IN (?, ?, ?, ?, ?)"_s;
    const QString array = u"SELECT id FROM b WHERE a IN (SELECT value FROM json_each(?))"_s;
    QTest::newRow("the chunks of a level are one, however the keys go")
        << QList<QueryRecord> { statement(root, 1, u"SELECT id FROM a"_s),
                                statement(batch, 2, list), statement(batch, 2, array) }
        << qint64(3)
        << u"expected 3 queries, 2 ran in 3 statements:\n"
           "     1 x SELECT ... FROM a\n"
           "     1 x SELECT ... FROM b WHERE a IN (?, ...) (2 statements)"_s;

    QueryRecord failed = statement(root, 1, u"SELECT id FROM a"_s);
    failed.error = DbError { DbError::Kind::Statement, u"no such table: a"_s, failed.sql };
    QTest::newRow("a failure is named")
        << QList<QueryRecord> { failed } << qint64(2)
        << u"expected 2 queries, 1 ran:\n"
           "     1 x SELECT ... FROM a (failed: no such table: a)"_s;
    QueryRecord failedChunk = statement(batch, 2, list);
    failedChunk.error = DbError { DbError::Kind::Statement, u"disk I/O\n error"_s, list };
    QTest::newRow("also that of a chunk, before all that went well")
        << QList<QueryRecord> { statement(root, 1, u"SELECT id FROM a"_s),
                                statement(batch, 2, list), failedChunk }
        << qint64(3)
        << u"expected 3 queries, 2 ran in 3 statements:\n"
           "     1 x SELECT ... FROM b WHERE a IN (?, ...) (2 statements) "
           "(1 failed: disk I/O error)\n"
           "     1 x SELECT ... FROM a"_s;
}

void TestQueryCount::saysWhatRanInstead()
{
    QFETCH(const QList<QueryRecord>, records);
    QFETCH(const qint64, expected);
    QFETCH(const QString, failure);
    QCOMPARE(queryCountFailure(records, expected), failure);
}

void TestQueryCount::saysNothingWhereTheCountIsRight()
{
    const QList<QueryRecord> records { statement(root, 1, u"SELECT id FROM a"_s),
                                       statement(batch, 2, u"SELECT id FROM b"_s),
                                       statement(batch, 2, u"SELECT id FROM b"_s) };
    QCOMPARE(queryCountFailure(records, 2), QString());
    EXPECT_QUERIES(records, 2);
    EXPECT_NO_QUERIES(QList<QueryRecord>());
}

void TestQueryCount::knowsALimit()
{
    const QList<QueryRecord> records { statement(root, 1, u"SELECT id FROM a"_s),
                                       statement(batch, 2, u"SELECT id FROM b"_s) };
    EXPECT_AT_MOST_QUERIES(records, 3);
    EXPECT_AT_MOST_QUERIES(records, 2);
    QCOMPARE(queryLimitFailure(records, 1),
             u"expected at most 1 query, 2 ran:\n"
             "     1 x SELECT ... FROM a\n"
             "     1 x SELECT ... FROM b"_s);
}

void TestQueryCount::countsEverythingOnRequest()
{
    const QList<QueryRecord> records { statement(QueryRecord::Kind::Setup, 0, u"PRAGMA a"_s),
                                       statement(QueryRecord::Kind::Setup, 0, u"PRAGMA a"_s),
                                       statement(QueryRecord::Kind::Count, 3, u"SELECT 1"_s),
                                       statement(root, 4, u"SELECT id FROM a"_s) };
    EXPECT_QUERIES(records, 1);
    const CapturedQueries everything(records, {}, Counted::Everything);
    EXPECT_QUERIES(everything, 4);
    QCOMPARE(queryCountFailure(everything, 1),
             u"expected 1 query, 4 ran:\n"
             "     2 x PRAGMA a\n"
             "     1 x SELECT 1\n"
             "     1 x SELECT ... FROM a"_s);

    Database database = openScript(u"CREATE TABLE a (id INTEGER PRIMARY KEY);"_s);
    const QueryCapture all(database, Counted::Everything);
    const QueryCapture counted(database);
    const LoadId load = database.log().beginLoad({});
    Statement pragma;
    pragma.sql = u"PRAGMA user_version"_s;
    QVERIFY(
        database.connection().run(pragma, { .load = load, .kind = QueryRecord::Kind::Value }, {}));
    EXPECT_QUERIES(all, 1);
    EXPECT_NO_QUERIES(counted);
}

void TestQueryCount::capturesOnlyWhatRanInItsBlock()
{
    Database database = openScript(u"CREATE TABLE a (id INTEGER PRIMARY KEY);"_s);
    QVERIFY(database.objects(u"a"_s).fetch());
    const QueryCapture capture(database.log());
    EXPECT_NO_QUERIES(capture);
    QVERIFY(database.objects(u"a"_s).fetch());
    EXPECT_QUERIES(capture, 1);
    // The load's transaction is there, and not counted.
    const CapturedQueries everything(capture.records(), {}, Counted::Everything);
    EXPECT_QUERIES(everything, 1 + 2);
    const QueryCapture later(database);
    EXPECT_NO_QUERIES(later);
}

void TestQueryCount::capturesAcrossAClearedLog()
{
    Database database = openScript(u"CREATE TABLE a (id INTEGER PRIMARY KEY);"_s);
    QVERIFY(database.objects(u"a"_s).fetch());
    const QueryCapture capture(database);
    database.log().clear();
    EXPECT_NO_QUERIES(capture);
    QVERIFY(database.objects(u"a"_s).fetch());
    EXPECT_QUERIES(capture, 1);
}

void TestQueryCount::capturesOneLoad()
{
    Database database = openScript(u"CREATE TABLE a (id INTEGER PRIMARY KEY);"_s);
    const Loaded one = load(database, u"a"_s, {});
    const Loaded other = load(database, u"a"_s, {});
    EXPECT_QUERIES(queriesOfLoad(database, one), 1);
    EXPECT_QUERIES(queriesOfLoad(database, other), 1);
    QCOMPARE(queriesOfLoad(database, other).records.first().load, other.load);
}

void TestQueryCount::shortensStatements_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("text");
    QTest::newRow("columns") << u"SELECT a, b FROM t"_s << u"SELECT ... FROM t"_s;
    QTest::newRow("a name with FROM in it")
        << u"SELECT a, \"b FROM c\" FROM t"_s << u"SELECT ... FROM t"_s;
    QTest::newRow("a name with a quote in it")
        << u"SELECT \"a\"\" FROM b\", c FROM t"_s << u"SELECT ... FROM t"_s;
    QTest::newRow("a name in MySQL's quotes")
        << u"SELECT `a FROM b`, c FROM t"_s << u"SELECT ... FROM t"_s;
    QTest::newRow("no FROM") << u"SELECT 1"_s << u"SELECT 1"_s;
    QTest::newRow("a pragma") << u"PRAGMA encoding"_s << u"PRAGMA encoding"_s;
    QTest::newRow("lines") << u"PRAGMA\n  encoding"_s << u"PRAGMA encoding"_s;
    QTest::newRow("two keys") << u"SELECT a FROM t WHERE b IN (?, ?)"_s
                              << u"SELECT ... FROM t WHERE b IN (?, ?)"_s;
    QTest::newRow("a list of keys") << u"SELECT a FROM t WHERE b IN (?, ?, ?, ?)"_s
                                    << u"SELECT ... FROM t WHERE b IN (?, ...)"_s;
    QTest::newRow("a list of composite keys")
        << u"SELECT a FROM t WHERE (b, c) IN (VALUES (?, ?), (?, ?), (?, ?), (?, ?))"_s
        << u"SELECT ... FROM t WHERE (b, c) IN (VALUES (?, ?), ...)"_s;
    QTest::newRow("very long") << u"SELECT a FROM t WHERE "_s + QString(1000, u'x')
                               << u"SELECT ... FROM t WHERE "_s + QString(173, u'x') + u"..."_s;
}

void TestQueryCount::shortensStatements()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, text);
    const QList<QueryRecord> records { statement(root, 1, sql) };
    QCOMPARE(queryCountFailure(records, 0), u"expected no queries, 1 ran:\n     1 x "_s + text);
}

void TestQueryCount::keepsHugeLogsShort()
{
    QList<QueryRecord> records;
    for (int table = 0; table < 20; ++table) {
        for (int i = 0; i <= table; ++i) {
            records << statement(oneKey, static_cast<int>(records.size()) + 1,
                                 u"SELECT a FROM t%1 WHERE b = ?"_s.arg(table));
            records.last().lookups = { { u"r%1"_s.arg(table) } };
            records.last().values = { Value::ofText(QString(100'000, u'k')) };
        }
    }
    const QString failure = queryCountFailure(records, 1);
    QVERIFY2(failure.startsWith(u"expected 1 query, 210 ran:\n"
                                "    20 x SELECT ... FROM t19 WHERE b = ?\n"_s),
             qPrintable(failure));
    QVERIFY2(failure.endsWith(u"\n  and 12 more, 78 queries"_s), qPrintable(failure));
    QCOMPARE(failure.count(u'\n'), 1 + 2 * 8 + 0);
    QVERIFY(failure.size() < 4000);
}

void TestQueryCount::failsEachMacro()
{
    QProcess process;
    process.start(QStringLiteral(ROUNDTRIP_FAILING_COUNTS), { u"-nocrashhandler"_s });
    QVERIFY2(process.waitForFinished(60'000), qPrintable(process.errorString()));
    const QString output = QString::fromUtf8(process.readAllStandardOutput());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QVERIFY2(output.contains(u"Totals: 2 passed, 4 failed, 0 skipped"_s), qPrintable(output));
    QCOMPARE(process.exitCode(), 4);
    // The text, and the line of the macro itself, where one looks for it.
    for (const auto &[slot, line, text] : {
             std::tuple { u"exactly"_s, 1, u"expected 2 queries, 4 ran:"_s },
             std::tuple { u"atMost"_s, 2, u"expected at most 2 queries, 4 ran:"_s },
             std::tuple { u"none"_s, 3, u"expected no queries, 4 ran:"_s },
             std::tuple { u"constant"_s, 4, u"queries grow with the data: 3 at 2, 5 at 4: "_s },
         }) {
        QVERIFY2(output.contains(u"FAIL!  : FailingCounts::%1() %2"_s.arg(slot, text)),
                 qPrintable(output));
        const QString place = u"failingcounts.cpp(%1)"_s.arg(line);
        QVERIFY2(output.contains(place), qPrintable(place + u" in "_s + output));
    }
    QVERIFY2(!output.contains(u"went on"_s), qPrintable(output));
    QVERIFY2(output.contains(u".prefetchRelated(u\"book\"_s)"_s), qPrintable(output));
}

QTEST_GUILESS_MAIN(TestQueryCount)
#include "tst_querycount.moc"
