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
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
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
    QProcess shell;
    shell.setStandardInputFile(u"/proc/self/fd/%1"_s.arg(m_lifeline.readingEnd()));
    shell.start(u"/bin/sh"_s,
                { u"-c"_s,
                  u"trap '' HUP INT TERM; exec 3<&0; "
                  "(cat <&3; rm -rf -- \"$1\") > /dev/null 2>&1 &"_s,
                  u"sh"_s, m_path });
    if (!shell.waitForFinished() || shell.exitCode() != 0)
        qFatal("no shell to clean up: %s", qPrintable(shell.errorString()));
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

//--- ServerProcess

ServerProcess::ServerProcess(const ServerFolder &folder, int lastSignal)
    : m_folder(folder)
    , m_lastSignal(lastSignal)
{ }

ServerProcess::~ServerProcess()
{
    end(SIGKILL);
}

bool ServerProcess::start(const QString &program, const QStringList &arguments, const QString &log)
{
    m_lifeline = std::make_unique<Lifeline>();
    const pid_t tester = getpid();
    m_process.setWorkingDirectory(m_folder.path());
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(log, QIODevice::Append);
    m_process.setChildProcessModifier([this, tester, user = serverUser()] {
        // Runs between fork and exec: system calls alone.
        fcntl(m_lifeline->writingEnd(), F_SETFD, 0);
        fcntl(m_folder.lifeline().writingEnd(), F_SETFD, 0);
        if (geteuid() == 0
            && (setgroups(0, nullptr) != 0 || setgid(user.group) != 0 || setuid(user.user) != 0))
            _exit(126);
        prctl(PR_SET_PDEATHSIG, m_lastSignal); // forgotten at a change of user
        if (getppid() != tester)
            _exit(126);
    });
    m_process.start(program, arguments);
    const bool started = m_process.waitForStarted();
    m_lifeline->letGo();
    return started;
}

bool ServerProcess::waitForEnd(std::chrono::milliseconds limit)
{
    return !isRunning() || m_process.waitForFinished(int(limit.count()));
}

void ServerProcess::end(int signal)
{
    if (isRunning()) {
        const auto server = pid_t(id());
        if (signal == SIGKILL) {
            // Stopped first, so that it starts no other meanwhile.
            kill(server, SIGSTOP);
            for (const pid_t child : childrenOf(server))
                kill(child, SIGKILL);
        }
        kill(server, signal);
        if (!m_process.waitForFinished(30'000))
            qFatal("the server does not end");
    }
    if (m_lifeline && !m_lifeline->waitUntilCut(30s))
        qFatal("a process of the server does not end");
    m_lifeline.reset();
}

} // namespace roundtrip::test
