// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/expressions/expressionnotes.h"
#include "datalayer/expressions/literal.h"
#include "datalayer/expressions/modelnames.h"
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
[[nodiscard]] QString cppExpression(const ExpressionInput &input);
[[nodiscard]] QString sqlExpression(const ExpressionInput &input);

/// ExpressionWriter writes one query for another library: what every such language writes alike,
/// on which the writer of a language, a derived class, builds. An object is made for one query.
class ExpressionWriter
{
public:
    ExpressionWriter(const ExpressionInput &input, StringSyntax syntax, NameRules rules = {})
        : m_input(input)
        , m_syntax(syntax)
        , m_names(input.schema, std::move(rules), m_notes)
    { }
    virtual ~ExpressionWriter() = default;
    ExpressionWriter(const ExpressionWriter &) = delete;
    ExpressionWriter &operator=(const ExpressionWriter &) = delete;

    /// Returns the query as an expression, below a comment that says what it cannot express.
    [[nodiscard]] QString write();

protected:
    /// Returns the query as the language has it, and adds to notes() what it cannot express.
    virtual QString expression() = 0;

    [[nodiscard]] const ExpressionInput &input() const { return m_input; }
    [[nodiscard]] const Table &table(int index) const { return m_input.schema.table(index); }
    /// Returns the name of the model for the table at position \a index.
    [[nodiscard]] QString model(int index) { return m_names.model(index); }
    [[nodiscard]] const QString &columnName(int index, int column) const
    {
        return table(index).columns[column].name;
    }
    /// Returns the lookup step \a id; the root is step 0.
    [[nodiscard]] const LookupStep &stepAt(StepId id) const
    {
        return m_input.resolved.lookups.step(id);
    }
    [[nodiscard]] ExpressionNotes &notes() { return m_notes; }
    [[nodiscard]] ModelNames &modelNames() { return m_names; }

    //--- Literals

    [[nodiscard]] QString quoted(const QString &text) const
    {
        return stringLiteral(text, m_syntax);
    }
    /// Returns \a value as valueLiteral() writes it.
    QString literal(const Value &value) { return valueLiteral(value, m_syntax, m_notes); }
    /// Returns \a values as a list in square brackets.
    QString listLiteral(const QList<Value> &values);
    /// Returns \a name as Ruby and Elixir write a name that is a value: `:name`.
    [[nodiscard]] QString symbol(const QString &name) const { return u':' + bareName(name); }
    /// Returns \a name as Ruby and Elixir write it before an argument or an entry: `name: `.
    [[nodiscard]] QString keyword(const QString &name) const
    {
        return bareName(name) + QStringLiteral(": ");
    }

    //--- Parts of a query

    /// Returns what \a write makes of each of \a items, separated by commas.
    template <typename Items, typename Write>
    static QString commaSeparated(const Items &items, const Write &write)
    {
        QStringList texts;
        for (const auto &item : items)
            texts << write(item);
        return texts.join(QLatin1StringView(", "));
    }
    /// Returns \a form with \a argument for its %1, or nothing if there is no argument.
    static QString given(const QString &form, const QString &argument)
    {
        return argument.isEmpty() ? QString() : form.arg(argument);
    }
    /// Returns the limit and the offset of \a selection, as far as it has them, each in its form
    /// with the number for %1.
    static QStringList limits(const ResolvedSelection &selection, const QString &limitForm,
                              const QString &offsetForm);
    /// Returns the order to write: the terms of \a selection, followed by the order of its table,
    /// which is at position \a index. It is empty if \a selection has neither terms nor a limit,
    /// since the order does not matter then. The hidden row number, which no library knows, is left
    /// out; a note says so if the table has no primary key.
    QList<OrderTerm> writtenOrder(const ResolvedSelection &selection, int index);

    //--- Notes that several languages need

    /// Notes that \a holder has the records of the step \a step, which cannot be renamed.
    void noteRenamed(const LookupStep &step, const QString &holder);
    /// Notes that the limit of \a selection is left out of the step \a step, and the \a reason.
    void noteLimit(const LookupStep &step, const ResolvedSelection &selection,
                   const QString &reason);

private:
    [[nodiscard]] QString bareName(const QString &name) const
    {
        return isPlainName(name) ? name : quoted(name);
    }

    const ExpressionInput &m_input;
    StringSyntax m_syntax;
    ExpressionNotes m_notes { QStringLiteral("#") };
    ModelNames m_names;
};

} // namespace roundtrip
