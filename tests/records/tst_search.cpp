// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/conditiontext.h"
#include "datalayer/sql/searchcondition.h"
#include "tests/support/everydatabase.h"
#include "tests/support/testdatabase.h"
#include "tests/support/values.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

const QString script
    = u"CREATE TABLE genre (id INTEGER PRIMARY KEY, name VARCHAR(60));"
      "CREATE TABLE track (id INTEGER PRIMARY KEY, name VARCHAR(60), composer VARCHAR(60), "
      "milliseconds INTEGER, price DOUBLE PRECISION, day DATE, genre_id INTEGER REFERENCES "
      "genre(id));"
      "CREATE TABLE tag (id INTEGER PRIMARY KEY, track_id INTEGER REFERENCES track(id), word "
      "VARCHAR(60), weight INTEGER);"
      "INSERT INTO genre VALUES (1, 'Metal'), (2, 'Rock');"
      "INSERT INTO track VALUES (1, 'Enter Sandman', 'Hetfield', 331, 0.99, '1991-07-29', 1), "
      "(2, '50% off', 'a_b', 42, 1.5, '1999-12-31', 2), "
      "(3, '501 off', 'axb', 7, 0.99, NULL, NULL), "
      "(4, 'Wait (live) [x]', NULL, 1999, 42, NULL, 1), "
      "(5, 'ENTER SANDMAN!', 'C:\\\\dir', 331, NULL, NULL, 2);"
      "INSERT INTO tag VALUES (1, 1, 'loud', 3), (2, 1, 'old', 9), (3, 2, 'loud', 9), "
      "(4, 4, NULL, 3);"_s;

QString idsOf(Database &database, const QuerySet &query)
{
    const Loaded loaded = database.load(query, FetchStrategy::Prefetch);
    if (loaded.error)
        return loaded.error->text;
    const RecordSet &root = loaded.records->root();
    QStringList ids;
    for (qsizetype row = 0; row < root.rowCount(); ++row)
        ids << QString::number(root.cell(row, 0).integer);
    return ids.join(u' ');
}

} // namespace

/// Free text and conditions as they are typed find the same records on every database.
class TestSearch : public EveryDatabaseTest
{
    Q_OBJECT

private slots:
    void findsText_data();
    void findsText();
    void meetsConditions_data();
    void meetsConditions();
    void looksInColumnsOfTextAndNumbers();
    void findsNothingWhereNothingCanBe();
    void searchesAThousandColumns();
    void takesMarksInFrontForLetters_data();
    void takesMarksInFrontForLetters();
    void saysWhatAViewLacks();
};

void TestSearch::findsText_data()
{
    QTest::addColumn<QString>("searched");
    QTest::addColumn<QString>("ids");
    QTest::newRow("nothing") << u""_s << u"1 2 3 4 5"_s;
    QTest::newRow("words") << u"Enter Sandman"_s << u"1 5"_s;
    QTest::newRow("in any case") << u"enter SANDMAN"_s << u"1 5"_s;
    QTest::newRow("a part") << u"etfi"_s << u"1"_s;
    QTest::newRow("no pattern") << u"50%"_s << u"2"_s;
    QTest::newRow("no character") << u"a_b"_s << u"2"_s;
    QTest::newRow("no regular expression") << u"(live) [x]"_s << u"4"_s;
    QTest::newRow("dots and stars") << u".*"_s << u""_s;
    QTest::newRow("an escape") << u"!"_s << u"5"_s;
    QTest::newRow("quotes") << u"'; DROP TABLE track; --"_s << u""_s;
    QTest::newRow("a number, and a part of a text") << u"50"_s << u"2 3"_s;
    QTest::newRow("a number, as an integer or a real") << u"42"_s << u"2 4"_s;
    QTest::newRow("a number of a day, too") << u"1999"_s << u"2 4"_s;
    QTest::newRow("a real") << u"1.5"_s << u"2"_s;
    QTest::newRow("no part of a number") << u"33"_s << u""_s;
    QTest::newRow("more than a number can be") << u"99999999999999999999"_s << u""_s;
    QTest::newRow("a part of a day") << u"1991-07"_s << u"1"_s;
    QTest::newRow("true is no number") << u"true"_s << u""_s;
    QTest::newRow("a space") << u" "_s << u"1 2 3 4 5"_s;
}

void TestSearch::findsText()
{
    QFETCH(const QString, searched);
    Database database = openTested(script);
    QTEST(idsOf(database, QuerySet(u"track"_s).filter(Condition::search(searched))), "ids");
}

void TestSearch::meetsConditions_data()
{
    QTest::addColumn<QStringList>("conditions");
    QTest::addColumn<QString>("ids");
    const auto row = [](const QStringList &conditions, const QString &ids) {
        QTest::newRow(qPrintable(conditions.join(u", "_s))) << conditions << ids;
    };
    row({ u"name = Enter Sandman"_s }, u"1"_s);
    row({ u"name ~ sandman"_s }, u"1 5"_s);
    row({ u"name ^ ENTER"_s }, u"1 5"_s);
    row({ u"name ^ 50%"_s }, u"2"_s);
    row({ u"name ~ _"_s }, u""_s);
    row({ u"milliseconds > 42"_s }, u"1 4 5"_s);
    row({ u"milliseconds>=42"_s, u"milliseconds<1000"_s }, u"1 2 5"_s);
    row({ u"milliseconds ~ 33"_s }, u"1 5"_s);
    row({ u"id in (1, 3, 9)"_s }, u"1 3"_s);
    row({ u"composer is null"_s }, u"4"_s);
    row({ u"composer is not null"_s, u"genre.name = Metal"_s }, u"1"_s);
    // NULL meets neither.
    row({ u"composer = Hetfield"_s }, u"1"_s);
    row({ u"composer != Hetfield"_s }, u"2 3 5"_s);
    row({ u"genre.name != Metal"_s }, u"2 5"_s);
    // Along a relation to many: some record.
    row({ u"tag.word = loud"_s }, u"1 2"_s);
    row({ u"tag.word != loud"_s }, u"1"_s);
    // One and the same record.
    row({ u"tag.word = loud"_s, u"tag.weight = 9"_s }, u"2"_s);
    row({ u"genre.name = Metal"_s, u"tag.word = loud"_s, u"tag.weight = 9"_s }, u""_s);
    row({ u"genre.track.id = 4"_s, u"genre.track.milliseconds = 331"_s }, u""_s);
    row({ u"genre.track.id = 1"_s, u"genre.track.tag.word = loud"_s,
          u"genre.track.tag.weight = 3"_s },
        u"1 4"_s);
}

void TestSearch::meetsConditions()
{
    QFETCH(const QStringList, conditions);
    Database database = openTested(script);
    QList<Condition> all;
    for (const QString &condition : conditions) {
        const auto read = readCondition(condition, database.schema(),
                                        database.schema().tableIndex(u"track"_s),
                                        ConditionForm::Typed);
        QVERIFY2(read, read ? "" : qPrintable(read.error().text));
        all << *read;
    }
    QTEST(idsOf(database, QuerySet(u"track"_s).filter(Condition::allOf(all))), "ids");
}

void TestSearch::looksInColumnsOfTextAndNumbers()
{
    Database database = openTested(
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, word VARCHAR(20), n INTEGER, b BLOB);"_s);
    const Table &table = database.schema().table(0);
    const Field word(u"word"_s);
    QVERIFY(searchCondition(table, u"x"_s) == word.iContains(u"x"_s));
    QVERIFY(searchCondition(table, u"7"_s)
            == (Field(u"id"_s).exact(7) || word.iContains(u"7"_s) || Field(u"n"_s).exact(7)));
}

void TestSearch::findsNothingWhereNothingCanBe()
{
    Database database = openTested(u"CREATE TABLE t (id INTEGER PRIMARY KEY);"
                                   "INSERT INTO t VALUES (1), (2);"_s);
    const QuerySet query(u"t"_s);
    QCOMPARE(idsOf(database, query.filter(Condition::search(u"x"_s))), QString());
    QCOMPARE(idsOf(database, query.filter(Condition::search(u"2"_s))), u"2"_s);
    QCOMPARE(idsOf(database, query.filter(Condition::search(u"x"_s) || Field(u"id"_s).exact(1))),
             u"1"_s);
}

/// SQLite allows expressions that are a thousand levels deep.
void TestSearch::searchesAThousandColumns()
{
    if (testedKind() != DatabaseKind::Sqlite)
        QSKIP("servers have a limit of columns, not of depth");
    QStringList columns;
    for (int column = 0; column < 1999; ++column)
        columns << u"c%1 TEXT"_s.arg(column);
    Database database = openTested(
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, %1);"
        "INSERT INTO t (id, c1998) VALUES (1, 'needle'), (2, 'hay');"_s.arg(columns.join(u", "_s)));
    QCOMPARE(idsOf(database, QuerySet(u"t"_s).filter(Condition::search(u"NEED"_s))), u"1"_s);
}

void TestSearch::takesMarksInFrontForLetters_data()
{
    QTest::addColumn<Condition>("condition");
    QTest::addColumn<QString>("ids");
    QTest::newRow("a text") << Condition::search(u"\ufeffa"_s) << u"1 3"_s;
    QTest::newRow("a mark alone") << Condition::search(u"\ufeff"_s) << u"1 3"_s;
    QTest::newRow("contained") << Condition::written(u"t ~ \ufeffa"_s) << u"1 3"_s;
    QTest::newRow("in front") << Condition::written(u"t ^ \ufeffa"_s) << u"1"_s;
    QTest::newRow("equal") << Condition::written(u"t = \ufeffa"_s) << u"1"_s;
    QTest::newRow("in a list") << Condition::written(u"t in (\"\ufeffa\", 7)"_s) << u"1"_s;
    QTest::newRow("equal, in the other order") << Condition::written(u"t = \ufffea"_s) << u"4"_s;
    QTest::newRow("in front, in the other order") << Condition::written(u"t ^ \ufffe"_s) << u"4"_s;
}

/// A byte order mark at the beginning of a text is a character like others.
void TestSearch::takesMarksInFrontForLetters()
{
    QFETCH(const Condition, condition);
    if (testedKind() != DatabaseKind::Sqlite)
        return; // whose collations may leave them out
    Database database = openScript(
        u"CREATE TABLE w (id INTEGER PRIMARY KEY, t VARCHAR(60));"
        "INSERT INTO w VALUES (1, '\ufeffa'), (2, 'a'), (3, 'b\ufeffa'), (4, '\ufffea');"_s);
    QTEST(idsOf(database, QuerySet(u"w"_s).filter(condition)), "ids");
}

void TestSearch::saysWhatAViewLacks()
{
    if (testedKind() != DatabaseKind::Sqlite)
        QSKIP("the other databases keep no such view");
    Database database = openTested(u"CREATE TABLE t (id INTEGER PRIMARY KEY, word TEXT);"
                                   "INSERT INTO t VALUES (1, 'x');"
                                   "CREATE VIEW broken AS SELECT json_extract(word, '$') AS word "
                                   "FROM t;"_s);
    const QString said = idsOf(database, QuerySet(u"broken"_s).filter(Condition::search(u"x"_s)));
    QVERIFY2(said.contains("malformed JSON"_L1), qPrintable(said));
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
