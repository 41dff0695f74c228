// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QVariant>

#include <deque>

struct sqlite3;

namespace roundtrip {

/// Stands in for the collations that a database names and this process lacks. SQLite looks each up
/// when it prepares a statement, wherever an index or a comparison that need not happen has it, and
/// fails. With these, only what has really compared by one fails, see used().
class StandInCollations
{
public:
    /// \a driverHandle is QSqlDriver::handle() of an open connection, in the library that is
    /// linked: only after a SqliteLibraryProof. Must live until that has been closed.
    explicit StandInCollations(const QVariant &driverHandle);
    Q_DISABLE_COPY_MOVE(StandInCollations)

    /// The name of a missing collation by which values were compared since forget(), byte by byte,
    /// so that what a statement has answered means nothing. Empty for none.
    [[nodiscard]] QString used() const;
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
