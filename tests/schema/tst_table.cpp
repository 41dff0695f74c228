// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/table.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestTable : public QObject
{
    Q_OBJECT

private slots:
    void knowsTexts_data();
    void knowsTexts();
    void comparesTypes_data();
    void comparesTypes();
    void leavesConversionsToSqlite();
    void knowsWhatAnIndexFinds_data();
    void knowsWhatAnIndexFinds();

private:
    /// Of a server, whose columns have no affinity.
    static Column column(const QString &type)
    {
        Column column;
        column.type = type;
        return column;
    }
};

void TestTable::knowsTexts_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("isText");
    for (const char *type : { "text", "character varying(10)", "character(5)", "varchar(50)",
                              "VARCHAR(50)", "longtext", "char(36)" })
        QTest::newRow(type) << QString::fromLatin1(type) << true;
    for (const char *type : { "", "bigint", "text[]", "character varying(10)[]", "uuid", "mood",
                              "enum('text','char')", "timestamp with time zone" })
        QTest::newRow(type) << QString::fromLatin1(type) << false;
}

void TestTable::knowsTexts()
{
    QFETCH(const QString, type);
    QTEST(column(type).isText(), "isText");
}

void TestTable::comparesTypes_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("areComparable");
    const auto row = [](const char *one, const char *other, bool areComparable) {
        QTest::addRow("%s, %s", one, other)
            << QString::fromLatin1(one) << QString::fromLatin1(other) << areComparable;
    };
    row("integer", "bigint", true);
    row("int(11)", "bigint(20) unsigned", true);
    row("numeric(30,10)", "double precision", true);
    row("text", "character varying(10)", true);
    row("date", "timestamp with time zone", true);
    row("text", "bigint", false);
    row("varchar(20)", "int(11)", false);
    row("uuid", "integer", false);
    row("uuid", "character(36)", false);
    row("date", "text", false);
    // Nobody knows what these are made of.
    row("posint", "integer", true);
    row("mood", "text", true);
    row("integer[]", "integer", true);
    row("", "integer", true);
}

void TestTable::comparesTypes()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const bool, areComparable);
    QCOMPARE(roundtrip::areComparable(column(one), column(other)), areComparable);
    QCOMPARE(roundtrip::areComparable(column(other), column(one)), areComparable);
}

void TestTable::leavesConversionsToSqlite()
{
    Column text = column(u"TEXT"_s);
    text.affinity = affinityOfType(text.type);
    Column number = column(u"INTEGER"_s);
    number.affinity = affinityOfType(number.type);
    QVERIFY(areComparable(text, number));
    QVERIFY(text.isText());
    QVERIFY(!number.isText());
}

void TestTable::knowsWhatAnIndexFinds_data()
{
    QTest::addColumn<QList<int>>("columns");
    QTest::addColumn<bool>("isIndexed");
    const auto row = [](const char *title, const QList<int> &columns, bool isIndexed) {
        QTest::newRow(title) << columns << isIndexed;
    };
    row("the key", { 0 }, true);
    row("the first of an index", { 2 }, true);
    row("an index in another order", { 3, 2 }, true);
    row("the second of an index", { 3 }, false);
    row("more than an index has", { 2, 3, 4 }, false);
    row("a hash", { 4, 5 }, true);
    row("half a hash", { 4 }, false);
    row("an index over some records", { 6 }, false);
    row("a full text", { 7 }, false);
    row("behind an expression", { 8 }, false);
    row("no column", {}, false);
}

void TestTable::knowsWhatAnIndexFinds()
{
    Table table;
    table.primaryKey = { 0, 1 };
    table.indexes = {
        { .name = u"ordered"_s, .columns = { 2, 3 } },
        { .name = u"hash"_s, .columns = { 4, 5 }, .method = Index::Method::Hash },
        { .name = u"partial"_s, .columns = { 6 }, .isPartial = true },
        { .name = u"words"_s, .columns = { 7 }, .method = Index::Method::Special },
        { .name = u"expression"_s, .columns = { -1, 8 } },
    };
    QFETCH(const QList<int>, columns);
    QTEST(table.isIndexed(columns), "isIndexed");
}

QTEST_GUILESS_MAIN(TestTable)
#include "tst_table.moc"
