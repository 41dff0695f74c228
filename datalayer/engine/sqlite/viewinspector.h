// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/logids.h"
#include "datalayer/schema/table.h"

namespace roundtrip {

class Connection;

/// Finds out the affinities and collations of the columns of \a view: their types may be hidden in
/// the view's expressions, and no catalogue has them. This takes two statements for 200 columns,
/// which read no rows, and, where SQLite refuses to compare one of the columns, one more for each
/// column. The collation of a column that SQLite refuses to compare is Missing. A view that SQLite
/// cannot read at all stays as it is.
void inspectView(Connection &connection, LoadId load, Table &view);

} // namespace roundtrip
