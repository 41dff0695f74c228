// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/jsonwriter.h"

#include "tests/support/values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// What \a write gives to a writer, as one text.
template <typename Write>
QByteArray written(const Write &write)
{
    QByteArray text;
    JsonWriter json([&text](QByteArrayView piece) { text.append(piece); });
    write(json);
    json.flush();
    return text;
}

} // namespace

Q_DECLARE_METATYPE(roundtrip::Value)

class TestJsonWriter : public QObject
{
    Q_OBJECT

private slots:
    void writesCells_data();
    void writesCells();
    void readsBackTheSameDouble_data();
    void readsBackTheSameDouble();
    void separatesAndNests();
    void handsOverInPieces();
    void handsOverLongValuesInPieces_data();
    void handsOverLongValuesInPieces();
    void keepsWhatWasNotFlushed();
};

void TestJsonWriter::writesCells_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QByteArray>("json");

    constexpr double infinity = std::numeric_limits<double>::infinity();
    using Limits = std::numeric_limits<qint64>;
    QTest::newRow("NULL") << Value() << QByteArray("null");
    QTest::newRow("zero") << Value::ofInteger(0) << QByteArray("0");
    QTest::newRow("largest") << Value::ofInteger(Limits::max())
                             << QByteArray("9223372036854775807");
    QTest::newRow("smallest") << Value::ofInteger(Limits::min())
                              << QByteArray("-9223372036854775808");
    QTest::newRow("no double holds it")
        << Value::ofInteger(9007199254740993) << QByteArray("9007199254740993");
    QTest::newRow("a tenth") << Value::ofReal(0.1) << QByteArray("0.1");
    QTest::newRow("shortest form")
        << Value::ofReal(0.30000000000000004) << QByteArray("0.30000000000000004");
    QTest::newRow("a whole real stays a real") << Value::ofReal(12) << QByteArray("12.0");
    QTest::newRow("minus zero") << Value::ofReal(-0.0) << QByteArray("-0.0");
    QTest::newRow("infinite") << Value::ofReal(infinity) << QByteArray(R"({"$real":"inf"})");
    QTest::newRow("minus infinite")
        << Value::ofReal(-infinity) << QByteArray(R"({"$real":"-inf"})");
    QTest::newRow("not a number") << Value::ofReal(std::nan(""))
                                  << QByteArray(R"({"$real":"nan"})");
    QTest::newRow("text") << text("plain") << QByteArray(R"("plain")");
    QTest::newRow("empty text") << text("") << QByteArray(R"("")");
    QTest::newRow("escapes") << text("\"\\/\n\t\r") << QByteArray(R"("\"\\/\n\t\r")");
    QTest::newRow("control characters")
        << text(QByteArray("\x00\x01\x1f\x7f", 4)) << QByteArray(R"("\u0000\u0001\u001f\u007f")");
    QTest::newRow("what steers a terminal")
        << text("a\u0080\u009b\u009fb\u061c\u200e\u200f\u2028\u202a\u202e\u2066\u2069c")
        << QByteArray(R"("a\u0080\u009b\u009fb\u061c\u200e\u200f\u2028\u202a\u202e\u2066\u2069c")");
    QTest::newRow("their neighbours stay") << text("\u00a0ä\u0600\u061d\u200d…\u202f€")
                                           << QByteArray("\"\u00a0ä\u0600\u061d\u200d…\u202f€\"");
    QTest::newRow("other scripts as they are")
        << text("größe 日本 😀") << QByteArray("\"größe 日本 😀\"");
    QTest::newRow("text that is not UTF-8") << text("a\xff") << QByteArray(R"({"$bytes":"Yf8="})");
    QTest::newRow("half a character") << text("\xe6\x97") << QByteArray(R"({"$bytes":"5pc="})");
    QTest::newRow("blob") << blob(QByteArray("\x00\x01\xfe\xff", 4))
                          << QByteArray(R"({"$blob":"AAH+/w=="})");
    QTest::newRow("empty blob") << blob("") << QByteArray(R"({"$blob":""})");
    QTest::newRow("a blob that could be text") << blob("abc") << QByteArray(R"({"$blob":"YWJj"})");
}

void TestJsonWriter::writesCells()
{
    QFETCH(const Value, value);
    QTEST(written([&](JsonWriter &json) { json.value(value.view()); }), "json");
}

void TestJsonWriter::readsBackTheSameDouble_data()
{
    QTest::addColumn<double>("real");
    for (const double real : { 0.1, 1e308, 5e-324, 1e21, 1e-7, 123456789.12345679, -2.5,
                               3.141592653589793, 9007199254740992.0, 1.7976931348623157e308 })
        QTest::newRow(QByteArray::number(real, 'g', 17).constData()) << real;
}

void TestJsonWriter::readsBackTheSameDouble()
{
    QFETCH(const double, real);
    const QByteArray json = written([real](JsonWriter &writer) { writer.real(real); });
    bool isNumber = false;
    QCOMPARE(json.toDouble(&isNumber), real);
    QVERIFY2(isNumber, json.constData());
    // A reader that tells reals from integers must see a real.
    QVERIFY2(json.contains('.') || json.contains('e'), json.constData());
}

void TestJsonWriter::separatesAndNests()
{
    const QByteArray json = written([](JsonWriter &writer) {
        writer.beginObject();
        writer.name("empty");
        writer.beginArray();
        writer.endArray();
        writer.name(u"größe \"x\""_s);
        writer.beginArray();
        writer.integer(1);
        writer.boolean(true);
        writer.beginObject();
        writer.endObject();
        writer.null();
        writer.real(std::numeric_limits<double>::infinity());
        writer.endArray();
        writer.name("last");
        writer.boolean(false);
        writer.endObject();
    });
    QCOMPARE(QString::fromUtf8(json),
             uR"({"empty":[],"größe \"x\"":[1,true,{},null,{"$real":"inf"}],"last":false})"_s);
}

void TestJsonWriter::handsOverInPieces()
{
    // Neither the whole at once nor every comma by itself.
    constexpr int numbers = 100'000;
    qsizetype pieces = 0;
    qsizetype longest = 0;
    QByteArray text;
    JsonWriter json([&](QByteArrayView piece) {
        ++pieces;
        longest = std::max(longest, piece.size());
        text.append(piece);
    });
    json.beginArray();
    for (int i = 0; i < numbers; ++i)
        json.integer(i);
    json.endArray();
    json.flush();
    QVERIFY2(longest <= 64 * 1024 + 32, QByteArray::number(longest).constData());
    QVERIFY2(pieces <= text.size() / (64 * 1024) + 1, QByteArray::number(pieces).constData());
    const QJsonArray read = QJsonDocument::fromJson(text).array();
    QCOMPARE(read.size(), numbers);
    QCOMPARE(read.last().toInt(), numbers - 1);
}

void TestJsonWriter::handsOverLongValuesInPieces_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QByteArray>("json");
    // Around the sizes of the pieces, and of three bytes that are four letters.
    for (const int size : { 49'151, 49'152, 49'153, 98'304, 98'305, 1'000'000 }) {
        QByteArray bytes(size, '\0');
        for (int i = 0; i < size; ++i)
            bytes[i] = static_cast<char>(i * 7 + i / 256);
        QTest::addRow("blob, %d", size)
            << blob(bytes) << R"({"$blob":")" + bytes.toBase64() + "\"}";
        QTest::addRow("no text, %d", size)
            << text("\xff" + bytes) << R"({"$bytes":")" + ("\xff" + bytes).toBase64() + "\"}";
        const QByteArray letters = QByteArray("größe ").repeated(size / 8);
        QTest::addRow("text, %d", size) << text(letters) << '"' + letters + '"';
    }
}

void TestJsonWriter::handsOverLongValuesInPieces()
{
    QFETCH(const Value, value);
    qsizetype longest = 0;
    QByteArray all;
    JsonWriter json([&](QByteArrayView piece) {
        longest = std::max(longest, piece.size());
        all.append(piece);
    });
    json.value(value.view());
    json.flush();
    QVERIFY2(longest <= 128 * 1024, QByteArray::number(longest).constData());
    QTEST(all, "json");
}

void TestJsonWriter::keepsWhatWasNotFlushed()
{
    QByteArray text;
    JsonWriter json([&text](QByteArrayView piece) { text.append(piece); });
    json.integer(1);
    QCOMPARE(text, QByteArray());
    json.flush();
    QCOMPARE(text, QByteArray("1"));
    json.flush();
    QCOMPARE(text, QByteArray("1"));
}

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
