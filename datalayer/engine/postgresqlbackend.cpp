// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/postgresqlcatalogue.h"
#include "datalayer/engine/serverbackend.h"
#include "datalayer/engine/servererror.h"

#include <QLibraryInfo>
#include <QLocale>
#include <QSqlDatabase>
#include <QSqlError>
#include <QVersionNumber>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// A value in libpq's connection string.
QString conninfoValue(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

class PostgreSqlBackend final : public ServerBackend
{
public:
    /// The protocol's own limit for others than this driver, which sends text and has none.
    explicit PostgreSqlBackend(ConnectionSettings settings)
        : ServerBackend(std::move(settings), 32767)
    { }

    const Dialect &dialect() const override { return postgreSqlDialect(); }

    Result<DriverTarget> target() override
    {
        return targetOf(
            settings().server,
            { { u"connect_timeout"_s, u"10"_s }, { u"application_name"_s, u"roundtrip"_s } },
            conninfoValue);
    }

    Result<> opened(QSqlDatabase &, const Setup &setup) override
    {
        const auto version = setup(u"SELECT version()"_s, true);
        if (!version)
            return version.error();
        setVersion(version->value(0).section(u" ("_s, 0, 0).section(u" on "_s, 0, 0));
        QStringList statements { u"SET default_transaction_read_only = on"_s };
        if (const int timeout = settings().statementTimeoutMs; timeout > 0)
            statements << u"SET statement_timeout = %1"_s.arg(timeout);
        return setUp(setup, statements, u"SELECT pg_backend_pid()"_s);
    }

    DbError error(const QSqlError &error, const QString &sql) const override
    {
        return postgreSqlError(error, sql);
    }

    /// As text whatever it is: the server reads it as the type that it is compared with, without
    /// rounding 1.5 for a whole number.
    QVariant boundValue(const Value &value) const override
    {
        switch (value.type) {
        case ValueType::Integer:
            return QString::number(value.integer);
        case ValueType::Real:
            return QString::number(value.real, 'g', QLocale::FloatingPointShortest);
        default:
            return Backend::boundValue(value);
        }
    }

    /// The driver writes a prepared statement as SQL. PREPARE and DEALLOCATE are statements.
    DriverAdditions additions() const override
    {
        DriverAdditions additions {
            .prepare = Addition { u"PREPARE"_s },
            .release = Addition { u"DEALLOCATE"_s },
            .connect = { { u"startup"_s },
                         { u"SELECT version()"_s },
                         { uR"(SELECT '\\' x)"_s },
                         { u"SET CLIENT_ENCODING TO 'UNICODE'"_s },
                         { u"SET DATESTYLE TO 'ISO'"_s },
                         { u"SET bytea_output TO escape"_s } },
            .disconnect = Addition { u"terminate"_s, false },
        };
        // The driver is the one that is loaded, of whichever version Qt has here.
        if (QLibraryInfo::version() >= QVersionNumber(6, 8))
            additions.connect << Addition { u"SET TIME ZONE 'UTC'"_s };
        if (asksForTls())
            additions.connect.prepend({ u"SSL request"_s });
        return additions;
    }

    bool joinsStatements() const override { return true; }

    QString cancellation() const override
    {
        return session() > 0 ? u"SELECT pg_cancel_backend(%1)"_s.arg(session()) : QString();
    }

    Result<QList<Table>> inspect(Connection &connection, int load) override
    {
        return inspectPostgreSql(connection, load);
    }

private:
    /// As the library does by itself (`prefer`), but not by a Unix socket.
    bool asksForTls() const
    {
        const ServerAddress &server = settings().server;
        const bool isDisabled = std::ranges::any_of(server.options, [](const auto &option) {
            return option.first == "sslmode"_L1 && option.second == "disable"_L1;
        });
        return !server.host.isEmpty() && !server.host.startsWith(u'/') && !isDisabled;
    }
};

} // namespace

std::unique_ptr<Backend> makePostgreSqlBackend(const ConnectionSettings &settings)
{
    return std::make_unique<PostgreSqlBackend>(settings);
}

} // namespace roundtrip
