// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/visibletext.h"

#include <algorithm>

namespace roundtrip {

namespace {

constexpr char16_t deleteKey = 0x7f;

char16_t visibleCharacter(char16_t c)
{
    constexpr char16_t pictures = 0x2400; // of the first 32, in their order
    constexpr char16_t pictureOfDelete = 0x2421;
    constexpr char16_t nextLine = 0x85;
    if ((c >= u'\t' && c <= u'\r') || c == nextLine || c == QChar::LineSeparator
        || c == QChar::ParagraphSeparator)
        return u' ';
    if (c < u' ')
        return static_cast<char16_t>(pictures + c);
    return c == deleteKey ? pictureOfDelete : static_cast<char16_t>(QChar::ReplacementCharacter);
}

} // namespace

bool steersText(char16_t c)
{
    constexpr char16_t lastControl = 0x9f;
    constexpr char16_t arabicLetterMark = 0x61c;
    if (c < u' ' || (c >= deleteKey && c <= lastControl) || c == arabicLetterMark)
        return true;
    // Marks of direction; line and paragraph separator, embeddings and overrides; isolates.
    return (c >= 0x200e && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x206f);
}

QString visibleText(QString text)
{
    const auto steers = [](QChar c) { return steersText(c.unicode()); };
    // Most texts have none, and are not copied.
    if (std::none_of(text.cbegin(), text.cend(), steers))
        return text;
    for (QChar &c : text) {
        if (steers(c))
            c = QChar(visibleCharacter(c.unicode()));
    }
    return text;
}

} // namespace roundtrip
