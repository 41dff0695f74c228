// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/lookup.h"

#include "datalayer/base/closestmatch.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Longer paths are made by programs that have lost their way: each step has its records and, for
/// most strategies, its statement.
constexpr qsizetype mostSteps = 1000;

DbError wrongLookup(const QString &text)
{
    return { DbError::Kind::Name, text, {} };
}

} // namespace

/// The beginning of a path: a relation, or a step that is there already.
struct LookupTree::Segment
{
    const Relation *relation = nullptr;
    int step = -1;
    qsizetype length = -1;
};

LookupTree::LookupTree(int rootTable)
    : m_nodes(1)
{
    m_nodes.front().table = rootTable;
}

/// What begins \a rest and ends at a separator or the end; the longest one. A step that has taken
/// the relation's place, or has a name of its own, comes before the relation.
LookupTree::Segment LookupTree::longestSegment(const Schema &schema, int from,
                                               const QString &rest) const
{
    const Schema::RelationMatch match = schema.firstRelation(node(from).table, rest);
    Segment best { match.relation, -1, match.length };
    for (const int child : node(from).children) {
        const LookupNode &step = node(child);
        if (step.relation == best.relation && !step.isRenamed())
            best.step = child;
        if (step.isRenamed() && step.name.size() >= best.length && beginsWithName(rest, step.name))
            best = { step.relation, child, step.name.size() };
    }
    return best;
}

int LookupTree::addStep(int from, const Relation &relation, const QString &name, int selection)
{
    LookupNode step;
    step.relation = &relation;
    step.table = relation.target;
    step.parent = from;
    step.name = name;
    step.path = from == 0 ? name : node(from).path + pathSeparator + name;
    step.names = node(from).names + QStringList(name);
    step.selection = selection;
    const int id = size();
    m_nodes.push_back(std::move(step));
    m_nodes[static_cast<size_t>(from)].children << id;
    return id;
}

Result<int> LookupTree::addSelected(const Schema &schema, int from, const Relation &relation,
                                    const QString &lookup, const SelectedStep &selected)
{
    const Table &owner = schema.table(node(from).table);
    const QString name = selected.name.isEmpty() ? relation.displayName() : selected.name;
    if (!selected.name.isEmpty()
        && (owner.columnIndex(name) >= 0 || schema.relation(node(from).table, name))) {
        return wrongLookup(
            u"\"%1\" cannot be the name of the records of \"%2\": %3 has a %4 of "
            "that name"_s.arg(name, lookup, owner.name,
                              owner.columnIndex(name) >= 0 ? u"column"_s : u"relation"_s));
    }
    for (const int child : node(from).children) {
        if (node(child).name != name)
            continue;
        return wrongLookup(
            selected.name.isEmpty()
                ? u"\"%1\" was looked up before, with another selection of its records; put the "
                  "one with conditions first, or give it a name of its own"_s.arg(lookup)
                : u"\"%1\" is already the name of other records of %2"_s.arg(name, owner.name));
    }
    return addStep(from, relation, name, selected.selection);
}

Result<QList<int>> LookupTree::add(const Schema &schema, int from, const QString &lookup,
                                   const std::optional<SelectedStep> &selected)
{
    QList<int> steps;
    int at = from;
    QString rest = lookup;
    bool more = true;
    while (more) {
        if (steps.size() == mostSteps) {
            return wrongLookup(u"a lookup of more than %1 relations is refused: \"%2...\""_s.arg(
                QString::number(mostSteps), lookup.first(std::min<qsizetype>(60, lookup.size()))));
        }
        const Segment segment = longestSegment(schema, at, rest);
        if (!segment.relation) {
            const QString wrong = rest.section(pathSeparator, 0, 0);
            const Table &owner = schema.table(node(at).table);
            QStringList names = schema.relationNames(node(at).table);
            for (const int child : node(at).children) {
                if (node(child).isRenamed())
                    names << node(child).name;
            }
            return wrongLookup(withSuggestion(
                owner.columnIndex(wrong) >= 0
                    ? u"\"%1\" is a column of %2, not a relation"_s.arg(wrong, owner.name)
                    : u"\"%1\" is not a relation of %2"_s.arg(wrong, owner.name),
                wrong, u"It has"_s, names));
        }
        more = rest.size() > segment.length;
        if (selected && !more) {
            const Result<int> added = addSelected(schema, at, *segment.relation, lookup, *selected);
            if (!added)
                return added.error();
            at = *added;
        } else {
            at = segment.step >= 0
                ? segment.step
                : addStep(at, *segment.relation, segment.relation->displayName(), -1);
        }
        steps << at;
        rest = rest.sliced(segment.length + (more ? pathSeparator.size() : 0));
    }
    return steps;
}

Result<LookupTree> LookupTree::resolve(const Schema &schema, int rootTable,
                                       const QStringList &lookups)
{
    LookupTree tree(rootTable);
    for (const QString &lookup : lookups) {
        const Result<QList<int>> steps = tree.add(schema, 0, lookup);
        if (!steps)
            return steps.error();
        tree.addLookup(*steps);
    }
    return tree;
}

QList<QStringList> LookupTree::leafNames() const
{
    QList<QStringList> leaves;
    for (int id = 1; id < size(); ++id) {
        if (node(id).children.isEmpty())
            leaves << node(id).names;
    }
    return leaves;
}

QList<int> LookupTree::stepsTo(int node) const
{
    QList<int> steps;
    for (int at = node; at > 0; at = this->node(at).parent)
        steps.prepend(at);
    return steps;
}

LookupTree LookupTree::below(int node) const
{
    LookupTree tree(this->node(node).table);
    tree.copyBelow(*this, node, 0, {});
    return tree;
}

void LookupTree::copyBelow(const LookupTree &other, int node, int into, const QList<int> &steps)
{
    if (other.node(node).children.isEmpty() && !steps.isEmpty())
        m_lookups << steps;
    for (const int child : other.node(node).children) {
        const LookupNode &step = other.node(child);
        const int id = addStep(into, *step.relation, step.name, step.selection);
        copyBelow(other, child, id, steps + QList<int> { id });
    }
}

} // namespace roundtrip
