// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/loadreader.h"

#include <algorithm>
#include <iterator>

namespace roundtrip {

LoadReader::LoadReader(Connection &connection, LoadState &state, const LoadQueries &queries)
    : m_connection(connection)
    , m_compiler(connection.dialect())
    , m_state(state)
    , m_queries(queries)
{ }

Result<> LoadReader::readRoots()
{
    const Query query = m_queries.root();
    RecordSet &root = m_state.records().root();
    if (query.where.isNever()) {
        m_state.noteOtherRoots();
        return {};
    }
    QueryRecord draft { .load = m_state.section(), .kind = QueryRecord::Kind::Root };
    addFacts(query, draft);
    std::vector<ColumnData> columns = root.takeColumns(query.columns);
    // Without columns there is something to count all the same.
    const bool isBare = columns.empty();
    if (isBare)
        columns.resize(1);
    const Result<Ran> ran = m_connection.run(
        m_compiler.select(query), draft, columns,
        { m_state.options().maxCellBytes, m_state.options().stop });
    if (isBare)
        root.appendBareRows(columns.front().size());
    else
        root.putColumns(query.columns, columns);
    if (!ran) {
        root.dropRows();
        return ran.error();
    }
    root.endRows(ran->record.id);
    m_state.noteRoots(!ran->wasStopped);
    if (ran->wasStopped)
        m_state.noteStopped();
    return {};
}

Result<> LoadReader::readRelatedRoots(const Relation &relation, const QList<Value> &key,
                                      QueryId keysFrom)
{
    Query query = m_queries.relatedRoots(relation);
    if (query.where.isNever()) {
        m_state.noteOtherRoots();
        return {};
    }
    query.keys = m_queries.keyCondition(relation, KeyCondition::Form::One, { key });
    const QueryRecord draft { .kind = QueryRecord::Kind::OneKey, .keysFrom = keysFrom, .keys = 1 };
    std::vector<ColumnData> junctionKeys;
    const auto read = readRelated(query, StepId::Root, draft, m_state.records().root(),
                                  &junctionKeys);
    if (!read)
        return read.error();
    m_state.noteOtherRoots();
    return {};
}

Result<std::optional<QueryRecord>> LoadReader::readRelated(const Query &query, StepId step,
                                                           QueryRecord draft, RecordSet &into,
                                                           std::vector<ColumnData> *junctionKeys,
                                                           const RowFilter *filter)
{
    draft.load = m_state.section();
    m_facts.add(query, step, m_state.records().lookups().step(step).names, draft);
    // The reader wants its columns side by side: the junction's keys follow the record's own.
    std::vector<ColumnData> columns = into.takeColumns(query.columns);
    const size_t own = columns.size();
    if (query.through) {
        columns.resize(own + static_cast<size_t>(query.manyToMany->throughSource.size()));
        std::ranges::move(*junctionKeys, columns.begin() + static_cast<std::ptrdiff_t>(own));
    }
    const Result<Ran> ran = m_connection.run(m_compiler.select(query), std::move(draft), columns,
                                             { .maxCellBytes = m_state.options().maxCellBytes,
                                               .stop = m_state.options().stop,
                                               .filter = filter });
    into.putColumns(query.columns, std::span(columns).first(own));
    if (query.through) {
        junctionKeys->assign(
            std::make_move_iterator(columns.begin() + static_cast<std::ptrdiff_t>(own)),
            std::make_move_iterator(columns.end()));
    }
    if (!ran || ran->wasStopped) {
        into.dropRows();
        if (!ran)
            return ran.error();
        m_state.noteStopped();
        return std::optional<QueryRecord>();
    }
    into.endRows(ran->record.id);
    return std::optional(ran->record);
}

Result<Ran> LoadReader::readJoined(const JoinQuery &query, size_t width, QueryRecord draft,
                                   const Consume &consume)
{
    draft.load = m_state.section();
    const qsizetype given = draft.notes.size();
    addFacts(query, draft);
    const QList<ReadNote> notes = draft.notes.sliced(given);
    std::vector<ColumnData> columns(width);
    RunOptions options { m_state.options().maxCellBytes, m_state.options().stop, {} };
    options.onBatch = [&](QueryRecord &record) {
        consume(columns, record);
        record.notes += notes;
        for (ColumnData &column : columns)
            column.clear();
    };
    Result<Ran> ran = m_connection.run(m_compiler.join(query), std::move(draft), columns, options);
    if (ran && ran->wasStopped)
        m_state.noteStopped();
    return ran;
}

Result<std::optional<LoadReader::Spread>> LoadReader::readSpread(const Query &query, StepId step)
{
    QueryRecord draft { .load = m_state.section(),
                        .kind = QueryRecord::Kind::Spread,
                        .lookups = { m_state.records().lookups().step(step).names },
                        .table = query.table->name };
    draft.keys = query.keys ? query.keys->keys.size() : 0;
    std::vector<ColumnData> answer(3);
    const Result<Ran> ran = m_connection.run(m_compiler.spread(query), std::move(draft), answer,
                                             { .stop = m_state.options().stop });
    if (!ran)
        return ran.error();
    if (ran->wasStopped) {
        m_state.noteStopped();
        return std::optional<Spread>();
    }
    return std::optional(Spread { .records = answer[0].cell(0).integer,
                                  .blocks = answer[1].cell(0).integer,
                                  .tableRows = answer[2].cell(0).integer });
}

Result<QList<QByteArray>> LoadReader::readClasses(const Column &column,
                                                  const QList<QByteArray> &texts, StepId step)
{
    const qsizetype most = std::min(m_state.dialect().traits().maxTextsPerQuestion, texts.size());
    QList<QByteArray> classes;
    for (qsizetype at = 0; at < texts.size(); at += most) {
        const TextClasses question = m_state.dialect().textClasses(
            column, texts.sliced(at, std::min(most, texts.size() - at)));
        const QueryRecord draft { .load = m_state.section(),
                                  .kind = QueryRecord::Kind::Comparison,
                                  .lookups = { m_state.records().lookups().step(step).names } };
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
LoadReader::readEqualKeys(const Relation &relation, const QList<QList<Value>> &keys,
                          const QList<QList<Value>> &found, StepId step)
{
    const KeyQuestion question = m_state.dialect().equalKeys(m_queries.comparedKeys(relation), keys,
                                                             found);
    const QueryRecord draft { .load = m_state.section(),
                              .kind = QueryRecord::Kind::Comparison,
                              .lookups = { m_state.records().lookups().step(step).names } };
    std::vector<ColumnData> answer(2);
    const Result<Ran> ran = m_connection.run({ question.sql, question.values, question.sql }, draft,
                                             answer, { .stop = m_state.options().stop });
    if (!ran)
        return ran.error();
    if (ran->wasStopped)
        m_state.noteStopped();
    std::vector<std::pair<quint32, quint32>> pairs;
    pairs.reserve(static_cast<size_t>(answer.front().size()));
    for (qsizetype row = 0; row < answer.front().size(); ++row) {
        pairs.emplace_back(static_cast<quint32>(answer[0].cell(row).integer - 1),
                           static_cast<quint32>(answer[1].cell(row).integer - 1));
    }
    std::ranges::sort(pairs);
    return pairs;
}

} // namespace roundtrip
