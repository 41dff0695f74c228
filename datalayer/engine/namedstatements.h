// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/statementsender.h"

#include <QSqlQuery>

#include <list>
#include <optional>

namespace roundtrip {

class Backend;

/// Prepares statements on a PostgreSQL server by names of its own, each in the message that first
/// executes it, and lets go of them in the message that ends their transaction, also of one that
/// has failed. So a session that a pooler hands to others afterwards has none of them left, and
/// none is mistaken for a statement of theirs: the names hold a random number. The driver's own way
/// names them `qpsqlpstmt_1`, ... in every program and takes a round trip for each.
class NamedStatements final : public StatementSender
{
public:
    /// \a backend must outlive it.
    explicit NamedStatements(const Backend &backend);

    /// A statement of the kind `Transaction` ends one.
    Result<QSqlQuery *> run(const QSqlDatabase &database, const QStringList &ahead,
                            const Statement &statement, QueryRecord &draft) override;
    /// The driver's own finish() would leave it to the next statement.
    void finish() override { m_query.reset(); }
    /// There are none left outside of a transaction.
    void release(QueryRecord &) override { clear(); }
    void clear() override;

private:
    struct Named
    {
        QString sql;
        QString name;
    };

    /// What is sent for \a statement after what is in \a message; true if that prepares it.
    bool add(const Statement &statement, QStringList &message, QueryRecord &draft);
    void addReleases(QStringList &message, QueryRecord &draft);
    [[nodiscard]] QString execution(const QString &name, const Statement &statement) const;

    const Backend &m_backend;
    const QString m_prefix; ///< of the names
    quint64 m_count = 0; ///< so many names were given
    std::list<Named> m_named; ///< most recently used first
    std::optional<QSqlQuery> m_query; ///< that of the last message
};

} // namespace roundtrip
