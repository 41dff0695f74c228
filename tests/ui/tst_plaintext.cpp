// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/plaintext.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QTest>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestPlainText : public QObject
{
    Q_OBJECT

private slots:
    void labelsTakeNothingForHtml();
    void tipsShowWhatIsThere_data();
    void tipsShowWhatIsThere();
    void menusShowEveryLetter_data();
    void menusShowEveryLetter();
    void titlesKeepEveryMark();
};

void TestPlainText::labelsTakeNothingForHtml()
{
    QWidget parent;
    const QLabel *label = plainLabel(&parent, u"<b>x</b>"_s);
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(label->text(), u"<b>x</b>"_s);
    QCOMPARE(label->parentWidget(), &parent);
}

void TestPlainText::tipsShowWhatIsThere_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         { u"plain"_s, u"a < b && c > d"_s, u"<b>bold</b>"_s, u"<img src='file:///x'>"_s,
           u"&lt;b&gt; &amp;"_s, u"<i>two\nlines  of</i>"_s, u"<!doctype html>x"_s, u""_s })
        QTest::newRow(qPrintable(text)) << text;
}

void TestPlainText::tipsShowWhatIsThere()
{
    QFETCH(const QString, text);
    const QString tip = plainToolTip(text);
    // As QToolTip decides.
    QCOMPARE(Qt::mightBeRichText(tip) ? QTextDocumentFragment::fromHtml(tip).toPlainText() : tip,
             text);
}

void TestPlainText::menusShowEveryLetter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"author"_s << u"author"_s;
    QTest::newRow("an &") << u"R&D"_s << u"R&D"_s;
    QTest::newRow("in front") << u"&File"_s << u"&File"_s;
    QTest::newRow("several") << u"a&&b&"_s << u"a&&b&"_s;
    QTest::newRow("a shortcut") << u"name\tCtrl+Q"_s << u"name Ctrl+Q"_s;
    QTest::newRow("lines") << u"a\nb"_s << u"a b"_s;
}

void TestPlainText::menusShowEveryLetter()
{
    QFETCH(const QString, text);
    QMenu menu;
    const QAction *action = menu.addAction(plainActionText(text));
    QVERIFY(!action->text().contains(u'\t'));
    // The text without its mnemonics, as Qt's styles draw it; and there is none.
    QVERIFY(QKeySequence::mnemonic(action->text()).isEmpty());
    QTEST(QString(action->text()).replace("&&"_L1, "&"_L1), "shown");
}

void TestPlainText::titlesKeepEveryMark()
{
    QWidget window;
    window.setWindowTitle(plainTitle(u"a[*]b [*][*]"_s));
    // Qt takes a doubled mark for a single one, and a single one for the place of an asterisk.
    QString shown = window.windowTitle();
    shown.replace("[*][*]"_L1, "\1"_L1);
    QVERIFY(!shown.contains("[*]"_L1));
    QCOMPARE(shown.replace("\1"_L1, "[*]"_L1), u"a[*]b [*][*]"_s);
}

QTEST_MAIN(TestPlainText)
#include "tst_plaintext.moc"
