// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/logstatistics.h"
#include "datalayer/models/loadsummary.h"

#include <array>
#include <vector>

namespace roundtrip {

/// LoadSection is one load of the log as it is shown: its statements, the mark of each, and the
/// summary of the load. Statements that do not count as queries (transactions, the catalogue) are
/// kept, too: their round trips and their time are part of the summary, and statements that failed
/// are among the errors and the notable ones. A LogSection holds one, or several.
///
/// \snippet tst_modelexamples.cpp QueryLogModel
class LoadSection
{
public:
    using Mark = QueryMark;

    /// Counts is how many statements have each mark.
    struct Counts
    {
        std::array<int, 5> marks {}; ///< by Mark
        int notable = 0; ///< those that count as queries or have failed

        /// Returns how many have \a mark. Statements marked Again count as Repeated, too.
        [[nodiscard]] int of(Mark mark) const;
        Counts &operator+=(const Counts &other);
        Counts &operator-=(const Counts &other);
    };

    explicit LoadSection(LoadRecord load);

    [[nodiscard]] const LoadRecord &load() const { return m_load; }
    void setLoad(const LoadRecord &load) { m_load = load; }

    /// Takes in the statement \a record. Returns the position of an earlier statement whose mark
    /// has changed by it, or -1.
    int append(const SharedQuery &record);

    /// Drops the first \a count records. What was counted and measured of them stays.
    void dropFirst(qsizetype count);
    /// Drops what only further statements would need: their load has ended.
    void close();

    /// Returns the statements that were not dropped.
    [[nodiscard]] const std::vector<SharedQuery> &records() const { return m_records; }
    [[nodiscard]] Mark markAt(qsizetype position) const;
    /// Returns how many statements there are, dropped ones included.
    [[nodiscard]] const Counts &counts() const { return m_counts; }
    /// Returns the position of the statement with this id of the log, or -1.
    [[nodiscard]] qsizetype positionOf(QueryId query) const;
    /// Returns how many of the first statements are not newer than \a last.
    [[nodiscard]] qsizetype countUpTo(QueryId last) const;
    /// Returns the time that the load has taken so far.
    [[nodiscard]] std::chrono::nanoseconds duration() const;
    [[nodiscard]] LoadSummary summary() const;
    [[nodiscard]] LoadProgress progress() const;

private:
    void setMark(qsizetype position, Mark mark);
    [[nodiscard]] int numberOf(QueryId query) const;

    LoadRecord m_load;
    std::vector<SharedQuery> m_records;
    std::vector<Mark> m_marks; ///< per record
    Counts m_counts;
    int m_counted = 0;
    StatisticsCounter m_statistics;
    std::chrono::nanoseconds m_end {}; ///< of the last statement
    RepetitionFinder m_repetitions;
    /// Of each group of m_repetitions, the number within the log of the statement that gave its
    /// keys, or 0.
    std::vector<int> m_keysFrom;
    QSet<LookupNames> m_followed; ///< lookups that took a query per record
    LoadSummary::Gathered m_batches;
    LoadSummary::Gathered m_joins;
};

} // namespace roundtrip
