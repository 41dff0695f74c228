// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/waterfallclock.h"

#include "datalayer/models/querylogmodel.h"
#include "ui/parts/isolated.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// A start within this part of the whole is taken for the beginning.
constexpr double nearBeginning = 0.2;
constexpr double leastBar = 3;

} // namespace

WaterfallClock WaterfallClock::ofRowsInSight(const QTreeView &view)
{
    WaterfallClock clock;
    const int bottom = view.viewport()->height();
    for (QModelIndex index = view.indexAt(QPoint(0, 0)); index.isValid();
         index = view.indexBelow(index)) {
        if (view.visualRect(index).top() >= bottom)
            break;
        if (!index.data(QueryLogModel::IsSectionRole).toBool()) {
            clock.include(index.data(QueryLogModel::StartRole).toDouble(),
                          index.data(QueryLogModel::SpanRole).toDouble());
        }
    }
    return clock;
}

void WaterfallClock::include(double startMs, double durationMs)
{
    const double end = startMs + durationMs;
    const bool isFirst = m_to < m_from;
    m_from = isFirst ? startMs : std::min(m_from, startMs);
    m_to = isFirst ? end : std::max(m_to, end);
}

double WaterfallClock::from() const
{
    return m_from <= m_to * nearBeginning ? 0 : m_from;
}

QString WaterfallClock::text() const
{
    if (isEmpty())
        return {};
    const QLocale locale;
    const double stretch = to() - from();
    const int decimals = stretch < 2 ? 2 : stretch < 100 ? 1 : 0;
    const QString first = from() > 0 ? locale.toString(from(), 'f', decimals) : locale.toString(0);
    return isolated(QCoreApplication::translate("WaterfallClock", "%1 – %2 ms")
                        .arg(first, locale.toString(to(), 'f', decimals)));
}

WaterfallClock::Bar WaterfallClock::bar(double startMs, double durationMs, double width) const
{
    if (isEmpty())
        return {};
    const double scale = width / (to() - from());
    const double wide = std::clamp(durationMs * scale, std::min(leastBar, width), width);
    return { std::clamp((startMs - from()) * scale, 0.0, width - wide), wide };
}

} // namespace roundtrip
