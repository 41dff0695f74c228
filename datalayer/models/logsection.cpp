// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/logsection.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace roundtrip {

namespace {

LoadId idOf(const LogSection::Page &page)
{
    return page.load.load().id;
}

int statementsOf(const LogSection::Page &page)
{
    return static_cast<int>(page.load.records().size());
}

} // namespace

LogSection::LogSection(LoadRecord first, int row)
    : m_row(row)
{
    addPage(std::move(first));
}

/// The position of the page of a load, or the number of pages.
size_t LogSection::positionOf(LoadId load) const
{
    const auto found = std::ranges::lower_bound(m_pages, load, {}, idOf);
    const bool isThere = found != m_pages.end() && idOf(*found) == load;
    return isThere ? static_cast<size_t>(std::distance(m_pages.begin(), found)) : m_pages.size();
}

const LogSection::Page *LogSection::pageOf(LoadId load) const
{
    const size_t position = positionOf(load);
    return position < m_pages.size() ? &m_pages[position] : nullptr;
}

void LogSection::addPage(LoadRecord load)
{
    m_pages.push_back({ LoadSection(std::move(load)) });
    arrangeFrom(m_pages.size() - 1);
}

/// Has the pages from \a position on begin where the one before them ends.
void LogSection::arrangeFrom(size_t position)
{
    for (size_t i = std::max<size_t>(1, position); i < m_pages.size(); ++i) {
        const Page &before = m_pages[i - 1];
        m_pages[i].firstRow = before.firstRow + statementsOf(before);
        m_pages[i].start = before.start + before.load.duration();
    }
}

void LogSection::setLoad(const LoadRecord &load)
{
    const size_t position = positionOf(load.id);
    m_pages.at(position).load.setLoad(load);
    arrangeFrom(position + 1);
}

int LogSection::nextRow(LoadId load) const
{
    const Page &page = m_pages.at(positionOf(load));
    return page.firstRow + statementsOf(page);
}

QList<int> LogSection::append(LoadId load, const QList<QueryRecord> &records)
{
    const size_t position = positionOf(load);
    Page &page = m_pages.at(position);
    QList<int> changed;
    for (const QueryRecord &record : records) {
        if (const int earlier = page.load.append(record); earlier >= 0)
            changed << page.firstRow + earlier;
    }
    arrangeFrom(position + 1);
    return changed;
}

LogSection::Rows LogSection::rowsBefore(QueryId first) const
{
    for (const Page &page : m_pages) {
        const QList<QueryRecord> &records = page.load.records();
        const auto end = std::ranges::lower_bound(records, first, {}, &QueryRecord::id);
        if (end != records.begin())
            return { page.firstRow, static_cast<int>(end - records.begin()) };
    }
    return {};
}

void LogSection::drop(const Rows &rows)
{
    const auto page = std::ranges::find_if(m_pages, [&](const Page &one) {
        return one.firstRow == rows.first && statementsOf(one) >= rows.count;
    });
    page->load.dropFirst(rows.count);
    arrangeFrom(static_cast<size_t>(std::distance(m_pages.begin(), page)) + 1);
}

void LogSection::close()
{
    for (Page &page : m_pages)
        page.load.close();
}

int LogSection::rowCount() const
{
    return m_pages.back().firstRow + statementsOf(m_pages.back());
}

LogSection::Statement LogSection::statementAt(int row) const
{
    // The last page that begins there or before; those without a statement begin with the next.
    const auto behind = std::ranges::upper_bound(m_pages, row, {}, &Page::firstRow);
    const Page &page = *std::prev(behind);
    return { page, row - page.firstRow };
}

int LogSection::rowOf(QueryId query) const
{
    for (auto page = m_pages.rbegin(); page != m_pages.rend(); ++page) {
        if (const qsizetype position = page->load.positionOf(query); position >= 0)
            return page->firstRow + static_cast<int>(position);
    }
    return -1;
}

int LogSection::markCount(QueryMark mark) const
{
    int count = 0;
    for (const Page &page : m_pages)
        count += page.load.markCount(mark);
    return count;
}

int LogSection::notableCount() const
{
    int count = 0;
    for (const Page &page : m_pages)
        count += page.load.notableCount();
    return count;
}

std::chrono::nanoseconds LogSection::duration() const
{
    return m_pages.back().start + m_pages.back().load.duration();
}

} // namespace roundtrip
