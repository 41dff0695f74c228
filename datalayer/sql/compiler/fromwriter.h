// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/sql/compiler/columntext.h"
#include "datalayer/sql/compiler/source.h"
#include "datalayer/sql/compiler/statementtext.h"

namespace roundtrip {

/// FromWriter writes tables into the FROM of a statement and gives them names there. The text must
/// outlive it.
class FromWriter
{
public:
    explicit FromWriter(StatementText &text)
        : m_text(text)
        , m_columns(text.dialect())
    { }

    /// Writes the table of \a query with its junction joined to it, if it has one. Where
    /// \a isQualified, columns name the table that they are of, else only where they have to.
    Source from(const Query &query, bool isQualified);
    /// Writes \a table under a new name, which is returned.
    QString table(const Table &table);

private:
    StatementText &m_text;
    const ColumnText m_columns;
};

} // namespace roundtrip
