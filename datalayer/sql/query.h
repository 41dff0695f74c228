// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/value.h"
#include "datalayer/schema/relation.h"
#include "datalayer/schema/table.h"

#include <QList>
#include <QString>

#include <optional>

namespace roundtrip {

/// `column = value`; a null value means IS NULL.
struct Equality
{
    int column = -1;
    Value value;
};

/// One term of ORDER BY.
struct OrderTerm
{
    int column = -1; ///< a position in the table, or -1 for its hidden row number
    bool descending = false;
};

/// Which keys a related query looks for, and how they are handed over.
struct KeyCondition
{
    enum class Form {
        One, ///< `c = ?`, for a single key
        List, ///< `c IN (?, ?, ...)`
        Array, ///< `c IN (SELECT value FROM json_each(?))`, all keys in one bound value
    };

    Form form = Form::List;
    QList<int> columns; ///< of the junction if the query has one, else of the table
    QList<QList<Value>> keys; ///< one list per key, as long as columns
};

/// A SELECT as a syntax tree: what to read, not how it is spelled. Borrows its tables.
struct Query
{
    const Table *table = nullptr;
    QList<int> columns; ///< positions to read, in this order
    const Relation *manyToMany = nullptr; ///< joined with its junction, whose
    const Table *through = nullptr; ///< throughSource columns are read after the table's own
    QList<Equality> where;
    std::optional<KeyCondition> keys;
    QList<OrderTerm> order; ///< explicit terms; the table's own order follows
    std::optional<qint64> limit;
    qint64 offset = 0;
};

/// What a Query compiles to.
struct Statement
{
    QString sql;
    QList<Value> values; ///< in the order of the placeholders
    /// The statement without its select list and default order, for a narrow column: each U+FFFC
    /// stands for the next of values, and a list of keys for itself, "(40 keys)".
    QString summary;
};

/// The terms that order the records of \a table where nothing else does: primary key, else hidden
/// row number, else every column.
[[nodiscard]] QList<OrderTerm> defaultOrder(const Table &table);

} // namespace roundtrip
