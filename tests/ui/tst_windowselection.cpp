// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/statementwatch.h"
#include "tests/support/tablewindow.h"

#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

/// The selected records, which the tree and the table of the window share.
class TestWindowSelection : public QObject, private TableWindow
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void sharesWhatIsSelected();
    void sharesSeveralSelectedRecords();
    void keepsSeveralSelectedRecords();
    void keepsSelectedRecordsThatComeLater();

private:
    /// The labels of the tree's selected rows, sorted.
    QStringList selectedInTree()
    {
        QStringList labels;
        for (const QModelIndex &index : m_driver->records()->selectionModel()->selectedRows())
            labels << index.data().toString();
        labels.sort();
        return labels;
    }
    /// The names in the table's selected rows, sorted.
    QStringList selectedInTable()
    {
        QSet<QString> names;
        for (const QModelIndex &index : table()->selectionModel()->selectedIndexes())
            names << cell(index.row(), 1);
        QStringList sorted = names.values();
        sorted.sort();
        return sorted;
    }
};

void TestWindowSelection::init()
{
    start();
}

void TestWindowSelection::cleanup()
{
    stop();
}

void TestWindowSelection::sharesWhatIsSelected()
{
    QVERIFY(loadTracks());
    const auto *document = m_driver->find<QTextBrowser>("record");
    QTreeView *tree = m_driver->records();
    m_driver->clickRow(tree, tree->model()->index(3, 0));
    QTest::keyClick(&window(), Qt::Key_F7);
    QCOMPARE(table()->currentIndex().row(), 3);
    // The other way, with the record pane after it.
    const QModelIndex wanted = table()->model()->index(7, 1);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                      table()->visualRect(wanted).center());
    QTRY_VERIFY(document->toPlainText().contains(u"Song 243"_s));
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keyClick(&window(), Qt::Key_F7);
    QCOMPARE(tree->currentIndex().data().toString(), u"Song 242"_s);
    // A record below the root is of its root's row.
    tree->expand(tree->model()->index(2, 0));
    m_driver->clickRow(tree, tree->model()->index(0, 0, tree->model()->index(2, 0)));
    QTest::keyClick(&window(), Qt::Key_F7);
    QCOMPARE(table()->currentIndex().row(), 2);
}

void TestWindowSelection::sharesSeveralSelectedRecords()
{
    QVERIFY(loadTracks());
    QTreeView *tree = m_driver->records();
    m_driver->clickRow(tree, tree->model()->index(3, 0));
    QTest::keyClick(tree, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(tree, Qt::Key_Down, Qt::ShiftModifier);
    const QStringList chosen { u"Song 245"_s, u"Song 246"_s, u"Song 247"_s };
    QCOMPARE(selectedInTree(), chosen);
    QTest::keyClick(&window(), Qt::Key_F7);
    QTRY_COMPARE(selectedInTable(), chosen);
    QCOMPARE(table()->currentIndex().row(), 5);
    // Two of them, by their cells, and back.
    table()->selectionModel()->select(
        QItemSelection(table()->model()->index(4, 1), table()->model()->index(5, 2)),
        QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(&window(), Qt::Key_F7);
    QTRY_COMPARE(selectedInTree(), (QStringList { u"Song 245"_s, u"Song 246"_s }));
    QTest::keyClick(&window(), Qt::Key_F7);
    QCoreApplication::processEvents();
    QCOMPARE(table()->selectionModel()->selectedIndexes().size(), 4); // the same cells
}

/// Over a reload and in another order, by their keys; and when the history comes back to them.
void TestWindowSelection::keepsSeveralSelectedRecords()
{
    QVERIFY(loadTracks());
    QTreeView *tree = m_driver->records();
    m_driver->clickRow(tree, tree->model()->index(3, 0));
    QTest::keyClick(tree, Qt::Key_Down, Qt::ShiftModifier);
    const QStringList chosen { u"Song 246"_s, u"Song 247"_s };
    QCOMPARE(selectedInTree(), chosen);
    QVERIFY(m_driver->waitForLoad([this] { QTest::keyClick(&window(), Qt::Key_F5); }));
    QTRY_COMPARE(selectedInTree(), chosen);
    QVERIFY(m_driver->waitForLoad([this] { sortAction(u"Name"_s)->trigger(); }));
    QVERIFY(m_driver->waitForLoad([this] { sortAction(u"Descending"_s)->trigger(); }));
    QTRY_COMPARE(selectedInTree(), chosen);
    QVERIFY(load(QuerySet(u"Album"_s)));
    QVERIFY(selectedInTree().size() < 2);
    QVERIFY(press(Qt::Key_Left));
    QTRY_COMPARE(selectedInTree(), chosen);
    // Of the table as well, with its columns.
    QTest::keyClick(&window(), Qt::Key_F7);
    QTRY_COMPARE(selectedInTable(), chosen);
    table()->selectionModel()->select(
        QItemSelection(table()->model()->index(4, 1), table()->model()->index(6, 1)),
        QItemSelectionModel::ClearAndSelect);
    const QStringList names = selectedInTable();
    QVERIFY(m_driver->waitForLoad([this] { QTest::keyClick(&window(), Qt::Key_F5); }));
    QTRY_COMPARE(selectedInTable(), names);
    QCOMPARE(table()->selectionModel()->selectedIndexes().size(), 3);
}

/// Records below others, which are shown first.
void TestWindowSelection::keepsSelectedRecordsThatComeLater()
{
    QVERIFY(loadTracks());
    QTreeView *tree = m_driver->records();
    const QAbstractItemModel *model = tree->model();
    for (const int row : { 3, 4 })
        tree->expand(model->index(row, 0));
    m_driver->clickRow(tree, model->index(0, 0, model->index(3, 0)));
    tree->selectionModel()->select(model->index(0, 0, model->index(4, 0)),
                                   QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QStringList chosen { u"Metallica"_s, u"Plays Metallica"_s };
    QCOMPARE(selectedInTree(), chosen);
    for (const bool isTouched : { false, true }) {
        StatementGate gate(u"FROM Album"_s);
        QVERIFY(m_driver->waitForLoad([&] {
            sortAction(isTouched ? u"AlbumId"_s : u"Milliseconds"_s)->trigger();
            QTRY_VERIFY(pages().pageAt(0) && pages().pageAt(0)->isPartial);
            QCoreApplication::processEvents();
            QVERIFY(selectedInTree().isEmpty());
            if (isTouched)
                m_driver->clickRow(tree, model->index(6, 0));
            gate.open();
        }));
        if (!isTouched) {
            QTRY_COMPARE(selectedInTree(), chosen);
        } else {
            QTRY_VERIFY(!pages().pageAt(0)->isPartial);
            QCoreApplication::processEvents(); // what completion has posted, too
            const QString own = model->index(6, 0).data().toString();
            QCOMPARE(selectedInTree(), QStringList { own });
            QCOMPARE(tree->currentIndex().row(), 6);
        }
    }
}

QTEST_MAIN(TestWindowSelection)
#include "tst_windowselection.moc"
