// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/treestates.h"

#include <algorithm>

namespace roundtrip {

namespace {

/// As many as the history has steps.
constexpr qsizetype mostStates = 100;

/// Whether two queries lead to trees of the same records, in whatever order and however many.
bool haveSamePath(const QuerySet &one, const QuerySet &other)
{
    return one.root() == other.root() && one.lookups() == other.lookups();
}

} // namespace

void TreeStates::leave(const QuerySet &query, const PositionBar::Place &place)
{
    m_present.query = query;
    m_present.place = place;
    if (query.root().isNull())
        return;
    m_left.removeIf([&](const TreeState &state) { return state.query == query; });
    m_left.prepend(m_present);
    if (m_left.size() > mostStates)
        m_left.removeLast();
}

bool TreeStates::enter(const QuerySet &query)
{
    const auto known = std::ranges::find(m_left, query, &TreeState::query);
    const bool isKnown = known != m_left.end();
    const bool isSamePath = haveSamePath(query, m_present.query);
    if (isSamePath)
        m_present.query = query; // what is open is so in another order as well
    else
        m_present = isKnown ? *known : TreeState { query, OpenRows(m_model) };
    m_present.place = isKnown ? known->place : PositionBar::Place();
    return isSamePath || isKnown;
}

} // namespace roundtrip
