// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/recentstatements.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestRecentStatements : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsKept();
    void givesAwayTheOldest();
    void staysWhereItIs();
};

void TestRecentStatements::findsWhatIsKept()
{
    RecentStatements<int> statements;
    QVERIFY(statements.isEmpty());
    QVERIFY(!statements.find(u"a"_s));
    statements.add(u"a"_s, 1);
    statements.add(u"b"_s, 2);
    QCOMPARE(statements.last(), 2);
    QCOMPARE(*statements.find(u"a"_s), 1);
    QCOMPARE(statements.last(), 1); // which was used last
    QCOMPARE(statements.takeLast(), 1);
    QVERIFY(!statements.find(u"a"_s));
    statements.clear();
    QVERIFY(statements.isEmpty());
}

void TestRecentStatements::givesAwayTheOldest()
{
    RecentStatements<int> statements;
    for (int i = 0; !statements.isFull(); ++i)
        statements.add(QString::number(i), i);
    QCOMPARE(statements.last(), 15);
    QVERIFY(statements.find(u"0"_s));
    QCOMPARE(statements.takeOldest(), 1);
    QVERIFY(!statements.isFull());
}

void TestRecentStatements::staysWhereItIs()
{
    RecentStatements<int> statements;
    const int *handle = &statements.add(u"a"_s, 1);
    statements.add(u"b"_s, 2);
    QCOMPARE(statements.find(u"a"_s), handle);
}

QTEST_APPLESS_MAIN(TestRecentStatements)
#include "tst_recentstatements.moc"
