// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/export/rowwriter.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

RowWriter::RowWriter(QIODevice &device, Options options)
    : RecordWriter(device)
    , m_options(std::move(options))
{ }

QList<RecordPart> RowWriter::partsOf(const RecordPlace &like) const
{
    if (m_options.parts)
        return *m_options.parts;
    QList<RecordPart> parts;
    for (int column = 0; column < m_description->columns.size(); ++column)
        parts << RecordPart { .column = column };
    for (const StepId child : like.lookup().children)
        parts << RecordPart { .relation = child };
    return parts;
}

void RowWriter::addParts(const RecordPlace &like, QStringList &names)
{
    for (const RecordPart &part : partsOf(like)) {
        if (part.column >= 0 && like.set->hasColumn(part.column)) {
            m_parts << Part { .column = part.column };
            names << m_description->columns[part.column].name;
        }
        if (part.relation == StepId::None || !m_options.hasRelations)
            continue;
        const LookupStep &step = like.records->lookups().step(part.relation);
        const bool isToMany = step.relation->isToMany();
        m_parts << Part { -1, part.relation, isToMany };
        // A foreign key and its relation may have one name, as "ReportsTo".
        names << (!names.contains(step.name) ? step.name
                      : isToMany             ? step.name + u" (count)"_s
                                             : step.name + u" (label)"_s);
    }
}

void RowWriter::writeHead(const RecordPlace &like)
{
    const bool areSame = !m_records.owner_before(like.records)
        && !like.records.owner_before(m_records);
    if (areSame && m_step == like.step && m_table == like.set->table())
        return;
    m_records = like.records;
    m_labels.emplace(*like.records);
    m_step = like.step;
    m_table = like.set->table();
    m_description = &like.table();
    m_parts.clear();
    QStringList names;
    addParts(like, names);
    const bool isFirst = !std::exchange(m_hasNames, true);
    // The next page of the same records has the same columns.
    if (!isFirst && m_tableName == m_description->name && m_names == names)
        return;
    m_tableName = m_description->name;
    m_names = names;
    writeNames(names, like, isFirst);
}

qint64 RowWriter::writeRecord(const RecordPlace &record)
{
    beginRow();
    for (qsizetype position = 0; position < m_parts.size(); ++position) {
        const CellView cell = cellAt(record, position);
        noteCell(cell);
        writeCell(cell, position);
    }
    endRow();
    return 1;
}

const Column *RowWriter::columnAt(qsizetype position) const
{
    const int column = m_parts[position].column;
    return column < 0 ? nullptr : &m_description->columns[column];
}

CellView RowWriter::cellAt(const RecordPlace &record, qsizetype position)
{
    const Part &part = m_parts[position];
    if (part.column >= 0)
        return record.cell(part.column);
    const RelatedRows *related = record.related(part.step);
    if (!related)
        return {};
    const auto rows = related->rows(record.row);
    if (part.isToMany)
        return { ValueType::Integer, static_cast<qint64>(rows.size()), 0, {}, 0 };
    if (rows.empty() || m_labels->isLabelNull(*related->target(), rows.front()))
        return {};
    m_label = m_labels->label(*related->target(), rows.front()).toUtf8();
    return { ValueType::Text, 0, 0, m_label, static_cast<quint64>(m_label.size()) };
}

} // namespace roundtrip
