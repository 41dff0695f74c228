// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"
#include "datalayer/schema/table.h"

#include <QList>

namespace roundtrip {

class Schema;

/// Adds to \a tables, those of \a schema with what was declared before, the foreign keys that
/// \a declared is made of: one, or two of the junction. A key that is there already is given the
/// names instead. The errors name what there is.
Result<> addDeclaredKeys(const Schema &schema, const DeclaredRelation &declared,
                         QList<Table> &tables);

} // namespace roundtrip
