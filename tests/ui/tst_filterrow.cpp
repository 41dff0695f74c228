// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/filterrow.h"

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestFilterRow : public QObject
{
    Q_OBJECT

private slots:
    void tellsItsText();
    void selectsWhatItHolds();
    void clearsFieldAndButtons();
};

void TestFilterRow::tellsItsText()
{
    FilterRow row(u"Filter records"_s, u"field"_s);
    auto *field = row.findChild<QLineEdit *>(u"field"_s);
    QVERIFY(field);
    QCOMPARE(field->accessibleName(), u"Filter records"_s);
    row.setPlaceholderText(u"Filter author…"_s);
    QCOMPARE(field->placeholderText(), u"Filter author…"_s);
    QSignalSpy changed(&row, &FilterRow::textChanged);
    QTest::keyClicks(field, u"le"_s);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.last().first().toString(), u"le"_s);
    QCOMPARE(row.text(), u"le"_s);
}

void TestFilterRow::selectsWhatItHolds()
{
    FilterRow row(u"Filter records"_s, u"field"_s);
    row.show();
    QVERIFY(QTest::qWaitForWindowActive(&row));
    auto *field = row.findChild<QLineEdit *>(u"field"_s);
    field->setText(u"guin"_s);
    field->clearFocus();
    row.focusField();
    QVERIFY(field->hasFocus());
    QCOMPARE(field->selectedText(), u"guin"_s);
}

void TestFilterRow::clearsFieldAndButtons()
{
    FilterRow row(u"Filter queries"_s, u"field"_s);
    auto *pressed = new QToolButton;
    pressed->setCheckable(true);
    row.addButton(pressed);
    QVERIFY(row.isAncestorOf(pressed));
    auto *field = row.findChild<QLineEdit *>(u"field"_s);
    field->setText(u"x"_s);
    pressed->setChecked(true);
    row.clearAction()->trigger();
    QCOMPARE(row.text(), QString());
    QVERIFY(!pressed->isChecked());
}

QTEST_MAIN(TestFilterRow)
#include "tst_filterrow.moc"
