// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/testdatabase.h"
#include "tests/support/windowdriver.h"
#include "ui/parts/windowsettings.h"
#include "ui/relations/relationbar.h"

#include <QFileDialog>
#include <QMenu>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

const QString legacy = u"CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT);"
                       "CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT, author_id INTEGER,"
                       " publisher INTEGER);"
                       "CREATE TABLE houses (id INTEGER PRIMARY KEY, name TEXT);"
                       "INSERT INTO authors VALUES (1, 'Ann'), (2, 'Bob');"
                       "INSERT INTO houses VALUES (7, 'Seven');"
                       "INSERT INTO books VALUES (1, 'X', 1, 7), (2, 'Y', 1, 7), (3, 'Z', 2, 7);"_s;

} // namespace

/// Relations that a database does not declare, in the window.
class TestWindowRelations : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void offersGuessesWhereThereAreNoKeys();
    void takesAllWithOneClick();
    void givesThemUpAgain();
    void keepsThemPerDatabase();
    void savesAndReadsAFile();
    void saysWhatNoLongerFits();
    void staysClosed();
    void hasNothingToSayOfTheSample();

private:
    bool open(Driver &driver, const QString &root = u"authors"_s) const
    {
        return driver.waitForLoad([&] {
            ConnectionSettings settings;
            settings.path = m_file->path();
            settings.title = u"legacy.db"_s;
            driver.window().open(settings, QuerySet(root));
        });
    }
    QString settingsFile() const { return m_folder->filePath(u"settings.ini"_s); }
    static RelationBar *bar(Driver &driver) { return driver.find<RelationBar>("relationBar"); }
    static QString text(Driver &driver) { return driver.find<QLabel>("relationText")->text(); }
    static QuerySet shown(Driver &driver) { return driver.application.records().pages().query(); }
    /// Chooses \a entry of the bar's menu, and \a path in the dialog that it opens.
    static bool choose(Driver &driver, const QString &entry, const QString &path)
    {
        for (QAction *action : bar(driver)->menu()->actions()) {
            if (action->text() == entry)
                action->trigger();
        }
        auto *dialog = driver.window().findChild<QFileDialog *>(u"relationFile"_s);
        if (!dialog)
            return false;
        emit dialog->fileSelected(path);
        delete dialog;
        return true;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DatabaseFile> m_file;
};

void TestWindowRelations::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = std::make_unique<DatabaseFile>(legacy);
}

void TestWindowRelations::offersGuessesWhereThereAreNoKeys()
{
    Driver driver(settingsFile());
    QVERIFY(open(driver));
    QVERIFY(bar(driver)->isVisible());
    QCOMPARE(text(driver),
             u"legacy.db declares no foreign keys, so records have nothing to lead to."
             " From the names, 1 relation can be guessed."_s);
    QVERIFY(driver.find<QToolButton>("useGuesses")->isVisible());
    QVERIFY(!driver.find<QToolButton>("undoGuesses")->isVisible());
}

void TestWindowRelations::takesAllWithOneClick()
{
    Driver driver(settingsFile());
    QVERIFY(open(driver));
    QVERIFY(driver.waitForLoad([&] { driver.click("useGuesses"); }));
    // A tree, at once.
    QCOMPARE(shown(driver).root(), u"authors"_s);
    QCOMPARE(shown(driver).lookups(), QStringList { u"books"_s });
    QCOMPARE(rowsOf(*driver.records()->model()).size(), 5);
    QCOMPARE(text(driver),
             u"1 relation is guessed from the names, marked ⇢ and kept for legacy.db."_s);
    QVERIFY(driver.find<QToolButton>("undoGuesses")->isVisible());
    QVERIFY(!driver.find<QToolButton>("useGuesses")->isVisible());
    const auto *tables = driver.find<QTreeView>("schema")->model();
    const QModelIndex authors = tables->index(0, 0);
    QCOMPARE(tables->index(2, 0, authors).data().toString(), u"⇠ books"_s);
}

void TestWindowRelations::givesThemUpAgain()
{
    Driver driver(settingsFile());
    QVERIFY(open(driver));
    QVERIFY(driver.waitForLoad([&] { driver.click("useGuesses"); }));
    QVERIFY(driver.waitForLoad([&] { driver.click("undoGuesses"); }));
    QCOMPARE(shown(driver).root(), u"authors"_s);
    QVERIFY(shown(driver).lookups().isEmpty());
    QVERIFY(text(driver).contains("can be guessed"_L1));
    QVERIFY(driver.find<QToolButton>("useGuesses")->isVisible());
    QVERIFY(open(driver));
    QVERIFY(text(driver).contains("can be guessed"_L1));
}

void TestWindowRelations::keepsThemPerDatabase()
{
    {
        Driver driver(settingsFile());
        QVERIFY(open(driver));
        QVERIFY(driver.waitForLoad([&] { driver.click("useGuesses"); }));
    }
    Driver driver(settingsFile());
    QVERIFY(driver.waitForLoad([&] { driver.window().openFile(m_file->path()); }));
    QCOMPARE(shown(driver).lookups(), QStringList { u"books"_s });
    QVERIFY(!bar(driver)->isVisible());
    // Another database has none of them.
    const DatabaseFile other(legacy);
    QVERIFY(driver.waitForLoad([&] { driver.window().openFile(other.path()); }));
    QVERIFY(shown(driver).lookups().isEmpty());
    QVERIFY(bar(driver)->isVisible());
}

void TestWindowRelations::savesAndReadsAFile()
{
    const QString path = m_folder->filePath(u"relations.json"_s);
    {
        Driver driver(settingsFile());
        QVERIFY(open(driver));
        QVERIFY(driver.waitForLoad([&] { driver.click("useGuesses"); }));
        QVERIFY(choose(driver, u"Save as a file…"_s, path));
        QVERIFY2(text(driver).contains(path), qPrintable(text(driver)));
        QVERIFY(choose(driver, u"Save as a file…"_s, m_folder->filePath(u"no/where.json"_s)));
        QVERIFY2(text(driver).contains("was not written"_L1), qPrintable(text(driver)));
    }
    Driver driver(m_folder->filePath(u"others.ini"_s));
    QVERIFY(open(driver));
    QVERIFY(driver.waitForLoad([&] { QVERIFY(choose(driver, u"Read from a file…"_s, path)); }));
    QCOMPARE(shown(driver).lookups(), QStringList { u"books"_s });
    // What is no such file is said, and changes nothing.
    QVERIFY(choose(driver, u"Read from a file…"_s, m_file->path()));
    QVERIFY2(text(driver).contains("is not JSON"_L1), qPrintable(text(driver)));
    QCOMPARE(shown(driver).lookups(), QStringList { u"books"_s });
    // Kept.
    QVERIFY(open(driver, QString()));
    QCOMPARE(shown(driver).lookups(), QStringList { u"books"_s });
}

void TestWindowRelations::saysWhatNoLongerFits()
{
    const QString path = m_folder->filePath(u"relations.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        R"({"relations": [{"table": "books", "columns": "publisher", "target": "houses"}]})");
    file.close();
    {
        Driver driver(settingsFile());
        QVERIFY(open(driver));
        QVERIFY(driver.waitForLoad([&] { QVERIFY(choose(driver, u"Read from a file…"_s, path)); }));
    }
    QSettings stored(settingsFile(), QSettings::IniFormat);
    QVERIFY(WindowSettings(stored).relations(m_file->path()).contains("houses"));
    writeScript(m_file->path(), u"DROP TABLE houses;"_s);
    Driver driver(settingsFile());
    QVERIFY(open(driver));
    QVERIFY(bar(driver)->isVisible());
    QVERIFY2(text(driver).contains("\"houses\" is not a table"_L1), qPrintable(text(driver)));
    QCOMPARE(driver.records()->model()->rowCount(), 2);
}

void TestWindowRelations::staysClosed()
{
    Driver driver(settingsFile());
    QVERIFY(open(driver));
    for (QToolButton *button : bar(driver)->findChildren<QToolButton *>()) {
        if (button->accessibleName() == "Close this message"_L1)
            button->click();
    }
    QVERIFY(!bar(driver)->isVisible());
    QVERIFY(driver.waitForLoad(
        [&] { driver.application.records().load(QuerySet(u"houses"_s), FetchStrategy::Naive); }));
    QVERIFY(!bar(driver)->isVisible());
}

void TestWindowRelations::hasNothingToSayOfTheSample()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    QVERIFY(!bar(driver)->isVisible());
}

QTEST_MAIN(TestWindowRelations)
#include "tst_windowrelations.moc"
