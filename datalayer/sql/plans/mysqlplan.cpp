// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/plans/queryplan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

using Nodes = std::vector<PlanNode>;

qint64 jsonNumber(const QJsonValue &value)
{
    return static_cast<qint64>(value.isString() ? value.toString().toDouble() : value.toDouble());
}

/// MySqlSteps takes the objects of a plan in JSON apart. Those of MariaDB and of MySQL say much the
/// same in other words; MySQL's second form is a tree of operations.
class MySqlSteps
{
public:
    /// Returns the steps in \a object. What is not known is looked through for steps that are.
    [[nodiscard]] Nodes read(const QJsonObject &object, int depth)
    {
        Nodes found;
        if (depth > deepestPlanStep || m_left <= 0)
            return found;
        if (object.value("operation"_L1).isString()) {
            found.push_back(operation(object, depth));
            return found;
        }
        for (auto member = object.begin(); member != object.end(); ++member)
            append(found, readMember(member.key(), member.value(), depth + 1));
        if (const QString message = object.value("message"_L1).toString(); !message.isEmpty())
            found.push_back(step(PlanNode::Kind::Other, message));
        return found;
    }

private:
    [[nodiscard]] PlanNode step(PlanNode::Kind kind, const QString &text)
    {
        --m_left;
        PlanNode node;
        node.kind = kind;
        node.text = text;
        return node;
    }

    static void append(Nodes &into, Nodes &&more)
    {
        into.insert(into.end(), std::make_move_iterator(more.begin()),
                    std::make_move_iterator(more.end()));
    }

    [[nodiscard]] Nodes readList(const QJsonArray &list, int depth)
    {
        Nodes found;
        for (const auto one : list)
            append(found, read(one.toObject(), depth));
        return found;
    }

    [[nodiscard]] Nodes readMember(const QString &key, const QJsonValue &value, int depth)
    {
        if (value.isArray()) {
            Nodes found = readList(value.toArray(), depth);
            return key == "nested_loop"_L1 && found.size() > 1
                ? around(step(PlanNode::Kind::Join, u"nested loop"_s), std::move(found))
                : found;
        }
        const QJsonObject object = value.toObject();
        if (object.isEmpty())
            return {};
        if (key == "table"_L1) {
            Nodes found;
            found.push_back(table(object, depth));
            return found;
        }
        const bool isSorting = key == "filesort"_L1 || object.value("using_filesort"_L1).toBool();
        Nodes found = read(object, depth);
        if (isSorting) {
            PlanNode sort = step(PlanNode::Kind::Sort, u"filesort"_s);
            sort.condition = object.value("sort_key"_L1).toString();
            found = around(std::move(sort), std::move(found));
        }
        if (key == "grouping_operation"_L1 || key == "duplicates_removal"_L1) {
            const QString text = QString(key).replace(u'_', u' ');
            found = around(step(PlanNode::Kind::Group, text), std::move(found));
        } else if (key == "temporary_table"_L1 || key == "union_result"_L1
                   || key == "materialized"_L1 || key == "windowing"_L1
                   || key == "expression_cache"_L1 || key.contains("from_subquery"_L1)) {
            const QString text = QString(key).replace(u'_', u' ');
            found = around(step(PlanNode::Kind::Other, text), std::move(found));
        }
        return found;
    }

    [[nodiscard]] static Nodes around(PlanNode outer, Nodes &&inner)
    {
        outer.children = std::move(inner);
        Nodes one;
        one.push_back(std::move(outer));
        return one;
    }

    [[nodiscard]] PlanNode table(const QJsonObject &object, int depth)
    {
        PlanNode node = step(PlanNode::Kind::Search, {});
        const QString access = object.value("access_type"_L1).toString();
        node.table = object.value("table_name"_L1).toString();
        node.index = object.value("key"_L1).toString();
        node.isPrimaryKey = node.index == "PRIMARY"_L1;
        if (access == "ALL"_L1 || access == "index"_L1)
            node.kind = PlanNode::Kind::Scan;
        else if (access.isEmpty() || node.table.startsWith(u'<'))
            node.kind = PlanNode::Kind::Other; // rows that the statement has made
        node.condition = object.value("attached_condition"_L1).toString();
        const QJsonValue rows = object.value("rows"_L1);
        const QJsonValue examined = object.value("rows_examined_per_scan"_L1);
        if (!rows.isUndefined() || !examined.isUndefined())
            node.rows = jsonNumber(rows.isUndefined() ? examined : rows);
        node.text = access.isEmpty() ? object.value("message"_L1).toString() : access;
        node.describe();
        QJsonObject below = object;
        below.remove("message"_L1);
        node.children = read(below, depth + 1);
        return node;
    }

    [[nodiscard]] PlanNode operation(const QJsonObject &object, int depth)
    {
        PlanNode node = step(PlanNode::Kind::Other, object.value("operation"_L1).toString());
        const QString access = object.value("access_type"_L1).toString();
        node.table = object.value("table_name"_L1).toString();
        node.index = object.value("index_name"_L1).toString();
        node.isPrimaryKey = node.index == "PRIMARY"_L1;
        node.condition = object.value("condition"_L1).toString();
        if (const QJsonValue rows = object.value("estimated_rows"_L1); !rows.isUndefined())
            node.rows = jsonNumber(rows);
        if (access == "table"_L1) {
            node.kind = PlanNode::Kind::Scan;
        } else if (access == "index"_L1) {
            const QString way = object.value("index_access_type"_L1).toString();
            node.kind = way == "index_scan"_L1 ? PlanNode::Kind::Scan : PlanNode::Kind::Search;
        } else if (access == "sort"_L1) {
            node.kind = PlanNode::Kind::Sort;
        } else if (access == "join"_L1) {
            node.kind = PlanNode::Kind::Join;
        } else if (access == "aggregate"_L1) {
            node.kind = PlanNode::Kind::Group;
        }
        const QJsonArray inputs = object.value("inputs"_L1).toArray();
        node.children = readList(inputs, depth + 1);
        return node;
    }

    qsizetype m_left = mostPlanSteps;
};

} // namespace

QueryPlan mySqlPlan(const PlanAnswer &answer)
{
    QueryPlan plan;
    plan.text = firstColumn(answer);
    plan.steps = MySqlSteps().read(QJsonDocument::fromJson(plan.text.toUtf8()).object(), 0);
    return plan;
}

} // namespace roundtrip
