// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace roundtrip {

/// SQLite's text in tokens: a word, what stands in quotes (without them), or one other character.
/// Spaces and comments are passed over. The text must outlive it.
class SqlTokens
{
public:
    struct Token
    {
        QStringView text;
        bool isQuoted = false;
        bool isEnd = false; ///< there are no more

        /// Whether it is this word in any case and without quotes.
        [[nodiscard]] bool is(QStringView word) const;
    };

    explicit SqlTokens(QStringView sql)
        : m_rest(sql)
    { }

    [[nodiscard]] Token next();

private:
    QStringView take(qsizetype size);
    void passSpaces();
    void passThrough(QStringView end);
    [[nodiscard]] Token quoted(QChar end);

    QStringView m_rest;
};

} // namespace roundtrip
