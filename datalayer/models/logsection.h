// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/loadsection.h"

#include <memory>
#include <vector>

namespace roundtrip {

/// LogSection is a section of the log as it is shown: one load, or the loads that brought the pages
/// of one walk through the same records, one after another. Its rows are the statements of all of
/// them. Its clock runs while one of them does: a page begins where the one before has ended,
/// however long nothing was asked for in between. Of loads that have left the log, the section
/// keeps what they have cost together. QueryLogModel owns the sections.
///
/// \snippet tst_modelexamples.cpp QueryLogModel
class LogSection
{
public:
    /// Page is one load of the section.
    struct Page
    {
        LoadSection load;
        int firstRow = 0; ///< the row of its first statement, had none been dropped from the front
        std::chrono::nanoseconds start {}; ///< by the section's clock
        bool hasLeft = false; ///< the load has left the log
    };
    /// Statement says where a row's statement stands.
    struct Statement
    {
        const Page &page;
        qsizetype position; ///< among the statements of its load
    };

    /// Rows is some of the section's rows, which follow one another.
    struct Rows
    {
        int first = 0;
        int count = 0;
    };

    /// \a row is the section's row in the model, \a first its first load.
    LogSection(LoadRecord first, int row);

    /// Returns the section's row in the model; -1 if it has left the model.
    [[nodiscard]] int row() const { return m_row; }
    void setRow(int row) { m_row = row; }
    /// Returns the load that the section began with.
    [[nodiscard]] const LoadRecord &firstLoad() const;
    /// Returns the number of loads, those that have left among them.
    [[nodiscard]] int pageCount() const { return m_pageCount; }
    /// Returns whether all loads have left.
    [[nodiscard]] bool hasLeft() const { return m_pages.empty(); }
    /// Returns the pages whose loads have not left, in the order of their ids.
    [[nodiscard]] const std::vector<std::unique_ptr<Page>> &pages() const { return m_pages; }
    /// Returns the page of the load with this id; null if the section does not have it, or not any
    /// more.
    [[nodiscard]] const Page *pageOf(LoadId load) const;
    /// Returns what a load has cost. Of one that has left, it is what all that have left cost.
    [[nodiscard]] LoadSummary summaryOf(LoadId load) const;

    void addPage(LoadRecord load);
    /// Takes what is known by now of a load that is one of its pages.
    void setLoad(const LoadRecord &load);
    /// Returns the row that the next statement of a page will have.
    [[nodiscard]] int nextRow(LoadId load) const;
    /// Takes in statements of the load \a load, which is one of its pages. Returns the rows of
    /// earlier statements whose mark has changed by them.
    QList<int> append(LoadId load, const QList<SharedQuery> &records);

    /// Returns the rows of those statements of the load \a load, which is one of its pages, that
    /// are not newer than \a last.
    [[nodiscard]] Rows rowsUpTo(LoadId load, QueryId last) const;
    /// Drops these statements.
    void drop(LoadId load, QueryId last);
    /// Drops what only further statements of the load \a load would need.
    void close(LoadId load);
    /// Notes that \a load, which is as it was in the end and of which no statement is left here,
    /// has left the log.
    void leave(const LoadRecord &load);

    /// Returns the number of statements.
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] Statement statementAt(int row) const;
    /// Returns the row of the statement with this id of the log, or -1.
    [[nodiscard]] int rowOf(QueryId query) const;
    /// Returns the number of statements with this mark, see LoadSection::Counts::of(); dropped ones
    /// count, here as in notableCount().
    [[nodiscard]] int markCount(QueryMark mark) const { return m_counts.of(mark); }
    /// Returns the number of statements that count as queries or have failed.
    [[nodiscard]] int notableCount() const { return m_counts.notable; }
    /// Returns the time that all loads together have taken so far.
    [[nodiscard]] std::chrono::nanoseconds duration() const;

private:
    /// What is known of the loads that have left, the section's first among them.
    struct Left
    {
        LoadRecord first;
        LoadSummary summary;
    };

    [[nodiscard]] size_t positionOf(LoadId load) const;
    void arrangeFrom(size_t position);
    void leaveFirst();

    int m_row;
    int m_pageCount = 0;
    int m_dropped = 0; ///< statements that were dropped from the front
    std::vector<std::unique_ptr<Page>> m_pages; ///< in the order of their ids
    std::unique_ptr<Left> m_left; ///< of those that were the first of m_pages; null without any
    LoadSection::Counts m_counts; ///< of all loads
};

} // namespace roundtrip
