// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/access/record.h"

#include "datalayer/base/closestmatch.h"
#include "datalayer/base/logging.h"
#include "datalayer/records/loading/recordloader.h"
#include "datalayer/records/openeddatabase.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

QVariant toVariant(const CellView &cell)
{
    switch (cell.type) {
    case ValueType::Null:
        return {};
    case ValueType::Integer:
        return cell.integer;
    case ValueType::Real:
        return cell.real;
    case ValueType::Text:
        return textFromUtf8(cell.bytes);
    case ValueType::Blob:
        return cell.bytes.toByteArray();
    }
    return {};
}

CellView Record::cell(const QString &column) const
{
    const int position = m_source->records->schema().table(m_set->table()).columnIndex(column);
    return position < 0 ? CellView() : m_set->cell(m_row, position);
}

DbError Record::noColumn(const QString &column) const
{
    const Table &table = m_source->records->schema().table(m_set->table());
    if (table.columnIndex(column) >= 0) {
        return { DbError::Kind::Misuse,
                 u"\"%1\" of %2 was not loaded: only() left it out"_s.arg(column, table.name),
                 {} };
    }
    return { DbError::Kind::Name,
             withSuggestion(u"\"%1\" is not a column of %2"_s.arg(column, table.name), column,
                            u"It has"_s, table.columnNames()),
             {} };
}

QVariant Record::operator[](const QString &column) const
{
    if (!isLoaded(column))
        qCWarning(recordsLog).noquote() << noColumn(column).text;
    return toVariant(cell(column));
}

Result<QVariant> Record::valueAs(const QString &column, QMetaType type) const
{
    if (!isLoaded(column))
        return noColumn(column);
    QVariant value = toVariant(cell(column));
    if (!value.isValid())
        return DbError { DbError::Kind::Misuse, u"\"%1\" is NULL"_s.arg(column), {} };
    const QString shown = value.toString();
    if (value.metaType() == type || value.convert(type))
        return value;
    return DbError { DbError::Kind::Misuse,
                     u"\"%1\" is no %2: %3"_s.arg(column, QString::fromLatin1(type.name()), shown),
                     {} };
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
    const RelatedRows *rows = node < 0 ? nullptr : m_source->records->related(*m_set, node);
    if (!rows || !rows->isLoaded(m_row))
        qCWarning(recordsLog).noquote() << notLoaded(relation).text;
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
    const LoadedRecords &records = *m_source->records;
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
    if (m_source->access == Access::Strict || !m_source->growing)
        return notLoaded(relation);
    const std::shared_ptr<OpenedDatabase> database = m_source->database.lock();
    if (!database)
        return closedError();
    LoadedRecords &growing = *m_source->growing;
    if (node < 0) {
        if (const Result<> added = growing.addLookups(m_node, { Prefetch(relation) }); !added)
            return added.error();
        node = stepOf(relation);
    }
    const FetchStrategy strategy = m_source->access == Access::One ? FetchStrategy::Naive
                                                                   : FetchStrategy::OnDemand;
    const Loaded loaded = followRelation(*database->connection, m_source->growing,
                                         growing.own(*m_set), static_cast<quint32>(m_row), node,
                                         strategy, m_source->load);
    if (loaded.error)
        return *loaded.error;
    return recordsAt(node);
}

} // namespace roundtrip
