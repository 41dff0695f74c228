// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/loading/loadqueries.h"
#include "datalayer/records/loading/loadreader.h"
#include "datalayer/records/loading/loadstate.h"

namespace roundtrip {

/// LoadJob is one load while it runs: what the strategies share. It holds how far the load has
/// come, makes its queries and reads their rows, each in a class of its own.
class LoadJob
{
public:
    /// \a load is the load's section of the log. \a connection and \a records must outlive the job.
    LoadJob(Connection &connection, LoadedRecords &records, const LoadOptions &options, LoadId load)
        : m_state(connection, records, options, load)
        , m_queries(m_state)
        , m_reader(connection, m_state, m_queries)
    { }
    LoadJob(const LoadJob &) = delete;
    LoadJob &operator=(const LoadJob &) = delete;

    [[nodiscard]] LoadState &state() { return m_state; }
    [[nodiscard]] const LoadState &state() const { return m_state; }
    [[nodiscard]] const LoadQueries &queries() const { return m_queries; }
    [[nodiscard]] LoadReader &reader() { return m_reader; }

    // These are what the strategies ask for most.
    [[nodiscard]] LoadedRecords &records() { return m_state.records(); }
    [[nodiscard]] const LoadedRecords &records() const { return m_state.records(); }
    [[nodiscard]] const LookupTree &lookups() const { return records().lookups(); }
    [[nodiscard]] const Table &table(int index) const { return m_state.table(index); }
    [[nodiscard]] bool isStopped() { return m_state.isStopped(); }

    /// Adds an empty set to records(), for the records of the lookup step \a step, and returns it.
    RecordSet *addSet(StepId step);

private:
    LoadState m_state;
    LoadQueries m_queries;
    LoadReader m_reader;
};

} // namespace roundtrip
