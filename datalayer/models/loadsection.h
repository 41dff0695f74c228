// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/logstatistics.h"
#include "datalayer/models/loadsummary.h"

#include <array>
#include <vector>

namespace roundtrip {

/// LoadSection is one load of the log as it is shown: its statements, the mark of each, and the
/// summary of the load. Statements that do not count as queries (transactions, the catalogue) are
/// kept, too: their round trips and their time are part of the summary, and statements that failed
/// are among the errors and the notable ones. QueryLogModel owns the sections.
class LoadSection
{
public:
    /// Mark says what stands out about a statement. Repeated is one of several statements of a
    /// lookup with the same text and one key each (the N+1), Again is a repeated statement whose
    /// values were asked for before, Batch reads the related records of many records at once, Error
    /// has failed, and Neutral is any other statement.
    enum class Mark { Neutral, Repeated, Batch, Again, Error };

    /// \a row is the section's row in the model.
    LoadSection(LoadRecord load, int row);

    [[nodiscard]] const LoadRecord &load() const { return m_load; }
    void setLoad(const LoadRecord &load) { m_load = load; }
    [[nodiscard]] int row() const { return m_row; }

    /// Takes in the statement \a record. Returns the position of an earlier statement whose mark
    /// has changed by it, or -1.
    int append(const QueryRecord &record);

    [[nodiscard]] const QList<QueryRecord> &records() const { return m_records; }
    [[nodiscard]] Mark markAt(qsizetype position) const;
    /// Returns the number of statements with this mark. Statements marked Again count as Repeated,
    /// too.
    [[nodiscard]] int markCount(Mark mark) const;
    /// Returns the number of statements that count as queries or have failed.
    [[nodiscard]] int notableCount() const { return m_notable; }
    /// Returns the position of the statement with this id of the log, or -1.
    [[nodiscard]] qsizetype positionOf(int query) const;
    /// Returns the time that the load has taken so far, in ms.
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
    qint64 m_rootRows = -1; ///< rows of the first statement that counts; -1 before it
    RepetitionFinder m_repetitions;
    QSet<QString> m_followed; ///< paths of the lookups that took a query per record
    LoadSummary::Gathered m_batches;
    LoadSummary::Gathered m_joins;
};

} // namespace roundtrip
