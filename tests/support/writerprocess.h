// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace roundtrip::test {

/// WriterProcess runs another program that has a SQLite file open and writes to it. It is a process
/// of its own, since SQLite's locks belong to a process and do not hold against the process itself.
class WriterProcess
{
public:
    /// Starts the program on the file \a path and runs \a statements. A failure ends the test
    /// program.
    WriterProcess(const QString &path, const QStringList &statements);
    /// Calls close().
    ~WriterProcess();
    Q_DISABLE_COPY_MOVE(WriterProcess)

    /// Returns the path of the program: called with a file, it reads statements from its standard
    /// input.
    [[nodiscard]] static QString program();

    /// Has the program run \a statement and waits for the outcome: "ok", or "error: " and SQLite's
    /// text. The program does not wait for locks.
    QString tryRun(const QString &statement);
    /// Has the program run \a statement and waits for it. A failure ends the test program.
    void run(const QString &statement);
    /// Has the program close the file and end, as a program should.
    void close();
    /// Has the program end without closing anything.
    void crash();

private:
    QProcess m_process;
};

} // namespace roundtrip::test
