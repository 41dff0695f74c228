// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/standardstream.h"

#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace roundtrip {

namespace {

constexpr qsizetype bufferSize = 64 * 1024;

} // namespace

StandardStream::StandardStream(int descriptor, Buffering buffering)
    : m_descriptor(descriptor)
    , m_buffering(buffering)
{
    // The device would else keep a second buffer.
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

StandardStream::~StandardStream() = default;

bool StandardStream::finish()
{
    writeOut(m_buffer.constData(), m_buffer.size());
    m_buffer.clear();
    return !isBroken();
}

QString StandardStream::reason() const
{
    // That of a descriptor that prepareProcess() has filled is no word of ours.
    return m_error == EBADF ? QStringLiteral("it is closed")
                            : QString::fromLocal8Bit(std::strerror(m_error));
}

void StandardStream::prepareProcess()
{
    for (const int descriptor : { STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO }) {
        // The lowest that is free is what open() takes. Reading alone: to write stays an error.
        if (fcntl(descriptor, F_GETFD) < 0)
            ::open("/dev/null", O_RDONLY); // NOLINT(cppcoreguidelines-pro-type-vararg)
    }
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

qint64 StandardStream::readData(char * /*data*/, qint64 /*maxSize*/)
{
    return -1;
}

qint64 StandardStream::writeData(const char *data, qint64 size)
{
    if (m_buffering == Buffering::None || size >= bufferSize) {
        finish();
        writeOut(data, size);
    } else {
        m_buffer.append(data, size);
        if (m_buffer.size() >= bufferSize)
            finish();
    }
    return isBroken() ? -1 : size;
}

void StandardStream::writeOut(const char *data, qint64 size)
{
    while (size > 0 && !isBroken()) {
        const ssize_t written = ::write(m_descriptor, data, static_cast<size_t>(size));
        if (written >= 0) {
            data += written;
            size -= written;
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            // Somebody has made the pipe one that does not wait; this program has to.
            pollfd ready { m_descriptor, POLLOUT, 0 };
            poll(&ready, 1, -1);
        } else if (errno != EINTR) {
            m_error = errno;
        }
    }
}

} // namespace roundtrip
