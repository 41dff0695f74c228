// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/recentstatements.h"
#include "datalayer/engine/statementsender.h"

#include <QSqlQuery>

#include <optional>

namespace roundtrip {

class Backend;

/// NamedStatements prepares statements on a PostgreSQL server by names of its own, each in the
/// message that first executes it, and releases them in the message that ends their transaction,
/// also if that has failed. So a session that a pooler hands to other clients afterwards has none
/// of them left, and none is mistaken for a statement of another client: the names hold a random
/// number. The driver by itself would name them `qpsqlpstmt_1`, ... in every program and take a
/// round trip for each.
class NamedStatements final : public StatementSender
{
public:
    /// \a backend must outlive it.
    explicit NamedStatements(const Backend &backend);

    /// Runs a statement as StatementSender::run() says. If \a draft is of the kind `Transaction`,
    /// the statement is taken for the end of a transaction, and all that is prepared is released
    /// behind it.
    Result<> run(const QSqlDatabase &database, const QStringList &ahead, const Statement &statement,
                 QueryRecord &draft) override;
    std::unique_ptr<RowReader> reader(qsizetype maxCellBytes) override;
    /// Drops the query with the rows that were not read: the driver's own finish() would leave them
    /// to the next statement.
    void finish(QueryRecord &) override { m_query.reset(); }
    /// Forgets all names and sends nothing: outside of a transaction nothing is prepared.
    void release(QueryRecord &) override { clear(); }
    void clear() override;

private:
    /// Appends to \a message what executes \a statement, and before that, if it is not prepared
    /// yet, what prepares it. Returns whether it has to be prepared.
    bool add(const Statement &statement, QStringList &message, QueryRecord &draft);
    void addReleases(QStringList &message, QueryRecord &draft);
    [[nodiscard]] QString execution(const QString &name, const Statement &statement) const;

    const Backend &m_backend;
    const QString m_prefix; ///< how all names begin
    quint64 m_count = 0; ///< how many names were given so far
    RecentStatements<QString> m_named; ///< the names of what is prepared
    std::optional<QSqlQuery> m_query; ///< the query of the last message
};

} // namespace roundtrip
