// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/outputfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

const QByteArray database = QByteArray("SQLite format 3\0", 16) + QByteArray(84, '\1');

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "it is not there"_ba;
}

bool isWritten(const QString &path)
{
    OutputFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write("new") == 3 && file.commit();
}

} // namespace

/// What the program writes takes the place of other files, but of no database.
class TestOutputFile : public QObject
{
    Q_OBJECT

private slots:
    void takesThePlaceOfOthers();
    void leavesDatabases();
    void leavesWhatBelongsToOne();
    void leavesWhatIsNoRegularFile();
};

void TestOutputFile::takesThePlaceOfOthers()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.svg"_s);
    QVERIFY(isWritten(path));
    QCOMPARE(readFile(path), "new"_ba);
    writeFile(path, "SQLite format"_ba);
    QVERIFY(isWritten(path));
    writeFile(path, {});
    QVERIFY(isWritten(path));
    QVERIFY(isWritten(path + u"-wal"_s)); // which belongs to no database
}

void TestOutputFile::leavesDatabases()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.svg"_s);
    writeFile(path, database);
    const QString link = folder.filePath(u"link.svg"_s);
    QVERIFY(QFile::link(path, link));
    for (const QString &name : { path, link }) {
        OutputFile file(name);
        QVERIFY(!file.open(QIODevice::WriteOnly));
        QCOMPARE(file.errorString(), u"it is a SQLite database, and no database is written to"_s);
    }
    QCOMPARE(readFile(path), database);
    QCOMPARE(readFile(link), database);
}

void TestOutputFile::leavesWhatBelongsToOne()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.db"_s);
    writeFile(path, database);
    for (const QString &suffix : { u"-wal"_s, u"-shm"_s, u"-journal"_s }) {
        QVERIFY(!isWritten(path + suffix));
        QVERIFY(!QFile::exists(path + suffix));
    }
    QVERIFY(isWritten(path + u"-log"_s));
}

/// A pipe, here; a device is lost to the whole system, where the program may do that.
void TestOutputFile::leavesWhatIsNoRegularFile()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe.svg"_s);
    QCOMPARE(mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
    OutputFile file(pipe);
    QVERIFY(!file.open(QIODevice::WriteOnly));
    QCOMPARE(file.errorString(), u"it is no regular file"_s);
    QVERIFY(QFileInfo::exists(pipe) && !QFileInfo(pipe).isFile());
#endif
}

QTEST_GUILESS_MAIN(TestOutputFile)
#include "tst_outputfile.moc"
