// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/readablefile.h"

#include "datalayer/base/filename.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

DbError unreadable(const QString &why)
{
    return { DbError::Kind::File, why, {} };
}

} // namespace

#ifdef Q_OS_UNIX

Result<> openToRead(QFile &file)
{
    // O_NONBLOCK also has what the kernel writes about itself end where it would wait for more.
    const int number = ::open(fileNameBytes(file.fileName()).constData(),
                              O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    struct stat found = {};
    if (number < 0) {
        // A socket has no opening at all.
        const bool isNone = errno == ENXIO || errno == ENODEV;
        return unreadable(isNone ? u"it is no regular file"_s : qt_error_string(errno));
    }
    if (fstat(number, &found) != 0 || !S_ISREG(found.st_mode)) {
        ::close(number);
        return unreadable(S_ISDIR(found.st_mode) ? u"it is a folder"_s
                                                 : u"it is no regular file"_s);
    }
    if (file.open(number, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return {};
    ::close(number);
    return unreadable(file.errorString());
}

#else

Result<> openToRead(QFile &file)
{
    const QFileInfo info(file);
    if (info.isDir())
        return unreadable(u"it is a folder"_s);
    if (info.exists() && !info.isFile())
        return unreadable(u"it is no regular file"_s);
    return file.open(QIODevice::ReadOnly) ? Result<>() : unreadable(file.errorString());
}

#endif

} // namespace roundtrip
