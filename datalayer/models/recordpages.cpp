// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/recordpages.h"

#include "datalayer/log/querylog.h"
#include "datalayer/models/logtext.h"
#include "datalayer/records/access/boundqueryset.h"
#include "datalayer/records/access/recordlist.h"
#include "datalayer/records/loadedrecords.h"
#include "datalayer/records/loading/recordloader.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

bool isFull(const Loaded &loaded)
{
    return loaded.records->root().rowCount() >= loaded.records->query().root.limit.value_or(0);
}

} // namespace

qint64 RecordPages::Page::size() const
{
    return rows.empty() ? records->root().rowCount() : std::ssize(rows);
}

qsizetype RecordPages::Page::rowOf(qint64 position) const
{
    const qint64 at = position - first;
    return rows.empty() ? at : static_cast<qsizetype>(rows[static_cast<size_t>(at)]);
}

RecordPages::RecordPages(QueryRunner &runner, QObject *parent)
    : QObject(parent)
    , m_runner(&runner)
{ }

RecordPages::RecordPages(std::pair<std::shared_ptr<QueryLog>, std::unique_ptr<QueryRunner>> own,
                         QObject *parent)
    : QObject(parent)
    , m_ownLog(std::move(own.first))
    , m_ownRunner(std::move(own.second))
    , m_runner(m_ownRunner.get())
{ }

RecordPages::RecordPages(const BoundQuerySet &query, FetchStrategy strategy, QObject *parent)
    : RecordPages(query.startRunner(), parent)
{
    const auto begin = [this, query = query.query(), strategy] { load(query, strategy); };
    QMetaObject::invokeMethod(this, begin, Qt::QueuedConnection);
}

RecordPages::RecordPages(const RecordList &records, QObject *parent)
    : QObject(parent)
    , m_held({ QuerySet(records.records().schema().table(records.records().query().table).name) })
    , m_total(records.size())
{
    if (!records.isEmpty())
        m_pages.push_back({ records.sharedRecords(), 0, records.rows() });
}

RecordPages::~RecordPages()
{
    if (m_ownRunner)
        m_ownRunner->shutDown();
}

qint64 RecordPages::count() const
{
    return m_pages.empty() ? 0 : m_pages.back().first + m_pages.back().size();
}

qint64 RecordPages::recordCount() const
{
    qint64 count = 0;
    for (const Page &page : m_pages)
        count += page.records->recordCount();
    return count;
}

bool RecordPages::hasMore() const
{
    const std::optional<qint64> limit = query().limitCount();
    if (!m_runner || m_pages.empty() || (limit && count() >= *limit))
        return false;
    return m_total >= 0 && m_total < countLimit ? count() < m_total : m_isLastFull;
}

const RecordPages::Page &RecordPages::pageOf(qint64 position) const
{
    Q_ASSERT(position >= 0 && position < count());
    return *std::prev(std::ranges::upper_bound(m_pages, position, {}, &Page::first));
}

QString RecordPages::title(const QString &arrow) const
{
    if (m_pages.empty())
        return query().root();
    const LoadedRecords &records = *m_pages.front().records;
    return recordsText(records.schema().table(records.query().table).name,
                       records.lookups().leafNames(), arrow);
}

void RecordPages::load(const QuerySet &query, FetchStrategy strategy, qint64 atLeast)
{
    if (!m_runner) {
        emit loadFinished(LoadId::None,
                          DbError { DbError::Kind::Misuse,
                                    u"a list of records is shown, into which nothing is loaded"_s,
                                    {} },
                          false);
        return;
    }
    m_runner->stop(); // what was under way is no longer wanted
    m_wanted = { query, strategy };
    request(0, std::max(m_pageSize, atLeast), true);
}

void RecordPages::loadMore()
{
    if (m_isLoading || !hasMore())
        return;
    m_wanted = m_held;
    request(count(), m_pageSize, false);
}

QFuture<Loaded> RecordPages::loadRelated(const RecordPlace &place, StepId step)
{
    return m_runner->loadRelated(place, step, strategy());
}

void RecordPages::request(qint64 offset, qint64 count, bool isReplacing)
{
    const QuerySet &whole = m_wanted.query;
    if (whole.limitCount())
        count = std::min(count, *whole.limitCount() - offset);
    m_isLoading = true;
    const quint64 ticket = ++m_ticket;
    emit loadStarted();
    m_runner->load(whole.limit(count).offset(whole.offsetCount() + offset), m_wanted.strategy)
        .then(this,
              [this, ticket, isReplacing](const Loaded &loaded) {
                  deliver(ticket, loaded, isReplacing);
              })
        .onCanceled(this, [this, ticket] {
            if (ticket == m_ticket)
                m_isLoading = false;
        });
}

void RecordPages::deliver(quint64 ticket, const Loaded &loaded, bool isReplacing)
{
    if (ticket != m_ticket)
        return;
    m_isLoading = false;
    // One that was stopped before its first record replaces none.
    if (loaded.records && isReplacing
        && !(loaded.wasStopped && loaded.records->root().rowCount() == 0 && !m_pages.empty())) {
        emit aboutToReplace();
        m_held = m_wanted;
        m_pages = { { loaded.records, 0 } };
        m_total = -1;
        m_isCountCut = false;
        m_isLastFull = isFull(loaded);
        emit replaced(loaded.load);
    } else if (loaded.records) {
        const qint64 first = count();
        const qint64 rows = loaded.records->root().rowCount();
        m_isLastFull = isFull(loaded);
        if (rows > 0) {
            emit aboutToAppend(first, first + rows - 1);
            m_pages.push_back({ loaded.records, first });
            emit appended(loaded.load);
        }
    }
    emit loadFinished(loaded.load, loaded.error, loaded.wasStopped);
    if (loaded.records && isReplacing && m_total < 0)
        beginCount(QueryRunner::countPatience);
}

void RecordPages::countAll()
{
    if (std::exchange(m_isCountCut, false)) {
        emit counted();
        beginCount({});
    }
}

void RecordPages::beginCount(std::chrono::milliseconds limit)
{
    if (!m_isLastFull) {
        m_total = count();
        emit counted();
        return;
    }
    const quint64 ticket = m_ticket;
    m_runner->count(query(), countLimit, limit)
        .then(this, [this, ticket](const Result<qint64> &counted) {
            if (ticket == m_ticket)
                deliverCount(counted);
        });
}

/// A count that failed or was stopped leaves the total unknown, which is shown as "100+".
void RecordPages::deliverCount(const Result<qint64> &counted)
{
    if (counted) {
        m_total = std::max<qint64>(0, *counted - query().offsetCount());
        if (query().limitCount())
            m_total = std::min(m_total, *query().limitCount());
    } else if (counted.error().kind == DbError::Kind::Timeout) {
        m_isCountCut = true;
    } else {
        return;
    }
    emit this->counted();
}

void RecordPages::clear()
{
    emit aboutToReplace();
    ++m_ticket;
    m_isLoading = false;
    m_pages.clear();
    m_held.query = {};
    m_total = -1;
    m_isCountCut = false;
    emit replaced(LoadId::None);
}

} // namespace roundtrip

#include "moc_recordpages.cpp"
