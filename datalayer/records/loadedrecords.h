// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/queryset.h"
#include "datalayer/records/recordset.h"
#include "datalayer/schema/schema.h"

#include <map>
#include <memory>
#include <vector>

namespace roundtrip {

/// LoadedRecords is everything that one load brought: the record sets, which refer to one another,
/// and the query that was asked. One thread builds it. QueryRunner hands it out as
/// `shared_ptr<const LoadedRecords>` and never changes it again; the one that Database hands out
/// can take in more records, on the thread of the Database.
///
/// \snippet tst_recordexamples.cpp RecordSet
class LoadedRecords
{
public:
    /// Makes the records of \a query with an empty root set.
    LoadedRecords(std::shared_ptr<const Schema> schema, ResolvedQuery query);

    [[nodiscard]] const Schema &schema() const { return *m_schema; }
    [[nodiscard]] const std::shared_ptr<const Schema> &sharedSchema() const { return m_schema; }
    [[nodiscard]] const ResolvedQuery &query() const { return m_query; }
    [[nodiscard]] const LookupTree &lookups() const { return m_query.lookups; }
    [[nodiscard]] const RecordSet &root() const { return *m_sets.front(); }
    [[nodiscard]] RecordSet &root() { return *m_sets.front(); }

    /// Returns what was loaded for the lookup step \a step, which starts from the records of
    /// \a set, or null.
    [[nodiscard]] const RelatedRows *related(const RecordSet &set, StepId step) const
    {
        const LookupStep &followed = lookups().step(step);
        return set.related(followed.relation, step, followed.hasSelection());
    }
    /// Returns what was loaded for the lookup step \a step from \a set, to be filled further; an
    /// empty one is made if there is none.
    RelatedRows &relatedOrNew(RecordSet &set, StepId step) const;

    /// Adds an empty set for records of \a table and returns it. The set lives as long as this
    /// object. \a columns are the columns that will be loaded; empty for all.
    RecordSet *addSet(int table, const QList<int> &columns = {});
    /// Returns \a set, which must be one of this object's, to be filled further.
    [[nodiscard]] RecordSet &own(const RecordSet &set);
    /// Returns about how many bytes of memory the records take. The schema, which other loads
    /// share, does not count.
    [[nodiscard]] size_t byteCount() const;
    /// Gives back the memory that was reserved for further records. Call it after a load.
    void squeeze();
    /// Adds \a added to the log's ids of the statements that have read the records.
    void renumberQueries(int added);
    /// Adds lookups below the step \a step, see ResolvedQuery::addLookups().
    Result<> addLookups(StepId step, const std::vector<Prefetch> &lookups)
    {
        return m_query.addLookups(*m_schema, step, lookups);
    }

    /// Returns a copy of the root records alone, for which nothing is loaded yet.
    [[nodiscard]] std::shared_ptr<LoadedRecords> rootsAlone() const;

    /// Returns the number of records in the tree that the lookups describe, per table (a position
    /// in the schema). A record counts each time it stands in the tree. A table of the lookups
    /// without any record has 0.
    [[nodiscard]] std::map<int, qint64> recordCounts() const;
    /// Returns how many bytes the texts and blobs of all records take.
    [[nodiscard]] qint64 textSize() const;
    /// Returns the sum of recordCounts().
    [[nodiscard]] qint64 recordCount() const;

private:
    std::shared_ptr<const Schema> m_schema;
    ResolvedQuery m_query;
    std::vector<std::unique_ptr<RecordSet>> m_sets;
};

/// Returns the positions of all columns of \a table, in order.
[[nodiscard]] QList<int> allColumns(const Table &table);

} // namespace roundtrip
