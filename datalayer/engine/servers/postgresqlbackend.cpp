// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/decimal.h"
#include "datalayer/base/serverplaces.h"
#include "datalayer/engine/servers/namedstatements.h"
#include "datalayer/engine/servers/postgresqlcatalogue.h"
#include "datalayer/engine/servers/postgresqldefinition.h"
#include "datalayer/engine/servers/postgresqlrowreader.h"
#include "datalayer/engine/servers/postgresqltextlengths.h"
#include "datalayer/engine/servers/serverbackend.h"
#include "datalayer/engine/servers/servererror.h"

#include <QLibraryInfo>
#include <QRandomGenerator>
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

/// \a text as a literal that `standard_conforming_strings` does not change the meaning of.
QString literal(QString text)
{
    const bool hasBackslash = text.contains(u'\\');
    text.replace(u'\'', "''"_L1);
    if (hasBackslash)
        text.replace(u'\\', R"(\\)"_L1);
    return (hasBackslash ? u"E'"_s : u"'"_s) + text + u'\'';
}

/// The application's name as libpq finds it, and a number that no other connection has. At most 63
/// bytes count.
QString taggedName(const ServerAddress &server)
{
    QString name = qEnvironmentVariable("PGAPPNAME", u"roundtrip"_s);
    for (const auto &[option, value] : server.options) {
        if (option == "application_name"_L1)
            name = value;
    }
    return name.left(40)
        + u"-%1"_s.arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
}

/// Has tried for as long as one more attempt may help: whoever holds the session has had it for a
/// few statements by then.
constexpr int maxAttemptsToRestore = 8;

/// Nothing of it outlives a transaction, and nothing is set but for the length of one: the session
/// may be one of a pooler, which gives it to another program afterwards, and no client can see
/// that.
class PostgreSqlBackend final : public ServerBackend
{
public:
    /// The protocol's own limit for others than this driver, which sends text and has none.
    PostgreSqlBackend(ConnectionSettings settings, bool prefersFastReader)
        : ServerBackend(std::move(settings), 32767)
        , m_prefersFastReader(prefersFastReader)
        , m_taggedName(taggedName(this->settings().server))
    { }

    const Dialect &dialect() const override { return postgreSqlDialect(); }

    Result<DriverTarget> target() override
    {
        ServerAddress server = settings().server;
        Options defaults { { u"fallback_application_name"_s, u"roundtrip"_s },
                           { u"client_encoding"_s, u"UTF8"_s } };
        // Ours would go over what a service or the environment says.
        if (!hasService() && qEnvironmentVariableIsEmpty("PGCONNECT_TIMEOUT"))
            defaults << std::pair(u"connect_timeout"_s, u"10"_s);
        // The library tries several hosts by itself; the driver has room for one port alone.
        if (!server.others.isEmpty()) {
            QStringList hosts;
            QStringList ports;
            for (const ServerPlace &place : placesOf(server)) {
                hosts << place.host;
                ports << (place.port > 0 ? QString::number(place.port) : QString());
            }
            server.host = hosts.join(u',');
            server.port = 0;
            if (!std::ranges::all_of(ports, &QString::isEmpty))
                server.options << std::pair(u"port"_s, ports.join(u','));
        }
        return targetOf(server, defaults, conninfoValue);
    }

    Result<> opened(QSqlDatabase &database, const Setup &setup) override
    {
        m_library = m_prefersFastReader ? findLibPq(*database.driver()) : nullptr;
        m_isLeft = true;
        for (int attempt = 0; m_isLeft && attempt < maxAttemptsToRestore; ++attempt) {
            if (Result<> tried = restoreSession(setup); !tried)
                return tried;
        }
        return {};
    }

    std::unique_ptr<StatementSender> sender() const override
    {
        return std::make_unique<NamedStatements>(*this);
    }

    /// The name tells a cancellation which of the server's sessions is at our statement.
    QStringList transactionSettings() const override
    {
        QStringList settings { u"SET LOCAL application_name = "_s + literal(m_taggedName),
                               u"SET LOCAL DateStyle = ISO"_s,
                               u"SET LOCAL extra_float_digits = 3"_s };
        if (const int timeout = this->settings().statementTimeoutMs; timeout > 0)
            settings << u"SET LOCAL statement_timeout = %1"_s.arg(timeout);
        return settings;
    }

    QString leftSetting() const override { return m_isLeft ? u"bytea_output"_s : QString(); }

    /// The driver sets some things when it connects, each in a statement of its own. They are
    /// reset in the session that shows the one that poolers do not look after, in a transaction,
    /// so that it is one session.
    Result<> restoreSession(const Setup &setup) override
    {
        if (const auto begun = setup(u"BEGIN READ ONLY"_s, false); !begun)
            return begun.error();
        const auto shown = setup(
            u"VALUES (version()), (current_setting('bytea_output')), "
            "((SELECT reset_val FROM pg_settings WHERE name = 'client_encoding'))"_s,
            true);
        if (!shown)
            return shown.error();
        setVersion(shown->value(0).section(u" ("_s, 0, 0).section(u" on "_s, 0, 0));
        QStringList ending;
        const bool isHere = shown->value(1) == "escape"_L1;
        if (isHere)
            ending << u"RESET bytea_output"_s << u"RESET DateStyle"_s << u"RESET TimeZone"_s;
        // Another than UTF-8 would be what we are sent from then on. It stays as the driver has set
        // it, which every pooler tells one client's from another's.
        if (isHere && shown->value(2) == "UTF8"_L1)
            ending << u"RESET client_encoding"_s;
        const auto ended = setup((ending << u"COMMIT"_s).join(u"; "_s), false);
        if (!ended)
            return ended.error();
        m_isLeft = m_isLeft && !isHere;
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
            return QString::fromLatin1(textOfReal(value.real));
        default:
            return Backend::boundValue(value);
        }
    }

    QString writtenValue(const Value &value) const override
    {
        const QVariant bound = boundValue(value);
        if (bound.isNull())
            return u"NULL"_s;
        if (bound.typeId() == QMetaType::QByteArray)
            return literal(u"\\x"_s + QString::fromLatin1(bound.toByteArray().toHex()));
        return literal(bound.toString());
    }

    std::unique_ptr<RowReader> reader(QSqlQuery &query, qsizetype maxCellBytes) const override
    {
        if (!m_library)
            return ServerBackend::reader(query, maxCellBytes);
        return makePostgreSqlRowReader(
            *m_library, query, maxCellBytes,
            [this](const QSqlError &error, const QString &sql) { return this->error(error, sql); });
    }

    bool hasFastReader() const override { return m_library != nullptr; }
    bool canReadFast(const QSqlDriver &driver) const override
    {
        return findLibPq(driver) != nullptr;
    }

    std::unique_ptr<TextLengths> textLengths(const QSqlQuery &query) const override
    {
        return postgreSqlTextLengths(query);
    }

    /// The settings are those of Qt's versions from 6.4 on, the last one since 6.8.
    DriverAdditions additions() const override
    {
        DriverAdditions additions {
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

    /// Not by the number that the session had when it was opened: that may serve others now.
    QString cancellation() const override
    {
        return u"SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE application_name = "_s
            + literal(m_taggedName);
    }

    Result<QList<Table>> inspect(Connection &connection, LoadId load) override
    {
        return inspectPostgreSql(connection, load);
    }

    Result<QString> definition(Connection &connection, LoadId load, const Table &table) override
    {
        return postgreSqlDefinition(connection, load, table);
    }

private:
    const bool m_prefersFastReader;
    const LibPq *m_library = nullptr; ///< null where the general reader serves
    /// What administrators see, and no other connection has.
    const QString m_taggedName;
    bool m_isLeft = false; ///< what the driver has set, in another session

    [[nodiscard]] bool hasService() const
    {
        return !qEnvironmentVariableIsEmpty("PGSERVICE")
            || std::ranges::any_of(settings().server.options,
                                   [](const auto &option) { return option.first == "service"_L1; });
    }

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

std::unique_ptr<Backend> makePostgreSqlBackend(const ConnectionSettings &settings,
                                               bool prefersFastReader)
{
    return std::make_unique<PostgreSqlBackend>(settings, prefersFastReader);
}

} // namespace roundtrip
