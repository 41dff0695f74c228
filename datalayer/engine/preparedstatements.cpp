// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/preparedstatements.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <utility>

namespace roundtrip {

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
    const Result<QSqlQuery *> prepared = prepare(database, statement.sql, draft);
    if (!prepared)
        return prepared.error();
    QSqlQuery &query = **prepared;
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
        m_kept.takeLast();
        noteReleased(draft);
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

Result<QSqlQuery *> PreparedStatements::prepare(const QSqlDatabase &database, const QString &sql,
                                                QueryRecord &draft)
{
    if (QSqlQuery *kept = m_kept.find(sql))
        return kept;
    if (m_kept.isFull()) {
        m_kept.takeOldest();
        noteReleased(draft);
    }
    QSqlQuery query(database);
    query.setForwardOnly(m_backend.streamsPrepared());
    if (m_additions.prepare)
        draft.add(*m_additions.prepare);
    if (!query.prepare(sql))
        return m_backend.error(query.lastError(), sql);
    return &m_kept.add(sql, std::move(query));
}

void PreparedStatements::release(QueryRecord &draft)
{
    while (!m_kept.isEmpty()) {
        m_kept.takeLast();
        noteReleased(draft);
    }
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

/// A query that is destroyed has the driver release what was prepared.
void PreparedStatements::noteReleased(QueryRecord &draft) const
{
    if (m_additions.release)
        draft.add(*m_additions.release);
}

} // namespace roundtrip
