// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/sql/condition.h"
#include "datalayer/sql/predicate.h"

#include <QString>

namespace roundtrip {

class Schema;
struct Relation;
struct Table;

/// ComparisonResolver turns one comparison of a Condition into a Predicate: it finds the way from a
/// table to the column that the comparison's path ends in, and checks that the values fit. The
/// errors are those of Condition::resolve().
class ComparisonResolver
{
public:
    /// \a schema and \a condition must outlive the resolver; \a condition is of the kind Compare.
    ComparisonResolver(const Schema &schema, const Condition &condition)
        : m_schema(schema)
        , m_condition(condition)
    { }

    /// Resolves the comparison for records of the table at position \a table.
    [[nodiscard]] Result<Predicate> resolve(int table) const;
    /// Resolves \a condition, whose path must be a column of \a table itself.
    [[nodiscard]] static Result<Predicate> resolveOwn(const Table &table,
                                                      const Condition &condition);

private:
    [[nodiscard]] Result<Predicate> resolve(int table, const QString &rest) const;
    [[nodiscard]] Result<Predicate> compareRelation(const Relation &relation) const;
    [[nodiscard]] DbError unknown(int table, const QString &rest) const;
    [[nodiscard]] bool isNullWanted() const
    {
        return m_condition.comparison() == Comparison::IsNull;
    }

    const Schema &m_schema;
    const Condition &m_condition;
};

} // namespace roundtrip
