// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/backend.h"

namespace roundtrip {

/// What the backends of servers share: an address, and a session that is set up by statements.
class ServerBackend : public Backend
{
public:
    [[nodiscard]] bool isServer() const override { return true; }
    [[nodiscard]] qsizetype maxBoundValues() const override { return m_maxBoundValues; }
    [[nodiscard]] QString version() const override { return m_version; }
    [[nodiscard]] QString encoding() const override { return QStringLiteral("UTF-8"); }

    /// With its values, written by the driver: PostgreSQL prepares no EXPLAIN, and MySQL's driver
    /// cannot read what MariaDB answers to a prepared one.
    [[nodiscard]] Statement explained(const Statement &statement,
                                      const QSqlDriver &driver) const override;
    [[nodiscard]] DbError lostError(const DbError &error) const override;

protected:
    using Options = QList<std::pair<QString, QString>>;

    /// At most \a mostValues are bound in one statement.
    ServerBackend(ConnectionSettings settings, qsizetype mostValues);

    [[nodiscard]] const ConnectionSettings &settings() const { return m_settings; }
    /// The number that the server knows this connection by; 0 before it is set up.
    [[nodiscard]] qint64 session() const { return m_session; }

    /// What the driver opens \a server with. Its own options go over \a defaults of the same name;
    /// each value is written as \a quoted has it. Fails for one with a semicolon, at which every
    /// driver splits.
    [[nodiscard]] Result<DriverTarget> targetOf(const ServerAddress &server,
                                                const Options &defaults,
                                                QString (*quoted)(QString)) const;
    /// Runs \a statements, then asks for the session's number.
    Result<> setUp(const Setup &setup, const QStringList &statements, const QString &sessionSql);
    void setVersion(const QString &version) { m_version = version; }

private:
    ConnectionSettings m_settings;
    qsizetype m_maxBoundValues;
    QString m_version;
    qint64 m_session = 0;
};

} // namespace roundtrip
