// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/placereader.h"

#include "datalayer/records/keysetorder.h"
#include "datalayer/records/loading/loadjob.h"
#include "datalayer/sql/compiler/sqlcompiler.h"

#include <algorithm>
#include <new>
#include <utility>
#include <vector>

namespace roundtrip {

namespace {

/// How many records one statement walks over. Nobody can write to a file in the rollback mode while
/// a statement reads it; so many keys take some hundredths of a second.
constexpr qint64 walk = 64 * KeyPlaces::step;

/// PlaceReader walks along the root records and keeps the keys of every 4096th.
class PlaceReader
{
public:
    PlaceReader(Connection &connection, const std::shared_ptr<const Schema> &schema,
                const QuerySet &query, KeyPlaces begun)
        : m_connection(connection)
        , m_schema(schema)
        , m_query(query)
        , m_places(std::move(begun))
    { }

    [[nodiscard]] const KeyPlaces &places() const { return m_places; }

    /// Walks on over \a walk records. Returns false if that was stopped before its end.
    Result<bool> walkOn(LoadId load, const RunOptions &options)
    {
        Result<ResolvedQuery> keys = nextQuery().resolve(*m_schema);
        if (!keys)
            return keys.error();
        const Table &table = m_schema->table(keys->table);
        keys->root.columns.clear();
        for (const OrderTerm &term : wholeOrder(table, keys->root.order))
            keys->root.columns << term.column;
        std::ranges::sort(keys->root.columns);
        keys->root.limit = walk + 1; // the place where it begins
        const auto found = std::make_shared<LoadedRecords>(m_schema, *std::move(keys));
        if (m_places.records)
            found->root().copyRows(m_places.records->root());
        const Result<qint64> passed = read(*found, load, options);
        if (!passed)
            return passed.error();
        const bool isStopped = *passed <= walk && *options.stop;
        m_places.isWhole = *passed <= walk && !isStopped;
        m_places.records = found;
        return !isStopped;
    }

private:
    /// The query from the last place on.
    [[nodiscard]] QuerySet nextQuery() const
    {
        const auto order = m_places.records ? KeysetOrder::of(m_query, *m_places.records)
                                            : std::nullopt;
        const auto next = order ? order->from(m_query, *m_places.records, m_places.count() - 1)
                                : std::nullopt;
        return next.value_or(m_query);
    }

    /// Appends to the root records of \a found those that are places among the records that its
    /// query reads. Returns how many it has read.
    Result<qint64> read(LoadedRecords &found, LoadId load, const RunOptions &options)
    {
        LoadJob job(m_connection, found, {}, load);
        const Query query = job.queries().root();
        RecordSet &places = found.root();
        qint64 passed = 0;
        std::vector<ColumnData> columns(static_cast<size_t>(query.columns.size()));
        RunOptions batches = options;
        batches.onBatch = [&](QueryRecord &) {
            const qsizetype rows = columns.front().size();
            // The first place of all, and then those behind the one where the walk begins.
            const qint64 known = m_places.count() > 0 ? 1 : 0;
            for (qsizetype row = 0; row < rows; ++row) {
                if (const qint64 at = passed + row; at % KeyPlaces::step == 0 && at >= known)
                    places.appendRow(query.columns, columns, row);
            }
            passed += rows;
            for (ColumnData &column : columns)
                column.clear();
        };
        QueryRecord draft { .load = load,
                            .kind = QueryRecord::Kind::Places,
                            .table = query.table->name };
        const Result<Ran> ran = m_connection.run(SqlCompiler(m_connection.dialect()).select(query),
                                                 std::move(draft), columns, batches);
        if (!ran)
            return ran.error();
        places.endRows(ran->record.id);
        return passed;
    }

    Connection &m_connection;
    const std::shared_ptr<const Schema> &m_schema;
    const QuerySet &m_query;
    KeyPlaces m_places;
};

/// \a query without what its records lead to.
QuerySet rootsOf(const QuerySet &query)
{
    Selection selection = query.selection();
    selection.lookups.clear();
    return QuerySet(query.root(), std::move(selection));
}

} // namespace

Result<KeyPlaces> readPlaces(Connection &connection, const std::shared_ptr<const Schema> &schema,
                             const QuerySet &query, KeyPlaces begun, const std::atomic_bool &stop,
                             std::chrono::milliseconds limit)
{
    if (const Result<> refreshed = connection.refresh(); !refreshed)
        return refreshed.error();
    const QuerySet roots = rootsOf(query);
    PlaceReader reader(connection, schema, roots, std::move(begun));
    const RunOptions options { .stop = &stop,
                               .deadline = std::chrono::steady_clock::now() + limit };
    const LoadId load = connection.log().beginLoad(
        { .purpose = LoadRecord::Purpose::Places, .table = query.root() });
    Result<bool> walked = !stop;
    try {
        while (walked && *walked && !reader.places().isWhole)
            walked = reader.walkOn(load, options);
    } catch (const std::bad_alloc &) {
        walked = outOfMemory();
    }
    connection.log().endLoad(load, 0, walked && !*walked);
    return walked ? Result<KeyPlaces>(reader.places()) : walked.error();
}

} // namespace roundtrip
