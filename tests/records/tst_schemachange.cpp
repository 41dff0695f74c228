// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/querylog.h"
#include "datalayer/records/async/queryrunner.h"
#include "datalayer/records/loadedrecords.h"
#include "datalayer/records/loading/recordloader.h"
#include "tests/support/testdatabase.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

const QString library
    = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
      "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, author_id REFERENCES author);"
      "INSERT INTO author VALUES (1, 'A'); INSERT INTO book VALUES (1, 'x', 1);"_s;

} // namespace

/// Another program changes the tables of a file that is open here: the next load sees it.
class TestSchemaChange : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void seesWhatAnotherHasDone_data();
    void seesWhatAnotherHasDone();
    void keepsTheSchemaWhereOnlyRecordsChange();
    void saysWhatThereIsWhereTheTableIsGone();
    void followsEarlierRecords();
    void readsAnotherFileUnderTheName();
    void keepsDeclaredNames();
    void isAskedForByALibrary();

private:
    template <typename T>
    static bool waitFor(const QFuture<T> &future)
    {
        return QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000);
    }
    Loaded load(const QuerySet &query)
    {
        const auto future = m_runner->load(query, FetchStrategy::Prefetch);
        return waitFor(future) ? future.result() : Loaded();
    }

    std::unique_ptr<DatabaseFile> m_file;
    std::unique_ptr<QueryLog> m_log;
    std::unique_ptr<QueryRunner> m_runner;
    ConnectionSettings m_settings;
};

void TestSchemaChange::init()
{
    m_runner.reset();
    m_file = std::make_unique<DatabaseFile>(library);
    m_log = std::make_unique<QueryLog>();
    m_runner = std::make_unique<QueryRunner>(*m_log);
    m_settings = {};
    m_settings.path = m_file->path();
    QVERIFY(waitFor(m_runner->open(m_settings)));
}

void TestSchemaChange::seesWhatAnotherHasDone_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("lookup");
    QTest::addColumn<QString>("columns");
    QTest::newRow("a column more") << u"ALTER TABLE author ADD COLUMN born INTEGER;"_s
                                   << u"author"_s << u"book"_s << u"id,name,born"_s;
    QTest::newRow("a column less")
        << u"ALTER TABLE author DROP COLUMN name;"_s << u"author"_s << u"book"_s << u"id"_s;
    QTest::newRow("a column renamed") << u"ALTER TABLE author RENAME COLUMN name TO called;"_s
                                      << u"author"_s << u"book"_s << u"id,called"_s;
    QTest::newRow("a table renamed")
        << u"ALTER TABLE book RENAME TO volume;"_s << u"author"_s << u"volume"_s << u"id,name"_s;
    QTest::newRow("a table more")
        << u"CREATE TABLE note (id INTEGER PRIMARY KEY, author_id REFERENCES author);"_s
        << u"author"_s << u"note"_s << u"id,name"_s;
    QTest::newRow("a view more") << u"CREATE VIEW short AS SELECT name FROM author;"_s << u"short"_s
                                 << QString() << u"name"_s;
}

void TestSchemaChange::seesWhatAnotherHasDone()
{
    QFETCH(const QString, script);
    QFETCH(const QString, root);
    QFETCH(const QString, lookup);
    QFETCH(const QString, columns);
    QVERIFY(!load(QuerySet(u"author"_s).prefetchRelated(u"book"_s)).error);
    QSignalSpy changed(m_runner.get(), &QueryRunner::schemaChanged);
    writeScript(m_file->path(), script);
    QuerySet query(root);
    if (!lookup.isEmpty())
        query = query.prefetchRelated(lookup);
    const Loaded loaded = load(query);
    QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
    const Schema &schema = loaded.records->schema();
    QCOMPARE(schema.table(schema.tableIndex(root)).columnNames().join(u','), columns);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<DatabaseInfo>().schema, loaded.records->sharedSchema());
    // Once: nothing has changed since.
    QVERIFY(!load(query).error);
    QTRY_COMPARE(changed.size(), 1);
}

void TestSchemaChange::keepsTheSchemaWhereOnlyRecordsChange()
{
    QSignalSpy changed(m_runner.get(), &QueryRunner::schemaChanged);
    const Loaded before = load(QuerySet(u"author"_s));
    writeScript(m_file->path(), u"INSERT INTO author VALUES (2, 'B');"_s);
    const Loaded after = load(QuerySet(u"author"_s));
    QCOMPARE(after.records->recordCount(), 2);
    QCOMPARE(after.records->sharedSchema(), before.records->sharedSchema());
    // A trigger changes the catalogue, and nothing that a schema has.
    writeScript(m_file->path(), u"CREATE TRIGGER t AFTER INSERT ON author BEGIN SELECT 1; END;"_s);
    QCOMPARE(load(QuerySet(u"author"_s)).records->sharedSchema(), before.records->sharedSchema());
    QCOMPARE(changed.size(), 0);
    // An index is a part of it.
    writeScript(m_file->path(), u"CREATE INDEX i ON author (name);"_s);
    const auto indexed = load(QuerySet(u"author"_s)).records->sharedSchema();
    QCOMPARE(indexed->table(indexed->tableIndex(u"author"_s)).indexes.size(), 1);
    QTRY_COMPARE(changed.size(), 1);
}

void TestSchemaChange::saysWhatThereIsWhereTheTableIsGone()
{
    QSignalSpy changed(m_runner.get(), &QueryRunner::schemaChanged);
    writeScript(m_file->path(), u"DROP TABLE book; CREATE TABLE books (id);"_s);
    const Loaded loaded = load(QuerySet(u"book"_s));
    QVERIFY(loaded.error);
    QCOMPARE(loaded.error->kind, DbError::Kind::Name);
    QVERIFY2(loaded.error->text.contains("did you mean \"books\"?"_L1),
             qPrintable(loaded.error->text));
    QTRY_COMPARE(changed.size(), 1);
    const Loaded path = load(QuerySet(u"author"_s).prefetchRelated(u"book"_s));
    QVERIFY(path.error);
    QCOMPARE(path.error->kind, DbError::Kind::Name);
}

/// Records that are shown still belong to the database, whatever its tables are by now.
void TestSchemaChange::followsEarlierRecords()
{
    const Loaded loaded = load(QuerySet(u"author"_s).prefetchRelated(u"book"_s));
    writeScript(m_file->path(), u"ALTER TABLE author ADD COLUMN born INTEGER;"_s);
    QVERIFY(!load(QuerySet(u"author"_s)).error);
    const auto related = m_runner->loadRelated(RecordPlace::root(loaded.records, 0), StepId { 1 },
                                               FetchStrategy::Prefetch);
    QVERIFY(waitFor(related));
    QVERIFY2(!related.result().error,
             related.result().error ? qPrintable(related.result().error->text) : "");
    QCOMPARE(related.result().records->recordCount(), 1);
    const auto whole = m_runner->wholeValue(RecordPlace::root(loaded.records, 0), 1);
    QVERIFY(waitFor(whole));
    QCOMPARE(whole.result()->bytes, "A"_ba);
}

void TestSchemaChange::readsAnotherFileUnderTheName()
{
    // With the same number of changes to its tables.
    const DatabaseFile other(
        u"CREATE TABLE fruit (id INTEGER PRIMARY KEY, name TEXT, x);"
        "CREATE TABLE tree (id INTEGER PRIMARY KEY, fruit_id REFERENCES fruit);"
        "INSERT INTO fruit VALUES (1, 'quince', 2);"_s,
        DatabaseFile::Journal::WriteAheadLog);
    QVERIFY(QFile::remove(m_file->path()));
    QVERIFY(QFile::copy(other.path(), m_file->path()));
    const Loaded loaded = load(QuerySet(u"fruit"_s).prefetchRelated(u"tree"_s));
    QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
    QCOMPARE(loaded.records->recordCount(), 1);
}

void TestSchemaChange::keepsDeclaredNames()
{
    m_settings.declaredNames = { { u"author"_s, u"book"_s, u"books"_s } };
    QVERIFY(waitFor(m_runner->open(m_settings)));
    writeScript(m_file->path(), u"CREATE TABLE note (id INTEGER PRIMARY KEY);"_s);
    const Loaded loaded = load(QuerySet(u"author"_s).prefetchRelated(u"books"_s));
    QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
    QCOMPARE(loaded.records->recordCount(), 2);
}

void TestSchemaChange::isAskedForByALibrary()
{
    Database database = openFile(m_file->path());
    writeScript(m_file->path(), u"CREATE TABLE note (id INTEGER PRIMARY KEY);"_s);
    QVERIFY(!database.objects(u"note"_s).fetch());
    QVERIFY(database.refreshSchema());
    QVERIFY(database.objects(u"note"_s).fetch());
}

QTEST_GUILESS_MAIN(TestSchemaChange)
#include "tst_schemachange.moc"
