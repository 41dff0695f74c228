// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/pendingtimers.h"
#include "tests/support/windowdriver.h"
#include "ui/records/recordpane.h"
#include "ui/records/recordtreeview.h"
#include "ui/search/completionlist.h"
#include "ui/search/searchbar.h"

#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// A shop of music: 5 customers in Brazil, 2 tracks that have "Enter Sandman", some hundred others.
QString shopScript()
{
    return u"CREATE TABLE Customer (CustomerId INTEGER PRIMARY KEY, FirstName TEXT, Country TEXT);"
           "CREATE TABLE Artist (ArtistId INTEGER PRIMARY KEY, Name TEXT);"
           "CREATE TABLE Album (AlbumId INTEGER PRIMARY KEY, Title TEXT, ArtistId INTEGER "
           "REFERENCES Artist (ArtistId));"
           "CREATE TABLE Track (TrackId INTEGER PRIMARY KEY, Name TEXT, AlbumId INTEGER "
           "REFERENCES Album (AlbumId), Milliseconds INTEGER);"
           "CREATE VIEW Broken AS SELECT json_extract(Name, '$') AS Name FROM Track;"
           "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 59)"
           " INSERT INTO Customer SELECT i, 'Person ' || i,"
           " CASE WHEN i % 12 = 1 THEN 'Brazil' ELSE 'Norway' END FROM c;"
           "INSERT INTO Artist VALUES (1, 'Metallica'), (2, 'Apocalyptica');"
           "INSERT INTO Album VALUES (1, 'Metallica', 1), (2, 'Plays Metallica', 2);"
           "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 350)"
           " INSERT INTO Track SELECT i, 'Song ' || i, i % 2 + 1, i * 1000 FROM c;"
           "UPDATE Track SET Name = 'Enter Sandman' WHERE TrackId IN (7, 300);"_s;
}

} // namespace

/// Searching, going back and forward, and opening from a record, in the window whole.
class TestWindowSearch : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void findsATextByTyping();
    void findsTheCustomersOfBrazil();
    void completesInTheLookOfTheWindow();
    void completesWithWhatStoodThereBefore();
    void keepsTheFilterWithThePath();
    void goesBackToWhatWasOpen();
    void opensFromARecord();
    void goesToWhatARecordLeadsTo();
    void escapesStepByStep();
    void keepsWhatIsShownWhenASearchFails();
    void finds2300TablesUsable();
    void copiesTheCommandLine();
    void remembersTheFilter();
    void runsNothingWhileAConditionIsTyped();

private:
    bool load(const QuerySet &query)
    {
        return m_driver->waitForLoad([&] { bar()->filterChosen(query); });
    }
    SearchBar *bar() { return m_driver->window().findChild<SearchBar *>(); }
    QLineEdit *field() { return m_driver->find<QLineEdit>("search"); }
    bool type(const QString &text)
    {
        return m_driver->waitForLoad([&] {
            QTest::keyClick(&m_driver->window(), Qt::Key_F, Qt::ControlModifier);
            QTest::keyClicks(field(), text);
            QTest::keyClick(field(), Qt::Key_Return);
        });
    }
    bool press(Qt::Key key)
    {
        return m_driver->waitForLoad(
            [&] { QTest::keyClick(&m_driver->window(), key, Qt::AltModifier); });
    }
    QStringList labels()
    {
        QStringList texts;
        const QAbstractItemModel *model = m_driver->records()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts << model->index(row, 0).data().toString();
        return texts;
    }
    const RecordPages &pages() { return m_driver->application.records().pages(); }
    /// The context menu of the current row, opened by its key.
    QMenu *menu()
    {
        delete m_driver->window().findChild<QMenu *>(u"recordMenu"_s);
        auto *view = m_driver->window().findChild<RecordTreeView *>();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1), QPoint(1, 1));
        QCoreApplication::sendEvent(view->viewport(), &event);
        return m_driver->window().findChild<QMenu *>(u"recordMenu"_s);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Driver> m_driver;
};

void TestWindowSearch::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_driver = std::make_unique<Driver>(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(m_driver->openScript(shopScript()));
    QVERIFY(QTest::qWaitForWindowActive(&m_driver->window()));
}

void TestWindowSearch::cleanup()
{
    m_driver.reset();
}

void TestWindowSearch::findsATextByTyping()
{
    QVERIFY(load(QuerySet(u"Track"_s)));
    QVERIFY(m_driver->waitForLoad([this] {
        QTest::keyClick(&m_driver->window(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(field(), u"enter sandman"_s);
    }));
    QTRY_COMPARE(pages().count(), 2);
    QTRY_COMPARE(m_driver->find<QLabel>("hitCount")->text(), u"2 of 350"_s);
    // What is typed can be read, also beside the sidebar, in either view.
    QTest::keyClick(&m_driver->window(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_driver->find<QTreeView>("schema")->isVisible());
    for (const char *view : { "showTable", "showTree" }) {
        m_driver->click(view);
        QCoreApplication::processEvents();
        const int wanted = field()->fontMetrics().horizontalAdvance(u"Country = Germany"_s) + 40;
        QVERIFY2(field()->width() >= wanted, qPrintable(QString::number(field()->width())));
    }
    field()->setFocus();
    // In the database, over all rows, and in the log.
    const QList<QueryRecord> log = m_driver->application.log().records();
    QVERIFY(std::ranges::any_of(log, [](const QueryRecord &record) {
        return record.sql.contains(u"LIKE"_s) && record.kind == QueryRecord::Kind::Root;
    }));
    // No characters mean anything but themselves.
    QTest::keyClick(field(), Qt::Key_A, Qt::ControlModifier);
    QVERIFY(m_driver->waitForLoad([this] { QTest::keyClicks(field(), u".*"_s); }));
    QCOMPARE(pages().count(), 0);
    const QList<QToolButton *> ways = m_driver->waysOn();
    QCOMPARE(ways.size(), 1);
    QVERIFY(m_driver->waitForLoad([&] { QTest::mouseClick(ways.first(), Qt::LeftButton); }));
    QVERIFY(field()->text().isEmpty());
    QCOMPARE(pages().count(), 100);
}

void TestWindowSearch::findsTheCustomersOfBrazil()
{
    QVERIFY(load(QuerySet(u"Customer"_s)));
    // Completed as it is typed: a column, an operator, a value that stands in the page.
    QTest::keyClick(&m_driver->window(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(field(), u"cou"_s);
    QTest::keyClick(field(), Qt::Key_Tab);
    QTest::keyClick(field(), Qt::Key_Tab);
    QTest::keyClicks(field(), u"b"_s);
    QTest::keyClick(field(), Qt::Key_Tab);
    QCOMPARE(field()->text(), u"Country = Brazil"_s);
    QVERIFY(m_driver->waitForLoad([this] { QTest::keyClick(field(), Qt::Key_Return); }));
    QCOMPARE(pages().count(), 5);
    QTRY_COMPARE(m_driver->find<QLabel>("hitCount")->text(), u"5 of 59"_s);
}

/// Whoever types slowly has searched for the column's name by then, and found nothing.
/// Within that part of the window which has its look, and above the rest of it.
void TestWindowSearch::completesInTheLookOfTheWindow()
{
    QTest::keyClick(&m_driver->window(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClick(field(), Qt::Key_Down);
    auto *list = m_driver->find<QTreeWidget>("completions");
    QVERIFY(list->isVisible());
    const QWidget *ground = m_driver->window().centralWidget();
    QVERIFY(!ground->styleSheet().isEmpty());
    QCOMPARE(list->parentWidget(), ground);
    QVERIFY(ground->rect().contains(list->geometry()));
    const QPoint below = field()->mapTo(ground, QPoint(0, field()->height()));
    QCOMPARE(list->x(), below.x());
    QVERIFY(list->y() >= below.y());
    // Each row has air.
    const int height = list->visualItemRect(list->topLevelItem(0)).height();
    QVERIFY2(height >= list->fontMetrics().height() + 6, qPrintable(QString::number(height)));
}

void TestWindowSearch::completesWithWhatStoodThereBefore()
{
    QVERIFY(load(QuerySet(u"Customer"_s)));
    QVERIFY(m_driver->waitForLoad([this] {
        QTest::keyClick(&m_driver->window(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(field(), u"Coun"_s);
    }));
    QCOMPARE(pages().count(), 0);
    QTRY_COMPARE(m_driver->find<QLabel>("recordCount")->text(),
                 u"no records in Customer · filtered"_s);
    QTest::keyClicks(field(), u"try = Bra"_s);
    const auto *list = m_driver->window().findChild<CompletionList *>();
    QVERIFY(list->isVisible());
    QCOMPARE(list->topLevelItem(0)->text(0), u"Brazil"_s);
    // With a condition there are others to choose from, too.
    QTest::keyClick(field(), Qt::Key_Tab);
    QVERIFY(m_driver->waitForLoad([this] { QTest::keyClick(field(), Qt::Key_Return); }));
    QCOMPARE(pages().count(), 5);
    QTest::keyClicks(field(), u"Country = Nor"_s);
    QVERIFY(list->isVisible());
    QCOMPARE(list->topLevelItem(0)->text(0), u"Norway"_s);
}

void TestWindowSearch::keepsTheFilterWithThePath()
{
    QVERIFY(load(QuerySet(u"Album"_s)));
    QVERIFY(type(u"Artist.Name = Metallica"_s));
    QCOMPARE(labels(), QStringList { u"Metallica"_s });
    // Another hop keeps it; F5 does.
    auto *add = m_driver->window().findChildren<QToolButton *>(u"chip"_s).last();
    emit add->menu()->aboutToShow();
    QVERIFY(m_driver->waitForLoad([&] { add->menu()->actions().at(1)->trigger(); }));
    QVERIFY(!pages().query().lookups().isEmpty());
    QCOMPARE(labels(), QStringList { u"Metallica"_s });
    QVERIFY(m_driver->waitForLoad([this] { QTest::keyClick(&m_driver->window(), Qt::Key_F5); }));
    QCOMPARE(labels(), QStringList { u"Metallica"_s });
}

void TestWindowSearch::goesBackToWhatWasOpen()
{
    QVERIFY(load(QuerySet(u"Artist"_s).prefetchRelated(u"Album"_s)));
    QTreeView *tree = m_driver->records();
    tree->expand(tree->model()->index(1, 0));
    tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(1, 0)));
    QVERIFY(load(QuerySet(u"Customer"_s)));
    QVERIFY(press(Qt::Key_Left));
    QCOMPARE(pages().query().root(), u"Artist"_s);
    QVERIFY(tree->isExpanded(tree->model()->index(1, 0)));
    QCOMPARE(tree->currentIndex().parent(), tree->model()->index(1, 0));
    QVERIFY(press(Qt::Key_Right));
    QCOMPARE(pages().query().root(), u"Customer"_s);
    QVERIFY(m_driver->waitForLoad([this] {
        QTest::mousePress(m_driver->records()->viewport(), Qt::BackButton, {}, QPoint(9, 9));
    }));
    QCOMPARE(pages().query().root(), u"Artist"_s);
    QVERIFY(m_driver->waitForLoad([this] { m_driver->click("forward"); }));
    QCOMPARE(pages().query().root(), u"Customer"_s);
}

void TestWindowSearch::opensFromARecord()
{
    QVERIFY(load(QuerySet(u"Artist"_s).prefetchRelated(u"Album__Track"_s)));
    QTreeView *tree = m_driver->records();
    const QModelIndex artist = tree->model()->index(1, 0);
    tree->expand(artist);
    tree->setCurrentIndex(tree->model()->index(0, 0, artist));
    QMenu *context = menu();
    QVERIFY(context);
    QVERIFY(m_driver->waitForLoad([&] { context->actions().constFirst()->trigger(); }));
    context->close(); // as a click on it would have done
    QCOMPARE(labels(), QStringList { u"Plays Metallica"_s });
    QCOMPARE(pages().query().lookups(), QStringList { u"Track"_s }); // what lay below it
    QCOMPARE(bar()->filter().conditions,
             QList<Condition> { Field(u"AlbumId"_s).exact(2) }); // to be seen and removed
    QVERIFY(press(Qt::Key_Left));
    QCOMPARE(pages().query().root(), u"Artist"_s);
}

void TestWindowSearch::goesToWhatARecordLeadsTo()
{
    QVERIFY(load(QuerySet(u"Album"_s)));
    m_driver->records()->setCurrentIndex(m_driver->records()->model()->index(1, 0));
    QMenu *context = menu();
    QVERIFY(context);
    const QList<QAction *> relations = context->actions().at(1)->menu()->actions();
    QCOMPARE(relations.size(), 2);
    QCOMPARE(relations[0]->text(), u"→ Artist"_s);
    QCOMPARE(relations[1]->text(), u"← Track"_s);
    QVERIFY(m_driver->waitForLoad([&] { relations[0]->trigger(); }));
    context->close();
    QCOMPARE(labels(), QStringList { u"Apocalyptica"_s });
    QVERIFY(press(Qt::Key_Left));
    m_driver->records()->setCurrentIndex(m_driver->records()->model()->index(1, 0));
    context = menu();
    QVERIFY(m_driver->waitForLoad(
        [&] { context->actions().at(1)->menu()->actions().constLast()->trigger(); }));
    QCOMPARE(pages().query().root(), u"Track"_s);
    QTRY_COMPARE(pages().totalCount(), 175);
}

void TestWindowSearch::escapesStepByStep()
{
    QVERIFY(load(QuerySet(u"Customer"_s)));
    QVERIFY(type(u"Country = Brazil"_s));
    QVERIFY(type(u"Person 1"_s));
    QTRY_VERIFY(!m_driver->application.runner().isBusy());
    field()->setFocus();
    QVERIFY(m_driver->waitForLoad([this] { QTest::keyClick(field(), Qt::Key_Escape); }));
    QVERIFY(field()->text().isEmpty());
    QCOMPARE(pages().count(), 5);
    QTRY_VERIFY(!m_driver->application.runner().isBusy());
    QVERIFY(m_driver->waitForLoad([this] { QTest::keyClick(field(), Qt::Key_Escape); }));
    QCOMPARE(pages().count(), 59);
    // Elsewhere it takes nothing back.
    QVERIFY(type(u"Country = Brazil"_s));
    QTRY_VERIFY(!m_driver->application.runner().isBusy());
    m_driver->records()->setFocus();
    QTest::keyClick(m_driver->records(), Qt::Key_Escape);
    QCOMPARE(bar()->filter().conditions.size(), 1);
}

void TestWindowSearch::keepsWhatIsShownWhenASearchFails()
{
    QVERIFY(load(QuerySet(u"Customer"_s)));
    QVERIFY(load(QuerySet(u"Broken"_s)));
    QVERIFY(m_driver->message().contains(u"malformed JSON"_s));
    QCOMPARE(pages().query().root(), u"Customer"_s);
    QCOMPARE(pages().count(), 59);
    // A condition on what cannot be read says so, and the next search works.
    QVERIFY(type(u"Country = Brazil"_s));
    QCOMPARE(pages().count(), 5);
    QVERIFY(!m_driver->message().contains(u"malformed"_s));
}

void TestWindowSearch::finds2300TablesUsable()
{
    QString script;
    for (int table = 0; table < 2300; ++table)
        script += u"CREATE TABLE t%1 (id INTEGER PRIMARY KEY, word TEXT, up REFERENCES t%2 (id));"_s
                      .arg(table)
                      .arg(table / 2);
    script += u"INSERT INTO t7 VALUES (1, 'needle', NULL), (2, 'hay', NULL);"_s;
    QVERIFY(m_driver->openScript(script));
    QVERIFY(load(QuerySet(u"t7"_s)));
    QVERIFY(type(u"need"_s));
    QCOMPARE(pages().count(), 1);
    QVERIFY(type(u"up.up.word is null"_s));
    QCOMPARE(bar()->filter().conditions.size(), 1);
}

void TestWindowSearch::copiesTheCommandLine()
{
    QVERIFY(load(QuerySet(u"Album"_s)));
    QVERIFY(type(u"Artist.Name = Metallica"_s));
    for (QAction *action : m_driver->window().actions()) {
        if (action->text() == u"Copy command line"_s)
            action->trigger();
    }
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"roundtrip --root Album --where Artist.Name=Metallica --strategy prefetch"_s);
}

void TestWindowSearch::remembersTheFilter()
{
    QVERIFY(load(QuerySet(u"Album"_s).prefetchRelated(u"Track"_s)));
    QVERIFY(type(u"Artist.Name = Metallica"_s));
    QVERIFY(type(u"meta"_s));
    const QByteArray arguments = shopScript().toUtf8();
    m_driver.reset();
    m_driver = std::make_unique<Driver>(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(m_driver->openScript(QString::fromUtf8(arguments)));
    QCOMPARE(labels(), QStringList { u"Metallica"_s });
    QCOMPARE(field()->text(), u"meta"_s);
    QCOMPARE(bar()->filter().conditions.size(), 1);
    QCOMPARE(pages().query().lookups(), QStringList { u"Track"_s });
    // A column that is no longer there takes the filter with it, not the path.
    QVERIFY(m_driver->openScript(shopScript() + u"ALTER TABLE Artist RENAME Name TO Title;"_s));
    QCOMPARE(pages().query().root(), u"Album"_s);
    QCOMPARE(pages().query().lookups(), QStringList { u"Track"_s });
    QVERIFY(bar()->filter().isEmpty());
}

/// Looking at completions is no reason to ask the database anything.
void TestWindowSearch::runsNothingWhileAConditionIsTyped()
{
    QVERIFY(load(QuerySet(u"Track"_s).prefetchRelated(u"Album"_s)));
    QTRY_VERIFY(!m_driver->application.runner().isBusy());
    const auto before = m_driver->application.log().records().size();
    QTest::keyClick(&m_driver->window(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(field(), u"Album.Title = Pl"_s);
    QTRY_VERIFY(!test::hasPendingTimer(m_driver->window()));
    QCOMPARE(m_driver->application.log().records().size(), before);
}

QTEST_MAIN(TestWindowSearch)
#include "tst_windowsearch.moc"
