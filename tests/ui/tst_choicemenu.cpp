// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/choicemenu.h"

#include <QWindow>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

constexpr QPoint place(50, 50);

} // namespace

class TestChoiceMenu : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void staysOpenWhileEntriesAreChecked();
    void closesWithOtherEntries();
};

/// Moves the mouse over a window, as it has been wherever somebody opens a menu: Qt 6.8 compares
/// the place of a press with the one where the mouse was when the menu opened, and ignores the
/// entry under a press as long as it has never seen a mouse.
void TestChoiceMenu::initTestCase()
{
    QWidget window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTest::mouseMove(window.windowHandle(), QPoint(1, 1));
}

void TestChoiceMenu::staysOpenWhileEntriesAreChecked()
{
    ChoiceMenu menu;
    QAction *one = menu.addAction(u"one"_s);
    QAction *two = menu.addAction(u"two"_s);
    for (QAction *action : { one, two })
        action->setCheckable(true);
    menu.popup(place);
    QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(two).center());
    QVERIFY(two->isChecked());
    QVERIFY(menu.isVisible());
    menu.setActiveAction(one);
    for (const Qt::Key key : { Qt::Key_Space, Qt::Key_Return, Qt::Key_Space })
        QTest::keyClick(&menu, key);
    QVERIFY(one->isChecked());
    QVERIFY(menu.isVisible());
    one->setEnabled(false);
    QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(one).center());
    QVERIFY(one->isChecked());
    QTest::keyClick(&menu, Qt::Key_Escape);
    QVERIFY(!menu.isVisible());
}

void TestChoiceMenu::closesWithOtherEntries()
{
    ChoiceMenu menu;
    int times = 0;
    QAction *plain = menu.addAction(u"plain"_s, &menu, [&times] { ++times; });
    menu.popup(place);
    menu.setActiveAction(plain);
    QTest::keyClick(&menu, Qt::Key_Return);
    QCOMPARE(times, 1);
    QVERIFY(!menu.isVisible());
}

QTEST_MAIN(TestChoiceMenu)
#include "tst_choicemenu.moc"
