// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace roundtrip {

struct CommandLineTable;

/// Returns the manual page roundtrip(1) for man, with the options of \a table. What --help has no
/// room for stands there too: the exit status, the environment, files and examples.
[[nodiscard]] QString manualPage(const CommandLineTable &table, const QString &version);

} // namespace roundtrip
