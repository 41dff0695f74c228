// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/schema/schema.h"

#include <QList>
#include <QStringList>

#include <vector>

namespace roundtrip {

/// One step of a resolved lookup: a relation followed from the step above it.
struct LookupNode
{
    const Relation *relation = nullptr; ///< null at the root
    int table = -1; ///< the table of the records at this step
    int parent = -1;
    QList<int> children; ///< steps below, in the order in which the lookups name them
    QString path; ///< as one would write it, `books__publisher`; empty at the root
};

/// The lookups of a query merged into one tree: a shared prefix is there once. Refers to relations
/// of the Schema it was resolved against. Node 0 is the root table.
class LookupTree
{
public:
    /// Resolves \a lookups from \a rootTable. Where names contain `__`, the longest relation name
    /// wins. The error names the wrong segment, the valid names and the closest match.
    [[nodiscard]] static Result<LookupTree> resolve(const Schema &schema, int rootTable,
                                                    const QStringList &lookups);

    /// The steps below \a node as a tree of their own, whose root is that step's table.
    [[nodiscard]] LookupTree below(int node) const;

    [[nodiscard]] const LookupNode &node(int id) const { return m_nodes[static_cast<size_t>(id)]; }
    [[nodiscard]] const LookupNode &root() const { return m_nodes.front(); }
    [[nodiscard]] int size() const { return static_cast<int>(m_nodes.size()); }
    /// Per lookup, in the order given, the steps from the first relation to the last.
    [[nodiscard]] const QList<QList<int>> &lookups() const { return m_lookups; }

private:
    void copyBelow(const LookupTree &other, int node, int into, const QList<int> &steps);

    std::vector<LookupNode> m_nodes;
    QList<QList<int>> m_lookups;
};

} // namespace roundtrip
