// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/loadedrecords.h"

#include <QString>

#include <memory>
#include <unordered_map>

namespace roundtrip {

/// What one row of the tree of records shows: found from memory whenever it is asked for, never
/// stored but in a row that was opened.
struct RecordRow
{
    enum class Kind {
        Record,
        Group, ///< the name of a relation, where a record shows more than one
        More, ///< the way to the next page
        Failure, ///< in place of what could not be loaded
    };

    Kind kind = Kind::Record;
    std::shared_ptr<const LoadedRecords> records; ///< the record's
    const RecordSet *set = nullptr; ///< one of records
    qsizetype row = 0; ///< within the set
    int lookupNode = 0; ///< the step of the lookups that the record stands at
    int groupNode = -1; ///< of a group: the step that its records stand at
    QString error; ///< of a failure

    /// The root record \a row of \a records.
    [[nodiscard]] static RecordRow root(std::shared_ptr<const LoadedRecords> records,
                                        qsizetype row);
    /// The step of the lookups whose records are the children; -1 where there are none or several.
    [[nodiscard]] int childNode() const;
    /// The steps that a record leads to, one group each where they are several.
    [[nodiscard]] const QList<int> &steps() const;
    /// What was loaded for childNode(), or null.
    [[nodiscard]] const RelatedRows *loadedRows() const;
    /// Whether there can be nothing below, whatever is loaded.
    [[nodiscard]] bool isLeaf() const;
};

/// A row that was opened, made when its children are asked for. Owns the opened rows below it. The
/// root, which has no parent, stands for all root records; what its rows are the model knows.
struct RecordNode
{
    enum class State { Unfetched, Fetching, Fetched, Failed };

    /// Has the children of a closed row counted, too.
    explicit RecordNode(RecordRow itself = {})
        : shown(std::move(itself))
    { }

    RecordNode *parent = nullptr;
    int row = 0; ///< within the parent
    RecordRow shown; ///< meaningless at the root
    /// Of a load of its own; stays Unfetched where the page had all of it.
    State ownState = State::Unfetched;
    QString error;
    std::shared_ptr<const LoadedRecords> fetched; ///< whose roots are the children, if not null
    std::unordered_map<int, std::unique_ptr<RecordNode>> opened; ///< by row

    [[nodiscard]] int childCount() const;
    /// What child \a child shows; it must be below childCount().
    [[nodiscard]] RecordRow childAt(int child) const;
    /// Whether the children are known, whoever brought them.
    [[nodiscard]] State state() const;
    /// The opened row \a child, or null.
    [[nodiscard]] RecordNode *openedAt(int child) const;
};

} // namespace roundtrip
