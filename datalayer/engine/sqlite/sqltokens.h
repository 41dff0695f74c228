// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace roundtrip {

/// SqlTokens splits a text of SQLite's SQL into tokens: a word, what stands in quotes (without
/// them), or one other character. It passes over spaces and comments. The text must outlive it and
/// its tokens.
class SqlTokens
{
public:
    struct Token
    {
        QStringView text;
        bool isQuoted = false;
        bool isEnd = false; ///< there are no more tokens

        /// Returns whether it is \a word, in any case and without quotes.
        [[nodiscard]] bool is(QStringView word) const;
    };

    explicit SqlTokens(QStringView sql)
        : m_rest(sql)
    { }

    /// Returns the next token.
    [[nodiscard]] Token next();

private:
    QStringView take(qsizetype size);
    void passSpaces();
    void passThrough(QStringView end);
    [[nodiscard]] Token quoted(QChar end);

    QStringView m_rest;
};

} // namespace roundtrip
