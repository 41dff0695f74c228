// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/recordset.h"

#include <algorithm>

namespace roundtrip {

quint32 RelatedRows::appendRows(std::span<const quint32> rows)
{
    const auto begin = static_cast<quint32>(m_rows.size());
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    return begin;
}

quint32 *RelatedRows::extendRows(size_t count)
{
    const size_t begin = m_rows.size();
    m_rows.resize(begin + count);
    return m_rows.data() + begin;
}

void RelatedRows::setSpan(qsizetype parent, quint32 begin, quint32 count)
{
    const auto index = static_cast<size_t>(parent);
    if (m_spans.size() <= index)
        m_spans.resize(index + 1);
    m_spans[index] = { begin, count };
}

int RecordSet::queryOf(qsizetype row) const
{
    const auto after = std::ranges::upper_bound(m_sources, row, {}, &Source::firstRow);
    return after == m_sources.begin() ? 0 : std::prev(after)->query;
}

const RelatedRows *RecordSet::related(const Relation *relation, int node) const
{
    const RelatedRows *shared = nullptr;
    for (const auto &rows : m_related) {
        if (rows->relation() != relation)
            continue;
        if (rows->lookupNode() == node)
            return rows.get();
        if (rows->lookupNode() == -1)
            shared = rows.get();
    }
    return shared;
}

RelatedRows *RecordSet::related(const Relation *relation, int node)
{
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): this set is not const
    return const_cast<RelatedRows *>(std::as_const(*this).related(relation, node));
}

void RecordSet::endRows(int query)
{
    const qsizetype rows = m_columns.empty() ? m_rowCount : m_columns.front().size();
    if (rows > m_rowCount)
        m_sources.push_back({ m_rowCount, query });
    m_rowCount = rows;
}

void RecordSet::dropRows()
{
    for (ColumnData &column : m_columns)
        column.truncate(m_rowCount);
}

RelatedRows &RecordSet::relatedOrNew(const Relation *relation, int node)
{
    const auto found = std::ranges::find_if(m_related, [&](const auto &rows) {
        return rows->relation() == relation && rows->lookupNode() == node;
    });
    if (found != m_related.end())
        return **found;
    m_related.push_back(std::make_unique<RelatedRows>(relation, node));
    return *m_related.back();
}

} // namespace roundtrip
