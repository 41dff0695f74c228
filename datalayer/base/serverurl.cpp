// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/serverurl.h"

#include "datalayer/base/closestmatch.h"
#include "datalayer/base/connectionurl.h"
#include "datalayer/base/serverplaces.h"
#include "datalayer/base/urlparts.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// What errors call an option, whose name may be the end of a password.
constexpr const char *anOption = QT_TRANSLATE_NOOP("ErrorText", "an option");

} // namespace

Result<ConnectionSettings> ServerUrl::read(const QString &rest)
{
    static const QRegularExpression authorityEnd(u"[/?]"_s);
    const qsizetype end = rest.indexOf(authorityEnd);
    const QString authority = rest.left(end < 0 ? rest.size() : end);
    const QString tail = rest.mid(authority.size());
    // A second one can only be part of a password or next to one: what follows is not shown.
    if (rest.count(u'@') > 1 || tail.contains(u'@')) {
        return wrongUrl({ QT_TRANSLATE_NOOP(
            "ErrorText",
            "only one \"@\" can stand in a URL, before the host; in a user name or password write "
            "%40 for it, %2F for \"/\" and %3F for \"?\"") });
    }
    const QString path = tail.section(u'?', 0, 0).mid(1);
    for (const Result<> &done :
         { readAuthority(authority), readPath(path), readParameters(tail.section(u'?', 1)) }) {
        if (!done)
            return done.error();
    }
    ServerAddress &server = m_settings.server;
    if (auto done = joinPlaces(server); !done)
        return done.error();
    if (server.database.isEmpty() && !namesDatabaseElsewhere()) {
        return wrongUrl(
            { QT_TRANSLATE_NOOP("ErrorText",
                                "the URL names no database; it is %1://user@host:port/database"),
              { m_scheme } });
    }
    m_settings.title = serverTitle(server);
    return m_settings;
}

/// user:password@host:port, each of which may be missing.
Result<> ServerUrl::readAuthority(const QString &authority)
{
    const qsizetype at = authority.indexOf(u'@');
    const QString who = authority.left(std::max<qsizetype>(at, 0));
    const QString where = authority.mid(at + 1);
    const qsizetype colon = who.indexOf(u':');
    if (auto done = take(u"user"_s, who.left(colon < 0 ? who.size() : colon)); !done)
        return done;
    if (colon >= 0) {
        if (auto done = take(u"password"_s, who.mid(colon + 1)); !done)
            return done;
    }
    QStringList hosts;
    QStringList ports;
    for (const QString &place : where.split(u',')) {
        const auto both = hostAndPort(place, m_kind.port);
        if (!both)
            return both.error();
        hosts << both->first;
        ports << both->second;
    }
    // Commas that separate nothing do not count: "h1,h2" says no port.
    if (auto done = take(u"host"_s, joined(hosts)); !done)
        return done;
    return take(u"port"_s, joined(ports));
}

QString ServerUrl::joined(const QStringList &parts)
{
    const bool isEmpty = std::ranges::all_of(parts, &QString::isEmpty);
    return isEmpty ? QString() : parts.join(u',');
}

/// Brings the hosts and the ports together, one port for all or one each.
Result<> ServerUrl::joinPlaces(ServerAddress &server) const
{
    const qsizetype count = std::max<qsizetype>(m_hosts.size(), 1);
    if (m_ports.size() > 1 && m_ports.size() != count) {
        const QString ports = QString::number(m_ports.size());
        if (count == 1) {
            return wrongUrl({ QT_TRANSLATE_NOOP("ErrorText",
                                                "the URL has %1 ports for one host; give one port "
                                                "for all hosts, or one for each"),
                              { ports } });
        }
        return wrongUrl({ QT_TRANSLATE_NOOP("ErrorText",
                                            "the URL has %1 ports for %2 hosts; give one port for "
                                            "all hosts, or one for each"),
                          { ports, QString::number(count) } });
    }
    QList<ServerPlace> places;
    for (qsizetype i = 0; i < count; ++i) {
        const int port = m_ports.isEmpty() ? 0 : m_ports[m_ports.size() == 1 ? 0 : i];
        places << ServerPlace { m_hosts.value(i), port };
    }
    setPlaces(server, places);
    return {};
}

/// Whether PostgreSQL's library finds a database by itself.
bool ServerUrl::namesDatabaseElsewhere() const
{
    return m_kind.kind == DatabaseKind::PostgreSql
        && (std::ranges::any_of(m_settings.server.options,
                                [](const auto &option) { return option.first == "service"_L1; })
            || !qEnvironmentVariableIsEmpty("PGSERVICE")
            || !qEnvironmentVariableIsEmpty("PGDATABASE"));
}

Result<> ServerUrl::readPath(const QString &path)
{
    if (path.contains(u'/'))
        return wrongUrl({ QT_TRANSLATE_NOOP(
            "ErrorText", "the database's name has a \"/\" in it; write %2F for it") });
    return take(u"dbname"_s, path);
}

Result<> ServerUrl::readParameters(const QString &query)
{
    for (const QString &parameter : query.split(u'&', Qt::SkipEmptyParts)) {
        ++m_options;
        if (!parameter.contains(u'='))
            return wrongUrl({ QT_TRANSLATE_NOOP("ErrorText",
                                                "option %1 of the URL has no value; in a password "
                                                "write %26 for \"&\""),
                              { QString::number(m_options) } });
        const Result<QString> name = percentDecoded(parameter.section(u'=', 0, 0), { anOption });
        if (!name)
            return name.error();
        if (auto done = takeParameter(*name, parameter.section(u'=', 1)); !done)
            return done;
    }
    return {};
}

Result<> ServerUrl::takeParameter(const QString &name, const QString &encoded)
{
    const auto places = allPlaces();
    const auto place = std::ranges::find(places, name, &Place::first);
    if (place != places.end())
        return take(place->second, encoded);
    const Result<QString> value = percentDecoded(encoded, { anOption });
    if (!value)
        return value.error();
    if (name == "statement_timeout"_L1) {
        bool isNumber = false;
        const int timeout = value->toInt(&isNumber);
        if (!isNumber || timeout < 0 || !value->at(0).isDigit()) {
            return wrongUrl({ QT_TRANSLATE_NOOP(
                "ErrorText", "statement_timeout takes a whole number of milliseconds") });
        }
        m_settings.statementTimeoutMs = timeout;
        return once(name, { nullptr, { name } });
    }
    const auto option = std::ranges::find(m_kind.options, name, &UrlOption::name);
    if (option == m_kind.options.end())
        return unknown(name);
    if (auto done = checkValue(*option, *value); !done)
        return done;
    m_settings.server.options << std::pair(option->driverName, *value);
    return once(name, { nullptr, { name } });
}

/// Takes a part of the address, from where it usually stands or from an option of its name.
Result<> ServerUrl::take(const QString &name, const QString &encoded)
{
    if (encoded.isEmpty())
        return {};
    static const QHash<QString, const char *> parts {
        { u"user"_s, QT_TRANSLATE_NOOP("ErrorText", "the user name") },
        { u"password"_s, QT_TRANSLATE_NOOP("ErrorText", "the password") },
        { u"host"_s, QT_TRANSLATE_NOOP("ErrorText", "the host") },
        { u"port"_s, QT_TRANSLATE_NOOP("ErrorText", "the port") },
        { u"dbname"_s, QT_TRANSLATE_NOOP("ErrorText", "the database") }
    };
    const Words what { parts.value(name) };
    const Result<QString> value = percentDecoded(encoded, what);
    if (!value)
        return value.error();
    ServerAddress &server = m_settings.server;
    if (name == "port"_L1) {
        for (const QString &text : value->split(u',')) {
            const auto port = portOf(text);
            if (!port)
                return port.error();
            m_ports << *port;
        }
    } else if (name == "host"_L1) {
        // A socket is on this computer, which may have been said too.
        if (m_hosts == QStringList { u"localhost"_s } && value->startsWith(u'/'))
            m_seen.removeAll(name);
        m_hosts = value->split(u',');
    } else {
        QString &into = name == "user"_L1 ? server.user
            : name == "password"_L1       ? server.password
                                          : server.database;
        into = *value;
    }
    return once(name, what);
}

Result<> ServerUrl::once(const QString &name, const Words &what)
{
    if (m_seen.contains(name)) {
        return wrongUrl({ QT_TRANSLATE_NOOP("ErrorText", "the URL says %1 twice"), {}, { what } });
    }
    m_seen << name;
    return {};
}

/// Options that say a part of the address, and which.
QList<ServerUrl::Place> ServerUrl::allPlaces() const
{
    QList<Place> places = m_kind.places;
    for (const QString &name : { u"host"_s, u"password"_s, u"port"_s, u"user"_s })
        places << Place(name, name);
    return places;
}

DbError ServerUrl::unknown(const QString &name) const
{
    QStringList names { u"statement_timeout"_s };
    for (const auto &[place, part] : allPlaces())
        names << place;
    for (const UrlOption &option : m_kind.options)
        names << option.name;
    const bool isSslMode = QString(name).remove(u'_').remove(u'-').toLower() == "sslmode"_L1;
    if (isSslMode && m_kind.sslModes.isEmpty()) {
        return wrongUrl({ QT_TRANSLATE_NOOP("ErrorText",
                                            "Qt's driver for %1 has no \"sslmode\"; with ssl_ca it "
                                            "insists on TLS and checks the certificate, but not "
                                            "the host's name"),
                          { m_kind.driver.database } });
    }
    // The name itself may be the end of a password.
    return noSuchWord({ QT_TRANSLATE_NOOP("ErrorText", "option %1 of the URL is not known"),
                        { QString::number(m_options) } },
                      name, names);
}

} // namespace roundtrip
