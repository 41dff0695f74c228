// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/testdatabase.h"
#include "tests/support/windowdriver.h"
#include "ui/connect/databasechooser.h"
#include "ui/window/messagebar.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTextBrowser>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

QString libraryOf(const QString &prefix)
{
    return u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
           "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT,"
           " author_id INTEGER REFERENCES author);"
           "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 300)"
           " INSERT INTO author SELECT i, '%1' || i FROM c;"
           "INSERT INTO book SELECT id, 'book ' || id, id FROM author;"_s.arg(prefix);
}

/// Gives the file \a path the modification time \a time.
bool stamp(const QString &path, const QDateTime &time)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite)
        && file.setFileTime(time, QFileDevice::FileModificationTime);
}

} // namespace

/// F5 after somebody has changed the database.
class TestWindowRefresh : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsWhatWasOpenSelectedAndInSight();
    void readsTheSchemaAgain();
    void seesAnotherFileOfTheSameName_data();
    void seesAnotherFileOfTheSameName();
    void seesTheFirstTable();
    void saysWhatIsGone();
    void waitsForAFileThatIsGone();
    void leavesOutARelationThatDoesNotFit();

private:
    bool open(Driver &driver, const QuerySet &query) const
    {
        return QTest::qWaitForWindowActive(&driver.window()) && driver.waitForLoad([&] {
            driver.window().open(DatabaseChooser::fileSettings(m_file->path()), query);
        });
    }
    static bool refresh(Driver &driver)
    {
        return driver.waitForLoad([&] { QTest::keyClick(&driver.window(), Qt::Key_F5); })
            && QTest::qWaitFor([&] { return !driver.application.runner().isBusy(); });
    }
    QString settingsFile() const { return m_folder->filePath(u"settings.ini"_s); }
    static QString labelAt(Driver &driver, qint64 position)
    {
        return driver.application.records().indexOf(position).data().toString();
    }
    static QSet<QString> tables(Driver &driver)
    {
        const QAbstractItemModel *model = driver.find<QTreeView>("schema")->model();
        QSet<QString> names;
        for (int row = 0; row < model->rowCount(); ++row)
            names << model->index(row, 0).data().toString();
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DatabaseFile> m_file;
};

void TestWindowRefresh::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = std::make_unique<DatabaseFile>(libraryOf(u"author "_s));
}

void TestWindowRefresh::keepsWhatWasOpenSelectedAndInSight()
{
    Driver driver(settingsFile());
    QVERIFY(open(driver, QuerySet(u"author"_s).prefetchRelated(u"book"_s)));
    QTreeView *tree = driver.records();
    // Far down, in another page.
    QTRY_COMPARE(tree->model()->rowCount(), 300);
    const QModelIndex opened = driver.application.records().indexOf(210);
    tree->scrollTo(opened, QAbstractItemView::PositionAtTop);
    QTRY_VERIFY(driver.application.records().pages().pageAt(210));
    tree->expand(opened);
    driver.clickRow(tree, tree->model()->index(0, 0, opened));
    QCOMPARE(tree->currentIndex().data().toString(), u"book 211"_s);
    QTRY_VERIFY(!driver.application.runner().isBusy());
    const int top = tree->indexAt(QPoint(5, 5)).row();
    writeScript(m_file->path(),
                u"UPDATE author SET name = 'new ' || id;"
                "UPDATE book SET title = 'novel ' || id;"_s);
    QVERIFY(refresh(driver));
    QTRY_COMPARE(labelAt(driver, 210), u"new 211"_s);
    const QModelIndex again = driver.application.records().indexOf(210);
    QTRY_VERIFY(tree->isExpanded(again));
    QTRY_COMPARE(tree->currentIndex().data().toString(), u"novel 211"_s);
    QVERIFY(tree->viewport()->rect().intersects(tree->visualRect(again)));
    QVERIFY(std::abs(tree->indexAt(QPoint(5, 5)).row() - top) <= 1);
    QTRY_VERIFY(driver.find<QTextBrowser>("record")->toPlainText().contains("novel 211"_L1));
}

void TestWindowRefresh::readsTheSchemaAgain()
{
    Driver driver(settingsFile());
    QVERIFY(open(driver, QuerySet(u"author"_s).prefetchRelated(u"book"_s)));
    driver.clickRow(driver.records(), driver.application.records().indexOf(0));
    writeScript(m_file->path(),
                u"ALTER TABLE author ADD COLUMN born INTEGER DEFAULT 1907;"
                "CREATE TABLE prize (id INTEGER PRIMARY KEY);"_s);
    QVERIFY(refresh(driver));
    QVERIFY(tables(driver).contains(u"prize"_s));
    QTRY_VERIFY(driver.find<QTextBrowser>("record")->toPlainText().contains("1907"_L1));
    QCOMPARE(driver.application.records().pages().query().lookups(), QStringList { u"book"_s });
    QVERIFY(!driver.find<MessageBar>("messageBar")->isVisible());
}

void TestWindowRefresh::seesAnotherFileOfTheSameName_data()
{
    QTest::addColumn<bool>("isReplaced");
    QTest::addColumn<bool>("isOfSameTime");
    QTest::newRow("replaced") << true << false;
    QTest::newRow("replaced, with the same times and size") << true << true;
    QTest::newRow("deleted and made again") << false << false;
    QTest::newRow("deleted and made again, with the same times and size") << false << true;
}

/// By device and inode: the stamps may be the same.
void TestWindowRefresh::seesAnotherFileOfTheSameName()
{
    QFETCH(const bool, isReplaced);
    QFETCH(const bool, isOfSameTime);
    const QDateTime time = QDateTime::currentDateTime().addSecs(-60);
    const DatabaseFile other(libraryOf(u"writer "_s)); // of the same length
    if (isOfSameTime) {
        QVERIFY(stamp(m_file->path(), time));
        QVERIFY(stamp(other.path(), time));
        QCOMPARE(QFileInfo(m_file->path()).size(), QFileInfo(other.path()).size());
    }
    Driver driver(settingsFile());
    QVERIFY(open(driver, QuerySet(u"author"_s).prefetchRelated(u"book"_s)));
    driver.records()->expand(driver.application.records().indexOf(2));
    driver.clickRow(driver.records(), driver.application.records().indexOf(3));
    QCOMPARE(labelAt(driver, 3), u"author 4"_s);
    if (isReplaced) {
        const QString beside = m_file->path() + u".new"_s;
        QVERIFY(QFile::copy(other.path(), beside));
        if (isOfSameTime)
            QVERIFY(stamp(beside, time));
        QCOMPARE(std::rename(qPrintable(beside), qPrintable(m_file->path())), 0);
    } else {
        QVERIFY(QFile::remove(m_file->path()));
        QVERIFY(QFile::copy(other.path(), m_file->path()));
        if (isOfSameTime)
            QVERIFY(stamp(m_file->path(), time));
    }
    QVERIFY(refresh(driver));
    QCOMPARE(labelAt(driver, 3), u"writer 4"_s);
    QVERIFY(driver.records()->isExpanded(driver.application.records().indexOf(2)));
    QCOMPARE(driver.records()->currentIndex().data().toString(), u"writer 4"_s);
    QVERIFY(!driver.find<MessageBar>("messageBar")->isVisible());
}

/// The database had none when it was opened.
void TestWindowRefresh::seesTheFirstTable()
{
    m_file = std::make_unique<DatabaseFile>(u"CREATE TABLE a (b); DROP TABLE a;"_s);
    Driver driver(settingsFile());
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    driver.window().openFile(m_file->path());
    QTRY_VERIFY(driver.window().windowTitle().contains("test.sqlite"_L1));
    QTRY_VERIFY(!driver.application.runner().isBusy());
    QVERIFY(driver.application.records().pages().query().root().isNull());
    writeScript(m_file->path(), libraryOf(u"author "_s));
    QVERIFY(refresh(driver));
    QCOMPARE(driver.application.records().pages().query().root(), u"author"_s);
    QVERIFY(tables(driver).contains(u"book"_s));
}

void TestWindowRefresh::saysWhatIsGone()
{
    Driver driver(settingsFile());
    QVERIFY(open(driver, QuerySet(u"book"_s)));
    writeScript(m_file->path(), u"DROP TABLE book;"_s);
    QVERIFY(refresh(driver));
    QVERIFY(driver.find<MessageBar>("messageBar")->isVisible());
    QVERIFY2(driver.message().contains("\"book\" is not a table"_L1), qPrintable(driver.message()));
    QCOMPARE(tables(driver), QSet<QString> { u"author"_s });
    QCOMPARE(labelAt(driver, 0), u"book 1"_s); // what was shown stays
    // It comes back: so does the list.
    writeScript(m_file->path(),
                u"CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT);"
                "INSERT INTO book VALUES (1, 'again');"_s);
    QVERIFY(refresh(driver));
    QCOMPARE(labelAt(driver, 0), u"again"_s);
    QVERIFY(!driver.find<MessageBar>("messageBar")->isVisible());
}

void TestWindowRefresh::waitsForAFileThatIsGone()
{
    Driver driver(settingsFile());
    QVERIFY(open(driver, QuerySet(u"author"_s)));
    const QString away = m_file->path() + u".away"_s;
    QVERIFY(QFile::rename(m_file->path(), away));
    QVERIFY(refresh(driver));
    QVERIFY(driver.find<MessageBar>("messageBar")->isVisible());
    QCOMPARE(labelAt(driver, 0), u"author 1"_s);
    QVERIFY(QFile::rename(away, m_file->path()));
    writeScript(m_file->path(), u"UPDATE author SET name = 'back';"_s);
    QVERIFY(refresh(driver));
    QCOMPARE(labelAt(driver, 0), u"back"_s);
    QVERIFY(!driver.find<MessageBar>("messageBar")->isVisible());
}

/// Its column has another name by now: no load would succeed with it.
void TestWindowRefresh::leavesOutARelationThatDoesNotFit()
{
    Driver driver(settingsFile());
    ConnectionSettings settings = DatabaseChooser::fileSettings(m_file->path());
    settings.declaredRelations << DeclaredRelation { .table = u"book"_s,
                                                     .columns = { u"title"_s },
                                                     .target = u"author"_s,
                                                     .targetColumns = { u"name"_s } };
    QVERIFY(driver.waitForLoad([&] { driver.window().open(settings, QuerySet(u"book"_s)); }));
    writeScript(m_file->path(), u"ALTER TABLE book RENAME COLUMN title TO name;"_s);
    QVERIFY(refresh(driver));
    QVERIFY2(driver.message().contains("\"title\" is not a column of book"_L1),
             qPrintable(driver.message()));
    auto *bar = driver.find<MessageBar>("messageBar");
    auto *again = bar->findChild<QToolButton *>(); // the first is the way on
    QCOMPARE(again->text(), u"Open again"_s);
    QVERIFY(driver.waitForLoad([&] { again->click(); }));
    QVERIFY(!bar->isVisible());
    QCOMPARE(driver.application.records().pages().query().root(), u"book"_s);
    const auto *told = driver.find<QLabel>("relationText");
    QVERIFY(told->isVisible());
    QVERIFY2(told->text().contains("\"title\""_L1), qPrintable(told->text()));
}

QTEST_MAIN(TestWindowRefresh)
#include "tst_windowrefresh.moc"
