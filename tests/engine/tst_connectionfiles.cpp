// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/access/database.h"

#include "datalayer/base/filename.h"
#include "datalayer/engine/sqlite/sqlitewall.h"
#include "tests/support/folderstate.h"
#include "tests/support/testdatabase.h"
#include "tests/support/writerprocess.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <memory>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

using Journal = DatabaseFile::Journal;

const QString script = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
                       "INSERT INTO author VALUES (1, 'in the file');"_s;
const QString insertTwo = u"INSERT INTO author VALUES (2, 'later')"_s;

/// A hot journal needs pages that were written to the file before the transaction's end: a small
/// cache makes SQLite do so.
const QStringList spillingTransaction {
    u"PRAGMA cache_size = 5"_s, u"PRAGMA synchronous = FULL"_s, u"BEGIN"_s,
    u"WITH RECURSIVE n (i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 400) "
    "INSERT INTO author SELECT i, hex(randomblob(400)) FROM n"_s,
    u"UPDATE author SET name = hex(randomblob(500))"_s
};

void touch(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

/// The names of the authors as a load sees them, or the load's error.
QString namesIn(Database &database)
{
    const Loaded loaded = database.load(QuerySet(u"author"_s), FetchStrategy::Prefetch);
    if (loaded.error)
        return u"error: "_s + loaded.error->text;
    QStringList names;
    const RecordSet &root = loaded.records->root();
    for (qsizetype row = 0; row < root.rowCount(); ++row)
        names << QString::fromUtf8(root.cell(row, 1).bytes);
    return names.join(u", "_s);
}

} // namespace

/// Reading a database changes no byte and no name in its folder, whatever state it was left in, and
/// shows what is committed.
class TestConnectionFiles : public QObject
{
    Q_OBJECT

private slots:
    void changesNothing_data();
    void changesNothing();
    void opensAnyPath_data();
    void opensAnyPath();
    void repairsNoLog_data();
    void repairsNoLog();
    void refusesAnInterruptedTransaction();
    void saysThatItIsLocked();
    void seesWhatAWriterHasDone_data();
    void seesWhatAWriterHasDone();
    void changesNothingWhenTheJournalModeChanges();
    void readsWhereTheLogWasLeftBehindMeanwhile();
    void saysThatTheFileIsGone();
    void readsTheFileThatHasItsPlace_data();
    void readsTheFileThatHasItsPlace();
    void followsALinkThatIsTurned();
    void readsAloneWhatNobodyWritesTo();
    void opensNamesOfAnyBytes();
    void refusesToWrite_data();
    void refusesToWrite();
};

void TestConnectionFiles::changesNothing_data()
{
    QTest::addColumn<bool>("isWriteAhead");
    QTest::addColumn<QStringList>("files"); // made beside it, empty
    QTest::addColumn<QStringList>("writes"); // by another program that keeps it open
    QTest::addColumn<bool>("crashes"); // and leaves everything behind
    QTest::addColumn<QString>("names");

    const QString one = u"in the file"_s;
    const QString two = u"in the file, later"_s;
    const QStringList none;
    QTest::newRow("rollback") << false << none << none << false << one;
    QTest::newRow("rollback, open elsewhere")
        << false << none << QStringList { insertTwo } << false << two;
    QTest::newRow("rollback, a transaction begun elsewhere")
        << false << none << QStringList { u"BEGIN IMMEDIATE"_s, insertTwo } << false << one;
    QTest::newRow("rollback, a journal that stays and is over")
        << false << none << QStringList { u"PRAGMA journal_mode = PERSIST"_s, insertTwo } << true
        << two;
    QTest::newRow("rollback, an empty journal")
        << false << QStringList { u"-journal"_s } << none << false << one;
    QTest::newRow("write-ahead, closed") << true << none << none << false << one;
    QTest::newRow("write-ahead, an empty log left behind")
        << true << QStringList { u"-wal"_s } << none << false << one;
    QTest::newRow("write-ahead, an empty log and shared memory left behind")
        << true << QStringList { u"-wal"_s, u"-shm"_s } << none << false << one;
    QTest::newRow("write-ahead, written to elsewhere")
        << true << none << QStringList { insertTwo } << false << two;
    QTest::newRow("write-ahead, a transaction begun elsewhere")
        << true << none << QStringList { insertTwo, u"BEGIN IMMEDIATE"_s, u"DELETE FROM author"_s }
        << false << two;
    QTest::newRow("write-ahead, the log copied back elsewhere")
        << true << none << QStringList { insertTwo, u"PRAGMA wal_checkpoint(TRUNCATE)"_s } << false
        << two;
    QTest::newRow("write-ahead, left behind by a crash")
        << true << none << QStringList { insertTwo } << true << two;
    QTest::newRow("write-ahead, a transaction that crashed")
        << true << none << QStringList { insertTwo } + spillingTransaction << true << two;
    QTest::newRow("rollback, somebody's empty log beside it")
        << false << QStringList { u"-wal"_s } << none << false << one;
}

void TestConnectionFiles::changesNothing()
{
    QFETCH(const bool, isWriteAhead);
    QFETCH(const QStringList, files);
    QFETCH(const QStringList, writes);
    QFETCH(const bool, crashes);
    QFETCH(const QString, names);
    const DatabaseFile file(script, isWriteAhead ? Journal::WriteAheadLog : Journal::Rollback);
    for (const QString &suffix : files)
        touch(file.path() + suffix);
    std::unique_ptr<WriterProcess> writer;
    if (!writes.isEmpty()) {
        writer = std::make_unique<WriterProcess>(file.path(), writes);
        if (crashes)
            writer->crash();
    }
    for (const auto reader : { Connection::Reader::Fast, Connection::Reader::General }) {
        const FolderState before(file.folder());
        {
            Database database = openFile(file.path(), reader);
            EXPECT_UNCHANGED(before);
            QCOMPARE(namesIn(database), names);
            EXPECT_UNCHANGED(before);
            QCOMPARE(namesIn(database), names);
        }
        EXPECT_UNCHANGED(before);
    }
}

void TestConnectionFiles::opensAnyPath_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name :
         { u"a b.sqlite"_s, u"what?.sqlite"_s, u"a#b.sqlite"_s, u"100%.sqlite"_s, u"%41.sqlite"_s,
           u"a&mode=rwc.sqlite"_s, u"größe 日本 😀.sqlite"_s, u"a'b\"c.sqlite"_s, u"a;b=c.sqlite"_s,
           u"file:x.sqlite"_s, u":memory:"_s, u"-journal"_s, u"a\nb.sqlite"_s })
        QTest::newRow(qPrintable(name)) << name;
}

void TestConnectionFiles::opensAnyPath()
{
    QFETCH(const QString, name);
    for (const Journal journal : { Journal::Rollback, Journal::WriteAheadLog }) {
        const DatabaseFile file(script, journal, name);
        const FolderState before(file.folder());
        QCOMPARE(before.names(), QStringList { name });
        Database database = openFile(file.path());
        QCOMPARE(namesIn(database), u"in the file"_s);
        EXPECT_UNCHANGED(before);
        // And with a writer beside it, where the log's names are made from the path.
        WriterProcess writer(file.path(), { insertTwo });
        const FolderState beside(file.folder());
        QCOMPARE(namesIn(database), u"in the file, later"_s);
        EXPECT_UNCHANGED(beside);
    }
}

void TestConnectionFiles::repairsNoLog_data()
{
    QTest::addColumn<bool>("isWriteAhead");
    QTest::newRow("its own") << true;
    // A backup that was copied into the place of a file whose log stayed: SQLite reads that too.
    QTest::newRow("another file's") << false;
}

void TestConnectionFiles::repairsNoLog()
{
    QFETCH(const bool, isWriteAhead);
    const DatabaseFile file(script, Journal::WriteAheadLog);
    WriterProcess writer(file.path(), { insertTwo });
    writer.crash();
    QVERIFY(QFile::remove(file.path() + u"-shm"_s));
    if (!isWriteAhead) {
        const DatabaseFile backup(script);
        QVERIFY(QFile::remove(file.path()));
        QVERIFY(QFile::copy(backup.path(), file.path()));
    }
    const FolderState before(file.folder());
    {
        Result<Database> database = Database::open(file.path());
        if (sqliteWall()->isEmpty()) {
            QVERIFY(!database);
            QCOMPARE(database.error().kind, DbError::Kind::Refused);
            QVERIFY2(
                database.error().text.contains(u"open it once with the program that writes it"_s),
                qPrintable(database.error().text));
        } else {
            QVERIFY2(database, database ? "" : qPrintable(database.error().text));
            QCOMPARE(namesIn(*database), u"in the file, later"_s);
        }
    }
    EXPECT_UNCHANGED(before);
}

void TestConnectionFiles::refusesAnInterruptedTransaction()
{
    const DatabaseFile file(script);
    WriterProcess writer(file.path(), spillingTransaction);
    writer.crash();
    QVERIFY2(QFile(file.path() + u"-journal"_s).size() > 512, "there is no hot journal to refuse");
    const FolderState before(file.folder());
    const auto database = Database::open(file.path());
    QVERIFY(!database);
    QCOMPARE(database.error().kind, DbError::Kind::Refused);
    QVERIFY2(database.error().text.contains(u"interrupted transaction"_s),
             qPrintable(database.error().text));
    EXPECT_UNCHANGED(before);
}

void TestConnectionFiles::saysThatItIsLocked()
{
    const DatabaseFile file(script);
    WriterProcess writer(file.path(), { u"BEGIN EXCLUSIVE"_s });
    const FolderState before(file.folder());
    const auto refused = Database::open(file.path());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, DbError::Kind::Locked);
    QVERIFY2(refused.error().text.contains(u"locked by a program that is writing"_s),
             qPrintable(refused.error().text));
    EXPECT_UNCHANGED(before);

    // Once it is open, a lock is an error of the load, and the next load is fine again.
    writer.run(u"COMMIT"_s);
    Database database = openFile(file.path());
    writer.run(u"BEGIN EXCLUSIVE"_s);
    QVERIFY2(namesIn(database).startsWith(u"error: it is locked"_s), qPrintable(namesIn(database)));
    const QueryRecord root = database.log().queriesOfLoad(database.log().loads().last().id).first();
    QCOMPARE(root.error->kind, DbError::Kind::Locked);
    writer.run(u"COMMIT"_s);
    QCOMPARE(namesIn(database), u"in the file"_s);
}

void TestConnectionFiles::seesWhatAWriterHasDone_data()
{
    QTest::addColumn<bool>("isWriteAhead");
    QTest::addColumn<QStringList>("before"); // another program writes, and keeps it open,
    QTest::addColumn<QStringList>("after"); // then we open it, and it writes this
    QTest::addColumn<bool>("closes");

    const QStringList none;
    const QStringList two { insertTwo };
    QTest::newRow("rollback") << false << none << two << false;
    QTest::newRow("rollback, and closes") << false << none << two << true;
    QTest::newRow("write-ahead, opens, writes and stays") << true << none << two << false;
    QTest::newRow("write-ahead, opens, writes and closes") << true << none << two << true;
    const QStringList nothing { u"UPDATE author SET name = name"_s };
    QTest::newRow("write-ahead, open already") << true << nothing << two << false;
    QTest::newRow("write-ahead, open already, and closes") << true << nothing << two << true;
    QTest::newRow("write-ahead, open already, copies the log back")
        << true << nothing << two + QStringList { u"PRAGMA wal_checkpoint(TRUNCATE)"_s } << false;
    QTest::newRow("write-ahead, leaves that mode")
        << true << none << two + QStringList { u"PRAGMA journal_mode = DELETE"_s } << true;
    QTest::newRow("write-ahead, open already, leaves that mode")
        << true << nothing << two + QStringList { u"PRAGMA journal_mode = DELETE"_s } << false;
    QTest::newRow("rollback, becomes write-ahead")
        << false << none << QStringList { u"PRAGMA journal_mode = WAL"_s } + two << false;
    QTest::newRow("rollback, becomes write-ahead, and closes")
        << false << none << QStringList { u"PRAGMA journal_mode = WAL"_s } + two << true;
}

void TestConnectionFiles::seesWhatAWriterHasDone()
{
    QFETCH(const bool, isWriteAhead);
    QFETCH(const QStringList, before);
    QFETCH(const QStringList, after);
    QFETCH(const bool, closes);
    const DatabaseFile file(script, isWriteAhead ? Journal::WriteAheadLog : Journal::Rollback);
    std::unique_ptr<WriterProcess> writer;
    if (!before.isEmpty())
        writer = std::make_unique<WriterProcess>(file.path(), before);
    Database database = openFile(file.path());
    QCOMPARE(namesIn(database), u"in the file"_s);
    if (!writer)
        writer = std::make_unique<WriterProcess>(file.path(), QStringList());
    for (const QString &statement : after)
        writer->run(statement);
    if (closes)
        writer->close();
    const FolderState state(file.folder());
    QCOMPARE(namesIn(database), u"in the file, later"_s);
    EXPECT_UNCHANGED(state);
    // And once more, from whatever state that was.
    WriterProcess other(file.path(), { u"DELETE FROM author WHERE id = 1"_s });
    const FolderState stateAfter(file.folder());
    QCOMPARE(namesIn(database), u"later"_s);
    EXPECT_UNCHANGED(stateAfter);
}

void TestConnectionFiles::changesNothingWhenTheJournalModeChanges()
{
    // A connection to a file that was not write-ahead would make the files that this mode needs.
    const DatabaseFile file(script);
    Database database = openFile(file.path());
    WriterProcess(file.path(), { u"PRAGMA journal_mode = WAL"_s }).close();
    const FolderState before(file.folder());
    QCOMPARE(before.names().size(), 1);
    QCOMPARE(namesIn(database), u"in the file"_s);
    EXPECT_UNCHANGED(before);
}

void TestConnectionFiles::readsWhereTheLogWasLeftBehindMeanwhile()
{
    const DatabaseFile file(script, Journal::WriteAheadLog);
    Database database = openFile(file.path());
    WriterProcess writer(file.path(), { insertTwo });
    writer.crash();
    QVERIFY(QFile::rename(file.path() + u"-shm"_s, file.path() + u".away"_s));
    const FolderState before(file.folder());
    const bool isReadable = !sqliteWall()->isEmpty();
    QVERIFY2(namesIn(database).startsWith(isReadable
                                              ? u"in the file, later"_s
                                              : u"error: its write-ahead log was left behind"_s),
             qPrintable(namesIn(database)));
    EXPECT_UNCHANGED(before);
    // What was refused is not refused for ever.
    QVERIFY(QFile::rename(file.path() + u".away"_s, file.path() + u"-shm"_s));
    QCOMPARE(namesIn(database), u"in the file, later"_s);
}

void TestConnectionFiles::saysThatTheFileIsGone()
{
    const DatabaseFile file(script, Journal::WriteAheadLog);
    Database database = openFile(file.path());
    QVERIFY(QFile::rename(file.path(), file.path() + u".away"_s));
    QCOMPARE(namesIn(database), u"error: there is no such file: "_s + file.path());
    QVERIFY(QFile::rename(file.path() + u".away"_s, file.path()));
    QCOMPARE(namesIn(database), u"in the file"_s);
}

void TestConnectionFiles::readsTheFileThatHasItsPlace_data()
{
    QTest::addColumn<bool>("isWriteAhead");
    QTest::addColumn<QString>("how");
    for (const bool isWriteAhead : { false, true }) {
        const QByteArray mode = isWriteAhead ? "write-ahead, " : "rollback, ";
        for (const QString &how : { u"moved there"_s, u"copied over it"_s, u"made anew"_s,
                                    u"copied over it, with its time"_s, u"restored"_s })
            QTest::newRow(mode + how.toLatin1()) << isWriteAhead << how;
    }
}

void TestConnectionFiles::readsTheFileThatHasItsPlace()
{
    // Of the same size, and SQLite's counters stand where they stood: for it, nothing has changed.
    QFETCH(const bool, isWriteAhead);
    QFETCH(const QString, how);
    const auto journal = isWriteAhead ? Journal::WriteAheadLog : Journal::Rollback;
    const DatabaseFile file(script, journal);
    const DatabaseFile other(QString(script).replace(u"in the file"_s, u"of another"_s), journal);
    const QFileInfo before(file.path());
    const QDateTime modified = before.lastModified();
    QCOMPARE(QFileInfo(other.path()).size(), before.size());
    Database database = openFile(file.path());
    QCOMPARE(namesIn(database), u"in the file"_s);
    const Result<SchemaStamp> stamp = database.connection().schemaStamp(LoadId::None);
    QVERIFY(stamp);
    if (how == u"moved there"_s) {
        QCOMPARE(rename(qPrintable(other.path()), qPrintable(file.path())), 0);
    } else if (how == u"made anew"_s) {
        QVERIFY(QFile::remove(file.path()));
        QVERIFY(QFile::copy(other.path(), file.path()));
    } else if (how == u"restored"_s) {
        WriterProcess writer(file.path(),
                             { u"ATTACH '%1' AS other"_s.arg(other.path()),
                               u"UPDATE author SET name = (SELECT name FROM "
                               "other.author)"_s });
        writer.close();
    } else {
        QFile from(other.path());
        QFile to(file.path());
        QVERIFY(from.open(QIODevice::ReadOnly) && to.open(QIODevice::ReadWrite));
        QCOMPARE(to.write(from.readAll()), before.size());
        if (how.contains(u"time"_s))
            QVERIFY(to.flush() && to.setFileTime(modified, QFileDevice::FileModificationTime));
    }
    const FolderState state(file.folder());
    QCOMPARE(namesIn(database), u"of another"_s);
    const Result<SchemaStamp> now = database.connection().schemaStamp(LoadId::None);
    QVERIFY(now && now->opening > stamp->opening);
    EXPECT_UNCHANGED(state);
}

void TestConnectionFiles::followsALinkThatIsTurned()
{
    const DatabaseFile first(script);
    const DatabaseFile second(QString(script).replace(u"in the file"_s, u"of another"_s));
    const QTemporaryDir folder;
    const QString link = folder.filePath(u"current.sqlite"_s);
    QVERIFY(QFile::link(first.path(), link));
    Database database = openFile(link);
    QCOMPARE(namesIn(database), u"in the file"_s);
    QVERIFY(QFile::remove(link) && QFile::link(second.path(), link));
    QCOMPARE(namesIn(database), u"of another"_s);
}

void TestConnectionFiles::readsAloneWhatNobodyWritesTo()
{
    // Somebody vouches for it: whatever lies beside it is passed over, and a lock is no hindrance.
    const DatabaseFile file(script);
    WriterProcess writer(file.path(), { u"BEGIN EXCLUSIVE"_s });
    ConnectionSettings settings;
    settings.path = file.path();
    QVERIFY(!Database::open(settings));
    settings.isImmutable = true;
    Result<Database> database = Database::open(settings);
    QVERIFY2(database, database ? "" : qPrintable(database.error().text));
    QCOMPARE(namesIn(*database), u"in the file"_s);
}

void TestConnectionFiles::opensNamesOfAnyBytes()
{
#ifdef Q_OS_LINUX
    for (const Journal journal : { Journal::Rollback, Journal::WriteAheadLog }) {
        const DatabaseFile file(script, journal);
        const QByteArray bytes = QFile::encodeName(file.folder())
            + "/gr\xf6\xdf"
              "e.db";
        QCOMPARE(rename(qPrintable(file.path()), bytes.constData()), 0);
        QString names;
        {
            Database database = openFile(fileNameFromBytes(bytes));
            names = namesIn(database) + u"; "_s + namesIn(database);
        }
        QCOMPARE(unlink(bytes.constData()), 0); // which QTemporaryDir cannot
        QCOMPARE(names, u"in the file; in the file"_s);
    }
#endif
}

void TestConnectionFiles::refusesToWrite_data()
{
    QTest::addColumn<QString>("sql");
    for (const QString &sql :
         { u"INSERT INTO author VALUES (9, 'x')"_s, u"DELETE FROM author"_s, u"DROP TABLE author"_s,
           u"CREATE TABLE x (id)"_s, u"PRAGMA user_version = 7"_s, u"PRAGMA journal_mode = WAL"_s,
           u"VACUUM"_s })
        QTest::newRow(qPrintable(sql)) << sql;
}

void TestConnectionFiles::refusesToWrite()
{
    QFETCH(const QString, sql);
    for (const Journal journal : { Journal::Rollback, Journal::WriteAheadLog }) {
        const DatabaseFile file(script, journal);
        const FolderState before(file.folder());
        Database database = openFile(file.path());
        const QueryRecord draft { .kind = QueryRecord::Kind::Root };
        const auto ran = database.connection().run({ sql, {}, sql }, draft, {});
        // Some PRAGMAs just do nothing; what counts is that nothing changed.
        if (!sql.startsWith(u"PRAGMA"_s))
            QVERIFY(!ran);
        EXPECT_UNCHANGED(before);
        QCOMPARE(namesIn(database), u"in the file"_s);
    }
}

QTEST_GUILESS_MAIN(TestConnectionFiles)
#include "tst_connectionfiles.moc"
