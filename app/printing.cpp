// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/printing.h"

#include "app/errorline.h"
#include "app/version.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

int printWhatIsAsked(const Options &options, StandardStream &out, StandardStream &errors,
                     const ComparisonPlot &plot)
{
    switch (options.action) {
    case Options::Action::Help:
        out.write(commandLineHelp().toUtf8());
        return 0;
    case Options::Action::Version:
        out.write(versionText().toUtf8() + '\n');
        return 0;
    default:
        return printReport(options, out, errors, plot);
    }
}

} // namespace

int print(const Result<Options> &options, StandardStream &out, StandardStream &errors,
          const ComparisonPlot &plot)
{
    if (!options) {
        errors.write(errorLine(options.error().text));
        return exitStatus(options.error());
    }
    const int status = printWhatIsAsked(*options, out, errors, plot);
    if (out.finish() || status != 0)
        return status;
    errors.write(errorLine(u"standard output took only a part of it: %1"_s.arg(out.reason())));
    return 1;
}

} // namespace roundtrip
