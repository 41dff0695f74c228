// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/queryrecord.h"

#include <QHash>

namespace roundtrip {

class JsonReader;
class JsonWriter;

/// StatementNumbers are the numbers, from 1, that statements have in a load file, by their ids in
/// the log.
using StatementNumbers = QHash<QueryId, int>;
/// Numbers \a statements in their order.
[[nodiscard]] StatementNumbers numbersOf(const QList<QueryRecord> &statements);

/// Writes \a load, a section of the log, as an object.
void writeKeptSection(JsonWriter &json, const LoadRecord &load);
/// Reads what writeKeptSection() has written.
[[nodiscard]] LoadRecord readKeptSection(JsonReader &json);

/// Writes \a statements as an object, in which each text stands once, however many statements have
/// it. \a left is KeptLoad::leftQueries.
void writeKeptStatements(JsonWriter &json, const QList<QueryRecord> &statements,
                         const StatementNumbers &numbers, qint64 left);
/// Reads what writeKeptStatements() has written. Each statement's id is its number in the file.
[[nodiscard]] QList<QueryRecord> readKeptStatements(JsonReader &json, qint64 &left);

} // namespace roundtrip
