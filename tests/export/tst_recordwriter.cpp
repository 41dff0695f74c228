// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/export/recordwriter.h"
#include "datalayer/records/access/database.h"
#include "tests/support/testdatabase.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// Values of every type, in a column that keeps them as they are, and with all that a form may
/// stumble over.
const QString nasty = u"CREATE TABLE t (id INTEGER PRIMARY KEY, value);"
                      "INSERT INTO t VALUES"
                      " (1, 'say \"hi\"'), (2, 'a' || char(10) || 'b'),"
                      " (3, 'c' || char(13, 10) || 'd'), (4, 'e,f'), (5, 'g' || char(9) || 'h'),"
                      " (6, 'i' || char(0) || 'j'), (7, CAST(X'ff41' AS TEXT)), (8, X'00ff'),"
                      " (9, NULL), (10, ''), (11, ' k '), (12, '=1+1'), (13, '|*_<b>&\\'),"
                      " (14, 12.0), (15, 9223372036854775807), (16, 9e999), (17, X''),"
                      " (18, 'NULL'), (19, 'it''s'), (20, 0.1), (21, char(65279) || 'm');"_s;

const QString library = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
                        "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT,"
                        " author_id INTEGER REFERENCES author (id));"
                        "INSERT INTO author VALUES (1, 'A'), (2, NULL);"
                        "INSERT INTO book VALUES (1, 'x', 1), (2, 'y', 1), (3, 'z', 2),"
                        " (4, 'w', NULL);"_s;

/// What a writer of \a form makes of all root records.
QByteArray written(const std::shared_ptr<const LoadedRecords> &records, RecordForm form,
                   const RecordWriter::Options &options = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto writer = RecordWriter::make(form, buffer, options);
    writer->begin(records);
    for (qsizetype row = 0; row < records->root().rowCount(); ++row)
        writer->write(RecordPlace::root(records, row));
    writer->end();
    return buffer.data();
}

/// A disk that is full, or will be after some bytes.
class FullDevice final : public QIODevice
{
public:
    FullDevice() { open(QIODevice::WriteOnly); }
    int asked = 0;
    qint64 room = 0;

protected:
    qint64 readData(char * /*data*/, qint64 /*size*/) override { return -1; }
    qint64 writeData(const char * /*data*/, qint64 size) override
    {
        ++asked;
        const qint64 taken = std::min(room, size);
        room -= taken;
        if (taken > 0)
            return taken;
        setErrorString(u"no room"_s);
        return -1;
    }
};

} // namespace

class TestRecordWriter : public QObject
{
    Q_OBJECT

private slots:
    void writesNastyValues_data();
    void writesNastyValues();
    void writesStatementsThatMakeTheSameRecords();
    void writesTrees();
    void writesRelationsAsColumns();
    void namesNoColumnTwice();
    void writesTheNamesOfEmptyTables();
    void leavesNamesOut();
    void tellsTablesApart();
    void countsWhatIsNotExact();
    void noticesAFullDisk();
    void knowsFormsByTheirFiles();
};

void TestRecordWriter::writesNastyValues_data()
{
    QTest::addColumn<RecordForm>("form");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("csv") << RecordForm::Csv
                         << QByteArrayLiteral("id,value\r\n"
                                              "1,\"say \"\"hi\"\"\"\r\n"
                                              "2,\"a\nb\"\r\n"
                                              "3,\"c\r\nd\"\r\n"
                                              "4,\"e,f\"\r\n"
                                              "5,g\th\r\n"
                                              "6,i\0j\r\n"
                                              "7,\xef\xbf\xbd"
                                              "A\r\n"
                                              "8,AP8=\r\n"
                                              "9,\r\n"
                                              "10,\"\"\r\n"
                                              "11,\" k \"\r\n"
                                              "12,=1+1\r\n"
                                              "13,|*_<b>&\\\r\n"
                                              "14,12\r\n"
                                              "15,9223372036854775807\r\n"
                                              "16,inf\r\n"
                                              "17,\"\"\r\n"
                                              "18,NULL\r\n"
                                              "19,it's\r\n"
                                              "20,0.1\r\n"
                                              "21,\xef\xbb\xbfm\r\n");
    QTest::newRow("tsv") << RecordForm::Tsv
                         << QByteArrayLiteral("id\tvalue\n"
                                              "1\t\"say \"\"hi\"\"\"\n"
                                              "2\t\"a\nb\"\n"
                                              "3\t\"c\r\nd\"\n"
                                              "4\te,f\n"
                                              "5\t\"g\th\"\n"
                                              "6\ti\0j\n"
                                              "7\t\xef\xbf\xbd"
                                              "A\n"
                                              "8\tAP8=\n"
                                              "9\t\n"
                                              "10\t\"\"\n"
                                              "11\t\" k \"\n"
                                              "12\t=1+1\n"
                                              "13\t|*_<b>&\\\n"
                                              "14\t12\n"
                                              "15\t9223372036854775807\n"
                                              "16\tinf\n"
                                              "17\t\"\"\n"
                                              "18\tNULL\n"
                                              "19\tit's\n"
                                              "20\t0.1\n"
                                              "21\t\xef\xbb\xbfm\n");
    QTest::newRow("markdown") << RecordForm::Markdown
                              << QByteArrayLiteral("| id | value |\n"
                                                   "| ---: | --- |\n"
                                                   "| 1 | say \"hi\" |\n"
                                                   "| 2 | a<br>b |\n"
                                                   "| 3 | c<br>d |\n"
                                                   "| 4 | e,f |\n"
                                                   "| 5 | g\th |\n"
                                                   "| 6 | i\0j |\n"
                                                   "| 7 | \xef\xbf\xbd"
                                                   "A |\n"
                                                   "| 8 | AP8= |\n"
                                                   "| 9 | *NULL* |\n"
                                                   "| 10 |  |\n"
                                                   "| 11 |  k  |\n"
                                                   "| 12 | =1+1 |\n"
                                                   "| 13 | \\|\\*\\_\\<b\\>\\&\\\\ |\n"
                                                   "| 14 | 12 |\n"
                                                   "| 15 | 9223372036854775807 |\n"
                                                   "| 16 | inf |\n"
                                                   "| 17 |  |\n"
                                                   "| 18 | NULL |\n"
                                                   "| 19 | it's |\n"
                                                   "| 20 | 0.1 |\n"
                                                   "| 21 | \xef\xbb\xbfm |\n");
}

void TestRecordWriter::writesNastyValues()
{
    QFETCH(const RecordForm, form);
    QFETCH(const QByteArray, expected);
    Database database = openScript(nasty);
    QCOMPARE(written(load(database, u"t"_s, {}).records, form), expected);
}

void TestRecordWriter::writesStatementsThatMakeTheSameRecords()
{
    Database database = openScript(nasty);
    const Loaded loaded = load(database, u"t"_s, {});
    const QByteArray statements = written(loaded.records, RecordForm::Insert);
    QCOMPARE(statements.split('\n').first(), "INSERT INTO t (id, value) VALUES (1, 'say \"hi\"');");
    Database again = openScript(u"CREATE TABLE t (id INTEGER PRIMARY KEY, value);\n"_s
                                + QString::fromUtf8(statements));
    QCOMPARE(recordsJson(*load(again, u"t"_s, {}).records), recordsJson(*loaded.records));
}

void TestRecordWriter::writesTrees()
{
    Database database = openScript(library);
    const Loaded loaded = load(database, u"author"_s, { u"book"_s });
    QCOMPARE(written(loaded.records, RecordForm::Json),
             QByteArrayLiteral(R"([{"values":{"id":1,"name":"A"},"related":{"book":[)"
                               R"({"values":{"id":1,"title":"x","author_id":1}},)"
                               R"({"values":{"id":2,"title":"y","author_id":1}}]}},)"
                               R"({"values":{"id":2,"name":null},"related":{"book":[)"
                               R"({"values":{"id":3,"title":"z","author_id":2}}]}}])"
                               "\n"));
    // With every value in it, and nothing at all.
    Database values = openScript(nasty);
    const QByteArray json = written(load(values, u"t"_s, {}).records, RecordForm::Json);
    QCOMPARE(QJsonDocument::fromJson(json).array().size(), 21);
    Database empty = openScript(u"CREATE TABLE t (id INTEGER PRIMARY KEY);"_s);
    QCOMPARE(written(load(empty, u"t"_s, {}).records, RecordForm::Json), "[]\n");
}

void TestRecordWriter::writesRelationsAsColumns()
{
    Database database = openScript(library);
    const Loaded authors = load(database, u"author"_s, { u"book"_s });
    QCOMPARE(written(authors.records, RecordForm::Csv),
             "id,name,book\r\n"
             "1,A,2\r\n"
             "2,,1\r\n");
    const Loaded books = load(database, u"book"_s, { u"author"_s });
    QCOMPARE(written(books.records, RecordForm::Csv),
             "id,title,author_id,author\r\n"
             "1,x,1,A\r\n"
             "2,y,1,A\r\n"
             "3,z,2,\r\n"
             "4,w,,\r\n");
    QCOMPARE(written(books.records, RecordForm::Csv, { .hasRelations = false }),
             "id,title,author_id\r\n"
             "1,x,1\r\n"
             "2,y,1\r\n"
             "3,z,2\r\n"
             "4,w,\r\n");
    QVERIFY(written(books.records, RecordForm::Insert)
                .startsWith("INSERT INTO book (id, title, author_id) VALUES (1, 'x', 1);\n"));
}

void TestRecordWriter::namesNoColumnTwice()
{
    Database database = openScript(u"CREATE TABLE employee (id INTEGER PRIMARY KEY, name TEXT,"
                                   " ReportsTo INTEGER REFERENCES employee);"
                                   "INSERT INTO employee VALUES (1, 'A', NULL), (2, 'B', 1);"_s);
    QCOMPARE(written(load(database, u"employee"_s, { u"ReportsTo"_s }).records, RecordForm::Csv),
             "id,name,ReportsTo,ReportsTo (label)\r\n"
             "1,A,,\r\n"
             "2,B,1,A\r\n");
}

void TestRecordWriter::writesTheNamesOfEmptyTables()
{
    Database database = openScript(u"CREATE TABLE t (id INTEGER PRIMARY KEY, \"a,b\" TEXT);"_s);
    const Loaded loaded = load(database, u"t"_s, {});
    QCOMPARE(written(loaded.records, RecordForm::Csv), "id,\"a,b\"\r\n");
    QCOMPARE(written(loaded.records, RecordForm::Markdown), "| id | a,b |\n| --- | --- |\n");
    QCOMPARE(written(loaded.records, RecordForm::Insert), "");
}

void TestRecordWriter::leavesNamesOut()
{
    Database database = openScript(library);
    QCOMPARE(
        written(load(database, u"author"_s, {}).records, RecordForm::Tsv, { .hasNames = false }),
        "1\tA\n2\t\n");
}

void TestRecordWriter::tellsTablesApart()
{
    Database database = openScript(library);
    const Loaded loaded = load(database, u"author"_s, { u"book"_s });
    const RecordPlace author = RecordPlace::root(loaded.records, 0);
    const RelatedRows *books = author.related(StepId { 1 });
    QVERIFY(books);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto writer = RecordWriter::make(RecordForm::Csv, buffer, { .hasRelations = false });
    writer->write(author);
    for (const quint32 book : books->rows(0))
        writer->write(author.below(StepId { 1 }, *books, book));
    writer->end();
    QCOMPARE(buffer.data(),
             "id,name\r\n1,A\r\n\r\n"
             "id,title,author_id\r\n1,x,1\r\n2,y,1\r\n");
    QCOMPARE(writer->recordCount(), 3);
}

void TestRecordWriter::countsWhatIsNotExact()
{
    Database database = openScript(nasty
                                   + u"INSERT INTO t VALUES (22, printf('%.*c', 99, 'x'));"_s
                                   // Cut off within a character, which is no loss of the form's.
                                   + u"INSERT INTO t VALUES (23, 'abc' || char(252) || 'def');"_s);
    const Loaded loaded = load(database, u"t"_s, {}, FetchStrategy::Prefetch,
                               { .maxCellBytes = 8 });
    const Loaded cutInside = load(database, u"t"_s, {}, FetchStrategy::Prefetch,
                                  { .maxCellBytes = 4 });
    const auto count = [](const Loaded &from, RecordForm form) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto writer = RecordWriter::make(form, buffer, {});
        for (qsizetype row = 0; row < from.records->root().rowCount(); ++row)
            writer->write(RecordPlace::root(from.records, row));
        writer->end();
        return std::pair(writer->changedCount(), writer->cutCount());
    };
    QCOMPARE(count(loaded, RecordForm::Csv), std::pair(qint64(1), qint64(1)));
    QCOMPARE(count(loaded, RecordForm::Json), std::pair(qint64(0), qint64(1)));
    QCOMPARE(count(cutInside, RecordForm::Csv).first, 1);
}

void TestRecordWriter::noticesAFullDisk()
{
    Database database = openScript(library);
    const Loaded loaded = load(database, u"author"_s, {});
    FullDevice device;
    const auto writer = RecordWriter::make(RecordForm::Csv, device, {});
    for (int i = 0; i < 100'000; ++i)
        writer->write(RecordPlace::root(loaded.records, 0));
    QVERIFY(writer->hasFailed());
    writer->end();
    QCOMPARE(device.asked, 1); // nothing is tried after a gap
    // One that takes a part is asked for the rest, or nobody would know what is wrong with it.
    FullDevice nearly;
    nearly.room = 100;
    const auto other = RecordWriter::make(RecordForm::Csv, nearly, {});
    for (int i = 0; i < 100'000; ++i)
        other->write(RecordPlace::root(loaded.records, 0));
    other->end();
    QVERIFY(other->hasFailed());
    QCOMPARE(nearly.asked, 2);
    QCOMPARE(nearly.errorString(), u"no room"_s);
}

void TestRecordWriter::knowsFormsByTheirFiles()
{
    for (const RecordForm form : allRecordForms)
        QVERIFY(formOfFile(u"/a.b/x."_s + suffixOf(form)) == form);
    QVERIFY(formOfFile(u"x.CSV"_s) == RecordForm::Csv);
    QVERIFY(!formOfFile(u"x.csv.gz"_s));
    QVERIFY(!formOfFile(u"x"_s));
}

QTEST_GUILESS_MAIN(TestRecordWriter)

#include "tst_recordwriter.moc"
