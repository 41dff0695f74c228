// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/keygroups.h"

#include "datalayer/records/loading/levelfiller.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>

namespace roundtrip {

namespace {

/// The keys that \a index has numbered, in the order of their numbers: its rows are \a rows of
/// \a columns.
QList<QList<Value>> keysOf(const KeyIndex &index, std::span<const ColumnData *const> columns,
                           std::span<const quint32> rows)
{
    QList<QList<Value>> keys;
    keys.reserve(index.size());
    for (const quint32 place : index.firstPlaces()) {
        QList<Value> key;
        for (const ColumnData *column : columns)
            key << Value::of(column->cell(rows[place]));
        keys << key;
    }
    return keys;
}

/// Which statement has read what: the keys of a level go in the order of their numbers.
class Parts
{
public:
    Parts(const Level &level, qsizetype firstRow)
        : m_parts(level.parts)
        , m_firstRow(firstRow)
    { }

    /// The first row that was read for \a key, and the one after the last, from 0.
    std::pair<quint32, quint32> rowsFor(quint32 key)
    {
        if (m_parts.size() < 2)
            return { 0, std::numeric_limits<quint32>::max() };
        while (key >= m_parts[m_current].keys)
            ++m_current;
        const qsizetype begin = m_current == 0 ? m_firstRow : m_parts[m_current - 1].rows;
        return { static_cast<quint32>(begin - m_firstRow),
                 static_cast<quint32>(m_parts[m_current].rows - m_firstRow) };
    }

private:
    const std::vector<Level::Part> &m_parts;
    qsizetype m_firstRow;
    size_t m_current = 0;
};

} // namespace

KeyGroups groupsByNumber(std::span<const quint32> keyOfRow, qsizetype keyCount)
{
    KeyGroups groups;
    // A counting sort: stable, so rows keep the order of their query.
    groups.begins.assign(static_cast<size_t>(keyCount) + 1, 0);
    for (const quint32 key : keyOfRow) {
        if (key != KeyIndex::none)
            ++groups.begins[key + 1];
    }
    std::partial_sum(groups.begins.begin(), groups.begins.end(), groups.begins.begin());
    groups.rows.resize(groups.begins.back());
    std::vector<quint32> next(groups.begins.begin(), groups.begins.end() - 1);
    for (size_t row = 0; row < keyOfRow.size(); ++row) {
        if (keyOfRow[row] != KeyIndex::none)
            groups.rows[next[keyOfRow[row]]++] = static_cast<quint32>(row);
    }
    return groups;
}

Result<KeyGroups> groupsByQuestion(LoadJob &job, const Level &level,
                                   std::span<const ColumnData *const> found, qsizetype firstRow)
{
    const Relation &relation = level.relation();
    std::vector<quint32> rows(static_cast<size_t>(found.front()->size() - firstRow));
    std::iota(rows.begin(), rows.end(), static_cast<quint32>(firstRow));
    KeyIndex foundKeys(QList<KeyComparison>(relation.columns.size()));
    const std::vector<quint32> foundOfRow = foundKeys.addKeys(found, rows);
    if (foundKeys.size() == 0)
        return groupsByNumber(foundOfRow, level.index.size());

    std::vector<const ColumnData *> own;
    for (const int column : relation.columns)
        own.push_back(&level.set.column(column));
    const auto equal = job.reader().readEqualKeys(relation, keysOf(level.index, own, level.parents),
                                                  keysOf(foundKeys, found, rows), level.step);
    if (!equal)
        return equal.error();

    const KeyGroups byFound = groupsByNumber(foundOfRow, foundKeys.size());
    KeyGroups groups;
    Parts parts(level, firstRow);
    groups.begins.reserve(static_cast<size_t>(level.index.size()) + 1);
    auto pair = equal->begin();
    for (quint32 key = 0; key < static_cast<quint32>(level.index.size()); ++key) {
        const auto begin = static_cast<std::ptrdiff_t>(groups.rows.size());
        groups.begins.push_back(static_cast<quint32>(begin));
        const auto first = pair;
        // A row that two keys are equal to was read twice where these went in two statements.
        const auto [firstOwn, endOwn] = parts.rowsFor(key);
        for (; pair != equal->end() && pair->first == key; ++pair) {
            const std::span rowsOfFound(byFound.rows.begin() + byFound.begins[pair->second],
                                        byFound.rows.begin() + byFound.begins[pair->second + 1]);
            std::ranges::copy_if(rowsOfFound, std::back_inserter(groups.rows),
                                 [first = firstOwn, end = endOwn](quint32 row) {
                                     return row >= first && row < end;
                                 });
        }
        if (pair - first > 1)
            std::sort(groups.rows.begin() + begin, groups.rows.end());
    }
    groups.begins.push_back(static_cast<quint32>(groups.rows.size()));
    return groups;
}

} // namespace roundtrip
