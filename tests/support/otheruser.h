// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace roundtrip::test {

/// OtherUser is another user of a server: a connection of the test's own, made with Qt alone. One
/// lives at a time; whatever fails ends the test program.
class OtherUser
{
public:
    explicit OtherUser(const ConnectionSettings &settings)
    {
        m_database = QSqlDatabase::addDatabase(settings.kind == DatabaseKind::PostgreSql
                                                   ? QStringLiteral("QPSQL")
                                                   : QStringLiteral("QMYSQL"),
                                               QStringLiteral("other"));
        m_database.setHostName(settings.server.host);
        m_database.setPort(settings.server.port);
        m_database.setDatabaseName(settings.server.database);
        m_database.setUserName(settings.server.user);
        if (!m_database.open())
            qFatal("%s", qPrintable(m_database.lastError().text()));
    }
    ~OtherUser()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
    }
    Q_DISABLE_COPY_MOVE(OtherUser)

    void run(const QString &sql)
    {
        if (QSqlQuery query(m_database); !query.exec(sql))
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    }

private:
    QSqlDatabase m_database;
};

} // namespace roundtrip::test
