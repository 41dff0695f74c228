// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/visibletext.h"
#include "tests/support/programrun.h"
#include "tests/support/testdatabase.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryFile>
#include <QTest>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// In names, types, keys and values: what steers a terminal.
const QString nasty = u"a\x1b[31m\x1b]0;t\x07\u009b2J\u202eb"_s;

QString hostileScript()
{
    return QString(
               u"CREATE TABLE \"§\" (id TEXT PRIMARY KEY, \"c§\" \"t§\", name TEXT);"
               "CREATE TABLE child (id INTEGER PRIMARY KEY, \"§_id\" REFERENCES \"§\", note TEXT);"
               "CREATE VIEW \"v§\" AS SELECT * FROM \"gone §\";"
               "INSERT INTO \"§\" VALUES ('k§', '§', 'n§'), ('l' || char(10) || '§', NULL, NULL);"
               "INSERT INTO child VALUES (1, 'k§', '§'), (2, 'k§', NULL), (3, 'l' || char(10) || "
               "'§', 'x');"_s)
        .replace(u'§', nasty);
}

/// Text that a terminal may be given: lines of what is shown.
bool isHarmless(const QByteArray &output)
{
    const QString text = QString::fromUtf8(output);
    return output.isValidUtf8() && std::ranges::none_of(text, [](QChar c) {
               return c != u'\n' && steersText(c.unicode());
           });
}

void useAsOutput(const char *path)
{
    const int file = ::open(path, O_WRONLY); // NOLINT(cppcoreguidelines-pro-type-vararg)
    ::dup2(file, STDOUT_FILENO);
}

void useBrokenPipe()
{
    std::array<int, 2> ends {};
    if (::pipe(ends.data()) == 0) {
        ::close(ends[0]);
        ::dup2(ends[1], STDOUT_FILENO);
    }
}

} // namespace

/// What a database, an argument or a full disk can do to the output.
class TestHostileOutput : public QObject
{
    Q_OBJECT

private slots:
    void saysWhereOutputDidNotArrive_data();
    void saysWhereOutputDidNotArrive();
    void saysWhereAFileMayNotGrow();
    void takesNoFileForAStream();
    void keepsTheStatusWithoutErrors();
    void steersNoTerminal_data();
    void steersNoTerminal();
    void keepsValuesInJson();
    void printsOneLineForAnArgument_data();
    void printsOneLineForAnArgument();
};

void TestHostileOutput::saysWhereOutputDidNotArrive_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *title, const QStringList &arguments) {
        QTest::newRow(title) << arguments;
    };
    row("text", { u"--report"_s, u"text"_s });
    row("json", { u"--report"_s, u"json"_s });
    row("summary", { u"--report"_s, u"summary"_s });
    row("schema as text", { u"--schema"_s, u"text"_s });
    row("schema as json", { u"--schema"_s, u"json"_s });
    row("compared", { u"--compare"_s });
    row("compared as json", { u"--compare"_s, u"--report"_s, u"json"_s });
    for (const QString &language :
         { u"django"_s, u"sqlalchemy"_s, u"activerecord"_s, u"ecto"_s, u"sql"_s })
        row(qPrintable(language), { u"--copy-as"_s, language });
    row("help", { u"--help"_s });
    row("version", { u"--version"_s });
}

void TestHostileOutput::saysWhereOutputDidNotArrive()
{
    QFETCH(const QStringList, arguments);
    const QByteArray begin = "roundtrip: standard output took only a part of it: ";
    if (QFile::exists(u"/dev/full"_s)) {
        const ProgramRun full = runProgram(arguments, [] { useAsOutput("/dev/full"); });
        QCOMPARE(full.errors, begin + "No space left on device\n");
        QCOMPARE(full.status, 1);
    }
    const ProgramRun closed = runProgram(arguments, [] { ::close(STDOUT_FILENO); });
    QCOMPARE(closed.errors, begin + "it is closed\n");
    QCOMPARE(closed.status, 1);
    // Its reader has gone, and nobody has told the process that this is to be a signal.
    const ProgramRun broken = runProgram(arguments, &useBrokenPipe);
    QCOMPARE(broken.errors, begin + "Broken pipe\n");
    QCOMPARE(broken.status, 1);
}

/// A limit of the user's (`ulimit -f`) is no reason to end by a signal.
void TestHostileOutput::saysWhereAFileMayNotGrow()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    const ProgramRun run = runProgram({ u"--report"_s, u"json"_s }, [&file] {
        const rlimit none { 0, 0 };
        ::setrlimit(RLIMIT_FSIZE, &none);
        ::dup2(file.handle(), STDOUT_FILENO);
    });
    QCOMPARE(run.errors, "roundtrip: standard output took only a part of it: File too large\n");
    QCOMPARE(run.status, 1);
}

void TestHostileOutput::takesNoFileForAStream()
{
    // With all of them closed the database would be the first file, where others print to.
    const DatabaseFile file(hostileScript());
    QFile database(file.path());
    QVERIFY(database.open(QIODevice::ReadOnly));
    const QByteArray before = database.readAll();
    const ProgramRun run = runProgram({ file.path(), u"--schema"_s, u"json"_s }, [] {
        for (const int stream : { STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO })
            ::close(stream);
    });
    QCOMPARE(run.status, 1);
    QVERIFY(database.seek(0));
    QCOMPARE(database.readAll(), before);
}

void TestHostileOutput::keepsTheStatusWithoutErrors()
{
    const auto closeErrors = [] { ::close(STDERR_FILENO); };
    const ProgramRun good = runProgram({ u"--report"_s, u"json"_s }, closeErrors);
    QCOMPARE(good.status, 0);
    QVERIFY(!good.json().isEmpty());
    QCOMPARE(runProgram({ u"--rot"_s }, closeErrors).status, 2);
    QCOMPARE(runProgram({ u"/nowhere/x"_s, u"--schema"_s, u"text"_s }, closeErrors).status, 1);
}

void TestHostileOutput::steersNoTerminal_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    const auto row = [](const char *title, const QStringList &arguments, int status = 0) {
        QTest::newRow(title) << arguments << status;
    };
    const QStringList load { u"--root"_s, nasty, u"--with"_s, u"child"_s };
    row("schema as text", { u"--schema"_s, u"text"_s });
    row("schema as json", { u"--schema"_s, u"json"_s });
    row("text", load + QStringList { u"--report"_s, u"text"_s });
    row("naive", load + QStringList { u"--report"_s, u"text"_s, u"--strategy"_s, u"naive"_s });
    row("json", load + QStringList { u"--report"_s, u"json"_s });
    row("summary", load + QStringList { u"--report"_s, u"summary"_s });
    row("compared", load + QStringList { u"--compare"_s });
    row("compared as json", load + QStringList { u"--compare"_s, u"--report"_s, u"json"_s });
    row("back", { u"--root"_s, u"child"_s, u"--with"_s, nasty, u"--report"_s, u"text"_s });
    for (const QString &language :
         { u"django"_s, u"sqlalchemy"_s, u"activerecord"_s, u"ecto"_s, u"sql"_s }) {
        row(qPrintable(language),
            load
                + QStringList { u"--where"_s, u"id=k"_s + nasty, u"--order-by"_s, u"c"_s + nasty,
                                u"--copy-as"_s, language });
    }
    row("a table that is not there", { u"--root"_s, u"x"_s + nasty, u"--report"_s, u"json"_s }, 2);
    row("a relation that is not there",
        { u"--root"_s, u"child"_s, u"--with"_s, u"x"_s, u"--report"_s, u"json"_s }, 2);
    row("a column that is not there",
        { u"--root"_s, nasty, u"--where"_s, u"x=1"_s, u"--report"_s, u"json"_s }, 2);
    row("a view that cannot be read", { u"--root"_s, u"v"_s + nasty, u"--report"_s, u"json"_s }, 1);
}

void TestHostileOutput::steersNoTerminal()
{
    QFETCH(const QStringList, arguments);
    const DatabaseFile file(hostileScript());
    const ProgramRun run = runProgram(QStringList { file.path() } + arguments);
    QTEST(run.status, "status");
    QVERIFY2(isHarmless(run.out), run.out.toPercentEncoding(" \n").constData());
    QVERIFY2(isHarmless(run.errors), run.errors.toPercentEncoding(" \n").constData());
    QCOMPARE(run.errors.count('\n'), run.status == 0 ? 0 : 1);
    QCOMPARE(run.out.isEmpty(), run.status != 0);
}

void TestHostileOutput::keepsValuesInJson()
{
    const DatabaseFile file(hostileScript());
    const QJsonObject report = runProgram({ file.path(), u"--root"_s, nasty, u"--with"_s,
                                            u"child"_s, u"--report"_s, u"json"_s })
                                   .json();
    QCOMPARE(report[u"root"_s].toString(), nasty);
    const QJsonObject first = report[u"records"_s][0].toObject();
    QCOMPARE(first[u"values"_s][u"c"_s + nasty].toString(), nasty);
    QCOMPARE(first[u"values"_s][u"id"_s].toString(), u"k"_s + nasty);
    QCOMPARE(first[u"related"_s][u"child"_s].toArray().size(), 2);
}

void TestHostileOutput::printsOneLineForAnArgument_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *title, const QStringList &arguments) {
        QTest::newRow(title) << arguments;
    };
    row("an option of two lines", { u"--a\nb"_s });
    row("an option of an escape", { u"--"_s + nasty });
    row("a format", { u"--report"_s, nasty });
    row("a number", { u"--limit"_s, u"1\n2"_s });
    row("a condition", { u"--where"_s, nasty });
    row("a strategy", { u"--strategy"_s, u"a\u2028b"_s });
    row("a language", { u"--copy-as"_s, nasty });
    row("a table of a schema", { u"--schema"_s, u"text"_s, u"--root"_s, nasty });
    row("a latency", { u"--latency"_s, u"1\r2"_s });
    row("two databases", { nasty, nasty });
    row("a file of relations", { u"--relations"_s, u"/"_s + nasty });
    row("a file of relations without a name", { u"--relations"_s, QString() });
    row("a file", { u"/nowhere/"_s + nasty, u"--schema"_s, u"text"_s });
    row("a URL", { u"postgresql://"_s + nasty });
    row("a scheme", { u"a\nb://h/d"_s, u"--schema"_s, u"text"_s });
}

void TestHostileOutput::printsOneLineForAnArgument()
{
    QFETCH(const QStringList, arguments);
    const ProgramRun run = runProgram(arguments);
    QVERIFY(run.status == 1 || run.status == 2);
    QCOMPARE(run.out, QByteArray());
    QVERIFY(run.errors.startsWith("roundtrip: "));
    QCOMPARE(run.errors.count('\n'), 1);
    QVERIFY2(isHarmless(run.errors), run.errors.toPercentEncoding(" ").constData());
}

QTEST_GUILESS_MAIN(TestHostileOutput)
#include "tst_hostileoutput.moc"
