// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/readchoice.h"

#include "datalayer/records/loading/levelfiller.h"

#include <algorithm>

namespace roundtrip {

namespace {

/// What reading costs, in the time that SQLite needs to store one record of a scan: measured by
/// tests/benchmarks (limit lists, limit scan) on 100 000 authors and 1 000 000 books. Only their
/// ratios count.
namespace cost {
constexpr double passedOver = 0.12; ///< a record of a scan that no key leads to
constexpr double scanned = 1; ///< a record of a scan that is kept
constexpr double lookedUp = 1.2; ///< a record found by an index, beside the one before
constexpr double scattered = 5; ///< what it costs more on a page of its own
constexpr double sentByServer = 3; ///< a record that a server sends, kept or not
constexpr double inServersList = 16; ///< a record that a server looks up by a list of keys
} // namespace cost

/// Whether the keys may be found by a scan, so that the records and their order stay what they are.
bool mayScan(const LoadJob &job, const Level &level, const Query &query)
{
    const LoadOptions &options = job.state().options();
    if (options.keyReading == KeyReading::Lists || options.chunkSize > 0
        || level.index.size() <= options.minScanKeys || !level.index.isOfIntegers())
        return false;
    const Relation &relation = level.relation();
    if (relation.kind == Relation::Kind::ManyToMany || relation.targetColumns.size() != 1
        || !query.columns.contains(relation.targetColumns.first()))
        return false;
    if (!query.where.isAlways() || !query.order.isEmpty() || query.isLimited()
        || query.table->kind != Table::Kind::Table)
        return false;
    const Column &column = query.table->columns[relation.targetColumns.first()];
    if (job.state().dialect().traits().prefersKeyArrays)
        return false; // such a server chooses by itself, and sends only what belongs to a key
    if (column.database == DatabaseKind::Sqlite) {
        // The order of a scan must be the table's own, or all that is passed over would be sorted.
        const bool isInOrder = query.isUnordered || query.table->hasRowNumberKey()
            || (query.table->primaryKey.isEmpty() && !query.table->rowid.isEmpty());
        return isInOrder && column.affinity == Affinity::Numeric;
    }
    return column.isNumber() && !column.isFloating();
}

/// Sixteen of the keys: runs of four, from all over the list, since what lies side by side may do
/// so for neighbours alone.
QList<QList<Value>> sampleOf(const Level &level)
{
    constexpr size_t runs = 4;
    constexpr size_t inRun = 4;
    const std::vector<quint32> &places = level.index.firstPlaces();
    QList<QList<Value>> keys;
    for (size_t run = 0; run < runs; ++run) {
        const size_t begin = run * (places.size() - inRun) / (runs - 1);
        for (size_t at = begin; at < begin + inRun; ++at)
            keys << level.keyAt(places[at]);
    }
    return keys;
}

ReadChoice chosen(const Level &level, const Query &query, bool isScan, double tableRows)
{
    return { isScan,
             ReadNote { .kind = isScan ? ReadNote::Kind::Scanned : ReadNote::Kind::LookedUp,
                        .count = level.index.size(),
                        .parts = static_cast<qint64>(tableRows),
                        .table = query.table->name } };
}

Result<std::optional<ReadChoice>> chooseBySample(LoadJob &job, const Level &level, Query query)
{
    const QList<QList<Value>> keys = sampleOf(level);
    query.keys = job.queries().keyCondition(level.relation(), KeyCondition::Form::List, keys);
    const auto asked = job.reader().readSpread(query, level.step);
    if (!asked)
        return asked.error();
    if (!*asked)
        return std::optional<ReadChoice>();
    const LoadReader::Spread &spread = **asked;
    const double found = std::max(1.0, static_cast<double>(spread.records));
    const double records = found / static_cast<double>(keys.size())
        * static_cast<double>(level.index.size());
    const qint64 known = query.table->estimatedRows.value_or(spread.tableRows);
    const double tableRows = std::max(records,
                                      static_cast<double>(std::min(known, spread.tableRows)));
    const double apart = static_cast<double>(spread.blocks) / found;
    const double scan = (tableRows - records) * cost::passedOver + records * cost::scanned;
    const double lookups = records * (cost::lookedUp + cost::scattered * apart);
    return std::optional(chosen(level, query, scan < lookups, tableRows));
}

/// By the numbers of rows that the catalogue of a server has.
ReadChoice chooseByCatalogue(const LoadJob &job, const Level &level, const Query &query)
{
    const std::optional<qint64> tableRows = query.table->estimatedRows;
    const std::optional<qint64> sourceRows = job.table(level.set.table()).estimatedRows;
    if (!tableRows || *tableRows <= 0 || !sourceRows || *sourceRows <= 0)
        return {};
    const auto keys = static_cast<double>(level.index.size());
    const double perKey = level.relation().kind == Relation::Kind::Forward
        ? 1
        : static_cast<double>(*tableRows) / std::max(keys, static_cast<double>(*sourceRows));
    const bool isScan = static_cast<double>(*tableRows) * cost::sentByServer
        < keys * perKey * cost::inServersList;
    return chosen(level, query, isScan, static_cast<double>(*tableRows));
}

} // namespace

Result<std::optional<ReadChoice>> chooseRead(LoadJob &job, const Level &level, const Query &query)
{
    if (!mayScan(job, level, query))
        return std::optional(ReadChoice());
    const int keyColumn = level.relation().targetColumns.first();
    const Column &column = query.table->columns[keyColumn];
    if (!query.table->isIndexed({ keyColumn })) {
        ReadChoice choice { true,
                            ReadNote { .kind = ReadNote::Kind::ScannedWithoutIndex,
                                       .count = level.index.size(),
                                       .table = query.table->name,
                                       .column = column.name } };
        return std::optional(std::move(choice));
    }
    if (job.state().options().keyReading == KeyReading::Scan)
        return std::optional(ReadChoice { true, {} });
    if (query.table->rowid.isEmpty())
        return std::optional(column.database == DatabaseKind::Sqlite
                                 ? ReadChoice()
                                 : chooseByCatalogue(job, level, query));
    return chooseBySample(job, level, query);
}

} // namespace roundtrip
