// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

class QSqlDriver;

namespace roundtrip {

/// ServerSocket holds the socket of a connection to a server, beside the driver. The driver waits
/// for an answer without a limit: a statement may take hours. If the server itself is gone, the
/// system finds that out for the socket (see the constructor); whoever has no time for that severs
/// it. Any thread may call its functions.
class ServerSocket
{
public:
    /// Takes the socket of \a driver, which must be open. Has the system find out within two
    /// minutes that the other side no longer lives, once it is silent and does not answer probes,
    /// or no longer acknowledges what it was sent: the defaults are two hours and a quarter of an
    /// hour.
    explicit ServerSocket(const QSqlDriver &driver);
    ~ServerSocket();
    Q_DISABLE_COPY_MOVE(ServerSocket)

    /// Returns false if the driver is built on a library that does not tell its sockets.
    [[nodiscard]] bool isKnown() const { return m_socket >= 0; }
    /// Ends the connection on this side: whoever waits for the server finds the connection lost.
    /// Does nothing if the socket is not known.
    void sever() const;

private:
    void watch() const;

    /// A duplicate of the driver's socket; -1 if that is not known. The driver may have closed its
    /// own, whose number may stand for another file then.
    int m_socket = -1;
};

} // namespace roundtrip
