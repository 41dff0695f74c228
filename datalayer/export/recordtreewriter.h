// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/jsonwriter.h"
#include "datalayer/records/loadedrecords.h"

#include <QByteArray>

#include <map>
#include <memory>
#include <vector>

namespace roundtrip {

/// RecordTreeWriter writes records as JSON, each with its values and, where the lookups go on, with
/// its related records, as the member `records` of `--report json` has them. It writes from the
/// record sets, without a copy, and turns the names of columns into JSON once for each table.
class RecordTreeWriter
{
public:
    /// \a json must outlive the writer.
    explicit RecordTreeWriter(JsonWriter &json)
        : m_json(json)
    { }

    /// Writes the record \a row of \a set, one of the sets of \a records, that stands at the step
    /// \a step of their lookups.
    void write(const LoadedRecords &records, const RecordSet &set, qsizetype row, StepId step);

    /// Returns the number of records that were written, with those that stand within others.
    [[nodiscard]] qint64 recordCount() const { return m_records; }
    /// Returns the number of values that the records hold only the beginning of.
    [[nodiscard]] qint64 cutCount() const { return m_cut; }

private:
    void writeRelated(const LoadedRecords &records, const RecordSet &set, qsizetype row,
                      StepId step);
    const std::vector<QByteArray> &namesOf(const LoadedRecords &records, int table);

    JsonWriter &m_json;
    std::shared_ptr<const Schema> m_schema; ///< that m_names are of
    std::map<int, std::vector<QByteArray>> m_names; ///< of columns as written, by table
    qint64 m_records = 0;
    qint64 m_cut = 0;
};

} // namespace roundtrip
