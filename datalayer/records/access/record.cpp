// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/access/record.h"

#include "datalayer/base/closestmatch.h"
#include "datalayer/base/logging.h"
#include "datalayer/records/loading/fetchstrategy.h"
#include "datalayer/records/loading/recordloader.h"
#include "datalayer/records/openeddatabase.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// What the type of a column says of its integers and texts.
enum class Meaning { Plain, Bool, Date, Time, Moment };

Meaning meaningOf(const Column &column)
{
    const QString type = (column.baseType.isEmpty() ? column.type : column.baseType).toLower();
    if (type.startsWith("bool"_L1))
        return Meaning::Bool;
    if (type == "date"_L1)
        return Meaning::Date;
    if (type.startsWith("timestamp"_L1) || type.startsWith("datetime"_L1))
        return Meaning::Moment;
    return type.startsWith("time"_L1) ? Meaning::Time : Meaning::Plain;
}

/// \a text as \a meaning has it; invalid where it is none.
QVariant asMeant(const QString &text, Meaning meaning)
{
    switch (meaning) {
    case Meaning::Plain:
        return {};
    case Meaning::Bool:
        if (text == "t"_L1 || text == "true"_L1)
            return true;
        return text == "f"_L1 || text == "false"_L1 ? QVariant(false) : QVariant();
    case Meaning::Date: {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        return date.isValid() ? QVariant(date) : QVariant();
    }
    case Meaning::Time: {
        const QTime time = QTime::fromString(text, Qt::ISODateWithMs);
        return time.isValid() ? QVariant(time) : QVariant();
    }
    case Meaning::Moment: {
        const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
        return moment.isValid() ? QVariant(moment) : QVariant();
    }
    }
    return {};
}

} // namespace

QVariant toVariant(const CellView &cell, const Column &column)
{
    const Meaning meaning = meaningOf(column);
    if (meaning == Meaning::Bool && cell.type == ValueType::Integer
        && (cell.integer == 0 || cell.integer == 1))
        return cell.integer == 1;
    if (meaning != Meaning::Plain && cell.type == ValueType::Text) {
        QVariant meant = asMeant(textFromUtf8(cell.bytes), meaning);
        if (meant.isValid())
            return meant;
    }
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
    const int position = m_place.table().columnIndex(column);
    return position < 0 ? CellView() : m_place.cell(position);
}

DbError Record::noColumn(const QString &column) const
{
    const Table &table = m_place.table();
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
    return variantOf(column);
}

QVariant Record::variantOf(const QString &column) const
{
    const Table &table = m_place.table();
    const int position = table.columnIndex(column);
    return position < 0 ? QVariant() : toVariant(m_place.cell(position), table.columns[position]);
}

Result<QVariant> Record::valueAs(const QString &column, QMetaType type) const
{
    if (!isLoaded(column))
        return noColumn(column);
    QVariant value = variantOf(column);
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
    const int position = m_place.table().columnIndex(column);
    return position >= 0 && m_place.set->hasColumn(position);
}

/// The lookup step below the record's own that goes by \a relation, or None. The one that takes all
/// records comes before one with a selection.
StepId Record::stepOf(const QString &relation) const
{
    const LookupTree &lookups = m_source->records->lookups();
    for (const StepId child : lookups.step(m_place.step).children) {
        const LookupStep &step = lookups.step(child);
        const bool isRelation = !step.isRenamed()
            && (step.relation->name == relation || step.relation->declaredName == relation);
        if (step.name == relation || isRelation)
            return child;
    }
    return StepId::None;
}

QList<Record> Record::recordsAt(StepId step) const
{
    QList<Record> found;
    const RelatedRows *related = m_place.related(step);
    if (!related)
        return found;
    for (const quint32 row : related->rows(m_place.row))
        found << Record(m_source, m_place.below(step, *related, row));
    return found;
}

QList<Record> Record::related(const QString &relation) const
{
    const StepId step = stepOf(relation);
    if (step == StepId::None || !m_place.related(step))
        qCWarning(recordsLog).noquote() << notLoaded(relation).text;
    return step == StepId::None ? QList<Record>() : recordsAt(step);
}

DbError Record::notLoaded(const QString &relation) const
{
    const QString &path = m_place.lookup().path;
    const QString lookup = path.isEmpty() ? relation : path + pathSeparator + relation;
    return { DbError::Kind::Misuse,
             u"\"%1\" of %2 was not loaded; .prefetchRelated(u\"%3\"_s) would load it"_s.arg(
                 relation, m_place.table().name, lookup),
             {} };
}

Result<QList<Record>> Record::follow(const QString &relation) const
{
    const LoadedRecords &records = *m_source->records;
    StepId step = stepOf(relation);
    if (step != StepId::None) {
        if (m_place.related(step))
            return recordsAt(step);
    } else {
        ResolvedQuery asked = records.query(); // a wrong name is an error in any case
        if (const Result<> added = asked.addLookups(records.schema(), m_place.step,
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
    if (step == StepId::None) {
        if (const Result<> added = growing.addLookups(m_place.step, { Prefetch(relation) }); !added)
            return added.error();
        step = stepOf(relation);
    }
    const FetchStrategy strategy = m_source->access == Access::One ? FetchStrategy::Naive
                                                                   : FetchStrategy::OnDemand;
    const Loaded loaded = followRelation(*database->connection, m_source->growing, m_place, step,
                                         strategy, m_source->load);
    if (loaded.error)
        return *loaded.error;
    return recordsAt(step);
}

} // namespace roundtrip
