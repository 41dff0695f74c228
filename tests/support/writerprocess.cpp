// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/writerprocess.h"

using namespace Qt::StringLiterals;

namespace roundtrip::test {

WriterProcess::WriterProcess(const QString &path, const QStringList &statements)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program(), { path });
    if (!m_process.waitForStarted())
        qFatal("the writer did not start: %s", qPrintable(m_process.errorString()));
    for (const QString &statement : statements)
        run(statement);
}

WriterProcess::~WriterProcess()
{
    close();
}

QString WriterProcess::program()
{
    return QStringLiteral(ROUNDTRIP_TESTWRITER);
}

QString WriterProcess::tryRun(const QString &statement)
{
    m_process.write(statement.toUtf8() + '\n');
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead())
            qFatal("the writer does not answer to %s", qPrintable(statement));
    }
    return QString::fromUtf8(m_process.readLine().trimmed());
}

void WriterProcess::run(const QString &statement)
{
    if (const QString answer = tryRun(statement); answer != u"ok"_s) {
        qFatal("the writer's statement failed: %s: %s", qPrintable(statement), qPrintable(answer));
    }
}

void WriterProcess::close()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished())
        qFatal("the writer does not end");
}

void WriterProcess::crash()
{
    m_process.write("crash\n");
    if (!m_process.waitForFinished())
        qFatal("the writer does not end");
}

} // namespace roundtrip::test
