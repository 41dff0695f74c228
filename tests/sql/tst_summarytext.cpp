// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/summarytext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

Q_DECLARE_METATYPE(roundtrip::Value)

class TestSummaryText : public QObject
{
    Q_OBJECT

private slots:
    void writesLiterals_data();
    void writesLiterals();
    void putsValuesInTheirPlaces();
    void outlivesMarksInNames();
};

void TestSummaryText::writesLiterals_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("literal");
    QTest::newRow("NULL") << Value() << u"NULL"_s;
    QTest::newRow("integer") << Value::ofInteger(-7) << u"-7"_s;
    QTest::newRow("real") << Value::ofReal(0.1) << u"0.1"_s;
    QTest::newRow("text") << Value::ofText(u"abc"_s) << u"'abc'"_s;
    QTest::newRow("a quote is doubled") << Value::ofText(u"O'Hara"_s) << u"'O''Hara'"_s;
    QTest::newRow("empty text") << Value::ofText(QString()) << u"''"_s;
    QTest::newRow("line breaks are spaces") << Value::ofText(u"a\nb"_s) << u"'a b'"_s;
    QTest::newRow("long text is cut")
        << Value::ofText(QString(100, u'x')) << u'\'' + QString(17, u'x') + u"…'"_s;
    QTest::newRow("as long as fits")
        << Value::ofText(QString(18, u'x')) << u'\'' + QString(18, u'x') + u'\'';
    QTest::newRow("blob") << Value { ValueType::Blob, 0, 0, QByteArray("\x00\xff", 2) }
                          << u"X'00ff'"_s;
    QTest::newRow("long blob") << Value { ValueType::Blob, 0, 0, QByteArray(1000, '\xab') }
                               << u"X'abababababababab…'"_s;
}

void TestSummaryText::writesLiterals()
{
    constexpr qsizetype maxLength = 20;
    QFETCH(const Value, value);
    const QString literal = literalText(value, maxLength);
    QTEST(literal, "literal");
    QVERIFY(literal.size() <= maxLength);
}

void TestSummaryText::putsValuesInTheirPlaces()
{
    const QList<Value> values { Value::ofInteger(7), Value::ofText(u"x"_s) };
    QCOMPARE(summaryText(u"book WHERE author_id = \uFFFC AND title = \uFFFC"_s, values),
             u"book WHERE author_id = 7 AND title = 'x'"_s);
    QCOMPARE(summaryText(u"book WHERE author_id IN (40 keys)"_s, values),
             u"book WHERE author_id IN (40 keys)"_s);
    // More marks than values: a name of a table may hold one.
    QCOMPARE(summaryText(u"a\uFFFC b \uFFFC c \uFFFC"_s, values), u"a7 b 'x' c \uFFFC"_s);
}

void TestSummaryText::outlivesMarksInNames()
{
    const QList<Value> values { Value::ofInteger(7) };
    const QChar list = summaryList({}, 0).front();
    for (const QString &number : { u"-5"_s, u"9223372036854775807"_s, u"x"_s, QString() }) {
        const QString name = list + number + list;
        const QString compared = name + u" = "_s + summaryValueMark + summaryValueMark;
        QVERIFY(summaryText(compared, values).contains(u" = "_s));
        QVERIFY(summaryText(list + name + list + u'z', values).endsWith(u'z'));
    }
    QCOMPARE(summaryText(list + u"-5"_s + list + u" = "_s + summaryValueMark, values), u" = 7"_s);
}

QTEST_GUILESS_MAIN(TestSummaryText)
#include "tst_summarytext.moc"
