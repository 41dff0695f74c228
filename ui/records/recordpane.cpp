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
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// As many as the history has steps.
constexpr qsizetype mostStates = 100;

/// Whether two queries lead to trees of the same records, in whatever order and however many.
bool haveSamePath(const QuerySet &one, const QuerySet &other)
{
    return one.root() == other.root() && one.lookups() == other.lookups();
}

} // namespace

RecordPane::RecordPane(RecordTreeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_search(new SearchBar(this))
    , m_view(new RecordTreeView(this))
    , m_copying(new RecordCopy(m_view,
                               [this](const QModelIndex &index) { return m_model.placeOf(index); }))
    , m_bar(new PositionBar(m_view, model, this))
    , m_placeholder(new Placeholder(m_view))
    , m_state({ {}, OpenRows(model) })
{
    model.pages().setSparse(true);
    // Before the view hears of it, which forgets where its rows are.
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &RecordPane::rememberState);
    // Before the view hears of it, which would select another row.
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            &RecordPane::keepCurrentFromMoving);
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
    auto *scrolled = new QHBoxLayout;
    scrolled->setSpacing(0);
    scrolled->addWidget(m_view);
    scrolled->addWidget(m_bar);
    layout->addLayout(scrolled);

    connectModel();
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RecordPane::selectCurrent);
    connect(m_view, &QTreeView::clicked, this, &RecordPane::activate);
    connect(m_view, &QTreeView::activated, this, &RecordPane::activate);
    connect(m_view, &RecordTreeView::menuRequested, this, &RecordPane::showMenu);
    connect(m_view, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { m_state.open.noteOpened(index); });
    connect(m_view, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { m_state.open.noteClosed(index); });
    restoreState();
}

void RecordPane::connectModel()
{
    connect(&m_model, &QAbstractItemModel::modelReset, this, &RecordPane::restoreState);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &parent, int first, int last) {
                if (!parent.isValid())
                    openAgain(first, last);
            });
    connect(&m_model, &PagedModel::rowsArrived, this, [this](int first, int last) {
        if (!m_state.open.isEmpty())
            m_bar->hold();
        openAgain(first, last);
        // It was selected before there was anything to show of it.
        const QModelIndex current = m_view->currentIndex();
        if (m_state.current.isEmpty() && current.isValid() && !current.parent().isValid())
            selectCurrent(current);
    });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &RecordPane::updatePlaceholder);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &RecordPane::updatePlaceholder);
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

void RecordPane::rememberState()
{
    if (m_bar->isMoving())
        return; // the same records, at another place
    m_state.query = m_model.pages().query();
    m_state.place = m_bar->place();
    if (m_state.query.root().isNull())
        return;
    m_left.removeIf([this](const State &state) { return state.query == m_state.query; });
    m_left.prepend(m_state);
    if (m_left.size() > mostStates)
        m_left.removeLast();
}

void RecordPane::restoreState()
{
    if (m_bar->isMoving()) {
        openAgain(0, m_model.rowCount() - 1);
        return;
    }
    const QuerySet &query = m_model.pages().query();
    m_wasReplaced = true;
    m_view->setQueries(QueryId::None, QueryId::None);
    m_view->setSearchText(RecordFilter::of(query).search);
    updatePlaceholder();
    const auto known = std::ranges::find(m_left, query, &State::query);
    const bool isSamePath = haveSamePath(query, m_state.query);
    if (isSamePath)
        m_state.query = query; // what is open is so in another order as well
    else
        m_state = known != m_left.end() ? *known : State { query, OpenRows(m_model) };
    if (!isSamePath && known == m_left.end()) {
        m_view->scrollToTop();
        // Other records: the first one open, so that the tree shows at once that it is one.
        const QModelIndex first = m_model.index(0, 0);
        if (first.isValid() && m_model.rowCount(first) > 0)
            m_view->expand(first);
        return;
    }
    openAgain(0, m_model.rowCount() - 1);
    m_bar->scrollTo(known != m_left.end() ? known->place : PositionBar::Place());
}

/// Opens what was open at and below the rows from \a first to \a last at the top level.
void RecordPane::openAgain(int first, int last)
{
    const QScopedValueRollback following(m_isFollowing, true);
    for (int root = first; root <= last && !m_state.open.isEmpty(); ++root) {
        for (const RowKey &key : m_state.open.openAt(root))
            m_view->expand(m_state.open.find(key, root));
    }
    selectAgain();
}

/// Selects the record that was current, if it has come back.
void RecordPane::selectAgain()
{
    if (m_view->currentIndex().isValid() || m_state.currentPosition < 0)
        return;
    const auto hint = static_cast<int>(m_state.currentPosition - m_model.firstPosition());
    const QModelIndex found = m_state.open.findAnywhere(m_state.current, hint);
    if (!found.isValid())
        return;
    m_view->setAutoScroll(false); // it may be far from what is in sight
    m_view->selectionModel()->setCurrentIndex(
        found, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->setAutoScroll(true);
}

/// Where the row goes away that is current, no other one becomes so: it is the record that is
/// selected. A failure's row has no record.
void RecordPane::keepCurrentFromMoving(const QModelIndex &parent, int first, int last)
{
    QModelIndex current = m_view->currentIndex();
    if (!current.isValid()
        || current.data(RecordTreeModel::RowKindRole).toInt()
            == static_cast<int>(RecordTreeModel::RowKind::Failure))
        return;
    while (current.isValid() && current.parent() != parent)
        current = current.parent();
    if (!current.isValid() || current.row() < first || current.row() > last)
        return;
    const QScopedValueRollback following(m_isFollowing, true);
    m_view->selectionModel()->clear();
}

void RecordPane::forgetStates()
{
    m_left.clear();
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
    if (kind == RecordTreeModel::RowKind::Failure)
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
    if (m_isFollowing)
        return;
    const QModelIndex source = index;
    m_state.current = m_state.open.keyOf(source);
    m_state.currentPosition = m_model.positionOf(source);
    if (m_model.placeOf(source).set)
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
