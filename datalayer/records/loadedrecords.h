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

/// Everything that one load brought: the record sets, which refer to one another, and what was
/// asked for. Built by one thread. What QueryRunner hands out is shared as `shared_ptr<const
/// LoadedRecords>` and never changed again; what Database hands out can take in more, on its own
/// thread.
class LoadedRecords
{
public:
    /// Adds an empty root set for \a query.
    LoadedRecords(std::shared_ptr<const Schema> schema, ResolvedQuery query);

    [[nodiscard]] const Schema &schema() const { return *m_schema; }
    [[nodiscard]] const std::shared_ptr<const Schema> &sharedSchema() const { return m_schema; }
    [[nodiscard]] const ResolvedQuery &query() const { return m_query; }
    [[nodiscard]] const LookupTree &lookups() const { return m_query.lookups; }
    [[nodiscard]] const RecordSet &root() const { return *m_sets.front(); }
    [[nodiscard]] RecordSet &root() { return *m_sets.front(); }

    /// What was loaded for the lookup step \a node, which starts from the records of \a set, or
    /// null.
    [[nodiscard]] const RelatedRows *related(const RecordSet &set, int node) const
    {
        const LookupNode &step = lookups().node(node);
        return set.related(step.relation, node, step.hasSelection());
    }
    /// The same to be filled, made where there is none.
    RelatedRows &relatedOrNew(RecordSet &set, int node) const;

    /// Adds an empty set of records of a table, of which \a columns are loaded; empty for all.
    RecordSet *addSet(int table, const QList<int> &columns = {});
    /// One of the sets, to be filled further.
    [[nodiscard]] RecordSet &own(const RecordSet &set);
    /// Adds lookups below the step \a node, see ResolvedQuery::addLookups().
    Result<> addLookups(int node, const std::vector<Prefetch> &lookups)
    {
        return m_query.addLookups(*m_schema, node, lookups);
    }

    /// The number of records in the tree that the lookups describe, per table: a record counts
    /// each time it stands in the tree.
    [[nodiscard]] std::map<int, qint64> recordCounts() const;
    /// The sum of recordCounts().
    [[nodiscard]] qint64 recordCount() const;

private:
    std::shared_ptr<const Schema> m_schema;
    ResolvedQuery m_query;
    std::vector<std::unique_ptr<RecordSet>> m_sets;
};

/// Positions of all columns of a table: what is read of it.
[[nodiscard]] QList<int> allColumns(const Table &table);

} // namespace roundtrip
