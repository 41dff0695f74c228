// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/dialect.h"

#include "datalayer/sql/readingtext.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>
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
        return QByteArray::number(value.real, 'g', QLocale::FloatingPointShortest);
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

    qsizetype maxValuesPerList() const override { return 500; }
    bool hasKeyArrays() const override { return true; }
    /// One value is quicker to bind than a few, and one prepared statement serves any number.
    bool prefersKeyArrays() const override { return true; }

    /// There are no arrays of arrays: they would be of more dimensions.
    bool hasKeyArraysOf(const QList<const Column *> &columns) const override
    {
        return std::ranges::none_of(
            columns, [](const Column *column) { return castType(*column).endsWith(u']'); });
    }

    KeyArray keyArray(const QList<QList<Value>> &keys,
                      const QList<const Column *> &columns) const override
    {
        KeyArray array;
        QStringList parts;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const Column &column = *columns[i];
            Wider wider = Wider::No;
            QByteArray text;
            for (const QList<Value> &key : keys) {
                text += text.isEmpty() ? '{' : ',';
                text += element(key[i]);
                wider = std::max(wider, widerFor(key[i], column));
            }
            array.values << Value { ValueType::Text, 0, 0, text + '}' };
            // The type of a bound value follows from what it is compared with, but not in unnest().
            const QString type = wider == Wider::No && columns.size() > 1 ? castType(column)
                                                                          : typeOf(wider);
            parts << (type.isEmpty() ? u"?"_s : u"CAST(? AS %1[])"_s.arg(type));
        }
        array.sql = columns.size() == 1
            ? u"= ANY(%1)"_s.arg(parts.first())
            : u"IN (SELECT * FROM unnest(%1))"_s.arg(parts.join(u", "_s));
        return array;
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

    /// Nothing but the order tells what a collation takes for equal.
    qsizetype maxTextsPerQuestion() const override { return std::numeric_limits<qsizetype>::max(); }
    TextClasses textClasses(const Column &column, const QList<QByteArray> &texts) const override
    {
        QByteArray array;
        for (const QByteArray &text : texts) {
            array += array.isEmpty() ? '{' : ',';
            array += element({ ValueType::Text, 0, 0, text });
        }
        const QString collate = column.collationName.isEmpty()
            ? QString()
            : u" COLLATE "_s + column.collationName;
        return { .sql = u"SELECT CAST(dense_rank() OVER (ORDER BY k%1) AS text)"
                        " FROM unnest(CAST(? AS %2[])) WITH ORDINALITY AS u (k, n) ORDER BY n"_s
                            .arg(collate, castType(column)),
                 .values = { Value { ValueType::Text, 0, 0, array + '}' } } };
    }

    /// It names no limit; beyond this its planner takes long.
    qsizetype maxJoinedTables() const override { return 200; }
    qsizetype maxResultColumns() const override { return 1664; }
    int maxNestedSelects() const override { return 40; }
    bool isReading(const QString &sql) const override
    {
        return isOneReadingStatement(sql, { .hasEscapeStrings = true });
    }
    QString noLimit() const override { return u"ALL"_s; }
    QString beginSnapshot() const override
    {
        return u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s;
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
};

} // namespace

const Dialect &postgreSqlDialect()
{
    static const PostgreSqlDialect dialect;
    return dialect;
}

} // namespace roundtrip
