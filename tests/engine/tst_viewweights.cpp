// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/viewweights.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

/// A view that names the one before twice, and so on down: 2 to the \a depth selects.
void addTower(ViewWeights &weights, int depth, const QString &form)
{
    weights.add(u"v0"_s, u"CREATE VIEW v0 AS SELECT * FROM t"_s);
    for (int i = 1; i <= depth; ++i)
        weights.add(u"v%1"_s.arg(i), form.arg(i).arg(i - 1));
}

} // namespace

class TestViewWeights : public QObject
{
    Q_OBJECT

private slots:
    void countsWhatIsNamedOften_data();
    void countsWhatIsNamedOften();
    void countsClauses();
    void countsLongChainsOnce();
    void takesNoOtherWordForAView_data();
    void takesNoOtherWordForAView();
    void endsWhereViewsNameThemselves();
};

void TestViewWeights::countsWhatIsNamedOften_data()
{
    QTest::addColumn<QString>("form");
    QTest::newRow("united")
        << u"CREATE VIEW v%1 AS SELECT * FROM v%2 x UNION ALL SELECT * FROM v%2 y"_s;
    QTest::newRow("joined") << u"create view v%1 as select x.* from v%2 x join v%2 y"_s;
    QTest::newRow("with a comma") << u"CREATE VIEW v%1 AS SELECT 1 FROM v%2,v%2"_s;
    QTest::newRow("in other letters and quotes")
        << u"CREATE VIEW v%1 AS SELECT 1 FROM \"V%2\" a, [v%2] b"_s;
    QTest::newRow("with the schema") << u"CREATE VIEW v%1 AS SELECT 1 FROM main.v%2, main.v%2"_s;
    QTest::newRow("as a list")
        << u"CREATE VIEW v%1 AS SELECT 1 WHERE 1 IN v%2 OR 2 IN (SELECT a FROM "
           "v%2)"_s;
    QTest::newRow("with comments") << u"CREATE VIEW v%1 AS SELECT 1 FROM/**/v%2 -- x\n, v%2"_s;
}

void TestViewWeights::countsWhatIsNamedOften()
{
    QFETCH(const QString, form);
    ViewWeights weights;
    addTower(weights, 60, form);
    QCOMPARE(weights.weightOf(u"v60"_s), ViewWeights::most);
    QVERIFY(weights.weightOf(u"v14"_s) > 10'000);
    QVERIFY(weights.weightOf(u"v10"_s) < 10'000);
}

void TestViewWeights::countsClauses()
{
    QString sql = u"CREATE VIEW w AS WITH c0 (a) AS (SELECT 1)"_s;
    for (int i = 1; i <= 30; ++i)
        sql += u", c%1 AS NOT MATERIALIZED (SELECT x.a FROM c%2 x, c%2 y)"_s.arg(i).arg(i - 1);
    ViewWeights weights;
    weights.add(u"w"_s, sql + u" SELECT * FROM c30"_s);
    weights.add(u"unused"_s, sql + u" SELECT * FROM c2"_s);
    weights.add(u"recursive"_s,
                u"CREATE VIEW recursive AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 "
                "FROM c) SELECT x FROM c"_s);
    QCOMPARE(weights.weightOf(u"w"_s), ViewWeights::most);
    QVERIFY(weights.weightOf(u"unused"_s) < 100);
    QVERIFY(weights.weightOf(u"recursive"_s) < 10);
}

void TestViewWeights::countsLongChainsOnce()
{
    ViewWeights weights;
    addTower(weights, 200, u"CREATE VIEW v%1 AS SELECT v%2.a AS v%2, v%2.b FROM v%2"_s);
    QVERIFY(weights.weightOf(u"v200"_s) < 1000);
    QCOMPARE(weights.weightOf(u"missing"_s), 0);
}

void TestViewWeights::takesNoOtherWordForAView_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("a text") << u"SELECT 'FROM heavy'"_s;
    QTest::newRow("a column of a table") << u"SELECT heavy.a FROM t AS x"_s;
    QTest::newRow("a comment") << u"SELECT 1 /* FROM heavy */ -- FROM heavy"_s;
    QTest::newRow("a name") << u"SELECT 1 AS heavy FROM t heavy"_s;
}

void TestViewWeights::takesNoOtherWordForAView()
{
    QFETCH(const QString, sql);
    ViewWeights weights;
    addTower(weights, 30, u"CREATE VIEW v%1 AS SELECT 1 FROM v%2, v%2"_s);
    weights.add(u"heavy"_s, u"CREATE VIEW heavy AS SELECT 1 FROM v30"_s);
    weights.add(u"light"_s, u"CREATE VIEW light (heavy) AS "_s + sql);
    QVERIFY(weights.weightOf(u"light"_s) < 10);
}

void TestViewWeights::endsWhereViewsNameThemselves()
{
    ViewWeights weights;
    weights.add(u"a"_s, u"CREATE VIEW a AS SELECT * FROM b, b, a"_s);
    weights.add(u"b"_s, u"CREATE VIEW b AS SELECT * FROM a, a"_s);
    weights.add(u"odd"_s, u"CREATE VIEW odd AS (((AS ( AS"_s);
    weights.add(u"none"_s, QString());
    QVERIFY(weights.weightOf(u"a"_s) > 0);
    QVERIFY(weights.weightOf(u"odd"_s) > 0);
    QCOMPARE(weights.weightOf(u"none"_s), 1);
}

QTEST_GUILESS_MAIN(TestViewWeights)
#include "tst_viewweights.moc"
