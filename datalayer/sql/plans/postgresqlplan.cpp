// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/plans/queryplan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// PostgreSqlSteps takes the objects of a plan in JSON apart.
class PostgreSqlSteps
{
public:
    [[nodiscard]] PlanNode read(const QJsonObject &step, int depth = 0)
    {
        --m_left;
        PlanNode node;
        const QString type = step.value("Node Type"_L1).toString();
        node.table = step.value("Relation Name"_L1).toString();
        node.index = step.value("Index Name"_L1).toString();
        node.condition = conditionOf(step);
        if (const QJsonValue rows = step.value("Plan Rows"_L1); rows.isDouble())
            node.rows = static_cast<qint64>(rows.toDouble());
        node.kind = kindOf(type, step);
        node.text = type;
        if (const QString part = step.value("Subplan Name"_L1).toString(); !part.isEmpty())
            node.text = part + u": "_s + node.text;
        node.describe();
        const QJsonArray below = step.value("Plans"_L1).toArray();
        for (const auto one : below) {
            if (one.isObject() && depth < deepestPlanStep && m_left > 0)
                node.children.push_back(read(one.toObject(), depth + 1));
        }
        // The index is searched by a step of its own, below the one that names the table.
        if (type == "Bitmap Heap Scan"_L1 && node.children.size() == 1)
            node.index = node.children.front().index;
        return node;
    }

private:
    static PlanNode::Kind kindOf(const QString &type, const QJsonObject &step)
    {
        if (type == "Seq Scan"_L1 || type == "Sample Scan"_L1)
            return PlanNode::Kind::Scan;
        if (type == "Tid Scan"_L1 || type == "Tid Range Scan"_L1 || type == "Bitmap Heap Scan"_L1)
            return PlanNode::Kind::Search;
        if (type.contains("Index"_L1) && type.endsWith("Scan"_L1))
            return step.contains("Index Cond"_L1) ? PlanNode::Kind::Search : PlanNode::Kind::Scan;
        if (type == "Sort"_L1 || type == "Incremental Sort"_L1)
            return PlanNode::Kind::Sort;
        if (type == "Nested Loop"_L1 || type.endsWith(" Join"_L1))
            return PlanNode::Kind::Join;
        if (type == "Aggregate"_L1 || type == "Group"_L1 || type == "Unique"_L1)
            return PlanNode::Kind::Group;
        return PlanNode::Kind::Other;
    }

    static QString conditionOf(const QJsonObject &step)
    {
        QStringList parts;
        for (const QLatin1StringView key :
             { "Index Cond"_L1, "Hash Cond"_L1, "Merge Cond"_L1, "Join Filter"_L1, "Filter"_L1,
               "Sort Key"_L1, "Group Key"_L1 }) {
            const QJsonValue value = step.value(key);
            if (value.isString())
                parts << value.toString();
            const QJsonArray list = value.toArray();
            for (const auto one : list)
                parts << one.toString();
        }
        return parts.join(u", "_s);
    }

    qsizetype m_left = mostPlanSteps;
};

} // namespace

QueryPlan postgreSqlPlan(const PlanAnswer &answer)
{
    QueryPlan plan;
    plan.text = firstColumn(answer);
    PostgreSqlSteps steps;
    const QJsonArray plans = QJsonDocument::fromJson(plan.text.toUtf8()).array();
    for (const auto one : plans) {
        const QJsonObject outermost = one.toObject().value("Plan"_L1).toObject();
        if (!outermost.isEmpty())
            plan.steps.push_back(steps.read(outermost));
    }
    return plan;
}

} // namespace roundtrip
