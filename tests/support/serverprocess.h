// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

#include <sys/types.h>

#include <chrono>
#include <memory>

namespace roundtrip::test {

/// Lifeline is a pipe whose writing end every process of a server inherits. Its reading end comes
/// to the end of the input when the last of these processes has ended, also one whose number nobody
/// knows.
class Lifeline
{
public:
    Lifeline();
    ~Lifeline();
    Q_DISABLE_COPY_MOVE(Lifeline)

    /// The end for the processes to inherit, a file descriptor; -1 after letGo().
    [[nodiscard]] int writingEnd() const { return m_writing; }
    [[nodiscard]] int readingEnd() const { return m_reading; }
    /// Closes the writing end in this process: from now on only the server's processes hold it.
    void letGo();
    /// Waits until no process holds the writing end. Returns false if one still does after
    /// \a limit.
    [[nodiscard]] bool waitUntilCut(std::chrono::milliseconds limit) const;

private:
    int m_reading = -1;
    int m_writing = -1;
};

/// ServerFolder is a temporary folder for servers. Its name is short, since the path of a Unix
/// socket has at most 107 bytes, and it belongs to the user that servers run as. The folder is
/// removed with this object. When the test program is killed, a shell that outlives it removes the
/// folder, once the servers in it have ended too.
class ServerFolder
{
public:
    ServerFolder();
    ~ServerFolder();
    Q_DISABLE_COPY_MOVE(ServerFolder)

    /// Returns the path of the folder; empty if the folder could not be made.
    [[nodiscard]] QString path() const { return m_path; }
    /// Returns the path of \a name in the folder.
    [[nodiscard]] QString file(const QString &name) const { return m_path + u'/' + name; }
    /// The lifeline that the servers hold as well, so that the shell waits for their end.
    [[nodiscard]] const Lifeline &lifeline() const { return m_lifeline; }

    /// Makes the user that servers run as the owner of \a path and of everything in it.
    static void give(const QString &path);

private:
    QString m_path;
    Lifeline m_lifeline;
};

/// Runs a program to its end; ends the test program if it fails. \a input is a file descriptor for
/// its standard input; where it is negative, the program has the test's. What it prints goes where
/// the test's output goes.
void runToEnd(const QString &program, const QStringList &arguments, int input = -1);

/// ServerProcess starts and ends the processes of one server. They run as `nobody` where the test
/// runs as root, since PostgreSQL refuses to run as root. They end when the test program does,
/// however that ends.
class ServerProcess
{
public:
    /// \a folder, where the server runs, must outlive this object. \a lastSignal is the signal that
    /// the server's first process gets when the test program, or the thread that called start(),
    /// ends.
    ServerProcess(const ServerFolder &folder, int lastSignal);
    /// Ends all processes with SIGKILL.
    ~ServerProcess();
    Q_DISABLE_COPY_MOVE(ServerProcess)

    /// Starts \a program; what it prints is appended to the file \a log. A program that cannot be
    /// started counts as one that ends at once, with a status() other than 0.
    void start(const QString &program, const QStringList &arguments, const QString &log);
    /// Returns whether any of the processes runs.
    [[nodiscard]] bool isRunning() const { return m_lifeline && !m_lifeline->waitUntilCut({}); }
    [[nodiscard]] qint64 id() const { return m_process; } ///< of the first process; 0 for none
    /// Waits for all processes to end by themselves. Returns false if any still runs after
    /// \a limit.
    [[nodiscard]] bool waitForEnd(std::chrono::milliseconds limit);
    /// Returns what waitpid(2) said of the first process when it had ended; 0 if it ended well, by
    /// itself.
    [[nodiscard]] int status() const { return m_status; }
    /// Sends \a signal to the first process and waits until all processes have ended; after half a
    /// minute the test program ends. SIGKILL is sent to the children of the first process too.
    void end(int signal);

private:
    const ServerFolder &m_folder;
    int m_lastSignal;
    std::unique_ptr<Lifeline> m_lifeline;
    pid_t m_process = 0; ///< the first process; 0: none was started, or it was waited for
    int m_status = 0;
};

} // namespace roundtrip::test
