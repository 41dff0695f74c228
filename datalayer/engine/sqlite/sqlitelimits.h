// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace roundtrip {

/// How many values one statement can bind in a SQLite library that cannot be asked directly, from
/// its version ("3.40.1") and what `PRAGMA compile_options` says. What nothing answers for is taken
/// as an old library: 999.
[[nodiscard]] qsizetype sqliteMaxBoundValues(const QStringList &compileOptions,
                                             const QString &version);

} // namespace roundtrip
