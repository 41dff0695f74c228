// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/recordpane.h"

#include "ui/parts/filterrow.h"
#include "ui/parts/headerlayout.h"
#include "ui/parts/placeholder.h"
#include "ui/parts/theme.h"
#include "ui/records/recordtreeview.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Filters root records by their label; what is below them stays with them.
class RootFilter final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        if (parent.isValid())
            return true;
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        const auto kind = static_cast<RecordTreeModel::RowKind>(
            index.data(RecordTreeModel::RowKindRole).toInt());
        return kind != RecordTreeModel::RowKind::Record
            || QSortFilterProxyModel::filterAcceptsRow(row, parent);
    }
};

QString keyOf(const QuerySet &query)
{
    return query.root() + u'\n' + query.lookups().join(u'\n');
}

} // namespace

RecordPane::RecordPane(RecordTreeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(new RootFilter(this))
    , m_filterRow(new FilterRow(tr("Filter records"), u"recordFilter"_s, this))
    , m_view(new RecordTreeView(this))
    , m_placeholder(new Placeholder(m_view))
{
    m_filter->setSourceModel(&model);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterKeyColumn(RecordTreeModel::RecordColumn);
    m_view->setModel(m_filter);
    m_view->setAccessibleName(tr("Records"));
    m_view->setObjectName("records"_L1);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(RecordTreeModel::RecordColumn, QHeaderView::Stretch);
    m_view->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->header()->resizeSection(RecordTreeModel::DetailsColumn, 168);
    m_view->header()->resizeSection(RecordTreeModel::LoadedByColumn, 84);
    m_view->setTextElideMode(Qt::ElideRight);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filterRow);
    layout->addWidget(m_view);

    connect(m_filterRow, &FilterRow::textChanged, this, [this](const QString &text) {
        m_filter->setFilterFixedString(text);
        updatePlaceholder();
    });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &RecordPane::rememberState);
    connect(&model, &QAbstractItemModel::modelReset, this, &RecordPane::restoreState);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &RecordPane::updatePlaceholder);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &RecordPane::updatePlaceholder);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RecordPane::selectCurrent);
    connect(m_view, &QTreeView::clicked, this, &RecordPane::activate);
    connect(m_view, &QTreeView::activated, this, &RecordPane::activate);
    restoreState();
}

void RecordPane::focusFilter()
{
    m_filterRow->focusField();
}

void RecordPane::setPlaceholder(const QString &text, const QList<QAction *> &ways)
{
    m_placeholderText = text;
    m_ways = ways;
    updatePlaceholder();
}

void RecordPane::updatePlaceholder()
{
    if (m_filter->rowCount() > 0) {
        m_placeholder->say({});
    } else if (m_model.rowCount() > 0) {
        m_placeholder->say(tr("No record here matches “%1”.").arg(m_filterRow->text()),
                           { m_filterRow->clearAction() });
    } else {
        m_placeholder->say(m_placeholderText, m_ways);
    }
}

QList<int> RecordPane::saveColumns() const
{
    return headerLayout(*m_view->header());
}

void RecordPane::restoreColumns(const QList<int> &layout)
{
    restoreHeaderLayout(*m_view->header(), layout);
}

RecordPane::RowPath RecordPane::pathOf(const QModelIndex &index) const
{
    RowPath path;
    for (QModelIndex at = index; at.isValid(); at = at.parent())
        path.prepend(at.row());
    return path;
}

QModelIndex RecordPane::indexAt(const RowPath &path) const
{
    QModelIndex index;
    for (const int row : path)
        index = m_filter->index(row, 0, index);
    return index;
}

void RecordPane::rememberState()
{
    m_expanded.clear();
    m_current = pathOf(m_view->currentIndex());
    m_scroll = m_view->verticalScrollBar()->value();
    m_shownQuery = keyOf(m_model.pages().query());
    // Opened rows only, so what was never opened costs nothing.
    QList<QModelIndex> level { QModelIndex() };
    while (!level.isEmpty()) {
        const QModelIndex parent = level.takeLast();
        const int rows = m_filter->rowCount(parent);
        for (int row = 0; row < rows; ++row) {
            const QModelIndex child = m_filter->index(row, 0, parent);
            if (m_view->isExpanded(child)) {
                m_expanded << pathOf(child);
                level << child;
            }
        }
    }
    std::ranges::sort(m_expanded, {}, &RowPath::size);
}

void RecordPane::restoreState()
{
    m_wasReplaced = true;
    m_view->setQueries(QueryId::None, QueryId::None);
    m_filterRow->setPlaceholderText(tr("Filter %1…")
                                        .arg(m_model.pages().query().root().isNull()
                                                 ? tr("records")
                                                 : m_model.pages().query().root()));
    updatePlaceholder();
    if (m_shownQuery != keyOf(m_model.pages().query())) {
        // Other records: the first one open, so that the tree shows at once that it is one.
        const QModelIndex first = m_filter->index(0, 0);
        if (first.isValid() && m_filter->rowCount(first) > 0)
            m_view->expand(first);
        return;
    }
    m_isFollowing = true;
    for (const RowPath &path : std::as_const(m_expanded))
        m_view->expand(indexAt(path));
    m_view->setCurrentIndex(indexAt(m_current));
    m_view->verticalScrollBar()->setValue(m_scroll);
    m_isFollowing = false;
}

void RecordPane::showQuery(QueryId query)
{
    m_selectedQuery = query;
    m_view->setQueries(query, QueryId::None);
    if (m_isFollowing || query == QueryId::None)
        return;
    const QModelIndex first = m_filter->mapFromSource(m_model.firstIndexOf(query));
    if (!first.isValid())
        return;
    // Open, and near the top where its children show: but do not change what is selected.
    m_view->expand(first.parent());
    m_view->scrollTo(first);
}

void RecordPane::hoverQuery(QueryId query)
{
    m_view->setQueries(m_selectedQuery, query);
}

void RecordPane::activate(const QModelIndex &index)
{
    const auto kind = static_cast<RecordTreeModel::RowKind>(
        index.data(RecordTreeModel::RowKindRole).toInt());
    if (kind == RecordTreeModel::RowKind::More)
        m_model.loadMore();
    else if (kind == RecordTreeModel::RowKind::Failure)
        m_model.retry(m_filter->mapToSource(index));
}

void RecordPane::selectCurrent(const QModelIndex &index)
{
    if (!m_isFollowing && m_model.placeOf(m_filter->mapToSource(index)).set)
        tell(index);
}

void RecordPane::tellCurrent()
{
    if (std::exchange(m_wasReplaced, false))
        tell(m_view->currentIndex());
}

void RecordPane::tell(const QModelIndex &index)
{
    m_isFollowing = true; // the log selects its query, which must not scroll the tree
    emit recordSelected(m_model.placeOf(m_filter->mapToSource(index)),
                        QueryId { index.data(RecordTreeModel::QueryRole).toInt() });
    m_isFollowing = false;
}

} // namespace roundtrip

#include "moc_recordpane.cpp"
