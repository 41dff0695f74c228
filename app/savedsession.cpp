// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/savedsession.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSysInfo>

#include <algorithm>
#include <new>
#include <utility>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#endif

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr qsizetype mostSessions = 100; ///< far more than run at the same time
constexpr qsizetype mostWindows = 20;
constexpr qsizetype headSize = 4; ///< id, begin, end and boot, before the windows

bool isProcessRunning([[maybe_unused]] qint64 id)
{
#ifdef Q_OS_UNIX
    return id > 0 && (kill(static_cast<pid_t>(id), 0) == 0 || errno == EPERM);
#else
    return false;
#endif
}

} // namespace

SavedSession::Process SavedSession::Process::current()
{
    return { QCoreApplication::applicationPid(), QDateTime::currentMSecsSinceEpoch(),
             QString::fromLatin1(QSysInfo::bootUniqueId()) };
}

SavedSession::SavedSession(QSettings &settings, Process own, IsRunning isRunning)
    : m_settings(settings)
    , m_own(std::move(own))
    , m_isRunning(isRunning ? std::move(isRunning) : IsRunning(&isProcessRunning))
{ }

QString SavedSession::keyOf(const Process &process) const
{
    return u"sessions/%1-%2"_s.arg(process.id).arg(process.began);
}

QList<SavedSession::Kept> SavedSession::others() const
{
    m_settings.sync(); // what other processes have written
    m_settings.beginGroup("sessions"_L1);
    const QStringList keys = m_settings.childKeys();
    m_settings.endGroup();
    QList<Kept> others;
    for (const QString &name : keys.first(std::min(keys.size(), mostSessions))) {
        QStringList stored;
        try {
            stored = m_settings.value(u"sessions/"_s + name).toStringList();
        } catch (const std::bad_alloc &) {
            continue; // a value that claims to be larger than memory
        }
        if (stored.size() < headSize)
            continue;
        Kept kept { { stored[0].toLongLong(), stored[1].toLongLong(), stored[3] },
                    stored[2].toLongLong(),
                    stored.sliced(headSize) };
        if (keyOf(kept.process) == u"sessions/"_s + name && keyOf(kept.process) != keyOf(m_own))
            others << std::move(kept);
    }
    std::ranges::stable_sort(others, {}, [](const Kept &kept) { return kept.process.began; });
    return others;
}

/// A process that has crashed has not said that it ends.
bool SavedSession::hasEnded(const Kept &kept) const
{
    return kept.ended > 0 || kept.process.boot != m_own.boot || !m_isRunning(kept.process.id);
}

QList<WindowState> SavedSession::takeLast()
{
    QList<WindowState> windows;
    for (const Kept &kept : others()) {
        if (!hasEnded(kept))
            continue;
        for (const QString &text : kept.windows) {
            const std::optional<WindowState> window = windowStateFrom(text);
            if (window && windows.size() < mostWindows)
                windows << *window;
        }
        m_settings.remove(keyOf(kept.process));
    }
    save(windows);
    m_settings.sync(); // before another process looks
    return windows;
}

void SavedSession::save(const QList<WindowState> &windows)
{
    QStringList texts;
    for (const WindowState &window : windows)
        texts << windowStateText(window);
    if (texts == m_windows)
        return;
    m_windows = texts;
    write(0);
}

void SavedSession::end()
{
    if (m_windows.isEmpty())
        return;
    for (const Kept &kept : others()) {
        if (hasEnded(kept) && kept.ended < m_own.began)
            m_settings.remove(keyOf(kept.process));
    }
    write(QDateTime::currentMSecsSinceEpoch());
}

void SavedSession::write(qint64 ended)
{
    const QStringList head { QString::number(m_own.id), QString::number(m_own.began),
                             QString::number(ended), m_own.boot };
    m_settings.setValue(keyOf(m_own), head + m_windows);
}

} // namespace roundtrip
