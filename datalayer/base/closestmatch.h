// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace roundtrip {

/// The candidate that \a wrong was probably meant to be, or an empty string where none is near.
/// Near is an edit distance (insert, delete, replace, swap neighbours; case does not count) of at
/// most a third of the longer word.
[[nodiscard]] QString closestMatch(const QString &wrong, const QStringList &candidates);

/// `"Trak" is not a relation of Album; did you mean "Track"? It has: Artist, Track`.
/// \a complaint is the part before the semicolon, \a haves the word before the list ("It has").
[[nodiscard]] QString withSuggestion(const QString &complaint, const QString &wrong,
                                     const QString &haves, QStringList candidates);

} // namespace roundtrip
