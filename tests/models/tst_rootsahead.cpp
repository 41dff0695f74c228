// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/recordtablemodel.h"
#include "datalayer/models/recordtreemodel.h"
#include "tests/support/modelprinter.h"
#include "tests/support/pagesfixture.h"
#include "tests/support/statementwatch.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// 250 authors, of whom the first has books, the second has a prize, and the third has both.
const QString library = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
                        "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c"
                        " WHERE i < 250) INSERT INTO author SELECT i, 'a' || i FROM c;"
                        "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT,"
                        " author_id INTEGER REFERENCES author (id));"
                        "INSERT INTO book VALUES (1, 'b1', 1), (2, 'b2', 1), (3, 'b3', 3);"
                        "CREATE TABLE prize (id INTEGER PRIMARY KEY, year TEXT,"
                        " author_id INTEGER REFERENCES author (id));"
                        "INSERT INTO prize VALUES (1, '1911', 2), (2, '1912', 3);"_s;

const QuerySet booksOfAuthors = QuerySet(u"author"_s).prefetchRelated(u"book"_s);
const QuerySet bothOfAuthors = booksOfAuthors.prefetchRelated(u"prize"_s);

/// Fixture has the pages, as a window has them, and the models that show them.
class Fixture
{
public:
    Fixture()
    {
        ConnectionSettings settings;
        settings.script = library;
        runner.open(settings);
        pages().setSparse(true);
        pages().setRootsFirst(true);
        table.setShowsRelations(true);
        tester.setUseFetchMore(false); // it would load what nobody asks for
    }
    ~Fixture() { runner.shutDown(); }
    Q_DISABLE_COPY_MOVE(Fixture)

    RecordPages &pages() { return tree.pages(); }
    /// Waits until the page of the record at \a position is there without what it leads to.
    bool waitForRoots(qint64 position = 0)
    {
        return QTest::qWaitFor([this, position] { return isPartial(position); }, 30'000);
    }
    /// Loads the first of 250 authors, and waits until they are counted.
    bool loadFirst()
    {
        pages().load(booksOfAuthors, FetchStrategy::Prefetch);
        return QTest::qWaitFor(
            [this] { return !pages().isLoading() && pages().totalCount() == 250; }, 30'000);
    }
    /// Shows records that are far from the first, and waits until they are there without what they
    /// lead to.
    bool showFar()
    {
        pages().show(210, 220);
        return waitForRoots(210);
    }
    bool isPartial(qint64 position)
    {
        const RecordPage *page = pages().pageAt(position);
        return page && page->isPartial;
    }
    bool wait()
    {
        return QTest::qWaitFor([this] { return !pages().isLoading(); }, 30'000);
    }
    QModelIndex author(int row, int column = 0) { return tree.index(row, column); }
    QString details(int row)
    {
        return author(row, RecordTreeModel::DetailsColumn).data().toString();
    }
    RecordTreeModel::State state(const QModelIndex &index)
    {
        return static_cast<RecordTreeModel::State>(index.data(RecordTreeModel::StateRole).toInt());
    }
    /// The statements that count, of all loads.
    QStringList statements() const
    {
        QStringList texts;
        for (const QueryRecord &record : log.records()) {
            if (record.number > 0)
                texts << record.sql;
        }
        return texts;
    }

    QueryLog log;
    QueryRunner runner { log };
    RecordTreeModel tree { runner };
    RecordTableModel table { tree.pages() };
    QAbstractItemModelTester tester { &tree,
                                      QAbstractItemModelTester::FailureReportingMode::QtTest };
    QAbstractItemModelTester tableTester { &table,
                                           QAbstractItemModelTester::FailureReportingMode::QtTest };
};

} // namespace

/// Root records that are shown before what they lead to.
class TestRootsAhead : public QObject
{
    Q_OBJECT

private slots:
    void showsRecordsWhileWhatTheyLeadToIsLoaded_data();
    void showsRecordsWhileWhatTheyLeadToIsLoaded();
    void completesGroups();
    void keepsWhatIsThereWhenStopped();
    void keepsGroupsWhenStopped();
    void keepsWholeRecordsThatAreLoadedAgain();
    void giveWayToAnotherLoad();
    void showsAPageInTheMiddle();
    void dropsAPageThatIsOutOfSight();
    void waitsUnlessAsked();
    void comesAtOnceByAJoin();
};

void TestRootsAhead::showsRecordsWhileWhatTheyLeadToIsLoaded_data()
{
    QTest::addColumn<FetchStrategy>("strategy");
    QTest::addColumn<int>("queries");
    QTest::newRow("naive") << FetchStrategy::Naive << 101;
    QTest::newRow("prefetch") << FetchStrategy::Prefetch << 2;
    QTest::newRow("subquery") << FetchStrategy::Subquery << 2;
    QTest::newRow("on demand") << FetchStrategy::OnDemand << 2;
}

void TestRootsAhead::showsRecordsWhileWhatTheyLeadToIsLoaded()
{
    QFETCH(const FetchStrategy, strategy);
    Fixture fixture;
    QSignalSpy replaced(&fixture.pages(), &RecordPages::replaced);
    QSignalSpy completed(&fixture.pages(), &RecordPages::completed);
    QSignalSpy finished(&fixture.pages(), &RecordPages::loadFinished);
    QPersistentModelIndex third;
    {
        StatementGate gate(u"FROM book"_s);
        fixture.pages().load(booksOfAuthors, strategy);
        QVERIFY(fixture.waitForRoots());
        QTRY_VERIFY_WITH_TIMEOUT(gate.isReached(), 30'000);
        QVERIFY(fixture.pages().isLoading());
        QVERIFY(finished.isEmpty());
        QCOMPARE(fixture.pages().count(), 100);
        third = fixture.author(2);
        QCOMPARE(third.data().toString(), u"a3"_s);
        // Not "0 books", and nothing that a view would load by itself.
        QCOMPARE(fixture.details(2), u"… books"_s);
        QCOMPARE(fixture.details(3), u"… books"_s);
        QCOMPARE(fixture.table.index(2, 2).data().toString(), u"…"_s);
        QVERIFY(fixture.tree.hasChildren(third));
        QVERIFY(!fixture.tree.canFetchMore(third));
        QCOMPARE(fixture.tree.rowCount(third), 0);
        QCOMPARE(fixture.state(third), RecordTreeModel::State::Fetching);
    }
    QVERIFY(fixture.wait());
    QCOMPARE(replaced.size(), 1);
    QCOMPARE(completed.size(), 1);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(third.row(), 2);
    QCOMPARE(fixture.tree.index(0, 0, third).data().toString(), u"b3"_s);
    QCOMPARE(fixture.details(2), u"1 book"_s);
    QCOMPARE(fixture.details(3), u"0 books"_s);
    QVERIFY(!fixture.tree.hasChildren(fixture.author(3)));
    QCOMPARE(fixture.table.index(2, 2).data().toString(), u"1 · b3"_s);
    QCOMPARE(fixture.pages().recordCount(), 103);
    QTRY_COMPARE(fixture.pages().totalCount(), 250);
    QTEST(static_cast<int>(fixture.statements().size()), "queries");

    // The same as if it had come at once.
    Fixture atOnce;
    atOnce.pages().setRootsFirst(false);
    atOnce.pages().load(booksOfAuthors, strategy);
    QVERIFY(atOnce.wait());
    QTRY_COMPARE(atOnce.pages().totalCount(), 250);
    QCOMPARE(printModel(fixture.tree, 3), printModel(atOnce.tree, 3));
    QCOMPARE(fixture.statements(), atOnce.statements());
}

void TestRootsAhead::completesGroups()
{
    Fixture fixture;
    QPersistentModelIndex books;
    QPersistentModelIndex prizes;
    {
        StatementGate gate(u"FROM book"_s);
        fixture.pages().load(bothOfAuthors, FetchStrategy::Prefetch);
        QVERIFY(fixture.waitForRoots());
        QCOMPARE(fixture.details(2), u"… books · … prizes"_s);
        const QModelIndex third = fixture.author(2);
        QCOMPARE(fixture.tree.rowCount(third), 2); // the groups, which the query tells
        books = fixture.tree.index(0, 0, third);
        prizes = fixture.tree.index(1, 0, third);
        QCOMPARE(books.sibling(books.row(), 1).data().toString(), u"…"_s);
        QCOMPARE(fixture.tree.rowCount(books), 0);
        QVERIFY(!fixture.tree.canFetchMore(books));
    }
    QVERIFY(fixture.wait());
    QCOMPARE(books.sibling(books.row(), 1).data().toString(), u"1"_s);
    QCOMPARE(fixture.tree.index(0, 0, books).data().toString(), u"b3"_s);
    QCOMPARE(fixture.tree.index(0, 0, prizes).data().toString(), u"1912"_s);
    QCOMPARE(fixture.details(2), u"1 book · 1 prize"_s);
    QCOMPARE(fixture.statements().size(), 3);
}

void TestRootsAhead::keepsWhatIsThereWhenStopped()
{
    Fixture fixture;
    QSignalSpy finished(&fixture.pages(), &RecordPages::loadFinished);
    {
        StatementGate gate(u"FROM book"_s);
        fixture.pages().load(booksOfAuthors, FetchStrategy::Naive);
        QVERIFY(fixture.waitForRoots());
        fixture.runner.stop();
    }
    QVERIFY(fixture.wait());
    QVERIFY(finished.first().at(2).toBool());
    QVERIFY(!fixture.isPartial(0));
    QCOMPARE(fixture.pages().count(), 100);
    const QModelIndex third = fixture.author(2);
    QCOMPARE(fixture.state(third), RecordTreeModel::State::Unfetched);
    QCOMPARE(fixture.details(2), u"… books"_s);
    QCOMPARE(fixture.statements().size(), 2);
    fixture.tree.fetchMore(third);
    QTRY_COMPARE(fixture.tree.rowCount(third), 1);
}

void TestRootsAhead::keepsGroupsWhenStopped()
{
    Fixture fixture;
    {
        StatementGate gate(u"FROM book"_s);
        fixture.pages().load(bothOfAuthors, FetchStrategy::Prefetch);
        QVERIFY(fixture.waitForRoots());
        fixture.runner.stop();
    }
    QVERIFY(fixture.wait());
    QCOMPARE(fixture.details(2), u"… prizes · 1 book"_s);
    const QModelIndex prizes = fixture.tree.index(1, 0, fixture.author(2));
    QCOMPARE(prizes.siblingAtColumn(1).data().toString(), u"…"_s);
    const QSignalSpy changed(&fixture.tree, &QAbstractItemModel::dataChanged);
    fixture.tree.fetchMore(prizes);
    QTRY_COMPARE(fixture.tree.rowCount(prizes), 1);
    QCOMPARE(fixture.details(2), u"1 book"_s);
    QVERIFY(std::ranges::any_of(changed, [&](const QList<QVariant> &arguments) {
        return arguments.constFirst().toModelIndex() == fixture.author(2);
    }));
    QCOMPARE(fixture.statements().size(), 3);
}

void TestRootsAhead::keepsWholeRecordsThatAreLoadedAgain()
{
    Fixture fixture;
    fixture.pages().load(booksOfAuthors, FetchStrategy::Prefetch);
    QVERIFY(fixture.wait());
    QSignalSpy completed(&fixture.pages(), &RecordPages::completed);
    QSignalSpy replaced(&fixture.pages(), &RecordPages::replaced);
    {
        StatementGate gate(u"FROM book"_s);
        fixture.pages().reload(FetchStrategy::Naive);
        QTRY_VERIFY_WITH_TIMEOUT(gate.isReached(), 30'000);
        QVERIFY(replaced.isEmpty());
        QCOMPARE(fixture.details(0), u"2 books"_s);
    }
    QVERIFY(fixture.wait());
    QCOMPARE(replaced.size(), 1);
    QVERIFY(completed.isEmpty());
}

void TestRootsAhead::giveWayToAnotherLoad()
{
    Fixture fixture;
    QSignalSpy completed(&fixture.pages(), &RecordPages::completed);
    {
        StatementGate gate(u"FROM book"_s);
        fixture.pages().load(booksOfAuthors, FetchStrategy::Prefetch);
        QVERIFY(fixture.waitForRoots());
        fixture.pages().load(QuerySet(u"nobody"_s), FetchStrategy::Prefetch);
        // Whatever becomes of that load, these records get nothing more by themselves.
        QCOMPARE(completed.size(), 1);
        QCOMPARE(fixture.state(fixture.author(0)), RecordTreeModel::State::Unfetched);
    }
    QVERIFY(fixture.wait()); // it has failed
    QCOMPARE(fixture.pages().query(), booksOfAuthors);
    QVERIFY(!fixture.isPartial(0));
    QCOMPARE(fixture.details(0), u"… books"_s);
    fixture.pages().load(QuerySet(u"prize"_s), FetchStrategy::Prefetch);
    QVERIFY(fixture.wait());
    QCOMPARE(fixture.tree.rowCount(), 2);
}

void TestRootsAhead::showsAPageInTheMiddle()
{
    Fixture fixture;
    QVERIFY(fixture.loadFirst());
    {
        StatementGate gate(u"FROM book"_s);
        QVERIFY(fixture.showFar());
        QCOMPARE(fixture.author(215).data().toString(), u"a216"_s);
        QCOMPARE(fixture.details(215), u"… books"_s);
        QCOMPARE(fixture.details(0), u"2 books"_s);
    }
    QVERIFY(fixture.wait());
    QCOMPARE(fixture.details(215), u"0 books"_s);
    QCOMPARE(fixture.pages().count(), 150);
    QCOMPARE(fixture.statements().size(), 4);
}

void TestRootsAhead::dropsAPageThatIsOutOfSight()
{
    Fixture fixture;
    QVERIFY(fixture.loadFirst());
    {
        StatementGate gate(u"FROM book"_s);
        QVERIFY(fixture.showFar());
        fixture.pages().show(110, 120);
        QTRY_VERIFY(!fixture.pages().pageAt(210));
    }
    QVERIFY(QTest::qWaitFor([&] { return fixture.pages().pageAt(110) != nullptr; }));
    QVERIFY(fixture.wait());
    QVERIFY(!fixture.pages().pageAt(210));
    QCOMPARE(fixture.author(115).data().toString(), u"a116"_s);
    QCOMPARE(fixture.pages().count(), 200);
    QCOMPARE(fixture.pages().loadedCount(), 200);
}

void TestRootsAhead::waitsUnlessAsked()
{
    Fixture fixture;
    fixture.pages().setRootsFirst(false);
    QSignalSpy completed(&fixture.pages(), &RecordPages::completed);
    fixture.pages().load(booksOfAuthors, FetchStrategy::Naive);
    QVERIFY(fixture.wait());
    QVERIFY(completed.isEmpty());
}

void TestRootsAhead::comesAtOnceByAJoin()
{
    Fixture fixture;
    QSignalSpy completed(&fixture.pages(), &RecordPages::completed);
    fixture.pages().load(booksOfAuthors, FetchStrategy::Join);
    QVERIFY(fixture.wait());
    QVERIFY(completed.isEmpty());
    QCOMPARE(fixture.details(0), u"2 books"_s);
}

QTEST_GUILESS_MAIN(TestRootsAhead)
#include "tst_rootsahead.moc"
