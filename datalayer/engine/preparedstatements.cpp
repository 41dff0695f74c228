// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/preparedstatements.h"

#include "datalayer/engine/backend.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <algorithm>

namespace roundtrip {

namespace {

constexpr size_t maxKept = 16;

} // namespace

Result<QSqlQuery *> PreparedStatements::run(const QSqlDatabase &database,
                                            const Statement &statement, QueryRecord &draft)
{
    const Result<QSqlQuery *> prepared = prepare(database, statement.sql, draft);
    if (!prepared)
        return prepared.error();
    QSqlQuery &query = **prepared;
    int position = 0;
    for (const Value &value : statement.values)
        query.bindValue(position++, m_backend.boundValue(value));
    if (const std::optional<Addition> addition = m_backend.additions().execute)
        draft.add(*addition);
    ++draft.roundTrips;
    if (!query.exec()) {
        const DbError error = m_backend.error(query.lastError(), statement.sql);
        query.finish();
        return error;
    }
    return &query;
}

Result<QSqlQuery *> PreparedStatements::prepare(const QSqlDatabase &database, const QString &sql,
                                                QueryRecord &draft)
{
    const auto found = std::ranges::find(m_kept, sql, &Prepared::sql);
    if (found != m_kept.end()) {
        m_kept.splice(m_kept.begin(), m_kept, found);
        return &m_kept.front().query;
    }
    if (m_kept.size() >= maxKept)
        releaseLast(draft);
    Prepared prepared { sql, QSqlQuery(database) };
    prepared.query.setForwardOnly(m_backend.streamsPrepared());
    if (const std::optional<Addition> addition = m_backend.additions().prepare)
        draft.add(*addition);
    if (!prepared.query.prepare(sql))
        return m_backend.error(prepared.query.lastError(), sql);
    m_kept.push_front(std::move(prepared));
    return &m_kept.front().query;
}

void PreparedStatements::release(QueryRecord &draft)
{
    while (!m_kept.empty())
        releaseLast(draft);
}

void PreparedStatements::releaseLast(QueryRecord &draft)
{
    m_kept.pop_back();
    if (const std::optional<Addition> addition = m_backend.additions().release)
        draft.add(*addition);
}

} // namespace roundtrip
