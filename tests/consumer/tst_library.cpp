// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/access/database.h"
#include "datalayer/testing/querycount.h"

#include <QCoreApplication>

// Code of others: without our rules for strings and warnings. No Q_OBJECT, since the meta-object
// compiler waits for the libraries to be built, which check_consumer.cmake need not.

static void loadsBooksInTwoQueries()
{
    roundtrip::ConnectionSettings settings;
    settings.script = "CREATE TABLE author (id INTEGER PRIMARY KEY);"
                      "CREATE TABLE book (id INTEGER PRIMARY KEY,"
                      " author_id INTEGER REFERENCES author);"
                      "INSERT INTO author VALUES (1), (2);";
    auto database = roundtrip::Database::open(settings);
    QVERIFY(database);
    const roundtrip::QueryCapture capture(*database);
    QVERIFY(database->objects("author").prefetchRelated("book").fetch());
    EXPECT_QUERIES(capture, 2);
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    loadsBooksInTwoQueries();
    return QTest::currentTestFailed() ? 1 : 0;
}
