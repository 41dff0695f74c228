// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/logcolumns.h"

#include "datalayer/models/querylogmodel.h"
#include "ui/parts/headerlayout.h"
#include "ui/parts/headerscale.h"
#include "ui/parts/textsize.h"
#include "ui/queries/querylogview.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace roundtrip {

namespace {

// In pixels, for texts of the usual size.
constexpr int leastStatement = 120;
constexpr int leastWaterfall = 120;
/// What a statement gets by itself, at most.
constexpr int plentyForStatement = 400;

/// Where the width of the statement's column stands in a header's layout.
constexpr int statementPlace = 2 * QueryLogModel::QueryColumn + 1;

} // namespace

LogColumns::LogColumns(QueryLogView *view)
    : QObject(view)
    , m_view(view)
{
    QHeaderView *header = view->header();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(40);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->resizeSection(QueryLogModel::NumberColumn, scaledTo(view->font(), 62));
    header->resizeSection(QueryLogModel::RowsColumn, scaledTo(view->font(), 74));
    header->resizeSection(QueryLogModel::DurationColumn, scaledTo(view->font(), 66));
    new HeaderScale(header, QueryLogModel::QueryColumn); // which fit() sees to
    header->setSectionResizeMode(QueryLogModel::WaterfallColumn, QHeaderView::Stretch);
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (column == QueryLogModel::QueryColumn && !m_isFitting)
            m_statement = width;
    });
    // Later: figures are seen while they are painted.
    connect(view, &QueryLogView::figuresSeen, this, &LogColumns::makeRoom, Qt::QueuedConnection);
    view->viewport()->installEventFilter(this);
    fit();
}

void LogColumns::fit()
{
    QHeaderView *header = m_view->header();
    const int room = m_view->viewport()->width() - header->sectionSize(QueryLogModel::NumberColumn)
        - header->sectionSize(QueryLogModel::RowsColumn)
        - header->sectionSize(QueryLogModel::DurationColumn);
    const int plenty = scaledTo(m_view->font(), plentyForStatement);
    const int wanted = m_statement > 0 ? m_statement : std::min(room * 5 / 8, plenty);
    // Where there is no room for both, each has half of what there is.
    const int least = std::min(leastStatement, room / 2);
    m_isFitting = true;
    header->resizeSection(QueryLogModel::QueryColumn,
                          std::max(least, std::min(wanted, room - leastWaterfall)));
    m_isFitting = false;
}

QList<int> LogColumns::save() const
{
    QList<int> layout = headerLayout(*m_view->header());
    layout[statementPlace] = m_statement;
    return layout;
}

void LogColumns::restore(const QList<int> &layout)
{
    m_figures.clear();
    m_isFitting = true;
    restoreHeaderLayout(*m_view->header(), layout);
    m_isFitting = false;
    if (layout.size() == 2 * QueryLogModel::ColumnCount) {
        const int width = layout[statementPlace];
        m_statement = width <= 0 ? 0 : std::max(width, leastStatement);
    }
    fit();
}

/// A column that the user makes narrower stays so, until there is a figure that is wider than all
/// before.
void LogColumns::makeRoom(const QList<int> &widths)
{
    QHeaderView *header = m_view->header();
    m_figures.resize(widths.size());
    for (int column = 0; column < std::min<qsizetype>(widths.size(), header->count()); ++column) {
        if (widths[column] <= m_figures[column])
            continue;
        m_figures[column] = widths[column];
        if (header->sectionSize(column) < widths[column])
            header->resizeSection(column, widths[column]);
    }
    fit();
}

bool LogColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        m_figures.clear();
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

} // namespace roundtrip

#include "moc_logcolumns.cpp"
