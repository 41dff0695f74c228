// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/pendingtimers.h"
#include "tests/support/testdatabase.h"
#include "tests/support/windowdriver.h"
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
    void keepsWhatDoesNotFit();
    void staysClosed();
    void hasNothingToSayOfTheSample();
    void showsThePaneWithTheGuesses();
    void checksTheValuesOnRequest();
    void takesSomeOfThem();
    void addsOneByHand();
    void removesOneAgain();
    void refusesWhatCannotBeCompared();
    void looksAmongTheValues();
    void keepsWhatIsShown();

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
    static QTreeWidget *list(Driver &driver) { return driver.find<QTreeWidget>("relationList"); }
    /// The row of the relation from \a source as the list has it: `To|Why|Checked`.
    static QString rowFrom(Driver &driver, const QString &source)
    {
        const QList<QTreeWidgetItem *> rows = list(driver)->findItems(source, Qt::MatchExactly);
        return rows.isEmpty() ? QString()
                              : u"%1|%2|%3"_s.arg(rows.first()->text(1), rows.first()->text(2),
                                                  rows.first()->text(3));
    }
    static bool openPane(Driver &driver)
    {
        if (!QTest::qWaitForWindowActive(&driver.window()))
            return false;
        QTest::keyClick(&driver.window(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        return list(driver)->isVisible();
    }
    static void choose(Driver &driver, const char *field, const QString &text)
    {
        auto *box = driver.find<QComboBox>(field);
        box->setCurrentIndex(box->findText(text));
        emit box->activated(box->currentIndex());
    }
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

void TestWindowRelations::showsThePaneWithTheGuesses()
{
    Driver driver(settingsFile());
    QVERIFY(open(driver));
    QVERIFY(!driver.window().findChild<QTreeWidget *>(u"relationList"_s)); // made when it is shown
    QVERIFY(openPane(driver));
    QVERIFY(list(driver)->hasFocus());
    QVERIFY(!driver.queries()->isVisible());
    QCOMPARE(list(driver)->topLevelItemCount(), 1);
    QCOMPARE(rowFrom(driver, u"books.author_id"_s), u"authors.id|by name|"_s);
    QCOMPARE(list(driver)->topLevelItem(0)->checkState(0), Qt::Unchecked);
    QVERIFY(!driver.find<QPushButton>("useRelations")->isEnabled());
    // By keys.
    QTest::keyClick(list(driver), Qt::Key_Space);
    QCOMPARE(list(driver)->topLevelItem(0)->checkState(0), Qt::Checked);
    auto *use = driver.find<QPushButton>("useRelations");
    QCOMPARE(use->text(), u"Use 1 relation"_s);
    driver.click("notNow");
    QCOMPARE(list(driver)->topLevelItem(0)->checkState(0), Qt::Unchecked);
    QTest::keyClick(list(driver), Qt::Key_Space);
    use->setFocus();
    QVERIFY(driver.waitForLoad([&] { QTest::keyClick(use, Qt::Key_Return); }));
    QCOMPARE(shown(driver).lookups(), QStringList { u"books"_s });
    QVERIFY(list(driver)->isVisible()); // it stays, for more
    QTRY_VERIFY(list(driver)->hasFocus()); // nothing is to be used now
    QCOMPARE(list(driver)->topLevelItem(0)->data(0, Qt::AccessibleTextRole).toString(),
             u"books.author_id, authors.id, by name"_s);
    QCOMPARE(list(driver)->topLevelItem(0)->checkState(0), Qt::Checked);
    QTest::keyClick(driver.find<QToolButton>("closeRelations"), Qt::Key_Space);
    QVERIFY(!list(driver)->isVisible());
    QVERIFY(driver.queries()->isVisible());
    QVERIFY(driver.records()->hasFocus());
    // Whoever takes all with one click sees them.
    QVERIFY(driver.waitForLoad([&] {
        QVERIFY(openPane(driver));
        QTest::keyClick(list(driver), Qt::Key_Space);
        driver.click("useRelations");
    }));
    driver.click("closeRelations");
    QVERIFY(driver.waitForLoad([&] { driver.click("useGuesses"); }));
    QVERIFY(list(driver)->isVisible());
    QVERIFY(driver.find<QToolButton>("undoGuesses")->isVisible());
}

void TestWindowRelations::checksTheValuesOnRequest()
{
    writeScript(m_file->path(),
                u"INSERT INTO books VALUES (4, 'lost', 99, NULL);"
                "INSERT INTO books VALUES (5, 'none', NULL, NULL);"_s);
    Driver driver(settingsFile());
    QVERIFY(open(driver));
    QTRY_VERIFY(!driver.application.runner().isBusy());
    // But for those of the sidebar.
    const auto counts = [&driver] {
        return std::ranges::count_if(driver.application.log().records(),
                                     [](const QueryRecord &record) {
                                         return record.kind == QueryRecord::Kind::Count
                                             && record.sql.contains("author_id"_L1);
                                     });
    };
    const auto before = counts();
    QVERIFY(openPane(driver));
    QTRY_VERIFY(!test::hasPendingTimer(driver.window()));
    QTRY_VERIFY(!driver.application.runner().isBusy());
    QCOMPARE(counts(), before); // nobody has asked
    driver.click("checkValues");
    QTRY_COMPARE(rowFrom(driver, u"books.author_id"_s), u"authors.id|by name|3 · 1 dangle"_s);
    QCOMPARE(counts(), before + 2);
    QTRY_COMPARE(driver.find<QPushButton>("checkValues")->text(), u"Check the values"_s);
    // It stays with the relation, whether or not that is used.
    QTest::keyClick(list(driver), Qt::Key_Space);
    QVERIFY(driver.waitForLoad([&] { driver.click("useRelations"); }));
    QCOMPARE(rowFrom(driver, u"books.author_id"_s), u"authors.id|by name|3 · 1 dangle"_s);
}

void TestWindowRelations::takesSomeOfThem()
{
    writeScript(m_file->path(), u"ALTER TABLE books ADD COLUMN house_id INTEGER;"_s);
    {
        Driver driver(settingsFile());
        QVERIFY(open(driver));
        QVERIFY(openPane(driver));
        QCOMPARE(list(driver)->topLevelItemCount(), 2);
        list(driver)
            ->findItems(u"books.house_id"_s, Qt::MatchExactly)
            .first()
            ->setCheckState(0, Qt::Checked);
        QVERIFY(driver.waitForLoad([&] { driver.click("useRelations"); }));
        QVERIFY(shown(driver).lookups().isEmpty()); // of authors
        QCOMPARE(rowFrom(driver, u"books.house_id"_s), u"houses.id|guessed|"_s);
    }
    // Kept.
    QSettings stored(settingsFile(), QSettings::IniFormat);
    QVERIFY(!WindowSettings(stored).usesGuesses(m_file->path()));
    QVERIFY(WindowSettings(stored).relations(m_file->path()).contains("house_id"));
    Driver driver(settingsFile());
    QVERIFY(open(driver, u"houses"_s));
    QVERIFY(openPane(driver));
    QCOMPARE(list(driver)->findItems(u"books.house_id"_s, Qt::MatchExactly).first()->checkState(0),
             Qt::Checked);
    QCOMPARE(list(driver)->findItems(u"books.author_id"_s, Qt::MatchExactly).first()->checkState(0),
             Qt::Unchecked);
}

void TestWindowRelations::addsOneByHand()
{
    {
        Driver driver(settingsFile());
        QVERIFY(open(driver, u"houses"_s));
        QVERIFY(openPane(driver));
        choose(driver, "fromTable", u"books"_s);
        choose(driver, "fromColumn", u"publisher"_s);
        choose(driver, "toTable", u"houses"_s);
        QCOMPARE(driver.find<QComboBox>("toColumn")->currentText(), u"id"_s); // the key
        auto *add = driver.find<QPushButton>("addRelation");
        add->setFocus();
        QVERIFY(driver.waitForLoad([&] { QTest::keyClick(add, Qt::Key_Return); }));
        QCOMPARE(shown(driver).lookups(), QStringList { u"books"_s });
        QCOMPARE(rowFrom(driver, u"books.publisher"_s), u"houses.id|declared|"_s);
        // A second time it is there already.
        driver.click("addRelation");
        const auto *error = driver.find<QLabel>("relationError");
        QVERIFY(error->isVisible());
        QCOMPARE(error->text(), u"books.publisher refers to houses.id already"_s);
    }
    Driver driver(settingsFile());
    QVERIFY(open(driver, u"houses"_s));
    QVERIFY(openPane(driver));
    QCOMPARE(rowFrom(driver, u"books.publisher"_s), u"houses.id|declared|"_s);
}

void TestWindowRelations::removesOneAgain()
{
    Driver driver(settingsFile());
    QVERIFY(open(driver, u"houses"_s));
    QVERIFY(openPane(driver));
    choose(driver, "fromTable", u"books"_s);
    choose(driver, "fromColumn", u"publisher"_s);
    choose(driver, "toTable", u"houses"_s);
    QVERIFY(driver.waitForLoad([&] { driver.click("addRelation"); }));
    list(driver)
        ->findItems(u"books.publisher"_s, Qt::MatchExactly)
        .first()
        ->setCheckState(0, Qt::Unchecked);
    QCOMPARE(driver.find<QPushButton>("useRelations")->text(), u"Use none"_s);
    QVERIFY(driver.waitForLoad([&] { driver.click("useRelations"); }));
    QVERIFY(shown(driver).lookups().isEmpty());
    QCOMPARE(shown(driver).root(), u"houses"_s);
    QCOMPARE(rowFrom(driver, u"books.publisher"_s), QString());
    QSettings stored(settingsFile(), QSettings::IniFormat);
    stored.sync();
    QCOMPARE(WindowSettings(stored).relations(m_file->path()), QByteArray());
}

void TestWindowRelations::refusesWhatCannotBeCompared()
{
    writeScript(m_file->path(), u"CREATE TABLE empty_key (n);"_s);
    Driver driver(settingsFile());
    QVERIFY(open(driver));
    QVERIFY(openPane(driver));
    QSignalSpy wanted(bar(driver)->pane(), &RelationPane::relationsWanted);
    // A guess that is there already is no second relation, and names are taken once.
    choose(driver, "fromTable", u"books"_s);
    choose(driver, "fromColumn", u"author_id"_s);
    choose(driver, "toTable", u"authors"_s);
    QVERIFY(driver.waitForLoad([&] { driver.click("addRelation"); }));
    QCOMPARE(wanted.size(), 1);
    driver.click("addRelation");
    QCOMPARE(wanted.size(), 1);
    QVERIFY(driver.find<QLabel>("relationError")->isVisible());
    choose(driver, "fromColumn", u"publisher"_s);
    QVERIFY(!driver.find<QLabel>("relationError")->isVisible()); // it was about another one
}

void TestWindowRelations::looksAmongTheValues()
{
    writeScript(m_file->path(),
                u"ALTER TABLE books ADD COLUMN house_no INTEGER;"
                "UPDATE books SET house_no = 7;"
                "ALTER TABLE books ADD COLUMN shelf_no INTEGER;"
                "UPDATE books SET shelf_no = 1000 + id;"_s);
    Driver driver(settingsFile());
    QVERIFY(open(driver));
    QVERIFY(openPane(driver));
    QCOMPARE(list(driver)->topLevelItemCount(), 1);
    driver.click("lookAmongValues");
    QTRY_COMPARE(rowFrom(driver, u"books.house_no"_s), u"houses.id|type, values|3 of 3"_s);
    QTRY_VERIFY(driver.find<QPushButton>("lookAmongValues")->isEnabled());
    QCOMPARE(rowFrom(driver, u"books.shelf_no"_s), QString()); // its values are nowhere
    // Offered, and not taken.
    QTreeWidgetItem *found = list(driver)->findItems(u"books.house_no"_s, Qt::MatchExactly).first();
    QCOMPARE(found->checkState(0), Qt::Unchecked);
    found->setCheckState(0, Qt::Checked);
    QVERIFY(driver.waitForLoad([&] { driver.click("useRelations"); }));
    QVERIFY(driver.waitForLoad([&] {
        driver.application.records().load(QuerySet(u"houses"_s), FetchStrategy::Prefetch);
    }));
    QVERIFY(driver.application.records().pages().anyPage());
    QCOMPARE(rowFrom(driver, u"books.house_no"_s), u"houses.id|guessed|3 of 3"_s);
}

/// What is shown has nothing to do with the relation that is added.
void TestWindowRelations::keepsWhatIsShown()
{
    Driver driver(settingsFile());
    const QuerySet wanted = QuerySet(u"books"_s)
                                .filter(Field(u"title"_s).ne(Value::ofText(u"X"_s)));
    QVERIFY(driver.waitForLoad([&] {
        ConnectionSettings settings;
        settings.path = m_file->path();
        settings.title = u"legacy.db"_s;
        driver.window().open(settings, wanted);
    }));
    QVERIFY(openPane(driver));
    choose(driver, "fromTable", u"books"_s);
    choose(driver, "fromColumn", u"publisher"_s);
    choose(driver, "toTable", u"houses"_s);
    QVERIFY(driver.waitForLoad([&] { driver.click("addRelation"); }));
    QCOMPARE(shown(driver).selection().filters.size(), wanted.selection().filters.size());
    QCOMPARE(rowsOf(*driver.records()->model()).size() >= 2, true);
}

QTEST_MAIN(TestWindowRelations)
#include "tst_windowrelations.moc"
