// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/pendingtimers.h"
#include "tests/support/serverstest.h"
#include "tests/support/windowdriver.h"
#include "ui/parts/theme.h"
#include "ui/parts/windowsettings.h"
#include "ui/queries/plantree.h"
#include "ui/search/searchbar.h"
#include "ui/window/messagebar.h"

#include <QLineEdit>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTreeWidgetItemIterator>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

/// The window while the server that it shows is killed and comes back.
class TestWindowServers : public ServersTest
{
    Q_OBJECT

private slots:
    void livesThroughARestart_data();
    void livesThroughARestart();
    void reconnectsAfterARestart();
    void stopsAStatement();
    void explainsOnRequest();
    void waitsForEnterInALargeTable();
    void endsASearchInTime();
    void showsRecordsWithoutColumns();

private:
    QString script() const override
    {
        return u"CREATE TABLE author (id INTEGER PRIMARY KEY, name VARCHAR(90));"
               "INSERT INTO author VALUES (1, 'Astrid Lindgren'), (2, 'Tove Jansson');"
               "CREATE TABLE book (id INTEGER PRIMARY KEY, title VARCHAR(90),"
               " author_id INTEGER REFERENCES author (id));"
               "INSERT INTO book VALUES (1, 'Ronja', 1), (2, 'Mio', 1), (3, 'Comet', 2)"_s;
    }
    [[nodiscard]] QString settingsFile() const { return m_folder.filePath(m_database + u".ini"_s); }
    bool open(Driver &driver)
    {
        return driver.waitForLoad([&] {
            ConnectionSettings settings = this->settings();
            settings.title = u"shop on 127.0.0.1"_s;
            driver.window().open(settings, QuerySet(u"author"_s).prefetchRelated(u"book"_s));
        });
    }
    /// Makes the table `big` of 200,000 records, and opens it.
    bool openLarge(Driver &driver)
    {
        m_server->run(
            m_database,
            u"CREATE TABLE digit (n INTEGER);"
            "INSERT INTO digit VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);"
            "CREATE TABLE big (id INTEGER PRIMARY KEY, name VARCHAR(90));"
            "INSERT INTO big SELECT a.n + 10 * b.n + 100 * c.n + 1000 * d.n + 10000 * e.n"
            " + 100000 * f.n, CONCAT('name ', b.n, a.n)"
            " FROM digit a, digit b, digit c, digit d, digit e, digit f WHERE f.n < 2;"_s
                + (TestServers::isPostgres() ? u"ANALYZE big"_s : u"ANALYZE TABLE big"_s));
        if (!QTest::qWaitForWindowActive(&driver.window()))
            return false;
        return driver.waitForLoad([&] { driver.window().open(settings(), QuerySet(u"big"_s)); })
            && QTest::qWaitFor([&] { return !driver.application.runner().isBusy(); }, 30'000);
    }
    static MessageBar *bar(Driver &driver) { return driver.find<MessageBar>("messageBar"); }
    static QToolButton *way(Driver &driver) { return bar(driver)->findChild<QToolButton *>(); }

    QTemporaryDir m_folder;
};

/// By the button and by keys; the server is asked then, and nothing is executed for it.
void TestWindowServers::explainsOnRequest()
{
    Driver driver(settingsFile());
    driver.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    driver.window().setStrategy(FetchStrategy::Naive);
    QVERIFY(open(driver));
    QTRY_VERIFY(!driver.application.runner().isBusy());
    QCOMPARE(driver.count(), u"3"_s);
    const QAbstractItemModel &log = *driver.queries()->model();
    const QModelIndex section = log.index(log.rowCount() - 1, 0);
    driver.queries()->expand(section);
    driver.clickRow(driver.queries(), log.index(1, 0, section));
    driver.find<QTabWidget>("detail")->setCurrentWidget(driver.find<QWidget>("plan"));
    auto *tree = driver.find<PlanTree>("planTree");
    const auto plans = [&] {
        QStringList sent;
        for (const QueryRecord &record : driver.application.log().records()) {
            if (record.kind == QueryRecord::Kind::Plan)
                sent << record.sql;
        }
        return sent;
    };
    QTRY_VERIFY(!driver.application.runner().isBusy());
    QVERIFY(plans().isEmpty());
    driver.click("explain");
    QTRY_VERIFY(tree->topLevelItemCount() > 0);
    QStringList steps;
    for (QTreeWidgetItemIterator item(tree); *item; ++item)
        steps << (*item)->text(PlanTree::StepColumn);
    QVERIFY2(steps.join(u'\n').contains("book"_L1), qPrintable(steps.join(u'\n')));
    if (TestServers::isPostgres()) {
        QVERIFY2(steps.contains(u"full scan of book"_s), qPrintable(steps.join(u'\n')));
        QCOMPARE(driver.find<QLineEdit>("createIndex")->text(),
                 u"CREATE INDEX book_author_id_idx ON book (author_id);"_s);
    } else { // where each foreign key has an index
        QVERIFY(!driver.window().findChild<QLineEdit *>(u"createIndex"_s));
    }
    driver.clickRow(driver.queries(), log.index(0, 0, section));
    QCOMPARE(tree->topLevelItemCount(), 0);
    QTest::keyClick(driver.queries(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(tree->topLevelItemCount() > 0);
    QCOMPARE(driver.count(), u"3"_s);
    QCOMPARE(plans().size(), 2);
    for (const QString &sql : plans()) {
        QVERIFY2(sql.startsWith("EXPLAIN "_L1) && !sql.contains("ANALYZE"_L1), qPrintable(sql));
    }
}

/// Which only PostgreSQL lets a table have.
void TestWindowServers::showsRecordsWithoutColumns()
{
    if (!TestServers::isPostgres())
        return;
    m_server->run(m_database,
                  u"CREATE TABLE bare ();"
                  "INSERT INTO bare DEFAULT VALUES; INSERT INTO bare DEFAULT VALUES"_s);
    Driver driver(settingsFile());
    QVERIFY(driver.waitForLoad([&] { driver.window().open(settings(), QuerySet(u"bare"_s)); }));
    QCOMPARE(driver.records()->model()->rowCount(), 2);
    driver.clickRow(driver.records(), driver.records()->model()->index(1, 0));
    QTest::keyClick(&driver.window(), Qt::Key_F4);
    QTest::keyClick(&driver.window(), Qt::Key_F7);
    QTRY_VERIFY(!driver.application.runner().isBusy());
    QVERIFY2(driver.message().isEmpty(), qPrintable(driver.message()));
}

void TestWindowServers::livesThroughARestart_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestWindowServers::livesThroughARestart()
{
    QFETCH(const bool, isDark);
    QApplication::setPalette(isDark ? Theme::darkPalette() : Theme::lightPalette());
    Driver driver(settingsFile());
    QVERIFY(open(driver));
    driver.records()->expand(driver.records()->model()->index(0, 0));
    const QStringList before = rowsOf(*driver.records()->model());
    QCOMPARE(driver.records()->model()->rowCount(), 2);
    QCOMPARE(driver.count(), u"2"_s);
    QCOMPARE(driver.window().windowTitle(), u"shop on 127.0.0.1 — Roundtrip"_s);
    // The server and its version.
    const QString server = TestServers::isPostgres() ? u"PostgreSQL 1"_s : u"MariaDB 1"_s;
    const auto texts = driver.window().findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        texts, [&server](const QLabel *label) { return label->text().startsWith(server); }));

    m_server->kill();
    QVERIFY(driver.waitForLoad([&] { driver.click("loadNaive"); }));
    QVERIFY(bar(driver)->isVisible());
    QVERIFY2(driver.message().startsWith(
                 "shop on 127.0.0.1: the connection to the server was lost ("_L1),
             qPrintable(driver.message()));
    QCOMPARE(way(driver)->text(), u"Reconnect"_s);
    QCOMPARE(rowsOf(*driver.records()->model()), before); // what was loaded stays

    // It does not answer yet.
    QVERIFY(driver.waitForLoad([&] { QTest::mouseClick(way(driver), Qt::LeftButton); }));
    QVERIFY2(driver.message().startsWith("shop on 127.0.0.1: the server cannot be reached ("_L1),
             qPrintable(driver.message()));
    QCOMPARE(way(driver)->text(), u"Reconnect"_s);
    QCOMPARE(rowsOf(*driver.records()->model()), before);

    m_server->restart();
    QVERIFY(driver.waitForLoad([&] { QTest::mouseClick(way(driver), Qt::LeftButton); }));
    QVERIFY2(!bar(driver)->isVisible(), qPrintable(driver.message()));
    QCOMPARE(rowsOf(*driver.records()->model()), before);
    QCOMPARE(driver.count(), u"3"_s); // naively, as was asked for
    QVERIFY(driver.waitForLoad([&] { driver.click("loadPrefetch"); }));
    QCOMPARE(driver.count(), u"2"_s);
    QVERIFY(!bar(driver)->isVisible());
}

void TestWindowServers::reconnectsAfterARestart()
{
    Driver driver(settingsFile());
    QVERIFY(driver.waitForLoad([&] {
        ConnectionSettings settings = this->settings();
        settings.title = u"shop"_s;
        driver.window().open(settings, QuerySet(u"author"_s));
    }));
    m_server->restart();
    QVERIFY(driver.waitForLoad([&] {
        RecordTreeModel &records = driver.application.records();
        records.load(records.pages().query(), records.pages().strategy());
    }));
    QCOMPARE(way(driver)->text(), u"Reconnect"_s);
    QVERIFY(driver.waitForLoad([&] { QTest::mouseClick(way(driver), Qt::LeftButton); }));
    QCOMPARE(driver.records()->model()->rowCount(), 2);
}

void TestWindowServers::stopsAStatement()
{
    const QString sleep = TestServers::isPostgres() ? u"CAST(pg_sleep(60) AS TEXT)"_s
                                                    : u"SLEEP(60)"_s;
    m_server->run(m_database, u"CREATE VIEW slow AS SELECT id, %1 AS s FROM book"_s.arg(sleep));
    const QString count = TestServers::isPostgres()
        ? u"SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"_s
        : u"SELECT COUNT(*) FROM information_schema.processlist WHERE state = 'User sleep'"_s;
    Driver driver(settingsFile());
    QVERIFY(open(driver));
    const QStringList before = rowsOf(*driver.records()->model());
    QSignalSpy finished(&driver.application.records(), &RecordTreeModel::loadFinished);
    driver.application.records().load(QuerySet(u"slow"_s), FetchStrategy::Prefetch);
    QTRY_VERIFY_WITH_TIMEOUT(m_server->value(m_database, count).toInt() > 0, 20'000);
    QElapsedTimer timer;
    timer.start();
    driver.click("stop");
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 20'000);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(finished.last().at(2).toBool());
    QVERIFY(driver.message().startsWith("Stopped."_L1));
    // And the same connection serves what comes next.
    QVERIFY(driver.waitForLoad([&] {
        driver.application.records().load(QuerySet(u"author"_s).prefetchRelated(u"book"_s),
                                          FetchStrategy::Prefetch);
    }));
    QCOMPARE(rowsOf(*driver.records()->model()), before);
}

void TestWindowServers::waitsForEnterInALargeTable()
{
    Driver driver(settingsFile());
    QVERIFY(openLarge(driver));
    auto *field = driver.find<QLineEdit>("search");
    const qsizetype before = driver.application.log().records().size();
    QTest::keyClicks(field, u"name 77"_s);
    QTRY_VERIFY(!test::hasPendingTimer(driver.window()));
    QCOMPARE(driver.application.log().records().size(), before); // nobody has said so yet
    QCOMPARE(driver.find<QLabel>("hitCount")->text(), u"Enter searches"_s);
    QVERIFY(driver.waitForLoad([&] { QTest::keyClick(field, Qt::Key_Return); }));
    QCOMPARE(driver.application.records().pages().query().selection().filters.size(), 1);
    QCOMPARE(driver.records()->model()->index(0, 0).data().toString(), u"name 77"_s);
    QTRY_VERIFY(driver.find<QLabel>("hitCount")->text().startsWith(QLocale().toString(2000)));
    // A small table is searched as one types.
    QVERIFY(open(driver));
    QVERIFY(driver.waitForLoad([&] { QTest::keyClicks(field, u"tove"_s); }));
    QTRY_COMPARE(driver.application.records().pages().count(), 1);
}

/// Somebody holds the table for longer than a search may take.
void TestWindowServers::endsASearchInTime()
{
    Driver driver(settingsFile());
    {
        QSettings stored(settingsFile(), QSettings::IniFormat);
        WindowSettings(stored).setSearchSeconds(1);
    }
    QVERIFY(openLarge(driver));
    const QStringList before = rowsOf(*driver.records()->model()).mid(0, 3);
    const QString name = u"holder-"_s + m_database;
    {
        QSqlDatabase holder = QSqlDatabase::addDatabase(
            TestServers::isPostgres() ? u"QPSQL"_s : u"QMYSQL"_s, name);
        const ServerAddress address = settings().server;
        holder.setHostName(address.host);
        holder.setPort(address.port);
        holder.setUserName(address.user);
        holder.setDatabaseName(address.database);
        QVERIFY(holder.open());
        QSqlQuery query(holder);
        QVERIFY(holder.transaction());
        QVERIFY(query.exec(TestServers::isPostgres() ? u"LOCK TABLE big IN ACCESS EXCLUSIVE MODE"_s
                                                     : u"LOCK TABLES big WRITE"_s));
        auto *field = driver.find<QLineEdit>("search");
        QTest::keyClicks(field, u"name 77"_s);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(driver.waitForLoad([&] { QTest::keyClick(field, Qt::Key_Return); }));
        QVERIFY(timer.elapsed() >= 900);
        QVERIFY(bar(driver)->isVisible());
        QVERIFY2(driver.message().startsWith("Searching big took longer than 1 s"_L1),
                 qPrintable(driver.message()));
        QCOMPARE(way(driver)->text(), u"Search without a limit"_s);
        // What was shown stays, and so does the text.
        QCOMPARE(rowsOf(*driver.records()->model()).mid(0, 3), before);
        QCOMPARE(field->text(), u"name 77"_s);
        // Without a limit it waits until the table is free.
        QSignalSpy finished(&driver.application.records(), &RecordTreeModel::loadFinished);
        QTest::mouseClick(way(driver), Qt::LeftButton);
        QVERIFY(!QTest::qWaitFor([&finished] { return !finished.isEmpty(); }, 1500));
        QVERIFY(query.exec(TestServers::isPostgres() ? u"ROLLBACK"_s : u"UNLOCK TABLES"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 20'000);
        QCOMPARE(driver.records()->model()->index(0, 0).data().toString(), u"name 77"_s);
        QVERIFY(!bar(driver)->isVisible());
    }
    QSqlDatabase::removeDatabase(name);
}

QTEST_MAIN(TestWindowServers)
#include "tst_windowservers.moc"
