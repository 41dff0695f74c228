// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/loadfile/keptrecords.h"

#include "datalayer/loadfile/jsonvalues.h"
#include "datalayer/loadfile/treesize.h"

#include <algorithm>
#include <limits>

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

/// Reads the sets, and then what leads from one to another.
class RecordsReader
{
public:
    RecordsReader(JsonReader &json, LoadedRecords &records, int statements)
        : m_json(json)
        , m_records(records)
        , m_statements(statements)
    { }

    void readSets()
    {
        m_json.array([this] {
            if (m_sets.size() == m_records.lookups().size())
                return m_json.fail(u"there are more than the lookups lead to"_s);
            readSet();
        });
    }

    void readLink();

    [[nodiscard]] bool hasRoot() const { return !m_sets.empty(); }

private:
    /// Run is the rows that one statement has filled.
    struct Run
    {
        qint64 first = 0;
        QueryId query = QueryId::None;
    };
    struct Columns
    {
        QList<int> positions;
        std::vector<ColumnData> data;
    };

    void readSet();
    [[nodiscard]] int tableNamed(const QString &name);
    [[nodiscard]] std::vector<Run> readRuns(qint64 rows);
    void readColumn(int table, const QString &name, qint64 rows, Columns &columns);
    [[nodiscard]] RecordSet *makeSet(int table, const Columns &columns);
    [[nodiscard]] RecordSet *setAt(qint64 number) { return m_sets[static_cast<size_t>(number)]; }
    void link(RecordSet &from, RecordSet &target, RelatedRows &related,
              const std::vector<qint64> &counts, const std::vector<quint32> &rows);

    JsonReader &m_json;
    LoadedRecords &m_records;
    const int m_statements;
    std::vector<RecordSet *> m_sets;
    qsizetype m_columns = 0; ///< of all sets
};

int RecordsReader::tableNamed(const QString &name)
{
    const int table = m_records.schema().tableIndex(name);
    if (table < 0)
        m_json.fail(u"there is no table \"%1\""_s.arg(name));
    return table;
}

std::vector<RecordsReader::Run> RecordsReader::readRuns(qint64 rows)
{
    std::vector<Run> runs;
    m_json.array([&] {
        qsizetype part = 0;
        Run run;
        m_json.array([&] {
            if (part == 0)
                run.first = m_json.integer(0, std::numeric_limits<int>::max());
            else if (part == 1)
                run.query = QueryId { static_cast<int>(m_json.integer(0, m_statements)) };
            ++part;
        });
        const qint64 least = runs.empty() ? 0 : runs.back().first + 1;
        if (part != 2 || run.first < least || run.first >= rows || (runs.empty() && run.first > 0))
            m_json.fail(u"row %1 cannot be the first that a statement filled"_s.arg(run.first));
        runs.push_back(run);
    });
    if (runs.empty() != (rows == 0))
        m_json.fail(u"the statements that filled the rows do not fit their number"_s);
    return runs;
}

void RecordsReader::readColumn(int table, const QString &name, qint64 rows, Columns &columns)
{
    const int position = m_records.schema().table(table).columnIndex(name);
    if (position < 0)
        return m_json.fail(u"%1 has no such column"_s.arg(m_records.schema().table(table).name));
    ColumnData data;
    m_json.array([&] {
        if (data.size() == rows)
            return m_json.fail(u"there are more than %1 rows"_s.arg(rows));
        data.append(readCell(m_json).view());
    });
    if (data.size() != rows)
        m_json.fail(u"there are %1 values for %2 rows"_s.arg(data.size()).arg(rows));
    columns.positions << position;
    columns.data.push_back(std::move(data));
}

RecordSet *RecordsReader::makeSet(int table, const Columns &columns)
{
    constexpr qsizetype mostColumnsOfSets = 1'000'000;
    const QList<int> all = allColumns(m_records.schema().table(table));
    QList<int> read = columns.positions;
    std::ranges::sort(read);
    m_columns += all.size();
    if (m_columns > mostColumnsOfSets)
        m_json.fail(u"the sets have more than %1 columns"_s.arg(mostColumnsOfSets));
    if (!m_sets.empty())
        return m_json.hasFailed() ? nullptr
                                  : m_records.addSet(table, read == all ? QList<int>() : read);
    const ResolvedQuery &query = m_records.query();
    if (table != query.table || read != (query.root.columns.isEmpty() ? all : query.root.columns))
        m_json.fail(u"the first records are not those that were asked for"_s);
    return &m_records.root();
}

void RecordsReader::readSet()
{
    int table = -1;
    qint64 rows = -1;
    std::vector<Run> runs;
    Columns columns;
    m_json.object(
        [&](const QString &name) {
            if (name == "table"_L1)
                table = tableNamed(readName(m_json));
            else if (name == "rows"_L1)
                rows = m_json.integer(0, std::numeric_limits<int>::max());
            else if (table < 0 || rows < 0)
                m_json.fail(u"\"table\" and \"rows\" come first"_s);
            else if (name == "filled"_L1)
                runs = readRuns(rows);
            else if (name == "columns"_L1)
                m_json.object(
                    [&](const QString &column) { readColumn(table, column, rows, columns); });
        },
        { "table", "rows", "filled", "columns" });
    if (rows > 0 && columns.positions.isEmpty())
        m_json.fail(u"there are rows without columns"_s);
    RecordSet *set = m_json.hasFailed() ? nullptr : makeSet(table, columns);
    if (!set || m_json.hasFailed())
        return;
    m_sets.push_back(set);
    for (size_t i = 0; i < runs.size(); ++i) {
        const qint64 end = i + 1 < runs.size() ? runs[i + 1].first : rows;
        for (qint64 row = runs[i].first; row < end; ++row)
            set->appendRow(columns.positions, columns.data, row);
        set->endRows(runs[i].query);
    }
}

void RecordsReader::readLink()
{
    RecordSet *from = nullptr;
    RecordSet *target = nullptr;
    QString relationName;
    StepId step = StepId::None;
    bool isOrigin = false;
    std::vector<qint64> counts;
    std::vector<quint32> rows;
    const qint64 last = static_cast<qint64>(m_sets.size()) - 1;
    const qint64 lastStep = static_cast<qint64>(m_records.lookups().size()) - 1;
    m_json.object(
        [&](const QString &name) {
            if (name == "from"_L1)
                from = setAt(m_json.integer(0, last));
            else if (name == "target"_L1)
                target = setAt(m_json.integer(0, last));
            else if (name == "relation"_L1)
                relationName = readName(m_json);
            else if (name == "step"_L1)
                step = StepId { static_cast<int>(m_json.integer(1, lastStep)) };
            else if (name == "origin"_L1)
                isOrigin = m_json.boolean();
            else if (name == "counts"_L1)
                m_json.array(
                    [&] { counts.push_back(m_json.integer(-1, std::numeric_limits<int>::max())); });
            else if (name == "rows"_L1)
                m_json.array([&] {
                    rows.push_back(
                        static_cast<quint32>(m_json.integer(0, std::numeric_limits<int>::max())));
                });
        },
        { "from", "target", "relation", "counts", "rows" });
    if (m_json.hasFailed())
        return;
    const Relation *relation = m_records.schema().relation(from->table(), relationName);
    if (!relation || relation->target != target->table())
        return m_json.fail(u"the relation \"%1\" does not lead there"_s.arg(relationName));
    if (step != StepId::None && m_records.lookups().step(step).relation != relation)
        return m_json.fail(u"step %1 of the lookups is another"_s.arg(static_cast<int>(step)));
    const RelatedRows *known = from->related(relation, step);
    if (known && known->step() == step)
        return m_json.fail(u"the relation \"%1\" comes twice"_s.arg(relationName));
    RelatedRows &related = from->relatedOrNew(relation, step);
    link(*from, *target, related, counts, rows);
    if (isOrigin) {
        target->origin = &related;
        target->originSet = from;
    }
}

void RecordsReader::link(RecordSet &from, RecordSet &target, RelatedRows &related,
                         const std::vector<qint64> &counts, const std::vector<quint32> &rows)
{
    if (static_cast<qsizetype>(counts.size()) != from.rowCount()) {
        return m_json.fail(
            u"there are %1 counts for %2 rows"_s.arg(counts.size()).arg(from.rowCount()));
    }
    for (const quint32 row : rows) {
        if (row >= target.rowCount())
            return m_json.fail(u"row %1 is none of %2"_s.arg(row).arg(target.rowCount()));
    }
    quint64 sum = 0;
    for (const qint64 count : counts) {
        sum += static_cast<quint64>(std::max<qint64>(count, 0));
        if (count > 1 && !related.relation()->isToMany())
            return m_json.fail(u"a relation to one record leads to %1"_s.arg(count));
    }
    if (sum != rows.size())
        return m_json.fail(u"there are %1 rows, and not %2"_s.arg(rows.size()).arg(sum));
    related.setTarget(&target);
    quint32 begin = related.appendRows(rows);
    for (size_t parent = 0; parent < counts.size(); ++parent) {
        if (counts[parent] < 0)
            continue;
        related.setSpan(static_cast<qsizetype>(parent), begin,
                        static_cast<quint32>(counts[parent]));
        begin += static_cast<quint32>(counts[parent]);
    }
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

std::shared_ptr<LoadedRecords> readKeptRecords(JsonReader &json,
                                               std::shared_ptr<const Schema> schema,
                                               ResolvedQuery query, int statements)
{
    auto records = std::make_shared<LoadedRecords>(std::move(schema), std::move(query));
    RecordsReader reader(json, *records, statements);
    json.object(
        [&](const QString &name) {
            if (name == "sets"_L1)
                reader.readSets();
            if (name != "related"_L1)
                return;
            if (!reader.hasRoot())
                return json.fail(u"\"sets\" come first"_s);
            json.array([&] { reader.readLink(); });
        },
        { "sets", "related" });
    if (!reader.hasRoot())
        json.fail(u"there are no records"_s);
    if (!json.hasFailed() && isTreeTooLarge(*records))
        json.fail(u"the records lead to one another too often"_s);
    records->squeeze();
    return records;
}

} // namespace roundtrip
