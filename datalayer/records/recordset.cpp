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

void RelatedRows::appendTo(qsizetype parent, quint32 row)
{
    if (!isLoaded(parent))
        setSpan(parent, static_cast<quint32>(m_rows.size()), 0);
    ++m_spans[static_cast<size_t>(parent)].count;
    m_rows.push_back(row);
}

void RelatedRows::squeeze()
{
    m_spans.shrink_to_fit();
    m_rows.shrink_to_fit();
}

void RelatedRows::truncate(size_t parents, size_t rows)
{
    if (m_spans.size() > parents)
        m_spans.resize(parents);
    m_rows.resize(std::min(m_rows.size(), rows));
}

qint64 RecordSet::textSize() const
{
    qint64 bytes = 0;
    for (const ColumnData &column : m_columns)
        bytes += column.textSize();
    return bytes;
}

QueryId RecordSet::queryOf(qsizetype row) const
{
    const auto after = std::ranges::upper_bound(m_sources, row, {}, &Source::firstRow);
    return after == m_sources.begin() ? QueryId::None : std::prev(after)->query;
}

void RecordSet::markRowsOf(QueryId query, QBitArray &rows) const
{
    if (query == QueryId::None)
        return;
    for (size_t i = 0; i < m_sources.size(); ++i) {
        if (m_sources[i].query != query)
            continue;
        const qsizetype end = i + 1 < m_sources.size() ? m_sources[i + 1].firstRow : m_rowCount;
        rows.fill(true, m_sources[i].firstRow, end);
    }
}

const RelatedRows *RecordSet::related(const Relation *relation, StepId step, bool isOwn) const
{
    const RelatedRows *shared = nullptr;
    for (const auto &rows : m_related) {
        if (rows->relation() != relation)
            continue;
        if (rows->step() == step)
            return rows.get();
        if (rows->step() == StepId::None)
            shared = rows.get();
    }
    return isOwn ? nullptr : shared;
}

std::vector<ColumnData> RecordSet::takeColumns(const QList<int> &positions)
{
    std::vector<ColumnData> taken;
    taken.reserve(static_cast<size_t>(positions.size()));
    for (const int position : positions)
        taken.push_back(std::move(m_columns[static_cast<size_t>(position)]));
    return taken;
}

void RecordSet::putColumns(const QList<int> &positions, std::span<ColumnData> columns)
{
    for (qsizetype i = 0; i < positions.size(); ++i)
        m_columns[static_cast<size_t>(positions[i])] = std::move(columns[static_cast<size_t>(i)]);
}

void RecordSet::appendRow(const QList<int> &positions, std::span<const ColumnData> from,
                          qsizetype row)
{
    for (qsizetype i = 0; i < positions.size(); ++i) {
        m_columns[static_cast<size_t>(positions[i])].append(from[static_cast<size_t>(i)].cell(row));
    }
}

qsizetype RecordSet::rowCountSoFar() const
{
    // What is read has as many rows in each column.
    const int first = m_columnsRead.isEmpty() ? 0 : m_columnsRead.first();
    return m_columns.empty() ? m_bareRows : m_columns[static_cast<size_t>(first)].size();
}

void RecordSet::copyRows(const RecordSet &other)
{
    m_rowCount = other.m_rowCount;
    m_bareRows = other.m_bareRows;
    m_columns = other.m_columns;
    m_sources = other.m_sources;
    isWholeTable = other.isWholeTable;
}

void RecordSet::endRows(QueryId query)
{
    const qsizetype rows = rowCountSoFar();
    if (rows > m_rowCount)
        m_sources.push_back({ m_rowCount, query });
    m_rowCount = rows;
}

void RecordSet::renumberQueries(int added)
{
    for (Source &source : m_sources) {
        if (source.query != QueryId::None)
            source.query = QueryId { static_cast<int>(source.query) + added };
    }
}

void RecordSet::dropRows(qsizetype rows)
{
    for (ColumnData &column : m_columns)
        column.truncate(rows);
    m_bareRows = std::min(m_bareRows, rows);
}

size_t RecordSet::byteCount() const
{
    size_t bytes = sizeof(*this) + m_sources.capacity() * sizeof(Source);
    for (const ColumnData &column : m_columns)
        bytes += column.byteCount();
    for (const auto &rows : m_related)
        bytes += rows->byteCount();
    return bytes;
}

void RecordSet::squeeze()
{
    for (ColumnData &column : m_columns)
        column.squeeze();
    m_sources.shrink_to_fit();
    for (const auto &rows : m_related)
        rows->squeeze();
}

RelatedRows &RecordSet::relatedOrNew(const Relation *relation, StepId step)
{
    const auto found = std::ranges::find_if(m_related, [&](const auto &rows) {
        return rows->relation() == relation && rows->step() == step;
    });
    if (found != m_related.end())
        return **found;
    m_related.push_back(std::make_unique<RelatedRows>(relation, step));
    return *m_related.back();
}

} // namespace roundtrip
