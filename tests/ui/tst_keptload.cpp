// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/querylogmodel.h"
#include "tests/support/keptloads.h"
#include "tests/support/savedloads.h"
#include "ui/parts/windowsettings.h"
#include "ui/records/recordtreeview.h"

#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QtTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// The statements of the log, without what a connection does by itself.
QStringList statementsOf(Driver &driver)
{
    QStringList statements;
    for (const QueryRecord &record : driver.application.log().records()) {
        if (record.isCounted())
            statements << record.sql;
    }
    return statements;
}

} // namespace

class TestKeptLoad : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_small = smallLoadFile(); } // which no thread of a window may make
    void init();
    void savesByKeysAndByMouse();
    void opensWithoutTheDatabase();
    void looksWithoutStatements();
    void saysWhatTakesTheDatabase();
    void keepsTheStrategy();
    void keepsALaterPage();
    void aBadFileLeavesWhatIsShown();
    void opensByWhatIsInIt();
    void isOpenedAgainByTheSession();
    void opensADatabaseAfterIt();
    void doesNotReplaceTheDatabase();
    void savesWhatTheLogHasForgotten();
    void savesTheNewestQueries();

private:
    static QString status(Driver &driver) { return driver.find<QLabel>("database")->text(); }

    QByteArray m_small; ///< the text of a load file
    std::unique_ptr<SavedLoads> m_loads;
};

void TestKeptLoad::init()
{
    m_loads = std::make_unique<SavedLoads>();
}

void TestKeptLoad::savesByKeysAndByMouse()
{
    Driver driver(m_loads->settings());
    QVERIFY(m_loads->openLibrary(driver));
    const QString path = m_loads->save(driver);
    QVERIFY(!path.isEmpty());
    QCOMPARE(driver.message(),
             u"lesson.roundtrip was saved with 6 records and 2 queries. It opens "
             "without the database."_s);

    // From the menu of a record; the name that is proposed says what it is.
    QTreeView *view = driver.records();
    emit qobject_cast<RecordTreeView *>(view)->menuRequested(view->model()->index(0, 0),
                                                             { 10, 10 });
    QMenu *menu = nullptr;
    for (QMenu *own : driver.window().findChildren<QMenu *>())
        menu = own->isVisible() ? own : menu;
    QVERIFY(menu);
    const QList<QAction *> actions = menu->actions();
    const auto saving = std::ranges::find(actions, u"Save load…"_s, &QAction::text);
    QVERIFY(saving != actions.end());
    // By a key: Qt 6.8 takes some presses in a menu, offscreen, for ones beside it.
    menu->setActiveAction(*saving);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(driver.window().findChild<QFileDialog *>());
    auto *dialog = driver.window().findChild<QFileDialog *>();
    QVERIFY2(dialog->selectedFiles().value(0).endsWith(u"/library-author-book.roundtrip"_s),
             qPrintable(dialog->selectedFiles().value(0)));
    const QString second = m_loads->filePath(u"second.roundtrip"_s);
    QVERIFY(SavedLoads::answer(driver, second));
    QTRY_VERIFY(QFile::exists(second));
}

void TestKeptLoad::opensWithoutTheDatabase()
{
    QString path;
    QStringList rows;
    {
        Driver driver(m_loads->settings());
        QVERIFY(m_loads->openLibrary(driver));
        rows = rowsOf(*driver.records()->model());
        path = m_loads->save(driver);
        QVERIFY(!path.isEmpty());
    }
    QVERIFY(QFile::remove(m_loads->database()));
    Driver driver(m_loads->otherSettings());
    QVERIFY(SavedLoads::openFile(driver, path));
    QCOMPARE(rowsOf(*driver.records()->model()), rows);
    QCOMPARE(driver.count(), u"2"_s);
    QCOMPARE(driver.queries()->model()->rowCount(), 1);
    QVERIFY2(driver.window().windowTitle().startsWith(u"lesson.roundtrip (kept load)"_s),
             qPrintable(driver.window().windowTitle()));
    QVERIFY2(status(driver).startsWith(u"Kept load of library.db   ·   saved on "_s),
             qPrintable(status(driver)));
    QVERIFY2(driver.message().startsWith(u"This is a load that was saved on "_s),
             qPrintable(driver.message()));
    QVERIFY(driver.message().contains(u"from library.db"_s));
    QCOMPARE(driver.find<QLabel>("recordCount")->text(), u"3 of 3 in author"_s);
}

/// The tree, the table, the log, the details and copies are made from memory, both ways.
void TestKeptLoad::looksWithoutStatements()
{
    Driver driver(m_loads->settings());
    QVERIFY(m_loads->openLibrary(driver, FetchStrategy::Naive));
    const QString path = m_loads->save(driver);
    QVERIFY(SavedLoads::openFile(driver, path));
    QVERIFY(SavedLoads::activate(driver));
    const qsizetype before = driver.application.log().records().size();
    QTreeView *view = driver.records();
    view->expandAll();
    const QModelIndex first = view->model()->index(0, 0);
    driver.clickRow(view, view->model()->index(1, 0, first));
    // The record's query is the one that is selected, and the other way round.
    const QModelIndex query = driver.queries()->currentIndex();
    QVERIFY(query.isValid() && query.parent().isValid());
    driver.clickRow(driver.queries(), query.siblingAtRow(0));
    QTest::keyClick(view, Qt::Key_F7);
    QTest::keyClick(view, Qt::Key_F7);
    QTest::keyClick(&driver.window(), Qt::Key_F4);
    driver.clickRow(view, first);
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Ann"_s);
    QTRY_VERIFY(!driver.application.runner().isBusy());
    QCOMPARE(driver.application.log().records().size(), before);
}

/// In place, and what is shown stays.
void TestKeptLoad::saysWhatTakesTheDatabase()
{
    Driver driver(m_loads->settings());
    QVERIFY(m_loads->openLibrary(driver));
    const QString path = m_loads->save(driver);
    QVERIFY(SavedLoads::openFile(driver, path));
    const QStringList rows = rowsOf(*driver.records()->model());
    const QStringList statements = statementsOf(driver);
    auto *message = driver.find<QLabel>("messageText");
    const auto isExplained = [&](const std::function<void()> &act) {
        if (!SavedLoads::activate(driver))
            return false;
        message->setText({});
        act();
        return QTest::qWaitFor([&] { return message->text().contains(u"open the database"_s); })
            && rowsOf(*driver.records()->model()) == rows;
    };
    QVERIFY(isExplained([&] { QTest::keyClick(&driver.window(), Qt::Key_F5); }));
    QVERIFY(isExplained([&] { driver.click("loadNaive"); }));
    QVERIFY(driver.find<QAbstractButton>("loadPrefetch")->isChecked());
    QVERIFY(
        isExplained([&] { QTest::keyClick(&driver.window(), Qt::Key_1, Qt::ControlModifier); }));
    QVERIFY(
        isExplained([&] { QTest::keyClick(&driver.window(), Qt::Key_E, Qt::ControlModifier); }));
    QVERIFY(!driver.window().findChild<QFileDialog *>());
    QVERIFY(isExplained([&] { driver.click("race"); }));
    QVERIFY(!driver.find<QAbstractButton>("race")->isChecked());
    QVERIFY(isExplained([&] {
        QTest::keyClick(&driver.window(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"Bo"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }));
    QCOMPARE(statementsOf(driver), statements);
}

void TestKeptLoad::keepsTheStrategy()
{
    Driver driver(m_loads->settings());
    QVERIFY(m_loads->openLibrary(driver, FetchStrategy::Naive));
    const QString path = m_loads->save(driver);
    driver.window().setStrategy(FetchStrategy::Prefetch);
    QVERIFY(SavedLoads::openFile(driver, path));
    QVERIFY(driver.find<QAbstractButton>("loadNaive")->isChecked());
    QCOMPARE(driver.count(), u"4"_s);
}

void TestKeptLoad::keepsALaterPage()
{
    Driver driver(m_loads->settings());
    const QString database = m_loads->filePath(u"many.db"_s);
    writeScript(database,
                u"CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT);"_s
                    + fillScript(u"t"_s, u"name"_s, 1000, u"'n' || i"_s));
    QVERIFY(SavedLoads::openFile(driver, database));
    QTRY_COMPARE(driver.records()->model()->rowCount(), 1000);
    // The last page is read from the end.
    driver.records()->scrollToBottom();
    QTRY_COMPARE(driver.records()->model()->index(999, 0).data().toString(), u"n1000"_s);
    const QString path = m_loads->save(driver);
    QVERIFY(!path.isEmpty());
    QVERIFY(SavedLoads::openFile(driver, path));
    const QAbstractItemModel &model = *driver.records()->model();
    QTRY_COMPARE(model.rowCount(), 100);
    QCOMPARE(model.index(0, 0).data().toString(), u"n901"_s);
    QCOMPARE(model.index(99, 0).data().toString(), u"n1000"_s);
    QVERIFY2(driver.message().endsWith(u"It has the records 901 to 1,000 of 1,000."_s),
             qPrintable(driver.message()));
}

void TestKeptLoad::aBadFileLeavesWhatIsShown()
{
    Driver driver(m_loads->settings());
    QVERIFY(m_loads->openLibrary(driver));
    const QStringList rows = rowsOf(*driver.records()->model());
    const QString title = driver.window().windowTitle();
    QFile file(m_loads->filePath(u"bad.roundtrip"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray text = m_small;
    file.write(text.replace("\"counts\":[2,1]", "\"counts\":[2,9]"));
    file.close();
    driver.drop(file.fileName());
    QTRY_VERIFY2(
        driver.message().startsWith(u"bad.roundtrip: it is damaged at records.related[0]"_s),
        qPrintable(driver.message()));
    QVERIFY(!driver.message().contains(u'\n'));
    QCOMPARE(rowsOf(*driver.records()->model()), rows);
    QCOMPARE(driver.window().windowTitle(), title);
    // It goes on with the database.
    QVERIFY(driver.waitForLoad([&] { driver.click("loadNaive"); }));
    QCOMPARE(driver.count(), u"4"_s);
}

/// Whatever its name.
void TestKeptLoad::opensByWhatIsInIt()
{
    QFile file(m_loads->filePath(u"lesson.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_small);
    file.close();
    Driver driver(m_loads->settings());
    QVERIFY(SavedLoads::openFile(driver, file.fileName()));
    QCOMPARE(driver.records()->model()->rowCount(), 2);
    QVERIFY(status(driver).startsWith(u"Kept load of library "_s));
    // And what is neither is said to be no database.
    QFile other(m_loads->filePath(u"other.json"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write(QByteArray(5000, ' ') + "{}");
    other.close();
    driver.window().openFile(other.fileName());
    QTRY_VERIFY2(driver.message().contains(u"other.json"_s), qPrintable(driver.message()));
    QVERIFY2(driver.message().contains(u"database"_s), qPrintable(driver.message()));
}

void TestKeptLoad::isOpenedAgainByTheSession()
{
    Driver driver(m_loads->settings());
    QVERIFY(m_loads->openLibrary(driver));
    const QString path = m_loads->save(driver);
    QVERIFY(SavedLoads::openFile(driver, path));
    const WindowState state = driver.window().state();
    QCOMPARE(state.place, path);
    Driver again(m_loads->filePath(u"again.ini"_s));
    QVERIFY(again.waitForLoad([&] { again.window().restoreState(state); }));
    QCOMPARE(again.records()->model()->rowCount(), 3);
    QVERIFY(again.message().startsWith(u"This is a load"_s));
    QSettings settings(m_loads->settings(), QSettings::IniFormat);
    QCOMPARE(WindowSettings(settings).recent().value(0), path);
}

void TestKeptLoad::opensADatabaseAfterIt()
{
    Driver driver(m_loads->settings());
    QVERIFY(m_loads->openLibrary(driver));
    const QString path = m_loads->save(driver);
    QVERIFY(SavedLoads::openFile(driver, path));
    QVERIFY(m_loads->openLibrary(driver));
    QVERIFY(!driver.window().windowTitle().contains(u"kept load"_s));
    QCOMPARE(driver.message(), QString());
    QVERIFY(driver.waitForLoad([&] { driver.click("loadNaive"); }));
    QCOMPARE(driver.count(), u"4"_s);
}

void TestKeptLoad::doesNotReplaceTheDatabase()
{
    Driver driver(m_loads->settings());
    QVERIFY(m_loads->openLibrary(driver));
    QVERIFY(SavedLoads::activate(driver));
    QTest::keyClick(&driver.window(), Qt::Key_S, Qt::ControlModifier);
    auto *dialog = driver.window().findChild<QFileDialog *>();
    QVERIFY(dialog);
    emit dialog->fileSelected(m_loads->database());
    dialog->reject();
    QTRY_VERIFY(driver.message().contains(u"is the database itself, which is only read"_s));
    QVERIFY(driver.waitForLoad([&] { driver.click("loadNaive"); }));
    QCOMPARE(driver.records()->model()->rowCount(), 3);
}

/// The records are there still.
void TestKeptLoad::savesWhatTheLogHasForgotten()
{
    Driver driver(m_loads->settings());
    QVERIFY(m_loads->openLibrary(driver));
    const QStringList rows = rowsOf(*driver.records()->model());
    QVERIFY(SavedLoads::activate(driver));
    QTest::keyClick(&driver.window(), Qt::Key_L, Qt::ControlModifier);
    const QString path = m_loads->save(driver);
    QVERIFY(SavedLoads::openFile(driver, path));
    QCOMPARE(rowsOf(*driver.records()->model()), rows);
    QCOMPARE(driver.count(), u"0"_s);
}

/// Of a load with more queries than the log keeps.
void TestKeptLoad::savesTheNewestQueries()
{
    Driver driver(m_loads->settings());
    QVERIFY(m_loads->openLibrary(driver));
    const auto *filter = qobject_cast<const QSortFilterProxyModel *>(driver.queries()->model());
    QVERIFY(filter);
    qobject_cast<QueryLogModel *>(filter->sourceModel())->setMostQueries(2);
    QVERIFY(driver.waitForLoad([&] { driver.click("loadNaive"); }));
    QCOMPARE(driver.count(), u"4"_s);
    const QStringList rows = rowsOf(*driver.records()->model());
    QString path = m_loads->save(driver);
    const QString left = u"2 older queries had left the log before, and are not in the file."_s;
    QVERIFY2(driver.message().contains(u"with 6 records and 2 queries"_s)
                 && driver.message().endsWith(left),
             qPrintable(driver.message()));
    QVERIFY(SavedLoads::openFile(driver, path));
    QCOMPARE(rowsOf(*driver.records()->model()), rows);
    QCOMPARE(driver.count(), u"2"_s);
    QVERIFY2(driver.message().endsWith(left), qPrintable(driver.message()));
    // It is true of a copy, too.
    path = m_loads->save(driver, u"copy.roundtrip"_s);
    QVERIFY2(driver.message().endsWith(left), qPrintable(driver.message()));
}

QTEST_MAIN(TestKeptLoad)

#include "tst_keptload.moc"
