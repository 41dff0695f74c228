// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/recordtablemodel.h"

#include "datalayer/records/access/database.h"
#include "tests/support/modelprinter.h"
#include "tests/support/testdatabase.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// So many numbers with their words, the even ones without.
QString numbers(int count)
{
    QString script = u"CREATE TABLE number (id INTEGER PRIMARY KEY, word TEXT, day DATE);"_s;
    for (int number = 1; number <= count; ++number) {
        const QString word = number % 2 == 0 ? u"NULL"_s : u"'word %1'"_s.arg(number);
        script += u"INSERT INTO number VALUES (%1, %2, date('2024-02-01', '+%3 days'));"_s.arg(
            QString::number(number), word, QString::number(number - 1));
    }
    return script;
}

void waitForLoad(const RecordTableModel &model)
{
    QSignalSpy finished(&model, &RecordTableModel::loadFinished);
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 30'000);
}

} // namespace

class TestRecordTableModel : public QObject
{
    Q_OBJECT

private slots:
    void showsAQuery();
    void loadsPageByPage();
    void showsAList();
    void showsFieldsOfOnesOwn();
    void givesValuesAsTheyAre();
    void saysWhatFailed();
    void outlivesItsDatabase();
};

void TestRecordTableModel::showsAQuery()
{
    Database database = openScript(numbers(3));
    RecordTableModel model(database.objects(u"number"_s).orderBy(u"-id"_s));
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    waitForLoad(model);
    QCOMPARE(printModel(model, 3),
             u"3 | word 3 | 2024-02-03\n2 |  | 2024-02-02\n"
             "1 | word 1 | 2024-02-01\n"_s);
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"word"_s);
    QCOMPARE(model.headerData(1, Qt::Vertical).toInt(), 2);
    // Its queries are in the log of the Database.
    QCOMPARE(database.log().loads().constLast().table, u"number"_s);
}

void TestRecordTableModel::loadsPageByPage()
{
    Database database = openScript(numbers(25));
    RecordTableModel model(database.objects(u"number"_s).limit(22));
    model.setPageSize(10);
    // The reply may come within fetchMore(), so that there is nothing to wait for.
    QSignalSpy finished(&model, &RecordTableModel::loadFinished);
    for (const int rows : { 10, 20, 22 }) {
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), (rows + 9) / 10, 30'000);
        QCOMPARE(model.rowCount(), rows);
        QCOMPARE(model.canFetchMore({}), rows < 22);
        if (rows < 22)
            model.fetchMore({});
    }
}

void TestRecordTableModel::showsAList()
{
    Database database = openScript(numbers(5));
    const auto records = database.objects(u"number"_s).fetch();
    QVERIFY(records);
    const qsizetype before = database.log().records().size();
    RecordTableModel all(*records);
    const QAbstractItemModelTester tester(&all,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(all.rowCount(), 5);
    QVERIFY(!all.canFetchMore({}));
    RecordTableModel part(records->mid(1, 2));
    QCOMPARE(printModel(part, 2), u"2 | \n3 | word 3\n"_s);
    QCOMPARE(part.placeOf(part.index(1, 0)).row, 2);
    RecordTableModel none(records->mid(5));
    QCOMPARE(none.rowCount(), 0);
    QCOMPARE(none.columnCount(), 0);
    QCOMPARE(database.log().records().size(), before);
}

void TestRecordTableModel::showsFieldsOfOnesOwn()
{
    Database database = openScript(numbers(3));
    const auto records = database.objects(u"number"_s).fetch();
    QVERIFY(records);
    RecordTableModel model(*records);
    model.setFields({ { u"word"_s, u"Word"_s }, { u"id"_s }, { u"nothing"_s } });
    QCOMPARE(printModel(model, 3), u"word 1 | 1 | \n | 2 | \nword 3 | 3 | \n"_s);
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), u"Word"_s);
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"id"_s);
}

void TestRecordTableModel::givesValuesAsTheyAre()
{
    Database database = openScript(
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, day DATE, at TIMESTAMP, of TIME, yes BOOLEAN,"
        " blob BLOB, text TEXT);"
        "INSERT INTO t VALUES (1, '2024-02-29', '2024-02-29 12:30:00', '12:30:00', 1, x'0001', "
        "'x'),"
        " (2, 'never', 7, '', 2, NULL, '2024-02-29');"_s);
    const auto records = database.objects(u"t"_s).fetch();
    QVERIFY(records);
    RecordTableModel model(*records);
    const auto valueAt = [&model](int row, int column) {
        return model.index(row, column).data(Qt::EditRole);
    };
    QCOMPARE(valueAt(0, 0), QVariant(qint64(1)));
    QCOMPARE(valueAt(0, 1), QVariant(QDate(2024, 2, 29)));
    QCOMPARE(valueAt(0, 2), QVariant(QDateTime(QDate(2024, 2, 29), QTime(12, 30))));
    QCOMPARE(valueAt(0, 3), QVariant(QTime(12, 30)));
    QCOMPARE(valueAt(0, 4), QVariant(true));
    QCOMPARE(valueAt(0, 5), QVariant(QByteArray("\0\1", 2)));
    // What the type does not fit stays as it is.
    QCOMPARE(valueAt(1, 1), QVariant(u"never"_s));
    QCOMPARE(valueAt(1, 2), QVariant(qint64(7)));
    QCOMPARE(valueAt(1, 4), QVariant(qint64(2)));
    QVERIFY(valueAt(1, 5).isNull());
    QCOMPARE(valueAt(1, 6), QVariant(u"2024-02-29"_s));
    QCOMPARE(model.index(0, 5).data().toString(), u"blob, 2 bytes"_s);
    QVERIFY(model.index(0, 0).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    QVERIFY(model.index(0, 6).data(Qt::TextAlignmentRole).isNull());
}

void TestRecordTableModel::saysWhatFailed()
{
    Database database = openScript(numbers(1));
    RecordTableModel model(database.objects(u"numbre"_s));
    QSignalSpy finished(&model, &RecordTableModel::loadFinished);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    const auto error = finished.first().at(1).value<std::optional<DbError>>();
    QVERIFY(error && error->text.contains(u"number"_s));
    QCOMPARE(model.rowCount(), 0);
}

void TestRecordTableModel::outlivesItsDatabase()
{
    std::optional<Database> database = openScript(numbers(3));
    const BoundQuerySet query = database->objects(u"number"_s);
    RecordTableModel model(query);
    database.reset();
    waitForLoad(model);
    QCOMPARE(model.rowCount(), 3);
    RecordTableModel late(query); // there is nothing to open any more
    QSignalSpy finished(&late, &RecordTableModel::loadFinished);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QVERIFY(finished.first().at(1).value<std::optional<DbError>>());
    // And one that ends while its first page is under way.
    const Database other = openScript(numbers(3));
    const auto unfinished = std::make_unique<RecordTableModel>(
        Database(openScript(numbers(3))).objects(u"number"_s));
}

QTEST_GUILESS_MAIN(TestRecordTableModel)
#include "tst_recordtablemodel.moc"
