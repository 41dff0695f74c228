// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/strategytext.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestStrategyText : public QObject
{
    Q_OBJECT

private slots:
    void namesEveryStrategy();
    void writesAsInASentence();
};

void TestStrategyText::namesEveryStrategy()
{
    QSet<QString> names;
    for (const FetchStrategy strategy : allFetchStrategies()) {
        const QString text = strategyText(strategy);
        QVERIFY(!text.isEmpty());
        QVERIFY2(!text.contains(u'-'), qPrintable(text));
        QCOMPARE(strategyTitle(strategy).toLower(), text);
        QVERIFY(strategyTitle(strategy).front().isUpper());
        names.insert(text);
    }
    QCOMPARE(names.size(), allFetchStrategies().size());
}

void TestStrategyText::writesAsInASentence()
{
    QCOMPARE(strategyText(FetchStrategy::Prefetch), u"prefetch"_s);
    QCOMPARE(strategyTitle(FetchStrategy::Naive), u"Naive"_s);
}

QTEST_APPLESS_MAIN(TestStrategyText)
#include "tst_strategytext.moc"
