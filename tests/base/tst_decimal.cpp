// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/decimal.h"

#include <QTest>

using namespace roundtrip;

class TestDecimal : public QObject
{
    Q_OBJECT

private slots:
    void leavesZerosOut_data();
    void leavesZerosOut();
    void knowsWhatARealHolds_data();
    void knowsWhatARealHolds();
    void writesReals_data();
    void writesReals();
};

void TestDecimal::leavesZerosOut_data()
{
    QTest::addColumn<QByteArray>("digits");
    QTest::addColumn<QByteArray>("shorter");
    const auto row = [](const char *digits, const char *shorter) {
        QTest::newRow(digits) << QByteArray(digits) << QByteArray(shorter);
    };
    row("1.50", "1.5");
    row("2.00", "2");
    row("-0.0", "-0");
    row("100", "100");
    row("1.5e20", "1.5e20");
    row("1.50E-10", "1.50E-10");
    row("2024-02-29 12:30:00.500000", "2024-02-29 12:30:00.5");
    row("", "");
}

void TestDecimal::leavesZerosOut()
{
    QFETCH(const QByteArray, digits);
    QFETCH(const QByteArray, shorter);
    QCOMPARE(withoutTrailingZeros(digits).toByteArray(), shorter);
}

void TestDecimal::knowsWhatARealHolds_data()
{
    QTest::addColumn<QByteArray>("digits");
    QTest::addColumn<bool>("isHeld");
    QTest::newRow("short") << QByteArray("0.1") << true;
    QTest::newRow("a whole number") << QByteArray("-42") << true;
    QTest::newRow("an exponent") << QByteArray("1.5e20") << true;
    QTest::newRow("too many") << QByteArray("0.12345678901234567891") << false;
    QTest::newRow("too large") << QByteArray("18446744073709551615") << false;
}

void TestDecimal::knowsWhatARealHolds()
{
    QFETCH(const QByteArray, digits);
    QTEST(holdsDigits(digits.toDouble(), digits), "isHeld");
}

void TestDecimal::writesReals_data()
{
    QTest::addColumn<double>("real");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a fraction") << 0.1 << QByteArray("0.1");
    QTest::newRow("a whole number") << -42.0 << QByteArray("-42");
    QTest::newRow("with fewer digits than it has")
        << 226797932753915008.0 << QByteArray("226797932753915008");
    QTest::newRow("the smallest of 64 bits")
        << -9223372036854775808.0 << QByteArray("-9223372036854775808");
    QTest::newRow("larger") << 1e20 << QByteArray("1e+20");
}

void TestDecimal::writesReals()
{
    QFETCH(const double, real);
    QTEST(textOfReal(real), "text");
}

QTEST_GUILESS_MAIN(TestDecimal)
#include "tst_decimal.moc"
