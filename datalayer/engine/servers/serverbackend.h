// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/backend.h"

namespace roundtrip {

/// ServerBackend is what the backends of all servers share: an address, and a session that is set
/// up by statements.
class ServerBackend : public Backend
{
public:
    [[nodiscard]] bool isServer() const override { return true; }
    [[nodiscard]] qsizetype maxBoundValues() const override { return m_maxBoundValues; }
    [[nodiscard]] QString version() const override { return m_version; }
    [[nodiscard]] QString encoding() const override { return QStringLiteral("UTF-8"); }

    /// Returns the statement that asks how the server would run \a statement, with the values
    /// written out in its text: PostgreSQL prepares no EXPLAIN, and MySQL's driver cannot read what
    /// MariaDB answers to a prepared one.
    [[nodiscard]] Statement explained(const Statement &statement,
                                      const QSqlDriver &driver) const override;
    [[nodiscard]] DbError lostError(const DbError &error) const override;

protected:
    using Options = QList<std::pair<QString, QString>>;

    /// \a mostValues is how many values one statement can bind; \a settings may ask for fewer.
    ServerBackend(ConnectionSettings settings, qsizetype mostValues);

    [[nodiscard]] const ConnectionSettings &settings() const { return m_settings; }
    /// Returns the number that the server knows this connection by; 0 before setUp().
    [[nodiscard]] qint64 session() const { return m_session; }

    /// Returns what the driver opens to reach \a server. The server's own options replace
    /// \a defaults of the same name; each value is written as \a quoted has it. Fails for a value
    /// with a semicolon, at which every driver splits.
    [[nodiscard]] Result<DriverTarget> targetOf(const ServerAddress &server,
                                                const Options &defaults,
                                                QString (*quoted)(QString)) const;
    /// Runs \a statements, then \a sessionSql, which asks for the number of the session. Fails with
    /// the first statement that fails.
    Result<> setUp(const Setup &setup, const QStringList &statements, const QString &sessionSql);
    void setVersion(const QString &version) { m_version = version; }

private:
    ConnectionSettings m_settings;
    qsizetype m_maxBoundValues;
    QString m_version;
    qint64 m_session = 0;
};

} // namespace roundtrip
