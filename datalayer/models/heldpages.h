// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace roundtrip {

class LoadedRecords;

/// PositionRange is the positions from first up to, and without, end.
///
/// \snippet tst_modelexamples.cpp RecordPages
struct PositionRange
{
    qint64 first = 0;
    qint64 end = 0;

    [[nodiscard]] qint64 size() const { return end - first; }
    /// Returns the whole pages of \a pageSize positions that it reaches into.
    [[nodiscard]] PositionRange inPages(qint64 pageSize) const
    {
        const qint64 last = end - 1;
        return { first - first % pageSize, last - last % pageSize + pageSize };
    }
    [[nodiscard]] bool meets(const PositionRange &other) const
    {
        return first < other.end && other.first < end;
    }

    friend bool operator==(const PositionRange &, const PositionRange &) = default;
};

/// RecordPage is the root records that one load brought, and their place among all root records.
///
/// \snippet tst_modelexamples.cpp RecordPages
struct RecordPage
{
    std::shared_ptr<const LoadedRecords> records;
    qint64 first = 0; ///< the position of its first root record
    /// The rows in the root set of the page's records; empty for all of that set.
    std::vector<quint32> rows {};
    bool isPartial = false; ///< what its records lead to is still being loaded
    quint64 lastUse = 0; ///< higher the later the page was in sight

    [[nodiscard]] qint64 size() const;
    [[nodiscard]] qint64 end() const { return first + size(); }
    [[nodiscard]] PositionRange range() const { return { first, end() }; }
    /// Returns the row in the root set of the root record at \a position among all pages.
    [[nodiscard]] qsizetype rowOf(qint64 position) const;
    /// Returns about how many bytes of memory the page takes.
    [[nodiscard]] qint64 byteCount() const;
};

/// HeldPages is the pages that RecordPages holds, by position. None overlaps another; what lies
/// between two pages is a gap.
///
/// \snippet tst_modelexamples.cpp RecordPages
class HeldPages
{
public:
    /// Adds \a page, which must lie in a gap and have at least one record, as used last.
    void insert(RecordPage page);
    /// Drops the page whose first position is \a first.
    void erase(qint64 first);
    /// Has the page whose first position is \a first, which isPartial, hold \a records: the same
    /// root records and what they lead to. The page is whole then.
    void complete(qint64 first, std::shared_ptr<const LoadedRecords> records);
    void clear();

    [[nodiscard]] bool isEmpty() const { return m_pages.empty(); }
    /// Returns the number of root records of all pages.
    [[nodiscard]] qint64 count() const { return m_count; }
    /// Returns about how many bytes of memory the pages take.
    [[nodiscard]] qint64 byteCount() const { return m_bytes; }
    /// Returns the position behind the last record that is held.
    [[nodiscard]] qint64 end() const;
    /// Returns the number of records, over all pages and levels.
    [[nodiscard]] qint64 recordCount() const;
    [[nodiscard]] const RecordPage *first() const;

    /// Returns the page that holds \a position, or null.
    [[nodiscard]] const RecordPage *at(qint64 position) const;
    /// Returns the last page that begins at \a position or before it, or null.
    [[nodiscard]] const RecordPage *before(qint64 position) const;
    /// Returns the first page that begins at \a position or behind it, or null.
    [[nodiscard]] const RecordPage *behind(qint64 position) const;
    /// Returns the first position of \a range that no page holds.
    [[nodiscard]] std::optional<qint64> firstMissing(const PositionRange &range) const;
    /// Returns the part of the gap around \a position that is one page of \a pageSize, which
    /// begins at a multiple of \a pageSize where the gap allows it.
    [[nodiscard]] PositionRange gapAround(qint64 position, qint64 pageSize) const;

    /// Notes that the pages of \a range are in sight.
    void use(const PositionRange &range);
    /// Returns the page that was in sight the longest time ago, of those that \a kept does not
    /// meet; null if there is none.
    [[nodiscard]] const RecordPage *leastUsed(const PositionRange &kept) const;

private:
    void noteUse(RecordPage &page);

    std::map<qint64, RecordPage> m_pages; ///< by RecordPage::first
    std::map<quint64, qint64> m_byUse; ///< RecordPage::first by RecordPage::lastUse
    qint64 m_count = 0;
    qint64 m_bytes = 0;
    quint64 m_uses = 0; ///< the last RecordPage::lastUse that was given out
};

} // namespace roundtrip
