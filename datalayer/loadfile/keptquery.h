// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/queryset.h"

namespace roundtrip {

class JsonReader;
class JsonWriter;
class Schema;

/// Returns the error for a query that a load file has no form for: one with a lookup that selects
/// its records. Whoever writes a load asks for it first.
[[nodiscard]] Result<> checkKeepable(const QuerySet &query);
/// Writes \a query, of which \a schema is the database's, as an object.
void writeKeptQuery(JsonWriter &json, const QuerySet &query, const Schema &schema);
/// Reads what writeKeptQuery() has written. Its names were not looked for.
[[nodiscard]] QuerySet readKeptQuery(JsonReader &json);

} // namespace roundtrip
