// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

#include <sys/types.h>

#include <chrono>
#include <memory>

namespace roundtrip::test {

/// The reading end of a pipe whose writing end every process of a server inherits: it ends when
/// the last of them has, also those that nobody knows the number of.
class Lifeline
{
public:
    Lifeline();
    ~Lifeline();
    Q_DISABLE_COPY_MOVE(Lifeline)

    /// Gives the pipe to the processes that \a process starts.
    [[nodiscard]] int writingEnd() const { return m_writing; }
    [[nodiscard]] int readingEnd() const { return m_reading; }
    /// From here on only the processes hold it.
    void letGo();
    /// Waits until no process holds it; false if one still does then.
    [[nodiscard]] bool waitUntilCut(std::chrono::milliseconds limit) const;

private:
    int m_reading = -1;
    int m_writing = -1;
};

/// A folder with a short name, since the path of a Unix socket has at most 107 bytes; it belongs to
/// the user that servers run as. Gone with this object, and also when the test program is killed:
/// then a shell that outlives it removes the folder, once the servers in it have ended too.
class ServerFolder
{
public:
    ServerFolder();
    ~ServerFolder();
    Q_DISABLE_COPY_MOVE(ServerFolder)

    /// Empty if it could not be made.
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString file(const QString &name) const { return m_path + u'/' + name; }
    /// Held by the servers as well, so that the shell waits for them.
    [[nodiscard]] const Lifeline &lifeline() const { return m_lifeline; }

    /// Gives \a path and all in it to the user that servers run as.
    static void give(const QString &path);

private:
    QString m_path;
    Lifeline m_lifeline;
};

/// Runs a program to its end; ends this one if it fails. What it says is said.
void runToEnd(const QString &program, const QStringList &arguments, int input = -1);

/// The processes of one server, which runs as `nobody` where the test runs as root: PostgreSQL
/// refuses to run as root. They end when the test program does, however that ends.
class ServerProcess
{
public:
    /// What happens to it when the test program is killed: \a lastSignal.
    ServerProcess(const ServerFolder &folder, int lastSignal);
    ~ServerProcess();
    Q_DISABLE_COPY_MOVE(ServerProcess)

    /// Starts it; what it says goes to \a log. If it cannot be started, it ends at once.
    void start(const QString &program, const QStringList &arguments, const QString &log);
    /// Does any of its processes run?
    [[nodiscard]] bool isRunning() const { return m_lifeline && !m_lifeline->waitUntilCut({}); }
    [[nodiscard]] qint64 id() const { return m_process; } ///< of the first process
    /// Waits for all of it to end by itself; false if it still runs then.
    [[nodiscard]] bool waitForEnd(std::chrono::milliseconds limit);
    /// 0 if it ended well, by itself.
    [[nodiscard]] int status() const { return m_status; }
    /// Sends \a signal and waits until all its processes have ended; SIGKILL ends all of them.
    void end(int signal);

private:
    const ServerFolder &m_folder;
    int m_lastSignal;
    std::unique_ptr<Lifeline> m_lifeline;
    pid_t m_process = 0; ///< 0: none was started, or it was waited for
    int m_status = 0;
};

} // namespace roundtrip::test
