// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/loadjob.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace roundtrip {

/// Takes the rows of a JoinQuery apart: each record goes into its set once, however often the rows
/// repeat it, and each related record to the one it belongs to. For one statement.
class JoinReader
{
public:
    /// One lookup step that is joined, with the steps it is joined to before it.
    struct Step
    {
        int node;
        int parent; ///< the position of the step it starts from; -1 for the start's records
    };

    /// The start's records go into \a start, those of \a steps into sets of their own; each row's
    /// junction keys, where the start has any, to \a junctionKeys.
    JoinReader(LoadJob &job, const Query &start, RecordSet &startSet,
               std::vector<ColumnData> *junctionKeys, const std::vector<Step> &steps);

    [[nodiscard]] const JoinQuery &query() const { return m_query; }
    /// The number of columns of a row.
    [[nodiscard]] size_t width() const { return m_width; }

    /// Takes in some rows, the next ones.
    void read(std::span<const ColumnData> rows);
    /// The size of the cells that had been sent before.
    [[nodiscard]] qint64 repeatedBytes() const { return m_repeatedBytes; }
    /// All rows were read, by the statement \a query.
    void finish(int query);
    /// Not all rows were read: drops the last record of the start, which may be incomplete, and
    /// what belongs to it.
    void dropIncomplete();
    /// Drops everything that was read.
    void dropAll();

private:
    /// Where the records of one place of the join go, and where the rows stand with them.
    struct Part
    {
        RecordSet *set = nullptr;
        RelatedRows *related = nullptr; ///< of the parent's set; null at the start
        int parent = -1; ///< a position in m_parts; -1 for the start
        QList<int> columns;
        size_t firstColumn = 0;
        std::vector<size_t> identity; ///< the row's columns that tell the records apart
        std::vector<size_t> presence; ///< those that are NULL where there is no record
        bool isShared = false; ///< several records may lead to the same one

        qint64 current = -1; ///< the last row's record, a row in set; -1 for none
        bool isChanged = false; ///< it came with the last row, or went with it
        bool isOpen = false; ///< it is there for the first time: what belongs to it is taken in
        std::string key; ///< of current
        std::unordered_map<std::string, quint32> rows; ///< by key, where isShared
        qsizetype firstParent = 0; ///< rows of the parent's set that were there before
        qsizetype keptRows = 0; ///< what was complete before the start's last record
        size_t keptRelated = 0;
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
    std::vector<size_t> m_startKeys; ///< the row's columns with the start's junction keys
    size_t m_width = 0;
    qint64 m_repeatedBytes = 0;
    std::string m_scratch;
};

} // namespace roundtrip
