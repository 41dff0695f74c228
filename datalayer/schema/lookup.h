// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/schema/schema.h"

#include <QList>
#include <QStringList>

#include <optional>
#include <vector>

namespace roundtrip {

/// One step of a resolved lookup: a relation followed from the step above it.
struct LookupNode
{
    const Relation *relation = nullptr; ///< null at the root
    int table = -1; ///< the table of the records at this step
    int parent = -1;
    QList<int> children; ///< steps below, in the order in which the lookups name them
    /// What the records are called beside the record they belong to: the relation's name, or
    /// another that was asked for; empty at the root.
    QString name;
    QString path; ///< as one would write it, `books__publisher`; empty at the root
    /// Which of the query's selections the step takes of the related records; -1 for all. With one
    /// it has records of its own, apart from those of other steps along the relation.
    int selection = -1;

    [[nodiscard]] bool hasSelection() const { return selection >= 0; }
    /// Whether its name is not the relation's.
    [[nodiscard]] bool isRenamed() const { return relation && name != relation->displayName(); }
};

/// A step that takes a selection of the related records, under a name of its own if \a name is
/// not empty.
struct SelectedStep
{
    QString name;
    int selection = -1;
};

/// The lookups of a query merged into one tree: a shared prefix is there once. Refers to relations
/// of the Schema it was resolved against. Node 0 is the root table.
class LookupTree
{
public:
    LookupTree() = default;
    /// A root without any lookups.
    explicit LookupTree(int rootTable);
    /// Resolves \a lookups from \a rootTable, see add().
    [[nodiscard]] static Result<LookupTree> resolve(const Schema &schema, int rootTable,
                                                    const QStringList &lookups);

    /// Adds what is missing of the steps of \a lookup below the step \a from; returns them all.
    /// Where names contain `__`, the longest name wins. With \a selected the last step is a new
    /// one. The error names the wrong segment, the valid names and the closest match; or says that
    /// the path is there already, that the step's own name is taken, that a name is used before
    /// the lookup that makes it, or that a path has more than 1000 steps. The tree is spoiled then.
    [[nodiscard]] Result<QList<int>> add(const Schema &schema, int from, const QString &lookup,
                                         const std::optional<SelectedStep> &selected = {});
    /// Takes \a steps as one of lookups().
    void addLookup(const QList<int> &steps) { m_lookups << steps; }

    /// The steps below \a node as a tree of their own, whose root is that step's table.
    [[nodiscard]] LookupTree below(int node) const;

    [[nodiscard]] const LookupNode &node(int id) const { return m_nodes[static_cast<size_t>(id)]; }
    [[nodiscard]] const LookupNode &root() const { return m_nodes.front(); }
    [[nodiscard]] int size() const { return static_cast<int>(m_nodes.size()); }
    /// Per lookup, in the order given, the steps from the first relation to the last.
    [[nodiscard]] const QList<QList<int>> &lookups() const { return m_lookups; }
    /// The steps from the first relation to \a node, which is the last.
    [[nodiscard]] QList<int> stepsTo(int node) const;

private:
    struct Segment;

    Segment longestSegment(const Schema &schema, int from, const QString &rest) const;
    Result<int> addSelected(const Schema &schema, int from, const Relation &relation,
                            const QString &lookup, const SelectedStep &selected);
    int addStep(int from, const Relation &relation, const QString &name, int selection);
    void copyBelow(const LookupTree &other, int node, int into, const QList<int> &steps);

    std::vector<LookupNode> m_nodes;
    QList<QList<int>> m_lookups;
};

} // namespace roundtrip
