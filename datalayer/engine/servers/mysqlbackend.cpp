// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/errorwords.h"
#include "datalayer/base/serverplaces.h"
#include "datalayer/engine/servers/mysqlcatalogue.h"
#include "datalayer/engine/servers/mysqldefinition.h"
#include "datalayer/engine/servers/serverbackend.h"
#include "datalayer/engine/servers/servererror.h"
#include "datalayer/engine/servers/streamedstatements.h"

#include <QLibraryInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QVersionNumber>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

QString plainValue(QString value)
{
    return value;
}

class MySqlBackend final : public ServerBackend
{
public:
    /// The protocol's own limit; one more is error 1390.
    MySqlBackend(ConnectionSettings settings, bool prefersFastReader)
        : ServerBackend(std::move(settings), 65535)
        , m_prefersFastReader(prefersFastReader)
    { }

    const Dialect &dialect() const override { return mySqlDialect(); }

    Result<DriverTarget> target() override { return targetAt(settings().server); }

    QList<DriverTarget> otherTargets() const override
    {
        QList<DriverTarget> targets;
        ServerAddress server = settings().server;
        for (const ServerPlace &place : settings().server.others) {
            setPlaces(server, { place });
            if (const Result<DriverTarget> target = targetAt(server)) // as the first, which can be
                targets << *target;
        }
        return targets;
    }
    std::unique_ptr<StatementSender> sender() const override
    {
        auto streamed = m_prefersFastReader ? makeStreamedStatements(*this) : nullptr;
        return streamed ? std::move(streamed) : ServerBackend::sender();
    }

    bool hasFastReader() const override { return m_isStreaming; }
    bool canReadFast(const QSqlDriver &driver) const override { return canStream(driver); }

    Result<> opened(QSqlDatabase &database, const Setup &setup) override
    {
        m_isStreaming = m_prefersFastReader && canStream(*database.driver());
        if (Result<> encrypted = checkEncrypted(setup); !encrypted)
            return encrypted;
        const auto version = setup(u"SELECT VERSION()"_s, true);
        if (!version)
            return version.error();
        const QString text = version->value(0);
        const bool isMariaDb = text.contains("MariaDB"_L1, Qt::CaseInsensitive);
        setVersion((isMariaDb ? u"MariaDB "_s : u"MySQL "_s) + text.section(u'-', 0, 0));
        QStringList statements;
        if (const int timeout = settings().statementTimeoutMs; timeout > 0) {
            statements << (isMariaDb
                               ? u"SET SESSION max_statement_time = %1"_s.arg(timeout / 1000.0)
                               : u"SET SESSION max_execution_time = %1"_s.arg(timeout));
        }
        return setUp(setup, statements, u"SELECT CONNECTION_ID()"_s);
    }

    DbError error(const QSqlError &error, const QString &sql) const override
    {
        return mySqlError(error, sql);
    }

    /// The binary protocol's commands; nobody answers to COM_STMT_CLOSE.
    DriverAdditions additions() const override
    {
        const Addition close { u"COM_STMT_CLOSE"_s, false };
        QList<Addition> connect { { u"login"_s },
                                  { u"SET NAMES utf8mb4"_s },
                                  { u"COM_INIT_DB"_s },
                                  { u"COM_STMT_PREPARE SELECT ? + ?"_s },
                                  close };
        // The driver is the one that is loaded, of whichever version Qt has here.
        if (QLibraryInfo::version() >= QVersionNumber(6, 8))
            connect << Addition { u"COM_STMT_PREPARE SET time_zone = '+00:00'"_s } << close;
        return { .prepare = Addition { u"COM_STMT_PREPARE"_s },
                 .execute = Addition { u"COM_STMT_RESET"_s },
                 .release = close,
                 .connect = connect,
                 .disconnect = Addition { u"COM_QUIT"_s, false } };
    }

    /// Long texts come empty otherwise: their size is known only afterwards.
    bool streamsPrepared() const override { return false; }

    QString cancellation() const override
    {
        return session() > 0 ? u"KILL QUERY %1"_s.arg(session()) : QString();
    }

    Result<QList<Table>> inspect(Connection &connection, LoadId load) override
    {
        return inspectMySql(connection, load);
    }

    Result<QString> definition(Connection &connection, LoadId load, const Table &table) override
    {
        return mySqlDefinition(connection, load, table);
    }

private:
    const bool m_prefersFastReader;
    bool m_isStreaming = false; ///< the connection that is open

    Result<DriverTarget> targetAt(ServerAddress server) const
    {
        if (server.host.startsWith(u'/'))
            server.options << std::pair(u"UNIX_SOCKET"_s,
                                        std::exchange(server.host, u"localhost"_s));
        // The driver's library reads it only where the driver hands on no password at all.
        if (server.password.isEmpty())
            server.password = qEnvironmentVariable("MYSQL_PWD");
        return targetOf(server, { { u"MYSQL_OPT_CONNECT_TIMEOUT"_s, u"10"_s } }, plainValue);
    }

    /// The driver's library goes on in the clear where a server has no TLS, whatever was asked for.
    Result<> checkEncrypted(const Setup &setup) const
    {
        const ServerAddress &server = settings().server;
        const bool isWanted = std::ranges::any_of(
            server.options, [](const auto &option) { return option.first.startsWith("SSL_"_L1); });
        if (!isWanted || server.host.startsWith(u'/'))
            return {};
        const auto cipher = setup(
            u"SHOW SESSION STATUS WHERE Variable_name = 'Ssl_cipher' AND Value <> ''"_s, true);
        if (!cipher)
            return cipher.error();
        if (!cipher->isEmpty())
            return {};
        return errorSaying(
            DbError::Kind::Connection,
            { QT_TRANSLATE_NOOP("ErrorText",
                                "no TLS connection to the server was made (it offers none); have "
                                "it offer TLS, or leave the TLS options out") });
    }
};

} // namespace

std::unique_ptr<Backend> makeMySqlBackend(const ConnectionSettings &settings,
                                          bool prefersFastReader)
{
    return std::make_unique<MySqlBackend>(settings, prefersFastReader);
}

} // namespace roundtrip
