// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/engine/queryrecord.h"
#include "datalayer/sql/query.h"

#include <QStringList>

class QSqlDatabase;
class QSqlQuery;

namespace roundtrip {

/// How a connection's statements reach its driver: what is prepared, what is kept prepared, and
/// what goes in one message. Owned by a Connection and used on its thread.
class StatementSender
{
public:
    StatementSender() = default;
    virtual ~StatementSender() = default;
    Q_DISABLE_COPY_MOVE(StatementSender)

    /// Runs \a statement with its values. The statements of \a ahead, which bring no rows, run
    /// before it in the same message; there are none unless Backend::joinsStatements(). What is
    /// sent besides goes to \a draft. The query that has the rows stays valid until finish().
    virtual Result<QSqlQuery *> run(const QSqlDatabase &database, const QStringList &ahead,
                                    const Statement &statement, QueryRecord &draft)
        = 0;
    /// Lets go of the rows that were not read. A driver may fetch all of them for that, which can
    /// be without end, so it belongs to the statement: whoever stops it ends this too.
    virtual void finish() = 0;
    /// Lets go of all that is prepared while the connection is open, which \a draft is told.
    virtual void release(QueryRecord &draft) = 0;
    /// Forgets all, of a connection that is no longer there.
    virtual void clear() = 0;
};

} // namespace roundtrip
