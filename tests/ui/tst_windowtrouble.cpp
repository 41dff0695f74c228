// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/testdatabase.h"
#include "tests/support/windowdriver.h"
#include "tests/support/writerprocess.h"
#include "ui/connect/databasechooser.h"
#include "ui/window/messagebar.h"

#include <QElapsedTimer>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

const QString content
    = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
      "INSERT INTO author VALUES (1, 'A'), (2, 'B');"
      "CREATE TABLE book (id INTEGER PRIMARY KEY, author_id REFERENCES author);"
      "INSERT INTO book VALUES (1, 1), (2, 1);"
      "CREATE VIEW endless AS WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)"
      " SELECT x AS n FROM c WHERE x < 0;"
      "CREATE VIEW function AS SELECT trim(printf('%.*c', 1000000, 'a'), printf('%.*c', 1000000, 'b') || 'a') AS n;"_s;

} // namespace

/// What takes for ever, and what changes meanwhile: the window answers, and keeps what it has.
class TestWindowTrouble : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void stopsWhatTakesForEver_data();
    void stopsWhatTakesForEver();
    void closesOverIt_data() { stopsWhatTakesForEver_data(); }
    void closesOverIt();
    void stopsOpening();
    void showsTheTablesThatThereAre();
    void saysWhatIsGone();
    void showsHowTheRecordsWereLoaded();
    void triesAgainWhatWasLocked();

private:
    /// The window is active then, and has the keyboard.
    bool open(Driver &driver, const QuerySet &query) const
    {
        return QTest::qWaitForWindowActive(&driver.window()) && driver.waitForLoad([&] {
            driver.window().open(DatabaseChooser::fileSettings(m_file->path()), query);
        });
    }

    std::unique_ptr<DatabaseFile> m_file;
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] QString settingsFile() const { return m_folder->filePath(u"settings.ini"_s); }
};

void TestWindowTrouble::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = std::make_unique<DatabaseFile>(content);
}

void TestWindowTrouble::stopsWhatTakesForEver_data()
{
    QTest::addColumn<QString>("root");
    QTest::newRow("a recursion") << u"endless"_s;
    QTest::newRow("one function") << u"function"_s;
}

void TestWindowTrouble::stopsWhatTakesForEver()
{
    QFETCH(const QString, root);
    Driver driver(settingsFile());
    QVERIFY(open(driver, QuerySet(u"author"_s).prefetchRelated(u"book"_s)));
    const QStringList before = rowsOf(*driver.records()->model());
    QSignalSpy finished(&driver.application.records(), &RecordTreeModel::loadFinished);
    QTRY_VERIFY(!driver.application.runner().isBusy());
    driver.application.records().load(QuerySet(root), FetchStrategy::Prefetch);
    QTRY_VERIFY(driver.find<QToolButton>("stop")->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(driver.application.log().loads().constLast().table, root, 10'000);
    QElapsedTimer timer;
    timer.start();
    driver.click("stop");
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 20'000);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(finished.last().at(2).toBool());
    // It had no record yet: what was there stays.
    QCOMPARE(rowsOf(*driver.records()->model()), before);
    QTRY_VERIFY(!driver.find<QToolButton>("stop")->isEnabled());
    QVERIFY(driver.waitForLoad([&] { driver.click("loadNaive"); }));
    QCOMPARE(rowsOf(*driver.records()->model()), before);
}

void TestWindowTrouble::closesOverIt()
{
    QFETCH(const QString, root);
    QElapsedTimer timer;
    {
        Driver driver(settingsFile());
        driver.window().open(DatabaseChooser::fileSettings(m_file->path()), QuerySet(root));
        QTRY_VERIFY_WITH_TIMEOUT(!driver.application.log().loads().isEmpty()
                                     && driver.application.log().loads().constLast().table == root,
                                 10'000);
        timer.start();
        driver.window().close();
        QCOMPARE(driver.application.end(), root == "endless"_L1);
    }
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

void TestWindowTrouble::stopsOpening()
{
    Driver driver(settingsFile());
    QVERIFY(open(driver, QuerySet(u"author"_s)));
    const qsizetype loads = driver.application.log().loads().size();
    ConnectionSettings slow;
    slow.title = u"slow"_s;
    slow.script
        = u"CREATE TABLE t AS SELECT trim(printf('%.*c', 1000000, 'a'), printf('%.*c', 1000000, 'b') || 'a');"_s;
    QTRY_VERIFY(!driver.application.runner().isBusy());
    driver.window().open(slow);
    QTRY_VERIFY(driver.application.log().loads().size() > loads);
    driver.click("stop");
    auto *bar = driver.find<MessageBar>("messageBar");
    QTRY_VERIFY(bar->isVisible());
    QVERIFY2(driver.message().contains("slow was not opened"_L1), qPrintable(driver.message()));
    QVERIFY(driver.waitForLoad([&] { driver.click("loadNaive"); }));
    QCOMPARE(driver.records()->model()->rowCount(), 2);
}

void TestWindowTrouble::showsTheTablesThatThereAre()
{
    Driver driver(settingsFile());
    QVERIFY(open(driver, QuerySet(u"author"_s).prefetchRelated(u"book"_s)));
    writeScript(m_file->path(),
                u"CREATE TABLE note (id INTEGER PRIMARY KEY, author_id REFERENCES author);"
                "ALTER TABLE author ADD COLUMN born INTEGER;"_s);
    QVERIFY(driver.waitForLoad([&] { QTest::keyClick(&driver.window(), Qt::Key_F5); }));
    const auto *pages = &driver.application.records().pages();
    QCOMPARE(pages->pageOf(0).records->schema().table(0).columns.size(), 3);
    // The sidebar has the tables that there are.
    const auto names = [&] {
        QStringList texts;
        const auto *model = driver.find<QTreeView>("schema")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts << model->index(row, 0).data().toString();
        return texts;
    };
    // The tables come by themselves, with the records or just after.
    QTRY_VERIFY2(names().contains(u"note"_s), qPrintable(names().join(u' ')));
}

void TestWindowTrouble::saysWhatIsGone()
{
    Driver driver(settingsFile());
    QVERIFY(open(driver, QuerySet(u"author"_s).prefetchRelated(u"book"_s)));
    const QStringList before = rowsOf(*driver.records()->model());
    writeScript(m_file->path(), u"DROP TABLE book;"_s);
    QVERIFY(driver.waitForLoad([&] { QTest::keyClick(&driver.window(), Qt::Key_F5); }));
    const auto *bar = driver.find<MessageBar>("messageBar");
    QTRY_VERIFY(bar->isVisible());
    QVERIFY2(driver.message().contains("\"book\" is not a relation of author"_L1),
             qPrintable(driver.message()));
    QCOMPARE(rowsOf(*driver.records()->model()), before);
    // Trying again would find the same.
    QVERIFY(!bar->findChild<QToolButton *>()->isVisible());
}

/// The switch says how what is shown was loaded, also after a load that has failed.
void TestWindowTrouble::showsHowTheRecordsWereLoaded()
{
    Driver driver(settingsFile());
    QVERIFY(open(driver, QuerySet(u"author"_s).prefetchRelated(u"book"_s)));
    QVERIFY(driver.waitForLoad([&] { driver.click("loadPrefetch"); }));
    QVERIFY(QFile::rename(m_file->path(), m_file->path() + u".away"_s));
    QVERIFY(driver.waitForLoad([&] { driver.click("loadNaive"); }));
    const auto *bar = driver.find<MessageBar>("messageBar");
    QVERIFY(bar->isVisible());
    QVERIFY(driver.find<QAbstractButton>("loadPrefetch")->isChecked());
    QVERIFY(!driver.find<QAbstractButton>("loadNaive")->isChecked());
    QCOMPARE(driver.count(), u"2"_s);
    // Once more as it was asked for.
    QVERIFY(QFile::rename(m_file->path() + u".away"_s, m_file->path()));
    QVERIFY(driver.waitForLoad([&] { bar->findChild<QToolButton *>()->click(); }));
    QVERIFY(driver.find<QAbstractButton>("loadNaive")->isChecked());
    QCOMPARE(driver.count(), u"3"_s);
}

void TestWindowTrouble::triesAgainWhatWasLocked()
{
    Driver driver(settingsFile());
    WriterProcess writer(m_file->path(), { u"BEGIN EXCLUSIVE"_s });
    const auto *bar = driver.find<MessageBar>("messageBar");
    driver.window().open(DatabaseChooser::fileSettings(m_file->path()), QuerySet(u"book"_s));
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 30'000);
    QVERIFY2(driver.message().contains("locked"_L1), qPrintable(driver.message()));
    auto *again = bar->findChild<QToolButton *>();
    QCOMPARE(again->text(), u"Try again"_s);
    writer.run(u"ROLLBACK"_s);
    QVERIFY(driver.waitForLoad([&] { again->click(); }));
    QCOMPARE(driver.application.records().pages().query().root(), u"book"_s);
    QVERIFY(!bar->isVisible());
}

QTEST_MAIN(TestWindowTrouble)
#include "tst_windowtrouble.moc"
