// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/loadsummary.h"

namespace roundtrip {

namespace {

void addGathered(LoadSummary::Gathered &sum, const LoadSummary::Gathered &page)
{
    const qint64 queries = sum.queries + page.queries;
    if (sum.queries == 0)
        sum = page;
    sum.queries = queries;
}

} // namespace

void LoadSummary::add(const LoadSummary &page)
{
    pages += page.pages;
    load.records += page.load.records;
    load.wasStopped = load.wasStopped || page.load.wasStopped;
    statistics.add(page.statistics);
    errors += page.errors;
    measured += page.measured;
    if (repeated == 0) {
        repeatedLookups = page.repeatedLookups;
        repeatedKeysFrom = page.repeatedKeysFrom;
    }
    // Of several groups that repeat, the one that was the largest on the first page.
    if (repeatedLookups == page.repeatedLookups)
        repeated += page.repeated;
    repeatedInAll += page.repeatedInAll;
    prefetchQueries += page.prefetchQueries;
    addGathered(batches, page.batches);
    addGathered(joins, page.joins);
}

} // namespace roundtrip
