// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/querylog.h"
#include "datalayer/records/async/queryrunner.h"
#include "datalayer/records/loading/relationcheck.h"

#include <QTest>

#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

/// Books that refer to authors by a number, by a column that is called like its relation, by a text
/// and by two columns; nobody has declared a key.
const QString legacy
    = u"CREATE TABLE author (id INTEGER PRIMARY KEY, code TEXT UNIQUE, checked INTEGER);"
      "CREATE TABLE book (id INTEGER PRIMARY KEY, author_id INTEGER, author INTEGER, code TEXT,"
      " checked INTEGER, parent INTEGER);"
      "CREATE TABLE part (a INTEGER, b TEXT, PRIMARY KEY (a, b));"
      "CREATE TABLE \"odd \"\"name\" (\"a \"\"b\" INTEGER, c TEXT);"
      "INSERT INTO author VALUES (1, 'x', 0), (2, 'y', 0);"
      "INSERT INTO book VALUES (1, 1, 2, 'x', 1, NULL), (2, 2, 9, 'z', 1, 1), (3, 7, NULL, 'y', 2, "
      "9),"
      " (4, NULL, 1, NULL, 9, 1);"
      "INSERT INTO part VALUES (1, 'p'), (2, 'q');"
      "INSERT INTO \"odd \"\"name\" VALUES (1, 'p'), (2, 'p'), (NULL, 'p'), (2, NULL);"_s;

/// See openEndless().
const DeclaredRelation endless {
    .table = u"endless"_s, .columns = { u"n"_s }, .target = u"author"_s, .targetColumns = {}
};

} // namespace

class TestRelationCheck : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void countsWhatFits_data();
    void countsWhatFits();
    void saysWhatCannotBeCompared_data();
    void saysWhatCannotBeCompared();
    void isLoggedAsCounts();
    void endsInTime();
    void endsAtAStop();

private:
    Result<RelationCheck> check(const DeclaredRelation &relation)
    {
        auto reply = m_runner->check(relation);
        if (!QTest::qWaitFor([&] { return reply.isFinished(); }))
            return DbError { DbError::Kind::Misuse, u"no answer"_s, {} };
        return reply.result();
    }

    void openEndless();

    std::unique_ptr<QueryLog> m_log;
    std::unique_ptr<QueryRunner> m_runner;
};

void TestRelationCheck::init()
{
    m_runner.reset();
    m_log = std::make_unique<QueryLog>();
    m_runner = std::make_unique<QueryRunner>(*m_log);
    ConnectionSettings settings;
    settings.script = legacy;
    auto opened = m_runner->open(settings);
    QTRY_VERIFY(opened.isFinished());
    QVERIFY(opened.result());
}

void TestRelationCheck::countsWhatFits_data()
{
    QTest::addColumn<DeclaredRelation>("relation");
    QTest::addColumn<int>("matching");
    QTest::addColumn<int>("dangling");
    const auto row = [](const char *title, const QString &table, const QStringList &columns,
                        const QString &target, const QStringList &targetColumns, int matching,
                        int dangling) {
        QTest::newRow(title) << DeclaredRelation {
            .table = table, .columns = columns, .target = target, .targetColumns = targetColumns
        } << matching << dangling;
    };
    row("a key", u"book"_s, { u"author_id"_s }, u"author"_s, {}, 2, 1);
    row("a column called like the table", u"book"_s, { u"author"_s }, u"author"_s, { u"id"_s }, 2,
        1);
    row("texts", u"book"_s, { u"code"_s }, u"author"_s, { u"code"_s }, 2, 1);
    row("a column with the name that is given", u"book"_s, { u"checked"_s }, u"author"_s,
        { u"id"_s }, 3, 1);
    row("its own table", u"book"_s, { u"parent"_s }, u"book"_s, {}, 2, 1);
    row("two columns", u"odd \"name"_s, { u"a \"b"_s, u"c"_s }, u"part"_s, {}, 1, 1);
}

void TestRelationCheck::countsWhatFits()
{
    QFETCH(const DeclaredRelation, relation);
    QFETCH(const int, matching);
    QFETCH(const int, dangling);
    const Result<RelationCheck> counted = check(relation);
    QVERIFY2(counted, qPrintable(counted ? QString() : counted.error().text));
    QCOMPARE(counted->matching, matching);
    QCOMPARE(counted->dangling, dangling);
}

void TestRelationCheck::saysWhatCannotBeCompared_data()
{
    QTest::addColumn<DeclaredRelation>("relation");
    QTest::addColumn<QString>("error");
    QTest::newRow("no table") << DeclaredRelation {
        .table = u"boook"_s, .columns = { u"id"_s }, .target = u"author"_s, .targetColumns = {}
    } << u"did you mean \"book\"?"_s;
    QTest::newRow("no column") << DeclaredRelation {
        .table = u"book"_s, .columns = { u"authr"_s }, .target = u"author"_s, .targetColumns = {}
    } << u"\"authr\" is not a column of book"_s;
    QTest::newRow("another number") << DeclaredRelation {
        .table = u"book"_s, .columns = { u"id"_s }, .target = u"part"_s, .targetColumns = {}
    } << u"1 column of book cannot refer to 2 columns of part"_s;
    QTest::newRow("a junction") << DeclaredRelation { .table = u"book"_s,
                                                      .columns = {},
                                                      .target = u"author"_s,
                                                      .targetColumns = {},
                                                      .through = u"part"_s }
                                << u"no key of its own"_s;
}

void TestRelationCheck::saysWhatCannotBeCompared()
{
    QFETCH(const DeclaredRelation, relation);
    QFETCH(const QString, error);
    const Result<RelationCheck> counted = check(relation);
    QVERIFY(!counted);
    QCOMPARE(counted.error().kind, DbError::Kind::Name);
    QVERIFY2(counted.error().text.contains(error), qPrintable(counted.error().text));
}

void TestRelationCheck::isLoggedAsCounts()
{
    const qsizetype before = m_log->records().size();
    QVERIFY(check({ .table = u"book"_s,
                    .columns = { u"author_id"_s },
                    .target = u"author"_s,
                    .targetColumns = {} }));
    const QList<QueryRecord> added = m_log->records().sliced(before);
    QCOMPARE(added.size(), 2);
    for (const QueryRecord &record : added)
        QCOMPARE(record.kind, QueryRecord::Kind::Count);
}

/// Opens a database with a view whose first record takes for ever.
void TestRelationCheck::openEndless()
{
    ConnectionSettings settings;
    settings.script = u"CREATE TABLE author (id INTEGER PRIMARY KEY);"
                      "CREATE VIEW endless AS WITH RECURSIVE c (x) AS"
                      " (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x AS n FROM c;"_s;
    auto opened = m_runner->open(settings);
    QTRY_VERIFY(opened.isFinished());
}

void TestRelationCheck::endsInTime()
{
    openEndless();
    auto reply = m_runner->check(endless, std::chrono::milliseconds(50));
    QTRY_VERIFY(reply.isFinished());
    QVERIFY(!reply.result());
    QCOMPARE(reply.result().error().kind, DbError::Kind::Timeout);
}

void TestRelationCheck::endsAtAStop()
{
    openEndless();
    auto reply = m_runner->check(endless);
    m_runner->stop(m_runner->lastRequest());
    QTRY_VERIFY(reply.isFinished());
    QVERIFY(!reply.result());
    QCOMPARE(reply.result().error().kind, DbError::Kind::Stopped);
}

QTEST_GUILESS_MAIN(TestRelationCheck)
#include "tst_relationcheck.moc"
