// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"
#include "datalayer/records/loading/relationcheck.h"

#include <QList>

#include <optional>

namespace roundtrip {

class Schema;

/// OfferedRelation is a relation that the catalogue of a database does not have, and that the user
/// has taken or may take. It is a plain value.
struct OfferedRelation
{
    enum class Why {
        ByName, ///< the names of a column and a table suggest it
        ByType, ///< the types of two columns allow it, and the values fit
        Declared, ///< somebody has declared it: by hand, or in a file
    };

    DeclaredRelation relation;
    Why why = Why::ByName;
    bool isTaken = false; ///< by now, whether or not it is used already
    std::optional<Result<RelationCheck>> check; ///< of the values, if they were counted
};

/// Returns whether \a one and \a other say the same of the same columns, whatever their names.
/// Columns that are not named are those of the primary key.
[[nodiscard]] bool isSameRelation(const DeclaredRelation &one, const DeclaredRelation &other,
                                  const Schema &schema);

/// Returns what can be offered for a database with \a schema, which was opened with \a settings:
/// the relations that \a settings declare, and those that names suggest.
[[nodiscard]] QList<OfferedRelation> offeredRelations(const Schema &schema,
                                                      const ConnectionSettings &settings);

/// Returns an end of \a relation as `books.author_id`, or `books.(a, b)` of several columns.
[[nodiscard]] QString sourceText(const DeclaredRelation &relation, const Schema &schema);
[[nodiscard]] QString targetText(const DeclaredRelation &relation, const Schema &schema);

/// Says why \a relation cannot be added to \a schema: the columns do not fit each other, or it is
/// there already. The error is of the kind Name.
[[nodiscard]] Result<> checkAddable(const DeclaredRelation &relation, const Schema &schema);

} // namespace roundtrip
