// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/compiler/conditionwriter.h"

#include "datalayer/schema/schema.h"
#include "datalayer/sql/summarytext.h"

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// SQLite takes each further part of `a OR b OR ...` for one level of depth more, of which it
/// allows 1000 with those of all subqueries around: more parts than these stand in brackets of
/// their own.
constexpr qsizetype maxParts = 50;

} // namespace

void ConditionWriter::joined(const QList<Predicate> &parts, const QString &word,
                             const Source &source, const Schema *schema)
{
    const qsizetype count = parts.size();
    if (count > maxParts) {
        qsizetype size = maxParts;
        while (size * maxParts < count)
            size *= maxParts;
        for (qsizetype at = 0; at < count; at += size) {
            m_text.both(at == 0 ? u"("_s : word + u'(');
            joined(parts.sliced(at, std::min(size, count - at)), word, source, schema);
            m_text.both(u")"_s);
        }
        return;
    }
    bool isFirst = true;
    for (const Predicate &part : parts) {
        m_text.both(isFirst ? QString() : word);
        isFirst = false;
        const bool isCompound = part.kind == Predicate::Kind::And
            || part.kind == Predicate::Kind::Or;
        m_text.both(isCompound ? u"("_s : QString());
        this->predicate(part, source, schema);
        m_text.both(isCompound ? u")"_s : QString());
    }
}

void ConditionWriter::predicate(const Predicate &predicate, const Source &source,
                                const Schema *schema)
{
    switch (predicate.kind) {
    case Predicate::Kind::Always:
        m_text.both(u"1 = 1"_s);
        break;
    case Predicate::Kind::Never:
        m_text.both(u"1 = 0"_s);
        break;
    case Predicate::Kind::Compare:
        compare(predicate, source.table->columns[predicate.column],
                predicate.comparison == Comparison::IsNull
                    ? m_columns.column(source, predicate.column)
                    : m_columns.comparable(*source.table, predicate.column,
                                           m_columns.column(source, predicate.column)));
        break;
    case Predicate::Kind::And:
        joined(predicate.parts, u" AND "_s, source, schema);
        break;
    case Predicate::Kind::Or:
        joined(predicate.parts, u" OR "_s, source, schema);
        break;
    case Predicate::Kind::Not:
        negated(predicate.parts.first(), source, schema);
        break;
    case Predicate::Kind::Related:
        related(predicate, source, schema);
        break;
    }
}

void ConditionWriter::negated(const Predicate &part, const Source &source, const Schema *schema)
{
    if (part.kind == Predicate::Kind::Related && !part.orMissing) {
        m_text.both(u"NOT "_s);
        return predicate(part, source, schema);
    }
    m_text.both(u"("_s);
    predicate(part, source, schema);
    m_text.both(u") IS NOT TRUE"_s);
}

void ConditionWriter::junctionPredicate(const Predicate &where, const Source &source)
{
    Source junction;
    junction.table = source.through;
    junction.name = source.throughName;
    const bool isAlternative = where.kind == Predicate::Kind::Or;
    m_text.both(isAlternative ? u"("_s : QString());
    predicate(where, junction, nullptr);
    m_text.both(isAlternative ? u")"_s : QString());
}

void ConditionWriter::compare(const Predicate &predicate, const Column &column, const QString &name)
{
    const auto simple = [&](const QString &sign) {
        m_text.both(name + u' ' + sign + u' ');
        m_text.bind(predicate.values.first(), &column);
    };
    switch (predicate.comparison) {
    case Comparison::Exact:
        return simple(u"="_s);
    case Comparison::Ne:
        return simple(u"<>"_s);
    case Comparison::Gt:
        return simple(u">"_s);
    case Comparison::Gte:
        return simple(u">="_s);
    case Comparison::Lt:
        return simple(u"<"_s);
    case Comparison::Lte:
        return simple(u"<="_s);
    case Comparison::Contains:
    case Comparison::StartsWith:
    case Comparison::EndsWith:
    case Comparison::IExact:
    case Comparison::IContains:
    case Comparison::IStartsWith:
    case Comparison::IEndsWith:
        return like(predicate, column, name);
    case Comparison::In:
        return m_keys.oneOf(name, predicate.values, column);
    case Comparison::Range:
        m_text.both(name + u" BETWEEN "_s);
        m_text.bind(predicate.values.first(), &column);
        m_text.both(u" AND "_s);
        return m_text.bind(predicate.values.last(), &column);
    case Comparison::IsNull:
        return m_text.both(
            name + (predicate.values.first().integer ? u" IS NULL"_s : u" IS NOT NULL"_s));
    }
}

/// LIKE, with the value of \a predicate to the letter where no part of the column is left open.
void ConditionWriter::like(const Predicate &predicate, const Column &column, const QString &name)
{
    const Comparison comparison = predicate.comparison;
    const auto isOneOf = [comparison](std::initializer_list<Comparison> comparisons) {
        return std::ranges::find(comparisons, comparison) != comparisons.end();
    };
    const bool ignoresCase = isOneOf({ Comparison::IExact, Comparison::IContains,
                                       Comparison::IStartsWith, Comparison::IEndsWith });
    const bool isContained = isOneOf({ Comparison::Contains, Comparison::IContains });
    const Value &value = predicate.values.first();
    QString text = textFromUtf8(value.bytes);
    if (value.type != ValueType::Text)
        text = literalText(value, 40);
    for (const QChar special : { u'!', u'%', u'_' })
        text.replace(special, QString(u'!') + special);
    if (isContained || isOneOf({ Comparison::EndsWith, Comparison::IEndsWith }))
        text.prepend(u'%');
    if (isContained || isOneOf({ Comparison::StartsWith, Comparison::IStartsWith }))
        text.append(u'%');
    m_text.both(m_text.dialect().like(column, name, ignoresCase));
    m_text.bind(Value::ofText(text));
    m_text.both(u" ESCAPE '!'"_s);
}

/// The query of the records that \a relation of \a schema leads to.
Query ConditionWriter::queryAlong(const Relation &relation, const Schema *schema)
{
    Query query;
    query.table = &schema->table(relation.target);
    query.schema = schema;
    if (relation.kind == Relation::Kind::ManyToMany) {
        query.manyToMany = &relation;
        query.through = &schema->table(relation.through);
    }
    return query;
}

void ConditionWriter::related(const Predicate &predicate, const Source &source,
                              const Schema *schema)
{
    const Relation &relation = *predicate.relation;
    if (predicate.orMissing) {
        m_text.both(u"("_s);
        exists(relation, predicate.parts.first(), source, schema);
        m_text.both(u" OR NOT "_s);
        exists(relation, {}, source, schema);
        m_text.both(u")"_s);
    } else {
        exists(relation, predicate.parts.first(), source, schema);
    }
}

/// That a record that \a relation leads to from \a source meets \a part. A long path would nest
/// more subqueries than a database takes: from half of that on, the tables of its further relations
/// stand in one.
void ConditionWriter::exists(const Relation &relation, const Predicate &part, const Source &source,
                             const Schema *schema)
{
    const DialectTraits &traits = m_text.dialect().traits();
    const bool isDeep = ++m_nested > traits.maxNestedSelects / 2;
    const StatementText::Select select(m_text, StatementText::Names::Shared);
    m_text.both(u"EXISTS (SELECT 1 FROM "_s);
    Source inner = m_from.from(queryAlong(relation, schema), true);
    QStringList equalities { m_columns.keyEquality(relation, inner, source) };
    const Predicate *met = &part;
    // A junction is a table, too.
    for (qsizetype tables = 2; isDeep && tables + 2 < traits.maxJoinedTables
         && met->kind == Predicate::Kind::Related && !met->orMissing;
         tables += 2) {
        m_text.both(u", "_s);
        const Source further = m_from.from(queryAlong(*met->relation, schema), true);
        equalities << m_columns.keyEquality(*met->relation, further, inner);
        inner = further;
        met = &met->parts.first();
    }
    m_text.both(u" WHERE "_s + equalities.join(u" AND "_s));
    if (!met->isAlways()) {
        m_text.both(u" AND "_s);
        joined(QList<Predicate> { *met }, {}, inner, schema);
    }
    m_text.both(u")"_s);
    --m_nested;
}

} // namespace roundtrip
