// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/dialects/dialect.h"
#include "datalayer/sql/dialects/mysqltypes.h"
#include "datalayer/sql/readingtext.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

bool isOneOf(const Column &column, std::initializer_list<QLatin1StringView> types)
{
    return std::ranges::find(types, plainMySqlType(column.type)) != types.end();
}

/// Whether the server compares \a column with a number by all digits, not as reals.
bool isExactNumber(const Column &column)
{
    return column.isNumber() && !column.isFloating() && !isOneOf(column, { "year"_L1 });
}

/// How many digits \a text has after its point. Nothing for what is no number in plain digits, or
/// has more of them than the server has room for.
std::optional<qsizetype> scaleOf(QByteArrayView text)
{
    constexpr qsizetype maxDigits = 65;
    constexpr qsizetype maxScale = 30;
    const QByteArrayView digits = text.startsWith('-') ? text.sliced(1) : text;
    const qsizetype point = digits.indexOf('.');
    const qsizetype whole = point < 0 ? digits.size() : point;
    const qsizetype scale = point < 0 ? 0 : digits.size() - point - 1;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool isPlain = whole > 0 && std::ranges::all_of(digits.first(whole), isDigit)
        && std::ranges::all_of(digits.last(scale), isDigit);
    return isPlain && whole + scale <= maxDigits && scale <= maxScale ? std::optional(scale)
                                                                      : std::nullopt;
}

/// A real as the digits that it was read from.
Value inDigits(const Value &value)
{
    if (value.type != ValueType::Real)
        return value;
    const QByteArray digits = QByteArray::number(value.real, 'f', QLocale::FloatingPointShortest);
    return scaleOf(digits) ? Value { ValueType::Text, 0, 0, digits } : value;
}

class MySqlDialect final : public Dialect
{
public:
    const DialectTraits &traits() const override
    {
        static const DialectTraits traits {
            // From 1 000 on MariaDB makes a table of the list, and some versions then lose rows
            // (MDEV-27937).
            .maxValuesPerList = 999,
            .padsLists = true,
            .maxTextsPerQuestion = 250,
            .maxJoinedTables = 61,
            .maxResultColumns = 4096,
            // More are allowed, but the time for the plan doubles with every second one: it took
            // 1 s for 20 and 20 s for 30.
            .maxNestedSelects = 16,
            .limitsInSubqueries = false,
            .noLimit = u"18446744073709551615"_s,
            .beginSnapshot = u"START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY"_s,
        };
        return traits;
    }

    /// Not QSqlDriver::escapeIdentifier(), which splits names at dots and doubles no quotes.
    QString quote(const QString &identifier) const override
    {
        return isBare(identifier, false) ? identifier : quoted(identifier, u'`');
    }

    /// Digits that no other type holds are text here. Compared as text they would become reals, of
    /// which many are equal. Not CAST AS UNSIGNED: MySQL 8 takes a value that is bound there for a
    /// signed one, and cuts it.
    QString placeholder(const Value &value, const Column *compared) const override
    {
        const auto scale = value.type == ValueType::Text && compared && isExactNumber(*compared)
            ? scaleOf(value.bytes)
            : std::nullopt;
        return scale ? u"CAST(? AS DECIMAL(65, %1))"_s.arg(*scale) : u"?"_s;
    }

    /// A number that is compared with a text is its text, as elsewhere: here the texts would become
    /// numbers, and most of them 0.
    Value boundAs(const Value &value, const Column *compared) const override
    {
        const bool isNumber = value.type == ValueType::Integer || value.type == ValueType::Real;
        if (isNumber && compared && compared->isText())
            return { ValueType::Text, 0, 0, literal(value).toUtf8() };
        return compared && isExactNumber(*compared) ? inDigits(value) : value;
    }

    /// What was read from floating numbers is compared as one.
    Value boundKey(const Value &value, const KeyColumn &column) const override
    {
        if (!column.readFrom)
            return boundAs(value, column.compared);
        return isExactNumber(*column.compared) && !column.readFrom->isFloating() ? inDigits(value)
                                                                                 : value;
    }

    /// Qt has no room for zero dates and microseconds; bits, shapes and MariaDB's own types are
    /// bytes to it. Of a float the server writes six digits.
    bool isReadAsText(const Column &column) const override
    {
        return isOneOf(column,
                       { "date"_L1, "datetime"_L1, "timestamp"_L1, "time"_L1, "bit"_L1, "json"_L1,
                         "float"_L1, "uuid"_L1, "inet4"_L1, "inet6"_L1 })
            || isMySqlShape(column.type) || looksLikeBytes(column);
    }

    QString readColumn(const Column &column, const QString &text) const override
    {
        if (isMySqlShape(column.type))
            return u"ST_AsText(%1)"_s.arg(text);
        if (isOneOf(column, { "bit"_L1 }))
            return u"CAST(%1 AS UNSIGNED)"_s.arg(text);
        if (isOneOf(column, { "float"_L1 }))
            return text + u" + 0e0"_s; // as a double, which it is compared as; not all have a cast
        if (looksLikeBytes(column))
            return u"CONVERT(%1 USING utf8mb4)"_s.arg(text);
        return isReadAsText(column) ? u"CAST(%1 AS CHAR)"_s.arg(text) : text;
    }

    /// By the bytes, as PostgreSQL and most others do it. The bound text has the bytes of UTF-8, a
    /// column perhaps those of Latin 1, which have no room for every letter that may be looked for.
    QString like(const Column &column, const QString &expression, bool ignoresCase) const override
    {
        const QString converted = u"CONVERT(%1 USING utf8mb4)"_s.arg(expression);
        if (!ignoresCase)
            return (column.isText() ? converted : expression) + u" LIKE BINARY "_s;
        const bool foldsCase = column.collation == Collation::CaseFolded
            || column.collation == Collation::AccentFolded;
        const bool isOfText = !column.isNumber() && !column.isMoment() && !column.isTime();
        return !isOfText || (foldsCase && column.collationName.startsWith("utf8mb4_"_L1))
            ? expression + u" LIKE "_s
            : converted + u" COLLATE utf8mb4_general_ci LIKE "_s;
    }

    /// The weights that a collation compares are the class; by a hash, whose length is known when
    /// the statement is prepared: the driver fails to read others.
    TextClasses textClasses(const Column &column, const QList<QByteArray> &texts) const override
    {
        const QString weights = u"SHA2(%1, 256)"_s.arg(comparedWeights(column));
        TextClasses classes { .columns = texts.size() };
        classes.sql = u"SELECT "_s + QStringList(texts.size(), weights).join(u", "_s);
        for (const QByteArray &each : texts)
            classes.values << Value { ValueType::Text, 0, 0, each };
        return classes;
    }

    bool isReading(const QString &sql) const override
    {
        return isOneReadingStatement(sql, { .hasBackticks = true, .hasBackslashes = true });
    }

private:
    /// The weights of a text by which the collation of \a column compares it, as digits. Weights
    /// that the server adds to the shorter of two texts are left out: they decide nothing.
    QString comparedWeights(const Column &column) const
    {
        const QString &collation = column.collationName;
        const QString weights = u"HEX(WEIGHT_STRING(CONVERT(%1 USING %2) COLLATE %3))"_s;
        const auto weightsOf = [&](const QString &text) {
            return weights.arg(text, collation.section(u'_', 0, 0), quote(collation));
        };
        const bool tellsCase = collation.endsWith("_cs"_L1);
        const bool tellsAccents = collation.contains("_as_"_L1);
        // MariaDB's, of several levels one behind another: letters from 0200 on, accents from 0020
        // on, cases from 0000 on. A letter's accents have cases, too.
        if (collation.contains("_uca1400_"_L1) && (tellsCase || tellsAccents)) {
            QString compared = weightsOf(u"?"_s);
            const auto leaveOut = [&compared](const QString &added) {
                compared = u"REGEXP_REPLACE(%1, '%2', '')"_s.arg(compared, added);
            };
            if (tellsCase)
                leaveOut(u"(0002)+$"_s);
            if (tellsAccents && column.isPadded)
                leaveOut(u"(0020)+(?=(00[01].)*$)"_s);
            if (column.isPadded)
                leaveOut(u"(0209)+(?=(0[01]..)*$)"_s);
            return compared;
        }
        // Other characters may weigh as much as a space.
        return column.isPadded
            ? u"TRIM(TRAILING %1 FROM %2)"_s.arg(weightsOf(u"' '"_s), weightsOf(u"?"_s))
            : weightsOf(u"?"_s);
    }
    /// Text that compares by its bytes is handed out as bytes by the driver.
    static bool looksLikeBytes(const Column &column)
    {
        return (column.collation == Collation::Binary || column.collation == Collation::RTrim)
            && isOneOf(column,
                       { "char"_L1, "varchar"_L1, "tinytext"_L1, "text"_L1, "mediumtext"_L1,
                         "longtext"_L1, "enum"_L1, "set"_L1 });
    }
    /// As one text, of which the table without a format leaves half out.
    QString explain(const QString &sql) const override { return u"EXPLAIN FORMAT=JSON "_s + sql; }
    QueryPlan readPlan(const PlanAnswer &answer) const override { return mySqlPlan(answer); }

protected:
    QString textLiteral(const QString &text) const override
    {
        QString doubled = text;
        doubled.replace(u'\\', u"\\\\"_s);
        return quoted(doubled, u'\'');
    }
    QString bytesLiteral(const QString &hex, bool isText) const override
    {
        return isText ? u"CONVERT(X'%1' USING utf8mb4)"_s.arg(hex) : u"X'%1'"_s.arg(hex);
    }
};

} // namespace

const Dialect &mySqlDialect()
{
    static const MySqlDialect dialect;
    return dialect;
}

} // namespace roundtrip
