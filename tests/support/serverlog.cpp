// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/serverlog.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace roundtrip::test {

QList<ServerStatement> readPostgresLog(const QByteArray &log, const QString &without)
{
    static const QRegularExpression entry(uR"(^@@ (\d+) (\S*) @@ (\w+):  (.*)$)"_s);
    static const QRegularExpression sent(u"^(statement|execute)[^:]*: (.*)$"_s);
    QList<ServerStatement> statements;
    bool inStatement = false;
    for (const QString &line : QString::fromUtf8(log).split(u'\n')) {
        if (const auto found = entry.match(line); found.hasMatch()) {
            const auto statement = sent.match(found.captured(4));
            inStatement = found.captured(3) == u"LOG" && found.captured(2) != without
                && statement.hasMatch();
            if (inStatement) {
                statements << ServerStatement { found.captured(1).toLongLong(),
                                                statement.captured(1), statement.captured(2) };
            }
        } else if (inStatement && line.startsWith(u'\t')) {
            statements.last().text += u'\n' + line.sliced(1); // the server indents what follows
        }
    }
    return statements;
}

QList<ServerStatement> readMariadbLog(const QByteArray &log, const QString &without)
{
    static const QRegularExpression entry(
        uR"(^(?:\d{6} [ \d]\d:\d\d:\d\d)?\t+ *(\d+) ([A-Z][A-Za-z]*(?: [A-Za-z]+)?)(?:\t(.*)|)$)"_s);
    static const QRegularExpression start(u"^[^ ]+, Version: .* started with:$"_s);
    QList<ServerStatement> statements;
    QSet<qint64> hidden; // connections
    bool inStatement = false;
    for (const QString &line : QString::fromUtf8(log).split(u'\n')) {
        if (start.match(line).hasMatch()) {
            inStatement = false;
        } else if (const auto found = entry.match(line); found.hasMatch()) {
            const qint64 connection = found.captured(1).toLongLong();
            const QString command = found.captured(2);
            if (command == u"Connect") {
                // Numbers begin again with the server.
                hidden.remove(connection);
                if (found.captured(3).startsWith(without + u'@'))
                    hidden.insert(connection);
            }
            inStatement = command != u"Connect" && command != u"Quit"
                && !hidden.contains(connection);
            if (inStatement)
                statements << ServerStatement { connection, command, found.captured(3) };
        } else if (inStatement) {
            statements.last().text += u'\n' + line;
        }
    }
    // The end of the file is no line of the last statement.
    if (inStatement && statements.last().text.endsWith(u'\n'))
        statements.last().text.chop(1);
    return statements;
}

} // namespace roundtrip::test
