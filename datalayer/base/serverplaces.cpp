// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/serverplaces.h"

#include "datalayer/base/errorwords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr int lastPort = 65535;

} // namespace

QList<ServerPlace> placesOf(const ServerAddress &server)
{
    return QList<ServerPlace> { { server.host, server.port } } + server.others;
}

void setPlaces(ServerAddress &server, const QList<ServerPlace> &places)
{
    server.host = places.first().host;
    server.port = places.first().port;
    server.others = places.sliced(1);
}

Result<std::pair<QString, QString>> hostAndPort(const QString &place, int usualPort)
{
    static const QRegularExpression parts(uR"(^(\[([^\]]*)\]|[^:\[\]]*)(:([^:]*))?$)"_s);
    const QRegularExpressionMatch match = parts.match(place);
    if (!match.hasMatch()) {
        return errorSaying(
            DbError::Kind::Name,
            { QT_TRANSLATE_NOOP("ErrorText",
                                "the URL's host and port cannot be told apart; an IPv6 address "
                                "stands in brackets, [::1]:%1"),
              { QString::number(usualPort) } });
    }
    const bool isBracketed = match.capturedLength(2) > 0;
    return std::pair(match.captured(isBracketed ? 2 : 1), match.captured(4));
}

Result<int> portOf(const QString &text)
{
    if (text.isEmpty())
        return 0;
    bool isNumber = false;
    const int port = text.toInt(&isNumber);
    if (isNumber && port >= 1 && port <= lastPort && text.at(0).isDigit())
        return port;
    return errorSaying(
        DbError::Kind::Name,
        { QT_TRANSLATE_NOOP("ErrorText", "the URL's port is no number from 1 to 65535") });
}

QString placeText(const ServerPlace &place, const QString &host)
{
    const bool isAddress = place.host.contains(u':') && !place.host.startsWith(u'/');
    const QString text = isAddress ? u'[' + host + u']' : host;
    return place.port > 0 ? text + u':' + QString::number(place.port) : text;
}

QString hostsText(const ServerAddress &server)
{
    if (server.others.isEmpty())
        return server.host;
    QStringList texts;
    for (const ServerPlace &place : placesOf(server))
        texts << placeText(place, place.host);
    return texts.join(u',');
}

Result<> readHosts(const QString &text, ServerAddress &server)
{
    // A lone one may be an IPv6 address without brackets, which is what a person types.
    if (!text.contains(u',')) {
        server.host = text.trimmed();
        server.others.clear();
        return {};
    }
    QList<ServerPlace> places;
    for (const QString &part : text.split(u',')) {
        const auto both = hostAndPort(part.trimmed(), server.port > 0 ? server.port : 1);
        if (!both)
            return both.error();
        const Result<int> port = portOf(both->second);
        if (!port)
            return port.error();
        places << ServerPlace { both->first, *port > 0 ? *port : server.port };
    }
    setPlaces(server, places);
    return {};
}

} // namespace roundtrip
