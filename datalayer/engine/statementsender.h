// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/log/queryrecord.h"
#include "datalayer/sql/query.h"

#include <QStringList>

class QSqlDatabase;
class QSqlQuery;

namespace roundtrip {

/// StatementSender decides how a connection's statements reach its driver: what is prepared, what
/// is kept prepared, and what goes in one message. A Connection owns it and uses it on its thread.
class StatementSender
{
public:
    StatementSender() = default;
    virtual ~StatementSender() = default;
    Q_DISABLE_COPY_MOVE(StatementSender)

    /// Runs \a statement with its values and returns the query that has its rows, borrowed until
    /// finish(). The statements of \a ahead, which bring no rows, run before it in the same
    /// message; there are none unless Backend::joinsStatements(). Round trips, and what is sent
    /// besides, are added to \a draft.
    virtual Result<QSqlQuery *> run(const QSqlDatabase &database, const QStringList &ahead,
                                    const Statement &statement, QueryRecord &draft)
        = 0;
    /// Lets go of the rows that were not read. A driver may fetch all of them for that, and there
    /// may be no end of them, so this belongs to the run of the statement: whoever stops the
    /// statement ends this too.
    virtual void finish() = 0;
    /// Releases all that is prepared, while the connection is open, and adds to \a draft what is
    /// sent for that.
    virtual void release(QueryRecord &draft) = 0;
    /// Forgets all queries and all that is prepared, before the driver is closed; the connection
    /// may be lost already.
    virtual void clear() = 0;
};

} // namespace roundtrip
