// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/export/recordtreewriter.h"

#include <algorithm>
#include <span>
#include <utility>

namespace roundtrip {

void RecordTreeWriter::write(const LoadedRecords &records, const RecordSet &set, qsizetype row,
                             StepId step)
{
    ++m_records;
    m_json.beginObject();
    m_json.name("values");
    m_json.beginObject();
    int column = 0;
    for (const QByteArray &name : namesOf(records, set.table())) {
        if (set.hasColumn(column)) {
            const CellView cell = set.cell(row, column);
            m_cut += cell.isCutOff() ? 1 : 0;
            m_json.nameAsWritten(name);
            m_json.value(cell);
        }
        ++column;
    }
    m_json.endObject();
    const LookupStep &followed = records.lookups().step(step);
    if (!followed.children.isEmpty()) {
        m_json.name("related");
        m_json.beginObject();
        for (const StepId child : followed.children)
            writeRelated(records, set, row, child);
        m_json.endObject();
    }
    m_json.endObject();
}

void RecordTreeWriter::writeRelated(const LoadedRecords &records, const RecordSet &set,
                                    qsizetype row, StepId step)
{
    const LookupStep &followed = records.lookups().step(step);
    m_json.name(followed.name);
    const RelatedRows *related = records.related(set, step);
    const auto rows = related ? related->rows(row) : std::span<const quint32>();
    if (!followed.relation->isToMany()) {
        if (rows.empty())
            m_json.null();
        else
            write(records, *related->target(), rows.front(), step);
        return;
    }
    m_json.beginArray();
    // The related records of one lie anywhere among those of all.
    constexpr size_t mostAhead = 32;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (i % mostAhead == 0 && rows.size() > 1)
            related->target()->fetchAhead(rows.subspan(i, std::min(mostAhead, rows.size() - i)));
        write(records, *related->target(), rows[i], step);
    }
    m_json.endArray();
}

const std::vector<QByteArray> &RecordTreeWriter::namesOf(const LoadedRecords &records, int table)
{
    if (m_schema != records.sharedSchema()) {
        m_schema = records.sharedSchema();
        m_names.clear();
    }
    auto found = m_names.find(table);
    if (found == m_names.end()) {
        std::vector<QByteArray> names;
        for (const Column &column : records.schema().table(table).columns)
            names.push_back(JsonWriter::writtenName(column.name));
        found = m_names.emplace(table, std::move(names)).first;
    }
    return found->second;
}

} // namespace roundtrip
