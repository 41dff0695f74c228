// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/sql/plans/queryplan.h"

#include <QTreeWidget>

namespace roundtrip {

/// PlanTree shows the steps of a QueryPlan as a tree, the outermost first. Full scans and sorts
/// have a mark and a word, and each step about how many rows the database expects.
class PlanTree final : public QTreeWidget
{
    Q_OBJECT

public:
    enum Column { StepColumn, RowsColumn, WordsColumn, ColumnCount };
    enum Role {
        MarkRole = Qt::UserRole, ///< of a step: its PlanMark, as int
    };

    explicit PlanTree(QWidget *parent = nullptr);

    /// Shows \a plan with all its steps unfolded. \a counted is the number of rows that the
    /// statement has read according to the log; outermost scans and sorts show it where the
    /// database expects no number.
    void showPlan(const QueryPlan &plan, qint64 counted);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addSteps(QTreeWidgetItem *above, const std::vector<PlanNode> &steps, qint64 counted);
};

} // namespace roundtrip
