// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/filename.h"

#include <QStringDecoder>

#include <algorithm>

namespace roundtrip {

namespace {

constexpr char16_t firstByte = 0xdc00; // which stands for the byte 0

bool isByte(QChar character)
{
    return character.unicode() >= firstByte + 0x80 && character.unicode() <= firstByte + 0xff;
}

/// How many bytes the UTF-8 sequence at the start of \a bytes has; 0 where there is none.
qsizetype sequenceSize(QByteArrayView bytes)
{
    for (qsizetype size = 1; size <= std::min<qsizetype>(bytes.size(), 4); ++size) {
        // As a stateless decoder has it: what is not complete is an error.
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder(bytes.first(size));
        if (!decoder.hasError())
            return text.isEmpty() ? 0 : size;
    }
    return 0;
}

} // namespace

QString fileNameFromBytes(const QByteArray &bytes)
{
    // A byte order mark is part of a name, which a decoder would drop.
    QString name;
    for (qsizetype at = 0; at < bytes.size();) {
        const QByteArrayView rest = QByteArrayView(bytes).sliced(at);
        if (rest.startsWith("\xef\xbb\xbf")) {
            name += QChar(QChar::ByteOrderMark);
            at += 3;
        } else if (const qsizetype size = sequenceSize(rest); size > 0) {
            name += QString::fromUtf8(rest.first(size));
            at += size;
        } else {
            name += QChar(char16_t(firstByte + static_cast<unsigned char>(rest.front())));
            ++at;
        }
    }
    return name;
}

QByteArray fileNameBytes(const QString &name)
{
    QByteArray bytes;
    qsizetype proper = 0; // where the text begins that is not in bytes yet
    for (qsizetype at = 0; at < name.size(); ++at) {
        const bool isPaired = at > 0 && name[at - 1].isHighSurrogate();
        if (!isByte(name[at]) || isPaired)
            continue;
        bytes += name.sliced(proper, at - proper).toUtf8();
        bytes += static_cast<char>(name[at].unicode() - firstByte);
        proper = at + 1;
    }
    return bytes + name.sliced(proper).toUtf8();
}

QString fileTitle(const QString &path)
{
    const QString last = path.section(u'/', -1, -1, QString::SectionSkipEmpty);
    return last.isEmpty() ? path : last;
}

} // namespace roundtrip
