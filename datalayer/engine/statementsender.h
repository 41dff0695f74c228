// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/engine/rowreader.h"
#include "datalayer/log/queryrecord.h"
#include "datalayer/sql/query.h"

#include <QStringList>

#include <memory>

class QSqlDatabase;

namespace roundtrip {

/// StatementSender decides how a connection's statements reach its driver: what is prepared, what
/// is kept prepared, and what goes in one message. A Connection owns it and uses it on its thread.
class StatementSender
{
public:
    StatementSender() = default;
    virtual ~StatementSender() = default;
    Q_DISABLE_COPY_MOVE(StatementSender)

    /// Runs \a statement with its values; its rows are there to be read until finish(). The
    /// statements of \a ahead, which bring no rows, run before it in the same message; there are
    /// none unless Backend::joinsStatements(). Round trips, and what is sent besides, are added to
    /// \a draft. If it fails, there is nothing to finish().
    virtual Result<> run(const QSqlDatabase &database, const QStringList &ahead,
                         const Statement &statement, QueryRecord &draft)
        = 0;
    /// Makes a reader for the rows of the statement that has run. It must not be used after
    /// finish(). Texts and blobs longer than \a maxCellBytes bytes are cut off; 0 for no limit.
    virtual std::unique_ptr<RowReader> reader(qsizetype maxCellBytes) = 0;
    /// Lets go of the rows that were not read, and adds to \a draft what is sent for that. All of
    /// them may have to be fetched for it, and there may be no end of them, so this belongs to the
    /// run of the statement: whoever stops the statement ends this too.
    virtual void finish(QueryRecord &draft) = 0;
    /// Releases all that is prepared, while the connection is open, and adds to \a draft what is
    /// sent for that.
    virtual void release(QueryRecord &draft) = 0;
    /// Forgets all queries and all that is prepared, before the driver is closed; the connection
    /// may be lost already.
    virtual void clear() = 0;
};

} // namespace roundtrip
