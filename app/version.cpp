// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/version.h"

#include "datalayer/base/serverkind.h"
#include "datalayer/engine/backend.h"
#include "datalayer/engine/connection.h"
#include "datalayer/engine/driver.h"
#include "datalayer/log/querylog.h"

#include <QCoreApplication>
#include <QPromise>
#include <QSqlDatabase>
#include <QThreadPool>

#include <memory>

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

QStringList versionList()
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
    return { u"roundtrip "_s + QCoreApplication::applicationVersion(),
             u"Qt "_s + QString::fromLatin1(qVersion()),
             connection ? (*connection)->serverVersion() : u"no database"_s,
             reader,
             serverReader(DatabaseKind::PostgreSql, u"libpq"_s),
             serverReader(DatabaseKind::MySql, u"libmariadb"_s) };
}

QFuture<QStringList> findVersions()
{
    auto promise = std::make_shared<QPromise<QStringList>>();
    promise->start();
    // Not on the GUI thread, which runs no statement.
    QThreadPool::globalInstance()->start([promise] {
        promise->addResult(versionList());
        promise->finish();
    });
    return promise->future();
}

QString versionText()
{
    const QStringList versions = versionList();
    return u"%1 (%2)"_s.arg(versions.constFirst(), versions.sliced(1).join(u", "_s));
}

} // namespace roundtrip
