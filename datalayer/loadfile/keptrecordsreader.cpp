// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/loadfile/keptrecordsreader.h"

#include "datalayer/loadfile/jsonvalues.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace roundtrip {

void KeptRecordsReader::read()
{
    m_json.object(
        [this](const QString &name) {
            if (name == "sets"_L1)
                readSets();
            if (name != "related"_L1)
                return;
            if (m_sets.empty())
                return m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "\"sets\" come first"));
            m_json.array([this] { readLink(); });
        },
        { "sets", "related" });
    if (m_sets.empty())
        m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "there are no records"));
    if (!m_json.hasFailed() && isTreeTooLarge(m_records, m_sizes.trees))
        m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "the records lead to one another too often"));
    m_records.squeeze();
}

void KeptRecordsReader::readSets()
{
    m_json.array([this] {
        if (m_sets.size() == m_records.lookups().size())
            return m_json.fail(
                QT_TRANSLATE_NOOP("ErrorText", "there are more than the lookups lead to"));
        readSet();
    });
}

int KeptRecordsReader::tableNamed(const QString &name)
{
    const int table = m_records.schema().tableIndex(name);
    if (table < 0)
        m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "there is no table \"%1\""), name);
    return table;
}

std::vector<KeptRecordsReader::Run> KeptRecordsReader::readRuns(qint64 rows)
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
            m_json.fail(QT_TRANSLATE_NOOP("ErrorText",
                                          "row %1 cannot be the first that a statement filled"),
                        run.first);
        runs.push_back(run);
    });
    if (runs.empty() != (rows == 0))
        m_json.fail(QT_TRANSLATE_NOOP(
            "ErrorText", "the statements that filled the rows do not fit their number"));
    return runs;
}

void KeptRecordsReader::readColumn(int table, const QString &name, qint64 rows, Columns &columns)
{
    const int position = m_records.schema().table(table).columnIndex(name);
    if (position < 0)
        return m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "%1 has no such column"),
                           m_records.schema().table(table).name);
    ColumnData data;
    m_json.array([&] {
        if (data.size() == rows)
            return m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "there are more than %1 rows"), rows);
        data.append(readCell(m_json).view());
    });
    if (data.size() != rows)
        m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "there are %1 values for %2 rows"), data.size(),
                    rows);
    columns.positions << position;
    columns.data.push_back(std::move(data));
}

RecordSet *KeptRecordsReader::makeSet(int table, const Columns &columns)
{
    constexpr qsizetype mostColumnsOfSets = 1'000'000;
    const QList<int> all = allColumns(m_records.schema().table(table));
    QList<int> read = columns.positions;
    std::ranges::sort(read);
    m_sizes.columns += all.size();
    if (m_sizes.columns > mostColumnsOfSets)
        m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "the sets have more than %1 columns"),
                    mostColumnsOfSets);
    if (!m_sets.empty())
        return m_json.hasFailed() ? nullptr
                                  : m_records.addSet(table, read == all ? QList<int>() : read);
    const ResolvedQuery &query = m_records.query();
    if (table != query.table || read != (query.root.columns.isEmpty() ? all : query.root.columns))
        m_json.fail(
            QT_TRANSLATE_NOOP("ErrorText", "the first records are not those that were asked for"));
    return &m_records.root();
}

void KeptRecordsReader::readSet()
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
                m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "\"table\" and \"rows\" come first"));
            else if (name == "filled"_L1)
                runs = readRuns(rows);
            else if (name == "columns"_L1)
                m_json.object(
                    [&](const QString &column) { readColumn(table, column, rows, columns); });
        },
        { "table", "rows", "filled", "columns" });
    // Rows that take no room in the file could be any number.
    constexpr qint64 mostBareRows = 10'000'000;
    const bool isBare = table >= 0 && m_records.schema().table(table).columns.isEmpty();
    if (rows > (isBare ? mostBareRows : 0) && columns.positions.isEmpty())
        m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "there are rows without columns"));
    RecordSet *set = m_json.hasFailed() ? nullptr : makeSet(table, columns);
    if (!set || m_json.hasFailed())
        return;
    m_sets.push_back(set);
    for (size_t i = 0; i < runs.size(); ++i) {
        const qint64 end = i + 1 < runs.size() ? runs[i + 1].first : rows;
        if (isBare)
            set->appendBareRows(end - runs[i].first);
        for (qint64 row = runs[i].first; row < end && !isBare; ++row)
            set->appendRow(columns.positions, columns.data, row);
        set->endRows(runs[i].query);
    }
}

void KeptRecordsReader::readLink()
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
        return m_json.fail(
            QT_TRANSLATE_NOOP("ErrorText", "the relation \"%1\" does not lead there"),
            relationName);
    if (step != StepId::None && m_records.lookups().step(step).relation != relation)
        return m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "step %1 of the lookups is another"),
                           static_cast<int>(step));
    const RelatedRows *known = from->related(relation, step);
    if (known && known->step() == step)
        return m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "the relation \"%1\" comes twice"),
                           relationName);
    RelatedRows &related = from->relatedOrNew(relation, step);
    link(*from, *target, related, counts, rows);
    if (isOrigin) {
        target->origin = &related;
        target->originSet = from;
    }
}

void KeptRecordsReader::link(RecordSet &from, RecordSet &target, RelatedRows &related,
                             const std::vector<qint64> &counts, const std::vector<quint32> &rows)
{
    if (static_cast<qsizetype>(counts.size()) != from.rowCount()) {
        return m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "there are %1 counts for %2 rows"),
                           static_cast<qint64>(counts.size()), from.rowCount());
    }
    for (const quint32 row : rows) {
        if (row >= target.rowCount())
            return m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "row %1 is none of %2"), row,
                               target.rowCount());
    }
    quint64 sum = 0;
    for (const qint64 count : counts) {
        sum += static_cast<quint64>(std::max<qint64>(count, 0));
        if (count > 1 && !related.relation()->isToMany())
            return m_json.fail(
                QT_TRANSLATE_NOOP("ErrorText", "a relation to one record leads to %1"), count);
    }
    if (sum != rows.size())
        return m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "there are %1 rows, and not %2"),
                           static_cast<qint64>(rows.size()), static_cast<qint64>(sum));
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

} // namespace roundtrip
