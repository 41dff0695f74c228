// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/echoserver.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <vector>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

namespace roundtrip::test {

sockaddr_in loopbackAddress(int port)
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(quint16(port));
    return address;
}

EchoServer::EchoServer()
    : m_listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = loopbackAddress(0);
    socklen_t size = sizeof address;
    if (bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0
        || listen(m_listener, 8) != 0
        || getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        qFatal("no echo server");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] {
        std::vector<std::thread> threads;
        int client = -1;
        while ((client = accept(m_listener, nullptr, nullptr)) >= 0)
            threads.emplace_back(&EchoServer::serve, client);
        for (std::thread &thread : threads)
            thread.join();
    });
}

EchoServer::~EchoServer()
{
    shutdown(m_listener, SHUT_RDWR); // wakes accept()
    m_thread.join();
    close(m_listener);
}

void EchoServer::serve(int client)
{
    std::array<char, 65536> buffer {};
    ssize_t size = 0;
    while ((size = recv(client, buffer.data(), buffer.size(), 0)) > 0)
        send(client, buffer.data(), std::size_t(size), MSG_NOSIGNAL);
    close(client);
}

EchoClient::EchoClient(int port)
    : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const sockaddr_in address = loopbackAddress(port);
    m_isConnected = connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address)
        == 0;
}

EchoClient::~EchoClient()
{
    close(m_socket);
}

void EchoClient::say(const QByteArray &bytes) const
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const ssize_t size = send(m_socket, bytes.constData() + sent,
                                  std::size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (size < 0)
            return;
        sent += size;
    }
}

void EchoClient::sayNoMore() const
{
    shutdown(m_socket, SHUT_WR);
}

QByteArray EchoClient::hear(qsizetype count) const
{
    QByteArray heard(count, '\0');
    const ssize_t size = recv(m_socket, heard.data(), std::size_t(count), MSG_WAITALL);
    heard.truncate(std::max<ssize_t>(size, 0));
    return heard;
}

QByteArray EchoClient::ask(const QByteArray &bytes) const
{
    say(bytes);
    return hear(bytes.size());
}

} // namespace roundtrip::test
