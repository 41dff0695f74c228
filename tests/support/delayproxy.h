// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"

#include <QtGlobal>

#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <future>
#include <list>
#include <mutex>
#include <string>
#include <thread>

namespace roundtrip::test {

/// DelayProxy makes the way to a server long: it listens at a port of 127.0.0.1, passes everything
/// on to the server's port, and what the client sends only after a delay. So each round trip takes
/// the delay longer, and requests that are under way together take it once. Making a connection
/// (TCP's own handshake) is not delayed. The proxy runs on a thread of its own; its functions may
/// be called from any thread.
class DelayProxy
{
public:
    /// Passes on to \a serverPort of 127.0.0.1, from a free port: port().
    explicit DelayProxy(int serverPort, std::chrono::microseconds delay = {});
    ~DelayProxy();
    Q_DISABLE_COPY_MOVE(DelayProxy)

    [[nodiscard]] int port() const { return m_port; }
    /// Returns \a settings with the host and port of this proxy in place of the server's.
    [[nodiscard]] ConnectionSettings through(ConnectionSettings settings) const;

    /// Sets the delay for what clients send from now on.
    void setDelay(std::chrono::microseconds delay) { m_delay = delay; }

    /// Returns how often the server began to answer what a client had sent, over all connections
    /// since resetRoundTrips(). A message without an answer (MariaDB: the end of a prepared
    /// statement or of a connection) is no round trip. When the client receives an answer, its
    /// round trip is counted already.
    [[nodiscard]] int roundTrips() const { return m_roundTrips; }
    /// Sets roundTrips() to 0.
    void resetRoundTrips() { m_roundTrips = 0; }

    /// Returns how many connections pass through. A closed connection counts for a moment longer.
    [[nodiscard]] int connectionCount();
    /// Returns whether something that a client has sent still waits to be passed on. With a delay
    /// of hours, the proxy is a network that swallows everything.
    [[nodiscard]] bool isHolding();
    /// Ends all connections with a reset for both sides, as a router does that has forgotten them.
    void cutConnections();
    /// From now on new connections are refused; the present connections stay.
    void stopAccepting();
    /// Takes new connections again, at the same port.
    void startAccepting();

private:
    /// Chunk is a piece of what was received and is to be passed on.
    struct Chunk
    {
        std::chrono::steady_clock::time_point due;
        std::string bytes;
    };
    /// Flow is one direction of a connection.
    struct Flow
    {
        int from; ///< the socket to receive from
        int to; ///< the socket to send to
        std::deque<Chunk> chunks {};
        std::size_t size = 0; ///< of all chunks, in bytes
        bool hasEnded = false; ///< the sender sends no more
        bool isClosed = false; ///< the receiver has been told that the sender sends no more
    };
    /// Passage is one connection of a client, through the proxy to the server.
    struct Passage
    {
        Flow request;
        Flow answer;
        bool isAsked = false; ///< there was a request and no answer to it yet
    };

    void run();
    void waitForWork();
    void accept();
    /// Passes on what has come and is due. Returns false if the connection is broken.
    [[nodiscard]] bool pass(Passage &passage);
    /// Sets \a received to true if anything has come. Returns false if the connection is broken.
    [[nodiscard]] bool receive(Flow &flow, std::chrono::microseconds delay, bool *received);
    /// Sends what is due. Returns false if the connection is broken.
    [[nodiscard]] static bool send(Flow &flow);
    static void close(const Passage &passage, bool withReset);
    /// Listens at \a port, or at any free port where it is 0.
    void listenAt(int port);
    /// Has the proxy's thread do \a task, and returns when it is done.
    void inThread(std::function<void()> task);

    int m_serverPort;
    int m_port = 0;
    std::atomic<std::chrono::microseconds> m_delay;
    std::atomic<int> m_roundTrips = 0;

    // Used on the proxy's thread only.
    int m_listener = -1;
    std::list<Passage> m_passages;
    bool m_isEnding = false;

    int m_wakeUp; ///< an eventfd that wakes the thread up for m_tasks
    std::mutex m_mutex; ///< guards m_tasks
    std::deque<std::packaged_task<void()>> m_tasks;
    std::thread m_thread;
};

} // namespace roundtrip::test
