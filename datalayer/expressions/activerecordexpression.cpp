// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/expressions/expressionwriter.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Writes a query as a relation of Rails' ActiveRecord, 6.1 or later.
class ActiveRecordWriter
{
public:
    explicit ActiveRecordWriter(const ExpressionInput &input)
        : m_input(input)
    { }

    QString write()
    {
        const int index = m_input.resolved.table;
        QString calls = selected(m_input.resolved.root, index);
        const QString preloads = lookups(0);
        if (!preloads.isEmpty())
            calls += u".preload(%1)"_s.arg(preloads);
        return m_notes.before(model(index) + (calls.isEmpty() ? u".all"_s : calls));
    }

private:
    const Table &table(int index) const { return m_input.schema.table(index); }
    QString model(int index) const { return modelName(table(index).name); }

    static QString symbol(const QString &name)
    {
        return u':' + (isPlainName(name) ? name : stringLiteral(name, StringSyntax::Ruby));
    }
    static QString keyword(const QString &name)
    {
        return (isPlainName(name) ? name : stringLiteral(name, StringSyntax::Ruby)) + u": "_s;
    }
    const QString &columnName(int index, int column) const
    {
        return table(index).columns[column].name;
    }

    QString selected(const ResolvedSelection &selection, int index)
    {
        QString calls = where(selection.where, index);
        QStringList terms;
        for (const OrderTerm &term : writtenOrder(selection, table(index), m_notes)) {
            terms << keyword(columnName(index, term.column))
                    + (term.descending ? u":desc"_s : u":asc"_s);
        }
        if (!terms.isEmpty())
            calls += u".order(%1)"_s.arg(terms.join(u", "_s));
        QStringList columns;
        for (const int column : selection.columns)
            columns << symbol(columnName(index, column));
        if (!columns.isEmpty())
            calls += u".select(%1)"_s.arg(columns.join(u", "_s));
        if (selection.limit)
            calls += u".limit(%1)"_s.arg(*selection.limit);
        if (selection.offset > 0)
            calls += u".offset(%1)"_s.arg(selection.offset);
        return calls;
    }

    //--- Lookups

    /// What lies below a step, as arguments of preload(); empty for nothing.
    QString lookups(int id)
    {
        const QList<int> &children = m_input.resolved.lookups.node(id).children;
        QStringList texts;
        for (const int child : children) {
            const LookupNode &node = m_input.resolved.lookups.node(child);
            if (node.hasSelection())
                noteAssociation(node, *m_input.resolved.selectionOf(child));
            const QString below = lookups(child);
            if (below.isEmpty())
                texts << symbol(node.name);
            else if (children.size() == 1)
                texts << keyword(node.name) + below;
            else
                texts << u"{ "_s + keyword(node.name) + below + u" }"_s;
        }
        const bool isHash = children.size() == 1
            && !m_input.resolved.lookups.node(children.first()).children.isEmpty();
        if (id == 0 || texts.isEmpty())
            return texts.join(u", "_s);
        if (isHash)
            return u"{ "_s + texts.first() + u" }"_s;
        return texts.size() == 1 ? texts.first() : u'[' + texts.join(u", "_s) + u']';
    }

    /// A selection of related records is an association of its own in Rails.
    void noteAssociation(const LookupNode &node, const ResolvedSelection &selection)
    {
        const Relation &relation = *node.relation;
        ResolvedSelection unlimited = selection;
        unlimited.limit.reset();
        unlimited.offset = 0;
        const QString calls = selected(unlimited, node.table);
        QString text = u"in class %1: "_s.arg(model(relation.source));
        const bool isForward = relation.kind == Relation::Kind::Forward;
        text += isForward ? u"belongs_to "_s : relation.isToMany() ? u"has_many "_s : u"has_one "_s;
        text += symbol(node.name);
        if (!calls.isEmpty())
            text += u", -> { %1 }"_s.arg(calls.sliced(1));
        if (relation.kind == Relation::Kind::ManyToMany) {
            const Relation *junction = relationAlong(relation.source, relation.through,
                                                     relation.throughSource, false);
            const Relation *end = relationAlong(relation.through, relation.target,
                                                relation.throughTarget, true);
            QString through = junction ? junction->displayName() : table(relation.through).name;
            if (!selection.throughWhere.isAlways()) {
                through = node.name + u"_through"_s;
                noteThrough(relation, through, selection.throughWhere);
            }
            text += u", through: %1, source: %2"_s.arg(
                symbol(through), symbol(end ? end->displayName() : table(relation.target).name));
        } else {
            const int owner = isForward ? relation.source : relation.target;
            const QList<int> &keys = isForward ? relation.columns : relation.targetColumns;
            text += u", class_name: \"%1\", foreign_key: %2"_s.arg(model(relation.target),
                                                                   keySymbols(owner, keys));
        }
        m_notes.add(text);
        if (selection.isLimited()) {
            QStringList parts;
            if (selection.limit)
                parts << u"limit %1"_s.arg(*selection.limit);
            if (selection.offset > 0)
                parts << u"offset %1"_s.arg(selection.offset);
            m_notes.add(u"%1: %2 for each record is left out, preload has one for all records "
                        "together"_s.arg(node.path, parts.join(u", "_s)));
        }
    }

    /// The rows of a junction that meet a condition are an association of their own, too.
    void noteThrough(const Relation &relation, const QString &name, const Predicate &met)
    {
        m_notes.add(
            u"in class %1: has_many %2, -> { %3 }, class_name: \"%4\", foreign_key: %5"_s.arg(
                model(relation.source), symbol(name), where(met, relation.through).sliced(1),
                model(relation.through), keySymbols(relation.through, relation.throughSource)));
    }

    QString keySymbols(int index, const QList<int> &columns) const
    {
        QStringList names;
        for (const int column : columns)
            names << symbol(columnName(index, column));
        return names.size() == 1 ? names.first() : u'[' + names.join(u", "_s) + u']';
    }

    /// The relation between two tables by a key: of the one it starts from, or of the other.
    const Relation *relationAlong(int source, int target, const QList<int> &key,
                                  bool isOfSource) const
    {
        for (const Relation &relation : m_input.schema.relations(source)) {
            if (relation.target == target && relation.kind != Relation::Kind::ManyToMany
                && (isOfSource ? relation.columns : relation.targetColumns) == key)
                return &relation;
        }
        return nullptr;
    }

    //--- Conditions

    /// As calls behind a model: `.where(name: "x")`.
    QString where(const Predicate &met, int index)
    {
        switch (met.kind) {
        case Predicate::Kind::Always:
            return {};
        case Predicate::Kind::Never:
            return u".where(\"1 = 0\")"_s;
        case Predicate::Kind::Compare:
            return comparison(met, index, u".where("_s);
        case Predicate::Kind::And: {
            QString calls;
            for (const Predicate &part : met.parts)
                calls += where(part, index);
            return calls;
        }
        case Predicate::Kind::Or: {
            QString any;
            for (const Predicate &part : met.parts) {
                const QString one = model(index) + where(part, index);
                any += any.isEmpty() ? one : u".or(%1)"_s.arg(one);
            }
            return u".and(%1)"_s.arg(any);
        }
        case Predicate::Kind::Not:
            return opposite(met.parts.first(), index);
        case Predicate::Kind::Related:
            break;
        }
        QString calls = related(met, index);
        if (!met.orMissing)
            return calls;
        Predicate any = met;
        any.orMissing = false;
        any.parts = { Predicate() };
        return u".and(%1%2.or(%1%3))"_s.arg(model(index), opposite(any, index), calls);
    }

    QString opposite(const Predicate &part, int index)
    {
        // What is unknown counts as not met, which where.not() would not take.
        if (part.kind == Predicate::Kind::Compare && isNeverUnknown(part, table(index)))
            return comparison(part, index, u".where.not("_s);
        const QList<int> &key = table(index).primaryKey;
        if (key.size() != 1) {
            m_notes.add(u"left out: a condition of \"%1\" that is negated, which takes a primary "
                        "key of one column"_s.arg(table(index).name));
            return {};
        }
        const QString &name = columnName(index, key.first());
        return u".where.not(%1%2%3.select(%4))"_s.arg(keyword(name), model(index),
                                                      where(part, index), symbol(name));
    }

    QString related(const Predicate &met, int index)
    {
        const Relation &relation = *met.relation;
        if (relation.columns.size() > 1) {
            m_notes.add(u"left out: a condition along \"%1\", whose key has several columns"_s.arg(
                relation.displayName()));
            return {};
        }
        const int target = relation.target;
        QString records = u"%1%2.select(%3)"_s.arg(
            model(target), where(met.parts.first(), target),
            symbol(columnName(target, relation.targetColumns.first())));
        if (relation.kind == Relation::Kind::ManyToMany) {
            const int through = relation.through;
            records = u"%1.where(%2%3).select(%4)"_s.arg(
                model(through), keyword(columnName(through, relation.throughTarget.first())),
                records, symbol(columnName(through, relation.throughSource.first())));
        }
        return u".where(%1%2)"_s.arg(keyword(columnName(index, relation.columns.first())), records);
    }

    QString comparison(const Predicate &met, int index, const QString &call)
    {
        const QString &name = columnName(index, met.column);
        const auto literal = [&](qsizetype at) {
            return valueLiteral(met.values[at], StringSyntax::Ruby, m_notes);
        };
        const auto arel = [&](const QString &function) {
            return u"%1%2.arel_table[%3].%4)"_s.arg(call, model(index), symbol(name), function);
        };
        switch (met.comparison) {
        case Comparison::Exact:
            return call + keyword(name) + literal(0) + u')';
        case Comparison::IExact:
        case Comparison::Contains:
        case Comparison::StartsWith:
        case Comparison::EndsWith:
            return arel(u"matches(%1, \"!\")"_s.arg(
                stringLiteral(likePattern(met, u'!'), StringSyntax::Ruby)));
        case Comparison::Gt:
            return arel(u"gt(%1)"_s.arg(literal(0)));
        case Comparison::Gte:
            return arel(u"gteq(%1)"_s.arg(literal(0)));
        case Comparison::Lt:
            return arel(u"lt(%1)"_s.arg(literal(0)));
        case Comparison::Lte:
            return arel(u"lteq(%1)"_s.arg(literal(0)));
        case Comparison::In:
            return call + keyword(name) + valueListLiteral(met.values, StringSyntax::Ruby, m_notes)
                + u')';
        case Comparison::Range:
            return arel(u"gteq(%1).and(%2.arel_table[%3].lteq(%4))"_s.arg(
                literal(0), model(index), symbol(name), literal(1)));
        case Comparison::IsNull:
            break;
        }
        const bool isNegated = call != ".where("_L1;
        return (met.values.first().integer != 0) == isNegated
            ? u".where.not(%1nil)"_s.arg(keyword(name))
            : u".where(%1nil)"_s.arg(keyword(name));
    }

    const ExpressionInput &m_input;
    ExpressionNotes m_notes { u"#"_s };
};

} // namespace

QString activeRecordExpression(const ExpressionInput &input)
{
    return ActiveRecordWriter(input).write();
}

} // namespace roundtrip
