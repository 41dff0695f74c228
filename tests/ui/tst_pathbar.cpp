// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/schemanotation.h"
#include "ui/parts/menufield.h"
#include "ui/records/pathbar.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// The tooltips of a menu's actions by their texts, as it opens.
QStringList tipsOf(QMenu *menu)
{
    emit menu->aboutToShow();
    QStringList tips;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator())
            tips << action->text() + u'=' + action->toolTip();
    }
    return tips;
}

} // namespace

class TestPathBar : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheTablesComments();
    void hasNoTipsWithoutComments();
    void pointsToWhereThePathGoes();
    void hasRoomAboveAHeading();
    void shrinksAndThenScrolls();
    void keepsTheFocusOnTheChipThatWasUsed();
    void findsInALongMenu();
    void takesATypedPath();
    void followsFromWhereThePathIs();
};

void TestPathBar::tellsTheTablesComments()
{
    QList<Table> tables = tablesFrom(u"author: id*; book: id* author_id>author"_s);
    tables[0].comment = u"who writes"_s;
    tables[1].comment = u"what is read"_s;
    PathBar bar;
    bar.setPath(std::make_shared<Schema>(tables), QuerySet(u"book"_s).prefetchRelated(u"author"_s));
    const auto chips = bar.findChildren<QToolButton *>(u"chip"_s);
    QCOMPARE(chips.size(), 3); // "+" is the last
    QCOMPARE(chips[0]->toolTip(), u"book\nwhat is read"_s);
    QCOMPARE(chips[1]->toolTip(), u"author\nwho writes"_s);
    QCOMPARE(tipsOf(chips[1]->menu()).value(0), u"author=who writes"_s);
    QVERIFY(chips[1]->menu()->toolTipsVisible());
}

void TestPathBar::pointsToWhereThePathGoes()
{
    for (const auto &[direction, arrow] :
         { std::pair(Qt::LeftToRight, u"›"_s), std::pair(Qt::RightToLeft, u"‹"_s) }) {
        PathBar bar;
        bar.setLayoutDirection(direction);
        bar.setPath(
            std::make_shared<Schema>(tablesFrom(u"author: id*; book: id* author_id>author"_s)),
            QuerySet(u"book"_s).prefetchRelated(u"author"_s));
        const auto *label = bar.findChild<QWidget *>(u"pathContent"_s)->findChild<QLabel *>();
        QVERIFY(label);
        QCOMPARE(label->text(), arrow);
    }
}

void TestPathBar::hasNoTipsWithoutComments()
{
    PathBar bar;
    bar.setPath(std::make_shared<Schema>(tablesFrom(u"author: id*"_s)), QuerySet(u"author"_s));
    const auto chips = bar.findChildren<QToolButton *>(u"chip"_s);
    QCOMPARE(chips[0]->toolTip(), u"author"_s);
    QVERIFY(!chips[0]->menu()); // a list is asked for instead
    tipsOf(chips[1]->menu());
    QVERIFY(!chips[1]->menu()->toolTipsVisible());
}

void TestPathBar::hasRoomAboveAHeading()
{
    PathBar bar;
    bar.setPath(std::make_shared<Schema>(tablesFrom(u"author: id*; book: id* author_id>author"_s)),
                QuerySet(u"book"_s));
    const auto chips = bar.findChildren<QToolButton *>(u"chip"_s);
    QMenu *menu = chips.last()->menu();
    emit menu->aboutToShow();
    const QList<QAction *> actions = menu->actions();
    QCOMPARE(actions.first()->text(), u"After book"_s);
    QVERIFY(menu->actionGeometry(actions.first()).top() >= 4);
}

void TestPathBar::shrinksAndThenScrolls()
{
    const auto schema = std::make_shared<Schema>(
        tablesFrom(u"a_table_with_a_long_name: id*;"
                   "another_long_name: id* the_long_name_of_a_key>a_table_with_a_long_name"_s));
    PathBar bar;
    QString path = u"another_long_name"_s;
    for (int hop = 0; hop < 3; ++hop)
        path += u"__the_long_name_of_a_key__another_long_name"_s;
    bar.setPath(schema, QuerySet(u"a_table_with_a_long_name"_s).prefetchRelated(path));
    const int whole = bar.sizeHint().width();
    QVERIFY(bar.minimumSizeHint().width() <= 250);
    bar.resize(whole, 40);
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    auto chips = bar.findChildren<QToolButton *>(u"chip"_s);
    QVERIFY2(!chips[1]->text().contains(u'…'), qPrintable(chips[1]->text()));
    bar.resize(whole - 100, 40);
    QTRY_VERIFY(chips[1]->text().contains(u'…'));
    const auto isInSight = [&bar](const QToolButton *chip) {
        const QRect place(chip->mapTo(&bar, QPoint()), chip->size());
        return bar.rect().contains(place) && !chip->visibleRegion().isEmpty();
    };
    QVERIFY(std::ranges::all_of(chips, isInSight));
    bar.resize(250, 40);
    QTRY_VERIFY(!isInSight(chips.last()));
    QVERIFY(isInSight(chips.first()));
    // The keys bring into sight what they go to.
    bar.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    chips.first()->setFocus();
    for (int chip = 1; chip < chips.size(); ++chip) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(chips[chip]->hasFocus());
        QVERIFY(isInSight(chips[chip]));
    }
}

void TestPathBar::keepsTheFocusOnTheChipThatWasUsed()
{
    const auto schema = std::make_shared<Schema>(
        tablesFrom(u"author: id*; book: id* author_id>author"_s));
    PathBar bar;
    bar.setPath(schema, QuerySet(u"author"_s).prefetchRelated(u"book"_s));
    bar.show();
    bar.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    const auto chip = [&bar](qsizetype position) {
        QList<QToolButton *> chips = bar.findChildren<QToolButton *>(u"chip"_s);
        chips.removeIf([](const QToolButton *button) { return !button->isVisible(); });
        return chips[position < 0 ? chips.size() - 1 : position];
    };
    chip(1)->setFocus();
    bar.setPath(schema, QuerySet(u"author"_s).prefetchRelated(u"book__author"_s));
    QTRY_VERIFY(chip(1)->hasFocus());
    chip(-1)->setFocus(); // "+"
    bar.setPath(schema, QuerySet(u"author"_s).prefetchRelated(u"book__author__book"_s));
    QTRY_VERIFY(chip(-1)->hasFocus());
    QCOMPARE(chip(-1)->accessibleName(), u"Add a hop or a sibling"_s);
    chip(3)->setFocus();
    bar.setPath(schema, QuerySet(u"author"_s));
    QTRY_VERIFY(chip(-1)->hasFocus()); // as near as there is one
}

void TestPathBar::findsInALongMenu()
{
    QString notation = u"author: id*"_s;
    for (int i = 0; i < 16; ++i)
        notation += u"; t%1: id* author_id>author"_s.arg(i);
    PathBar bar;
    bar.setPath(std::make_shared<Schema>(tablesFrom(notation)), QuerySet(u"author"_s));
    const auto chips = bar.findChildren<QToolButton *>(u"chip"_s);
    QMenu *menu = chips.last()->menu();
    emit menu->aboutToShow();
    const QList<QAction *> entries = menu->actions();
    const auto field = std::ranges::find_if(
        entries, [](const QAction *entry) { return qobject_cast<const MenuField *>(entry); });
    QVERIFY(field != entries.end());
    // With fewer it would be in the way.
    bar.setPath(std::make_shared<Schema>(tablesFrom(u"author: id*; b: id* author_id>author"_s)),
                QuerySet(u"author"_s));
    menu = bar.findChildren<QToolButton *>(u"chip"_s).constLast()->menu();
    emit menu->aboutToShow();
    QVERIFY(!qobject_cast<MenuField *>(menu->actions().value(0)));
}

/// The ways on are offered as far as the path is typed, and Enter takes the first.
void TestPathBar::takesATypedPath()
{
    const auto schema = std::make_shared<Schema>(
        tablesFrom(u"artist: id*; album: id* artist_id>artist; genre: id*;"
                   "track: id* album_id>album genre_id>genre; line: id* track_id>track"_s));
    PathBar bar;
    bar.setPath(schema, QuerySet(u"line"_s));
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    QSignalSpy chosen(&bar, &PathBar::pathChosen);
    const auto lookups = [&] {
        return chosen.isEmpty() ? QStringList()
                                : chosen.takeFirst().constFirst().value<QuerySet>().lookups();
    };
    const auto entries = [](const QMenu *menu) {
        QStringList texts;
        for (const QAction *action : menu->actions()) {
            if (action->isVisible() && !qobject_cast<const MenuField *>(action))
                texts << action->text();
        }
        return texts;
    };
    const auto open = [&bar] {
        bar.typePath();
        const QList<QMenu *> menus = bar.findChildren<QMenu *>(u"pathMenu"_s);
        return menus.isEmpty() ? nullptr : menus.constLast();
    };
    QMenu *menu = open();
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(entries(menu), QStringList { u"track"_s });
    auto *field = menu->findChild<QLineEdit *>();
    QTest::keyClicks(field, u"Track.a"_s);
    QCOMPARE(entries(menu), QStringList { u"track › album"_s });
    field->clear();
    QTest::keyClicks(field, u"track.album__artist"_s);
    QCOMPARE(entries(menu), QStringList { u"track › album › artist"_s });
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(lookups(), QStringList { u"track__album__artist"_s });
    QVERIFY(!menu->isVisible());
    // It goes on from the end of the path.
    bar.setPath(schema, QuerySet(u"line"_s).prefetchRelated(u"track"_s));
    menu = open();
    QCOMPARE(entries(menu), (QStringList { u"album"_s, u"genre"_s, u"line"_s }));
    field = menu->findChild<QLineEdit *>();
    QTest::keyClicks(field, u"nothing.x"_s);
    QCOMPARE(entries(menu), QStringList { u"No relation is called that"_s });
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(chosen.isEmpty());
    field->setText(u"genre"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(lookups(), QStringList { u"track__genre"_s });
    // The menu of "+" leads to it.
    QMenu *add = bar.findChildren<QToolButton *>(u"chip"_s).constLast()->menu();
    emit add->aboutToShow();
    QVERIFY(add->actions().constLast()->text().startsWith(u"Type a path…"_s));
    // Names may have the separator in them.
    const auto dotted = std::make_shared<Schema>(
        tablesFrom(u"customer: id*; sales.order: id* customer>customer;"
                   "sales.item: id* order>sales.order"_s));
    bar.setPath(dotted, QuerySet(u"customer"_s));
    menu = open();
    field = menu->findChild<QLineEdit *>();
    QTest::keyClicks(field, u"sales.o"_s);
    QCOMPARE(entries(menu), QStringList { u"sales.order"_s });
    QTest::keyClicks(field, u"rder.sales.i"_s);
    QCOMPARE(entries(menu), QStringList { u"sales.order › sales.item"_s });
    menu->close();
    bar.setPath({}, {});
    bar.typePath(); // from nowhere
    bar.setPath(schema, QuerySet(u"line"_s));
    bar.hide();
    bar.typePath(); // where nobody looks
    QVERIFY(!open() || !open()->isVisible());
}

void TestPathBar::followsFromWhereThePathIs()
{
    const auto schema = std::make_shared<Schema>(tablesFrom(
        u"author: id*; book: id* author_id>author; copy: id* book_id>book; shop: id*"_s));
    PathBar bar;
    QuerySet chosen;
    connect(&bar, &PathBar::pathChosen, &bar, [&](const QuerySet &query) { chosen = query; });
    bar.follow(u"author"_s, u"book"_s); // nothing is shown yet
    QVERIFY(chosen.root().isNull());
    bar.setPath(schema, QuerySet(u"author"_s).prefetchRelated(u"book"_s));
    bar.follow(u"book"_s, u"copy"_s);
    QCOMPARE(chosen.lookups(), QStringList { u"book__copy"_s });
    // Beside what is there already, from the same place.
    bar.setPath(schema, chosen);
    bar.follow(u"book"_s, u"author"_s);
    QCOMPARE(chosen.lookups(), (QStringList { u"book__copy"_s, u"book__author"_s }));
    bar.follow(u"copy"_s, u"book"_s);
    QCOMPARE(chosen.root(), u"author"_s);
    QCOMPARE(chosen.lookups(), (QStringList { u"book__copy__book"_s, u"book__author"_s }));
    bar.setPath(schema, QuerySet(u"author"_s));
    bar.follow(u"copy"_s, u"book"_s);
    QCOMPARE(chosen.root(), u"copy"_s);
    QCOMPARE(chosen.lookups(), QStringList { u"book"_s });
}

QTEST_MAIN(TestPathBar)

#include "tst_pathbar.moc"
