// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/backend.h"

namespace roundtrip {

/// What a driver opens a server's database with. \a options are joined, later ones over earlier of
/// the same name, each value as \a quoted has it. Fails for a value with a semicolon, at which
/// every driver splits.
[[nodiscard]] Result<DriverTarget> driverTarget(const ServerAddress &server, const QString &driver,
                                                const QString &package,
                                                const QList<std::pair<QString, QString>> &options,
                                                QString (*quoted)(QString));

} // namespace roundtrip
