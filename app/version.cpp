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

/// The context of the texts here, for translators. What --version prints is in English, since
/// nothing translates there.
struct Versions
{
    Q_DECLARE_TR_FUNCTIONS(Versions)
};

/// With what the rows of a server are read: that shows once its driver is loaded.
QString serverReader(DatabaseKind kind, const QString &library)
{
    const SqlDriver &driver = serverKind(kind).driver;
    if (!checkDriver(driver))
        return Versions::tr("no %1 driver").arg(driver.database);
    ConnectionSettings settings;
    settings.kind = kind;
    DriverDatabase database(DriverTarget { .driver = driver });
    const bool isFast = makeBackend(settings, true)->canReadFast(*database.database().driver());
    return Versions::tr("%1 with %2").arg(driver.database, isFast ? library : u"QSqlQuery"_s);
}

} // namespace

QStringList versionList()
{
    // Which reader serves shows only once a connection has opened.
    QueryLog log;
    const auto connection = Connection::fromScript(u"SELECT 1;"_s, log);
    QString reader = Versions::tr("no %1 driver").arg("SQLite"_L1);
    if (connection) {
        reader = (*connection)->reader() == Connection::Reader::Fast
            ? Versions::tr("rows read with SQLite's own functions")
            : Versions::tr("rows read with QSqlQuery");
    }
    return { u"roundtrip "_s + QCoreApplication::applicationVersion(),
             u"Qt "_s + QString::fromLatin1(qVersion()),
             connection ? (*connection)->serverVersion() : Versions::tr("no database"),
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
