// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/namedvalue.h"
#include "datalayer/sql/predicate.h"

#include <array>

namespace roundtrip {

/// comparisonSigns are the signs that stand between a column and a value where people write a
/// condition. The longer ones come first, since each begins like one behind it. Of two signs for
/// one comparison the first is the one that is written.
inline constexpr std::array comparisonSigns {
    NamedValue { Comparison::Ne, QLatin1StringView("!=") },
    NamedValue { Comparison::Ne, QLatin1StringView("<>") },
    NamedValue { Comparison::Lte, QLatin1StringView("<=") },
    NamedValue { Comparison::Gte, QLatin1StringView(">=") },
    NamedValue { Comparison::Exact, QLatin1StringView("=") },
    NamedValue { Comparison::Lt, QLatin1StringView("<") },
    NamedValue { Comparison::Gt, QLatin1StringView(">") },
    NamedValue { Comparison::IContains, QLatin1StringView("~") },
    NamedValue { Comparison::IStartsWith, QLatin1StringView("^") },
};

/// Returns whether the sign of \a comparison, `~` or `^`, always has a text behind it.
[[nodiscard]] constexpr bool hasPatternSign(Comparison comparison)
{
    return comparison == Comparison::IContains || comparison == Comparison::IStartsWith;
}

} // namespace roundtrip
