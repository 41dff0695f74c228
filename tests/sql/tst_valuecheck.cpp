// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/condition.h"
#include "datalayer/sql/valuecheck.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

/// Which values a column of MySQL is compared with: the server itself would take any.
class TestValueCheck : public QObject
{
    Q_OBJECT

private slots:
    void refusesWhatTheTypeCannotBe_data();
    void refusesWhatTheTypeCannotBe();
    void leavesOtherDatabasesAlone();
    void isPartOfEveryComparison();
};

void TestValueCheck::refusesWhatTheTypeCannotBe_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isRefused");
    const auto rows = [](const char *type, bool isRefused, const QStringList &values) {
        for (const QString &value : values)
            QTest::addRow("%s, %s", type, qPrintable(value))
                << QString::fromLatin1(type) << value << isRefused;
    };
    const QStringList numbers { u"1"_s,  u"-1"_s,  u"+1"_s,  u"1.5"_s, u".5"_s,
                                u"1."_s, u"1e5"_s, u" 1 "_s, u"007"_s, u"18446744073709551615"_s };
    const QStringList texts { u"1x"_s,   u"x"_s,    u""_s,    u" "_s,         u"1 2"_s, u"1e"_s,
                              u"1e5x"_s, u"0x10"_s, u"."_s,   u"-"_s,         u"--1"_s, u"1,5"_s,
                              u"true"_s, u"١"_s,    u"NaN"_s, u"2024-01-01"_s };
    for (const char *type : { "int(11)", "bigint(20) unsigned", "tinyint(1)", "decimal(10,2)",
                              "double", "float", "year(4)", "bit(8)" }) {
        rows(type, false, numbers);
        rows(type, true, texts);
    }
    const QStringList moments { u"2024-02-29"_s,          u"2024-2-9"_s,
                                u"0000-00-00"_s,          u"2024-02-29 12:30"_s,
                                u"2024-02-29T12:30:00"_s, u"2024-02-29 12:30:00.123456"_s };
    const QStringList noMoments {
        u"2024-02-29x"_s, u"2024-13-01"_s,       u"2024-01-32"_s,          u"x"_s, u""_s,
        u"2024"_s,        u"2024-02-29 25:00"_s, u"2024-02-29 "_s + u"x"_s
    };
    for (const char *type : { "date", "datetime(6)", "timestamp" }) {
        rows(type, false, moments);
        rows(type, true, noMoments);
    }
    rows("time(6)", false, { u"12:30"_s, u"-838:59:59"_s, u"00:00:01.5"_s, u"1 12:30:00"_s });
    rows("time", true, { u"12"_s, u"12:60"_s, u"noon"_s, u""_s, u"12:30x"_s });
    for (const char *type : { "varchar(20)", "text", "enum('a','1x')", "varbinary(9)", "json" })
        rows(type, false, texts);
}

void TestValueCheck::refusesWhatTheTypeCannotBe()
{
    QFETCH(const QString, type);
    QFETCH(const QString, value);
    const Column column { .name = u"c"_s, .type = type, .database = DatabaseKind::MySql };
    QTEST(problemWithValue(column, Value::ofText(value)).has_value(), "isRefused");
}

void TestValueCheck::leavesOtherDatabasesAlone()
{
    Column sqlite { .name = u"c"_s, .type = u"INTEGER"_s };
    sqlite.affinity = affinityOfType(sqlite.type);
    QVERIFY(!problemWithValue(sqlite, Value::ofText(u"1x"_s)));
    const Column postgres { .name = u"c"_s,
                            .type = u"integer"_s,
                            .baseType = u"integer"_s,
                            .database = DatabaseKind::PostgreSql };
    QVERIFY(!problemWithValue(postgres, Value::ofText(u"1x"_s)));
}

void TestValueCheck::isPartOfEveryComparison()
{
    Table table;
    table.name = u"t"_s;
    table.columns << Column { .name = u"id"_s,
                              .type = u"int(11)"_s,
                              .database = DatabaseKind::MySql };
    const Field id(u"id"_s);
    const Value wrong = Value::ofText(u"1x"_s);
    const Value right = Value::ofInteger(1);
    for (const Condition &condition :
         { id.exact(wrong), id.gt(wrong), id.gte(wrong), id.lt(wrong), id.lte(wrong),
           id.in({ right, wrong }), id.range(right, wrong), !id.exact(wrong),
           id.exact(right) || id.exact(wrong) }) {
        const Result<Predicate> resolved = condition.resolveOwn(table);
        QVERIFY(!resolved);
        QCOMPARE(resolved.error().kind, DbError::Kind::Name);
        QVERIFY2(resolved.error().text.contains(u"'1x' is no number"_s),
                 qPrintable(resolved.error().text));
    }
    for (const Condition &condition :
         { id.exact(right), id.exact(Value()), id.in({ right, Value() }), id.contains(wrong),
           id.startsWith(wrong), id.isNull() })
        QVERIFY(condition.resolveOwn(table));
}

QTEST_GUILESS_MAIN(TestValueCheck)
#include "tst_valuecheck.moc"
