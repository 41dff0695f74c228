// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/placeholder.h"

#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

/// The buttons that show, from left to right.
QList<QToolButton *> buttonsOf(const QWidget &widget)
{
    QList<QToolButton *> buttons = widget.findChildren<QToolButton *>();
    buttons.removeIf([](const QToolButton *button) { return !button->isVisible(); });
    return buttons;
}

} // namespace

class TestPlaceholder : public QObject
{
    Q_OBJECT

private slots:
    void coversTheViewWhileItSaysSomething();
    void offersWaysOn();
};

void TestPlaceholder::coversTheViewWhileItSaysSomething()
{
    QTreeView view;
    Placeholder placeholder(&view);
    view.resize(400, 300);
    view.show();
    QVERIFY(!placeholder.isVisible());
    placeholder.say(u"Nothing <here>."_s);
    QVERIFY(placeholder.isVisible());
    QTRY_COMPARE(placeholder.size(), view.viewport()->size());
    QCOMPARE(placeholder.findChild<QLabel *>()->text(), u"Nothing <here>."_s);
    QVERIFY(buttonsOf(placeholder).isEmpty());
    placeholder.say({});
    QVERIFY(!placeholder.isVisible());
}

void TestPlaceholder::offersWaysOn()
{
    QTreeView view;
    Placeholder placeholder(&view);
    view.resize(400, 300);
    view.show();
    QAction open(u"Open"_s);
    QAction clear(u"Clear the filter"_s);
    placeholder.say(u"Nothing."_s, { &open });
    placeholder.say(u"Nothing."_s, { &open, &clear });
    QCOMPARE(buttonsOf(placeholder).size(), 2);
    QSignalSpy triggered(&clear, &QAction::triggered);
    QToolButton *button = buttonsOf(placeholder).at(1);
    QCOMPARE(button->text(), u"Clear the filter"_s);
    // The way taken may itself change what is said.
    connect(&clear, &QAction::triggered, &placeholder, [&] { placeholder.say({}); });
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
    QVERIFY(!placeholder.isVisible());
}

QTEST_MAIN(TestPlaceholder)
#include "tst_placeholder.moc"
