// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/loadfile/keptstatements.h"
#include "datalayer/records/loadedrecords.h"

#include <vector>

namespace roundtrip {

/// Writes \a records as an object: the record sets by column, each with the statements that filled
/// its rows, and which rows belong to which. Of texts and blobs \a longestCell bytes are written.
/// \a rootRows are all rows of the root set in the order in which they are to be written; empty for
/// the order in which they were read. A KeptRecordsReader reads it.
void writeKeptRecords(JsonWriter &json, const LoadedRecords &records,
                      const std::vector<quint32> &rootRows, const StatementNumbers &numbers,
                      qsizetype longestCell);

} // namespace roundtrip
