// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/expressions/expressionwriter.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Writes a query as a select() of SQLAlchemy's ORM, 1.4 and 2.0.
class SqlAlchemyWriter
{
public:
    explicit SqlAlchemyWriter(const ExpressionInput &input)
        : m_input(input)
    { }

    QString write()
    {
        const int index = m_input.resolved.table;
        const ResolvedSelection &root = m_input.resolved.root;
        QString text = u"select(%1)"_s.arg(model(index));
        if (!root.where.isAlways())
            text += u".where(%1)"_s.arg(conditions(root.where, index));
        QStringList terms;
        for (const OrderTerm &term : writtenOrder(root, table(index), m_notes)) {
            terms << attribute(index, term.column) + (term.descending ? u".desc()"_s : QString());
        }
        if (!terms.isEmpty())
            text += u".order_by(%1)"_s.arg(terms.join(u", "_s));
        if (root.limit)
            text += u".limit(%1)"_s.arg(*root.limit);
        if (root.offset > 0)
            text += u".offset(%1)"_s.arg(root.offset);
        QStringList options;
        if (!root.columns.isEmpty())
            options << loadOnly(index, root.columns);
        for (const int child : m_input.resolved.lookups.root().children)
            options << selectInLoad(child);
        if (!options.isEmpty())
            text += u".options(%1)"_s.arg(options.join(u", "_s));
        return m_notes.before(text);
    }

private:
    const Table &table(int index) const { return m_input.schema.table(index); }
    QString model(int index) const { return modelName(table(index).name); }

    QString attributeNamed(int index, const QString &name)
    {
        const QString changed = pythonName(name);
        if (changed != name)
            m_notes.add(u"\"%1\" is %2 here"_s.arg(name, changed));
        return model(index) + u'.' + changed;
    }
    QString attribute(int index, int column)
    {
        return attributeNamed(index, table(index).columns[column].name);
    }
    QString attribute(const Relation &relation)
    {
        return attributeNamed(relation.source, relation.displayName());
    }

    //--- Lookups

    QString selectInLoad(int id)
    {
        const LookupNode &node = m_input.resolved.lookups.node(id);
        const ResolvedSelection *selection = m_input.resolved.selectionOf(id);
        QString path = attribute(*node.relation);
        if (node.isRenamed()) {
            m_notes.add(u"%1 holds what is called \"%2\": it has no other name, and one such "
                        "selection"_s.arg(path, node.name));
        }
        QStringList met;
        if (selection && !selection->where.isAlways())
            met << conditions(selection->where, node.table);
        if (selection && !selection->throughWhere.isAlways())
            met << conditions(selection->throughWhere, node.relation->through);
        if (!met.isEmpty())
            path += u".and_(%1)"_s.arg(met.join(u", "_s));
        QString text = u"selectinload(%1)"_s.arg(path);
        if (selection) {
            noteOrder(node, *selection);
            if (!selection->columns.isEmpty())
                text += u'.' + loadOnly(node.table, selection->columns);
        }
        QStringList children;
        for (const int child : node.children)
            children << selectInLoad(child);
        if (children.size() == 1)
            return text + u'.' + children.first();
        return children.isEmpty() ? text : text + u".options(%1)"_s.arg(children.join(u", "_s));
    }

    void noteOrder(const LookupNode &node, const ResolvedSelection &selection)
    {
        QStringList terms;
        for (const OrderTerm &term : selection.order) {
            terms << table(node.table).columns[term.column].name
                    + (term.descending ? u" descending"_s : QString());
        }
        if (!terms.isEmpty()) {
            m_notes.add(u"%1 comes in the order_by of its relationship(), not by %2"_s.arg(
                node.path, terms.join(u", "_s)));
        }
        if (selection.isLimited()) {
            m_notes.add(u"selectinload() has no limit for each record: %1 is not cut to %2"_s.arg(
                node.path, limitText(selection)));
        }
    }

    static QString limitText(const ResolvedSelection &selection)
    {
        QString text = selection.limit ? u"limit %1"_s.arg(*selection.limit) : u"no limit"_s;
        if (selection.offset > 0)
            text += u" from offset %1"_s.arg(selection.offset);
        return text;
    }

    QString loadOnly(int index, const QList<int> &columns)
    {
        QStringList names;
        for (const int column : columns)
            names << attribute(index, column);
        return u"load_only(%1)"_s.arg(names.join(u", "_s));
    }

    //--- Conditions

    /// As arguments of where(), which joins them by and.
    QString conditions(const Predicate &where, int index)
    {
        if (where.kind != Predicate::Kind::And)
            return condition(where, index);
        return list(where.parts, index);
    }

    QString list(const QList<Predicate> &parts, int index)
    {
        QStringList texts;
        for (const Predicate &part : parts)
            texts << condition(part, index);
        return texts.join(u", "_s);
    }

    QString condition(const Predicate &where, int index)
    {
        switch (where.kind) {
        case Predicate::Kind::Always:
            return u"true()"_s;
        case Predicate::Kind::Never:
            return u"false()"_s;
        case Predicate::Kind::Compare:
            return comparison(where, attribute(index, where.column));
        case Predicate::Kind::And:
            return u"and_(%1)"_s.arg(list(where.parts, index));
        case Predicate::Kind::Or:
            return u"or_(%1)"_s.arg(list(where.parts, index));
        case Predicate::Kind::Not: {
            const QString part = condition(where.parts.first(), index);
            // What is unknown counts as not met.
            return isNeverUnknown(where.parts.first(), table(index))
                ? u"not_(%1)"_s.arg(part)
                : u"not_(func.coalesce(%1, false()))"_s.arg(part);
        }
        case Predicate::Kind::Related:
            break;
        }
        const Relation &relation = *where.relation;
        const QString path = attribute(relation);
        const QString any = relation.isToMany() ? u".any("_s : u".has("_s;
        const Predicate &part = where.parts.first();
        const QString met = path + any
            + (part.isAlways() ? QString() : condition(part, relation.target)) + u')';
        return where.orMissing ? u"or_(not_(%1)), %2)"_s.arg(path + any, met) : met;
    }

    QString comparison(const Predicate &where, const QString &column)
    {
        const auto literal = [&](qsizetype at) {
            return valueLiteral(where.values[at], StringSyntax::Python, m_notes);
        };
        switch (where.comparison) {
        case Comparison::Exact:
            return where.values.first().type == ValueType::Null
                ? column + u".is_(None)"_s
                : u"%1 == %2"_s.arg(column, literal(0));
        case Comparison::IExact:
        case Comparison::Contains:
        case Comparison::StartsWith:
        case Comparison::EndsWith:
            return u"%1.like(%2, escape=\"!\")"_s.arg(
                column, stringLiteral(likePattern(where, u'!'), StringSyntax::Python));
        case Comparison::Gt:
            return u"%1 > %2"_s.arg(column, literal(0));
        case Comparison::Gte:
            return u"%1 >= %2"_s.arg(column, literal(0));
        case Comparison::Lt:
            return u"%1 < %2"_s.arg(column, literal(0));
        case Comparison::Lte:
            return u"%1 <= %2"_s.arg(column, literal(0));
        case Comparison::In:
            return u"%1.in_(%2)"_s.arg(
                column, valueListLiteral(where.values, StringSyntax::Python, m_notes));
        case Comparison::Range:
            return u"%1.between(%2, %3)"_s.arg(column, literal(0), literal(1));
        case Comparison::IsNull:
            break;
        }
        return column + (where.values.first().integer ? u".is_(None)"_s : u".is_not(None)"_s);
    }

    const ExpressionInput &m_input;
    ExpressionNotes m_notes { u"#"_s };
};

} // namespace

QString sqlAlchemyExpression(const ExpressionInput &input)
{
    return SqlAlchemyWriter(input).write();
}

} // namespace roundtrip
