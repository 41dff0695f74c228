// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/recordcomparison.h"

#include "datalayer/records/loading/fetchstrategy.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

const QString tables // NOLINT: no exception
    = u"CREATE TABLE a (id INTEGER PRIMARY KEY, x);"
      "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id REFERENCES a, y);"
      "CREATE TABLE c (id INTEGER PRIMARY KEY, b_id REFERENCES b);"_s;

std::shared_ptr<const LoadedRecords> recordsOf(const QString &rows,
                                               FetchStrategy strategy = FetchStrategy::Prefetch)
{
    Database database = openScript(tables + rows);
    const Loaded loaded = load(database, u"a"_s, { u"b__c"_s, u"b__a__b"_s }, strategy);
    if (loaded.error)
        qFatal("%s", qPrintable(loaded.error->text));
    return loaded.records;
}

} // namespace

class TestRecordComparison : public QObject
{
    Q_OBJECT

private slots:
    void findsEveryDifference_data();
    void findsEveryDifference();
    void takesWhatWasNotReachedForEmpty();
    void takesNoLongerThanTheRecords();
};

void TestRecordComparison::findsEveryDifference_data()
{
    QTest::addColumn<QString>("rows");
    QTest::addColumn<bool>("areEqual");
    QTest::newRow("the same") << u"INSERT INTO a VALUES (1, 'x'), (2, 1.5); INSERT INTO b VALUES "
                                 u"(1, 1, 'y'), (2, 1, NULL);"
                                 "INSERT INTO c VALUES (1, 1);"_s
                              << true;
    const auto differs = [](const char *title, const QString &rows) {
        QTest::newRow(title) << rows << false;
    };
    differs("a text",
            u"INSERT INTO a VALUES (1, 'X'), (2, 1.5); INSERT INTO b VALUES (1, 1, 'y'), "
            "(2, 1, NULL); INSERT INTO c VALUES (1, 1);"_s);
    differs("the type of a value",
            u"INSERT INTO a VALUES (1, x'78'), (2, 1.5); INSERT INTO b VALUES (1, 1, 'y'), "
            "(2, 1, NULL); INSERT INTO c VALUES (1, 1);"_s);
    differs("a real",
            u"INSERT INTO a VALUES (1, 'x'), (2, 1.25); INSERT INTO b VALUES (1, 1, 'y'), "
            "(2, 1, NULL); INSERT INTO c VALUES (1, 1);"_s);
    differs("a root record more",
            u"INSERT INTO a VALUES (1, 'x'), (2, 1.5), (3, 1); INSERT INTO b VALUES (1, 1, 'y'), "
            "(2, 1, NULL); INSERT INTO c VALUES (1, 1);"_s);
    differs("a related one less",
            u"INSERT INTO a VALUES (1, 'x'), (2, 1.5); INSERT INTO b VALUES (1, 1, 'y');"
            "INSERT INTO c VALUES (1, 1);"_s);
    differs("whose it is",
            u"INSERT INTO a VALUES (1, 'x'), (2, 1.5); INSERT INTO b VALUES (1, 1, 'y'), "
            "(2, 2, NULL); INSERT INTO c VALUES (1, 1);"_s);
    differs("a NULL",
            u"INSERT INTO a VALUES (1, 'x'), (2, 1.5); INSERT INTO b VALUES (1, 1, 'y'), "
            "(2, 1, 0); INSERT INTO c VALUES (1, 1);"_s);
    differs("two levels down",
            u"INSERT INTO a VALUES (1, 'x'), (2, 1.5); INSERT INTO b VALUES (1, 1, 'y'), "
            "(2, 1, NULL); INSERT INTO c VALUES (1, 2);"_s);
}

void TestRecordComparison::findsEveryDifference()
{
    QFETCH(const QString, rows);
    QFETCH(const bool, areEqual);
    const auto one = recordsOf(
        u"INSERT INTO a VALUES (1, 'x'), (2, 1.5); INSERT INTO b VALUES (1, 1, 'y'), (2, 1, NULL);"
        "INSERT INTO c VALUES (1, 1);"_s);
    for (const FetchStrategy strategy : allFetchStrategies()) {
        const auto other = recordsOf(rows, strategy);
        QCOMPARE(haveEqualRecords(*one, *other), areEqual);
        QCOMPARE(haveEqualRecords(*other, *one), areEqual);
    }
}

/// A strategy that stops at a level without keys and one that asks all the same give one tree, and
/// count alike.
void TestRecordComparison::takesWhatWasNotReachedForEmpty()
{
    for (const QString &rows :
         { QString(), u"INSERT INTO a VALUES (1, NULL);"_s,
           u"INSERT INTO a VALUES (1, 2); INSERT INTO b VALUES (1, NULL, 3);"_s }) {
        const auto first = recordsOf(rows, FetchStrategy::Naive);
        for (const FetchStrategy strategy : allFetchStrategies()) {
            const auto other = recordsOf(rows, strategy);
            QVERIFY(haveEqualRecords(*first, *other));
            QCOMPARE(other->recordCounts(), first->recordCounts());
            QCOMPARE(other->recordCounts().size(), size_t(3));
        }
    }
}

/// Ten thousand records that all lead to one, which leads back to the ten thousand: written out,
/// this tree has a hundred million records.
void TestRecordComparison::takesNoLongerThanTheRecords()
{
    Database database = openScript(
        u"CREATE TABLE list (id INTEGER PRIMARY KEY);"
        "CREATE TABLE entry (id INTEGER PRIMARY KEY, list_id REFERENCES list, x);"
        "INSERT INTO list VALUES (1);"_s
        + fillScript(u"entry"_s, u"list_id, x"_s, 3'000, u"1, i"_s));
    const auto loadedBy = [&](FetchStrategy strategy) {
        const Loaded loaded = load(database, u"entry"_s, { u"list__entry"_s }, strategy);
        if (loaded.error)
            qFatal("%s", qPrintable(loaded.error->text));
        return loaded.records;
    };
    const auto prefetched = loadedBy(FetchStrategy::Prefetch);
    QCOMPARE(prefetched->recordCount(), 3'000LL * 3'000 + 6'000);
    QVERIFY(haveEqualRecords(*prefetched, *loadedBy(FetchStrategy::Join)));
    QVERIFY(haveEqualRecords(*prefetched, *loadedBy(FetchStrategy::OnDemand)));
}

QTEST_GUILESS_MAIN(TestRecordComparison)
#include "tst_recordcomparison.moc"
