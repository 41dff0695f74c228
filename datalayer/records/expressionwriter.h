// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/queryset.h"
#include "datalayer/schema/schema.h"
#include "datalayer/sql/dialect.h"

#include <QString>
#include <QStringList>

#include <utility>

namespace roundtrip {

/// What the writer of one language gets: a query and what its names were found to be.
struct ExpressionInput
{
    const Schema &schema;
    const QuerySet &query;
    const ResolvedQuery &resolved;
    const Dialect &dialect; ///< of SQL
};

// The writers, each in a file of its own.
[[nodiscard]] QString djangoExpression(const ExpressionInput &input);
[[nodiscard]] QString sqlAlchemyExpression(const ExpressionInput &input);
[[nodiscard]] QString activeRecordExpression(const ExpressionInput &input);
[[nodiscard]] QString ectoExpression(const ExpressionInput &input);
[[nodiscard]] QString sqlExpression(const ExpressionInput &input);

/// What an expression cannot say, each once, as comment lines.
class ExpressionNotes
{
public:
    explicit ExpressionNotes(QString commentMark)
        : m_mark(std::move(commentMark))
    { }
    void add(const QString &note);
    /// The notes, then \a expression.
    [[nodiscard]] QString before(const QString &expression) const;

private:
    QString m_mark;
    QStringList m_notes;
};

/// The model of a table: book_genre is BookGenre.
[[nodiscard]] QString modelName(const QString &table);
/// True for letters A to Z, digits and underscores, and no digit in front.
[[nodiscard]] bool isPlainName(const QString &name);
/// \a name as a name of Python's; what it cannot have is an underscore, a keyword gets "_field".
[[nodiscard]] QString pythonName(const QString &name);

/// How a language writes what cannot stand in a string as it is.
enum class StringSyntax { Python, Ruby, Elixir };
/// Text in double quotes.
[[nodiscard]] QString stringLiteral(const QString &text, StringSyntax syntax);
/// A value of Python's, Ruby's or Elixir's. Notes what it cannot carry.
[[nodiscard]] QString valueLiteral(const Value &value, StringSyntax syntax, ExpressionNotes &notes);
[[nodiscard]] QString valueListLiteral(const QList<Value> &values, StringSyntax syntax,
                                       ExpressionNotes &notes);
/// \a text as part of a LIKE pattern whose escape character is \a escape.
[[nodiscard]] QString likePattern(const Predicate &compared, QChar escape);

/// True if \a predicate is met or not, whatever is NULL: its opposite needs no care.
[[nodiscard]] bool isNeverUnknown(const Predicate &predicate, const Table &table);
/// The terms to write: with the table's own order behind them where they are asked for or where
/// a limit makes it matter; else none. Without the hidden row number, which no library knows.
[[nodiscard]] QList<OrderTerm> writtenOrder(const ResolvedSelection &selection, const Table &table,
                                            ExpressionNotes &notes);

} // namespace roundtrip
