// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace roundtrip {

/// "roundtrip 0.1.0", the libraries, and which reader fetches SQLite's rows.
[[nodiscard]] QString versionText();

} // namespace roundtrip
