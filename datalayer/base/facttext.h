// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace roundtrip {

/// Returns \a text with \a facts, three at most, in place of its %1, %2 and %3. They are put in at
/// once, since a fact may itself have a %1 in it.
[[nodiscard]] inline QString withFacts(const QString &text, const QStringList &facts)
{
    switch (facts.size()) {
    case 0:
        return text;
    case 1:
        return text.arg(facts[0]);
    case 2:
        return text.arg(facts[0], facts[1]);
    default:
        return text.arg(facts[0], facts[1], facts[2]);
    }
}

} // namespace roundtrip
