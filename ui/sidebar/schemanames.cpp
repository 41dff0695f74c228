// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/sidebar/schemanames.h"

#include "datalayer/schema/schema.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace roundtrip {

namespace {

constexpr QChar nameEnd; // NUL

void appendName(QString &block, const QString &name)
{
    const qsizetype begin = block.size();
    block += name;
    if (name.contains(nameEnd))
        std::replace(block.begin() + begin, block.end(), nameEnd,
                     QChar(QChar::ReplacementCharacter));
    block += nameEnd;
}

} // namespace

SchemaNames::SchemaNames(const Schema &schema)
{
    const QList<Table> &tables = schema.tables();
    const auto count = static_cast<size_t>(tables.size());
    m_starts.reserve(count + 1);
    QString block;
    for (const Table &table : tables) {
        m_starts.push_back(m_text.size());
        block.clear();
        appendName(block, table.name);
        for (const Column &column : table.columns)
            appendName(block, column.name);
        m_text += block.toCaseFolded();
    }
    m_starts.push_back(m_text.size());

    m_order.resize(count);
    std::iota(m_order.begin(), m_order.end(), 0);
    std::ranges::stable_sort(m_order, {}, [&](int table) {
        return std::tuple(tables[table].kind == Table::Kind::View, nameAt(table));
    });
    m_places.resize(count);
    for (size_t place = 0; place < count; ++place)
        m_places[static_cast<size_t>(m_order[place])] = static_cast<int>(place);
}

QStringView SchemaNames::nameAt(int table) const
{
    const qsizetype begin = m_starts[static_cast<size_t>(table)];
    return QStringView(m_text).sliced(begin, m_text.indexOf(nameEnd, begin) - begin);
}

std::vector<SchemaNames::Hit> SchemaNames::find(const QString &text) const
{
    enum Rank { Whole, Beginning, Within, InColumn };
    struct Ranked
    {
        Rank rank;
        int place;
        Hit hit;
    };
    const QString wanted = text.toCaseFolded();
    if (wanted.isEmpty() || wanted.contains(nameEnd))
        return {};
    std::vector<Ranked> found;
    size_t table = 0;
    int name = 0; // in the table: 0 is its own, 1 its first column's
    qsizetype begin = 0; // of the name
    for (qsizetype at = m_text.indexOf(wanted); at >= 0; at = m_text.indexOf(wanted, begin)) {
        while (m_starts[table + 1] <= at) {
            begin = m_starts[++table];
            name = 0;
        }
        qsizetype end = m_text.indexOf(nameEnd, begin);
        while (end < at) {
            begin = end + 1;
            end = m_text.indexOf(nameEnd, begin);
            ++name;
        }
        if (name == 0) {
            const bool isBeginning = at == begin;
            const bool isWhole = isBeginning && end - begin == wanted.size();
            found.push_back({ isWhole           ? Whole
                                  : isBeginning ? Beginning
                                                : Within,
                              m_places[table],
                              { static_cast<int>(table), {} } });
            // Its columns are found with it.
            begin = m_starts[++table];
            if (table + 1 == m_starts.size())
                break;
            continue;
        }
        if (found.empty() || found.back().hit.table != static_cast<int>(table))
            found.push_back({ InColumn, m_places[table], { static_cast<int>(table), {} } });
        found.back().hit.columns << name - 1;
        begin = end + 1;
        ++name;
    }
    std::ranges::sort(found, {}, [](const Ranked &one) { return std::pair(one.rank, one.place); });
    std::vector<Hit> hits;
    hits.reserve(found.size());
    for (Ranked &one : found)
        hits.push_back(std::move(one.hit));
    return hits;
}

} // namespace roundtrip
