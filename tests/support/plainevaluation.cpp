// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/plainevaluation.h"

#include "datalayer/base/jsonwriter.h"
#include "datalayer/schema/lookup.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace roundtrip::test {

namespace {

class PlainEvaluation
{
public:
    PlainEvaluation(const GeneratedDatabase &database, const Schema &schema, const Wanted &wanted)
        : m_wanted(wanted)
        , m_tree(*LookupTree::resolve(schema, wanted.table, wanted.lookups))
        , m_json([this](QByteArrayView piece) { m_text.append(piece); })
    {
        for (const Table &table : schema.tables()) {
            m_tables.push_back(
                *std::ranges::find(database.tables, table.name, &GeneratedTable::name));
            putInOrder(m_tables.back());
        }
    }

    QByteArray write()
    {
        const GeneratedTable &table = at(m_wanted.table);
        std::vector<size_t> rows(table.rows.size());
        std::iota(rows.begin(), rows.end(), 0);
        if (m_wanted.order >= 0) {
            std::ranges::stable_sort(rows, [&](size_t one, size_t other) {
                const int order = compareStored(table.rows[one][m_wanted.order],
                                                table.rows[other][m_wanted.order],
                                                table.columns[m_wanted.order].type);
                return m_wanted.isDescending ? order > 0 : order < 0;
            });
        }
        m_json.beginArray();
        for (qsizetype i = 0; i < std::ssize(rows); ++i) {
            if (m_wanted.limit < 0
                || (i >= m_wanted.offset && i < m_wanted.offset + m_wanted.limit))
                record(m_wanted.table, table.rows[rows[static_cast<size_t>(i)]], 0);
        }
        m_json.endArray();
        m_json.flush();
        return m_text;
    }

private:
    const GeneratedTable &at(int table) const { return m_tables[static_cast<size_t>(table)]; }

    /// By the primary key, or every column of a view; else, and behind it, as they were inserted.
    static void putInOrder(GeneratedTable &table)
    {
        QList<int> columns = table.primaryKey;
        if (table.viewOf >= 0) {
            columns.resize(table.columns.size());
            std::iota(columns.begin(), columns.end(), 0);
        }
        std::ranges::stable_sort(
            table.rows, [&](const QList<Value> &one, const QList<Value> &other) {
                for (const int column : columns) {
                    const int order = compareStored(one[column], other[column],
                                                    table.columns[column].type);
                    if (order != 0)
                        return order < 0;
                }
                return false;
            });
    }

    /// Whether a key's columns, those that are compared, have the values that a record has.
    static bool meetsKey(const GeneratedTable &compared, const QList<Value> &row,
                         const QList<int> &columns, const QList<Value> &owner,
                         const QList<int> &ownerColumns)
    {
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (!equalsBound(row[columns[i]], compared.columns[columns[i]].type,
                             owner[ownerColumns[i]]))
                return false;
        }
        return true;
    }

    static bool isJoined(const GeneratedTable &junction, const QList<Value> &link,
                         const QList<int> &linkColumns, const GeneratedTable &target,
                         const QList<Value> &row, const QList<int> &columns)
    {
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (!equalsColumn(link[linkColumns[i]], junction.columns[linkColumns[i]].type,
                              row[columns[i]], target.columns[columns[i]].type))
                return false;
        }
        return true;
    }

    void record(int table, const QList<Value> &row, int node)
    {
        m_json.beginObject();
        for (int column = 0; column < at(table).columns.size(); ++column) {
            m_json.name(at(table).columns[column].name);
            m_json.value(row[column].view());
        }
        for (const int child : m_tree.node(node).children) {
            m_json.name(u"-> "_s + m_tree.node(child).name);
            m_json.beginArray();
            related(row, child);
            m_json.endArray();
        }
        m_json.endObject();
    }

    void related(const QList<Value> &owner, int node)
    {
        const Relation &way = *m_tree.node(node).relation;
        const GeneratedTable &target = at(way.target);
        for (const QList<Value> &row : target.rows) {
            if (way.through < 0) {
                if (meetsKey(target, row, way.targetColumns, owner, way.columns)) {
                    record(way.target, row, node);
                    if (!way.isToMany())
                        return; // the first of several
                }
                continue;
            }
            const GeneratedTable &junction = at(way.through);
            for (const QList<Value> &link : junction.rows) {
                if (meetsKey(junction, link, way.throughSource, owner, way.columns)
                    && isJoined(junction, link, way.throughTarget, target, row, way.targetColumns))
                    record(way.target, row, node);
            }
        }
    }

    const Wanted &m_wanted;
    LookupTree m_tree;
    std::vector<GeneratedTable> m_tables; ///< as the schema counts them, rows in order
    QByteArray m_text;
    JsonWriter m_json;
};

} // namespace

QByteArray plainlyEvaluated(const GeneratedDatabase &database, const Schema &schema,
                            const Wanted &wanted)
{
    return PlainEvaluation(database, schema, wanted).write();
}

} // namespace roundtrip::test
