// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/recordpane.h"

#include "datalayer/models/lookedat.h"
#include "datalayer/records/recordquery.h"
#include "ui/parts/headerlayout.h"
#include "ui/parts/headerscale.h"
#include "ui/parts/placeholder.h"
#include "ui/parts/stretchborder.h"
#include "ui/parts/textsize.h"
#include "ui/records/provenance.h"
#include "ui/records/recordcopy.h"
#include "ui/records/recordmenu.h"
#include "ui/records/recordtable.h"
#include "ui/records/recordtableview.h"
#include "ui/records/recordtools.h"
#include "ui/records/recordtreeview.h"
#include "ui/records/sharedselection.h"
#include "ui/records/treeexpansion.h"
#include "ui/search/searchbar.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

RecordPane::RecordPane(RecordTreeModel &model, WindowSettings *settings, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_search(new SearchBar(this))
    , m_view(new RecordTreeView(this))
    , m_copying(new RecordCopy(m_view,
                               [this](const QModelIndex &index) { return m_model.placeOf(index); }))
    , m_bar(new PositionBar(m_view, model, this))
    , m_table(new RecordTable(model.pages(), settings, this))
    , m_provenance(new Provenance({ model, m_view, m_bar, m_table }, this))
    , m_looked(new LookedAt(model, this))
    , m_tools(new RecordTools(m_search, model.pages(), m_table->columns(), this))
    , m_expansion(new TreeExpansion(m_view))
    , m_awaited(model, m_view, m_bar)
    , m_views(new QStackedWidget(this))
    , m_placeholder(new Placeholder(m_view))
    , m_states(model)
{
    model.pages().setSparse(true);
    model.pages().setRootsFirst(true);
    // Before the view hears of it, which forgets where its rows are.
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &RecordPane::rememberState);
    // Before the view hears of it, which would select another row.
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            &RecordPane::keepCurrentFromMoving);
    m_view->setModel(&model);
    setUpTree();
    arrange();
    new SharedSelection(model, m_view, m_table, m_views, this);
    connectModel();
    connectTable();
    connectTree();
    restoreState();
}

void RecordPane::setUpTree()
{
    m_view->setLookedAt(m_looked);
    m_view->setAccessibleName(tr("Records"));
    m_view->setObjectName("records"_L1);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(RecordTreeModel::RecordColumn, QHeaderView::Stretch);
    m_view->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->header()->resizeSection(RecordTreeModel::DetailsColumn, scaledTo(font(), 168));
    const QString loadedBy = m_model
                                 .headerData(RecordTreeModel::LoadedByColumn, Qt::Horizontal,
                                             Qt::DisplayRole)
                                 .toString();
    m_view->header()->resizeSection(
        RecordTreeModel::LoadedByColumn,
        std::max(scaledTo(font(), 84), fontMetrics().horizontalAdvance(loadedBy) + 18));
    m_view->header()->setTextElideMode(Qt::ElideRight);
    new HeaderScale(m_view->header());
    new StretchBorder(m_view->header(), RecordTreeModel::RecordColumn);
    m_view->setTextElideMode(Qt::ElideRight);
}

/// Puts what searches above the tree and the table, one of which is shown.
void RecordPane::arrange()
{
    auto *tree = new QWidget(m_views);
    auto *scrolled = new QHBoxLayout(tree);
    scrolled->setContentsMargins(0, 0, 0, 0);
    scrolled->setSpacing(0);
    scrolled->addWidget(m_view);
    scrolled->addWidget(m_bar);
    m_views->addWidget(tree);
    m_views->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_search);
    layout->addWidget(m_views, 1);
    setTabOrder(m_tools->lastButton(), m_view);
    setTabOrder(m_view, m_table->view());
}

void RecordPane::connectTree()
{
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RecordPane::selectCurrent);
    connect(m_view, &QTreeView::clicked, this, &RecordPane::activate);
    connect(m_view, &QTreeView::activated, this, &RecordPane::activate);
    connect(m_view, &RecordTreeView::menuRequested, this,
            [this](const QModelIndex &index, const QPoint &place) {
                showMenu(m_model.placeOf(index), m_copying, {}, place);
            });
    connect(m_view, &RecordTreeView::openRequested, this, [this](const QModelIndex &index) {
        const RecordPlace place = m_model.placeOf(index);
        if (const auto query = place.set ? queryOfRecord(place) : std::nullopt)
            emit openRequested(*query);
    });
    connect(m_view, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { m_states.present().open.noteOpened(index); });
    connect(m_view, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { m_states.present().open.noteClosed(index); });
}

void RecordPane::connectTable()
{
    connect(m_tools, &RecordTools::viewChosen, this, [this](RecordView view) {
        setView(view);
        emit viewChosen(view);
    });
    connect(m_tools, &RecordTools::orderChosen, this, &RecordPane::orderChosen);
    connect(m_expansion, &TreeExpansion::stepped, m_bar, &PositionBar::hold);
    connect(m_expansion, &TreeExpansion::cutOff, this, &RecordPane::expansionCutOff);
    connect(m_view, &RecordTreeView::expandRequested, this, &RecordPane::expandAll);
    connect(m_table, &RecordTable::selected, this, &RecordPane::selectFromTable);
    connect(m_table, &RecordTable::replaced, this, &RecordPane::restoreTable);
    connect(m_table, &RecordTable::openRequested, this, &RecordPane::openRequested);
    connect(m_table->view(), &RecordTableView::orderChosen, this, &RecordPane::orderChosen);
    connect(m_table, &RecordTable::menuRequested, this,
            [this](const RecordPlace &place, const QModelIndex &index, const QPoint &at) {
                showMenu(place, m_table->copying(), index, at);
            });
}

bool RecordPane::isTableShown() const
{
    return m_views->currentWidget() == m_table;
}

PositionBar *RecordPane::shownBar() const
{
    return isTableShown() ? m_table->bar() : m_bar;
}

void RecordPane::setView(RecordView view)
{
    const bool isTable = view == RecordView::Table;
    m_tools->setView(view);
    if (isTable == isTableShown())
        return;
    const bool hadFocus = hasViewFocus();
    const QModelIndex current = m_view->currentIndex();
    const bool isInSight = isTable
        ? m_view->viewport()->rect().intersects(m_view->visualRect(current))
        : m_table->isCurrentInSight();
    const qint64 top = shownBar()->place().position;
    const QScopedValueRollback following(m_isFollowing, true);
    m_views->setCurrentIndex(isTable ? 1 : 0);
    m_views->currentWidget()->setGeometry(m_views->rect()); // now, so that it can be scrolled
    shownBar()->scrollTo({ top, 0 });
    if (isTable && current.isValid())
        m_table->select(m_model.positionOf(current));
    else if (!isTable)
        selectAgain();
    if (isInSight && isTable)
        m_table->bringIntoSight(m_table->current());
    else if (isInSight)
        m_view->scrollTo(m_view->currentIndex());
    if (hadFocus)
        focusView();
}

QString RecordPane::currentOrder() const
{
    return isTableShown() ? m_table->view()->currentOrder() : QString();
}

void RecordPane::switchView()
{
    const RecordView other = isTableShown() ? RecordView::Tree : RecordView::Table;
    setView(other);
    emit viewChosen(other);
}

void RecordPane::focusView()
{
    if (isTableShown())
        m_table->view()->setFocus(Qt::ShortcutFocusReason);
    else
        m_view->setFocus(Qt::ShortcutFocusReason);
}

bool RecordPane::hasViewFocus() const
{
    return m_view->hasFocus() || m_table->view()->hasFocus();
}

void RecordPane::expandAll(const QModelIndex &below)
{
    m_expansion->expand(below);
}

bool RecordPane::stopExpanding()
{
    return m_expansion->stop();
}

void RecordPane::collapseAll()
{
    m_expansion->stop();
    m_view->collapseAll();
    m_states.present().open.clear(); // what is not loaded, too
}

/// A record of the table is the current one of the tree, too.
void RecordPane::selectFromTable(qint64 position, const RecordPlace &place)
{
    const QScopedValueRollback following(m_isFollowing, true);
    m_view->selectionModel()->clear();
    if (!m_model.indexOf(position).isValid())
        m_bar->scrollTo({ position, 0 }); // its rows are elsewhere
    TreeState &state = m_states.present();
    state.current = state.open.keyOf(m_model.indexOf(position));
    state.currentPosition = position;
    selectAgain();
    if (place.set)
        tell(place);
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
        if (!m_states.present().open.isEmpty())
            m_bar->hold();
        openAgain(first, last);
        // It was selected before there was anything to show of it.
        const QModelIndex current = m_view->currentIndex();
        if (m_states.present().current.isEmpty() && current.isValid()
            && !current.parent().isValid())
            selectCurrent(current);
    });
    connect(&m_model.pages(), &RecordPages::completed, this, &RecordPane::takeCompleted);
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
    for (Placeholder *placeholder : { m_placeholder, m_table->placeholder() }) {
        if (m_model.rowCount() > 0) {
            placeholder->say({});
        } else if (!shown.selection().filters.isEmpty()) {
            placeholder->say(tr("No record of %1 is found.").arg(shown.root()),
                             { m_search->clearAction() });
        } else {
            placeholder->say(m_placeholderText, m_ways);
        }
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
    m_expansion->stop();
    if (m_bar->isMoving())
        return; // the same records, at another place
    m_states.leave(m_model.pages().query(), shownBar()->place());
}

void RecordPane::restoreState()
{
    if (m_bar->isMoving()) {
        openAgain(0, m_model.rowCount() - 1);
        return;
    }
    const QuerySet &query = m_model.pages().query();
    m_wasReplaced = true;
    m_provenance->show({}, {});
    m_view->setSearchText(RecordFilter::of(query).search);
    m_table->view()->setSearchText(RecordFilter::of(query).search);
    updatePlaceholder();
    const bool isKnown = m_states.enter(query);
    m_awaited.forget();
    if (!isKnown) {
        m_view->scrollToTop();
        // Other records: the first one open, so that the tree shows at once that it is one.
        const QModelIndex first = m_model.index(0, 0);
        if (first.isValid()
            && (m_model.rowCount(first) > 0 || m_awaited.isAwaited(m_model.firstPosition())))
            m_view->expand(first);
        return;
    }
    openAgain(0, m_model.rowCount() - 1);
    m_awaited.scrollTo(m_states.present().place);
}

/// What the records from position \a first to \a last lead to has come, or will not any more.
void RecordPane::takeCompleted(qint64 first, qint64 last, LoadId load)
{
    const OpenRows open = m_states.present().open;
    m_awaited.complete(first, last);
    if (load == LoadId::None)
        m_states.present().open = open; // another load is to bring them
    const QModelIndex current = m_view->currentIndex();
    const qint64 position = m_model.positionOf(current);
    if (m_wasReplaced || position < first || position > last)
        return;
    // Whoever heard of it has it without what it leads to; but he may look at a query by now.
    const RecordPlace place = m_model.placeOf(current);
    if (place.set && m_selectedQueries.contains(place.query()))
        tell(place);
}

/// The table hears of new records after the tree, which has found the current one again.
void RecordPane::restoreTable()
{
    if (const QModelIndex current = m_view->currentIndex(); current.isValid())
        m_table->select(m_model.positionOf(current));
    m_table->bar()->scrollTo({ m_states.present().place.position, 0 });
}

/// Opens what was open at and below the rows from \a first to \a last at the top level.
void RecordPane::openAgain(int first, int last)
{
    const QScopedValueRollback following(m_isFollowing, true);
    const OpenRows &open = m_states.present().open;
    qsizetype rootsLeft = open.rootCount();
    for (int root = first; root <= last && rootsLeft > 0; ++root) {
        const QList<RowKey> keys = open.openAt(root);
        rootsLeft -= keys.isEmpty() ? 0 : 1;
        for (const RowKey &key : keys)
            m_view->expand(open.find(key, root));
    }
    selectAgain();
}

/// Selects the record that was current, if it has come back.
void RecordPane::selectAgain()
{
    const TreeState &state = m_states.present();
    if (m_view->currentIndex().isValid() || state.currentPosition < 0)
        return;
    const auto hint = static_cast<int>(state.currentPosition - m_model.firstPosition());
    const QModelIndex found = state.open.findAnywhere(state.current, hint);
    if (!found.isValid())
        return;
    m_view->setAutoScroll(false); // it may be far from what is in sight
    m_view->selectionModel()->setCurrentIndex(
        found, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->setAutoScroll(true);
    m_table->select(m_model.positionOf(found));
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
    m_states.forget();
}

void RecordPane::showQueries(const QList<QueryId> &queries)
{
    m_selectedQueries = queries;
    m_provenance->show(queries, {});
    if (m_isFollowing || queries.isEmpty())
        return;
    const QModelIndex first = m_provenance->firstRow();
    if (!isTableShown())
        m_provenance->visit(first);
    else if (first.isValid())
        m_table->bringIntoSight(m_model.positionOf(first));
}

void RecordPane::hoverQueries(const QList<QueryId> &queries)
{
    m_provenance->show(m_selectedQueries, queries);
}

void RecordPane::activate(const QModelIndex &index)
{
    const auto kind = static_cast<RecordTreeModel::RowKind>(
        index.data(RecordTreeModel::RowKindRole).toInt());
    if (kind == RecordTreeModel::RowKind::Failure)
        m_model.retry(index);
}

/// \a cell is of the table; invalid for a row of the tree.
void RecordPane::showMenu(const RecordPlace &record, RecordCopy *copying, const QModelIndex &cell,
                          const QPoint &place)
{
    if (!record.set || !m_model.pages().isLive())
        return;
    auto *menu = new RecordMenu(record, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &RecordMenu::openRequested, this, &RecordPane::openRequested);
    if (cell.isValid()) {
        m_table->addColumnTo(menu, cell);
    } else {
        QAction *expand = menu->addAction(
            tr("Expand all below"), this,
            [this, row = QPersistentModelIndex(m_view->currentIndex())] { expandAll(row); });
        expand->setShortcut(Qt::Key_Asterisk);
        expand->setEnabled(m_model.hasChildren(m_view->currentIndex().siblingAtColumn(0)));
    }
    menu->addSeparator();
    copying->addTo(menu);
    emit menuRequested(menu);
    menu->popup(place);
}

void RecordPane::selectCurrent(const QModelIndex &index)
{
    if (m_isFollowing)
        return;
    TreeState &state = m_states.present();
    state.current = state.open.keyOf(index);
    state.currentPosition = m_model.positionOf(index);
    m_table->select(state.currentPosition);
    if (const RecordPlace place = m_model.placeOf(index); place.set)
        tell(place);
}

void RecordPane::tellCurrent()
{
    if (std::exchange(m_wasReplaced, false))
        tell(m_model.placeOf(m_view->currentIndex()));
}

void RecordPane::tell(const RecordPlace &place)
{
    const QScopedValueRollback following(m_isFollowing, true);
    // The log selects its query, which must not scroll the records.
    emit recordSelected(place, place.set ? place.query() : QueryId::None);
}

} // namespace roundtrip

#include "moc_recordpane.cpp"
