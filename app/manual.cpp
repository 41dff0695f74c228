// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

// A program of the build: writes what is installed beside roundtrip about its command line.

#include "app/commandline.h"
#include "app/manualpage.h"
#include "app/shellcompletion.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

bool write(const QString &path, const QString &text)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.flush())
        return true;
    std::fprintf(stderr, "%s: %s\n", qPrintable(path), qPrintable(file.errorString()));
    return false;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList paths = QCoreApplication::arguments();
    if (paths.size() != 4) {
        std::fputs("usage: roundtrip_manual PAGE BASH ZSH, which are files to be written\n",
                   stderr);
        return 2;
    }
    const CommandLineTable table = commandLineTable();
    const bool isWritten = write(paths[1], manualPage(table, QStringLiteral(ROUNDTRIP_VERSION)))
        && write(paths[2], bashCompletion(table)) && write(paths[3], zshCompletion(table));
    return isWritten ? 0 : 1;
}
