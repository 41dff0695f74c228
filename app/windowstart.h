// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>
#include <QtGlobal>

#include <mutex>

namespace roundtrip {

/// The time from before there is a QApplication until its first window is shown. Qt aborts where it
/// cannot show windows, behind several lines of its own, its plugins' and their libraries': as long
/// as this lives, the process ends with exit status 1 instead, and with one line that says why and
/// how to print without a display.
///
/// What is written to standard error meanwhile is held back and follows when this ends, for many a
/// plugin complains before the next one works. QT_DEBUG_PLUGINS, which asks for all of it, is
/// heard.
class WindowStart
{
public:
    /// \a arguments are the command line's, without the program's name.
    explicit WindowStart(const QStringList &arguments);
    ~WindowStart();
    Q_DISABLE_COPY_MOVE(WindowStart)

private:
    static void takeMessage(QtMsgType type, const QMessageLogContext &context,
                            const QString &message);
    static void release();
    [[noreturn]] void fail(const QString &lastWords);
    void holdErrors();
    void returnErrors(bool areShown);

    /// Where \a fail() and the end of the process find it; only one lives at a time.
    static inline WindowStart *living = nullptr;

    bool m_isPlaceNamed; ///< by the command line or the environment: a platform or a display
    QtMessageHandler m_previous = nullptr;
    std::mutex m_mutex; ///< guards m_firstComplaint, since plugins have threads of their own
    QString m_firstComplaint;
    int m_errors = -1; ///< standard error, while it is held back
    int m_held = -1; ///< the file that stands in for it
};

} // namespace roundtrip
