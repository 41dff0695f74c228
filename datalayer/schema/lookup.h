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

/// StepId tells the steps of a LookupTree apart: the root has the id 0, and each further step the
/// next higher one.
enum class StepId : int {
    None = -1, ///< stands for no step
    Root = 0, ///< the records that the lookups start from
};

/// LookupStep is one step of a resolved lookup: a relation that is followed from the step above it.
///
/// \snippet tst_recordexamples.cpp RecordSet
struct LookupStep
{
    const Relation *relation = nullptr; ///< null at the root
    int table = -1; ///< the position in the schema of the table of the records at this step
    StepId parent = StepId::None; ///< the step above; none at the root
    /// The ids of the steps below, in the order in which the lookups name them.
    QList<StepId> children;
    /// The name by which the record above has the records of this step: the relation's name, or
    /// another one that was asked for; empty at the root.
    QString name;
    QString path; ///< the path from the root, `books__publisher`; empty at the root
    QStringList names; ///< the names of the steps of path, this one last
    /// The position of the query's selection that says which of the related records the step takes;
    /// -1 for all of them. A step with a selection has records of its own, apart from the records
    /// of other steps along the same relation.
    int selection = -1;

    [[nodiscard]] bool hasSelection() const { return selection >= 0; }
    /// Returns whether the step has another name than its relation.
    [[nodiscard]] bool isRenamed() const { return relation && name != relation->displayName(); }
};

/// SelectedStep describes a step that takes a selection of the related records. Where \a name is
/// not empty, it is the step's name in place of the relation's.
///
/// \snippet tst_recordexamples.cpp Prefetch
struct SelectedStep
{
    QString name;
    int selection = -1; ///< see LookupStep::selection
};

/// LookupTree is the lookups of a query merged into one tree, in which a shared prefix of paths is
/// there once. Its root is the records of a table. The tree refers to relations of the Schema it
/// was resolved against, which must outlive it.
///
/// \snippet tst_recordexamples.cpp RecordSet
class LookupTree
{
public:
    LookupTree() = default;
    /// Makes a tree that has only the root.
    explicit LookupTree(int rootTable);
    /// Resolves \a lookups, paths such as `books__publisher`, from the table \a rootTable; see
    /// add().
    [[nodiscard]] static Result<LookupTree> resolve(const Schema &schema, int rootTable,
                                                    const QStringList &lookups);

    /// Adds those steps of the path \a lookup that are missing below the step \a from. Returns the
    /// ids of all its steps, from the first relation to the last. Where names contain `__`, the
    /// longest name wins. With \a selected the last step is always a new one.
    ///
    /// The error is of the kind Name. It names the wrong segment, the valid names and the closest
    /// match; a name that only a later lookup gives is wrong too. Or it says that another lookup
    /// has taken the path or the name of the new step, that this name is a column's or a
    /// relation's, or that a path has more than 1000 steps. After an error the tree must not be
    /// used any more.
    [[nodiscard]] Result<QList<StepId>> add(const Schema &schema, StepId from,
                                            const QString &lookup,
                                            const std::optional<SelectedStep> &selected = {});
    /// Appends \a steps, as add() returned them, to lookups().
    void addLookup(const QList<StepId> &steps) { m_lookups << steps; }

    /// Returns the steps below \a step as a tree of their own. Its root is the table of \a step,
    /// and its lookups() are the paths to its last steps.
    [[nodiscard]] LookupTree below(StepId step) const;

    [[nodiscard]] const LookupStep &step(StepId id) const
    {
        return m_steps[static_cast<size_t>(id)];
    }
    [[nodiscard]] const LookupStep &root() const { return m_steps.front(); }
    /// Returns the number of steps, the root included.
    [[nodiscard]] size_t size() const { return m_steps.size(); }
    /// Returns the id that the next step will have.
    [[nodiscard]] StepId nextId() const { return StepId { static_cast<int>(m_steps.size()) }; }
    /// Returns the ids of all steps, in order; the first is the root.
    [[nodiscard]] QList<StepId> ids() const;
    /// Returns the lookups in the order in which they were added, each as its steps from the first
    /// relation to the last.
    [[nodiscard]] const QList<QList<StepId>> &lookups() const { return m_lookups; }
    /// Returns the names of the steps to each step without a step below, in the order in which they
    /// were added; none if there is only the root.
    [[nodiscard]] QList<QStringList> leafNames() const;
    /// Returns the steps from the first relation to \a step, which is the last of them; empty for
    /// the root.
    [[nodiscard]] QList<StepId> stepsTo(StepId step) const;

private:
    struct Segment;

    Segment longestSegment(const Schema &schema, StepId from, const QString &rest) const;
    Result<StepId> addSelected(const Schema &schema, StepId from, const Relation &relation,
                               const QString &lookup, const SelectedStep &selected);
    StepId addStep(StepId from, const Relation &relation, const QString &name, int selection);
    void copyBelow(const LookupTree &other, StepId from, StepId into, const QList<StepId> &steps);

    std::vector<LookupStep> m_steps;
    QList<QList<StepId>> m_lookups;
};

} // namespace roundtrip
