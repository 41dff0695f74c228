// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/dialect.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The name of a type without what it is told of sizes: `timestamp` of `timestamp(3) with time
/// zone`.
QString typeName(const Column &column)
{
    return column.type.section(u'(', 0, 0).section(u' ', 0, 0);
}

bool isInteger(const Column &column)
{
    return column.type == "integer"_L1 || column.type == "smallint"_L1
        || column.type == "bigint"_L1;
}

/// True if \a value is a number that \a column has no room for: comparing it with one of the
/// column's type would be an error.
bool isOutOfRange(const Value &value, const Column &column)
{
    if (value.type == ValueType::Real)
        return isInteger(column);
    const auto isWithin = [&value]<typename T>(T) {
        return value.integer >= std::numeric_limits<T>::min()
            && value.integer <= std::numeric_limits<T>::max();
    };
    return value.type == ValueType::Integer
        && ((column.type == "integer"_L1 && !isWithin(qint32()))
            || (column.type == "smallint"_L1 && !isWithin(qint16())));
}

/// A wider type for such numbers, which the database compares with the column's own.
QString widerType(const Value &value)
{
    return value.type == ValueType::Real ? u"double precision"_s : u"bigint"_s;
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
        return compared && isOutOfRange(value, *compared) ? u"CAST(? AS %1)"_s.arg(widerType(value))
                                                          : u"?"_s;
    }

    /// Qt has no room for microseconds, years before Christ or infinity, and an oid is unsigned.
    bool isReadAsText(const Column &column) const override
    {
        constexpr std::array types { "date"_L1, "time"_L1, "timestamp"_L1, "oid"_L1,
                                     "xid"_L1,  "cid"_L1,  "regproc"_L1 };
        return !column.type.endsWith(u']')
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

    KeyArray keyArray(const QList<QList<Value>> &keys,
                      const QList<const Column *> &columns) const override
    {
        KeyArray array;
        QStringList parts;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const Column &column = *columns[i];
            QString wider;
            QByteArray text;
            for (const QList<Value> &key : keys) {
                text += text.isEmpty() ? '{' : ',';
                text += element(key[i]);
                if (isOutOfRange(key[i], column) && wider != "double precision"_L1)
                    wider = widerType(key[i]);
            }
            array.values << Value { ValueType::Text, 0, 0, text + '}' };
            // The type of a bound value follows from what it is compared with, but not in unnest().
            const QString type = wider.isEmpty() && columns.size() > 1 ? column.type : wider;
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
        const bool isText = type == "text"_L1 || type == "character"_L1;
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
        // Without its length, to which a cast would cut; "character" alone would have that of 1.
        const QString type = column.type.section(u'(', 0, 0);
        const QString collate = column.collationName.isEmpty()
            ? QString()
            : u" COLLATE "_s + column.collationName;
        return { .sql = u"SELECT CAST(dense_rank() OVER (ORDER BY k%1) AS text)"
                        " FROM unnest(CAST(? AS %2[])) WITH ORDINALITY AS u (k, n) ORDER BY n"_s
                            .arg(collate, type == "character"_L1 ? u"bpchar"_s : type),
                 .values = { Value { ValueType::Text, 0, 0, array + '}' } } };
    }

    QString noLimit() const override { return u"ALL"_s; }
    QString beginSnapshot() const override
    {
        return u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s;
    }
};

} // namespace

const Dialect &postgreSqlDialect()
{
    static const PostgreSqlDialect dialect;
    return dialect;
}

} // namespace roundtrip
