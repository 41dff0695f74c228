// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/sql/compiler/columntext.h"
#include "datalayer/sql/compiler/conditionwriter.h"
#include "datalayer/sql/compiler/fromwriter.h"
#include "datalayer/sql/compiler/keywriter.h"
#include "datalayer/sql/compiler/orderwriter.h"
#include "datalayer/sql/compiler/source.h"
#include "datalayer/sql/compiler/statementtext.h"

namespace roundtrip {

/// SelectWriter writes a SELECT of one table and its junction: a whole statement, the keys of
/// another SELECT, or a derived table, which is a SELECT that stands in FROM. The text must outlive
/// it.
class SelectWriter
{
public:
    explicit SelectWriter(StatementText &text);

    /// Writes a whole SELECT. Where it stands within another, the summary has its select list too.
    void select(const Query &query);
    /// Writes a SELECT that counts the records of \a query, which has no limit, up to \a atMost.
    void count(const Query &query, qint64 atMost);
    /// Writes what SqlCompiler::spread() returns.
    void spread(const Query &query);
    /// Writes a SELECT of one row with such a count of each of \a queries.
    void counts(const QList<Query> &queries, qint64 atMost);

    /// Writes a derived table and returns what its columns are called: what \a query reads, all its
    /// columns, the keys of its junction, its hidden row number, the rank of each record among
    /// those of its key where the query limits these, and else, where \a isCounted, a number of its
    /// own for each record.
    Source derived(const Query &query, bool isCounted);
    /// Writes WHERE and what the records of \a source, which \a query reads, must meet.
    void where(const Query &query, const Source &source);
    /// Returns the columns that \a query reads from \a source, as they stand behind SELECT.
    [[nodiscard]] QString list(const Query &query, const Source &source) const;
    /// Returns \a text, which names \a column, in a select list: as text where that is how its
    /// values are handed out, but not within another SELECT.
    [[nodiscard]] QString listed(const Column &column, const QString &text) const;

private:
    void ranked(const Query &query);
    void plain(const Query &query);
    [[nodiscard]] bool readsAsText(const Table &table) const;
    [[nodiscard]] Source inDerived(const Query &query, const Source &inside, bool isCounted,
                                   QStringList &list) const;
    void keys(const Query &query, const Source &source);
    void keySubquery(const Query &query);

    StatementText &m_text;
    const Dialect &m_dialect;
    const ColumnText m_columns;
    FromWriter m_from;
    KeyWriter m_keys;
    ConditionWriter m_conditions;
    OrderWriter m_order;
};

} // namespace roundtrip
