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

/// A long way to a server: a port of 127.0.0.1 that passes everything on to another one, and what
/// the client sends that much later. So each round trip takes the delay longer, and however much is
/// under way at a time takes it once. A thread of its own does it; the functions may be called from
/// any. The way of the connection itself (TCP's own handshake) takes no time.
class DelayProxy
{
public:
    /// Passes on to \a serverPort of 127.0.0.1.
    explicit DelayProxy(int serverPort, std::chrono::microseconds delay = {});
    ~DelayProxy();
    Q_DISABLE_COPY_MOVE(DelayProxy)

    [[nodiscard]] int port() const { return m_port; }
    /// \a settings with the way through here.
    [[nodiscard]] ConnectionSettings through(ConnectionSettings settings) const;

    /// Holds for what clients send from now on.
    void setDelay(std::chrono::microseconds delay) { m_delay = delay; }

    /// How often a server began to answer what a client had sent, over all connections since the
    /// last reset. What is sent without an answer (MariaDB: the end of a prepared statement, of a
    /// connection) is no round trip. Whoever has an answer finds it counted.
    [[nodiscard]] int roundTrips() const { return m_roundTrips; }
    void resetRoundTrips()
    {
        m_roundTrips = 0;
        m_lateness = 0;
    }
    /// By how much the clients' requests were passed on later than they arrived, together since the
    /// last reset: the delay of each, and what a busy machine adds to it.
    [[nodiscard]] std::chrono::nanoseconds lateness() const
    {
        return std::chrono::nanoseconds(m_lateness);
    }

    /// How many connections pass through. One that was closed counts for a moment longer.
    [[nodiscard]] int connectionCount();
    /// Whether something that a client has sent still waits for its time. With a delay without an
    /// end, this is a way that swallows everything.
    [[nodiscard]] bool isHolding();
    /// Ends them all, as a router does that forgot them: a reset for both sides.
    void cutConnections();
    /// From here on new connections are refused; those that are there stay.
    void stopAccepting();
    /// Takes new ones again, at the same port.
    void startAccepting();

private:
    struct Chunk
    {
        std::chrono::steady_clock::time_point received;
        std::chrono::steady_clock::time_point due;
        std::string bytes;
    };
    /// One direction of a connection.
    struct Flow
    {
        int from;
        int to;
        std::deque<Chunk> chunks {};
        std::size_t size = 0; ///< of all chunks, in bytes
        bool hasEnded = false; ///< the sender sends no more
        bool isClosed = false; ///< and the receiver knows
    };
    struct Passage
    {
        Flow request;
        Flow answer;
        bool isAsked = false; ///< there was a request and no answer to it yet
    };

    void run();
    void waitForWork();
    void accept();
    /// False if the connection is broken.
    [[nodiscard]] bool pass(Passage &passage);
    [[nodiscard]] bool receive(Flow &flow, std::chrono::microseconds delay, bool *received);
    /// Adds to \a lateness what it sends, if that is wanted.
    [[nodiscard]] static bool send(Flow &flow, std::atomic<qint64> *lateness = nullptr);
    static void close(const Passage &passage, bool withReset);
    void listenAt(int port);
    /// Returns when the thread has done \a task.
    void inThread(std::function<void()> task);

    int m_serverPort;
    int m_port = 0;
    std::atomic<std::chrono::microseconds> m_delay;
    std::atomic<int> m_roundTrips = 0;
    std::atomic<qint64> m_lateness = 0; ///< ns

    // Those of the thread.
    int m_listener = -1;
    std::list<Passage> m_passages;
    bool m_isEnding = false;

    int m_wakeUp; ///< an eventfd
    std::mutex m_mutex; ///< of m_tasks
    std::deque<std::packaged_task<void()>> m_tasks;
    std::thread m_thread;
};

} // namespace roundtrip::test
