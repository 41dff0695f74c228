// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/value.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace roundtrip {

/// JsonWriter writes JSON in UTF-8 to a sink, in pieces of less than 128 KiB and without a document
/// in memory. 64-bit integers are written exactly, reals in their shortest form, with a fraction or
/// an exponent.
///
/// Characters that would steer a terminal (see visibleText()) are written as escapes, so that a
/// report can be looked at; a JSON reader gets the text itself. Long texts and blobs are handed
/// over piece by piece as well.
///
/// It is used instead of QJsonDocument, which keeps everything in memory.
class JsonWriter
{
public:
    using Sink = std::function<void(QByteArrayView)>;

    explicit JsonWriter(Sink sink);

    /// Returns the name of a member as name() writes it, for a name that is written many times.
    [[nodiscard]] static QByteArray writtenName(const QString &name);

    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    /// Writes the name of a member of the open object; its value must follow.
    void name(QByteArrayView utf8);
    void name(const char *ascii) { name(QByteArrayView(ascii)); }
    void name(const QString &text) { name(QByteArrayView(text.toUtf8())); }
    /// Writes \a written, which writtenName() has returned.
    void nameAsWritten(QByteArrayView written);

    void null();
    void boolean(bool value);
    void integer(qint64 value);
    /// Writes a finite \a value as a number, and others as `{"$real": "inf"}`, `"-inf"` or `"nan"`.
    void real(double value);
    void string(QByteArrayView validUtf8);
    void string(const char *ascii) { string(QByteArrayView(ascii)); }
    void string(const QString &text) { string(QByteArrayView(text.toUtf8())); }
    /// Writes a cell in the form that the command line's reports promise: numbers, texts and null
    /// as such, blobs as `{"$blob": ...}` and texts that are not valid UTF-8 as `{"$bytes": ...}`,
    /// both in base64.
    void value(const CellView &cell);

    /// Hands the rest of the text to the sink. Call it at the end.
    void flush();

private:
    /// Begins a value or a name: after another one of the same object or array, with a comma.
    void separate()
    {
        if (m_needsComma)
            write(',');
        m_needsComma = true;
    }
    /// Makes sure that the buffer has room for \a size more bytes, which are no more than
    /// bufferSize.
    void reserve(qsizetype size)
    {
        if (m_size + size > bufferSize)
            flush();
    }
    void write(char c)
    {
        reserve(1);
        *(m_buffer.get() + m_size++) = c;
    }
    void write(QByteArrayView text);
    void open(char bracket);
    void close(char bracket);
    void writeString(QByteArrayView validUtf8);
    void writeEscaped(QByteArrayView validUtf8);
    void writeEscape(char16_t c);
    void tagged(QByteArrayView tag, QByteArrayView ascii);
    void taggedBase64(QByteArrayView tag, QByteArrayView bytes);

    static constexpr qsizetype bufferSize = 64 * 1024;

    Sink m_sink;
    std::unique_ptr<char[]> m_buffer;
    qsizetype m_size = 0; ///< of the buffer's text
    bool m_needsComma = false; ///< the next value or name comes after another one
};

} // namespace roundtrip
