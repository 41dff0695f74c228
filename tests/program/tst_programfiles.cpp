// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/keptloads.h"
#include "tests/support/programrun.h"
#include "tests/support/testdatabase.h"

#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace roundtrip::test;

namespace {

using Run = ProgramRun;

Run run(const QStringList &arguments)
{
    return runProgram(arguments);
}

} // namespace

/// The files that the program itself writes or reads, apart from databases: pictures and kept
/// loads.
class TestProgramFiles : public QObject
{
    Q_OBJECT

private slots:
    void plotsAComparison();
    void plotsOverNoDatabase();
    void printsALoadFile();
};

void TestProgramFiles::plotsAComparison()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"race.svg"_s);
    const Run done = run({ u"--compare"_s, u"--plot"_s, path });
    QCOMPARE(done.errors, QByteArray());
    QCOMPARE(done.status, 0);
    QVERIFY(done.out.contains("naive"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QStringList texts;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "text"_L1)
            texts << xml.readElementText();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    for (const QString &text : { u"author › books, 77 records"_s, u"Naive"_s, u"78"_s,
                                 u"On demand"_s, u"naive: 1 + N"_s, u"records of author"_s })
        QVERIFY2(texts.contains(text), qPrintable(texts.join(u'|')));
    const Run lost = run({ u"--compare"_s, u"--plot"_s, u"/nowhere/race.svg"_s });
    QCOMPARE(lost.status, 1);
    QVERIFY2(lost.errors.startsWith("roundtrip: /nowhere/race.svg: "), lost.errors.constData());
    QCOMPARE(lost.errors.count('\n'), 1);
}

/// Also where the database has the name of a picture, or a picture's name leads to it.
void TestProgramFiles::plotsOverNoDatabase()
{
    const DatabaseFile database(
        u"CREATE TABLE a (id INTEGER PRIMARY KEY); INSERT INTO a VALUES (1);"_s);
    const QTemporaryDir folder;
    const QString picture = folder.filePath(u"race.svg"_s);
    const QString link = folder.filePath(u"link.svg"_s);
    QVERIFY(QFile::copy(database.path(), picture));
    QVERIFY(QFile::link(database.path(), link));
    for (const QString &path : { picture, link }) {
        const Run plotted = run(
            { picture, u"--root"_s, u"a"_s, u"--compare"_s, u"--plot"_s, path });
        QCOMPARE(plotted.status, 1);
        QCOMPARE(plotted.errors,
                 "roundtrip: " + path.toUtf8()
                     + ": it is a SQLite database, and no database is written to\n");
        QCOMPARE(run({ path, u"--root"_s, u"a"_s, u"--report"_s, u"summary"_s }).status, 0);
    }
}

/// Which needs no database, and says what would.
void TestProgramFiles::printsALoadFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"lesson.roundtrip"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(smallLoadFile());
    file.close();
    const Run text = run({ path, u"--report"_s, u"text"_s });
    QCOMPARE(text.errors, QByteArray());
    QCOMPARE(text.status, 0);
    QVERIFY2(text.out.contains("Ann"), text.out.constData());
    QVERIFY2(text.out.contains("#2"), text.out.constData());
    const Run json = run({ path, u"--report"_s, u"json"_s, u"--latency"_s, u"5"_s });
    QCOMPARE(json.status, 0);
    QCOMPARE(json.json()[u"query_count"_s].toInt(), 2);
    QCOMPARE(json.json()[u"milliseconds"_s].toDouble(), 4.0);
    QCOMPARE(json.json()[u"record_count"_s][u"book"_s].toInt(), 3);
    QVERIFY(run({ path, u"--schema"_s, u"text"_s }).out.contains("author_id"));
    QVERIFY(run({ path, u"--copy-as"_s, u"django"_s }).out.contains("prefetch_related"));

    const QByteArray kept
        = "lesson.roundtrip is a load that was saved on 2026-11-29 from library\n";
    const Run compared = run({ path, u"--compare"_s });
    QCOMPARE(compared.status, 2);
    QCOMPARE(compared.errors, "roundtrip: --compare takes the database; " + kept);
    const Run rooted = run({ path, u"--root"_s, u"book"_s, u"--report"_s, u"text"_s });
    QCOMPARE(rooted.status, 2);
    QCOMPARE(rooted.errors, "roundtrip: --root takes the database; " + kept);
    const Run loaded = run({ path, u"--strategy"_s, u"naive"_s, u"--report"_s, u"summary"_s });
    QCOMPARE(loaded.status, 2);
    QCOMPARE(loaded.errors, "roundtrip: --strategy takes the database; " + kept);
    QCOMPARE(run({ path, u"--strategy"_s, u"prefetch"_s, u"--report"_s, u"text"_s }).out, text.out);

    QVERIFY(file.resize(200));
    const Run damaged = run({ path, u"--report"_s, u"text"_s });
    QCOMPARE(damaged.status, 1);
    QCOMPARE(damaged.out, QByteArray());
    QVERIFY2(damaged.errors.startsWith("roundtrip: lesson.roundtrip: it is damaged at "),
             damaged.errors.constData());
    QCOMPARE(damaged.errors.count('\n'), 1);
    QFile::remove(path);
    const Run missing = run({ path, u"--report"_s, u"text"_s });
    QCOMPARE(missing.status, 1);
    QCOMPARE(missing.errors, "roundtrip: lesson.roundtrip: there is no such file\n"_ba);
}

QTEST_GUILESS_MAIN(TestProgramFiles)
#include "tst_programfiles.moc"
