// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/recordstream.h"

#include "datalayer/engine/snapshot.h"
#include "datalayer/records/loading/loadjob.h"
#include "datalayer/records/loading/relationloader.h"
#include "datalayer/sql/compiler/sqlcompiler.h"

#include <algorithm>
#include <limits>
#include <new>
#include <utility>
#include <vector>

namespace roundtrip {

namespace {

/// A part ends once its texts and blobs have this many bytes.
constexpr qsizetype partBytes = 4 * 1024 * 1024;
/// The root records of the first part with lookups, and the most of any.
constexpr qint64 firstRoots = 100;
constexpr qint64 mostRoots = 5'000;
/// The records of all levels that a part with lookups should have.
constexpr qint64 partRecords = 50'000;

/// The condition that a record stands behind the one with the values \a key in \a columns, in
/// ascending order.
Predicate standsBehind(const QList<int> &columns, const QList<Value> &key)
{
    const auto compared = [&](qsizetype i, Comparison comparison) {
        Predicate predicate;
        predicate.kind = Predicate::Kind::Compare;
        predicate.column = columns[i];
        predicate.comparison = comparison;
        predicate.values = { key[i] };
        return predicate;
    };
    QList<Predicate> ways;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        QList<Predicate> parts;
        for (qsizetype before = 0; before < i; ++before)
            parts << compared(before, Comparison::Exact);
        ways << allOf(parts << compared(i, Comparison::Gt));
    }
    if (ways.size() == 1)
        return ways.first();
    // For an index, which alternatives alone do not reach.
    return allOf({ compared(0, Comparison::Gte), anyOf(ways) });
}

/// Loads the parts of one stream and hands them on.
class PartReader
{
public:
    PartReader(Connection &connection, std::shared_ptr<const Schema> schema,
               const ResolvedQuery &query, RecordTaker &taker, std::atomic_bool &stop, LoadId load)
        : m_connection(connection)
        , m_schema(std::move(schema))
        , m_query(query)
        , m_taker(taker)
        , m_stop(stop)
        , m_load(load)
        , m_table(m_schema->table(query.table))
    { }

    Result<> readAll()
    {
        const bool isFlat = m_query.lookups.size() == 1 && !m_table.columns.isEmpty()
            && !m_query.root.where.isNever();
        const Result<> read = isFlat ? readInOneStatement() : readInParts();
        // The taker's own failure is why the statement was stopped.
        return m_failure ? Result<>(*m_failure) : read;
    }

    [[nodiscard]] bool wasStopped() const { return m_wasStopped; }
    [[nodiscard]] qint64 rootCount() const { return m_rootCount; }

private:
    bool take(const std::shared_ptr<LoadedRecords> &part)
    {
        if (const Result<> taken = m_taker.take(part); !taken) {
            m_failure = taken.error();
            m_stop = true;
            return false;
        }
        m_rootCount += part->root().rowCount();
        m_hasTaken = true;
        return true;
    }

    Result<> readInOneStatement()
    {
        LoadedRecords none(m_schema, m_query);
        LoadJob job(m_connection, none, {}, m_load);
        const Query query = job.queries().root();
        QueryRecord draft { .load = m_load, .kind = QueryRecord::Kind::Root };
        addFacts(query, draft);
        std::vector<ColumnData> columns(static_cast<size_t>(query.columns.size()));
        RunOptions options { .stop = &m_stop };
        options.maxBatchBytes = partBytes;
        options.onBatch = [&](QueryRecord &) {
            if (m_stop || (columns.front().size() == 0 && m_hasTaken))
                return;
            const auto part = std::make_shared<LoadedRecords>(m_schema, m_query);
            part->root().putColumns(query.columns, columns);
            part->root().endRows(QueryId::None);
            std::ranges::fill(columns, ColumnData());
            take(part);
        };
        const Result<Ran> ran = m_connection.run(SqlCompiler(m_connection.dialect()).select(query),
                                                 std::move(draft), columns, options);
        if (!ran)
            return ran.error();
        m_wasStopped = ran->wasStopped || m_stop;
        return {};
    }

    Result<> readInParts()
    {
        const bool isByKey = m_query.root.order.isEmpty() && !m_table.isCompound
            && identityOf(m_table).kind == Identity::Kind::PrimaryKey
            && std::ranges::none_of(m_table.primaryKey, [this](int column) {
                                 return m_table.columns[column].isFloating();
                             });
        ResolvedQuery page = m_query;
        qint64 left = m_query.root.limit.value_or(std::numeric_limits<qint64>::max());
        qint64 roots = firstRoots;
        while (true) {
            page.root.limit = std::min(roots, left);
            const auto part = std::make_shared<LoadedRecords>(m_schema, page);
            LoadJob job(m_connection, *part, { .stop = &m_stop }, m_load);
            if (Result<> loaded = makeRelationLoader(FetchStrategy::Prefetch)->load(job); !loaded)
                return loaded;
            m_wasStopped = job.isStopped();
            if (m_wasStopped || !take(part))
                return {};
            const qint64 count = part->root().rowCount();
            left -= count;
            if (count < *page.root.limit || left == 0)
                return {};
            roots = nextRoots(*part);
            if (isByKey) {
                page.root.offset = 0;
                page.root.where = allOf({ m_query.root.where, behindLastOf(part->root()) });
            } else {
                page.root.offset += count;
            }
        }
    }

    [[nodiscard]] Predicate behindLastOf(const RecordSet &set) const
    {
        QList<Value> key;
        for (const int column : m_table.primaryKey)
            key << Value::of(set.cell(set.rowCount() - 1, column));
        return standsBehind(m_table.primaryKey, key);
    }

    /// How many root records the next part should have, as large as those of \a part are.
    static qint64 nextRoots(const LoadedRecords &part)
    {
        const qint64 roots = part.root().rowCount();
        const auto fitting = [roots](qint64 wanted, qint64 had) {
            return had > 0 ? wanted * roots / had : mostRoots;
        };
        return std::clamp<qint64>(
            std::min(fitting(partBytes, part.textSize()), fitting(partRecords, part.recordCount())),
            1, mostRoots);
    }

    Connection &m_connection;
    const std::shared_ptr<const Schema> m_schema;
    const ResolvedQuery &m_query;
    RecordTaker &m_taker;
    std::atomic_bool &m_stop;
    const LoadId m_load;
    const Table &m_table;
    std::optional<DbError> m_failure; ///< the taker's
    bool m_wasStopped = false;
    bool m_hasTaken = false;
    qint64 m_rootCount = 0;
};

/// Reads all parts in one snapshot.
Result<> readInSnapshot(Connection &connection, PartReader &reader, LoadId load)
{
    Result<Snapshot> snapshot = Snapshot::begin(connection, load);
    if (!snapshot)
        return snapshot.error();
    Result<> read = reader.readAll();
    Result<> ended = snapshot->end();
    if (!read)
        return read;
    return ended ? connection.checkUnchanged() : ended;
}

} // namespace

Streamed streamRecords(Connection &connection, const std::shared_ptr<const Schema> &schema,
                       const ResolvedQuery &query, RecordTaker &taker, std::atomic_bool &stop)
{
    Streamed streamed;
    if (const Result<> refreshed = connection.refresh(); !refreshed) {
        streamed.error = refreshed.error();
        return streamed;
    }
    const LoadId load = connection.log().beginLoad({ .purpose = LoadRecord::Purpose::Export,
                                                     .table = schema->table(query.table).name,
                                                     .lookups = query.lookups.leafNames(),
                                                     .strategy = FetchStrategy::Prefetch,
                                                     .offset = query.root.offset,
                                                     .limit = query.root.limit });
    PartReader reader(connection, schema, query, taker, stop, load);
    try {
        if (const Result<> read = readInSnapshot(connection, reader, load); !read)
            streamed.error = read.error();
    } catch (const std::bad_alloc &) {
        streamed.error = outOfMemory();
    }
    streamed.wasStopped = !streamed.error && reader.wasStopped();
    streamed.rootCount = reader.rootCount();
    connection.log().endLoad(load, streamed.rootCount, streamed.wasStopped);
    const Result<> ended = taker.end(!streamed.error && !streamed.wasStopped);
    if (!ended && !streamed.error)
        streamed.error = ended.error();
    return streamed;
}

} // namespace roundtrip
