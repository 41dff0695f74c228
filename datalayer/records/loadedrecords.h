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
/// asked for. Built by one thread, then shared as `shared_ptr<const LoadedRecords>` and never
/// changed again.
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

    /// Adds an empty set of records of a table.
    RecordSet *addSet(int table);

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
