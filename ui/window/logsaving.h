// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/export/logexport.h"

#include <QObject>

#include <functional>

class QWidget;

namespace roundtrip {

class QueryLog;

/// LogSaving exports the log to a file: it asks for the file, has it written on another thread, and
/// says what has become of it.
class LogSaving final : public QObject
{
    Q_OBJECT

public:
    /// \a log must outlive this object. The dialog belongs to \a window, which becomes the owner.
    LogSaving(const QueryLog &log, QWidget *window);

    /// Asks for a file and writes to it what the log holds then, in the form that the file's name
    /// or, where that has no such suffix, the chosen type says.
    void choose();
    /// Writes what the log holds to the file \a path.
    void save(LogForm form, const QString &path);

signals:
    /// The user is to be told \a text, with a button that says \a actionText and runs \a action.
    void said(const QString &text, const QString &actionText, const std::function<void()> &action);

private:
    void showEnd(LogForm form, const QString &path, const Result<qint64> &written);

    const QueryLog &m_log;
    QWidget *m_window;
    QString m_folder; ///< of the file that was chosen last
};

} // namespace roundtrip
