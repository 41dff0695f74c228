// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"

#include <QByteArray>

namespace roundtrip {

class Schema;

/// RelationDeclarations is the content of a file of declared relations.
///
/// \snippet tst_schemaexamples.cpp RelationDeclarations
struct RelationDeclarations
{
    QList<DeclaredRelation> relations;
    QList<DeclaredName> names;
};

/// Reads the JSON file \a path, whose form the README shows; it may have 16 MiB at most. Every
/// error, also a file that cannot be read, is of the kind Name. Whether the tables and columns
/// exist is not checked here but when a database is opened.
[[nodiscard]] Result<RelationDeclarations> readRelationFile(const QString &path);
/// Reads declared relations from the text \a json, as readRelationFile() does. Errors call the text
/// \a title.
[[nodiscard]] Result<RelationDeclarations> parseRelations(const QByteArray &json,
                                                          const QString &title);
/// Returns the text of a file with the relations of \a schema that its catalogue does not have:
/// those that were declared, and those that were guessed. A database that is opened with this file,
/// and without guessing, has them all.
[[nodiscard]] QByteArray writtenRelations(const Schema &schema);
/// Returns the text of a file with \a declared and nothing else.
[[nodiscard]] QByteArray writtenRelations(const RelationDeclarations &declared);
/// Returns \a declared, followed by what \a others say that \a declared does not say as well.
[[nodiscard]] RelationDeclarations unitedRelations(RelationDeclarations declared,
                                                   const RelationDeclarations &others);

} // namespace roundtrip
