// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/sql/compiler/columntext.h"
#include "datalayer/sql/compiler/source.h"
#include "datalayer/sql/compiler/statementtext.h"

#include <optional>

namespace roundtrip {

/// OrderWriter writes in which order records come and how many of them: ORDER BY, LIMIT, and the
/// limit of each key's records by their rank. The text must outlive it.
class OrderWriter
{
public:
    explicit OrderWriter(StatementText &text)
        : m_text(text)
        , m_columns(text.dialect())
    { }

    /// Writes the ORDER BY of \a query, whose records stand in \a source.
    void order(const Query &query, const Source &source);
    /// Returns \a order as it stands behind ORDER BY.
    [[nodiscard]] QString terms(const QList<OrderTerm> &order, const Source &source) const;
    /// Writes the limit and the offset of \a query, if it has them, as those of all records.
    void limit(const Query &query);
    /// Writes the condition that the rank of a record in \a source lies within \a limit and
    /// \a offset, of which one is there.
    void rankLimit(const Source &source, const std::optional<qint64> &limit, qint64 offset);

private:
    StatementText &m_text;
    const ColumnText m_columns;
};

} // namespace roundtrip
