// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/dialect.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// SQLite's keywords, https://sqlite.org/lang_keywords.html, and the words that mean a value.
constexpr std::array keywords = std::to_array<std::string_view>({
    "ABORT",
    "ACTION",
    "ADD",
    "AFTER",
    "ALL",
    "ALTER",
    "ALWAYS",
    "ANALYZE",
    "AND",
    "AS",
    "ASC",
    "ATTACH",
    "AUTOINCREMENT",
    "BEFORE",
    "BEGIN",
    "BETWEEN",
    "BY",
    "CASCADE",
    "CASE",
    "CAST",
    "CHECK",
    "COLLATE",
    "COLUMN",
    "COMMIT",
    "CONFLICT",
    "CONSTRAINT",
    "CREATE",
    "CROSS",
    "CURRENT",
    "CURRENT_DATE",
    "CURRENT_TIME",
    "CURRENT_TIMESTAMP",
    "DATABASE",
    "DEFAULT",
    "DEFERRABLE",
    "DEFERRED",
    "DELETE",
    "DESC",
    "DETACH",
    "DISTINCT",
    "DO",
    "DROP",
    "EACH",
    "ELSE",
    "END",
    "ESCAPE",
    "EXCEPT",
    "EXCLUDE",
    "EXCLUSIVE",
    "EXISTS",
    "EXPLAIN",
    "FAIL",
    "FALSE",
    "FILTER",
    "FIRST",
    "FOLLOWING",
    "FOR",
    "FOREIGN",
    "FROM",
    "FULL",
    "GENERATED",
    "GLOB",
    "GROUP",
    "GROUPS",
    "HAVING",
    "IF",
    "IGNORE",
    "IMMEDIATE",
    "IN",
    "INDEX",
    "INDEXED",
    "INITIALLY",
    "INNER",
    "INSERT",
    "INSTEAD",
    "INTERSECT",
    "INTO",
    "IS",
    "ISNULL",
    "JOIN",
    "KEY",
    "LAST",
    "LEFT",
    "LIKE",
    "LIMIT",
    "MATCH",
    "MATERIALIZED",
    "NATURAL",
    "NO",
    "NOT",
    "NOTHING",
    "NOTNULL",
    "NULL",
    "NULLS",
    "OF",
    "OFFSET",
    "ON",
    "OR",
    "ORDER",
    "OTHERS",
    "OUTER",
    "OVER",
    "PARTITION",
    "PLAN",
    "PRAGMA",
    "PRECEDING",
    "PRIMARY",
    "QUERY",
    "RAISE",
    "RANGE",
    "RECURSIVE",
    "REFERENCES",
    "REGEXP",
    "REINDEX",
    "RELEASE",
    "RENAME",
    "REPLACE",
    "RESTRICT",
    "RETURNING",
    "RIGHT",
    "ROLLBACK",
    "ROW",
    "ROWS",
    "SAVEPOINT",
    "SELECT",
    "SET",
    "TABLE",
    "TEMP",
    "TEMPORARY",
    "THEN",
    "TIES",
    "TO",
    "TRANSACTION",
    "TRIGGER",
    "TRUE",
    "UNBOUNDED",
    "UNION",
    "UNIQUE",
    "UPDATE",
    "USING",
    "VACUUM",
    "VALUES",
    "VIEW",
    "VIRTUAL",
    "WHEN",
    "WHERE",
    "WINDOW",
    "WITH",
    "WITHIN",
    "WITHOUT",
});
static_assert(std::ranges::is_sorted(keywords));

bool isBare(const QString &identifier)
{
    const auto isWord = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
            || c == u'_';
    };
    return !identifier.isEmpty() && !(identifier.front() >= u'0' && identifier.front() <= u'9')
        && std::ranges::all_of(identifier, isWord)
        && !std::ranges::binary_search(keywords, identifier.toUpper().toStdString());
}

} // namespace

QString Dialect::quote(const QString &identifier) const
{
    if (isBare(identifier))
        return identifier;
    QString quoted = identifier;
    quoted.replace(u'"', u"\"\""_s);
    return u'"' + quoted + u'"';
}

QString Dialect::withoutAffinity(const QString &expression) const
{
    return u'+' + expression;
}

QString Dialect::rowList(const QString &list, qsizetype columns) const
{
    return columns > 1 ? u"VALUES "_s + list : list;
}

QString Dialect::keyArrayRows(qsizetype columns, bool isText) const
{
    QStringList parts;
    for (qsizetype i = 0; i < columns; ++i)
        parts << u"json_extract(value, '$[%1]')"_s.arg(i);
    // A column of texts turns numbers into text where they come from an expression, not where they
    // come from a column; of numbers, though, an expression would make reals for one of reals.
    if (columns == 1)
        parts = { isText ? withoutAffinity(u"value"_s) : u"value"_s };
    return u"SELECT %1 FROM json_each(?)"_s.arg(parts.join(u", "_s));
}

QString Dialect::beginSnapshot() const
{
    return u"BEGIN"_s;
}

QString Dialect::endSnapshot() const
{
    return u"COMMIT"_s;
}

QString Dialect::noLimit() const
{
    return u"-1"_s;
}

} // namespace roundtrip
