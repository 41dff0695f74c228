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
    void hasAButtonWhileThereIsAText();
    void keepsItsButtonsWhole();
    void leavesOutWhatFindsNothing();
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
    QCOMPARE(field->text(), QString());
    QVERIFY(!pressed->isChecked());
}

void TestFilterRow::hasAButtonWhileThereIsAText()
{
    FilterRow row(u"Filter queries"_s, u"field"_s);
    row.show();
    auto *field = row.findChild<QLineEdit *>(u"field"_s);
    auto *clear = field->findChild<QToolButton *>();
    QVERIFY(clear);
    QVERIFY(!clear->isVisible());
    QTest::keyClicks(field, u"le"_s);
    QTRY_VERIFY(clear->isVisible());
    QCOMPARE(clear->accessibleName(), u"Clear the filter"_s);
    QCOMPARE(clear->toolTip(), clear->accessibleName());
    QVERIFY(!clear->icon().isNull());
    QSignalSpy changed(&row, &FilterRow::textChanged);
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(field->text(), QString());
    QCOMPARE(changed.size(), 1);
    QTRY_VERIFY(!clear->isVisible());
}

/// Beside the field, below it, close together, in two lines: none is ever cut off.
void TestFilterRow::keepsItsButtonsWhole()
{
    QWidget window;
    auto *row = new FilterRow(u"Filter queries"_s, u"field"_s, &window);
    QList<QToolButton *> buttons;
    for (const QString &text : { u"Group"_s, u"Repeated 77"_s, u"Again 0"_s, u"Errors 0"_s }) {
        buttons << new QToolButton;
        buttons.last()->setText(text);
        buttons.last()->setMinimumWidth(20); // which is no reason to make it so
        row->addButton(buttons.last());
    }
    window.resize(900, 200);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    int height = 0;
    const int least = 2 * buttons[1]->sizeHint().width() + 20; // the longest
    for (int width = 700; width >= least; width -= 10) {
        row->resize(width, row->height());
        QCoreApplication::processEvents();
        QVERIFY(row->height() >= height); // more lines, the narrower it is
        height = row->height();
        for (const QToolButton *button : buttons) {
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
            QVERIFY(row->rect().contains(QRect(button->mapTo(row, QPoint()), button->size())));
        }
    }
    QVERIFY(buttons.first()->y() < buttons.last()->y());
}

/// What would find nothing does not take a line for itself.
void TestFilterRow::leavesOutWhatFindsNothing()
{
    QWidget window;
    auto *row = new FilterRow(u"Filter queries"_s, u"field"_s, &window);
    QList<QToolButton *> buttons;
    for (const QString &text : { u"Group"_s, u"Repeated 0"_s, u"Again 0"_s, u"Errors 0"_s }) {
        buttons << new QToolButton;
        buttons.last()->setText(text);
        buttons.last()->setCheckable(true);
        row->addButton(buttons.last());
    }
    const auto shown = [&buttons] {
        QStringList texts;
        for (const QToolButton *button : buttons)
            texts << (button->isVisible() ? button->text().section(u' ', 0, 0) : QString());
        texts.removeAll(QString());
        return texts.join(u' ');
    };
    for (qsizetype place = 1; place < buttons.size(); ++place)
        row->setSpare(buttons[place], true);
    window.resize(900, 200);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    row->resize(700, row->height());
    QCOMPARE(shown(), u"Group Repeated Again Errors"_s); // there is room
    const int line = row->height();
    const int narrow = 2 * buttons[1]->sizeHint().width() + 140;
    row->resize(narrow, row->height());
    QCOMPARE(shown(), u"Group"_s);
    QCOMPARE(row->height(), line);
    row->setSpare(buttons[1], false);
    QCOMPARE(shown(), u"Group Repeated"_s);
    QCOMPARE(row->height(), line);
    // What is pressed can be released.
    buttons[3]->setChecked(true);
    QCOMPARE(shown(), u"Group Repeated Errors"_s);
    buttons[3]->setChecked(false);
    QCOMPARE(shown(), u"Group Repeated"_s);
    row->resize(700, row->height());
    QCOMPARE(shown(), u"Group Repeated Again Errors"_s);
}

QTEST_MAIN(TestFilterRow)
#include "tst_filterrow.moc"
