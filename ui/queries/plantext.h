// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/sql/plans/queryplan.h"

#include <QString>

namespace roundtrip {

/// PlanMark says what is notable about a step of a plan.
enum class PlanMark {
    None,
    Scan, ///< it reads a whole table or index
    Sort, ///< it sorts what it gets
};

/// Returns the mark of \a step.
[[nodiscard]] PlanMark planMark(const PlanNode &step);
/// Returns what \a step does in a few words: "full scan of book", "search of book by the index
/// book_author_id_idx".
[[nodiscard]] QString planStepText(const PlanNode &step);
/// Returns how many full scans and how many sorts \a plan has: "1 full scan · no sort".
[[nodiscard]] QString planSummary(const QueryPlan &plan);

} // namespace roundtrip
