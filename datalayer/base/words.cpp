// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/words.h"

namespace roundtrip {

namespace {

/// \a text with \a facts in place of its numbers. They are put in at once, since a fact may itself
/// have a %1 in it; a sign that no fact belongs to stays, as in "write %25 for it".
QString withFacts(const QString &text, const QStringList &facts)
{
    QString filled;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isSign = text[i] == u'%' && i + 1 < text.size();
        const int fact = isSign ? text[i + 1].digitValue() - 1 : -1;
        if (fact < 0 || fact >= facts.size()) {
            filled += text[i];
            continue;
        }
        filled += facts[fact];
        ++i;
    }
    return filled;
}

} // namespace

QString said(const Words &words, const std::function<QString(const char *marked)> &translated)
{
    if (!words.marked)
        return words.facts.value(0);
    QStringList facts = words.facts;
    for (const Words &part : words.parts)
        facts << said(part, translated);
    return withFacts(translated(words.marked), facts);
}

QString inEnglish(const Words &words)
{
    return said(words, [](const char *marked) { return QString::fromUtf8(marked); });
}

} // namespace roundtrip
