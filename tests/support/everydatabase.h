// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/database.h"

#include <QObject>
#include <QString>

namespace roundtrip::test {

class TestServer;

/// The kind of database that this run of a test is for, named by the variable ROUNDTRIP_DATABASE:
/// `postgresql` or `mariadb`, SQLite without it.
[[nodiscard]] DatabaseKind testedKind();
/// The server of a test that is run for one; only between the slots of EveryDatabaseTest.
[[nodiscard]] TestServer &testedServer();
/// A database of the tested kind with what the script of \a settings makes, SQLite's; see
/// serverScript(). On a server the last two that were opened can be used, those before are gone.
[[nodiscard]] Database openTested(const ConnectionSettings &settings,
                                  Connection::Reader reader = Connection::Reader::Fast);
/// The same of \a sqliteScript, with relations and names declared.
[[nodiscard]] Database openTested(const QString &sqliteScript,
                                  const QList<DeclaredRelation> &relations = {},
                                  const QList<DeclaredName> &names = {});

/// A test that runs once for each kind of database: starts the server that it needs, or skips all
/// and says what is missing.
class EveryDatabaseTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
};

} // namespace roundtrip::test
