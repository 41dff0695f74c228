// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/backend.h"
#include "datalayer/engine/recentstatements.h"
#include "datalayer/engine/statementsender.h"

#include <QSqlQuery>

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
    Result<> runDirectly(const QSqlDatabase &database, const Statement &statement,
                         QueryRecord &draft);
    Result<QSqlQuery *> prepare(const QSqlDatabase &database, const QString &sql,
                                QueryRecord &draft);
    void noteReleased(QueryRecord &draft) const;

    const Backend &m_backend;
    const DriverAdditions m_additions; ///< what the driver sends by itself, asked for once
    RecentStatements<QSqlQuery> m_kept;
    QSqlQuery *m_running = nullptr; ///< the query of the last statement, until finish()
    std::optional<QSqlQuery> m_direct; ///< the query of a statement that was not prepared
};

} // namespace roundtrip
