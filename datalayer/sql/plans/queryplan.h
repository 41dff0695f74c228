// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace roundtrip {

/// PlanNode is one step of a QueryPlan, with the steps that it takes its rows from. It is a plain
/// value.
struct PlanNode
{
    enum class Kind {
        Scan, ///< reads all of `table`, or all entries of `index`
        Search, ///< finds records of `table` by `index` or by the primary key
        Sort, ///< sorts rows
        Join, ///< puts the rows of several steps together
        Group, ///< groups rows, or makes them distinct
        Other, ///< anything else, which only `text` tells
    };

    Kind kind = Kind::Other;
    QString table; ///< as the plan calls it, which may be an alias; or empty
    QString index; ///< its name, or empty
    bool isPrimaryKey = false; ///< it goes by the primary key, whatever the index is called
    /// Whether the index is made for this statement alone, for which all of `table` is read.
    bool isIndexMade = false;
    QString condition {}; ///< what it searches, filters, joins or sorts by, in the plan's words
    std::optional<qint64> rows {}; ///< about how many the database expects
    QString text {}; ///< the step in the database's own words
    std::vector<PlanNode> children {};

    /// Appends to `text` the index, the table and the condition, as far as they are known.
    void describe();
    /// Returns whether the step reads a whole table or index.
    [[nodiscard]] bool isFullScan() const { return kind == Kind::Scan || isIndexMade; }
};

/// QueryPlan is how a database would run a statement: the answer to Dialect::explain(), taken
/// apart. It is a plain value.
struct QueryPlan
{
    /// The outermost steps; none where the answer was not understood.
    std::vector<PlanNode> steps;
    QString text; ///< the whole answer in the database's own words
};

/// PlanAnswer is the rows of an answer to Dialect::explain(), with each cell as a text.
using PlanAnswer = QList<QStringList>;

/// mostPlanSteps is how many steps of a plan are taken apart at most, and deepestPlanStep how many
/// within one another. What lies beyond stands in QueryPlan::text alone.
inline constexpr qsizetype mostPlanSteps = 2000;
inline constexpr int deepestPlanStep = 100;

/// Reads SQLite's EXPLAIN QUERY PLAN: an id, the id of the step above, an unused number and a text.
[[nodiscard]] QueryPlan sqlitePlan(const PlanAnswer &answer);
/// Reads PostgreSQL's EXPLAIN (FORMAT JSON).
[[nodiscard]] QueryPlan postgreSqlPlan(const PlanAnswer &answer);
/// Reads EXPLAIN FORMAT=JSON of MariaDB, and of MySQL in both of its forms.
[[nodiscard]] QueryPlan mySqlPlan(const PlanAnswer &answer);

/// Returns the answer's first column, line by line.
[[nodiscard]] QString firstColumn(const PlanAnswer &answer);

} // namespace roundtrip
