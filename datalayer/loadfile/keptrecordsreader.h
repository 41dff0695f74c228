// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/columndata.h"
#include "datalayer/loadfile/treesize.h"
#include "datalayer/records/loadedrecords.h"

#include <vector>

namespace roundtrip {

class JsonReader;

/// ReadSizes is how much the records of a load file have come to so far, which bounds them all.
struct ReadSizes
{
    TreeSizes trees;
    qsizetype columns = 0; ///< of all sets
};

/// KeptRecordsReader reads the records of a load file: the sets, and then what leads from one to
/// another. Nothing that it reads is believed: what does not fit is an error of the JsonReader, and
/// whatever is wrong, the records may be used.
class KeptRecordsReader
{
public:
    /// \a records are empty and are filled; they, \a json and \a sizes must outlive the reader. The
    /// records were read by statements with the numbers from 1 to \a statements.
    KeptRecordsReader(JsonReader &json, LoadedRecords &records, qsizetype statements,
                      ReadSizes &sizes)
        : m_json(json)
        , m_records(records)
        , m_statements(statements)
        , m_sizes(sizes)
    { }

    /// Reads what writeKeptRecords() has written.
    void read();

private:
    /// Run is the rows that one statement has filled.
    struct Run
    {
        qint64 first = 0;
        QueryId query = QueryId::None;
    };
    /// Columns are the values of a set, by column.
    struct Columns
    {
        QList<int> positions;
        std::vector<ColumnData> data;
    };

    void readSets();
    void readSet();
    void readLink();
    [[nodiscard]] int tableNamed(const QString &name);
    [[nodiscard]] std::vector<Run> readRuns(qint64 rows);
    void readColumn(int table, const QString &name, qint64 rows, Columns &columns);
    [[nodiscard]] RecordSet *makeSet(int table, const Columns &columns);
    [[nodiscard]] RecordSet *setAt(qint64 number) { return m_sets[static_cast<size_t>(number)]; }
    void link(RecordSet &from, RecordSet &target, RelatedRows &related,
              const std::vector<qint64> &counts, const std::vector<quint32> &rows);

    JsonReader &m_json;
    LoadedRecords &m_records;
    const qsizetype m_statements;
    ReadSizes &m_sizes;
    std::vector<RecordSet *> m_sets;
};

} // namespace roundtrip
