// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/search/loadedvalues.h"

#include "datalayer/models/recordpages.h"
#include "datalayer/records/loadedrecords.h"
#include "ui/search/recordfilter.h"

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

void addValues(const LoadedRecords &records, int table, int column, QList<Value> &values)
{
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
}

} // namespace

void LoadedValues::note(const RecordPages &pages)
{
    const auto *page = pages.pageInSight();
    m_shown = page ? page->records : nullptr;
    const bool isSameRoot = m_whole && m_shown && &m_whole->schema() == &m_shown->schema()
        && m_whole->root().table() == m_shown->root().table();
    if (m_shown && (!isSameRoot || RecordFilter::of(pages.query()).isEmpty()))
        m_whole = m_shown;
}

void LoadedValues::forget()
{
    m_shown = nullptr;
    m_whole = nullptr;
}

QList<Value> LoadedValues::of(int table, int column) const
{
    QList<Value> values;
    if (m_shown)
        addValues(*m_shown, table, column, values);
    if (m_whole && m_whole != m_shown)
        addValues(*m_whole, table, column, values);
    return values;
}

} // namespace roundtrip
