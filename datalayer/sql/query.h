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

/// One term of ORDER BY.
struct OrderTerm
{
    int column = -1; ///< a position in the table, or -1 for its hidden row number
    bool descending = false;

    friend bool operator==(const OrderTerm &, const OrderTerm &) = default;
};

/// Which keys a related query looks for, and how they are handed over.
struct KeyCondition
{
    enum class Form {
        One, ///< `c = ?`, for a single key
        List, ///< `c IN (?, ?, ...)`
        Array, ///< all keys in one bound value, see Dialect::keyArray()
        Subquery, ///< `c IN (SELECT pk FROM ... WHERE ...)`: they stay in the database
    };

    Form form = Form::List;
    QList<int> columns; ///< of the junction if the query has one, else of the table
    QList<QList<Value>> keys; ///< one list per key, as long as columns
    /// The columns that the keys were read from, as many as columns: a key is compared as if that
    /// column itself stood there.
    QList<const Column *> readFrom;
    qsizetype paddedTo = 0; ///< a list repeats its last key until it has as many
    std::shared_ptr<const Query> source; ///< of a subquery: whose records have the keys
    QList<int> sourceColumns; ///< the keys' columns in the source's table
};

/// A SELECT as a syntax tree: what to read, not how it is spelled. Borrows its schema's tables and
/// relations.
struct Query
{
    const Table *table = nullptr;
    const Schema *schema = nullptr; ///< for conditions along relations and for joins, else null
    QList<int> columns; ///< positions to read, in this order
    /// Which of columns, by index, are read without their affinity: as keys of another table.
    QList<int> strippedColumns;
    /// Which columns each of columns is compared with, where they are read as keys of those.
    QList<const Column *> comparedWith;
    const Relation *manyToMany = nullptr; ///< joined with its junction, whose
    const Table *through = nullptr; ///< throughSource columns are read after the table's own,
    bool hidesJunctionKeys = false; ///< unless this is set
    Predicate where;
    Predicate throughWhere; ///< of the junction's row, its own columns
    std::optional<KeyCondition> keys;
    /// Explicit terms; the table's own order follows, unless isUnordered.
    QList<OrderTerm> order;
    /// The records come in any order: at most one belongs to each key.
    bool isUnordered = false;
    std::optional<qint64> limit;
    qint64 offset = 0;
    /// The limit and the offset hold for the records of each key, not for all.
    bool limitsEachKey = false;
};

/// A relation that a JoinQuery follows: its target's records are joined to those of a part before.
struct JoinedRelation
{
    const Relation *relation = nullptr;
    int parent = -1; ///< the position of the part it starts from; -1 for the start's records
    QList<int> columns; ///< of the target, to read
    Predicate where;
    Predicate throughWhere; ///< of the junction's row, its own columns
    QList<OrderTerm> order; ///< explicit terms, of a relation that leads to many
    std::optional<qint64> limit; ///< for each record it starts from
    qint64 offset = 0;
};

/// Records and, by LEFT JOINs, related ones: one row for each combination. After the start's
/// columns (and its junction's keys), each part's columns are read, and after the columns of the
/// start and of each part what identityOf() asks for.
struct JoinQuery
{
    Query start;
    std::vector<JoinedRelation> parts; ///< parents before children; one line of lists at most
};

/// How the rows of a table are told apart where several come joined to one another.
struct Identity
{
    enum class Kind {
        PrimaryKey, ///< by columns that are read anyway
        RowNumber, ///< by the hidden row number, read in one more column
        Counted, ///< by a number that the query gives out, read in one more column
    };

    Kind kind = Kind::PrimaryKey;
    QList<int> columns; ///< of the primary key
};
[[nodiscard]] Identity identityOf(const Table &table);

/// What a Query compiles to.
struct Statement
{
    QString sql;
    QList<Value> values; ///< in the order of the placeholders
    /// The statement without its select list and default order, for a narrow column: each U+FFFC
    /// stands for the next of values, and a list of keys for itself, "(40 keys)".
    QString summary;
};

/// The terms that order the records of \a table where nothing else does: primary key (and behind
/// one that may hold NULL, the hidden row number), else hidden row number, else every column.
[[nodiscard]] QList<OrderTerm> defaultOrder(const Table &table);
/// \a explicitTerms and what the table's own order adds to them.
[[nodiscard]] QList<OrderTerm> wholeOrder(const Table &table,
                                          const QList<OrderTerm> &explicitTerms);

} // namespace roundtrip
