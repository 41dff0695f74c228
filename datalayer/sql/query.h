// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/value.h"
#include "datalayer/schema/relation.h"
#include "datalayer/schema/table.h"
#include "datalayer/sql/predicate.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace roundtrip {

class Schema;
struct Query;

/// OrderTerm is one term of ORDER BY.
struct OrderTerm
{
    int column = -1; ///< a position in the table, or -1 for its hidden row number
    bool descending = false;

    friend bool operator==(const OrderTerm &, const OrderTerm &) = default;
};

/// KeyCondition says which keys a query of related records looks for, and in which form they are
/// handed to the database.
struct KeyCondition
{
    enum class Form {
        One, ///< `c = ?`, for a single key
        List, ///< `c IN (?, ?, ...)`
        Array, ///< all keys in bound arrays, see Dialect::keyArray()
        /// `c BETWEEN ? AND ?`, by a scan of the table, without an index: the two keys are the
        /// least and the greatest that are looked for, and who reads drops what lies between them.
        Range,
        Subquery, ///< `c IN (SELECT pk FROM ...)`: the keys stay in the database
    };

    Form form = Form::List;
    /// The columns to compare: of the junction if the query has one, else of the table.
    QList<int> columns;
    /// Each key is a list of values, one for each of columns; unused by Subquery.
    QList<QList<Value>> keys;
    /// The columns that the keys were read from, one for each of columns: a key is compared as if
    /// that column itself stood there. Empty for values that a person gave, and unused by Subquery.
    QList<const Column *> readFrom;
    /// A list repeats its last key until it has this many; 0: no repetition.
    qsizetype paddedTo = 0;
    std::shared_ptr<const Query> source; ///< of Subquery: the query whose records have the keys
    QList<int> sourceColumns; ///< of Subquery: the columns of the source's table that are the keys
};

/// KeyRank says that the limit and the offset of a query hold for the records of each key, not for
/// all records together. Records with the same values in its columns belong to one key, and are
/// ranked among themselves.
struct KeyRank
{
    QList<int> columns; ///< of the junction if the query has one, else of the table
};

/// Query is a SELECT as a syntax tree: it says what to read, not how that is spelled. It borrows
/// tables and relations of a schema, which must outlive it.
struct Query
{
    const Table *table = nullptr;
    /// For conditions along relations and for joins; may be null without these.
    const Schema *schema = nullptr;
    QList<int> columns; ///< the positions of the columns to read, in this order
    /// The positions, within `columns`, of the columns that are read without their type affinity,
    /// as keys of another table.
    QList<int> strippedColumns;
    /// For each of columns the column that it is compared with, where the query reads keys of
    /// another table; else empty.
    QList<const Column *> comparedWith;
    /// The relation whose junction is joined to the table; null without one.
    const Relation *manyToMany = nullptr;
    /// The junction table; its columns in throughSource are read last.
    const Table *through = nullptr;
    bool hidesJunctionKeys = false; ///< leaves the columns in throughSource out
    Predicate where; ///< what the records must meet
    Predicate throughWhere; ///< what the junction's row must meet, in its own columns
    std::optional<KeyCondition> keys; ///< the keys that are looked for; none for all records
    /// The terms that were asked for; the table's own order follows, unless isUnordered.
    QList<OrderTerm> order;
    /// The records may come in any order, since at most one belongs to each key.
    bool isUnordered = false;
    std::optional<qint64> limit;
    qint64 offset = 0;
    std::optional<KeyRank> rank; ///< whose records the limit and the offset hold for; none for all

    [[nodiscard]] bool isLimited() const { return limit || offset > 0; }
};

/// JoinedRelation is a relation that a JoinQuery follows: the records of its target are joined to
/// the records of an earlier part or of the start.
struct JoinedRelation
{
    const Relation *relation = nullptr;
    int parent = -1; ///< the position of the part that it starts from; -1 for the start
    QList<int> columns; ///< the positions of the columns of the target to read
    Predicate where; ///< what the target's records must meet
    Predicate throughWhere; ///< what the junction's row must meet, in its own columns
    /// The terms that were asked for, of a relation that leads to many records.
    QList<OrderTerm> order;
    std::optional<qint64> limit; ///< the most records for each record that it starts from
    qint64 offset = 0;

    [[nodiscard]] bool isLimited() const { return limit || offset > 0; }
};

/// JoinQuery reads records and, by LEFT JOINs, related records: one row for each combination. A row
/// has the columns of the start (and the keys of its junction) and then the columns of each part.
/// After the columns of the start and of each part follows what identityOf() of its table asks for.
struct JoinQuery
{
    Query start;
    /// Each after the part it starts from; the parts that lead to many records lie on one path,
    /// none beside another.
    std::vector<JoinedRelation> parts;
};

/// Identity says how the records of a table are told apart in rows that have records of several
/// tables joined.
struct Identity
{
    enum class Kind {
        PrimaryKey, ///< by the columns of the primary key, which are read anyway
        RowNumber, ///< by the hidden row number, read in one more column
        Counted, ///< by a number that the query itself gives out, read in one more column
    };

    Kind kind = Kind::PrimaryKey;
    QList<int> columns; ///< of the primary key; empty for the other kinds
};
/// Returns how the records of \a table are told apart: by the primary key if no column of it may be
/// NULL, else by the hidden row number, else by a number of the query's.
[[nodiscard]] Identity identityOf(const Table &table);

/// Statement is the text of one SQL statement with the values that are bound to its placeholders.
struct Statement
{
    QString sql;
    QList<Value> values; ///< in the order of the placeholders
    /// A short text for a narrow column: the statement without its select list and default order.
    /// In it each U+FFFC stands for the next of values, and a list of keys is a mark and a text
    /// such as "40 keys". summaryText() makes it readable.
    QString summary;
};

/// Returns the terms that order the records of \a table where nothing else does: the primary key
/// (and behind one that may hold NULL, the hidden row number), else the hidden row number, else
/// every column that can be sorted.
[[nodiscard]] QList<OrderTerm> defaultOrder(const Table &table);
/// Returns \a explicitTerms and behind them the terms of defaultOrder() whose columns are not among
/// them.
[[nodiscard]] QList<OrderTerm> wholeOrder(const Table &table,
                                          const QList<OrderTerm> &explicitTerms);

} // namespace roundtrip
