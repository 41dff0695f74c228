// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/logstatistics.h"
#include "datalayer/models/loadsummary.h"

#include <array>
#include <vector>

namespace roundtrip {

/// One load of the log as it is shown: its statements, the mark of each, and what is to be said of
/// it in all. Statements that do not count (transactions, the catalogue) are kept, but are in no
/// figure unless they failed. Belongs to QueryLogModel.
class LoadSection
{
public:
    /// What a statement is in the story of its load.
    enum class Mark { Neutral, Repeated, Batch, Again, Error };

    /// \a row is its place in the model.
    LoadSection(LoadRecord load, int row);

    [[nodiscard]] const LoadRecord &load() const { return m_load; }
    void setLoad(const LoadRecord &load) { m_load = load; }
    [[nodiscard]] int row() const { return m_row; }

    /// Takes a record in. Returns the position of an earlier one that it gives another mark, or -1.
    int append(const QueryRecord &record);

    [[nodiscard]] const QList<QueryRecord> &records() const { return m_records; }
    [[nodiscard]] Mark markAt(qsizetype position) const;
    /// Statements with this mark; what was asked again was repeated too.
    [[nodiscard]] int markCount(Mark mark) const;
    /// Statements that count, or failed.
    [[nodiscard]] int notableCount() const { return m_notable; }
    /// Where the statement with this id is, or -1.
    [[nodiscard]] qsizetype positionOf(int query) const;
    /// What the load has taken so far, in ms.
    [[nodiscard]] double durationMs() const;
    [[nodiscard]] LoadSummary summary() const;
    [[nodiscard]] LoadProgress progress() const;

private:
    void setMark(qsizetype position, Mark mark);
    [[nodiscard]] int numberOf(int query) const;

    LoadRecord m_load;
    int m_row;
    QList<QueryRecord> m_records;
    std::vector<Mark> m_marks; ///< per record
    std::array<int, 5> m_markCounts {}; ///< by Mark
    int m_notable = 0;
    int m_counted = 0;
    qint64 m_rootRows = -1; ///< of the first statement that counts
    RepetitionFinder m_repetitions;
    QSet<QString> m_followed; ///< the lookups that took a query per record
    LoadSummary::Gathered m_batches;
    LoadSummary::Gathered m_joins;
};

} // namespace roundtrip
