// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/export/logexport.h"

#include "tests/support/logfixture.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

LogContent contentOf(const QueryLog &log)
{
    return { log.loads(), log.records() };
}

QByteArray written(LogForm form, const LogContent &content)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeLog(buffer, form, content);
    return buffer.data();
}

} // namespace

class TestLogExport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void writesJson();
    void writesCsv();
    void writesAnEmptyLog();
    void writesAFileOrNothing();
    void knowsSuffixes();
};

void TestLogExport::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); // which must not matter
}

void TestLogExport::writesJson()
{
    test::LogFixture fixture;
    const LoadId load = fixture.loadNaively(1234);
    QueryRecord failed;
    failed.load = load;
    failed.sql = u"SELECT \"a\",\n1"_s;
    failed.values = { Value::ofText(u"ä\"b"_s), Value(), Value::ofReal(0.5),
                      Value(QByteArray("\xff")) };
    failed.error = DbError { DbError::Kind::Locked, u"locked"_s, {} };
    fixture.log.append(failed);
    QJsonParseError error;
    const auto json = QJsonDocument::fromJson(written(LogForm::Json, contentOf(fixture.log)),
                                              &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
    const QJsonArray sections = json[u"sections"].toArray();
    QCOMPARE(sections.size(), 1);
    const QJsonObject section = sections[0].toObject();
    QCOMPARE(section[u"section"].toInt(), static_cast<int>(load));
    QCOMPARE(section[u"purpose"].toString(), u"records"_s);
    QCOMPARE(section[u"root"].toString(), u"author"_s);
    QCOMPARE(section[u"lookups"].toArray(), QJsonArray { u"books"_s });
    QCOMPARE(section[u"strategy"].toString(), u"naive"_s);
    QCOMPARE(section[u"limit"].toInt(), 100);
    QCOMPARE(section[u"record_count"].toInt(), 1234);
    QVERIFY(QDateTime::fromString(section[u"begun"].toString(), Qt::ISODateWithMs).isValid());
    const QJsonArray statements = section[u"statements"].toArray();
    QCOMPARE(statements.size(), 1236);
    const QJsonObject root = statements[0].toObject();
    QCOMPARE(root[u"kind"].toString(), u"root"_s);
    QCOMPARE(root[u"mark"].toString(), u"none"_s);
    QCOMPARE(root[u"rows"].toInt(), 1234);
    const QJsonObject second = statements[1234].toObject();
    QCOMPARE(second[u"number"].toInt(), 1235);
    QCOMPARE(second[u"kind"].toString(), u"one_key"_s);
    QCOMPARE(second[u"mark"].toString(), u"repeated"_s);
    QCOMPARE(second[u"lookup"].toString(), u"books"_s);
    QCOMPARE(second[u"sql"].toString(), u"SELECT * FROM book WHERE author_id = ?"_s);
    QCOMPARE(second[u"parameters"].toArray(), QJsonArray { 1234 });
    QCOMPARE(second[u"start"].toDouble(), 12'340.0);
    QCOMPARE(second[u"milliseconds"].toDouble(), 10.0);
    QVERIFY(second[u"error"].isNull());
    const QJsonObject last = statements[1235].toObject();
    QCOMPARE(last[u"mark"].toString(), u"error"_s);
    QCOMPARE(last[u"error"].toString(), u"locked"_s);
    QCOMPARE(
        last[u"parameters"].toArray(),
        (QJsonArray { u"ä\"b"_s, QJsonValue(), 0.5, QJsonObject { { u"$blob"_s, u"/w=="_s } } }));
}

void TestLogExport::writesCsv()
{
    test::LogFixture fixture;
    fixture.loadNaively(2, 1500);
    QueryRecord failed;
    failed.load = LoadId { 1 };
    failed.sql = u"SELECT \"a\",\n1"_s;
    failed.values = { Value::ofText(u"x"_s) };
    fixture.log.append(failed);
    LogContent content = contentOf(fixture.log);
    content.loads[0].begun = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 6), Qt::UTC);
    QCOMPARE(QString::fromUtf8(written(LogForm::Csv, content)),
             u"section,begun,purpose,root,lookups,strategy,number,kind,mark,lookup,table,sql,"
             "parameters,rows,round_trips,start_ms,duration_ms,error\r\n"
             "1,2026-01-02T03:04:05.006Z,records,author,books,naive,1,root,none,,,"
             "SELECT * FROM author,[],2,1,0.000,1500.000,\r\n"
             "1,2026-01-02T03:04:05.006Z,records,author,books,naive,2,one_key,repeated,books,,"
             "SELECT * FROM book WHERE author_id = ?,[1],1,1,1500.000,1500.000,\r\n"
             "1,2026-01-02T03:04:05.006Z,records,author,books,naive,3,one_key,repeated,books,,"
             "SELECT * FROM book WHERE author_id = ?,[2],1,1,3000.000,1500.000,\r\n"
             "1,2026-01-02T03:04:05.006Z,records,author,books,naive,4,root,none,,,"
             "\"SELECT \"\"a\"\",\n1\",\"[\"\"x\"\"]\",0,1,0.000,0.000,\r\n"_s);
}

void TestLogExport::writesAnEmptyLog()
{
    QCOMPARE(written(LogForm::Json, {}), "{\"sections\":[]}\n");
    QCOMPARE(written(LogForm::Csv, {}).count("\r\n"), 1);
}

void TestLogExport::writesAFileOrNothing()
{
    const QTemporaryDir folder;
    test::LogFixture fixture;
    fixture.loadNaively(3);
    const QString path = folder.filePath(u"log.csv"_s);
    const auto done = exportLog(path, LogForm::Csv, contentOf(fixture.log));
    QVERIFY(done);
    QCOMPARE(*done, 4);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), 5);
    const QString nowhere = folder.filePath(u"no/log.csv"_s);
    const auto failed = exportLog(nowhere, LogForm::Csv, contentOf(fixture.log));
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, DbError::Kind::File);
    QVERIFY(failed.error().text.contains(nowhere));
    QVERIFY(!QFile::exists(nowhere));
}

void TestLogExport::knowsSuffixes()
{
    QCOMPARE(logFormOfFile(u"a.JSON"_s), LogForm::Json);
    QCOMPARE(logFormOfFile(u"a.b.csv"_s), LogForm::Csv);
    QCOMPARE(logFormOfFile(u"csv"_s), std::nullopt);
    QCOMPARE(suffixOf(LogForm::Json), u"json"_s);
}

QTEST_GUILESS_MAIN(TestLogExport)
#include "tst_logexport.moc"
