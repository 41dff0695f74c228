// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/sidebar/rowcounts.h"

#include "datalayer/base/whenanswered.h"
#include "datalayer/models/errortext.h"
#include "datalayer/records/async/queryrunner.h"
#include "datalayer/schema/schema.h"

#include <chrono>
#include <limits>
#include <utility>

namespace roundtrip {

namespace {

/// What whoever clicks meanwhile does not feel.
constexpr std::chrono::milliseconds quickly { 150 };

} // namespace

RowCounts::RowCounts(QueryRunner &runner, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
{
    connect(&runner, &QueryRunner::busyChanged, this, [this](bool isBusy) {
        if (!isBusy)
            countNext();
    });
}

void RowCounts::setSchema(std::shared_ptr<const Schema> schema, bool countsByItself)
{
    m_schema = std::move(schema);
    m_countsByItself = countsByItself;
    forget();
}

void RowCounts::forget()
{
    ++m_ticket;
    m_isCounting = false;
    m_asked.clear();
    m_counts.clear();
    m_slow.clear();
    m_failures.clear();
}

std::optional<RowCounts::Count> RowCounts::of(int table) const
{
    if (const auto found = m_counts.constFind(table); found != m_counts.cend())
        return Count { *found, true };
    if (const std::optional<qint64> estimate = m_schema->table(table).estimatedRows)
        return Count { *estimate, false };
    return {};
}

void RowCounts::ask(const QList<int> &tables)
{
    m_asked.clear();
    if (!m_countsByItself)
        return;
    m_asked = tables;
    countNext();
}

bool RowCounts::isWorthAsking(int table) const
{
    const Table &asked = m_schema->table(table);
    return !m_counts.contains(table) && !m_slow.contains(table) && !asked.problem;
}

void RowCounts::countNext()
{
    // While something else runs, a count would stand between it and what follows it.
    while (!m_asked.isEmpty() && !m_isCounting && !m_runner.isBusy()) {
        const int table = m_asked.takeFirst();
        if (isWorthAsking(table))
            count(table, false);
    }
}

void RowCounts::countExactly(int table)
{
    count(table, true);
}

void RowCounts::count(int table, bool isRequested)
{
    m_isCounting = true;
    const std::chrono::milliseconds limit = isRequested ? std::chrono::milliseconds() : quickly;
    whenAnswered(m_runner.count(QuerySet(m_schema->table(table).name),
                                std::numeric_limits<qint64>::max(), limit),
                 this, [this, table, isRequested, ticket = m_ticket](const Result<qint64> &rows) {
                     if (ticket == m_ticket)
                         take(table, isRequested, rows);
                 });
}

void RowCounts::take(int table, bool isRequested, const Result<qint64> &rows)
{
    m_isCounting = false;
    m_failures.remove(table);
    if (rows) {
        m_counts.insert(table, *rows);
    } else if (rows.error().kind == DbError::Kind::Stopped) {
        // Whoever has stopped it wants something else; the next ask() goes on.
        m_asked.clear();
    } else if (isRequested) {
        m_failures.insert(table, errorText(rows.error()));
    } else {
        m_slow.insert(table);
    }
    emit changed(table);
    countNext();
}

} // namespace roundtrip

#include "moc_rowcounts.cpp"
