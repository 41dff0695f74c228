// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"

#include <atomic>
#include <chrono>

namespace roundtrip {

class Connection;
class Schema;

/// RelationCheck says how the values of a relation's key fit what they refer to. Records whose key
/// is NULL are in neither number.
struct RelationCheck
{
    qint64 matching = 0; ///< records whose key leads to a record
    qint64 dangling = 0; ///< records whose key leads nowhere

    friend bool operator==(const RelationCheck &, const RelationCheck &) = default;
};

/// Counts, in two statements, how the values of \a relation fit, whether or not \a schema has that
/// relation. Fails with DbError::Kind::Timeout if it takes longer than \a limit, unless that is
/// zero, with DbError::Kind::Stopped if \a stop turns true, and with DbError::Kind::Name if there
/// are no such columns, or they cannot be compared. A relation with a junction is no key, and
/// cannot be checked. The statements are logged, but do not count as queries.
[[nodiscard]] Result<RelationCheck> checkRelation(Connection &connection, const Schema &schema,
                                                  DeclaredRelation relation,
                                                  const std::atomic_bool *stop = nullptr,
                                                  std::chrono::milliseconds limit = {});

} // namespace roundtrip
