// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/plantext.h"

#include "ui/parts/counted.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The context of the texts here, for translators.
struct PlanText
{
    Q_DECLARE_TR_FUNCTIONS(PlanText)
};

int countOf(const std::vector<PlanNode> &steps, PlanMark mark)
{
    int count = 0;
    for (const PlanNode &step : steps)
        count += (planMark(step) == mark ? 1 : 0) + countOf(step.children, mark);
    return count;
}

QString scanStepText(const PlanNode &step)
{
    if (step.isIndexMade)
        return PlanText::tr("full scan of %1, to make an index for this query alone")
            .arg(step.table);
    if (step.index.isEmpty())
        return PlanText::tr("full scan of %1").arg(step.table);
    return PlanText::tr("full scan of the index %2 of %1").arg(step.table, step.index);
}

QString searchStepText(const PlanNode &step)
{
    const QString table = step.table.isEmpty() ? PlanText::tr("the table") : step.table;
    if (step.isPrimaryKey)
        return PlanText::tr("search of %1 by the primary key").arg(table);
    if (step.index.isEmpty())
        return PlanText::tr("search of %1").arg(table);
    return PlanText::tr("search of %1 by the index %2").arg(table, step.index);
}

} // namespace

PlanMark planMark(const PlanNode &step)
{
    if (step.isFullScan())
        return PlanMark::Scan;
    return step.kind == PlanNode::Kind::Sort ? PlanMark::Sort : PlanMark::None;
}

QString planStepText(const PlanNode &step)
{
    if (step.isFullScan())
        return scanStepText(step);
    switch (step.kind) {
    case PlanNode::Kind::Scan:
        break;
    case PlanNode::Kind::Search:
        return searchStepText(step);
    case PlanNode::Kind::Sort:
        return PlanText::tr("sort");
    case PlanNode::Kind::Join:
        return PlanText::tr("join");
    case PlanNode::Kind::Group:
        return PlanText::tr("grouping");
    case PlanNode::Kind::Other:
        break;
    }
    return step.text;
}

QString planSummary(const QueryPlan &plan)
{
    const int scans = countOf(plan.steps, PlanMark::Scan);
    const int sorts = countOf(plan.steps, PlanMark::Sort);
    const QString scanned = scans == 0
        ? PlanText::tr("no full scan")
        : counted(scans, PlanText::tr("1 full scan"), PlanText::tr("%1 full scans"));
    const QString sorted = sorts == 0
        ? PlanText::tr("no sort")
        : counted(sorts, PlanText::tr("1 sort"), PlanText::tr("%1 sorts"));
    return scanned + u" · "_s + sorted;
}

} // namespace roundtrip
