// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/viewweights.h"

#include "datalayer/engine/sqlite/sqltokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// SQLite does not go as deep either.
constexpr int mostDepth = 1000;

} // namespace

QString foldedName(QString name)
{
    for (QChar &c : name) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() + (u'a' - u'A'));
    }
    return name;
}

void ViewWeights::add(const QString &name, const QString &createView)
{
    View view;
    SqlTokens tokens(createView);
    bool isBody = false;
    for (auto token = tokens.next(); !token.isEnd; token = tokens.next()) {
        // The name and the columns of the view itself stand before the first AS.
        if (!isBody) {
            isBody = token.is(u"AS");
            continue;
        }
        view.tokens.push_back(
            { foldedName(token.text.toString()), token.isQuoted, token.is(u"SELECT") });
    }
    view.whole.end = static_cast<qsizetype>(view.tokens.size());
    findClauses(view);
    m_views.insert(foldedName(name), view);
}

/// `name (columns) AS [NOT] [MATERIALIZED] ( ... )`: nothing else has a bracket after AS.
void ViewWeights::findClauses(View &view)
{
    const auto &tokens = view.tokens;
    const auto size = static_cast<qsizetype>(tokens.size());
    const auto text = [&](qsizetype at) -> QString {
        return at >= 0 && at < size ? tokens[static_cast<size_t>(at)].text : QString();
    };
    for (qsizetype as = 1; as < size; ++as) {
        if (text(as) != "as"_L1 || tokens[static_cast<size_t>(as)].isQuoted)
            continue;
        qsizetype open = as + 1;
        while (text(open) == "not"_L1 || text(open) == "materialized"_L1)
            ++open;
        if (text(open) != "("_L1)
            continue;
        qsizetype end = open + 1;
        for (int depth = 1; end < size && depth > 0; ++end)
            depth += text(end) == "("_L1 ? 1 : text(end) == ")"_L1 ? -1 : 0;
        qsizetype name = as - 1;
        if (text(name) == ")"_L1) {
            while (name > 0 && text(name) != "("_L1)
                --name;
            --name;
        }
        if (name < 0)
            continue;
        view.tokens[static_cast<size_t>(name)].isClauseName = true;
        view.clauses.insert(text(name), Part { open + 1, end });
        view.clauseEnds.insert(open + 1, end);
    }
}

/// Whether a table or view may be named here: after FROM, JOIN, IN, a comma, a bracket or a dot.
bool ViewWeights::isNamed(const View &view, qsizetype position)
{
    const auto at = static_cast<size_t>(position);
    if (position == 0 || view.tokens[at].isClauseName)
        return false;
    if (at + 1 < view.tokens.size() && view.tokens[at + 1].text == "."_L1)
        return false; // a schema, or the table of a column
    const QString &before = view.tokens[at - 1].text;
    return std::ranges::any_of(std::initializer_list<QLatin1StringView> { "from"_L1, "join"_L1,
                                                                          "in"_L1, ","_L1, "("_L1,
                                                                          "."_L1 },
                               [&before](QLatin1StringView word) { return before == word; });
}

qint64 ViewWeights::weigh(View &view, Part &part)
{
    if (part.weight >= 0)
        return part.weight;
    if (part.isBeingWeighed)
        return 0;
    if (m_depth == mostDepth)
        return most;
    part.isBeingWeighed = true;
    ++m_depth;
    qint64 weight = 1;
    for (qsizetype at = part.first; at < part.end && weight < most; ++at) {
        // Clauses count where they are named.
        if (const auto clause = view.clauseEnds.constFind(at);
            clause != view.clauseEnds.cend() && at != part.first)
            at = std::max(at, *clause - 1);
        const Token &token = view.tokens[static_cast<size_t>(at)];
        if (token.isSelect) {
            ++weight;
        } else if (isNamed(view, at)) {
            if (const auto clause = view.clauses.find(token.text); clause != view.clauses.end())
                weight += weigh(view, *clause);
            else if (const auto other = m_views.find(token.text); other != m_views.end())
                weight += weigh(*other, other->whole);
        }
    }
    --m_depth;
    part.isBeingWeighed = false;
    part.weight = std::min(weight, most);
    return part.weight;
}

qint64 ViewWeights::weightOf(const QString &name)
{
    const auto view = m_views.find(foldedName(name));
    return view == m_views.end() ? 0 : weigh(*view, view->whole);
}

} // namespace roundtrip
