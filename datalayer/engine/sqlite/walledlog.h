// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/sqlite/walledfile.h"

#include <QByteArray>

namespace roundtrip {

/// The `-wal` or `-journal` file beside a database: opened to be read, never made. One that is not
/// there is an empty one, until it is. A log whose header is not one is empty too: so SQLite takes
/// it that may write; it that may not would look at it again and again, for ten seconds.
class WalledLog final : public WalledFile
{
public:
    enum class Kind { WriteAhead, Rollback };

    /// \a database is the file that it is beside, if that is known: both are read in one
    /// transaction. It outlives the log.
    WalledLog(Kind kind, QByteArray path, const WalledFile *database);
    ~WalledLog() override;

    /// SQLITE_CANTOPEN where it is there and cannot be read.
    int open();
    int read(void *into, int amount, qint64 offset) override;
    int size(qint64 *bytes) override;

    /// True if \a header, the first bytes of a log, is what SQLite accepts.
    [[nodiscard]] static bool isHeader(const QByteArray &header);
    static constexpr int headerSize = 32;

private:
    Kind m_kind;
    QByteArray m_path;
    const WalledFile *m_database;
    int m_descriptor = -1; ///< SQLite locks nothing in these files, so it closes without harm
};

} // namespace roundtrip
