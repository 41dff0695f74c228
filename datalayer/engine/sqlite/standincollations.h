// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QVariant>

#include <deque>

struct sqlite3;

namespace roundtrip {

/// StandInCollations stands in for the collations that a database names and this process lacks.
/// SQLite looks up each of them when it prepares a statement, wherever an index has it, or a
/// comparison that need not happen, and fails without it. With the stand-ins, only a statement that
/// has really compared values by one has to fail, see used().
class StandInCollations
{
public:
    /// \a driverHandle is QSqlDriver::handle() of an open connection, in the library that is
    /// linked: make this only after a SqliteLibraryProof. This object must live until the
    /// connection has been closed.
    explicit StandInCollations(const QVariant &driverHandle);
    Q_DISABLE_COPY_MOVE(StandInCollations)

    /// Returns the name of a missing collation by which values were compared since forget(): its
    /// stand-in compares byte by byte, so that the statement's answer means nothing. Empty if there
    /// was none.
    [[nodiscard]] QString used() const;
    /// Forgets what was compared; to be called before each statement.
    void forget() { m_used = nullptr; }

private:
    struct StandIn
    {
        StandInCollations *all;
        QString name;
    };

    static void need(void *self, sqlite3 *handle, int encoding, const char *name);
    static int compare(void *standIn, int oneSize, const void *one, int otherSize,
                       const void *other);

    std::deque<StandIn> m_standIns; // SQLite keeps their addresses
    const StandIn *m_used = nullptr;
};

} // namespace roundtrip
