// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/picture.h"

#include <QBuffer>
#include <QtTest>

#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

QByteArray pictureBytes(const char *format, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, format) ? bytes : QByteArray();
}

/// A picture that says it is \a width wide and high.
QByteArray pngOfSize(quint32 width)
{
    QByteArray bytes = pictureBytes("png", { 4, 4 });
    // Width, height and the checksum of the first chunk.
    qToBigEndian(width, bytes.data() + 16);
    qToBigEndian(width, bytes.data() + 20);
    quint32 sum = 0xffffffff;
    for (qsizetype i = 12; i < 29; ++i) {
        sum ^= static_cast<uchar>(bytes[i]);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xedb88320U : 0U);
    }
    qToBigEndian(sum ^ 0xffffffff, bytes.data() + 29);
    return bytes;
}

} // namespace

class TestPicture : public QObject
{
    Q_OBJECT

private slots:
    void decodesPictures_data();
    void decodesPictures();
    void takesNothingElseForOne_data();
    void takesNothingElseForOne();
    void decodesNoneThatIsTooLarge();
    void decodesOnAnotherThread();
};

void TestPicture::decodesPictures_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *format : { "png", "jpeg", "bmp" })
        QTest::newRow(format) << QByteArray(format);
}

void TestPicture::decodesPictures()
{
    QFETCH(const QByteArray, format);
    const QByteArray bytes = pictureBytes(format, { 800, 400 });
    QVERIFY(!bytes.isEmpty());
    QVERIFY(looksLikePicture(bytes));
    const Picture picture = decodedPicture(bytes, { 200, 200 });
    QCOMPARE(picture.size, QSize(800, 400));
    QCOMPARE(picture.image.size(), QSize(200, 100));
    QCOMPARE(picture.format, format);
    QVERIFY(qRed(picture.image.pixel(50, 50)) > 240);
    QCOMPARE(decodedPicture(bytes, { 900, 900 }).image.size(), QSize(800, 400));
}

void TestPicture::takesNothingElseForOne_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("looksLikeOne");
    QTest::newRow("text") << "some text"_ba << false;
    QTest::newRow("empty") << ""_ba << false;
    QTest::newRow("svg") << "<svg xmlns='http://www.w3.org/2000/svg'/>"_ba << false;
    QTest::newRow("only the beginning") << QByteArray("\x89PNG\r\n\x1a\n") << true;
    QTest::newRow("the beginning, and something else")
        << QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(5000, 'x') << true;
    QTest::newRow("a jpeg that is none")
        << QByteArray("\xff\xd8\xff") + QByteArray(5000, '\xff') << true;
    QTest::newRow("a bmp that is none") << "BMW is a word"_ba << true;
}

void TestPicture::takesNothingElseForOne()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, looksLikeOne);
    QCOMPARE(looksLikePicture(bytes), looksLikeOne);
    QVERIFY(decodedPicture(bytes, { 200, 200 }).image.isNull());
}

void TestPicture::decodesNoneThatIsTooLarge()
{
    const Picture picture = decodedPicture(pngOfSize(100'000), { 200, 200 });
    QVERIFY(picture.isTooLarge);
    QCOMPARE(picture.size, QSize(100'000, 100'000));
    QVERIFY(picture.image.isNull());
    // The same lie, of a size that would be decoded: there is not so much in it.
    const Picture lie = decodedPicture(pngOfSize(4000), { 200, 200 });
    QVERIFY(!lie.isTooLarge);
    QCOMPARE(lie.size, QSize(4000, 4000));
    QVERIFY(lie.image.isNull());
}

void TestPicture::decodesOnAnotherThread()
{
    const QFuture<Picture> future = decodePicture(pictureBytes("png", { 30, 20 }), { 200, 200 });
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().image.size(), QSize(30, 20));
}

QTEST_MAIN(TestPicture)

#include "tst_picture.moc"
