// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"
#include "datalayer/schema/table.h"

#include <QList>

namespace roundtrip {

class Schema;

/// Adds to \a tables the foreign keys that \a declared is made of: one key, or the two keys of a
/// junction and the junction. \a tables are the tables of \a schema, with the keys that were
/// declared before. A key that is there already is not added again; where \a declared is that one
/// key, it is given the declared names.
///
/// The errors are of the kind Name and say which tables or columns there are, or why the columns do
/// not fit. After an error \a tables may have one of two keys.
Result<> addDeclaredKeys(const Schema &schema, const DeclaredRelation &declared,
                         QList<Table> &tables);

} // namespace roundtrip
