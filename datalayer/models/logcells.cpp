// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/logcells.h"

#include "datalayer/base/milliseconds.h"
#include "datalayer/models/errortext.h"
#include "datalayer/models/logtext.h"
#include "datalayer/models/querylogmodel.h"
#include "datalayer/models/strategytext.h"
#include "datalayer/sql/summarytext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace roundtrip {

QVariant sectionCell(const LogSection &section, int column, int role)
{
    switch (role) {
    case QueryLogModel::IsSectionRole:
        return true;
    case QueryLogModel::IdRole:
        return static_cast<int>(section.firstLoad().id);
    case QueryLogModel::IsCountedRole:
        return section.firstLoad().isCounted();
    case QueryLogModel::HasFailedRole:
        return section.markCount(QueryMark::Error) > 0;
    case QueryLogModel::NotableCountRole:
        return section.notableCount();
    case QueryLogModel::PageCountRole:
        return section.pageCount();
    case QueryLogModel::BegunRole:
        return section.firstLoad().begun;
    case QueryLogModel::DurationRole:
        return milliseconds(section.duration());
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    if (column != QueryLogModel::NumberColumn)
        return {};
    const LoadRecord &load = section.firstLoad();
    QString text = loadText(load);
    if (load.strategy)
        text += u" · "_s + strategyText(*load.strategy);
    if (section.pageCount() > 1)
        text += u" · "_s + QueryLogModel::tr("%1 pages").arg(section.pageCount());
    else if (load.isFirstPage())
        text += u" · "_s + QueryLogModel::tr("page 1");
    return text;
}

QVariant statementCell(const LogSection &section, int row, int column, int role)
{
    const auto &[page, position] = section.statementAt(row);
    const QueryRecord &record = *page.load.records().at(static_cast<size_t>(position));
    switch (role) {
    case QueryLogModel::IsSectionRole:
        return false;
    case QueryLogModel::IdRole:
        return static_cast<int>(record.id);
    case QueryLogModel::MarkRole:
        return static_cast<int>(page.load.markAt(position));
    case QueryLogModel::StartRole:
        return milliseconds(page.start + record.start);
    case QueryLogModel::DurationRole:
    case QueryLogModel::SpanRole:
        return milliseconds(record.duration);
    case QueryLogModel::IsCountedRole:
        return record.isCounted();
    case QueryLogModel::HasFailedRole:
        return record.hasFailed();
    case QueryLogModel::SqlRole:
        return record.sql.isEmpty() ? record.summary : record.sql;
    case QueryLogModel::PatternRole:
        return summaryPattern(record.summary);
    case QueryLogModel::AdditionsRole:
        return record.additionTexts();
    case Qt::ToolTipRole:
        return record.error ? errorText(*record.error) : notesText(record.notes);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case QueryLogModel::NumberColumn:
        return record.isCounted() ? record.numberInLog : QVariant();
    case QueryLogModel::QueryColumn:
        return record.error
            ? u"%1 — %2"_s.arg(summaryText(record.summary, record.values), errorText(*record.error))
            : summaryText(record.summary, record.values);
    case QueryLogModel::RowsColumn:
        return record.rows;
    case QueryLogModel::DurationColumn:
        return QLocale().toString(milliseconds(record.duration), 'f', 2);
    default:
        return {};
    }
}

} // namespace roundtrip
