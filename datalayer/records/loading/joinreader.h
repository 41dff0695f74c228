// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/loading/loadjob.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace roundtrip {

/// JoinReader takes the rows of a JoinQuery apart. It puts each record into its set once, however
/// often the rows repeat it, and attaches each related record to the record that it belongs to. One
/// JoinReader serves one statement.
class JoinReader
{
public:
    /// Step is one joined lookup step. In a list of steps, its parent stands before it.
    struct Step
    {
        StepId step;
        int parent; ///< position of the step that it starts from; -1 for the start's records
    };

    /// Makes the JoinQuery of \a start and \a steps. The records of \a start will go into
    /// \a startSet, and the records of each step into a set of its own. If \a start has a junction,
    /// the junction's keys, one for each record read, will go to \a junctionKeys, one list of cells
    /// per key column. All arguments but \a start and \a steps must outlive the reader.
    JoinReader(LoadJob &job, const Query &start, RecordSet &startSet,
               std::vector<ColumnData> *junctionKeys, const std::vector<Step> &steps);

    [[nodiscard]] const JoinQuery &query() const { return m_query; }
    /// Returns the number of columns of a row.
    [[nodiscard]] size_t width() const { return m_width; }

    /// Takes in the next rows of the statement.
    void read(std::span<const ColumnData> rows);
    /// Returns the size in bytes of cells that the rows so far have repeated.
    [[nodiscard]] qint64 repeatedBytes() const { return m_repeatedBytes; }
    /// Ends the reading: notes that the records come from the statement with the log's id \a query,
    /// and marks parents for which no related record came as having none. Comes after the last
    /// read(), or after dropIncomplete().
    void finish(QueryId query);
    /// Drops the last record of the start and what belongs to it, which may be incomplete since not
    /// all rows were read.
    void dropIncomplete();
    /// Drops everything that was read, and empties the list of the junction's keys.
    void dropAll();

private:
    /// Part is the start or one step of the join: where its records go, and which of its records
    /// the last row belonged to.
    struct Part
    {
        RecordSet *set = nullptr;
        RelatedRows *related = nullptr; ///< the relation from the parent's set; null at the start
        int parent = -1; ///< a position in m_parts; -1 for the start
        QList<int> columns;
        size_t firstColumn = 0;
        std::vector<size_t> identity; ///< the row's columns that tell the records apart
        std::vector<size_t> presence; ///< the row's columns; a NULL in one means no record
        bool isShared = false; ///< several parents may lead to the same record

        /// The last row's record, as a row in set; -1 for none. Where the parent is not open, it is
        /// 0, whatever the record.
        qint64 current = -1;
        bool isChanged = false; ///< current is another record than in the row before, or none
        bool isOpen = false; ///< current is new, so that the records below it are taken in
        std::string key; ///< the identity of current, serialised
        std::unordered_map<std::string, quint32> rows; ///< in set, by key; filled if isShared
        qsizetype firstParent = 0; ///< number of rows that the parent's set had before
        qsizetype keptRows = 0; ///< rows of set before the start's last record, all complete
        size_t keptRelated = 0; ///< rows of related before the start's last record
    };

    void addStart(const Query &start, RecordSet &set);
    void addStep(const Step &step);
    void addIdentity(Part &part, const Table &table);
    void readStart(std::span<const ColumnData> rows, qsizetype row);
    void readPart(Part &part, std::span<const ColumnData> rows, qsizetype row);
    void attach(Part &part, std::span<const ColumnData> rows, qsizetype row);
    static void append(Part &part, std::span<const ColumnData> rows, qsizetype row);
    void readKey(const Part &part, std::span<const ColumnData> rows, qsizetype row);
    void noteComplete();
    void countRepeated(const Part &part, std::span<const ColumnData> rows, qsizetype row);

    LoadJob &m_job;
    JoinQuery m_query;
    std::vector<ColumnData> *m_junctionKeys;
    std::vector<Part> m_parts; ///< the start, then the steps
    std::vector<size_t> m_startKeys; ///< the row's columns with the keys of the start's junction
    size_t m_width = 0;
    qint64 m_repeatedBytes = 0;
    std::string m_scratch;
};

} // namespace roundtrip
