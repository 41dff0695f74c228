// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/keptloads.h"
#include "tests/support/statementwatch.h"
#include "tests/support/testdatabase.h"
#include "tests/support/windowdriver.h"
#include "ui/parts/windowsettings.h"
#include "ui/records/recordtreeview.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QtTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

const QString library = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
                        "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT,"
                        " author_id INTEGER REFERENCES author (id));"
                        "CREATE INDEX book_author ON book (author_id);"
                        "INSERT INTO author VALUES (1, 'Ann'), (2, 'Bo'), (3, 'Cy');"
                        "INSERT INTO book VALUES (1, 'x', 1), (2, 'y', 1), (3, 'z', 2);"_s;

QuerySet authorsWithBooks()
{
    return QuerySet(u"author"_s).prefetchRelated(u"book"_s);
}

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
    void keepsWhatWasOpened();
    void opensWhatWasOpenedBelow_data();
    void opensWhatWasOpenedBelow();

private:
    /// Opens a file with the library and loads the authors with their books by \a strategy.
    bool openLibrary(Driver &driver, FetchStrategy strategy = FetchStrategy::Prefetch);
    /// Opens a file that \a script makes, and stops the naive load of \a query at the first
    /// statement with \a stoppedAt.
    bool openStopped(Driver &driver, const QString &script, const QuerySet &query,
                     const QString &stoppedAt);
    /// Gives the window the keys again, which a dialog has had.
    static bool activate(Driver &driver)
    {
        driver.window().activateWindow();
        return QTest::qWaitForWindowActive(&driver.window());
    }
    /// Answers the dialog that asks for a file's name, if there is one.
    static bool answer(Driver &driver, const QString &path);
    /// Saves the load that is shown and returns the path of its file; empty after a failure.
    QString save(Driver &driver, const QString &name = u"lesson.roundtrip"_s);
    bool openFile(Driver &driver, const QString &path);
    static QString status(Driver &driver) { return driver.find<QLabel>("database")->text(); }

    QByteArray m_small; ///< the text of a load file
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestKeptLoad::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

bool TestKeptLoad::openLibrary(Driver &driver, FetchStrategy strategy)
{
    const QString path = m_folder->filePath(u"library.db"_s);
    if (!QFile::exists(path))
        writeScript(path, library);
    driver.window().setStrategy(strategy);
    ConnectionSettings settings;
    settings.path = path;
    settings.title = u"library.db"_s;
    return driver.waitForLoad([&] { driver.window().open(settings, authorsWithBooks()); });
}

bool TestKeptLoad::openStopped(Driver &driver, const QString &script, const QuerySet &query,
                               const QString &stoppedAt)
{
    ConnectionSettings settings;
    settings.path = m_folder->filePath(u"library.db"_s);
    settings.title = u"library.db"_s;
    writeScript(settings.path, script);
    driver.window().setStrategy(FetchStrategy::Naive);
    StatementGate gate(stoppedAt);
    return driver.waitForLoad([&] {
        driver.window().open(settings, query);
        if (!QTest::qWaitFor([&gate] { return gate.isReached(); }))
            return;
        driver.click("stop");
        gate.open();
    });
}

bool TestKeptLoad::answer(Driver &driver, const QString &path)
{
    auto *dialog = driver.window().findChild<QFileDialog *>();
    if (!dialog)
        return false;
    dialog->selectFile(path);
    static_cast<QDialog *>(dialog)->accept(); // which QFileDialog hides
    return true;
}

QString TestKeptLoad::save(Driver &driver, const QString &name)
{
    const QString path = m_folder->filePath(name);
    if (!activate(driver))
        return {};
    QTest::keyClick(&driver.window(), Qt::Key_S, Qt::ControlModifier);
    if (!answer(driver, path))
        return {};
    return QTest::qWaitFor([&] { return driver.message().startsWith(name + u" was saved"_s); })
        ? path
        : QString();
}

bool TestKeptLoad::openFile(Driver &driver, const QString &path)
{
    return driver.waitForLoad([&] { driver.window().openFile(path); });
}

void TestKeptLoad::savesByKeysAndByMouse()
{
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(openLibrary(driver));
    const QString path = save(driver);
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
    const QString second = m_folder->filePath(u"second.roundtrip"_s);
    QVERIFY(answer(driver, second));
    QTRY_VERIFY(QFile::exists(second));
}

void TestKeptLoad::opensWithoutTheDatabase()
{
    QString path;
    QStringList rows;
    {
        Driver driver(m_folder->filePath(u"settings.ini"_s));
        QVERIFY(openLibrary(driver));
        rows = rowsOf(*driver.records()->model());
        path = save(driver);
        QVERIFY(!path.isEmpty());
    }
    QVERIFY(QFile::remove(m_folder->filePath(u"library.db"_s)));
    Driver driver(m_folder->filePath(u"other.ini"_s));
    QVERIFY(openFile(driver, path));
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
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(openLibrary(driver, FetchStrategy::Naive));
    const QString path = save(driver);
    QVERIFY(openFile(driver, path));
    QVERIFY(activate(driver));
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
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(openLibrary(driver));
    const QString path = save(driver);
    QVERIFY(openFile(driver, path));
    const QStringList rows = rowsOf(*driver.records()->model());
    const QStringList statements = statementsOf(driver);
    auto *message = driver.find<QLabel>("messageText");
    const auto isExplained = [&](const std::function<void()> &act) {
        if (!activate(driver))
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
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(openLibrary(driver, FetchStrategy::Naive));
    const QString path = save(driver);
    driver.window().setStrategy(FetchStrategy::Prefetch);
    QVERIFY(openFile(driver, path));
    QVERIFY(driver.find<QAbstractButton>("loadNaive")->isChecked());
    QCOMPARE(driver.count(), u"4"_s);
}

void TestKeptLoad::keepsALaterPage()
{
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    const QString database = m_folder->filePath(u"many.db"_s);
    writeScript(database,
                u"CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT);"_s
                    + fillScript(u"t"_s, u"name"_s, 1000, u"'n' || i"_s));
    QVERIFY(openFile(driver, database));
    QTRY_COMPARE(driver.records()->model()->rowCount(), 1000);
    // The last page is read from the end.
    driver.records()->scrollToBottom();
    QTRY_COMPARE(driver.records()->model()->index(999, 0).data().toString(), u"n1000"_s);
    const QString path = save(driver);
    QVERIFY(!path.isEmpty());
    QVERIFY(openFile(driver, path));
    const QAbstractItemModel &model = *driver.records()->model();
    QTRY_COMPARE(model.rowCount(), 100);
    QCOMPARE(model.index(0, 0).data().toString(), u"n901"_s);
    QCOMPARE(model.index(99, 0).data().toString(), u"n1000"_s);
    QVERIFY2(driver.message().endsWith(u"It has the records 901 to 1,000 of 1,000."_s),
             qPrintable(driver.message()));
}

void TestKeptLoad::aBadFileLeavesWhatIsShown()
{
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(openLibrary(driver));
    const QStringList rows = rowsOf(*driver.records()->model());
    const QString title = driver.window().windowTitle();
    QFile file(m_folder->filePath(u"bad.roundtrip"_s));
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
    QFile file(m_folder->filePath(u"lesson.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_small);
    file.close();
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(openFile(driver, file.fileName()));
    QCOMPARE(driver.records()->model()->rowCount(), 2);
    QVERIFY(status(driver).startsWith(u"Kept load of library "_s));
    // And what is neither is said to be no database.
    QFile other(m_folder->filePath(u"other.json"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write(QByteArray(5000, ' ') + "{}");
    other.close();
    driver.window().openFile(other.fileName());
    QTRY_VERIFY2(driver.message().contains(u"other.json"_s), qPrintable(driver.message()));
    QVERIFY2(driver.message().contains(u"database"_s), qPrintable(driver.message()));
}

void TestKeptLoad::isOpenedAgainByTheSession()
{
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(openLibrary(driver));
    const QString path = save(driver);
    QVERIFY(openFile(driver, path));
    const WindowState state = driver.window().state();
    QCOMPARE(state.place, path);
    Driver again(m_folder->filePath(u"again.ini"_s));
    QVERIFY(again.waitForLoad([&] { again.window().restoreState(state); }));
    QCOMPARE(again.records()->model()->rowCount(), 3);
    QVERIFY(again.message().startsWith(u"This is a load"_s));
    QSettings settings(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    QCOMPARE(WindowSettings(settings).recent().value(0), path);
}

void TestKeptLoad::opensADatabaseAfterIt()
{
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(openLibrary(driver));
    const QString path = save(driver);
    QVERIFY(openFile(driver, path));
    QVERIFY(openLibrary(driver));
    QVERIFY(!driver.window().windowTitle().contains(u"kept load"_s));
    QCOMPARE(driver.message(), QString());
    QVERIFY(driver.waitForLoad([&] { driver.click("loadNaive"); }));
    QCOMPARE(driver.count(), u"4"_s);
}

void TestKeptLoad::doesNotReplaceTheDatabase()
{
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(openLibrary(driver));
    QVERIFY(activate(driver));
    QTest::keyClick(&driver.window(), Qt::Key_S, Qt::ControlModifier);
    auto *dialog = driver.window().findChild<QFileDialog *>();
    QVERIFY(dialog);
    emit dialog->fileSelected(m_folder->filePath(u"library.db"_s));
    dialog->reject();
    QTRY_VERIFY(driver.message().contains(u"is the database itself, which is only read"_s));
    QVERIFY(driver.waitForLoad([&] { driver.click("loadNaive"); }));
    QCOMPARE(driver.records()->model()->rowCount(), 3);
}

/// The records are there still.
void TestKeptLoad::savesWhatTheLogHasForgotten()
{
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(openLibrary(driver));
    const QStringList rows = rowsOf(*driver.records()->model());
    QVERIFY(activate(driver));
    QTest::keyClick(&driver.window(), Qt::Key_L, Qt::ControlModifier);
    const QString path = save(driver);
    QVERIFY(openFile(driver, path));
    QCOMPARE(rowsOf(*driver.records()->model()), rows);
    QCOMPARE(driver.count(), u"0"_s);
}

/// A load that was stopped, in which a record was opened by itself then, opens with it open.
void TestKeptLoad::keepsWhatWasOpened()
{
    QString path;
    QStringList rows;
    {
        Driver driver(m_folder->filePath(u"settings.ini"_s));
        QVERIFY(openStopped(driver, library, authorsWithBooks(), u"FROM author"_s));
        QTreeView *view = driver.records();
        QTRY_COMPARE(view->model()->rowCount(), 3);
        const QModelIndex ann = view->model()->index(0, 0);
        QCOMPARE(view->model()->rowCount(ann), 0);
        view->expand(ann);
        QTRY_COMPARE(view->model()->rowCount(ann), 2);
        QTRY_VERIFY(!driver.application.runner().isBusy());
        rows = rowsOf(*view->model());
        path = save(driver);
        QVERIFY(!path.isEmpty());
        QVERIFY2(driver.message().contains(u"with 5 records and 2 queries"_s),
                 qPrintable(driver.message()));
    }
    QVERIFY(QFile::remove(m_folder->filePath(u"library.db"_s)));
    Driver driver(m_folder->filePath(u"other.ini"_s));
    QVERIFY(openFile(driver, path));
    QTreeView *view = driver.records();
    const QModelIndex ann = view->model()->index(0, 0);
    QTRY_VERIFY(view->isExpanded(ann));
    QTRY_COMPARE(view->model()->rowCount(ann), 2);
    QCOMPARE(rowsOf(*view->model()), rows);
    QCOMPARE(driver.queries()->model()->rowCount(), 2);
    // The query that has filled the row is found, and what was not opened takes the database.
    driver.clickRow(view, view->model()->index(0, 0, ann));
    QVERIFY(driver.queries()->currentIndex().parent().isValid());
    const QModelIndex bo = view->model()->index(1, 0);
    view->expand(bo);
    QTRY_COMPARE(view->model()->rowCount(bo), 1);
    QVERIFY2(view->model()->index(0, 0, bo).data().toString().contains(u"open the database"_s),
             qPrintable(view->model()->index(0, 0, bo).data().toString()));
}

void TestKeptLoad::opensWhatWasOpenedBelow_data()
{
    QTest::addColumn<QString>("stoppedAt");
    QTest::newRow("what an opened record led to") << u"FROM author"_s;
    QTest::newRow("what the load had brought") << u"FROM book"_s;
}

/// A book that was opened by itself, below an author.
void TestKeptLoad::opensWhatWasOpenedBelow()
{
    QFETCH(const QString, stoppedAt);
    QString path;
    QStringList rows;
    {
        Driver driver(m_folder->filePath(u"settings.ini"_s));
        const QString pages = u"CREATE TABLE page (id INTEGER PRIMARY KEY, text TEXT,"
                              " book_id INTEGER REFERENCES book (id));"
                              "INSERT INTO page VALUES (1, 'p', 1), (2, 'q', 1), (3, 'r', 2);"_s;
        QVERIFY(openStopped(driver, library + pages,
                            QuerySet(u"author"_s).prefetchRelated(u"book__page"_s), stoppedAt));
        QTreeView *view = driver.records();
        QTRY_COMPARE(view->model()->rowCount(), 3);
        const QModelIndex ann = view->model()->index(0, 0);
        if (view->model()->rowCount(ann) == 0) {
            StatementGate gate(u"FROM book"_s);
            view->expand(ann);
            QTRY_VERIFY(gate.isReached());
            driver.click("stop");
            gate.open();
        }
        QTRY_COMPARE(view->model()->rowCount(ann), 2);
        view->expand(ann);
        const QModelIndex book = view->model()->index(0, 0, ann);
        view->expand(book);
        QTRY_COMPARE(view->model()->rowCount(book), 2);
        QTRY_VERIFY(!driver.application.runner().isBusy());
        rows = rowsOf(*view->model());
        path = save(driver);
        QVERIFY(!path.isEmpty());
    }
    Driver driver(m_folder->filePath(u"other.ini"_s));
    QVERIFY(openFile(driver, path));
    QVERIFY(activate(driver));
    QTreeView *view = driver.records();
    const QModelIndex ann = view->model()->index(0, 0);
    QTRY_VERIFY(view->isExpanded(ann));
    QTRY_COMPARE(view->model()->rowCount(ann), 2);
    view->setFocus();
    const QModelIndex book = view->model()->index(0, 0, ann);
    QTRY_VERIFY(view->isExpanded(book));
    QTRY_COMPARE(rowsOf(*view->model()), rows);
    // They are in memory now: all that is kept opens by keys.
    QTest::keyClick(view, Qt::Key_Home);
    QTest::keyClick(view, Qt::Key_Left);
    view->collapse(book);
    QVERIFY(!view->isExpanded(ann));
    QTest::keyClick(view, Qt::Key_Asterisk);
    QTRY_VERIFY(view->isExpanded(book));
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(view->currentIndex(), book);
    QTest::keyClick(view, Qt::Key_Left);
    QVERIFY(!view->isExpanded(book));
    QTest::keyClick(view, Qt::Key_Right);
    QVERIFY(view->isExpanded(book));
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(view->currentIndex().data().toString(), u"p"_s);
    QCOMPARE(rowsOf(*view->model()), rows);
}

QTEST_MAIN(TestKeptLoad)

#include "tst_keptload.moc"
