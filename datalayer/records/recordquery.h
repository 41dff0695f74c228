// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/queryset.h"
#include "datalayer/records/recordplace.h"

#include <optional>

namespace roundtrip {

/// Returns the query that loads the record at \a place as its only root record, with the lookups
/// that lie below it. Nothing if no key tells the record apart, or its key was not loaded whole.
[[nodiscard]] std::optional<QuerySet> queryOfRecord(const RecordPlace &place);

/// Returns the query that loads what \a relation, one of the record's table, leads to from the
/// record at \a place, as root records. Nothing if the relation's key is NULL there or was not
/// loaded whole, or if no condition says it.
[[nodiscard]] std::optional<QuerySet> queryOfRelated(const RecordPlace &place,
                                                     const Relation &relation);

} // namespace roundtrip
