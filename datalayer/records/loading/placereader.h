// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/connection.h"
#include "datalayer/records/keyplaces.h"

#include <atomic>
#include <chrono>
#include <memory>

namespace roundtrip {

/// Reads on where \a begun ends: further places of \a query, for which KeyPlaces::canBeRead(). It
/// returns those that it has when \a stop turns true. Fails with DbError::Kind::Timeout after the
/// time \a limit, and as a load does. The statements, of which each reads the keys of some ten
/// thousand records, are a section of the log and no queries of a load.
[[nodiscard]] Result<KeyPlaces> readPlaces(Connection &connection,
                                           const std::shared_ptr<const Schema> &schema,
                                           const QuerySet &query, KeyPlaces begun,
                                           const std::atomic_bool &stop,
                                           std::chrono::milliseconds limit);

} // namespace roundtrip
