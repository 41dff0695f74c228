// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace roundtrip {

/// Another name for a relation of a table: "the relation `book` of `author` is called `books`".
struct DeclaredName
{
    QString table;
    QString relation; ///< the name that the schema gives it
    QString name; ///< the name that people use
    QString place {}; ///< where it was declared, for errors
};

/// A relation that the catalogue does not have: "`writer` of `book` refers to `author`". Between
/// tables or views. With a junction it is many-to-many: two keys of `through`, one to each end.
struct DeclaredRelation
{
    QString table;
    QStringList columns; ///< of table; with a junction what it refers to, empty for the primary key
    QString target;
    QStringList targetColumns; ///< empty for its primary key
    QString name {}; ///< of the relation from table to target; by the naming rules where empty
    QString reverseName {}; ///< of the one back
    QString through {}; ///< the junction, or empty; a row of it twice is a record twice
    QStringList throughColumns {}; ///< of the junction, to table
    QStringList throughTargetColumns {}; ///< of the junction, to target
    QString place {}; ///< where it was declared, for errors
};

/// What to open. A plain value that crosses threads.
struct ConnectionSettings
{
    QString path; ///< a SQLite file; empty with a script
    QString script; ///< SQL that makes the database in memory; it is read-only afterwards
    QString title; ///< what the window and the reports call it; the file's name where empty
    QList<DeclaredRelation> declaredRelations;
    QList<DeclaredName> declaredNames;
    /// At most this many values in one statement, where the database takes more; 0: as many as it
    /// takes. Lets a test meet the limit of another database.
    int maxBoundValues = 0;
    bool guessesRelations = false; ///< takes `author_id` for a key to `author` where none is known
};

} // namespace roundtrip
