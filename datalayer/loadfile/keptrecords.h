// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/loadfile/keptstatements.h"
#include "datalayer/records/loadedrecords.h"

#include <memory>
#include <vector>

namespace roundtrip {

/// Writes \a records as an object: the record sets by column, each with the statements that filled
/// its rows, and which rows belong to which. Of texts and blobs \a longestCell bytes are written.
/// \a rootRows are all rows of the root set in the order in which they are to be written; empty for
/// the order in which they were read.
void writeKeptRecords(JsonWriter &json, const LoadedRecords &records,
                      const std::vector<quint32> &rootRows, const StatementNumbers &numbers,
                      qsizetype longestCell);
/// Reads what writeKeptRecords() has written: records of \a query in \a schema that were read by
/// statements with the numbers from 1 to \a statements. Whatever is wrong, what is returned may be
/// used.
[[nodiscard]] std::shared_ptr<LoadedRecords> readKeptRecords(JsonReader &json,
                                                             std::shared_ptr<const Schema> schema,
                                                             ResolvedQuery query, int statements);

} // namespace roundtrip
