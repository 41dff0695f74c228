// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/picture.h"

#include <QBuffer>
#include <QImageReader>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace roundtrip {

namespace {

/// Each takes four bytes while the picture is decoded.
constexpr qint64 mostPixels = 32'000'000;
constexpr int mostMegabytes = 160;

struct PictureFormat
{
    QByteArrayView beginning;
    QByteArrayView name;
};

/// No SVG, which is a program of a kind.
constexpr std::array pictureFormats {
    PictureFormat { "\x89PNG\r\n\x1a\n", "png" },
    PictureFormat { "\xff\xd8\xff", "jpeg" },
    PictureFormat { "GIF8", "gif" },
    PictureFormat { "BM", "bmp" },
    PictureFormat { "RIFF", "webp" },
};

QByteArrayView formatOf(QByteArrayView bytes)
{
    const auto *found = std::ranges::find_if(
        pictureFormats, [bytes](const auto &format) { return bytes.startsWith(format.beginning); });
    return found == pictureFormats.end() ? QByteArrayView() : found->name;
}

} // namespace

bool looksLikePicture(QByteArrayView bytes)
{
    return !formatOf(bytes).isEmpty();
}

Picture decodedPicture(const QByteArray &bytes, QSize room)
{
    Picture picture;
    picture.format = formatOf(bytes).toByteArray();
    if (picture.format.isEmpty())
        return picture;
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    // By this format alone: no other reader is asked what it makes of the bytes.
    QImageReader reader(&buffer, picture.format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    picture.size = reader.size();
    if (picture.size.isEmpty())
        return picture;
    picture.isTooLarge = qint64(picture.size.width()) * picture.size.height() > mostPixels;
    if (picture.isTooLarge)
        return picture;
    if (picture.size.width() > room.width() || picture.size.height() > room.height()) {
        const QSize fitting = picture.size.scaled(room, Qt::KeepAspectRatio);
        reader.setScaledSize(fitting.expandedTo(QSize(1, 1)));
    }
    picture.image = reader.read();
    return picture;
}

QFuture<Picture> decodePicture(const QByteArray &bytes, QSize room)
{
    QImageReader::setAllocationLimit(mostMegabytes);
    // QRunnables are copied, a promise is not.
    auto promise = std::make_shared<QPromise<Picture>>();
    QFuture<Picture> future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, bytes, room] {
        promise->addResult(decodedPicture(bytes, room));
        promise->finish();
    });
    return future;
}

} // namespace roundtrip
