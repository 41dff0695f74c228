// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/jsonwriter.h"
#include "datalayer/engine/logstatistics.h"
#include "datalayer/records/recordloader.h"

#include <optional>

namespace roundtrip {

/// One finished load with its part of the log, as every report prints it.
struct LoadReport
{
    std::shared_ptr<const LoadedRecords> records;
    FetchStrategy strategy = FetchStrategy::Prefetch;
    QList<QueryRecord> queries; ///< the counted ones
    LoadStatistics statistics;
    std::chrono::nanoseconds duration {};
    std::optional<double> latencyMs;
};

/// `--report json`: the whole object, records included.
void writeJsonReport(JsonWriter &json, const LoadReport &report);
/// `--report summary`: without queries and records, with the memory that the process needed.
void writeSummary(JsonWriter &json, const LoadReport &report);
/// One strategy of `--compare`: a summary, the rows that came and the bytes that came repeatedly.
void writeCompared(JsonWriter &json, const LoadReport &report);
/// `--schema json`.
void writeJsonSchema(JsonWriter &json, const Schema &schema, const QString &database);

[[nodiscard]] double milliseconds(std::chrono::nanoseconds duration);

} // namespace roundtrip
