// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"

#include <QString>
#include <QStringList>

namespace roundtrip {

/// Returns the candidate that \a wrong was probably meant to be, or an empty string where none is
/// near. A candidate is near at an edit distance (insert, delete, replace, swap neighbours; case
/// does not count) of at most a third of the longer word. Names of more than 200 characters match
/// nothing. Of several candidates at one distance the first is returned.
[[nodiscard]] QString closestMatch(const QString &wrong, const QStringList &candidates);

/// Makes an error text of \a complaint, the closest match to \a wrong and the sorted candidates:
/// `"Trak" is not a relation of Album; did you mean "Track"? It has: Artist, Track`. \a complaint
/// is the part before the semicolon, \a haves stands before the list ("It has"). Where nothing
/// matches, a full stop takes the place of the question; where there are no candidates, the list is
/// the word "nothing".
[[nodiscard]] QString withSuggestion(const QString &complaint, const QString &wrong,
                                     const QString &haves, QStringList candidates);

/// Returns the error for the name \a wrong, which does not exist. \a complaint says so, and
/// \a candidates are the names that are there: the text is what withSuggestion() makes of them,
/// with "It has" before the list.
[[nodiscard]] DbError noSuchName(Words complaint, const QString &wrong, QStringList candidates);
/// Returns the error for a word of which there is a list, with "There are" before it. The word \a
/// wrong itself, which may be a secret, is not in it unless \a complaint says it.
[[nodiscard]] DbError noSuchWord(Words complaint, const QString &wrong, QStringList candidates);

} // namespace roundtrip
