// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/sql/dialects/dialect.h"
#include "datalayer/sql/query.h"

namespace roundtrip {

/// SqlCompiler turns the syntax trees of query.h into the text of statements and their bound
/// values. It touches no database. Every value is bound, and every identifier passes
/// Dialect::quote(). The dialect must outlive it.
class SqlCompiler
{
public:
    explicit SqlCompiler(const Dialect &dialect)
        : m_dialect(dialect)
    { }

    [[nodiscard]] const Dialect &dialect() const { return m_dialect; }

    /// Returns the statement that reads the records of \a query.
    [[nodiscard]] Statement select(const Query &query) const;
    /// Returns the statement that reads records with related records joined to them; JoinQuery says
    /// what a row holds. Rows of the same record of the start follow one another, and so do, among
    /// these, rows of the same record of a part.
    [[nodiscard]] Statement join(const JoinQuery &query) const;
    /// Returns the statement that counts the records of \a query, but no more than \a atMost.
    /// \a query must have no limit. The answer is one number.
    [[nodiscard]] Statement count(const Query &query, qint64 atMost) const;
    /// Returns the statement that tells how scattered the records of \a query lie in a table that
    /// has a hidden row number: their number, the number of different blocks of 64 row numbers
    /// that they lie in, and how many records the table has at most, by its row numbers and by the
    /// size of the file.
    [[nodiscard]] Statement spread(const Query &query) const;
    /// Returns the statement that counts the records of each of \a queries as count() does. The
    /// answer is one row, with a number for each query.
    [[nodiscard]] Statement counts(const QList<Query> &queries, qint64 atMost) const;

private:
    const Dialect &m_dialect;
};

} // namespace roundtrip
