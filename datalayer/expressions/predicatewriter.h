// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/expressions/expressionwriter.h"

#include <utility>

namespace roundtrip {

/// ConditionForms is a language's words for conditions: %1 stands for the column of a comparison or
/// for the condition inside, %2 and %3 for literals.
struct ConditionForms
{
    QString always {};
    QString never {};
    QString equals {};
    QString differs {}; ///< as SQL's `<>` does: NULL does not meet it
    QString isNull {};
    QString isNotNull {};
    QString like {}; ///< %2 is a pattern whose escape character is `!`
    QString iLike {}; ///< the same where the case of letters does not count
    QString greater {};
    QString greaterOrEqual {};
    QString less {};
    QString lessOrEqual {};
    QString isOneOf {}; ///< %2 is a list
    QString isBetween {}; ///< %2 is the first value, %3 the last
    QString opposite {}; ///< of a condition that is true or false
    QString oppositeOrUnknown {}; ///< of a condition that may be unknown, which counts as not met
    /// Of a record that has no related one or one that meets a condition; %1 says that there is a
    /// related record, %2 that such a one meets the condition.
    QString isMissingOr {};
};

/// PredicateWriter is an ExpressionWriter for a language whose conditions have the shape of SQL's:
/// it walks a Predicate and writes each of its parts as the language's ConditionForms say.
class PredicateWriter : public ExpressionWriter
{
public:
    PredicateWriter(const ExpressionInput &input, StringSyntax syntax, ConditionForms forms,
                    NameRules rules)
        : ExpressionWriter(input, syntax, std::move(rules))
        , m_forms(std::move(forms))
    { }

protected:
    /// Records is what a condition is about.
    struct Records
    {
        int table = -1;
        QString name; ///< by which the language refers to such a record
    };

    /// Returns the condition \a met as it is asked of \a records.
    QString condition(const Predicate &met, const Records &records);
    /// Returns the comparison \a met of a column of \a records with its values.
    QString comparison(const Predicate &met, const Records &records);
    /// Returns true if \a predicate is either true or false for every record of \a table, never
    /// unknown because of a NULL. SQL's NOT then gives its exact opposite.
    static bool isNeverUnknown(const Predicate &predicate, const Table &table);

    /// Returns the column that \a met compares, as the form of the comparison takes it.
    virtual QString comparedColumn(const Predicate &met, const Records &records) = 0;
    /// Returns the parts of \a met, joined by `and` or by `or`.
    virtual QString joined(const Predicate &met, const Records &records) = 0;
    /// Returns the condition that a record which \a relation leads to from \a records meets
    /// \a part.
    virtual QString related(const Relation &relation, const Predicate &part, const Records &records)
        = 0;
    /// Returns the comparison \a met as a condition.
    virtual QString compared(const Predicate &met, const Records &records)
    {
        return comparison(met, records);
    }
    /// Returns the exact opposite of \a part.
    virtual QString opposite(const Predicate &part, const Records &records);
    /// Returns the condition that \a any, which asks for a related record, is not met or that
    /// \a met is.
    virtual QString missingOr(const QString &any, const QString &met, const Records &records);

private:
    const ConditionForms m_forms;
};

} // namespace roundtrip
