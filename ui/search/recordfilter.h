// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/queryset.h"

#include <QList>
#include <QString>

namespace roundtrip {

/// RecordFilter is which root records of a query are wanted, as the search bar shows it:
/// conditions, all of which a record must meet, and a free text. It is a plain value.
struct RecordFilter
{
    QList<Condition> conditions;
    QString search;

    /// Returns the filter of \a query.
    [[nodiscard]] static RecordFilter of(const QuerySet &query);
    /// Returns \a query with this filter in place of its own. What the conditions say of a relation
    /// is about one and the same related record.
    [[nodiscard]] QuerySet appliedTo(const QuerySet &query) const;
    [[nodiscard]] bool isEmpty() const { return conditions.isEmpty() && search.isEmpty(); }

    friend bool operator==(const RecordFilter &one, const RecordFilter &other);
};

} // namespace roundtrip
