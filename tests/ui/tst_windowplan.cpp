// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/statementwatch.h"
#include "tests/support/testdatabase.h"
#include "tests/support/windowdriver.h"
#include "ui/queries/plantree.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTemporaryDir>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// Two authors; their books have no index on the key.
QString shopScript(const QString &more = {})
{
    return u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
           "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, author_id INTEGER REFERENCES "
           "author (id));"
           "INSERT INTO author VALUES (1, 'A'), (2, 'B');"
           "INSERT INTO book VALUES (1, 'x', 1), (2, 'y', 1), (3, 'z', 2);"_s
        + more;
}

} // namespace

/// The plan of the selected query, in the window whole.
class TestWindowPlan : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void explainsANaiveQueryByMouse();
    void explainsByKeysAndOnlyThen();
    void saysThatAnotherDatabaseIsOpen();
    void givesRoomToTheSteps();
    void showsTheQueryThatIsClicked();
    void saysWhyThereIsNoPlan();
    void forgetsAnAnswerToAnotherDatabase();

private:
    static void selectQuery(Driver &driver, int number);
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWindowPlan::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

/// Clicks the \a number-th query of the newest load.
void TestWindowPlan::selectQuery(Driver &driver, int number)
{
    const QAbstractItemModel &log = *driver.queries()->model();
    const QModelIndex section = log.index(log.rowCount() - 1, 0);
    driver.queries()->expand(section);
    driver.clickRow(driver.queries(), log.index(number - 1, 0, section));
}

void TestWindowPlan::explainsANaiveQueryByMouse()
{
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    driver.window().setStrategy(FetchStrategy::Naive);
    QVERIFY(driver.openScript(shopScript()));
    QCOMPARE(driver.count(), u"3"_s);
    selectQuery(driver, 2);
    auto *tabs = driver.find<QTabWidget>("detail");
    tabs->setCurrentWidget(driver.find<QWidget>("plan"));
    const auto *tree = driver.find<PlanTree>("planTree");
    QCOMPARE(tree->topLevelItemCount(), 0);
    driver.click("explain");
    QTRY_VERIFY(tree->topLevelItemCount() > 0);
    QVERIFY(tree->isVisible());
    QCOMPARE(tree->topLevelItem(0)->text(PlanTree::StepColumn), u"full scan of book"_s);
    QCOMPARE(tree->topLevelItem(0)->text(PlanTree::RowsColumn), u"2 rows read"_s);
    QCOMPARE(driver.find<QLineEdit>("createIndex")->text(),
             u"CREATE INDEX book_author_id_idx ON book (author_id);"_s);
    const auto *said = driver.find<QLabel>("planSaid");
    QVERIFY2(said->accessibleDescription().startsWith(said->text())
                 && said->accessibleDescription().contains("No index of book begins with"_L1),
             qPrintable(said->accessibleDescription()));
    driver.click("copyIndex");
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"CREATE INDEX book_author_id_idx ON book (author_id);"_s);
    // It counts for nothing, and is there again where it was asked for once.
    QCOMPARE(driver.count(), u"3"_s);
    const QList<QueryRecord> records = driver.application.log().records();
    QCOMPARE(records.last().kind, QueryRecord::Kind::Plan);
    QVERIFY(records.last().sql.startsWith("EXPLAIN QUERY PLAN "_L1));
    selectQuery(driver, 1);
    QCOMPARE(tree->topLevelItemCount(), 0);
    QCOMPARE(said->accessibleDescription(), said->text());
    selectQuery(driver, 2);
    QCOMPARE(tree->topLevelItemCount(), 1);
    QCOMPARE(tabs->currentWidget(), driver.find<QWidget>("plan"));
}

/// Nothing that is selected or looked at asks for a plan.
void TestWindowPlan::explainsByKeysAndOnlyThen()
{
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    driver.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    QVERIFY(driver.openScript(shopScript(u"CREATE INDEX by_author ON book (author_id);"_s)));
    QTRY_VERIFY(!driver.application.runner().isBusy());
    std::atomic_int statements = 0;
    const StatementWatch watch([&](const QString &) { ++statements; });
    driver.find<QTabWidget>("detail")->setCurrentWidget(driver.find<QWidget>("plan"));
    for (const int number : { 1, 2, 1, 2 })
        selectQuery(driver, number);
    QTRY_VERIFY(!driver.application.runner().isBusy());
    QCOMPARE(statements.load(), 0);
    driver.find<QTabWidget>("detail")->setCurrentIndex(0);
    QTest::keyClick(driver.queries(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    const auto *tree = driver.find<PlanTree>("planTree");
    QTRY_VERIFY(tree->topLevelItemCount() > 0);
    QVERIFY(tree->isVisible());
    QCOMPARE(statements.load(), 1);
    QVERIFY(!driver.window().findChild<QLineEdit *>(u"createIndex"_s));
}

void TestWindowPlan::saysThatAnotherDatabaseIsOpen()
{
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(driver.openScript(shopScript()));
    QVERIFY(driver.openScript(shopScript(u"CREATE TABLE other (id INTEGER PRIMARY KEY);"_s)));
    const QAbstractItemModel &log = *driver.queries()->model();
    driver.queries()->expandAll();
    QModelIndex query;
    for (int row = 0; row < log.rowCount() && !query.isValid(); ++row)
        query = log.index(0, 0, log.index(row, 0));
    QVERIFY(query.isValid());
    driver.clickRow(driver.queries(), query);
    driver.find<QTabWidget>("detail")->setCurrentWidget(driver.find<QWidget>("plan"));
    driver.click("explain");
    const auto *said = driver.find<QLabel>("planSaid");
    QTRY_VERIFY2(said->text().contains("no longer open"_L1), qPrintable(said->text()));
    QVERIFY(driver.find<QToolButton>("explain")->isEnabled());
}

void TestWindowPlan::saysWhyThereIsNoPlan()
{
    const QString path = m_folder->filePath(u"shop.sqlite"_s);
    writeScript(path, shopScript());
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(driver.waitForLoad([&] { driver.window().openFile(path); }));
    selectQuery(driver, 1);
    driver.find<QTabWidget>("detail")->setCurrentWidget(driver.find<QWidget>("plan"));
    QVERIFY(QFile::remove(path));
    driver.click("explain");
    const auto *said = driver.find<QLabel>("planSaid");
    QTRY_VERIFY2(said->text().startsWith("There is no plan: "_L1), qPrintable(said->text()));
    QVERIFY(driver.find<QToolButton>("explain")->isEnabled());
    // Once the file is back, it can be asked for.
    writeScript(path, shopScript());
    driver.click("explain");
    QTRY_COMPARE(driver.find<PlanTree>("planTree")->topLevelItemCount(), 1);
}

/// It comes when the next database is being opened already.
void TestWindowPlan::forgetsAnAnswerToAnotherDatabase()
{
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(driver.openScript(shopScript()));
    selectQuery(driver, 1);
    driver.find<QTabWidget>("detail")->setCurrentWidget(driver.find<QWidget>("plan"));
    const auto *said = driver.find<QLabel>("planSaid");
    {
        StatementGate gate(u"EXPLAIN QUERY PLAN"_s);
        driver.click("explain");
        QCOMPARE(said->text(), u"Asking…"_s);
        QVERIFY(!driver.find<QToolButton>("explain")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(gate.isReached(), 60'000);
        QVERIFY(driver.waitForLoad([&] {
            ConnectionSettings settings;
            settings.script = u"CREATE TABLE other (id INTEGER PRIMARY KEY);"_s;
            driver.window().open(settings);
            gate.open();
        }));
    }
    QTRY_VERIFY(!driver.application.runner().isBusy());
    QVERIFY2(said->text().startsWith("Select a query"_L1), qPrintable(said->text()));
    QCOMPARE(driver.find<PlanTree>("planTree")->topLevelItemCount(), 0);
}

/// Where there is no room for the database's words, the steps have it.
void TestWindowPlan::givesRoomToTheSteps()
{
    PlanTree tree;
    tree.show();
    for (const int width : { 800, 500, 520, 510 }) {
        tree.resize(width, 200);
        const bool isNarrow = width < 560;
        QCOMPARE(tree.isColumnHidden(PlanTree::WordsColumn), isNarrow);
        if (isNarrow)
            QVERIFY(tree.columnWidth(PlanTree::StepColumn) > width / 2);
    }
}

/// Whoever looks at a record and clicks a query wants to see the query.
void TestWindowPlan::showsTheQueryThatIsClicked()
{
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(driver.openScript(shopScript()));
    auto *tabs = driver.find<QTabWidget>("detail");
    tabs->setCurrentIndex(1);
    driver.clickRow(driver.records(), driver.records()->model()->index(0, 0));
    QCOMPARE(tabs->currentIndex(), 1); // the record's query is selected, but not by the user
    selectQuery(driver, 2);
    QCOMPARE(tabs->currentIndex(), 0);
    QVERIFY(driver.find<QPlainTextEdit>("sql")->toPlainText().contains("author_id"_L1));
}

QTEST_MAIN(TestWindowPlan)

#include "tst_windowplan.moc"
