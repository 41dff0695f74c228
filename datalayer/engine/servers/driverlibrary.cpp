// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/servers/driverlibrary.h"

#include <QSqlDriver>

#include <dlfcn.h>

namespace roundtrip {

DriverLibrary::DriverLibrary(const QSqlDriver &driver)
{
    Dl_info plugin {};
    // The meta object of the driver's own class stands where its code does.
    if (dladdr(driver.metaObject(), &plugin) != 0 && plugin.dli_fname)
        m_plugin = dlopen(plugin.dli_fname, RTLD_LAZY | RTLD_NOLOAD);
}

DriverLibrary::~DriverLibrary()
{
    if (m_plugin)
        dlclose(m_plugin); // stays as long as the driver does
}

void *DriverLibrary::address(const char *name)
{
    // A plugin's calls go to what the program itself has of that name, and else to the first of the
    // libraries that the plugin names.
    void *found = m_plugin ? dlsym(m_plugin, name) : nullptr;
    const void *ofProgram = dlsym(RTLD_DEFAULT, name);
    if (!found || (ofProgram && ofProgram != found)) {
        m_hasAll = false;
        return nullptr;
    }
    return found;
}

} // namespace roundtrip
