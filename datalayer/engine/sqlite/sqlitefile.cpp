// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/sqlitefile.h"

#include "datalayer/base/errorwords.h"
#include "datalayer/base/filename.h"
#include "datalayer/engine/sqlite/quietdescriptor.h"
#include "datalayer/engine/sqlite/walledlog.h"

#include <QFile>
#include <QFileInfo>
#include <QTimeZone>
#include <QtEndian>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>

#ifdef Q_OS_LINUX
#include <sys/stat.h>
#include <unistd.h>
#endif

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
    /// By the version that a reader needs, as for SQLite; the other one is a writer's.
    bool isWriteAheadLog() const { return m_bytes[19] == 2; }

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

DbError error(DbError::Kind kind, const char *marked, const QStringList &facts = {})
{
    return errorSaying(kind, { marked, facts });
}

QString reason(int systemError)
{
    return QString::fromLocal8Bit(std::strerror(systemError));
}

/// What a folder's entry says of a file.
struct Entry
{
    bool exists = false;
    bool isFolder = false;
    bool isRegular = false;
    int systemError = 0; ///< why nothing is known of it
    SqliteFile::Stamp stamp; ///< of the file alone
};

#ifdef Q_OS_LINUX

Entry entryOf(const QByteArray &path)
{
    struct stat found = {};
    if (stat(path.constData(), &found) != 0)
        return { .systemError = errno };
    Entry entry { .exists = true,
                  .isFolder = S_ISDIR(found.st_mode),
                  .isRegular = S_ISREG(found.st_mode) };
    entry.stamp.size = found.st_size;
    constexpr qint64 perSecond = 1'000'000'000;
    entry.stamp.modified = QDateTime::fromMSecsSinceEpoch(
        found.st_mtim.tv_sec * 1000LL + found.st_mtim.tv_nsec / 1'000'000, QTimeZone::utc());
    entry.stamp.changed = found.st_ctim.tv_sec * perSecond + found.st_ctim.tv_nsec;
    entry.stamp.device = found.st_dev;
    entry.stamp.number = found.st_ino;
    return entry;
}

QByteArray canonicalPath(const QByteArray &path)
{
    const std::unique_ptr<char, decltype(&std::free)> found(realpath(path.constData(), nullptr),
                                                            &std::free);
    return found ? QByteArray(found.get()) : path;
}

/// The first \a size bytes, or as many as there are. Null where errno says why not.
QByteArray startOf(const QByteArray &path, qsizetype size)
{
    // Other connections of this process may have locks on it.
    const QuietDescriptor file = QuietDescriptor::open(path.constData());
    if (!file.isOpen())
        return {};
    QByteArray bytes(size, Qt::Uninitialized);
    const ssize_t got = pread(file.number(), bytes.data(), static_cast<size_t>(size), 0);
    if (got < 0)
        return {};
    bytes.truncate(got);
    return bytes.isNull() ? QByteArray("") : bytes;
}

#else

Entry entryOf(const QByteArray &path)
{
    const QFileInfo info(fileNameFromBytes(path));
    Entry entry { .exists = info.exists(), .isFolder = info.isDir(), .isRegular = info.isFile() };
    entry.systemError = entry.exists ? 0 : ENOENT;
    entry.stamp.size = info.size();
    entry.stamp.modified = info.lastModified();
    return entry;
}

QByteArray canonicalPath(const QByteArray &path)
{
    return fileNameBytes(QFileInfo(fileNameFromBytes(path)).canonicalFilePath());
}

QByteArray startOf(const QByteArray &path, qsizetype size)
{
    QFile file(fileNameFromBytes(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QByteArray("") + file.read(size);
}

#endif

/// Nothing is known of the file at \a path. A name without a folder has just been given.
DbError cannotFind(const QString &path, int systemError)
{
    const bool isWhole = path.contains(u'/');
    using Kind = DbError::Kind;
    if (systemError == ENOENT) {
        return isWhole
            ? error(Kind::NotFound, QT_TRANSLATE_NOOP("ErrorText", "there is no such file: %1"),
                    { path })
            : error(Kind::NotFound, QT_TRANSLATE_NOOP("ErrorText", "there is no such file"));
    }
    return isWhole
        ? error(Kind::NotFound, QT_TRANSLATE_NOOP("ErrorText", "%1 cannot be reached (%2)"),
                { path, reason(systemError) })
        : error(Kind::NotFound, QT_TRANSLATE_NOOP("ErrorText", "it cannot be reached (%1)"),
                { reason(systemError) });
}

Result<> checkLog(const QByteArray &path)
{
    const QByteArray header = startOf(path, WalledLog::headerSize);
    if (header.isNull()) {
        return error(DbError::Kind::NotFound,
                     QT_TRANSLATE_NOOP("ErrorText",
                                       "its write-ahead log, the -wal file, cannot be read (%1)"),
                     { reason(errno) });
    }
    // Shorter ones have nothing.
    if (header.size() < WalledLog::headerSize || WalledLog::isHeader(header))
        return {};
    return error(DbError::Kind::Refused,
                 QT_TRANSLATE_NOOP("ErrorText",
                                   "its write-ahead log, the -wal file, is damaged, so what was "
                                   "written last cannot be read; open it once with the program "
                                   "that writes it, or move that file away"));
}

} // namespace

bool SqliteFile::Stamp::isSameFile(const Stamp &other) const
{
    return size == other.size && modified == other.modified && changed == other.changed
        && device == other.device && number == other.number;
}

QString SqliteFile::wholePath(const QString &path)
{
    return fileNameFromBytes(canonicalPath(fileNameBytes(path)));
}

SqliteFile::Stamp SqliteFile::stampOf(const QString &path)
{
    const QByteArray bytes = fileNameBytes(path);
    Stamp stamp = entryOf(bytes).stamp;
    const Entry wal = entryOf(bytes + "-wal");
    stamp.walSize = wal.exists ? wal.stamp.size : -1;
    stamp.hasSharedMemory = entryOf(bytes + "-shm").exists;
    return stamp;
}

Result<SqliteFile> SqliteFile::inspect(const QString &path, Protection protection)
{
    using Kind = DbError::Kind;
    const Entry entry = entryOf(fileNameBytes(path));
    if (!entry.exists)
        return cannotFind(path, entry.systemError);
    if (entry.isFolder)
        return error(Kind::NotFound,
                     QT_TRANSLATE_NOOP("ErrorText", "it is a folder, not a database file"));
    if (!entry.isRegular)
        return error(Kind::NotFound, QT_TRANSLATE_NOOP("ErrorText", "it is not a regular file"));
    const QByteArray canonical = canonicalPath(fileNameBytes(path));
    const QByteArray start = startOf(canonical, Header::size);
    if (start.isNull())
        return error(Kind::NotFound, QT_TRANSLATE_NOOP("ErrorText", "it cannot be read (%1)"),
                     { reason(errno) });
    if (start.isEmpty())
        return error(Kind::NotADatabase, QT_TRANSLATE_NOOP("ErrorText", "the file is empty"));
    const Header header(start);
    if (!header.isSqlite()) {
        return error(
            Kind::NotADatabase,
            QT_TRANSLATE_NOOP("ErrorText", "it is not a SQLite database, or it is encrypted"));
    }

    SqliteFile found;
    found.path = fileNameFromBytes(canonical);
    found.stamp = stampOf(found.path);
    const bool hasLog = found.stamp.walSize > 0;
    // In the middle of a transaction the header may be newer than the file's end: SQLite knows.
    const bool hasJournal = entryOf(canonical + "-journal").stamp.size > 0;
    if (!hasLog && !hasJournal && found.stamp.size < header.expectedFileSize()) {
        return error(
            Kind::NotADatabase,
            QT_TRANSLATE_NOOP("ErrorText", "the file is truncated: %1 of %2 bytes are there"),
            { QString::number(found.stamp.size), QString::number(header.expectedFileSize()) });
    }
    // SQLite reads a log wherever there is one, even beside a file that was put in another's place.
    if (!hasLog) {
        found.access = header.isWriteAheadLog() ? Access::Immutable : Access::ReadOnly;
        return found;
    }
    if (protection == Protection::Parameters && !found.stamp.hasSharedMemory) {
        return error(Kind::Refused,
                     QT_TRANSLATE_NOOP("ErrorText",
                                       "its write-ahead log was left behind (a -wal file without "
                                       "a -shm file), and reading it would change files; open it "
                                       "once with the program that writes it"));
    }
    if (const Result<> readable = checkLog(canonical + "-wal"); !readable)
        return readable.error();
    found.access = Access::SharedMemory;
    return found;
}

QString SqliteFile::uri(const QString &wall) const
{
    // Everything that is not a letter, digit, or one of -._~/ is percent-encoded: `?`, `#` and `%`
    // in a path would end it or change it.
    QString uri = u"file:"_s + QString::fromLatin1(fileNameBytes(path).toPercentEncoding("/"))
        + u"?mode=ro"_s;
    if (access == Access::Immutable)
        uri += u"&immutable=1"_s;
    else if (access == Access::SharedMemory && wall.isEmpty())
        uri += u"&readonly_shm=1"_s;
    if (!wall.isEmpty())
        uri += u"&vfs="_s + wall;
    return uri;
}

} // namespace roundtrip
