// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/lookup.h"

#include "datalayer/base/closestmatch.h"
#include "datalayer/base/errorwords.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Longer paths are made by programs that have lost their way: each step has its records and, for
/// most strategies, its statement.
constexpr qsizetype mostSteps = 1000;

DbError wrongLookup(Words words)
{
    return errorSaying(DbError::Kind::Name, std::move(words));
}

} // namespace

/// The beginning of a path: a relation, or a step that is there already.
struct LookupTree::Segment
{
    const Relation *relation = nullptr;
    StepId step = StepId::None;
    qsizetype length = -1;
};

LookupTree::LookupTree(int rootTable)
    : m_steps(1)
{
    m_steps.front().table = rootTable;
}

/// What begins \a rest and ends at a separator or the end; the longest one. A step that has taken
/// the relation's place, or has a name of its own, comes before the relation.
LookupTree::Segment LookupTree::longestSegment(const Schema &schema, StepId from,
                                               const QString &rest) const
{
    const Schema::RelationMatch match = schema.firstRelation(step(from).table, rest);
    Segment best { match.relation, StepId::None, match.length };
    for (const StepId child : step(from).children) {
        const LookupStep &below = step(child);
        if (below.relation == best.relation && !below.isRenamed())
            best.step = child;
        if (below.isRenamed() && below.name.size() >= best.length
            && beginsWithName(rest, below.name))
            best = { below.relation, child, below.name.size() };
    }
    return best;
}

StepId LookupTree::addStep(StepId from, const Relation &relation, const QString &name,
                           int selection)
{
    const LookupStep &above = step(from);
    LookupStep added;
    added.relation = &relation;
    added.table = relation.target;
    added.parent = from;
    added.name = name;
    added.path = from == StepId::Root ? name : above.path + pathSeparator + name;
    added.names = above.names + QStringList(name);
    added.selection = selection;
    const StepId id = nextId();
    m_steps.push_back(std::move(added));
    m_steps[static_cast<size_t>(from)].children << id;
    return id;
}

Result<StepId> LookupTree::addSelected(const Schema &schema, StepId from, const Relation &relation,
                                       const QString &lookup, const SelectedStep &selected)
{
    const Table &owner = schema.table(step(from).table);
    const QString name = selected.name.isEmpty() ? relation.displayName() : selected.name;
    if (!selected.name.isEmpty()
        && (owner.columnIndex(name) >= 0 || schema.relation(step(from).table, name))) {
        return wrongLookup(
            { owner.columnIndex(name) >= 0
                  ? QT_TRANSLATE_NOOP("ErrorText",
                                      R"("%1" cannot be the name of the records of "%2": )"
                                      "%3 has a column of that name")
                  : QT_TRANSLATE_NOOP("ErrorText",
                                      R"("%1" cannot be the name of the records of "%2": )"
                                      "%3 has a relation of that name"),
              { name, lookup, owner.name } });
    }
    for (const StepId child : step(from).children) {
        if (step(child).name != name)
            continue;
        if (selected.name.isEmpty()) {
            return wrongLookup(
                { QT_TRANSLATE_NOOP("ErrorText",
                                    "\"%1\" was looked up before, with another "
                                    "selection of its records; put the one with "
                                    "conditions first, or give it a name of its own"),
                  { lookup } });
        }
        return wrongLookup(
            { QT_TRANSLATE_NOOP("ErrorText", "\"%1\" is already the name of other records of %2"),
              { name, owner.name } });
    }
    return addStep(from, relation, name, selected.selection);
}

Result<QList<StepId>> LookupTree::add(const Schema &schema, StepId from, const QString &lookup,
                                      const std::optional<SelectedStep> &selected)
{
    QList<StepId> steps;
    StepId at = from;
    QString rest = lookup;
    bool more = true;
    while (more) {
        if (steps.size() == mostSteps) {
            return wrongLookup(
                { QT_TRANSLATE_NOOP("ErrorText",
                                    "a lookup of more than %1 relations is refused: \"%2...\""),
                  { QString::number(mostSteps),
                    lookup.first(std::min<qsizetype>(60, lookup.size())) } });
        }
        const Segment segment = longestSegment(schema, at, rest);
        if (!segment.relation) {
            const QString wrong = rest.section(pathSeparator, 0, 0);
            const Table &owner = schema.table(step(at).table);
            QStringList names = schema.relationNames(step(at).table);
            for (const StepId child : step(at).children) {
                if (step(child).isRenamed())
                    names << step(child).name;
            }
            if (owner.columnIndex(wrong) >= 0) {
                return noSuchName(
                    { QT_TRANSLATE_NOOP("ErrorText", "\"%1\" is a column of %2, not a relation"),
                      { wrong, owner.name } },
                    wrong, names);
            }
            return noSuchName({ QT_TRANSLATE_NOOP("ErrorText", "\"%1\" is not a relation of %2"),
                                { wrong, owner.name } },
                              wrong, names);
        }
        more = rest.size() > segment.length;
        if (selected && !more) {
            const Result<StepId> added = addSelected(schema, at, *segment.relation, lookup,
                                                     *selected);
            if (!added)
                return added.error();
            at = *added;
        } else {
            at = segment.step != StepId::None
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
        const Result<QList<StepId>> steps = tree.add(schema, StepId::Root, lookup);
        if (!steps)
            return steps.error();
        tree.addLookup(*steps);
    }
    return tree;
}

QList<StepId> LookupTree::ids() const
{
    QList<StepId> ids;
    for (size_t id = 0; id < m_steps.size(); ++id)
        ids << StepId { static_cast<int>(id) };
    return ids;
}

QList<QStringList> LookupTree::leafNames() const
{
    QList<QStringList> leaves;
    for (const LookupStep &step : m_steps) {
        if (step.relation && step.children.isEmpty())
            leaves << step.names;
    }
    return leaves;
}

QList<StepId> LookupTree::stepsTo(StepId step) const
{
    QList<StepId> steps;
    for (StepId at = step; at != StepId::Root; at = this->step(at).parent)
        steps.prepend(at);
    return steps;
}

LookupTree LookupTree::below(StepId step) const
{
    LookupTree tree(this->step(step).table);
    tree.copyBelow(*this, step, StepId::Root, {});
    return tree;
}

void LookupTree::copyBelow(const LookupTree &other, StepId from, StepId into,
                           const QList<StepId> &steps)
{
    if (other.step(from).children.isEmpty() && !steps.isEmpty())
        m_lookups << steps;
    for (const StepId child : other.step(from).children) {
        const LookupStep &below = other.step(child);
        const StepId id = addStep(into, *below.relation, below.name, below.selection);
        copyBelow(other, child, id, steps + QList<StepId> { id });
    }
}

} // namespace roundtrip
