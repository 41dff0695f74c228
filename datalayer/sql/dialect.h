// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/value.h"
#include "datalayer/schema/table.h"

#include <QList>
#include <QString>

namespace roundtrip {

/// A condition for a list of keys that is bound as one value a column, or as one at all.
struct KeyArray
{
    QString sql; ///< what follows the columns: `= ANY(?)`, `IN (SELECT value FROM json_each(?))`
    QList<Value> values;
};

/// A statement that says which keys are equal, see Dialect::equalKeys().
struct KeyQuestion
{
    QString sql;
    QList<Value> values;
};

/// A statement that says which texts a column takes for equal.
struct TextClasses
{
    QString sql; ///< its answer's cells, row by row, are the classes of the texts
    QList<Value> values;
    qsizetype columns = 1; ///< of the answer
};

/// A column that keys are compared with, and the one that they were read from: null for values that
/// a person gave.
struct KeyColumn
{
    const Column *compared = nullptr;
    const Column *readFrom = nullptr;
};

/// How one kind of database spells things, and what it can take: everything that a statement's text
/// depends on. Has no state and touches no database. What is the same in most is written here.
class Dialect
{
public:
    Dialect() = default;
    virtual ~Dialect() = default;
    Q_DISABLE_COPY_MOVE(Dialect)

    /// \a identifier as it stands in a statement: bare where that is safe, else in quotes.
    [[nodiscard]] virtual QString quote(const QString &identifier) const = 0;
    /// What \a table is called in FROM, with its schema where it needs one.
    [[nodiscard]] QString tableName(const Table &table) const;

    /// The rows of \a table as they stand in FROM: its name, or a SELECT in brackets where
    /// conditions must not reach into a view.
    [[nodiscard]] virtual QString tableRows(const Table &table) const;

    /// What stands for a bound \a value; \a compared is the column that it is compared with, or
    /// null.
    [[nodiscard]] virtual QString placeholder(const Value &value, const Column *compared) const;
    /// What is bound for \a value where it is compared with \a compared, or null.
    [[nodiscard]] virtual Value boundAs(const Value &value, const Column *compared) const;
    /// What stands for a bound \a value, a part of a key that is looked for: it is compared as the
    /// column would be that it was read from.
    [[nodiscard]] virtual QString keyPlaceholder(const Value &value, const KeyColumn &column) const;
    /// \a value written out, exactly: for a statement that a person takes elsewhere.
    [[nodiscard]] QString literal(const Value &value) const;
    /// True if readColumn() changes how \a column is read.
    [[nodiscard]] virtual bool isReadAsText(const Column &column) const;
    /// \a text, which names \a column, as it stands in a select list whose values are handed out:
    /// what the driver would round or lose, such as microseconds, is read as text.
    [[nodiscard]] virtual QString readColumn(const Column &column, const QString &text) const;

    /// Up to this many values a list of keys is written out as `IN (?, ?, ...)`, as in any
    /// textbook; also the size of the chunks in which keys go that an array cannot carry.
    [[nodiscard]] virtual qsizetype maxValuesPerList() const = 0;
    /// True if several chunks should be of one size, so that one prepared statement serves them
    /// all.
    [[nodiscard]] virtual bool padsLists() const { return false; }
    /// Whether keys can be bound as one array, whatever their number; and whether that is better
    /// even for a few.
    [[nodiscard]] virtual bool hasKeyArrays() const = 0;
    [[nodiscard]] virtual bool prefersKeyArrays() const { return false; }
    /// False for a column whose values stand in lists all the same.
    [[nodiscard]] virtual bool hasValueArraysOf(const Column &column) const;
    /// True if an array carries \a value without a change.
    [[nodiscard]] virtual bool fitsKeyArray(const Value &value) const;
    /// \a keys, one list of values a key, compared with \a columns. Only where hasKeyArrays().
    [[nodiscard]] virtual KeyArray keyArray(const QList<QList<Value>> &keys,
                                            const QList<KeyColumn> &columns) const;
    /// Asks which of \a keys the database takes for equal to which of \a found, values of the
    /// compared columns. Its answer's rows are their numbers, from 1. Only where there are columns
    /// that areMatchedByCells() says no of.
    [[nodiscard]] virtual KeyQuestion equalKeys(const QList<KeyColumn> &columns,
                                                const QList<QList<Value>> &keys,
                                                const QList<QList<Value>> &found) const;
    /// What stands in `IN (...)` for \a list, `?, ?` or `(?, ?), (?, ?)` for keys of \a columns.
    [[nodiscard]] virtual QString rowList(const QString &list, qsizetype columns) const;

    /// \a expression, a column, as a value of no type affinity: what it is compared with is
    /// converted as if it were a bound value.
    [[nodiscard]] virtual QString withoutAffinity(const QString &expression) const;
    /// \a expression, which names \a column, where it is compared or sorted by: with the collation
    /// to use in place of one that is missing, and with its own where \a namesCollation.
    [[nodiscard]] virtual QString compared(const Column &column, const QString &expression,
                                           bool namesCollation) const;
    /// \a expression, which reads the column \a own, where it is compared with \a compared: by the
    /// collation of that one where each has its own.
    [[nodiscard]] virtual QString comparedBy(const Column &compared, const Column &own,
                                             const QString &expression) const;
    /// A term of ORDER BY: NULL comes first, or last where \a descending.
    [[nodiscard]] virtual QString orderTerm(const QString &expression, bool isNullable,
                                            bool descending) const;
    /// A text comparison, without its pattern and escape: `name LIKE `. \a ignoresCase for iexact.
    [[nodiscard]] virtual QString like(const Column &column, const QString &expression,
                                       bool ignoresCase) const;
    /// How many texts textClasses() takes at a time; 0 where the database need not be asked.
    [[nodiscard]] virtual qsizetype maxTextsPerQuestion() const { return 0; }
    /// Asks for the classes of \a texts, which are equal in \a column where their classes are. Only
    /// where maxTextsPerQuestion().
    [[nodiscard]] virtual TextClasses textClasses(const Column &column,
                                                  const QList<QByteArray> &texts) const;

    /// How many tables one FROM can join.
    [[nodiscard]] virtual qsizetype maxJoinedTables() const = 0;
    /// How many columns one SELECT can give, unless the connection knows better.
    [[nodiscard]] virtual qsizetype maxResultColumns() const = 0;
    /// How deep SELECTs may stand within one another.
    [[nodiscard]] virtual int maxNestedSelects() const = 0;

    /// False for a text that a connection to a server refuses to send, since it may do something
    /// else than read: see isOneReadingStatement().
    [[nodiscard]] virtual bool isReading(const QString &) const { return true; }
    /// What LIMIT needs where only an offset is wanted.
    [[nodiscard]] virtual QString noLimit() const = 0;
    /// False if a subquery with a LIMIT must be wrapped in one more.
    [[nodiscard]] virtual bool limitsInSubqueries() const { return true; }

    /// Begins a read transaction whose statements all see one moment, and ends it, as one statement
    /// each.
    [[nodiscard]] virtual QString beginSnapshot() const = 0;
    [[nodiscard]] virtual QString endSnapshot() const;
    /// The statement that tells how the database would run \a sql, without running it, and which
    /// column of its answer, from 0, has the words.
    [[nodiscard]] virtual QString explain(const QString &sql) const;
    [[nodiscard]] virtual size_t planColumn() const { return 0; }

protected:
    /// \a text in quotes, and without: what literal() makes of texts, of bytes as a text or a blob,
    /// and of what is larger than any number.
    [[nodiscard]] virtual QString textLiteral(const QString &text) const;
    [[nodiscard]] virtual QString bytesLiteral(const QString &hex, bool isText) const;
    [[nodiscard]] virtual QString infinityLiteral(bool isNegative) const;
    /// \a identifier in \a mark, which is doubled within.
    [[nodiscard]] static QString quoted(const QString &identifier, QChar mark);
    /// True for letters of ASCII (small ones alone where \a isLower), digits and underscores, that
    /// are no word of SQL in any of the databases.
    [[nodiscard]] static bool isBare(const QString &identifier, bool isLower);
};

/// The dialect of a kind of database; lives as long as the program.
[[nodiscard]] const Dialect &dialectFor(DatabaseKind kind);
[[nodiscard]] const Dialect &sqliteDialect();
[[nodiscard]] const Dialect &postgreSqlDialect();
[[nodiscard]] const Dialect &mySqlDialect();

} // namespace roundtrip
