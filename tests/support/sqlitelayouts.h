// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/testdatabase.h"
#include "tests/support/writerprocess.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace roundtrip::test {

/// SqliteLayout is a SQLite file with a table `author (id, name)`, in a state in which another
/// program has left it or still has it open.
struct SqliteLayout
{
    QString name; ///< of the state: "write-ahead, crashed"
    QString names; ///< of the authors that a reader must find, in order; empty if reading must fail
    std::unique_ptr<DatabaseFile> file {};
    std::unique_ptr<WriterProcess> writer {}; ///< the program that has the file open; null for none
};

/// Makes a file in each state that a database, the files beside it and its locks can be in. Each
/// call makes new files.
[[nodiscard]] std::vector<SqliteLayout> sqliteLayouts();

/// Returns the bytes of a file; empty where it cannot be read.
[[nodiscard]] QByteArray contentOf(const QString &path);
/// Makes a file with \a content, or replaces what is in it. A failure ends the program.
void writeContent(const QString &path, const QByteArray &content);

} // namespace roundtrip::test
