// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/plans/queryplan.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

// The columns of EXPLAIN QUERY PLAN; the third one is unused.
constexpr qsizetype idColumn = 0;
constexpr qsizetype parentColumn = 1;
constexpr qsizetype detailColumn = 3;

/// SqliteStep takes one line of the plan apart, `SEARCH book USING INDEX book_author
/// (author_id=?)`.
class SqliteStep
{
public:
    explicit SqliteStep(const QString &text) { m_node.text = text; }

    [[nodiscard]] PlanNode read(QSet<QString> &made)
    {
        const QString &text = m_node.text;
        if (text.startsWith("SCAN "_L1)) {
            m_node.kind = PlanNode::Kind::Scan;
            readAccess(text.sliced(5), made);
        } else if (text.startsWith("SEARCH "_L1)) {
            m_node.kind = PlanNode::Kind::Search;
            readAccess(text.sliced(7), made);
        } else if (const QString sorted = behind(u"USE TEMP B-TREE FOR "); !sorted.isEmpty()) {
            m_node.condition = sorted;
            m_node.kind = sorted.endsWith("ORDER BY"_L1) ? PlanNode::Kind::Sort
                                                         : PlanNode::Kind::Group;
        } else {
            for (const QStringView word : { u"CO-ROUTINE ", u"MATERIALIZE " }) {
                if (const QString name = behind(word); !name.isEmpty())
                    made.insert(name);
            }
        }
        return std::move(m_node);
    }

private:
    [[nodiscard]] QString behind(QStringView beginning) const
    {
        return m_node.text.startsWith(beginning) ? m_node.text.sliced(beginning.size()) : QString();
    }

    /// Reads what stands behind SCAN and SEARCH; \a made are rows that the statement has made.
    void readAccess(QString rest, const QSet<QString> &made)
    {
        // What only older and only newer versions write.
        if (rest.endsWith(" LEFT-JOIN"_L1))
            rest.chop(10);
        if (rest.startsWith("TABLE "_L1))
            rest = rest.sliced(6);
        if (rest.startsWith(u'(') || rest.startsWith("SUBQUERY "_L1) || rest == "CONSTANT ROW"_L1
            || rest.contains(" VIRTUAL TABLE INDEX "_L1)) {
            m_node.kind = PlanNode::Kind::Other;
            return;
        }
        const qsizetype open = rest.lastIndexOf(" ("_L1);
        if (m_node.kind == PlanNode::Kind::Search && open >= 0 && rest.endsWith(u')')) {
            m_node.condition = rest.sliced(open + 2).chopped(1);
            rest.truncate(open);
        }
        readIndex(rest);
        if (const qsizetype alias = rest.indexOf(" AS "_L1); alias >= 0)
            rest.truncate(alias);
        if (made.contains(rest))
            m_node.kind = PlanNode::Kind::Other;
        m_node.table = rest;
    }

    /// Takes what names the index off the end of \a rest.
    void readIndex(QString &rest)
    {
        const std::initializer_list<QLatin1StringView> plain = { " USING COVERING INDEX "_L1,
                                                                 " USING INDEX "_L1 };
        for (const QLatin1StringView word : plain) {
            if (const qsizetype at = rest.indexOf(word); at >= 0) {
                m_node.index = rest.sliced(at + word.size());
                rest.truncate(at);
                return;
            }
        }
        for (const QLatin1StringView word :
             { " USING INTEGER PRIMARY KEY"_L1, " USING PRIMARY KEY"_L1 }) {
            if (const qsizetype at = rest.indexOf(word); at >= 0) {
                m_node.isPrimaryKey = true;
                rest.truncate(at);
                return;
            }
        }
        if (const qsizetype at = rest.indexOf(" USING AUTOMATIC "_L1); at >= 0) {
            m_node.isIndexMade = true;
            rest.truncate(at);
        }
    }

    PlanNode m_node;
};

/// Assembly is the lines of a plan by their ids, on the way to a tree.
struct Assembly
{
    std::vector<PlanNode> nodes;
    QHash<QString, std::vector<size_t>> below; ///< positions of nodes, by the id of the step above
    QStringList ids; ///< by position

    [[nodiscard]] std::vector<PlanNode> take(const QString &id, int depth, QStringList &text)
    {
        std::vector<PlanNode> taken;
        for (const size_t at : below.take(id)) { // taken once, whatever refers to whatever
            PlanNode node = std::move(nodes[at]);
            text << QString(2 * std::min(depth, deepestPlanStep), u' ') + node.text;
            std::vector<PlanNode> children = take(ids[static_cast<qsizetype>(at)], depth + 1, text);
            if (depth < deepestPlanStep)
                node.children = std::move(children);
            taken.push_back(std::move(node));
        }
        return taken;
    }
};

} // namespace

QueryPlan sqlitePlan(const PlanAnswer &answer)
{
    Assembly parts;
    QSet<QString> made;
    const qsizetype count = std::min(answer.size(), mostPlanSteps);
    for (const QStringList &row : answer.first(count)) {
        parts.nodes.push_back(SqliteStep(row.value(detailColumn)).read(made));
        // A step above that is not there would hide the step.
        const bool isKnown = parts.ids.contains(row.value(parentColumn));
        parts.below[isKnown ? row.value(parentColumn) : u"0"_s].push_back(parts.nodes.size() - 1);
        parts.ids << row.value(idColumn);
    }
    QueryPlan plan;
    QStringList lines;
    plan.steps = parts.take(u"0"_s, 0, lines);
    for (const QStringList &row : answer.sliced(count))
        lines << row.value(detailColumn);
    plan.text = lines.join(u'\n');
    return plan;
}

} // namespace roundtrip
