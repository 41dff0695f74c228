// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/logsection.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace roundtrip {

namespace {

LoadId idOfPage(const std::unique_ptr<LogSection::Page> &page)
{
    return page->load.load().id;
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

const LoadRecord &LogSection::firstLoad() const
{
    return m_left ? m_left->first : m_pages.front()->load.load();
}

/// The position of the page of a load, or the number of pages.
size_t LogSection::positionOf(LoadId load) const
{
    const auto found = std::ranges::lower_bound(m_pages, load, {}, idOfPage);
    const bool isThere = found != m_pages.end() && idOfPage(*found) == load;
    return isThere ? static_cast<size_t>(std::distance(m_pages.begin(), found)) : m_pages.size();
}

const LogSection::Page *LogSection::pageOf(LoadId load) const
{
    const size_t position = positionOf(load);
    return position < m_pages.size() ? m_pages[position].get() : nullptr;
}

LoadSummary LogSection::summaryOf(LoadId load) const
{
    if (const Page *page = pageOf(load))
        return page->load.summary();
    return m_left ? m_left->summary : LoadSummary();
}

void LogSection::addPage(LoadRecord load)
{
    m_pages.push_back(std::make_unique<Page>(Page { LoadSection(std::move(load)) }));
    ++m_pageCount;
    arrangeFrom(m_pages.size() - 1);
}

/// Has the pages from \a position on begin where the one before them ends.
void LogSection::arrangeFrom(size_t position)
{
    if (position == 0 && m_left) {
        m_pages.front()->start = m_left->summary.measured;
        m_pages.front()->firstRow = m_dropped;
    }
    for (size_t i = std::max<size_t>(1, position); i < m_pages.size(); ++i) {
        const Page &before = *m_pages[i - 1];
        m_pages[i]->firstRow = before.firstRow + statementsOf(before);
        m_pages[i]->start = before.start + before.load.duration();
    }
}

void LogSection::setLoad(const LoadRecord &load)
{
    const size_t position = positionOf(load.id);
    LoadSection &page = m_pages.at(position)->load;
    const auto before = page.duration();
    page.setLoad(load);
    if (page.duration() != before)
        arrangeFrom(position + 1);
}

int LogSection::nextRow(LoadId load) const
{
    const Page &page = *m_pages.at(positionOf(load));
    return page.firstRow - m_dropped + statementsOf(page);
}

QList<int> LogSection::append(LoadId load, const QList<SharedQuery> &records)
{
    const size_t position = positionOf(load);
    Page &page = *m_pages.at(position);
    m_counts -= page.load.counts();
    QList<int> changed;
    for (const SharedQuery &record : records) {
        if (const int earlier = page.load.append(record); earlier >= 0)
            changed << page.firstRow - m_dropped + earlier;
    }
    m_counts += page.load.counts();
    arrangeFrom(position + 1);
    return changed;
}

LogSection::Rows LogSection::rowsUpTo(LoadId load, QueryId last) const
{
    const Page &page = *m_pages.at(positionOf(load));
    return { page.firstRow - m_dropped, static_cast<int>(page.load.countUpTo(last)) };
}

void LogSection::drop(LoadId load, QueryId last)
{
    const auto [row, count] = rowsUpTo(load, last);
    const size_t position = positionOf(load);
    m_pages.at(position)->load.dropFirst(count);
    if (row > 0)
        return arrangeFrom(position + 1);
    // Of a long walk, the pages behind stay as they are.
    m_dropped += count;
    for (size_t i = 0; i <= position; ++i)
        m_pages[i]->firstRow = m_dropped;
}

void LogSection::close(LoadId load)
{
    m_pages.at(positionOf(load))->load.close();
}

void LogSection::leave(const LoadRecord &load)
{
    setLoad(load);
    m_pages.at(positionOf(load.id))->hasLeft = true;
    // One in the middle stays until those before it go: the starts of the ones behind depend on it.
    while (!m_pages.empty() && m_pages.front()->hasLeft)
        leaveFirst();
}

void LogSection::leaveFirst()
{
    const LoadSummary summary = m_pages.front()->load.summary();
    if (m_left)
        m_left->summary.add(summary);
    else
        m_left = std::make_unique<Left>(Left { summary.load, summary });
    m_pages.erase(m_pages.begin());
}

int LogSection::rowCount() const
{
    if (m_pages.empty())
        return 0;
    const Page &last = *m_pages.back();
    return last.firstRow - m_dropped + statementsOf(last);
}

LogSection::Statement LogSection::statementAt(int row) const
{
    // The last page that begins there or before; those without a statement begin with the next.
    const auto behind = std::ranges::upper_bound(m_pages, row + m_dropped, {},
                                                 [](const auto &page) { return page->firstRow; });
    const Page &page = **std::prev(behind);
    return { page, row + m_dropped - page.firstRow };
}

int LogSection::rowOf(QueryId query) const
{
    for (auto at = m_pages.rbegin(); at != m_pages.rend(); ++at) {
        const Page &page = **at;
        if (const qsizetype position = page.load.positionOf(query); position >= 0)
            return page.firstRow - m_dropped + static_cast<int>(position);
    }
    return -1;
}

std::chrono::nanoseconds LogSection::duration() const
{
    if (m_pages.empty())
        return m_left->summary.measured;
    const Page &last = *m_pages.back();
    return last.start + last.load.duration();
}

} // namespace roundtrip
