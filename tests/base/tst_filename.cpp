// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/filename.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

/// Any bytes that name a file can be a text and come back.
class TestFileName : public QObject
{
    Q_OBJECT

private slots:
    void comesBack_data();
    void comesBack();
    void isPlainTextWhereItCanBe();
    void hasATitle();
};

void TestFileName::comesBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("ASCII") << QByteArray("/a b/c.sqlite");
    QTest::newRow("UTF-8") << QByteArray("/gr\xc3\xb6\xc3\x9f"
                                         "e/\xf0\x9f\x98\x80");
    QTest::newRow("Latin-1") << QByteArray("/gr\xf6\xdf"
                                           "e.db");
    QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbfx\xef\xbb\xbf");
    QTest::newRow("cut off") << QByteArray("/a\xf0\x9f\x98");
    QTest::newRow("a surrogate in UTF-8") << QByteArray("\xed\xb2\x80x");
    QTest::newRow("longer than needed") << QByteArray("\xc0\xaf");
    QTest::newRow("both") << QByteArray("\xff\xc3\xb6\xff");
    QByteArray all;
    for (int byte = 1; byte < 256; ++byte)
        all += static_cast<char>(byte);
    QTest::newRow("all bytes") << all;
}

void TestFileName::comesBack()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(fileNameBytes(fileNameFromBytes(bytes)), bytes);
}

void TestFileName::isPlainTextWhereItCanBe()
{
    QCOMPARE(fileNameFromBytes("gr\xc3\xb6\xc3\x9f"
                               "e"),
             u"größe"_s);
    QCOMPARE(fileNameBytes(u"😀ö"_s), u"😀ö"_s.toUtf8());
    QCOMPARE(fileNameFromBytes("\xff"), QString(QChar(0xdcff)));
}

void TestFileName::hasATitle()
{
    QCOMPARE(fileTitle(u"/a/b.db"_s), u"b.db"_s);
    QCOMPARE(fileTitle(u"b.db"_s), u"b.db"_s);
    QCOMPARE(fileTitle(u"a/b.db/"_s), u"b.db"_s);
    QCOMPARE(fileTitle(u"/"_s), u"/"_s);
    QCOMPARE(fileTitle(u"//"_s), u"//"_s);
}

QTEST_GUILESS_MAIN(TestFileName)
#include "tst_filename.moc"
