// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/expressions/expressionwriter.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Writes a query as one of Elixir's Ecto.
class EctoWriter
{
public:
    explicit EctoWriter(const ExpressionInput &input)
        : m_input(input)
    { }

    QString write()
    {
        return m_notes.before(from(m_input.resolved.table, m_input.resolved.root, 0));
    }

private:
    const Table &table(int index) const { return m_input.schema.table(index); }
    QString model(int index) const { return modelName(table(index).name); }

    static QString atom(const QString &name)
    {
        return u':' + (isPlainName(name) ? name : stringLiteral(name, StringSyntax::Elixir));
    }
    static QString keyword(const QString &name)
    {
        return (isPlainName(name) ? name : stringLiteral(name, StringSyntax::Elixir)) + u": "_s;
    }
    /// A column of the record that \a binding stands for.
    QString field(const QString &binding, int index, int column) const
    {
        const QString &name = table(index).columns[column].name;
        return isPlainName(name) && name.front().isLower()
            ? binding + u'.' + name
            : u"field(%1, %2)"_s.arg(binding, atom(name));
    }

    /// The records of a selection, with what the step \a id loads below them.
    QString from(int index, const ResolvedSelection &selection, int id)
    {
        const QString binding = newBinding();
        QStringList parts { u"%1 in %2"_s.arg(binding, model(index)) };
        if (selection.where.hasRelated())
            parts << u"as: :"_s + binding;
        if (!selection.where.isAlways())
            parts << u"where: "_s + condition(selection.where, index, binding);
        QStringList terms;
        for (const OrderTerm &term : writtenOrder(selection, table(index), m_notes)) {
            terms << (term.descending ? u"desc: "_s : u"asc: "_s)
                    + field(binding, index, term.column);
        }
        if (!terms.isEmpty())
            parts << u"order_by: [%1]"_s.arg(terms.join(u", "_s));
        if (selection.limit)
            parts << u"limit: %1"_s.arg(*selection.limit);
        if (selection.offset > 0)
            parts << u"offset: %1"_s.arg(selection.offset);
        QStringList columns;
        for (const int column : selection.columns)
            columns << atom(table(index).columns[column].name);
        if (!columns.isEmpty())
            parts << u"select: struct(%1, [%2])"_s.arg(binding, columns.join(u", "_s));
        if (const QString below = lookups(id); !below.isEmpty())
            parts << u"preload: "_s + below;
        return u"from(%1)"_s.arg(parts.join(u", "_s));
    }

    QString newBinding() { return u"t%1"_s.arg(m_bindings++); }

    //--- Lookups

    /// What lies below a step, as a list; empty for nothing.
    QString lookups(int id)
    {
        const QList<int> &children = m_input.resolved.lookups.node(id).children;
        if (children.isEmpty())
            return {};
        QStringList texts;
        for (const int child : children) {
            const LookupNode &node = m_input.resolved.lookups.node(child);
            const QString below = node.hasSelection() ? u'^' + selected(node, child)
                                                      : lookups(child);
            const QString &name = node.relation->displayName();
            if (below.isEmpty())
                texts << atom(name);
            else if (child == children.last())
                texts << keyword(name) + below;
            else
                texts << u"{%1, %2}"_s.arg(atom(name), below);
        }
        return u'[' + texts.join(u", "_s) + u']';
    }

    QString selected(const LookupNode &node, int id)
    {
        ResolvedSelection selection = *m_input.resolved.selectionOf(id);
        if (node.isRenamed()) {
            m_notes.add(u"%1 holds what is called \"%2\": it has no other name, and one such "
                        "selection"_s.arg(node.relation->displayName(), node.name));
        }
        if (!selection.throughWhere.isAlways()) {
            m_notes.add(u"%1: the condition on the rows of %2 is left out, it is a join_where of "
                        u"the schema's "
                        "many_to_many"_s.arg(node.path, table(node.relation->through).name));
        }
        if (selection.isLimited()) {
            QStringList parts;
            if (selection.limit)
                parts << u"limit %1"_s.arg(*selection.limit);
            if (selection.offset > 0)
                parts << u"offset %1"_s.arg(selection.offset);
            m_notes.add(
                u"%1: %2 for each record is left out, it takes a lateral join; a preload "
                "query has one for all records together"_s.arg(node.path, parts.join(u", "_s)));
            // The order stays.
            if (!selection.order.isEmpty())
                selection.order = wholeOrder(table(node.table), selection.order);
            selection.limit.reset();
            selection.offset = 0;
        }
        return from(node.table, selection, id);
    }

    //--- Conditions

    QString joined(const Predicate &met, int index, const QString &binding)
    {
        QStringList texts;
        for (const Predicate &part : met.parts) {
            const QString text = condition(part, index, binding);
            const bool isCompound = part.kind == Predicate::Kind::And
                || part.kind == Predicate::Kind::Or;
            texts << (isCompound ? u'(' + text + u')' : text);
        }
        return texts.join(met.kind == Predicate::Kind::And ? u" and "_s : u" or "_s);
    }

    QString condition(const Predicate &met, int index, const QString &binding)
    {
        switch (met.kind) {
        case Predicate::Kind::Always:
            return u"true"_s;
        case Predicate::Kind::Never:
            return u"false"_s;
        case Predicate::Kind::Compare:
            return comparison(met, field(binding, index, met.column));
        case Predicate::Kind::And:
        case Predicate::Kind::Or:
            return joined(met, index, binding);
        case Predicate::Kind::Not: {
            const Predicate &part = met.parts.first();
            const QString text = condition(part, index, binding);
            // What is unknown counts as not met.
            return isNeverUnknown(part, table(index)) ? u"not (%1)"_s.arg(text)
                                                      : u"not coalesce(%1, false)"_s.arg(text);
        }
        case Predicate::Kind::Related:
            break;
        }
        QString any = related(*met.relation, met.parts.first(), binding);
        if (!met.orMissing)
            return any;
        return u"(not %1 or %2)"_s.arg(related(*met.relation, Predicate(), binding), any);
    }

    QString related(const Relation &relation, const Predicate &part, const QString &binding)
    {
        const QString target = newBinding();
        const QString as = part.hasRelated() ? u", as: :"_s + target : QString();
        QString text;
        QString outer = target;
        QList<int> columns = relation.targetColumns;
        int owner = relation.target;
        if (relation.kind == Relation::Kind::ManyToMany) {
            outer = newBinding();
            owner = relation.through;
            columns = relation.throughSource;
            QStringList on;
            for (qsizetype at = 0; at < relation.throughTarget.size(); ++at) {
                on << field(outer, owner, relation.throughTarget[at]) + u" == "_s
                        + field(target, relation.target, relation.targetColumns[at]);
            }
            text = u"%1 in %2, join: %3 in %4%5, on: %6"_s.arg(
                outer, model(owner), target, model(relation.target), as, on.join(u" and "_s));
        } else {
            text = u"%1 in %2%3"_s.arg(target, model(owner), as);
        }
        QStringList where;
        for (qsizetype at = 0; at < columns.size(); ++at) {
            where << field(outer, owner, columns[at]) + u" == "_s
                    + field(u"parent_as(:%1)"_s.arg(binding), relation.source,
                            relation.columns[at]);
        }
        if (!part.isAlways()) {
            const QString below = condition(part, relation.target, target);
            where << (part.kind == Predicate::Kind::Or ? u'(' + below + u')' : below);
        }
        return u"exists(from(%1, where: %2, select: 1))"_s.arg(text, where.join(u" and "_s));
    }

    QString comparison(const Predicate &met, const QString &column)
    {
        const auto compared = [&](QLatin1StringView sign, qsizetype at) {
            return column + u' ' + sign + u' '
                + valueLiteral(met.values[at], StringSyntax::Elixir, m_notes);
        };
        switch (met.comparison) {
        case Comparison::Exact:
            return met.values.first().type == ValueType::Null ? u"is_nil(%1)"_s.arg(column)
                                                              : compared("=="_L1, 0);
        case Comparison::IExact:
        case Comparison::Contains:
        case Comparison::StartsWith:
        case Comparison::EndsWith:
            return u"fragment(\"? LIKE ? ESCAPE '!'\", %1, %2)"_s.arg(
                column, stringLiteral(likePattern(met, u'!'), StringSyntax::Elixir));
        case Comparison::Gt:
            return compared(">"_L1, 0);
        case Comparison::Gte:
            return compared(">="_L1, 0);
        case Comparison::Lt:
            return compared("<"_L1, 0);
        case Comparison::Lte:
            return compared("<="_L1, 0);
        case Comparison::In:
            return column + u" in "_s + valueListLiteral(met.values, StringSyntax::Elixir, m_notes);
        case Comparison::Range:
            return u'(' + compared(">="_L1, 0) + u" and "_s + compared("<="_L1, 1) + u')';
        case Comparison::IsNull:
            break;
        }
        return (met.values.first().integer ? u"is_nil(%1)"_s : u"not is_nil(%1)"_s).arg(column);
    }

    const ExpressionInput &m_input;
    ExpressionNotes m_notes { u"#"_s };
    int m_bindings = 0;
};

} // namespace

QString ectoExpression(const ExpressionInput &input)
{
    return EctoWriter(input).write();
}

} // namespace roundtrip
