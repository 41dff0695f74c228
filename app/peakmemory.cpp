// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/peakmemory.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace roundtrip {

namespace {

/// Linux's own account of this program alone; getrusage()'s goes back to the program that started
/// this one, where that needed more. 0 where there is none.
qint64 highWaterMark()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:")) // "VmHWM:     1234 kB"
            return line.mid(6).simplified().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

} // namespace

qint64 peakMemoryBytes()
{
    if (const qint64 bytes = highWaterMark(); bytes > 0)
        return bytes;
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
