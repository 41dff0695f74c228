// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/sessions.h"

#include "datalayer/sql/placeholders.h"

#include "datalayer/engine/querylog.h"
#include "tests/support/testserver.h"

#include <QHash>
#include <QRegularExpression>

#include <functional>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip::test {

namespace {

constexpr auto postgreSql = DatabaseKind::PostgreSql;

/// \a value as the servers' logs have it.
QString literal(const Value &value, DatabaseKind kind)
{
    switch (value.type) {
    case ValueType::Null:
        return u"NULL"_s;
    case ValueType::Integer:
        return kind == postgreSql ? u"'%1'"_s.arg(value.integer) : QString::number(value.integer);
    default:
        return u'\''
            + QString::fromUtf8(value.bytes)
                  .replace(u'\'', kind == postgreSql ? u"''"_s : uR"(\')"_s)
            + u'\'';
    }
}

QString mySqlCommand(const ServerStatement &statement)
{
    static const QHash<QString, QString> names { { u"Query"_s, {} },
                                                 { u"Init DB"_s, u"COM_INIT_DB"_s },
                                                 { u"Prepare"_s, u"COM_STMT_PREPARE "_s },
                                                 { u"Execute"_s, u"EXECUTE "_s },
                                                 { u"Reset stmt"_s, u"COM_STMT_RESET"_s },
                                                 { u"Close stmt"_s, u"COM_STMT_CLOSE"_s } };
    if (!names.contains(statement.command))
        return statement.command + u": "_s + statement.text;
    const bool hasText = statement.command != u"Init DB"_s;
    return names[statement.command] + (hasText ? statement.text : QString());
}

} // namespace

QList<Session> sessionsOf(const QueryLog &log, DatabaseKind kind)
{
    std::map<int, QString> titles;
    for (const LoadRecord &load : log.loads())
        titles[load.id] = load.title;
    QList<Session> sessions;
    qsizetype current = -1; // the connection itself, while others cancel
    QString ahead;
    for (const QueryRecord &record : log.records()) {
        const bool isElsewhere = titles[record.load] == u"cancel"_s;
        if (record.summary == u"connect"_s && record.sql.isEmpty()) {
            sessions << Session();
            if (!isElsewhere)
                current = sessions.size() - 1;
        }
        Session &session = sessions[isElsewhere ? sessions.size() - 1 : current];
        const bool isPrepared = !record.values.isEmpty();
        // Nothing was executed where preparing failed.
        const bool failsEarly = record.error && !record.additions.isEmpty()
            && (kind == postgreSql ? record.roundTrips == record.additions.size()
                                   : record.additions.last().text == u"COM_STMT_PREPARE"_s);
        const QString numbered = replacedPlaceholders(
            record.sql, [](qsizetype position) { return u"$%1"_s.arg(position + 1); });
        for (const auto &[addition, isRoundTrip] : record.additions) {
            if (addition == u"PREPARE"_s)
                session << u"PREPARE "_s + numbered;
            else if (addition == u"COM_STMT_PREPARE"_s && !failsEarly) // not in the server's
                session << addition + u' ' + record.sql;
            else if (addition != u"COM_STMT_PREPARE"_s)
                session << addition;
        }
        if (record.sql.isEmpty() || failsEarly)
            continue;
        if (record.isSentWithNext) {
            ahead = record.sql + u"; "_s;
        } else if (!isPrepared) {
            session << std::exchange(ahead, {}) + record.sql;
        } else {
            QStringList literals;
            for (const Value &value : record.values)
                literals << literal(value, kind);
            session << (kind == postgreSql
                            ? u"EXECUTE %1 (%2)"_s.arg(numbered, literals.join(u", "_s))
                            : u"EXECUTE "_s + replacedPlaceholders(record.sql, [&](qsizetype i) {
                                  return literals[i];
                              }));
        }
    }
    // The protocol's own, which no server calls statements.
    for (Session &session : sessions) {
        session.removeIf([](const QString &text) {
            return text == u"SSL request"_s || text == u"startup"_s || text == u"terminate"_s
                || text == u"login"_s || text == u"COM_QUIT"_s;
        });
    }
    return sessions;
}

QList<Session> sessionsOf(TestServer &server)
{
    static const QRegularExpression named(
        u"^(PREPARE|EXECUTE|DEALLOCATE) (qpsqlpstmt_[0-9a-f]+)(?: AS)?(.*)$"_s,
        QRegularExpression::DotMatchesEverythingOption);
    QList<Session> sessions;
    QHash<qint64, qsizetype> positions;
    QHash<QString, QString> texts; // of prepared statements
    for (const ServerStatement &statement : server.log()) {
        if (!positions.contains(statement.connection)) {
            positions.insert(statement.connection, sessions.size());
            sessions << Session();
        }
        Session &session = sessions[positions[statement.connection]];
        const auto found = named.match(statement.text);
        if (server.kind() != postgreSql) {
            session << mySqlCommand(statement);
        } else if (!found.hasMatch()) {
            session << statement.text;
        } else {
            const QString key = QString::number(statement.connection) + found.captured(2);
            if (found.captured(1) == u"PREPARE"_s) {
                texts[key] = found.captured(3).trimmed();
                session << u"PREPARE "_s + texts[key];
            } else if (!texts.contains(key)) {
                session << u"not prepared: "_s + statement.text;
            } else if (found.captured(1) == u"EXECUTE"_s) {
                session << u"EXECUTE "_s + texts[key] + found.captured(3);
            } else {
                session << u"DEALLOCATE"_s;
                texts.remove(key);
            }
        }
    }
    return sessions;
}

} // namespace roundtrip::test
