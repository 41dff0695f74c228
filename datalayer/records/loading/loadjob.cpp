// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/loadjob.h"

#include "datalayer/log/querylog.h"
#include "datalayer/schema/keyequality.h"

#include <algorithm>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Says that a statement that reads \a table sorts or compares some of its columns byte by byte.
void noteCollations(const Table *table, QueryRecord &draft)
{
    if (!table)
        return;
    for (const Column &column : table->columns) {
        if (column.collation != Collation::Missing)
            continue;
        const ReadNote note { .kind = ReadNote::Kind::ByteOrder,
                              .table = table->name,
                              .column = column.name,
                              .collation = column.collationName };
        if (!draft.notes.contains(note))
            draft.notes << note;
    }
}

/// Adds the columns of the record itself that \a predicate looks at, without those along relations.
/// Returns whether it says no more than that each equals a value.
bool addColumns(const Predicate &predicate, QList<int> &columns)
{
    if (predicate.kind == Predicate::Kind::Compare) {
        columns << predicate.column;
        return predicate.comparison == Comparison::Exact;
    }
    bool isByKey = predicate.kind == Predicate::Kind::Always
        || predicate.kind == Predicate::Kind::And;
    if (predicate.kind == Predicate::Kind::Related)
        return false;
    for (const Predicate &part : predicate.parts)
        isByKey = addColumns(part, columns) && isByKey;
    return isByKey;
}

/// Says in \a draft what \a query reads, and by which columns: those that it ranks by, too.
void noteTable(const Query &query, QueryRecord &draft)
{
    draft.table = query.table->name;
    QList<int> columns;
    draft.isByKey = addColumns(query.where, columns);
    QStringList names;
    for (const int column : columns)
        names << query.table->columns[column].name;
    QList<int> keyColumns;
    if (query.keys)
        keyColumns = query.keys->columns;
    else if (query.rank && query.isLimited())
        keyColumns = query.rank->columns;
    for (const int column : std::as_const(keyColumns))
        names << (query.through ? query.through : query.table)->columns[column].name;
    if (!keyColumns.isEmpty()) {
        draft.isByKey = draft.isByKey && query.keys && query.keys->form == KeyCondition::Form::One;
    }
    names.removeDuplicates();
    draft.isByKey = draft.isByKey && !names.isEmpty();
    draft.filterColumns = std::move(names);
    noteCollations(query.table, draft);
    noteCollations(query.through, draft);
}

} // namespace

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

std::vector<quint32> LoadJob::rootRows() const
{
    if (m_rootRows)
        return *m_rootRows;
    std::vector<quint32> rows(static_cast<size_t>(m_records.root().rowCount()));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

void LoadJob::setRootRows(std::vector<quint32> rows)
{
    m_rootRows = std::move(rows);
    m_hasRoots = true;
}

void LoadJob::expectStatements(qint64 statements)
{
    m_connection.log().expectStatements(m_load, statements);
}

void LoadJob::noteRoots(bool areAll)
{
    const ResolvedSelection &asked = m_records.query().root;
    m_hasRoots = true;
    m_areRootsOfQuery = areAll;
    m_records.root().isWholeTable = areAll && asked.where.isAlways() && !asked.isLimited();
}

Query LoadJob::rootQuery() const
{
    const ResolvedSelection &asked = m_records.query().root;
    return selected(m_records.query().table, &asked);
}

Result<> LoadJob::readRoots()
{
    const Query query = rootQuery();
    RecordSet &root = m_records.root();
    if (query.where.isNever()) {
        m_hasRoots = true;
        return {};
    }
    QueryRecord draft { .load = m_load, .kind = QueryRecord::Kind::Root };
    noteTable(query, draft);
    std::vector<ColumnData> columns = root.takeColumns(query.columns);
    const Result<Ran> ran = m_connection.run(m_compiler.select(query), draft, columns,
                                             { m_options.maxCellBytes, m_options.stop });
    root.putColumns(query.columns, columns);
    if (!ran) {
        root.dropRows();
        return ran.error();
    }
    root.endRows(ran->record.id);
    noteRoots(!ran->wasStopped);
    m_isStopped = m_isStopped || ran->wasStopped;
    return {};
}

Result<> LoadJob::readRelatedRoots(const Relation &relation, const QList<Value> &key, int keysFrom)
{
    Query query = related(relation, &m_records.query().root);
    if (query.where.isNever()) {
        m_hasRoots = true;
        return {};
    }
    query.keys = keyCondition(relation, KeyCondition::Form::One, { key });
    const QueryRecord draft { .kind = QueryRecord::Kind::OneKey, .keysFrom = keysFrom, .keys = 1 };
    std::vector<ColumnData> junctionKeys;
    const auto read = readRelated(query, 0, draft, m_records.root(), &junctionKeys);
    m_hasRoots = read.hasValue();
    return read ? Result<>() : read.error();
}

Query LoadJob::selected(int tableIndex, const ResolvedSelection *selection) const
{
    Query query;
    query.table = &table(tableIndex);
    query.schema = &m_records.schema();
    query.columns = allColumns(*query.table);
    if (!selection)
        return query;
    if (!selection->columns.isEmpty())
        query.columns = selection->columns;
    query.where = selection->where;
    query.order = selection->order;
    query.limit = selection->limit;
    query.offset = selection->offset;
    return query;
}

Query LoadJob::related(const Relation &relation, const ResolvedSelection *selection) const
{
    Query query = selected(relation.target, selection);
    query.rank = KeyRank { keyColumns(relation) };
    // One record at most for each key needs no order, which would cost a sort.
    query.isUnordered = !relation.isToMany() && isKeyUnique(relation);
    if (query.isUnordered)
        query.order.clear();
    if (relation.kind == Relation::Kind::ManyToMany) {
        query.manyToMany = &relation;
        query.through = &table(relation.through);
        if (selection)
            query.throughWhere = selection->throughWhere;
    }
    return query;
}

Query LoadJob::relatedQuery(int node) const
{
    return related(*lookups().node(node).relation, m_records.query().selectionOf(node));
}

qsizetype LoadJob::maxKeysPerList(const Query &query, qsizetype columns) const
{
    // Besides its conditions a statement binds a limit and an offset.
    const qsizetype free = maxBoundValues() - query.where.valueCount()
        - query.throughWhere.valueCount() - 2;
    const qsizetype values = std::min(dialect().traits().maxValuesPerList, free);
    return std::max<qsizetype>(1, values / columns);
}

RecordSet *LoadJob::addSet(int node)
{
    const ResolvedSelection *selection = m_records.query().selectionOf(node);
    return m_records.addSet(lookups().node(node).table,
                            selection ? selection->columns : QList<int>());
}

const QList<int> &LoadJob::keyColumns(const Relation &relation)
{
    return relation.kind == Relation::Kind::ManyToMany ? relation.throughSource
                                                       : relation.targetColumns;
}

QList<const Column *> LoadJob::comparedColumns(const Relation &relation) const
{
    const bool isThrough = relation.kind == Relation::Kind::ManyToMany;
    const Table &compared = table(isThrough ? relation.through : relation.target);
    QList<const Column *> columns;
    for (const int column : keyColumns(relation))
        columns << &compared.columns[column];
    return columns;
}

QList<KeyColumn> LoadJob::comparedKeys(const Relation &relation) const
{
    const Table &source = table(relation.source);
    QList<KeyColumn> keys;
    for (const Column *column : comparedColumns(relation))
        keys << KeyColumn { column, &source.columns[relation.columns[keys.size()]] };
    return keys;
}

KeyCondition LoadJob::keyCondition(const Relation &relation, KeyCondition::Form form,
                                   const QList<QList<Value>> &keys) const
{
    KeyCondition condition { .form = form, .columns = keyColumns(relation), .keys = keys };
    for (const KeyColumn &column : comparedKeys(relation))
        condition.readFrom << column.readFrom;
    return condition;
}

bool LoadJob::isMatchedByCells(const Relation &relation) const
{
    return std::ranges::all_of(comparedKeys(relation), [](const KeyColumn &key) {
        return areMatchedByCells(*key.compared, *key.readFrom);
    });
}

bool LoadJob::isKeyUnique(const Relation &relation) const
{
    return table(relation.target).isUnique(relation.targetColumns)
        && std::ranges::all_of(comparedKeys(relation), [](const KeyColumn &key) {
               return shareEquality(*key.compared, *key.readFrom);
           });
}

QList<KeyComparison> LoadJob::keyComparisons(const Relation &relation) const
{
    QList<KeyComparison> comparisons;
    for (const KeyColumn &key : comparedKeys(relation))
        comparisons << comparisonOf(*key.compared, *key.readFrom);
    return comparisons;
}

Result<QList<QByteArray>> LoadJob::readClasses(const Column &column, const QList<QByteArray> &texts,
                                               int node)
{
    const qsizetype most = std::min(dialect().traits().maxTextsPerQuestion, texts.size());
    QList<QByteArray> classes;
    for (qsizetype at = 0; at < texts.size(); at += most) {
        const TextClasses question = dialect().textClasses(
            column, texts.sliced(at, std::min(most, texts.size() - at)));
        const QueryRecord draft { .load = m_load,
                                  .kind = QueryRecord::Kind::Comparison,
                                  .lookups = { lookups().node(node).names } };
        std::vector<ColumnData> answer(static_cast<size_t>(question.columns));
        const Result<Ran> ran = m_connection.run({ question.sql, question.values, question.sql },
                                                 draft, answer);
        if (!ran)
            return ran.error();
        for (qsizetype row = 0; row < answer.front().size(); ++row) {
            for (const ColumnData &cells : answer)
                classes << cells.cell(row).bytes.toByteArray();
        }
    }
    return classes;
}

Result<std::vector<std::pair<quint32, quint32>>>
LoadJob::readEqualKeys(const Relation &relation, const QList<QList<Value>> &keys,
                       const QList<QList<Value>> &found, int node)
{
    const KeyQuestion question = dialect().equalKeys(comparedKeys(relation), keys, found);
    const QueryRecord draft { .load = m_load,
                              .kind = QueryRecord::Kind::Comparison,
                              .lookups = { lookups().node(node).names } };
    std::vector<ColumnData> answer(2);
    const Result<Ran> ran = m_connection.run({ question.sql, question.values, question.sql }, draft,
                                             answer, { .stop = m_options.stop });
    if (!ran)
        return ran.error();
    m_isStopped = m_isStopped || ran->wasStopped;
    std::vector<std::pair<quint32, quint32>> pairs;
    pairs.reserve(static_cast<size_t>(answer.front().size()));
    for (qsizetype row = 0; row < answer.front().size(); ++row) {
        pairs.emplace_back(static_cast<quint32>(answer[0].cell(row).integer - 1),
                           static_cast<quint32>(answer[1].cell(row).integer - 1));
    }
    std::ranges::sort(pairs);
    return pairs;
}

Result<Ran> LoadJob::readJoined(const JoinQuery &query, size_t width, QueryRecord draft,
                                const Consume &consume)
{
    draft.load = m_load;
    const auto note = [&query](QueryRecord &record) {
        noteTable(query.start, record);
        for (const JoinedRelation &part : query.parts)
            noteCollations(&query.start.schema->table(part.relation->target), record);
    };
    note(draft);
    std::vector<ColumnData> columns(width);
    RunOptions options { m_options.maxCellBytes, m_options.stop, {} };
    options.onBatch = [&](QueryRecord &record) {
        consume(columns, record);
        note(record);
        for (ColumnData &column : columns)
            column.clear();
    };
    Result<Ran> ran = m_connection.run(m_compiler.join(query), std::move(draft), columns, options);
    m_isStopped = m_isStopped || (ran && ran->wasStopped);
    return ran;
}

/// Naive loading comes here for every record: what is the same each time is found out once.
void LoadJob::noteStep(const Query &query, int node, QueryRecord &draft)
{
    const auto form = query.keys ? std::optional(query.keys->form) : std::nullopt;
    const auto known = std::ranges::find_if(
        m_facts, [&](const StepFacts &facts) { return facts.node == node && facts.form == form; });
    const StepFacts *facts = known == m_facts.end() ? nullptr : &*known;
    if (!facts) {
        QueryRecord found;
        if (node > 0)
            found.lookups = { lookups().node(node).names };
        noteTable(query, found);
        m_facts.push_back({ node, form, std::move(found) });
        facts = &m_facts.back();
    }
    draft.lookups = facts->record.lookups;
    draft.table = facts->record.table;
    draft.filterColumns = facts->record.filterColumns;
    draft.isByKey = facts->record.isByKey;
    draft.notes += facts->record.notes;
}

Result<std::optional<QueryRecord>> LoadJob::readRelated(const Query &query, int node,
                                                        QueryRecord draft, RecordSet &into,
                                                        std::vector<ColumnData> *junctionKeys)
{
    draft.load = m_load;
    noteStep(query, node, draft);
    // The reader wants its columns side by side: the junction's keys follow the record's own.
    std::vector<ColumnData> columns = into.takeColumns(query.columns);
    const size_t own = columns.size();
    if (query.through) {
        columns.resize(own + static_cast<size_t>(query.manyToMany->throughSource.size()));
        std::ranges::move(*junctionKeys, columns.begin() + static_cast<std::ptrdiff_t>(own));
    }
    const Result<Ran> ran = m_connection.run(m_compiler.select(query), std::move(draft), columns,
                                             { m_options.maxCellBytes, m_options.stop });
    into.putColumns(query.columns, std::span(columns).first(own));
    if (query.through) {
        junctionKeys->assign(
            std::make_move_iterator(columns.begin() + static_cast<std::ptrdiff_t>(own)),
            std::make_move_iterator(columns.end()));
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
