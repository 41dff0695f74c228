// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/spokencell.h"

#include "datalayer/models/logtext.h"
#include "datalayer/models/querylogmodel.h"
#include "ui/parts/counted.h"
#include "ui/parts/durationtext.h"
#include "ui/queries/sectionheading.h"

#include <QCoreApplication>

namespace roundtrip {

namespace {

/// The context of the texts here, for translators.
struct SpokenCell
{
    Q_DECLARE_TR_FUNCTIONS(SpokenCell)
};

QString spokenSection(const QModelIndex &index)
{
    const QString statements = counted(index.data(QueryLogModel::NotableCountRole).toLongLong(),
                                       SpokenCell::tr("1 statement"),
                                       SpokenCell::tr("%1 statements"));
    return SpokenCell::tr("%1, %2, %3")
        .arg(sectionHeading(index.siblingAtColumn(QueryLogModel::NumberColumn)), statements,
             durationText(index.data(QueryLogModel::DurationRole).toDouble()));
}

QString rowsText(const QModelIndex &index)
{
    return counted(index.data().toLongLong(), SpokenCell::tr("1 row"), SpokenCell::tr("%1 rows"));
}

} // namespace

QString spokenRow(const QString &begin, const QModelIndex &row)
{
    const QString statement = row.siblingAtColumn(QueryLogModel::QueryColumn).data().toString();
    const QModelIndex rows = row.siblingAtColumn(QueryLogModel::RowsColumn);
    return rows.data().isNull()
        ? SpokenCell::tr("%1: %2", "query 2, repeated: its statement").arg(begin, statement)
        : SpokenCell::tr("%1: %2, %3", "query 2, repeated: its statement, 12 rows")
              .arg(begin, statement, rowsText(rows));
}

QString spokenCell(const QModelIndex &index)
{
    if (index.data(QueryLogModel::IsSectionRole).toBool())
        return spokenSection(index);
    const auto mark = static_cast<QueryMark>(index.data(QueryLogModel::MarkRole).toInt());
    switch (index.column()) {
    case QueryLogModel::NumberColumn: {
        const QString text = spokenQuery(index.data().toString(), mark);
        return spokenRow(text.isEmpty() ? SpokenCell::tr("statement that is no query") : text,
                         index);
    }
    case QueryLogModel::RowsColumn:
        return rowsText(index);
    case QueryLogModel::DurationColumn:
        return durationText(index.data(QueryLogModel::DurationRole).toDouble());
    case QueryLogModel::WaterfallColumn:
        return SpokenCell::tr("begun after %1")
            .arg(durationText(index.data(QueryLogModel::StartRole).toDouble()));
    default:
        return index.data().toString();
    }
}

} // namespace roundtrip
