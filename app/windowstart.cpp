// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/windowstart.h"

#include "app/errorline.h"

#include <QtGlobal>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Whether somebody has said which platform or which display Qt shall use.
bool isPlaceNamed(const QStringList &arguments)
{
    const auto names = [](QStringView argument) {
        if (!argument.startsWith(u'-'))
            return false;
        while (argument.startsWith(u'-'))
            argument = argument.sliced(1);
        const QStringView name = argument.left(argument.indexOf(u'='));
        return name == "platform"_L1 || name == "display"_L1;
    };
    const auto isSet = [](const char *variable) { return !qEnvironmentVariableIsEmpty(variable); };
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM")
        || std::ranges::any_of(arguments, names);
}

} // namespace

WindowStart::WindowStart(const QStringList &arguments)
    : m_isPlaceNamed(isPlaceNamed(arguments))
{
    Q_ASSERT(!living);
    living = this;
    holdErrors();
    m_previous = qInstallMessageHandler(&takeMessage);
    // Some plugins call exit() by themselves; what they say before is not lost.
    std::atexit(&release);
}

WindowStart::~WindowStart()
{
    qInstallMessageHandler(m_previous);
    returnErrors(true);
    living = nullptr;
}

void WindowStart::release()
{
    if (living)
        living->returnErrors(true);
}

void WindowStart::takeMessage(QtMsgType type, const QMessageLogContext &context,
                              const QString &message)
{
    WindowStart &start = *living;
    if (type == QtFatalMsg)
        start.fail(message);
    const bool isOfPlatform = context.category && std::strncmp(context.category, "qt.qpa.", 7) == 0;
    if (isOfPlatform && (type == QtWarningMsg || type == QtCriticalMsg)) {
        const std::lock_guard lock(start.m_mutex);
        if (start.m_firstComplaint.isEmpty())
            start.m_firstComplaint = message;
    }
    start.m_previous(type, context, message);
}

void WindowStart::fail(const QString &lastWords)
{
    returnErrors(false);
    QString reason;
    if (!m_isPlaceNamed) {
        reason = u"there is no display here"_s;
    } else {
        const std::lock_guard lock(m_mutex);
        reason = (m_firstComplaint.isEmpty() ? lastWords : m_firstComplaint).simplified();
        if (reason.endsWith(u'.'))
            reason.chop(1);
    }
    const QByteArray line = errorLine(u"no window can be shown: %1; to print instead, add --report "
                                      "text or --schema text"_s.arg(reason));
    std::fputs(line.constData(), stderr);
    std::_Exit(1); // the plugins are half made: nothing of theirs runs any more
}

#ifdef Q_OS_UNIX

void WindowStart::holdErrors()
{
    if (qEnvironmentVariableIsSet("QT_DEBUG_PLUGINS")
        || qEnvironmentVariableIsSet("QT_FATAL_WARNINGS"))
        return;
    std::FILE *const file = std::tmpfile();
    if (!file)
        return; // then more than one line may be written
    m_held = dup(fileno(file));
    std::fclose(file);
    m_errors = dup(STDERR_FILENO);
    if (m_held >= 0 && m_errors >= 0)
        dup2(m_held, STDERR_FILENO);
}

void WindowStart::returnErrors(bool areShown)
{
    std::fflush(stderr);
    if (m_errors >= 0)
        dup2(m_errors, STDERR_FILENO);
    if (m_held >= 0 && areShown) {
        lseek(m_held, 0, SEEK_SET);
        char bytes[4096];
        for (ssize_t size = 0; (size = read(m_held, bytes, sizeof bytes)) > 0;)
            std::fwrite(bytes, 1, static_cast<size_t>(size), stderr);
    }
    for (int *const descriptor : { &m_errors, &m_held }) {
        if (*descriptor >= 0)
            close(*descriptor);
        *descriptor = -1;
    }
}

#else

void WindowStart::holdErrors() { }
void WindowStart::returnErrors(bool /*areShown*/) { }

#endif

} // namespace roundtrip
