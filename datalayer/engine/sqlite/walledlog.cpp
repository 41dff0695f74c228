// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/walledlog.h"

#include <QtEndian>

#include <sqlite3.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace roundtrip {

bool WalledLog::isHeader(const QByteArray &header)
{
    // https://sqlite.org/fileformat2.html#the_write_ahead_log
    if (header.size() < headerSize)
        return false;
    const auto wordAt = [&header](qsizetype index) {
        return qFromBigEndian<quint32>(header.constData() + 4 * index);
    };
    constexpr quint32 magic = 0x377f0682; // one more where its sums are of big-endian words
    const quint32 page = wordAt(2);
    if ((wordAt(0) & ~1U) != magic || page < 512 || page > 65536 || (page & (page - 1)) != 0)
        return false;
    const bool isBigEndian = (wordAt(0) & 1U) != 0;
    quint32 first = 0;
    quint32 second = 0;
    for (qsizetype index = 0; index < 6; index += 2) {
        const auto summand = [&](qsizetype at) {
            return isBigEndian ? wordAt(at)
                               : qFromLittleEndian<quint32>(header.constData() + 4 * at);
        };
        first += summand(index) + second;
        second += summand(index + 1) + first;
    }
    return first == wordAt(6) && second == wordAt(7);
}

#ifdef Q_OS_LINUX

WalledLog::WalledLog(Kind kind, QByteArray path, const WalledFile *database)
    : m_kind(kind)
    , m_path(std::move(path))
    , m_database(database)
{ }

WalledLog::~WalledLog()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

int WalledLog::open()
{
    if (m_descriptor >= 0)
        return SQLITE_OK;
    m_descriptor = ::open(m_path.constData(),
                          O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK);
    return m_descriptor >= 0 || errno == ENOENT ? SQLITE_OK : SQLITE_CANTOPEN;
}

int WalledLog::read(void *into, int amount, qint64 offset)
{
    if (const int code = open(); code != SQLITE_OK)
        return code;
    if (m_descriptor < 0) {
        std::memset(into, 0, static_cast<size_t>(amount));
        return SQLITE_IOERR_SHORT_READ;
    }
    const int code = readFrom(m_descriptor, into, amount, offset);
    return m_database && !m_database->isUntouched() ? SQLITE_BUSY_SNAPSHOT : code;
}

int WalledLog::size(qint64 *bytes)
{
    *bytes = 0;
    if (const int code = open(); code != SQLITE_OK || m_descriptor < 0)
        return code;
    struct stat found = {};
    if (fstat(m_descriptor, &found) != 0)
        return SQLITE_IOERR_FSTAT;
    std::array<char, headerSize> header {};
    if (m_kind == Kind::WriteAhead
        && (readFrom(m_descriptor, header.data(), headerSize, 0) != SQLITE_OK
            || !isHeader(QByteArray::fromRawData(header.data(), headerSize))))
        return SQLITE_OK;
    *bytes = found.st_size;
    return SQLITE_OK;
}

#endif

} // namespace roundtrip
