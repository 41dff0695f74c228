// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/queryset.h"

#include <QList>

#include <optional>

namespace roundtrip {

class LoadedRecords;

/// KeysetOrder is the order of a query's root records, where a record's place in it can be said by
/// the record's own values: none of its columns can be NULL, and the primary key stands at its end.
/// A page can then be read from a known record on (`id > ?`), where an OFFSET would have the
/// database walk over all records before it. It is a plain value.
class KeysetOrder
{
public:
    /// Returns the order in which \a query reads its root records, as far as \a records, which were
    /// loaded by it or by a part of it, tell their columns. Returns nothing where records cannot be
    /// told apart by values: without a primary key, with a column that may be NULL, and where a
    /// value that was read is not the value that the database compares by.
    [[nodiscard]] static std::optional<KeysetOrder> of(const QuerySet &query,
                                                       const LoadedRecords &records);

    /// Returns \a query for the records behind the root record \a row of \a records alone, in the
    /// query's own order. The offset and limit of \a query are left out. Nothing if the record has
    /// a value that cannot be compared with, such as a text that was cut off.
    [[nodiscard]] std::optional<QuerySet> behind(const QuerySet &query,
                                                 const LoadedRecords &records, qsizetype row) const;
    /// Returns the same query as behind(), with the record itself in front of the records behind
    /// it.
    [[nodiscard]] std::optional<QuerySet> from(const QuerySet &query, const LoadedRecords &records,
                                               qsizetype row) const;
    /// Returns \a query for the records before the root record \a row of \a records, the nearest
    /// first: in the reverse order.
    [[nodiscard]] std::optional<QuerySet> before(const QuerySet &query,
                                                 const LoadedRecords &records, qsizetype row) const;
    /// Returns \a query in the reverse order. Its offset and limit are left out.
    [[nodiscard]] QuerySet reversed(const QuerySet &query) const;

private:
    /// Term is one column of the order.
    struct Term
    {
        int column = -1;
        QString name;
        bool isDescending = false;
    };
    enum class Side { Behind, From, Before };

    [[nodiscard]] std::optional<Condition> condition(const LoadedRecords &records, qsizetype row,
                                                     Side side) const;

    QList<Term> m_terms;
};

} // namespace roundtrip
