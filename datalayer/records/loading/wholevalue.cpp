// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/wholevalue.h"

#include "datalayer/base/errorwords.h"
#include "datalayer/engine/loggedload.h"
#include "datalayer/sql/compiler/sqlcompiler.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// A text of more bytes is not compared: it would cost more than it tells.
constexpr qsizetype comparedBytes = 1000;
/// More records than this are not told apart by the beginning of a value.
constexpr qint64 mostAlike = 10;

/// Whether the database is sure to find an equal value in \a column: none that was rounded or cut
/// on its way here, and none that it cannot compare.
bool isComparedExactly(const CellView &cell, const Column &column)
{
    switch (cell.type) {
    case ValueType::Null:
    case ValueType::Integer:
        return column.isOrderable && !column.isFloating();
    case ValueType::Text:
        return column.isOrderable && !cell.isCutOff() && cell.bytes.size() <= comparedBytes
            && cell.bytes.isValidUtf8();
    case ValueType::Real:
    case ValueType::Blob:
        break;
    }
    return false;
}

/// The condition that a record has the values of the record at \a place.
Predicate looksLike(const RecordPlace &place)
{
    QList<Predicate> parts;
    const QList<Column> &columns = place.table().columns;
    for (int column = 0; column < columns.size(); ++column) {
        const CellView cell = place.cell(column);
        if (place.set->hasColumn(column) && isComparedExactly(cell, columns[column]))
            parts << Predicate::equals(column, Value::of(cell));
    }
    return allOf(parts);
}

/// Whether \a whole is a value that \a beginning may be the beginning of.
bool beginsWith(const CellView &whole, const CellView &beginning)
{
    return whole.type == beginning.type && whole.fullSize == beginning.fullSize
        && whole.bytes.startsWith(beginning.bytes);
}

DbError notFound(const char *marked, const QStringList &facts)
{
    return errorSaying(DbError::Kind::NotFound, { marked, facts });
}

/// The one value among \a found that the record at \a place can have; \a isByKey says that its key
/// was looked for.
Result<Value> valueAmong(const ColumnData &found, const RecordPlace &place, int column,
                         bool isByKey)
{
    const QString &table = place.table().name;
    if (isByKey) {
        if (found.size() > 0)
            return Value::of(found.cell(0));
        return notFound(QT_TRANSLATE_NOOP("ErrorText", "the record is no longer in %1"), { table });
    }
    std::optional<CellView> only;
    for (qsizetype row = 0; row < found.size(); ++row) {
        const CellView cell = found.cell(row);
        if (!beginsWith(cell, place.cell(column)))
            continue;
        if (only && only->bytes != cell.bytes)
            return notFound(
                QT_TRANSLATE_NOOP("ErrorText",
                                  "%1 has no primary key, and several of its records look like "
                                  "this one and differ in %2"),
                { table, place.table().columns[column].name });
        only = cell;
    }
    if (found.size() >= mostAlike) {
        return notFound(QT_TRANSLATE_NOOP("ErrorText",
                                          "%1 has no primary key, and more than %2 of its records "
                                          "look like this one"),
                        { table, QString::number(mostAlike - 1) });
    }
    if (!only)
        return notFound(
            QT_TRANSLATE_NOOP("ErrorText", "no record of %1 looks like this one any more"),
            { table });
    return Value::of(*only);
}

} // namespace

Result<Value> readWholeValue(Connection &connection, const RecordPlace &place, int column,
                             const std::atomic_bool *stop)
{
    if (const Result<> refreshed = connection.refresh(); !refreshed)
        return refreshed.error();
    const Table &table = place.table();
    Query query;
    query.table = &table;
    query.columns = { column };
    const auto isKnown = [&place](int part) {
        return !place.cell(part).isNull() && !place.cell(part).isCutOff();
    };
    const bool isByKey = !table.primaryKey.isEmpty()
        && std::ranges::all_of(table.primaryKey, isKnown);
    QueryRecord draft { .kind = QueryRecord::Kind::Value, .table = table.name };
    if (isByKey) {
        query.keys = KeyCondition { .form = KeyCondition::Form::One, .columns = table.primaryKey };
        QList<Value> key;
        for (const int part : table.primaryKey) {
            key << Value::of(place.cell(part));
            query.keys->readFrom << &table.columns[part];
        }
        query.keys->keys << key;
        draft.keys = 1;
    } else {
        query.where = looksLike(place);
        query.limit = mostAlike;
    }
    LoggedLoad load(connection,
                    { .purpose = LoadRecord::Purpose::Value,
                      .table = table.name,
                      .column = table.columns[column].name });
    draft.load = load.id();
    std::vector<ColumnData> found(1);
    const Result<Ran> ran = connection.run(SqlCompiler(connection.dialect()).select(query),
                                           std::move(draft), found, { .stop = stop });
    load.end(ran && ran->wasStopped);
    if (!ran)
        return ran.error();
    if (ran->wasStopped)
        return stoppedEarly();
    return valueAmong(found.front(), place, column, isByKey);
}

} // namespace roundtrip
