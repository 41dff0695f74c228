// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/expressions/expressionwriter.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

QString ExpressionWriter::write()
{
    const QString text = expression();
    return m_notes.before(text);
}

QString ExpressionWriter::listLiteral(const QList<Value> &values)
{
    return u'[' + commaSeparated(values, [this](const Value &value) { return literal(value); })
        + u']';
}

QStringList ExpressionWriter::limits(const ResolvedSelection &selection, const QString &limitForm,
                                     const QString &offsetForm)
{
    QStringList texts;
    if (selection.limit)
        texts << limitForm.arg(*selection.limit);
    if (selection.offset > 0)
        texts << offsetForm.arg(selection.offset);
    return texts;
}

QList<OrderTerm> ExpressionWriter::writtenOrder(const ResolvedSelection &selection, int index)
{
    if (selection.order.isEmpty() && !selection.isLimited())
        return {};
    QList<OrderTerm> terms = wholeOrder(table(index), selection.order);
    const qsizetype all = terms.size();
    terms.removeIf([](const OrderTerm &term) { return term.column < 0; });
    if (terms.size() < all && table(index).primaryKey.isEmpty()) {
        m_notes.add(
            u"\"%1\" has no primary key: records that are equal in the order stand in any"_s.arg(
                table(index).name));
    }
    return terms;
}

void ExpressionWriter::noteRenamed(const LookupStep &step, const QString &holder)
{
    if (step.isRenamed()) {
        m_notes.add(u"%1 holds what is called \"%2\": it has no other name, and one such "
                    "selection"_s.arg(holder, step.name));
    }
}

void ExpressionWriter::noteLimit(const LookupStep &step, const ResolvedSelection &selection,
                                 const QString &reason)
{
    const QStringList parts = limits(selection, u"limit %1"_s, u"offset %1"_s);
    if (!parts.isEmpty()) {
        m_notes.add(u"%1: %2 for each record is left out, %3"_s.arg(step.path, parts.join(u", "_s),
                                                                    reason));
    }
}

} // namespace roundtrip
