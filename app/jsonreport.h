// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/jsonwriter.h"
#include "datalayer/log/logstatistics.h"
#include "datalayer/records/loading/fetchstrategy.h"
#include "datalayer/records/loading/recordloader.h"

#include <optional>

namespace roundtrip {

/// LoadReport is one finished load with its part of the query log, for every report to print.
struct LoadReport
{
    /// Keeps \a loaded as `records` and sets `root`, `lookups` and `recordCounts` from it.
    void setRecords(std::shared_ptr<const LoadedRecords> loaded);

    std::shared_ptr<const LoadedRecords> records; ///< null where only the figures are kept
    QString root; ///< the name of the root table
    LookupNames lookups; ///< without those that are the beginning of another
    QList<std::pair<QString, qint64>> recordCounts; ///< table, and its records in the tree
    std::optional<DbError> error; ///< why the load failed; then only root and strategy are set
    FetchStrategy strategy = FetchStrategy::Prefetch;
    QList<QueryRecord> queries; ///< the statements that count as queries, in order
    LoadStatistics statistics;
    qint64 leftQueries = 0; ///< of a load that was kept: how many more there were
    std::chrono::nanoseconds duration {};
    std::optional<double> latencyMs; ///< of a round trip, for an estimate; none without

    /// Returns what the load would take if each round trip took latencyMs longer.
    [[nodiscard]] std::chrono::nanoseconds estimate() const;
};

/// Writes what `--report json` prints: an object with the figures, queries and records, which
/// \a report must have.
void writeJsonReport(JsonWriter &json, const LoadReport &report);
/// Writes what `--report summary` prints: an object with the figures alone, among them
/// peakMemoryBytes().
void writeSummary(JsonWriter &json, const LoadReport &report);
/// Writes one strategy of a `--compare` report: the summary, the number of rows that came and of
/// bytes that came repeatedly; or the error, where the strategy could not run.
void writeCompared(JsonWriter &json, const LoadReport &report);
/// Writes what `--schema json` prints: an object with \a database, which is the database's title,
/// and its tables with their columns, keys and relations.
void writeJsonSchema(JsonWriter &json, const Schema &schema, const QString &database);

} // namespace roundtrip
