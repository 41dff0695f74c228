// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <limits>
#include <optional>

namespace roundtrip {

class LoadedRecords;
class QuerySet;

/// RootCount is what is known of how many root records a query has, with its limit and offset.
struct RootCount
{
    /// The highest number that root records are counted to: as many rows as a model can have.
    static constexpr qint64 most = std::numeric_limits<int>::max();

    qint64 total = -1; ///< as counted; -1 while it is not known
    qint64 estimate = -1; ///< about how many, by the catalogue's statistics; -1 without any
    bool isEndOpen = false; ///< records may follow the last one that is held
    bool isCut = false; ///< they are not counted, since that takes too long or is not wanted

    /// Returns true if \a query is for all records of its table, or for a part by number.
    [[nodiscard]] static bool isOfTable(const QuerySet &query);
    /// Returns about how many records \a query has, of which \a records are some; -1 if that is not
    /// known.
    [[nodiscard]] static qint64 estimateOf(const QuerySet &query, const LoadedRecords &records);

    /// Returns total, unless counting may have ended before the last record of \a query.
    [[nodiscard]] std::optional<qint64> exact(const QuerySet &query) const;
    /// Returns the number of rows where records of \a query are held up to the position \a end.
    [[nodiscard]] qint64 rowsUpTo(qint64 end, const QuerySet &query) const;
    /// Takes in that a load has replaced all records: those up to the position \a end are held now.
    /// \a isAtEnd says that no more follow, \a isAsBefore that the query is the same and that total
    /// holds until it is counted again.
    void startAnew(qint64 end, bool isAtEnd, bool isAsBefore);
    /// Takes in that the last record of all is the one before the position \a end.
    void endAt(qint64 end);
    /// Takes in the result of a count of \a query without its limit and offset: there are
    /// \a counted records. The records up to the position \a end are held.
    void take(qint64 counted, const QuerySet &query, qint64 end);
};

} // namespace roundtrip
