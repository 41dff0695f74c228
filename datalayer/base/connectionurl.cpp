// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/connectionurl.h"

#include "datalayer/base/closestmatch.h"
#include "datalayer/base/filename.h"
#include "datalayer/base/serverkind.h"
#include "datalayer/base/serverplaces.h"
#include "datalayer/base/serverurl.h"
#include "datalayer/base/urlparts.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

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

/// The path of a file, whose bytes may be no UTF-8.
Result<ConnectionSettings> settingsOfFile(const QString &encodedPath)
{
    if (hasBrokenPercent(encodedPath))
        return brokenPercent({ QT_TRANSLATE_NOOP("ErrorText", "the path") });
    ConnectionSettings settings;
    settings.path = fileNameFromBytes(QByteArray::fromPercentEncoding(fileNameBytes(encodedPath)));
    settings.title = fileTitle(settings.path);
    return settings;
}

Result<ConnectionSettings> sqliteSettings(const QString &text, const QString &rest)
{
    const bool hasPath = rest.size() > 1 && rest.startsWith(u'/');
    if (!hasPath) {
        if (rest.contains(u'@') || rest.contains(u'?')) {
            return wrongUrl({ QT_TRANSLATE_NOOP(
                "ErrorText", "the URL names no file; a SQLite URL is sqlite:///path") });
        }
        return wrongUrl({ QT_TRANSLATE_NOOP("ErrorText",
                                            "\"%1\" names no file; a SQLite URL is sqlite:///path"),
                          { text } });
    }
    if (rest.contains(u'?')) {
        return wrongUrl({ QT_TRANSLATE_NOOP(
            "ErrorText",
            "a SQLite URL has no options; write %3F for a \"?\" in the name of a file") });
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
            return wrongUrl({ QT_TRANSLATE_NOOP(
                "ErrorText",
                "a file is on this computer: the URL is file:///path, without a host") });
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
            return wrongUrl({ QT_TRANSLATE_NOOP(
                "ErrorText",
                "\"vfs\" cannot be chosen: a file is read through one that cannot write") });
        }
    }
    if (isMemory)
        return wrongUrl(
            { QT_TRANSLATE_NOOP("ErrorText", "the URL names no file; it is file:///path") });
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
        return noSuchWord(
            { QT_TRANSLATE_NOOP("ErrorText", "\"%1\" is not a kind of URL"), { scheme } }, scheme,
            known);
    }
    if (!rest.startsWith("://"_L1)) {
        return wrongUrl(
            { QT_TRANSLATE_NOOP(
                  "ErrorText",
                  R"("//" is missing after "%1:"; a URL is %1://user@host:port/database)"),
              { scheme } });
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
