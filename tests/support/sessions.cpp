// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/sessions.h"

#include "datalayer/sql/placeholders.h"

#include "datalayer/log/querylog.h"
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
    if (kind == postgreSql && value.bytes.contains('\\')) {
        const QString text = QString::fromUtf8(value.bytes).replace(u'\'', u"''"_s);
        return u"E'"_s + QString(text).replace(u'\\', uR"(\\)"_s) + u'\'';
    }
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

/// What is sent for \a record, most often one message. \a ahead is what waits for the next one.
QStringList postgreSqlMessages(const QueryRecord &record, QString *ahead)
{
    QStringList messages;
    QStringList before;
    QStringList after;
    const QString numbered = replacedPlaceholders(
        record.sql, [](qsizetype position) { return u"$%1"_s.arg(position + 1); });
    for (const Addition &addition : record.additions) {
        if (addition.isRoundTrip)
            messages << addition.text;
        else if (addition.text == u"PREPARE"_s)
            before << u"PREPARE "_s + numbered;
        else // at the end of a transaction, or to make room for another
            (record.values.isEmpty() ? after : before) << addition.text;
    }
    if (record.sql.isEmpty())
        return messages;
    if (record.isSentWithNext) {
        *ahead = record.sql + u"; "_s;
        return messages;
    }
    QString statement = record.sql;
    if (!record.values.isEmpty()) {
        QStringList literals;
        for (const Value &value : record.values)
            literals << literal(value, postgreSql);
        statement = u"EXECUTE %1 (%2)"_s.arg(numbered, literals.join(u", "_s));
    }
    const QStringList parts = before + QStringList(statement) + after;
    return messages << std::exchange(*ahead, {}) + parts.join(u"; "_s);
}

/// \a text with the texts of prepared statements in the place of their names, which \a texts has.
QString withoutNames(const QString &text, QHash<QString, QString> &texts)
{
    // A message: what is prepared, and what is executed or let go.
    static const QRegularExpression prepared(
        u"PREPARE (roundtrip_[0-9a-f]+_[0-9]+) AS (.*?); EXECUTE \\1 "_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression executed(u"EXECUTE (roundtrip_[0-9a-f]+_[0-9]+)"_s);
    static const QRegularExpression released(u"DEALLOCATE roundtrip_[0-9a-f]+_[0-9]+"_s);
    QString plain = text;
    if (const auto found = prepared.match(plain); found.hasMatch()) {
        texts[found.captured(1)] = found.captured(2);
        plain.replace(found.capturedStart(), found.capturedLength(),
                      u"PREPARE %1; EXECUTE %2 "_s.arg(found.captured(2), found.captured(1)));
    }
    if (const auto found = executed.match(plain); found.hasMatch()) {
        plain.replace(found.capturedStart(1), found.capturedLength(1),
                      texts.value(found.captured(1), u"what is not prepared"_s));
    }
    return plain.replace(released, u"DEALLOCATE"_s);
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
    std::map<LoadId, LoadRecord::Purpose> purposes;
    for (const LoadRecord &load : log.loads())
        purposes[load.id] = load.purpose;
    QList<Session> sessions;
    qsizetype current = -1; // the connection itself, while others cancel
    QString ahead;
    for (const QueryRecord &record : log.records()) {
        const bool isElsewhere = purposes[record.load] == LoadRecord::Purpose::Cancel;
        if (record.summary == u"connect"_s && record.sql.isEmpty()) {
            sessions << Session();
            if (!isElsewhere)
                current = sessions.size() - 1;
        }
        Session &session = sessions[isElsewhere ? sessions.size() - 1 : current];
        const bool isPrepared = !record.values.isEmpty();
        if (kind == postgreSql) {
            QString nothing;
            session << postgreSqlMessages(record, isElsewhere ? &nothing : &ahead);
            continue;
        }
        // Nothing was executed where preparing failed.
        const bool failsEarly = record.error && !record.additions.isEmpty()
            && record.additions.last().text == u"COM_STMT_PREPARE"_s;
        // A prepared statement that failed is closed at once, behind its execution.
        QList<Addition> before = record.additions;
        QStringList behind;
        if (record.error && isPrepared && !before.isEmpty()
            && before.last().text == u"COM_STMT_CLOSE"_s)
            behind << before.takeLast().text;
        for (const Addition &addition : std::as_const(before)) {
            const QString &text = addition.text;
            if (text != u"COM_STMT_PREPARE"_s)
                session << text;
            else if (!failsEarly) // not in the server's
                session << text + u' ' + record.sql;
        }
        if (record.sql.isEmpty() || failsEarly)
            continue;
        if (!isPrepared) {
            session << record.sql;
        } else {
            QStringList literals;
            for (const Value &value : record.values)
                literals << literal(value, kind);
            session << u"EXECUTE "_s
                    + replacedPlaceholders(record.sql, [&](qsizetype i) { return literals[i]; })
                    << behind;
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
    QList<Session> sessions;
    QHash<qint64, qsizetype> positions;
    QHash<QString, QString> texts; // of prepared statements
    for (const ServerStatement &statement : server.log()) {
        if (!positions.contains(statement.connection)) {
            positions.insert(statement.connection, sessions.size());
            sessions << Session();
        }
        sessions[positions[statement.connection]]
            << (server.kind() == postgreSql ? withoutNames(statement.text, texts)
                                            : mySqlCommand(statement));
    }
    return sessions;
}

} // namespace roundtrip::test
