// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/queryset.h"
#include "datalayer/schema/schema.h"
#include "datalayer/sql/dialects/dialect.h"

#include <QString>
#include <QStringList>

#include <utility>

namespace roundtrip {

/// ExpressionInput is what the writer of a language gets: a query, and the same query with its
/// names resolved.
struct ExpressionInput
{
    const Schema &schema;
    const QuerySet &query;
    const ResolvedQuery &resolved;
    const Dialect &dialect; ///< used by sqlExpression() alone
};

// The writers, each in a file of its own. Each returns what expressionFor() returns.
[[nodiscard]] QString djangoExpression(const ExpressionInput &input);
[[nodiscard]] QString sqlAlchemyExpression(const ExpressionInput &input);
[[nodiscard]] QString activeRecordExpression(const ExpressionInput &input);
[[nodiscard]] QString ectoExpression(const ExpressionInput &input);
[[nodiscard]] QString sqlExpression(const ExpressionInput &input);

/// ExpressionNotes collects comment lines that say what an expression cannot express. A note that
/// is added twice stands there once.
class ExpressionNotes
{
public:
    explicit ExpressionNotes(QString commentMark)
        : m_mark(std::move(commentMark))
    { }
    void add(const QString &note);
    /// Returns the notes, one comment line each, followed by \a expression.
    [[nodiscard]] QString before(const QString &expression) const;

private:
    QString m_mark;
    QStringList m_notes;
};

/// Returns the name of the model for a table: BookGenre for book_genre.
[[nodiscard]] QString modelName(const QString &table);
/// Returns true if \a name has only letters from A to Z in either case, digits and underscores, and
/// does not begin with a digit.
[[nodiscard]] bool isPlainName(const QString &name);
/// Returns \a name as the name of an attribute in Python. Each run of characters that Python or
/// Django does not take there becomes one underscore, a keyword gets "_field" at its end, and
/// "field" is added where the name would begin with an underscore or a digit, or end with an
/// underscore.
[[nodiscard]] QString pythonName(const QString &name);

/// StringSyntax is the language by whose rules a literal is written.
enum class StringSyntax { Python, Ruby, Elixir };
/// Returns \a text as a string literal in double quotes.
[[nodiscard]] QString stringLiteral(const QString &text, StringSyntax syntax);
/// Returns \a value as a literal. A text that is not valid UTF-8 cannot be written exactly:
/// \a notes gets a note about it.
[[nodiscard]] QString valueLiteral(const Value &value, StringSyntax syntax, ExpressionNotes &notes);
/// Returns \a values as literals, see valueLiteral(), in square brackets.
[[nodiscard]] QString valueListLiteral(const QList<Value> &values, StringSyntax syntax,
                                       ExpressionNotes &notes);
/// Returns the LIKE pattern for the comparison \a compared and its first value, with the escape
/// character \a escape. It has `%` where Contains, StartsWith and EndsWith leave something open.
[[nodiscard]] QString likePattern(const Predicate &compared, QChar escape);

/// Returns true if \a predicate is either true or false for every record of \a table, never unknown
/// because of a NULL. SQL's NOT then gives its exact opposite.
[[nodiscard]] bool isNeverUnknown(const Predicate &predicate, const Table &table);
/// Returns the order to write: the terms of \a selection, followed by the table's own order. It is
/// empty if \a selection has neither terms nor a limit, since the order does not matter then. The
/// hidden row number, which no library knows, is left out; \a notes says so if the table has no
/// primary key.
[[nodiscard]] QList<OrderTerm> writtenOrder(const ResolvedSelection &selection, const Table &table,
                                            ExpressionNotes &notes);

} // namespace roundtrip
