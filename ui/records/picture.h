// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QFuture>
#include <QImage>
#include <QSize>

namespace roundtrip {

/// Picture is a blob as a picture: a small image of it, and its size.
struct Picture
{
    QImage image; ///< no larger than was asked for; null where the blob is no picture
    QSize size; ///< of the whole picture
    QByteArray format; ///< "png"
    bool isTooLarge = false; ///< it says that it is a picture of more pixels than are decoded
};

/// Returns whether \a bytes begin as a picture does that decodedPicture() knows. They may still not
/// be a picture.
[[nodiscard]] bool looksLikePicture(QByteArrayView bytes);

/// Returns the picture that \a bytes are, at most as large as \a room. Looks at the size before
/// anything is decoded, and knows only formats that hold pixels and refer to nothing else.
[[nodiscard]] Picture decodedPicture(const QByteArray &bytes, QSize room);

/// Does the same on a thread of the pool.
[[nodiscard]] QFuture<Picture> decodePicture(const QByteArray &bytes, QSize room);

} // namespace roundtrip
