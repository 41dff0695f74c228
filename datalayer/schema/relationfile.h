// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"

#include <QByteArray>

namespace roundtrip {

/// What a file of declared relations says.
struct RelationDeclarations
{
    QList<DeclaredRelation> relations;
    QList<DeclaredName> names;
};

/// Reads the file \a path, JSON as the README has it. What is wrong with it is an error of the kind
/// Name; whether its tables and columns exist shows when a database is opened.
[[nodiscard]] Result<RelationDeclarations> readRelationFile(const QString &path);
/// The same from \a json; errors call it \a title.
[[nodiscard]] Result<RelationDeclarations> parseRelations(const QByteArray &json,
                                                          const QString &title);

} // namespace roundtrip
