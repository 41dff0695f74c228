// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/backend.h"
#include "datalayer/engine/drivertarget.h"
#include "datalayer/engine/mysqlcatalogue.h"
#include "datalayer/engine/servererror.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

QString plainValue(QString value)
{
    return value;
}

class MySqlBackend final : public Backend
{
public:
    explicit MySqlBackend(ConnectionSettings settings)
        : m_settings(std::move(settings))
    { }

    const Dialect &dialect() const override { return mySqlDialect(); }
    bool isServer() const override { return true; }

    Result<DriverTarget> target() override
    {
        ServerAddress server = m_settings.server;
        QList<std::pair<QString, QString>> options { { u"MYSQL_OPT_CONNECT_TIMEOUT"_s, u"10"_s } };
        options << server.options;
        if (server.host.startsWith(u'/'))
            options << std::pair(u"UNIX_SOCKET"_s, std::exchange(server.host, u"localhost"_s));
        // Other clients read it too, but not the library that Qt uses.
        if (server.password.isEmpty())
            server.password = qEnvironmentVariable("MYSQL_PWD");
        return driverTarget(server, u"QMYSQL"_s, u"libqt6sql6-mysql"_s, options, plainValue);
    }

    Result<> opened(QSqlDatabase &, const Setup &setup) override
    {
        const auto version = setup(u"SELECT VERSION()"_s, true);
        if (!version)
            return version.error();
        const QString text = version->value(0);
        const bool isMariaDb = text.contains("MariaDB"_L1, Qt::CaseInsensitive);
        m_version = (isMariaDb ? u"MariaDB "_s : u"MySQL "_s) + text.section(u'-', 0, 0);
        QStringList statements { u"SET SESSION TRANSACTION READ ONLY"_s };
        if (const int timeout = m_settings.statementTimeoutMs; timeout > 0) {
            statements << (isMariaDb
                               ? u"SET SESSION max_statement_time = %1"_s.arg(timeout / 1000.0)
                               : u"SET SESSION max_execution_time = %1"_s.arg(timeout));
        }
        for (const QString &statement : statements) {
            if (const auto done = setup(statement, false); !done)
                return done.error();
        }
        const auto number = setup(u"SELECT CONNECTION_ID()"_s, true);
        if (!number)
            return number.error();
        m_number = number->value(0).toLongLong();
        return {};
    }

    DbError error(const QSqlError &error, const QString &sql) const override
    {
        return mySqlError(error, sql);
    }

    /// The binary protocol's commands; nobody answers the last.
    DriverAdditions additions() const override
    {
        return { .prepare = u"COM_STMT_PREPARE"_s,
                 .execute = u"COM_STMT_RESET"_s,
                 .release = u"COM_STMT_CLOSE"_s };
    }

    /// Long texts come empty otherwise: their size is known only afterwards.
    bool streamsPrepared() const override { return false; }

    /// The protocol's own limit; one more is error 1390.
    qsizetype maxBoundValues() const override
    {
        constexpr qsizetype most = 65535;
        return m_settings.maxBoundValues > 0 ? std::min<qsizetype>(most, m_settings.maxBoundValues)
                                             : most;
    }

    QString version() const override { return m_version; }
    QString encoding() const override { return u"UTF-8"_s; }
    QString cancellation() const override
    {
        return m_number > 0 ? u"KILL QUERY %1"_s.arg(m_number) : QString();
    }

    Result<QList<Table>> inspect(Connection &connection, int load) override
    {
        return inspectMySql(connection, load);
    }

private:
    ConnectionSettings m_settings;
    QString m_version;
    qint64 m_number = 0; ///< the connection's, to the server
};

} // namespace

std::unique_ptr<Backend> makeMySqlBackend(const ConnectionSettings &settings)
{
    return std::make_unique<MySqlBackend>(settings);
}

} // namespace roundtrip
