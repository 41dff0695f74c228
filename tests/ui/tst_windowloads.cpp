// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/statementwatch.h"
#include "tests/support/windowdriver.h"
#include "ui/records/recordpane.h"
#include "ui/records/recordtreeview.h"
#include "ui/window/messagebar.h"

#include <QFile>
#include <QProgressBar>
#include <QPushButton>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

// What the window shows while it opens and loads: progress, a stop, and what went wrong.

class TestWindowLoads : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void opensADroppedFile();
    void saysWhatIsWrongWithAFile_data();
    void saysWhatIsWrongWithAFile();
    void offersAWayWhereNothingIsOpen();
    void saysWhereToGoOnFromAWrongTable();
    void stopsALongLoad();
    void stopsByEscape();
    void showsHowFarALoadIs();
    void showsParentsBeforeTheirChildren();
    void leavesParentsWhenStopped();

private:
    QString settingsFile() const { return m_folder->filePath(u"settings.ini"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWindowLoads::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestWindowLoads::opensADroppedFile()
{
    // Any database that is a file: one that a script made and SQLite wrote out.
    const QString path = m_folder->filePath(u"dropped.sqlite"_s);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"writer"_s);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"CREATE TABLE fruit (id INTEGER PRIMARY KEY, name TEXT)"_s));
        QVERIFY(query.exec(u"INSERT INTO fruit VALUES (1, 'quince')"_s));
    }
    QSqlDatabase::removeDatabase(u"writer"_s);
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    QVERIFY(driver.waitForLoad([&] { driver.drop(path); }));
    QCOMPARE(driver.records()->model()->index(0, 0).data().toString(), u"quince"_s);
    QVERIFY(driver.window().windowTitle().contains("dropped.sqlite"_L1));
}

void TestWindowLoads::saysWhatIsWrongWithAFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("text") << QByteArray("this is a letter, not a database, and quite long\n")
                          << u"not a SQLite database"_s;
    QTest::newRow("truncated") << QByteArray(
        "SQLite format 3\0\x10\0\1\1\0\x40\x20\x20\0\0\0\1\0\0\0\x9", 32)
                               << u"not a SQLite database"_s;
}

void TestWindowLoads::saysWhatIsWrongWithAFile()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, said);
    const QString path = m_folder->filePath(u"broken.sqlite"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    const QStringList before = rowsOf(*driver.records()->model());
    driver.drop(path);
    auto *bar = driver.find<MessageBar>("messageBar");
    QTRY_VERIFY(bar->isVisible());
    QVERIFY2(driver.message().contains(said), qPrintable(driver.message()));
    QVERIFY(driver.message().contains("broken.sqlite"_L1));
    QVERIFY(bar->property("failure").toBool());
    QCOMPARE(rowsOf(*driver.records()->model()), before);
    // And the sample still answers.
    QVERIFY(driver.waitForLoad([&] { driver.click("loadNaive"); }));
    QVERIFY(driver.count().toInt() > 2);
}

void TestWindowLoads::offersAWayWhereNothingIsOpen()
{
    Driver driver(settingsFile());
    driver.window().openFile(m_folder->filePath(u"missing.sqlite"_s));
    QTRY_VERIFY(driver.find<MessageBar>("messageBar")->isVisible());
    const auto ways = driver.window().findChildren<QPushButton *>(u"startCard"_s);
    QCOMPARE(ways.size(), 3); // a file, a server, the sample
    QVERIFY(driver.waitForLoad([&] { QTest::mouseClick(ways.last(), Qt::LeftButton); }));
    QVERIFY(driver.window().windowTitle().contains("library"_L1, Qt::CaseInsensitive));
    QVERIFY(driver.records()->model()->rowCount() > 50);
}

/// The database is open, so a file is not what is missing.
void TestWindowLoads::saysWhereToGoOnFromAWrongTable()
{
    Driver driver(settingsFile());
    ConnectionSettings settings;
    settings.script = u"CREATE TABLE thing (id INTEGER PRIMARY KEY);"_s;
    settings.title = u"the shop"_s;
    driver.window().open(settings, QuerySet(u"things"_s));
    auto *bar = driver.find<MessageBar>("messageBar");
    QTRY_VERIFY(bar->isVisible());
    QVERIFY2(driver.message().contains("did you mean \"thing\"?"_L1), qPrintable(driver.message()));
    const auto *placeholder = driver.records()->findChild<QLabel *>(u"placeholder"_s);
    QCOMPARE(placeholder->text(),
             u"Nothing of the shop is loaded. Choose a table at the top left."_s);
    QVERIFY(driver.waysOn().isEmpty());
}

void TestWindowLoads::stopsALongLoad()
{
    Driver driver(settingsFile());
    driver.window().setStrategy(FetchStrategy::Naive);
    QSignalSpy finished(&driver.application.records(), &RecordTreeModel::loadFinished);
    ConnectionSettings settings;
    settings.script = slowScript();
    settings.title = u"slow"_s;
    {
        StatementGate gate(u"FROM child"_s);
        driver.window().open(settings);
        QTRY_VERIFY_WITH_TIMEOUT(gate.isReached(), 60'000);
        QVERIFY(driver.find<QToolButton>("stop")->isEnabled());
        driver.click("stop");
        gate.open();
        QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 60'000);
    }
    QVERIFY(finished.last().at(2).toBool());
    QTRY_COMPARE(driver.records()->model()->rowCount(), 100); // "+ more" goes when it has counted
    QVERIFY(driver.count().toInt() < 101);
    QVERIFY(driver.find<MessageBar>("messageBar")->isVisible());
    QVERIFY(!driver.find<MessageBar>("messageBar")->property("failure").toBool()); // it was wanted
    // What had come stays, and what had not can be opened.
    QVERIFY(driver.records()->model()->rowCount(driver.records()->model()->index(0, 0)) > 0);
    const QModelIndex last = driver.records()->model()->index(99, 0);
    QCOMPARE(driver.records()->model()->rowCount(last), 0);
    driver.records()->expand(last);
    QTRY_COMPARE_WITH_TIMEOUT(driver.records()->model()->rowCount(last), 1000, 60'000);
}

void TestWindowLoads::stopsByEscape()
{
    Driver driver(settingsFile());
    driver.window().setStrategy(FetchStrategy::Naive);
    driver.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    QSignalSpy finished(&driver.application.records(), &RecordTreeModel::loadFinished);
    {
        StatementGate gate(u"FROM child"_s);
        ConnectionSettings settings;
        settings.script = slowScript();
        driver.window().open(settings);
        QTRY_VERIFY_WITH_TIMEOUT(gate.isReached(), 60'000);
        QTest::keyClick(&driver.window(), Qt::Key_Escape);
        gate.open();
        QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 60'000);
    }
    QVERIFY(finished.last().at(2).toBool());
    QVERIFY(driver.count().toInt() < 101);
}

void TestWindowLoads::showsHowFarALoadIs()
{
    Driver driver(settingsFile());
    driver.window().setStrategy(FetchStrategy::Naive);
    auto *bar = driver.window().findChild<QProgressBar *>();
    QVERIFY(bar);
    QSignalSpy finished(&driver.application.records(), &RecordTreeModel::loadFinished);
    {
        StatementGate gate(u"FROM child"_s);
        ConnectionSettings settings;
        settings.script = slowScript();
        driver.window().open(settings);
        QTRY_VERIFY_WITH_TIMEOUT(gate.isReached(), 60'000);
        // The root's hundred records are known: 1 + 100.
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(bar->maximum(), 101, 60'000);
        QVERIFY(bar->value() >= 1);
        QCOMPARE(bar->text(), u"%1 of 101"_s.arg(bar->value()));
        // The strip counts up, and the parents are there.
        QTRY_VERIFY_WITH_TIMEOUT(driver.find<QLabel>("finding")->text().contains("of 101"_L1),
                                 60'000);
        QVERIFY(driver.find<QLabel>("finding")->text().contains(u"Loading…"_s));
        QVERIFY(driver.count().toInt() >= 1);
        QTRY_COMPARE(driver.application.records().pages().count(),
                     100); // their children come later
        gate.open();
        QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 60'000);
    }
    QCOMPARE(driver.count(), u"101"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), 60'000);
    QVERIFY(!driver.find<QToolButton>("stop")->isEnabled());
}

void TestWindowLoads::showsParentsBeforeTheirChildren()
{
    Driver driver(settingsFile());
    driver.window().setStrategy(FetchStrategy::Prefetch);
    QTreeView *view = driver.records();
    const QAbstractItemModel *model = view->model();
    QSignalSpy finished(&driver.application.records(), &RecordTreeModel::loadFinished);
    QSignalSpy reset(model, &QAbstractItemModel::modelReset);
    QPersistentModelIndex chosen;
    int top = 0;
    {
        StatementGate gate(u"FROM child"_s);
        ConnectionSettings settings;
        settings.script = slowScript();
        driver.window().open(settings);
        QTRY_COMPARE_WITH_TIMEOUT(driver.application.records().pages().count(), 100, 60'000);
        QVERIFY(finished.isEmpty());
        QVERIFY(driver.find<QToolButton>("stop")->isEnabled());
        QVERIFY(!view->findChild<QLabel *>(u"placeholder"_s)->isVisible());
        QCOMPARE(model->index(4, 0).data().toString(), u"p5"_s);
        QCOMPARE(model->index(4, 1).data().toString(), u"… children"_s);
        // They can be used: one is opened, and another one selected further down.
        view->expand(model->index(4, 0));
        driver.clickRow(view, model->index(60, 0));
        chosen = view->currentIndex();
        QCOMPARE(chosen.row(), 60);
        top = view->visualRect(chosen).top();
        QTRY_COMPARE(driver.count(), u"1"_s); // the gate is before the log
        gate.open();
        QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 60'000);
    }
    QCOMPARE(reset.size(), 1);
    QCOMPARE(driver.count(), u"2"_s);
    QCOMPARE(model->rowCount(model->index(4, 0)), 1000);
    QCOMPARE(model->index(4, 1).data().toString(), QLocale().toString(1000) + u" children"_s);
    QVERIFY(view->isExpanded(model->index(0, 0)));
    QVERIFY(view->isExpanded(model->index(4, 0)));
    QCOMPARE(view->currentIndex(), QModelIndex(chosen));
    QTRY_COMPARE(view->visualRect(chosen).top(), top);
}

void TestWindowLoads::leavesParentsWhenStopped()
{
    Driver driver(settingsFile());
    driver.window().setStrategy(FetchStrategy::Naive);
    QTreeView *view = driver.records();
    const QAbstractItemModel *model = view->model();
    QSignalSpy finished(&driver.application.records(), &RecordTreeModel::loadFinished);
    {
        StatementGate gate(u"FROM child"_s);
        ConnectionSettings settings;
        settings.script = slowScript();
        driver.window().open(settings);
        QTRY_COMPARE_WITH_TIMEOUT(driver.application.records().pages().count(), 100, 60'000);
        view->expand(model->index(4, 0));
        driver.click("stop");
        gate.open();
        QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 60'000);
    }
    QVERIFY(finished.last().at(2).toBool());
    const QString queries = driver.count();
    QVERIFY(queries.toInt() < 101);
    // Nothing is loaded that nobody asks for, and what is asked for comes.
    QVERIFY(!view->isExpanded(model->index(4, 0)));
    QCOMPARE(model->index(99, 1).data().toString(), u"… children"_s);
    view->expand(model->index(99, 0));
    QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(model->index(99, 0)), 1000, 60'000);
    QCOMPARE(model->rowCount(model->index(4, 0)), 0);
}

QTEST_MAIN(TestWindowLoads)
#include "tst_windowloads.moc"
