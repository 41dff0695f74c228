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
/// however long nothing was asked for in between. QueryLogModel owns the sections.
///
/// \snippet tst_modelexamples.cpp QueryLogModel
class LogSection
{
public:
    /// Page is one load of the section.
    struct Page
    {
        LoadSection load;
        int firstRow = 0; ///< the row of its first statement
        std::chrono::nanoseconds start {}; ///< by the section's clock
    };
    /// Statement says where a row's statement stands.
    struct Statement
    {
        const Page &page;
        qsizetype position; ///< among the statements of its load
    };

    /// Rows is a number of rows that follow one another.
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
    [[nodiscard]] const LoadRecord &firstLoad() const { return m_pages.front().load.load(); }
    [[nodiscard]] const std::vector<Page> &pages() const { return m_pages; }
    /// Returns the page of the load with this id, or null.
    [[nodiscard]] const Page *pageOf(LoadId load) const;

    void addPage(LoadRecord load);
    /// Takes what is known by now of a load that is one of its pages.
    void setLoad(const LoadRecord &load);
    /// Returns the row that the next statement of a page will have.
    [[nodiscard]] int nextRow(LoadId load) const;
    /// Takes in statements of the load \a load, which is one of its pages. Returns the rows of
    /// earlier statements whose mark has changed by them.
    QList<int> append(LoadId load, const QList<QueryRecord> &records);

    /// Returns the first rows whose statements are older than \a first; none if there are no more.
    [[nodiscard]] Rows rowsBefore(QueryId first) const;
    /// Drops the statements of these rows, which rowsBefore() has returned.
    void drop(const Rows &rows);
    /// Drops what only further statements would need.
    void close();

    /// Returns the number of statements.
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] Statement statementAt(int row) const;
    /// Returns the row of the statement with this id of the log, or -1.
    [[nodiscard]] int rowOf(QueryId query) const;
    /// Returns the number of statements with this mark, see LoadSection::markCount().
    [[nodiscard]] int markCount(QueryMark mark) const;
    /// Returns the number of statements that count as queries or have failed.
    [[nodiscard]] int notableCount() const;
    /// Returns the time that all loads together have taken so far.
    [[nodiscard]] std::chrono::nanoseconds duration() const;

private:
    [[nodiscard]] size_t positionOf(LoadId load) const;
    void arrangeFrom(size_t position);

    int m_row;
    std::vector<Page> m_pages; ///< in the order of their ids
};

} // namespace roundtrip
