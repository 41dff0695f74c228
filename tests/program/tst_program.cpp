// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/programrun.h"
#include "tests/support/testdatabase.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace roundtrip::test;

namespace {

using Run = ProgramRun;

Run run(const QStringList &arguments)
{
    return runProgram(arguments);
}

const QString script
    = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT, x);"
      "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, author_id INTEGER REFERENCES author);"
      "INSERT INTO author VALUES (1, 'größe', x'00ff'), (2, NULL, 1e999),"
      " (9007199254740993, 'big', CAST(x'61ff' AS TEXT));"
      "INSERT INTO book VALUES (1, 'a', 1), (2, 'b', 1), (3, 'c', 2);"_s;

} // namespace

/// The program from outside: what it prints, where, and its exit status.
class TestProgram : public QObject
{
    Q_OBJECT

private slots:
    void needsOnePlusNQueriesOrTwo();
    void writesTheReportOfTheContract();
    void writesValuesExactly();
    void searches();
    void writesASummary();
    void countsChunksAsOneQuery();
    void addsTheEstimate();
    void comparesStrategies();
    void comparesWhereThereAreNoRecords();
    void fitsEightyColumns_data();
    void fitsEightyColumns();
    void saysWhatItIs_data();
    void saysWhatItIs();
    void leavesQtsOptionsToQt();
};

void TestProgram::needsOnePlusNQueriesOrTwo()
{
    const Run naive = run({ u"--strategy"_s, u"naive"_s, u"--report"_s, u"json"_s });
    const Run prefetch = run({ u"--report"_s, u"json"_s });
    QCOMPARE(naive.status, 0);
    QCOMPARE(prefetch.status, 0);
    QCOMPARE(naive.errors, QByteArray());
    const int authors = naive.json()[u"record_count"_s][u"author"_s].toInt();
    QVERIFY(authors >= 60);
    QVERIFY(naive.json()[u"record_count"_s][u"book"_s].toInt() >= 450);
    QCOMPARE(naive.json()[u"query_count"_s].toInt(), 1 + authors);
    QCOMPARE(prefetch.json()[u"query_count"_s].toInt(), 2);
    QVERIFY(naive.json().value(u"records"_s) == prefetch.json().value(u"records"_s));
    QCOMPARE(prefetch.json()[u"records"_s].toArray().size(), authors);
}

void TestProgram::writesTheReportOfTheContract()
{
    const DatabaseFile file(script);
    const Run done = run({ file.path(), u"--root"_s, u"author"_s, u"--with"_s, u"book"_s,
                           u"--where"_s, u"id=1"_s, u"--report"_s, u"json"_s });
    QCOMPARE(done.status, 0);
    QVERIFY2(done.out.endsWith("}\n"), "the last line has no end");
    const QJsonObject report = done.json();
    QCOMPARE(report.keys(),
             (QStringList { u"milliseconds"_s, u"queries"_s, u"query_count"_s, u"record_count"_s,
                            u"records"_s, u"root"_s, u"round_trips"_s, u"statement_count"_s,
                            u"strategy"_s }));
    QCOMPARE(report[u"root"_s].toString(), u"author"_s);
    QCOMPARE(report[u"strategy"_s].toString(), u"prefetch"_s);
    QCOMPARE(report[u"record_count"_s],
             QJsonValue(QJsonObject { { u"author"_s, 1 }, { u"book"_s, 2 } }));
    const QJsonArray queries = report[u"queries"_s].toArray();
    QCOMPARE(queries.size(), report[u"statement_count"_s].toInt());
    QCOMPARE(queries[0].toObject().keys(),
             (QStringList { u"keys"_s, u"kind"_s, u"lookup"_s, u"milliseconds"_s, u"parameters"_s,
                            u"rows"_s, u"sql"_s, u"start"_s }));
    QCOMPARE(queries[0][u"kind"_s].toString(), u"root"_s);
    QCOMPARE(queries[0][u"sql"_s].toString(),
             u"SELECT id, name, x FROM author WHERE id = ? ORDER BY id"_s);
    QCOMPARE(queries[1][u"kind"_s].toString(), u"batch"_s);
    QCOMPARE(queries[1][u"lookup"_s].toString(), u"book"_s);
    QCOMPARE(queries[1][u"parameters"_s], QJsonValue(QJsonArray { 1 }));
    QCOMPARE(queries[1][u"keys"_s].toInt(), 1);
    QCOMPARE(queries[1][u"rows"_s].toInt(), 2);
    QVERIFY(queries[1][u"start"_s].toDouble() >= queries[0][u"start"_s].toDouble());
}

void TestProgram::writesValuesExactly()
{
    const DatabaseFile file(script);
    const Run done = run({ file.path(), u"--root"_s, u"author"_s, u"--report"_s, u"json"_s });
    QCOMPARE(done.status, 0);
    for (const QByteArray &part : {
             QByteArray(R"({"id":1,"name":"größe","x":{"$blob":"AP8="}})"),
             QByteArray(R"({"id":2,"name":null,"x":{"$real":"inf"}})"),
             QByteArray(R"({"id":9007199254740993,"name":"big","x":{"$bytes":"Yf8="}})"),
         })
        QVERIFY2(done.out.contains(part), done.out.constData());
    // A value that no double holds finds its record, and no other.
    const Run found = run({ file.path(), u"--root"_s, u"author"_s, u"--where"_s,
                            u"id=9007199254740993"_s, u"--report"_s, u"summary"_s });
    QCOMPARE(found.json()[u"record_count"_s][u"author"_s].toInt(), 1);
    const Run none = run({ file.path(), u"--root"_s, u"author"_s, u"--where"_s,
                           u"id=9007199254740992"_s, u"--report"_s, u"summary"_s });
    QCOMPARE(none.json()[u"record_count"_s][u"author"_s].toInt(), 0);
}

void TestProgram::searches()
{
    const auto count = [](const QStringList &arguments) {
        const Run done = run(QStringList { u"--root"_s, u"author"_s, u"--report"_s, u"summary"_s }
                             + arguments);
        return done.status == 0 ? done.json()[u"record_count"_s][u"author"_s].toInt() : -1;
    };
    QCOMPARE(count({ u"--search"_s, u"VIRGINIA woolf"_s }), 1);
    QCOMPARE(count({ u"--search"_s, u"%"_s }), 0);
    QCOMPARE(count({ u"--where"_s, u"name ^ virginia"_s }), 1);
    QCOMPARE(count({ u"--where"_s, u"books.title ~ orlando"_s }), 1);
    QCOMPARE(
        count({ u"--where"_s, u"books.title ~ orlando"_s, u"--where"_s, u"books.year is null"_s }),
        0);
}

void TestProgram::writesASummary()
{
    const Run done = run({ u"--report"_s, u"summary"_s });
    QCOMPARE(done.status, 0);
    QCOMPARE(done.json().keys(),
             (QStringList { u"milliseconds"_s, u"peak_memory_bytes"_s, u"query_count"_s,
                            u"record_count"_s, u"root"_s, u"round_trips"_s, u"statement_count"_s,
                            u"strategy"_s }));
    QVERIFY(done.json()[u"peak_memory_bytes"_s].toDouble() > 1e6);
}

void TestProgram::countsChunksAsOneQuery()
{
    const Run done = run({ u"--chunk-size"_s, u"10"_s, u"--report"_s, u"json"_s });
    const QJsonObject report = done.json();
    const int authors = report[u"record_count"_s][u"author"_s].toInt();
    QCOMPARE(report[u"query_count"_s].toInt(), 2);
    QCOMPARE(report[u"statement_count"_s].toInt(), 1 + (authors + 9) / 10);
    QCOMPARE(report[u"round_trips"_s], report[u"statement_count"_s]);
    QCOMPARE(report[u"queries"_s].toArray().size(), report[u"statement_count"_s].toInt());
    QVERIFY(report[u"records"_s] == run({ u"--report"_s, u"json"_s }).json().value(u"records"_s));
}

void TestProgram::addsTheEstimate()
{
    const QJsonObject report = run({ u"--latency"_s, u"5"_s, u"--report"_s, u"summary"_s }).json();
    QVERIFY(qAbs(report[u"estimated_milliseconds"_s].toDouble()
                 - report[u"milliseconds"_s].toDouble() - 10)
            < 0.01);
    QVERIFY(!run({ u"--report"_s, u"summary"_s }).json().contains(u"estimated_milliseconds"_s));
    const Run text = run({ u"--latency"_s, u"5"_s, u"--report"_s, u"text"_s });
    QVERIFY2(text.out.contains("estimated at a latency of 5 ms"), text.out.right(300).constData());
}

void TestProgram::comparesStrategies()
{
    const Run json = run({ u"--compare"_s, u"--report"_s, u"json"_s });
    QCOMPARE(json.status, 0);
    QCOMPARE(json.json().keys(), (QStringList { u"equal"_s, u"root"_s, u"strategies"_s }));
    QCOMPARE(json.json()[u"equal"_s].toBool(), true);
    const QJsonArray strategies = json.json()[u"strategies"_s].toArray();
    QCOMPARE(strategies.size(), roundtrip::allFetchStrategies().size());
    QCOMPARE(strategies[0][u"strategy"_s].toString(), u"naive"_s);
    QCOMPARE(strategies[1][u"strategy"_s].toString(), u"prefetch"_s);
    QCOMPARE(strategies[1][u"query_count"_s].toInt(), 2);
    QCOMPARE(strategies[0][u"query_count"_s].toInt(),
             1 + strategies[0][u"record_count"_s][u"author"_s].toInt());
    // A summary each, and what makes strategies comparable.
    QStringList members = run({ u"--report"_s, u"summary"_s }).json().keys();
    members << u"rows"_s << u"repeated_bytes"_s;
    members.sort();
    for (const auto &strategy : strategies) {
        QCOMPARE(strategy.toObject().keys(), members);
        qint64 records = 0;
        for (const auto &count : strategy[u"record_count"_s].toObject())
            records += count.toInteger();
        if (strategy[u"strategy"_s] == u"join"_s) {
            // An author comes with each of its books, again and again.
            QVERIFY(strategy[u"rows"_s].toInteger() < records);
            QVERIFY(strategy[u"repeated_bytes"_s].toInteger() > 1000);
            continue;
        }
        QCOMPARE(strategy[u"rows"_s].toInteger(), records);
        QCOMPARE(strategy[u"repeated_bytes"_s].toInteger(-1), 0);
    }
    const Run text = run({ u"--compare"_s });
    QCOMPARE(text.status, 0);
    QVERIFY2(text.out.contains("The records are equal."), text.out.constData());
}

void TestProgram::comparesWhereThereAreNoRecords()
{
    const DatabaseFile file(script + u"INSERT INTO book VALUES (4, 'd', NULL), (5, 'e', NULL);"_s);
    for (const QStringList &arguments :
         { QStringList { u"--where"_s, u"country=XX"_s },
           QStringList { file.path(), u"--root"_s, u"book"_s, u"--with"_s, u"author__book"_s,
                         u"--where"_s, u"author_id=null"_s },
           QStringList { file.path(), u"--root"_s, u"author"_s, u"--with"_s, u"book"_s,
                         u"--limit"_s, u"0"_s } }) {
        const Run done = run(arguments + QStringList { u"--compare"_s, u"--report"_s, u"json"_s });
        QCOMPARE(done.status, 0);
        QVERIFY2(done.json()[u"equal"_s].toBool(), done.out.constData());
        const QJsonArray strategies = done.json()[u"strategies"_s].toArray();
        for (const auto &strategy : strategies) {
            QCOMPARE(strategy[u"record_count"_s], strategies[0][u"record_count"_s]);
            QCOMPARE(strategy[u"record_count"_s].toObject().size(), 2);
        }
        const Run text = run(arguments + QStringList { u"--compare"_s });
        QVERIFY2(text.out.contains("The records are equal."), text.out.constData());
    }
}

void TestProgram::fitsEightyColumns_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("the sample") << QStringList { u"--report"_s, u"text"_s };
    QTest::newRow("naive") << QStringList { u"--report"_s, u"text"_s, u"--strategy"_s, u"naive"_s };
    QTest::newRow("several relations")
        << QStringList { u"--with"_s,           u"books__genre"_s, u"--with"_s,
                         u"books__publisher"_s, u"--report"_s,     u"text"_s };
    QTest::newRow("compared") << QStringList { u"--compare"_s, u"--latency"_s, u"5"_s };
    QTest::newRow("the schema") << QStringList { u"--schema"_s, u"text"_s };
}

void TestProgram::fitsEightyColumns()
{
    QFETCH(const QStringList, arguments);
    const Run done = run(arguments);
    QCOMPARE(done.status, 0);
    QCOMPARE(done.errors, QByteArray());
    for (const QByteArray &line : done.out.split('\n')) {
        // Characters that take a place, at least; their width in a terminal: tst_textreport.
        const QList<uint> characters = QString::fromUtf8(line).toUcs4();
        const auto places = std::ranges::count_if(
            characters, [](uint c) { return QChar::category(c) != QChar::Mark_NonSpacing; });
        QVERIFY2(places <= 80, line.constData());
        QVERIFY2(!line.endsWith(' '), line.constData());
    }
    QVERIFY(done.out.endsWith('\n'));
}

void TestProgram::saysWhatItIs_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("beginning");
    QTest::newRow("version") << u"--version"_s << u"roundtrip "_s;
    QTest::newRow("help") << u"--help"_s << u"Usage: "_s;
}

void TestProgram::saysWhatItIs()
{
    QFETCH(const QString, option);
    QFETCH(const QString, beginning);
    const Run done = run({ option });
    QCOMPARE(done.status, 0);
    QCOMPARE(done.errors, QByteArray());
    QVERIFY2(done.out.startsWith(beginning.toUtf8()), done.out.constData());
    if (option == u"--version"_s)
        QVERIFY2(done.out.contains("rows read with "), done.out.constData());
}

void TestProgram::leavesQtsOptionsToQt()
{
    for (const QStringList &options :
         { QStringList { u"-platform"_s, u"offscreen"_s }, QStringList { u"--style=fusion"_s },
           QStringList { u"-reverse"_s } }) {
        const Run done = run(options + QStringList { u"--report"_s, u"summary"_s });
        QCOMPARE(done.errors, QByteArray());
        QCOMPARE(done.status, 0);
    }
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
