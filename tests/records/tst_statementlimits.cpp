// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/logtext.h"
#include "datalayer/records/loading/fetchstrategy.h"
#include "tests/support/everydatabase.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// t0 to t\a count, each with two records that refer to the next table's.
QString chain(int count)
{
    QString script = u"CREATE TABLE t%1 (id INTEGER PRIMARY KEY);"
                     "INSERT INTO t%1 VALUES (1), (2);"_s.arg(count);
    for (int number = count - 1; number >= 0; --number) {
        script += u"CREATE TABLE t%1 (id INTEGER PRIMARY KEY, up_id INTEGER REFERENCES t%2);"
                  "INSERT INTO t%1 VALUES (1, 2), (2, 1);"_s.arg(QString::number(number),
                                                                 QString::number(number + 1));
    }
    return script;
}

QString repeated(const QString &text, int count, const QString &between)
{
    QStringList parts;
    for (int number = 0; number < count; ++number)
        parts << QString(text).replace(u'#', QString::number(number));
    return parts.join(between);
}

} // namespace

/// A statement of SQLite's takes 64 tables, 2 000 columns and so many SELECTs within one another;
/// PostgreSQL's 1 664 columns, MariaDB's 61 tables: whatever a strategy would put into one, it
/// loads what the others load.
class TestStatementLimits : public EveryDatabaseTest
{
    Q_OBJECT

private slots:
    void areNotMet_data();
    void areNotMet();
    void areNotMetByConditions_data();
    void areNotMetByConditions();
    void areNotMetByManyConditions_data();
    void areNotMetByManyConditions();
    void areSaid();
};

void TestStatementLimits::areNotMet_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("root");
    QTest::addColumn<QStringList>("lookups");
    QTest::addColumn<qint64>("records");
    QTest::addColumn<int>("joins"); // statements of the join strategy, on SQLite

    QTest::newRow("70 hops") << chain(70) << u"t0"_s
                             << QStringList { repeated(u"up"_s, 70, u"__"_s) } << 142LL << 2;
    QTest::newRow("70 hops the other way") << chain(70) << u"t70"_s << QStringList { [] {
        QStringList names;
        for (int number = 69; number >= 0; --number)
            names << u't' + QString::number(number);
        return names.join(u"__"_s);
    }() } << 142LL << 2;
    QTest::newRow("as many as there is room for")
        << chain(63) << u"t0"_s << QStringList { repeated(u"up"_s, 63, u"__"_s) } << 128LL << 1;

    // MariaDB has 64 indexes for a table.
    const int count = testedKind() == DatabaseKind::MySql ? 62 : 70;
    QStringList keys;
    for (int number = 0; number < count; ++number)
        keys << u"k%1"_s.arg(number);
    QTest::newRow("many keys of one table")
        << u"CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (id INTEGER PRIMARY KEY, "_s
            + repeated(u"k#_id INTEGER REFERENCES p"_s, count, u", "_s)
            + u"); INSERT INTO p VALUES (1), (2); INSERT INTO c VALUES (1, "_s
            + repeated(u"1 + # % 2"_s, count, u", "_s) + u"), (2, "_s
            + repeated(u"2 - # % 2"_s, count, u", "_s) + u");"_s
        << u"c"_s << keys << 2LL * (count + 1) << 8;

    if (testedKind() == DatabaseKind::MySql)
        return; // whose rows are too short for so many columns
    const QString together = u"CREATE TABLE n (id INTEGER PRIMARY KEY, "_s
        + repeated(u"c# TEXT"_s, 999, u", "_s)
        + u"); CREATE TABLE w (id INTEGER PRIMARY KEY, n_id INTEGER REFERENCES n, "_s
        + repeated(u"c# TEXT"_s, 999, u", "_s)
        + u"); INSERT INTO n (id) VALUES (1); INSERT INTO w (id, n_id) VALUES (1, 1);"_s;
    QTest::newRow("2 000 columns together")
        << together << u"w"_s << QStringList { u"n"_s } << 2LL << 2;
    if (testedKind() != DatabaseKind::Sqlite)
        return; // no table has as many columns
    const QString wide = u"CREATE TABLE w (id INTEGER PRIMARY KEY, n_id REFERENCES n, "_s
        + repeated(u"c#"_s, 1998, u", "_s)
        + u"); CREATE TABLE n (id INTEGER PRIMARY KEY, x); INSERT INTO n VALUES (1, 'x'), (2, 'y');"
          "INSERT INTO w (id, n_id, c7) VALUES (1, 1, 'a'), (2, 2, 'b'), (3, 1, 'c');"_s;
    QTest::newRow("2 000 columns") << wide << u"w"_s << QStringList { u"n"_s } << 6LL << 2;
    QTest::newRow("2 000 columns of the children")
        << wide << u"n"_s << QStringList { u"w"_s } << 5LL << 2;
    QTest::newRow("2 000 columns, and back")
        << wide << u"w"_s << QStringList { u"n__w"_s } << 11LL << 3;
}

void TestStatementLimits::areNotMet()
{
    QFETCH(const QString, script);
    QFETCH(const QString, root);
    QFETCH(const QStringList, lookups);
    QFETCH(const qint64, records);
    QFETCH(const int, joins);
    Database database = openTested(script);
    QByteArray first;
    for (const FetchStrategy strategy : allFetchStrategies()) {
        const Loaded loaded = load(database, root, lookups, strategy);
        QVERIFY2(!loaded.error,
                 loaded.error
                     ? qPrintable(fetchStrategyName(strategy) + u": "_s + loaded.error->text)
                     : "");
        QCOMPARE(loaded.records->recordCount(), records);
        const QByteArray json = recordsJson(*loaded.records);
        if (first.isEmpty())
            first = json;
        QVERIFY2(json == first, qPrintable(fetchStrategyName(strategy)));
        if (strategy == FetchStrategy::Join && testedKind() == DatabaseKind::Sqlite)
            QCOMPARE(queriesOf(database, loaded).size(), joins);
    }
}

void TestStatementLimits::areNotMetByConditions_data()
{
    QTest::addColumn<int>("conditionHops");
    QTest::addColumn<int>("lookupHops");
    QTest::newRow("a few, and subqueries") << 5 << 8;
    QTest::newRow("many") << 14 << 1;
    if (testedKind() == DatabaseKind::Sqlite)
        QTest::newRow("more than one statement joins") << 70 << 70;
}

/// Those of a path along many relations.
void TestStatementLimits::areNotMetByConditions()
{
    QFETCH(const int, conditionHops);
    QFETCH(const int, lookupHops);
    Database database = openTested(chain(std::max(conditionHops, lookupHops)));
    const QuerySet query
        = QuerySet(u"t0"_s)
              .prefetchRelated(repeated(u"up"_s, lookupHops, u"__"_s))
              .filter(Field(repeated(u"up"_s, conditionHops, u"__"_s) + u"__id"_s).exact(1));
    for (const FetchStrategy strategy : allFetchStrategies()) {
        const Loaded loaded = database.load(query, strategy);
        QVERIFY2(!loaded.error,
                 loaded.error
                     ? qPrintable(fetchStrategyName(strategy) + u": "_s + loaded.error->text)
                     : "");
        QCOMPARE(loaded.records->recordCount(), lookupHops + 1LL);
        // Each hop leads to the other one of two.
        QCOMPARE(loaded.records->root().cell(0, 0).integer, conditionHops % 2 == 0 ? 1LL : 2LL);
    }
}

void TestStatementLimits::areNotMetByManyConditions_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("of the record itself") << u"id"_s;
    QTest::newRow("of a related one") << u"up__id"_s;
    QTest::newRow("of one behind three others") << u"up__up__up__up__id"_s;
}

/// Any database takes so many at once, but not all within one another.
void TestStatementLimits::areNotMetByManyConditions()
{
    QFETCH(const QString, path);
    Database database = openTested(chain(5));
    QList<Condition> conditions;
    // PostgreSQL takes minutes to plan a thousand subqueries.
    const int count = testedKind() == DatabaseKind::Sqlite ? 1200 : 60;
    for (int number = 3; number < count + 3; ++number)
        conditions << Field(path).ne(number);
    for (const FetchStrategy strategy : allFetchStrategies()) {
        for (const Condition &condition :
             { Condition::allOf(conditions), Condition::anyOf(conditions) }) {
            const QuerySet query = QuerySet(u"t0"_s).prefetchRelated(u"up"_s).filter(condition);
            const Loaded loaded = database.load(query, strategy);
            QVERIFY2(!loaded.error,
                     loaded.error
                         ? qPrintable(fetchStrategyName(strategy) + u": "_s + loaded.error->text)
                         : "");
            QCOMPARE(loaded.records->root().rowCount(), 2);
        }
    }
}

void TestStatementLimits::areSaid()
{
    if (testedKind() != DatabaseKind::Sqlite)
        return;
    Database database = openScript(chain(70));
    const QStringList lookups { repeated(u"up"_s, 70, u"__"_s) };
    const Loaded joined = load(database, u"t0"_s, lookups, FetchStrategy::Join);
    const QList<QueryRecord> ofJoined = queriesOf(database, joined);
    QCOMPARE(notesText(ofJoined.last().notes),
             u"a statement of its own: one takes no more than 64 tables and 2000 columns"_s);
    const Loaded nested = load(database, u"t0"_s, lookups, FetchStrategy::Subquery);
    const QList<QueryRecord> ofNested = queriesOf(database, nested);
    QCOMPARE(notesText(ofNested.first().notes), QString());
    QCOMPARE(notesText(ofNested[1].notes), u"the keys stay in the database"_s);
    QCOMPARE(notesText(ofNested.last().notes),
             u"by its keys: more than 8 SELECTs within one another are too many"_s);
}

QTEST_GUILESS_MAIN(TestStatementLimits)
#include "tst_statementlimits.moc"
