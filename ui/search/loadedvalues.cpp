// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/search/loadedvalues.h"

#include "datalayer/models/recordpages.h"
#include "datalayer/records/loadedrecords.h"

#include <algorithm>
#include <vector>

namespace roundtrip {

namespace {

constexpr qsizetype mostValues = 200;
constexpr qsizetype mostLookedAt = 2000;
constexpr quint64 longestBytes = 200;

void addValues(const RecordSet &set, int column, QList<Value> &values)
{
    const qsizetype rows = set.hasColumn(column) ? std::min(set.rowCount(), mostLookedAt) : 0;
    for (qsizetype row = 0; row < rows && values.size() < mostValues; ++row) {
        const CellView cell = set.cell(row, column);
        if (cell.isNull() || cell.type == ValueType::Blob || cell.fullSize > longestBytes)
            continue;
        const Value value = Value::of(cell);
        if (!values.contains(value))
            values << value;
    }
}

} // namespace

QList<Value> loadedValues(const RecordPages &pages, int table, int column)
{
    QList<Value> values;
    if (pages.count() == 0)
        return values;
    const LoadedRecords &records = *pages.pageOf(0).records;
    // The set of each step, by its id: of the records that share one.
    std::vector<const RecordSet *> sets { &records.root() };
    for (const StepId id : records.lookups().ids()) {
        const LookupStep &step = records.lookups().step(id);
        if (step.relation) {
            const RecordSet *above = sets[static_cast<size_t>(step.parent)];
            const RelatedRows *related = above ? records.related(*above, id) : nullptr;
            sets.push_back(related ? related->target() : nullptr);
        }
        if (sets.back() && sets.back()->table() == table)
            addValues(*sets.back(), column, values);
    }
    return values;
}

} // namespace roundtrip
