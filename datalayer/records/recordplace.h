// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/loadedrecords.h"

#include <memory>
#include <utility>

namespace roundtrip {

/// RecordPlace says which record is meant: a row of one of the sets of a load's records, which it
/// keeps alive, and the step of the lookups at which the record stands. A plain value; a default
/// one stands for no record, and nothing may be asked of it.
///
/// \snippet tst_modelexamples.cpp RecordPlace
struct RecordPlace
{
    std::shared_ptr<const LoadedRecords> records;
    const RecordSet *set = nullptr; ///< one of the sets of records; null where there is no record
    qsizetype row = 0; ///< within the set
    StepId step = StepId::Root; ///< the step of the lookups that the record stands at

    /// Returns the place of the root record \a row of \a records.
    [[nodiscard]] static RecordPlace root(std::shared_ptr<const LoadedRecords> records,
                                          qsizetype row)
    {
        const RecordSet *set = &records->root();
        return { std::move(records), set, row, StepId::Root };
    }

    [[nodiscard]] const Table &table() const { return records->schema().table(set->table()); }
    /// Returns the record's cell in the column at \a position of the table. Its bytes are valid as
    /// long as the records are.
    [[nodiscard]] CellView cell(int position) const { return set->cell(row, position); }
    /// Returns the id of the statement of the log that read the record.
    [[nodiscard]] QueryId query() const { return set->queryOf(row); }
    /// Returns the step of the lookups itself.
    [[nodiscard]] const LookupStep &lookup() const { return records->lookups().step(step); }
    /// Returns what was loaded for the lookup step \a child, one below the record's own, or null if
    /// it was not loaded for this record.
    [[nodiscard]] const RelatedRows *related(StepId child) const
    {
        const RelatedRows *related = records->related(*set, child);
        return related && related->isLoaded(row) ? related : nullptr;
    }
    /// Returns the place of the record \a related, of what related(\a child) gave.
    [[nodiscard]] RecordPlace below(StepId child, const RelatedRows &rows, quint32 related) const
    {
        return { records, rows.target(), related, child };
    }

    friend bool operator==(const RecordPlace &one, const RecordPlace &other)
    {
        return one.set == other.set && one.row == other.row && one.step == other.step;
    }
};

} // namespace roundtrip
