// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/sqlitefile.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The first 100 bytes of a database, https://sqlite.org/fileformat2.html#the_database_header.
class Header
{
public:
    static constexpr qsizetype size = 100;

    explicit Header(QByteArray bytes)
        : m_bytes(std::move(bytes))
    { }

    bool isSqlite() const
    {
        return m_bytes.size() == size && m_bytes.startsWith("SQLite format 3") && m_bytes[15] == 0;
    }
    bool isWriteAheadLog() const { return m_bytes[18] == 2 && m_bytes[19] == 2; }

    /// The size that the file must have, or 0 if the header does not tell.
    qint64 expectedFileSize() const
    {
        const bool isCountValid = number(24) == number(92);
        return isCountValid ? pageSize() * qint64(number(28)) : 0;
    }

private:
    quint32 number(qsizetype offset) const
    {
        return qFromBigEndian<quint32>(m_bytes.constData() + offset);
    }
    qint64 pageSize() const
    {
        const auto stored = qFromBigEndian<quint16>(m_bytes.constData() + 16);
        return stored == 1 ? 65536 : stored;
    }

    QByteArray m_bytes;
};

DbError error(DbError::Kind kind, const QString &text)
{
    return { kind, text, {} };
}

} // namespace

SqliteFile::Stamp SqliteFile::stampOf(const QString &path)
{
    const QFileInfo file(path);
    const QFileInfo wal(path + u"-wal"_s);
    return { file.size(), file.lastModified(), wal.exists() ? wal.size() : -1,
             QFileInfo::exists(path + u"-shm"_s) };
}

Result<SqliteFile> SqliteFile::inspect(const QString &path)
{
    using Kind = DbError::Kind;
    const QFileInfo info(path);
    if (!info.exists())
        return error(Kind::NotFound, u"there is no such file"_s);
    if (info.isDir())
        return error(Kind::NotFound, u"it is a folder, not a database file"_s);
    if (!info.isFile())
        return error(Kind::NotFound, u"it is not a regular file"_s);
    QFile file(info.canonicalFilePath());
    if (!file.open(QIODevice::ReadOnly))
        return error(Kind::NotFound, u"it cannot be read (%1)"_s.arg(file.errorString()));
    if (file.size() == 0)
        return error(Kind::NotADatabase, u"the file is empty"_s);
    const Header header(file.read(Header::size));
    if (!header.isSqlite()) {
        return error(Kind::NotADatabase, u"it is not a SQLite database, or it is encrypted"_s);
    }

    SqliteFile found;
    found.path = info.canonicalFilePath();
    found.stamp = stampOf(found.path);
    const bool hasLog = found.stamp.walSize > 0;
    // In the middle of a transaction the header may be newer than the file's end: SQLite knows.
    const bool hasJournal = QFileInfo(found.path + u"-journal"_s).size() > 0;
    if (!hasLog && !hasJournal && found.stamp.size < header.expectedFileSize()) {
        return error(Kind::NotADatabase,
                     u"the file is truncated: %1 of %2 bytes are there"_s.arg(found.stamp.size)
                         .arg(header.expectedFileSize()));
    }
    // SQLite reads a log wherever there is one, even beside a file that was put in another's place.
    if (header.isWriteAheadLog() || hasLog) {
        if (!hasLog)
            found.access = Access::Immutable;
        else if (found.stamp.hasSharedMemory)
            found.access = Access::SharedMemory;
        else {
            return error(Kind::Refused,
                         u"its write-ahead log was left behind (a -wal file without a -shm file), "
                         "and reading it would change files; open it once with the program that "
                         "writes it"_s);
        }
    }
    return found;
}

QString SqliteFile::uri() const
{
    // Everything that is not a letter, digit, or one of -._~/ is percent-encoded: `?`, `#` and `%`
    // in a path would end it or change it.
    QString uri = u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(path, "/"))
        + u"?mode=ro"_s;
    if (access == Access::Immutable)
        uri += u"&immutable=1"_s;
    else if (access == Access::SharedMemory)
        uri += u"&readonly_shm=1"_s;
    return uri;
}

} // namespace roundtrip
