// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/readingtext.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'$';
}

bool isSpace(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r');
}

/// After the parentheses of `(SELECT ...) UNION ...`.
QStringView firstWord(QStringView sql)
{
    qsizetype from = 0;
    while (from < sql.size() && (isSpace(sql[from]) || sql[from] == u'('))
        ++from;
    qsizetype to = from;
    while (to < sql.size() && isWord(sql[to]))
        ++to;
    return sql.sliced(from, to - from);
}

/// Behind the quoted text that begins at \a from; -1 where it does not end.
qsizetype endOfQuoted(QStringView sql, qsizetype from, const TextRules &rules)
{
    const QChar quote = sql[from];
    const bool isEscapeString = rules.hasEscapeStrings && quote == u'\'' && from > 0
        && sql[from - 1].toUpper() == u'E' && (from == 1 || !isWord(sql[from - 2]));
    const bool hasBackslashes = isEscapeString || (rules.hasBackslashes && quote != u'`');
    for (qsizetype i = from + 1; i < sql.size(); ++i) {
        const bool isEscape = hasBackslashes && sql[i] == u'\\';
        const bool isDoubled = sql[i] == quote && i + 1 < sql.size() && sql[i + 1] == quote;
        if (isEscape || isDoubled)
            ++i; // with what follows, one of the text
        else if (sql[i] == quote)
            return i + 1;
    }
    return -1;
}

} // namespace

bool isOneReadingStatement(QStringView sql, const TextRules &rules)
{
    constexpr std::array words { "SELECT"_L1, "WITH"_L1,  "EXPLAIN"_L1, "SHOW"_L1,
                                 "VALUES"_L1, "TABLE"_L1, "DESCRIBE"_L1 };
    const QStringView first = firstWord(sql);
    const auto isFirst = [first](QLatin1StringView word) {
        return first.compare(word, Qt::CaseInsensitive) == 0;
    };
    if (std::ranges::none_of(words, isFirst))
        return false;
    for (qsizetype i = 0; i < sql.size();) {
        const QChar c = sql[i];
        const QChar next = i + 1 < sql.size() ? sql[i + 1] : QChar();
        if (c == u'\'' || c == u'"' || (c == u'`' && rules.hasBackticks)) {
            i = endOfQuoted(sql, i, rules);
            if (i < 0)
                return false;
            continue;
        }
        if (c == u';')
            return std::all_of(sql.begin() + i + 1, sql.end(), isSpace);
        if (c == u'`' || c == u'$' || c == u'#' || c == u'\\' || c.isNull()
            || (c == u'-' && next == u'-') || (c == u'/' && next == u'*'))
            return false;
        ++i;
    }
    return true;
}

} // namespace roundtrip
