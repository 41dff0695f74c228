// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/schemanotation.h"
#include "ui/records/loadswitch.h"
#include "ui/records/pathbar.h"
#include "ui/window/toolbar.h"

#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

class TestToolBar : public QObject
{
    Q_OBJECT

private slots:
    void asksToOpen();
    void stopsWhileBusy();
    void canBeUsedWithoutAMouse();
    void keepsItsButtonsInTheirPlaces();
    void hasRoomForAShortPath();
    void leavesOutWordsLast();

private:
    QMenu m_open;
    QMenu m_view;
};

void TestToolBar::asksToOpen()
{
    ToolBar bar(&m_open, &m_view);
    bar.show();
    QSignalSpy requested(&bar, &ToolBar::openRequested);
    auto *open = bar.findChild<QToolButton *>(u"open"_s);
    QTest::mouseClick(open, Qt::LeftButton, {}, QPoint(10, open->height() / 2));
    QCOMPARE(requested.size(), 1);
    QCOMPARE(open->menu(), &m_open);
    QCOMPARE(bar.findChild<QToolButton *>(u"view"_s)->menu(), &m_view);
}

void TestToolBar::stopsWhileBusy()
{
    ToolBar bar(&m_open, &m_view);
    bar.show();
    QSignalSpy requested(&bar, &ToolBar::stopRequested);
    auto *stop = bar.findChild<QToolButton *>(u"stop"_s);
    QTest::mouseClick(stop, Qt::LeftButton);
    QVERIFY(requested.isEmpty());
    bar.setBusy(true);
    QTest::mouseClick(stop, Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    bar.setBusy(false);
    QVERIFY(!stop->isEnabled());
}

/// Whole words, and not parts of them.
void TestToolBar::leavesOutWordsLast()
{
    QWidget window; // which may be narrower than all of the bar's parts
    ToolBar bar(&m_open, &m_view, &window);
    auto *navigation = new QWidget(&bar);
    navigation->setFixedWidth(240);
    bar.setNavigation(navigation);
    window.resize(1200, 60);
    window.show();
    const auto isWhole = [&bar](const char *name) {
        const auto *button = bar.findChild<QToolButton *>(QLatin1StringView(name));
        return button->width() >= button->minimumSizeHint().width();
    };
    const auto hasWord = [&bar](const char *name) {
        const auto *button = bar.findChild<QToolButton *>(QLatin1StringView(name));
        return button->toolButtonStyle() != Qt::ToolButtonIconOnly;
    };
    for (int width = 1200; width >= 400; width -= 20) {
        bar.resize(width, bar.height());
        QCoreApplication::sendPostedEvents();
        const bool areThere = hasWord("loadNaive");
        QVERIFY(areThere || width < 700);
        QVERIFY(!hasWord("open") || areThere); // its icon is the best known
        QCOMPARE(hasWord("loadPrefetch"), areThere);
        for (const char *name : { "open", "loadNaive", "loadPrefetch" })
            QVERIFY2(isWhole(name) || width < 460, qPrintable(QString::number(width)));
    }
    QVERIFY(!hasWord("loadPrefetch"));
    bar.resize(1200, bar.height());
    QVERIFY(hasWord("loadPrefetch"));
}

void TestToolBar::canBeUsedWithoutAMouse()
{
    const ToolBar bar(&m_open, &m_view);
    for (const QToolButton *button : bar.findChildren<QToolButton *>()) {
        // Those that scroll the path are the mouse's: the focus scrolls it by itself.
        if (button->parentWidget() == bar.path())
            continue;
        QVERIFY2(button->focusPolicy() & Qt::TabFocus, qPrintable(button->objectName()));
        QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                 qPrintable(button->objectName()));
        QVERIFY2(!button->text().isEmpty() || !button->icon().isNull(),
                 qPrintable(button->objectName()));
        QVERIFY2(!button->toolTip().isEmpty(), qPrintable(button->objectName()));
    }
}

/// With a path that does not fit, all of them are in sight, and a load moves none.
void TestToolBar::keepsItsButtonsInTheirPlaces()
{
    ToolBar bar(&m_open, &m_view);
    auto schema = std::make_shared<Schema>(
        tablesFrom(u"somewhat_long_name: id* other_id>somewhat_long_name"_s));
    QuerySet query(u"somewhat_long_name"_s);
    query = query.prefetchRelated(u"other__other__other__other__other"_s);
    bar.path()->setPath(schema, query);
    bar.setBrowsing(true);
    bar.resize(900, 48);
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    const auto places = [&bar] {
        QHash<QString, QRect> found;
        for (const char *name : { "loadNaive", "loadPrefetch", "race", "stop", "view" }) {
            const auto *button = bar.findChild<QAbstractButton *>(QLatin1StringView(name));
            if (button->isVisible())
                found[button->objectName()] = { button->mapTo(&bar, QPoint()), button->size() };
        }
        return found;
    };
    QTRY_COMPARE(places().size(), 5);
    const auto idle = places();
    for (const QRect &place : idle)
        QVERIFY(bar.rect().contains(place));
    bar.setBusy(true);
    QCoreApplication::processEvents();
    QCOMPARE(places(), idle);
}

/// A path of two steps is whole in a window of 800 pixels, without arrows to scroll it.
void TestToolBar::hasRoomForAShortPath()
{
    ToolBar bar(&m_open, &m_view);
    auto *navigation = new QWidget(&bar);
    navigation->setFixedWidth(90);
    bar.setNavigation(navigation);
    auto schema = std::make_shared<Schema>(
        tablesFrom(u"author: id*; book: id* author_id>author"_s));
    bar.path()->setPath(schema, QuerySet(u"author"_s).prefetchRelated(u"book"_s));
    bar.setBrowsing(true);
    bar.resize(800, 48);
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    const auto buttons = bar.path()->findChildren<QToolButton *>();
    QTRY_VERIFY(std::ranges::none_of(buttons, [](const QToolButton *button) {
        return button->isVisible() && button->text().size() == 1;
    }));
    const auto hasChip = [&](const QString &text) {
        return std::ranges::any_of(
            buttons, [&](const QToolButton *button) { return button->text() == text + u" ▾"_s; });
    };
    QVERIFY(hasChip(u"author"_s) && hasChip(u"book"_s));
    const auto *naive = bar.findChild<QToolButton *>(u"loadNaive"_s);
    QVERIFY(naive->toolButtonStyle() != Qt::ToolButtonIconOnly);
}

QTEST_MAIN(TestToolBar)
#include "tst_toolbar.moc"
