// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/filledrows.h"

#include "datalayer/records/loadedrecords.h"

#include <algorithm>

namespace roundtrip {

bool FilledRows::isFilled(const RecordRow &row) const
{
    return row.kind == RecordRow::Kind::Record && isOf(row.place.query());
}

bool FilledRows::isAbove(const RecordRow &row) const
{
    if (m_above.isEmpty() || !row.place.set)
        return false;
    const auto leadsOn = [&](StepId step) {
        const QBitArray rows = m_above.value({ row.place.set, static_cast<int>(step) });
        return row.place.row < rows.size() && rows.testBit(row.place.row);
    };
    if (row.kind == RecordRow::Kind::Group)
        return leadsOn(row.groupStep);
    return row.kind == RecordRow::Kind::Record && std::ranges::any_of(row.steps(), leadsOn);
}

QBitArray FilledRows::add(const LoadedRecords &records)
{
    return look(records, records.root(), StepId::Root);
}

QBitArray FilledRows::look(const LoadedRecords &records, const RecordSet &set, StepId step)
{
    QBitArray found(set.rowCount());
    if (m_queries.size() == 1) {
        set.markRowsOf(*m_queries.begin(), found);
    } else {
        for (qsizetype row = 0; row < found.size(); ++row)
            found.setBit(row, isOf(set.queryOf(row)));
    }
    for (const StepId child : records.lookups().step(step).children) {
        const RelatedRows *related = records.related(set, child);
        if (!related || !related->target())
            continue;
        const QBitArray below = look(records, *related->target(), child);
        if (below.count(true) == 0)
            continue;
        QBitArray above(set.rowCount());
        for (qsizetype row = 0; row < set.rowCount(); ++row) {
            const auto rows = related->rows(row);
            if (std::ranges::any_of(rows, [&](quint32 at) { return below.testBit(at); }))
                above.setBit(row);
        }
        found |= above;
        QBitArray &known = m_above[{ &set, static_cast<int>(child) }];
        known.resize(set.rowCount());
        known |= above;
    }
    return found;
}

void FilledRows::addAbove(const RecordRow &row)
{
    const StepId step = row.childStep();
    if (!row.place.set || step == StepId::None)
        return; // its groups say so
    QBitArray &known = m_above[{ row.place.set, static_cast<int>(step) }];
    known.resize(row.place.set->rowCount());
    known.setBit(row.place.row);
}

void FilledRows::sortPositions()
{
    std::ranges::sort(m_positions);
    const auto end = std::unique(m_positions.begin(), m_positions.end());
    m_positions.resize(end - m_positions.begin());
}

} // namespace roundtrip
