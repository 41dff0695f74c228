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

    /// Returns the step; \a made are the names of rows that other steps make.
    [[nodiscard]] PlanNode read(const QSet<QString> &made)
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
        }
        return std::move(m_node);
    }

    /// Returns the name of the rows that the step makes; empty if it makes none.
    [[nodiscard]] QString madeName() const
    {
        for (const QStringView word : { u"CO-ROUTINE ", u"MATERIALIZE " }) {
            if (QString name = behind(word); !name.isEmpty())
                return name;
        }
        return {};
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

/// MadeRows knows which steps make rows, and the steps above each step.
class MadeRows
{
public:
    void add(const QString &id, const QString &parent, const QString &name)
    {
        m_above.insert(id, parent);
        if (!name.isEmpty())
            m_makers << std::pair { id, name };
    }

    /// The names of all rows that stand ready for a step below \a parent. What makes rows may read
    /// a table that is called as they are.
    [[nodiscard]] QSet<QString> namesFor(const QString &parent) const
    {
        QSet<QString> names;
        if (m_makers.isEmpty())
            return names;
        QSet<QString> above;
        for (QString id = parent; m_above.contains(id) && !above.contains(id);
             id = m_above.value(id))
            above << id;
        for (const auto &[id, name] : m_makers) {
            if (!above.contains(id))
                names << name;
        }
        return names;
    }

private:
    QHash<QString, QString> m_above; ///< ids of steps above, by id
    QList<std::pair<QString, QString>> m_makers; ///< ids, and the names of the rows
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
    MadeRows made;
    const qsizetype count = std::min(answer.size(), mostPlanSteps);
    for (const QStringList &row : answer.first(count)) {
        const QString parent = row.value(parentColumn);
        SqliteStep step(row.value(detailColumn));
        made.add(row.value(idColumn), parent, step.madeName());
        parts.nodes.push_back(step.read(made.namesFor(parent)));
        // A step above that is not there would hide the step.
        const bool isKnown = parts.ids.contains(parent);
        parts.below[isKnown ? parent : u"0"_s].push_back(parts.nodes.size() - 1);
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
