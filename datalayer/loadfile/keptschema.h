// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/schema.h"

#include <QList>

#include <memory>

namespace roundtrip {

class JsonReader;
class JsonWriter;
struct ResolvedQuery;

/// Returns the tables that \a query is about, as positions in \a schema, in ascending order: the
/// root, and those that its lookups and its conditions lead to or over.
[[nodiscard]] QList<int> concernedTables(const Schema &schema, const ResolvedQuery &query);

/// Writes \a tables, which are positions in \a schema, and the relations between them, as a list.
void writeKeptSchema(JsonWriter &json, const Schema &schema, const QList<int> &tables);
/// Reads what writeKeptSchema() has written. Whatever is wrong with it, the schema that is returned
/// may be used; after an error of \a json it has no tables.
[[nodiscard]] std::shared_ptr<const Schema> readKeptSchema(JsonReader &json);

} // namespace roundtrip
