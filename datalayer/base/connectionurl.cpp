// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/connectionurl.h"

#include "datalayer/base/closestmatch.h"
#include "datalayer/base/filename.h"
#include "datalayer/base/serverkind.h"
#include "datalayer/base/serverplaces.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

DbError wrongUrl(const QString &text)
{
    return { DbError::Kind::Name, text, {} };
}

/// The one whose URLs begin with \a scheme; null for another.
const ServerKind *kindOfScheme(const QString &scheme)
{
    const QList<ServerKind> &kinds = serverKinds();
    const auto found = std::ranges::find_if(
        kinds, [&scheme](const ServerKind &kind) { return kind.schemes.contains(scheme); });
    return found == kinds.end() ? nullptr : &*found;
}

/// In lower case, before the first colon.
QString schemeOf(const QString &text)
{
    return text.section(u':', 0, 0).toLower();
}

bool hasBrokenPercent(const QString &text)
{
    static const QRegularExpression broken(u"%(?![0-9A-Fa-f]{2})|%00"_s);
    return broken.match(text).hasMatch();
}

DbError brokenPercent(const QString &part)
{
    return wrongUrl(u"%1 of the URL has a \"%\" without the code of a character behind it; write "
                    "%25 for the sign itself"_s.arg(part));
}

/// What the percent signs of \a text stand for. \a part is what the error calls it; the text
/// itself may be a password.
Result<QString> decoded(const QString &text, const QString &part)
{
    if (hasBrokenPercent(text))
        return brokenPercent(part);
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString plain = utf8(QByteArray::fromPercentEncoding(text.toUtf8()));
    if (utf8.hasError())
        return wrongUrl(u"%1 of the URL is no valid UTF-8"_s.arg(part));
    return plain;
}

/// Reads the URL of a server, part by part.
class ServerUrl
{
public:
    ServerUrl(const ServerKind &kind, QString scheme)
        : m_kind(kind)
        , m_scheme(std::move(scheme))
    {
        m_settings.kind = kind.kind;
    }

    /// \a rest comes after "://".
    Result<ConnectionSettings> read(const QString &rest)
    {
        static const QRegularExpression authorityEnd(u"[/?]"_s);
        const qsizetype end = rest.indexOf(authorityEnd);
        const QString authority = rest.left(end < 0 ? rest.size() : end);
        const QString tail = rest.mid(authority.size());
        // A second one can only be part of a password or next to one: what follows is not shown.
        if (rest.count(u'@') > 1 || tail.contains(u'@')) {
            return wrongUrl(
                u"only one \"@\" can stand in a URL, before the host; in a user name or "
                "password write %40 for it, %2F for \"/\" and %3F for \"?\""_s);
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
                u"the URL names no database; it is %1://user@host:port/database"_s.arg(m_scheme));
        }
        m_settings.title = serverTitle(server);
        return m_settings;
    }

private:
    using Place = std::pair<QString, QString>;

    /// user:password@host:port, each of which may be missing.
    Result<> readAuthority(const QString &authority)
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

    [[nodiscard]] static QString joined(const QStringList &parts)
    {
        const bool isEmpty = std::ranges::all_of(parts, &QString::isEmpty);
        return isEmpty ? QString() : parts.join(u',');
    }

    /// Brings the hosts and the ports together, one port for all or one each.
    Result<> joinPlaces(ServerAddress &server) const
    {
        const qsizetype count = std::max<qsizetype>(m_hosts.size(), 1);
        if (m_ports.size() > 1 && m_ports.size() != count) {
            return wrongUrl(u"the URL has %1 ports for %2; give one port for all hosts, or one "
                            "for each"_s.arg(m_ports.size())
                                .arg(count == 1 ? u"one host"_s : u"%1 hosts"_s.arg(count)));
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
    [[nodiscard]] bool namesDatabaseElsewhere() const
    {
        return m_kind.kind == DatabaseKind::PostgreSql
            && (std::ranges::any_of(m_settings.server.options,
                                    [](const auto &option) { return option.first == "service"_L1; })
                || !qEnvironmentVariableIsEmpty("PGSERVICE")
                || !qEnvironmentVariableIsEmpty("PGDATABASE"));
    }

    Result<> readPath(const QString &path)
    {
        if (path.contains(u'/'))
            return wrongUrl(u"the database's name has a \"/\" in it; write %2F for it"_s);
        return take(u"dbname"_s, path);
    }

    Result<> readParameters(const QString &query)
    {
        for (const QString &parameter : query.split(u'&', Qt::SkipEmptyParts)) {
            ++m_options;
            if (!parameter.contains(u'='))
                return wrongUrl(optionByNumber()
                                + u" has no value; in a password write %26 for \"&\""_s);
            const Result<QString> name = decoded(parameter.section(u'=', 0, 0), u"an option"_s);
            if (!name)
                return name.error();
            if (auto done = takeParameter(*name, parameter.section(u'=', 1)); !done)
                return done;
        }
        return {};
    }

    Result<> takeParameter(const QString &name, const QString &encoded)
    {
        const auto places = allPlaces();
        const auto place = std::ranges::find(places, name, &Place::first);
        if (place != places.end())
            return take(place->second, encoded);
        const Result<QString> value = decoded(encoded, u"an option"_s);
        if (!value)
            return value.error();
        if (name == "statement_timeout"_L1) {
            bool isNumber = false;
            const int timeout = value->toInt(&isNumber);
            if (!isNumber || timeout < 0 || !value->at(0).isDigit()) {
                return wrongUrl(u"statement_timeout takes a whole number of milliseconds"_s);
            }
            m_settings.statementTimeoutMs = timeout;
            return once(name);
        }
        const auto option = std::ranges::find(m_kind.options, name, &UrlOption::name);
        if (option == m_kind.options.end())
            return unknown(name);
        if (auto done = checkValue(*option, *value); !done)
            return done;
        m_settings.server.options << std::pair(option->driverName, *value);
        return once(name);
    }

    /// Takes a part of the address, from where it usually stands or from an option of its name.
    Result<> take(const QString &name, const QString &encoded)
    {
        if (encoded.isEmpty())
            return {};
        static const QHash<QString, QString> parts { { u"user"_s, u"the user name"_s },
                                                     { u"password"_s, u"the password"_s },
                                                     { u"host"_s, u"the host"_s },
                                                     { u"port"_s, u"the port"_s },
                                                     { u"dbname"_s, u"the database"_s } };
        const Result<QString> value = decoded(encoded, parts.value(name));
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
                m_seen.removeAll(parts.value(name));
            m_hosts = value->split(u',');
        } else {
            QString &into = name == "user"_L1 ? server.user
                : name == "password"_L1       ? server.password
                                              : server.database;
            into = *value;
        }
        return once(parts.value(name));
    }

    Result<> once(const QString &what)
    {
        if (m_seen.contains(what))
            return wrongUrl(u"the URL says %1 twice"_s.arg(what));
        m_seen << what;
        return {};
    }

    /// Options that say a part of the address, and which.
    [[nodiscard]] QList<Place> allPlaces() const
    {
        QList<Place> places = m_kind.places;
        for (const QString &name : { u"host"_s, u"password"_s, u"port"_s, u"user"_s })
            places << Place(name, name);
        return places;
    }

    [[nodiscard]] DbError unknown(const QString &name) const
    {
        QStringList names { u"statement_timeout"_s };
        for (const auto &[place, part] : allPlaces())
            names << place;
        for (const UrlOption &option : m_kind.options)
            names << option.name;
        const bool isSslMode = QString(name).remove(u'_').remove(u'-').toLower() == "sslmode"_L1;
        if (isSslMode && m_kind.sslModes.isEmpty()) {
            return wrongUrl(
                u"Qt's driver for %1 has no \"sslmode\"; with ssl_ca it "
                "insists on TLS and checks the certificate, but not the host's name"_s.arg(
                    m_kind.driver.database));
        }
        // The name itself may be the end of a password.
        return wrongUrl(
            withSuggestion(optionByNumber() + u" is not known"_s, name, u"There are"_s, names));
    }

    /// The option that is being read, without a word of it.
    [[nodiscard]] QString optionByNumber() const
    {
        return u"option %1 of the URL"_s.arg(m_options);
    }

    const ServerKind &m_kind;
    QString m_scheme;
    ConnectionSettings m_settings;
    QStringList m_hosts;
    QList<int> m_ports; ///< 0 for one that is not said
    QStringList m_seen;
    int m_options = 0; ///< read so far
};

/// The path of a file, whose bytes may be no UTF-8.
Result<ConnectionSettings> settingsOfFile(const QString &encodedPath)
{
    if (hasBrokenPercent(encodedPath))
        return brokenPercent(u"the path"_s);
    ConnectionSettings settings;
    settings.path = fileNameFromBytes(QByteArray::fromPercentEncoding(fileNameBytes(encodedPath)));
    settings.title = settings.path.section(u'/', -1);
    return settings;
}

Result<ConnectionSettings> sqliteSettings(const QString &text, const QString &rest)
{
    const bool hasPath = rest.size() > 1 && rest.startsWith(u'/');
    if (!hasPath) {
        const bool isSafe = !rest.contains(u'@') && !rest.contains(u'?');
        const QString shown = !isSafe ? u"the URL"_s : u"\"%1\""_s.arg(text);
        return wrongUrl(u"%1 names no file; a SQLite URL is sqlite:///path"_s.arg(shown));
    }
    if (rest.contains(u'?')) {
        return wrongUrl(
            u"a SQLite URL has no options; write %3F for a \"?\" in the name of a file"_s);
    }
    return settingsOfFile(rest);
}

bool isFileUri(const QString &text)
{
    return text.startsWith("file:"_L1, Qt::CaseInsensitive);
}

/// True if the option `name` of \a options is `value`, which SQLite reads like that.
bool isSwitchedOn(const QString &value)
{
    return QStringList { u"1"_s, u"yes"_s, u"true"_s, u"on"_s }.contains(value.toLower());
}

/// What SQLite itself takes, https://sqlite.org/uri.html; it is read whatever `mode` says. Options
/// that SQLite does not know mean nothing to it, either.
Result<ConnectionSettings> fileUriSettings(const QString &text)
{
    QString path = text.mid(u"file:"_s.size()).section(u'#', 0, 0);
    const QString options = path.section(u'?', 1);
    path = path.section(u'?', 0, 0);
    if (path.startsWith("//"_L1)) {
        const QString host = path.mid(2).section(u'/', 0, 0);
        if (!host.isEmpty() && host.compare("localhost"_L1, Qt::CaseInsensitive) != 0) {
            return wrongUrl(
                u"a file is on this computer: the URL is file:///path, without a host"_s);
        }
        path = path.mid(2 + host.size());
    }
    Result<ConnectionSettings> settings = settingsOfFile(path);
    if (!settings)
        return settings;
    bool isMemory = settings->path.isEmpty() || settings->path == ":memory:"_L1;
    for (const QString &option : options.split(u'&', Qt::SkipEmptyParts)) {
        const QString name = option.section(u'=', 0, 0);
        const QString value = option.section(u'=', 1);
        isMemory = isMemory || (name == "mode"_L1 && value == "memory"_L1);
        if (name == "immutable"_L1)
            settings->isImmutable = isSwitchedOn(value);
        if (name == "vfs"_L1) {
            return wrongUrl(
                u"\"vfs\" cannot be chosen: a file is read through one that cannot write"_s);
        }
    }
    if (isMemory)
        return wrongUrl(u"the URL names no file; it is file:///path"_s);
    return settings;
}

QString encoded(const QString &text, const QByteArray &kept = {})
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, kept));
}

} // namespace

bool isConnectionUrl(const QString &text)
{
    // Also of another program, "jdbc:postgresql://", and with what was copied along in front.
    static const QRegularExpression url(u"^[\\s\"'<]*[A-Za-z][A-Za-z0-9+.:-]*://"_s);
    return url.match(text).hasMatch() || isFileUri(text)
        || (text.contains(u':') && kindOfScheme(schemeOf(text)));
}

Result<ConnectionSettings> settingsFromUrl(const QString &text)
{
    if (isFileUri(text))
        return fileUriSettings(text);
    const QString scheme = schemeOf(text);
    const QString rest = text.mid(scheme.size());
    const ServerKind *server = kindOfScheme(scheme);
    if (!server && scheme != "sqlite"_L1) {
        QStringList known { u"sqlite"_s };
        for (const ServerKind &kind : serverKinds())
            known << kind.schemes;
        return wrongUrl(withSuggestion(u"\"%1\" is not a kind of URL"_s.arg(scheme), scheme,
                                       u"There are"_s, known));
    }
    if (!rest.startsWith("://"_L1)) {
        return wrongUrl(
            u"\"//\" is missing after \"%1:\"; a URL is %1://user@host:port/database"_s.arg(
                scheme));
    }
    if (!server)
        return sqliteSettings(text, rest.sliced(3));
    return ServerUrl(*server, scheme).read(rest.sliced(3));
}

QString shownPlace(const QString &place)
{
    if (!isConnectionUrl(place))
        return mayHavePassword(place) ? u"..."_s : place;
    const Result<ConnectionSettings> settings = settingsFromUrl(place);
    static const QRegularExpression scheme(u"[A-Za-z][A-Za-z0-9+.-]*"_s);
    return settings ? displayUrl(*settings) : scheme.match(place).captured() + u"://..."_s;
}

bool mayHavePassword(const QString &path)
{
    static const QRegularExpression secret(u"^[^/]*:[^/].*@|\\b(password|passwd|pwd)\\s*="_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return secret.match(path).hasMatch() && !QFileInfo::exists(path);
}

QString displayUrl(const ConnectionSettings &settings)
{
    if (settings.kind == DatabaseKind::Sqlite) {
        if (settings.path.isEmpty())
            return {};
        const QString path = QFileInfo(settings.path).absoluteFilePath();
        const QString url = QString::fromLatin1(fileNameBytes(path).toPercentEncoding("/"));
        return settings.isImmutable ? u"file://%1?immutable=1"_s.arg(url) : u"sqlite://"_s + url;
    }
    const ServerKind &kind = serverKind(settings.kind);
    const ServerAddress &server = settings.server;
    const QList<ServerPlace> places = placesOf(server);
    const bool hasSockets = std::ranges::any_of(
        places, [](const ServerPlace &place) { return place.host.startsWith(u'/'); });
    QString url = kind.schemes.first() + u"://"_s;
    if (!server.user.isEmpty())
        url += encoded(server.user) + u'@';
    QStringList written;
    QStringList sockets;
    for (const ServerPlace &place : places) {
        // A colon would end the host.
        written << placeText({ hasSockets ? QString() : place.host, place.port },
                             hasSockets ? QString() : encoded(place.host, ":"));
        sockets << encoded(place.host, "/");
    }
    url += written.join(u',');
    url += u'/' + encoded(server.database);
    QStringList parameters;
    if (hasSockets)
        parameters << kind.socketOption + u'=' + sockets.join(u',');
    for (const auto &[name, value] : server.options) {
        const auto option = std::ranges::find(kind.options, name, &UrlOption::driverName);
        if (option != kind.options.end())
            parameters << option->name + u'=' + encoded(value, "/:");
    }
    if (settings.statementTimeoutMs > 0)
        parameters << u"statement_timeout=%1"_s.arg(settings.statementTimeoutMs);
    return parameters.isEmpty() ? url : url + u'?' + parameters.join(u'&');
}

QString serverTitle(const ServerAddress &server)
{
    QString database = server.database;
    if (database.isEmpty()) {
        const auto service = std::ranges::find(server.options, u"service"_s,
                                               &std::pair<QString, QString>::first);
        database = service != server.options.end() ? service->second
                                                   : qEnvironmentVariable("PGSERVICE");
        if (database.isEmpty())
            database = qEnvironmentVariable("PGDATABASE");
    }
    QStringList hosts;
    for (const ServerPlace &place : placesOf(server))
        hosts << place.host;
    hosts.removeDuplicates();
    return hosts.first().isEmpty() ? database : u"%1 on %2"_s.arg(database, hosts.join(u", "_s));
}

} // namespace roundtrip
