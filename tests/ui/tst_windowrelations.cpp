// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/legacyfixture.h"
#include "tests/support/pendingtimers.h"
#include "ui/parts/windowsettings.h"
#include "ui/relations/relationbar.h"
#include "ui/relations/relationpane.h"

#include <QComboBox>
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

/// Relations that a database does not declare, in the bar above the records.
class TestWindowRelations : public QObject, public LegacyFixture
{
    Q_OBJECT

private slots:
    void init() { renew(); }
    void offersGuessesWhereThereAreNoKeys();
    void takesAllWithOneClick();
    void givesThemUpAgain();
    void keepsThemPerDatabase();
    void savesAndReadsAFile();
    void saysWhatNoLongerFits();
    void keepsWhatDoesNotFit();
    void staysClosed();
    void hasNothingToSayOfTheSample();
};

void TestWindowRelations::offersGuessesWhereThereAreNoKeys()
{
    Driver driver(settingsFile());
    QVERIFY(open(driver));
    QVERIFY(bar(driver)->isVisible());
    QCOMPARE(text(driver),
             u"legacy.db declares no foreign keys, so records have nothing to lead to."
             " From the names, 1 relation can be guessed."_s);
    QCOMPARE(bar(driver)->accessibleDescription(), text(driver)); // said aloud
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
    const DatabaseFile other(legacy());
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
        QVERIFY2(text(driver).contains("cannot be written"_L1), qPrintable(text(driver)));
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

void TestWindowRelations::keepsWhatDoesNotFit()
{
    QSettings stored(settingsFile(), QSettings::IniFormat);
    WindowSettings settings(stored);
    settings.setRelations(
        m_file->path(),
        R"({"relations": [{"table": "books", "columns": "gone", "target": "houses"},)"
        R"({"table": "books", "columns": "publisher", "target": "houses"}]})");
    stored.sync();
    Driver driver(settingsFile());
    QVERIFY(open(driver, u"houses"_s));
    QVERIFY2(text(driver).contains("\"gone\" is not a column"_L1), qPrintable(text(driver)));
    QVERIFY(openPane(driver));
    QCOMPARE(rowFrom(driver, u"books.publisher"_s), u"houses.id|declared|"_s);
    choose(driver, "fromTable", u"books"_s);
    choose(driver, "fromColumn", u"author_id"_s);
    choose(driver, "toTable", u"authors"_s);
    QVERIFY(driver.waitForLoad([&] { driver.click("addRelation"); }));
    stored.sync();
    const QByteArray kept = settings.relations(m_file->path());
    for (const char *column : { "author_id", "publisher", "gone" })
        QVERIFY2(kept.contains(column), column);
    driver.click("forgetRelations");
    stored.sync();
    QVERIFY(settings.relations(m_file->path()).contains("publisher"));
    QVERIFY(!settings.relations(m_file->path()).contains("gone"));
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

//--- The pane

QTEST_MAIN(TestWindowRelations)
#include "tst_windowrelations.moc"
