// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/sql/compiler/columntext.h"
#include "datalayer/sql/compiler/fromwriter.h"
#include "datalayer/sql/compiler/keywriter.h"
#include "datalayer/sql/compiler/source.h"
#include "datalayer/sql/compiler/statementtext.h"

namespace roundtrip {

class Schema;

/// ConditionWriter writes what records must meet: the predicates of filters, and the subqueries of
/// those that follow a relation. The text must outlive it.
class ConditionWriter
{
public:
    explicit ConditionWriter(StatementText &text)
        : m_text(text)
        , m_columns(text.dialect())
        , m_from(text)
        , m_keys(text)
    { }

    /// Writes \a predicate about the records of \a source. \a schema has the tables that its
    /// relations lead to; it may be null where it follows none.
    void predicate(const Predicate &predicate, const Source &source, const Schema *schema);
    /// Writes \a where, which is about the junction's row of \a source, in parentheses where
    /// needed.
    void junctionPredicate(const Predicate &where, const Source &source);

private:
    void joined(const QList<Predicate> &parts, const QString &word, const Source &source,
                const Schema *schema);
    void negated(const Predicate &part, const Source &source, const Schema *schema);
    void compare(const Predicate &predicate, const Column &column, const QString &name);
    void like(const Predicate &predicate, const Column &column, const QString &name);
    void related(const Predicate &predicate, const Source &source, const Schema *schema);
    void exists(const Relation &relation, const Predicate &part, const Source &source,
                const Schema *schema);
    [[nodiscard]] static Query queryAlong(const Relation &relation, const Schema *schema);

    StatementText &m_text;
    const ColumnText m_columns;
    FromWriter m_from;
    KeyWriter m_keys;
    int m_nested = 0; ///< subqueries of relations that are being written, within one another
};

} // namespace roundtrip
