// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/recordnode.h"

namespace roundtrip {

RecordRow RecordRow::root(std::shared_ptr<const LoadedRecords> records, qsizetype row)
{
    RecordRow root;
    root.set = &records->root();
    root.records = std::move(records);
    root.row = row;
    return root;
}

const QList<int> &RecordRow::steps() const
{
    return records->lookups().node(lookupNode).children;
}

int RecordRow::childNode() const
{
    if (kind == Kind::Group)
        return groupNode;
    return steps().size() == 1 ? steps().first() : -1;
}

const RelatedRows *RecordRow::loadedRows() const
{
    const int child = childNode();
    if (child < 0)
        return nullptr;
    const RelatedRows *related = records->related(*set, child);
    return related && related->isLoaded(row) ? related : nullptr;
}

bool RecordRow::isLeaf() const
{
    return kind == Kind::More || kind == Kind::Failure
        || (kind == Kind::Record && steps().isEmpty());
}

int RecordNode::childCount() const
{
    if (shown.kind == RecordRow::Kind::More || shown.kind == RecordRow::Kind::Failure)
        return 0;
    if (ownState == State::Failed)
        return 1; // says so
    if (fetched)
        return static_cast<int>(fetched->root().rowCount());
    if (shown.childNode() < 0)
        return static_cast<int>(shown.steps().size());
    const RelatedRows *related = shown.loadedRows();
    return related ? static_cast<int>(related->rows(shown.row).size()) : 0;
}

RecordRow RecordNode::childAt(int child) const
{
    if (ownState == State::Failed) {
        RecordRow failure;
        failure.kind = RecordRow::Kind::Failure;
        failure.error = error;
        return failure;
    }
    if (fetched)
        return RecordRow::root(fetched, child);
    RecordRow below = shown;
    const int step = shown.childNode();
    if (step < 0) {
        below.kind = RecordRow::Kind::Group;
        below.groupNode = shown.steps().at(child);
        return below;
    }
    const RelatedRows *related = shown.loadedRows();
    below.kind = RecordRow::Kind::Record;
    below.row = related->rows(shown.row)[static_cast<size_t>(child)];
    below.set = related->target();
    below.lookupNode = step;
    below.groupNode = -1;
    return below;
}

RecordNode::State RecordNode::state() const
{
    if (shown.kind == RecordRow::Kind::More || shown.kind == RecordRow::Kind::Failure)
        return State::Fetched;
    if (ownState != State::Unfetched)
        return ownState;
    // Groups are known from the lookups, and so is that there is nothing below a leaf.
    const bool isKnown = shown.childNode() < 0 || shown.loadedRows();
    return isKnown ? State::Fetched : State::Unfetched;
}

RecordNode *RecordNode::openedAt(int child) const
{
    const auto found = opened.find(child);
    return found == opened.end() ? nullptr : found->second.get();
}

} // namespace roundtrip
