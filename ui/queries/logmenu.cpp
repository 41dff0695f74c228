// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/logmenu.h"

#include "datalayer/models/querylogmodel.h"
#include "ui/queries/logcopy.h"
#include "ui/queries/querygroups.h"

#include <QTreeView>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

QModelIndex sectionAbove(QModelIndex row)
{
    while (row.parent().isValid())
        row = row.parent();
    return row;
}

} // namespace

LogMenu::LogMenu(QTreeView *view, const QModelIndex &row, LogCopy *copying, QWidget *parent)
    : QMenu(parent)
    , m_load { sectionAbove(row).data(QueryLogModel::IdRole).toInt() }
    , m_copyQuery(new QMenu(tr("Copy query as"), this))
{
    setObjectName("logMenu"_L1);
    setToolTipsVisible(true);
    QAction *copy = addAction(tr("Copy SQL"), copying, &LogCopy::copy);
    copy->setShortcut(QKeySequence::Copy);
    copy->setToolTip(tr("With its values, to run as it stands"));
    addMenu(m_copyQuery);
    addSeparator();
    const bool isSection = row.data(QueryLogModel::IsSectionRole).toBool();
    if (!isSection)
        addAction(tr("Show rows"), this,
                  [this, queries = queriesOf(row)] { emit rowsWanted(queries); });
    addAction(tr("Show only repeated"), this, &LogMenu::repeatedWanted);
    addFold(view, isSection || view->model()->rowCount(row) > 0 ? row : sectionAbove(row));
    addSeparator();
    addAction(tr("Export the log…"), this, &LogMenu::exportWanted);
    QAction *clear = addAction(tr("Clear the log"), this, &LogMenu::clearWanted);
    clear->setShortcut(Qt::CTRL | Qt::Key_L);
}

/// To fold \a row, a section or a group, or to unfold it.
void LogMenu::addFold(QTreeView *view, const QModelIndex &row)
{
    const bool isOpen = view->isExpanded(row);
    addAction(isOpen ? tr("Fold") : tr("Unfold"), view,
              [view, isOpen, folded = QPersistentModelIndex(row)] {
                  view->setExpanded(folded, !isOpen);
              });
}

} // namespace roundtrip

#include "moc_logmenu.cpp"
