// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/heldpages.h"

#include "datalayer/records/loadedrecords.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace roundtrip {

qint64 RecordPage::size() const
{
    return rows.empty() ? records->root().rowCount() : std::ssize(rows);
}

qsizetype RecordPage::rowOf(qint64 position) const
{
    const qint64 at = position - first;
    return rows.empty() ? at : static_cast<qsizetype>(rows[static_cast<size_t>(at)]);
}

qint64 RecordPage::byteCount() const
{
    // The query as it was resolved, the nodes of maps, and what the allocator adds to each block.
    constexpr qint64 aroundThem = 4096;
    return aroundThem
        + static_cast<qint64>(records->byteCount() + rows.capacity() * sizeof(quint32));
}

void HeldPages::insert(RecordPage page)
{
    m_count += page.size();
    m_bytes += page.byteCount();
    const qint64 first = page.first;
    noteUse(m_pages.insert_or_assign(first, std::move(page)).first->second);
}

/// The page, which is one of m_pages, is in sight now.
void HeldPages::noteUse(RecordPage &page)
{
    m_byUse.erase(page.lastUse);
    page.lastUse = ++m_uses;
    m_byUse.emplace(page.lastUse, page.first);
}

void HeldPages::erase(qint64 first)
{
    const auto found = m_pages.find(first);
    if (found == m_pages.end())
        return;
    m_count -= found->second.size();
    m_bytes -= found->second.byteCount();
    m_byUse.erase(found->second.lastUse);
    m_pages.erase(found);
}

void HeldPages::complete(qint64 first, std::shared_ptr<const LoadedRecords> records)
{
    RecordPage &page = m_pages.at(first);
    m_bytes -= page.byteCount();
    page.records = std::move(records);
    page.isPartial = false;
    m_bytes += page.byteCount();
}

void HeldPages::clear()
{
    m_pages.clear();
    m_byUse.clear();
    m_count = 0;
    m_bytes = 0;
}

qint64 HeldPages::end() const
{
    return m_pages.empty() ? 0 : m_pages.rbegin()->second.end();
}

qint64 HeldPages::recordCount() const
{
    qint64 count = 0;
    for (const auto &[first, page] : m_pages)
        count += page.records->recordCount();
    return count;
}

const RecordPage *HeldPages::first() const
{
    return m_pages.empty() ? nullptr : &m_pages.begin()->second;
}

const RecordPage *HeldPages::before(qint64 position) const
{
    const auto after = m_pages.upper_bound(position);
    return after == m_pages.begin() ? nullptr : &std::prev(after)->second;
}

const RecordPage *HeldPages::behind(qint64 position) const
{
    const auto found = m_pages.lower_bound(position);
    return found == m_pages.end() ? nullptr : &found->second;
}

const RecordPage *HeldPages::at(qint64 position) const
{
    const RecordPage *page = before(position);
    return page && position < page->end() ? page : nullptr;
}

std::optional<qint64> HeldPages::firstMissing(const PositionRange &range) const
{
    qint64 position = range.first;
    while (position < range.end) {
        const RecordPage *page = at(position);
        if (!page)
            return position;
        position = page->end();
    }
    return {};
}

PositionRange HeldPages::gapAround(qint64 position, qint64 pageSize) const
{
    PositionRange gap;
    gap.first = position - position % pageSize;
    if (const RecordPage *page = before(position))
        gap.first = std::max(gap.first, page->end());
    gap.end = gap.first + pageSize;
    if (const RecordPage *page = behind(position))
        gap.end = std::min(gap.end, page->first);
    return gap;
}

void HeldPages::use(const PositionRange &range)
{
    const RecordPage *begin = before(range.first);
    for (auto at = m_pages.lower_bound(begin ? begin->first : range.first);
         at != m_pages.end() && at->first < range.end; ++at) {
        if (at->second.range().meets(range))
            noteUse(at->second);
    }
}

const RecordPage *HeldPages::leastUsed(const PositionRange &kept) const
{
    for (const auto &[use, first] : m_byUse) {
        const RecordPage &page = m_pages.at(first);
        if (!page.range().meets(kept))
            return &page;
    }
    return nullptr;
}

} // namespace roundtrip
