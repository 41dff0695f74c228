// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/servers/servererror.h"

#include "datalayer/base/errorwords.h"

#include <QRegularExpression>
#include <QSqlError>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

using Kind = DbError::Kind;

/// libpq tries again in another way, and at another host, and tells of all in one go: what became
/// of each host is enough.
QString onceForEachHost(const QString &text)
{
    static const QRegularExpression start(uR"((?= connection to server (?:at|on socket) "))"_s);
    static const QRegularExpression host(
        uR"re(^connection to server (?:at|on socket) "([^"]*)"(?: \([^)]*\))?(?:, port (\d+))?)re"_s);
    QStringList told;
    QStringList hosts;
    for (const QString &part : text.split(start)) {
        const QRegularExpressionMatch found = host.match(part.trimmed());
        const QString name = found.captured(1) + u':' + found.captured(2);
        if (!told.isEmpty()
            && (!found.hasMatch() || hosts.contains(name) || hosts.first() == ":"_L1))
            continue;
        told << part.trimmed();
        hosts << name;
    }
    return told.join(u"; "_s);
}

/// Where what a server adds to its words begins, which may be the words of yet another server.
qsizetype beginOfDetail(const QString &text)
{
    const qsizetype at = text.indexOf(" DETAIL: "_L1);
    return at < 0 ? text.size() : at;
}

/// The server's own words without its prefix, in one line: without the place in the statement, the
/// advice that libpq indents, and the code, which Qt puts into a line of its own.
QString wordsOf(const QSqlError &error)
{
    QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([code = u'(' + error.nativeErrorCode() + u')'](const QString &line) {
        return line.startsWith("LINE "_L1) || line.trimmed() == u'^' || line.startsWith(u'\t')
            || line == code;
    });
    text = lines.join(u' ').simplified();
    for (const QLatin1StringView prefix : { "ERROR: "_L1, "FATAL: "_L1 }) {
        const qsizetype at = text.first(beginOfDetail(text)).indexOf(prefix);
        if (at >= 0)
            text = text.sliced(at + prefix.size()).trimmed();
    }
    if (beginOfDetail(text) == text.size())
        text = onceForEachHost(text);
    // The driver adds the code in brackets, also where there is none.
    if (text.endsWith("()"_L1))
        text.chop(2);
    text = text.trimmed();
    while (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

DbError notReached(const QString &words)
{
    if (words.contains("invalid response to SSL negotiation"_L1)) {
        return errorSaying(
            Kind::Connection,
            { QT_TRANSLATE_NOOP("ErrorText",
                                "what answers there is no PostgreSQL server (%1); look at the "
                                "port and the kind of server"),
              { words } });
    }
    const bool isTls = words.contains("SSL"_L1) || words.contains("TLS"_L1)
        || words.contains("certificate"_L1);
    return errorSaying(
        Kind::Connection,
        { isTls ? QT_TRANSLATE_NOOP("ErrorText",
                                    "no TLS connection to the server was made (%1); look at the "
                                    "TLS options")
                : QT_TRANSLATE_NOOP("ErrorText", "the server cannot be reached (%1)"),
          { words } });
}

DbError stopped(const QString &sql)
{
    return errorSaying(Kind::Stopped,
                       { QT_TRANSLATE_NOOP("ErrorText", "the statement was cancelled") }, sql);
}

DbError timedOut(const QString &sql)
{
    return errorSaying(Kind::Timeout,
                       { QT_TRANSLATE_NOOP("ErrorText",
                                           "the statement took longer than the time limit of this "
                                           "connection; raise the limit, or load less") },
                       sql);
}

DbError wrongLogin(const QString &words, const QString &sql)
{
    return errorSaying(
        Kind::Login,
        { QT_TRANSLATE_NOOP("ErrorText", "the server does not let you in (%1)"), { words } }, sql);
}

DbError tooMany(const QString &words)
{
    return errorSaying(
        Kind::Connection,
        { QT_TRANSLATE_NOOP(
              "ErrorText",
              "the server has no connection free (%1); try again when others have left"),
          { words } });
}

DbError locked(const QString &words, const QString &sql)
{
    return errorSaying(
        Kind::Locked,
        { QT_TRANSLATE_NOOP(
              "ErrorText",
              "it is locked by another transaction (%1); try again when that has ended"),
          { words } },
        sql);
}

DbError full(const QString &words, const QString &sql)
{
    return errorSaying(
        Kind::Statement,
        { QT_TRANSLATE_NOOP("ErrorText",
                            "the server has no room left for what the statement needs (%1)"),
          { words } },
        sql);
}

DbError onlyReads(const QString &words, const QString &sql)
{
    return errorSaying(
        Kind::Refused,
        { QT_TRANSLATE_NOOP("ErrorText", "this connection only reads (%1)"), { words } }, sql);
}

} // namespace

DbError lostConnection(Words reason, const QString &sql)
{
    return errorSaying(Kind::Connection,
                       { QT_TRANSLATE_NOOP("ErrorText",
                                           "the connection to the server was lost (%1); what was "
                                           "loaded is still here, and loading again connects anew"),
                         {},
                         { std::move(reason) } },
                       sql);
}

DbError postgreSqlError(const QSqlError &error, const QString &sql)
{
    const QString state = error.nativeErrorCode();
    const QString words = wordsOf(error);
    const auto says = [&words](QLatin1StringView text) {
        return words.contains(text, Qt::CaseInsensitive);
    };
    if (state == "57014"_L1)
        return says("statement timeout"_L1) ? timedOut(sql) : stopped(sql);
    if (state == "53300"_L1 || (sql.isEmpty() && says("too many"_L1))
        || says("remaining connection slots"_L1))
        return tooMany(words);
    if (state.startsWith("28"_L1)
        || (sql.isEmpty() && (says("password"_L1) || says(R"(role ")"_L1))))
        return wrongLogin(words, sql);
    if (state == "3D000"_L1 || (sql.isEmpty() && says(R"(database ")"_L1) && says("exist"_L1)))
        return { Kind::NotFound, words, sql };
    if (sql.isEmpty() && (says("definition of service"_L1) || says("service file"_L1)))
        return errorSaying(
            Kind::NotFound,
            { QT_TRANSLATE_NOOP("ErrorText",
                                "%1; look at the service of the URL or PGSERVICE, and at the file "
                                "that PGSERVICEFILE names"),
              { words } });
    if (state == "55P03"_L1)
        return locked(words, sql);
    if (state == "53100"_L1 || state == "53400"_L1) // the disk, a limit of the server
        return full(words, sql);
    if (state == "25006"_L1)
        return onlyReads(words, sql);
    if (sql.isEmpty() || error.type() == QSqlError::ConnectionError) {
        return sql.isEmpty() ? notReached(words) : lostConnection(roundtrip::wordsOf(words), sql);
    }
    // A foreign table's: what came from the server says that it is still there.
    if (state == "08001"_L1 || state == "08003"_L1 || state == "08004"_L1)
        return errorSaying(
            Kind::Statement,
            { QT_TRANSLATE_NOOP("ErrorText",
                                "a server that the statement needs besides cannot be reached (%1)"),
              { words } },
            sql);
    const bool isGone = state.startsWith("08"_L1) || state.startsWith("57P"_L1)
        || (state.isEmpty()
            && (says("server closed the connection"_L1) || says("no connection to the server"_L1)
                || says("terminating connection"_L1) || says("connection not open"_L1)
                || says("could not receive data"_L1) || says("could not send data"_L1)
                || says("SSL connection has been closed"_L1)
                || says("connection to client lost"_L1)));
    return isGone ? lostConnection(roundtrip::wordsOf(words), sql)
                  : DbError { Kind::Statement, words, sql };
}

DbError mySqlError(const QSqlError &error, const QString &sql)
{
    const QString words = wordsOf(error);
    switch (error.nativeErrorCode().toInt()) {
    case 1317: // interrupted
        return stopped(sql);
    case 1969: // MariaDB's max_statement_time
    case 3024: // MySQL's max_execution_time
        return timedOut(sql);
    case 1044: // access denied to a database
    case 1045: // access denied
    case 1251: // no such way to authenticate
    case 1698: // access denied without a password
    case 2059: // no plugin for the way to authenticate
        return wrongLogin(words, sql);
    case 1040: // too many connections
    case 1203: // of this user
    case 1226:
        return tooMany(words);
    case 1049:
        return { Kind::NotFound, words, sql };
    case 1205: // lock wait timeout
    case 1213: // deadlock
    case 3572: // NOWAIT
        return locked(words, sql);
    case 1021: // disk full
    case 1041: // out of memory
    case 1114: // a table is full
    case 3: // writing a file failed
        return full(words, sql);
    case 1290: // read-only option
    case 1792: // read-only transaction
        return onlyReads(words, sql);
    case 2002:
    case 2003:
    case 2005: // unknown host
    case 2026: // TLS
        return notReached(words);
    case 1053: // shutting down
    case 1927: // killed
    case 2006: // gone away
    case 2013: // lost
    case 2055: // lost at a system error
    case 4031: // idle for too long
        return sql.isEmpty() ? notReached(words) : lostConnection(roundtrip::wordsOf(words), sql);
    case 1030: // a storage engine's own number: that of the system for a full disk
        if (words.contains("error 28 "_L1))
            return full(words, sql);
        break;
    default:
        break;
    }
    if (sql.isEmpty())
        return notReached(words);
    return { Kind::Statement, words, sql };
}

} // namespace roundtrip
