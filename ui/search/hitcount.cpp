// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/search/hitcount.h"

#include "datalayer/base/whenanswered.h"
#include "datalayer/models/recordpages.h"
#include "datalayer/records/async/queryrunner.h"
#include "ui/search/recordfilter.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Counting ends at a limit, beyond which there may be more.
QString countText(qint64 count, bool mayBeMore)
{
    const bool isMore = mayBeMore || count >= RecordPages::countLimit;
    return QLocale().toString(count) + (isMore ? u"+"_s : QString());
}

} // namespace

HitCount::HitCount(QueryRunner &runner, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
{ }

void HitCount::reset(bool mayCount)
{
    m_all.clear();
    m_asking.clear();
    m_mayCount = mayCount;
}

void HitCount::update(const RecordPages &pages)
{
    const QuerySet &query = pages.query();
    m_root = query.root();
    const bool isWhole = RecordFilter::of(query).isEmpty() && !query.limitCount()
        && query.offsetCount() == 0;
    m_hits.clear();
    if (isWhole) {
        if (pages.totalCount() >= 0)
            m_all.insert(m_root, pages.totalCount());
    } else if (!RecordFilter::of(query).isEmpty()) {
        const bool isCounted = pages.totalCount() >= 0;
        m_hits = countText(std::max(pages.totalCount(), pages.count()),
                           !isCounted && pages.hasMore());
        // Behind the count of the hits, which the user waits for.
        if (m_mayCount && !m_all.contains(m_root) && (isCounted || pages.isCountCut()))
            ask(m_root);
    }
    tell();
}

void HitCount::ask(const QString &root)
{
    if (m_asking == root)
        return;
    m_asking = root;
    whenAnswered(
        m_runner.count(QuerySet(root), RecordPages::countLimit), this,
        [this, root](const Result<qint64> &counted) {
            if (m_asking != root)
                return; // of another database, perhaps
            m_asking.clear();
            if (counted)
                m_all.insert(root, *counted);
            if (root == m_root)
                tell();
        },
        [this] { m_asking.clear(); });
}

void HitCount::tell()
{
    const qint64 all = allOf(m_root);
    if (m_hits.isEmpty())
        emit changed({});
    else if (all < 0)
        emit changed(tr("%1 found").arg(m_hits));
    else
        emit changed(tr("%1 of %2").arg(m_hits, countText(all, false)));
}

} // namespace roundtrip

#include "moc_hitcount.cpp"
