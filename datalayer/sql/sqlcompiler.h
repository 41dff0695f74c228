// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/sql/dialect.h"
#include "datalayer/sql/query.h"

namespace roundtrip {

/// Turns syntax trees into statement text and bound values. Touches no database; every value is
/// bound and every identifier passes Dialect::quote.
class SqlCompiler
{
public:
    explicit SqlCompiler(const Dialect &dialect)
        : m_dialect(dialect)
    { }

    [[nodiscard]] const Dialect &dialect() const { return m_dialect; }

    [[nodiscard]] Statement select(const Query &query) const;
    /// Records with related ones joined to them, see JoinQuery for what a row holds. Rows of one
    /// record of the start, and within it of one record of a part, follow one another.
    [[nodiscard]] Statement join(const JoinQuery &query) const;
    /// The number of records of a query without limit, counted up to \a atMost.
    [[nodiscard]] Statement count(const Query &query, qint64 atMost) const;

private:
    const Dialect &m_dialect;
};

} // namespace roundtrip
