// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/connection.h"

#include "datalayer/log/querylog.h"
#include "tests/support/testdatabase.h"
#include "tests/support/values.h"

#include <QDir>
#include <QSqlDatabase>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <limits>
#include <optional>
#include <thread>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

using Reader = Connection::Reader;
using Columns = std::vector<ColumnData>;

/// 10 000 records with a name.
QString tenThousand()
{
    return u"CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT);"_s
        + fillScript(u"t"_s, u"name"_s, 10'000, u"'name ' || i"_s);
}

} // namespace

Q_DECLARE_METATYPE(roundtrip::Value)

/// Opening, running and logging statements. What happens to files: tst_connectionfiles.
class TestConnection : public QObject
{
    Q_OBJECT

private slots:
    void opensAScript();
    void refusesAWrongScript_data();
    void refusesAWrongScript();
    void cannotChangeAScriptsDatabase();
    void tellsTheEncoding_data();
    void tellsTheEncoding();
    void bindsEveryKindOfValue_data();
    void bindsEveryKindOfValue();
    void bindsTextThatIsNoUnicode();
    void logsWhatRan();
    void logsWhatFailed_data();
    void logsWhatFailed();
    void keepsTheRowsBeforeAnError();
    void runsTheSameStatementAgain();
    void isRefusedOnOtherThreads();
    void isRefusedOnTheForbiddenThread();
    void leavesNoConnectionBehind();

private:
    static std::unique_ptr<Connection> open(QueryLog &log, const QString &script,
                                            Reader reader = Reader::Fast);
};

std::unique_ptr<Connection> TestConnection::open(QueryLog &log, const QString &script,
                                                 Reader reader)
{
    ConnectionSettings settings;
    settings.script = script;
    auto connection = Connection::open(settings, log, reader);
    if (!connection)
        qFatal("%s", qPrintable(connection.error().text));
    return *std::move(connection);
}

void TestConnection::opensAScript()
{
    QueryLog log;
    const auto fast = open(log, u"CREATE TABLE t (id);"_s);
    const auto general = open(log, u"CREATE TABLE t (id);"_s, Reader::General);
    QCOMPARE(general->reader(), Reader::General);
    if (fast->reader() != Reader::Fast)
        QSKIP("Qt's SQLite driver has a library of its own here: the fast reader cannot serve");
    QVERIFY2(fast->serverVersion().startsWith(u"SQLite 3."_s), qPrintable(fast->serverVersion()));
    // The script is logged, but nothing that a load is counted by.
    QVERIFY(log.records().size() > 2);
    for (const QueryRecord &record : log.records())
        QVERIFY(!record.isCounted());
    for (const LoadRecord &load : log.loads())
        QVERIFY(load.isFinished && !load.isCounted());
}

void TestConnection::refusesAWrongScript_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("sql");
    QTest::newRow("a mistake") << u"CREATE TABLE t (id); INSERT INTO x VALUES (1);"_s
                               << u"no such table: x"_s << u"INSERT INTO x VALUES (1);"_s;
    QTest::newRow("no end") << u"CREATE TABLE t (id); INSERT INTO t"_s
                            << u"the script's last statement has no end"_s << u"INSERT INTO t"_s;
}

void TestConnection::refusesAWrongScript()
{
    QueryLog log;
    QFETCH(const QString, script);
    const auto connection = Connection::fromScript(script, log);
    QVERIFY(!connection);
    QCOMPARE(connection.error().kind, DbError::Kind::Statement);
    QTEST(connection.error().text, "error");
    QTEST(connection.error().sql, "sql");
}

void TestConnection::cannotChangeAScriptsDatabase()
{
    QueryLog log;
    const auto connection = open(log, u"CREATE TABLE t (id); INSERT INTO t VALUES (1);"_s);
    for (const QString &sql : { u"INSERT INTO t VALUES (2)"_s, u"DELETE FROM t"_s,
                                u"CREATE TABLE u (id)"_s, u"DROP TABLE t"_s }) {
        const auto ran = connection->run({ sql, {}, sql }, {}, {});
        QVERIFY2(!ran, qPrintable(sql));
    }
    Columns columns(1);
    QVERIFY(connection->run({ u"SELECT count(*) FROM t"_s, {}, {} }, {}, columns));
    QCOMPARE(columns[0].cell(0).integer, 1);
}

void TestConnection::tellsTheEncoding_data()
{
    QTest::addColumn<QString>("encoding");
    for (const QString &encoding : { u"UTF-8"_s, u"UTF-16le"_s, u"UTF-16be"_s })
        QTest::newRow(qPrintable(encoding)) << encoding;
}

void TestConnection::tellsTheEncoding()
{
    QFETCH(const QString, encoding);
    QueryLog log;
    const auto connection = open(log,
                                 u"PRAGMA encoding = '%1'; CREATE TABLE t (x TEXT);"
                                 "INSERT INTO t VALUES ('größe 😀');"_s.arg(encoding));
    QCOMPARE(connection->encoding(), encoding);
    Columns columns(1);
    QVERIFY(connection->run({ u"SELECT x FROM t"_s, {}, {} }, {}, columns));
    QCOMPARE(columns[0].cell(0).bytes.toByteArray(), QByteArray("größe 😀"));
}

void TestConnection::bindsEveryKindOfValue_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QByteArray>("type");
    using Limits = std::numeric_limits<qint64>;
    QTest::newRow("NULL") << Value() << QByteArray("null");
    QTest::newRow("largest") << integer(Limits::max()) << QByteArray("integer");
    QTest::newRow("smallest") << integer(Limits::min()) << QByteArray("integer");
    QTest::newRow("whole real") << real(1) << QByteArray("real");
    QTest::newRow("real") << real(0.1) << QByteArray("real");
    QTest::newRow("infinite") << real(std::numeric_limits<double>::infinity())
                              << QByteArray("real");
    QTest::newRow("text") << text("größe 😀") << QByteArray("text");
    QTest::newRow("empty text is not NULL") << text("") << QByteArray("text");
    QTest::newRow("text with NUL") << text(QByteArray("a\0b", 3)) << QByteArray("text");
    QTest::newRow("digits stay text") << text("12") << QByteArray("text");
    QTest::newRow("blob") << blob(QByteArray("\0\xff", 2)) << QByteArray("blob");
    QTest::newRow("empty blob is not NULL") << blob("") << QByteArray("blob");
}

void TestConnection::bindsEveryKindOfValue()
{
    QFETCH(const Value, value);
    for (const Reader reader : { Reader::Fast, Reader::General }) {
        QueryLog log;
        const auto connection = open(log, u"CREATE TABLE t (id);"_s, reader);
        Columns columns(2);
        QVERIFY(connection->run({ u"SELECT ?, typeof(?)"_s, { value, value }, {} }, {}, columns));
        QCOMPARE(Value::of(columns[0].cell(0)), value);
        QTEST(columns[1].cell(0).bytes.toByteArray(), "type");
    }
}

void TestConnection::bindsTextThatIsNoUnicode()
{
    // As the compiler writes it: bytes, made text by the database.
    QueryLog log;
    const auto connection = open(log, u"CREATE TABLE t (id);"_s);
    for (const Value &value : { text("a\xff"),
                                text("\xef\xbb\xbf"
                                     "a"),
                                text("\xed\xa0\x80") }) {
        Columns columns(2);
        const Statement statement { u"SELECT hex(CAST(? AS TEXT)), typeof(CAST(? AS TEXT))"_s,
                                    { value, value },
                                    {} };
        QVERIFY(connection->run(statement, {}, columns));
        QCOMPARE(QByteArray::fromHex(columns[0].cell(0).bytes.toByteArray()), value.bytes);
        QCOMPARE(columns[1].cell(0).bytes.toByteArray(), QByteArray("text"));
    }
}

void TestConnection::logsWhatRan()
{
    QueryLog log;
    const auto connection = open(log, tenThousand());
    const LoadId load = log.beginLoad({});
    const QueryRecord draft {
        .load = load,
        .kind = QueryRecord::Kind::Batch,
        .lookups = { { u"books"_s } },
        .keysFrom = QueryId { 3 },
        .keys = 2,
    };
    const Statement statement { u"SELECT id FROM t WHERE id > ?"_s, { integer(100) }, u"t"_s };
    Columns columns(1);
    const auto ran = connection->run(statement, draft, columns);
    QVERIFY(ran);
    const QueryRecord record = log.records().constLast();
    QCOMPARE(ran->record.id, record.id);
    QCOMPARE(record.load, load);
    QCOMPARE(record.number, 1);
    QCOMPARE(record.kind, QueryRecord::Kind::Batch);
    QCOMPARE(record.lookupPath(), u"books"_s);
    QCOMPARE(record.keysFrom, QueryId { 3 });
    QCOMPARE(record.keys, 2);
    QCOMPARE(record.sql, statement.sql);
    QCOMPARE(record.summary, u"t"_s);
    QCOMPARE(record.values, statement.values);
    QCOMPARE(record.rows, 9900);
    QVERIFY(record.duration.count() > 0);
    QVERIFY(!record.error);
    QVERIFY(connection->run(statement, draft, columns));
    const QueryRecord next = log.records().constLast();
    QVERIFY(next.start >= record.start + record.duration);
    QCOMPARE(next.number, 2);
    QCOMPARE(columns[0].size(), 2 * 9900); // appended
}

void TestConnection::logsWhatFailed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("error");
    QTest::newRow("a mistake in it") << u"SELEC 1"_s << u"near \"SELEC\": syntax error"_s;
    QTest::newRow("a missing table") << u"SELECT 1 FROM x"_s << u"no such table: x"_s;
    QTest::newRow("a first row that fails")
        << u"SELECT abs(-9223372036854775807 - 1)"_s << u"integer overflow"_s;
    QTest::newRow("a later row that fails")
        << u"SELECT abs(CASE id WHEN 9000 THEN -9223372036854775807 - 1 ELSE id END) FROM t"_s
        << u"integer overflow"_s;
}

void TestConnection::logsWhatFailed()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, error);
    for (const Reader reader : { Reader::Fast, Reader::General }) {
        QueryLog log;
        const auto connection = open(log, tenThousand(), reader);
        const LoadId load = log.beginLoad({});
        Columns columns(1);
        const auto ran = connection->run({ sql, {}, {} }, { .load = load }, columns);
        QVERIFY(!ran);
        QCOMPARE(ran.error().kind, DbError::Kind::Statement);
        QVERIFY2(ran.error().text.contains(error), qPrintable(ran.error().text));
        QCOMPARE(ran.error().sql, sql);
        const QueryRecord record = log.records().constLast();
        QCOMPARE(record.load, load);
        QCOMPARE(record.sql, sql);
        QVERIFY(record.error);
        QCOMPARE(record.error->text, ran.error().text);
        QVERIFY(record.duration.count() > 0);
        // The connection goes on as if nothing had happened.
        QVERIFY(connection->run({ u"SELECT 1"_s, {}, {} }, {}, columns));
    }
}

void TestConnection::keepsTheRowsBeforeAnError()
{
    for (const Reader reader : { Reader::Fast, Reader::General }) {
        QueryLog log;
        const auto connection = open(log, tenThousand(), reader);
        Columns columns(1);
        const QString sql = u"SELECT abs(CASE id WHEN 9000 THEN -9223372036854775807 - 1 ELSE id "
                            "END) FROM t"_s;
        QVERIFY(!connection->run({ sql, {}, {} }, {}, columns));
        QCOMPARE(columns[0].size(), 8999);
        QCOMPARE(columns[0].cell(8998).integer, 8999);
    }
}

void TestConnection::runsTheSameStatementAgain()
{
    // More statements than are kept prepared, in turn, with other values each time.
    QueryLog log;
    const auto connection = open(log, u"CREATE TABLE t (id);"_s);
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 40; ++i) {
            Columns columns(1);
            const Statement statement { u"SELECT ? + %1"_s.arg(i), { integer(round) }, {} };
            QVERIFY(connection->run(statement, {}, columns));
            QCOMPARE(columns[0].cell(0).integer, round + i);
        }
    }
    // Also after it failed.
    const Statement fails { u"SELECT abs(?)"_s,
                            { integer(std::numeric_limits<qint64>::min()) },
                            {} };
    const Statement works { fails.sql, { integer(-3) }, {} };
    Columns columns(1);
    QVERIFY(!connection->run(fails, {}, columns));
    QVERIFY(connection->run(works, {}, columns));
    QVERIFY(!connection->run(fails, {}, columns));
    QCOMPARE(columns[0].size(), 1);
    QCOMPARE(columns[0].cell(0).integer, 3);
}

void TestConnection::isRefusedOnOtherThreads()
{
    QueryLog log;
    const auto connection = open(log, u"CREATE TABLE t (id);"_s);
    const qsizetype before = log.records().size();
    std::optional<DbError> error;
    std::thread thread([&] {
        const auto ran = connection->run({ u"SELECT 1"_s, {}, {} }, {}, {});
        if (!ran)
            error = ran.error();
    });
    thread.join();
    QVERIFY(error);
    QCOMPARE(error->kind, DbError::Kind::Misuse);
    QCOMPARE(error->sql, u"SELECT 1"_s);
    QCOMPARE(log.records().size(), before); // it did not run
}

void TestConnection::isRefusedOnTheForbiddenThread()
{
    QueryLog log;
    const auto connection = open(log, u"CREATE TABLE t (id);"_s);
    QVERIFY(connection->run({ u"SELECT 1"_s, {}, {} }, {}, {}));
    Connection::forbidThread(QThread::currentThread());
    const auto refused = connection->run({ u"SELECT 1"_s, {}, {} }, {}, {});
    const auto opened = Connection::fromScript(u"SELECT 1;"_s, log);
    Connection::forbidThread(nullptr);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, DbError::Kind::Misuse);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, DbError::Kind::Misuse);
    QVERIFY(connection->run({ u"SELECT 1"_s, {}, {} }, {}, {}));
}

/// Nor is one in Qt's list of connections, which Qt closes at the end of the program, whatever
/// another thread does with them.
void TestConnection::leavesNoConnectionBehind()
{
    const QDir descriptors(u"/proc/self/fd"_s);
    if (!descriptors.exists())
        QSKIP("this system does not list open files");
    const DatabaseFile file(u"CREATE TABLE t (id);"_s);
    const auto openFiles = [&] {
        const QFileInfoList all = descriptors.entryInfoList(QDir::Files | QDir::System);
        return std::ranges::count(all, QFileInfo(file.path()).canonicalFilePath(),
                                  &QFileInfo::symLinkTarget);
    };
    const QStringList before = QSqlDatabase::connectionNames();
    QueryLog log;
    {
        ConnectionSettings settings;
        settings.path = file.path();
        const auto one = Connection::open(settings, log);
        QVERIFY(one);
        QVERIFY(openFiles() > 0);
        QCOMPARE(QSqlDatabase::connectionNames(), before);
        QVERIFY(!Connection::fromScript(u"nonsense;"_s, log));
    }
    QCOMPARE(openFiles(), 0);
    QCOMPARE(QSqlDatabase::connectionNames(), before);
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
