// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/logfolds.h"

#include "datalayer/models/querylogmodel.h"
#include "ui/queries/querygroups.h"

#include <QScrollBar>
#include <QTreeView>

namespace roundtrip {

LogFolds::LogFolds(QTreeView *view)
    : QObject(view)
    , m_view(view)
{ }

void LogFolds::watch(QAbstractItemModel *model)
{
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this, model] {
        if (m_view->model() == model)
            note();
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this, model] {
        if (m_view->model() == model)
            restore();
    });
}

void LogFolds::note()
{
    m_sections.clear();
    m_groups.clear();
    const QAbstractItemModel &model = *m_view->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex section = model.index(row, 0);
        if (!m_view->isExpanded(section))
            continue;
        m_sections.insert(section.data(QueryLogModel::IdRole).toInt());
        noteGroups(section);
    }
    const QModelIndex current = m_view->currentIndex().siblingAtColumn(0);
    const bool isStatement = current.isValid() && current.parent().isValid();
    m_current = isStatement ? QueryId { current.data(QueryLogModel::IdRole).toInt() }
                            : QueryId::None;
    m_isMember = isStatement && current.parent().parent().isValid();
    m_scrolled = m_view->verticalScrollBar()->value();
}

void LogFolds::noteGroups(const QModelIndex &section)
{
    const int id = section.data(QueryLogModel::IdRole).toInt();
    const QAbstractItemModel &model = *m_view->model();
    for (int row = 0; row < model.rowCount(section); ++row) {
        const QModelIndex group = model.index(row, 0, section);
        if (m_view->isExpanded(group))
            m_groups.insert({ id, group.data(QueryGroups::KeyRole).toString() });
    }
}

void LogFolds::restore()
{
    const QAbstractItemModel &model = *m_view->model();
    QModelIndex current;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex section = model.index(row, 0);
        const int id = section.data(QueryLogModel::IdRole).toInt();
        if (!m_sections.contains(id))
            continue;
        m_view->expand(section);
        for (int child = 0; child < model.rowCount(section); ++child) {
            const QModelIndex group = model.index(child, 0, section);
            if (!group.data(QueryGroups::CountRole).isValid())
                continue;
            if (m_groups.contains({ id, group.data(QueryGroups::KeyRole).toString() }))
                m_view->expand(group);
        }
        if (m_current != QueryId::None && !current.isValid())
            current = indexOf(section, m_current);
    }
    if (current.isValid())
        m_view->setCurrentIndex(current);
    m_view->doItemsLayout(); // the scroll bar knows of all rows then
    m_view->verticalScrollBar()->setValue(m_scrolled);
}

/// The row of a statement in a section, or that of its group if the group is folded.
QModelIndex LogFolds::indexOf(const QModelIndex &parent, QueryId query) const
{
    const QAbstractItemModel &model = *m_view->model();
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const bool isHere = index.data(QueryLogModel::IdRole).toInt() == static_cast<int>(query);
        if (model.rowCount(index) == 0 || (isHere && !m_isMember)) {
            if (isHere)
                return index;
            continue;
        }
        if (const QModelIndex member = indexOf(index, query); member.isValid())
            return m_view->isExpanded(index) ? member : index;
    }
    return {};
}

} // namespace roundtrip

#include "moc_logfolds.cpp"
