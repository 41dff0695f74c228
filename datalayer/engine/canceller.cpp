// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/canceller.h"

#include "datalayer/base/logging.h"
#include "datalayer/engine/driver.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <utility>

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
    const bool isOpen = connection.open();
    const std::lock_guard lock(m_mutex);
    Sent &sent = m_sent.emplaceBack();
    if (!isOpen) {
        const QSqlError error = connection.database().lastError();
        qCWarning(connectionLog) << "could not cancel a statement:" << error.text();
        sent.connectError = { DbError::Kind::Connection, error.text(), m_sql };
        return *sent.connectError;
    }
    if (!m_isRunning || m_statement != wanted)
        return {};
    sent.sql = m_sql;
    QSqlQuery query(connection.database());
    if (!query.exec(m_sql)) {
        qCWarning(connectionLog) << "could not cancel a statement:" << query.lastError().text();
        sent.error = { DbError::Kind::Statement, query.lastError().text(), m_sql };
        return *sent.error;
    }
    return {};
}

QList<Canceller::Sent> Canceller::takeSent()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_sent, {});
}

} // namespace roundtrip
