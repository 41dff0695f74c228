// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/testdatabase.h"
#include "tests/support/writerprocess.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace roundtrip::test {

/// A SQLite file with `author (id, name)` as other programs leave it, or are at it.
struct SqliteLayout
{
    QString name; ///< "write-ahead, left behind by a crash"
    QString names; ///< of the authors who are to be read, in order; empty where it is an error
    std::unique_ptr<DatabaseFile> file {};
    std::unique_ptr<WriterProcess> writer {}; ///< that has it open; null for none
};

/// Every state that the files beside a database can be in. Made anew by each call.
[[nodiscard]] std::vector<SqliteLayout> sqliteLayouts();

/// The bytes of a file; empty where there is none.
[[nodiscard]] QByteArray contentOf(const QString &path);
/// Makes a file, or writes over what is in it.
void writeContent(const QString &path, const QByteArray &content);

} // namespace roundtrip::test
