// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/errorwords.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// What the errors call the parts of a URL.
constexpr std::array urlParts {
    QT_TRANSLATE_NOOP("ErrorText", "the path"),      QT_TRANSLATE_NOOP("ErrorText", "an option"),
    QT_TRANSLATE_NOOP("ErrorText", "the user name"), QT_TRANSLATE_NOOP("ErrorText", "the password"),
    QT_TRANSLATE_NOOP("ErrorText", "the host"),      QT_TRANSLATE_NOOP("ErrorText", "the port"),
    QT_TRANSLATE_NOOP("ErrorText", "the database"),
};

/// The part of a URL that is the only fact of \a error; an option has its own name.
QString partOf(const DbError &error)
{
    const QString part = error.facts.value(0);
    const auto isPart = [&part](const char *known) { return part == QLatin1StringView(known); };
    return std::ranges::any_of(urlParts, isPart) ? ErrorText::tr(part.toLatin1().constData())
                                                 : part;
}

QString portsText(const DbError &error)
{
    const QString ports = error.facts.value(0);
    const QString hosts = error.facts.value(1);
    if (hosts == "1"_L1) {
        return ErrorText::tr("the URL has %1 ports for one host; give one port for all hosts, or "
                             "one for each")
            .arg(ports);
    }
    return ErrorText::tr("the URL has %1 ports for %2 hosts; give one port for all hosts, or one "
                         "for each")
        .arg(ports, hosts);
}

QString optionErrorText(const DbError &error)
{
    using Reason = DbError::Reason;
    const QString one = error.facts.value(0);
    const QString two = error.facts.value(1);
    switch (error.reason) {
    case Reason::UrlTimeout:
        return ErrorText::tr("statement_timeout takes a whole number of milliseconds");
    case Reason::UrlNoSslMode:
        return ErrorText::tr("Qt's driver for %1 has no \"sslmode\"; with ssl_ca it insists on TLS "
                             "and checks the certificate, but not the host's name")
            .arg(one);
    case Reason::UrlOptionAlone:
        return ErrorText::tr("option %1 of the URL has no value; in a password write %26 for "
                             "\"&\"")
            .arg(one);
    case Reason::UrlNoSuchOption:
        return withWords(ErrorText::tr("option %1 of the URL is not known").arg(two), error);
    case Reason::UrlNoValue:
        return ErrorText::tr("the URL's option %1 has no value").arg(one);
    case Reason::UrlNoNumber:
        return ErrorText::tr("%1 takes a whole number").arg(one);
    case Reason::UrlNoSuchValue:
        return withWords(ErrorText::tr("%1 does not take this value").arg(two), error);
    default:
        return {};
    }
}

QString fileUrlText(const DbError &error)
{
    using Reason = DbError::Reason;
    const QString url = error.facts.value(0);
    switch (error.reason) {
    case Reason::UrlNoFile:
        return url.isEmpty()
            ? ErrorText::tr("the URL names no file; a SQLite URL is sqlite:///path")
            : ErrorText::tr("\"%1\" names no file; a SQLite URL is sqlite:///path").arg(url);
    case Reason::UrlOfFileOptions:
        return ErrorText::tr("a SQLite URL has no options; write %3F for a \"?\" in the name of a "
                             "file");
    case Reason::UrlOfFileHost:
        return ErrorText::tr("a file is on this computer: the URL is file:///path, without a host");
    case Reason::UrlOfFileVfs:
        return ErrorText::tr("\"vfs\" cannot be chosen: a file is read through one that cannot "
                             "write");
    case Reason::UrlOfNoFile:
        return ErrorText::tr("the URL names no file; it is file:///path");
    default:
        return optionErrorText(error);
    }
}

} // namespace

/// arg() takes the lowest number alone, so that %25 and %40 stay.
QString urlErrorText(const DbError &error)
{
    using Reason = DbError::Reason;
    const QString one = error.facts.value(0);
    const QString two = error.facts.value(1);
    switch (error.reason) {
    case Reason::UrlScheme:
        return withWords(ErrorText::tr("\"%1\" is not a kind of URL").arg(two), error);
    case Reason::UrlSlashes:
        return ErrorText::tr(
                   R"("//" is missing after "%1:"; a URL is %1://user@host:port/database)")
            .arg(one);
    case Reason::UrlPercent:
        return ErrorText::tr("%1 of the URL has a \"%\" without the code of a character behind it; "
                             "write %25 for the sign itself")
            .arg(partOf(error));
    case Reason::UrlNotUtf8:
        return ErrorText::tr("%1 of the URL is no valid UTF-8").arg(partOf(error));
    case Reason::UrlTwice:
        return ErrorText::tr("the URL says %1 twice").arg(partOf(error));
    case Reason::UrlAt:
        return ErrorText::tr(
            "only one \"@\" can stand in a URL, before the host; in a user name or "
            "password write %40 for it, %2F for \"/\" and %3F for \"?\"");
    case Reason::UrlNoDatabase:
        return ErrorText::tr("the URL names no database; it is %1://user@host:port/database")
            .arg(one);
    case Reason::UrlPorts:
        return portsText(error);
    case Reason::UrlDatabaseSlash:
        return ErrorText::tr("the database's name has a \"/\" in it; write %2F for it");
    case Reason::UrlPlace:
        return ErrorText::tr("the URL's host and port cannot be told apart; an IPv6 address stands "
                             "in brackets, [::1]:%1")
            .arg(one);
    case Reason::UrlPort:
        return ErrorText::tr("the URL's port is no number from 1 to 65535");
    default:
        return fileUrlText(error);
    }
}

} // namespace roundtrip
