// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loadjob.h"

namespace roundtrip {

LoadJob::LoadJob(Connection &connection, LoadedRecords &records, const LoadOptions &options,
                 int load)
    : m_connection(connection)
    , m_compiler(connection.dialect())
    , m_records(records)
    , m_options(options)
    , m_load(load)
{ }

bool LoadJob::isStopped()
{
    m_isStopped = m_isStopped || (m_options.stop && *m_options.stop);
    return m_isStopped;
}

Result<> LoadJob::readRoot()
{
    const ResolvedQuery &asked = m_records.query();
    Query query;
    query.table = &table(asked.table);
    query.columns = allColumns(*query.table);
    query.where = asked.where;
    query.order = asked.order;
    query.limit = asked.limit;
    query.offset = asked.offset;

    RecordSet &root = m_records.root();
    const QueryRecord draft { .load = m_load, .kind = QueryRecord::Kind::Root };
    const Result<Ran> ran = m_connection.run(m_compiler.select(query), draft, root.columns(),
                                             { m_options.maxCellBytes, m_options.stop });
    if (!ran) {
        root.dropRows();
        return ran.error();
    }
    root.endRows(ran->record.id);
    root.isWholeTable = asked.where.isEmpty() && !asked.limit && asked.offset == 0
        && !ran->wasStopped;
    m_isStopped = m_isStopped || ran->wasStopped;
    return {};
}

Result<> LoadJob::readRelatedRoot(const Relation &relation, const QList<Value> &key, int keysFrom)
{
    Query query = relatedQuery(relation);
    query.keys = KeyCondition { KeyCondition::Form::One, keyColumns(relation), { key } };
    const QueryRecord draft { .kind = QueryRecord::Kind::OneKey, .keysFrom = keysFrom, .keys = 1 };
    std::vector<ColumnData> junctionKeys;
    const auto read = readRelated(query, 0, draft, m_records.root(), &junctionKeys);
    return read ? Result<>() : read.error();
}

Query LoadJob::relatedQuery(const Relation &relation) const
{
    Query query;
    query.table = &table(relation.target);
    query.columns = allColumns(*query.table);
    if (relation.kind == Relation::Kind::ManyToMany) {
        query.manyToMany = &relation;
        query.through = &table(relation.through);
    }
    return query;
}

const QList<int> &LoadJob::keyColumns(const Relation &relation)
{
    return relation.kind == Relation::Kind::ManyToMany ? relation.throughSource
                                                       : relation.targetColumns;
}

QList<KeyComparison> LoadJob::keyComparisons(const Relation &relation) const
{
    const bool isThrough = relation.kind == Relation::Kind::ManyToMany;
    const Table &compared = table(isThrough ? relation.through : relation.target);
    QList<KeyComparison> comparisons;
    for (const int column : keyColumns(relation))
        comparisons << compared.columns[column].comparison();
    return comparisons;
}

Result<std::optional<QueryRecord>> LoadJob::readRelated(const Query &query, int node,
                                                        QueryRecord draft, RecordSet &into,
                                                        std::vector<ColumnData> *junctionKeys)
{
    draft.load = m_load;
    draft.path = lookups().node(node).path;
    // The reader wants its columns side by side: the junction's keys follow the record's own.
    std::vector<ColumnData> &columns = into.columns();
    const size_t own = columns.size();
    if (query.through) {
        columns.resize(own + static_cast<size_t>(query.manyToMany->throughSource.size()));
        std::ranges::move(*junctionKeys, columns.begin() + static_cast<std::ptrdiff_t>(own));
    }
    const Result<Ran> ran = m_connection.run(m_compiler.select(query), std::move(draft), columns,
                                             { m_options.maxCellBytes, m_options.stop });
    if (query.through) {
        junctionKeys->assign(
            std::make_move_iterator(columns.begin() + static_cast<std::ptrdiff_t>(own)),
            std::make_move_iterator(columns.end()));
        columns.resize(own);
    }
    if (!ran || ran->wasStopped) {
        into.dropRows();
        m_isStopped = m_isStopped || ran;
        if (!ran)
            return ran.error();
        return std::optional<QueryRecord>();
    }
    into.endRows(ran->record.id);
    return std::optional(ran->record);
}

} // namespace roundtrip
