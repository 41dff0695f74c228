// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/plantext.h"
#include "ui/queries/plantree.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestPlanText : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatAStepDoes();
    void countsScansAndSorts();
    void tellsEstimatesFromCounts();
};

void TestPlanText::saysWhatAStepDoes()
{
    using Kind = PlanNode::Kind;
    QCOMPARE(planStepText({ .kind = Kind::Scan, .table = u"book"_s }), u"full scan of book"_s);
    QCOMPARE(planStepText({ .kind = Kind::Scan, .table = u"%2"_s, .index = u"%1"_s }),
             u"full scan of the index %1 of %2"_s);
    QCOMPARE(planStepText({ .kind = Kind::Search, .table = u"book"_s, .index = u"i"_s }),
             u"search of book by the index i"_s);
    QCOMPARE(planStepText({ .kind = Kind::Search, .table = u"book"_s, .isPrimaryKey = true }),
             u"search of book by the primary key"_s);
    QCOMPARE(planStepText({ .kind = Kind::Sort }), u"sort"_s);
    QCOMPARE(planStepText({ .text = u"MULTI-INDEX OR"_s }), u"MULTI-INDEX OR"_s);
}

void TestPlanText::countsScansAndSorts()
{
    QCOMPARE(planSummary({}), u"no full scan · no sort"_s);
    PlanNode sort { .kind = PlanNode::Kind::Sort };
    sort.children = { { .kind = PlanNode::Kind::Scan }, { .isIndexMade = true } };
    QCOMPARE(planSummary({ { sort }, {} }), u"2 full scans · 1 sort"_s);
}

void TestPlanText::tellsEstimatesFromCounts()
{
    PlanTree tree;
    tree.showPlan({ { { .kind = PlanNode::Kind::Scan, .table = u"a"_s, .rows = 12000 },
                      { .kind = PlanNode::Kind::Scan, .table = u"b"_s },
                      { .kind = PlanNode::Kind::Search, .table = u"c"_s } },
                    {} },
                  3);
    QCOMPARE(tree.topLevelItem(0)->text(PlanTree::RowsColumn), u"~12,000 rows"_s);
    QCOMPARE(tree.topLevelItem(1)->text(PlanTree::RowsColumn), u"3 rows read"_s);
    QCOMPARE(tree.topLevelItem(2)->text(PlanTree::RowsColumn), QString());
}

QTEST_MAIN(TestPlanText)

#include "tst_plantext.moc"
