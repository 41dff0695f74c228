// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/recordorder.h"

#include "tests/support/schemanotation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

class TestRecordOrder : public QObject
{
    Q_OBJECT

private slots:
    void turnsRound();
    void leavesOutWhatHasNoOrder();
};

void TestRecordOrder::turnsRound()
{
    QStringList order;
    for (const QStringList &expected : { QStringList { u"a"_s }, QStringList { u"-a"_s },
                                         QStringList(), QStringList { u"a"_s } }) {
        order = nextOrder(order, u"a"_s);
        QCOMPARE(order, expected);
    }
    // Another column begins anew, and takes the place of all terms.
    QCOMPARE(nextOrder({ u"-a"_s, u"b"_s }, u"b"_s), QStringList { u"b"_s });
    QCOMPARE(nextOrder({ u"-a"_s, u"b"_s }, u"a"_s), QStringList());
    QCOMPARE(nextOrder({}, u""_s), QStringList { u""_s });
}

void TestRecordOrder::leavesOutWhatHasNoOrder()
{
    Table table = tablesFrom(u"t: id* a x"_s).constFirst();
    QVERIFY(canOrderBy(table, u"a"_s));
    QVERIFY(!canOrderBy(table, u"b"_s));
    table.columns[1].isOrderable = false; // a type such as json
    QVERIFY(!canOrderBy(table, u"a"_s));
    table.columns[2].name = u"-id"_s;
    QVERIFY(!canOrderBy(table, u"id"_s));
    QVERIFY(canOrderBy(table, u"-id"_s));
}

QTEST_APPLESS_MAIN(TestRecordOrder)
#include "tst_recordorder.moc"
