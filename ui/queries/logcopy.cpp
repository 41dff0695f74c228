// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/logcopy.h"

#include "datalayer/log/runnablesql.h"
#include "datalayer/models/querylogmodel.h"

#include <QAbstractProxyModel>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QTreeView>

#include <algorithm>
#include <iterator>

namespace roundtrip {

namespace {

/// What the log's own model has at a row of a view, through the models in between.
QueryRecord recordBehind(QModelIndex index)
{
    while (const auto *proxy = qobject_cast<const QAbstractProxyModel *>(index.model()))
        index = proxy->mapToSource(index);
    const auto *log = qobject_cast<const QueryLogModel *>(index.model());
    return log ? log->recordAt(index) : QueryRecord();
}

} // namespace

LogCopy::LogCopy(QTreeView *view)
    : QObject(view)
    , m_view(view)
{
    view->installEventFilter(this);
}

bool LogCopy::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void LogCopy::copy() const
{
    if (const QString sql = runnableSql(chosen()); !sql.isEmpty())
        QGuiApplication::clipboard()->setText(sql);
}

QList<QueryRecord> LogCopy::chosen() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    if (rows.isEmpty() && m_view->currentIndex().isValid())
        rows << m_view->currentIndex().siblingAtColumn(0);
    QList<QueryRecord> records;
    for (const QModelIndex &row : std::as_const(rows))
        add(row, records);
    // A statement may be selected beside its group.
    std::ranges::sort(records, {}, &QueryRecord::id);
    const auto same = [](const QueryRecord &one, const QueryRecord &other) {
        return one.id == other.id;
    };
    const auto end = std::unique(records.begin(), records.end(), same);
    records.resize(std::distance(records.begin(), end));
    return records;
}

void LogCopy::add(const QModelIndex &row, QList<QueryRecord> &records) const
{
    const QAbstractItemModel &model = *m_view->model();
    const int below = model.rowCount(row);
    for (int child = 0; child < below; ++child)
        add(model.index(child, 0, row), records);
    if (below == 0) {
        if (QueryRecord record = recordBehind(row); record.id != QueryId::None)
            records << std::move(record);
    }
}

} // namespace roundtrip

#include "moc_logcopy.cpp"
