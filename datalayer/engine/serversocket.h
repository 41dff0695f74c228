// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

class QSqlDriver;

namespace roundtrip {

/// The socket of a connection to a server, held beside the driver, which waits for an answer
/// without a limit: a statement may take hours. That the server itself is gone, the system finds
/// out for the socket (see the constructor); who has no time for that severs it. Any thread may
/// call it.
class ServerSocket
{
public:
    /// That of a driver which is open. Has the system ask within two minutes whether the other side
    /// still lives, once it is silent or no longer acknowledges what it was sent: the defaults are
    /// two hours and a quarter of one.
    explicit ServerSocket(const QSqlDriver &driver);
    ~ServerSocket();
    Q_DISABLE_COPY_MOVE(ServerSocket)

    /// False where the driver is built on a library that does not tell its sockets.
    [[nodiscard]] bool isKnown() const { return m_socket >= 0; }
    /// Ends the connection on this side: whoever waits for the server finds it lost.
    void sever() const;

private:
    void watch() const;

    /// A duplicate: the driver may have closed its own, and its number may be another file's then.
    int m_socket = -1;
};

} // namespace roundtrip
