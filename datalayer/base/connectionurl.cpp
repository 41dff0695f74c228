// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/connectionurl.h"

#include "datalayer/base/closestmatch.h"

#include <QFileInfo>
#include <QMap>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

DbError wrongUrl(const QString &text)
{
    return { DbError::Kind::Name, text, {} };
}

QString schemeOf(const QString &text)
{
    return text.contains("://"_L1) ? text.section("://"_L1, 0, 0) : QString();
}

/// Options of a URL by the names that the drivers give them.
QMap<QString, QString> optionNames(DatabaseKind kind)
{
    if (kind == DatabaseKind::MySql) {
        return { { u"ssl_ca"_s, u"SSL_CA"_s },
                 { u"ssl_cert"_s, u"SSL_CERT"_s },
                 { u"ssl_key"_s, u"SSL_KEY"_s },
                 { u"socket"_s, u"UNIX_SOCKET"_s },
                 { u"connect_timeout"_s, u"MYSQL_OPT_CONNECT_TIMEOUT"_s } };
    }
    QMap<QString, QString> names;
    for (const QString &name : { u"sslmode"_s, u"sslrootcert"_s, u"sslcert"_s, u"sslkey"_s,
                                 u"connect_timeout"_s, u"application_name"_s })
        names.insert(name, name);
    return names;
}

Result<> readOptions(const QUrl &url, ConnectionSettings &settings)
{
    const QMap<QString, QString> names = optionNames(settings.kind);
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        if (name == "statement_timeout"_L1) {
            bool isNumber = false;
            settings.statementTimeoutMs = value.toInt(&isNumber);
            if (!isNumber || settings.statementTimeoutMs < 0) {
                return wrongUrl(u"statement_timeout takes milliseconds, not \"%1\""_s.arg(value));
            }
        } else if (name == "host"_L1) {
            settings.server.host = value;
        } else if (names.contains(name)) {
            settings.server.options << std::pair(names.value(name), value);
        } else {
            QStringList valid = names.keys();
            valid << u"host"_s << u"statement_timeout"_s;
            return wrongUrl(withSuggestion(u"\"%1\" is not an option of this URL"_s.arg(name), name,
                                           u"There are"_s, valid));
        }
    }
    return {};
}

} // namespace

bool isConnectionUrl(const QString &text)
{
    static const QStringList schemes { u"sqlite"_s, u"postgresql"_s, u"postgres"_s, u"mysql"_s,
                                       u"mariadb"_s };
    return schemes.contains(schemeOf(text));
}

Result<ConnectionSettings> settingsFromUrl(const QString &text)
{
    ConnectionSettings settings;
    const QUrl url(text);
    const QString scheme = schemeOf(text);
    if (scheme == "sqlite"_L1) {
        if (!url.host().isEmpty() || url.path().size() < 2)
            return wrongUrl(u"\"%1\" names no file; a SQLite URL is sqlite:///path"_s.arg(text));
        settings.path = url.path(QUrl::FullyDecoded);
        settings.title = QFileInfo(settings.path).fileName();
        return settings;
    }
    settings.kind = scheme.startsWith("postgres"_L1) ? DatabaseKind::PostgreSql
                                                     : DatabaseKind::MySql;
    if (!url.isValid())
        return wrongUrl(
            u"that is no URL; a server's is %1://user@host:port/database"_s.arg(scheme));
    ServerAddress &server = settings.server;
    server.host = url.host(QUrl::FullyDecoded);
    server.port = url.port(0);
    server.user = url.userName(QUrl::FullyDecoded);
    server.password = url.password(QUrl::FullyDecoded);
    server.database = url.path(QUrl::FullyDecoded).mid(1);
    if (Result<> read = readOptions(url, settings); !read)
        return read.error();
    if (server.database.isEmpty())
        return wrongUrl(
            u"the URL names no database; it is %1://user@host:port/database"_s.arg(scheme));
    settings.title = server.host.isEmpty() ? server.database
                                           : u"%1 on %2"_s.arg(server.database, server.host);
    return settings;
}

} // namespace roundtrip
