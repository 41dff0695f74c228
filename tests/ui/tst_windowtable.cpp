// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/pendingtimers.h"
#include "tests/support/statementwatch.h"
#include "tests/support/tablewindow.h"
#include "ui/records/recordpane.h"
#include "ui/records/recordtable.h"
#include "ui/records/recordtableview.h"
#include "ui/records/recordtreeview.h"
#include "ui/records/tablecolumns.h"
#include "ui/search/searchbar.h"

#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QTemporaryDir>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

/// The table beside the tree, in the window whole.
class TestWindowTable : public QObject, private TableWindow
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void switchesByKeyAndByMouse();
    void sortsByAHeader();
    void sortsByTheMenuOfTheTree();
    void sortsByKeysAlone();
    void opensARecordByKeys();
    void isReachedByTab();
    void followsALinkAndComesBack();
    void findsTheViewInTheHistory();
    void keepsColumnsOverARestart();
    void keepsTheViewOfADatabase();
    void copiesTheCommandLine();
    void opensAsTheCommandLineSays();
    void opensAndClosesAllRows();
    void runsNothingWhenTheViewIsSwitched();

private:
    QHeaderView *header() { return table()->horizontalHeader(); }
    void clickHeader(int section)
    {
        QTest::mouseClick(
            header()->viewport(), Qt::LeftButton, {},
            QPoint(header()->sectionViewportPosition(section) + 12, header()->height() / 2));
    }
    QStringList headers()
    {
        QStringList shown;
        for (int place = 0; place < header()->count(); ++place) {
            const int section = header()->logicalIndex(place);
            if (!header()->isSectionHidden(section))
                shown << table()->model()->headerData(section, Qt::Horizontal).toString();
        }
        return shown;
    }
};

void TestWindowTable::init()
{
    start();
}

void TestWindowTable::cleanup()
{
    stop();
}

void TestWindowTable::switchesByKeyAndByMouse()
{
    QVERIFY(loadTracks());
    m_driver->records()->setFocus();
    QTest::keyClick(&window(), Qt::Key_F7);
    QVERIFY(table()->isVisible());
    QVERIFY(!m_driver->records()->isVisible());
    QVERIFY(table()->hasFocus()); // it goes where the records are
    QVERIFY(m_driver->find<QToolButton>("columns")->isVisible());
    QVERIFY(!m_driver->find<QToolButton>("sort")->isVisible());
    QCOMPARE(headers(),
             (QStringList { u"TrackId"_s, u"Name"_s, u"AlbumId"_s, u"Milliseconds"_s, u"Album"_s,
                            u"Loaded by"_s }));
    QCOMPARE(cell(0, 4), u"Plays Metallica"_s);
    m_driver->click("showTree");
    QVERIFY(m_driver->records()->isVisible());
    m_driver->click("showTable");
    QVERIFY(table()->isVisible());
}

void TestWindowTable::sortsByAHeader()
{
    QVERIFY(loadTracks());
    QTest::keyClick(&window(), Qt::Key_F7);
    for (const auto &[order, first] :
         { std::pair(u"Name"_s, u"Song 001"_s), std::pair(u"-Name"_s, u"Song 250"_s) }) {
        QVERIFY(m_driver->waitForLoad([this] { clickHeader(1); }));
        QCOMPARE(pages().query().selection().order, QStringList { order });
        QTRY_COMPARE(cell(0, 1), first);
        QVERIFY(header()->isSortIndicatorShown());
    }
    // In the database, with the key behind it.
    const QList<QueryRecord> log = m_driver->application.log().records();
    QVERIFY(std::ranges::any_of(log, [](const QueryRecord &record) {
        return record.sql.contains(u"ORDER BY Name DESC, TrackId"_s);
    }));
    QVERIFY(m_driver->waitForLoad([this] { clickHeader(1); }));
    QVERIFY(pages().query().selection().order.isEmpty());
    QCOMPARE(cell(0, 0), u"1"_s);
    QVERIFY(!header()->isSortIndicatorShown());
    QVERIFY(press(Qt::Key_Left)); // each is a step
    QCOMPARE(pages().query().selection().order, QStringList { u"-Name"_s });
    QVERIFY(header()->isSortIndicatorShown());
    QCOMPARE(cell(0, 1), u"Song 250"_s);
}

void TestWindowTable::sortsByTheMenuOfTheTree()
{
    QVERIFY(loadTracks());
    QVERIFY(sortAction(u"In the key's order"_s)->isChecked());
    QVERIFY(m_driver->waitForLoad([this] { sortAction(u"Milliseconds"_s)->trigger(); }));
    QVERIFY(m_driver->waitForLoad([this] { sortAction(u"Descending"_s)->trigger(); }));
    QCOMPARE(pages().query().selection().order, QStringList { u"-Milliseconds"_s });
    QCOMPARE(m_driver->records()->model()->index(0, 0).data().toString(), u"Song 001"_s);
    QVERIFY(sortAction(u"Milliseconds"_s)->isChecked());
    const auto *button = m_driver->find<QToolButton>("sort");
    QCOMPARE(button->accessibleDescription(),
             u"Sort the records (Alt+S)\nMilliseconds, descending"_s);
    QTest::keyClick(&window(), Qt::Key_F7); // the table is of the same order
    QCOMPARE(header()->sortIndicatorSection(), 3);
    QVERIFY(m_driver->waitForLoad([this] { sortAction(u"In the key's order"_s)->trigger(); }));
    QVERIFY(pages().query().selection().order.isEmpty());
    QCOMPARE(button->accessibleDescription(), u"Sort the records (Alt+S)"_s);
}

void TestWindowTable::sortsByKeysAlone()
{
    QVERIFY(loadTracks());
    m_driver->records()->setFocus();
    QTest::keyClick(&window(), Qt::Key_F7);
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_Right);
    QCOMPARE(table()->currentIndex().column(), 1);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1), QPoint(1, 1));
    QCoreApplication::sendEvent(table()->viewport(), &event);
    auto *menu = m_driver->find<QMenu>("recordMenu");
    const QList<QAction *> actions = menu->actions();
    const auto column = std::ranges::find(actions, u"Column Name"_s, &QAction::text);
    QVERIFY(column != actions.end());
    QAction *ascending = (*column)->menu()->actions().constFirst();
    QCOMPARE(ascending->text(), u"Sort ascending"_s);
    QVERIFY(m_driver->waitForLoad([&] { ascending->trigger(); }));
    QCOMPARE(pages().query().selection().order, QStringList { u"Name"_s });
    menu->close();
}

/// From the tree and from the table.
void TestWindowTable::opensARecordByKeys()
{
    for (QAbstractItemView *view : { static_cast<QAbstractItemView *>(m_driver->records()),
                                     static_cast<QAbstractItemView *>(table()) }) {
        QVERIFY(loadTracks());
        view->setFocus();
        view->setCurrentIndex(view->model()->index(4, 0));
        QVERIFY(m_driver->waitForLoad(
            [&] { QTest::keyClick(view, Qt::Key_Return, Qt::ControlModifier); }));
        QCOMPARE(pages().count(), 1);
        QCOMPARE(m_driver->records()->model()->index(0, 0).data().toString(), u"Song 246"_s);
        QTest::keyClick(&window(), Qt::Key_F7);
    }
}

void TestWindowTable::isReachedByTab()
{
    QVERIFY(loadTracks());
    m_driver->find<QToolButton>("showTree")->setFocus(Qt::TabFocusReason);
    const auto tab = [] {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        return QApplication::focusWidget();
    };
    QCOMPARE(tab(), m_driver->find<QWidget>("search"));
    QCOMPARE(tab(), m_driver->find<QWidget>("sort"));
    QCOMPARE(tab(), static_cast<QWidget *>(m_driver->records()));
    m_driver->click("showTable");
    m_driver->find<QWidget>("search")->setFocus(Qt::TabFocusReason);
    QCOMPARE(tab(), m_driver->find<QWidget>("columns"));
    QCOMPARE(tab(), static_cast<QWidget *>(table()));
}

void TestWindowTable::followsALinkAndComesBack()
{
    QVERIFY(loadTracks());
    m_driver->records()->setFocus();
    QTest::keyClick(&window(), Qt::Key_F7);
    table()->setCurrentIndex(table()->model()->index(4, 4));
    QVERIFY(m_driver->waitForLoad([this] { QTest::keyClick(table(), Qt::Key_Return); }));
    QCOMPARE(pages().query().root(), u"Album"_s);
    QCOMPARE(pages().count(), 1);
    QCOMPARE(cell(0, 1), u"Plays Metallica"_s);
    QVERIFY(press(Qt::Key_Left));
    QCOMPARE(pages().query().root(), u"Track"_s);
    QCOMPARE(table()->currentIndex().row(), 4); // as it was left
}

void TestWindowTable::findsTheViewInTheHistory()
{
    QVERIFY(loadTracks());
    QTest::keyClick(&window(), Qt::Key_F7);
    QVERIFY(load(QuerySet(u"Album"_s)));
    QVERIFY(table()->isVisible()); // it stays until somebody chooses another
    m_driver->click("showTree");
    QVERIFY(press(Qt::Key_Left));
    QVERIFY(table()->isVisible());
    QVERIFY(m_driver->find<QToolButton>("showTable")->isChecked());
    QVERIFY(press(Qt::Key_Right));
    QVERIFY(m_driver->records()->isVisible());
}

void TestWindowTable::keepsColumnsOverARestart()
{
    QVERIFY(loadTracks());
    QTest::keyClick(&window(), Qt::Key_F7);
    header()->moveSection(0, 2);
    header()->resizeSection(1, 222);
    auto *menu = m_driver->find<QMenu>("columnsMenu");
    emit menu->aboutToShow();
    for (QAction *action : menu->actions()) {
        if (action->text() == u"Milliseconds"_s)
            action->trigger();
    }
    const QStringList wanted { u"Name"_s, u"AlbumId"_s, u"TrackId"_s, u"Album"_s, u"Loaded by"_s };
    QCOMPARE(headers(), wanted);
    window().close();
    m_driver.reset();
    m_driver = std::make_unique<Driver>(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(m_driver->openScript(shopScript()));
    QVERIFY(table()->isVisible()); // the session's view
    QCOMPARE(pages().query().root(), u"Track"_s);
    QCOMPARE(headers(), wanted);
    QCOMPARE(header()->sectionSize(1), 222);
    // Another path has another column more or less; what was chosen stays.
    QVERIFY(load(QuerySet(u"Track"_s)));
    QCOMPARE(headers(), (QStringList { u"Name"_s, u"AlbumId"_s, u"TrackId"_s, u"Loaded by"_s }));
    QVERIFY(loadTracks());
    QCOMPARE(headers(), wanted);
}

/// Each database is shown as it was left.
void TestWindowTable::keepsTheViewOfADatabase()
{
    QVERIFY(loadTracks());
    QTest::keyClick(&window(), Qt::Key_F7);
    QVERIFY(table()->isVisible());
    QVERIFY(m_driver->openScript(shopScript()));
    QVERIFY(table()->isVisible());
    m_driver->click("showTree");
    QVERIFY(m_driver->openScript(shopScript()));
    QVERIFY(!table()->isVisible());
}

void TestWindowTable::copiesTheCommandLine()
{
    QVERIFY(load(QuerySet(u"Track"_s)));
    QTest::keyClick(&window(), Qt::Key_F7);
    QVERIFY(m_driver->waitForLoad([this] { clickHeader(1); }));
    const auto line = [this] {
        for (QAction *action : window().findChildren<QAction *>()) {
            if (action->text() == u"Copy command line"_s)
                action->trigger();
        }
        return QGuiApplication::clipboard()->text();
    };
    QCOMPARE(line(), u"roundtrip --root Track --order-by Name --strategy prefetch --view table"_s);
    header()->hideSection(2);
    QCOMPARE(line(),
             u"roundtrip --root Track --order-by Name --strategy prefetch --view table "
             "--columns TrackId,Name,Milliseconds"_s);
}

void TestWindowTable::opensAsTheCommandLineSays()
{
    const Result<Options> options = parseCommandLine({ u"--root"_s, u"author"_s, u"--with"_s,
                                                       u"books"_s, u"--columns"_s,
                                                       u"books,name,nothing"_s });
    QVERIFY(options);
    const auto isSaid = [this] {
        return m_driver->message().contains(u"\"nothing\" is not a column of author"_s);
    };
    // At the end of the load, long after the columns are there.
    StatementGate gate(u"FROM book"_s);
    QVERIFY(m_driver->waitForLoad([&] {
        m_driver->application.open(*options);
        if (!QTest::qWaitFor([this] { return headers().size() == 3; }))
            return;
        QCoreApplication::processEvents();
        gate.open();
    }));
    QVERIFY(table()->isVisible());
    QCOMPARE(headers(), (QStringList { u"books"_s, u"name"_s, u"Loaded by"_s }));
    QTRY_VERIFY2(isSaid(), qPrintable(m_driver->message()));
}

void TestWindowTable::opensAndClosesAllRows()
{
    QVERIFY(load(QuerySet(u"Album"_s).prefetchRelated(u"Track"_s)));
    const QTreeView *tree = m_driver->records();
    const QModelIndex second = tree->model()->index(1, 0);
    const Qt::KeyboardModifiers modifiers = Qt::AltModifier | Qt::ShiftModifier;
    QTest::keyClick(&window(), Qt::Key_Up, modifiers);
    QVERIFY(!tree->isExpanded(tree->model()->index(0, 0)));
    QTest::keyClick(&window(), Qt::Key_Down, modifiers);
    QTRY_VERIFY(tree->isExpanded(second));
    QTest::keyClick(&window(), Qt::Key_Up, modifiers);
    QVERIFY(!tree->isExpanded(second));
    // One row alone, and Escape ends it before it has begun.
    m_driver->records()->setFocus();
    m_driver->records()->setCurrentIndex(second);
    QTest::keyClick(m_driver->records(), Qt::Key_Asterisk);
    QTest::keyClick(&window(), Qt::Key_Escape);
    QCoreApplication::processEvents();
    QVERIFY(!tree->isExpanded(second));
    QTest::keyClick(m_driver->records(), Qt::Key_Asterisk);
    QTRY_VERIFY(tree->isExpanded(second));
    QVERIFY(!tree->isExpanded(tree->model()->index(0, 0)));
}

void TestWindowTable::runsNothingWhenTheViewIsSwitched()
{
    QVERIFY(loadTracks());
    QTRY_VERIFY(!pages().isLoading() && pages().totalCount() == 250);
    QTRY_VERIFY(!test::hasPendingTimer(window())); // a selection asks after a rest
    QTRY_VERIFY(!m_driver->application.runner().isBusy());
    const qsizetype before = m_driver->application.log().records().size();
    for (int times = 0; times < 4; ++times) {
        QTest::keyClick(&window(), Qt::Key_F7);
        QCoreApplication::processEvents();
        std::ignore = window().grab();
    }
    QCOMPARE(m_driver->application.log().records().size(), before);
}

QTEST_MAIN(TestWindowTable)
#include "tst_windowtable.moc"
