// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/testdatabase.h"
#include "tests/support/windowdriver.h"
#include "ui/parts/windowsettings.h"
#include "ui/start/startpage.h"
#include "ui/window/messagebar.h"

#include <QAccessible>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

/// The page that the window shows where nothing is open, and where it is asked for.
class TestWindowStartPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isThereWhereNothingIsOpen();
    void opensTheSampleByKeys();
    void listsWhatWasOpened();
    void opensOneByKeys();
    void marksWhatIsGone();
    void removesByKeys();
    void leadsBack();
    void staysWithTheError();
    void namesEveryControl();
    void fitsSmallWindows();

private:
    QString settingsFile() const { return m_folder->filePath(u"settings.ini"_s); }
    static QTreeWidget *recent(Driver &driver) { return driver.find<QTreeWidget>("recentPlaces"); }
    static StartPage *page(Driver &driver) { return driver.find<StartPage>("startPage"); }
    static bool start(Driver &driver)
    {
        driver.application.begin({ .isSessionWanted = true });
        return QTest::qWaitForWindowActive(&driver.window());
    }
    void remember(const QStringList &places) const
    {
        QSettings file(settingsFile(), QSettings::IniFormat);
        WindowSettings settings(file);
        for (const QString &place : places)
            settings.addRecent(place);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWindowStartPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestWindowStartPage::isThereWhereNothingIsOpen()
{
    Driver driver(settingsFile());
    QVERIFY(!page(driver)->isVisible()); // something may be opened at once
    QVERIFY(start(driver));
    QVERIFY(page(driver)->isVisible());
    QVERIFY(!driver.records()->isVisible());
    QVERIFY(!driver.find<QLabel>("queryCount")->isVisible());
    QVERIFY(!driver.find<QToolButton>("stop")->isVisible());
    QVERIFY(!driver.find<QToolButton>("loadNaive")->isVisible());
    QVERIFY(driver.find<QToolButton>("open")->isVisible());
    QVERIFY(driver.find<QToolButton>("view")->isVisible());
    QVERIFY(!recent(driver)->isVisible()); // of nothing
    QCOMPARE(driver.find<QLabel>("recordCount")->text(), u"Nothing is open"_s);
    // The whole page takes a file.
    const DatabaseFile file(u"CREATE TABLE thing (id INTEGER PRIMARY KEY);"_s);
    QVERIFY(driver.waitForLoad([&] { driver.drop(file.path()); }));
    QCOMPARE(driver.application.records().pages().query().root(), u"thing"_s);
}

void TestWindowStartPage::opensTheSampleByKeys()
{
    Driver driver(settingsFile());
    QVERIFY(start(driver));
    // What one begins with has the focus.
    QVERIFY(
        driver.waitForLoad([&] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); }));
    QVERIFY(!page(driver)->isVisible());
    QVERIFY(driver.records()->isVisible());
    QVERIFY(driver.records()->hasFocus());
    QVERIFY(driver.window().windowTitle().contains("Sample library"_L1));
    QVERIFY(driver.find<QToolButton>("stop")->isVisible());
}

void TestWindowStartPage::listsWhatWasOpened()
{
    const DatabaseFile file(u"CREATE TABLE author (id INTEGER PRIMARY KEY);"
                            "CREATE TABLE book (id INTEGER PRIMARY KEY,"
                            " author_id REFERENCES author);"_s);
    {
        Driver driver(settingsFile());
        QVERIFY(driver.waitForLoad([&] { driver.window().openFile(file.path()); }));
    }
    remember({ u"postgresql://ann@db.example.org/shop"_s });
    Driver driver(settingsFile());
    driver.window().showStart();
    const QTreeWidget *list = recent(driver);
    QVERIFY(list->isVisible());
    QCOMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(0)->text(0), u"shop"_s);
    QCOMPARE(list->topLevelItem(0)->text(1), u"postgresql://ann@db.example.org/shop"_s);
    QCOMPARE(list->topLevelItem(1)->text(0), u"test.sqlite"_s);
    QCOMPARE(list->topLevelItem(1)->text(1), file.folder());
    QCOMPARE(list->topLevelItem(1)->text(2), u"author › book"_s);
    QVERIFY(list->topLevelItem(1)->text(3).startsWith("today"_L1));
    // So does the menu.
    QMenu *menu = driver.find<QToolButton>("open")->menu();
    emit menu->aboutToShow();
    QStringList texts;
    for (const QAction *action : menu->actions())
        texts << action->text();
    QCOMPARE(texts.filter(u"author › book"_s).size(), 1);
    QVERIFY(texts.contains(u"Start page"_s));
}

void TestWindowStartPage::opensOneByKeys()
{
    const DatabaseFile one(u"CREATE TABLE one (id INTEGER PRIMARY KEY);"_s);
    const DatabaseFile two(u"CREATE TABLE two (id INTEGER PRIMARY KEY);"_s);
    remember({ one.path(), two.path() });
    Driver driver(settingsFile());
    QVERIFY(start(driver));
    QVERIFY(recent(driver)->hasFocus());
    QTest::keyClick(recent(driver), Qt::Key_Down);
    QVERIFY(driver.waitForLoad([&] { QTest::keyClick(recent(driver), Qt::Key_Return); }));
    QCOMPARE(driver.application.records().pages().query().root(), u"one"_s);
}

void TestWindowStartPage::marksWhatIsGone()
{
    const DatabaseFile file(u"CREATE TABLE one (id INTEGER PRIMARY KEY);"_s);
    const QString gone = m_folder->filePath(u"gone.sqlite"_s);
    remember({ gone, file.path() });
    Driver driver(settingsFile());
    QVERIFY(start(driver));
    QTreeWidget *list = recent(driver);
    QTRY_COMPARE(list->topLevelItem(1)->text(1), m_folder->path() + u" — not there any more"_s);
    QVERIFY(list->topLevelItem(1)
                ->data(0, Qt::AccessibleTextRole)
                .toString()
                .contains("not there any more"_L1));
    QCOMPARE(list->topLevelItem(0)->text(1), file.folder());
    QVERIFY(!list->itemWidget(list->topLevelItem(0), 4));
    auto *remove = qobject_cast<QToolButton *>(list->itemWidget(list->topLevelItem(1), 4));
    QVERIFY(remove);
    QCOMPARE(remove->accessibleName(), u"Remove gone.sqlite from the list"_s);
    // In the menu, too, where it can still be chosen.
    QMenu *menu = driver.find<QToolButton>("open")->menu();
    emit menu->aboutToShow();
    const auto isMarked = [menu] {
        return std::ranges::any_of(menu->actions(), [](const QAction *action) {
            return action->text().startsWith("gone.sqlite"_L1)
                && action->text().endsWith("not there any more"_L1) && action->isEnabled();
        });
    };
    QTRY_VERIFY(isMarked());
    QTest::mouseClick(remove, Qt::LeftButton);
    QCOMPARE(list->topLevelItemCount(), 1);
    QSettings stored(settingsFile(), QSettings::IniFormat);
    QCOMPARE(WindowSettings(stored).recent(), QStringList { file.path() });
}

void TestWindowStartPage::removesByKeys()
{
    const DatabaseFile one(u"CREATE TABLE one (id INTEGER PRIMARY KEY);"_s);
    remember({ one.path(), u"/nowhere/two.sqlite"_s });
    Driver driver(settingsFile());
    QVERIFY(start(driver));
    QTest::keyClick(recent(driver), Qt::Key_Delete);
    QCOMPARE(recent(driver)->topLevelItemCount(), 1);
    QCOMPARE(recent(driver)->topLevelItem(0)->text(0), u"test.sqlite"_s);
    QVERIFY(recent(driver)->hasFocus());
    QTest::keyClick(recent(driver), Qt::Key_Delete);
    QVERIFY(!recent(driver)->isVisible());
    // The keyboard is somewhere still.
    QVERIFY(page(driver)->isAncestorOf(QApplication::focusWidget()));
}

void TestWindowStartPage::leadsBack()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    QTest::keyClick(&driver.window(), Qt::Key_Home, Qt::AltModifier);
    QVERIFY(page(driver)->isVisible());
    auto *back = driver.find<QPushButton>("startBack");
    QCOMPARE(back->text(), u"‹ Back to Sample library"_s);
    QTRY_VERIFY(!driver.application.runner().isBusy()); // Escape would stop a count first
    QTest::keyClick(&driver.window(), Qt::Key_Escape);
    QVERIFY(!page(driver)->isVisible());
    QVERIFY(driver.records()->hasFocus());
    QVERIFY(driver.records()->model()->rowCount() > 0);
    driver.window().showStart();
    QTest::mouseClick(back, Qt::LeftButton);
    QVERIFY(!page(driver)->isVisible());
}

/// A database that cannot be opened: why, and what else there is.
void TestWindowStartPage::staysWithTheError()
{
    remember({ m_folder->filePath(u"gone.sqlite"_s) });
    Driver driver(settingsFile());
    QVERIFY(start(driver));
    QTest::keyClick(recent(driver), Qt::Key_Return);
    QTRY_VERIFY(driver.find<MessageBar>("messageBar")->isVisible());
    QVERIFY(page(driver)->isVisible());
    QVERIFY2(driver.message().contains("gone.sqlite"_L1), qPrintable(driver.message()));
    // And while another one is open, that one stays in sight.
    QVERIFY(driver.openSample());
    driver.window().openFile(m_folder->filePath(u"gone.sqlite"_s));
    QTRY_VERIFY(driver.find<MessageBar>("messageBar")->isVisible());
    QVERIFY(!page(driver)->isVisible());
}

void TestWindowStartPage::namesEveryControl()
{
    remember({ u"/nowhere/two.sqlite"_s });
    Driver driver(settingsFile());
    QVERIFY(start(driver));
    int controls = 0;
    for (QWidget *widget : page(driver)->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        ++controls;
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(spoken);
        QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
    QCOMPARE(controls, 4); // three cards and the list
}

void TestWindowStartPage::fitsSmallWindows()
{
    QStringList places;
    for (int i = 0; i < 10; ++i)
        places << u"/nowhere/%1.sqlite"_s.arg(i);
    remember(places);
    Driver driver(settingsFile());
    driver.window().resize(900, 600);
    QVERIFY(start(driver));
    QCOMPARE(driver.window().size(), QSize(900, 600));
    // The list scrolls; nothing is cut off at the side.
    QTreeWidget *list = recent(driver);
    QVERIFY(page(driver)->widget()->width() <= page(driver)->viewport()->width());
    QTest::keyClick(list, Qt::Key_End);
    const QRect last = list->visualItemRect(list->topLevelItem(9));
    const QPoint end = list->viewport()->mapTo(&driver.window(), last.bottomLeft());
    QVERIFY2(end.y() <= driver.window().height() && end.y() > 0,
             qPrintable(QString::number(end.y())));
    for (QPushButton *card : page(driver)->findChildren<QPushButton *>(u"startCard"_s)) {
        for (const QLabel *line : card->findChildren<QLabel *>())
            QVERIFY(card->rect().contains(line->geometry()));
    }
}

QTEST_MAIN(TestWindowStartPage)
#include "tst_windowstartpage.moc"
