// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/readablefile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#endif

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

/// Why \a path cannot be opened, or empty.
QString objection(const QString &path)
{
    QFile file(path);
    const Result<> opened = openToRead(file);
    return opened ? QString() : opened.error().text;
}

} // namespace

/// Files are opened where nobody has to wait for them.
class TestReadableFile : public QObject
{
    Q_OBJECT

private slots:
    void readsFiles();
    void saysWhyNot();
    void waitsForNothing();
    void waitsForNoMessageOfTheKernel();
};

void TestReadableFile::readsFiles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.json"_s);
    QFile written(path);
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write("one\ntwo");
    written.close();
    const QString link = folder.filePath(u"link"_s);
    QVERIFY(QFile::link(path, link));
    for (const QString &name : { path, link }) {
        QFile file(name);
        QVERIFY(openToRead(file));
        QCOMPARE(file.size(), 7);
        QCOMPARE(file.peek(3), "one");
        QCOMPARE(file.readAll(), "one\ntwo");
        QVERIFY(file.seek(4));
        QCOMPARE(file.read(10), "two");
        QVERIFY(!file.isWritable());
    }
}

void TestReadableFile::saysWhyNot()
{
    const QTemporaryDir folder;
    QCOMPARE(objection(folder.path()), u"it is a folder"_s);
    QCOMPARE(objection(folder.filePath(u"none"_s)), u"No such file or directory"_s);
}

void TestReadableFile::waitsForNothing()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
    const QByteArray place = folder.filePath(u"socket"_s).toLocal8Bit();
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, place.constData(), sizeof address.sun_path - 1);
    const int listening = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    QCOMPARE(bind(listening, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    const QString link = folder.filePath(u"link"_s);
    QVERIFY(QFile::link(pipe, link));
    for (const QString &path :
         { pipe, link, QString::fromLocal8Bit(place), u"/dev/zero"_s, u"/dev/null"_s })
        QCOMPARE(objection(path), u"it is no regular file"_s);
    close(listening);
#endif
}

/// The kernel's log is a file, too, and has its reader wait for the next message. Reading it here
/// would take it away from others.
void TestReadableFile::waitsForNoMessageOfTheKernel()
{
#ifdef Q_OS_UNIX
    QTemporaryFile written;
    QVERIFY(written.open());
    QFile file(written.fileName());
    QVERIFY(openToRead(file));
    QVERIFY((fcntl(file.handle(), F_GETFL) & O_NONBLOCK) != 0);
#endif
}

QTEST_GUILESS_MAIN(TestReadableFile)
#include "tst_readablefile.moc"
