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

/// Four books of Ann's, and one of nobody's.
const QString library
    = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
      "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT,"
      " author_id INTEGER REFERENCES author (id));"
      "INSERT INTO author VALUES (1, 'Ann'), (2, '');"
      "INSERT INTO book VALUES (1, 'x', 1), (2, 'y', 1), (3, 'z', 1), (4, 'w', 1),"
      " (5, NULL, NULL);"_s;

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
    void showsRelations();
    void leadsAlongWholeKeys();
    void knowsWhatItsColumnsAre();
    void saysWhatHasReadACell();
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
    // A screen reader says by which column they are sorted.
    const auto spoken = [&model](int section) {
        return model.headerData(section, Qt::Horizontal, Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(0), u"id, descending"_s);
    QCOMPARE(spoken(1), u"word"_s);
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

/// A column leads along the key that it is alone before one that it is part of.
void TestRecordTableModel::leadsAlongWholeKeys()
{
    Database database = openScript(
        u"CREATE TABLE tenant (id INTEGER PRIMARY KEY);"
        "CREATE TABLE author (tenant INTEGER, number INTEGER, PRIMARY KEY (tenant, number));"
        "CREATE TABLE book (id INTEGER PRIMARY KEY, tenant INTEGER REFERENCES tenant,"
        " author INTEGER, FOREIGN KEY (tenant, author) REFERENCES author);"
        "INSERT INTO tenant VALUES (1); INSERT INTO author VALUES (1, 2);"
        "INSERT INTO book VALUES (1, 1, 2), (2, NULL, 2), (3, 1, NULL);"_s);
    const auto books = database.objects(u"book"_s).fetch();
    QVERIFY(books);
    RecordTableModel model(*books);
    model.setShowsRelations(true);
    const RecordPlace first = model.placeOf(model.index(0, 0));
    const auto target = [&](int section) {
        const Relation *relation = model.relationOf(first, section);
        return relation ? first.records->schema().table(relation->target).name : QString();
    };
    QCOMPARE(target(1), u"tenant"_s);
    QCOMPARE(target(2), u"author"_s);
    const auto isLink = [&model](int row, int section) {
        return model.index(row, section).data(RecordTableModel::LinkLengthRole).toInt() > 0;
    };
    QVERIFY(isLink(0, 1) && isLink(0, 2));
    QVERIFY(!isLink(1, 1) && !isLink(1, 2)); // half of the author's key leads nowhere
    QVERIFY(isLink(2, 1) && !isLink(2, 2));
}

void TestRecordTableModel::showsRelations()
{
    Database database = openScript(library);
    const auto books = database.objects(u"book"_s).prefetchRelated(u"author"_s).fetch();
    QVERIFY(books);
    RecordTableModel model(*books);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setShowsRelations(true);
    QCOMPARE(printModel(model, 4),
             u"1 | x | 1 | Ann\n2 | y | 1 | Ann\n3 | z | 1 | Ann\n4 | w | 1 | Ann\n"
             "5 |  |  | \n"_s);
    QCOMPARE(model.index(0, 3).data(RecordTableModel::LinkLengthRole).toInt(), 3);
    QCOMPARE(model.index(4, 3).data(RecordTableModel::LinkLengthRole).toInt(), 0);
    QVERIFY(!model.index(0, 1).data(RecordTableModel::LinkLengthRole).isValid());
    // A foreign key leads to its record, unless it is NULL.
    QCOMPARE(model.index(0, 2).data(RecordTableModel::LinkLengthRole).toInt(), 1);
    QVERIFY(!model.index(4, 2).data(RecordTableModel::LinkLengthRole).isValid());
    const RecordPlace first = model.placeOf(model.index(0, 0));
    QVERIFY(model.relationOf(first, 2));
    QCOMPARE(model.relationOf(first, 2), model.relationOf(first, 3));
    QCOMPARE(model.relationOf(first, 2)->displayName(), u"author"_s);
    QVERIFY(!model.relationOf(first, 1));
    QVERIFY(!model.relationOf({}, 2));
    // NULL is told from an empty text.
    QVERIFY(model.index(4, 1).data(RecordTableModel::IsNullRole).toBool());
    QCOMPARE(model.index(4, 1).data(RecordTableModel::TextRole).toString(), u"NULL"_s);
    QCOMPARE(model.index(4, 1).data(Qt::AccessibleTextRole).toString(), u"NULL"_s);
    QVERIFY(!model.index(4, 1).data(Qt::TextAlignmentRole).isValid());
    QVERIFY(model.index(4, 2).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);

    const auto authors = database.objects(u"author"_s).prefetchRelated(u"book"_s).fetch();
    QVERIFY(authors);
    RecordTableModel lists(*authors);
    lists.setShowsRelations(true);
    QCOMPARE(printModel(lists, 3), u"1 | Ann | 4 · x, y, z, …\n2 |  | 0\n"_s);
    QCOMPARE(lists.index(0, 2).data(RecordTableModel::LinkLengthRole).toInt(), 1);
    QCOMPARE(lists.index(0, 2).data(Qt::EditRole), QVariant(qsizetype(4)));
    QVERIFY(!lists.index(1, 1).data(RecordTableModel::IsNullRole).toBool());
}

void TestRecordTableModel::knowsWhatItsColumnsAre()
{
    Database database = openScript(
        u"CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE c (id INTEGER PRIMARY KEY, p_id INTEGER REFERENCES p, \"-id\" TEXT,"
        " \"a\nb\" TEXT);"
        "INSERT INTO p VALUES (1, 'P'); INSERT INTO c VALUES (1, 1, 'm', 'l');"_s);
    const auto records = database.objects(u"c"_s).prefetchRelated(u"p"_s).fetch();
    QVERIFY(records);
    RecordTableModel model(*records);
    model.setShowsRelations(true);
    QCOMPARE(model.columnCount(), 6);
    QStringList ids;
    QStringList orders;
    for (int section = 0; section < 6; ++section) {
        ids << model.columnId(section);
        orders << model.orderColumn(section);
    }
    QCOMPARE(ids, (QStringList { u"cid"_s, u"cp_id"_s, u"c-id"_s, u"ca\nb"_s, u"rp"_s, u"q"_s }));
    // "-id" would be taken for the column of that name.
    QCOMPARE(orders, (QStringList { {}, u"p_id"_s, u"-id"_s, u"a\nb"_s, {}, {} }));
    QCOMPARE(model.headerData(3, Qt::Horizontal).toString(), u"a b"_s); // one line
    QVERIFY(model.headerData(0, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    QVERIFY(!model.headerData(2, Qt::Horizontal, Qt::TextAlignmentRole).isValid());
    QCOMPARE(model.tableColumn(2), 2);
    QCOMPARE(model.tableColumn(4), -1);
    QVERIFY(model.stepOf(4) != StepId::None);
    QVERIFY(model.stepOf(2) == StepId::None);
}

void TestRecordTableModel::saysWhatHasReadACell()
{
    Database database = openScript(library);
    RecordTableModel model(database.objects(u"book"_s).prefetchRelated(u"author"_s));
    model.setShowsRelations(true);
    waitForLoad(model);
    const int own = model.index(0, 0).data(RecordTableModel::QueryRole).toInt();
    const int related = model.index(0, 3).data(RecordTableModel::QueryRole).toInt();
    QVERIFY(own > 0 && related > own);
    QCOMPARE(model.index(0, 3).data(RecordTableModel::MarkRole).toInt(),
             static_cast<int>(QueryMark::Batch));
    QVERIFY(model.index(0, 4).data().toString().startsWith(u'#'));
    QVERIFY(model.index(0, 4).data(RecordTableModel::CellMarkRole).isValid());
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
