// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/programrun.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace roundtrip::test {

ProgramRun runProgram(const QStringList &arguments, const std::function<void()> &prepare)
{
    constexpr int patienceMs = 60'000;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"WAYLAND_DISPLAY"_s);
    // A program that starts a Gui would end here.
    environment.insert(u"QT_QPA_PLATFORM"_s, u"no such platform"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    if (prepare)
        process.setChildProcessModifier(prepare);
    process.start(QStringLiteral(ROUNDTRIP_PROGRAM), arguments);
    if (!process.waitForFinished(patienceMs) || process.exitStatus() != QProcess::NormalExit)
        return { -1, {}, process.errorString().toUtf8() + process.readAllStandardError() };
    return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
}

} // namespace roundtrip::test
