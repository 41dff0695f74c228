// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/keysetorder.h"

#include "datalayer/records/loadedrecords.h"
#include "datalayer/schema/keyequality.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Whether the database sorts the values of \a column as it compares them with a value that was
/// read from it.
bool isSortedAsCompared(const Column &column)
{
    if (column.nullable || !column.isOrderable || !areMatchedByCells(column, column))
        return false;
    if (column.database != DatabaseKind::MySql)
        return true;
    // MySQL sorts these two by their numbers and compares them by their words.
    const bool isEnumerated = column.type.startsWith("enum"_L1, Qt::CaseInsensitive)
        || column.type.startsWith("set"_L1, Qt::CaseInsensitive);
    return column.isText() ? !isEnumerated : column.isNumber() && !column.isFloating();
}

/// Whether \a value can be bound as it stands in the database. Of MySQL's numbers only those that
/// are read as such: it compares others with a text as floating numbers.
bool isExact(const CellView &cell, const Column &column)
{
    switch (cell.type) {
    case ValueType::Null:
        return false;
    case ValueType::Integer:
        return true;
    case ValueType::Real:
        return !std::isnan(cell.real);
    case ValueType::Text:
        return !cell.isCutOff() && !Value::of(cell).isLostInQString()
            && !(column.database == DatabaseKind::MySql && column.isNumber());
    case ValueType::Blob:
        return !cell.isCutOff();
    }
    return false;
}

QuerySet withoutRange(const QuerySet &query)
{
    return query.limit({}).offset(0);
}

} // namespace

std::optional<KeysetOrder> KeysetOrder::of(const QuerySet &query, const LoadedRecords &records)
{
    const Table &table = records.schema().table(records.query().table);
    if (table.primaryKey.isEmpty())
        return {};
    const Result<ResolvedSelection> selection = query.selection().resolve(records.schema(),
                                                                          records.query().table);
    if (!selection)
        return {};
    KeysetOrder order;
    for (const OrderTerm &term : wholeOrder(table, selection->order)) {
        if (term.column < 0 || !records.root().hasColumn(term.column))
            return {};
        const Column &column = table.columns[term.column];
        // What begins with "-" may be read as another column's descending order.
        if (!isSortedAsCompared(column) || table.columnIndex(u'-' + column.name) >= 0)
            return {};
        order.m_terms << Term { term.column, column.name, term.descending };
    }
    return order;
}

/// `a >= ? AND (a > ? OR (b >= ? AND (b > ? OR c > ?)))`: said so, an index over these columns is
/// read from the record on.
std::optional<Condition> KeysetOrder::condition(const LoadedRecords &records, qsizetype row,
                                                Side side) const
{
    const Table &table = records.schema().table(records.query().table);
    std::optional<Condition> condition;
    for (qsizetype i = m_terms.size() - 1; i >= 0; --i) {
        const Term &term = m_terms[i];
        const CellView cell = records.root().cell(row, term.column);
        if (!isExact(cell, table.columns[term.column]))
            return {};
        const Value value = Value::of(cell);
        const Field field(term.name);
        const bool isUp = (side == Side::Before) == term.isDescending;
        const Condition atLeast = isUp ? field.gte(value) : field.lte(value);
        const Condition beyond = isUp ? field.gt(value) : field.lt(value);
        if (condition)
            condition = atLeast && (beyond || *condition);
        else
            condition = side == Side::From ? atLeast : beyond;
    }
    // A value that the column does not take would make the load an error.
    if (condition && !condition->resolveOwn(table))
        return {};
    return condition;
}

std::optional<QuerySet> KeysetOrder::behind(const QuerySet &query, const LoadedRecords &records,
                                            qsizetype row) const
{
    const std::optional<Condition> place = condition(records, row, Side::Behind);
    return place ? std::optional(withoutRange(query).filter(*place)) : std::nullopt;
}

std::optional<QuerySet> KeysetOrder::from(const QuerySet &query, const LoadedRecords &records,
                                          qsizetype row) const
{
    const std::optional<Condition> place = condition(records, row, Side::From);
    return place ? std::optional(withoutRange(query).filter(*place)) : std::nullopt;
}

std::optional<QuerySet> KeysetOrder::before(const QuerySet &query, const LoadedRecords &records,
                                            qsizetype row) const
{
    const std::optional<Condition> place = condition(records, row, Side::Before);
    return place ? std::optional(reversed(query).filter(*place)) : std::nullopt;
}

QuerySet KeysetOrder::reversed(const QuerySet &query) const
{
    Selection selection = withoutRange(query).selection();
    selection.order.clear();
    for (const Term &term : m_terms)
        selection.order << (term.isDescending ? term.name : u'-' + term.name);
    return QuerySet(query.root(), std::move(selection));
}

} // namespace roundtrip
