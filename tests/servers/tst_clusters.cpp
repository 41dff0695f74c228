// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/access/database.h"
#include "datalayer/records/loading/fetchstrategy.h"
#include "tests/support/statementwatch.h"
#include "tests/support/testcluster.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <map>
#include <optional>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// 30 authors with 5 books each.
QString libraryScript()
{
    QStringList authors;
    QStringList books;
    for (int i = 1; i <= 30; ++i) {
        authors << u"(%1, 'author %1')"_s.arg(i);
        for (int j = 0; j < 5; ++j)
            books << u"(%1, 'book %1', %2)"_s.arg(i * 5 + j).arg(i);
    }
    return u"CREATE TABLE author (id INTEGER PRIMARY KEY, name VARCHAR(90));"
           "CREATE TABLE book (id INTEGER PRIMARY KEY, title VARCHAR(90), author_id INTEGER, "
           "FOREIGN KEY (author_id) REFERENCES author (id));"
           "INSERT INTO author VALUES %1; INSERT INTO book VALUES %2;"_s.arg(authors.join(u", "_s),
                                                                             books.join(u", "_s));
}

QByteArray libraryAt(Database &database, FetchStrategy strategy)
{
    const Loaded loaded = load(database, u"author"_s, { u"book__author"_s }, strategy);
    return loaded.error ? loaded.error->text.toUtf8() : recordsJson(*loaded.records);
}

} // namespace

/// Databases on several servers: each of them gives the same records, and where one falls, another
/// takes over.
class TestClusters : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void initTestCase() { }
    void init();
    void findsTheSameRecordsOnEveryNode();
    void goesOnElsewhereWhenANodeFalls();
    void comesBackToANodeThatIsThereAgain();
    void cleanupTestCase() { m_started.clear(); }

private:
    struct Started
    {
        std::unique_ptr<TestCluster> cluster;
        QString why;
        QString database;
    };
    static bool isPostgres()
    {
        QFETCH_GLOBAL(const DatabaseKind, kind);
        return kind == DatabaseKind::PostgreSql;
    }
    [[nodiscard]] TestServer &first() const { return *m_here->cluster->nodes().front(); }
    [[nodiscard]] TestServer &last() const { return *m_here->cluster->nodes().back(); }
    void awaitLibrary();
    /// A load of all authors with their books on \a database, during which the last node falls.
    static Loaded loadWhileItFalls(Database &database, TestServer &node);

    std::map<DatabaseKind, Started> m_started;
    Started *m_here = nullptr; ///< of the present row
};

void TestClusters::initTestCase_data()
{
    QTest::addColumn<DatabaseKind>("kind");
    QTest::newRow("PostgreSQL with a replica") << DatabaseKind::PostgreSql;
    QTest::newRow("Galera") << DatabaseKind::MySql;
}

void TestClusters::init()
{
    QFETCH_GLOBAL(const DatabaseKind, kind);
    m_here = &m_started[kind];
    if (!m_here->cluster && m_here->why.isEmpty()) {
        m_here->cluster = TestCluster::start(kind, &m_here->why);
        if (m_here->cluster) {
            m_here->database = first().createDatabase();
            first().run(m_here->database, libraryScript());
            awaitLibrary();
        }
    }
    if (!m_here->cluster)
        QSKIP(qPrintable(m_here->why));
}

/// What was written arrives at the other nodes a moment later.
void TestClusters::awaitLibrary()
{
    for (const std::unique_ptr<TestServer> &node : m_here->cluster->nodes()) {
        QTRY_VERIFY_WITH_TIMEOUT(node->tryRun(m_here->database, u"SELECT 1 FROM book"_s).isEmpty(),
                                 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(
            node->value(m_here->database, u"SELECT COUNT(*) FROM book"_s).toInt(), 150, 30'000);
    }
}

void TestClusters::findsTheSameRecordsOnEveryNode()
{
    QByteArray expected;
    for (const std::unique_ptr<TestServer> &node : m_here->cluster->nodes()) {
        auto database = Database::open(node->settings(m_here->database));
        QVERIFY2(database, database ? "" : qPrintable(database.error().text));
        for (const FetchStrategy strategy : allFetchStrategies()) {
            const QByteArray found = libraryAt(*database, strategy);
            if (expected.isEmpty())
                expected = found;
            QCOMPARE(found, expected);
        }
    }
    QVERIFY(expected.contains("author 30") && expected.contains("book 154"));
}

Loaded TestClusters::loadWhileItFalls(Database &database, TestServer &node)
{
    bool hasFallen = false;
    const StatementWatch watch([&](const QString &statement) {
        if (!hasFallen && statement.contains("FROM author"_L1)) {
            hasFallen = true;
            node.kill();
        }
    });
    return load(database, u"author"_s, { u"book"_s });
}

void TestClusters::goesOnElsewhereWhenANodeFalls()
{
    ConnectionSettings settings = TestCluster::settings({ &last(), &first() }, m_here->database);
    if (isPostgres())
        settings.server.options << std::pair(u"target_session_attrs"_s, u"any"_s);
    auto database = Database::open(settings);
    QVERIFY2(database, database ? "" : qPrintable(database.error().text));
    const QByteArray before = libraryAt(*database, FetchStrategy::Prefetch);

    const Loaded loaded = loadWhileItFalls(*database, last());
    QVERIFY(loaded.error);
    QCOMPARE(loaded.error->kind, DbError::Kind::Connection);
    QVERIFY2(loaded.error->text.startsWith("the connection to the server was lost ("_L1)
                 && loaded.error->text.endsWith(
                     "); what was loaded is still here, and loading again connects anew"_L1),
             qPrintable(loaded.error->text));
    QVERIFY(loaded.records);
    QCOMPARE(loaded.records->root().rowCount(), 30);

    for (const FetchStrategy strategy : allFetchStrategies())
        QCOMPARE(libraryAt(*database, strategy), before);
    QVERIFY(database->connection().serverVersion().startsWith(isPostgres() ? u"PostgreSQL"_s
                                                                           : u"MariaDB"_s));
    // It is not there any more for whoever names it alone.
    auto alone = Database::open(last().settings(m_here->database));
    QVERIFY(!alone);
    QVERIFY2(alone.error().text.startsWith("the server cannot be reached ("_L1),
             qPrintable(alone.error().text));
}

void TestClusters::comesBackToANodeThatIsThereAgain()
{
    if (!isPostgres())
        QSKIP("a Galera node that was killed needs its administrator");
    last().restart();
    auto database = Database::open(last().settings(m_here->database));
    QVERIFY2(database, database ? "" : qPrintable(database.error().text));
    const QByteArray before = libraryAt(*database, FetchStrategy::Prefetch);
    QVERIFY(loadWhileItFalls(*database, last()).error);
    const Loaded still = load(*database, u"author"_s, {});
    QVERIFY(still.error); // there is nobody yet
    QCOMPARE(still.error->kind, DbError::Kind::Connection);
    last().restart();
    QCOMPARE(libraryAt(*database, FetchStrategy::Prefetch), before);
}

QTEST_GUILESS_MAIN(TestClusters)
#include "tst_clusters.moc"
