// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/pendingtimers.h"
#include "tests/support/sanitizing.h"
#include "tests/support/testdatabase.h"
#include "tests/support/windowdriver.h"
#include "ui/records/pathbar.h"
#include "ui/sidebar/schemapopup.h"
#include "ui/sidebar/schematreemodel.h"
#include "ui/sidebar/schemaview.h"
#include "ui/sidebar/sidebar.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

const QString shop = u"CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT, country TEXT);"
                     "CREATE TABLE invoice (id INTEGER PRIMARY KEY, total REAL,"
                     " customer_id INTEGER REFERENCES customer (id));"
                     "CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT,"
                     " invoice_id INTEGER REFERENCES invoice (id));"
                     "CREATE INDEX line_invoice ON line (invoice_id);"
                     "CREATE VIEW big AS SELECT * FROM invoice WHERE total > 100;"
                     "INSERT INTO customer VALUES (1, 'Ann', 'Brazil'), (2, 'Bob', 'Norway');"
                     "INSERT INTO invoice VALUES (1, 10, 1), (2, 200, 1), (3, 5, 2);"
                     "INSERT INTO line VALUES (1, 'x', 1);"_s;

} // namespace

/// The sidebar in the window, by mouse and by keys.
class TestWindowSidebar : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isShownButForTheSample();
    void isHiddenWhereItIsNarrow();
    void countsWhatIsInSight();
    void opensATable();
    void opensByKeysAlone();
    void followsRelations();
    void popsUpFromThePath();
    void keepsItsWidthAndState();
    void offersAMenu();
    void runsNothingWhileHidden();
    void staysUsableWithManyTables();
    void showsTheStructure();
    void keepsItsSizeForALongPath();

private:
    bool open(Driver &driver) const
    {
        return driver.waitForLoad([&] { driver.window().openFile(m_file->path()); });
    }
    QString settingsFile() const { return m_folder->filePath(u"settings.ini"_s); }
    static Sidebar *sidebar(Driver &driver) { return driver.find<Sidebar>("sidebar"); }
    static SchemaView *tree(Driver &driver) { return sidebar(driver)->findChild<SchemaView *>(); }
    /// The row of the sidebar that shows \a text, below \a parent.
    static QModelIndex row(Driver &driver, const QString &text, const QModelIndex &parent = {})
    {
        const QAbstractItemModel *model = tree(driver)->model();
        for (int row = 0; row < model->rowCount(parent); ++row) {
            const QModelIndex index = model->index(row, 0, parent);
            if (index.data().toString() == text)
                return index;
        }
        return {};
    }
    static QString detail(const QModelIndex &index)
    {
        return index.data(SchemaTreeModel::DetailRole).toString();
    }
    static QuerySet shown(Driver &driver) { return driver.application.records().pages().query(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DatabaseFile> m_file;
};

void TestWindowSidebar::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = std::make_unique<DatabaseFile>(shop);
}

void TestWindowSidebar::isShownButForTheSample()
{
    Driver driver(settingsFile());
    QVERIFY(!sidebar(driver)->isVisible());
    QVERIFY(driver.openSample());
    QVERIFY(!sidebar(driver)->isVisible());
    QVERIFY(open(driver));
    QVERIFY(sidebar(driver)->isVisible());
    QVERIFY(driver.find<QToolButton>("sidebarButton")->isChecked());
    QVERIFY(driver.openSample());
    QVERIFY(!sidebar(driver)->isVisible());
    QVERIFY(!driver.find<QToolButton>("sidebarButton")->isChecked());
}

/// Unless somebody wants it there, in the next window as well.
void TestWindowSidebar::isHiddenWhereItIsNarrow()
{
    {
        Driver driver(settingsFile());
        driver.window().resize(700, 600);
        QVERIFY(open(driver));
        QVERIFY(!sidebar(driver)->isVisible());
        driver.window().resize(1280, 800);
        QVERIFY(open(driver));
        QVERIFY(sidebar(driver)->isVisible());
        driver.window().resize(700, 600);
        driver.window().close(); // keeps how it was
    }
    {
        Driver driver(settingsFile());
        driver.window().resize(700, 600);
        QVERIFY(open(driver));
        QVERIFY(!sidebar(driver)->isVisible());
        driver.click("sidebarButton");
        QVERIFY(sidebar(driver)->isVisible());
        QVERIFY(open(driver));
        QVERIFY(sidebar(driver)->isVisible());
        driver.window().close();
    }
    Driver driver(settingsFile());
    driver.window().resize(700, 600);
    QVERIFY(open(driver));
    QVERIFY(sidebar(driver)->isVisible());
}

void TestWindowSidebar::countsWhatIsInSight()
{
    Driver driver(settingsFile());
    QVERIFY(open(driver));
    QTRY_COMPARE(detail(row(driver, u"customer"_s)), u"2"_s);
    QTRY_COMPARE(detail(row(driver, u"invoice"_s)), u"3"_s);
    QTRY_COMPARE(detail(row(driver, u"big"_s)), u"1"_s);
    // Each is in the log, as what it is, and none counts as a query of a load.
    int counts = 0;
    for (const QueryRecord &record : driver.application.log().records())
        counts += record.kind == QueryRecord::Kind::Count ? 1 : 0;
    QVERIFY(counts >= 4);
    QCOMPARE(driver.count(), u"2"_s);
    // F5 counts again.
    writeScript(m_file->path(), u"INSERT INTO customer VALUES (3, 'Cid', 'Chile');"_s);
    QVERIFY(driver.waitForLoad([&] { QTest::keyClick(&driver.window(), Qt::Key_F5); }));
    QTRY_COMPARE(detail(row(driver, u"customer"_s)), u"3"_s);
}

void TestWindowSidebar::opensATable()
{
    Driver driver(settingsFile());
    QVERIFY(open(driver));
    QVERIFY(driver.waitForLoad([&] { driver.clickRow(tree(driver), row(driver, u"line"_s)); }));
    QCOMPARE(shown(driver).root(), u"line"_s);
    QVERIFY(shown(driver).lookups().isEmpty());
    QVERIFY(row(driver, u"line"_s).data(SchemaTreeModel::IsRootRole).toBool());
    QVERIFY(!row(driver, u"customer"_s).data(SchemaTreeModel::IsRootRole).toBool());
}

void TestWindowSidebar::opensByKeysAlone()
{
    Driver driver(settingsFile());
    QVERIFY(open(driver));
    driver.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    QTest::keyClick(&driver.window(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    auto *field = sidebar(driver)->findChild<QLineEdit *>(u"tableSearch"_s);
    QVERIFY(field->hasFocus());
    // A column's name finds its table.
    QTest::keyClicks(field, u"INVOICE_ID"_s);
    QTRY_COMPARE(tree(driver)->model()->rowCount(), 1);
    QVERIFY(driver.waitForLoad([&] { QTest::keyClick(field, Qt::Key_Return); }));
    QCOMPARE(shown(driver).root(), u"line"_s);
    // Escape empties the field, and the next key goes on from it.
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), QString());
    QCOMPARE(tree(driver)->model()->rowCount(), 4);
    QTest::keyClick(field, Qt::Key_Down);
    QVERIFY(tree(driver)->hasFocus());
    tree(driver)->setCurrentIndex(row(driver, u"customer"_s));
    QVERIFY(driver.waitForLoad([&] { QTest::keyClick(tree(driver), Qt::Key_Return); }));
    QCOMPARE(shown(driver).root(), u"customer"_s);
    // From pane to pane.
    driver.queries()->setFocus();
    QTest::keyClick(&driver.window(), Qt::Key_F6);
    QVERIFY(tree(driver)->hasFocus());
    QTest::keyClick(&driver.window(), Qt::Key_F6);
    QVERIFY(driver.records()->hasFocus());
    sidebar(driver)->focusTables();
    // Away again.
    QTest::keyClick(&driver.window(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!sidebar(driver)->isVisible());
    QVERIFY(driver.records()->hasFocus());
}

void TestWindowSidebar::followsRelations()
{
    Driver driver(settingsFile());
    QVERIFY(open(driver));
    QVERIFY(driver.waitForLoad([&] { driver.clickRow(tree(driver), row(driver, u"customer"_s)); }));
    const QModelIndex customer = row(driver, u"customer"_s);
    tree(driver)->expand(customer);
    QVERIFY(driver.waitForLoad(
        [&] { driver.clickRow(tree(driver), row(driver, u"← invoice"_s, customer)); }));
    QCOMPARE(shown(driver).lookups(), QStringList { u"invoice"_s });
    // From a table that the path reaches, it goes on from there.
    const QModelIndex invoice = row(driver, u"invoice"_s);
    tree(driver)->expand(invoice);
    QVERIFY(driver.waitForLoad(
        [&] { driver.clickRow(tree(driver), row(driver, u"← line"_s, invoice)); }));
    QCOMPARE(shown(driver).root(), u"customer"_s);
    QCOMPARE(shown(driver).lookups(), QStringList { u"invoice__line"_s });
    // From another, a path begins.
    const QModelIndex big = row(driver, u"big"_s);
    QCOMPARE(tree(driver)->model()->rowCount(big), 3);
    QVERIFY(driver.waitForLoad([&] { driver.clickRow(tree(driver), big); }));
    QVERIFY(driver.waitForLoad(
        [&] { driver.clickRow(tree(driver), row(driver, u"→ customer"_s, invoice)); }));
    QCOMPARE(shown(driver).root(), u"invoice"_s);
    QCOMPARE(shown(driver).lookups(), QStringList { u"customer"_s });
}

void TestWindowSidebar::popsUpFromThePath()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    auto *popup = driver.find<SchemaPopup>("schemaPopup");
    driver.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    QTest::keyClick(&driver.window(), Qt::Key_T, Qt::ControlModifier);
    QVERIFY(popup->isVisible());
    auto *field = popup->findChild<QLineEdit *>(u"tableSearch"_s);
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"publ"_s);
    QVERIFY(driver.waitForLoad([&] { QTest::keyClick(field, Qt::Key_Return); }));
    QVERIFY(!popup->isVisible());
    QCOMPARE(shown(driver).root(), u"publisher"_s);
    // A click on the root's chip opens it as well, and Escape closes it without a load.
    QTest::mouseClick(driver.find<PathBar>("path")->rootChip(), Qt::LeftButton);
    QVERIFY(popup->isVisible());
    QCOMPARE(field->text(), QString());
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
    QCOMPARE(shown(driver).root(), u"publisher"_s);
}

void TestWindowSidebar::keepsItsWidthAndState()
{
    int width = 0;
    {
        Driver driver(settingsFile());
        QVERIFY(open(driver));
        auto *body = qobject_cast<QSplitter *>(sidebar(driver)->parentWidget());
        QVERIFY(body);
        body->setSizes({ 300, 980 });
        width = sidebar(driver)->width();
        QCOMPARE(width, 300);
        driver.window().close();
    }
    {
        Driver driver(settingsFile());
        QVERIFY(open(driver));
        QTRY_COMPARE(sidebar(driver)->width(), width);
        driver.click("sidebarButton");
        QVERIFY(!sidebar(driver)->isVisible());
        driver.window().close();
    }
    Driver driver(settingsFile());
    QVERIFY(open(driver));
    QVERIFY(!sidebar(driver)->isVisible());
    driver.click("sidebarButton");
    QTRY_COMPARE(sidebar(driver)->width(), width);
}

void TestWindowSidebar::offersAMenu()
{
    Driver driver(settingsFile());
    QVERIFY(open(driver));
    tree(driver)->setFocus();
    tree(driver)->setCurrentIndex(row(driver, u"line"_s));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(tree(driver), &event);
    auto *menu = tree(driver)->findChild<QMenu *>(u"schemaMenu"_s);
    QVERIFY(menu);
    const QList<QAction *> entries = menu->actions();
    QCOMPARE(entries.first()->text(), u"Open"_s);
    QCOMPARE(entries.last()->text(), u"Copy name"_s);
    entries.last()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"line"_s);
    QVERIFY(driver.waitForLoad([&] { entries.first()->trigger(); }));
    QCOMPARE(shown(driver).root(), u"line"_s);
    menu->close();
}

void TestWindowSidebar::runsNothingWhileHidden()
{
    Driver driver(settingsFile());
    sidebar(driver)->setSample(false);
    sidebar(driver)->toggle(false);
    QVERIFY(open(driver));
    QTRY_VERIFY(!driver.application.runner().isBusy());
    QTRY_VERIFY(!test::hasPendingTimer(*sidebar(driver)));
    QTRY_VERIFY(!driver.application.runner().isBusy());
    for (const QueryRecord &record : driver.application.log().records())
        QVERIFY(record.kind != QueryRecord::Kind::Count);
}

void TestWindowSidebar::staysUsableWithManyTables()
{
    QString script;
    for (int i = 0; i < 3000; ++i)
        script += u"CREATE TABLE t%1 (id INTEGER PRIMARY KEY, column_%1 TEXT);"_s.arg(i);
    m_file = std::make_unique<DatabaseFile>(u"BEGIN;"_s + script + u"COMMIT;"_s);
    Driver driver(settingsFile());
    QVERIFY(open(driver));
    QCOMPARE(tree(driver)->model()->rowCount(), 3000);
    auto *field = sidebar(driver)->findChild<QLineEdit *>(u"tableSearch"_s);
    QElapsedTimer timer;
    qint64 longest = 0;
    const QString word = u"column_2345"_s;
    for (const QChar letter : word) {
        timer.start();
        QTest::keyClick(field, letter.toLatin1());
        QCoreApplication::processEvents();
        longest = std::max(longest, timer.elapsed());
    }
    QTRY_COMPARE(tree(driver)->model()->rowCount(), 1);
    qInfo("3000 tables: a key takes %lld ms at most", longest);
    QVERIFY(isSanitizing || longest < 500);
    QVERIFY(driver.waitForLoad([&] { QTest::keyClick(field, Qt::Key_Return); }));
    QCOMPARE(shown(driver).root(), u"t2345"_s);
    // Only what is in sight is counted.
    QTRY_VERIFY(!driver.application.runner().isBusy());
    int counts = 0;
    for (const QueryRecord &record : driver.application.log().records())
        counts += record.kind == QueryRecord::Kind::Count ? 1 : 0;
    QVERIFY2(counts < 300, qPrintable(QString::number(counts)));
}

void TestWindowSidebar::showsTheStructure()
{
    Driver driver(settingsFile());
    QVERIFY(open(driver));
    QVERIFY(driver.waitForLoad([&] { driver.clickRow(tree(driver), row(driver, u"line"_s)); }));
    auto *page = driver.find<QTextBrowser>("structure");
    QVERIFY(!page->toPlainText().contains("CREATE"_L1)); // nobody looks at it
    driver.find<QTabWidget>("detail")->setCurrentWidget(page);
    QTRY_VERIFY(page->toPlainText().contains("CREATE TABLE line"_L1));
    const QString text = page->toPlainText();
    QVERIFY2(text.contains("CREATE INDEX line_invoice"_L1), qPrintable(text));
    QVERIFY(text.contains(u"invoice_id → invoice (id)"_s));
    QVERIFY(page->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
    QVERIFY(page->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
}

/// What ends a load is in sight however long the path is.
void TestWindowSidebar::keepsItsSizeForALongPath()
{
    Driver driver(settingsFile());
    QVERIFY(open(driver));
    driver.window().resize(900, 600);
    QuerySet query(u"customer"_s);
    QString path = u"invoice"_s;
    for (int hop = 0; hop < 12; ++hop) {
        query = query.prefetchRelated(path);
        path += hop % 2 == 0 ? u"__customer"_s : u"__invoice"_s;
    }
    QVERIFY(driver.waitForLoad(
        [&] { driver.application.records().load(query, FetchStrategy::Prefetch); }));
    QCOMPARE(shown(driver).lookups().size(), 12);
    QTRY_COMPARE(driver.window().width(), 900);
    for (const char *name : { "stop", "loadNaive", "loadPrefetch", "view" }) {
        const auto *button = driver.find<QToolButton>(name);
        const QRect place(button->mapTo(&driver.window(), QPoint()), button->size());
        QVERIFY2(driver.window().rect().contains(place), name);
    }
    QVERIFY(driver.window().minimumSizeHint().width() <= 900);
}

QTEST_MAIN(TestWindowSidebar)
#include "tst_windowsidebar.moc"
