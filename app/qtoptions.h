// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace roundtrip {

/// Returns \a arguments without Qt's own options (`-platform offscreen`, `--style=fusion`), which
/// every Qt program with a window takes from its command line by itself.
[[nodiscard]] QStringList withoutQtOptions(const QStringList &arguments);

} // namespace roundtrip
