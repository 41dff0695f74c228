// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/recordtext.h"

#include "tests/support/testdatabase.h"
#include "tests/support/values.h"

#include <QHash>
#include <QLocale>
#include <QScopeGuard>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

Q_DECLARE_METATYPE(roundtrip::Value)

class TestRecordText : public QObject
{
    Q_OBJECT

private slots:
    void writesCells_data();
    void writesCells();
    void writesCutCellsByTheirFullSize();
    void labelsRecords_data();
    void labelsRecords();
    void addsAFewShortFacts_data();
    void addsAFewShortFacts();
    void countsRelatedRecords();
    void groupsTheDigitsOfACount();
    void namesWhatItCounts();
};

void TestRecordText::writesCells_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("line");
    QTest::newRow("NULL") << Value() << u"NULL"_s;
    QTest::newRow("integer") << integer(-9223372036854775807) << u"-9223372036854775807"_s;
    QTest::newRow("real") << real(0.1) << u"0.1"_s;
    QTest::newRow("whole real") << real(3) << u"3"_s;
    QTest::newRow("text") << text("größe") << u"größe"_s;
    QTest::newRow("empty") << text("") << QString();
    QTest::newRow("line breaks and tabs are spaces") << text("a\nb\r\nc\td") << u"a b  c d"_s;
    QTest::newRow("so are Unicode's line ends") << text("a\u2028b\u2029c") << u"a b c"_s;
    QTest::newRow("other controls are seen") << text(QByteArray("a\0b\x1b"
                                                                "c\x7f"
                                                                "d",
                                                                7))
                                             << u"a␀b␛c␡d"_s;
    QTest::newRow("a change of direction is seen") << text("a\u202eb") << u"a\ufffdb"_s;
    QTest::newRow("what is no UTF-8") << text("a\xff"
                                              "b")
                                      << u"a\uFFFDb"_s;
    QTest::newRow("as long as fits") << text("01234567890123456789") << u"01234567890123456789"_s;
    QTest::newRow("longer") << text("012345678901234567890") << u"0123456789012345678…"_s;
    QTest::newRow("longer, of wide characters")
        << text(QByteArray("日本").repeated(50)) << u"日本日本日本日本日本日本日本日本日本日…"_s;
    QTest::newRow("blob") << blob(QByteArray(12, 'x')) << u"blob, 12 bytes"_s;
    QTest::newRow("large blob") << blob(QByteArray(2048, 'x')) << u"blob, 2.0 KiB"_s;
}

void TestRecordText::writesCells()
{
    QFETCH(const Value, value);
    QTEST(cellText(value.view(), 20), "line");
}

void TestRecordText::writesCutCellsByTheirFullSize()
{
    CellView cell = blob("abc").view();
    const Value kept = blob("abc");
    cell.bytes = kept.bytes;
    cell.fullSize = 100'000'000;
    QCOMPARE(cellText(cell, 40), u"blob, 95.4 MiB"_s);
}

void TestRecordText::labelsRecords_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("label");
    QTest::addColumn<bool>("isNull");
    QTest::newRow("the first text column that is not a key")
        << u"CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER, name TEXT, more TEXT);"
           "INSERT INTO t VALUES (1, 2, 'x', 'y');"_s
        << u"x"_s << false;
    QTest::newRow("not a foreign key")
        << u"CREATE TABLE t (id INTEGER PRIMARY KEY, code TEXT REFERENCES o, name VARCHAR(9));"
           "INSERT INTO t VALUES (1, 'c', 'x');"_s
        << u"x"_s << false;
    QTest::newRow("else the key") << u"CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER);"
                                     "INSERT INTO t VALUES (7, 2);"_s
                                  << u"7"_s << false;
    QTest::newRow("of several columns")
        << u"CREATE TABLE t (a TEXT, b INTEGER, n INTEGER,"
           " PRIMARY KEY (b, a)); INSERT INTO t VALUES ('x', 2, 3);"_s
        << u"2, x"_s << false;
    QTest::newRow("else a few columns") << u"CREATE TABLE t (a INTEGER, b REAL, c, d);"
                                           "INSERT INTO t VALUES (1, 2.5, NULL, 4);"_s
                                        << u"1, 2.5, NULL"_s << false;
    QTest::newRow("NULL") << u"CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT);"
                             "INSERT INTO t VALUES (1, NULL);"_s
                          << u"NULL"_s << true;
    QTest::newRow("the text NULL is not NULL")
        << u"CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO t VALUES (1, 'NULL');"_s
        << u"NULL"_s << false;
    const QString people = u"CREATE TABLE t (id INTEGER PRIMARY KEY, company TEXT, LastName TEXT,"
                           " first_name VARCHAR(9), fax TEXT);"_s;
    QTest::newRow("a person's name")
        << people + u"INSERT INTO t VALUES (1, 'c', 'Adams', 'Ann', '7');"_s << u"Ann Adams"_s
        << false;
    QTest::newRow("a part of it") << people
            + u"INSERT INTO t VALUES (1, 'c', 'Adams', NULL, '7');"_s
                                  << u"Adams"_s << false;
    QTest::newRow("none of it") << people + u"INSERT INTO t VALUES (1, 'c', NULL, NULL, '7');"_s
                                << u"NULL"_s << true;
    QTest::newRow("one such column is a text like others")
        << u"CREATE TABLE t (id INTEGER PRIMARY KEY, company TEXT, surname TEXT);"
           "INSERT INTO t VALUES (1, 'c', 'Adams');"_s
        << u"c"_s << false;
    QTest::newRow("no name in numbers")
        << u"CREATE TABLE t (id INTEGER PRIMARY KEY, c TEXT, first_name INTEGER, surname TEXT);"
           "INSERT INTO t VALUES (1, 'c', 1, 'Adams');"_s
        << u"c"_s << false;
    QTest::newRow("many lines are one")
        << u"CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO t VALUES (1, 'a'||char(10)||'b');"_s
        << u"a b"_s << false;
}

void TestRecordText::labelsRecords()
{
    QFETCH(const QString, script);
    Database database = openScript(script);
    const Loaded loaded = load(database, u"t"_s, {});
    QVERIFY(loaded.records);
    const RecordText recordText(*loaded.records);
    QTEST(recordText.label(loaded.records->root(), 0), "label");
    QTEST(recordText.isLabelNull(loaded.records->root(), 0), "isNull");
}

void TestRecordText::addsAFewShortFacts_data()
{
    QTest::addColumn<QString>("values");
    QTest::addColumn<QString>("details");
    QTest::newRow("three of them") << u"'US', 1929, 'x', 'y'"_s << u"US · 1929 · x"_s;
    QTest::newRow("without NULL") << u"NULL, 1929, NULL, 'y'"_s << u"1929 · y"_s;
    QTest::newRow("without blobs") << u"x'00', 1929, NULL, NULL"_s << u"1929"_s;
    QTest::newRow("without what is long")
        << u"'%1', 1929, NULL, NULL"_s.arg(QString(29, u'x')) << u"1929"_s;
    QTest::newRow("but as long as fits")
        << u"'%1', NULL, NULL, NULL"_s.arg(QString(28, u'x')) << QString(28, u'x');
    QTest::newRow("without blanks") << u"'', ' ', 1929, NULL"_s << u"1929"_s;
    QTest::newRow("nothing at all") << u"NULL, NULL, NULL, NULL"_s << QString();
}

void TestRecordText::addsAFewShortFacts()
{
    QFETCH(const QString, values);
    Database database = openScript(
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, a, b, c, d, up_id REFERENCES t);"
        "INSERT INTO t VALUES (7, 'name', "_s
        + values + u", 7);"_s);
    const Loaded loaded = load(database, u"t"_s, {});
    const RecordText recordText(*loaded.records);
    // Neither the label again nor keys.
    QTEST(recordText.details(loaded.records->root(), 0, StepId::Root), "details");
}

/// In the plural, where a table's name is a noun of English.
void TestRecordText::namesWhatItCounts()
{
    const QHash<QString, QString> plurals {
        { u"Track"_s, u"2 Tracks"_s }, { u"category"_s, u"2 categories"_s },
        { u"day"_s, u"2 days"_s },     { u"child"_s, u"2 children"_s },
        { u"box"_s, u"2 boxes"_s },    { u"address"_s, u"2 address"_s },
        { u"log2"_s, u"2 log2"_s }
    };
    for (auto plural = plurals.begin(); plural != plurals.end(); ++plural) {
        Database database = openScript(
            u"CREATE TABLE a (id INTEGER PRIMARY KEY);"
            "CREATE TABLE %1 (id INTEGER PRIMARY KEY, a_id REFERENCES a);"
            "INSERT INTO a VALUES (1), (2); INSERT INTO %1 VALUES (1, 1), (2, 1), (3, 2);"_s.arg(
                plural.key()));
        const Loaded loaded = load(database, u"a"_s, { plural.key() });
        const RecordText text(*loaded.records);
        QCOMPARE(text.details(loaded.records->root(), 0, StepId::Root), plural.value());
        QCOMPARE(text.details(loaded.records->root(), 1, StepId::Root), u"1 "_s + plural.key());
    }
}

void TestRecordText::groupsTheDigitsOfACount()
{
    Database database = openScript(
        u"CREATE TABLE a (id INTEGER PRIMARY KEY);"
        "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id REFERENCES a);"
        "INSERT INTO a VALUES (1);"
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1234)"
        " INSERT INTO b SELECT i, 1 FROM n;"_s);
    const Loaded loaded = load(database, u"a"_s, { u"b"_s });
    const RecordText text(*loaded.records);
    const QLocale before;
    const auto restore = qScopeGuard([&before] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(text.details(loaded.records->root(), 0, StepId::Root), u"1,234 bs"_s);
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(text.details(loaded.records->root(), 0, StepId::Root), u"1.234 bs"_s);
}

void TestRecordText::countsRelatedRecords()
{
    Database database = openScript(
        u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT, country TEXT, born INTEGER);"
        "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, author_id REFERENCES author);"
        "INSERT INTO author VALUES (1, 'A', 'US', 1929), (2, 'B', NULL, NULL);"
        "INSERT INTO book VALUES (1, 'x', 1), (2, 'y', 1);"_s,
        { { u"author"_s, u"book"_s, u"books"_s } });
    const Loaded loaded = load(database, u"author"_s, { u"books__author"_s });
    const RecordText recordText(*loaded.records);
    QCOMPARE(recordText.details(loaded.records->root(), 0, StepId::Root), u"2 books · US · 1929"_s);
    QCOMPARE(recordText.details(loaded.records->root(), 1, StepId::Root), u"0 books"_s);
    // With the names of the columns.
    QCOMPARE(recordText.namedDetails(loaded.records->root(), 0, StepId::Root),
             u"2 books\ncountry: US\nborn: 1929"_s);
    QCOMPARE(recordText.namedLabel(loaded.records->root(), 1), u"name: B"_s);
    // Of what leads to one record there is nothing to count.
    const RecordSet *books = loaded.records->root()
                                 .related(loaded.records->lookups().step(StepId { 1 }).relation,
                                          StepId { 1 })
                                 ->target();
    QCOMPARE(recordText.details(*books, 0, StepId { 1 }), QString());
    // Nor of what was not loaded.
    const Loaded bare = load(database, u"author"_s, {});
    QCOMPARE(RecordText(*bare.records).details(bare.records->root(), 0, StepId::Root),
             u"US · 1929"_s);
}

QTEST_GUILESS_MAIN(TestRecordText)
#include "tst_recordtext.moc"
