// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace roundtrip::test {

/// SilentServer is a server at a port of 127.0.0.1 that takes connections and sends nothing.
class SilentServer
{
public:
    SilentServer()
        : m_socket(socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        if (bind(m_socket, generic, size) != 0 || listen(m_socket, 1) != 0
            || getsockname(m_socket, generic, &size) != 0)
            qFatal("no port can be listened at");
        m_port = ntohs(address.sin_port);
    }
    ~SilentServer() { close(m_socket); }
    Q_DISABLE_COPY_MOVE(SilentServer)

    [[nodiscard]] int port() const { return m_port; }
    /// Returns whether somebody has connected.
    [[nodiscard]] bool isAsked() const
    {
        pollfd asked { m_socket, POLLIN, 0 };
        return poll(&asked, 1, 0) > 0;
    }

private:
    int m_socket;
    int m_port = 0;
};

} // namespace roundtrip::test
