// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/window/windowstate.h"

#include <QList>
#include <QSettings>

#include <functional>

namespace roundtrip {

/// SavedSession keeps in QSettings which windows this process has, for the next start. Each process
/// writes to a key of its own, so that none overwrites another one's windows. What a process leaves
/// is restored by the next one that asks for it; windows of processes that ran at the same time and
/// have ended are restored together.
class SavedSession
{
public:
    /// Process says which process a session is of.
    struct Process
    {
        qint64 id = 0;
        qint64 began = 0; ///< milliseconds since 1970
        QString boot {}; ///< names the run of the system, since ids come again after a boot

        [[nodiscard]] static Process current();
    };
    /// Returns whether the process with this id runs.
    using IsRunning = std::function<bool(qint64 id)>;

    /// \a settings must outlive this object. Without \a isRunning the system is asked.
    explicit SavedSession(QSettings &settings, Process own = Process::current(),
                          IsRunning isRunning = {});

    /// Returns the windows of the last session, which are the windows of processes that have ended,
    /// and takes them over: no other process gets them. There are 20 at most.
    [[nodiscard]] QList<WindowState> takeLast();
    /// Keeps \a windows as the windows of this process.
    void save(const QList<WindowState> &windows);
    /// Says that this process ends. Its windows are kept for the next process; the windows of
    /// processes that had ended before this one began are dropped.
    void end();

private:
    /// Kept is the session of a process, as it is stored.
    struct Kept
    {
        Process process;
        qint64 ended = 0; ///< 0 where it was not told
        QStringList windows;
    };

    [[nodiscard]] QString keyOf(const Process &process) const;
    [[nodiscard]] QList<Kept> others() const;
    [[nodiscard]] bool hasEnded(const Kept &kept) const;
    void write(qint64 ended);

    QSettings &m_settings;
    Process m_own;
    IsRunning m_isRunning;
    QStringList m_windows;
};

} // namespace roundtrip
