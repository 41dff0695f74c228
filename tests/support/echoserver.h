// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

#include <thread>

#include <netinet/in.h>

namespace roundtrip::test {

/// Returns the address of \a port of 127.0.0.1; port 0 is any free one.
[[nodiscard]] sockaddr_in loopbackAddress(int port);

/// EchoServer is a server on a free port of 127.0.0.1 that sends back what it gets, on any number
/// of connections. Each connection has a thread of its own, as a database server's has.
class EchoServer
{
public:
    EchoServer();
    /// Waits until every client has closed its connection.
    ~EchoServer();
    Q_DISABLE_COPY_MOVE(EchoServer)

    [[nodiscard]] int port() const { return m_port; }

private:
    static void serve(int client);

    int m_listener;
    int m_port = 0;
    std::thread m_thread;
};

/// EchoClient is one end of a TCP connection to a port of 127.0.0.1. Its functions block.
class EchoClient
{
public:
    explicit EchoClient(int port);
    ~EchoClient();
    Q_DISABLE_COPY_MOVE(EchoClient)

    [[nodiscard]] bool isConnected() const { return m_isConnected; }
    /// Sends \a bytes, or as much of them as the connection takes before it breaks.
    void say(const QByteArray &bytes) const;
    /// Tells the other end that nothing more will come.
    void sayNoMore() const;
    /// Waits for \a count bytes and returns them; fewer if the connection ends before.
    [[nodiscard]] QByteArray hear(qsizetype count) const;
    /// Sends \a bytes and returns as many that come back.
    QByteArray ask(const QByteArray &bytes) const;

private:
    int m_socket;
    bool m_isConnected = false;
};

} // namespace roundtrip::test
