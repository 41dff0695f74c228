// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

class QSqlDriver;

namespace roundtrip {

/// DriverLibrary looks functions up in the C library that one of Qt's drivers calls (libpq,
/// libmariadb). What it finds are the very functions that the driver's own calls reach: to another
/// copy of the library, which may be in the process too, the driver's handles would mean nothing.
/// So the program is linked to neither library, and is not kept from starting where one is missing.
class DriverLibrary
{
public:
    /// Finds the plugin that \a driver comes from.
    explicit DriverLibrary(const QSqlDriver &driver);
    ~DriverLibrary();
    Q_DISABLE_COPY_MOVE(DriverLibrary)

    /// Sets \a function, a pointer to one, to the function \a name; to null where it is not certain
    /// which function of that name the driver calls, or where it calls none.
    template <typename Function>
    void find(const char *name, Function &function)
    {
        // The way that POSIX itself shows.
        function = reinterpret_cast<Function>(address(name));
    }
    /// Returns true if no function was looked up in vain so far.
    [[nodiscard]] bool hasAll() const { return m_hasAll; }

private:
    void *address(const char *name);

    void *m_plugin = nullptr; ///< null if the driver is in no plugin
    bool m_hasAll = true;
};

} // namespace roundtrip
