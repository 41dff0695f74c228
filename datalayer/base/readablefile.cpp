// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/readablefile.h"

#include "datalayer/base/errorwords.h"
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

DbError aFolder()
{
    return errorSaying(DbError::Kind::File, { QT_TRANSLATE_NOOP("ErrorText", "it is a folder") });
}

DbError noRegularFile()
{
    return errorSaying(DbError::Kind::File,
                       { QT_TRANSLATE_NOOP("ErrorText", "it is no regular file") });
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
        return isNone ? noRegularFile() : unreadable(qt_error_string(errno));
    }
    if (fstat(number, &found) != 0 || !S_ISREG(found.st_mode)) {
        ::close(number);
        return S_ISDIR(found.st_mode) ? aFolder() : noRegularFile();
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
        return aFolder();
    if (info.exists() && !info.isFile())
        return noRegularFile();
    return file.open(QIODevice::ReadOnly) ? Result<>() : unreadable(file.errorString());
}

#endif

} // namespace roundtrip
