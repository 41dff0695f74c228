// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/serverprocess.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <functional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace roundtrip::test {

namespace {

/// Whom servers run as: nobody in particular where this is root.
struct ServerUser
{
    uid_t user = getuid();
    gid_t group = getgid();
};

ServerUser serverUser()
{
    if (geteuid() != 0)
        return {};
    if (const passwd *nobody = getpwnam("nobody"))
        return { nobody->pw_uid, nobody->pw_gid };
    return { 65534, 65534 };
}

/// The processes that \a parent started and that still run.
std::vector<pid_t> childrenOf(qint64 parent)
{
    std::vector<pid_t> children;
    const QStringList names = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        QFile file(u"/proc/%1/stat"_s.arg(name));
        if (!name.front().isDigit() || !file.open(QIODevice::ReadOnly))
            continue;
        // "number (name) state parent ...", and a name can hold anything.
        const QByteArray text = file.readAll();
        const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
        if (fields.value(1).toLongLong() == parent)
            children.push_back(name.toInt());
    }
    return children;
}

/// Starts a program of the path after \a prepare, which runs in the new process and must call
/// nothing but the system. By fork(), for QProcess lets both processes use the same memory
/// meanwhile, and the thread sanitizer takes this one for the new one from then on.
pid_t startProgram(const QString &program, const QStringList &arguments,
                   const std::function<void()> &prepare)
{
    std::vector<QByteArray> words { QFile::encodeName(program) };
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> pointers;
    pointers.reserve(words.size() + 1);
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const pid_t process = fork();
    if (process < 0)
        qFatal("no new process: %s", strerror(errno));
    if (process == 0) {
        prepare();
        execvp(pointers.front(), pointers.data());
        _exit(127);
    }
    return process;
}

/// Waits for \a process to end, 0 if it ended well.
int statusOfEnded(pid_t process)
{
    int status = 0;
    while (waitpid(process, &status, 0) < 0) {
        if (errno != EINTR)
            qFatal("the process %d cannot be waited for: %s", int(process), strerror(errno));
    }
    return status;
}

} // namespace

//--- Lifeline

Lifeline::Lifeline()
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        qFatal("no pipe: %s", strerror(errno));
    m_reading = ends[0];
    m_writing = ends[1];
}

Lifeline::~Lifeline()
{
    letGo();
    close(m_reading);
}

void Lifeline::letGo()
{
    if (m_writing >= 0)
        close(m_writing);
    m_writing = -1;
}

bool Lifeline::waitUntilCut(std::chrono::milliseconds limit) const
{
    pollfd wanted { m_reading, POLLIN, 0 };
    return poll(&wanted, 1, int(limit.count())) == 1;
}

//--- ServerFolder

ServerFolder::ServerFolder()
{
    QString place = QDir::tempPath();
    if (place.size() > 40)
        place = u"/tmp"_s;
    QTemporaryDir folder(place + u"/roundtrip-XXXXXX"_s);
    folder.setAutoRemove(false);
    if (!folder.isValid())
        return;
    m_path = folder.path();
    give(m_path);

    // The shell is a process of its own, nobody's child, for a test runner ends children too.
    runToEnd(u"/bin/sh"_s,
             { u"-c"_s,
               u"trap '' HUP INT TERM; exec 3<&0; "
               "(cat <&3; rm -rf -- \"$1\") > /dev/null 2>&1 &"_s,
               u"sh"_s, m_path },
             m_lifeline.readingEnd());
}

ServerFolder::~ServerFolder()
{
    if (!m_path.isEmpty())
        QDir(m_path).removeRecursively();
}

void ServerFolder::give(const QString &path)
{
    if (geteuid() != 0)
        return;
    const ServerUser owner = serverUser();
    const auto giveOne = [&](const QString &name) {
        if (lchown(qPrintable(name), owner.user, owner.group) != 0)
            qFatal("%s cannot be given away: %s", qPrintable(name), strerror(errno));
    };
    giveOne(path);
    QDirIterator names(path, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (names.hasNext())
        giveOne(names.next());
}

//--- Processes

void runToEnd(const QString &program, const QStringList &arguments, int input)
{
    const pid_t process = startProgram(program, arguments, [input] {
        if (input >= 0)
            dup2(input, STDIN_FILENO);
    });
    if (const int status = statusOfEnded(process); status != 0)
        qFatal("%s failed with the status %d", qPrintable(program), status);
}

ServerProcess::ServerProcess(const ServerFolder &folder, int lastSignal)
    : m_folder(folder)
    , m_lastSignal(lastSignal)
{ }

ServerProcess::~ServerProcess()
{
    end(SIGKILL);
}

void ServerProcess::start(const QString &program, const QStringList &arguments, const QString &log)
{
    m_lifeline = std::make_unique<Lifeline>();
    const QByteArray folder = QFile::encodeName(m_folder.path());
    const QByteArray logName = QFile::encodeName(log);
    const pid_t tester = getpid();
    m_process = startProgram(program, arguments, [&, user = serverUser()] {
        const int output = open(logName, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
        const int input = open("/dev/null", O_RDONLY | O_CLOEXEC);
        if (output < 0 || input < 0 || chdir(folder) != 0)
            return;
        dup2(input, STDIN_FILENO);
        dup2(output, STDOUT_FILENO);
        dup2(output, STDERR_FILENO);
        fcntl(m_lifeline->writingEnd(), F_SETFD, 0); // inherited
        fcntl(m_folder.lifeline().writingEnd(), F_SETFD, 0);
        if (geteuid() == 0
            && (setgroups(0, nullptr) != 0 || setgid(user.group) != 0 || setuid(user.user) != 0))
            _exit(126);
        prctl(PR_SET_PDEATHSIG, m_lastSignal); // forgotten at a change of user
        if (getppid() != tester)
            _exit(126);
    });
    m_lifeline->letGo();
}

bool ServerProcess::waitForEnd(std::chrono::milliseconds limit)
{
    if (m_lifeline && !m_lifeline->waitUntilCut(limit))
        return false;
    if (m_process != 0)
        m_status = statusOfEnded(std::exchange(m_process, 0));
    m_lifeline.reset();
    return true;
}

void ServerProcess::end(int signal)
{
    if (m_process != 0) {
        if (signal == SIGKILL) {
            // Stopped first, so that it starts no other meanwhile.
            kill(m_process, SIGSTOP);
            for (const pid_t child : childrenOf(m_process))
                kill(child, SIGKILL);
        }
        kill(m_process, signal);
    }
    if (!waitForEnd(30s))
        qFatal("a process of the server does not end");
}

} // namespace roundtrip::test
