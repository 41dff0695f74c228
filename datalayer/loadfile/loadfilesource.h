// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/async/keptdatabase.h"

namespace roundtrip {

/// Returns a function that reads the load file \a path, for QueryRunner::open().
[[nodiscard]] KeptSource loadFileSource(const QString &path);

} // namespace roundtrip
