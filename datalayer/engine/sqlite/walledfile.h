// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace roundtrip {

/// WalledFile is a file as SQLite gets it behind the wall (sqlitewall.h). Unless a kind of file
/// overrides them, functions that write and those of shared memory fail, and locks are granted
/// without being taken. The connection that opened the file owns it. Functions that return an int
/// return SQLite's result codes.
class WalledFile
{
public:
    WalledFile() = default;
    virtual ~WalledFile() = default;
    Q_DISABLE_COPY_MOVE(WalledFile)

    /// Reads \a amount bytes from \a offset on. Those behind the file's end are zeros, and the
    /// result is SQLITE_IOERR_SHORT_READ then.
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
    /// Returns false if what was read of the database or its log may be newer than the transaction.
    [[nodiscard]] virtual bool isUntouched() const { return true; }

protected:
    /// Reads from an open file of the system, as read() does.
    static int readFrom(int descriptor, void *into, int amount, qint64 offset);
};

} // namespace roundtrip
