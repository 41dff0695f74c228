// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/canceller.h"

#include "datalayer/base/logging.h"
#include "datalayer/engine/driver.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace roundtrip {

void Canceller::beginStatement()
{
    const std::lock_guard lock(m_mutex);
    ++m_statement;
    m_isRunning = true;
}

void Canceller::endStatement()
{
    const std::lock_guard lock(m_mutex);
    m_isRunning = false;
}

Result<> Canceller::cancel()
{
    qint64 wanted = 0;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_isRunning)
            return {};
        wanted = m_statement;
    }
    DriverDatabase connection(m_target);
    if (!connection.open()) {
        const QSqlError error = connection.database().lastError();
        qCWarning(connectionLog) << "could not cancel a statement:" << error.text();
        return DbError { DbError::Kind::Connection, error.text(), m_sql };
    }
    const std::lock_guard lock(m_mutex);
    if (!m_isRunning || m_statement != wanted)
        return {};
    QSqlQuery query(connection.database());
    if (!query.exec(m_sql)) {
        qCWarning(connectionLog) << "could not cancel a statement:" << query.lastError().text();
        return DbError { DbError::Kind::Statement, query.lastError().text(), m_sql };
    }
    return {};
}

} // namespace roundtrip
