// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/valuetext.h"

#include "datalayer/base/visibletext.h"
#include "datalayer/records/recordtext.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// JSON of more bytes is shown as it is.
constexpr qsizetype mostJson = 256 * 1024;
/// So is one that grows beyond this many characters, being deeply nested.
constexpr qsizetype mostIndented = 1024 * 1024;
constexpr qsizetype bytesPerLine = 8; // which fit beside names and types in a narrow pane
constexpr qsizetype charactersPerLine = 44; // of them
/// The time to wrap a word grows by the square of its length: a text with longer ones than the
/// first number is shown up to the second.
constexpr qsizetype longWord = 2'000;
constexpr qsizetype mostUnbroken = 20'000;

/// \a text with its lines and tabs, and nothing else that steers what is around it.
QString withLines(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    for (QChar &c : text) {
        if (c == u'\r')
            c = u'\n';
        else if (c != u'\n' && c != u'\t' && steersText(c.unicode()))
            c = visibleText(QString(c)).front();
    }
    return text;
}

bool hasLongWord(QStringView text)
{
    qsizetype length = 0;
    return std::ranges::any_of(text, [&length](QChar c) {
        length = c.isSpace() ? 0 : length + 1;
        return length > longWord;
    });
}

/// Puts the values of a JSON text on lines of their own.
class JsonIndenter
{
public:
    /// Empty where the result would be too long.
    std::optional<QString> indented(const QString &json)
    {
        for (qsizetype at = 0; at < json.size() && m_text.size() <= mostIndented; ++at) {
            const QChar c = json[at];
            if (c == u'"')
                at = copyString(json, at);
            else
                add(c, json, at);
        }
        return m_text.size() > mostIndented ? std::nullopt : std::optional(m_text);
    }

private:
    /// Copies the string that begins at \a begin, and returns where it ends.
    qsizetype copyString(const QString &json, qsizetype begin)
    {
        qsizetype end = begin + 1;
        while (end < json.size() && json[end] != u'"')
            end += json[end] == u'\\' ? 2 : 1;
        m_text += QStringView(json).mid(begin, end + 1 - begin);
        return end;
    }

    void add(QChar c, const QString &json, qsizetype at)
    {
        if (c.isSpace())
            return;
        if (c == u'{' || c == u'[') {
            m_text += c;
            ++m_depth;
            if (!isEmptyFrom(json, at + 1))
                newLine();
        } else if (c == u'}' || c == u']') {
            --m_depth;
            if (m_text.back() != u'{' && m_text.back() != u'[')
                newLine();
            m_text += c;
        } else if (c == u',') {
            m_text += c;
            newLine();
        } else {
            m_text += c;
            if (c == u':')
                m_text += u' ';
        }
    }

    static bool isEmptyFrom(const QString &json, qsizetype at)
    {
        while (at < json.size() && json[at].isSpace())
            ++at;
        return at < json.size() && (json[at] == u'}' || json[at] == u']');
    }

    void newLine() { m_text += u'\n' + QString(m_depth * 4, u' '); }

    QString m_text;
    qsizetype m_depth = 0;
};

ValueText longText(const CellView &cell, qsizetype most)
{
    if (!cell.isCutOff()) {
        if (const std::optional<QString> json = indentedJson(cell.bytes)) {
            const QString lines = withLines(*json);
            return { lines.first(std::min(most, lines.size())), lines.size() <= most };
        }
    }
    // No character needs more than four bytes.
    const QByteArrayView read = cell.bytes.first(std::min(cell.bytes.size(), most * 4));
    QString text = textFromUtf8(read);
    bool isWhole = read.size() == cell.bytes.size() && !cell.isCutOff();
    // Cut off within a character, of which up to three bytes are there.
    for (int bytes = 0; !isWhole && bytes < 3 && text.endsWith(QChar::ReplacementCharacter);
         ++bytes)
        text.chop(1);
    if (text.size() > mostUnbroken && hasLongWord(text))
        most = std::min(most, mostUnbroken);
    if (text.size() > most) {
        text.truncate(text[most - 1].isHighSurrogate() ? most - 1 : most);
        isWhole = false;
    }
    return { withLines(text), isWhole };
}

} // namespace

ValueText valueText(const CellView &cell, qsizetype most)
{
    switch (cell.type) {
    case ValueType::Null:
        return {};
    case ValueType::Integer:
    case ValueType::Real:
        return { cellText(cell, most) };
    case ValueType::Text:
        return longText(cell, most);
    case ValueType::Blob:
        break;
    }
    const qsizetype shown = std::min(
        cell.bytes.size(), std::max<qsizetype>(1, most / charactersPerLine) * bytesPerLine);
    return { hexDump(cell.bytes.first(shown)), static_cast<quint64>(shown) == cell.fullSize, true };
}

std::optional<QString> indentedJson(QByteArrayView json)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
    const auto *first = std::ranges::find_if_not(json, isBlank);
    if (json.size() > mostJson || first == json.end() || (*first != '{' && *first != '['))
        return {};
    const QByteArray bytes = QByteArray::fromRawData(json.data(), json.size());
    if (QJsonDocument::fromJson(bytes).isNull())
        return {};
    return JsonIndenter().indented(QString::fromUtf8(json));
}

QString hexDump(QByteArrayView bytes)
{
    QStringList lines;
    for (qsizetype at = 0; at < bytes.size(); at += bytesPerLine) {
        const QByteArrayView line = bytes.sliced(at, std::min(bytesPerLine, bytes.size() - at));
        const QByteArray hex = QByteArray::fromRawData(line.data(), line.size()).toHex(' ');
        QString letters;
        for (const char c : line)
            letters += c > ' ' && c < 0x7f ? QLatin1Char(c) : QLatin1Char('.');
        lines << u"%1  %2  %3"_s.arg(at, 8, 16, '0'_L1)
                     .arg(QLatin1StringView(hex), -3 * static_cast<int>(bytesPerLine) + 1)
                     .arg(letters);
    }
    return lines.join(u'\n');
}

} // namespace roundtrip
