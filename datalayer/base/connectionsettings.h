// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

namespace roundtrip {

/// Another name for a relation of a table: "the relation `book` of `author` is called `books`".
struct DeclaredName
{
    QString table;
    QString relation; ///< the name that the schema gives it
    QString name; ///< the name that people use
};

/// What to open. A plain value that crosses threads.
struct ConnectionSettings
{
    QString path; ///< a SQLite file; empty with a script
    QString script; ///< SQL that makes the database in memory; it is read-only afterwards
    QString title; ///< what the window and the reports call it; the file's name where empty
    QList<DeclaredName> declaredNames;
    /// At most this many values in one statement, where the database takes more; 0: as many as it
    /// takes. Lets a test meet the limit of another database.
    int maxBoundValues = 0;
};

} // namespace roundtrip
