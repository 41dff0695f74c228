// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace roundtrip {

struct CommandLineTable;

// Scripts that complete roundtrip's command line: options, the values of those that take one of a
// few, and files.

[[nodiscard]] QString bashCompletion(const CommandLineTable &table);
/// Returns the script for zsh, to be a file _roundtrip in a folder of its `fpath`.
[[nodiscard]] QString zshCompletion(const CommandLineTable &table);

} // namespace roundtrip
