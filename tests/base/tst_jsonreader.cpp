// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/jsonreader.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

/// Reads whatever \a json is, and returns the error, or nothing.
QString complaintAbout(const QByteArray &json)
{
    JsonReader reader(json);
    reader.skip();
    reader.finish();
    return reader.error() ? reader.error()->text : QString();
}

} // namespace

class TestJsonReader : public QObject
{
    Q_OBJECT

private slots:
    void valuesAreRead();
    void numbersAreExact();
    void textsAreDecoded_data();
    void textsAreDecoded();
    void whatIsLeftIsPassedOver();
    void errorsSayWhere_data();
    void errorsSayWhere();
    void nothingIsReadAfterAnError();
    void theEndOfWhatIsAllowed();
};

void TestJsonReader::valuesAreRead()
{
    JsonReader json(R"( {"list": [1, -2.5, "x", true, null], "empty": {}, "none": []} )");
    QStringList seen;
    json.object(
        [&](const QString &name) {
            seen << name;
            if (name != "list"_L1)
                return;
            QCOMPARE(json.next(), JsonReader::Kind::Array);
            qsizetype index = 0;
            json.array([&] {
                switch (index++) {
                case 0:
                    QCOMPARE(json.next(), JsonReader::Kind::Integer);
                    QCOMPARE(json.integer(), 1);
                    return;
                case 1:
                    QCOMPARE(json.next(), JsonReader::Kind::Real);
                    QCOMPARE(json.real(), -2.5);
                    return;
                case 2:
                    QCOMPARE(json.string(), u"x"_s);
                    return;
                case 3:
                    QVERIFY(json.boolean());
                    return;
                default:
                    json.null();
                }
            });
            QCOMPARE(index, 5);
        },
        { "list" });
    json.finish();
    QVERIFY(!json.hasFailed());
    QCOMPARE(seen, QStringList({ u"list"_s, u"empty"_s, u"none"_s }));
}

void TestJsonReader::numbersAreExact()
{
    JsonReader json("[9223372036854775807, -9223372036854775808, 0.1, 4.9e-324]");
    QList<qint64> whole;
    QList<double> real;
    json.array([&] {
        if (json.next() == JsonReader::Kind::Integer)
            whole << json.integer();
        else
            real << json.real();
    });
    QCOMPARE(
        whole,
        QList<qint64>({ std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min() }));
    QCOMPARE(real, QList<double>({ 0.1, std::numeric_limits<double>::denorm_min() }));
}

void TestJsonReader::textsAreDecoded_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("plain") << R"("abc")"_ba
                           << "abc"_ba;
    QTest::newRow("empty") << R"("")"_ba
                           << ""_ba;
    QTest::newRow("short forms") << R"("\"\\\/\b\f\n\r\t")"_ba
                                 << "\"\\/\b\f\n\r\t"_ba;
    QTest::newRow("by number") << R"("\u00e4\u0000")"_ba << QByteArray("\xc3\xa4\0", 3);
    QTest::newRow("in two halves") << R"("\ud83d\ude00")"_ba
                                   << "\xf0\x9f\x98\x80"_ba;
    QTest::newRow("a byte order mark") << R"("\ufeffx")"_ba
                                       << "\xef\xbb\xbfx"_ba;
}

void TestJsonReader::textsAreDecoded()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, text);
    JsonReader reader(json);
    QCOMPARE(reader.utf8(), text);
    reader.finish();
    QVERIFY(!reader.hasFailed());
}

void TestJsonReader::whatIsLeftIsPassedOver()
{
    JsonReader json(R"({"a": [{"b": ["]}", 1]}], "c": 2})");
    qint64 number = 0;
    json.object([&](const QString &name) {
        if (name == "c"_L1)
            number = json.integer();
    });
    QVERIFY(!json.hasFailed());
    QCOMPARE(number, 2);
}

void TestJsonReader::errorsSayWhere_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("complaint");

    const QString at = u"it is damaged at "_s;
    QTest::newRow("nothing") << ""_ba << at + u"byte 0: it ends here, too early"_s;
    QTest::newRow("no value") << "[1, x]"_ba << at + u"[1] (byte 4): a value was expected"_s;
    QTest::newRow("no comma") << "[1 2]"_ba << at + u"[1] (byte 3): a comma or ] was expected"_s;
    QTest::newRow("an end too early")
        << R"({"a": {"b": [1)"_ba << at + u"a.b[1] (byte 14): it ends here, too early"_s;
    QTest::newRow("a text without an end")
        << R"(["abc)"_ba << at + u"[0] (byte 5): it ends here, too early"_s;
    QTest::newRow("no colon") << R"({"a" 1})"_ba << at + u"byte 5: a colon was expected"_s;
    QTest::newRow("a name twice") << R"({"a":1,"a":2})"_ba
                                  << at + u"a (byte 11): the name comes twice"_s;
    QTest::newRow("a control character")
        << "[\"a\nb\"]"_ba << at + u"[0] (byte 3): a text has a control character in it"_s;
    QTest::newRow("half a character")
        << R"(["\ud83d"])"_ba << at + u"[0] (byte 8): half a character stands alone"_s;
    QTest::newRow("two halves that do not fit")
        << R"(["\ud83d\u0041"])"_ba << at + u"[0] (byte 14): half a character stands alone"_s;
    QTest::newRow("few digits") << R"(["\u12"])"_ba
                                << at
            + u"[0] (byte 4): a number of four hexadecimal digits was expected"_s;
    QTest::newRow("no such escape")
        << R"(["\x"])"_ba << at + u"[0] (byte 3): a character that can be escaped was expected"_s;
    QTest::newRow("no number") << "[1-2]"_ba << at + u"[0] (byte 1): 1-2 is no number"_s;
    QTest::newRow("more behind it") << "[] 1"_ba << at + u"byte 3: something follows the end"_s;
    QTest::newRow("not UTF-8") << "[\"\xff\"]"_ba << at + u"byte 0: it is not UTF-8"_s;
    QTest::newRow("too deep") << QByteArray(100'000, '[')
                              << at + u"[0]"_s.repeated(64)
            + u" (byte 64): more than 64 objects and lists stand within "
              "one another"_s;
    QTest::newRow("a name to steer by")
        << R"({"a\u001b[31m":x})"_ba << at + u"a␛[31m (byte 15): a value was expected"_s;
}

void TestJsonReader::errorsSayWhere()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, complaint);
    QCOMPARE(complaintAbout(json), complaint);
}

void TestJsonReader::nothingIsReadAfterAnError()
{
    JsonReader json("[1, 2, 3]");
    int elements = 0;
    json.array([&] {
        ++elements;
        std::ignore = json.integer(0, 1);
    });
    QCOMPARE(elements, 2);
    QCOMPARE(json.error()->text,
             u"it is damaged at [1] (byte 4): 2 is no whole number from 0 to 1"_s);
    QCOMPARE(json.integer(), 0);
    QCOMPARE(json.string(), QString());
    QCOMPARE(json.next(), JsonReader::Kind::None);
    json.fail("another");
    QVERIFY(json.error()->text.endsWith("from 0 to 1"_L1));

    JsonReader missing(R"({"a": 1})");
    missing.object([](const QString &) {}, { "a", "b" });
    QCOMPARE(missing.error()->text, u"it is damaged at byte 8: \"b\" is missing"_s);
}

void TestJsonReader::theEndOfWhatIsAllowed()
{
    JsonReader json("[1, 2, 3, 4, 5, 6]");
    json.setEnd(5);
    int elements = 0;
    json.array([&] { ++elements; });
    QCOMPARE(elements, 3);
    QVERIFY(json.error()->text.endsWith("there is too much of it"_L1));
}

QTEST_GUILESS_MAIN(TestJsonReader)

#include "tst_jsonreader.moc"
