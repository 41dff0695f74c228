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

/// One run of the built program, from outside.
struct ProgramRun
{
    int status = -1; ///< -1 if it did not end by itself
    QByteArray out;
    QByteArray errors;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// Runs the built program as a shell would where there is no display. \a prepare runs in the new
/// process just before, and may do there what is safe between fork() and exec().
[[nodiscard]] ProgramRun runProgram(const QStringList &arguments,
                                    const std::function<void()> &prepare = {});

} // namespace roundtrip::test
