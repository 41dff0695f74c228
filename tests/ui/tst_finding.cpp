// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/finding.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

using Mark = QueryLogModel::Mark;

const LookupNames books { { u"books"_s } };
const LookupNames booksAndTags { { u"books"_s, u"tags"_s } };

LoadSummary summaryOf(const LookupNames &lookups = books)
{
    LoadSummary summary;
    summary.load.id = LoadId { 1 };
    summary.load.table = u"author"_s;
    summary.load.lookups = lookups;
    return summary;
}

} // namespace

class TestFinding : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatWasFound_data();
    void saysWhatWasFound();
};

void TestFinding::saysWhatWasFound_data()
{
    QTest::addColumn<LoadSummary>("summary");
    QTest::addColumn<int>("mark");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const LoadSummary &summary, Mark mark,
                        const QString &title, const QString &words) {
        QTest::newRow(name) << summary << static_cast<int>(mark) << title << words;
    };

    row("nothing yet", LoadSummary(), Mark::Neutral, {}, u"Nothing loaded yet."_s);
    row("nothing repeated", summaryOf({}), Mark::Neutral, {}, u"Nothing repeated."_s);

    LoadSummary repeated = summaryOf();
    repeated.repeated = 40;
    repeated.repeatedLookups = books;
    repeated.repeatedKeysFrom = 1;
    row("repeated", repeated, Mark::Repeated, u"Repeated × 40"_s,
        u"1 + 40 on author › books: one query per author, keys from #1"_s);
    repeated.pages = 3;
    row("repeated on three pages", repeated, Mark::Repeated, u"Repeated × 40"_s,
        u"3 + 40 on author › books: one query per author, keys from #1"_s);
    repeated.pages = 1;
    repeated.repeatedLookups = booksAndTags;
    repeated.repeatedKeysFrom = 0;
    row("repeated further down", repeated, Mark::Repeated, u"Repeated × 40"_s,
        u"40 on author › books › tags: one for each of books"_s);
    repeated.repeatedInAll = 51;
    row("repeated on two levels", repeated, Mark::Repeated, u"Repeated × 40"_s,
        u"40 on author › books › tags: one for each of books · 51 in all"_s);
    repeated.repeatedInAll = 40;
    // A record that was opened by itself has no path of its own.
    repeated.load.purpose = LoadRecord::Purpose::Related;
    repeated.repeatedLookups.clear();
    row("repeated, of one record", repeated, Mark::Repeated, u"Repeated × 40"_s,
        u"1 + 40 on books of one author: one query per books of one author"_s);

    LoadSummary batch = summaryOf();
    batch.batches = { 1, 40, books, 1, {} };
    row("batch", batch, Mark::Batch, u"1 batch of 40 keys"_s, u"on author › books, keys from #1"_s);
    batch.batches.keys = 1;
    batch.batches.notes = { { .kind = ReadNote::Kind::KeysStay } };
    row("batch of one", batch, Mark::Batch, u"1 batch of 1 key"_s,
        u"on author › books, keys from #1 · the keys stay in the database"_s);
    batch.batches.keys = 0;
    row("batch without keys", batch, Mark::Batch, u"1 batch"_s,
        u"on author › books, keys from #1 · the keys stay in the database"_s);
    batch.load.lookups = booksAndTags;
    batch.batches.queries = 2;
    row("batches", batch, Mark::Batch, u"2 batches, one per level"_s,
        u"on author › books › tags · the keys stay in the database"_s);

    batch.pages = 2;
    row("batches on pages", batch, Mark::Batch, u"2 batches on 2 pages"_s,
        u"on author › books › tags · the keys stay in the database"_s);

    LoadSummary joined = summaryOf({ { u"books"_s }, { u"country"_s } });
    joined.joins = { 1, 0, {}, 0, { { .kind = ReadNote::Kind::SentAgain, .count = 41'000 } } };
    row("join", joined, Mark::Batch, u"1 join"_s,
        u"on author › books, country · 41 kB sent more than once"_s);
    joined.joins.queries = 2;
    joined.joins.notes.clear();
    row("joins", joined, Mark::Batch, u"2 joins"_s, u"on author › books, country"_s);

    LoadSummary failed = summaryOf();
    failed.errors = 1;
    row("error", failed, Mark::Error, u"1 error"_s, {});
    failed.errors = 3;
    row("errors", failed, Mark::Error, u"3 errors"_s, {});
    // The repetition is the story, also where something failed in the end.
    failed.repeated = 2;
    failed.repeatedLookups = books;
    row("repeated and failed", failed, Mark::Repeated, u"Repeated × 2"_s,
        u"1 + 2 on author › books: one query per author"_s);
}

void TestFinding::saysWhatWasFound()
{
    QFETCH(LoadSummary, summary);
    QFETCH(int, mark);
    QFETCH(QString, title);
    QFETCH(QString, words);
    const Finding finding(summary);
    QCOMPARE(static_cast<int>(finding.mark()), mark);
    QCOMPARE(finding.title(), title);
    QCOMPARE(finding.words(), words);
}

QTEST_APPLESS_MAIN(TestFinding)
#include "tst_finding.moc"
