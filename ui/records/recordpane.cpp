// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/recordpane.h"

#include "ui/parts/headerlayout.h"
#include "ui/parts/placeholder.h"
#include "ui/parts/theme.h"
#include "ui/records/recordcopy.h"
#include "ui/records/recordmenu.h"
#include "ui/records/recordtreeview.h"
#include "ui/search/searchbar.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// As many as the history has steps.
constexpr qsizetype mostStates = 100;

} // namespace

RecordPane::RecordPane(RecordTreeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_search(new SearchBar(this))
    , m_view(new RecordTreeView(this))
    , m_copying(new RecordCopy(m_view,
                               [this](const QModelIndex &index) { return m_model.placeOf(index); }))
    , m_placeholder(new Placeholder(m_view))
{
    m_view->setModel(&model);
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
    layout->addWidget(m_search);
    layout->addWidget(m_view);

    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &RecordPane::rememberState);
    connect(&model, &QAbstractItemModel::modelReset, this, &RecordPane::restoreState);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &RecordPane::updatePlaceholder);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &RecordPane::updatePlaceholder);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RecordPane::selectCurrent);
    connect(m_view, &QTreeView::clicked, this, &RecordPane::activate);
    connect(m_view, &QTreeView::activated, this, &RecordPane::activate);
    connect(m_view, &RecordTreeView::menuRequested, this, &RecordPane::showMenu);
    restoreState();
}

void RecordPane::setPlaceholder(const QString &text, const QList<QAction *> &ways)
{
    m_placeholderText = text;
    m_ways = ways;
    updatePlaceholder();
}

void RecordPane::updatePlaceholder()
{
    const QuerySet &shown = m_model.pages().query();
    if (m_model.rowCount() > 0) {
        m_placeholder->say({});
    } else if (!shown.selection().filters.isEmpty()) {
        m_placeholder->say(tr("No record of %1 is found.").arg(shown.root()),
                           { m_search->clearAction() });
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
        index = m_model.index(row, 0, index);
    return index;
}

void RecordPane::rememberState()
{
    State state { m_model.pages().query(),
                  {},
                  pathOf(m_view->currentIndex()),
                  m_view->verticalScrollBar()->value() };
    if (state.query.root().isNull())
        return;
    // Opened rows only, so what was never opened costs nothing.
    QList<QModelIndex> level { QModelIndex() };
    while (!level.isEmpty()) {
        const QModelIndex parent = level.takeLast();
        const int rows = m_model.rowCount(parent);
        for (int row = 0; row < rows; ++row) {
            const QModelIndex child = m_model.index(row, 0, parent);
            if (m_view->isExpanded(child)) {
                state.expanded << pathOf(child);
                level << child;
            }
        }
    }
    std::ranges::sort(state.expanded, {}, &RowPath::size);
    m_states.removeIf([&state](const State &other) { return other.query == state.query; });
    m_states.prepend(state);
    m_states.resize(std::min(m_states.size(), mostStates));
}

void RecordPane::restoreState()
{
    m_wasReplaced = true;
    m_view->setQueries(QueryId::None, QueryId::None);
    m_view->setSearchText(RecordFilter::of(m_model.pages().query()).search);
    updatePlaceholder();
    const auto known = std::ranges::find(m_states, m_model.pages().query(), &State::query);
    if (known == m_states.end()) {
        // Other records: the first one open, so that the tree shows at once that it is one.
        const QModelIndex first = m_model.index(0, 0);
        if (first.isValid() && m_model.rowCount(first) > 0)
            m_view->expand(first);
        return;
    }
    m_isFollowing = true;
    for (const RowPath &path : known->expanded)
        m_view->expand(indexAt(path));
    m_view->setCurrentIndex(indexAt(known->current));
    m_view->verticalScrollBar()->setValue(known->scroll);
    m_isFollowing = false;
}

void RecordPane::forgetStates()
{
    m_states.clear();
}

void RecordPane::showQuery(QueryId query)
{
    m_selectedQuery = query;
    m_view->setQueries(query, QueryId::None);
    if (m_isFollowing || query == QueryId::None)
        return;
    const QModelIndex first = m_model.firstIndexOf(query);
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
        m_model.retry(index);
}

void RecordPane::showMenu(const QModelIndex &index, const QPoint &place)
{
    const RecordPlace record = m_model.placeOf(index);
    if (!record.set || !m_model.pages().isLive())
        return;
    auto *menu = new RecordMenu(record, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &RecordMenu::openRequested, this, &RecordPane::openRequested);
    menu->addSeparator();
    m_copying->addTo(menu);
    emit menuRequested(menu);
    menu->popup(place);
}

void RecordPane::selectCurrent(const QModelIndex &index)
{
    if (!m_isFollowing && m_model.placeOf(index).set)
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
    emit recordSelected(m_model.placeOf(index),
                        QueryId { index.data(RecordTreeModel::QueryRole).toInt() });
    m_isFollowing = false;
}

} // namespace roundtrip

#include "moc_recordpane.cpp"
