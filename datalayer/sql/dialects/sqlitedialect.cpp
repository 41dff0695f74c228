// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/dialects/dialect.h"
#include "datalayer/sql/dialects/sqlitekeyarray.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

class SqliteDialect final : public Dialect
{
public:
    const DialectTraits &traits() const override
    {
        static const DialectTraits traits {
            // Qt's driver needs quadratic time to prepare many placeholders.
            .maxValuesPerList = 500,
            .hasKeyArrays = true,
            .noIndex = u" NOT INDEXED"_s,
            .maxJoinedTables = 64,
            .maxResultColumns = 2000,
            // The parser's stack has 100 places, of which a SELECT in a condition takes up to
            // eight; newer versions have more.
            .maxNestedSelects = 8,
            .noLimit = u"-1"_s,
            // The moment is that of the first read.
            .beginSnapshot = u"BEGIN"_s,
            .planColumns = 4,
        };
        return traits;
    }

    QString quote(const QString &identifier) const override
    {
        return isBare(identifier, false) ? identifier : quoted(identifier, u'"');
    }

    /// The driver binds text as a QString, which has no room for broken UTF-8: such text is bound
    /// as its bytes and made text again by the database.
    QString placeholder(const Value &value, const Column *) const override
    {
        return value.isLostInQString() ? u"CAST(? AS TEXT)"_s : u"?"_s;
    }

    bool fitsKeyArray(const Value &value) const override { return roundtrip::fitsKeyArray(value); }

    KeyArray keyArray(const QList<QList<Value>> &keys,
                      const QList<KeyColumn> &columns) const override
    {
        QStringList parts;
        for (qsizetype i = 0; i < columns.size(); ++i)
            parts << u"json_extract(value, '$[%1]')"_s.arg(i);
        // A column of texts turns numbers into text where they come from an expression, not where
        // they come from a column; of numbers, though, an expression would make reals for one of
        // reals.
        if (columns.size() == 1) {
            const bool isText = columns.first().compared->affinity == Affinity::Text;
            parts = { isText ? withoutAffinity(u"value"_s) : u"value"_s };
        }
        // The function, whatever tables the database has: `temp` is ours and empty.
        return { u"IN (SELECT %1 FROM temp.json_each(?))"_s.arg(parts.join(u", "_s)),
                 { roundtrip::keyArray(keys) } };
    }

    QString rowList(const QString &list, qsizetype columns) const override
    {
        return columns > 1 ? u"VALUES "_s + list : list;
    }

    QString withoutAffinity(const QString &expression) const override { return u'+' + expression; }
    QString compared(const Column &column, const QString &expression,
                     bool namesCollation) const override
    {
        if (column.collation == Collation::Missing
            || (namesCollation && column.collation == Collation::Binary))
            return expression + u" COLLATE BINARY"_s;
        if (namesCollation && column.collation == Collation::NoCase)
            return expression + u" COLLATE NOCASE"_s;
        if (namesCollation && column.collation == Collation::RTrim)
            return expression + u" COLLATE RTRIM"_s;
        return expression;
    }

    /// A condition is carried into each of the queries that a view unites, and compares there as
    /// each one's own column does: a text that equals 1 in the one does not in the other, and where
    /// it is carried depends on the statement. Not past a limit.
    QString tableRows(const Table &table) const override
    {
        const QString name = tableName(table);
        return table.isCompound ? u"(SELECT * FROM %1 LIMIT -1)"_s.arg(name) : name;
    }

    QString explain(const QString &sql) const override { return u"EXPLAIN QUERY PLAN "_s + sql; }
    QueryPlan readPlan(const PlanAnswer &answer) const override { return sqlitePlan(answer); }
};

} // namespace

const Dialect &sqliteDialect()
{
    static const SqliteDialect dialect;
    return dialect;
}

} // namespace roundtrip
