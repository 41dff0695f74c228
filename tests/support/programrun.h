// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>

namespace roundtrip::test {

/// ProgramRun is what a run of the built program gave.
struct ProgramRun
{
    int status = -1; ///< the exit status; -1 if the program did not end by itself
    QByteArray out; ///< of standard output
    QByteArray errors; ///< of standard error

    /// Returns `out` as a JSON object; an empty object if it is none.
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// Runs the built program as a shell would where there is no display, and waits for its end, a
/// minute at most. \a prepare runs in the new process just before the program, and may do there
/// what is safe between fork() and exec().
[[nodiscard]] ProgramRun runProgram(const QStringList &arguments,
                                    const std::function<void()> &prepare = {});

} // namespace roundtrip::test
