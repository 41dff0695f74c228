// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/heldpages.h"
#include "datalayer/records/keyplaces.h"
#include "datalayer/records/queryset.h"

#include <memory>
#include <optional>

namespace roundtrip {

/// PageWay is how a page is asked for: a query for its records alone, and the order in which they
/// come.
struct PageWay
{
    QuerySet query;
    bool isReversed = false; ///< the last record of the page comes first

    /// Returns the way to the root records of \a query at the positions \a range, by which the
    /// database passes over the fewest records: from the beginning, from the end if \a total is
    /// known, or from the nearest record that is held or one of \a places, where the order allows
    /// it (see KeysetOrder). \a pages and \a places have records of \a query.
    [[nodiscard]] static PageWay to(const PositionRange &range, const QuerySet &query,
                                    const HeldPages &pages, const KeyPlaces &places,
                                    std::optional<qint64> total);
    /// Returns the page of \a records, which the way to \a range has brought. Records that came
    /// from the end are turned round; of a page that is short those are there that were nearest to
    /// where it was read from.
    [[nodiscard]] static RecordPage pageOf(const std::shared_ptr<const LoadedRecords> &records,
                                           const PositionRange &range, bool isReversed);
};

} // namespace roundtrip
