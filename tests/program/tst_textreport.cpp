// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/textreport.h"

#include "tests/support/testdatabase.h"

#include <QLocale>
#include <QTest>

#include <clocale>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

const QString script
    = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT, country TEXT);"
      "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, author_id REFERENCES author);"
      "CREATE TABLE review (id INTEGER PRIMARY KEY, text TEXT, book_id REFERENCES book);"
      "INSERT INTO author VALUES (1, 'Woolf', 'GB'), (2, '紫式部', 'JP'), (3, NULL, NULL);"
      "INSERT INTO book VALUES (1, 'Orlando', 1), (2, 'A title that is so long that it cannot be"
      " shown whole on any terminal of a usual width, however one turns it', 1), (3, '源氏物語', "
      "2);"
      "INSERT INTO review VALUES (1, 'two' || char(10) || 'lines', 1), (2, "
      "'日本日本日本日本日本日本"
      "日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本', 3);"_s;

LoadReport reportOf(Database &database, const QStringList &lookups, FetchStrategy strategy)
{
    const Loaded loaded = load(database, u"author"_s, lookups, strategy);
    LoadReport report;
    report.setRecords(loaded.records);
    report.strategy = strategy;
    report.queries = queriesOf(database, loaded);
    report.statistics = statisticsOf(report.queries);
    return report;
}

template <typename Write>
QStringList linesOf(int width, const Write &write)
{
    QString text;
    TextReport report([&text](const QString &piece) { text += piece; }, width);
    write(report);
    return text.split(u'\n');
}

} // namespace

class TestTextReport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void knowsTheWidthOfCharacters_data();
    void knowsTheWidthOfCharacters();
    void showsTheTreeTheLogAndTheCounts();
    void namesTheRepetition();
    void namesTheRelationWhereThereAreSeveral();
    void fitsAnyWidth_data();
    void fitsAnyWidth();
    void saysThatThereIsNothing();
    void saysWhetherRecordsAreEqual();
    void comparesFiveLargeLoadsInEightyColumns();
    void saysWhatWasSentTwice();
    void saysWhatTheRoundTripsWere();
    void writesTheSchema();
};

void TestTextReport::initTestCase()
{
    // As main() does: wcwidth() asks the locale.
    QVERIFY(std::setlocale(LC_CTYPE, "C.UTF-8"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestTextReport::knowsTheWidthOfCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::newRow("empty") << QString() << 0;
    QTest::newRow("letters") << u"größe"_s << 5;
    QTest::newRow("wide") << u"日本"_s << 4;
    QTest::newRow("a mark takes no room") << u"e\u0301"_s << 1;
    QTest::newRow("outside the first plane") << u"😀"_s << 2;
    QTest::newRow("branches") << u"├─ └─ │ …"_s << 9;
}

void TestTextReport::knowsTheWidthOfCharacters()
{
    QFETCH(const QString, text);
    QTEST(terminalWidth(text), "width");
}

void TestTextReport::showsTheTreeTheLogAndTheCounts()
{
    Database database = openScript(script);
    const LoadReport report = reportOf(database, { u"book"_s }, FetchStrategy::Prefetch);
    const QStringList lines = linesOf(80, [&](TextReport &text) { text.writeLoad(report); });
    QCOMPARE(lines[0], u"author › book"_s);
    QCOMPARE(lines[1], QString(80, u'─'));
    // Label, facts, and the query that read it.
    QCOMPARE(lines[2],
             u"Woolf"_s.leftJustified(44) + u"2 books · GB"_s.leftJustified(30) + u"    #1"_s);
    QVERIFY2(lines[3].startsWith(u"├─ Orlando"_s) && lines[3].endsWith(u"#2"_s),
             qPrintable(lines[3]));
    QVERIFY2(lines[4].startsWith(u"└─ A title that is so long"_s) && lines[4].contains(u'…'),
             qPrintable(lines[4]));
    QVERIFY2(lines[5].startsWith(u"紫式部"_s), qPrintable(lines[5]));
    QVERIFY2(lines[7].startsWith(u"NULL"_s) && lines[7].contains(u"0 book"_s),
             qPrintable(lines[7]));
    const QString text = lines.join(u'\n');
    QVERIFY2(text.contains(u"○ 1    author "_s), qPrintable(text));
    QVERIFY2(text.contains(u"■ 2    book WHERE author_id IN (3 keys) "_s), qPrintable(text));
    QVERIFY2(text.contains(u"prefetch: 2 queries, 6 records, "_s), qPrintable(text));
    QVERIFY(!text.contains(u"Repeated"_s));
}

void TestTextReport::namesTheRepetition()
{
    Database database = openScript(script);
    const LoadReport report = reportOf(database, { u"book"_s }, FetchStrategy::Naive);
    const QString text = linesOf(80, [&](TextReport &out) { out.writeLoad(report); }).join(u'\n');
    QVERIFY2(text.contains(u"◆ 2    book WHERE author_id = 1 "_s), qPrintable(text));
    QVERIFY2(text.contains(u"naive: 4 queries, 6 records, "_s), qPrintable(text));
    QVERIFY2(text.contains(u"Repeated × 3 on book: one query per record, the N+1\n"_s),
             qPrintable(text));
}

void TestTextReport::namesTheRelationWhereThereAreSeveral()
{
    Database database = openScript(script);
    const LoadReport report = reportOf(database, { u"book__review"_s, u"book__author"_s },
                                       FetchStrategy::Prefetch);
    const QString text = linesOf(80, [&](TextReport &out) { out.writeLoad(report); }).join(u'\n');
    QVERIFY2(text.contains(u"│  ├─ review: two lines"_s), qPrintable(text));
    QVERIFY2(text.contains(u"│  └─ author: Woolf"_s), qPrintable(text));
}

void TestTextReport::fitsAnyWidth_data()
{
    QTest::addColumn<int>("width");
    for (const int width : { 40, 79, 80, 81, 200 })
        QTest::addRow("%d", width) << width;
}

void TestTextReport::fitsAnyWidth()
{
    QFETCH(const int, width);
    Database database = openScript(script);
    QList<LoadReport> reports;
    for (const auto strategy : { FetchStrategy::Naive, FetchStrategy::Prefetch }) {
        reports << reportOf(database, { u"book__review"_s, u"book__author"_s }, strategy);
        reports.last().latencyMs = 1.5;
    }
    const QStringList lines = linesOf(width, [&](TextReport &text) {
        for (const LoadReport &report : reports)
            text.writeLoad(report);
        text.writeComparison(reports, true);
        text.writeSchema(database.schema(), u"a database"_s);
    });
    for (const QString &line : lines) {
        // The line with the counts is not cut below eighty: they are what it is all about.
        const bool isCounts = line.contains(u" queries, "_s) || line.contains(u"estimated"_s);
        QVERIFY2(terminalWidth(line) <= (isCounts ? std::max(width, 80) : width), qPrintable(line));
        QVERIFY2(!line.endsWith(u' '), qPrintable(line));
    }
}

void TestTextReport::saysThatThereIsNothing()
{
    Database database = openScript(script + u"DELETE FROM author;"_s);
    const LoadReport report = reportOf(database, { u"book"_s }, FetchStrategy::Prefetch);
    const QStringList lines = linesOf(80, [&](TextReport &text) { text.writeLoad(report); });
    QCOMPARE(lines[2], u"(no records)"_s);
    QVERIFY2(lines.join(u'\n').contains(u"prefetch: 1 query, 0 records, "_s),
             qPrintable(lines.join(u'\n')));
}

void TestTextReport::saysWhetherRecordsAreEqual()
{
    Database database = openScript(script);
    const QList<LoadReport> reports { reportOf(database, { u"book"_s }, FetchStrategy::Naive),
                                      reportOf(database, { u"book"_s }, FetchStrategy::Prefetch) };
    const auto compared = [&](bool areEqual) {
        return linesOf(80, [&](TextReport &text) { text.writeComparison(reports, areEqual); });
    };
    const QStringList lines = compared(true);
    QCOMPARE(lines[0], u"author › book"_s);
    QCOMPARE(lines[2], u"strategy    queries    statements    rows    sent twice      ms"_s);
    QCOMPARE(lines[3], u"naive             4             4       6             0    0.00"_s);
    QCOMPARE(lines[4], u"prefetch          2             2       6             0    0.00"_s);
    QVERIFY(lines.contains(u"The records are equal."_s));
    QVERIFY(compared(false).contains(u"The records differ."_s));
    // One that cannot run says why, and the others are compared all the same.
    QList<LoadReport> some = reports;
    some[0].error = DbError { DbError::Kind::Statement, u"too many columns in result set"_s, {} };
    const QStringList rest = linesOf(80,
                                     [&](TextReport &text) { text.writeComparison(some, true); });
    QCOMPARE(rest[0], u"author › book"_s);
    QVERIFY(rest[3].startsWith(u"prefetch "_s));
    QCOMPARE(rest[4], u"naive: cannot run: too many columns in result set"_s);
    QVERIFY(rest.contains(u"The records are equal."_s));
    QByteArray json;
    JsonWriter writer([&json](QByteArrayView piece) { json.append(piece); });
    writeCompared(writer, some[0]);
    writer.flush();
    QCOMPARE(
        json,
        QByteArray(
            R"({"root":"author","strategy":"naive","error":"too many columns in result set"})"));
}

void TestTextReport::comparesFiveLargeLoadsInEightyColumns()
{
    using namespace std::chrono_literals;
    Database database = openScript(script);
    LoadReport report = reportOf(database, { u"book"_s }, FetchStrategy::Prefetch);
    report.latencyMs = 5;
    report.duration = 12345678us;
    report.statistics.rows = 11'000'000;
    QList<LoadReport> reports;
    for (const qint64 bytes : { 0, 999, 41'000, 1'234'567, 2'000'000'000 }) {
        report.statistics.queries = 1 + bytes / 2000;
        report.statistics.statements = report.statistics.queries;
        report.statistics.roundTrips = report.statistics.queries;
        report.statistics.repeatedBytes = bytes;
        reports << report;
    }
    const QStringList lines = linesOf(
        80, [&](TextReport &text) { text.writeComparison(reports, true); });
    QCOMPARE(lines[2],
             u"strategy    queries  statements        rows  sent twice        ms  ms at 5 ms"_s);
    QCOMPARE(lines[3],
             u"prefetch          1           1  11,000,000           0  12345.68    12350.68"_s);
    QCOMPARE(lines[4],
             u"prefetch          1           1  11,000,000   999 bytes  12345.68    12350.68"_s);
    QCOMPARE(lines[5],
             u"prefetch         21          21  11,000,000     41.0 kB  12345.68    12450.68"_s);
    QCOMPARE(lines[6],
             u"prefetch        618         618  11,000,000      1.2 MB  12345.68    15435.68"_s);
    QCOMPARE(lines[7],
             u"prefetch  1,000,001   1,000,001  11,000,000      2.0 GB  12345.68  5012350.68"_s);
}

void TestTextReport::saysWhatWasSentTwice()
{
    Database database = openScript(script);
    LoadReport report = reportOf(database, { u"book"_s }, FetchStrategy::Prefetch);
    const auto text = [&report] {
        return linesOf(80, [&](TextReport &out) { out.writeLoad(report); }).join(u'\n');
    };
    QVERIFY(!text().contains(u"sent twice"_s));
    report.statistics.repeatedBytes = 41'000;
    QVERIFY2(text().contains(u"ms measured, 41.0 kB sent twice\n"_s), qPrintable(text()));
}

void TestTextReport::saysWhatTheRoundTripsWere()
{
    Database database = openScript(script);
    LoadReport report = reportOf(database, { u"book"_s }, FetchStrategy::Prefetch);
    const auto lines = [&report](int width) {
        return linesOf(width, [&](TextReport &out) { out.writeLoad(report); });
    };
    QVERIFY(!lines(80).join(u'\n').contains(u"round trip"_s)); // one a statement, as anybody thinks
    report.statistics.roundTrips = 106;
    report.statistics.beside = { { u"BEGIN"_s, 1, false },
                                 { u"PREPARE"_s, 3 },
                                 { u"RESET"_s, 100 },
                                 { u"COMMIT"_s, 1 },
                                 { u"CLOSE"_s, 2, false } };
    QVERIFY2(lines(80).contains(u"106 round trips: 2 statements, 3 PREPARE, 100 RESET, COMMIT; "
                                "none for BEGIN, 2"_s),
             qPrintable(lines(80).join(u'\n')));
    QVERIFY(lines(80).contains(u"CLOSE"_s));
}

void TestTextReport::writesTheSchema()
{
    Database database = openScript(u"CREATE TABLE a (id INTEGER PRIMARY KEY, n TEXT NOT NULL);"
                                   "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id REFERENCES a);"
                                   "CREATE VIEW v AS SELECT id FROM a;"
                                   "CREATE VIEW w AS SELECT id FROM missing;"_s);
    const QStringList lines = linesOf(
        80, [&](TextReport &text) { text.writeSchema(database.schema(), u"x.db"_s); });
    QCOMPARE(lines[0], u"x.db"_s);
    QCOMPARE(lines[2], u"a"_s);
    QCOMPARE(lines[3], u"  id"_s.leftJustified(33) + u"INTEGER, primary key"_s);
    QCOMPARE(lines[4], u"  n"_s.leftJustified(33) + u"TEXT, not null"_s);
    QCOMPARE(lines[5], u"  ⇉ b"_s.leftJustified(33) + u'b');
    QVERIFY(lines.contains(u"  → a"_s.leftJustified(33) + u'a'));
    QVERIFY(lines.contains(u"v (view)"_s));
    const QString text = lines.join(u'\n');
    QVERIFY2(text.contains(u"w (view)\n  cannot be read: "_s), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestTextReport)
#include "tst_textreport.moc"
