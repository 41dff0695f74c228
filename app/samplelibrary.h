// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/records/queryset.h"

namespace roundtrip {

/// Returns the settings that open the sample library in memory, from a script within the program.
[[nodiscard]] ConnectionSettings sampleLibrary();
/// Returns the query that the sample library opens with: its authors with their books.
[[nodiscard]] QuerySet sampleQuery();

} // namespace roundtrip
