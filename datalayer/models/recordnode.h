// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/logids.h"
#include "datalayer/records/recordplace.h"

#include <QString>

#include <memory>
#include <unordered_map>

namespace roundtrip {

/// RecordRow is what one row of the tree of records shows. It is made from the records in memory
/// whenever the row is asked for, and is stored only in the RecordNode of a row that was opened.
///
/// \snippet tst_modelexamples.cpp RecordTreeModel
struct RecordRow
{
    enum class Kind {
        Record,
        Group, ///< the name of a relation, where a record shows more than one
        Unloaded, ///< in place of a root record whose page is not loaded
        Failure, ///< in place of what could not be loaded
    };

    Kind kind = Kind::Record;
    RecordPlace place; ///< the record, or the record that has the group
    StepId groupStep = StepId::None; ///< of a group: the step that its records stand at
    QString error; ///< of a failure: what went wrong
    bool isPartial = false; ///< what the record leads to is still being loaded, with its page

    /// Returns the row that shows the root record \a row of \a records.
    [[nodiscard]] static RecordRow root(std::shared_ptr<const LoadedRecords> records,
                                        qsizetype row);
    /// Returns the step of the lookups whose records are the children; None if there is no such
    /// step, or if there are several, which have groups as children.
    [[nodiscard]] StepId childStep() const;
    /// Returns the steps of the lookups below the record's own. If there are several, each has a
    /// group.
    [[nodiscard]] const QList<StepId> &steps() const;
    /// Returns what was loaded for childStep(), or null if that was not loaded for this record.
    [[nodiscard]] const RelatedRows *loadedRows() const;
    /// Returns true if the row cannot have children, whatever is loaded.
    [[nodiscard]] bool isLeaf() const;
};

/// RecordOpening is a record that was opened by itself, since the load of its page had not brought
/// what it leads to.
///
/// \snippet tst_modelexamples.cpp RecordTreeModel
struct RecordOpening
{
    RecordPlace place;
    StepId step = StepId::None; ///< the step of the lookups that was followed
    LoadId load = LoadId::None; ///< the log's section of the load
    std::shared_ptr<const LoadedRecords> records; ///< what it has brought, as root records
};

/// RecordNode is a row that was opened; it is made when the row's children are asked for, and owns
/// the opened rows below it. The root node, which has no parent, stands for all root records; the
/// RecordTreeModel knows what its rows are.
///
/// \snippet tst_modelexamples.cpp RecordTreeModel
struct RecordNode
{
    enum class State { Unfetched, Fetching, Fetched, Failed };

    /// Makes a node without a parent for the row \a itself. Such a node, made for the moment, also
    /// tells childCount() and state() of a row that was not opened.
    explicit RecordNode(RecordRow itself = {})
        : shown(std::move(itself))
    { }

    RecordNode *parent = nullptr;
    int row = 0; ///< within the parent
    RecordRow shown; ///< meaningless at the root
    /// The state of the load of this node's own that brings its children. It stays Unfetched if the
    /// load of the page has brought them.
    State ownState = State::Unfetched;
    QString error; ///< why loading the children failed
    std::shared_ptr<const LoadedRecords> fetched; ///< its root records are the children; or null
    LoadId load = LoadId::None; ///< the log's section of the load that has brought fetched
    std::unordered_map<int, std::unique_ptr<RecordNode>> opened; ///< the opened children, by row

    /// Returns the number of children that are in memory: 0 if they are not loaded, and 1, the row
    /// that says so, if loading them failed.
    [[nodiscard]] int childCount() const;
    /// Returns what the child at position \a child shows, which must be below childCount().
    [[nodiscard]] RecordRow childAt(int child) const;
    /// Returns the state of the children. It is Fetched, too, if the load of the page has brought
    /// them or if there can be none, and Fetching while that load is at them.
    [[nodiscard]] State state() const;
    /// Returns the node of the opened child at position \a child, or null.
    [[nodiscard]] RecordNode *openedAt(int child) const;
    /// Appends to \a openings the one of this node and those of the opened nodes below it.
    void addOpenings(QList<RecordOpening> &openings) const;
};

} // namespace roundtrip
