// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/querylog.h"
#include "datalayer/models/recordlineage.h"
#include "datalayer/models/recordtreemodel.h"
#include "datalayer/records/access/database.h"
#include "datalayer/records/loadedrecords.h"
#include "tests/support/modelprinter.h"
#include "tests/support/statementwatch.h"
#include "tests/support/testdatabase.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

const QString library
    = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT, born INTEGER);"
      "CREATE TABLE publisher (id INTEGER PRIMARY KEY, name TEXT);"
      "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, year INTEGER,"
      " author_id INTEGER REFERENCES author (id),"
      " publisher_id INTEGER REFERENCES publisher (id));"
      "INSERT INTO author VALUES (1, 'Ada', 1815), (2, NULL, 1900), (3, 'Zoe', NULL);"
      "INSERT INTO publisher VALUES (5, 'P');"
      "INSERT INTO book VALUES (1, 'One', 1840, 1, 5), (2, 'Two', NULL, 1, NULL),"
      " (3, 'Three', 1930, 2, 5);"_s;

/// A model over a database in memory, with a tester that watches it from before its first row.
class Fixture
{
public:
    /// The model tester fetches whatever can be fetched; without one nothing but the test does.
    explicit Fixture(const QString &script, bool isTested = true)
    {
        if (isTested) {
            using Mode = QAbstractItemModelTester::FailureReportingMode;
            m_tester = std::make_unique<QAbstractItemModelTester>(&model, Mode::Fatal);
        }
        ConnectionSettings settings;
        settings.script = script;
        m_runner.open(settings);
    }
    /// Replies come to the model: none may be under way when it dies.
    ~Fixture() { m_runner.shutDown(); }
    Q_DISABLE_COPY_MOVE(Fixture)

    void load(const QuerySet &query, FetchStrategy strategy = FetchStrategy::Prefetch)
    {
        QSignalSpy finished(&model, &RecordTreeModel::loadFinished);
        model.load(query, strategy);
        // The reply may come within the call, so that there is nothing to wait for.
        QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 30'000);
        lastError = finished.last().at(1).value<std::optional<DbError>>();
        wasStopped = finished.last().at(2).toBool();
    }

    QueryLog log;

private:
    QueryRunner m_runner { log };

public:
    RecordTreeModel model { m_runner };
    std::optional<DbError> lastError;
    bool wasStopped = false;
    QueryRunner &runner() { return m_runner; }

private:
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QuerySet authorsWithBooks()
{
    return QuerySet(u"author"_s).prefetchRelated(u"book"_s);
}

} // namespace

class TestRecordTreeModel : public QObject
{
    Q_OBJECT

private slots:
    void showsAListWithoutLoading();
    void loadsByItself();
    void showsFieldsOfOnesOwn();
    void showsRecordsBelowRecords_data();
    void showsRecordsBelowRecords();
    void groupsWhereARecordShowsMore();
    void pages();
    void respectsALimit();
    void keepsWhatIsShownWhenALoadFails();
    void saysWhereRowsCameFrom();
    void looksWithoutRunning();
    void loadsWhatAStopLeftOut();
    void showsAFailureAndRetries();
    void dropsAReplyThatIsNoLongerWanted();
    void clears();
};

void TestRecordTreeModel::showsRecordsBelowRecords_data()
{
    QTest::addColumn<FetchStrategy>("strategy");
    QTest::addColumn<int>("queries");
    QTest::newRow("naive") << FetchStrategy::Naive << 4;
    QTest::newRow("prefetch") << FetchStrategy::Prefetch << 2;
}

void TestRecordTreeModel::showsRecordsBelowRecords()
{
    QFETCH(FetchStrategy, strategy);
    QFETCH(int, queries);
    Fixture fixture(library);
    fixture.load(authorsWithBooks(), strategy);
    QCOMPARE(test::printModel(fixture.model, 2),
             u"Ada | 2 books · 1815\n"
             "  One | 1840\n"
             "  Two | \n"
             "NULL | 1 book · 1900\n"
             "  Three | 1930\n"
             "Zoe | 0 books\n"_s);
    QCOMPARE(fixture.model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(),
             u"author / book"_s);
    QCOMPARE(fixture.log.queriesOfLoad(fixture.log.loads().constLast().id).size(), queries);
    const QModelIndex nameless = fixture.model.index(1, 0);
    QVERIFY(nameless.data(RecordTreeModel::IsNullRole).toBool());
    QVERIFY(!fixture.model.hasChildren(fixture.model.index(2, 0)));
    QCOMPARE(fixture.model.pages().totalCount(), 3);
    QCOMPARE(fixture.model.pages().recordCount(), 6);
}

void TestRecordTreeModel::groupsWhereARecordShowsMore()
{
    Fixture fixture(library);
    fixture.load(
        QuerySet(u"book"_s).limit(1).prefetchRelated(u"author"_s).prefetchRelated(u"publisher"_s));
    QCOMPARE(test::printModel(fixture.model, 1),
             u"One\n"
             "  author\n"
             "    Ada\n"
             "  publisher\n"
             "    P\n"_s);
    const QModelIndex group = fixture.model.index(0, 0, fixture.model.index(0, 0));
    QCOMPARE(group.data(RecordTreeModel::RowKindRole).toInt(),
             static_cast<int>(RecordTreeModel::RowKind::Group));
}

void TestRecordTreeModel::pages()
{
    // Without a tester, which would fetch all that there is.
    Fixture fixture(u"CREATE TABLE n (id INTEGER PRIMARY KEY, name TEXT);"
                    "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 250)"
                    " INSERT INTO n SELECT i, 'n' || i FROM c;"_s,
                    false);
    QSignalSpy counted(&fixture.model, &RecordTreeModel::counted);
    fixture.load(QuerySet(u"n"_s));
    QTRY_COMPARE(counted.size(), 1);
    QCOMPARE(fixture.model.pages().totalCount(), 250);
    QCOMPARE(fixture.model.rowCount(), 100);
    QVERIFY(fixture.model.canFetchMore({}));

    QSignalSpy inserted(&fixture.model, &QAbstractItemModel::rowsInserted);
    fixture.model.fetchMore({}); // as a view does that is scrolled to the end
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.model.pages().isLoading(), 30'000);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 100);
    QCOMPARE(inserted.first().at(2).toInt(), 199);
    fixture.model.loadMore();
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.model.pages().isLoading(), 30'000);
    QCOMPARE(fixture.model.rowCount(), 250);
    QVERIFY(!fixture.model.pages().hasMore());
    QVERIFY(!fixture.model.canFetchMore({}));
    QCOMPARE(fixture.model.index(249, 0).data().toString(), u"n250"_s);
    // Loading again brings all that is shown, in one load.
    QSignalSpy reset(&fixture.model, &QAbstractItemModel::modelReset);
    fixture.model.reload(FetchStrategy::Naive);
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.model.pages().isLoading(), 30'000);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(fixture.model.pages().count(), 250);
}

void TestRecordTreeModel::respectsALimit()
{
    Fixture fixture(u"CREATE TABLE n (id INTEGER PRIMARY KEY);"
                    "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 250)"
                    " INSERT INTO n SELECT i FROM c;"_s,
                    false);
    fixture.load(QuerySet(u"n"_s).limit(120).offset(10));
    QCOMPARE(fixture.model.index(0, 0).data().toString(), u"11"_s);
    QTRY_COMPARE(fixture.model.pages().totalCount(), 120);
    QSignalSpy finished(&fixture.model, &RecordTreeModel::loadFinished);
    fixture.model.loadMore();
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.model.pages().isLoading(), 30'000);
    QCOMPARE(fixture.model.rowCount(), 120);
    QCOMPARE(fixture.model.index(119, 0).data().toString(), u"130"_s);
}

void TestRecordTreeModel::keepsWhatIsShownWhenALoadFails()
{
    Fixture fixture(library);
    fixture.load(authorsWithBooks());
    const QString before = test::printModel(fixture.model, 2);
    fixture.load(QuerySet(u"autor"_s));
    QVERIFY(fixture.lastError);
    QVERIFY(fixture.lastError->text.contains("\"author\""_L1));
    QCOMPARE(test::printModel(fixture.model, 2), before);
    QCOMPARE(fixture.model.pages().query(), authorsWithBooks());
}

void TestRecordTreeModel::saysWhereRowsCameFrom()
{
    Fixture fixture(library);
    fixture.load(authorsWithBooks(), FetchStrategy::Naive);
    const QModelIndex second = fixture.model.index(1, 0);
    const QModelIndex book = fixture.model.index(0, RecordTreeModel::LoadedByColumn, second);
    QCOMPARE(second.siblingAtColumn(RecordTreeModel::LoadedByColumn).data().toString(), u"#1"_s);
    QCOMPARE(book.data().toString(), u"#3"_s);
    const QueryId query { book.data(RecordTreeModel::QueryRole).toInt() };
    QCOMPARE(fixture.log.record(query).number, 3);
    QCOMPARE(book.data(RecordTreeModel::MarkRole).toInt(), static_cast<int>(QueryMark::Repeated));
    QCOMPARE(second.data(RecordTreeModel::MarkRole).toInt(), static_cast<int>(QueryMark::Neutral));
    const RecordLineage lineage(fixture.model);
    QCOMPARE(lineage.firstIndexOf(query), book.siblingAtColumn(0));
    QCOMPARE(lineage.ownerOf(query), second);
    QVERIFY(!lineage.firstIndexOf(QueryId { 4711 }).isValid());
    QVERIFY(!lineage.ownerOf(QueryId { 4711 }).isValid());
    QVERIFY(
        !lineage.ownerOf(QueryId { second.data(RecordTreeModel::QueryRole).toInt() }).isValid());
}

void TestRecordTreeModel::looksWithoutRunning()
{
    Fixture fixture(library);
    fixture.load(authorsWithBooks());
    QTRY_VERIFY(!fixture.runner().isBusy());
    const qsizetype before = fixture.log.records().size();
    for (int role :
         { static_cast<int>(Qt::DisplayRole), static_cast<int>(Qt::ToolTipRole),
           static_cast<int>(Qt::AccessibleTextRole), static_cast<int>(Qt::DecorationRole) }) {
        for (int row = 0; row < fixture.model.rowCount(); ++row) {
            const QModelIndex index = fixture.model.index(row, 0);
            std::ignore = index.data(role);
            std::ignore = fixture.model.hasChildren(index);
            std::ignore = fixture.model.flags(index);
        }
    }
    QVERIFY(!fixture.runner().isBusy());
    QCOMPARE(fixture.log.records().size(), before);
}

void TestRecordTreeModel::loadsWhatAStopLeftOut()
{
    Fixture fixture(library, false);
    QSignalSpy finished(&fixture.model, &RecordTreeModel::loadFinished);
    {
        test::StatementGate gate(u"FROM author"_s);
        fixture.model.load(authorsWithBooks(), FetchStrategy::Naive);
        QTRY_VERIFY(gate.isReached());
        fixture.runner().stop();
        gate.open();
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.model.pages().isLoading(), 30'000);
    }
    QVERIFY(finished.last().at(2).toBool());
    QCOMPARE(fixture.model.rowCount(), 3);
    const QModelIndex author = fixture.model.index(0, 0);
    QVERIFY(fixture.model.hasChildren(author));
    QCOMPARE(fixture.model.rowCount(author), 0);
    QVERIFY(fixture.model.canFetchMore(author));
    QCOMPARE(author.data(RecordTreeModel::StateRole).toInt(),
             static_cast<int>(RecordTreeModel::State::Unfetched));

    QSignalSpy inserted(&fixture.model, &QAbstractItemModel::rowsInserted);
    fixture.model.fetchMore(author);
    QTRY_VERIFY_WITH_TIMEOUT(!inserted.isEmpty(), 30'000);
    QCOMPARE(fixture.model.rowCount(author), 2);
    QCOMPARE(fixture.model.index(1, 0, author).data().toString(), u"Two"_s);
    QVERIFY(!fixture.model.canFetchMore(author));
}

void TestRecordTreeModel::showsAFailureAndRetries()
{
    // The row of "b" cannot be read: what its generated column wants to see is not there. Added
    // afterwards, since SQLite computes the columns of each row that it writes.
    Fixture fixture(
        u"CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a (id), raw TEXT);"
        "INSERT INTO a VALUES (1, 'one'); INSERT INTO b (id, a_id, raw) VALUES (1, 1, 'no json');"
        "ALTER TABLE b ADD COLUMN bad AS (json_extract(raw, '$.x'));"_s,
        false);
    fixture.load(QuerySet(u"a"_s).prefetchRelated(u"b"_s));
    QVERIFY(fixture.lastError);
    const QModelIndex parent = fixture.model.index(0, 0);
    QVERIFY(fixture.model.canFetchMore(parent));
    QSignalSpy inserted(&fixture.model, &QAbstractItemModel::rowsInserted);
    fixture.model.fetchMore(parent);
    QTRY_VERIFY_WITH_TIMEOUT(!inserted.isEmpty(), 30'000);
    QCOMPARE(fixture.model.rowCount(parent), 1);
    const QModelIndex failure = fixture.model.index(0, 0, parent);
    QCOMPARE(failure.data(RecordTreeModel::RowKindRole).toInt(),
             static_cast<int>(RecordTreeModel::RowKind::Failure));
    QVERIFY(!failure.data(RecordTreeModel::ErrorRole).toString().isEmpty());
    inserted.clear();
    fixture.model.retry(failure);
    QTRY_VERIFY_WITH_TIMEOUT(!inserted.isEmpty(), 30'000);
    QCOMPARE(fixture.model.rowCount(parent), 1);
}

void TestRecordTreeModel::dropsAReplyThatIsNoLongerWanted()
{
    Fixture fixture(library);
    QSignalSpy finished(&fixture.model, &RecordTreeModel::loadFinished);
    {
        test::StatementGate gate(u"FROM author"_s);
        fixture.model.load(authorsWithBooks(), FetchStrategy::Naive);
        fixture.model.load(QuerySet(u"publisher"_s), FetchStrategy::Naive);
        gate.open();
        QTRY_VERIFY(!fixture.runner().isBusy());
    }
    QVERIFY(!fixture.model.pages().isLoading());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(test::printModel(fixture.model, 1), u"P\n"_s);
}

void TestRecordTreeModel::clears()
{
    Fixture fixture(library);
    fixture.load(authorsWithBooks());
    fixture.model.clear();
    QCOMPARE(fixture.model.rowCount(), 0);
    QVERIFY(fixture.model.pages().query().root().isEmpty());
}

void TestRecordTreeModel::showsAListWithoutLoading()
{
    Database database = test::openScript(library);
    const auto authors = database.objects(u"author"_s).prefetchRelated(u"book"_s).fetch();
    QVERIFY(authors);
    const qsizetype before = database.log().records().size();
    RecordTreeModel model(authors->mid(1));
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), u"NULL"_s);
    QCOMPARE(model.rowCount(model.index(0, 0)), 1);
    QVERIFY(!model.hasChildren(model.index(1, 0)));
    const auto bare = database.objects(u"author"_s).fetch();
    RecordTreeModel leaves(*bare);
    QVERIFY(!leaves.canFetchMore(leaves.index(0, 0)));
    QCOMPARE(database.log().records().size(), before + 3);
    // Nothing can be loaded into it, and what is shown stays.
    QSignalSpy finished(&model, &RecordTreeModel::loadFinished);
    model.load(authorsWithBooks(), FetchStrategy::Naive);
    QCOMPARE(finished.size(), 1);
    QVERIFY(finished.first().at(1).value<std::optional<DbError>>());
    QCOMPARE(model.rowCount(), 2);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestRecordTreeModel::loadsByItself()
{
    std::optional<Database> database = test::openScript(library);
    RecordTreeModel model(database->objects(u"author"_s).prefetchRelated(u"book"_s));
    QSignalSpy finished(&model, &RecordTreeModel::loadFinished);
    database.reset(); // it goes on
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QVERIFY(!finished.first().at(1).value<std::optional<DbError>>());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.rowCount(model.index(0, 0)), 2);
}

void TestRecordTreeModel::showsFieldsOfOnesOwn()
{
    Fixture fixture(library);
    fixture.model.setFields({ { u"born"_s, u"Born in"_s }, { u"year"_s } });
    fixture.model.setLabel(u"book"_s, u"year"_s);
    fixture.load(authorsWithBooks());
    QCOMPARE(fixture.model.columnCount(), 3);
    QCOMPARE(fixture.model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Born in"_s);
    QCOMPARE(test::printModel(fixture.model, 3),
             u"Ada | 1815 | \n"
             "  1840 |  | 1840\n"
             "  NULL |  | \n"
             "NULL | 1900 | \n"
             "  1930 |  | 1930\n"
             "Zoe |  | \n"_s);
    fixture.model.setFields({});
    QCOMPARE(fixture.model.columnCount(), static_cast<int>(RecordTreeModel::ColumnCount));
}

QTEST_GUILESS_MAIN(TestRecordTreeModel)
#include "tst_recordtreemodel.moc"
