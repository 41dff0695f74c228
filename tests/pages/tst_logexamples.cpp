// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/pages/library.h"

#include <Roundtrip/QueryCount>

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Compiles and runs what the pages of the log's classes and of the counting kit show.
class TestLogExamples : public QObject
{
    Q_OBJECT

private slots:
    void queryLog();
    void queryRecord();
    void statistics();
    void repetition();
    void marks();
    void queryCapture();
};

void TestLogExamples::queryLog()
{
    roundtrip::Database database = openLibrary();
    QStringList lines;
    //! [QueryLog]
    QObject::connect(&database.log(), &roundtrip::QueryLog::recorded, this, [&] {
        for (const roundtrip::LoadRecord &load : database.log().loads()) {
            const auto queries = database.log().queriesOfLoad(load.id).size();
            lines << u"%1: %2 queries"_s.arg(roundtrip::loadText(load), QString::number(queries));
        }
    });
    //! [QueryLog]
    const auto authors = database.objects(u"author"_s).prefetchRelated(u"book"_s).fetch();
    QVERIFY(authors);
    QTRY_VERIFY_WITH_TIMEOUT(lines.contains(u"author › book: 2 queries"_s), 30'000);
}

void TestLogExamples::queryRecord()
{
    roundtrip::Database database = openLibrary();
    QStringList lines;
    //! [QueryRecord]
    const auto authors = database.objects(u"author"_s).prefetchRelated(u"book"_s).fetch();
    for (const roundtrip::QueryRecord &query : database.log().records()) {
        if (!query.isCounted()) // the catalogue, the transaction
            continue;
        const auto micros = std::chrono::duration_cast<std::chrono::microseconds>(query.duration);
        lines << u"%1 %2: %3 rows in %4 µs"_s.arg(query.table, query.lookupPath(),
                                                  QString::number(query.rows),
                                                  QString::number(micros.count()));
        for (const roundtrip::Addition &sent : query.additions) // PREPARE, on a server
            lines << (sent.isRoundTrip ? u"with another round trip for "_s : u"with "_s)
                    + sent.text;
        if (!query.notes.isEmpty()) // what the loader had to decide, each a ReadNote
            lines << roundtrip::notesText(query.notes);
    }
    //! [QueryRecord]
    QVERIFY(authors);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[1].startsWith(u"book book: 3 rows in "_s));
}

void TestLogExamples::statistics()
{
    using namespace std::chrono_literals;
    roundtrip::Database database = openLibrary();
    const auto query = roundtrip::QuerySet(u"author"_s).prefetchRelated(u"book"_s);
    QStringList besides;
    //! [LoadStatistics]
    const auto loaded = database.load(query, roundtrip::FetchStrategy::Naive);
    const auto records = database.log().recordsOfLoad(loaded.load);
    const roundtrip::LoadStatistics statistics = roundtrip::statisticsOf(records);
    const auto atFiveMs = statistics.estimate(1ms, 5ms); // 1 ms measured, 5 ms for each round trip
    for (const roundtrip::SentBeside &sent : statistics.beside) // to a server
        besides << u"%1 x %2"_s.arg(QString::number(sent.times), sent.text);
    //! [LoadStatistics]
    QCOMPARE(statistics.queries, 4);
    QVERIFY(atFiveMs == 21ms);
    QVERIFY(besides.isEmpty()); // SQLite is a library: nothing is sent
}

void TestLogExamples::repetition()
{
    roundtrip::Database database = openLibrary();
    const auto query = roundtrip::QuerySet(u"author"_s).prefetchRelated(u"book"_s);
    const auto loaded = database.load(query, roundtrip::FetchStrategy::Naive);
    QStringList findings;
    //! [Repetition]
    const auto records = database.log().recordsOfLoad(loaded.load);
    for (const roundtrip::Repetition &found : roundtrip::repetitionsIn(records)) {
        findings << u"%1: one query each, %2 times"_s.arg(roundtrip::lookupsText(found.lookups),
                                                          QString::number(found.ids.size()));
    }
    //! [Repetition]
    QCOMPARE(findings, QStringList { u"book: one query each, 3 times"_s });
}

void TestLogExamples::marks()
{
    roundtrip::Database database = openLibrary();
    const auto query = roundtrip::QuerySet(u"author"_s).prefetchRelated(u"book"_s);
    const auto loaded = database.load(query, roundtrip::FetchStrategy::Naive);
    //! [RepetitionFinder]
    roundtrip::RepetitionFinder finder; // for statements as they come in
    QHash<roundtrip::QueryId, roundtrip::QueryMark> marks;
    for (const roundtrip::QueryRecord &record : database.log().recordsOfLoad(loaded.load)) {
        const roundtrip::RepetitionFinder::Finding finding = finder.add(record);
        marks[record.id] = finding.mark;
        // The first of them was no repetition yet.
        if (finding.alsoRepeated != roundtrip::QueryId::None)
            marks[finding.alsoRepeated] = roundtrip::QueryMark::Repeated;
    }
    //! [RepetitionFinder]
    QCOMPARE(std::ranges::count(marks, roundtrip::QueryMark::Repeated), 3);
    QVERIFY(marks == roundtrip::marksOf(database.log().recordsOfLoad(loaded.load)));
}

void TestLogExamples::queryCapture()
{
    roundtrip::Database database = openLibrary();
    const auto showAuthors = [&database] {
        return database.objects(u"author"_s).prefetchRelated(u"book"_s).fetch().hasValue();
    };
    //! [QueryCapture]
    const roundtrip::QueryCapture capture(database);
    QVERIFY(showAuthors()); // what is tested
    EXPECT_QUERIES(capture, 2); // whatever the number of authors
    // A value, for later or for another test framework.
    const roundtrip::CapturedQueries ran = capture.queries();
    const QString failure = roundtrip::queryLimitFailure(ran, 1); // says what ran
    //! [QueryCapture]
    QVERIFY(failure.contains(u"author"_s));
}

QTEST_GUILESS_MAIN(TestLogExamples)
#include "tst_logexamples.moc"
