// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/recordnode.h"

namespace roundtrip {

RecordRow RecordRow::root(std::shared_ptr<const LoadedRecords> records, qsizetype row)
{
    RecordRow root;
    root.place = RecordPlace::root(std::move(records), row);
    return root;
}

const QList<StepId> &RecordRow::steps() const
{
    return place.lookup().children;
}

StepId RecordRow::childStep() const
{
    if (kind == Kind::Group)
        return groupStep;
    return steps().size() == 1 ? steps().first() : StepId::None;
}

const RelatedRows *RecordRow::loadedRows() const
{
    const StepId child = childStep();
    return child == StepId::None ? nullptr : place.related(child);
}

bool RecordRow::isLeaf() const
{
    return kind == Kind::Unloaded || kind == Kind::Failure
        || (kind == Kind::Record && steps().isEmpty());
}

int RecordNode::childCount() const
{
    if (shown.kind == RecordRow::Kind::Unloaded || shown.kind == RecordRow::Kind::Failure)
        return 0;
    if (ownState == State::Failed)
        return 1; // says so
    if (fetched)
        return static_cast<int>(fetched->root().rowCount());
    if (shown.childStep() == StepId::None)
        return static_cast<int>(shown.steps().size());
    const RelatedRows *related = shown.loadedRows();
    return related ? static_cast<int>(related->rows(shown.place.row).size()) : 0;
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
    const StepId step = shown.childStep();
    if (step == StepId::None) {
        below.kind = RecordRow::Kind::Group;
        below.groupStep = shown.steps().at(child);
        return below;
    }
    const RelatedRows *related = shown.loadedRows();
    below.kind = RecordRow::Kind::Record;
    below.place = shown.place.below(step, *related,
                                    related->rows(shown.place.row)[static_cast<size_t>(child)]);
    below.groupStep = StepId::None;
    return below;
}

RecordNode::State RecordNode::state() const
{
    if (shown.kind == RecordRow::Kind::Unloaded || shown.kind == RecordRow::Kind::Failure)
        return State::Fetched;
    if (ownState != State::Unfetched)
        return ownState;
    // Groups are known from the lookups, and so is that there is nothing below a leaf.
    const bool isKnown = shown.childStep() == StepId::None || shown.loadedRows();
    if (isKnown)
        return State::Fetched;
    return shown.isPartial ? State::Fetching : State::Unfetched;
}

RecordNode *RecordNode::openedAt(int child) const
{
    const auto found = opened.find(child);
    return found == opened.end() ? nullptr : found->second.get();
}

void RecordNode::addOpenings(QList<RecordOpening> &openings) const
{
    if (fetched)
        openings << RecordOpening { shown.place, shown.childStep(), load, fetched };
    for (const auto &[position, below] : opened)
        below->addOpenings(openings);
}

} // namespace roundtrip
