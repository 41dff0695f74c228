// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/backend.h"
#include "datalayer/engine/statementsender.h"

#include <QSqlQuery>

#include <list>
#include <optional>

namespace roundtrip {

/// PreparedStatements has the driver prepare statements and keeps the 16 that were used last, since
/// preparing one costs a server a round trip. A statement without values runs on a server as it is.
class PreparedStatements final : public StatementSender
{
public:
    /// \a backend must outlive this object; it says what the driver sends by itself.
    explicit PreparedStatements(const Backend &backend);

    Result<> run(const QSqlDatabase &database, const QStringList &ahead, const Statement &statement,
                 QueryRecord &draft) override;
    std::unique_ptr<RowReader> reader(qsizetype maxCellBytes) override;
    void finish(QueryRecord &draft) override;
    void release(QueryRecord &draft) override;
    void clear() override;

private:
    struct Prepared
    {
        QString sql;
        QSqlQuery query;
    };

    Result<> runDirectly(const QSqlDatabase &database, const Statement &statement,
                         QueryRecord &draft);
    Result<Prepared *> prepare(const QSqlDatabase &database, const QString &sql,
                               QueryRecord &draft);
    void release(std::list<Prepared>::iterator prepared, QueryRecord &draft);

    const Backend &m_backend;
    const DriverAdditions m_additions; ///< what the driver sends by itself, asked for once
    std::list<Prepared> m_kept; ///< most recently used first
    QSqlQuery *m_running = nullptr; ///< the query of the last statement, until finish()
    std::optional<QSqlQuery> m_direct; ///< the query of a statement that was not prepared
};

} // namespace roundtrip
