// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/export/recordexport.h"
#include "datalayer/export/recordwriter.h"
#include "datalayer/log/querylog.h"
#include "datalayer/records/access/database.h"
#include "tests/support/testdatabase.h"

#include <QBuffer>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// 250 authors with three books each, tags for every second, and ties among the names.
const QString manyBooks = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
                          "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT,"
                          " author_id INTEGER REFERENCES author (id));"
                          "CREATE INDEX book_author ON book (author_id);"
                          "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c"
                          " WHERE i < 250) INSERT INTO author SELECT i * 3, 'n' || (i % 7) FROM c;"
                          "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c"
                          " WHERE i < 750)"
                          " INSERT INTO book SELECT i, 't' || i, (i % 250 + 1) * 3 FROM c;"_s;

/// Keys of two columns, the first with many records each.
const QString shelves = u"CREATE TABLE shelf (room INTEGER NOT NULL, place TEXT NOT NULL,"
                        " PRIMARY KEY (room, place));"
                        "CREATE TABLE copy (id INTEGER PRIMARY KEY, room INTEGER, place TEXT,"
                        " FOREIGN KEY (room, place) REFERENCES shelf (room, place));"
                        "WITH RECURSIVE c (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c"
                        " WHERE i < 349) INSERT INTO shelf SELECT i % 3, 'p' || i FROM c;"
                        "INSERT INTO copy SELECT NULL, room, place FROM shelf;"_s;

ConnectionSettings scriptSettings(const QString &script)
{
    ConnectionSettings settings;
    settings.script = script;
    settings.title = u"test"_s;
    return settings;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "not there"_ba;
}

/// What one load of \a query, all of it at once, makes in this form.
QByteArray loadedAtOnce(const QString &script, const QuerySet &query, RecordForm form)
{
    Database database = openScript(script);
    const Loaded loaded = database.load(query, FetchStrategy::Prefetch);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto writer = RecordWriter::make(form, buffer, {});
    writer->begin(loaded.records);
    for (qsizetype row = 0; row < loaded.records->root().rowCount(); ++row)
        writer->write(RecordPlace::root(loaded.records, row));
    writer->end();
    return buffer.data();
}

} // namespace

class TestRecordExport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void writesAllInOneStatement();
    void writesTreesInParts_data();
    void writesTreesInParts();
    void writesTheNamesOfEmptyTables();
    void writesLargeValuesWhole();
    void stops();
    void leavesNothingOfAFailedStatement();
    void leavesNothingOnAFullDisk();
    void saysWhatCannotBeWritten();
    void saysWhatCannotBeOpened();
    void refusesTheDatabaseItself();
    void endsWithAnExportUnderWay();

private:
    Exported exportAll(const ConnectionSettings &settings, const QuerySet &query, RecordForm form);
    QStringList filesThere() const { return QDir(m_folder->path()).entryList(QDir::Files); }
    QList<QueryRecord> statements() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<QueryLog> m_log;
};

void TestRecordExport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"out"_s);
    m_log = std::make_unique<QueryLog>();
}

void TestRecordExport::cleanup()
{
    m_log.reset();
    m_folder.reset();
}

Exported TestRecordExport::exportAll(const ConnectionSettings &settings, const QuerySet &query,
                                     RecordForm form)
{
    RecordExport writing(*m_log);
    QSignalSpy finished(&writing, &RecordExport::finished);
    writing.start(settings, query, form, m_path);
    if (finished.isEmpty() && !finished.wait(60'000))
        return { .error = DbError { DbError::Kind::Timeout, u"it does not end"_s, {} } };
    return finished.first().first().value<Exported>();
}

/// The queries of the export, as the log has them.
QList<QueryRecord> TestRecordExport::statements() const
{
    for (const LoadRecord &load : m_log->loads()) {
        if (load.purpose == LoadRecord::Purpose::Export)
            return m_log->queriesOfLoad(load.id);
    }
    return {};
}

void TestRecordExport::writesAllInOneStatement()
{
    const QString script = u"CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT);"_s
        + fillScript(u"t"_s, u"name"_s, 10'000, u"'n' || i"_s);
    const QuerySet query = QuerySet(u"t"_s).orderBy(u"-name"_s);
    for (const RecordForm form : allRecordForms) {
        const Exported exported = exportAll(scriptSettings(script), query, form);
        QVERIFY2(!exported.error, exported.error ? qPrintable(exported.error->text) : "");
        QCOMPARE(exported.records, 10'000);
        QCOMPARE(exported.changed, 0);
        QCOMPARE(contentOf(m_path), loadedAtOnce(script, query, form));
    }
    QCOMPARE(statements().size(), 1);
    QCOMPARE(statements().constFirst().rows, 10'000);
    // A filter, a limit and an offset hold.
    const QuerySet some = QuerySet(u"t"_s).filter(u"id__gt"_s, 7).offset(10).limit(5000);
    QCOMPARE(exportAll(scriptSettings(script), some, RecordForm::Csv).records, 5000);
    QCOMPARE(contentOf(m_path), loadedAtOnce(script, some, RecordForm::Csv));
}

void TestRecordExport::writesTreesInParts_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QuerySet>("query");
    QTest::addColumn<bool>("isByKey");
    const QuerySet authors = QuerySet(u"author"_s).prefetchRelated(u"book"_s);
    QTest::newRow("all") << manyBooks << authors << true;
    QTest::newRow("filter") << manyBooks
                            << authors.filter(u"name__in"_s,
                                              QStringList { u"n1"_s, u"n2"_s, u"n3"_s, u"n4"_s })
                            << true;
    QTest::newRow("order") << manyBooks << authors.orderBy(u"name"_s) << false;
    QTest::newRow("limit") << manyBooks << authors.offset(20).limit(130) << true;
    QTest::newRow("both columns of a key")
        << shelves << QuerySet(u"shelf"_s).prefetchRelated(u"copy"_s) << true;
    QTest::newRow("no key") << manyBooks
            + u"CREATE TABLE note (author_id REFERENCES author);"
              "INSERT INTO note SELECT id FROM author;"_s
                            << QuerySet(u"note"_s).prefetchRelated(u"author"_s) << false;
}

void TestRecordExport::writesTreesInParts()
{
    QFETCH(const QString, script);
    QFETCH(const QuerySet, query);
    QFETCH(const bool, isByKey);
    for (const RecordForm form : { RecordForm::Json, RecordForm::Csv }) {
        const Exported exported = exportAll(scriptSettings(script), query, form);
        QVERIFY2(!exported.error, exported.error ? qPrintable(exported.error->text) : "");
        QCOMPARE(contentOf(m_path), loadedAtOnce(script, query, form));
    }
    const QList<QueryRecord> all = statements();
    const auto isRoot = [](const QueryRecord &record) {
        return record.kind == QueryRecord::Kind::Root;
    };
    QVERIFY(std::ranges::count_if(all, isRoot) > 1);
    const auto last = std::find_if(all.rbegin(), all.rend(), isRoot);
    QCOMPARE(last->sql.contains(u"OFFSET"_s), !isByKey);
    QCOMPARE(last->sql.contains(u" > ?"_s), isByKey);
}

void TestRecordExport::writesTheNamesOfEmptyTables()
{
    const ConnectionSettings settings = scriptSettings(
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, t_id REFERENCES t);"_s);
    QVERIFY(!exportAll(settings, QuerySet(u"t"_s), RecordForm::Csv).error);
    QCOMPARE(contentOf(m_path), "id,t_id\r\n");
    QVERIFY(!exportAll(settings, QuerySet(u"t"_s).prefetchRelated(u"t"_s), RecordForm::Csv).error);
    QCOMPARE(contentOf(m_path), "id,t_id,t\r\n");
    // No record can be meant, so that no statement is run.
    QVERIFY(
        !exportAll(settings, QuerySet(u"t"_s).filter(u"id__in"_s, QList<int>()), RecordForm::Json)
             .error);
    QCOMPARE(contentOf(m_path), "[]\n");
}

void TestRecordExport::writesLargeValuesWhole()
{
    const QString script = u"CREATE TABLE t (id INTEGER PRIMARY KEY, big TEXT);"_s
        + fillScript(u"t"_s, u"big"_s, 40, u"printf('%.*c', 300000, 'x') || i"_s);
    QVERIFY(!exportAll(scriptSettings(script), QuerySet(u"t"_s), RecordForm::Csv).error);
    QCOMPARE(contentOf(m_path), loadedAtOnce(script, QuerySet(u"t"_s), RecordForm::Csv));
}

void TestRecordExport::stops()
{
    {
        QFile earlier(m_path);
        QVERIFY(earlier.open(QIODevice::WriteOnly));
        earlier.write("earlier");
    }
    RecordExport writing(*m_log);
    QSignalSpy finished(&writing, &RecordExport::finished);
    QSignalSpy progressed(&writing, &RecordExport::progressed);
    // Endless.
    writing.start(scriptSettings(u"CREATE VIEW v AS WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL"
                                 " SELECT x + 1 FROM c) SELECT x FROM c;"_s),
                  QuerySet(u"v"_s).limit(1'000'000'000'000), RecordForm::Csv, m_path);
    QVERIFY(writing.isRunning());
    QVERIFY(progressed.wait());
    writing.stop();
    QVERIFY(!finished.isEmpty() || finished.wait());
    QVERIFY(finished.first().first().value<Exported>().wasStopped);
    QVERIFY(!writing.isRunning());
    QCOMPARE(filesThere(), QStringList { u"out"_s });
    QCOMPARE(contentOf(m_path), "earlier");
}

void TestRecordExport::leavesNothingOfAFailedStatement()
{
    // The sum is too large for an integer, but only at the end of many records.
    const ConnectionSettings settings = scriptSettings(
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, n);"_s
        + fillScript(u"t"_s, u"n"_s, 20'000,
                     u"CASE WHEN i = 19000 THEN -9223372036854775807 - 1 ELSE i END"_s)
        + u"CREATE VIEW v AS SELECT id, abs(n) AS n FROM t;"_s);
    const Exported exported = exportAll(settings, QuerySet(u"v"_s), RecordForm::Csv);
    QVERIFY(exported.error);
    QCOMPARE(exported.error->kind, DbError::Kind::Statement);
    QVERIFY2(exported.error->text.contains(u"overflow"_s), qPrintable(exported.error->text));
    QVERIFY(exported.records > 0);
    QCOMPARE(filesThere(), QStringList());
}

void TestRecordExport::leavesNothingOnAFullDisk()
{
#ifdef Q_OS_UNIX
    // A limit to the size of files stands for the disk's.
    rlimit before {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = 200'000;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const QString script = u"CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT);"_s
        + fillScript(u"t"_s, u"name"_s, 100'000, u"'name ' || i"_s);
    const Exported exported = exportAll(scriptSettings(script), QuerySet(u"t"_s), RecordForm::Csv);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(exported.error);
    QCOMPARE(exported.error->kind, DbError::Kind::File);
    QVERIFY2(exported.error->text.startsWith(m_path + u" cannot be written: "_s),
             qPrintable(exported.error->text));
    QVERIFY(exported.records < 100'000); // it did not go on for nothing
    QCOMPARE(filesThere(), QStringList());
#else
    QSKIP("there is no limit to the size of files here");
#endif
}

void TestRecordExport::saysWhatCannotBeWritten()
{
    m_path = m_folder->filePath(u"no/such/folder.csv"_s);
    const Exported exported = exportAll(scriptSettings(manyBooks), QuerySet(u"book"_s),
                                        RecordForm::Csv);
    QVERIFY(exported.error);
    QCOMPARE(exported.error->kind, DbError::Kind::File);
    QCOMPARE(exported.records, 0);
}

void TestRecordExport::saysWhatCannotBeOpened()
{
    ConnectionSettings settings;
    settings.path = m_folder->filePath(u"missing.sqlite"_s);
    const Exported exported = exportAll(settings, QuerySet(u"book"_s), RecordForm::Csv);
    QVERIFY(exported.error);
    QCOMPARE(exported.error->kind, DbError::Kind::NotFound);
    const Exported unknown = exportAll(scriptSettings(manyBooks), QuerySet(u"boo"_s),
                                       RecordForm::Csv);
    QVERIFY(unknown.error);
    QCOMPARE(unknown.error->kind, DbError::Kind::Name);
    QCOMPARE(filesThere(), QStringList());
}

void TestRecordExport::refusesTheDatabaseItself()
{
    const DatabaseFile file(manyBooks);
    const QByteArray before = contentOf(file.path());
    ConnectionSettings settings;
    settings.path = file.path();
    for (const QString &suffix : { u""_s, u"-wal"_s, u"-journal"_s }) {
        m_path = file.path() + suffix;
        const Exported exported = exportAll(settings, QuerySet(u"book"_s), RecordForm::Csv);
        QVERIFY(exported.error);
        QCOMPARE(exported.error->kind, DbError::Kind::Refused);
    }
    QCOMPARE(contentOf(file.path()), before);
    QCOMPARE(QDir(file.folder()).entryList(QDir::Files).size(), 1);
}

void TestRecordExport::endsWithAnExportUnderWay()
{
    {
        RecordExport writing(*m_log);
        QSignalSpy progressed(&writing, &RecordExport::progressed);
        writing.start(scriptSettings(u"CREATE VIEW v AS WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL"
                                     " SELECT x + 1 FROM c) SELECT x FROM c;"_s),
                      QuerySet(u"v"_s).limit(1'000'000'000'000), RecordForm::Csv, m_path);
        QVERIFY(progressed.wait());
    }
    QCOMPARE(filesThere(), QStringList());
}

QTEST_GUILESS_MAIN(TestRecordExport)

#include "tst_recordexport.moc"
