// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/relationfile.h"
#include "tests/support/testdatabase.h"
#include "tests/support/windowdriver.h"
#include "ui/connect/databasechooser.h"
#include "ui/relations/relationbar.h"
#include "ui/start/startpage.h"
#include "ui/window/messagebar.h"

#include <QDeadlineTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QTemporaryDir>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

const QString shop = u"CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT);"
                     "CREATE TABLE purchase (id INTEGER PRIMARY KEY,"
                     " customer_id INTEGER REFERENCES customer, price REAL);"
                     "INSERT INTO customer VALUES (1, 'Ann'), (2, 'Bob'), (3, 'Anna');"
                     "INSERT INTO purchase VALUES (1, 1, 9.5), (2, 3, 7);"_s;

MainWindow &windowAt(Application &application, size_t index)
{
    return application.windows().at(index)->window();
}

const QuerySet &queryAt(Application &application, size_t index)
{
    return application.windows().at(index)->records().pages().query();
}

} // namespace

/// Several windows, and what of them is there at the next start.
class TestWindowSession : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsAFurtherWindowOnItsScreen_data();
    void keepsAFurtherWindowOnItsScreen();
    void opensAWindowOfItsOwn();
    void closesOneOfSeveral();
    void closesAllOfThem();
    void keepsTheLastOne();
    void restoresAllOfThem();
    void restoresWhatIsLeft();
    void restoresDeclaredRelations();
    void doesNotRestoreWhatIsNamed();
    void appearsWithItsRecords();
    void appearsWithoutRecords();
    void connectsToNoServerByItself();
    void sharesTheAppearance();

private:
    QString settingsFile() const { return m_folder->filePath(u"settings.ini"_s); }
    static bool wait(DatabaseWindow &own, const std::function<void()> &start)
    {
        QSignalSpy finished(&own.records(), &RecordTreeModel::loadFinished);
        start();
        return !finished.isEmpty() || finished.wait(30'000);
    }
    /// The second window, with the shop.
    bool openSecond(Driver &driver) const
    {
        driver.application.openWindow();
        DatabaseWindow &second = *driver.application.windows().back();
        return wait(second, [&] { second.window().openFile(m_file->path()); });
    }
    static bool restore(Driver &driver)
    {
        driver.application.begin({ .isSessionWanted = true });
        return QTest::qWaitFor([&] {
            return std::ranges::all_of(driver.application.windows(), [](const auto &own) {
                return !own->runner().isBusy() && !own->records().pages().query().root().isNull();
            });
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DatabaseFile> m_file;
};

void TestWindowSession::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = std::make_unique<DatabaseFile>(shop);
}

void TestWindowSession::keepsAFurtherWindowOnItsScreen_data()
{
    QTest::addColumn<QRect>("first");
    const QRect room = QGuiApplication::primaryScreen()->availableGeometry();
    QTest::newRow("as large as the screen") << room;
    QTest::newRow("larger") << room.adjusted(0, 0, 400, 300);
    QTest::newRow("in the corner") << QRect(room.bottomRight() - QPoint(500, 400), QSize(501, 401));
    QTest::newRow("half outside") << QRect(room.bottomRight() - QPoint(200, 300), QSize(600, 450));
    QTest::newRow("with room") << QRect(room.topLeft() + QPoint(40, 30), QSize(600, 450));
}

/// And where one sees that there are two.
void TestWindowSession::keepsAFurtherWindowOnItsScreen()
{
    QFETCH(const QRect, first);
    Driver driver(settingsFile());
    driver.window().setGeometry(first);
    driver.application.openWindow();
    const QWidget &second = driver.application.windows().back()->window();
    const QRect room = driver.window().screen()->availableGeometry();
    QVERIFY2(room.contains(second.frameGeometry()),
             qPrintable(QDebug::toString(second.frameGeometry())));
    QVERIFY(second.pos() != driver.window().pos());
}

void TestWindowSession::opensAWindowOfItsOwn()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    QTest::keyClick(&driver.window(), Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(driver.application.windows().size(), size_t { 2 });
    DatabaseWindow &second = *driver.application.windows().back();
    QVERIFY(second.window().isVisible());
    QVERIFY(second.window().findChild<StartPage *>()->isVisible());
    QVERIFY(second.window().pos() != driver.window().pos());
    const qsizetype before = driver.application.log().records().size();
    QVERIFY(wait(second, [&] { second.window().openFile(m_file->path()); }));
    QCOMPARE(second.records().pages().query().root(), u"customer"_s);
    // The first one has its own.
    QCOMPARE(driver.application.records().pages().query().root(), u"author"_s);
    QCOMPARE(driver.application.log().records().size(), before);
    QVERIFY(!second.log().records().isEmpty());
    QVERIFY(driver.waitForLoad([&] { driver.click("loadNaive"); }));
    QVERIFY(driver.count().toInt() > 2);
}

void TestWindowSession::closesOneOfSeveral()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    QVERIFY(openSecond(driver));
    // The first: the second lives on.
    QPointer<MainWindow> first(&driver.window());
    driver.window().close();
    QTRY_COMPARE(driver.application.windows().size(), size_t { 1 });
    QVERIFY(!first);
    DatabaseWindow &left = *driver.application.windows().front();
    QVERIFY(left.window().isVisible());
    QVERIFY(wait(left, [&] { left.records().reload(FetchStrategy::Naive); }));
    QCOMPARE(left.records().pages().query().root(), u"customer"_s);
    QVERIFY(driver.application.end());
}

void TestWindowSession::closesAllOfThem()
{
    {
        Driver driver(settingsFile());
        QVERIFY(driver.openSample());
        QVERIFY(openSecond(driver));
        emit driver.window().quitRequested();
        QVERIFY(!windowAt(driver.application, 0).isVisible());
        QVERIFY(!windowAt(driver.application, 1).isVisible());
        QCoreApplication::processEvents();
        QVERIFY(driver.application.end());
    }
    Driver driver(settingsFile());
    QVERIFY(restore(driver));
    QCOMPARE(driver.application.windows().size(), size_t { 2 });
}

/// Of several that are closed one by one, the last one comes back.
void TestWindowSession::keepsTheLastOne()
{
    {
        Driver driver(settingsFile());
        QVERIFY(driver.openSample());
        QVERIFY(openSecond(driver));
        windowAt(driver.application, 0).close();
        QTRY_COMPARE(driver.application.windows().size(), size_t { 1 });
        windowAt(driver.application, 0).close();
    }
    Driver driver(settingsFile());
    QVERIFY(restore(driver));
    QCOMPARE(driver.application.windows().size(), size_t { 1 });
    QCOMPARE(queryAt(driver.application, 0).root(), u"customer"_s);
}

void TestWindowSession::restoresAllOfThem()
{
    const QuerySet shown = QuerySet(u"customer"_s)
                               .prefetchRelated(u"purchase"_s)
                               .filter(Field(u"id"_s).gt(Value::ofInteger(1))
                                       && Condition::search(u"ann"_s))
                               .orderBy({ u"-name"_s });
    QRect place;
    {
        Driver driver(settingsFile());
        QVERIFY(driver.openSample());
        QVERIFY(openSecond(driver));
        DatabaseWindow &second = *driver.application.windows().back();
        second.window().setGeometry(0, 50, 800, 500); // no less than what is in it takes
        second.window().setStrategy(FetchStrategy::Join);
        QVERIFY(wait(second, [&] {
            second.window().open(DatabaseChooser::fileSettings(m_file->path()), shown);
        }));
        QCOMPARE(second.records().pages().count(), 1);
        place = second.window().geometry();
    } // without a close: as after a crash
    Driver driver(settingsFile());
    QVERIFY(restore(driver));
    QCOMPARE(driver.application.windows().size(), size_t { 2 });
    QCOMPARE(queryAt(driver.application, 0).root(), u"author"_s);
    QCOMPARE(queryAt(driver.application, 0).lookups(), QStringList { u"books"_s });
    DatabaseWindow &second = *driver.application.windows().back();
    QCOMPARE(second.records().pages().count(), 1);
    QCOMPARE(second.records().pages().strategy(), FetchStrategy::Join);
    QCOMPARE(second.records().pages().query().lookups(), QStringList { u"purchase"_s });
    QCOMPARE(second.records().pages().query().selection().order, QStringList { u"-name"_s });
    QCOMPARE(second.window().findChild<QLineEdit *>(u"search"_s)->text(), u"ann"_s);
    QVERIFY(second.window().isVisible());
    QCOMPARE(second.window().size(), place.size());
}

/// The file was changed meanwhile, or is not there.
void TestWindowSession::restoresWhatIsLeft()
{
    {
        Driver driver(settingsFile());
        QVERIFY(driver.waitForLoad([&] {
            driver.window().open(DatabaseChooser::fileSettings(m_file->path()),
                                 QuerySet(u"purchase"_s)
                                     .prefetchRelated(u"customer"_s)
                                     .filter(Field(u"price"_s).gt(Value::ofInteger(1))));
        }));
    }
    writeScript(m_file->path(), u"ALTER TABLE purchase DROP COLUMN price;"_s);
    {
        Driver driver(settingsFile());
        QVERIFY(restore(driver));
        QCOMPARE(queryAt(driver.application, 0),
                 QuerySet(u"purchase"_s).prefetchRelated(u"customer"_s));
    }
    QVERIFY(QFile::remove(m_file->path()));
    Driver driver(settingsFile());
    driver.application.begin({ .isSessionWanted = true });
    QTRY_VERIFY(driver.find<MessageBar>("messageBar")->isVisible());
    QVERIFY2(driver.message().contains("test.sqlite"_L1), qPrintable(driver.message()));
    QVERIFY(driver.find<StartPage>("startPage")->isVisible());
}

/// Those of a file that the command line has named.
void TestWindowSession::restoresDeclaredRelations()
{
    const DatabaseFile file(u"CREATE TABLE a (id INTEGER PRIMARY KEY, b_ref INTEGER);"
                            "CREATE TABLE b (id INTEGER PRIMARY KEY);"
                            "INSERT INTO b VALUES (1); INSERT INTO a VALUES (1, 1);"_s);
    ConnectionSettings settings = DatabaseChooser::fileSettings(file.path());
    settings.declaredRelations << DeclaredRelation { .table = u"a"_s,
                                                     .columns = { u"b_ref"_s },
                                                     .target = u"b"_s,
                                                     .targetColumns = {},
                                                     .name = u"up"_s };
    // Besides what is kept for the database: a name, which cannot be given twice.
    const QByteArray kept = writtenRelations(
        RelationDeclarations { {}, { { u"b"_s, u"a"_s, u"down"_s } } });
    {
        QSettings stored(settingsFile(), QSettings::IniFormat);
        WindowSettings(stored).setRelations(file.path(), kept);
    }
    {
        Driver driver(settingsFile());
        QVERIFY(driver.waitForLoad(
            [&] { driver.window().open(settings, QuerySet(u"a"_s).prefetchRelated(u"up"_s)); }));
        driver.window().close();
    }
    {
        Driver driver(settingsFile());
        QVERIFY(restore(driver));
        QCOMPARE(queryAt(driver.application, 0).lookups(), QStringList { u"up"_s });
        const Schema &schema = driver.application.records().pages().shape()->schema();
        QVERIFY(schema.relation(schema.tableIndex(u"b"_s), u"down"_s));
        driver.window().close();
    }
    // They were given for that session, and the database's own are as before.
    QSettings stored(settingsFile(), QSettings::IniFormat);
    QCOMPARE(WindowSettings(stored).relations(file.path()), kept);
    // What no longer fits keeps nothing else from being shown.
    writeScript(file.path(), u"DROP TABLE b;"_s);
    Driver driver(settingsFile());
    QVERIFY(restore(driver));
    QCOMPARE(queryAt(driver.application, 0).root(), u"a"_s);
    QTRY_VERIFY(driver.find<RelationBar>("relationBar")->isVisible());
}

void TestWindowSession::doesNotRestoreWhatIsNamed()
{
    {
        Driver driver(settingsFile());
        QVERIFY(driver.openSample());
    }
    Driver driver(settingsFile());
    Options options;
    options.database = DatabaseChooser::fileSettings(m_file->path());
    QVERIFY(driver.waitForLoad([&] { driver.application.begin(options); }));
    QCOMPARE(driver.application.windows().size(), size_t { 1 });
    QCOMPARE(queryAt(driver.application, 0).root(), u"customer"_s);
}

void TestWindowSession::appearsWithItsRecords()
{
    QSettings settings(settingsFile(), QSettings::IniFormat);
    Options options;
    options.database = DatabaseChooser::fileSettings(m_file->path());
    Application application(settings, options.database);
    QSignalSpy finished(&application.records(), &RecordTreeModel::loadFinished);
    application.begin(options);
    QVERIFY(!application.window().isVisible());
    // No timer runs out where no other events than these are handled.
    const QDeadlineTimer deadline(30'000);
    while (!application.window().isVisible() && !deadline.hasExpired()) {
        QCoreApplication::sendPostedEvents();
        QThread::yieldCurrentThread();
    }
    QVERIFY(application.window().isVisible());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(application.records().rowCount(), 3);
    // What the window was built beside was what it asked for.
    QCOMPARE(std::ranges::count(application.log().loads(), LoadRecord::Purpose::Open,
                                &LoadRecord::purpose),
             1);
}

void TestWindowSession::appearsWithoutRecords()
{
    QSettings settings(settingsFile(), QSettings::IniFormat);
    Options options;
    options.database = DatabaseChooser::fileSettings(m_folder->filePath(u"nothing.sqlite"_s));
    Application application(settings, options.database);
    application.begin(options);
    QTRY_VERIFY(application.window().isVisible());
    QTRY_VERIFY(application.window().findChild<QLabel *>("messageText"_L1)->isVisible());
}

void TestWindowSession::connectsToNoServerByItself()
{
    // Nobody listens there: whoever tried would fail.
    const WindowState state { .place = u"postgresql://ann@127.0.0.1:1/shop"_s,
                              .location = { u"--root"_s, u"customer"_s, u"--with"_s, u"purchase"_s,
                                            u"--strategy"_s, u"naive"_s } };
    {
        QSettings file(settingsFile(), QSettings::IniFormat);
        SavedSession session(file, { 10, 10, u"another boot"_s });
        session.save({ state });
    }
    for (int start = 0; start < 2; ++start) { // it is kept while nobody connects
        Driver driver(settingsFile());
        driver.application.begin({ .isSessionWanted = true });
        QVERIFY(driver.find<StartPage>("startPage")->isVisible());
        auto *connectAgain = driver.find<QPushButton>("connectAgain");
        QVERIFY(connectAgain->isVisible());
        QTRY_VERIFY(connectAgain->hasFocus());
        QCOMPARE(driver.find<QLabel>("startOfferText")->text(),
                 u"shop on 127.0.0.1 was open here, at customer › purchase."_s);
        QVERIFY(driver.application.log().records().isEmpty());
        QVERIFY(!driver.application.runner().isBusy());
        if (start == 0)
            continue;
        QTest::keyClick(connectAgain, Qt::Key_Return);
        QTRY_VERIFY(driver.find<MessageBar>("messageBar")->isVisible());
        QVERIFY(connectAgain->isVisible());
        QVERIFY(driver.find<QAbstractButton>("loadPrefetch")->isChecked());
        // Another database in its place: it is not offered any more.
        QVERIFY(driver.openSample());
        driver.window().showStart();
        QVERIFY(!connectAgain->isVisible());
    }
}

void TestWindowSession::sharesTheAppearance()
{
    QApplication::setPalette(QPalette(Qt::yellow));
    const QPalette desktop = QApplication::palette();
    Driver driver(settingsFile());
    const auto choose = [&](size_t window, int entry) {
        QMenu *view
            = windowAt(driver.application, window).findChild<QToolButton *>(u"view"_s)->menu();
        QMenu *appearance = view->actions().constFirst()->menu();
        emit appearance->aboutToShow();
        appearance->actions().at(entry)->trigger();
    };
    choose(0, 2);
    QVERIFY(QApplication::palette() != desktop);
    driver.application.openWindow();
    choose(1, 0); // as the desktop
    QCOMPARE(QApplication::palette().color(QPalette::Button), desktop.color(QPalette::Button));
    QMenu *view = driver.find<QToolButton>("view")->menu();
    emit view->actions().constFirst()->menu()->aboutToShow();
    QVERIFY(view->actions().constFirst()->menu()->actions().at(0)->isChecked());
    QApplication::setPalette(QPalette());
}

QTEST_MAIN(TestWindowSession)
#include "tst_windowsession.moc"
