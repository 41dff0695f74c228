// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/querylogpane.h"

#include "ui/parts/filterrow.h"
#include "ui/parts/placeholder.h"
#include "ui/parts/plaintext.h"
#include "ui/queries/logcolumns.h"
#include "ui/queries/logcopy.h"
#include "ui/queries/logfolds.h"
#include "ui/queries/logmenu.h"
#include "ui/queries/queryfilter.h"
#include "ui/queries/querygroups.h"

#include <QItemSelectionModel>
#include <QKeySequence>
#include <QLabel>
#include <QLocale>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Where the window is so narrow that the pills have no room for their texts.
constexpr int leastPill = 40;
constexpr QKeyCombination groupKeys = Qt::CTRL | Qt::SHIFT | Qt::Key_G;

} // namespace

QueryLogPane::QueryLogPane(QueryLogModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(new QueryFilter(this))
    , m_groups(new QueryGroups(this))
    , m_filterRow(new FilterRow(tr("Filter queries"), u"queryFilter"_s, this))
    , m_view(new QueryLogView(this))
    , m_folds(new LogFolds(m_view))
    , m_copying(new LogCopy(m_view))
    , m_placeholder(new Placeholder(m_view))
    , m_left(plainLabel(this))
{
    m_filter->setSourceModel(&model);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterKeyColumn(QueryLogModel::QueryColumn);
    m_folds->watch(m_filter);
    m_folds->watch(m_groups);
    showModel(m_filter);
    m_view->setAccessibleName(tr("Queries"));
    m_view->setObjectName("queries"_L1);
    // NOLINTNEXTLINE(*-prefer-member-initializer): a view without a model has no columns
    m_columns = new LogColumns(m_view);

    m_filterRow->setPlaceholderText(tr("Filter queries…"));
    m_group = addPill(tr("Group"));
    m_group->setToolTip(tr("One row for all statements of a load that have the same text (%1)")
                            .arg(QKeySequence(groupKeys).toString(QKeySequence::NativeText)));
    m_group->setShortcut(groupKeys);
    connect(m_group, &QToolButton::toggled, this, &QueryLogPane::setGrouped);
    for (const auto mark :
         { QueryLogModel::Mark::Repeated, QueryLogModel::Mark::Again, QueryLogModel::Mark::Error })
        addPill(mark);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filterRow);
    layout->addWidget(m_view);
    layout->addWidget(m_left);
    m_left->setObjectName("queriesLeft"_L1);
    m_left->setContentsMargins(8, 3, 8, 3);
    m_left->hide();

    connect(m_filterRow, &FilterRow::textChanged, this, [this](const QString &text) {
        m_filter->setFilterFixedString(text);
        updatePlaceholder();
    });
    connect(&model, &QueryLogModel::updated, this, [this] {
        openNewest();
        updatePills();
        updatePlaceholder();
        updateLeft();
    });
    connect(m_view, &QueryLogView::clockChanged, m_filter, &QueryFilter::setWaterfallTitle);
    connect(m_view, &QueryLogView::menuRequested, this, &QueryLogPane::showMenu);
    connect(m_view, &QueryLogView::hovered, this, &QueryLogPane::queriesHovered);
    updatePills();
    updatePlaceholder();
}

/// Has the view show the log by \a model, which is the filter or above it.
void QueryLogPane::showModel(QAbstractItemModel *model)
{
    const std::unique_ptr<QItemSelectionModel> before(m_view->selectionModel());
    m_view->setModel(model);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                const QList<QueryId> queries = queriesOf(current);
                emit querySelected(queries.value(0, QueryId::None), queries);
            });
}

void QueryLogPane::setGrouped(bool isGrouped)
{
    m_group->setChecked(isGrouped);
    if ((m_view->model() == m_groups) == isGrouped)
        return;
    const QList<int> columns = m_columns->save();
    m_folds->note();
    if (isGrouped)
        m_groups->setSourceModel(m_filter);
    showModel(isGrouped ? static_cast<QAbstractItemModel *>(m_groups) : m_filter);
    if (!isGrouped)
        m_groups->setSourceModel(nullptr);
    m_columns->restore(columns);
    m_folds->restore();
}

/// The row that the view has for a row of the log's model; an invalid index where it is filtered
/// away.
QModelIndex QueryLogPane::shownIndex(const QModelIndex &index) const
{
    const QModelIndex filtered = m_filter->mapFromSource(index);
    return m_view->model() == m_groups ? m_groups->mapFromSource(filtered) : filtered;
}

QToolButton *QueryLogPane::addPill(const QString &text)
{
    auto *pill = new QToolButton(this);
    pill->setObjectName("pill"_L1);
    pill->setCheckable(true);
    pill->setMinimumWidth(leastPill);
    pill->setText(text);
    m_filterRow->addButton(pill);
    return pill;
}

void QueryLogPane::addPill(QueryLogModel::Mark mark)
{
    QToolButton *pill = addPill(QString());
    connect(pill, &QToolButton::toggled, this, [this, mark](bool isChecked) {
        m_filter->setMark(mark, isChecked);
        openNewest();
        updatePlaceholder();
    });
    m_pills.append({ mark, pill });
}

void QueryLogPane::showMenu(const QModelIndex &row, const QPoint &place)
{
    auto *menu = new LogMenu(m_view, row, m_copying, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &LogMenu::repeatedWanted, this, [this, load = menu->load()] {
        showRepeated();
        m_view->expand(shownIndex(m_model.sectionOf(load)));
    });
    connect(menu, &LogMenu::clearWanted, &m_model, &QueryLogModel::clearLog);
    emit menuRequested(menu);
    menu->copyQueryMenu()->menuAction()->setVisible(!menu->copyQueryMenu()->isEmpty());
    menu->popup(place);
}

void QueryLogPane::updatePills()
{
    for (const auto &[mark, pill] : std::as_const(m_pills)) {
        const int count = m_model.markCount(m_load, mark);
        QString lit = u"error"_s;
        switch (mark) {
        case QueryLogModel::Mark::Repeated:
            lit = u"repeated"_s;
            pill->setText(tr("Repeated %1").arg(QLocale().toString(count)));
            pill->setToolTip(tr("The same statement with another key, once for each record: N+1"));
            break;
        case QueryLogModel::Mark::Again:
            lit = u"again"_s;
            pill->setText(tr("Again %1").arg(QLocale().toString(count)));
            pill->setToolTip(tr("Repeated with the very same values as before"));
            break;
        default:
            pill->setText(tr("Errors %1").arg(QLocale().toString(count)));
            pill->setToolTip(tr("Statements that failed"));
        }
        if (count == 0)
            lit.clear();
        m_filterRow->setSpare(pill, count == 0);
        if (pill->property("lit").toString() == lit)
            continue;
        pill->setProperty("lit", lit);
        pill->style()->unpolish(pill); // has the style sheet looked at again
        pill->style()->polish(pill);
    }
}

void QueryLogPane::updatePlaceholder()
{
    if (m_filter->isFiltering()) {
        bool isEmpty = true;
        for (int row = 0; row < m_filter->rowCount(); ++row)
            isEmpty = isEmpty && m_filter->rowCount(m_filter->index(row, 0)) == 0;
        if (isEmpty) {
            m_placeholder->say(tr("No query here matches the filter."),
                               { m_filterRow->clearAction() });
            return;
        }
    }
    m_placeholder->say(m_filter->rowCount() == 0 ? tr("Every query that is run will appear here.")
                                                 : QString());
}

void QueryLogPane::updateLeft()
{
    const qint64 all = m_model.queryCount();
    const qint64 left = m_model.leftCount();
    m_left->setVisible(left > 0);
    if (left > 0) {
        m_left->setText(tr("The %1 newest of %2 queries are listed")
                            .arg(QLocale().toString(all - left), QLocale().toString(all)));
    }
}

void QueryLogPane::openNewest()
{
    auto newest = LoadId::None;
    for (int row = m_filter->rowCount() - 1; row >= 0 && newest == LoadId::None; --row) {
        const QModelIndex section = m_filter->index(row, 0);
        if (section.data(QueryLogModel::IsCountedRole).toBool())
            newest = LoadId { section.data(QueryLogModel::IdRole).toInt() };
    }
    if (newest == LoadId::None)
        return;
    if (newest == m_newest) {
        followPages();
        return;
    }
    m_newest = newest;
    m_load = newest;
    markShown();
    // A new load: the ones before fold away, and its first statement comes to the top.
    m_view->collapseAll();
    const QModelIndex section = shownIndex(m_model.sectionOf(newest));
    m_view->expand(section);
    m_view->scrollTo(section, QAbstractItemView::PositionAtTop);
    m_newestRows = 0;
}

/// Follows the statements of further pages, which come at the end of a section that is open.
void QueryLogPane::followPages()
{
    const QModelIndex section = shownIndex(m_model.sectionOf(m_newest));
    const int rows = m_view->model()->rowCount(section);
    const bool isLonger = std::exchange(m_newestRows, rows) < rows;
    const bool isWalk = section.data(QueryLogModel::PageCountRole).toInt() > 1;
    if (isLonger && isWalk && m_view->isExpanded(section) && !m_view->hasFocus())
        m_view->scrollTo(m_view->model()->index(rows - 1, 0, section));
}

void QueryLogPane::setLoad(LoadId load)
{
    m_load = load;
    markShown();
    updatePills();
    // What was asked of the load before would hide all of this one.
    for (const auto &[mark, pill] : std::as_const(m_pills)) {
        if (m_model.markCount(load, mark) == 0)
            pill->setChecked(false);
    }
}

/// Has the section of the load stand out.
void QueryLogPane::markShown()
{
    const QModelIndex section = m_model.sectionOf(m_load);
    m_view->setShownSection(
        section.isValid() ? LoadId { section.data(QueryLogModel::IdRole).toInt() } : LoadId::None);
}

void QueryLogPane::focusFilter()
{
    m_filterRow->focusField();
}

void QueryLogPane::selectQuery(QueryId query)
{
    QModelIndex index = shownIndex(m_model.indexOf(query));
    if (!index.isValid()) {
        m_view->clearSelection();
        m_view->setCurrentIndex({});
        return;
    }
    // A group that is folded stands for its statements.
    if (index.parent().parent().isValid() && !m_view->isExpanded(index.parent()))
        index = index.parent();
    const QModelIndex section = index.parent().parent().isValid() ? index.parent().parent()
                                                                  : index.parent();
    m_view->expand(section);
    m_view->setCurrentIndex(index);
}

void QueryLogPane::showRepeated()
{
    for (const auto &[mark, pill] : std::as_const(m_pills))
        pill->setChecked(mark == QueryLogModel::Mark::Repeated);
    m_view->expand(shownIndex(m_model.sectionOf(m_load)));
}

void QueryLogPane::setUncountedVisible(bool isVisible)
{
    m_filter->setUncountedVisible(isVisible);
}

QList<int> QueryLogPane::saveColumns() const
{
    return m_columns->save();
}

void QueryLogPane::restoreColumns(const QList<int> &layout)
{
    m_columns->restore(layout);
}

} // namespace roundtrip

#include "moc_querylogpane.cpp"
