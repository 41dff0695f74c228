// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/engine/backend.h"
#include "datalayer/engine/queryrecord.h"
#include "datalayer/sql/query.h"

#include <QSqlQuery>

#include <list>

class QSqlDatabase;

namespace roundtrip {

/// The statements that a connection has prepared and keeps, since preparing costs a server a round
/// trip: the 16 that were used last. Used on the connection's thread.
class PreparedStatements
{
public:
    /// \a backend, which must outlive it, says what the driver adds.
    explicit PreparedStatements(const Backend &backend);

    /// Binds the values of \a statement and runs it, prepared now or before. What that adds goes to
    /// \a draft. The query that has its rows stays valid until the next call; finish() it.
    Result<QSqlQuery *> run(const QSqlDatabase &database, const Statement &statement,
                            QueryRecord &draft);
    /// Lets all go while the connection is open, which \a draft is told.
    void release(QueryRecord &draft);
    /// Forgets all, of a connection that is no longer there.
    void clear() { m_kept.clear(); }

private:
    struct Prepared
    {
        QString sql;
        QSqlQuery query;
        bool hasFailed = false; ///< what it was prepared for may be no more: prepared anew
    };

    Result<Prepared *> prepare(const QSqlDatabase &database, const QString &sql,
                               QueryRecord &draft);
    void release(std::list<Prepared>::iterator prepared, QueryRecord &draft);

    const Backend &m_backend;
    const DriverAdditions m_additions; ///< of each, asked for once
    std::list<Prepared> m_kept; ///< most recently used first
};

} // namespace roundtrip
