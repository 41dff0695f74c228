// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/folderstate.h"
#include "tests/support/missing.h"
#include "tests/support/sqlitelayouts.h"

#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace roundtrip::test;

namespace {

/// What a system call may do to a file, besides reading it.
const QString changingCalls
    = u"open,openat,openat2,creat,truncate,ftruncate,fallocate,chown,fchown,"
      "lchown,fchownat,chmod,fchmod,fchmodat,unlink,unlinkat,rmdir,rename,"
      "renameat,renameat2,link,linkat,symlink,symlinkat,mkdir,mkdirat,mknod,"
      "mknodat,write,pwrite64,writev,pwritev,pwritev2,mmap,utimensat,"
      "setxattr,fsetxattr,lsetxattr,sendfile,copy_file_range"_s;

struct Traced
{
    QStringList lines;
    QByteArray errors;
    bool isRun = false;
};

Traced trace(const QStringList &command)
{
    const QTemporaryDir folder;
    const QString output = folder.filePath(u"trace"_s);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // The leak sanitizer traces, too, and there can be only one.
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
    environment.insert(u"LSAN_OPTIONS"_s, QString());
    process.setProcessEnvironment(environment);
    process.start(u"strace"_s,
                  QStringList { u"-f"_s, u"-qq"_s, u"-y"_s, u"-s"_s, u"0"_s, u"-e"_s,
                                u"trace="_s + changingCalls, u"-o"_s, output, u"--"_s }
                      + command);
    if (!process.waitForFinished(60000))
        return {};
    return { QString::fromUtf8(contentOf(output)).split(u'\n', Qt::SkipEmptyParts),
             process.readAllStandardError(), process.exitStatus() == QProcess::NormalExit };
}

/// Whether a line of the trace, about a file that nobody may change, would change one.
bool isChange(const QString &line)
{
    static const QRegularExpression call(u"^\\d+\\s+(\\w+)\\("_s);
    const QString name = call.match(line).captured(1);
    if (name.startsWith(u"open"_s)) {
        static const QRegularExpression writing(u"O_(WRONLY|RDWR|CREAT|TRUNC|TMPFILE)"_s);
        return writing.match(line).hasMatch();
    }
    if (name == u"mmap"_s)
        return line.contains(u"PROT_WRITE"_s) && line.contains(u"MAP_SHARED"_s);
    return !name.isEmpty();
}

/// Owner, mode and all times but the one of reading, of each file in a folder and of itself.
QStringList statesIn(const QString &folder)
{
    QStringList states;
    for (const QString &name : QDir(folder).entryList(QDir::AllEntries | QDir::NoDotDot)) {
        struct stat found = {};
        if (lstat(qPrintable(folder + u'/' + name), &found) != 0)
            continue;
        states << u"%1 %2:%3 %4 %5 bytes, modified %6.%7, changed %8.%9"_s.arg(name)
                      .arg(found.st_uid)
                      .arg(found.st_gid)
                      .arg(found.st_mode, 0, 8)
                      .arg(found.st_size)
                      .arg(found.st_mtim.tv_sec)
                      .arg(found.st_mtim.tv_nsec)
                      .arg(found.st_ctim.tv_sec)
                      .arg(found.st_ctim.tv_nsec);
    }
    return states;
}

bool isRoot()
{
    return geteuid() == 0;
}

constexpr uid_t nobody = 65534;

} // namespace

/// The system itself is the witness: no call of the program would change, make or delete anything
/// beside a database, in whatever state its files are and whoever looks.
class TestSystemCalls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tellsWhatWrites();
    void changeNothing_data();
    void changeNothing();
};

void TestSystemCalls::initTestCase()
{
    if (QStandardPaths::findExecutable(u"strace"_s).isEmpty())
        SKIP_AS_MISSING("strace is not installed");
    if (const Traced traced = trace({ u"true"_s }); !traced.isRun || traced.lines.isEmpty())
        QSKIP("strace may not trace here");
}

void TestSystemCalls::tellsWhatWrites()
{
    // Another program does write, and is seen to.
    const DatabaseFile file(u"CREATE TABLE t (id);"_s, DatabaseFile::Journal::WriteAheadLog);
    QProcess writer;
    const QTemporaryDir folder;
    const QString output = folder.filePath(u"trace"_s);
    writer.start(u"strace"_s,
                 { u"-f"_s, u"-qq"_s, u"-y"_s, u"-e"_s, u"trace="_s + changingCalls, u"-o"_s,
                   output, WriterProcess::program(), file.path() });
    QVERIFY(writer.waitForStarted());
    writer.write("INSERT INTO t VALUES (1)\n");
    writer.closeWriteChannel();
    QVERIFY(writer.waitForFinished());
    QStringList calls;
    for (const QString &line : QString::fromUtf8(contentOf(output)).split(u'\n')) {
        if (line.contains(file.folder()) && isChange(line))
            calls << line.section(u'(', 0, 0).section(u' ', -1);
    }
    for (const QString &call :
         { u"openat"_s, u"pwrite64"_s, u"mmap"_s, u"unlink"_s, u"ftruncate"_s })
        QVERIFY2(calls.contains(call), qPrintable(calls.join(u' ') + u": "_s + call));
}

void TestSystemCalls::changeNothing_data()
{
    QTest::addColumn<int>("owner"); // of all files; -1 for ours
    QTest::addColumn<bool>("asNobody");
    QTest::newRow("who owns them") << -1 << false;
    if (isRoot()) {
        QTest::newRow("root, of another's files") << 4711 << false;
        QTest::newRow("somebody, of root's files") << -1 << true;
        QTest::newRow("who owns them, not root") << static_cast<int>(nobody) << true;
    }
}

void TestSystemCalls::changeNothing()
{
    QFETCH(const int, owner);
    QFETCH(const bool, asNobody);
    if (asNobody && QStandardPaths::findExecutable(u"setpriv"_s).isEmpty())
        QSKIP("setpriv is not installed");
    for (const SqliteLayout &layout : sqliteLayouts()) {
        const QString folder = layout.file->folder();
        QCOMPARE(chmod(qPrintable(folder), S_IRWXU | S_IRGRP | S_IXGRP | S_IROTH | S_IXOTH), 0);
        for (const QString &name : QDir(folder).entryList(QDir::AllEntries | QDir::NoDotDot)) {
            if (owner >= 0) {
                const auto id = static_cast<uid_t>(owner);
                QCOMPARE(chown(qPrintable(folder + u'/' + name), id, id), 0);
            }
        }
        QStringList command { QStringLiteral(ROUNDTRIP_PROGRAM),
                              layout.file->path(),
                              u"--root"_s,
                              u"author"_s,
                              u"--report"_s,
                              u"json"_s };
        if (asNobody) {
            command = QStringList { u"setpriv"_s, u"--reuid=65534"_s, u"--regid=65534"_s,
                                    u"--clear-groups"_s }
                + command;
        }
        const QStringList before = statesIn(folder);
        const FolderState contents(folder);
        const Traced traced = trace(command);
        QVERIFY2(traced.isRun, qPrintable(layout.name));
        QCOMPARE(statesIn(folder), before);
        EXPECT_UNCHANGED(contents);
        bool isSeen = false;
        for (const QString &line : traced.lines) {
            if (!line.contains(folder) || line.contains(u"execve("_s))
                continue;
            isSeen = true;
            QVERIFY2(!isChange(line), qPrintable(layout.name + u": "_s + line));
        }
        QVERIFY2(isSeen, qPrintable(layout.name + QString::fromUtf8(traced.errors)));
    }
}

QTEST_GUILESS_MAIN(TestSystemCalls)
#include "tst_systemcalls.moc"
