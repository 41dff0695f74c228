// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/lookedat.h"

#include "datalayer/models/recordtreemodel.h"
#include "datalayer/records/loadedrecords.h"

#include <algorithm>
#include <utility>

namespace roundtrip {

namespace {

/// The rows that those of the parents lead to which are among \a parents; of \a count rows in all.
QBitArray rowsBelow(const RelatedRows &related, const QBitArray &parents, qsizetype count)
{
    QBitArray below(count);
    for (qsizetype row = 0; row < parents.size(); ++row) {
        if (!parents.testBit(row))
            continue;
        for (const quint32 at : related.rows(row))
            below.setBit(at);
    }
    return below;
}

} // namespace

LookedAt::LookedAt(RecordTreeModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    const RecordPages &pages = model.pages();
    connect(&pages, &RecordPages::replaced, this, [this] {
        clear();
        if (const RecordPages::Page *page = m_model.pages().anyPage())
            addPages(page->first, page->end() - 1);
    });
    connect(&pages, &RecordPages::arrived, this, &LookedAt::addPages);
    connect(&pages, &RecordPages::completed, this, [this](qint64 first, qint64 last) {
        dropPages(first, last);
        addPages(first, last);
    });
    connect(&pages, &RecordPages::dropped, this, &LookedAt::dropPages);
}

void LookedAt::clear()
{
    m_pages.clear();
    m_total = 0;
    m_unseen = 0;
    scheduleChanged();
}

void LookedAt::addPages(qint64 first, qint64 last)
{
    while (first <= last) {
        const RecordPages::Page *held = m_model.pages().pageAt(first);
        if (!held)
            return;
        first = held->end();
        const auto isIt = [held](const Page &page) { return page.first == held->first; };
        if (std::ranges::any_of(m_pages, isIt))
            continue;
        Page page { held->records, held->first, 0, 0, {} };
        const LoadedRecords &records = *held->records;
        QBitArray roots(records.root().rowCount());
        for (qint64 position = held->first; position < held->end(); ++position)
            roots.setBit(held->rowOf(position));
        collect(page, records, records.root(), StepId::Root, roots);
        for (const QBitArray &rows : std::as_const(page.rows))
            page.total += rows.count(true);
        page.unseen = page.total;
        m_total += page.total;
        m_unseen += page.unseen;
        m_pages.push_back(std::move(page));
    }
    scheduleChanged();
}

void LookedAt::dropPages(qint64 first, qint64 last)
{
    std::erase_if(m_pages, [&](const Page &page) {
        if (page.first < first || page.first > last)
            return false;
        m_total -= page.total;
        m_unseen -= page.unseen;
        return true;
    });
    scheduleChanged();
}

/// Adds to \a page what the rows \a reached of \a set, at \a step, lead to.
void LookedAt::collect(Page &page, const LoadedRecords &records, const RecordSet &set, StepId step,
                       const QBitArray &reached) const
{
    if (!m_model.hasBatches())
        return;
    for (const StepId child : records.lookups().step(step).children) {
        const RelatedRows *related = records.related(set, child);
        const RecordSet *target = related ? related->target() : nullptr;
        if (!target)
            continue;
        const QBitArray below = rowsBelow(*related, reached, target->rowCount());
        if (target != &records.root())
            takePrefetched(page, *target, below);
        collect(page, records, *target, child, below);
    }
}

/// Adds to \a page those of the rows \a below of \a target that a batch has brought.
void LookedAt::takePrefetched(Page &page, const RecordSet &target, const QBitArray &below) const
{
    QBitArray &rows = page.rows[&target];
    rows.resize(target.rowCount());
    QueryId last = QueryId::None;
    bool isBeforehand = false;
    for (qsizetype row = 0; row < target.rowCount(); ++row) {
        if (!below.testBit(row))
            continue;
        const QueryId query = target.queryOf(row);
        if (query != last)
            isBeforehand = m_model.markOf(query) == QueryMark::Batch;
        last = query;
        if (isBeforehand)
            rows.setBit(row);
    }
}

void LookedAt::note(const RecordPlace &place)
{
    if (m_unseen == 0)
        return;
    const auto page = std::ranges::find_if(m_pages, [&](const Page &held) {
        return held.unseen > 0 && held.records.lock() == place.records;
    });
    if (page == m_pages.end())
        return;
    const auto rows = page->rows.find(place.set);
    if (rows == page->rows.end() || place.row >= rows->size() || !rows->testBit(place.row))
        return;
    rows->clearBit(place.row);
    --page->unseen;
    --m_unseen;
    scheduleChanged();
}

void LookedAt::scheduleChanged()
{
    if (std::exchange(m_isChangeDue, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isChangeDue = false;
            emit changed();
        },
        Qt::QueuedConnection);
}

} // namespace roundtrip

#include "moc_lookedat.cpp"
