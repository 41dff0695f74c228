// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace roundtrip::test {

/// Another program that has a SQLite file open and writes to it. A process, since the locks of
/// SQLite are a process's, and this one's own would not stand in its way.
class WriterProcess
{
public:
    /// Starts it and runs \a statements.
    WriterProcess(const QString &path, const QStringList &statements);
    ~WriterProcess();
    Q_DISABLE_COPY_MOVE(WriterProcess)

    /// The program itself: `program() FILE` reads statements from its standard input.
    [[nodiscard]] static QString program();

    /// Returns when it has run: "ok", or "error: " and SQLite's text. Does not wait for a lock.
    QString tryRun(const QString &statement);
    /// Returns when it has run; ends the test program if it fails.
    void run(const QString &statement);
    /// Closes the file and ends, as a program should.
    void close();
    /// Ends without closing anything.
    void crash();

private:
    QProcess m_process;
};

} // namespace roundtrip::test
