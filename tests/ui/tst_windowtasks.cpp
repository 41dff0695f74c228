// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/everydatabase.h"
#include "tests/support/musicshop.h"
#include "tests/support/serverscript.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testserver.h"
#include "tests/support/windowdriver.h"
#include "ui/records/recordpane.h"
#include "ui/records/recordtable.h"
#include "ui/records/recordtableview.h"
#include "ui/sidebar/schematreemodel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOptionSlider>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

constexpr int usualTracks = 3503;
constexpr int manyTracks = 10'000'000;

} // namespace

/// What people do all day in a database, by mouse and by keys alone, on each kind of database and
/// in one of ten million records. A step is a click, a key with its modifiers, a drag, or a text
/// that is typed; each task has as many as it says and no more.
class TestWindowTasks : public EveryDatabaseTest
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void cleanup();
    void seesWhatTablesThereAre();
    void findsARecordByItsText();
    void filtersByAColumn();
    void sortsByAColumn();
    void seesAllColumns();
    void followsAKeyAndComesBack();
    void followsARecordToAllThatRefer();
    void goesAlongAPath();
    void copiesARecord();
    void exportsAllRecords();
    void goesToTheEnd();
    void takesTheGuesses();

private:
    [[nodiscard]] static bool isByKeys()
    {
        QFETCH_GLOBAL(const bool, isByKeys);
        return isByKeys;
    }
    [[nodiscard]] static int tracks()
    {
        QFETCH_GLOBAL(const int, tracks);
        return tracks;
    }
    MainWindow &window() { return m_driver->window(); }
    const RecordPages &pages() { return m_driver->application.records().pages(); }
    RecordTableView *table() { return window().findChild<RecordPane *>()->table()->view(); }
    ConnectionSettings settingsOf(const QString &script);
    bool open(const QString &script, const QuerySet &query);
    bool open(const QuerySet &query) { return open(musicScript(tracks()), query); }
    bool hasSettled()
    {
        return QTest::qWaitFor([this] { return !m_driver->application.runner().isBusy(); }, 60'000);
    }

    //--- Steps
    /// To whatever has the focus, as the window system does.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QGuiApplication::focusWindow(), key, modifiers);
        ++m_steps;
    }
    void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClick(QGuiApplication::focusWindow(), c.toLatin1());
        ++m_steps;
    }
    void click(QWidget *widget, const QPoint &place, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mouseClick(widget, button, {}, place);
        ++m_steps;
    }
    void click(QWidget *widget) { click(widget, widget->rect().center()); }
    /// Opens the menu of the current row, and chooses \a text.
    void chooseFromMenu(QAbstractItemView *view, const QModelIndex &index, const QString &text);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Driver> m_driver;
    QHash<QString, std::shared_ptr<DatabaseFile>> m_files; ///< by their scripts
    QHash<QString, QString> m_databases; ///< of a server, by their scripts
    int m_steps = 0;
};

void TestWindowTasks::initTestCase_data()
{
    QTest::addColumn<bool>("isByKeys");
    QTest::addColumn<int>("tracks");
    QTest::newRow("mouse") << false << usualTracks;
    QTest::newRow("keys") << true << usualTracks;
    if (testedKind() == DatabaseKind::Sqlite) {
        QTest::newRow("mouse, ten million") << false << manyTracks;
        QTest::newRow("keys, ten million") << true << manyTracks;
    }
}

void TestWindowTasks::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    // Before the window is there, after which this thread runs no statement.
    for (const QString &script : { musicScript(tracks()), legacyScript() })
        static_cast<void>(settingsOf(script));
    m_driver = std::make_unique<Driver>(m_folder->filePath(u"settings.ini"_s));
}

void TestWindowTasks::cleanup()
{
    m_driver.reset();
}

ConnectionSettings TestWindowTasks::settingsOf(const QString &script)
{
    ConnectionSettings settings;
    if (testedKind() == DatabaseKind::Sqlite) {
        auto &file = m_files[script];
        if (!file)
            file = std::make_shared<DatabaseFile>(script);
        settings.path = file->path();
    } else {
        QString &name = m_databases[script];
        if (name.isEmpty()) {
            name = testedServer().createDatabase();
            testedServer().run(name, serverScript(script, testedKind()));
        }
        settings = testedServer().settings(name);
    }
    settings.title = u"music"_s;
    return settings;
}

bool TestWindowTasks::open(const QString &script, const QuerySet &query)
{
    const bool isShown = QTest::qWaitForWindowActive(&window())
        && m_driver->waitForLoad([&] { window().open(settingsOf(script), query); }) && hasSettled();
    m_driver->records()->setFocus();
    m_steps = 0;
    return isShown;
}

void TestWindowTasks::chooseFromMenu(QAbstractItemView *view, const QModelIndex &index,
                                     const QString &text)
{
    const QPoint place = view->visualRect(index).center();
    // Qt 6.8 heeds no press in a menu as long as it has never seen the mouse.
    QTest::mouseMove(window().windowHandle(), view->viewport()->mapTo(&window(), place));
    click(view->viewport(), place, Qt::RightButton);
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, view->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(view->viewport(), &event); // which the window system would send
    auto *menu = m_driver->find<QMenu>("recordMenu");
    for (QAction *action : menu->actions()) {
        if (action->text() == text)
            click(menu, menu->actionGeometry(action).center());
    }
}

/// Nothing is to be done for it.
void TestWindowTasks::seesWhatTablesThereAre()
{
    QVERIFY(open(QuerySet(u"Artist"_s)));
    auto *schema = m_driver->find<QTreeView>("schema");
    QVERIFY(schema->isVisible());
    for (const auto &[table, records] :
         { std::pair(u"Album"_s, u"150"_s), std::pair(u"Artist"_s, u"50"_s),
           std::pair(u"Customer"_s, u"59"_s) }) {
        const QModelIndexList found = schema->model()->match(schema->model()->index(0, 0),
                                                             Qt::DisplayRole, table, 1,
                                                             Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        QVERIFY(schema->viewport()->rect().contains(schema->visualRect(found.first())));
        // A server has estimates, if it has looked at its tables yet.
        if (testedKind() == DatabaseKind::Sqlite)
            QTRY_COMPARE(found.first().data(SchemaTreeModel::DetailRole).toString(), records);
    }
    QCOMPARE(m_steps, 0);
}

void TestWindowTasks::findsARecordByItsText()
{
    QVERIFY(open(QuerySet(u"Track"_s)));
    QVERIFY(m_driver->waitForLoad([this] {
        if (isByKeys())
            press(Qt::Key_F, Qt::ControlModifier);
        else
            click(m_driver->find<QWidget>("search"));
        type(u"enter sandman"_s);
    }));
    QTRY_COMPARE_WITH_TIMEOUT(pages().totalCount(), 2, 60'000);
    QCOMPARE(m_driver->records()->model()->index(1, 0).data().toString(), u"Enter Sandman"_s);
    QCOMPARE(m_steps, 2);
}

void TestWindowTasks::filtersByAColumn()
{
    QVERIFY(open(QuerySet(u"Customer"_s)));
    QVERIFY(m_driver->waitForLoad([this] {
        if (isByKeys())
            press(Qt::Key_F, Qt::ControlModifier);
        else
            click(m_driver->find<QWidget>("search"));
        type(u"Country = Brazil"_s);
        press(Qt::Key_Return);
    }));
    QTRY_COMPARE(pages().totalCount(), 5);
    QCOMPARE(m_steps, 3);
}

void TestWindowTasks::sortsByAColumn()
{
    QVERIFY(open(QuerySet(u"Track"_s)));
    m_driver->click("showTable");
    table()->setCurrentIndex(table()->model()->index(0, 1));
    table()->setFocus();
    const QHeaderView *header = table()->horizontalHeader();
    QVERIFY(m_driver->waitForLoad([&] {
        if (isByKeys()) {
            press(Qt::Key_S, Qt::AltModifier); // on the column of the current cell
            press(Qt::Key_Return);
        } else {
            click(header->viewport(),
                  QPoint(header->sectionViewportPosition(1) + 12, header->height() / 2));
        }
    }));
    QCOMPARE(pages().query().selection().order, QStringList { u"Name"_s });
    QCOMPARE(table()->model()->index(0, 1).data().toString(), u"Enter Sandman"_s);
    QCOMPARE(m_steps, isByKeys() ? 2 : 1);
}

void TestWindowTasks::seesAllColumns()
{
    QVERIFY(open(QuerySet(u"Track"_s)));
    if (isByKeys())
        press(Qt::Key_F7);
    else
        click(m_driver->find<QWidget>("showTable"));
    QVERIFY(table()->isVisible());
    QVERIFY(table()->model()->rowCount() >= 100);
    QCOMPARE(table()->model()->index(0, 2).data().toInt(), 2);
    QCOMPARE(m_steps, 1);
}

void TestWindowTasks::followsAKeyAndComesBack()
{
    QVERIFY(open(QuerySet(u"Track"_s).prefetchRelated(u"Album"_s)));
    m_driver->click("showTable");
    const QModelIndex link = table()->model()->index(4, 3);
    QCOMPARE(link.data().toString(), u"Album 6"_s);
    table()->setCurrentIndex(link);
    table()->setFocus();
    QVERIFY(m_driver->waitForLoad([&] {
        if (isByKeys())
            press(Qt::Key_Return);
        else
            click(table()->viewport(), table()->visualRect(link).topLeft() + QPoint(12, 12));
    }));
    QCOMPARE(pages().query().root(), u"Album"_s);
    QCOMPARE(pages().count(), 1);
    QVERIFY(m_driver->waitForLoad([this] {
        if (isByKeys())
            press(Qt::Key_Left, Qt::AltModifier);
        else
            click(m_driver->find<QWidget>("back"));
    }));
    QCOMPARE(pages().query().root(), u"Track"_s);
    QCOMPARE(table()->currentIndex().row(), 4);
    QCOMPARE(table()->currentIndex().column(), 3); // Enter leads there again
    QCOMPARE(m_steps, 2);
}

void TestWindowTasks::followsARecordToAllThatRefer()
{
    QVERIFY(open(QuerySet(u"Artist"_s)));
    QTreeView *tree = m_driver->records();
    m_driver->clickRow(tree, tree->model()->index(2, 0));
    auto *record = m_driver->find<QTextBrowser>("record");
    if (isByKeys()) {
        press(Qt::Key_F4);
        QVERIFY(record->isVisible());
        QVERIFY(m_driver->waitForLoad([this] {
            press(Qt::Key_F4); // into it
            press(Qt::Key_Tab); // its only link
            press(Qt::Key_Return);
        }));
    } else {
        auto *tabs = m_driver->find<QTabWidget>("detail")->tabBar();
        click(tabs, tabs->tabRect(1).center());
        QTextCursor link = record->document()->find(u"← Album"_s);
        QVERIFY2(!link.isNull(), qPrintable(record->toPlainText()));
        link.setPosition(link.selectionStart() + 4);
        QVERIFY(m_driver->waitForLoad(
            [&] { click(record->viewport(), record->cursorRect(link).center()); }));
    }
    QCOMPARE(pages().query().root(), u"Album"_s);
    QTRY_COMPARE(pages().count(), 3);
    QCOMPARE(m_steps, isByKeys() ? 4 : 2);
}

/// Over four tables at once.
void TestWindowTasks::goesAlongAPath()
{
    QVERIFY(open(QuerySet(u"Track"_s)));
    QVERIFY(m_driver->waitForLoad([this] {
        if (isByKeys()) {
            press(Qt::Key_P, Qt::AltModifier);
        } else {
            auto *add = window().findChildren<QToolButton *>(u"chip"_s).constLast();
            QTest::mouseMove(window().windowHandle(),
                             add->mapTo(&window(), add->rect().center())); // see chooseFromMenu()
            QTimer::singleShot(0, add, [this, add] {
                QMenu *menu = add->menu();
                click(menu, menu->actionGeometry(menu->actions().constLast()).center());
            });
            click(add); // returns once the menu is closed
        }
        QTRY_VERIFY(window().findChild<QMenu *>(u"pathMenu"_s));
        QTRY_VERIFY(
            window().findChild<QMenu *>(u"pathMenu"_s)->findChild<QLineEdit *>()->hasFocus());
        type(u"Album.Artist.Album"_s);
        press(Qt::Key_Return);
    }));
    QCOMPARE(pages().query().lookups(), QStringList { u"Album__Artist__Album"_s });
    QCOMPARE(m_steps, isByKeys() ? 3 : 4);
}

void TestWindowTasks::copiesARecord()
{
    QVERIFY(open(QuerySet(u"Customer"_s)));
    QTreeView *tree = m_driver->records();
    const QModelIndex index = tree->model()->index(12, 0);
    if (isByKeys()) {
        tree->setCurrentIndex(index);
        press(Qt::Key_C, Qt::ControlModifier);
    } else {
        chooseFromMenu(tree, index, u"Copy"_s);
    }
    // Of one row its current cell.
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"Person 13"_s);
    QCOMPARE(m_steps, isByKeys() ? 1 : 2);
    if (!isByKeys())
        return;
    // And all that is loaded.
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text().count(u"Brazil"_s), 5);
    QCOMPARE(m_steps, 1 + 2);
}

void TestWindowTasks::exportsAllRecords()
{
    QVERIFY(open(QuerySet(u"Customer"_s)));
    QTreeView *tree = m_driver->records();
    if (isByKeys())
        press(Qt::Key_E, Qt::ControlModifier);
    else
        chooseFromMenu(tree, tree->model()->index(0, 0), u"Export…"_s);
    const QString path = m_folder->filePath(u"customers.csv"_s);
    auto *dialog = window().findChild<QFileDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    QTRY_COMPARE(QGuiApplication::focusWindow(), dialog->windowHandle());
    QTRY_COMPARE(QApplication::focusWidget(), dialog->findChild<QWidget *>(u"fileNameEdit"_s));
    type(path);
    if (isByKeys())
        press(Qt::Key_Return);
    else
        click(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save));
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), 60);
    QCOMPARE(m_steps, isByKeys() ? 3 : 4);
}

void TestWindowTasks::goesToTheEnd()
{
    QVERIFY(open(QuerySet(u"Track"_s)));
    if (testedKind() != DatabaseKind::Sqlite)
        m_driver->application.records().countAll(); // as a click on the number does there
    QTRY_COMPARE_WITH_TIMEOUT(pages().totalCount(), tracks(), 60'000);
    QTreeView *tree = m_driver->records();
    if (isByKeys()) {
        press(Qt::Key_End);
    } else {
        auto *bar = tree->verticalScrollBar();
        for (QScrollBar *each : window().findChild<RecordPane *>()->findChildren<QScrollBar *>()) {
            if (each->isVisible() && each->orientation() == Qt::Vertical)
                bar = each;
        }
        QStyleOptionSlider option;
        option.initFrom(bar);
        option.orientation = Qt::Vertical;
        option.maximum = bar->maximum();
        option.pageStep = bar->pageStep();
        const QPoint from = bar->style()
                                ->subControlRect(QStyle::CC_ScrollBar, &option,
                                                 QStyle::SC_ScrollBarSlider, bar)
                                .center();
        const QPoint to(from.x(), bar->height() + 50);
        const auto inWindow = [&](const QPoint &place) { return bar->mapTo(&window(), place); };
        QWindow *handle = window().windowHandle();
        QTest::mousePress(handle, Qt::LeftButton, {}, inWindow(from));
        QTest::mouseMove(handle, inWindow(to));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, inWindow(to));
        ++m_steps;
    }
    const RecordTreeModel &model = m_driver->application.records();
    QTRY_VERIFY_WITH_TIMEOUT(pages().pageAt(tracks() - 1), 60'000);
    const QModelIndex last = model.indexOf(tracks() - 1);
    QTRY_VERIFY(tree->viewport()->rect().contains(tree->visualRect(last).center()));
    QCOMPARE(model.placeOf(last).cell(0).integer, tracks());
    QCOMPARE(m_steps, 1);
}

void TestWindowTasks::takesTheGuesses()
{
    QVERIFY(open(legacyScript(), QuerySet(u"authors"_s)));
    QVERIFY(m_driver->waitForLoad([this] {
        if (isByKeys())
            press(Qt::Key_U, Qt::AltModifier);
        else
            click(m_driver->find<QWidget>("useGuesses"));
    }));
    QCOMPARE(pages().query().lookups(), QStringList { u"books"_s });
    QCOMPARE(rowsOf(*m_driver->records()->model()).size(), 5);
    QCOMPARE(m_steps, 1);
}

QTEST_MAIN(TestWindowTasks)
#include "tst_windowtasks.moc"
