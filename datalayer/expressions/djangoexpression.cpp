// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/expressions/expressionwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Where the path of a condition leads.
struct DjangoPath
{
    QList<const Relation *> relations;
    int column = -1; ///< -1 where it ends in a relation

    [[nodiscard]] bool isToMany() const
    {
        return std::ranges::any_of(relations, &Relation::isToMany);
    }
};

/// Writes a query as Django's querysets, which have the same functions.
class DjangoWriter final : public ExpressionWriter
{
public:
    explicit DjangoWriter(const ExpressionInput &input)
        : ExpressionWriter(
            input, StringSyntax::Python,
            { .modelLetters = LetterSet::Unicode,
              .attributes = NameRules::Attributes::Python,
              .relations = NameRules::Relations::InPlaceOfColumns,
              .reservedModels = { u"None"_s, u"True"_s, u"False"_s, u"Prefetch"_s, u"Q"_s },
              .reservedAttributes = { u"_state"_s, u"objects"_s, u"pk"_s, u"self"_s } })
    { }

private:
    QString expression() override
    {
        const Selection &selection = input().query.selection();
        const QStringList lookups = prefetches(selection.lookups, StepId::Root);
        return querySet(input().resolved.table, selection, input().resolved.root, lookups);
    }

    QString querySet(int index, const Selection &selection, const ResolvedSelection &resolved,
                     const QStringList &lookups)
    {
        checkKey(index);
        m_repeats = false;
        QString calls;
        for (const Condition &filter : selection.filters)
            calls += filterCall(index, filter.toldApart(input().schema, index));
        if (m_repeats)
            calls += u".distinct()"_s;
        const auto written = [&](const OrderTerm &term) {
            return quoted((term.descending ? u"-"_s : QString()) + fieldName(index, term.column));
        };
        const auto field = [&](int column) { return quoted(fieldName(index, column)); };
        calls += given(u".order_by(%1)"_s, commaSeparated(writtenOrder(resolved, index), written));
        calls += given(u".only(%1)"_s, commaSeparated(resolved.columns, field));
        calls += given(u".prefetch_related(%1)"_s, lookups.join(u", "_s));
        if (resolved.isLimited()) {
            const QString from = resolved.offset > 0 ? QString::number(resolved.offset) : QString();
            const QString to = resolved.limit ? QString::number(resolved.offset + *resolved.limit)
                                              : QString();
            calls += u"[%1:%2]"_s.arg(from, to);
        }
        return model(index) + u".objects"_s + (calls.isEmpty() ? u".all()"_s : calls);
    }

    void checkKey(int index)
    {
        if (table(index).primaryKey.size() != 1) {
            notes().add(
                u"\"%1\" has no primary key of one column, which Django before 5.2 needs"_s.arg(
                    table(index).name));
        }
    }

    //--- Names

    QString relationName(const Relation &relation)
    {
        if (relation.columns.size() > 1) {
            notes().add(u"\"%1\" has a key of several columns, for which Django has no field"_s.arg(
                relation.displayName()));
        }
        return modelNames().relation(relation);
    }

    QString fieldName(int index, int column) { return modelNames().column(index, column); }

    //--- Conditions

    QString filterCall(int index, const Condition &filter)
    {
        if (filter.kind() == Condition::Kind::Always)
            return {};
        if (isOneArgument(filter))
            return u".filter(%1)"_s.arg(comparison(index, filter));
        if (filter.kind() == Condition::Kind::Not && isOneArgument(filter.parts().first()))
            return u".exclude(%1)"_s.arg(apart(index, filter.parts().first()));
        return u".filter(%1)"_s.arg(condition(index, filter));
    }

    /// Django has no name for `<>`.
    static bool isOneArgument(const Condition &filter)
    {
        return filter.kind() == Condition::Kind::Compare && filter.comparison() != Comparison::Ne;
    }

    /// What is less or greater differs, and NULL is neither.
    QString difference(int index, const Condition &filter)
    {
        const auto compared = [&](Comparison comparison) {
            return u"Q(%1)"_s.arg(this->comparison(
                index, Condition::compare(filter.path(), comparison, filter.values())));
        };
        return u'(' + compared(Comparison::Lt) + u" | "_s + compared(Comparison::Gt) + u')';
    }

    /// As a sum of Q objects.
    QString condition(int index, const Condition &filter)
    {
        switch (filter.kind()) {
        case Condition::Kind::Always:
        case Condition::Kind::Search: // toldApart() leaves none
            return u"Q()"_s;
        case Condition::Kind::Compare:
            return isOneArgument(filter) ? u"Q(%1)"_s.arg(comparison(index, filter))
                                         : difference(index, filter);
        case Condition::Kind::And:
        case Condition::Kind::Or:
            return joined(index, filter);
        case Condition::Kind::Not:
            break;
        }
        const Condition &part = filter.parts().first();
        // Django takes several comparisons along a relation to many apart where it negates.
        if (!isOneArgument(part) && isAlongMany(index, part))
            return u'~' + subquery(index, part);
        if (isOneArgument(part))
            return u"~Q(%1)"_s.arg(apart(index, part));
        if (part.kind() == Condition::Kind::Always)
            return u"Q(pk__in=[])"_s;
        const QString text = condition(index, part);
        return u'~' + (part.kind() == Condition::Kind::Compare ? text : u'(' + text + u')');
    }

    QString joined(int index, const Condition &filter)
    {
        const bool isAnd = filter.kind() == Condition::Kind::And;
        QStringList parts;
        for (const Condition &part : filter.parts()) {
            // In Django all of a filter() along a relation is about one record; here only what
            // is joined by and.
            const bool isApart = isAnd && part.kind() == Condition::Kind::Or
                && isAlongMany(index, part);
            QString text = isApart ? subquery(index, part) : condition(index, part);
            if (!isApart
                && (part.kind() == Condition::Kind::And || part.kind() == Condition::Kind::Or))
                text = u'(' + text + u')';
            parts << text;
        }
        return parts.join(isAnd ? u" & "_s : u" | "_s);
    }

    QString subquery(int index, const Condition &part)
    {
        const bool repeats = m_repeats;
        QString text = u"Q(pk__in=%1.objects.filter(%2))"_s.arg(model(index),
                                                                condition(index, part));
        m_repeats = repeats;
        return text;
    }

    /// A comparison that is negated: Django puts it into a query of its own.
    QString apart(int index, const Condition &part)
    {
        const bool repeats = m_repeats;
        QString text = comparison(index, part);
        m_repeats = repeats;
        return text;
    }

    bool isAlongMany(int index, const Condition &part)
    {
        if (part.kind() == Condition::Kind::Compare)
            return pathOf(index, part.path()).isToMany();
        return std::ranges::any_of(
            part.parts(), [&](const Condition &below) { return isAlongMany(index, below); });
    }

    QString comparison(int index, const Condition &compared)
    {
        const DjangoPath path = pathOf(index, compared.path());
        QStringList names;
        for (const Relation *relation : path.relations)
            names << relationName(*relation);
        const QString relations = names.join(pathSeparator);
        if (path.column >= 0) {
            const int owner = path.relations.isEmpty() ? index : path.relations.last()->target;
            names << fieldName(owner, path.column);
        }
        m_repeats = m_repeats || path.isToMany();
        const QString name = names.join(pathSeparator);
        const Value &value = compared.values().value(0);
        switch (compared.comparison()) {
        case Comparison::Exact:
            if (value.type != ValueType::Null)
                return name + u'=' + literal(value);
            // A NULL beside no related record at all would do for Django.
            return name + u"__isnull=True"_s
                + (relations.isEmpty() || path.column < 0 ? QString()
                                                          : u", %1__isnull=False"_s.arg(relations));
        case Comparison::IsNull:
            return name + u"__isnull="_s + (value.integer ? u"True"_s : u"False"_s);
        case Comparison::In:
        case Comparison::Range: {
            QList<Value> values = compared.values();
            values.removeIf([](const Value &one) { return one.type == ValueType::Null; });
            return u"%1__%2=%3"_s.arg(name, comparisonName(compared.comparison()),
                                      listLiteral(values));
        }
        default:
            return u"%1__%2=%3"_s.arg(name, comparisonName(compared.comparison()), literal(value));
        }
    }

    /// As Condition::resolve() goes; the path was found to be right.
    DjangoPath pathOf(int index, QString rest) const
    {
        DjangoPath path;
        while (!rest.isEmpty()) {
            path.column = table(index).columnIndex(rest);
            if (path.column >= 0)
                break;
            const Relation *best = nullptr;
            qsizetype length = -1;
            for (const Relation &relation : input().schema.relations(index)) {
                for (const QString &name : { relation.name, relation.declaredName }) {
                    const bool fits = !name.isEmpty()
                        && (rest == name || rest.startsWith(name + pathSeparator));
                    if (fits && name.size() > length) {
                        best = &relation;
                        length = name.size();
                    }
                }
            }
            if (!best)
                break;
            path.relations << best;
            index = best->target;
            rest = rest.mid(length + pathSeparator.size());
        }
        return path;
    }

    //--- Lookups

    /// \a lookups as seen from the step \a base.
    QStringList prefetches(const std::vector<Prefetch> &lookups, StepId base)
    {
        QStringList texts;
        for (const Prefetch &lookup : lookups) {
            // They were resolved in this very order.
            const StepId last = input().resolved.lookups.lookups()[m_next++].last();
            texts << prefetch(lookup, last, base);
            if (lookup.isPlain())
                texts << prefetches(lookup.selection().lookups, base);
        }
        return texts;
    }

    QString prefetch(const Prefetch &lookup, StepId last, StepId base)
    {
        const LookupTree &tree = input().resolved.lookups;
        QStringList names;
        for (StepId id = last; id != base; id = tree.step(id).parent) {
            // Django builds the path from the relation; the other name is the result's.
            const LookupStep &step = tree.step(id);
            names.prepend(id == last || !step.isRenamed() ? relationName(*step.relation)
                                                          : modelNames().attribute(step.name));
        }
        QString path = quoted(names.join(pathSeparator));
        if (lookup.isPlain())
            return path;
        const int index = tree.step(last).table;
        const ResolvedSelection &resolved = *input().resolved.selectionOf(last);
        if (resolved.isLimited())
            notes().add(u"a limit for each record needs Django 4.2"_s);
        if (!lookup.selection().throughFilters.isEmpty()) {
            notes().add(
                u"%1: the condition on the rows of %2 is left out: before 6.0, Django joins "
                "these once more for it, and any of them would meet it"_s.arg(
                    tree.step(last).path, table(tree.step(last).relation->through).name));
        }
        const QStringList inner = prefetches(lookup.selection().lookups, last);
        QString text = u"Prefetch("_s + path + u", queryset="_s
            + querySet(index, lookup.selection(), resolved, inner);
        if (!lookup.name().isEmpty())
            text += u", to_attr="_s + quoted(modelNames().attribute(lookup.name()));
        return text + u')';
    }

    qsizetype m_next = 0;
    bool m_repeats = false; ///< the filters join a record once for each of its related ones
};

} // namespace

QString djangoExpression(const ExpressionInput &input)
{
    return DjangoWriter(input).write();
}

} // namespace roundtrip
