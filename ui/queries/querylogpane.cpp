// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/querylogpane.h"

#include "ui/parts/filterrow.h"
#include "ui/parts/headerlayout.h"
#include "ui/parts/headerscale.h"
#include "ui/parts/placeholder.h"
#include "ui/parts/textsize.h"
#include "ui/queries/queryfilter.h"

#include <QHeaderView>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

QueryLogPane::QueryLogPane(QueryLogModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(new QueryFilter(this))
    , m_filterRow(new FilterRow(tr("Filter queries"), u"queryFilter"_s, this))
    , m_view(new QueryLogView(this))
    , m_placeholder(new Placeholder(m_view))
{
    m_filter->setSourceModel(&model);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterKeyColumn(QueryLogModel::QueryColumn);
    m_view->setModel(m_filter);
    m_view->setAccessibleName(tr("Queries"));
    m_view->setObjectName("queries"_L1);
    QHeaderView *header = m_view->header();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(40);
    header->resizeSection(QueryLogModel::NumberColumn, scaledTo(font(), 62));
    header->setSectionResizeMode(QueryLogModel::QueryColumn, QHeaderView::Stretch);
    header->resizeSection(QueryLogModel::RowsColumn, scaledTo(font(), 74));
    header->resizeSection(QueryLogModel::DurationColumn, scaledTo(font(), 66));
    header->resizeSection(QueryLogModel::WaterfallColumn, QueryLogView::wideWaterfall);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    new HeaderScale(header, QueryLogModel::WaterfallColumn);

    m_filterRow->setPlaceholderText(tr("Filter queries…"));
    for (const auto mark :
         { QueryLogModel::Mark::Repeated, QueryLogModel::Mark::Again, QueryLogModel::Mark::Error })
        addPill(mark);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filterRow);
    layout->addWidget(m_view);

    connect(m_filterRow, &FilterRow::textChanged, this, [this](const QString &text) {
        m_filter->setFilterFixedString(text);
        updatePlaceholder();
    });
    connect(&model, &QueryLogModel::updated, this, [this] {
        openNewest();
        updatePills();
        updatePlaceholder();
    });
    connect(m_view, &QueryLogView::hovered, this, &QueryLogPane::queryHovered);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                const bool isStatement = current.isValid()
                    && !current.data(QueryLogModel::IsSectionRole).toBool();
                emit querySelected(isStatement
                                       ? QueryId { current.data(QueryLogModel::IdRole).toInt() }
                                       : QueryId::None);
            });
    updatePills();
    updatePlaceholder();
}

void QueryLogPane::addPill(QueryLogModel::Mark mark)
{
    auto *pill = new QToolButton(this);
    pill->setObjectName("pill"_L1);
    pill->setCheckable(true);
    connect(pill, &QToolButton::toggled, this, [this, mark](bool isChecked) {
        m_filter->setMark(mark, isChecked);
        openNewest();
        updatePlaceholder();
    });
    m_pills.append({ mark, pill });
    m_filterRow->addButton(pill);
}

void QueryLogPane::updatePills()
{
    for (const auto &[mark, pill] : std::as_const(m_pills)) {
        const int count = m_model.markCount(m_load, mark);
        QString lit = u"error"_s;
        switch (mark) {
        case QueryLogModel::Mark::Repeated:
            lit = u"repeated"_s;
            pill->setText(tr("Repeated %1").arg(count));
            pill->setToolTip(tr("The same statement with another key, once for each record: N+1"));
            break;
        case QueryLogModel::Mark::Again:
            lit = u"again"_s;
            pill->setText(tr("Again %1").arg(count));
            pill->setToolTip(tr("Repeated with the very same values as before"));
            break;
        default:
            pill->setText(tr("Errors %1").arg(count));
            pill->setToolTip(tr("Statements that failed"));
        }
        if (count == 0)
            lit.clear();
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
    m_placeholder->say(m_filter->rowCount() == 0
                           ? tr("Expand a record: every query it costs will appear here.")
                           : QString());
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
    // A new load: the ones before fold away, and its first statement comes to the top.
    m_view->collapseAll();
    const QModelIndex section = m_filter->mapFromSource(m_model.sectionOf(newest));
    m_view->expand(section);
    m_view->scrollTo(section, QAbstractItemView::PositionAtTop);
    m_newestRows = 0;
}

/// Follows the statements of further pages, which come at the end of a section that is open.
void QueryLogPane::followPages()
{
    const QModelIndex section = m_filter->mapFromSource(m_model.sectionOf(m_newest));
    const int rows = m_filter->rowCount(section);
    const bool isLonger = std::exchange(m_newestRows, rows) < rows;
    const bool isWalk = section.data(QueryLogModel::PageCountRole).toInt() > 1;
    if (isLonger && isWalk && m_view->isExpanded(section) && !m_view->hasFocus())
        m_view->scrollTo(m_filter->index(rows - 1, 0, section));
}

void QueryLogPane::setLoad(LoadId load)
{
    m_load = load;
    updatePills();
    // What was asked of the load before would hide all of this one.
    for (const auto &[mark, pill] : std::as_const(m_pills)) {
        if (m_model.markCount(load, mark) == 0)
            pill->setChecked(false);
    }
}

void QueryLogPane::focusFilter()
{
    m_filterRow->focusField();
}

void QueryLogPane::selectQuery(QueryId query)
{
    const QModelIndex index = m_filter->mapFromSource(m_model.indexOf(query));
    if (!index.isValid()) {
        m_view->setCurrentIndex({});
        return;
    }
    m_view->expand(index.parent());
    m_view->setCurrentIndex(index);
}

void QueryLogPane::showRepeated()
{
    for (const auto &[mark, pill] : std::as_const(m_pills))
        pill->setChecked(mark == QueryLogModel::Mark::Repeated);
    m_view->expand(m_filter->mapFromSource(m_model.sectionOf(m_load)));
}

void QueryLogPane::setUncountedVisible(bool isVisible)
{
    m_filter->setUncountedVisible(isVisible);
}

QList<int> QueryLogPane::saveColumns() const
{
    return headerLayout(*m_view->header());
}

void QueryLogPane::restoreColumns(const QList<int> &layout)
{
    restoreHeaderLayout(*m_view->header(), layout);
}

} // namespace roundtrip

#include "moc_querylogpane.cpp"
