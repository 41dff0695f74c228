// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace roundtrip {

/// Returns how many values one statement can bind in a SQLite library that cannot be asked
/// directly, from its version ("3.40.1") and from what `PRAGMA compile_options` says. A library
/// that tells neither is taken for an old one: 999.
[[nodiscard]] qsizetype sqliteMaxBoundValues(const QStringList &compileOptions,
                                             const QString &version);

} // namespace roundtrip
