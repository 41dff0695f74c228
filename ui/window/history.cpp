// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/history.h"

#include "datalayer/sql/conditiontext.h"
#include "ui/connect/recentplace.h"
#include "ui/search/recordfilter.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr qsizetype mostSteps = 100;

/// Whether \a next is \a one with another text in its search: the same text, some keys later.
bool isTypedOn(const QuerySet &one, const QuerySet &next)
{
    const RecordFilter before = RecordFilter::of(one);
    RecordFilter after = RecordFilter::of(next);
    if (before.search.isEmpty() || after.search.isEmpty())
        return false;
    after.search = before.search;
    return after.appliedTo(next) == before.appliedTo(one);
}

} // namespace

void History::clear()
{
    m_steps.clear();
    m_at = -1;
    m_wanted = -1;
    emit changed();
}

void History::note(const QuerySet &query)
{
    if (query.root().isNull())
        return;
    const qsizetype wanted = std::exchange(m_wanted, -1);
    if (wanted >= 0 && m_steps[wanted].query == query) {
        m_at = wanted;
        m_view = m_steps[m_at].view;
    } else if (m_at >= 0 && m_steps[m_at].query == query) {
        return;
    } else if (m_at >= 0 && m_at == m_steps.size() - 1 && isTypedOn(m_steps[m_at].query, query)) {
        m_steps[m_at].query = query;
    } else {
        m_steps.resize(m_at + 1);
        m_steps << Step { query, m_view };
        if (m_steps.size() > mostSteps)
            m_steps.removeFirst();
        m_at = m_steps.size() - 1;
    }
    emit changed();
}

std::optional<QuerySet> History::go(int steps)
{
    const qsizetype wanted = m_at + steps;
    if (m_at < 0 || wanted < 0 || wanted >= m_steps.size() || steps == 0)
        return {};
    m_wanted = wanted;
    return m_steps[wanted].query;
}

void History::setView(RecordView view)
{
    m_view = view;
    if (m_at >= 0)
        m_steps[m_at].view = view;
}

QList<QuerySet> History::queriesOf(const QList<Step> &steps)
{
    QList<QuerySet> queries;
    for (const Step &step : steps)
        queries << step.query;
    return queries;
}

QList<QuerySet> History::before() const
{
    QList<QuerySet> steps = queriesOf(m_steps.first(std::max<qsizetype>(m_at, 0)));
    std::ranges::reverse(steps);
    return steps;
}

QList<QuerySet> History::behind() const
{
    return queriesOf(m_steps.sliced(m_at + 1));
}

QString queryTitle(const QuerySet &query, const Schema &schema)
{
    QString title = pathText(query);
    const RecordFilter filter = RecordFilter::of(query);
    const int table = schema.tableIndex(query.root());
    for (const Condition &condition : filter.conditions) {
        const auto text = table < 0 ? std::nullopt : conditionText(condition, schema, table);
        title += u" · "_s + text.value_or(u"…"_s);
    }
    if (!filter.search.isEmpty())
        title += u" · “"_s + filter.search + u'”';
    if (const QStringList &order = query.selection().order; !order.isEmpty())
        title += u" · ↕ "_s + order.join(u", "_s);
    return title;
}

} // namespace roundtrip

#include "moc_history.cpp"
