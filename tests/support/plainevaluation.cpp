// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/plainevaluation.h"

#include "datalayer/base/jsonwriter.h"
#include "datalayer/schema/lookup.h"

#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace roundtrip::test {

namespace {

/// The rows of a table, in the order that its records come in.
struct Rows
{
    std::vector<ColumnData> columns;
    qsizetype count = 0;
};

/// For every pair of rows of two tables, whether the columns of a key are equal.
struct Pairs
{
    qsizetype width = 0; ///< rows of the second table
    std::vector<bool> areEqual;

    [[nodiscard]] bool at(qsizetype one, qsizetype other) const
    {
        return areEqual[static_cast<size_t>(one * width + other)];
    }
};

class PlainEvaluation
{
public:
    PlainEvaluation(Connection &connection, const Schema &schema, const Wanted &wanted)
        : m_connection(connection)
        , m_schema(schema)
        , m_wanted(wanted)
        , m_tree(*LookupTree::resolve(schema, wanted.table, wanted.lookups))
        , m_json([this](QByteArrayView piece) { m_text.append(piece); })
    { }

    QByteArray write()
    {
        m_json.beginArray();
        const std::vector<qsizetype> rows = rootRows();
        for (qsizetype i = 0; i < std::ssize(rows); ++i) {
            if (m_wanted.limit < 0
                || (i >= m_wanted.offset && i < m_wanted.offset + m_wanted.limit))
                record(m_wanted.table, rows[static_cast<size_t>(i)], StepId::Root);
        }
        m_json.endArray();
        m_json.flush();
        return m_text;
    }

private:
    std::vector<ColumnData> read(const QString &sql, qsizetype columns,
                                 const QList<Value> &values = {})
    {
        std::vector<ColumnData> rows(static_cast<size_t>(columns));
        const Result<Ran> ran = m_connection.run({ sql, values, sql },
                                                 { .kind = QueryRecord::Kind::Setup }, rows);
        if (!ran)
            throw ran.error(); // past all that is half evaluated
        return rows;
    }

    /// A column, with the collation that stands in for one that is missing.
    QString compared(const QString &alias, const Table &table, int column) const
    {
        const QString name = alias + u'.'
            + m_connection.dialect().quote(table.columns[column].name);
        return table.columns[column].collation == Collation::Missing ? name + u" COLLATE BINARY"_s
                                                                     : name;
    }

    /// The terms that put a table's records in order: by the primary key, or every column of a
    /// view; else, and behind it, as they were inserted.
    QStringList order(const QString &alias, const Table &table) const
    {
        QStringList terms;
        for (const OrderTerm &term : defaultOrder(table)) {
            terms << (term.column < 0 ? alias + u'.' + table.rowid
                                      : m_connection.dialect().orderTerm(
                                          compared(alias, table, term.column),
                                          table.columns[term.column].nullable, false));
        }
        return terms;
    }

    QString from(int table, const QString &alias) const
    {
        return m_connection.dialect().tableRows(m_schema.table(table)) + u" AS "_s + alias;
    }

    const Rows &rowsOf(int index)
    {
        const auto known = m_rows.find(index);
        if (known != m_rows.end())
            return known->second;
        const Table &table = m_schema.table(index);
        QStringList columns;
        for (const Column &column : table.columns)
            columns << m_connection.dialect().readColumn(
                column, u"x."_s + m_connection.dialect().quote(column.name));
        Rows rows;
        rows.columns = read(
            u"SELECT %1 FROM %2 ORDER BY %3"_s.arg(columns.join(u", "_s), from(index, u"x"_s),
                                                   order(u"x"_s, table).join(u", "_s)),
            columns.size());
        rows.count = rows.columns.front().size();
        return m_rows.emplace(index, std::move(rows)).first->second;
    }

    /// The positions of the root's rows, in the order that is asked for.
    std::vector<qsizetype> rootRows()
    {
        const Table &table = m_schema.table(m_wanted.table);
        const QStringList usual = order(u"x"_s, table);
        QStringList terms = usual;
        if (m_wanted.order >= 0) {
            terms.prepend(m_connection.dialect().orderTerm(compared(u"x"_s, table, m_wanted.order),
                                                           table.columns[m_wanted.order].nullable,
                                                           m_wanted.isDescending));
        }
        const auto numbers = read(
            u"SELECT ROW_NUMBER() OVER (ORDER BY %1) FROM %2 ORDER BY %3"_s.arg(
                usual.join(u", "_s), from(m_wanted.table, u"x"_s), terms.join(u", "_s)),
            1);
        std::vector<qsizetype> rows;
        for (qsizetype row = 0; row < numbers.front().size(); ++row)
            rows.push_back(numbers.front().cell(row).integer - 1);
        return rows;
    }

    /// Asks which rows of \a one belong to which of \a other: whether the columns of the former,
    /// which say how it is compared, equal those of the latter, taken as values (\a areValues) or
    /// as the columns that they are.
    const Pairs &pairs(int one, const QList<int> &columns, int other,
                       const QList<int> &otherColumns, bool areValues)
    {
        const auto key = std::tuple(one, columns, other, otherColumns, areValues);
        const auto known = m_pairs.find(key);
        if (known != m_pairs.end())
            return known->second;
        const Table &compare = m_schema.table(one);
        const Table &owner = m_schema.table(other);
        if (areValues && (compare.isCompound || owner.isCompound))
            return m_pairs.emplace(key, pairsOneByOne(one, columns, other, otherColumns))
                .first->second;
        QStringList equal;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const QString name = u"o."_s
                + m_connection.dialect().quote(owner.columns[otherColumns[i]].name);
            // A bound value has neither a type nor a collation.
            const QString value = u"(SELECT %1)"_s.arg(
                m_connection.dialect().withoutAffinity(name));
            QString left = compared(u"c"_s, compare, columns[i]);
            // Not even on the right may a missing one stand.
            if (owner.columns[otherColumns[i]].collation == Collation::Missing
                && compare.columns[columns[i]].collation == Collation::NoCase)
                left += u" COLLATE NOCASE"_s;
            else if (owner.columns[otherColumns[i]].collation == Collation::Missing
                     && compare.columns[columns[i]].collation == Collation::Binary)
                left += u" COLLATE BINARY"_s;
            equal << left + u" = "_s + (areValues ? value : name);
        }
        const auto answers = read(
            u"SELECT CASE WHEN %1 THEN 1 ELSE 0 END FROM %2 CROSS JOIN %3 ORDER BY %4"_s.arg(
                equal.join(u" AND "_s), from(one, u"c"_s), from(other, u"o"_s),
                (order(u"c"_s, compare) + order(u"o"_s, owner)).join(u", "_s)),
            1);
        Pairs found;
        found.width = rowsOf(other).count;
        for (qsizetype row = 0; row < answers.front().size(); ++row)
            found.areEqual.push_back(answers.front().cell(row).integer != 0);
        return m_pairs.emplace(key, std::move(found)).first->second;
    }

    /// The same with a statement for each row of \a other, its key bound. SQLite converts what the
    /// united queries of a view give where it keeps the view's rows for a join.
    Pairs pairsOneByOne(int one, const QList<int> &columns, int other,
                        const QList<int> &otherColumns)
    {
        const Table &compare = m_schema.table(one);
        QStringList equal;
        for (const int column : columns)
            equal << compared(u"c"_s, compare, column) + u" = ?"_s;
        const QString sql = u"SELECT CASE WHEN %1 THEN 1 ELSE 0 END FROM %2 ORDER BY %3"_s.arg(
            equal.join(u" AND "_s), from(one, u"c"_s), order(u"c"_s, compare).join(u", "_s));
        const qsizetype height = rowsOf(one).count;
        const Rows &owners = rowsOf(other);
        Pairs found;
        found.width = owners.count;
        found.areEqual.resize(static_cast<size_t>(height * owners.count));
        for (qsizetype owner = 0; owner < owners.count; ++owner) {
            QList<Value> key;
            for (const int column : otherColumns)
                key << Value::of(owners.columns[static_cast<size_t>(column)].cell(owner));
            const auto answers = read(sql, 1, key);
            for (qsizetype row = 0; row < height; ++row) {
                found.areEqual[static_cast<size_t>(row * found.width + owner)]
                    = answers.front().cell(row).integer != 0;
            }
        }
        return found;
    }

    void record(int table, qsizetype row, StepId step)
    {
        m_json.beginObject();
        const Rows &rows = rowsOf(table);
        for (int column = 0; column < m_schema.table(table).columns.size(); ++column) {
            m_json.name(m_schema.table(table).columns[column].name);
            m_json.value(rows.columns[static_cast<size_t>(column)].cell(row));
        }
        for (const StepId child : m_tree.step(step).children) {
            m_json.name(u"-> "_s + m_tree.step(child).name);
            m_json.beginArray();
            related(row, child);
            m_json.endArray();
        }
        m_json.endObject();
    }

    void related(qsizetype owner, StepId step)
    {
        const Relation &way = *m_tree.step(step).relation;
        const qsizetype count = rowsOf(way.target).count;
        if (way.through < 0) {
            const Pairs &own = pairs(way.target, way.targetColumns, way.source, way.columns, true);
            for (qsizetype row = 0; row < count; ++row) {
                if (!own.at(row, owner))
                    continue;
                record(way.target, row, step);
                if (!way.isToMany())
                    return; // the first of several
            }
            return;
        }
        const Pairs &links = pairs(way.through, way.throughSource, way.source, way.columns, true);
        const Pairs &joined = pairs(way.through, way.throughTarget, way.target, way.targetColumns,
                                    false);
        const qsizetype linkCount = rowsOf(way.through).count;
        for (qsizetype row = 0; row < count; ++row) {
            for (qsizetype link = 0; link < linkCount; ++link) {
                if (links.at(link, owner) && joined.at(link, row))
                    record(way.target, row, step);
            }
        }
    }

    Connection &m_connection;
    const Schema &m_schema;
    const Wanted &m_wanted;
    LookupTree m_tree;
    std::map<int, Rows> m_rows; ///< per table, as far as they were needed
    std::map<std::tuple<int, QList<int>, int, QList<int>, bool>, Pairs> m_pairs;
    QByteArray m_text;
    JsonWriter m_json;
};

} // namespace

Result<QByteArray> plainlyEvaluated(Connection &connection, const Schema &schema,
                                    const Wanted &wanted)
{
    try {
        return PlainEvaluation(connection, schema, wanted).write();
    } catch (const DbError &error) {
        return error;
    }
}

} // namespace roundtrip::test
