// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/queryrecord.h"

// These functions write the lists that a statement of the log has, and read them.

namespace roundtrip {

class JsonReader;
class JsonWriter;

/// mostCountedParts is how many parts such a list may have at most.
inline constexpr qsizetype mostCountedParts = 100'000;

/// Each function writes a member of the open object, none for an empty list, or reads what was
/// written.
void writeKeptLookups(JsonWriter &json, const char *name, const LookupNames &lookups);
[[nodiscard]] LookupNames readKeptLookups(JsonReader &json);
void writeKeptNotes(JsonWriter &json, const QList<ReadNote> &notes);
[[nodiscard]] QList<ReadNote> readKeptNotes(JsonReader &json);
void writeKeptAdditions(JsonWriter &json, const QList<Addition> &additions);
[[nodiscard]] QList<Addition> readKeptAdditions(JsonReader &json);

} // namespace roundtrip
