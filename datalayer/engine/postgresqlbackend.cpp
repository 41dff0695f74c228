// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/backend.h"
#include "datalayer/engine/drivertarget.h"
#include "datalayer/engine/postgresqlcatalogue.h"
#include "datalayer/engine/servererror.h"

#include <QLocale>
#include <QSqlDatabase>
#include <QSqlError>

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

class PostgreSqlBackend final : public Backend
{
public:
    explicit PostgreSqlBackend(ConnectionSettings settings)
        : m_settings(std::move(settings))
    { }

    const Dialect &dialect() const override { return postgreSqlDialect(); }
    bool isServer() const override { return true; }

    Result<DriverTarget> target() override
    {
        QList<std::pair<QString, QString>> options {
            { u"connect_timeout"_s, u"10"_s },
            { u"application_name"_s, u"roundtrip"_s },
        };
        options << m_settings.server.options;
        return driverTarget(m_settings.server, u"QPSQL"_s, u"libqt6sql6-psql"_s, options,
                            conninfoValue);
    }

    Result<> opened(QSqlDatabase &, const Setup &setup) override
    {
        QStringList statements { u"SET default_transaction_read_only = on"_s };
        if (m_settings.statementTimeoutMs > 0) {
            statements << u"SET statement_timeout = %1"_s.arg(m_settings.statementTimeoutMs);
        }
        for (const QString &statement : statements) {
            if (const auto done = setup(statement, false); !done)
                return done.error();
        }
        const auto version = setup(u"SELECT version()"_s, true);
        if (!version)
            return version.error();
        m_version = version->value(0).section(u" ("_s, 0, 0).section(u" on "_s, 0, 0);
        const auto process = setup(u"SELECT pg_backend_pid()"_s, true);
        if (!process)
            return process.error();
        m_process = process->value(0).toInt();
        return {};
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
        return {
            .prepare = u"PREPARE"_s, .execute = {}, .release = u"DEALLOCATE"_s, .releaseWaits = true
        };
    }

    /// The protocol's own limit for others than this driver, which sends text and has none.
    qsizetype maxBoundValues() const override
    {
        constexpr qsizetype most = 32767;
        return m_settings.maxBoundValues > 0 ? std::min<qsizetype>(most, m_settings.maxBoundValues)
                                             : most;
    }

    QString version() const override { return m_version; }
    QString encoding() const override { return u"UTF-8"_s; }
    QString cancellation() const override
    {
        return m_process > 0 ? u"SELECT pg_cancel_backend(%1)"_s.arg(m_process) : QString();
    }

    Result<QList<Table>> inspect(Connection &connection, int load) override
    {
        return inspectPostgreSql(connection, load);
    }

private:
    ConnectionSettings m_settings;
    QString m_version;
    int m_process = 0; ///< the server's, that serves this connection
};

} // namespace

std::unique_ptr<Backend> makePostgreSqlBackend(const ConnectionSettings &settings)
{
    return std::make_unique<PostgreSqlBackend>(settings);
}

} // namespace roundtrip
