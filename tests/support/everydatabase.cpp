// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/everydatabase.h"

#include "tests/support/serverscript.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip::test {

namespace {

std::unique_ptr<TestServer> runningServer; // NOLINT: of one test program

/// The databases that are there, the one that was opened last at the end.
struct MadeDatabase
{
    QString name;
    QString script; ///< what is in it
};
QList<MadeDatabase> madeDatabases; // NOLINT

/// The name of a database with what \a script makes and nothing else: as nobody writes to it, the
/// one that has it already; else the older of two, since emptying takes less time than making one.
QString databaseWith(const QString &script)
{
    TestServer &server = testedServer();
    QString emptying;
    const auto found = std::ranges::find(madeDatabases, script, &MadeDatabase::script);
    if (found != madeDatabases.end()) {
        madeDatabases.move(found - madeDatabases.begin(), madeDatabases.size() - 1);
        return madeDatabases.last().name;
    }
    if (madeDatabases.size() < 2) {
        madeDatabases << MadeDatabase { server.createDatabase(), script };
    } else {
        madeDatabases.move(0, 1);
        madeDatabases.last().script = script;
        emptying = server.kind() == DatabaseKind::PostgreSql
            ? u"SET client_min_messages = error; DROP SCHEMA public CASCADE;"
              " CREATE SCHEMA public;\n"_s
            : u"DROP DATABASE %1; CREATE DATABASE %1; USE %1;\n"_s.arg(madeDatabases.last().name);
    }
    server.run(madeDatabases.last().name, emptying + script);
    return madeDatabases.last().name;
}

} // namespace

DatabaseKind testedKind()
{
    const QString name = qEnvironmentVariable("ROUNDTRIP_DATABASE", u"sqlite"_s);
    if (name == "postgresql"_L1)
        return DatabaseKind::PostgreSql;
    if (name == "mariadb"_L1)
        return DatabaseKind::MySql;
    if (name != "sqlite"_L1)
        qFatal("ROUNDTRIP_DATABASE: no kind of database is called %s", qPrintable(name));
    return DatabaseKind::Sqlite;
}

RowReading testedReading()
{
    return qEnvironmentVariable("ROUNDTRIP_READER") == "general"_L1 ? RowReading::General
                                                                    : RowReading::Fast;
}

TestServer &testedServer()
{
    if (!runningServer)
        qFatal("no server runs");
    return *runningServer;
}

Database openTested(const ConnectionSettings &settings, RowReading reader)
{
    ConnectionSettings actual = settings;
    if (testedKind() != DatabaseKind::Sqlite) {
        const QString name = databaseWith(
            serverScript(std::exchange(actual.script, {}), testedKind()));
        actual.kind = testedKind();
        actual.server = testedServer().settings(name).server;
    }
    Result<Database> database = Database::open(actual, reader);
    if (!database) {
        qFatal("the fixture cannot be opened: %s (%s)\n%s", qPrintable(database.error().text),
               qPrintable(database.error().sql), qPrintable(settings.script));
    }
    return *std::move(database);
}

Database openTested(const QString &sqliteScript, const QList<DeclaredRelation> &relations,
                    const QList<DeclaredName> &names)
{
    ConnectionSettings settings;
    settings.script = sqliteScript;
    settings.declaredRelations = relations;
    settings.declaredNames = names;
    return openTested(settings);
}

void EveryDatabaseTest::initTestCase()
{
    if (testedKind() == DatabaseKind::Sqlite)
        return;
    // Tables are made faster without a file for each, and without waiting for disks.
    QStringList options;
    if (testedKind() == DatabaseKind::MySql)
        options << u"--innodb-file-per-table=0"_s << u"--debug-no-sync"_s;
    QString why;
    runningServer = TestServer::start(testedKind(), &why, options);
    if (!runningServer)
        QSKIP(qPrintable(why));
}

void EveryDatabaseTest::cleanupTestCase()
{
    runningServer.reset();
    madeDatabases.clear();
}

} // namespace roundtrip::test

#include "moc_everydatabase.cpp"
