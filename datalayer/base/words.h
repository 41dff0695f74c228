// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace roundtrip {

/// Words are a sentence for people, in English, that a program can say in another language: they
/// keep apart what can be translated and what stands in it.
///
/// \snippet tst_recordexamples.cpp Words
struct Words
{
    /// The sentence with %1, %2 and so on in place of what stands in it, as
    /// QT_TRANSLATE_NOOP("ErrorText", ...) shows it to translators. Null for the words of somebody
    /// else, such as a server, which are the one fact and are not translated.
    const char *marked = nullptr;
    /// Names, numbers, words of others. With the parts they are nine at most. A sign that stands
    /// for itself, as in "write %25 for it", must not have one of their numbers behind it.
    QStringList facts {};
    std::vector<Words> parts {}; ///< in place of the numbers after those of the facts: a reason

    friend bool operator==(const Words &a, const Words &b)
    {
        return qstrcmp(a.marked, b.marked) == 0 && a.facts == b.facts && a.parts == b.parts;
    }
};

/// Returns \a words in the language that \a translated turns each marked sentence into.
[[nodiscard]] QString said(const Words &words,
                           const std::function<QString(const char *marked)> &translated);
/// Returns \a words as they are, in English.
[[nodiscard]] QString inEnglish(const Words &words);

} // namespace roundtrip
