// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/commandline.h"
#include "app/manualpage.h"
#include "app/shellcompletion.h"
#include "tests/support/missing.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

/// Returns what \a program prints, on both its outputs; \a input is its standard input.
QString printed(const QString &program, const QStringList &arguments, const QString &input = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    // A shell warns of a locale that is not installed, as that of a remote terminal may be.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(input.toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        return u"failed: "_s + process.errorString();
    return QString::fromUtf8(process.readAll());
}

bool isMissing(const QString &program)
{
    return QStandardPaths::findExecutable(program).isEmpty();
}

} // namespace

class TestManual : public QObject
{
    Q_OBJECT

private slots:
    void namesEveryOption();
    void knowsTheValues();
    void isCleanTroff();
    void completesInBash_data();
    void completesInBash();
    void completesFilesInBash();
    void completesInZsh();

private:
    const CommandLineTable m_table = commandLineTable();
};

void TestManual::namesEveryOption()
{
    const QString page = manualPage(m_table, u"1.2"_s);
    QVERIFY(m_table.options.size() > 15);
    for (const CommandLineTable::Option &option : m_table.options) {
        const QString name = uR"(\-\-)"_s
            + QString(option.names.constFirst()).replace(u"-"_s, uR"(\-)"_s);
        QVERIFY2(page.contains(name), qPrintable(name));
        QVERIFY2(bashCompletion(m_table).contains(u"--"_s + option.names.constFirst()),
                 qPrintable(name));
        QVERIFY2(zshCompletion(m_table).contains(u"--"_s + option.names.constFirst()),
                 qPrintable(name));
    }
    for (const auto &title : { u"NAME"_s, u"SYNOPSIS"_s, u"OPTIONS"_s, u"EXIT STATUS"_s,
                               u"ENVIRONMENT"_s, u"FILES"_s, u"EXAMPLES"_s })
        QVERIFY2(page.contains(u".SH "_s + title + u'\n'), qPrintable(title));
    QVERIFY(page.contains(u"Roundtrip 1.2"_s));
}

/// What is offered is taken, whatever else the option needs.
void TestManual::knowsTheValues()
{
    int count = 0;
    for (const CommandLineTable::Option &option : m_table.options) {
        for (const QString &value : option.choices) {
            const auto options = parseCommandLine(
                { u"--sample"_s, u"--%1=%2"_s.arg(option.names.constFirst(), value) });
            QVERIFY2(options, qPrintable(value));
            ++count;
        }
        if (!option.choices.isEmpty()) {
            const auto options = parseCommandLine(
                { u"--sample"_s, u"--%1=nothing"_s.arg(option.names.constFirst()) });
            QVERIFY(!options);
        }
    }
    QVERIFY(count >= 17);
}

void TestManual::isCleanTroff()
{
    const QString page = manualPage(m_table, u"1.2"_s);
    const QStringList lines = page.split(u'\n');
    for (const QString &line : lines) {
        QVERIFY2(!line.startsWith(u'\'') && !line.contains(u'\t'), qPrintable(line));
        if (!line.startsWith(u'.'))
            QVERIFY2(!line.contains(u" -"_s), qPrintable(line));
    }
    if (isMissing(u"groff"_s))
        SKIP_AS_MISSING("there is no groff here");
    const QStringList strict { u"-man"_s, u"-Kutf8"_s, u"-ww"_s, u"-Tutf8"_s, u"-P-cbou"_s };
    QCOMPARE(printed(u"groff"_s, strict + QStringList { u"-z"_s }, page), QString());
    const QString shown = printed(u"groff"_s, strict, page).simplified();
    QVERIFY2(shown.contains(u"--order-by [-]COLUMN"_s), qPrintable(shown));
    QVERIFY2(shown.contains(u"In place of = also != < <= > >= ~ (contains) ^ (starts with)"_s),
             qPrintable(shown));
    QVERIFY2(shown.contains(uR"(roundtrip postgresql://ann@db.example.org/shop --root customer)"_s),
             qPrintable(shown));
}

void TestManual::completesInBash_data()
{
    QTest::addColumn<QString>("words"); // as bash takes a line apart, the last to be completed
    QTest::addColumn<QString>("offered");
    QTest::newRow("an option") << u"--sch"_s << u"--schema"_s;
    QTest::newRow("several") << u"--li --la --re"_s << u"--relations --report"_s;
    QTest::newRow("a strategy") << u"--strategy ''"_s
                                << u"naive prefetch join subquery on-demand"_s;
    QTest::newRow("the beginning of one") << u"--strategy on"_s << u"on-demand"_s;
    QTest::newRow("after an equals sign") << u"--report = j"_s << u"json"_s;
    QTest::newRow("right after it") << u"--schema ="_s << u"text json"_s;
    QTest::newRow("a language") << u"library.sqlite --copy-as d"_s << u"django"_s;
    QTest::newRow("a value of which nothing is known") << u"--root ''"_s << QString();
    QTest::newRow("nothing that begins so") << u"--view x"_s << QString();
}

void TestManual::completesInBash()
{
    QFETCH(const QString, words);
    if (isMissing(u"bash"_s))
        SKIP_AS_MISSING("there is no bash here");
    const QString script = bashCompletion(m_table)
        + u"COMP_WORDS=(roundtrip %1)\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_roundtrip\n"
          "echo \"${COMPREPLY[*]}\"\n"_s.arg(words);
    QTEST(printed(u"bash"_s, { u"--norc"_s, u"-eu"_s }, script).trimmed(), "offered");
}

void TestManual::completesFilesInBash()
{
    if (isMissing(u"bash"_s))
        SKIP_AS_MISSING("there is no bash here");
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    for (const QString &name : { u"my library.sqlite"_s, u"other.sqlite"_s })
        QVERIFY(QFile(folder.filePath(name)).open(QIODevice::WriteOnly));
    for (const QString &before : { QString(), u"--relations"_s, u"--relations ="_s }) {
        const QString script = bashCompletion(m_table)
            + u"cd '%1'\nCOMP_WORDS=(roundtrip %2 my)\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
              "_roundtrip\necho \"${#COMPREPLY[@]} ${COMPREPLY[*]}\"\n"_s.arg(folder.path(),
                                                                              before);
        QCOMPARE(printed(u"bash"_s, { u"--norc"_s }, script).trimmed(), u"1 my library.sqlite"_s);
    }
}

/// What zsh's own function is given: each of our options is an argument of its own.
void TestManual::completesInZsh()
{
    if (isMissing(u"zsh"_s))
        QSKIP("there is no zsh here");
    const QString script = u"_arguments() { print -rl -- \"$@\" }\n"_s + zshCompletion(m_table);
    const QStringList lines = printed(u"zsh"_s, { u"-f"_s }, script).trimmed().split(u'\n');
    // One with two names is there twice; last comes the database.
    qsizetype expected = 1;
    for (const CommandLineTable::Option &option : m_table.options)
        expected += option.names.size();
    QCOMPARE(lines.size(), expected);
    QVERIFY(lines.contains(u"(--help -h)-h[Show this help]"_s));
    QVERIFY(lines.contains(u"*--order-by=[Order of the root records, \"-\" in front for "
                           "descending]:\\[-\\]COLUMN: "_s));
    QVERIFY(lines.contains(u"--view=[How the window shows the records]:NAME:(tree table)"_s));
    QCOMPARE(lines.constLast(), u":database:_files"_s);
}

QTEST_GUILESS_MAIN(TestManual)
#include "tst_manual.moc"
