// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/connection.h"
#include "datalayer/records/access/database.h"

#include <QObject>
#include <QString>

namespace roundtrip::test {

class TestServer;

/// Returns the kind of database that this run of a test is for. The environment variable
/// ROUNDTRIP_DATABASE names it: `postgresql`, `mariadb` or `sqlite`; SQLite without the variable.
[[nodiscard]] DatabaseKind testedKind();
/// Returns the reader that this run of a test is for: the general one if the environment variable
/// ROUNDTRIP_READER is `general`, else the fast one.
[[nodiscard]] RowReading testedReading();
/// Returns the server of a test that is run for a server. To be called only between
/// EveryDatabaseTest::initTestCase() and cleanupTestCase().
[[nodiscard]] TestServer &testedServer();
/// Opens a database of the tested kind that holds what the SQLite script of \a settings makes, see
/// serverScript(). On a server the same script may give the same database again. Only the two
/// databases that were opened last there can be used: an earlier one is emptied for the next
/// script. A failure ends the program with the reason.
[[nodiscard]] Database openTested(const ConnectionSettings &settings,
                                  RowReading reader = testedReading());
/// Opens a database of the tested kind that holds what \a sqliteScript makes, with \a relations and
/// \a names declared.
[[nodiscard]] Database openTested(const QString &sqliteScript,
                                  const QList<DeclaredRelation> &relations = {},
                                  const QList<DeclaredName> &names = {});

/// EveryDatabaseTest is the base of a test whose program is run once for each kind of database. It
/// starts the server that testedKind() needs; where the server is not installed, it skips the test
/// and says what is missing.
class EveryDatabaseTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
};

} // namespace roundtrip::test
