// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/loadedrecords.h"

#include <memory>

namespace roundtrip {

/// KeyPlaces is the keys of every 4096th root record of a query, in the query's order. A page far
/// from all records that are held can be read from the nearest of them (see KeysetOrder), where an
/// OFFSET would have the database walk over all records before it. It is a plain value.
struct KeyPlaces
{
    /// The number of root records from one place to the next.
    static constexpr qint64 step = 4096;

    /// The root records at the positions 0, step, 2 * step and so on, with the columns of the order
    /// alone; null while none is known.
    std::shared_ptr<const LoadedRecords> records {};
    bool isWhole = false; ///< no place is missing up to the last record of the query

    /// Returns the number of places.
    [[nodiscard]] qint64 count() const { return records ? records->root().rowCount() : 0; }

    /// Returns true if places of \a query, of which \a records are some, are read in one walk along
    /// an index: in a file, in the order of a key.
    [[nodiscard]] static bool canBeRead(const QuerySet &query, const LoadedRecords &records);
};

} // namespace roundtrip
