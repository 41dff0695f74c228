// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/errorline.h"

#include "app/standardstream.h"
#include "datalayer/base/visibletext.h"

#include <QMessageLogContext>

#include <unistd.h>

namespace roundtrip {

namespace {

QByteArray visibleLine(const QString &text)
{
    return visibleText(text).toUtf8() + '\n';
}

void printLine(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    StandardStream errors(STDERR_FILENO, StandardStream::Buffering::None);
    errors.write(visibleLine(qFormatLogMessage(type, context, message)));
}

} // namespace

QByteArray errorLine(const QString &text)
{
    return "roundtrip: " + visibleLine(text);
}

void installLineHandler()
{
    qInstallMessageHandler(&printLine);
}

} // namespace roundtrip
