// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/serverkind.h"

#include "datalayer/base/closestmatch.h"
#include "datalayer/base/errorwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

UrlOption listedOption(const QString &name, const QStringList &listed)
{
    return { name, name, UrlOption::Values::Listed, listed };
}

QList<UrlOption> postgreSqlOptions(const QStringList &sslModes)
{
    const QStringList wishes { u"disable"_s, u"prefer"_s, u"require"_s };
    const QStringList versions { u"TLSv1"_s, u"TLSv1.1"_s, u"TLSv1.2"_s, u"TLSv1.3"_s };
    QList<UrlOption> options {
        listedOption(u"sslmode"_s, sslModes),
        listedOption(u"channel_binding"_s, wishes),
        listedOption(u"gssencmode"_s, wishes),
        listedOption(u"ssl_min_protocol_version"_s, versions),
        listedOption(u"ssl_max_protocol_version"_s, versions),
        listedOption(u"target_session_attrs"_s,
                     { u"any"_s, u"read-write"_s, u"read-only"_s, u"primary"_s, u"standby"_s,
                       u"prefer-standby"_s }),
        listedOption(u"keepalives"_s, { u"0"_s, u"1"_s }),
        listedOption(u"load_balance_hosts"_s, { u"disable"_s, u"random"_s }),
    };
    for (const QString &name : { u"application_name"_s, u"hostaddr"_s, u"krbsrvname"_s,
                                 u"options"_s, u"passfile"_s, u"requirepeer"_s, u"service"_s,
                                 u"sslcert"_s, u"sslcrl"_s, u"sslkey"_s, u"sslrootcert"_s })
        options << UrlOption { name, name, UrlOption::Values::Text };
    for (const QString &name : { u"connect_timeout"_s, u"keepalives_count"_s, u"keepalives_idle"_s,
                                 u"keepalives_interval"_s, u"tcp_user_timeout"_s })
        options << UrlOption { name, name, UrlOption::Values::Number };
    return options;
}

QList<UrlOption> mySqlOptions()
{
    using Values = UrlOption::Values;
    return { { u"connect_timeout"_s, u"MYSQL_OPT_CONNECT_TIMEOUT"_s, Values::Number },
             { u"read_timeout"_s, u"MYSQL_OPT_READ_TIMEOUT"_s, Values::Number },
             { u"ssl_ca"_s, u"SSL_CA"_s },
             { u"ssl_capath"_s, u"SSL_CAPATH"_s },
             { u"ssl_cert"_s, u"SSL_CERT"_s },
             { u"ssl_cipher"_s, u"SSL_CIPHER"_s },
             { u"ssl_key"_s, u"SSL_KEY"_s },
             { u"write_timeout"_s, u"MYSQL_OPT_WRITE_TIMEOUT"_s, Values::Number } };
}

ServerKind postgreSql()
{
    const QStringList sslModes { u"disable"_s, u"allow"_s,     u"prefer"_s,
                                 u"require"_s, u"verify-ca"_s, u"verify-full"_s };
    return { .kind = DatabaseKind::PostgreSql,
             .driver = { u"QPSQL"_s, u"libqt6sql6-psql"_s, u"PostgreSQL"_s },
             .schemes = { u"postgresql"_s, u"postgres"_s },
             .port = 5432,
             .places = { { u"dbname"_s, u"dbname"_s } },
             .socketOption = u"host"_s,
             .socketExample = u"/var/run/postgresql"_s,
             .passwordSources = { u"PGPASSWORD"_s, u"~/.pgpass"_s },
             .caOption = u"sslrootcert"_s,
             .sslModes = sslModes,
             .options = postgreSqlOptions(sslModes) };
}

ServerKind mySql()
{
    return { .kind = DatabaseKind::MySql,
             .driver = { u"QMYSQL"_s, u"libqt6sql6-mysql"_s, u"MariaDB or MySQL"_s },
             .schemes = { u"mysql"_s, u"mariadb"_s },
             .port = 3306,
             .places = { { u"socket"_s, u"host"_s } },
             .socketOption = u"socket"_s,
             .socketExample = u"/run/mysqld/mysqld.sock"_s,
             .passwordSources = { u"MYSQL_PWD"_s },
             .caOption = u"SSL_CA"_s,
             .sslModes = {},
             .options = mySqlOptions() };
}

} // namespace

const QList<ServerKind> &serverKinds()
{
    static const QList<ServerKind> kinds { postgreSql(), mySql() };
    return kinds;
}

const ServerKind &serverKind(DatabaseKind kind)
{
    const QList<ServerKind> &kinds = serverKinds();
    const auto found = std::ranges::find(kinds, kind, &ServerKind::kind);
    Q_ASSERT(found != kinds.end());
    return *found;
}

Result<> checkValue(const UrlOption &option, const QString &value)
{
    const auto refused = [&option](const char *marked) {
        return errorSaying(DbError::Kind::Name, { marked, { option.name } });
    };
    if (value.isEmpty())
        return refused(QT_TRANSLATE_NOOP("ErrorText", "the URL's option %1 has no value"));
    switch (option.values) {
    case UrlOption::Values::Text:
        break;
    case UrlOption::Values::Number: {
        bool isNumber = false;
        if (value.toInt(&isNumber) < 0 || !isNumber)
            return refused(QT_TRANSLATE_NOOP("ErrorText", "%1 takes a whole number"));
        break;
    }
    case UrlOption::Values::Listed:
        if (!option.listed.contains(value)) {
            return noSuchWord(
                { QT_TRANSLATE_NOOP("ErrorText", "%1 does not take this value"), { option.name } },
                value, option.listed);
        }
    }
    return {};
}

} // namespace roundtrip
