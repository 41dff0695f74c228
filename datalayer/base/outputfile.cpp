// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/outputfile.h"

#include "datalayer/base/readablefile.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

bool isDatabase(const QString &path)
{
    static const QByteArray header("SQLite format 3\0", 16);
    QFile file(path);
    return openToRead(file) && file.read(header.size()) == header;
}

/// Why nothing must be written to \a path; empty for other files.
QString objection(const QString &path)
{
    const QFileInfo file(path);
    // Saving puts a file in the place of what is there, which would end a device or a pipe.
    if (file.exists() && !file.isFile() && !file.isDir())
        return u"it is no regular file"_s;
    if (isDatabase(path))
        return u"it is a SQLite database, and no database is written to"_s;
    for (const QLatin1StringView suffix : { "-wal"_L1, "-shm"_L1, "-journal"_L1 }) {
        if (path.endsWith(suffix) && isDatabase(path.chopped(suffix.size())))
            return u"the name is that of a file of a SQLite database"_s;
    }
    return {};
}

} // namespace

bool OutputFile::open(OpenMode mode)
{
    // A link is followed, as QSaveFile does.
    const QString target = QFileInfo(fileName()).canonicalFilePath();
    const QString problem = objection(target.isEmpty() ? fileName() : target);
    if (problem.isEmpty())
        return QSaveFile::open(mode);
    setErrorString(problem);
    return false;
}

} // namespace roundtrip
