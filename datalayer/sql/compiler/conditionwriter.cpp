// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT
//
// The parts of StatementWriter that write conditions.

#include "datalayer/schema/schema.h"
#include "datalayer/sql/compiler/statementwriter.h"
#include "datalayer/sql/summarytext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

void StatementWriter::joinedPredicates(const Predicate &predicate, const QString &word,
                                       const Source &source, const Schema *schema)
{
    bool isFirst = true;
    for (const Predicate &part : predicate.parts) {
        both(isFirst ? QString() : word);
        isFirst = false;
        const bool isCompound = part.kind == Predicate::Kind::And
            || part.kind == Predicate::Kind::Or;
        both(isCompound ? u"("_s : QString());
        this->predicate(part, source, schema);
        both(isCompound ? u")"_s : QString());
    }
}

void StatementWriter::predicate(const Predicate &predicate, const Source &source,
                                const Schema *schema)
{
    switch (predicate.kind) {
    case Predicate::Kind::Always:
        both(u"1 = 1"_s);
        break;
    case Predicate::Kind::Never:
        both(u"1 = 0"_s);
        break;
    case Predicate::Kind::Compare:
        compare(
            predicate, source.table->columns[predicate.column],
            predicate.comparison == Comparison::IsNull
                ? column(source, predicate.column)
                : comparable(*source.table, predicate.column, column(source, predicate.column)));
        break;
    case Predicate::Kind::And:
        joinedPredicates(predicate, u" AND "_s, source, schema);
        break;
    case Predicate::Kind::Or:
        joinedPredicates(predicate, u" OR "_s, source, schema);
        break;
    case Predicate::Kind::Not: {
        const Predicate &part = predicate.parts.first();
        if (part.kind == Predicate::Kind::Related && !part.orMissing) {
            both(u"NOT "_s);
            this->predicate(part, source, schema);
            break;
        }
        both(u"("_s);
        this->predicate(part, source, schema);
        both(u") IS NOT TRUE"_s);
        break;
    }
    case Predicate::Kind::Related:
        related(predicate, source, schema);
        break;
    }
}

void StatementWriter::compare(const Predicate &predicate, const Column &column, const QString &name)
{
    const auto simple = [&](const QString &sign) {
        both(name + u' ' + sign + u' ');
        bind(predicate.values.first(), &column);
    };
    switch (predicate.comparison) {
    case Comparison::Exact:
        return simple(u"="_s);
    case Comparison::Gt:
        return simple(u">"_s);
    case Comparison::Gte:
        return simple(u">="_s);
    case Comparison::Lt:
        return simple(u"<"_s);
    case Comparison::Lte:
        return simple(u"<="_s);
    case Comparison::IExact:
        return like(m_dialect.like(column, name, true), {}, predicate.values.first(), {});
    case Comparison::Contains:
        return like(m_dialect.like(column, name, false), u"%"_s, predicate.values.first(), u"%"_s);
    case Comparison::StartsWith:
        return like(m_dialect.like(column, name, false), {}, predicate.values.first(), u"%"_s);
    case Comparison::EndsWith:
        return like(m_dialect.like(column, name, false), u"%"_s, predicate.values.first(), {});
    case Comparison::In:
        return oneOf(name, predicate.values, column);
    case Comparison::Range:
        both(name + u" BETWEEN "_s);
        bind(predicate.values.first(), &column);
        both(u" AND "_s);
        return bind(predicate.values.last(), &column);
    case Comparison::IsNull:
        return both(name + (predicate.values.first().integer ? u" IS NULL"_s : u" IS NOT NULL"_s));
    }
}

/// \a name, a column, IN \a values: as many lists as the database wants them in.
void StatementWriter::oneOf(const QString &name, const QList<Value> &values, const Column &column)
{
    constexpr qsizetype maxShown = 5;
    if (values.size() <= maxShown) {
        bool isFirst = true;
        both(name + u" IN ("_s);
        for (const Value &value : values) {
            both(std::exchange(isFirst, false) ? QString() : u", "_s);
            bind(value, &column);
        }
        return both(u")"_s);
    }
    KeyCondition condition;
    condition.columns = { 0 };
    for (const Value &value : values)
        condition.keys << QList<Value> { value };
    const qsizetype most = m_dialect.maxValuesPerList();
    const auto fits = [this](const Value &value) { return m_dialect.fitsKeyArray(value); };
    if (values.size() <= most) {
        both(name + u' ');
        keyList(condition, { { &column } });
    } else if (m_dialect.hasValueArraysOf(column) && std::ranges::all_of(values, fits)) {
        both(name + u' ');
        keyArray(condition, { { &column } });
    } else {
        const QList<QList<Value>> all = std::exchange(condition.keys, {});
        both(u"("_s);
        for (qsizetype at = 0; at < all.size(); at += most) {
            both((at > 0 ? u" OR "_s : QString()) + name + u' ');
            condition.keys = all.sliced(at, std::min(most, all.size() - at));
            keyList(condition, { { &column } });
        }
        both(u")"_s);
    }
}

/// LIKE, as \a expression ends, with \a value to the letter between \a before and \a after.
void StatementWriter::like(const QString &expression, const QString &before, const Value &value,
                           const QString &after)
{
    QString text = QString::fromUtf8(value.bytes);
    if (value.type != ValueType::Text)
        text = literalText(value, 40);
    for (const QChar special : { u'!', u'%', u'_' })
        text.replace(special, QString(u'!') + special);
    both(expression);
    bind(Value::ofText(before + text + after));
    both(u" ESCAPE '!'"_s);
}

void StatementWriter::related(const Predicate &predicate, const Source &source,
                              const Schema *schema)
{
    const Relation &relation = *predicate.relation;
    Query query;
    query.table = &schema->table(relation.target);
    query.schema = schema;
    if (relation.kind == Relation::Kind::ManyToMany) {
        query.manyToMany = &relation;
        query.through = &schema->table(relation.through);
    }
    const auto exists = [&](const Predicate &part) {
        ++m_depth;
        both(u"EXISTS (SELECT 1 FROM "_s);
        const QSet<QString> outerNames = m_names;
        const Source inner = from(query, true);
        both(u" WHERE "_s + keyEquality(relation, inner, source));
        if (!part.isAlways()) {
            both(u" AND "_s);
            Predicate all;
            all.kind = Predicate::Kind::And;
            all.parts << part;
            joinedPredicates(all, {}, inner, schema);
        }
        both(u")"_s);
        m_names = outerNames;
        --m_depth;
    };
    if (predicate.orMissing) {
        both(u"("_s);
        exists(predicate.parts.first());
        both(u" OR NOT "_s);
        exists({});
        both(u")"_s);
    } else {
        exists(predicate.parts.first());
    }
}

} // namespace roundtrip
