// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/recordtext.h"

#include "datalayer/base/visibletext.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr qsizetype labelLength = 200;
constexpr qsizetype detailLength = 28;
constexpr qsizetype maxDetails = 3;

/// Where in a person's name a column's value stands, from 0; -1 for a column of no such name.
int placeInName(const QString &column)
{
    const QString name = QString(column).remove(u'_').toLower();
    if (name == "firstname"_L1 || name == "givenname"_L1 || name == "forename"_L1)
        return 0;
    if (name == "middlename"_L1)
        return 1;
    return name == "lastname"_L1 || name == "familyname"_L1 || name == "surname"_L1 ? 2 : -1;
}

/// The columns of \a candidates that are parts of a person's name, in the order in which one says
/// them; none unless there are several.
QList<int> nameColumns(const Table &table, const QList<int> &candidates)
{
    QList<int> columns;
    for (const int column : candidates) {
        if (table.columns[column].isText() && placeInName(table.columns[column].name) >= 0)
            columns << column;
    }
    std::ranges::stable_sort(
        columns, {}, [&table](int column) { return placeInName(table.columns[column].name); });
    return columns.size() > 1 ? columns : QList<int>();
}

QString oneLine(QByteArrayView utf8, qsizetype maxLength)
{
    // No character needs more than four bytes.
    QString text = visibleText(
        QString::fromUtf8(utf8.first(std::min(utf8.size(), maxLength * 4 + 4))));
    if (text.size() > maxLength)
        text = text.first(maxLength - 1) + u'…';
    return text;
}

/// `1 Album`, `2 Albums`, `14 categories`, `1,000 books`, as numbers are written where it is read.
QString countedName(qsizetype count, const QString &name)
{
    return QLocale().toString(count) + u' ' + (count == 1 ? name : pluralName(name));
}

} // namespace

QString pluralName(const QString &name)
{
    const auto ends = [&name](auto... endings) {
        return (name.endsWith(QLatin1StringView(endings), Qt::CaseInsensitive) || ...);
    };
    const QChar last = name.isEmpty() ? QChar() : name.back().toLower();
    QString plural = name;
    if (last < u'a' || last > u'z' || last == u's' || ends("data", "media", "staff"))
        return name;
    if (ends("child"))
        plural += "ren"_L1;
    else if (ends("x", "z", "ch", "sh"))
        plural += "es"_L1;
    else if (last == u'y' && !ends("ay", "ey", "oy", "uy"))
        plural = name.chopped(1) + "ies"_L1;
    else
        plural += u's';
    return plural;
}

QString cellText(const CellView &cell, qsizetype maxLength)
{
    switch (cell.type) {
    case ValueType::Null:
        return u"NULL"_s;
    case ValueType::Integer:
        return QString::number(cell.integer);
    case ValueType::Real:
        return QString::number(cell.real, 'g', QLocale::FloatingPointShortest);
    case ValueType::Text:
        return oneLine(cell.bytes, maxLength);
    case ValueType::Blob:
        return u"blob, %1"_s.arg(QLocale::c().formattedDataSize(static_cast<qint64>(cell.fullSize),
                                                                1, QLocale::DataSizeIecFormat));
    }
    return {};
}

const RecordText::Columns &RecordText::columnsOf(int table) const
{
    const auto known = m_columns.find(table);
    if (known != m_columns.end())
        return known->second;
    const Table &description = m_records.schema().table(table);
    const auto isKey = [&](int column) {
        return description.primaryKey.contains(column)
            || std::ranges::any_of(description.foreignKeys, [column](const ForeignKey &key) {
                   return key.columns.contains(column);
               });
    };
    Columns columns;
    if (const int named = description.columnIndex(m_labels.value(description.name)); named >= 0)
        columns.label << named;
    QList<int> facts;
    for (int column = 0; column < description.columns.size(); ++column) {
        if (!isKey(column))
            facts << column;
    }
    if (columns.label.isEmpty()) {
        columns.label = nameColumns(description, facts);
        columns.isName = !columns.label.isEmpty();
    }
    const auto text = std::ranges::find_if(
        facts, [&](int column) { return description.columns[column].isText(); });
    if (columns.label.isEmpty() && text != facts.end())
        columns.label << *text;
    if (columns.label.isEmpty())
        columns.label = description.primaryKey;
    if (columns.label.isEmpty())
        columns.label = allColumns(description).mid(0, maxDetails);
    // More than enough to find a few that are short and not NULL.
    facts.removeIf([&](int column) { return columns.label.contains(column); });
    columns.details = facts.mid(0, 4 * maxDetails);
    return m_columns.emplace(table, columns).first->second;
}

QString RecordText::label(const RecordSet &set, qsizetype row) const
{
    const Columns &columns = columnsOf(set.table());
    QStringList parts;
    for (const int column : columns.label) {
        const CellView cell = set.cell(row, column);
        if (!columns.isName || !cell.isNull())
            parts << cellText(cell, labelLength);
    }
    if (columns.isName)
        return parts.isEmpty() ? cellText({}, labelLength) : parts.join(u' ');
    return parts.join(u", "_s);
}

bool RecordText::isLabelNull(const RecordSet &set, qsizetype row) const
{
    const Columns &columns = columnsOf(set.table());
    return (columns.label.size() == 1 || columns.isName)
        && std::ranges::all_of(columns.label,
                               [&](int column) { return set.cell(row, column).isNull(); });
}

QString RecordText::details(const RecordSet &set, qsizetype row, StepId step) const
{
    QStringList parts = counts(set, row, step);
    const QList<NamedCell> cells = shortCells(set, row);
    for (const NamedCell &cell : cells)
        parts << cell.second;
    return parts.join(u" · "_s);
}

QString RecordText::namedLabel(const RecordSet &set, qsizetype row) const
{
    QStringList lines;
    for (const int column : columnsOf(set.table()).label)
        lines << named(set, { column, cellText(set.cell(row, column), labelLength) });
    return lines.join(u'\n');
}

QString RecordText::namedDetails(const RecordSet &set, qsizetype row, StepId step) const
{
    QStringList lines = counts(set, row, step);
    const QList<NamedCell> cells = shortCells(set, row);
    for (const NamedCell &cell : cells)
        lines << named(set, cell);
    return lines.join(u'\n');
}

QString RecordText::named(const RecordSet &set, const NamedCell &cell) const
{
    const QString &name = m_records.schema().table(set.table()).columns[cell.first].name;
    return u"%1: %2"_s.arg(visibleText(name), cell.second);
}

/// The number of records of each list that was loaded.
QStringList RecordText::counts(const RecordSet &set, qsizetype row, StepId step) const
{
    QStringList counts;
    for (const StepId child : m_records.lookups().step(step).children) {
        const LookupStep &below = m_records.lookups().step(child);
        const RelatedRows *related = m_records.related(set, child);
        if (below.relation->isToMany() && related && related->isLoaded(row))
            counts << countedName(static_cast<qsizetype>(related->rows(row).size()), below.name);
    }
    return counts;
}

/// The cells beside the label that are worth a place in a list.
QList<RecordText::NamedCell> RecordText::shortCells(const RecordSet &set, qsizetype row) const
{
    QList<NamedCell> cells;
    for (const int column : columnsOf(set.table()).details) {
        if (cells.size() == maxDetails)
            break;
        const CellView cell = set.cell(row, column);
        if (cell.isNull() || cell.type == ValueType::Blob
            || cell.fullSize > static_cast<quint64>(detailLength) * 4)
            continue;
        const QString text = cellText(cell, detailLength + 1);
        if (!text.trimmed().isEmpty() && text.size() <= detailLength)
            cells << NamedCell(column, text);
    }
    return cells;
}

} // namespace roundtrip
