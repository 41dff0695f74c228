// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/loadfile/loadfilesource.h"
#include "datalayer/log/querylog.h"
#include "datalayer/records/async/queryrunner.h"
#include "datalayer/records/loading/relationcheck.h"
#include "tests/support/keptloads.h"
#include "tests/support/testdatabase.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

const QuerySet authorsWithBooks = QuerySet(u"author"_s).prefetchRelated(u"book"_s);

} // namespace

/// A QueryRunner with a load file in place of a database.
class TestLoadFileSource : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answersWithTheLoad();
    void answersWhatWasOpened();
    void refusesWhatTakesADatabase();
    void keepsWhatIsOpenWhereReadingFails();
    void givesWayToADatabase();

private:
    QTemporaryDir m_folder;
    QString m_path;
};

void TestLoadFileSource::initTestCase()
{
    m_path = m_folder.filePath(u"lesson.roundtrip"_s);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(smallLoadFile());
}

void TestLoadFileSource::answersWithTheLoad()
{
    QueryLog log;
    log.append({ .sql = u"SELECT 1"_s });
    QueryRunner runner(log);
    const Result<DatabaseInfo> info = runner.open(loadFileSource(m_path)).result();
    QVERIFY(info);
    QCOMPARE(info->title, u"lesson.roundtrip"_s);
    QVERIFY(info->kept);
    QCOMPARE(info->kept->database, u"library"_s);
    QCOMPARE(info->kept->query, authorsWithBooks);
    const qsizetype logged = log.records().size();
    // As a page, too.
    for (const QuerySet &query : { authorsWithBooks, authorsWithBooks.limit(100) }) {
        const Loaded loaded = runner.load(query, FetchStrategy::Prefetch).result();
        QVERIFY(!loaded.error);
        QCOMPARE(loaded.records->sharedSchema(), info->schema);
        QCOMPARE(loaded.records->root().rowCount(), 2);
        QCOMPARE(log.record(loaded.records->root().queryOf(0)).kind, QueryRecord::Kind::Root);
        QCOMPARE(log.queriesOfLoad(loaded.load).size(), 2);
    }
    QCOMPARE(*runner.count(authorsWithBooks, 100).result(), 2);
    QCOMPARE(log.records().size(), logged);
    QVERIFY(runner.shutDown());
}

/// What was not opened takes the database.
void TestLoadFileSource::answersWhatWasOpened()
{
    const QString path = m_folder.filePath(u"opened.roundtrip"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(loadFileText(keptWithOpenings()));
    file.close();
    QueryLog log;
    log.append({ .sql = u"SELECT 1"_s });
    QueryRunner runner(log);
    const Result<DatabaseInfo> info = runner.open(loadFileSource(path)).result();
    QVERIFY2(info, info ? "" : qPrintable(info.error().text));
    QCOMPARE(info->kept->opened.size(), 1);
    QCOMPARE(info->kept->opened.constFirst().row, 1);
    const Loaded loaded = runner.load(info->kept->query, FetchStrategy::Naive).result();
    QVERIFY(!loaded.error);
    const auto opened = [&](qsizetype row) {
        return runner
            .loadRelated(RecordPlace::root(loaded.records, row), StepId { 1 }, FetchStrategy::Naive)
            .result();
    };
    const Loaded bo = opened(1);
    QVERIFY(!bo.error);
    QCOMPARE(bo.records->root().rowCount(), 1);
    const QueryRecord query = log.record(bo.records->root().queryOf(0));
    QCOMPARE(query.load, bo.load);
    QCOMPARE(query.keysFrom, loaded.records->root().queryOf(1));
    QCOMPARE(log.queriesOfLoad(loaded.load).size(), 1);
    QCOMPARE(log.queriesOfLoad(bo.load).size(), 2);
    QVERIFY(opened(0).error);
    QVERIFY(runner.shutDown());
}

void TestLoadFileSource::refusesWhatTakesADatabase()
{
    QueryLog log;
    QueryRunner runner(log);
    const Result<DatabaseInfo> info = runner.open(loadFileSource(m_path)).result();
    QVERIFY(info);
    const QString refusal = u"this is a load that was saved on 2026-11-29 from library; open the "
                            "database to load again"_s;
    const Loaded loaded = runner.load(authorsWithBooks, FetchStrategy::Prefetch).result();
    const RecordPlace place = RecordPlace::root(loaded.records, 0);
    const Relation &books = info->schema->relations(0).front();
    const auto textOf = [](const auto &result) { return result ? u"none"_s : result.error().text; };
    QCOMPARE(runner.load(authorsWithBooks, FetchStrategy::Naive).result().error->text, refusal);
    QCOMPARE(runner.load(QuerySet(u"book"_s), FetchStrategy::Prefetch).result().error->text,
             refusal);
    QCOMPARE(
        runner.load(authorsWithBooks.offset(100), FetchStrategy::Prefetch).result().error->text,
        refusal);
    QCOMPARE(runner.loadRelated(place, StepId { 1 }, FetchStrategy::Naive).result().error->text,
             refusal);
    QCOMPARE(textOf(runner.count(QuerySet(u"book"_s), 100).result()), refusal);
    QCOMPARE(textOf(runner.definition(info->schema, 0).result()), refusal);
    QCOMPARE(textOf(runner.wholeValue(place, 1).result()), refusal);
    QCOMPARE(
        textOf(
            runner.countRelated(place, { &books }, 100, std::make_shared<std::atomic_bool>(false))
                .result()),
        refusal);
    QCOMPARE(textOf(runner.check({}).result()), refusal);
    QCOMPARE(log.loads().size(), 1);
    QVERIFY(runner.shutDown());
}

void TestLoadFileSource::keepsWhatIsOpenWhereReadingFails()
{
    const DatabaseFile file(u"CREATE TABLE t (id INTEGER PRIMARY KEY);"_s);
    ConnectionSettings settings;
    settings.path = file.path();
    QueryLog log;
    QueryRunner runner(log);
    QVERIFY(runner.open(settings).result());
    const Result<DatabaseInfo> failed = runner.open(loadFileSource(file.path())).result();
    QVERIFY(!failed);
    QCOMPARE(failed.error().text, u"it is not a load that Roundtrip has saved"_s);
    QVERIFY(!runner.load(QuerySet(u"t"_s), FetchStrategy::Naive).result().error);
    QVERIFY(runner.shutDown());
}

void TestLoadFileSource::givesWayToADatabase()
{
    const DatabaseFile file(u"CREATE TABLE t (id INTEGER PRIMARY KEY);"_s);
    ConnectionSettings settings;
    settings.path = file.path();
    QueryLog log;
    QueryRunner runner(log);
    QVERIFY(runner.open(loadFileSource(m_path)).result());
    const Result<DatabaseInfo> info = runner.open(settings).result();
    QVERIFY(info);
    QVERIFY(!info->kept);
    QVERIFY(!runner.load(QuerySet(u"t"_s), FetchStrategy::Naive).result().error);
    QVERIFY(runner.shutDown());
}

QTEST_GUILESS_MAIN(TestLoadFileSource)

#include "tst_loadfilesource.moc"
