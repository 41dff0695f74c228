// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFuture>
#include <QString>
#include <QStringList>

namespace roundtrip {

/// Returns the versions of the program and of what it runs with, each written like "Qt 6.4.2".
[[nodiscard]] QStringList versionList();
/// Returns versionList() once another thread has found it out.
[[nodiscard]] QFuture<QStringList> findVersions();
/// Returns what --version prints: "roundtrip 0.1.0", the versions of Qt and SQLite, and which
/// reader fetches SQLite's rows. Opens a SQLite database in memory to find out.
[[nodiscard]] QString versionText();

} // namespace roundtrip
