// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/connection.h"
#include "datalayer/schema/schema.h"

#include <QByteArray>
#include <QStringList>

namespace roundtrip::test {

/// Wanted is a query in a form that is simple enough for plainlyEvaluated().
struct Wanted
{
    int table = 0; ///< the root table, by its position in the schema
    QStringList lookups;
    int order = -1; ///< the column of the root table to order by, or -1
    bool isDescending = false; ///< by that column
    int limit = -1; ///< -1: none
    int offset = 0; ///< ignored where there is no limit
};

/// Returns the records that a load of \a wanted must give, in the form of recordsJson(), found by
/// nested loops over whole tables. The database itself decides which records belong together: it is
/// asked about every pair of rows in the select list of a statement, where neither an index nor a
/// list of keys has a say. \a schema says which relations there are. The error is that of the
/// database where it cannot read one of the tables, such as a view that compares by a missing
/// collation.
[[nodiscard]] Result<QByteArray> plainlyEvaluated(Connection &connection, const Schema &schema,
                                                  const Wanted &wanted);

} // namespace roundtrip::test
