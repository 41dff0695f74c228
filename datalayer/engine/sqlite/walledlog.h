// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/sqlite/walledfile.h"

#include <QByteArray>

namespace roundtrip {

/// WalledLog is the `-wal` or `-journal` file beside a database: opened to be read, never made. A
/// file that is not there counts as an empty one until it appears. A `-wal` whose header is not
/// valid counts as empty, too: SQLite takes it so where it may write, but where it may not, it
/// would look at the header again and again, for ten seconds.
class WalledLog final : public WalledFile
{
public:
    enum class Kind { WriteAhead, Rollback };

    /// \a path is the log's own path. \a database is the database's file if that is known, else
    /// null: both are read in one transaction. It must outlive the log.
    WalledLog(Kind kind, QByteArray path, const WalledFile *database);
    ~WalledLog() override;

    /// Opens the file if it is there. Returns SQLITE_CANTOPEN if it is there and cannot be read.
    int open();
    int read(void *into, int amount, qint64 offset) override;
    int size(qint64 *bytes) override;

    /// Returns whether SQLite accepts \a header, the first bytes of a `-wal` file.
    [[nodiscard]] static bool isHeader(const QByteArray &header);
    static constexpr int headerSize = 32; ///< bytes

private:
    Kind m_kind;
    QByteArray m_path;
    const WalledFile *m_database;
    /// SQLite locks nothing in these files, so that closing this harms nobody.
    int m_descriptor = -1;
};

} // namespace roundtrip
