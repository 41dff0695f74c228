// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/loadfile/keptrecords.h"

#include "datalayer/loadfile/jsonvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The sets that the lookups lead to, and what leads from one to another.
struct KeptSets
{
    struct Link
    {
        int from = 0;
        int target = 0;
        const RelatedRows *rows = nullptr;
    };

    KeptSets(const LoadedRecords &records, std::vector<quint32> rootRows);
    /// The number of \a set; -1 if the lookups do not lead there.
    [[nodiscard]] int numberOf(const RecordSet *set) const
    {
        const auto found = std::ranges::find(sets, set);
        return found == sets.end() ? -1 : static_cast<int>(found - sets.begin());
    }
    void add(int from, const RelatedRows *rows);

    /// The row of \a set that is written as the row \a place.
    [[nodiscard]] qsizetype rowAt(const RecordSet &set, qsizetype place) const
    {
        const bool isMoved = !m_rootRows.empty() && &set == sets.front();
        return isMoved ? m_rootRows[static_cast<size_t>(place)] : place;
    }
    /// The row as which the row \a row of \a set is written.
    [[nodiscard]] quint32 placeOf(const RecordSet &set, quint32 row) const
    {
        return !m_rootPlaces.empty() && &set == sets.front() ? m_rootPlaces[row] : row;
    }

    std::vector<const RecordSet *> sets;
    std::vector<Link> links;

private:
    std::vector<quint32> m_rootRows;
    std::vector<quint32> m_rootPlaces; ///< the other way round
};

KeptSets::KeptSets(const LoadedRecords &records, std::vector<quint32> rootRows)
    : m_rootRows(std::move(rootRows))
    , m_rootPlaces(m_rootRows.size())
{
    for (size_t place = 0; place < m_rootRows.size(); ++place)
        m_rootPlaces[m_rootRows[place]] = static_cast<quint32>(place);
    sets.push_back(&records.root());
    std::vector<const RecordSet *> atStep(records.lookups().size());
    atStep.front() = &records.root();
    for (const StepId id : records.lookups().ids()) {
        const StepId parent = records.lookups().step(id).parent;
        const RecordSet *from = parent == StepId::None ? nullptr
                                                       : atStep[static_cast<size_t>(parent)];
        const RelatedRows *rows = from ? records.related(*from, id) : nullptr;
        if (!rows || !rows->target())
            continue;
        atStep[static_cast<size_t>(id)] = rows->target();
        if (numberOf(rows->target()) < 0)
            sets.push_back(rows->target());
        add(numberOf(from), rows);
    }
    // And the ways back, which no lookup names.
    for (int from = 0; from < static_cast<int>(sets.size()); ++from) {
        const RecordSet &set = *sets[static_cast<size_t>(from)];
        for (const Relation &relation : records.schema().relations(set.table()))
            add(from, set.related(&relation));
    }
}

void KeptSets::add(int from, const RelatedRows *rows)
{
    const int target = rows ? numberOf(rows->target()) : -1;
    if (target >= 0 && std::ranges::find(links, rows, &Link::rows) == links.end())
        links.push_back({ from, target, rows });
}

void writeSet(JsonWriter &json, const Table &table, const KeptSets &kept, const RecordSet &set,
              const StatementNumbers &numbers, qsizetype longestCell)
{
    const auto queryOf = [&](qsizetype place) { return set.queryOf(kept.rowAt(set, place)); };
    json.beginObject();
    json.name("table");
    json.string(table.name);
    json.name("rows");
    json.integer(set.rowCount());
    json.name("filled");
    json.beginArray();
    for (qsizetype row = 0; row < set.rowCount(); ++row) {
        if (row > 0 && queryOf(row) == queryOf(row - 1))
            continue;
        json.beginArray();
        json.integer(row);
        json.integer(numbers.value(queryOf(row)));
        json.endArray();
    }
    json.endArray();
    json.name("columns");
    json.beginObject();
    for (int column = 0; column < table.columns.size(); ++column) {
        if (!set.hasColumn(column))
            continue;
        json.name(table.columns[column].name);
        json.beginArray();
        for (qsizetype row = 0; row < set.rowCount(); ++row)
            writeCell(json, set.cell(kept.rowAt(set, row), column), longestCell);
        json.endArray();
    }
    json.endObject();
    json.endObject();
}

void writeLink(JsonWriter &json, const KeptSets &kept, const KeptSets::Link &link)
{
    const RecordSet &from = *kept.sets[static_cast<size_t>(link.from)];
    const RecordSet &target = *link.rows->target();
    json.beginObject();
    json.name("from");
    json.integer(link.from);
    json.name("relation");
    json.string(link.rows->relation()->name);
    if (link.rows->step() != StepId::None)
        writeNumber(json, "step", static_cast<int>(link.rows->step()));
    json.name("target");
    json.integer(link.target);
    writeFlag(json, "origin", target.origin == link.rows && target.originSet == &from);
    json.name("counts");
    json.beginArray();
    for (qsizetype place = 0; place < from.rowCount(); ++place) {
        const qsizetype row = kept.rowAt(from, place);
        json.integer(link.rows->isLoaded(row) ? static_cast<qint64>(link.rows->rows(row).size())
                                              : -1);
    }
    json.endArray();
    json.name("rows");
    json.beginArray();
    for (qsizetype place = 0; place < from.rowCount(); ++place) {
        for (const quint32 related : link.rows->rows(kept.rowAt(from, place)))
            json.integer(kept.placeOf(target, related));
    }
    json.endArray();
    json.endObject();
}

} // namespace

void writeKeptRecords(JsonWriter &json, const LoadedRecords &records,
                      const std::vector<quint32> &rootRows, const StatementNumbers &numbers,
                      qsizetype longestCell)
{
    const KeptSets kept(records, rootRows);
    json.beginObject();
    json.name("sets");
    json.beginArray();
    for (const RecordSet *set : kept.sets)
        writeSet(json, records.schema().table(set->table()), kept, *set, numbers, longestCell);
    json.endArray();
    json.name("related");
    json.beginArray();
    for (const KeptSets::Link &link : kept.links)
        writeLink(json, kept, link);
    json.endArray();
    json.endObject();
}

} // namespace roundtrip
