// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/serversocket.h"

#include <QSqlDriver>
#include <QVariant>

#include <tuple>

#include <dlfcn.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace roundtrip {

namespace {

/// Calls \a function of \a library, which the driver has loaded for itself: another copy would take
/// the handle for something else.
template <typename Number>
int socketBy(const char *library, const char *function, const void *handle)
{
    void *loaded = dlopen(library, RTLD_LAZY | RTLD_NOLOAD);
    if (!loaded)
        return -1;
    int socket = -1;
    if (void *found = dlsym(loaded, function)) {
        // The way that POSIX itself shows.
        auto *call = reinterpret_cast<Number (*)(const void *)>(found);
        socket = static_cast<int>(call(handle));
    }
    dlclose(loaded);
    return socket;
}

/// The driver's own, or -1. Its handle is a pointer whose type Qt 6 names as the compiler does.
int driverSocket(const QSqlDriver &driver)
{
    const QVariant variant = driver.handle();
    if (!variant.isValid() || !(variant.metaType().flags() & QMetaType::IsPointer))
        return -1;
    const void *handle = *static_cast<void *const *>(variant.constData());
    switch (driver.dbmsType()) {
    case QSqlDriver::PostgreSQL:
        return socketBy<int>("libpq.so.5", "PQsocket", handle);
    case QSqlDriver::MySqlServer:
        return socketBy<unsigned long long>("libmariadb.so.3", "mysql_get_socket", handle);
    default:
        return -1;
    }
}

} // namespace

ServerSocket::ServerSocket(const QSqlDriver &driver)
{
    const int socket = driverSocket(driver);
    if (socket < 0)
        return;
    m_socket = fcntl(socket, F_DUPFD_CLOEXEC, 0);
    if (isKnown())
        watch();
}

ServerSocket::~ServerSocket()
{
    if (isKnown())
        close(m_socket);
}

void ServerSocket::watch() const
{
    const auto set = [this](int level, int option, int value) {
        // A Unix socket knows nothing of this, and needs it as little.
        std::ignore = setsockopt(m_socket, level, option, &value, sizeof value);
    };
    set(SOL_SOCKET, SO_KEEPALIVE, 1);
#ifdef TCP_USER_TIMEOUT // of Linux, in milliseconds, the others in seconds
    set(IPPROTO_TCP, TCP_USER_TIMEOUT, 120'000);
    set(IPPROTO_TCP, TCP_KEEPIDLE, 60);
#endif
    set(IPPROTO_TCP, TCP_KEEPINTVL, 15);
    set(IPPROTO_TCP, TCP_KEEPCNT, 4);
}

void ServerSocket::sever() const
{
    if (isKnown())
        shutdown(m_socket, SHUT_RDWR);
}

} // namespace roundtrip
