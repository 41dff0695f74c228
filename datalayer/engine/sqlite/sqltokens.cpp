// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/sqltokens.h"

#include "datalayer/schema/table.h"

#include <QLatin1StringView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

bool isInWord(QChar c)
{
    return c == u'_' || c == u'$' || c.unicode() >= 0x80 || (c >= u'0' && c <= u'9')
        || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

} // namespace

bool SqlTokens::Token::is(QStringView word) const
{
    return !isQuoted && isSameName(text, word);
}

SqlTokens::Token SqlTokens::next()
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

QStringView SqlTokens::take(qsizetype size)
{
    const QStringView taken = m_rest.first(size);
    m_rest = m_rest.sliced(size);
    return taken;
}

void SqlTokens::passSpaces()
{
    while (!m_rest.isEmpty()) {
        if (m_rest.startsWith("--"_L1))
            passThrough(u"\n");
        else if (m_rest.startsWith("/*"_L1))
            passThrough(u"*/");
        else if (m_rest.front() == u' ' || (m_rest.front() >= u'\t' && m_rest.front() <= u'\r'))
            take(1);
        else
            return;
    }
}

void SqlTokens::passThrough(QStringView end)
{
    const qsizetype at = m_rest.indexOf(end, 2);
    take(at < 0 ? m_rest.size() : at + end.size());
}

/// A doubled end is one in the text, except after a bracket.
SqlTokens::Token SqlTokens::quoted(QChar end)
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

} // namespace roundtrip
