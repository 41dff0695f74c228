// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/connection.h"
#include "datalayer/records/recordplace.h"

#include <atomic>

namespace roundtrip {

/// Returns the whole value that the record at \a place has in \a column, for a text or blob that a
/// load has cut off. The record is found by its primary key; without one, by all of its values that
/// compare exactly, and by the beginning and the size of the value itself. Fails with
/// DbError::Kind::NotFound if the record is gone or was changed, or if several records look like it
/// and differ in that value, and with DbError::Kind::Stopped if \a stop turns true.
[[nodiscard]] Result<Value> readWholeValue(Connection &connection, const RecordPlace &place,
                                           int column, const std::atomic_bool *stop = nullptr);

} // namespace roundtrip
