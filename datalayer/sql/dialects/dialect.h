// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/value.h"
#include "datalayer/schema/table.h"
#include "datalayer/sql/dialects/dialecttraits.h"
#include "datalayer/sql/plans/queryplan.h"

#include <QList>
#include <QString>

namespace roundtrip {

/// KeyArray is a condition that looks for a list of keys, which are bound as arrays: one array for
/// each column, or one for all.
struct KeyArray
{
    /// What stands behind the columns: `= ANY(?)`, `IN (SELECT value FROM json_each(?))`.
    QString sql;
    QList<Value> values; ///< the arrays, in the order of the placeholders
};

/// KeyQuestion is a statement that asks the database which keys are equal, see
/// Dialect::equalKeys().
struct KeyQuestion
{
    QString sql;
    QList<Value> values;
};

/// TextClasses is a statement that asks the database which texts a column takes for equal, see
/// Dialect::textClasses().
struct TextClasses
{
    /// The cells of its answer, row by row, are the classes of the texts in their order.
    QString sql;
    QList<Value> values;
    qsizetype columns = 1; ///< the number of columns of the answer
};

/// KeyColumn is a column that keys are compared with, and the column that they were read from. The
/// latter is null for values that a person gave.
struct KeyColumn
{
    const Column *compared = nullptr;
    const Column *readFrom = nullptr;
};

/// Dialect says how one kind of database spells things and, in its DialectTraits, how much it can
/// take: everything that the text of a statement depends on. It has no state and touches no
/// database. The functions that are not overridden write what most databases share.
class Dialect
{
public:
    Dialect() = default;
    virtual ~Dialect() = default;
    Q_DISABLE_COPY_MOVE(Dialect)

    /// Returns what does not depend on the statement. It lives as long as the program.
    [[nodiscard]] virtual const DialectTraits &traits() const = 0;

    /// Returns \a identifier as it stands in a statement: bare where that is safe, else in quotes.
    [[nodiscard]] virtual QString quote(const QString &identifier) const = 0;
    /// Returns the name of \a table in FROM, with its schema where it needs one.
    [[nodiscard]] QString tableName(const Table &table) const;

    /// Returns what stands in FROM for the rows of \a table: its name, or a SELECT in brackets
    /// where the database must not carry conditions into a view.
    [[nodiscard]] virtual QString tableRows(const Table &table) const;

    /// Returns what stands in a statement for a bound \a value: `?`, perhaps in a cast. \a compared
    /// is the column that the value is compared with, or null.
    [[nodiscard]] virtual QString placeholder(const Value &value, const Column *compared) const;
    /// Returns the value to bind in place of \a value. \a compared is the column that it is
    /// compared with, or null.
    [[nodiscard]] virtual Value boundAs(const Value &value, const Column *compared) const;
    /// Returns the value to bind in place of \a value, a part of a key.
    [[nodiscard]] virtual Value boundKey(const Value &value, const KeyColumn &column) const;
    /// Returns what stands in a statement for a bound \a value that is a part of a key. It is
    /// compared as the column would be that it was read from, see KeyColumn::readFrom.
    [[nodiscard]] virtual QString keyPlaceholder(const Value &value, const KeyColumn &column) const;
    /// Returns \a value written out exactly, as a literal: for a statement that a person takes
    /// elsewhere.
    [[nodiscard]] QString literal(const Value &value) const;
    /// Returns \a value as a literal that is compared as the bound value is.
    [[nodiscard]] virtual QString boundLiteral(const Value &value) const { return literal(value); }
    /// Returns \a value, which was read from \a column, as a literal that the column takes.
    [[nodiscard]] virtual QString literalFor(const Value &value, const Column &column) const;
    /// Returns true if readColumn() changes how \a column is read.
    [[nodiscard]] virtual bool isReadAsText(const Column &column) const;
    /// Returns \a text, which names \a column, as it stands in a select list whose values are
    /// handed out. What the driver would round or lose, such as microseconds, is read as text.
    [[nodiscard]] virtual QString readColumn(const Column &column, const QString &text) const;

    /// Returns whether values that \a column is compared with can be bound as an array. Where not,
    /// they stand in lists.
    [[nodiscard]] virtual bool hasValueArraysOf(const Column &column) const;
    /// Returns true if an array carries \a value without a change.
    [[nodiscard]] virtual bool fitsKeyArray(const Value &value) const;
    /// Returns the condition by which \a columns are compared with \a keys. Each key is a list of
    /// values, one for each of \a columns. Only where DialectTraits::hasKeyArrays.
    [[nodiscard]] virtual KeyArray keyArray(const QList<QList<Value>> &keys,
                                            const QList<KeyColumn> &columns) const;
    /// Returns the statement that asks which of \a keys the database takes for equal to which of
    /// \a found, values that were read from the compared columns. A row of its answer is a pair of
    /// equal values: the position in \a keys and the position in \a found, both from 1. Only where
    /// areMatchedByCells() is false for one of \a columns, which occurs on PostgreSQL alone.
    [[nodiscard]] virtual KeyQuestion equalKeys(const QList<KeyColumn> &columns,
                                                const QList<QList<Value>> &keys,
                                                const QList<QList<Value>> &found) const;
    /// Returns what stands in `IN (...)` for \a list, which is `?, ?` or, for keys of several
    /// columns, `(?, ?), (?, ?)`. \a columns is the number of columns of a key.
    [[nodiscard]] virtual QString rowList(const QString &list, qsizetype columns) const;

    /// Returns \a expression, which reads a column, as a value without type affinity, so that a
    /// comparison converts it as if it were a bound value.
    [[nodiscard]] virtual QString withoutAffinity(const QString &expression) const;
    /// Returns \a expression, which names \a column, as it stands where it is compared or sorted
    /// by. The collation to use is named in place of one that is missing; where \a namesCollation,
    /// the column's own collation is named too.
    [[nodiscard]] virtual QString compared(const Column &column, const QString &expression,
                                           bool namesCollation) const;
    /// Returns \a expression, which reads the column \a own, as it stands where it is compared with
    /// the column \a compared: by the collation of \a compared if this has one of its own.
    [[nodiscard]] virtual QString comparedBy(const Column &compared, const Column &own,
                                             const QString &expression) const;
    /// Returns a term of ORDER BY, by which NULL comes first, or last where \a descending.
    /// \a isNullable says whether the expression may be NULL.
    [[nodiscard]] virtual QString orderTerm(const QString &expression, bool isNullable,
                                            bool descending) const;
    /// Returns the beginning of a text comparison, without its pattern and escape: `name LIKE `.
    /// \a ignoresCase says that the case of letters does not count.
    [[nodiscard]] virtual QString like(const Column &column, const QString &expression,
                                       bool ignoresCase) const;
    /// Returns the statement that asks for the classes of \a texts. Two texts are equal in
    /// \a column where their classes are the same bytes. Only where
    /// DialectTraits::maxTextsPerQuestion is not 0.
    [[nodiscard]] virtual TextClasses textClasses(const Column &column,
                                                  const QList<QByteArray> &texts) const;

    /// Returns false for the text of a statement that a connection to a server refuses to send,
    /// since the statement may do something else than read: see isOneReadingStatement().
    [[nodiscard]] virtual bool isReading(const QString &) const { return true; }
    /// Returns the statement that asks how the database would run \a sql. It does not run \a sql.
    [[nodiscard]] virtual QString explain(const QString &sql) const = 0;
    /// Takes \a answer apart, the answer to the statement of explain().
    [[nodiscard]] virtual QueryPlan readPlan(const PlanAnswer &answer) const = 0;
    /// Returns the statement that would make an index called \a name on \a columns, names of
    /// columns of \a table. It is to be shown; the program runs none.
    [[nodiscard]] QString createIndex(const QString &name, const Table &table,
                                      const QStringList &columns) const;

protected:
    /// Returns the literal for \a text, in quotes.
    [[nodiscard]] virtual QString textLiteral(const QString &text) const;
    /// Returns the literal for the bytes that \a hex has in hexadecimal, as a text or as a blob.
    [[nodiscard]] virtual QString bytesLiteral(const QString &hex, bool isText) const;
    /// Returns the literal for an infinite real.
    [[nodiscard]] virtual QString infinityLiteral(bool isNegative) const;
    /// Returns \a identifier between two of \a mark; each \a mark within it is doubled.
    [[nodiscard]] static QString quoted(const QString &identifier, QChar mark);
    /// Returns true if \a identifier can stand without quotes: it has only letters of ASCII (small
    /// ones alone where \a isLower), digits and underscores, does not begin with a digit, and is no
    /// word of SQL in any of the databases.
    [[nodiscard]] static bool isBare(const QString &identifier, bool isLower);
};

/// Returns the dialect of a kind of database. It lives as long as the program.
[[nodiscard]] const Dialect &dialectFor(DatabaseKind kind);
[[nodiscard]] const Dialect &sqliteDialect();
[[nodiscard]] const Dialect &postgreSqlDialect();
[[nodiscard]] const Dialect &mySqlDialect();

} // namespace roundtrip
