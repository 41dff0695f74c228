// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/sqlitefile.h"

#include "datalayer/base/filename.h"
#include "tests/support/folderstate.h"
#include "tests/support/testdatabase.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <optional>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The system's reason, in whatever language.
QString inWords(int systemError)
{
    return u'(' + QString::fromLocal8Bit(std::strerror(systemError)) + u')';
}

/// The start of a log as SQLite writes it, with nothing in it yet that is committed.
QByteArray startOfLog(qsizetype size)
{
    QByteArray log = QByteArray::fromHex(
        "377f0682002de218000010000000000000000001000000020000000000000000");
    quint32 first = 0;
    quint32 second = 0;
    for (qsizetype at = 0; at < 24; at += 8) {
        first += qFromLittleEndian<quint32>(log.constData() + at) + second;
        second += qFromLittleEndian<quint32>(log.constData() + at + 4) + first;
    }
    qToBigEndian(first, log.data() + 24);
    qToBigEndian(second, log.data() + 28);
    return log.leftJustified(size, 'x', true);
}

const QString script = u"CREATE TABLE t (id INTEGER PRIMARY KEY, x);"
                       "INSERT INTO t VALUES (1, zeroblob(20000));"_s;

} // namespace

/// How a file is to be opened is found from its header and the files beside it alone. What then
/// happens to the folder: tst_connectionfiles.
class TestSqliteFile : public QObject
{
    Q_OBJECT

private slots:
    void refusesWhatIsNoDatabase_data();
    void refusesWhatIsNoDatabase();
    void refusesWhatIsNoFile();
    void saysHowMuchIsThere();
    void doesNotCallAGrowingFileTruncated_data();
    void doesNotCallAGrowingFileTruncated();
    void choosesByTheFilesBesideIt_data();
    void choosesByTheFilesBesideIt();
    void followsLinks();
    void readsALogAloneBehindTheWall();
    void refusesADamagedLog();
    void opensByTheReadVersion_data();
    void opensByTheReadVersion();
    void takesNamesOfAnyBytes();
    void saysWhyAFileCannotBeReached();
    void writesUris_data();
    void writesUris();
    void seesChangesInTheFolder();
};

void TestSqliteFile::refusesWhatIsNoDatabase_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("error");
    const QString foreign = u"it is not a SQLite database, or it is encrypted"_s;
    QTest::newRow("empty") << QByteArray() << u"the file is empty"_s;
    QTest::newRow("text") << QByteArray("CREATE TABLE t (id INTEGER);\n") << foreign;
    QByteArray noise;
    for (int i = 0; i < 8192; ++i)
        noise += static_cast<char>((i * 7919 + i / 256) % 251);
    QTest::newRow("encrypted: random bytes") << noise << foreign;
    QTest::newRow("a header cut short") << QByteArray("SQLite format 3\0", 16) << foreign;
    QTest::newRow("the format before it") << QByteArray("SQLite format 2\0", 16) + noise << foreign;
    QTest::newRow("no NUL after the name") << QByteArray("SQLite format 3.") + noise << foreign;
    QTest::newRow("zeros") << QByteArray(4096, '\0') << foreign;
}

void TestSqliteFile::refusesWhatIsNoDatabase()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"x.sqlite"_s);
    QFETCH(const QByteArray, content);
    write(path, content);
    const FolderState before(folder.path());
    const auto file = SqliteFile::inspect(path);
    QVERIFY(!file);
    QCOMPARE(file.error().kind, DbError::Kind::NotADatabase);
    QTEST(file.error().text, "error");
    EXPECT_UNCHANGED(before);
}

void TestSqliteFile::refusesWhatIsNoFile()
{
    const QTemporaryDir folder;
    const QString nowhere = folder.filePath(u"missing"_s);
    const auto missing = SqliteFile::inspect(nowhere);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, DbError::Kind::NotFound);
    QCOMPARE(missing.error().text, u"there is no such file: "_s + nowhere);
    // Whoever has just typed the name knows where it would be.
    QCOMPARE(SqliteFile::inspect(u"missing.sqlite"_s).error().text, u"there is no such file"_s);
    const auto empty = SqliteFile::inspect(QString());
    QVERIFY(!empty);
    QCOMPARE(empty.error().kind, DbError::Kind::NotFound);
    const auto directory = SqliteFile::inspect(folder.path());
    QVERIFY(!directory);
    QCOMPARE(directory.error().kind, DbError::Kind::NotFound);
    QCOMPARE(directory.error().text, u"it is a folder, not a database file"_s);
#ifdef Q_OS_UNIX
    // Opening it would wait for a writer for ever.
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
    const auto queue = SqliteFile::inspect(pipe);
    QVERIFY(!queue);
    QCOMPARE(queue.error().text, u"it is not a regular file"_s);
#endif
}

void TestSqliteFile::saysHowMuchIsThere()
{
    const DatabaseFile database(script);
    const qint64 size = QFile(database.path()).size();
    QVERIFY(QFile::resize(database.path(), size - 1000));
    const auto file = SqliteFile::inspect(database.path());
    QVERIFY(!file);
    QCOMPARE(file.error().kind, DbError::Kind::NotADatabase);
    QCOMPARE(file.error().text,
             u"the file is truncated: %1 of %2 bytes are there"_s.arg(size - 1000).arg(size));
    QVERIFY(QFile::resize(database.path(), size));
    QVERIFY(SqliteFile::inspect(database.path()));
}

void TestSqliteFile::doesNotCallAGrowingFileTruncated_data()
{
    QTest::addColumn<QString>("suffix");
    // Its header may be newer than its end: what is missing is written later, or taken back.
    QTest::newRow("in the middle of a transaction") << u"-journal"_s;
    // The rest of it is in the log.
    QTest::newRow("with a write-ahead log") << u"-wal"_s;
}

void TestSqliteFile::doesNotCallAGrowingFileTruncated()
{
    QFETCH(const QString, suffix);
    const DatabaseFile database(script,
                                suffix == u"-wal"_s ? DatabaseFile::Journal::WriteAheadLog
                                                    : DatabaseFile::Journal::Rollback);
    QVERIFY(QFile::resize(database.path(), QFile(database.path()).size() - 1000));
    QVERIFY(!SqliteFile::inspect(database.path()));
    write(database.path() + suffix, startOfLog(512));
    write(database.path() + u"-shm"_s, QByteArray(32768, '\0'));
    const auto file = SqliteFile::inspect(database.path());
    QVERIFY2(file, file ? "" : qPrintable(file.error().text));
}

void TestSqliteFile::choosesByTheFilesBesideIt_data()
{
    using Access = SqliteFile::Access;
    QTest::addColumn<bool>("isWriteAhead");
    QTest::addColumn<qint64>("wal"); // its size, -1 for none
    QTest::addColumn<bool>("shm");
    QTest::addColumn<qint64>("journal");
    QTest::addColumn<int>("access"); // -1 where it is refused
    const auto row = [](const char *title, bool isWriteAhead, qint64 wal, bool shm, qint64 journal,
                        std::optional<Access> access) {
        QTest::newRow(title) << isWriteAhead << wal << shm << journal
                             << (access ? static_cast<int>(*access) : -1);
    };
    row("plain", false, -1, false, -1, Access::ReadOnly);
    // Immutable would not look at it.
    row("plain with a journal", false, -1, false, 512, Access::ReadOnly);
    // SQLite would read those, and make the shared memory.
    row("plain with a log of somebody else", false, 512, false, -1, {});
    row("and shared memory", false, 512, true, -1, Access::SharedMemory);
    row("plain with an empty one", false, 0, false, -1, Access::ReadOnly);
    row("write-ahead, closed", true, -1, false, -1, Access::Immutable);
    row("write-ahead, an empty log", true, 0, false, -1, Access::Immutable);
    row("write-ahead, an empty log and shared memory", true, 0, true, -1, Access::Immutable);
    row("write-ahead, shared memory alone", true, -1, true, -1, Access::Immutable);
    row("write-ahead, open", true, 512, true, -1, Access::SharedMemory);
    row("write-ahead, a log alone", true, 512, false, -1, {});
}

void TestSqliteFile::choosesByTheFilesBesideIt()
{
    QFETCH(const bool, isWriteAhead);
    QFETCH(const qint64, wal);
    QFETCH(const bool, shm);
    QFETCH(const qint64, journal);
    QFETCH(const int, access);
    const DatabaseFile database(script,
                                isWriteAhead ? DatabaseFile::Journal::WriteAheadLog
                                             : DatabaseFile::Journal::Rollback);
    if (wal >= 0)
        write(database.path() + u"-wal"_s, startOfLog(wal));
    if (shm)
        write(database.path() + u"-shm"_s, QByteArray(32768, '\0'));
    if (journal >= 0)
        write(database.path() + u"-journal"_s, QByteArray(journal, 'x'));
    const FolderState before(database.folder());
    const auto file = SqliteFile::inspect(database.path());
    EXPECT_UNCHANGED(before);
    if (access < 0) {
        QVERIFY(!file);
        QCOMPARE(file.error().kind, DbError::Kind::Refused);
        QVERIFY2(file.error().text.contains(u"open it once with the program that writes it"_s),
                 qPrintable(file.error().text));
        return;
    }
    QVERIFY2(file, file ? "" : qPrintable(file.error().text));
    QCOMPARE(static_cast<int>(file->access), access);
    QCOMPARE(file->stamp.walSize, wal);
    QCOMPARE(file->stamp.hasSharedMemory, shm);
    QCOMPARE(file->stamp.size, contentOf(database.path()).size());
}

void TestSqliteFile::followsLinks()
{
    // SQLite finds a log beside the file, not beside the link.
    const DatabaseFile database(script, DatabaseFile::Journal::WriteAheadLog);
    write(database.path() + u"-wal"_s, "x");
    const QTemporaryDir folder;
    const QString link = folder.filePath(u"link.sqlite"_s);
    QVERIFY(QFile::link(database.path(), link));
    QVERIFY(!SqliteFile::inspect(link));
    QVERIFY(QFile::remove(database.path() + u"-wal"_s));
    const auto file = SqliteFile::inspect(link);
    QVERIFY(file);
    QCOMPARE(file->path, database.path());
    QVERIFY(QFile::remove(database.path()));
    const auto dangling = SqliteFile::inspect(link);
    QVERIFY(!dangling);
    QCOMPARE(dangling.error().kind, DbError::Kind::NotFound);
}

void TestSqliteFile::readsALogAloneBehindTheWall()
{
    const DatabaseFile database(script, DatabaseFile::Journal::WriteAheadLog);
    write(database.path() + u"-wal"_s, QByteArray(31, 'x')); // too short to have a header
    QVERIFY(!SqliteFile::inspect(database.path()));
    const auto file = SqliteFile::inspect(database.path(), SqliteFile::Protection::Wall);
    QVERIFY2(file, file ? "" : qPrintable(file.error().text));
    QCOMPARE(static_cast<int>(file->access), static_cast<int>(SqliteFile::Access::SharedMemory));
}

void TestSqliteFile::refusesADamagedLog()
{
    const DatabaseFile database(script, DatabaseFile::Journal::WriteAheadLog);
    write(database.path() + u"-wal"_s, QByteArray(512, 'x'));
    write(database.path() + u"-shm"_s, QByteArray(32768, '\0'));
    for (const auto protection :
         { SqliteFile::Protection::Wall, SqliteFile::Protection::Parameters }) {
        const auto file = SqliteFile::inspect(database.path(), protection);
        QVERIFY(!file);
        QCOMPARE(file.error().kind, DbError::Kind::Refused);
        QVERIFY2(file.error().text.contains(u"is damaged"_s)
                     && file.error().text.contains(u"open it once with"_s),
                 qPrintable(file.error().text));
    }
}

void TestSqliteFile::opensByTheReadVersion_data()
{
    QTest::addColumn<char>("writeVersion");
    QTest::addColumn<char>("readVersion");
    QTest::addColumn<bool>("isWriteAhead");
    QTest::newRow("both rollback") << '\1' << '\1' << false;
    QTest::newRow("both write-ahead") << '\2' << '\2' << true;
    QTest::newRow("write-ahead for readers") << '\1' << '\2' << true;
    QTest::newRow("write-ahead for writers") << '\2' << '\1' << false;
    QTest::newRow("a later one for writers") << '\3' << '\2' << true;
    QTest::newRow("none for writers") << '\0' << '\1' << false;
}

void TestSqliteFile::opensByTheReadVersion()
{
    QFETCH(const char, writeVersion);
    QFETCH(const char, readVersion);
    QFETCH(const bool, isWriteAhead);
    const DatabaseFile database(script);
    QByteArray content = contentOf(database.path());
    content[18] = writeVersion;
    content[19] = readVersion;
    write(database.path(), content);
    const auto file = SqliteFile::inspect(database.path());
    QVERIFY(file);
    QCOMPARE(file->access == SqliteFile::Access::Immutable, isWriteAhead);
}

void TestSqliteFile::takesNamesOfAnyBytes()
{
#ifdef Q_OS_LINUX
    const DatabaseFile database(script);
    const QByteArray bytes = QFile::encodeName(database.folder())
        + "/gr\xf6\xdf"
          "e.db";
    QCOMPARE(rename(qPrintable(database.path()), bytes.constData()), 0);
    const auto file = SqliteFile::inspect(fileNameFromBytes(bytes));
    QVERIFY2(file, file ? "" : qPrintable(file.error().text));
    QCOMPARE(fileNameBytes(file->path), bytes);
    QVERIFY2(file->uri().contains(u"gr%F6%DFe.db"_s), qPrintable(file->uri()));
    QCOMPARE(unlink(bytes.constData()), 0); // which QTemporaryDir cannot
#endif
}

void TestSqliteFile::saysWhyAFileCannotBeReached()
{
#ifdef Q_OS_LINUX
    const DatabaseFile database(script);
    const auto below = SqliteFile::inspect(database.path() + u"/x.db"_s);
    QVERIFY(!below);
    QVERIFY2(below.error().text.contains(inWords(ENOTDIR)), qPrintable(below.error().text));
    const auto longest = SqliteFile::inspect(u"/"_s + QString(300, u'x'));
    QVERIFY(!longest);
    QVERIFY2(longest.error().text.contains(inWords(ENAMETOOLONG)),
             qPrintable(longest.error().text));
    if (geteuid() == 0)
        QSKIP("root may enter every folder");
    QVERIFY(QFile::setPermissions(database.folder(), {}));
    const auto locked = SqliteFile::inspect(database.path());
    QVERIFY(QFile::setPermissions(database.folder(),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(!locked);
    QVERIFY2(locked.error().text.contains(u"cannot be reached "_s + inWords(EACCES)),
             qPrintable(locked.error().text));
#endif
}

void TestSqliteFile::writesUris_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("access");
    QTest::addColumn<QString>("uri");
    const auto row = [](const char *title, const QString &path, SqliteFile::Access access,
                        const QString &uri) {
        QTest::newRow(title) << path << static_cast<int>(access) << uri;
    };
    using enum SqliteFile::Access;
    row("read-only", u"/a/b.sqlite"_s, ReadOnly, u"file:/a/b.sqlite?mode=ro"_s);
    row("immutable", u"/a"_s, Immutable, u"file:/a?mode=ro&immutable=1"_s);
    row("shared memory", u"/a"_s, SharedMemory, u"file:/a?mode=ro&readonly_shm=1"_s);
    row("no UTF-8", QString(u"/a"_s + QChar(0xdcff)), ReadOnly, u"file:/a%FF?mode=ro"_s);
    row("a space", u"/a b"_s, ReadOnly, u"file:/a%20b?mode=ro"_s);
    row("what ends a path", u"/a?b#c"_s, ReadOnly, u"file:/a%3Fb%23c?mode=ro"_s);
    row("what is encoded already", u"/100%25"_s, ReadOnly, u"file:/100%2525?mode=ro"_s);
    row("what separates parameters", u"/a&mode=rwc"_s, ReadOnly, u"file:/a%26mode%3Drwc?mode=ro"_s);
    row("other scripts", u"/größe"_s, ReadOnly, u"file:/gr%C3%B6%C3%9Fe?mode=ro"_s);
    row("what Qt splits options at", u"/a;b"_s, ReadOnly, u"file:/a%3Bb?mode=ro"_s);
}

void TestSqliteFile::writesUris()
{
    QFETCH(const QString, path);
    QFETCH(const int, access);
    SqliteFile file;
    file.path = path;
    file.access = static_cast<SqliteFile::Access>(access);
    QTEST(file.uri(), "uri");
    // Behind the wall SQLite is to see by itself which shared memory there is.
    const QString walled = file.uri(u"wall"_s);
    QVERIFY2(walled.endsWith(u"&vfs=wall"_s), qPrintable(walled));
    QVERIFY(!walled.contains(u"readonly_shm"_s));
    QCOMPARE(walled.contains(u"immutable=1"_s), file.access == SqliteFile::Access::Immutable);
}

void TestSqliteFile::seesChangesInTheFolder()
{
    const DatabaseFile database(script, DatabaseFile::Journal::WriteAheadLog);
    const auto file = SqliteFile::inspect(database.path());
    QVERIFY(file);
    const auto stamp = [&database] { return SqliteFile::stampOf(database.path()); };
    QVERIFY(stamp() == file->stamp);
    write(database.path() + u"-wal"_s, QByteArray());
    QVERIFY(stamp() != file->stamp);
    const SqliteFile::Stamp withLog = stamp();
    write(database.path() + u"-wal"_s, "x");
    QVERIFY(stamp() != withLog);
    write(database.path() + u"-shm"_s, QByteArray());
    QVERIFY(stamp().hasSharedMemory);
    QVERIFY(QFile::remove(database.path() + u"-shm"_s));
    QVERIFY(QFile::remove(database.path() + u"-wal"_s));
    QVERIFY(stamp() == file->stamp);
    // Another file of the same size and time, and the old one's content in a new file.
    QVERIFY(QFile::copy(database.path(), database.path() + u".copy"_s));
    QFile copy(database.path() + u".copy"_s);
    QVERIFY(copy.open(QIODevice::ReadWrite));
    QVERIFY(copy.setFileTime(file->stamp.modified, QFileDevice::FileModificationTime));
    copy.close();
    QVERIFY(QFile::remove(database.path()));
    QVERIFY(copy.rename(database.path()));
    QVERIFY(!stamp().isSameFile(file->stamp));
    QFile changed(database.path());
    QVERIFY(changed.open(QIODevice::ReadWrite));
    QVERIFY(
        changed.setFileTime(file->stamp.modified.addMSecs(1), QFileDevice::FileModificationTime));
    changed.close();
    QVERIFY(stamp() != file->stamp);
    QVERIFY(QFile::remove(database.path()));
    QCOMPARE(stamp().size, 0);
}

QTEST_GUILESS_MAIN(TestSqliteFile)
#include "tst_sqlitefile.moc"
