// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/queryset.h"

namespace roundtrip {

class JsonReader;
class JsonWriter;
class Schema;

/// Returns an error if a load file has no form for \a query, since one of its lookups selects
/// records. Whoever writes a load asks this first.
[[nodiscard]] Result<> checkKeepable(const QuerySet &query);
/// Writes \a query as an object; \a schema is that of its database.
void writeKeptQuery(JsonWriter &json, const QuerySet &query, const Schema &schema);
/// Reads what writeKeptQuery() has written. Whether a schema has the names in it is not checked.
[[nodiscard]] QuerySet readKeptQuery(JsonReader &json);

} // namespace roundtrip
