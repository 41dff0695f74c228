// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace roundtrip {

/// A file as SQLite gets it behind the wall (sqlitewall.h). What writes is refused unless a kind of
/// file has it. Owned by the connection that opened it; calls answer with SQLite's result codes.
class WalledFile
{
public:
    WalledFile() = default;
    virtual ~WalledFile() = default;
    Q_DISABLE_COPY_MOVE(WalledFile)

    /// What is behind the file's end is filled with zeros, and SQLITE_IOERR_SHORT_READ says so.
    virtual int read(void *into, int amount, qint64 offset) = 0;
    virtual int size(qint64 *bytes) = 0;
    virtual int write(const void *from, int amount, qint64 offset);
    virtual int truncate(qint64 size);
    virtual int lock(int level);
    virtual int unlock(int level);
    virtual int isReserved(int *result);
    virtual int control(int operation, void *argument);
    virtual int mapShared(int region, int bytes, volatile void **memory);
    virtual int lockShared(int first, int count, int flags);
    virtual void unmapShared() { }
    /// False if what was read of the database or its log may be newer than the transaction.
    [[nodiscard]] virtual bool isUntouched() const { return true; }

protected:
    /// read() of an open file of the system.
    static int readFrom(int descriptor, void *into, int amount, qint64 offset);
};

} // namespace roundtrip
