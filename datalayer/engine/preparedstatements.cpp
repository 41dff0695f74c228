// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/preparedstatements.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <algorithm>
#include <iterator>
#include <utility>

namespace roundtrip {

namespace {

constexpr size_t maxKept = 16;

} // namespace

PreparedStatements::PreparedStatements(const Backend &backend)
    : m_backend(backend)
    , m_additions(backend.additions())
{ }

Result<> PreparedStatements::run(const QSqlDatabase &database,
                                 [[maybe_unused]] const QStringList &ahead,
                                 const Statement &statement, QueryRecord &draft)
{
    Q_ASSERT(ahead.isEmpty());
    if (m_backend.isServer() && statement.values.isEmpty())
        return runDirectly(database, statement, draft);
    const Result<Prepared *> prepared = prepare(database, statement.sql, draft);
    if (!prepared)
        return prepared.error();
    QSqlQuery &query = (*prepared)->query;
    int position = 0;
    for (const Value &value : statement.values)
        query.bindValue(position++, m_backend.boundValue(value));
    if (m_additions.execute)
        draft.add(*m_additions.execute);
    ++draft.roundTrips;
    if (!query.exec()) {
        const DbError error = m_backend.error(query.lastError(), statement.sql);
        // What it was prepared for may be no more. And MariaDB's library, from 3.4 on, calls all
        // that is prepared behind a statement that was ended midway out of sync, until that is
        // closed.
        release(m_kept.begin(), draft);
        return error;
    }
    m_running = &query;
    return {};
}

Result<> PreparedStatements::runDirectly(const QSqlDatabase &database, const Statement &statement,
                                         QueryRecord &draft)
{
    m_direct.emplace(database).setForwardOnly(true);
    ++draft.roundTrips;
    if (!m_direct->exec(statement.sql))
        return m_backend.error(m_direct->lastError(), statement.sql);
    m_running = &*m_direct;
    return {};
}

Result<PreparedStatements::Prepared *>
PreparedStatements::prepare(const QSqlDatabase &database, const QString &sql, QueryRecord &draft)
{
    const auto found = std::ranges::find(m_kept, sql, &Prepared::sql);
    if (found != m_kept.end()) {
        m_kept.splice(m_kept.begin(), m_kept, found);
        return &m_kept.front();
    }
    if (m_kept.size() >= maxKept)
        release(std::prev(m_kept.end()), draft);
    Prepared prepared { sql, QSqlQuery(database) };
    prepared.query.setForwardOnly(m_backend.streamsPrepared());
    if (m_additions.prepare)
        draft.add(*m_additions.prepare);
    if (!prepared.query.prepare(sql))
        return m_backend.error(prepared.query.lastError(), sql);
    m_kept.push_front(std::move(prepared));
    return &m_kept.front();
}

void PreparedStatements::release(QueryRecord &draft)
{
    while (!m_kept.empty())
        release(m_kept.begin(), draft);
}

std::unique_ptr<RowReader> PreparedStatements::reader(qsizetype maxCellBytes)
{
    return m_backend.reader(*m_running, maxCellBytes);
}

void PreparedStatements::finish(QueryRecord &)
{
    if (QSqlQuery *query = std::exchange(m_running, nullptr))
        query->finish();
    m_direct.reset();
}

void PreparedStatements::clear()
{
    m_running = nullptr;
    m_kept.clear();
    m_direct.reset();
}

void PreparedStatements::release(std::list<Prepared>::iterator prepared, QueryRecord &draft)
{
    m_kept.erase(prepared);
    if (m_additions.release)
        draft.add(*m_additions.release);
}

} // namespace roundtrip
