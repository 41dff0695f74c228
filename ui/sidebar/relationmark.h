// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace roundtrip {

struct Relation;
class Schema;

/// Returns the arrow that stands before the name of \a relation wherever it is listed: `→` forward,
/// `←` back, `⇄` over a junction, and `⇢` or `⇠` for a relation that was guessed.
[[nodiscard]] QString relationMark(const Relation &relation);
/// Returns what tells \a relation from others at a glance: the columns of its key for one that
/// leads forward, else how many records it leads to.
[[nodiscard]] QString relationDetail(const Schema &schema, const Relation &relation);
/// Returns \a relation with the columns at both ends: "Track.AlbumId → Album.AlbumId".
[[nodiscard]] QString relationSentence(const Schema &schema, const Relation &relation);

} // namespace roundtrip
