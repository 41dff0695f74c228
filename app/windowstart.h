// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>
#include <QtGlobal>

#include <mutex>

namespace roundtrip {

/// WindowStart lives from before there is a QApplication until the first window is shown, and
/// catches the failure to show windows. Qt would abort then, after several lines of its own, of its
/// plugins and of their libraries. As long as a WindowStart lives, the process instead ends with
/// exit status 1 and one line that says why, and how to print without a display.
///
/// Meanwhile everything that is written to standard error is held back, since one plugin may
/// complain before the next one works; it is written when the object is destroyed or the process
/// exits, and dropped where no window can be shown. Nothing is held back where QT_DEBUG_PLUGINS
/// asks for all messages, or QT_FATAL_WARNINGS is set.
class WindowStart
{
public:
    /// \a arguments are those of the command line, without the program's name.
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

    /// The object that lives, for takeMessage() and release(), or null; only one lives at a time.
    static inline WindowStart *living = nullptr;

    bool m_isPlaceNamed; ///< the command line or the environment names a platform or a display
    QtMessageHandler m_previous = nullptr;
    std::mutex m_mutex; ///< guards m_firstComplaint, since plugins have threads of their own
    QString m_firstComplaint;
    int m_errors = -1; ///< a copy of the descriptor of standard error, while that is held back
    int m_held = -1; ///< the descriptor of the file that takes what is written meanwhile
};

} // namespace roundtrip
