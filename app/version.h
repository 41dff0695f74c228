// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace roundtrip {

/// Returns what --version prints: "roundtrip 0.1.0", the versions of Qt and SQLite, and which
/// reader fetches SQLite's rows. Opens a SQLite database in memory to find out.
[[nodiscard]] QString versionText();

} // namespace roundtrip
