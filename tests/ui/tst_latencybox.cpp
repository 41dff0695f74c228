// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/latencybox.h"

#include <QInputDialog>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestLatencyBox : public QObject
{
    Q_OBJECT

private slots:
    void offersCommonLatencies();
    void choosesByKeys();
    void asksForAnother();
    void staysWhereNoneIsGiven();
};

void TestLatencyBox::offersCommonLatencies()
{
    LatencyBox box;
    QStringList offered;
    for (int i = 0; i < box.count(); ++i)
        offered << box.itemText(i);
    QCOMPARE(
        offered,
        (QStringList { u"0 ms"_s, u"1 ms"_s, u"5 ms"_s, u"20 ms"_s, u"100 ms"_s, u"Other…"_s }));
    QCOMPARE(box.latencyMs(), 5.0);
    QCOMPARE(box.currentText(), u"5 ms"_s);
    QVERIFY(!box.accessibleName().isEmpty());
    box.setLatencyMs(100);
    QCOMPARE(box.currentText(), u"100 ms"_s);
    box.setLatencyMs(42.5); // as remembered from a former start
    QCOMPARE(box.currentText(), u"42.5 ms"_s);
    QCOMPARE(box.latencyMs(), 42.5);
    box.setLatencyMs(0);
    QCOMPARE(box.currentText(), u"0 ms"_s);
    QCOMPARE(box.itemText(5), u"Other…"_s);
}

void TestLatencyBox::choosesByKeys()
{
    LatencyBox box;
    box.show();
    QSignalSpy changed(&box, &LatencyBox::latencyChanged);
    QTest::keyClick(&box, Qt::Key_Down);
    QCOMPARE(box.latencyMs(), 20.0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toDouble(), 20.0);
}

void TestLatencyBox::asksForAnother()
{
    LatencyBox box;
    box.show();
    QTest::keyClick(&box, Qt::Key_End);
    auto *dialog = box.findChild<QInputDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->doubleValue(), 5.0);
    dialog->setDoubleValue(33);
    dialog->accept();
    QCOMPARE(box.latencyMs(), 33.0);
    QCOMPARE(box.currentText(), u"33 ms"_s);
}

void TestLatencyBox::staysWhereNoneIsGiven()
{
    LatencyBox box;
    box.show();
    QTest::keyClick(&box, Qt::Key_End);
    auto *dialog = box.findChild<QInputDialog *>();
    QVERIFY(dialog);
    dialog->reject();
    QCOMPARE(box.latencyMs(), 5.0);
    QCOMPARE(box.currentText(), u"5 ms"_s);
}

QTEST_MAIN(TestLatencyBox)
#include "tst_latencybox.moc"
