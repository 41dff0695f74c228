// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/commandline.h"
#include "app/report.h"
#include "app/version.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <clocale>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

/// Qt joins the arguments again for a program of its own; here they are needed before there is one.
QStringList argumentList(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

int print(const Result<Options> &options, QFile &out, QFile &errors)
{
    if (!options) {
        errors.write("roundtrip: " + options.error().text.toUtf8() + '\n');
        return exitStatus(options.error());
    }
    if (options->action == Options::Action::Help) {
        out.write(options->helpText.toUtf8());
        return 0;
    }
    if (options->action == Options::Action::Version) {
        out.write(versionText().toUtf8() + '\n');
        return 0;
    }
    return printReport(*options, out, errors);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"roundtrip"_s);
    QCoreApplication::setOrganizationName(u"Roundtrip"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ROUNDTRIP_VERSION));
    const QCoreApplication application(argc, argv);
    std::setlocale(LC_CTYPE, ""); // NOLINT(concurrency-mt-unsafe): before any thread, for wcwidth()
    const Result<Options> options = parseCommandLine(argumentList(argc, argv));
    QFile out;
    QFile errors;
    if (!out.open(stdout, QIODevice::WriteOnly) || !errors.open(stderr, QIODevice::WriteOnly))
        return 1;
    return print(options, out, errors);
}
