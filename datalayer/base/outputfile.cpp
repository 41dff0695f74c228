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

/// Why nothing must be written to \a path; null for other files.
const char *objectionTo(const QString &path)
{
    const QFileInfo file(path);
    // Saving puts a file in the place of what is there, which would end a device or a pipe.
    if (file.exists() && !file.isFile() && !file.isDir())
        return QT_TRANSLATE_NOOP("ErrorText", "it is no regular file");
    if (isDatabase(path))
        return QT_TRANSLATE_NOOP("ErrorText",
                                 "it is a SQLite database, and no database is written to");
    for (const QLatin1StringView suffix : { "-wal"_L1, "-shm"_L1, "-journal"_L1 }) {
        if (path.endsWith(suffix) && isDatabase(path.chopped(suffix.size())))
            return QT_TRANSLATE_NOOP("ErrorText",
                                     "the name is that of a file of a SQLite database");
    }
    return nullptr;
}

} // namespace

bool OutputFile::open(OpenMode mode)
{
    // A link is followed, as QSaveFile does.
    const QString target = QFileInfo(fileName()).canonicalFilePath();
    m_objection = objectionTo(target.isEmpty() ? fileName() : target);
    if (!m_objection)
        return QSaveFile::open(mode);
    setErrorString(QString::fromUtf8(m_objection));
    return false;
}

Words OutputFile::problem() const
{
    return m_objection ? Words { m_objection } : Words { nullptr, { errorString() } };
}

} // namespace roundtrip
