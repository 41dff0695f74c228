// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/access/record.h"

#include <iterator>
#include <vector>

namespace roundtrip {

class Prefetch;

/// RecordList is the root records of one load, with everything that was loaded for them. It is
/// cheap to copy: copies, and the parts that mid() returns, share their records.
/// The Database may be moved or closed meanwhile. A list is used on the thread of the Database.
///
/// \snippet tst_recordexamples.cpp RecordList
class RecordList
{
public:
    /// Goes through a list and makes each Record on the way. Valid as long as its list.
    class Iterator
    {
    public:
        // NOLINTBEGIN(readability-identifier-naming): the standard library's names
        using iterator_concept = std::forward_iterator_tag;
        using iterator_category = std::input_iterator_tag;
        using difference_type = qsizetype;
        using value_type = Record;
        using pointer = void;
        using reference = Record;
        // NOLINTEND(readability-identifier-naming)

        Iterator() = default;
        Iterator(const RecordList *list, qsizetype index)
            : m_list(list)
            , m_index(index)
        { }

        Record operator*() const { return (*m_list)[m_index]; }
        Iterator &operator++()
        {
            ++m_index;
            return *this;
        }
        Iterator operator++(int) { return { m_list, m_index++ }; }
        friend bool operator==(const Iterator &, const Iterator &) = default;

    private:
        const RecordList *m_list = nullptr;
        qsizetype m_index = 0;
    };

    /// Makes a list of records without a database: nothing can be added to them.
    explicit RecordList(std::shared_ptr<const LoadedRecords> records);
    explicit RecordList(std::shared_ptr<RecordSource> source);

    [[nodiscard]] qsizetype size() const { return std::ssize(m_rows); }
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    /// The record at \a index, which must be within the list.
    [[nodiscard]] Record operator[](qsizetype index) const
    {
        return { m_source,
                 RecordPlace::root(m_source->records, m_rows[static_cast<size_t>(index)]) };
    }
    [[nodiscard]] Iterator begin() const { return { this, 0 }; }
    [[nodiscard]] Iterator end() const { return { this, size() }; }
    /// Returns \a count records from position \a first on, or all up to the end where \a count is
    /// -1. The new list shares the records.
    [[nodiscard]] RecordList mid(qsizetype first, qsizetype count = -1) const;
    /// Returns all records of the load by column, for fast reading. Root records that mid() left
    /// out are among them.
    [[nodiscard]] const LoadedRecords &records() const { return *m_source->records; }
    [[nodiscard]] const std::shared_ptr<const LoadedRecords> &sharedRecords() const
    {
        return m_source->records;
    }
    /// Returns the rows of the list's records in the root set of records(), in the list's order.
    [[nodiscard]] const std::vector<quint32> &rows() const { return m_rows; }

private:
    friend Result<> prefetchRelatedObjects(const RecordList &records,
                                           const std::vector<Prefetch> &lookups);

    std::shared_ptr<RecordSource> m_source;
    std::vector<quint32> m_rows; ///< of the list's records in the root set
};

/// Loads \a lookups for records that are loaded already, as Django's function of this name does. It
/// fetches only what is missing and loads nothing twice; the deeper levels of a lookup are loaded
/// for the records that were there and for the new ones. It fails before the first query if a name
/// is wrong or if the Database was closed, and later with what the database said. What was
/// loaded until then stays.
Result<> prefetchRelatedObjects(const RecordList &records, const std::vector<Prefetch> &lookups);

} // namespace roundtrip
