// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/expressions/predicatewriter.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Writes a query as a select() of SQLAlchemy's ORM, 1.4 and 2.0.
class SqlAlchemyWriter final : public PredicateWriter
{
public:
    explicit SqlAlchemyWriter(const ExpressionInput &input)
        : PredicateWriter(input, StringSyntax::Python,
                          { .always = u"true()"_s,
                            .never = u"false()"_s,
                            .equals = u"%1 == %2"_s,
                            .differs = u"%1 != %2"_s,
                            .isNull = u"%1.is_(None)"_s,
                            .isNotNull = u"%1.is_not(None)"_s,
                            .like = u"%1.like(%2, escape=\"!\")"_s,
                            .iLike = u"%1.ilike(%2, escape=\"!\")"_s,
                            .greater = u"%1 > %2"_s,
                            .greaterOrEqual = u"%1 >= %2"_s,
                            .less = u"%1 < %2"_s,
                            .lessOrEqual = u"%1 <= %2"_s,
                            .isOneOf = u"%1.in_(%2)"_s,
                            .isBetween = u"%1.between(%2, %3)"_s,
                            .opposite = u"not_(%1)"_s,
                            .oppositeOrUnknown = u"not_(func.coalesce(%1, false()))"_s,
                            .isMissingOr = u"or_(not_(%1), %2)"_s },
                          { .modelLetters = LetterSet::Unicode,
                            .attributes = NameRules::Attributes::Python,
                            .relations = NameRules::Relations::BesideColumns,
                            .reservedModels = { u"None"_s, u"True"_s, u"False"_s },
                            .reservedAttributes = { u"metadata"_s } })
    { }

private:
    QString expression() override
    {
        const int index = input().resolved.table;
        const ResolvedSelection &root = input().resolved.root;
        QString text = u"select(%1)"_s.arg(model(index));
        if (!root.where.isAlways())
            text += u".where(%1)"_s.arg(conditions(root.where, index));
        const auto written = [&](const OrderTerm &term) {
            return attribute(index, term.column) + (term.descending ? u".desc()"_s : QString());
        };
        text += given(u".order_by(%1)"_s, commaSeparated(writtenOrder(root, index), written));
        text += limits(root, u".limit(%1)"_s, u".offset(%1)"_s).join(QString());
        QStringList options;
        if (!root.columns.isEmpty())
            options << loadOnly(index, root.columns);
        for (const StepId child : stepAt(StepId::Root).children)
            options << selectInLoad(child);
        return text + given(u".options(%1)"_s, options.join(u", "_s));
    }

    QString attribute(int index, int column)
    {
        return model(index) + u'.' + modelNames().column(index, column);
    }
    QString attribute(const Relation &relation)
    {
        return model(relation.source) + u'.' + modelNames().relation(relation);
    }

    //--- Lookups

    QString selectInLoad(StepId id)
    {
        const LookupStep &step = stepAt(id);
        const ResolvedSelection *selection = input().resolved.selectionOf(id);
        QString path = attribute(*step.relation);
        noteRenamed(step, path);
        QStringList met;
        if (selection && !selection->where.isAlways())
            met << conditions(selection->where, step.table);
        if (selection && !selection->throughWhere.isAlways())
            met << conditions(selection->throughWhere, step.relation->through);
        path += given(u".and_(%1)"_s, met.join(u", "_s));
        QString text = u"selectinload(%1)"_s.arg(path);
        if (selection) {
            noteOrder(step, *selection);
            if (!selection->columns.isEmpty())
                text += u'.' + loadOnly(step.table, selection->columns);
        }
        const QString below = commaSeparated(step.children,
                                             [this](StepId child) { return selectInLoad(child); });
        return text + given(step.children.size() == 1 ? u".%1"_s : u".options(%1)"_s, below);
    }

    void noteOrder(const LookupStep &step, const ResolvedSelection &selection)
    {
        const QString terms = commaSeparated(selection.order, [&](const OrderTerm &term) {
            return columnName(step.table, term.column)
                + (term.descending ? u" descending"_s : QString());
        });
        if (!terms.isEmpty()) {
            notes().add(u"%1 comes in the order_by of its relationship(), not by %2"_s.arg(
                step.path, terms));
        }
        if (selection.isLimited()) {
            notes().add(u"selectinload() has no limit for each record: %1 is not cut to %2"_s.arg(
                step.path, limitText(selection)));
        }
    }

    static QString limitText(const ResolvedSelection &selection)
    {
        const QString text = limits(selection, u"limit %1"_s, u"from offset %1"_s).join(u' ');
        return selection.limit ? text : u"no limit "_s + text;
    }

    QString loadOnly(int index, const QList<int> &columns)
    {
        return u"load_only(%1)"_s.arg(
            commaSeparated(columns, [&](int column) { return attribute(index, column); }));
    }

    //--- Conditions

    [[nodiscard]] Records records(int index) { return { index, model(index) }; }

    /// As arguments of where(), which joins them by and.
    QString conditions(const Predicate &met, int index)
    {
        return met.kind == Predicate::Kind::And ? list(met.parts, records(index))
                                                : condition(met, records(index));
    }

    QString list(const QList<Predicate> &parts, const Records &records)
    {
        return commaSeparated(parts,
                              [&](const Predicate &part) { return condition(part, records); });
    }

    QString comparedColumn(const Predicate &met, const Records &records) override
    {
        return attribute(records.table, met.column);
    }

    QString joined(const Predicate &met, const Records &records) override
    {
        return (met.kind == Predicate::Kind::And ? u"and_(%1)"_s : u"or_(%1)"_s)
            .arg(list(met.parts, records));
    }

    QString related(const Relation &relation, const Predicate &part, const Records &) override
    {
        const QString path = attribute(relation);
        return path + (relation.isToMany() ? u".any("_s : u".has("_s)
            + (part.isAlways() ? QString() : condition(part, records(relation.target))) + u')';
    }
};

} // namespace

QString sqlAlchemyExpression(const ExpressionInput &input)
{
    return SqlAlchemyWriter(input).write();
}

} // namespace roundtrip
