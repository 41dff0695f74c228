// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/compiler/sqlcompiler.h"

#include "datalayer/sql/compiler/joinwriter.h"
#include "datalayer/sql/compiler/selectwriter.h"
#include "datalayer/sql/compiler/statementtext.h"

namespace roundtrip {

Statement SqlCompiler::select(const Query &query) const
{
    StatementText text(m_dialect);
    SelectWriter(text).select(query);
    return text.take();
}

Statement SqlCompiler::join(const JoinQuery &query) const
{
    StatementText text(m_dialect);
    JoinWriter(text).join(query);
    return text.take();
}

Statement SqlCompiler::count(const Query &query, qint64 atMost) const
{
    StatementText text(m_dialect);
    SelectWriter(text).count(query, atMost);
    return text.take();
}

Statement SqlCompiler::spread(const Query &query) const
{
    StatementText text(m_dialect);
    SelectWriter(text).spread(query);
    return text.take();
}

Statement SqlCompiler::counts(const QList<Query> &queries, qint64 atMost) const
{
    StatementText text(m_dialect);
    SelectWriter(text).counts(queries, atMost);
    return text.take();
}

} // namespace roundtrip
