// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/decimal.h"
#include "datalayer/schema/keyequality.h"
#include "datalayer/sql/dialects/dialect.h"

#include "datalayer/sql/readingtext.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The type that a cast takes, without domains and lengths.
QString castType(const Column &column)
{
    return column.baseType.isEmpty() ? column.type : column.baseType;
}

/// The first word of it: `timestamp` of `timestamp with time zone`.
QString typeName(const Column &column)
{
    return castType(column).section(u'(', 0, 0).section(u' ', 0, 0);
}

/// What a value that \a column has no room for is compared as; each is wider than those before.
/// As one of the column's own type it would be an error, or cut.
enum class Wider { No, Integer, Real, Decimal, Moment };

/// Digits that no other type holds.
bool isLongNumber(const QByteArray &text)
{
    bool isInteger = false;
    bool isNumber = false;
    text.toLongLong(&isInteger);
    text.toDouble(&isNumber);
    return isNumber && !isInteger;
}

Wider widerFor(const Value &value, const Column &column)
{
    const QString type = castType(column);
    if (type == "date"_L1) {
        return value.type == ValueType::Text && value.bytes.contains(':') ? Wider::Moment
                                                                          : Wider::No;
    }
    const bool isSmall = type == "smallint"_L1;
    if (!isSmall && type != "integer"_L1 && type != "bigint"_L1)
        return Wider::No;
    const auto isWithin = [&value]<typename T>(T) {
        return value.integer >= std::numeric_limits<T>::min()
            && value.integer <= std::numeric_limits<T>::max();
    };
    switch (value.type) {
    case ValueType::Integer:
        return type == "bigint"_L1 || (isSmall ? isWithin(qint16()) : isWithin(qint32()))
            ? Wider::No
            : Wider::Integer;
    case ValueType::Real:
        return Wider::Real;
    case ValueType::Text:
        return isLongNumber(value.bytes) ? Wider::Decimal : Wider::No;
    default:
        return Wider::No;
    }
}

QString typeOf(Wider wider)
{
    switch (wider) {
    case Wider::No:
        break;
    case Wider::Integer:
        return u"bigint"_s;
    case Wider::Real:
        return u"double precision"_s;
    case Wider::Decimal:
        return u"numeric"_s;
    case Wider::Moment:
        return u"timestamp"_s;
    }
    return {};
}

/// An element of an array as text, https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO.
QByteArray element(const Value &value)
{
    switch (value.type) {
    case ValueType::Null:
        return "NULL";
    case ValueType::Integer:
        return QByteArray::number(value.integer);
    case ValueType::Real:
        return textOfReal(value.real);
    case ValueType::Blob:
        return R"("\\x)" + value.bytes.toHex() + '"';
    case ValueType::Text:
        break;
    }
    QByteArray text = value.bytes;
    text.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + text + '"';
}

class PostgreSqlDialect final : public Dialect
{
public:
    const DialectTraits &traits() const override
    {
        static const DialectTraits traits {
            .maxValuesPerList = 500,
            .hasKeyArrays = true,
            // One value is quicker to bind than a few, and one prepared statement serves any
            // number.
            .prefersKeyArrays = true,
            // It names no limit; beyond this its planner takes long.
            .maxJoinedTables = 200,
            .maxResultColumns = 1664,
            .maxNestedSelects = 40,
            .noLimit = u"ALL"_s,
            .beginSnapshot = u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s,
        };
        return traits;
    }

    /// Unquoted names are folded to small letters. Not QSqlDriver::escapeIdentifier(), which splits
    /// names at dots and leaves what begins and ends with a quote as it is.
    QString quote(const QString &identifier) const override
    {
        return isBare(identifier, true) ? identifier : quoted(identifier, u'"');
    }

    QString placeholder(const Value &value, const Column *compared) const override
    {
        const Wider wider = compared ? widerFor(value, *compared) : Wider::No;
        return wider == Wider::No ? u"?"_s : u"CAST(? AS %1)"_s.arg(typeOf(wider));
    }

    /// Qt has no room for microseconds, years before Christ or infinity, and an oid is unsigned.
    bool isReadAsText(const Column &column) const override
    {
        constexpr std::array types { "date"_L1, "time"_L1, "timestamp"_L1, "oid"_L1,
                                     "xid"_L1,  "cid"_L1,  "regproc"_L1 };
        return !castType(column).endsWith(u']')
            && std::ranges::find(types, typeName(column)) != types.end();
    }

    QString readColumn(const Column &column, const QString &text) const override
    {
        return isReadAsText(column) ? u"CAST(%1 AS text)"_s.arg(text) : text;
    }

    bool hasValueArraysOf(const Column &column) const override { return fitsArray(column); }

    QString keyPlaceholder(const Value &value, const KeyColumn &column) const override
    {
        if (!column.readFrom)
            return placeholder(value, column.compared);
        return isTypedBySight(column) ? u"?"_s : asKey(u"?"_s, column);
    }

    KeyArray keyArray(const QList<QList<Value>> &keys,
                      const QList<KeyColumn> &columns) const override
    {
        KeyArray array;
        QStringList casts; // of arrays to arrays
        for (qsizetype i = 0; i < columns.size(); ++i) {
            array.values << arrayOf(keys, i);
            casts << arrayCast(keys, i, columns[i], columns.size() > 1);
        }
        if (casts.contains(QString())) {
            array.sql = u"IN ("_s + keysFromTexts(columns) + u')';
            return array;
        }
        array.sql = columns.size() == 1
            ? u"= ANY(%1)"_s.arg(casts.first())
            : u"IN (SELECT * FROM unnest(%1))"_s.arg(casts.join(u", "_s));
        return array;
    }

    /// The operators are those that a join of the two columns has, since each side is cast to its
    /// column's type. Arrays of texts serve every type, arrays and rows included. The planner knows
    /// nothing of how many are equal, and would sort both sides to merge them: a group of equal
    /// keys for each row makes it hash them, in a quarter of the time. Grouped by the collation of
    /// the comparison, for the server stops at the first group that is equal to a key.
    KeyQuestion equalKeys(const QList<KeyColumn> &columns, const QList<QList<Value>> &keys,
                          const QList<QList<Value>> &found) const override
    {
        const bool isGrouped = std::ranges::all_of(
            columns, [](const KeyColumn &column) { return column.compared->isOrderable; });
        QStringList equal;
        QStringList casts;
        QStringList names;
        for (const KeyColumn &column : columns) {
            names << u"k%1"_s.arg(names.size() + 1);
            casts << fromText(names.last(), *column.compared)
                    + (column.compared->isText() ? collate(column) : collate(*column.compared));
            equal << u"found.%1 = %2"_s.arg(names.last(),
                                            fromText(u"keys."_s + names.last(), *column.readFrom)
                                                + collate(column));
        }
        QStringList selected;
        for (qsizetype i = 0; i < casts.size(); ++i)
            selected << u"%1 AS %2"_s.arg(casts[i], names[i]);
        const QString texts = numberedTexts(u"texts"_s, columns.size());
        const QString rows = isGrouped
            ? u"(SELECT %1, array_agg(number) AS numbers FROM %2 GROUP BY %3)"_s.arg(
                selected.join(u", "_s), texts, casts.join(u", "_s))
            : u"(SELECT %1, number FROM %2)"_s.arg(selected.join(u", "_s), texts);
        KeyQuestion question;
        question.sql = u"SELECT keys.number, %1 FROM %2 JOIN %3 AS found ON %4"_s.arg(
            isGrouped ? u"unnest(found.numbers)"_s : u"found.number"_s,
            numberedTexts(u"keys"_s, columns.size()), rows, equal.join(u" AND "_s));
        for (const QList<QList<Value>> &all : { keys, found }) {
            for (qsizetype i = 0; i < columns.size(); ++i)
                question.values << arrayOf(all, i);
        }
        return question;
    }

    /// NULL comes last by itself.
    QString orderTerm(const QString &expression, bool isNullable, bool descending) const override
    {
        QString term = descending ? expression + u" DESC"_s : expression;
        if (isNullable)
            term += descending ? u" NULLS LAST"_s : u" NULLS FIRST"_s;
        return term;
    }

    QString like(const Column &column, const QString &expression, bool ignoresCase) const override
    {
        const QString type = typeName(column);
        const bool isText = type == "text"_L1 || type == "character"_L1 || type == "bpchar"_L1;
        return (isText ? expression : u"CAST(%1 AS text)"_s.arg(expression))
            + (ignoresCase ? u" ILIKE "_s : u" LIKE "_s);
    }

    QString comparedBy(const Column &compared, const Column &own,
                       const QString &expression) const override
    {
        return compared.collationName.isEmpty() || compared.collationName == own.collationName
            ? expression
            : expression + collate({ &compared, &own });
    }

    bool isReading(const QString &sql) const override
    {
        return isOneReadingStatement(sql, { .hasEscapeStrings = true });
    }

    /// A number with a point is numeric to the server, and so compared by more digits than a
    /// column of floats has. In quotes it takes the column's type, as a bound value does.
    QString boundLiteral(const Value &value) const override
    {
        const bool isNumber = value.type == ValueType::Real && std::isfinite(value.real);
        return isNumber ? u'\'' + literal(value) + u'\'' : literal(value);
    }

    /// Values of true and false come as 1 and 0, which the column does not take.
    QString literalFor(const Value &value, const Column &column) const override
    {
        if (value.type == ValueType::Integer && column.baseType == "boolean"_L1)
            return value.integer != 0 ? u"true"_s : u"false"_s;
        return literal(value);
    }

protected:
    QString bytesLiteral(const QString &hex, bool isText) const override
    {
        const QString bytes = u"'\\x%1'::bytea"_s.arg(hex);
        return isText ? u"convert_from(%1, 'UTF8')"_s.arg(bytes) : bytes;
    }
    QString infinityLiteral(bool isNegative) const override
    {
        return isNegative ? u"'-Infinity'::float8"_s : u"'Infinity'::float8"_s;
    }

    QString explain(const QString &sql) const override { return u"EXPLAIN (FORMAT JSON) "_s + sql; }
    QueryPlan readPlan(const PlanAnswer &answer) const override { return postgreSqlPlan(answer); }

private:
    /// Whether a bound value is taken for one of the type that the key was read from, and no other,
    /// without a word of it: so it is where the compared column has that type.
    static bool isTypedBySight(const KeyColumn &column)
    {
        return areMatchedByCells(*column.compared, *column.readFrom)
            && castType(*column.compared) == castType(*column.readFrom);
    }

    /// What a collation that is not the type's own is called behind a value of it.
    static QString collate(const Column &column)
    {
        return column.collationName.isEmpty() ? QString() : u" COLLATE "_s + column.collationName;
    }

    /// The collation that the two columns are compared by: the compared one's own, if it has one.
    /// Before one that tells all bytes apart goes one that does not, which a foreign key between
    /// them went by.
    static QString collate(const KeyColumn &column)
    {
        const Column &compared = *column.compared;
        const bool isOthers = compared.collationName.isEmpty()
            || (compared.collation != Collation::Other
                && column.readFrom->collation == Collation::Other
                && !column.readFrom->collationName.isEmpty());
        return collate(isOthers ? *column.readFrom : compared);
    }

    /// \a text as a value of the column that the key was read from.
    static QString asKey(const QString &text, const KeyColumn &column)
    {
        return u"CAST(%1 AS %2)"_s.arg(text, castType(*column.readFrom)) + collate(column);
    }

    /// The text in the column \a name as a value of \a column's type, read as the type itself reads
    /// texts: the cast to a regclass takes none that is the number of no table.
    static QString fromText(const QString &name, const Column &column)
    {
        const QString type = castType(column);
        return type == "regclass"_L1 ? u"pg_catalog.regclassin(pg_catalog.textout(%1))"_s.arg(name)
                                     : u"CAST(%1 AS %2)"_s.arg(name, type);
    }

    /// Whether values of \a column can stand in an array as arrayOf() writes it: there are none of
    /// arrays, which would be of more dimensions, and boxes have semicolons between them.
    static bool fitsArray(const Column &column)
    {
        const QString type = castType(column);
        return !type.endsWith(u']') && type != "box"_L1;
    }

    static Value arrayOf(const QList<QList<Value>> &keys, qsizetype column)
    {
        QByteArray text;
        for (const QList<Value> &key : keys) {
            text += text.isEmpty() ? '{' : ',';
            text += element(key[column]);
        }
        return { ValueType::Text, 0, 0, text.isEmpty() ? "{}" : text + '}' };
    }

    /// What a bound array of keys is cast to; empty where it has to be one of texts.
    static QString arrayCast(const QList<QList<Value>> &keys, qsizetype position,
                             const KeyColumn &column, bool isUnnested)
    {
        QString type;
        if (column.readFrom) {
            // In `= ANY()` each key is compared by the operator, in IN (SELECT) the server may
            // first leave out those that are one by another collation.
            const bool isSafe = areMatchedByCells(*column.compared, *column.readFrom);
            if (!isSafe && (isUnnested || !fitsArray(*column.readFrom)))
                return {};
            if (isUnnested || !isTypedBySight(column))
                return u"CAST(? AS %1[])"_s.arg(castType(*column.readFrom))
                    + (isSafe ? QString() : collate(column));
        } else {
            Wider wider = Wider::No;
            for (const QList<Value> &key : keys)
                wider = std::max(wider, widerFor(key[position], *column.compared));
            // The type of a bound value follows from what it is compared with, but not in unnest().
            type = wider == Wider::No && isUnnested ? castType(*column.compared) : typeOf(wider);
        }
        return type.isEmpty() ? u"?"_s : u"CAST(? AS %1[])"_s.arg(type);
    }

    /// A SELECT of the keys that are bound as an array of texts for each column.
    static QString keysFromTexts(const QList<KeyColumn> &columns)
    {
        QStringList parts;
        QStringList names;
        for (const KeyColumn &column : columns) {
            names << u"k%1"_s.arg(names.size() + 1);
            const KeyColumn key { column.compared,
                                  column.readFrom ? column.readFrom : column.compared };
            parts << fromText(names.last(), *key.readFrom) + collate(key);
        }
        const QStringList arrays(columns.size(), u"CAST(? AS text[])"_s);
        return u"SELECT %1 FROM unnest(%2) AS keys (%3)"_s.arg(
            parts.join(u", "_s), arrays.join(u", "_s), names.join(u", "_s));
    }

    /// The same arrays as a table with a number for each row.
    static QString numberedTexts(const QString &name, qsizetype columns)
    {
        QStringList names;
        for (qsizetype i = 1; i <= columns; ++i)
            names << u"k%1"_s.arg(i);
        const QStringList arrays(columns, u"CAST(? AS text[])"_s);
        return u"unnest(%1) WITH ORDINALITY AS %2 (%3, number)"_s.arg(arrays.join(u", "_s), name,
                                                                      names.join(u", "_s));
    }
};

} // namespace

const Dialect &postgreSqlDialect()
{
    static const PostgreSqlDialect dialect;
    return dialect;
}

} // namespace roundtrip
