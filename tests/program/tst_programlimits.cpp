// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/sanitizing.h"
#include "tests/support/testdatabase.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace roundtrip::test;

namespace {

struct Run
{
    bool hasExited = false; ///< not by a signal
    int status = -1;
    QByteArray out;
    QByteArray errors;
};

/// Runs the program from a shell that does \a before.
Run runAfter(const QString &before, const QStringList &arguments)
{
    QProcess process;
    process.start(u"/bin/sh"_s,
                  QStringList { u"-c"_s, before + u" exec \"$0\" \"$@\""_s,
                                QStringLiteral(ROUNDTRIP_PROGRAM) }
                      + arguments);
    if (!process.waitForFinished(120'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return { process.exitStatus() == QProcess::NormalExit, process.exitCode(),
             process.readAllStandardOutput(), process.readAllStandardError() };
}

Run run(const QStringList &arguments)
{
    return runAfter({}, arguments);
}

} // namespace

/// The program where memory, time and names come to an end.
class TestProgramLimits : public QObject
{
    Q_OBJECT

private slots:
    void endsWithALineWithoutMemory_data();
    void endsWithALineWithoutMemory();
    void listsViewsThatTakeLong();
    void endsAtOnceByASignal();
    void takesEveryName_data();
    void takesEveryName();
    void takesManyLookups();
    void takesManyConditionsAndOrders();
    void sortsNoMoreThanTheLimit();
};

void TestProgramLimits::endsWithALineWithoutMemory_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QStringList>("how");
    const QStringList json { u"--report"_s, u"json"_s };
    QTest::newRow("rows as JSON") << u"rows"_s << json;
    QTest::newRow("rows as text") << u"rows"_s << QStringList { u"--report"_s, u"text"_s };
    QTest::newRow("rows as a summary") << u"rows"_s << QStringList { u"--report"_s, u"summary"_s };
    QTest::newRow("rows compared") << u"rows"_s << QStringList { u"--compare"_s };
    QTest::newRow("texts") << u"texts"_s << json;
    QTest::newRow("blobs") << u"blobs"_s << json;
    QTest::newRow("one large blob") << u"large"_s << json;
    for (const char *strategy : { "naive", "prefetch", "join", "subquery", "on-demand" }) {
        const auto name = QString::fromLatin1(strategy);
        // A join sorts what it reads, which takes temporary files, and those have a limit, too.
        const QString children = name == u"join"_s ? u"few"_s : u"many"_s;
        QTest::addRow("children by %s", strategy)
            << u"p"_s << json + QStringList { u"--with"_s, children, u"--strategy"_s, name };
    }
}

void TestProgramLimits::endsWithALineWithoutMemory()
{
    if (isSanitizing)
        QSKIP("a sanitizer takes more addresses than there is memory");
    QFETCH(const QString, root);
    QFETCH(const QStringList, how);
    // No more of it than may be sorted in temporary files, which have a limit too.
    const DatabaseFile file(
        u"CREATE VIEW rows AS WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c "
        "LIMIT 3000000) SELECT x, x << 40 AS b, x << 40 AS c, x << 40 AS d, x << 40 AS e, x << 40 "
        "AS f, x << 40 AS g, x << 40 AS h, x << 40 AS i, x << 40 AS j, x << 40 AS k, x << 40 AS l "
        "FROM c;"
        "CREATE TABLE texts (id INTEGER PRIMARY KEY, n, t AS (printf('%.*c', 1000000, 'x')));"
        "CREATE TABLE blobs (id INTEGER PRIMARY KEY, n, b AS (zeroblob(1000000)));"
        "CREATE VIEW large AS SELECT zeroblob(900000000) AS b;"
        "CREATE TABLE p (id INTEGER PRIMARY KEY);"
        "CREATE TABLE many (id INTEGER PRIMARY KEY, p_id INTEGER REFERENCES p, t AS "
        "(printf('%.*c', 1000000, 'x')));"
        "CREATE TABLE few (id INTEGER PRIMARY KEY, p_id INTEGER REFERENCES p, t AS "
        "(printf('%.*c', 1000000, 'x')));"
        "INSERT INTO p VALUES (1);"_s
        + fillScript(u"texts"_s, u"n"_s, 5'000, u"i"_s)
        + fillScript(u"blobs"_s, u"n"_s, 5'000, u"i"_s)
        + fillScript(u"many"_s, u"p_id"_s, 400, u"1"_s)
        + fillScript(u"few"_s, u"p_id"_s, 250, u"1"_s));
    const Run done = runAfter(u"ulimit -v 400000;"_s,
                              QStringList { file.path(), u"--root"_s, root } + how);
    QVERIFY2(done.hasExited, done.errors);
    QCOMPARE(done.status, 1);
    QCOMPARE(done.errors.count('\n'), 1);
    QVERIFY2(done.errors.startsWith("roundtrip: ") && done.errors.contains("memory"), done.errors);
}

/// What is not found out is said, on one line, and the rest is there.
void TestProgramLimits::listsViewsThatTakeLong()
{
    QString script = u"CREATE TABLE t (a); CREATE VIEW v0 AS SELECT * FROM t;"_s;
    for (int i = 1; i <= 25; ++i) {
        script += u"CREATE VIEW v%1 AS SELECT * FROM v%2 x UNION ALL SELECT * FROM v%2 y;"_s.arg(i)
                      .arg(i - 1);
    }
    const DatabaseFile file(script);
    const Run done = run({ file.path(), u"--schema"_s, u"json"_s });
    QCOMPARE(done.status, 0);
    QCOMPARE(done.errors.count('\n'), 1);
    QVERIFY2(done.errors.contains("v25") || done.errors.contains("more"), done.errors);
    const QJsonArray tables = QJsonDocument::fromJson(done.out).object()[u"tables"_s].toArray();
    QCOMPARE(tables.size(), 27);
    QCOMPARE(tables[0][u"columns"_s].toArray().size(), 1);
    QVERIFY(!tables[0].toObject().contains(u"problem"_s));
    QCOMPARE(tables[2][u"columns"_s].toArray().size(), 1);
    QCOMPARE(tables[26][u"columns"_s].toArray().size(), 0);
    QVERIFY(!tables[26][u"problem"_s].toString().isEmpty());
    // A table beside them does not mind.
    const Run table = run({ file.path(), u"--root"_s, u"t"_s, u"--report"_s, u"json"_s });
    QCOMPARE(table.status, 0);
    QCOMPARE(table.errors, QByteArray());
}

void TestProgramLimits::endsAtOnceByASignal()
{
    const DatabaseFile file(
        u"CREATE VIEW function AS SELECT trim(printf('%.*c', 1000000, 'a'), printf('%.*c', 1000000, 'b') || 'a') AS n;"_s);
    QProcess process;
    process.start(QStringLiteral(ROUNDTRIP_PROGRAM),
                  { file.path(), u"--root"_s, u"function"_s, u"--report"_s, u"json"_s });
    QVERIFY(process.waitForStarted());
    QVERIFY(!process.waitForFinished(1000)); // it is at it
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(2000));
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
}

void TestProgramLimits::takesEveryName_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::newRow("none") << u""_s << u""_s;
    QTest::newRow("a byte order mark") << u"\ufeffbom"_s << u"\ufeffcol"_s;
    QTest::newRow("a space") << u" "_s << u" "_s;
    QTest::newRow("a function of SQLite's") << u"pragma_table_list"_s << u"rowid"_s;
}

void TestProgramLimits::takesEveryName()
{
    QFETCH(const QString, table);
    QFETCH(const QString, column);
    const DatabaseFile file(u"CREATE TABLE \"%1\" (\"%2\" TEXT, id INTEGER PRIMARY KEY);"
                            "INSERT INTO \"%1\" VALUES ('x', 1), ('y', 2);"
                            "CREATE TABLE other (id INTEGER PRIMARY KEY, o REFERENCES \"%1\");"
                            "INSERT INTO other VALUES (1, 2);"_s.arg(table, column));
    const Run done = run({ file.path(), u"--root"_s, table, u"--with"_s, u"other"_s, u"--where"_s,
                           column + u"=y"_s, u"--report"_s, u"json"_s });
    QCOMPARE(done.errors, QByteArray());
    QCOMPARE(done.status, 0);
    const QJsonObject report = QJsonDocument::fromJson(done.out).object();
    const QJsonArray records = report[u"records"_s].toArray();
    QCOMPARE(records.size(), 1);
    QCOMPARE(records[0][u"values"_s][column].toString(), u"y"_s);
    QCOMPARE(records[0][u"related"_s][u"other"_s].toArray().size(), 1);
    // QJsonDocument takes a byte order mark for none of the text's.
    QVERIFY2(done.out.startsWith("{\"root\":\"" + table.toUtf8() + "\","), done.out.left(60));
}

/// In the time that their number takes, not its square.
void TestProgramLimits::takesManyLookups()
{
    const DatabaseFile file(u"CREATE TABLE a (id INTEGER PRIMARY KEY, a_id REFERENCES a);"
                            "INSERT INTO a VALUES (1, NULL), (2, 1);"_s);
    QStringList arguments { file.path(), u"--root"_s, u"a"_s, u"--report"_s, u"summary"_s };
    for (int i = 0; i < 50'000; ++i)
        arguments << (i % 2 == 0 ? u"--with=a"_s : u"--with=a__a"_s);
    const Run done = run(arguments);
    QCOMPARE(done.errors, QByteArray());
    QCOMPARE(done.status, 0);
}

/// The same ones many times are one, and of others there is a limit, which is said at once.
void TestProgramLimits::takesManyConditionsAndOrders()
{
    const DatabaseFile file(u"CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT);"
                            "INSERT INTO a VALUES (1, 'x'), (2, 'y');"_s);
    const QStringList begin { file.path(), u"--root"_s, u"a"_s, u"--report"_s, u"summary"_s };
    QStringList same = begin;
    QStringList others = begin;
    for (int i = 0; i < 20'000; ++i) {
        same << (i % 2 == 0 ? u"--where=id>0"_s : u"--order-by=-name"_s);
        others << u"--where=id!=%1"_s.arg(i + 3);
    }
    const Run done = run(same);
    QCOMPARE(done.errors, QByteArray());
    QCOMPARE(done.status, 0);
    const Run refused = run(others);
    QCOMPARE(refused.errors,
             "roundtrip: --where takes at most 2000 conditions, not 20000; \"in\" compares with "
             "many values\n"_ba);
    QCOMPARE(refused.status, 2);
}

/// What would fill the disk ends with a word on it, and nothing is left of it.
void TestProgramLimits::sortsNoMoreThanTheLimit()
{
    const DatabaseFile file(u"CREATE VIEW v AS WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT "
                            "x + 1 FROM c LIMIT 1000000000) SELECT x, printf('%.*c', 100000, 'x') "
                            "AS y FROM c;"_s);
    const QTemporaryDir folder;
    const Run done = runAfter(u"export SQLITE_TMPDIR='%1';"_s.arg(folder.path()),
                              { file.path(), u"--root"_s, u"v"_s, u"--report"_s, u"json"_s });
    QCOMPARE(done.status, 1);
    QCOMPARE(done.errors.count('\n'), 1);
    QVERIFY2(done.errors.contains("more than 512 MB of temporary files"), done.errors);
    QVERIFY(QDir(folder.path()).isEmpty());
    QCOMPARE(QFileInfo(file.path()).dir().entryList(QDir::Files).size(), 1);
}

QTEST_GUILESS_MAIN(TestProgramLimits)
#include "tst_programlimits.moc"
