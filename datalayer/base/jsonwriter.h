// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/value.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace roundtrip {

/// Writes JSON as it goes, in pieces of up to 64 KiB to a sink, without a document in memory:
/// 64-bit integers exactly, reals in their shortest form. UTF-8.
///
/// What would steer a terminal (see visibleText()) is written as an escape, so that a report can be
/// looked at; the text that a reader gets is the same. Long texts and blobs are handed over piece
/// by piece as well.
///
/// Used instead of QJsonDocument, which keeps numbers as doubles and everything in memory.
class JsonWriter
{
public:
    using Sink = std::function<void(QByteArrayView)>;

    explicit JsonWriter(Sink sink);

    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    /// The name of the member that follows.
    void name(QByteArrayView utf8);
    void name(const char *ascii) { name(QByteArrayView(ascii)); }
    void name(const QString &text) { name(QByteArrayView(text.toUtf8())); }

    void null();
    void boolean(bool value);
    void integer(qint64 value);
    /// Finite ones as a number, others as `{"$real": "inf"}`, `"-inf"` or `"nan"`.
    void real(double value);
    void string(QByteArrayView validUtf8);
    void string(const char *ascii) { string(QByteArrayView(ascii)); }
    void string(const QString &text) { string(QByteArrayView(text.toUtf8())); }
    /// A cell as the command line's contract has it: `{"$blob": ...}` for blobs, `{"$bytes": ...}`
    /// for text that is not valid UTF-8, both in base64.
    void value(const CellView &cell);

    /// Hands over what has not been handed over yet. Call it at the end.
    void flush();

private:
    void separate();
    void write(QByteArrayView text);
    void writeString(QByteArrayView validUtf8);
    void writeEscape(char16_t c);
    void tagged(QByteArrayView tag, QByteArrayView ascii);
    void taggedBase64(QByteArrayView tag, QByteArrayView bytes);

    Sink m_sink;
    QByteArray m_buffer;
    std::vector<bool> m_hasMembers; ///< per open object or array
    bool m_afterName = false;
};

} // namespace roundtrip
