// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/version.h"

#include "datalayer/engine/connection.h"
#include "datalayer/log/querylog.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace roundtrip {

QString versionText()
{
    // Which reader serves shows only once a connection has opened.
    QueryLog log;
    const auto connection = Connection::fromScript(u"SELECT 1;"_s, log);
    QString reader = u"no SQLite driver"_s;
    if (connection) {
        reader = (*connection)->reader() == Connection::Reader::Fast
            ? u"rows read with SQLite's own functions"_s
            : u"rows read with QSqlQuery"_s;
    }
    return u"roundtrip %1 (Qt %2, %3, %4)"_s.arg(
        QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()),
        connection ? (*connection)->serverVersion() : u"no database"_s, reader);
}

} // namespace roundtrip
