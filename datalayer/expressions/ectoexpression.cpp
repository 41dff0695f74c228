// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/expressions/predicatewriter.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Writes a query as one of Elixir's Ecto. Records have the name of their binding.
class EctoWriter final : public PredicateWriter
{
public:
    explicit EctoWriter(const ExpressionInput &input)
        : PredicateWriter(input, StringSyntax::Elixir,
                          { .always = u"true"_s,
                            .never = u"false"_s,
                            .equals = u"%1 == %2"_s,
                            .differs = u"%1 != %2"_s,
                            .isNull = u"is_nil(%1)"_s,
                            .isNotNull = u"not is_nil(%1)"_s,
                            .like = u"fragment(\"? LIKE ? ESCAPE '!'\", %1, %2)"_s,
                            .iLike = u"fragment(\"lower(?) LIKE lower(?) ESCAPE '!'\", %1, %2)"_s,
                            .greater = u"%1 > %2"_s,
                            .greaterOrEqual = u"%1 >= %2"_s,
                            .less = u"%1 < %2"_s,
                            .lessOrEqual = u"%1 <= %2"_s,
                            .isOneOf = u"%1 in %2"_s,
                            .isBetween = u"(%1 >= %2 and %1 <= %3)"_s,
                            .opposite = u"not (%1)"_s,
                            .oppositeOrUnknown = u"not coalesce(%1, false)"_s,
                            .isMissingOr = u"(not %1 or %2)"_s },
                          { .relations = NameRules::Relations::BesideColumns })
    { }

private:
    QString expression() override
    {
        return from(input().resolved.table, input().resolved.root, StepId::Root);
    }

    /// A column of the record that \a binding stands for.
    QString field(const QString &binding, int index, int column) const
    {
        const QString &name = columnName(index, column);
        return isPlainName(name) && name.front().isLower()
            ? binding + u'.' + name
            : u"field(%1, %2)"_s.arg(binding, symbol(name));
    }

    /// The records of a selection, with what the step \a id loads below them.
    QString from(int index, const ResolvedSelection &selection, StepId id)
    {
        const QString binding = newBinding();
        QStringList parts { u"%1 in %2"_s.arg(binding, model(index)) };
        if (selection.where.hasRelated())
            parts << u"as: :"_s + binding;
        if (!selection.where.isAlways())
            parts << u"where: "_s + condition(selection.where, { index, binding });
        const auto written = [&](const OrderTerm &term) {
            return (term.descending ? u"desc: "_s : u"asc: "_s)
                + field(binding, index, term.column);
        };
        parts << given(u"order_by: [%1]"_s,
                       commaSeparated(writtenOrder(selection, index), written));
        parts << limits(selection, u"limit: %1"_s, u"offset: %1"_s);
        const auto columnSymbol = [&](int column) { return symbol(columnName(index, column)); };
        if (!selection.columns.isEmpty()) {
            parts << u"select: struct(%1, [%2])"_s.arg(
                binding, commaSeparated(selection.columns, columnSymbol));
        }
        parts << given(u"preload: %1"_s, lookups(id));
        parts.removeAll(QString());
        return u"from(%1)"_s.arg(parts.join(u", "_s));
    }

    QString newBinding() { return u"t%1"_s.arg(m_bindings++); }

    //--- Lookups

    /// What lies below a step, as a list; empty for nothing.
    QString lookups(StepId id)
    {
        const QList<StepId> &children = stepAt(id).children;
        if (children.isEmpty())
            return {};
        QStringList texts;
        for (const StepId child : children) {
            const LookupStep &step = stepAt(child);
            const QString below = step.hasSelection() ? u'^' + selected(step, child)
                                                      : lookups(child);
            const QString name = modelNames().relation(*step.relation);
            if (below.isEmpty())
                texts << symbol(name);
            else if (child == children.last())
                texts << keyword(name) + below;
            else
                texts << u"{%1, %2}"_s.arg(symbol(name), below);
        }
        return u'[' + texts.join(u", "_s) + u']';
    }

    QString selected(const LookupStep &step, StepId id)
    {
        ResolvedSelection selection = *input().resolved.selectionOf(id);
        noteRenamed(step, modelNames().relation(*step.relation));
        if (!selection.throughWhere.isAlways()) {
            notes().add(u"%1: the condition on the rows of %2 is left out, it is a join_where of "
                        u"the schema's "
                        "many_to_many"_s.arg(step.path, table(step.relation->through).name));
        }
        if (selection.isLimited()) {
            noteLimit(
                step, selection,
                u"it takes a lateral join; a preload query has one for all records together"_s);
            // The order stays.
            if (!selection.order.isEmpty())
                selection.order = wholeOrder(table(step.table), selection.order);
            selection.limit.reset();
            selection.offset = 0;
        }
        return from(step.table, selection, id);
    }

    //--- Conditions

    QString comparedColumn(const Predicate &met, const Records &records) override
    {
        return field(records.name, records.table, met.column);
    }

    QString joined(const Predicate &met, const Records &records) override
    {
        QStringList texts;
        for (const Predicate &part : met.parts) {
            const QString text = condition(part, records);
            const bool isCompound = part.kind == Predicate::Kind::And
                || part.kind == Predicate::Kind::Or;
            texts << (isCompound ? u'(' + text + u')' : text);
        }
        return texts.join(met.kind == Predicate::Kind::And ? u" and "_s : u" or "_s);
    }

    QString related(const Relation &relation, const Predicate &part,
                    const Records &records) override
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
                    + field(u"parent_as(:%1)"_s.arg(records.name), relation.source,
                            relation.columns[at]);
        }
        if (!part.isAlways()) {
            const QString below = condition(part, { relation.target, target });
            where << (part.kind == Predicate::Kind::Or ? u'(' + below + u')' : below);
        }
        return u"exists(from(%1, where: %2, select: 1))"_s.arg(text, where.join(u" and "_s));
    }

    int m_bindings = 0;
};

} // namespace

QString ectoExpression(const ExpressionInput &input)
{
    return EctoWriter(input).write();
}

} // namespace roundtrip
