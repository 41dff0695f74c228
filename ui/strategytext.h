// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/fetchstrategy.h"

namespace roundtrip {

/// A strategy's name for people, within a sentence: "prefetch", "on demand".
[[nodiscard]] QString strategyText(FetchStrategy strategy);
/// The same with a capital, for buttons and menus.
[[nodiscard]] QString strategyTitle(FetchStrategy strategy);

} // namespace roundtrip
