// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace roundtrip::test {

/// Makes the SQLite of this process fail on purpose: a read of a file, or an allocation. The fault
/// comes once, at the call with a given number, and everything before and after it works. For one
/// thread at a time.
class SqliteFaults
{
public:
    enum class Kind {
        None, ///< only counts
        ReadError, ///< a read fails with EIO
        ShortRead, ///< a read brings half of what was asked for, as from a file that got shorter
        NoMemory, ///< an allocation fails
    };

    /// Puts itself between SQLite and the system. Call it before anything has used SQLite.
    /// Returns false where that SQLite cannot be reached.
    static bool install();
    /// From now on, \a kind happens at the call with number \a at, counted from 1.
    static void arm(Kind kind, int at);
    /// Nothing fails any longer. Returns how many calls of the armed kind there were.
    static int disarm();

    [[nodiscard]] static Kind kindNamed(const QString &name);
};

} // namespace roundtrip::test
