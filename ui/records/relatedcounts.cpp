// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/relatedcounts.h"

#include "datalayer/base/whenanswered.h"
#include "datalayer/records/recordlinks.h"

#include <chrono>

namespace roundtrip {

namespace {

/// So long a count may take that nobody has asked for.
constexpr std::chrono::seconds countingPatience { 2 };

} // namespace

RelatedCounts::RelatedCounts(QueryRunner &runner, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(rest);
    connect(&m_timer, &QTimer::timeout, this, &RelatedCounts::askIndexed);
}

RelatedCounts::~RelatedCounts()
{
    show({});
}

void RelatedCounts::show(const RecordPlace &place)
{
    m_timer.stop();
    if (m_stop)
        *m_stop = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    ++m_ticket;
    m_place = place;
    m_entries.clear();
    if (!place.set)
        return;
    const Schema &schema = place.records->schema();
    bool isAnyWaiting = false;
    for (const Relation &relation : schema.relations(place.set->table())) {
        if (relation.kind == Relation::Kind::Forward)
            continue;
        Entry entry { &relation };
        if (const RelatedRows *rows = rowsAlong(place, relation)) {
            entry.state = State::Loaded;
            entry.count = static_cast<qint64>(rows->rows(place.row).size());
        } else if (isIndexed(schema, relation)) {
            entry.state = State::Waiting;
            isAnyWaiting = true;
        }
        m_entries << entry;
    }
    if (isAnyWaiting)
        m_timer.start();
}

void RelatedCounts::askIndexed()
{
    QList<qsizetype> waiting;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].state == State::Waiting)
            waiting << i;
    }
    request(waiting, countingPatience);
}

void RelatedCounts::ask(qsizetype entry)
{
    if (m_entries.value(entry).state != State::Unasked)
        return;
    m_entries[entry].state = State::Waiting;
    emit changed(entry);
    request({ entry }, {});
}

void RelatedCounts::request(const QList<qsizetype> &entries, std::chrono::milliseconds limit)
{
    QList<const Relation *> relations;
    for (const qsizetype entry : entries)
        relations << m_entries[entry].relation;
    whenAnswered(m_runner.countRelated(m_place, relations, mostCounted, m_stop, limit), this,
                 [this, ticket = m_ticket, entries](const Result<QList<qint64>> &counts) {
                     deliver(ticket, entries, counts);
                 });
}

void RelatedCounts::deliver(quint64 ticket, const QList<qsizetype> &entries,
                            const Result<QList<qint64>> &counts)
{
    if (ticket != m_ticket)
        return;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        Entry &entry = m_entries[entries[i]];
        // What took too long, or was stopped, can still be asked for.
        entry.state = counts ? State::Counted : State::Unasked;
        entry.count = counts ? counts->at(i) : 0;
        emit changed(entries[i]);
    }
}

} // namespace roundtrip

#include "moc_relatedcounts.cpp"
