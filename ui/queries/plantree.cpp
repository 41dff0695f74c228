// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/plantree.h"

#include "datalayer/base/visibletext.h"
#include "ui/parts/counted.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/spokenrow.h"
#include "ui/parts/textsize.h"
#include "ui/queries/plandelegate.h"
#include "ui/queries/plantext.h"

#include <QHeaderView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr int rowsWidth = 110; ///< with texts of the usual size

} // namespace

PlanTree::PlanTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName("planTree"_L1);
    setAccessibleName(tr("Steps of the plan"));
    setHeaderLabels({ tr("Step"), tr("Rows"), tr("In the database's words") });
    setUniformRowHeights(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setItemDelegate(new PlanDelegate(this));
    sayRowOnFocus(this);
    header()->setStretchLastSection(true);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setMinimumSectionSize(60);
}

/// Where there is little room, the database's words are left to the tooltip.
void PlanTree::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    const int room = viewport()->width();
    const bool isNarrow = room < 560;
    setColumnHidden(WordsColumn, isNarrow);
    // The last column has what the others leave: its size of now says nothing.
    const int rows = scaledTo(font(), rowsWidth);
    header()->resizeSection(RowsColumn, rows);
    header()->resizeSection(StepColumn, isNarrow ? std::max(160, room - rows) : room / 2);
}

void PlanTree::showPlan(const QueryPlan &plan, qint64 counted)
{
    clear();
    addSteps(invisibleRootItem(), plan.steps, counted);
    expandAll();
    if (topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(0));
}

void PlanTree::addSteps(QTreeWidgetItem *above, const std::vector<PlanNode> &steps, qint64 counted)
{
    const bool isOutermost = above == invisibleRootItem();
    for (const PlanNode &step : steps) {
        auto *item = new QTreeWidgetItem(above);
        item->setText(StepColumn, visibleText(planStepText(step)));
        item->setText(WordsColumn, visibleText(step.text.simplified()));
        item->setToolTip(StepColumn, wrappedToolTip(step.text));
        item->setToolTip(WordsColumn, wrappedToolTip(step.text));
        item->setData(StepColumn, MarkRole, static_cast<int>(planMark(step)));
        if (step.rows) {
            const QString rows = roundtrip::counted(*step.rows, tr("1 row"), tr("%1 rows"));
            item->setText(RowsColumn, u'~' + rows);
            item->setToolTip(RowsColumn, plainToolTip(tr("as the database expects")));
        } else if (isOutermost && planMark(step) != PlanMark::None) {
            item->setText(RowsColumn,
                          roundtrip::counted(counted, tr("1 row read"), tr("%1 rows read")));
            item->setToolTip(RowsColumn, plainToolTip(tr("by the log, in the whole query")));
        }
        sayWholeRow(item);
        addSteps(item, step.children, counted);
    }
}

void PlanTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    const UnheardRow unheard(*this);
    QTreeWidget::currentChanged(current, previous);
}

} // namespace roundtrip

#include "moc_plantree.cpp"
