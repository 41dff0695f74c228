// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/value.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace roundtrip {

/// JsonWriter writes JSON in UTF-8 to a sink, in pieces of less than 128 KiB and without a document
/// in memory. 64-bit integers are written exactly, reals in their shortest form, with a fraction or
/// an exponent.
///
/// Characters that would steer a terminal (see visibleText()) are written as escapes, so that a
/// report can be looked at; a JSON reader gets the text itself. Long texts and blobs are handed
/// over piece by piece as well.
///
/// It is used instead of QJsonDocument, which keeps numbers as doubles and everything in memory.
class JsonWriter
{
public:
    using Sink = std::function<void(QByteArrayView)>;

    explicit JsonWriter(Sink sink);

    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    /// Writes the name of a member of the open object; its value must follow.
    void name(QByteArrayView utf8);
    void name(const char *ascii) { name(QByteArrayView(ascii)); }
    void name(const QString &text) { name(QByteArrayView(text.toUtf8())); }

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
    void separate();
    void write(QByteArrayView text);
    void writeString(QByteArrayView validUtf8);
    void writeEscape(char16_t c);
    void tagged(QByteArrayView tag, QByteArrayView ascii);
    void taggedBase64(QByteArrayView tag, QByteArrayView bytes);

    Sink m_sink;
    QByteArray m_buffer;
    std::vector<bool> m_hasMembers; ///< one per open object or array
    bool m_afterName = false;
};

} // namespace roundtrip
