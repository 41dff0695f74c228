// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/spoken.h"
#include "ui/parts/spokenrow.h"

#include <QAccessible>
#include <QLabel>
#include <QListWidget>
#include <QTreeWidgetItem>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

/// What a screen reader hears is not known here: without a desktop Qt tells nobody. What is still
/// to be said is a child of the widget.
class TestSpoken : public QObject
{
    Q_OBJECT

private slots:
    void saysAtOnceWhatIsShown();
    void waitsForTheWindow();
    void followsTheFocusAlone();
    void saysAWholeRow();
};

void TestSpoken::saysAtOnceWhatIsShown()
{
    QLabel label;
    label.show();
    announce(&label, u"41 queries"_s);
    QCOMPARE(label.accessibleDescription(), u"41 queries"_s);
    QVERIFY(label.children().isEmpty());
    announce(&label, {});
    QCOMPARE(label.accessibleDescription(), u"41 queries"_s);
}

void TestSpoken::waitsForTheWindow()
{
    QWidget window;
    QLabel label(&window);
    announce(&label, u"Loading"_s);
    announce(&label, u"2 queries"_s);
    QCOMPARE(label.accessibleDescription(), u"2 queries"_s);
    QCOMPARE(label.children().size(), 1); // of both, the last is said
    QCoreApplication::processEvents();
    QCOMPARE(label.children().size(), 1);
    window.show();
    QTRY_VERIFY(label.children().isEmpty());
    announce(&label, u"1 query"_s);
    QVERIFY(label.children().isEmpty());
}

/// Of a view without the focus nothing is heard while another of its rows becomes the current one.
void TestSpoken::followsTheFocusAlone()
{
    const QAccessible::UpdateHandler heard = [](QAccessibleEvent * /*event*/) {};
    const QAccessible::UpdateHandler before = QAccessible::installUpdateHandler(heard);
    const auto handler = [] {
        const QAccessible::UpdateHandler present = QAccessible::installUpdateHandler(nullptr);
        QAccessible::installUpdateHandler(present);
        return present;
    };
    QWidget window;
    QListWidget list(&window);
    QListWidget other(&window);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    list.setFocus();
    QVERIFY(list.hasFocus());
    {
        const UnheardRow row(list);
        QVERIFY(handler() == heard);
    }
    {
        const UnheardRow row(other);
        QVERIFY(handler() != heard);
    }
    QVERIFY(handler() == heard);
    QAccessible::installUpdateHandler(before);
}

void TestSpoken::saysAWholeRow()
{
    QTreeWidgetItem item({ u"book.author_id"_s, u"author.id"_s, {}, u"2 of 2"_s });
    sayWholeRow(&item);
    QCOMPARE(item.data(0, Qt::AccessibleTextRole).toString(),
             u"book.author_id, author.id, 2 of 2"_s);
}

QTEST_MAIN(TestSpoken)
#include "tst_spoken.moc"
