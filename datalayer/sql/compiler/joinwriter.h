// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/sql/compiler/columntext.h"
#include "datalayer/sql/compiler/conditionwriter.h"
#include "datalayer/sql/compiler/fromwriter.h"
#include "datalayer/sql/compiler/orderwriter.h"
#include "datalayer/sql/compiler/selectwriter.h"
#include "datalayer/sql/compiler/source.h"
#include "datalayer/sql/compiler/statementtext.h"

#include <QStringList>

namespace roundtrip {

/// JoinWriter writes a SELECT that joins related records to the records that it starts from, see
/// JoinQuery. The text must outlive it.
class JoinWriter
{
public:
    explicit JoinWriter(StatementText &text)
        : m_text(text)
        , m_columns(text.dialect())
        , m_from(text)
        , m_conditions(text)
        , m_order(text)
        , m_select(text)
    { }

    /// Writes the whole statement.
    void join(const JoinQuery &query);

private:
    /// Lists are the select list and the terms of ORDER BY, which grow with the parts.
    struct Lists
    {
        QStringList columns;
        QStringList terms;
    };

    Source start(const Query &query, Lists &lists);
    Source part(const JoinedRelation &part, const Source &parent, const Schema *schema,
                Lists &lists);
    void addIdentity(const Source &source, bool isOrdered, Lists &lists) const;
    Source joined(const JoinedRelation &part, const Source &parent, const Schema *schema);
    Source derived(const JoinedRelation &part, const Schema *schema);

    StatementText &m_text;
    const ColumnText m_columns;
    FromWriter m_from;
    ConditionWriter m_conditions;
    OrderWriter m_order;
    SelectWriter m_select;
};

} // namespace roundtrip
