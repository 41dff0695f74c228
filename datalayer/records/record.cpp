// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/database.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace roundtrip {

CellView Record::cell(const QString &column) const
{
    const int position = m_source->records->schema().table(m_set->table()).columnIndex(column);
    return position < 0 ? CellView() : m_set->cell(m_row, position);
}

QVariant Record::operator[](const QString &column) const
{
    return toVariant(cell(column));
}

bool Record::isLoaded(const QString &column) const
{
    const int position = m_source->records->schema().table(m_set->table()).columnIndex(column);
    return position >= 0 && m_set->hasColumn(position);
}

/// The lookup step below the record's own that goes by \a relation, or -1. The one that takes all
/// records comes before one with a selection.
int Record::stepOf(const QString &relation) const
{
    const LookupTree &lookups = m_source->records->lookups();
    for (const int child : lookups.node(m_node).children) {
        const LookupNode &step = lookups.node(child);
        const bool isRelation = !step.isRenamed()
            && (step.relation->name == relation || step.relation->declaredName == relation);
        if (step.name == relation || isRelation)
            return child;
    }
    return -1;
}

QList<Record> Record::recordsAt(int node) const
{
    QList<Record> found;
    const RelatedRows *related = m_source->records->related(*m_set, node);
    if (!related || !related->target())
        return found;
    for (const quint32 row : related->rows(m_row))
        found << Record(m_source, related->target(), row, node);
    return found;
}

QList<Record> Record::related(const QString &relation) const
{
    const int node = stepOf(relation);
    return node < 0 ? QList<Record>() : recordsAt(node);
}

DbError Record::notLoaded(const QString &relation) const
{
    const LoadedRecords &records = *m_source->records;
    const QString &path = records.lookups().node(m_node).path;
    const QString lookup = path.isEmpty() ? relation : path + u"__"_s + relation;
    return { DbError::Kind::Misuse,
             u"\"%1\" of %2 was not loaded; .prefetchRelated(u\"%3\"_s) would load it"_s.arg(
                 relation, records.schema().table(m_set->table()).name, lookup),
             {} };
}

Result<QList<Record>> Record::follow(const QString &relation) const
{
    LoadedRecords &records = *m_source->records;
    int node = stepOf(relation);
    if (node >= 0) {
        const RelatedRows *related = records.related(*m_set, node);
        if (related && related->isLoaded(m_row))
            return recordsAt(node);
    } else {
        ResolvedQuery asked = records.query(); // a wrong name is an error in any case
        if (const Result<> added = asked.addLookups(records.schema(), m_node,
                                                    { Prefetch(relation) });
            !added)
            return added.error();
    }
    if (m_source->access == Access::Strict || !m_source->database)
        return notLoaded(relation);
    if (node < 0) {
        if (const Result<> added = records.addLookups(m_node, { Prefetch(relation) }); !added)
            return added.error();
        node = stepOf(relation);
    }
    const FetchStrategy strategy = m_source->access == Access::One ? FetchStrategy::Naive
                                                                   : FetchStrategy::OnDemand;
    const Loaded loaded = followRelation(m_source->database->connection(), m_source->records,
                                         records.own(*m_set), static_cast<quint32>(m_row), node,
                                         strategy, m_source->load);
    if (loaded.error)
        return *loaded.error;
    return recordsAt(node);
}

RecordList::RecordList(std::shared_ptr<const LoadedRecords> records)
    : RecordList(std::make_shared<RecordSource>(
        // Without a database nothing is ever added to them.
        RecordSource {
            std::const_pointer_cast<LoadedRecords>(std::move(records)) })) // NOLINT(*-const-cast)
{ }

RecordList::RecordList(std::shared_ptr<RecordSource> source)
    : m_source(std::move(source))
    , m_rows(static_cast<size_t>(records().root().rowCount()))
{
    std::iota(m_rows.begin(), m_rows.end(), 0);
    m_list.reserve(static_cast<qsizetype>(m_rows.size()));
    for (const quint32 row : m_rows)
        m_list << Record(m_source.get(), &records().root(), row, 0);
}

RecordList RecordList::mid(qsizetype first, qsizetype count) const
{
    RecordList part = *this;
    part.m_list = m_list.mid(first, count);
    part.m_rows.assign(m_rows.begin() + first, m_rows.begin() + first + part.m_list.size());
    return part;
}

Result<> prefetchRelatedObjects(const RecordList &records, const std::vector<Prefetch> &lookups)
{
    RecordSource &source = *records.m_source;
    if (!source.database) {
        return DbError { DbError::Kind::Misuse,
                         u"these records do not know the database they came from"_s,
                         {} };
    }
    const Loaded loaded = loadLookups(source.database->connection(), source.records, records.m_rows,
                                      lookups);
    return loaded.error ? Result<>(*loaded.error) : Result<>();
}

} // namespace roundtrip
