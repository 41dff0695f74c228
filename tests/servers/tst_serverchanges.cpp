// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/access/database.h"
#include "tests/support/otheruser.h"
#include "tests/support/serverstest.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

/// What becomes of a database whose tables others alter on the server while it is open.
class TestServerChanges : public ServersTest
{
    Q_OBJECT

private slots:
    void hasOtherTablesThanBefore();
    void followsWhatOthersAlter_data();
    void followsWhatOthersAlter();
    void preparesAnewWhatFailed();

private:
    QString script() const override
    {
        return u"CREATE TABLE author (id INTEGER PRIMARY KEY);"
               "INSERT INTO author VALUES (1), (2), (3);"
               "CREATE TABLE book (id INTEGER PRIMARY KEY,"
               " author_id INTEGER REFERENCES author (id));"
               "INSERT INTO book VALUES (1, 1), (2, 1), (3, 2), (4, 3)"_s;
    }
};

/// What another user alters, makes and drops shows once the catalogue is read again.
void TestServerChanges::hasOtherTablesThanBefore()
{
    Result<Database> database = Database::open(settings());
    QVERIFY(database);
    QVERIFY(!load(*database, u"author"_s, { u"book"_s }).error);
    {
        OtherUser other(settings());
        other.run(u"ALTER TABLE author ADD COLUMN name VARCHAR(20)"_s);
        other.run(u"CREATE TABLE note (id INTEGER PRIMARY KEY, author_id INTEGER REFERENCES "
                  "author (id))"_s);
        other.run(u"INSERT INTO note VALUES (1, 3)"_s);
        other.run(u"DROP TABLE book"_s);
    }
    const Result<> again = database->refreshSchema();
    QVERIFY2(again, again ? "" : qPrintable(again.error().text));
    const Loaded loaded = load(*database, u"author"_s, { u"note"_s });
    QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
    QCOMPARE(loaded.records->recordCount(), 4);
    const Schema &schema = database->schema();
    QCOMPARE(schema.table(schema.tableIndex(u"author"_s)).columns.size(), 2);
    QCOMPARE(schema.tableIndex(u"book"_s), -1);
    const Loaded gone = load(*database, u"author"_s, { u"book"_s });
    QVERIFY(gone.error);
    QVERIFY2(gone.error->text.contains("\"book\" is not a relation of author"_L1),
             qPrintable(gone.error->text));
}

void TestServerChanges::followsWhatOthersAlter_data()
{
    QTest::addColumn<QStringList>("changes");
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("another type") << QStringList { u"TYPE"_s } << u"id,n,t"_s << R"("n":"5")"_ba;
    QTest::newRow("another name") << QStringList { u"ALTER TABLE note RENAME COLUMN n TO m"_s }
                                  << u"id,m,t"_s << R"("m":5)"_ba;
    QTest::newRow("a column less")
        << QStringList { u"ALTER TABLE note DROP COLUMN n"_s } << u"id,t"_s << R"("t":"x")"_ba;
    QTest::newRow("a column more") << QStringList { u"ALTER TABLE note ADD COLUMN z INTEGER"_s }
                                   << u"id,n,t,z"_s << R"("z":null)"_ba;
    QTest::newRow("another table of the name")
        << QStringList { u"DROP TABLE note"_s,
                         u"CREATE TABLE note (id INTEGER PRIMARY KEY, t VARCHAR(20), n REAL)"_s,
                         u"INSERT INTO note VALUES (1, 'y', 1.5)"_s }
        << u"id,t,n"_s << R"("n":1.5)"_ba;
    QTest::newRow("a view of the name")
        << QStringList { u"ALTER TABLE note RENAME TO old"_s,
                         u"CREATE VIEW note AS SELECT id, t FROM old"_s }
        << u"id,t"_s << R"("t":"x")"_ba;
}

/// The statements of the loads before may still be prepared.
void TestServerChanges::followsWhatOthersAlter()
{
    QFETCH(const QStringList, changes);
    QFETCH(const QString, columns);
    QFETCH(const QByteArray, value);
    OtherUser other(settings());
    other.run(u"CREATE TABLE note (id INTEGER PRIMARY KEY, n INTEGER, t VARCHAR(20))"_s);
    other.run(u"INSERT INTO note VALUES (1, 5, 'x')"_s);
    Result<Database> database = Database::open(settings());
    QVERIFY(database);
    const QuerySet query = QuerySet(u"note"_s).filter(u"id"_s, 1).limit(10);
    for (int i = 0; i < 2; ++i)
        QVERIFY(!database->load(query, FetchStrategy::Prefetch).error);
    const QString otherType = m_server->kind() == DatabaseKind::PostgreSql
        ? u"ALTER TABLE note ALTER COLUMN n TYPE VARCHAR(20)"_s
        : u"ALTER TABLE note MODIFY n VARCHAR(20)"_s;
    for (const QString &change : changes)
        other.run(change == "TYPE"_L1 ? otherType : change);
    // A library that has not looked again hears of it in one line, if it is in the way.
    const Loaded unaware = database->load(query, FetchStrategy::Prefetch);
    if (unaware.error)
        QVERIFY2(!unaware.error->text.contains(u'\n'), qPrintable(unaware.error->text));
    for (int i = 0; i < 2; ++i) {
        const Result<> again = database->refreshSchema();
        QVERIFY2(again, again ? "" : qPrintable(again.error().text));
        const Loaded loaded = database->load(query, FetchStrategy::Prefetch);
        QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
        const Schema &schema = loaded.records->schema();
        QCOMPARE(schema.table(schema.tableIndex(u"note"_s)).columnNames().join(u','), columns);
        QCOMPARE(loaded.records->root().rowCount(), 1);
        const QByteArray json = recordsJson(*loaded.records);
        QVERIFY2(json.contains(value), json.constData());
    }
}

/// A statement that was prepared for a table as it was.
void TestServerChanges::preparesAnewWhatFailed()
{
    m_server->run(m_database,
                  u"CREATE TABLE word (id INTEGER PRIMARY KEY, name VARCHAR(9));"
                  "INSERT INTO word VALUES (1, 'a'), (2, 'b'), (3, 'c')"_s);
    Result<Database> database = Database::open(settings());
    QVERIFY(database);
    const QuerySet query = QuerySet(u"word"_s).limit(2);
    QVERIFY(!database->load(query, FetchStrategy::Prefetch).error);
    m_server->run(m_database,
                  TestServers::isPostgres() ? u"ALTER TABLE word ALTER name TYPE varchar(77)"_s
                                            : u"ALTER TABLE word MODIFY name varchar(77)"_s);
    // PostgreSQL refuses it once.
    std::ignore = database->load(query, FetchStrategy::Prefetch);
    const Loaded loaded = database->load(query, FetchStrategy::Prefetch);
    QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
    QCOMPARE(loaded.records->root().rowCount(), 2);
}

QTEST_GUILESS_MAIN(TestServerChanges)
#include "tst_serverchanges.moc"
