// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/delayproxy.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace roundtrip::test {

namespace {

/// A sender that is ahead by more has to wait, as it has to for a real network.
constexpr std::size_t mostUnderWay = 4 * 1024 * 1024;

sockaddr_in loopback(int port)
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(quint16(port));
    return address;
}

/// What is small goes at once: TCP would wait for more.
void sendAtOnce(int connection)
{
    const int yes = 1;
    setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
}

bool isForLater(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

} // namespace

DelayProxy::DelayProxy(int serverPort, std::chrono::microseconds delay)
    : m_serverPort(serverPort)
    , m_delay(delay)
    , m_wakeUp(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (m_wakeUp < 0)
        qFatal("no eventfd: %s", strerror(errno));
    listenAt(0);
    m_thread = std::thread([this] { run(); });
}

DelayProxy::~DelayProxy()
{
    inThread([this] { m_isEnding = true; });
    m_thread.join();
    for (const Passage &passage : m_passages)
        close(passage, true);
    if (m_listener >= 0)
        ::close(m_listener);
    ::close(m_wakeUp);
}

ConnectionSettings DelayProxy::through(ConnectionSettings settings) const
{
    settings.server.host = u"127.0.0.1"_s;
    settings.server.port = m_port;
    return settings;
}

int DelayProxy::connectionCount()
{
    int count = 0;
    inThread([&] { count = int(m_passages.size()); });
    return count;
}

bool DelayProxy::isHolding()
{
    bool isHolding = false;
    inThread([&] {
        isHolding = std::ranges::any_of(
            m_passages, [](const Passage &passage) { return !passage.request.chunks.empty(); });
    });
    return isHolding;
}

void DelayProxy::cutConnections()
{
    inThread([this] {
        for (const Passage &passage : m_passages)
            close(passage, true);
        m_passages.clear();
    });
}

void DelayProxy::stopAccepting()
{
    inThread([this] {
        if (m_listener >= 0)
            ::close(m_listener);
        m_listener = -1;
    });
}

void DelayProxy::startAccepting()
{
    inThread([this] {
        if (m_listener < 0)
            listenAt(m_port);
    });
}

void DelayProxy::listenAt(int port)
{
    m_listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const int yes = 1;
    setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address = loopback(port);
    socklen_t size = sizeof address;
    if (bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0
        || listen(m_listener, 64) != 0
        || getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        qFatal("no port for the proxy: %s", strerror(errno));
    m_port = ntohs(address.sin_port);
}

void DelayProxy::inThread(std::function<void()> task)
{
    std::packaged_task<void()> packaged(std::move(task));
    const std::future<void> done = packaged.get_future();
    {
        const std::scoped_lock lock(m_mutex);
        m_tasks.push_back(std::move(packaged));
    }
    eventfd_write(m_wakeUp, 1);
    done.wait();
}

//--- In the thread

void DelayProxy::run()
{
    prctl(PR_SET_TIMERSLACK, 1); // a nanosecond; Linux else wakes up to 50 us late
    while (!m_isEnding) {
        waitForWork();
        eventfd_t ignored = 0;
        eventfd_read(m_wakeUp, &ignored);
        std::deque<std::packaged_task<void()>> tasks;
        {
            const std::scoped_lock lock(m_mutex);
            tasks.swap(m_tasks);
        }
        for (auto &task : tasks)
            task();
        if (m_listener >= 0)
            accept();
        std::erase_if(m_passages, [this](Passage &passage) {
            const bool isFine = pass(passage);
            if (isFine && !(passage.request.isClosed && passage.answer.isClosed))
                return false;
            close(passage, !isFine);
            return true;
        });
    }
}

/// Sleeps until something arrived, can be sent or is due. What it was is found by trying all.
void DelayProxy::waitForWork()
{
    std::vector<pollfd> wanted { { m_wakeUp, POLLIN, 0 } };
    if (m_listener >= 0)
        wanted.push_back({ m_listener, POLLIN, 0 });
    std::optional<Clock::time_point> due;
    const Clock::time_point now = Clock::now();
    for (const Passage &passage : m_passages) {
        for (const Flow *flow : { &passage.request, &passage.answer }) {
            if (!flow->hasEnded && flow->size < mostUnderWay)
                wanted.push_back({ flow->from, POLLIN, 0 });
            if (flow->chunks.empty())
                continue;
            if (const auto next = flow->chunks.front().due; next <= now)
                wanted.push_back({ flow->to, POLLOUT, 0 });
            else
                due = due ? std::min(*due, next) : next;
        }
    }
    timespec limit {};
    if (due) {
        const auto rest = std::chrono::nanoseconds(*due - now);
        limit = { time_t(rest / 1s), long((rest % 1s).count()) };
    }
    ppoll(wanted.data(), wanted.size(), due ? &limit : nullptr, nullptr);
}

void DelayProxy::accept()
{
    const int client = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (client < 0)
        return; // nobody, or already gone
    const int server = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(m_serverPort);
    Passage passage { { client, server }, { server, client } };
    // On this machine a server answers at once or is not there.
    if (connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        close(passage, true);
        return;
    }
    fcntl(server, F_SETFL, O_NONBLOCK);
    sendAtOnce(client);
    sendAtOnce(server);
    m_passages.push_back(std::move(passage));
}

bool DelayProxy::pass(Passage &passage)
{
    bool isAsking = false;
    bool isAnswered = false;
    if (!receive(passage.request, m_delay, &isAsking))
        return false;
    passage.isAsked = passage.isAsked || isAsking;
    if (!receive(passage.answer, 0us, &isAnswered))
        return false;
    if (isAnswered && std::exchange(passage.isAsked, false))
        ++m_roundTrips; // before the client can know
    return send(passage.request) && send(passage.answer);
}

bool DelayProxy::receive(Flow &flow, std::chrono::microseconds delay, bool *received)
{
    std::array<char, 65536> buffer {};
    while (!flow.hasEnded && flow.size < mostUnderWay) {
        const ssize_t size = recv(flow.from, buffer.data(), buffer.size(), 0);
        if (size < 0)
            return isForLater(errno);
        flow.hasEnded = size == 0;
        if (size > 0) {
            flow.chunks.push_back(
                { Clock::now() + delay, std::string(buffer.data(), std::size_t(size)) });
            flow.size += std::size_t(size);
            *received = true;
        }
    }
    return true;
}

bool DelayProxy::send(Flow &flow)
{
    while (!flow.chunks.empty() && flow.chunks.front().due <= Clock::now()) {
        std::string &bytes = flow.chunks.front().bytes;
        const ssize_t size = ::send(flow.to, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (size < 0)
            return isForLater(errno);
        flow.size -= std::size_t(size);
        bytes.erase(0, std::size_t(size));
        if (bytes.empty())
            flow.chunks.pop_front();
    }
    if (flow.hasEnded && flow.chunks.empty() && !std::exchange(flow.isClosed, true))
        shutdown(flow.to, SHUT_WR);
    return true;
}

void DelayProxy::close(const Passage &passage, bool withReset)
{
    for (const int end : { passage.request.from, passage.request.to }) {
        const linger reset { 1, 0 };
        if (withReset)
            setsockopt(end, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
        ::close(end);
    }
}

} // namespace roundtrip::test
