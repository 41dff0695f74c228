// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/relationfile.h"

namespace roundtrip {

class Schema;

/// FittingRelations tells declared relations and names that fit a database from those that do not,
/// where a table or a column of theirs has another name by now, or is gone.
struct FittingRelations
{
    RelationDeclarations fitting;
    RelationDeclarations leftOut;

    /// \a schema is the database's own, without any of \a declared. Where \a guesses is true, names
    /// may be about relations that can be guessed.
    [[nodiscard]] static FittingRelations of(const RelationDeclarations &declared,
                                             const Schema &schema, bool guesses);
};

} // namespace roundtrip
