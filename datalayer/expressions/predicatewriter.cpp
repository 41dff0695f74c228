// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/expressions/predicatewriter.h"

#include <algorithm>

namespace roundtrip {

QString PredicateWriter::condition(const Predicate &met, const Records &records)
{
    switch (met.kind) {
    case Predicate::Kind::Always:
        return m_forms.always;
    case Predicate::Kind::Never:
        return m_forms.never;
    case Predicate::Kind::Compare:
        return compared(met, records);
    case Predicate::Kind::And:
    case Predicate::Kind::Or:
        return joined(met, records);
    case Predicate::Kind::Not:
        return opposite(met.parts.first(), records);
    case Predicate::Kind::Related:
        break;
    }
    const QString text = related(*met.relation, met.parts.first(), records);
    return met.orMissing ? missingOr(related(*met.relation, Predicate(), records), text, records)
                         : text;
}

QString PredicateWriter::comparison(const Predicate &met, const Records &records)
{
    const QString column = comparedColumn(met, records);
    const auto with = [&](const QString &form) { return form.arg(column, literal(met.values[0])); };
    switch (met.comparison) {
    case Comparison::Exact:
        return met.values.first().type == ValueType::Null ? m_forms.isNull.arg(column)
                                                          : with(m_forms.equals);
    case Comparison::Ne:
        return with(m_forms.differs);
    case Comparison::IExact:
    case Comparison::Contains:
    case Comparison::StartsWith:
    case Comparison::EndsWith:
        return m_forms.like.arg(column, quoted(likePattern(met, u'!')));
    case Comparison::IContains:
    case Comparison::IStartsWith:
    case Comparison::IEndsWith:
        return m_forms.iLike.arg(column, quoted(likePattern(met, u'!')));
    case Comparison::Gt:
        return with(m_forms.greater);
    case Comparison::Gte:
        return with(m_forms.greaterOrEqual);
    case Comparison::Lt:
        return with(m_forms.less);
    case Comparison::Lte:
        return with(m_forms.lessOrEqual);
    case Comparison::In:
        return m_forms.isOneOf.arg(column, listLiteral(met.values));
    case Comparison::Range:
        return m_forms.isBetween.arg(column, literal(met.values[0]), literal(met.values[1]));
    case Comparison::IsNull:
        break;
    }
    return (met.values.first().integer ? m_forms.isNull : m_forms.isNotNull).arg(column);
}

bool PredicateWriter::isNeverUnknown(const Predicate &predicate, const Table &table)
{
    switch (predicate.kind) {
    case Predicate::Kind::Compare: {
        const bool asksForNull = predicate.comparison == Comparison::IsNull
            || (predicate.comparison == Comparison::Exact
                && predicate.values.first().type == ValueType::Null);
        return asksForNull || !table.columns[predicate.column].nullable;
    }
    case Predicate::Kind::And:
    case Predicate::Kind::Or:
        return std::ranges::all_of(
            predicate.parts, [&](const Predicate &part) { return isNeverUnknown(part, table); });
    default: // the opposite and EXISTS are true or false
        return true;
    }
}

QString PredicateWriter::opposite(const Predicate &part, const Records &records)
{
    const QString text = condition(part, records);
    return (isNeverUnknown(part, table(records.table)) ? m_forms.opposite
                                                       : m_forms.oppositeOrUnknown)
        .arg(text);
}

QString PredicateWriter::missingOr(const QString &any, const QString &met, const Records &)
{
    return m_forms.isMissingOr.arg(any, met);
}

} // namespace roundtrip
