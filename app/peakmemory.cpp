// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/peakmemory.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace roundtrip {

qint64 peakMemoryBytes()
{
#ifdef Q_OS_UNIX
    rusage usage {};
    if (getrusage(RUSAGE_SELF, &usage) != 0)
        return 0;
#ifdef Q_OS_DARWIN
    return usage.ru_maxrss; // bytes there, kibibytes elsewhere
#else
    return usage.ru_maxrss * 1024;
#endif
#else
    return 0;
#endif
}

} // namespace roundtrip
