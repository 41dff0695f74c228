// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/joinreader.h"

#include <algorithm>
#include <bit>

namespace roundtrip {

namespace {

/// Appends what tells \a cell from any other to \a key.
void appendCell(std::string &key, const CellView &cell)
{
    const auto bits = [&key](qint64 number) {
        key.append(reinterpret_cast<const char *>(&number), sizeof number); // NOLINT: its bytes
    };
    key += static_cast<char>(cell.type);
    switch (cell.type) {
    case ValueType::Null:
        break;
    case ValueType::Integer:
        bits(cell.integer);
        break;
    case ValueType::Real:
        bits(std::bit_cast<qint64>(cell.real));
        break;
    case ValueType::Text:
    case ValueType::Blob:
        bits(cell.bytes.size());
        key.append(cell.bytes.data(), static_cast<size_t>(cell.bytes.size()));
        break;
    }
}

qint64 sizeOf(const CellView &cell)
{
    switch (cell.type) {
    case ValueType::Null:
        return 0;
    case ValueType::Integer:
    case ValueType::Real:
        return static_cast<qint64>(sizeof(qint64));
    case ValueType::Text:
    case ValueType::Blob:
        return cell.bytes.size();
    }
    return 0;
}

} // namespace

JoinReader::JoinReader(LoadJob &job, const Query &start, RecordSet &startSet,
                       std::vector<ColumnData> *junctionKeys, const std::vector<Step> &steps)
    : m_job(job)
    , m_junctionKeys(junctionKeys)
{
    m_parts.reserve(steps.size() + 1);
    addStart(start, startSet);
    for (const Step &step : steps)
        addStep(step);
    noteComplete();
}

void JoinReader::addIdentity(Part &part, const Table &table)
{
    const Identity identity = identityOf(table);
    if (identity.kind != Identity::Kind::PrimaryKey) {
        part.identity.push_back(m_width++);
        return;
    }
    for (const int column : identity.columns)
        part.identity.push_back(part.firstColumn
                                + static_cast<size_t>(part.columns.indexOf(column)));
}

void JoinReader::addStart(const Query &start, RecordSet &set)
{
    m_query.start = start;
    Part part;
    part.set = &set;
    part.columns = start.columns;
    m_width = static_cast<size_t>(start.columns.size());
    if (start.through) {
        for (qsizetype i = 0; i < start.manyToMany->throughSource.size(); ++i)
            m_startKeys.push_back(m_width++);
        m_junctionKeys->resize(m_startKeys.size());
    }
    addIdentity(part, *start.table);
    // The same record may stand there for several keys: a row for each, as without a join.
    part.identity.insert(part.identity.end(), m_startKeys.begin(), m_startKeys.end());
    m_parts.push_back(std::move(part));
}

void JoinReader::addStep(const Step &step)
{
    const Relation &relation = *m_job.lookups().step(step.step).relation;
    const Query query = m_job.queries().related(step.step);
    m_query.parts.push_back({ .relation = &relation,
                              .parent = step.parent,
                              .columns = query.columns,
                              .where = query.where,
                              .throughWhere = query.throughWhere,
                              .order = query.order,
                              .limit = query.limit,
                              .offset = query.offset });
    Part part;
    part.parent = step.parent + 1;
    RecordSet &parentSet = *m_parts[static_cast<size_t>(part.parent)].set;
    part.related = &m_job.records().relatedOrNew(parentSet, step.step);
    if (!part.related->target()) {
        part.related->setTarget(m_job.addSet(step.step));
        part.related->target()->origin = part.related;
        part.related->target()->originSet = &parentSet;
    }
    part.set = part.related->target();
    part.firstParent = parentSet.rowCount();
    part.columns = query.columns;
    part.firstColumn = m_width;
    m_width += static_cast<size_t>(query.columns.size());
    for (const int column : relation.targetColumns)
        part.presence.push_back(part.firstColumn
                                + static_cast<size_t>(query.columns.indexOf(column)));
    addIdentity(part, *query.table);
    part.isShared = relation.kind == Relation::Kind::Forward
        || relation.kind == Relation::Kind::ManyToMany;
    m_parts.push_back(std::move(part));
}

void JoinReader::read(std::span<const ColumnData> rows)
{
    const qsizetype count = rows.empty() ? 0 : rows.front().size();
    for (qsizetype row = 0; row < count; ++row) {
        readStart(rows, row);
        for (size_t i = 1; i < m_parts.size(); ++i)
            readPart(m_parts[i], rows, row);
    }
}

void JoinReader::readKey(const Part &part, std::span<const ColumnData> rows, qsizetype row)
{
    m_scratch.clear();
    for (const size_t column : part.identity)
        appendCell(m_scratch, rows[column].cell(row));
}

void JoinReader::readStart(std::span<const ColumnData> rows, qsizetype row)
{
    Part &start = m_parts.front();
    readKey(start, rows, row);
    start.isChanged = start.current < 0 || m_scratch != start.key;
    if (!start.isChanged) {
        countRepeated(start, rows, row);
        return;
    }
    noteComplete();
    start.key = m_scratch;
    start.isOpen = true;
    append(start, rows, row);
    for (size_t i = 0; i < m_startKeys.size(); ++i)
        (*m_junctionKeys)[i].append(rows[m_startKeys[i]].cell(row));
}

void JoinReader::readPart(Part &part, std::span<const ColumnData> rows, qsizetype row)
{
    const Part &parent = m_parts[static_cast<size_t>(part.parent)];
    const bool isPresent = parent.current >= 0
        && std::ranges::none_of(part.presence,
                                [&](size_t column) { return rows[column].isNull(row); });
    if (!isPresent) {
        part.isChanged = true;
        part.isOpen = false;
        part.current = -1;
        part.key.clear(); // of the parent before, perhaps: the same record may follow
        return;
    }
    readKey(part, rows, row);
    part.isChanged = parent.isChanged || m_scratch != part.key;
    if (part.isChanged) {
        part.key = m_scratch;
        attach(part, rows, row);
    } else {
        countRepeated(part, rows, row);
    }
}

/// Another record belongs to the parent's current one.
void JoinReader::attach(Part &part, std::span<const ColumnData> rows, qsizetype row)
{
    const Part &parent = m_parts[static_cast<size_t>(part.parent)];
    const bool isSurplus = !part.related->relation()->isToMany()
        && !part.related->rows(parent.current).empty();
    part.isOpen = false;
    if (!parent.isOpen || isSurplus) {
        // What belongs to the parent is known: it was there before, or one record is all it takes.
        part.current = parent.isOpen ? -1 : 0;
        countRepeated(part, rows, row);
        return;
    }
    const auto known = part.isShared ? part.rows.find(part.key) : part.rows.end();
    if (known != part.rows.end()) {
        part.current = known->second;
        countRepeated(part, rows, row);
    } else {
        append(part, rows, row);
        part.isOpen = true;
        if (part.isShared)
            part.rows.emplace(part.key, static_cast<quint32>(part.current));
    }
    part.related->appendTo(parent.current, static_cast<quint32>(part.current));
}

void JoinReader::append(Part &part, std::span<const ColumnData> rows, qsizetype row)
{
    part.current = part.set->rowCountSoFar();
    part.set->appendRow(part.columns,
                        rows.subspan(part.firstColumn, static_cast<size_t>(part.columns.size())),
                        row);
}

void JoinReader::countRepeated(const Part &part, std::span<const ColumnData> rows, qsizetype row)
{
    for (const ColumnData &column :
         rows.subspan(part.firstColumn, static_cast<size_t>(part.columns.size())))
        m_repeatedBytes += sizeOf(column.cell(row));
}

/// The rows are ordered by the start's records: all before the one that begins now are complete.
void JoinReader::noteComplete()
{
    for (Part &part : m_parts) {
        part.keptRows = part.set->rowCountSoFar();
        part.keptRelated = part.related ? part.related->rowCount() : 0;
    }
}

void JoinReader::finish(QueryId query)
{
    for (Part &part : m_parts)
        part.set->endRows(query);
    for (Part &part : m_parts) {
        if (!part.related)
            continue;
        const RecordSet &parents = *m_parts[static_cast<size_t>(part.parent)].set;
        for (qsizetype row = part.firstParent; row < parents.rowCount(); ++row) {
            if (!part.related->isLoaded(row))
                part.related->setSpan(row, 0, 0);
        }
    }
}

void JoinReader::dropIncomplete()
{
    for (Part &part : m_parts) {
        if (part.related) {
            const Part &parent = m_parts[static_cast<size_t>(part.parent)];
            part.related->truncate(static_cast<size_t>(parent.keptRows), part.keptRelated);
        }
        part.set->dropRows(part.keptRows);
    }
}

void JoinReader::dropAll()
{
    for (Part &part : m_parts) {
        if (part.related)
            part.related->truncate(static_cast<size_t>(part.firstParent), part.related->rowCount());
        part.set->dropRows();
    }
    m_junctionKeys->clear();
}

} // namespace roundtrip
