// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/pagedmodel.h"

#include "datalayer/log/querylog.h"
#include "datalayer/models/recordtablemodel.h"
#include "datalayer/models/recordtreemodel.h"
#include "tests/support/testdatabase.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

/// 400 records, from 1, the even ones with a letter.
const QString numbers
    = u"CREATE TABLE n (id INTEGER PRIMARY KEY);"
      "CREATE TABLE letter (id INTEGER PRIMARY KEY, n_id INTEGER REFERENCES n (id));"
      "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 400)"
      " INSERT INTO n SELECT i FROM c;"
      "INSERT INTO letter SELECT 1000 + id, id FROM n WHERE id % 2 = 0;"_s;

/// A tree and a table of the same pages of ten, each with fifty rows at most, watched by a tester.
class Fixture
{
public:
    Fixture()
    {
        ConnectionSettings settings;
        settings.script = numbers;
        m_runner.open(settings);
        tree.pages().setSparse(true);
        tree.setPageSize(10);
        tree.setMaxRows(50);
        table.setMaxRows(50);
    }
    ~Fixture() { m_runner.shutDown(); }
    Q_DISABLE_COPY_MOVE(Fixture)

    void load()
    {
        tree.load(QuerySet(u"n"_s).prefetchRelated(u"letter"_s), FetchStrategy::Prefetch);
        QTRY_VERIFY_WITH_TIMEOUT(tree.pages().totalCount() == 400, 30'000);
    }
    void show(qint64 first, qint64 last)
    {
        tree.pages().show(first, last);
        QTRY_VERIFY_WITH_TIMEOUT(tree.pages().pageAt(first) && tree.pages().pageAt(last)
                                     && !tree.pages().isLoading(),
                                 30'000);
    }
    /// The text of each row: the key, or `…`; with `+` where there are rows below it.
    [[nodiscard]] static QStringList rowsOf(const PagedModel &model)
    {
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            rows << index.data().toString() + (model.hasChildren(index) ? u"+"_s : QString());
        }
        return rows;
    }
    /// What rowsOf() gives for the positions from \a first up to \a end, if those from
    /// \a loadedFrom up to \a loadedTo are loaded.
    [[nodiscard]] static QStringList expected(int first, int end, int loadedFrom, int loadedTo,
                                              bool isTree)
    {
        QStringList rows;
        for (int position = first; position < end; ++position) {
            if (position < loadedFrom || position >= loadedTo)
                rows << u"…"_s;
            else
                rows << QString::number(position + 1)
                        + (isTree && position % 2 == 1 ? u"+"_s : QString());
        }
        return rows;
    }

    QueryLog log;

private:
    QueryRunner m_runner { log };

public:
    RecordTreeModel tree { m_runner };
    RecordTableModel table { tree.pages() };

private:
    QAbstractItemModelTester m_ofTree { &tree,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal };
    QAbstractItemModelTester m_ofTable { &table,
                                         QAbstractItemModelTester::FailureReportingMode::Fatal };
};

} // namespace

class TestPagedModel : public QObject
{
    Q_OBJECT

private slots:
    void showsRowsThatAreNotLoaded();
    void movesItsRows();
    void keepsWhatStays();
    void jumps();
    void takesPagesInAndLetsThemGo();
    void keepsItsPlaceOverAReload();
    void knowsPositions();
};

void TestPagedModel::showsRowsThatAreNotLoaded()
{
    Fixture fixture;
    fixture.load();
    QCOMPARE(fixture.rowsOf(fixture.tree), fixture.expected(0, 50, 0, 10, true));
    QCOMPARE(fixture.rowsOf(fixture.table), fixture.expected(0, 50, 0, 10, false));
    QVERIFY(fixture.tree.isLoaded(9));
    QVERIFY(!fixture.tree.isLoaded(10));
    const QModelIndex unloaded = fixture.tree.index(10, 0);
    QCOMPARE(unloaded.data(RecordTreeModel::RowKindRole).toInt(),
             static_cast<int>(RecordTreeModel::RowKind::Unloaded));
    QVERIFY(unloaded.flags() & Qt::ItemIsSelectable);
    QVERIFY(!fixture.tree.canFetchMore(unloaded));
    QVERIFY(!fixture.tree.placeOf(unloaded).set);
    QVERIFY(!fixture.table.placeOf(fixture.table.index(10, 0)).set);
    QCOMPARE(fixture.table.headerData(10, Qt::Vertical).toInt(), 11);
}

void TestPagedModel::movesItsRows()
{
    Fixture fixture;
    fixture.load();
    fixture.tree.moveTo(45);
    QCOMPARE(fixture.tree.firstPosition(), 20);
    QCOMPARE(fixture.rowsOf(fixture.tree), fixture.expected(20, 70, 0, 10, true));
    fixture.show(44, 45);
    QCOMPARE(fixture.rowsOf(fixture.tree), fixture.expected(20, 70, 40, 50, true));
    // The table has gone nowhere: its rows are its own.
    QCOMPARE(fixture.table.firstPosition(), 0);
    QVERIFY(fixture.table.isLoaded(49));
    fixture.tree.moveTo(30);
    QCOMPARE(fixture.rowsOf(fixture.tree).mid(0, 20), fixture.expected(5, 25, 0, 10, true));
    fixture.tree.moveTo(400);
    QCOMPARE(fixture.tree.firstPosition(), 350);
    QCOMPARE(fixture.tree.rowCount(), 50);
    fixture.tree.moveTo(0);
    QCOMPARE(fixture.rowsOf(fixture.tree),
             fixture.expected(0, 50, 0, 10, true).mid(0, 40)
                 + fixture.expected(40, 50, 40, 50, true));
}

void TestPagedModel::keepsWhatStays()
{
    Fixture fixture;
    fixture.load();
    fixture.show(24, 25);
    QSignalSpy reset(&fixture.tree, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex record = fixture.tree.index(23, 0);
    const QPersistentModelIndex letter = fixture.tree.index(0, 0, record);
    QCOMPARE(letter.data().toString(), u"1024"_s);
    fixture.tree.moveTo(40);
    QCOMPARE(record.row(), 8);
    QCOMPARE(record.data().toString(), u"24"_s);
    QCOMPARE(letter.data().toString(), u"1024"_s);
    QCOMPARE(QModelIndex(letter.parent()), QModelIndex(record));
    fixture.tree.moveTo(26);
    QCOMPARE(record.row(), 22);
    QCOMPARE(QModelIndex(letter.parent()), QModelIndex(record));
    fixture.tree.moveTo(60);
    QVERIFY(!record.isValid());
    QVERIFY(!letter.isValid());
    QCOMPARE(reset.size(), 0);
}

void TestPagedModel::jumps()
{
    Fixture fixture;
    fixture.load();
    QSignalSpy reset(&fixture.tree, &QAbstractItemModel::modelReset);
    fixture.tree.moveTo(300);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(fixture.tree.firstPosition(), 275);
    fixture.show(300, 300);
    QCOMPARE(fixture.rowsOf(fixture.tree), fixture.expected(275, 325, 300, 310, true));
    QCOMPARE(fixture.tree.index(26, RecordTreeModel::LoadedByColumn).data().toString(), u"#3"_s);
    fixture.tree.moveTo(0); // and what was noted of pages that are held is still known
    QCOMPARE(fixture.tree.index(0, RecordTreeModel::LoadedByColumn).data().toString(), u"#1"_s);
}

void TestPagedModel::takesPagesInAndLetsThemGo()
{
    Fixture fixture;
    fixture.load();
    QSignalSpy arrived(&fixture.tree, &PagedModel::rowsArrived);
    QSignalSpy inserted(&fixture.tree, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&fixture.tree, &QAbstractItemModel::rowsRemoved);
    fixture.show(10, 12);
    QCOMPARE(arrived.size(), 1);
    QCOMPARE(arrived.first().first().toInt(), 10);
    QCOMPARE(arrived.first().last().toInt(), 19);
    QCOMPARE(inserted.size(), 5); // the letters of the even ones
    std::ignore = fixture.tree.index(0, 0, fixture.tree.index(11, 0)); // is opened
    fixture.show(30, 31);
    fixture.tree.pages().setMemoryLimit(1);
    QCOMPARE(removed.size(), 10); // those of two pages
    QCOMPARE(fixture.rowsOf(fixture.tree), fixture.expected(0, 50, 30, 40, true));
    QCOMPARE(fixture.rowsOf(fixture.table), fixture.expected(0, 50, 30, 40, false));
    fixture.show(10, 12);
    QCOMPARE(fixture.tree.index(0, 0, fixture.tree.index(11, 0)).data().toString(), u"1012"_s);
}

void TestPagedModel::keepsItsPlaceOverAReload()
{
    Fixture fixture;
    fixture.load();
    fixture.tree.moveTo(300);
    fixture.show(300, 305);
    fixture.tree.reload(FetchStrategy::Naive);
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.tree.pages().isLoading(), 30'000);
    QCOMPARE(fixture.tree.firstPosition(), 275);
    QCOMPARE(fixture.rowsOf(fixture.tree), fixture.expected(275, 325, 300, 310, true));
    // Other records are shown from the first one on.
    fixture.tree.load(QuerySet(u"letter"_s), FetchStrategy::Prefetch);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.tree.index(0, 0).data().toString(), u"1002"_s, 30'000);
    QCOMPARE(fixture.tree.firstPosition(), 0);
}

void TestPagedModel::knowsPositions()
{
    Fixture fixture;
    fixture.load();
    fixture.tree.moveTo(300);
    fixture.show(300, 305);
    const QModelIndex record = fixture.tree.indexOf(301);
    QCOMPARE(record.row(), 26);
    QCOMPARE(fixture.tree.positionOf(record), 301);
    QCOMPARE(fixture.tree.positionOf(fixture.tree.index(0, 0, record)), 301);
    QVERIFY(!fixture.tree.indexOf(274).isValid());
    QVERIFY(!fixture.tree.indexOf(325).isValid());
    QCOMPARE(fixture.tree.positionOf({}), -1);
}

QTEST_GUILESS_MAIN(TestPagedModel)
#include "tst_pagedmodel.moc"
