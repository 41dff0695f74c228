// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/legacyfixture.h"
#include "tests/support/pendingtimers.h"
#include "ui/parts/windowsettings.h"
#include "ui/relations/relationpane.h"

#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

/// Relations that a database does not declare, in the pane that lists them.
class TestWindowRelationPane : public QObject, public LegacyFixture
{
    Q_OBJECT

private slots:
    void init() { renew(); }
    void showsThePaneWithTheGuesses();
    void checksTheValuesOnRequest();
    void takesSomeOfThem();
    void addsOneByHand();
    void removesOneAgain();
    void refusesWhatCannotBeCompared();
    void looksAmongTheValues();
    void keepsWhatIsShown();
};

void TestWindowRelationPane::showsThePaneWithTheGuesses()
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

void TestWindowRelationPane::checksTheValuesOnRequest()
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

void TestWindowRelationPane::takesSomeOfThem()
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

void TestWindowRelationPane::addsOneByHand()
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

void TestWindowRelationPane::removesOneAgain()
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

void TestWindowRelationPane::refusesWhatCannotBeCompared()
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

void TestWindowRelationPane::looksAmongTheValues()
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
void TestWindowRelationPane::keepsWhatIsShown()
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

QTEST_MAIN(TestWindowRelationPane)
#include "tst_windowrelationpane.moc"
