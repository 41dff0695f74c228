// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/loadfile/keptload.h"

namespace roundtrip {

class JsonReader;
class JsonWriter;

/// Writes the facts of \a openings as a list: which records they opened, their sections of the log,
/// and how many statements each has. The statements stand among those of the load, behind its own
/// and in the order of the openings.
void writeKeptOpenings(JsonWriter &json, const std::vector<KeptOpening> &openings);
/// Reads what writeKeptOpenings() has written. \a statements are those of the load and of all
/// openings, which take theirs from the end of the list. Whether there are such records is not
/// checked.
[[nodiscard]] std::vector<KeptOpening> readKeptOpenings(JsonReader &json,
                                                        QList<QueryRecord> &statements);

/// OpenedRecords is the records that each opening of a load has brought.
using OpenedRecords = std::vector<std::shared_ptr<const LoadedRecords>>;
/// Returns true if a load file cannot keep what so many openings have brought.
[[nodiscard]] bool areTooManyOpenings(const OpenedRecords &opened);

/// KeptOpeningsReader makes the empty records that each opening of a load file has brought, to be
/// filled by a KeptRecordsReader. What does not fit is an error of the JsonReader.
class KeptOpeningsReader
{
public:
    /// \a load, with its openings, must outlive the reader; \a records are the load's own.
    KeptOpeningsReader(JsonReader &json, KeptLoad &load,
                       std::shared_ptr<const LoadedRecords> records)
        : m_json(json)
        , m_load(load)
        , m_records { std::move(records) }
    { }

    /// Makes the records of the next opening, and completes what its section of the log says;
    /// null after an error.
    [[nodiscard]] std::shared_ptr<LoadedRecords> makeNext();
    /// Returns whether records were made for all openings.
    [[nodiscard]] bool isAtEnd() const { return m_records.size() > m_load.openings.size(); }

private:
    [[nodiscard]] bool isRecord(const KeptOpening &opening) const;
    [[nodiscard]] bool isAgain(const KeptOpening &opening) const;

    JsonReader &m_json;
    KeptLoad &m_load;
    std::vector<std::shared_ptr<const LoadedRecords>> m_records; ///< that openings may be in
    qsizetype m_names = 0; ///< of the steps of all openings so far
};

} // namespace roundtrip
