// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/dialects/sqlitekeyarray.h"

#include "tests/support/values.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

Q_DECLARE_METATYPE(roundtrip::Value)

class TestKeyArray : public QObject
{
    Q_OBJECT

private slots:
    void takesWhatJsonCarriesExactly_data();
    void takesWhatJsonCarriesExactly();
    void writesOneArray_data();
    void writesOneArray();
};

void TestKeyArray::takesWhatJsonCarriesExactly_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<bool>("fits");
    using Limits = std::numeric_limits<qint64>;
    QTest::newRow("an integer") << Value::ofInteger(7) << true;
    QTest::newRow("the largest") << Value::ofInteger(Limits::max()) << true;
    QTest::newRow("the smallest") << Value::ofInteger(Limits::min()) << true;
    QTest::newRow("text") << text("größe 😀 \"'\\\n") << true;
    QTest::newRow("empty text") << text("") << true;
    QTest::newRow("text with a NUL") << text(QByteArray("a\0b", 3)) << false;
    QTest::newRow("text that is not UTF-8") << text("a\xff") << false;
    QTest::newRow("a real") << Value::ofReal(0.5) << false;
    QTest::newRow("an infinite real")
        << Value::ofReal(std::numeric_limits<double>::infinity()) << false;
    QTest::newRow("a blob") << Value { ValueType::Blob, 0, 0, "abc" } << false;
    QTest::newRow("NULL") << Value() << false;
}

void TestKeyArray::takesWhatJsonCarriesExactly()
{
    QFETCH(const Value, value);
    QTEST(fitsKeyArray(value), "fits");
}

void TestKeyArray::writesOneArray_data()
{
    QTest::addColumn<QList<QList<Value>>>("keys");
    QTest::addColumn<QByteArray>("array");
    QTest::newRow("integers") << QList<QList<Value>> { { Value::ofInteger(1) },
                                                       { Value::ofInteger(-2) } }
                              << QByteArray("[1,-2]");
    QTest::newRow("texts") << QList<QList<Value>> { { text("a") }, { text("\"") }, { text("") } }
                           << QByteArray(R"(["a","\"",""])");
    QTest::newRow("several columns")
        << QList<QList<Value>> { { text("north"), Value::ofInteger(1) },
                                 { text("south"), Value::ofInteger(2) } }
        << QByteArray(R"([["north",1],["south",2]])");
    QTest::newRow("none") << QList<QList<Value>>() << QByteArray("[]");
}

void TestKeyArray::writesOneArray()
{
    QFETCH(const QList<QList<Value>>, keys);
    const Value array = keyArray(keys);
    QCOMPARE(array.type, ValueType::Text);
    QTEST(array.bytes, "array");
}

QTEST_GUILESS_MAIN(TestKeyArray)
#include "tst_sqlitekeyarray.moc"
