// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/schema.h"
#include "ui/search/recordfilter.h"
#include "ui/search/searchcost.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

/// customer(id, mail, name) with a key and an index on mail and name, about \a rows records.
Schema schema(std::optional<qint64> rows)
{
    Table customer;
    customer.name = u"customer"_s;
    customer.columns = { Column { .name = u"id"_s, .primaryKeyPosition = 1 },
                         Column { .name = u"mail"_s }, Column { .name = u"name"_s } };
    customer.primaryKey = { 0 };
    customer.indexes = { Index { .name = u"i"_s, .columns = { 1, 2 } } };
    customer.estimatedRows = rows;
    Table purchase;
    purchase.name = u"purchase"_s;
    purchase.columns = { Column { .name = u"id"_s, .primaryKeyPosition = 1 },
                         Column { .name = u"customer_id"_s } };
    purchase.primaryKey = { 0 };
    purchase.foreignKeys = { ForeignKey { .columns = { 1 }, .targetTable = u"customer"_s } };
    return Schema({ customer, purchase });
}

} // namespace

class TestSearchCost : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhatAnIndexServes_data();
    void knowsWhatAnIndexServes();
    void asksForLargeTablesOnly();
};

void TestSearchCost::knowsWhatAnIndexServes_data()
{
    QTest::addColumn<QStringList>("conditions");
    QTest::addColumn<bool>("isServed");
    QTest::newRow("none") << QStringList {} << false;
    QTest::newRow("the key") << QStringList { u"id=7"_s } << true;
    QTest::newRow("some keys") << QStringList { u"id in [1, 2]"_s } << true;
    QTest::newRow("an index") << QStringList { u"mail=a"_s } << true;
    QTest::newRow("its second column") << QStringList { u"name=a"_s } << false;
    QTest::newRow("a beginning") << QStringList { u"mail^a"_s } << false;
    QTest::newRow("a range") << QStringList { u"id>7"_s } << false;
    QTest::newRow("others") << QStringList { u"mail!=a"_s } << false;
    QTest::newRow("along a relation") << QStringList { u"purchase.id=7"_s } << false;
    QTest::newRow("one of two") << QStringList { u"name=b"_s, u"mail=a"_s } << true;
}

void TestSearchCost::knowsWhatAnIndexServes()
{
    QFETCH(const QStringList, conditions);
    QFETCH(const bool, isServed);
    RecordFilter filter;
    for (const QString &text : conditions)
        filter.conditions << Condition::written(text);
    QCOMPARE(isServedByIndex(filter, schema({}), 0), isServed);
    filter.search = u"a"_s;
    QCOMPARE(isServedByIndex(filter, schema({}), 0), isServed);
    QCOMPARE(isCostly(filter, schema(1'000'000), 0), !isServed);
}

void TestSearchCost::asksForLargeTablesOnly()
{
    const RecordFilter filter { .conditions = {}, .search = u"a"_s };
    QVERIFY(!isCostly(filter, schema(100'000), 0));
    QVERIFY(isCostly(filter, schema(100'001), 0));
    QVERIFY(!isCostly(filter, schema({}), 0)); // nobody knows
    // What was counted is better than an estimate.
    QVERIFY(!isCostly(filter, schema(1'000'000), 0, 5));
    QVERIFY(isCostly(filter, schema(5), 0, 1'000'000));
    // A query says both, the filter and the table.
    const Schema large = schema(1'000'000);
    const QuerySet searched = QuerySet(large.table(0).name).filter(Condition::search(u"a"_s));
    QVERIFY(isCostly(searched, large));
    QVERIFY(!isCostly(searched, large, 5));
    QVERIFY(!isCostly(QuerySet(u"nothing"_s), large));
}

QTEST_GUILESS_MAIN(TestSearchCost)
#include "tst_searchcost.moc"
