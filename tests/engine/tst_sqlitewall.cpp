// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/sqlitewall.h"

#include "datalayer/engine/sqlite/quietdescriptor.h"
#include "datalayer/engine/sqlite/sqlitefile.h"
#include "datalayer/engine/sqlite/temporaryfile.h"
#include "tests/support/folderstate.h"
#include "tests/support/sqlitelayouts.h"
#include "tests/support/statementwatch.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <sqlite3.h>

#include <utility>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

const QString insertTwo = u"INSERT INTO author VALUES (2, 'later')"_s;
const QString authors = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
                        "INSERT INTO author VALUES (1, 'in the file');"_s;

/// In ms: so long SQLite itself tries to read a log that it cannot read.
constexpr qint64 sqlitesPatience = 9000;

/// A connection of Qt's own, as a program has it that uses the library.
class PlainConnection
{
public:
    PlainConnection(const QString &name, const QString &options)
        : m_name(u"plain-%1"_s.arg(++number))
        , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
    {
        m_database.setDatabaseName(name);
        m_database.setConnectOptions(options);
        m_database.open();
    }
    ~PlainConnection()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(PlainConnection)

    /// The first column of the answer, or the error.
    QString run(const QString &sql)
    {
        QSqlQuery query(m_database);
        if (!query.exec(sql))
            return u"error: "_s + query.lastError().databaseText();
        QStringList texts;
        while (query.next())
            texts << query.value(0).toString();
        if (query.lastError().isValid())
            return u"error: "_s + query.lastError().databaseText();
        return texts.join(u", "_s);
    }
    [[nodiscard]] bool isOpen() const { return m_database.isOpen(); }

private:
    inline static int number = 0;
    QString m_name;
    QSqlDatabase m_database;
};

const QString readOnly = u"QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=50"_s;

QString namesIn(Database &database)
{
    const Loaded loaded = database.load(QuerySet(u"author"_s), FetchStrategy::Prefetch);
    if (loaded.error)
        return u"error: "_s + loaded.error->text;
    QStringList names;
    for (qsizetype row = 0; row < loaded.records->root().rowCount(); ++row)
        names << QString::fromUtf8(loaded.records->root().cell(row, 1).bytes);
    return names.join(u", "_s);
}

#ifdef Q_OS_LINUX
/// Who has a lock on a byte of \a file: a process, -1 for an open file, 0 for nobody.
pid_t ownerOfLock(int file, int byte)
{
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = byte;
    lock.l_len = 1;
    if (fcntl(file, F_OFD_GETLK, &lock) != 0 || lock.l_type == F_UNLCK)
        return 0;
    return lock.l_pid;
}
#endif

} // namespace

/// Nothing passes the wall that would change a file, and what is read through it is right, whatever
/// the connection was told about the state of the files.
class TestSqliteWall : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void changesNothingHoweverOpened_data();
    void changesNothingHoweverOpened();
    void readsEveryLayout();
    void isForNobodyElse();
    void refusesStatementsThatWrite_data();
    void refusesStatementsThatWrite();
    void readsALogWithoutSharedMemory();
    void seesAWriterComeWhileItReadsALogAlone();
    void holdsOffACheckpointOfAWriter();
    void keepsTheLocksOfThisProcess_data();
    void keepsTheLocksOfThisProcess();
    void endsSoonWhereALockIsHeld();
    void closesQuietly();
    void limitsTemporaryFiles();
    void sortsBesideNoDatabase();
};

void TestSqliteWall::initTestCase()
{
    if (sqliteWall()->isEmpty())
        QSKIP("Qt's driver runs in another SQLite here, or this is not Linux: there is no wall");
}

void TestSqliteWall::changesNothingHoweverOpened_data()
{
    QTest::addColumn<QString>("parameters");
    // Between looking at the files and opening them, any state can become any other.
    QTest::newRow("as it comes") << u"?mode=ro"_s;
    QTest::newRow("taken to be immutable") << u"?mode=ro&immutable=1"_s;
    QTest::newRow("taken to be shared") << u"?mode=ro&readonly_shm=1"_s;
    QTest::newRow("to be written to") << u"?mode=rwc"_s;
}

void TestSqliteWall::changesNothingHoweverOpened()
{
    QFETCH(const QString, parameters);
    const QString options = parameters.contains(u"rwc"_s)
        ? u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=50"_s
        : readOnly;
    for (const SqliteLayout &layout : sqliteLayouts()) {
        const FolderState before(layout.file->folder());
        {
            PlainConnection connection(u"file:"_s + layout.file->path() + parameters + u"&vfs="_s
                                           + *sqliteWall(),
                                       options);
            connection.run(u"SELECT name FROM author ORDER BY id"_s);
            connection.run(insertTwo);
            connection.run(u"PRAGMA journal_mode = DELETE"_s);
            connection.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
            connection.run(u"VACUUM"_s);
        }
        QVERIFY2(before.changes().isEmpty(), qPrintable(layout.name + u": "_s + before.changes()));
    }
}

void TestSqliteWall::readsEveryLayout()
{
    for (const SqliteLayout &layout : sqliteLayouts()) {
        for (const auto reader : { Connection::Reader::Fast, Connection::Reader::General }) {
            const FolderState before(layout.file->folder());
            ConnectionSettings settings;
            settings.path = layout.file->path();
            QElapsedTimer timer;
            timer.start();
            {
                Result<Database> database = Database::open(settings, reader);
                const QString names = database ? namesIn(*database) : QString();
                QVERIFY2(names == layout.names, qPrintable(u"%1: %2"_s.arg(layout.name, names)));
            }
            QVERIFY2(timer.elapsed() < sqlitesPatience, qPrintable(layout.name));
            QVERIFY2(before.changes().isEmpty(),
                     qPrintable(layout.name + u": "_s + before.changes()));
        }
    }
}

void TestSqliteWall::isForNobodyElse()
{
    // Another connection of the program writes as ever, and has SQLite's own files.
    const sqlite3_vfs *standard = sqlite3_vfs_find(nullptr);
    QVERIFY(standard);
    QVERIFY(QString::fromLatin1(standard->zName) != *sqliteWall());
    const DatabaseFile file(authors, DatabaseFile::Journal::WriteAheadLog);
    Database database = openFile(file.path());
    QCOMPARE(namesIn(database), u"in the file"_s);
    PlainConnection other(file.path(), {});
    QCOMPARE(other.run(insertTwo), QString());
    QCOMPARE(namesIn(database), u"in the file, later"_s);
    QCOMPARE(other.run(u"DELETE FROM author WHERE id = 2"_s), QString());
    QCOMPARE(namesIn(database), u"in the file"_s);
}

void TestSqliteWall::refusesStatementsThatWrite_data()
{
    QTest::addColumn<QString>("sql");
    const DatabaseFile other(authors);
    for (const QString &sql :
         { u"INSERT INTO author VALUES (9, 'x')"_s, u"VACUUM INTO '%1/copy.sqlite'"_s,
           u"ATTACH '%1/new.sqlite' AS other"_s, u"PRAGMA user_version = 7"_s,
           u"PRAGMA locking_mode = EXCLUSIVE"_s, u"CREATE TABLE x (id)"_s })
        QTest::newRow(qPrintable(sql)) << sql;
}

void TestSqliteWall::refusesStatementsThatWrite()
{
    QFETCH(const QString, sql);
    const DatabaseFile file(authors);
    const FolderState before(file.folder());
    {
        Database database = openFile(file.path());
        const QString text = sql.contains(u'%') ? sql.arg(file.folder()) : sql;
        std::ignore = database.connection().run({ text, {}, text },
                                                { .kind = QueryRecord::Kind::Root }, {});
        QCOMPARE(namesIn(database), u"in the file"_s);
    }
    EXPECT_UNCHANGED(before);
}

void TestSqliteWall::readsALogWithoutSharedMemory()
{
    const DatabaseFile file(authors, DatabaseFile::Journal::WriteAheadLog);
    WriterProcess(file.path(), { insertTwo }).crash();
    QVERIFY(QFile::remove(file.path() + u"-shm"_s));
    // Also where nobody may write, a crashed program's log on a disk that is read-only for us.
    QVERIFY(QFile::setPermissions(file.folder(), QFile::ReadOwner | QFile::ExeOwner));
    const FolderState before(file.folder());
    QString names;
    {
        Database database = openFile(file.path());
        names = namesIn(database) + u"; "_s + namesIn(database);
    }
    const QString changes = before.changes();
    QVERIFY(QFile::setPermissions(file.folder(),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(names, u"in the file, later; in the file, later"_s);
    QCOMPARE(changes, QString());
}

void TestSqliteWall::seesAWriterComeWhileItReadsALogAlone()
{
    // Without shared memory there is nothing to lock: a writer may copy the log back and begin it
    // anew while it is read.
    const QString many = authors
        + u"CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, author_id INTEGER REFERENCES "
          "author (id));"_s
        + fillScript(u"book"_s, u"title"_s, 20000, u"'before'"_s)
        + u"UPDATE book SET author_id = 1;"_s;
    const DatabaseFile file(many, DatabaseFile::Journal::WriteAheadLog);
    WriterProcess(file.path(), { insertTwo }).crash();
    QVERIFY(QFile::remove(file.path() + u"-shm"_s));
    Database database = openFile(file.path());
    bool isDone = false;
    Loaded loaded;
    {
        const StatementWatch watch([&](const QString &statement) {
            if (!statement.contains(u"FROM author "_s) || std::exchange(isDone, true))
                return;
            WriterProcess writer(file.path(), {});
            writer.run(u"UPDATE book SET title = 'after'"_s);
            writer.run(u"PRAGMA wal_checkpoint"_s);
            writer.run(u"UPDATE book SET title = 'later'"_s);
        });
        loaded = load(database, u"author"_s, { u"book"_s });
    }
    QVERIFY(isDone);
    const QByteArray json = loaded.records ? recordsJson(*loaded.records) : QByteArray();
    QVERIFY(!json.contains("after") && !json.contains("later\"}"));
    QVERIFY(loaded.error);
    QCOMPARE(loaded.error->kind, DbError::Kind::Locked);
    QVERIFY2(loaded.error->text.contains(u"load it again"_s), qPrintable(loaded.error->text));
    // Which helps.
    const Loaded again = load(database, u"author"_s, { u"book"_s });
    QVERIFY2(!again.error, again.error ? qPrintable(again.error->text) : "");
    QVERIFY(recordsJson(*again.records).contains("\"later\""));
}

void TestSqliteWall::holdsOffACheckpointOfAWriter()
{
    // While it reads, a writer may add to the log but not copy over what is read: the read lock is
    // a real one. All pages are read anew by each statement, since the cache holds few.
    const DatabaseFile file(authors, DatabaseFile::Journal::WriteAheadLog);
    WriterProcess writer(file.path(), { insertTwo });
    PlainConnection reader(u"file:%1?mode=ro&vfs=%2"_s.arg(file.path(), *sqliteWall()), readOnly);
    QCOMPARE(reader.run(u"BEGIN"_s), QString());
    QCOMPARE(reader.run(u"SELECT name FROM author"_s), u"in the file, later"_s);
    writer.run(u"UPDATE author SET name = 'new'"_s);
    QCOMPARE(writer.tryRun(u"PRAGMA wal_checkpoint(TRUNCATE)"_s), u"ok"_s); // busy, in its answer
    QVERIFY(QFile(file.path() + u"-wal"_s).size() > 0);
    reader.run(u"PRAGMA shrink_memory"_s);
    QCOMPARE(reader.run(u"SELECT name FROM author"_s), u"in the file, later"_s);
    QCOMPARE(reader.run(u"COMMIT"_s), QString());
    writer.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    QCOMPARE(QFile(file.path() + u"-wal"_s).size(), 0);
    QCOMPARE(reader.run(u"SELECT name FROM author"_s), u"new, new"_s);
}

void TestSqliteWall::keepsTheLocksOfThisProcess_data()
{
    QTest::addColumn<bool>("isWriteAhead");
    QTest::newRow("rollback") << false;
    QTest::newRow("write-ahead") << true;
}

void TestSqliteWall::keepsTheLocksOfThisProcess()
{
    // POSIX drops all locks of a process on a file when it closes any descriptor of it.
    QFETCH(const bool, isWriteAhead);
    const DatabaseFile file(authors,
                            isWriteAhead ? DatabaseFile::Journal::WriteAheadLog
                                         : DatabaseFile::Journal::Rollback);
    PlainConnection own(file.path(), {});
    QCOMPARE(own.run(u"UPDATE author SET name = name"_s), QString());
    QCOMPARE(own.run(u"BEGIN IMMEDIATE"_s), QString());
    for (int i = 0; i < 3; ++i) {
        Database database = openFile(file.path());
        QCOMPARE(namesIn(database), u"in the file"_s);
        QVERIFY(SqliteFile::inspect(file.path()));
    }
    WriterProcess other(file.path(), {});
    QCOMPARE(other.tryRun(insertTwo), u"error: database is locked"_s);
#ifdef Q_OS_LINUX
    if (isWriteAhead) {
        const QuietDescriptor shared = QuietDescriptor::open(qPrintable(file.path() + u"-shm"_s));
        constexpr int usersLock = 128;
        QVERIFY(ownerOfLock(shared.number(), usersLock) != 0);
        constexpr int writersLock = 120;
        QCOMPARE(ownerOfLock(shared.number(), writersLock), getpid());
    }
#endif
    QCOMPARE(own.run(u"COMMIT"_s), QString());
    QCOMPARE(other.tryRun(insertTwo), u"ok"_s);
}

void TestSqliteWall::endsSoonWhereALockIsHeld()
{
#ifdef Q_OS_LINUX
    // By a program that was stopped while it held the log's locks for itself.
    const DatabaseFile file(authors, DatabaseFile::Journal::WriteAheadLog);
    WriterProcess writer(file.path(), { insertTwo });
    const int shared = open(qPrintable(file.path() + u"-shm"_s), O_RDWR | O_CLOEXEC);
    QVERIFY(shared >= 0);
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = 123;
    lock.l_len = 5;
    QCOMPARE(fcntl(shared, F_OFD_SETLK, &lock), 0);
    QElapsedTimer timer;
    timer.start();
    const auto database = Database::open(file.path());
    close(shared);
    QVERIFY(!database);
    QVERIFY2(database.error().text.contains(u"does not go on"_s),
             qPrintable(database.error().text));
    QVERIFY2(timer.elapsed() < sqlitesPatience, qPrintable(QString::number(timer.elapsed())));
#endif
}

void TestSqliteWall::closesQuietly()
{
#ifdef Q_OS_LINUX
    const DatabaseFile file(authors);
    const QByteArray path = file.path().toUtf8();
    QuietDescriptor alone = QuietDescriptor::open(path.constData());
    const int number = alone.number();
    alone.close();
    QVERIFY(!alone.isOpen());
    QCOMPARE(fcntl(number, F_GETFD), -1); // closed: nobody else has the file open

    const int other = open(path.constData(), O_RDONLY | O_CLOEXEC);
    QuietDescriptor beside = QuietDescriptor::open(path.constData());
    const int kept = beside.number();
    beside.close();
    QVERIFY(fcntl(kept, F_GETFD) != -1);
    QuietDescriptor again = QuietDescriptor::open(path.constData());
    QCOMPARE(again.number(), kept); // however often, it is one
    again.close();
    close(other);
    QuietDescriptor last = QuietDescriptor::open(path.constData());
    last.close();
    QCOMPARE(fcntl(kept, F_GETFD), -1);
    QVERIFY(!QuietDescriptor::open("/nowhere").isOpen());
    QCOMPARE(errno, ENOENT);
#endif
}

void TestSqliteWall::limitsTemporaryFiles()
{
#ifdef Q_OS_LINUX
    TemporaryFile first;
    TemporaryFile second;
    QCOMPARE(first.open(), SQLITE_OK);
    QCOMPARE(second.open(), SQLITE_OK);
    // Holes take no place on the disk, and count as if they did.
    QCOMPARE(first.write("x", 1, TemporaryFile::limit() - 2), SQLITE_OK);
    QCOMPARE(second.write("y", 1, 0), SQLITE_OK);
    QCOMPARE(second.write("z", 1, 1), SQLITE_FULL);
    char read[2] = {};
    QCOMPARE(second.read(read, 2, 0), SQLITE_IOERR_SHORT_READ);
    QCOMPARE(read[0], 'y');
    QCOMPARE(first.truncate(10), SQLITE_OK);
    QCOMPARE(second.write("z", 1, 1), SQLITE_OK);
    qint64 size = 0;
    QCOMPARE(second.size(&size), SQLITE_OK);
    QCOMPARE(size, 2);
    // A large database may be sorted.
    const qint64 limit = TemporaryFile::limit();
    QCOMPARE(limit, TemporaryFile::leastLimit);
    TemporaryFile::makeRoomFor(limit);
    QCOMPARE(first.write("x", 1, 2 * limit - 3), SQLITE_OK);
    QCOMPARE(second.write("z", 1, 2), SQLITE_FULL);
    TemporaryFile::makeRoomFor(1);
    QCOMPARE(TemporaryFile::limit(), 2 * limit);
#endif
}

void TestSqliteWall::sortsBesideNoDatabase()
{
    // Even where the database's folder is the one for temporary files: they have no name in it.
    const DatabaseFile file(authors);
    const QByteArray before = qgetenv("SQLITE_TMPDIR");
    qputenv("SQLITE_TMPDIR", file.folder().toUtf8());
    const FolderState state(file.folder());
    struct stat folderBefore = {};
    struct stat folderAfter = {};
    QCOMPARE(stat(qPrintable(file.folder()), &folderBefore), 0);
    {
        Database database = openFile(file.path());
        const QString sql
            = u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE "
              "i < 60000) SELECT i, hex(zeroblob(100)) || i * 7919 % 60000 AS x "
              "FROM n, author ORDER BY x"_s;
        std::vector<ColumnData> columns(2);
        const Result<Ran> ran = database.connection().run(
            { sql, {}, sql }, { .kind = QueryRecord::Kind::Root }, columns);
        QVERIFY2(ran, ran ? "" : qPrintable(ran.error().text));
        QCOMPARE(ran->record.rows, 60000);
    }
    qputenv("SQLITE_TMPDIR", before);
    EXPECT_UNCHANGED(state);
    QCOMPARE(stat(qPrintable(file.folder()), &folderAfter), 0);
    QCOMPARE(folderAfter.st_mtim.tv_nsec, folderBefore.st_mtim.tv_nsec);
    QCOMPARE(folderAfter.st_mtim.tv_sec, folderBefore.st_mtim.tv_sec);
}

QTEST_GUILESS_MAIN(TestSqliteWall)
#include "tst_sqlitewall.moc"
