// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/visibletext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestVisibleText : public QObject
{
    Q_OBJECT

private slots:
    void replacesOneByOne_data();
    void replacesOneByOne();
    void leavesOthersAlone();
    void leavesNothingThatSteers();
};

void TestVisibleText::replacesOneByOne_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("visible");
    QTest::newRow("line ends and tabs") << u"a\nb\r\nc\td\ve\ff"_s << u"a b  c d e f"_s;
    QTest::newRow("Unicode's line ends") << u"a\u0085b\u2028c\u2029d"_s << u"a b c d"_s;
    QTest::newRow("an escape sequence") << u"\x1b[31mred"_s << u"␛[31mred"_s;
    QTest::newRow("a title of the terminal") << u"\x1b]0;x\x07"_s << u"␛]0;x␇"_s;
    QTest::newRow("NUL, backspace and delete")
        << QStringLiteral("a") + QChar(0) + u"\b\x7f"_s << u"a␀␈␡"_s;
    QTest::newRow("C1") << u"\u009b31m\u009d\u0080"_s << u"\ufffd31m\ufffd\ufffd"_s;
    QTest::newRow("overrides") << u"a\u202egpj.exe\u202c"_s << u"a\ufffdgpj.exe\ufffd"_s;
    QTest::newRow("isolates") << u"\u2066a\u2069\u2067\u2068"_s << u"\ufffda\ufffd\ufffd\ufffd"_s;
    QTest::newRow("marks") << u"\u200e\u200f\u061c"_s << u"\ufffd\ufffd\ufffd"_s;
}

void TestVisibleText::replacesOneByOne()
{
    QFETCH(const QString, text);
    QTEST(visibleText(text), "visible");
    QCOMPARE(visibleText(text).size(), text.size());
    QCOMPARE(visibleText(visibleText(text)), visibleText(text));
}

void TestVisibleText::leavesOthersAlone()
{
    // Joiners are letters of Persian and parts of emoji; a text in Hebrew turns by itself.
    for (const QString &text : { u""_s, u"größe 日本"_s, u"שלום"_s, u"نمی\u200cخواهم"_s,
                                 u"👩\u200d🚀"_s, u"a\u00adb\u00a0c"_s, u"…—“”‰"_s, u"\ufffd"_s })
        QCOMPARE(visibleText(text), text);
}

void TestVisibleText::leavesNothingThatSteers()
{
    // By what Unicode says of each character, apart from the list in the code.
    for (char32_t c = 0; c < 0x10000; ++c) {
        const QChar character(static_cast<char16_t>(c));
        const QChar::Direction direction = character.direction();
        const bool turns = direction == QChar::DirLRE || direction == QChar::DirRLE
            || direction == QChar::DirLRO || direction == QChar::DirRLO
            || direction == QChar::DirPDF || direction == QChar::DirLRI
            || direction == QChar::DirRLI || direction == QChar::DirFSI
            || direction == QChar::DirPDI;
        if (!turns && character.category() != QChar::Other_Control
            && character.category() != QChar::Separator_Line
            && character.category() != QChar::Separator_Paragraph)
            continue;
        QVERIFY2(steersText(character.unicode()), qPrintable(QString::number(c, 16)));
        QVERIFY(!steersText(visibleText(character).front().unicode()));
    }
}

QTEST_GUILESS_MAIN(TestVisibleText)
#include "tst_visibletext.moc"
