// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/columncollations.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// SQLite's text in tokens: a word, what stands in quotes (without them), or one other character.
/// Spaces and comments are passed over. An empty token is the end.
class SqlTokens
{
public:
    explicit SqlTokens(QStringView sql)
        : m_rest(sql)
    { }

    struct Token
    {
        QStringView text;
        bool isQuoted = false;
        bool isEnd = false;
    };

    Token next()
    {
        passSpaces();
        if (m_rest.isEmpty())
            return { {}, false, true };
        const QChar first = m_rest.front();
        if (first == u'\'' || first == u'"' || first == u'`')
            return quoted(first);
        if (first == u'[')
            return quoted(u']');
        qsizetype size = 0;
        while (size < m_rest.size() && isInWord(m_rest[size]))
            ++size;
        return { take(std::max<qsizetype>(size, 1)), false, false };
    }

private:
    static bool isInWord(QChar c)
    {
        return c == u'_' || c == u'$' || c.unicode() >= 0x80 || (c >= u'0' && c <= u'9')
            || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    }

    QStringView take(qsizetype size)
    {
        const QStringView taken = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return taken;
    }

    void passSpaces()
    {
        while (!m_rest.isEmpty()) {
            if (m_rest.startsWith("--"_L1))
                passThrough(u"\n"_s);
            else if (m_rest.startsWith("/*"_L1))
                passThrough(u"*/"_s);
            else if (m_rest.front() == u' ' || (m_rest.front() >= u'\t' && m_rest.front() <= u'\r'))
                take(1);
            else
                return;
        }
    }

    void passThrough(const QString &end)
    {
        const qsizetype at = m_rest.indexOf(end, 2);
        take(at < 0 ? m_rest.size() : at + end.size());
    }

    /// A doubled end is one in the text, except after a bracket.
    Token quoted(QChar end)
    {
        qsizetype at = 1;
        for (; at < m_rest.size(); ++at) {
            if (m_rest[at] != end)
                continue;
            if (end == u']' || at + 1 == m_rest.size() || m_rest[at + 1] != end)
                break;
            ++at;
        }
        const qsizetype size = std::min(at + 1, m_rest.size());
        return { take(size).sliced(1, at - 1), true, false };
    }

    QStringView m_rest;
};

} // namespace

Collation collationNamed(QStringView name)
{
    if (name.isEmpty() || isSameName(name, u"BINARY"))
        return Collation::Binary;
    if (isSameName(name, u"NOCASE"))
        return Collation::NoCase;
    return isSameName(name, u"RTRIM") ? Collation::RTrim : Collation::Other;
}

QStringList columnCollations(QStringView createTable)
{
    QStringList collations;
    SqlTokens tokens(createTable);
    int depth = 0;
    for (auto token = tokens.next(); !token.isEnd; token = tokens.next()) {
        if (token.isQuoted)
            continue;
        // COLLATE is a reserved word: without quotes and outside brackets it is the constraint.
        if (token.text == u"(") {
            if (++depth == 1)
                collations << QString();
        } else if (token.text == u")") {
            if (--depth == 0)
                break;
        } else if (depth == 1 && token.text == u",") {
            collations << QString();
        } else if (depth == 1 && isSameName(token.text, u"COLLATE")) {
            collations.last() = tokens.next().text.toString();
        }
    }
    return collations;
}

QSet<QString> wordsIn(QStringView sql)
{
    QSet<QString> words;
    SqlTokens tokens(sql);
    for (auto token = tokens.next(); !token.isEnd; token = tokens.next())
        words.insert(token.text.toString().toLower());
    return words;
}

QStringList collationsIn(QStringView sql)
{
    QStringList names;
    SqlTokens tokens(sql);
    for (auto token = tokens.next(); !token.isEnd; token = tokens.next()) {
        if (!token.isQuoted && isSameName(token.text, u"COLLATE"))
            names << tokens.next().text.toString();
    }
    names.removeDuplicates();
    return names;
}

} // namespace roundtrip
