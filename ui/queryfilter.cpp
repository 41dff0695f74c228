// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queryfilter.h"

namespace roundtrip {

void QueryFilter::setMark(QueryLogModel::Mark mark, bool isChosen)
{
    if (isChosen)
        m_marks.insert(mark);
    else
        m_marks.remove(mark);
    invalidateFilter();
}

void QueryFilter::setAllSections(bool all)
{
    m_allSections = all;
    invalidateFilter();
}

bool QueryFilter::isFiltering() const
{
    return !m_marks.isEmpty() || !filterRegularExpression().pattern().isEmpty();
}

bool QueryFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!parent.isValid())
        return m_allSections || index.data(QueryLogModel::IsCountedRole).toBool();
    const auto mark = static_cast<QueryLogModel::Mark>(index.data(QueryLogModel::MarkRole).toInt());
    if (!m_allSections && !index.data(QueryLogModel::IsCountedRole).toBool()
        && mark != QueryLogModel::Mark::Error)
        return false;
    if (!m_marks.isEmpty()) {
        const bool isAgain = mark == QueryLogModel::Mark::Again; // repeated as well
        if (!m_marks.contains(mark)
            && !(isAgain && m_marks.contains(QueryLogModel::Mark::Repeated)))
            return false;
    }
    return QSortFilterProxyModel::filterAcceptsRow(row, parent);
}

} // namespace roundtrip

#include "moc_queryfilter.cpp"
