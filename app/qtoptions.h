// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace roundtrip {

/// Returns \a arguments without Qt's own options (`-platform offscreen`, `--style=fusion`), which
/// every Qt program with a window takes from its command line by itself.
[[nodiscard]] QStringList withoutQtOptions(const QStringList &arguments);

/// Returns the option that QCommandLineParser calls \a name as it stands in \a arguments, with its
/// dashes. The parser takes `-report` for options of one letter each, and says only the first.
[[nodiscard]] QString optionAsTyped(const QString &name, const QStringList &arguments);

} // namespace roundtrip
