// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/async/keptdatabase.h"

namespace roundtrip {

/// Returns what reads the load file \a path for a QueryRunner.
[[nodiscard]] KeptSource loadFileSource(const QString &path);

} // namespace roundtrip
