// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/keys/keypart.h"

#include "tests/support/testdatabase.h"
#include "tests/support/values.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

using Limits = std::numeric_limits<qint64>;
constexpr double infinity = std::numeric_limits<double>::infinity();

/// Values that are easily taken for one another, or for something else.
QList<Value> nastyValues()
{
    QList<Value> values {
        integer(0),
        integer(1),
        integer(-1),
        integer(9007199254740992),
        integer(9007199254740993),
        integer(Limits::max()),
        integer(Limits::min()),
        real(0.0),
        real(-0.0),
        real(1.0),
        real(1.5),
        real(0.1),
        real(0.1 + 0.2),
        real(0.3),
        real(1e21),
        real(1e-7),
        real(123456789012345680.0),
        real(9007199254740992.0),
        real(9223372036854775808.0),
        real(infinity),
        real(-infinity),
        text(QByteArray("a\0b", 3)),
        text(QByteArray("A\0C", 3)),
        text(QByteArray("1\0", 2)),
        text(QByteArray("\0", 1)),
        text("a\xff"),
        text("A\xff"),
        text("\xef\xbb\xbf"),
        blob(""),
        blob("a"),
        blob("A"),
        blob("1"),
    };
    for (const char *word :
         { "",     " ",     "a",       "A",    "a ",   "A  ",       " a",   "a\t",   "ab",
           "é",    "É",     "é ",      "k",    "K",    "[",         "{",    "1",     "01",
           "+1",   "-1",    "--1",     " 1 ",  "1\v",  "1_0",       "1,0",  "1.",    "1.0",
           "1.50", ".5",    "0.5",     ".",    "1e0",  "1E+0",      "1e",   "1e+",   "10e-1",
           "0x1",  "1f",    "1 1",     "0",    "-0",   "0.0",       "-0.0", "1e400", "-1e400",
           "inf",  "Inf",   "nan",     "NULL", "true", "0.3",       "1e-7", "1e-07", "1.0e-07",
           "1e21", "1e+21", "1.0e+21", "e1",   "+",    "\xc2\xa0 1" })
        values << text(word);
    for (const char *number :
         { "1e-400", "-1e-400", "1e9999", "-1E9999", "1e-9999", "9007199254740992",
           "9007199254740993", "9007199254740993.0", "9223372036854775807", "9223372036854775808",
           "-9223372036854775808", "9.22337203685478e+18" })
        values << text(number);
    values << text("0." + QByteArray(400, '0') + "1") << text(QByteArray(400, '7') + ".5");
    return values;
}

/// A value as it is written in a script.
QString literal(const Value &value)
{
    const QString hex = QString::fromLatin1(value.bytes.toHex());
    switch (value.type) {
    case ValueType::Null:
        return u"NULL"_s;
    case ValueType::Integer:
        return QString::number(value.integer);
    case ValueType::Real:
        if (std::isinf(value.real))
            return value.real > 0 ? u"9e999"_s : u"-9e999"_s;
        return QString::number(value.real, 'e', 17);
    case ValueType::Text:
        return u"CAST(x'%1' AS TEXT)"_s.arg(hex);
    case ValueType::Blob:
        return u"x'%1'"_s.arg(hex);
    }
    return {};
}

} // namespace

class TestKeyPart : public QObject
{
    Q_OBJECT

private slots:
    void isOneWhereTheDatabaseSaysSo_data();
    void isOneWhereTheDatabaseSaysSo();
    void doesNotRunIntoTheNext();
};

void TestKeyPart::isOneWhereTheDatabaseSaysSo_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("collation");
    for (const QString &type : { QString(), u"BLOB"_s, u"TEXT"_s, u"INTEGER"_s, u"REAL"_s,
                                 u"NUMERIC"_s, u"VARCHAR(10)"_s }) {
        for (const QString &collation : { u"BINARY"_s, u"NOCASE"_s, u"RTRIM"_s })
            QTest::addRow("%s %s", qPrintable(type), qPrintable(collation)) << type << collation;
    }
}

/// Every value stored in a column of that kind against every value bound to `column = ?`.
void TestKeyPart::isOneWhereTheDatabaseSaysSo()
{
    QFETCH(const QString, type);
    QFETCH(const QString, collation);
    const QList<Value> values = nastyValues();
    QString script = u"CREATE TABLE t (id INTEGER PRIMARY KEY, v %1 COLLATE %2);"_s.arg(type,
                                                                                        collation);
    for (const Value &value : values)
        script += u"INSERT INTO t (v) VALUES (%1);"_s.arg(literal(value));
    Database database = openScript(script);
    const KeyComparison comparison { affinityOfType(type),
                                     collation == "NOCASE"_L1      ? Collation::NoCase
                                         : collation == "RTRIM"_L1 ? Collation::RTrim
                                                                   : Collation::Binary };
    const Result<RecordList> all = database.objects(u"t"_s).fetch();
    QVERIFY(all);
    QList<QByteArray> stored;
    for (const Record &record : *all) {
        stored << QByteArray();
        appendKeyPart(record.cell(u"v"_s), comparison, &stored.last());
    }
    for (const Value &value : values) {
        const Result<RecordList> equal = database.objects(u"t"_s).filter(u"v"_s, value).fetch();
        QVERIFY(equal);
        QStringList expected;
        for (const Record &record : *equal)
            expected << literal(Value::of(record.cell(u"v"_s)));
        QByteArray part;
        appendKeyPart(value.view(), comparison, &part);
        QStringList actual;
        for (qsizetype row = 0; row < stored.size(); ++row) {
            if (stored[row] == part)
                actual << literal(Value::of((*all)[row].cell(u"v"_s)));
        }
        QVERIFY2(actual == expected,
                 qPrintable(u"%1 equals %2, not %3"_s.arg(literal(value), expected.join(u", "_s),
                                                          actual.join(u", "_s))));
    }
}

void TestKeyPart::doesNotRunIntoTheNext()
{
    const auto keyOf = [](const QList<Value> &parts) {
        QByteArray key;
        for (const Value &part : parts)
            appendKeyPart(part.view(), { Affinity::Text, Collation::RTrim }, &key);
        return key;
    };
    QVERIFY(keyOf({ text("ab"), text("c") }) != keyOf({ text("a"), text("bc") }));
    QVERIFY(keyOf({ text("a "), text("b") }) != keyOf({ text("a"), text(" b") }));
    QCOMPARE(keyOf({ text("a "), text("b ") }), keyOf({ text("a"), text("b") }));
}

QTEST_GUILESS_MAIN(TestKeyPart)
#include "tst_keypart.moc"
