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
    /// Takes what was loaded, and notes what is said of it.
    void setRecords(std::shared_ptr<const LoadedRecords> loaded);

    std::shared_ptr<const LoadedRecords> records; ///< null where only the figures are wanted
    QString root; ///< the table's name
    QString title; ///< the query in one line
    QList<std::pair<QString, qint64>> recordCounts; ///< of each table in the tree
    std::optional<DbError> error; ///< of a strategy that could not run
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
/// One strategy of `--compare`: a summary, the rows that came and the bytes that came repeatedly;
/// or the error of one that could not run.
void writeCompared(JsonWriter &json, const LoadReport &report);
/// `--schema json`.
void writeJsonSchema(JsonWriter &json, const Schema &schema, const QString &database);

[[nodiscard]] double milliseconds(std::chrono::nanoseconds duration);

} // namespace roundtrip
