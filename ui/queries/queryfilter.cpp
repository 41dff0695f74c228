// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/queryfilter.h"

#include "ui/parts/theme.h"
#include "ui/queries/spokencell.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

void QueryFilter::setMark(QueryLogModel::Mark mark, bool isChosen)
{
    if (isChosen)
        m_marks.insert(mark);
    else
        m_marks.remove(mark);
    invalidateFilter();
}

void QueryFilter::setUncountedVisible(bool isVisible)
{
    m_isUncountedVisible = isVisible;
    invalidateFilter();
    // What the driver added stands with each statement, or does not.
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex section = index(row, 0);
        if (const int rows = rowCount(section); rows > 0) {
            emit dataChanged(index(0, QueryLogModel::QueryColumn, section),
                             index(rows - 1, QueryLogModel::QueryColumn, section));
        }
    }
}

void QueryFilter::setWaterfallTitle(const QString &title)
{
    if (m_waterfallTitle == title)
        return;
    m_waterfallTitle = title;
    emit headerDataChanged(Qt::Horizontal, QueryLogModel::WaterfallColumn,
                           QueryLogModel::WaterfallColumn);
}

bool QueryFilter::isFiltering() const
{
    return !m_marks.isEmpty() || !filterRegularExpression().pattern().isEmpty();
}

QVariant QueryFilter::data(const QModelIndex &index, int role) const
{
    if (role == Qt::DisplayRole && m_isUncountedVisible
        && index.column() == QueryLogModel::QueryColumn) {
        const QStringList added = index.data(QueryLogModel::AdditionsRole).toStringList();
        const QString text = QSortFilterProxyModel::data(index, role).toString();
        return added.isEmpty() ? text : tr("%1   + %2").arg(text, added.join(u", "_s));
    }
    if (role == Qt::AccessibleTextRole && index.isValid())
        return spokenCell(index);
    const bool isMark = index.column() == QueryLogModel::NumberColumn && role == Qt::ToolTipRole;
    if (!isMark || index.data(QueryLogModel::IsSectionRole).toBool())
        return QSortFilterProxyModel::data(index, role);
    const auto mark = static_cast<QueryLogModel::Mark>(index.data(QueryLogModel::MarkRole).toInt());
    const QString word = markText(mark);
    return word.isEmpty() ? index.data() : tr("%1, %2").arg(index.data().toString(), word);
}

QVariant QueryFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    // Above figures, which stand at the right.
    if (role == Qt::TextAlignmentRole
        && (section == QueryLogModel::RowsColumn || section == QueryLogModel::DurationColumn))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (section == QueryLogModel::WaterfallColumn && orientation == Qt::Horizontal) {
        if (role == Qt::DisplayRole && !m_waterfallTitle.isEmpty())
            return m_waterfallTitle;
        if (role == Qt::AccessibleTextRole) {
            const QString name = QSortFilterProxyModel::headerData(section, orientation,
                                                                   Qt::DisplayRole)
                                     .toString();
            return m_waterfallTitle.isEmpty() ? name : tr("%1, %2").arg(name, m_waterfallTitle);
        }
        if (role == Qt::ToolTipRole)
            return tr("When each query in sight ran, since its load began");
    }
    return QSortFilterProxyModel::headerData(section, orientation, role);
}

bool QueryFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!m_isUncountedVisible && !index.data(QueryLogModel::IsCountedRole).toBool()
        && !index.data(QueryLogModel::HasFailedRole).toBool())
        return false;
    if (!parent.isValid())
        return true;
    if (!m_marks.isEmpty()) {
        const auto mark = static_cast<QueryLogModel::Mark>(
            index.data(QueryLogModel::MarkRole).toInt());
        const bool isAgain = mark == QueryLogModel::Mark::Again; // repeated as well
        if (!m_marks.contains(mark)
            && !(isAgain && m_marks.contains(QueryLogModel::Mark::Repeated)))
            return false;
    }
    return QSortFilterProxyModel::filterAcceptsRow(row, parent);
}

} // namespace roundtrip

#include "moc_queryfilter.cpp"
