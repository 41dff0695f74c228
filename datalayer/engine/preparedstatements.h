// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/backend.h"
#include "datalayer/engine/statementsender.h"

#include <QSqlQuery>

#include <list>
#include <optional>

namespace roundtrip {

/// Has the driver prepare statements and keeps them, since preparing costs a server a round trip:
/// the 16 that were used last. A statement without values runs on a server as it is.
class PreparedStatements final : public StatementSender
{
public:
    /// \a backend, which must outlive it, says what the driver adds.
    explicit PreparedStatements(const Backend &backend);

    Result<QSqlQuery *> run(const QSqlDatabase &database, const QStringList &ahead,
                            const Statement &statement, QueryRecord &draft) override;
    void finish() override;
    void release(QueryRecord &draft) override;
    void clear() override;

private:
    struct Prepared
    {
        QString sql;
        QSqlQuery query;
        bool hasFailed = false; ///< what it was prepared for may be no more: prepared anew
    };

    Result<QSqlQuery *> runDirectly(const QSqlDatabase &database, const Statement &statement,
                                    QueryRecord &draft);
    Result<Prepared *> prepare(const QSqlDatabase &database, const QString &sql,
                               QueryRecord &draft);
    void release(std::list<Prepared>::iterator prepared, QueryRecord &draft);

    const Backend &m_backend;
    const DriverAdditions m_additions; ///< of each, asked for once
    std::list<Prepared> m_kept; ///< most recently used first
    QSqlQuery *m_running = nullptr; ///< that of the last statement, until finish()
    std::optional<QSqlQuery> m_direct; ///< that of the statement which was not prepared
};

} // namespace roundtrip
