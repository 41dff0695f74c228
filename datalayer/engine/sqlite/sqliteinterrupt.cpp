// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/sqliteinterrupt.h"

#include <sqlite3.h>

namespace roundtrip {

namespace {

/// Some ten microseconds of SQLite's work lie between two questions.
constexpr int stepsBetween = 4000;

} // namespace

SqliteInterrupt::SqliteInterrupt(const QVariant &driverHandle)
    : m_handle(*static_cast<sqlite3 *const *>(driverHandle.constData()))
{
    sqlite3_progress_handler(m_handle, stepsBetween, &SqliteInterrupt::isOver, this);
}

void SqliteInterrupt::watch(const std::atomic_bool *stop, Deadline deadline)
{
    m_stop = stop;
    m_deadline = deadline;
    m_isLate = false;
}

void SqliteInterrupt::interrupt()
{
    sqlite3_interrupt(m_handle);
}

int SqliteInterrupt::isOver(void *self)
{
    auto &own = *static_cast<SqliteInterrupt *>(self);
    if (own.m_stop && own.m_stop->load(std::memory_order_relaxed))
        return 1;
    if (own.m_deadline && std::chrono::steady_clock::now() > *own.m_deadline)
        own.m_isLate = true;
    return own.m_isLate ? 1 : 0;
}

} // namespace roundtrip
