// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/folderstate.h"
#include "tests/support/programrun.h"
#include "tests/support/testdatabase.h"
#include "tests/support/writerprocess.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace roundtrip::test;

namespace {

using Run = ProgramRun;

Run run(const QStringList &arguments)
{
    return runProgram(arguments);
}

const QString script
    = u"CREATE TABLE author (id INTEGER PRIMARY KEY);"
      "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, author_id INTEGER REFERENCES author);"
      "INSERT INTO author VALUES (1), (2); INSERT INTO book VALUES (1, 'a', 1), (2, 'b', 1);"_s;

} // namespace

/// What the program says where something is wrong, and that it leaves files as they were.
class TestProgramErrors : public QObject
{
    Q_OBJECT

private slots:
    void printsOneLineForAnError_data();
    void printsOneLineForAnError();
    void refusesBadFiles_data();
    void refusesBadFiles();
    void saysThatAFileIsLocked();
    void changesNoFile();
};

void TestProgramErrors::printsOneLineForAnError_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    const QStringList json { u"--report"_s, u"json"_s };
    QTest::newRow("a table") << json + QStringList { u"--root"_s, u"autor"_s } << 2
                             << u"roundtrip: \"autor\" is not a table of this database; did you "
                                "mean \"author\"? It has: "_s;
    QTest::newRow("a relation") << json + QStringList { u"--with"_s, u"boks"_s } << 2
                                << u"roundtrip: \"boks\" is not a relation of author; did you mean "
                                   "\"books\"? It has: books"_s;
    QTest::newRow("a column") << json + QStringList { u"--where"_s, u"nam=x"_s } << 2
                              << u"roundtrip: \"nam\" is not a column of author; did you mean "
                                 "\"name\"? It has: "_s;
    QTest::newRow("a column of the window's table")
        << json + QStringList { u"--columns"_s, u"id,nam"_s } << 2
        << u"roundtrip: \"nam\" is not a column of author; did you mean \"name\"? It has: "_s;
    QTest::newRow("a column of it, comparing")
        << QStringList { u"--compare"_s, u"--columns"_s, u"nam"_s } << 2
        << u"roundtrip: \"nam\" is not a column of author; did you mean \"name\"? It has: "_s;
    QTest::newRow("a column along a relation")
        << json + QStringList { u"--where"_s, u"books.titel ~ x"_s } << 2
        << u"roundtrip: \"titel\" is not a column of book; did you mean \"title\"? It has: "_s;
    QTest::newRow("a list without brackets")
        << json + QStringList { u"--where"_s, u"name in Ada"_s } << 2
        << u"roundtrip: \"in\" takes a list in brackets, as in (1, 2, 3), not Ada\n"_s;
    QTest::newRow("an option") << QStringList { u"--repot"_s, u"json"_s } << 2
                               << u"roundtrip: \"--repot\" is not an option; did you mean "
                                  "\"--report\"? There are: "_s;
    QTest::newRow("no root") << json + QStringList { u"x.sqlite"_s } << 2
                             << u"roundtrip: --report needs --root TABLE; "_s;
    QTest::newRow("no file") << json
            + QStringList {
                  u"/nowhere/x.sqlite"_s, u"--root"_s, u"a"_s
              } << 1 << u"roundtrip: x.sqlite: there is no such file: /nowhere/x.sqlite\n"_s;
    QTest::newRow("no file to compare")
        << QStringList { u"/nowhere/x.sqlite"_s, u"--root"_s, u"a"_s, u"--compare"_s } << 1
        << u"roundtrip: x.sqlite: there is no such file: /nowhere/x.sqlite\n"_s;
    QTest::newRow("no file with a schema")
        << QStringList { u"/nowhere/x.sqlite"_s, u"--schema"_s, u"json"_s } << 1
        << u"roundtrip: x.sqlite: there is no such file: /nowhere/x.sqlite\n"_s;
}

void TestProgramErrors::printsOneLineForAnError()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, status);
    QFETCH(const QString, error);
    const Run done = run(arguments);
    QCOMPARE(done.status, status);
    QCOMPARE(done.out, QByteArray());
    QVERIFY2(done.errors.startsWith(error.toUtf8()), done.errors.constData());
    QCOMPARE(done.errors.count('\n'), 1);
    QVERIFY(done.errors.endsWith('\n'));
}

void TestProgramErrors::refusesBadFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("error");
    QTest::newRow("empty") << QByteArray() << u"the file is empty"_s;
    QTest::newRow("text") << QByteArray("id,name\n1,x\n").repeated(100)
                          << u"it is not a SQLite database, or it is encrypted"_s;
    const DatabaseFile file(script);
    QFile good(file.path());
    QVERIFY(good.open(QIODevice::ReadOnly));
    const QByteArray bytes = good.readAll();
    QTest::newRow("truncated") << bytes.first(bytes.size() - 100) << u"the file is truncated: "_s;
    QTest::newRow("damaged") << bytes.first(100) + QByteArray(bytes.size() - 100, '\x7f')
                             << u"it is damaged"_s;
}

void TestProgramErrors::refusesBadFiles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"bad.sqlite"_s);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, error);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    const FolderState before(folder.path());
    for (const QStringList &options :
         { QStringList { u"--root"_s, u"a"_s, u"--report"_s, u"json"_s },
           QStringList { u"--schema"_s, u"text"_s } }) {
        const Run done = run(QStringList { path } + options);
        QCOMPARE(done.status, 1);
        QCOMPARE(done.out, QByteArray());
        QVERIFY2(done.errors.startsWith("roundtrip: bad.sqlite: " + error.toUtf8()),
                 done.errors.constData());
        QCOMPARE(done.errors.count('\n'), 1);
    }
    EXPECT_UNCHANGED(before);
}

void TestProgramErrors::saysThatAFileIsLocked()
{
    const DatabaseFile file(script);
    const WriterProcess writer(file.path(), { u"BEGIN EXCLUSIVE"_s });
    const Run done = run({ file.path(), u"--root"_s, u"author"_s, u"--report"_s, u"text"_s });
    QCOMPARE(done.status, 1);
    QVERIFY2(done.errors.startsWith("roundtrip: test.sqlite: it is locked by a program that is "
                                    "writing to it"),
             done.errors.constData());
}

void TestProgramErrors::changesNoFile()
{
    for (const auto journal :
         { DatabaseFile::Journal::Rollback, DatabaseFile::Journal::WriteAheadLog }) {
        const DatabaseFile file(script, journal, u"größe ?#%.db"_s);
        const FolderState before(file.folder());
        for (const QString &name :
             { file.path(),
               u"sqlite://"_s + QString::fromLatin1(QUrl::toPercentEncoding(file.path(), "/")) }) {
            const Run done = run(
                { name, u"--root"_s, u"author"_s, u"--with"_s, u"book"_s, u"--compare"_s });
            QVERIFY2(done.status == 0, done.errors.constData());
            EXPECT_UNCHANGED(before);
        }
    }
}

QTEST_GUILESS_MAIN(TestProgramErrors)
#include "tst_programerrors.moc"
