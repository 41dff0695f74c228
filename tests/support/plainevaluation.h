// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/connection.h"
#include "datalayer/schema/schema.h"

#include <QByteArray>
#include <QStringList>

namespace roundtrip::test {

/// What is loaded, in a form that the plain evaluation understands too.
struct Wanted
{
    int table = 0; ///< a position in the schema
    QStringList lookups;
    int order = -1; ///< a column, or -1
    bool isDescending = false;
    int limit = -1; ///< -1: none
    int offset = 0;
};

/// The records that a load must give, in the form of recordsJson(): by nested loops over whole
/// tables. Which records belong together is the database's word: it is asked for every pair of
/// rows, in a select list, where no index and no list of keys has a say. \a schema says which
/// relations there are. An error if the database cannot read one of the tables, as a view that
/// compares by a collation that is missing.
[[nodiscard]] Result<QByteArray> plainlyEvaluated(Connection &connection, const Schema &schema,
                                                  const Wanted &wanted);

} // namespace roundtrip::test
