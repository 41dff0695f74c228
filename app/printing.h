// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commandline.h"
#include "app/report.h"
#include "app/standardstream.h"

namespace roundtrip {

/// Does what the program does without a window: prints what the command line asks for to \a out, or
/// one line that says what is wrong to \a errors. \a options may be the error of
/// parseCommandLine(). Returns the exit status: 0; 1 if the database refused or failed, or if
/// \a out did not take all of the output; 2 if the command line or a name in it is wrong. \a plot
/// is passed to printReport().
int print(const Result<Options> &options, StandardStream &out, StandardStream &errors,
          const ComparisonPlot &plot = {});

} // namespace roundtrip
