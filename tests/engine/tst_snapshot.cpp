// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/snapshot.h"

#include "datalayer/records/access/database.h"
#include "datalayer/records/loading/recordloader.h"
#include "datalayer/testing/querycount.h"
#include "tests/support/folderstate.h"
#include "tests/support/statementwatch.h"
#include "tests/support/testdatabase.h"
#include "tests/support/writerprocess.h"

#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

using Journal = DatabaseFile::Journal;
using Kind = QueryRecord::Kind;

/// Each author and each book says which state it is of: a writer changes both in one statement.
const QString script = // NOLINT: no exception
    u"CREATE TABLE author (id INTEGER PRIMARY KEY, state TEXT);"
    "CREATE TABLE book (id INTEGER PRIMARY KEY, state TEXT, note TEXT,"
    " author_id INTEGER REFERENCES author (id));"
    "CREATE TABLE tag (id INTEGER PRIMARY KEY, state TEXT,"
    " book_id INTEGER REFERENCES book (id));"
    "CREATE TRIGGER follow AFTER UPDATE OF state ON author BEGIN"
    " UPDATE book SET state = new.state; UPDATE tag SET state = new.state; END;"
    "INSERT INTO author VALUES (1, 'old'), (2, 'old');"
    "INSERT INTO book VALUES (1, 'old', NULL, 1), (2, 'old', NULL, 2);"
    "INSERT INTO tag VALUES (1, 'old', 1), (2, 'old', 2);"_s;
const QString change = u"UPDATE author SET state = 'new'"_s; // NOLINT
const QString otherAuthor = u"INSERT INTO author (id) VALUES (9)"_s; // NOLINT
const QString otherTag = u"INSERT INTO tag (id) VALUES (9)"_s; // NOLINT
const QString nothing = u"UPDATE tag SET id = id"_s; // NOLINT: but the log of write-ahead mode

const QString locked = u"error: database is locked"_s; // NOLINT

/// The states that the levels of a load show, each once.
QStringList statesIn(const Loaded &loaded)
{
    QSet<QString> states;
    if (!loaded.records)
        return {};
    const QByteArray json = recordsJson(*loaded.records);
    for (const QString &state : { u"old"_s, u"new"_s }) {
        if (json.contains('"' + state.toLatin1() + '"'))
            states << state;
    }
    return { states.begin(), states.end() };
}

Loaded loadAll(Database &database, FetchStrategy strategy = FetchStrategy::Prefetch,
               const LoadOptions &options = {})
{
    return load(database, u"author"_s, { u"book__tag"_s }, strategy, options);
}

/// Does something the first time that a statement with a given text has run: between two levels of
/// a load, on the load's own thread.
class Between
{
public:
    Between(const QString &part, const std::function<void()> &act)
        : m_watch([this, part, act](const QString &statement) {
            if (statement.contains(part) && !std::exchange(m_isDone, true))
                act();
        })
    { }

    [[nodiscard]] bool isDone() const { return m_isDone; }

private:
    bool m_isDone = false;
    StatementWatch m_watch;
};

QString errorOf(const Loaded &loaded)
{
    return loaded.error ? loaded.error->text : QString();
}

} // namespace

Q_DECLARE_METATYPE(roundtrip::test::DatabaseFile::Journal)

/// All levels of a load are of one moment, and hold nobody up once it is over.
class TestSnapshot : public QObject
{
    Q_OBJECT

private slots:
    void levelsAgree_data();
    void levelsAgree();
    void relatedLevelsAgree();
    void readsAFileAloneWhileItsLogGrows();
    void refusesAFileThatChangedUnderneath();
    void endsWithAFailedLoad();
    void endsWithAFailedRoot();
    void endsWithAStoppedLoad();
    void endsOutOfScope();
    void readsTheCatalogueInOne();
    void isLoggedAndNotCounted();
    void reportsThatItCannotBegin();
    void reportsThatItCannotEnd();
    void opensTheFileAgainAfterThat();
    void endsOnce();
};

void TestSnapshot::levelsAgree_data()
{
    QTest::addColumn<Journal>("journal");
    QTest::addColumn<FetchStrategy>("strategy");
    QTest::addColumn<QString>("part");
    for (const FetchStrategy strategy : allFetchStrategies()) {
        const QByteArray name = fetchStrategyName(strategy).toLatin1();
        const bool isJoin = strategy == FetchStrategy::Join;
        for (const QString &part :
             { u"FROM author "_s, isJoin ? u"JOIN book "_s : u"FROM book "_s }) {
            const QByteArray after = name + " after " + part.toLatin1();
            QTest::newRow("rollback " + after) << Journal::Rollback << strategy << part;
            QTest::newRow("write-ahead " + after) << Journal::WriteAheadLog << strategy << part;
        }
    }
}

void TestSnapshot::levelsAgree()
{
    QFETCH(const Journal, journal);
    QFETCH(const FetchStrategy, strategy);
    QFETCH(const QString, part);
    for (const auto reader : { Connection::Reader::Fast, Connection::Reader::General }) {
        const DatabaseFile file(script, journal);
        WriterProcess writer(file.path(), { nothing });
        Database database = openFile(file.path(), reader);
        const FolderState before(file.folder());
        QString answer;
        Loaded loaded;
        {
            const Between between(part, [&] { answer = writer.tryRun(change); });
            loaded = loadAll(database, strategy);
            QVERIFY(between.isDone());
        }
        QCOMPARE(errorOf(loaded), QString());
        QCOMPARE(statesIn(loaded), QStringList { u"old"_s });
        if (journal == Journal::Rollback) {
            QCOMPARE(answer, locked);
            EXPECT_UNCHANGED(before);
            // It waits for nothing but the load's end.
            QCOMPARE(writer.tryRun(change), u"ok"_s);
        } else {
            QCOMPARE(answer, u"ok"_s);
        }
        const Loaded next = loadAll(database, strategy);
        QCOMPARE(errorOf(next), QString());
        QCOMPARE(statesIn(next), QStringList { u"new"_s });
    }
}

void TestSnapshot::relatedLevelsAgree()
{
    for (const Journal journal : { Journal::Rollback, Journal::WriteAheadLog }) {
        const DatabaseFile file(script, journal);
        WriterProcess writer(file.path(), { nothing });
        Database database = openFile(file.path());
        const Loaded parent = loadAll(database);
        const StepId books = parent.records->lookups().root().children.first();
        QString answer;
        Loaded related;
        {
            const Between between(u"FROM book "_s, [&] { answer = writer.tryRun(change); });
            related = loadRelated(database.connection(), RecordPlace::root(parent.records, 0),
                                  books, FetchStrategy::Prefetch);
            QVERIFY(between.isDone());
        }
        QCOMPARE(errorOf(related), QString());
        QCOMPARE(statesIn(related), QStringList { u"old"_s });
        QCOMPARE(answer, journal == Journal::Rollback ? locked : u"ok"_s);
        QCOMPARE(writer.tryRun(change), u"ok"_s);
    }
}

void TestSnapshot::readsAFileAloneWhileItsLogGrows()
{
    // Taken to be immutable, since it has no log; then a writer comes, whose log is not read.
    const DatabaseFile file(script, Journal::WriteAheadLog);
    Database database = openFile(file.path());
    std::unique_ptr<WriterProcess> writer;
    const auto write = [&] {
        writer = std::make_unique<WriterProcess>(file.path(), QStringList { change });
    };
    Loaded loaded;
    {
        const Between between(u"FROM author "_s, write);
        loaded = loadAll(database);
    }
    QCOMPARE(errorOf(loaded), QString());
    QCOMPARE(statesIn(loaded), QStringList { u"old"_s });
    QCOMPARE(statesIn(loadAll(database)), QStringList { u"new"_s });
}

void TestSnapshot::refusesAFileThatChangedUnderneath()
{
    // The same, but the writer also ends, which copies its log into the file.
    const DatabaseFile file(script, Journal::WriteAheadLog);
    Database database = openFile(file.path());
    const auto write = [&] {
        // Longer, so that the change shows however coarse the file system's clock is.
        WriterProcess(file.path(), { change, u"UPDATE book SET note = zeroblob(100000)"_s })
            .close();
    };
    Loaded loaded;
    {
        const Between between(u"FROM author "_s, write);
        loaded = loadAll(database);
        QVERIFY(between.isDone());
    }
    QVERIFY2(errorOf(loaded).contains(u"another program wrote to it while it was read"_s),
             qPrintable(errorOf(loaded)));
    QVERIFY2(!loaded.records, "levels that contradict each other were handed out");
    QVERIFY(database.log().loads().last().isFinished);
    const Loaded next = loadAll(database);
    QCOMPARE(errorOf(next), QString());
    QCOMPARE(statesIn(next), QStringList { u"new"_s });
}

void TestSnapshot::endsWithAFailedLoad()
{
    const DatabaseFile file(script
                            + u"ALTER TABLE tag ADD COLUMN broken AS "
                              "(abs(-9223372036854775807 - id)) VIRTUAL;"_s);
    Database database = openFile(file.path());
    WriterProcess writer(file.path(), {});
    QString answer;
    Loaded loaded;
    {
        const Between between(u"FROM tag "_s, [&] { answer = writer.tryRun(otherAuthor); });
        loaded = loadAll(database);
    }
    QCOMPARE(errorOf(loaded), u"integer overflow"_s);
    QCOMPARE(answer, locked);
    QCOMPARE(writer.tryRun(otherAuthor), u"ok"_s);
    QCOMPARE(statesIn(loaded), QStringList { u"old"_s }); // what came before the failure stays
}

void TestSnapshot::endsWithAFailedRoot()
{
    const DatabaseFile file(script
                            + u"ALTER TABLE author ADD COLUMN broken AS "
                              "(abs(-9223372036854775807 - id)) VIRTUAL;"_s);
    Database database = openFile(file.path());
    WriterProcess writer(file.path(), {});
    const Loaded loaded = loadAll(database);
    QCOMPARE(errorOf(loaded), u"integer overflow"_s);
    QVERIFY(!loaded.records);
    QCOMPARE(database.log().recordsOfLoad(loaded.load).last().sql, u"COMMIT"_s);
    QCOMPARE(writer.tryRun(otherTag), u"ok"_s);
}

void TestSnapshot::endsWithAStoppedLoad()
{
    const DatabaseFile file(script);
    Database database = openFile(file.path());
    WriterProcess writer(file.path(), {});
    for (const FetchStrategy strategy : allFetchStrategies()) {
        std::atomic_bool stop = false;
        LoadOptions options;
        options.stop = &stop;
        const Between between(u" book "_s, [&] { stop = true; }); // also where it is joined
        const Loaded loaded = loadAll(database, strategy, options);
        QVERIFY(loaded.wasStopped);
        QCOMPARE(errorOf(loaded), QString());
        QCOMPARE(writer.tryRun(change), u"ok"_s);
    }
}

void TestSnapshot::endsOutOfScope()
{
    const DatabaseFile file(script);
    Database database = openFile(file.path());
    WriterProcess writer(file.path(), {});
    {
        const auto snapshot = Snapshot::begin(database.connection(), LoadId::None);
        QVERIFY(snapshot);
        std::vector<ColumnData> columns(1);
        QVERIFY(database.connection().run({ u"SELECT id FROM author"_s, {}, {} }, {}, columns));
        QCOMPARE(writer.tryRun(change), locked);
    }
    QCOMPARE(writer.tryRun(change), u"ok"_s);
}

void TestSnapshot::readsTheCatalogueInOne()
{
    const DatabaseFile file(script);
    WriterProcess writer(file.path(), {});
    QString answer;
    {
        const Between between(
            u"sqlite_"_s, [&] { answer = writer.tryRun(u"ALTER TABLE tag ADD COLUMN late"_s); });
        const Database database = openFile(file.path());
        QVERIFY(between.isDone());
    }
    QCOMPARE(answer, locked);
    QCOMPARE(writer.tryRun(u"ALTER TABLE tag ADD COLUMN late"_s), u"ok"_s);
}

void TestSnapshot::isLoggedAndNotCounted()
{
    Database database = openScript(script);
    const Loaded loaded = loadAll(database);
    const QList<QueryRecord> records = database.log().recordsOfLoad(loaded.load);
    QCOMPARE(records.size(), 5);
    QStringList seen;
    for (const QueryRecord &record : records) {
        QVERIFY(!record.error);
        const bool isTransaction = record.kind == Kind::Transaction;
        QCOMPARE(record.isCounted(), !isTransaction);
        seen << (isTransaction ? record.sql : u"query"_s) + u" %1"_s.arg(record.number);
    }
    QCOMPARE(
        seen,
        (QStringList { u"BEGIN 0"_s, u"query 1"_s, u"query 2"_s, u"query 3"_s, u"COMMIT 0"_s }));
    EXPECT_QUERIES(records, 3);
    QCOMPARE(database.log().queriesOfLoad(loaded.load).size(), 3);
}

void TestSnapshot::reportsThatItCannotBegin()
{
    Database database = openScript(script);
    QVERIFY(database.connection().run({ u"BEGIN"_s, {}, {} }, {}, {}));
    const Loaded loaded = loadAll(database);
    QVERIFY2(errorOf(loaded).contains(u"within a transaction"_s), qPrintable(errorOf(loaded)));
    QVERIFY(!loaded.records);
    const QList<QueryRecord> records = database.log().recordsOfLoad(loaded.load);
    QCOMPARE(records.size(), 1);
    QVERIFY(records.first().error);
    QVERIFY(database.log().loads().last().isFinished);
    QVERIFY(database.connection().run({ u"COMMIT"_s, {}, {} }, {}, {}));
    QCOMPARE(errorOf(loadAll(database)), QString());
}

void TestSnapshot::reportsThatItCannotEnd()
{
    Database database = openScript(script);
    auto snapshot = Snapshot::begin(database.connection(), LoadId::None);
    QVERIFY(snapshot);
    QVERIFY(database.connection().run({ u"COMMIT"_s, {}, {} }, {}, {}));
    const Result<> ended = snapshot->end();
    QVERIFY(!ended);
    QVERIFY2(ended.error().text.contains(u"no transaction is active"_s),
             qPrintable(ended.error().text));
    QVERIFY(database.log().records().last().error);
    // A script's database lives in the connection: it is still there.
    QCOMPARE(statesIn(loadAll(database)), QStringList { u"old"_s });
}

void TestSnapshot::opensTheFileAgainAfterThat()
{
    // Whatever the transaction that did not end still held is let go.
    const DatabaseFile file(script);
    Database database = openFile(file.path());
    WriterProcess writer(file.path(), {});
    Loaded loaded;
    {
        const Between between(u"FROM tag "_s, [&] {
            if (!database.connection().run({ u"COMMIT"_s, {}, {} }, {}, {}))
                qFatal("there was no transaction");
        });
        loaded = loadAll(database);
    }
    QVERIFY2(errorOf(loaded).contains(u"no transaction is active"_s), qPrintable(errorOf(loaded)));
    QCOMPARE(statesIn(loaded), QStringList { u"old"_s }); // what was read stays
    QCOMPARE(writer.tryRun(change), u"ok"_s);
    QCOMPARE(statesIn(loadAll(database)), QStringList { u"new"_s });
}

void TestSnapshot::endsOnce()
{
    Database database = openScript(script);
    const QueryCapture capture(database.log());
    {
        auto snapshot = Snapshot::begin(database.connection(), LoadId::None);
        QVERIFY(snapshot);
        Snapshot moved = *std::move(snapshot);
        QVERIFY(moved.end());
        QVERIFY(moved.end());
    }
    QCOMPARE(capture.records().size(), 2);
}

QTEST_GUILESS_MAIN(TestSnapshot)
#include "tst_snapshot.moc"
