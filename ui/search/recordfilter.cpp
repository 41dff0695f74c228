// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/search/recordfilter.h"

#include <algorithm>

namespace roundtrip {

RecordFilter RecordFilter::of(const QuerySet &query)
{
    RecordFilter filter;
    for (const Condition &condition : Condition::allOf(query.selection().filters).requirements()) {
        if (condition.kind() == Condition::Kind::Search && filter.search.isEmpty())
            filter.search = textFromUtf8(condition.values().first().bytes);
        else
            filter.conditions << condition;
    }
    return filter;
}

QuerySet RecordFilter::appliedTo(const QuerySet &query) const
{
    Selection selection = query.selection();
    selection.filters.clear();
    const Condition all = Condition::allOf(conditions) && Condition::search(search);
    if (all.kind() != Condition::Kind::Always)
        selection.filters << all;
    return QuerySet(query.root(), std::move(selection));
}

bool operator==(const RecordFilter &one, const RecordFilter &other)
{
    return one.search == other.search && std::ranges::equal(one.conditions, other.conditions);
}

} // namespace roundtrip
