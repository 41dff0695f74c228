// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/spoken.h"

#include <QLabel>
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

QTEST_MAIN(TestSpoken)
#include "tst_spoken.moc"
