// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/loading/fetchstrategy.h"

namespace roundtrip {

/// Returns the name of \a strategy for people, as it stands within a sentence: "prefetch",
/// "on demand".
[[nodiscard]] QString strategyText(FetchStrategy strategy);
/// Returns the name of \a strategy with a capital, for buttons and menus: "Prefetch".
[[nodiscard]] QString strategyTitle(FetchStrategy strategy);

} // namespace roundtrip
