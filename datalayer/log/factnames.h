// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/namedvalue.h"
#include "datalayer/log/logstatistics.h"

#include <array>

namespace roundtrip {

// The names that facts of the log have in what is written for other programs. They stay the same in
// every language.

/// queryKindNames has a name for each kind of statement.
inline constexpr std::array queryKindNames {
    NamedValue { QueryRecord::Kind::Setup, QLatin1StringView("setup") },
    NamedValue { QueryRecord::Kind::Schema, QLatin1StringView("schema") },
    NamedValue { QueryRecord::Kind::Count, QLatin1StringView("count") },
    NamedValue { QueryRecord::Kind::Places, QLatin1StringView("places") },
    NamedValue { QueryRecord::Kind::Value, QLatin1StringView("value") },
    NamedValue { QueryRecord::Kind::Plan, QLatin1StringView("plan") },
    NamedValue { QueryRecord::Kind::Comparison, QLatin1StringView("comparison") },
    NamedValue { QueryRecord::Kind::Spread, QLatin1StringView("spread") },
    NamedValue { QueryRecord::Kind::Transaction, QLatin1StringView("transaction") },
    NamedValue { QueryRecord::Kind::Root, QLatin1StringView("root") },
    NamedValue { QueryRecord::Kind::OneKey, QLatin1StringView("one_key") },
    NamedValue { QueryRecord::Kind::Batch, QLatin1StringView("batch") },
    NamedValue { QueryRecord::Kind::Join, QLatin1StringView("join") },
};

/// Returns the name of a kind: `root`, `one_key`, `batch`, ...
[[nodiscard]] QString queryKindName(QueryRecord::Kind kind);
/// Returns the name of a purpose: `records`, `catalogue`, ...
[[nodiscard]] QString loadPurposeName(LoadRecord::Purpose purpose);
/// Returns the name of a mark: `repeated`, `again`, ...; `none` for QueryMark::Neutral.
[[nodiscard]] QString queryMarkName(QueryMark mark);

} // namespace roundtrip
