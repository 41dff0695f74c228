// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/valuetext.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestValueText : public QObject
{
    Q_OBJECT

private slots:
    void keepsLinesAndTabs();
    void cutsWholeCharacters();
    void indentsJson_data();
    void indentsJson();
    void leavesOtherTextsAlone_data();
    void leavesOtherTextsAlone();
    void dumpsBlobs();
    void isQuickWithLargeValues();
};

void TestValueText::keepsLinesAndTabs()
{
    const Value value = Value::ofText(u"a\n\tb\r\nc  d\re"_s + QChar(0x202e) + QChar(0)
                                      + u"<b>&amp;"_s);
    const ValueText shown = valueText(value.view(), 100);
    QCOMPARE(shown.text, u"a\n\tb\nc  d\ne\ufffd\u2400<b>&amp;"_s);
    QVERIFY(shown.isWhole);
    QVERIFY(!shown.isFixed);
    QCOMPARE(valueText(Value(nullptr).view(), 100).text, QString());
    QCOMPARE(valueText(Value(12).view(), 100).text, u"12"_s);
}

void TestValueText::cutsWholeCharacters()
{
    const Value value = Value::ofText(u"ab\U0001f600cd"_s);
    const ValueText shown = valueText(value.view(), 3); // in the middle of a pair
    QCOMPARE(shown.text, u"ab"_s);
    QVERIFY(!shown.isWhole);
    // What the load has cut off in the middle of a character.
    CellView cut = value.view();
    cut.bytes = cut.bytes.first(4);
    QCOMPARE(valueText(cut, 100).text, u"ab"_s);
    QVERIFY(!valueText(cut, 100).isWhole);
}

void TestValueText::indentsJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    QTest::newRow("order, digits and doubles stay")
        << QByteArray(R"({"z":12345678901234567890,"a":[1.10,true],"z":null})")
        << u"{\n    \"z\": 12345678901234567890,\n    \"a\": [\n        1.10,\n        true\n    ],"
           "\n    \"z\": null\n}"_s;
    QTest::newRow("empty") << QByteArray(R"( { "a" : [ ] , "b":{} } )")
                           << u"{\n    \"a\": [],\n    \"b\": {}\n}"_s;
    QTest::newRow("strings") << QByteArray(R"(["{\"[,:\\", " x  y "])")
                             << u"[\n    \"{\\\"[,:\\\\\",\n    \" x  y \"\n]"_s;
}

void TestValueText::indentsJson()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, expected);
    QCOMPARE(indentedJson(json).value_or(u"none"_s), expected);
    const Value value(ValueType::Text, 0, 0, json);
    QCOMPARE(valueText(value.view(), 1000).text, expected);
    QVERIFY(valueText(value.view(), 1000).isWhole);
    QVERIFY(!valueText(value.view(), 10).isWhole);
}

void TestValueText::leavesOtherTextsAlone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no json") << "[draft] the {second} one"_ba;
    QTest::newRow("cut") << R"({"a": [1, 2)"_ba;
    QTest::newRow("a number") << "12"_ba;
    QTest::newRow("too deep") << QByteArray(20'000, '[') + QByteArray(20'000, ']');
    QTest::newRow("grows too much")
        << QByteArray(1000, '[') + "1" + QByteArray(",1").repeated(10'000) + QByteArray(1000, ']');
    QTest::newRow("too large") << '[' + QByteArray("1,").repeated(200'000) + "1]";
    QTest::newRow("empty") << ""_ba;
}

void TestValueText::leavesOtherTextsAlone()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!indentedJson(text));
    const Value value(ValueType::Text, 0, 0, text);
    const QString shown = valueText(value.view(), 1'000'000).text;
    QVERIFY(QString::fromLatin1(text).startsWith(shown));
    QVERIFY(shown.size() == text.size() || shown.size() == 20'000); // one long word
}

void TestValueText::dumpsBlobs()
{
    QByteArray bytes("\x00<b>Az~ \x7f\xff", 10);
    bytes += "0123456";
    const Value value(bytes);
    const ValueText shown = valueText(value.view(), 1000);
    QCOMPARE(shown.text,
             u"00000000  00 3c 62 3e 41 7a 7e 20  .<b>Az~.\n"
             "00000008  7f ff 30 31 32 33 34 35  ..012345\n"
             "00000010  36                       6"_s);
    QVERIFY(shown.isWhole);
    QVERIFY(shown.isFixed);
    const ValueText beginning = valueText(value.view(), 64);
    QCOMPARE(beginning.text.count(u'\n'), 0);
    QVERIFY(!beginning.isWhole);
}

void TestValueText::isQuickWithLargeValues()
{
    // Only the beginning is looked at, whatever follows; of one endless word, less of it.
    const Value text(ValueType::Text, 0, 0, QByteArray(40'000'000, 'x'));
    const Value blob(QByteArray(40'000'000, 'x'));
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(valueText(text.view(), 100'000).text.size(), 20'000);
    const Value words(ValueType::Text, 0, 0, QByteArray("words ").repeated(7'000'000));
    QCOMPARE(valueText(words.view(), 100'000).text.size(), 100'000);
    QVERIFY(valueText(blob.view(), 100'000).text.size() < 200'000);
    QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
}

QTEST_GUILESS_MAIN(TestValueText)

#include "tst_valuetext.moc"
