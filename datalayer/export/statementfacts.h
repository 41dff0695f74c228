// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/queryrecord.h"

#include <chrono>
#include <initializer_list>

namespace roundtrip {

class JsonWriter;

/// StatementFact is a fact about a statement of the log that is written as JSON, in reports and in
/// logs that leave the program: under the same name and in the same form wherever it stands.
enum class StatementFact {
    Number, ///< in the log; null while it has none
    Kind, ///< see queryKindName()
    Lookup, ///< the path of the lookup that it fills, empty for the root
    Table, ///< or null
    Sql,
    Parameters, ///< a list of values, see JsonWriter::value()
    Keys,
    Rows,
    RoundTrips,
    Start, ///< in milliseconds since the beginning of its load
    Milliseconds, ///< its duration
    Error, ///< or null
};

/// Writes \a facts of \a record, in this order, as members of the open object of \a json.
void writeFacts(JsonWriter &json, const QueryRecord &record,
                std::initializer_list<StatementFact> facts);

/// Writes \a values as a list, see JsonWriter::value().
void writeValues(JsonWriter &json, const QList<Value> &values);
/// Writes \a text or, where it is empty, null.
void writeTextOrNull(JsonWriter &json, const QString &text);
/// Writes \a duration in milliseconds, rounded to the microsecond: finer than any of it is
/// reproducible.
void writeMilliseconds(JsonWriter &json, std::chrono::nanoseconds duration);

} // namespace roundtrip
