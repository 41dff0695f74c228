// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/version.h"

#include "datalayer/base/serverkind.h"
#include "datalayer/engine/backend.h"
#include "datalayer/engine/connection.h"
#include "datalayer/engine/driver.h"
#include "datalayer/log/querylog.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// With what the rows of a server are read: that shows once its driver is loaded.
QString serverReader(DatabaseKind kind, const QString &library)
{
    const SqlDriver &driver = serverKind(kind).driver;
    if (!checkDriver(driver))
        return u"no %1 driver"_s.arg(driver.database);
    ConnectionSettings settings;
    settings.kind = kind;
    DriverDatabase database(DriverTarget { .driver = driver });
    const bool isFast = makeBackend(settings, true)->canReadFast(*database.database().driver());
    return u"%1 with %2"_s.arg(driver.database, isFast ? library : u"QSqlQuery"_s);
}

} // namespace

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
    const QStringList servers { serverReader(DatabaseKind::PostgreSql, u"libpq"_s),
                                serverReader(DatabaseKind::MySql, u"libmariadb"_s) };
    return u"roundtrip %1 (Qt %2, %3, %4, %5)"_s.arg(
        QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()),
        connection ? (*connection)->serverVersion() : u"no database"_s, reader,
        servers.join(u", "_s));
}

} // namespace roundtrip
